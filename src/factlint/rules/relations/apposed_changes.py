"""Changes in apposition to the second of their levels: "It was put at £96,000 and cost £120,000, an overrun of 25%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES
from factlint.patterns import pattern
from factlint.rules.relations.passages import reckonable
from factlint.rules.relations.reckoning import CLOSED, in_text

if TYPE_CHECKING:
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

CHANGED = f"{CHANGES}|overrun|overspend|underspend"
"""An alternation of the nouns that may stand before a change, for patterns."""
_APPOSED = pattern(
    rf"(?i)(?: [a-z]+){{0,2}}(?:,| –| —| \() an? (?:[a-z-]+ )?(?:{CHANGED}) of "
    r"(?:(?:about|just|only|some|almost|nearly|exactly) )?[$£€]?"
)
_TIMES = 10
"""How many times as large one level is as the other at most."""


def is_apposed_change(window: Sentence, result: Figure, *levels: Figure) -> bool:
    """Whether a figure is a change told right behind two levels between which no other of their kind stands."""
    first, second = in_text(levels)
    low, high = sorted(one.number for one in levels)
    if low * _TIMES < high:
        return False  # "after twelve weeks it had risen to 6.3 hours, an increase of 12.5 per cent"
    text = window.document_text
    if not (_APPOSED.fullmatch(text, second.end, result.mention.start) and CLOSED.match(text, result.end)):
        return False
    like = [one for one in reckonable(window) if one.family in {first.family, second.family}]
    return not any(first.end <= one.mention.start < second.mention.start for one in like)
