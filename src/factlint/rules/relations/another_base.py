"""Words that give a percentage another base than the figures beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_OTHER_BASE = pattern(
    r"(?i)\b(?:"
    r"basis|comparable|adjusted|annuali[sz]ed|real terms|constant|like-for-like|organic(?:ally)?|underlying|"
    r"inflation(?! (?:rate )?(?:ha[sd] )?(?:rose|risen|fell|fallen|eased|slowed|climbed|dropped|jumped|cooled)\b)|"
    r"year[- ]on[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|seasonally|same[- ]store|excluding|"
    r"exchange rates?|currency|per capita|on average|to the dollar|against the (?:dollar|euro|pound|yen)|compounded|"
    r"(?<!in )a year,? from|annually|each year|per year|every year)\b"
)
_WITH_ANOTHER = pattern(r"(?i)(?:, (?:with|while|and|but|whereas)|;) ")
"""Before what another percentage is told of."""


def has_another_base(window: Sentence, told: tuple[Figure, ...]) -> bool:
    """Whether words give figures another base, but those by which more is told: ", with same-store sales off 2 pct"."""
    text, last = window.document_text, max(one.end for one in told)
    another = next((one.start for one in window.mentions if one.kind == "percent" and one.start >= last), None)
    ends = None if another is None else _WITH_ANOTHER.search(text, last, another)
    return _OTHER_BASE.search(text, window.start, ends.start() if ends else window.end) is not None
