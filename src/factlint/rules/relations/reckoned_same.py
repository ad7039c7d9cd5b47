"""One amount told twice, over two periods: "850 million a year, or 2.3 million a day"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import as_told
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.dimensions import alike
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_HEDGE = (
    r"(?:(?:about|roughly|some|nearly|almost|around|approximately|(?:just |well )?(?:over|under)|more than) )?[$£€]?"
)
_AGAIN = pattern(
    r"(?i)(?:,? or|,? that is,?|,? which is(?: to say)?,?|,? i\.e\.,?| \(| =|,? equal to|,? equivalent to| —| –"
    r"|(?:,|;)? ?(?:and )?(?:so|thus|therefore|hence|in other words|which (?:is|means|makes|comes to|adds up to)"
    rf"|(?:that|this) (?:is|means|makes))(?:,| [a-z]+){{0,5}}) ?{_HEDGE}"
)
"""Between two figures of which the second says the first again."""
_ABOUT = pattern(r"(?i), (?:about|roughly|some|around|approximately) [$£€]?")
_AT = pattern(r"\bAt\s+(?:\w+ ){0,2}[$£€]?\Z")
_WORKED_OUT = pattern(r"(?i),(?: [a-z]+){1,4} ?[$£€]?")
"""Between the two of "At 12 litres a minute, it uses 720 litres an hour"."""
_IS_THAT = pattern(
    r"(?i)[.;] (?:that|this|it|which) (?:is|makes|means|comes to|works out (?:at|as|to)|amounts to|adds up to) ?"
    + _HEDGE
)
_EACH = pattern(r"\b(?:each|apiece|per head)\b")
_CHEAPEST = Fraction(3, 5)
"""By how much a year may be cheaper than twelve months."""


def same(passage: Passage) -> Iterator[Reckoning]:
    """What is told over one period, and again over another."""
    window = passage.window
    for one, after in pairwise(as_told(window)):
        over = one.seconds and after.seconds and one.seconds != after.seconds
        timed = over and ("time", -1) in one.dimension and ("time", -1) in after.dimension
        each = _EACH.search(window.document_text, after.mention.end, after.end)
        if not timed or each or not alike(one.dimension, after.dimension) or not _is_again(window, one, after):
            continue
        if not _is_cheaper(one, after):
            yield Reckoning("same", after, (one,), one.given, firm=True)


def _is_again(window: Sentence, one: Figure, after: Figure) -> bool:
    """Whether words between two figures say that they are one."""
    text, gap = window.document_text, window.document_text[one.end : after.mention.start]
    at = _AT.search(text, window.start, one.mention.start) and _WORKED_OUT.fullmatch(gap)
    return bool(at or any(way.fullmatch(gap) for way in (_AGAIN, _ABOUT, _IS_THAT)))


def _is_cheaper(one: Figure, after: Figure) -> bool:
    """Whether a longer period may be merely cheaper, "$10 a month or $100 a year", and is no slip of the pen."""
    longer, shorter = sorted((one, after), key=lambda figure: figure.seconds, reverse=True)
    priced = longer.mention.kind == "money" or (longer.mention.unit or "").startswith("lb")
    meant = one.number / Fraction(after.size)
    slipped = after.mention.quantity is not None and differ_in_a_digit(after.mention.quantity, meant)
    return priced and not slipped and _CHEAPEST * shorter.number <= longer.number <= shorter.number
