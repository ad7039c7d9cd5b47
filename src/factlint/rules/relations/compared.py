"""Two amounts that words before them set against each other: "more boys than girls left school: 410 to 350"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import reckonable
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_MORE = pattern(
    r"(?i)\b(?P<way>more|fewer) (?:[\w’'-]+ ){1,4}than (?:[\w’'-]+ ){0,9}?[\w’'-]+(?::| \(|,| —| –| -) ?"
    r"(?:by )?(?:(?:about|some|around) )?[$£€]?\Z"
)
_TO = pattern(r"(?i)(?: [a-z]+)?,? (?:to|against|versus|compared (?:with|to)) (?:(?:only|just|about|some) )?[$£€]?")
_REACH = 140


def compared(sentence: Sentence) -> Iterator[tuple[re.Match[str], int, Figure, Figure]]:
    """The word "more" or "fewer", from where its match counts, the figure that it is told of, and the other."""
    text = sentence.document_text
    if " than " not in sentence.text:
        return
    for first, second in pairwise(reckonable(sentence)):
        start = max(sentence.start, first.mention.start - _REACH)
        found = _MORE.search(text[start : first.mention.start])
        if found and _TO.fullmatch(text, first.end, second.mention.start) and alike(first.dimension, second.dimension):
            yield found, start, first, second
