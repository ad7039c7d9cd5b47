"""Things that are said to have done something before they began: "was set up in 1989 and sold in 1979"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_WAS_MADE = pattern(r"\b(?:was|were)\s+(?:founded|established|set\s+up|formed|born|created|incorporated)\s+in\s+\Z")
_AND_DID = pattern(
    r",?\s+(?:and|but)\s+(?:was\s+|were\s+|has\s+been\s+)?(?:later\s+|then\s+|first\s+)?"
    r"(?!(?:named|called|based|modelled|modeled|inspired|dedicated|located|housed|centred)\b)(?:[a-z]+ed|won|sold|bought|went|moved)"
    r"(?:\s+(?:the|its|his|her|an?|to|on|as|up|[A-Z][\w’'-]+)){0,3}\s+in\s+"
)
"""Between the founding of something and what it did, or what was done with it."""


def done_before_founded(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """The date on which something began, and an earlier one on which it is said to have done something."""
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            continue
        dates = [one for one in sentence.mentions if year_of(one) is not None]
        for one, other in pairwise(dates):
            if one.period is None or other.period is None or one.period.start <= other.period.last:
                continue
            made = _WAS_MADE.search(sentence.document_text, sentence.start, one.start)
            if made and _AND_DID.fullmatch(sentence.document_text, one.end, other.start):
                yield one, other
