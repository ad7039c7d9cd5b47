"""At which time an assertion is held against the facts, and which facts hold then."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Fact

from factlint.values import Period

_DEAD = ("withdrawn",)
_FAR = Fraction(1, 4)
"""Years that are off by more of themselves are counted from something else."""


def times_of(said: Assertion, as_of: Period) -> tuple[Period, ...]:
    """The times that the words may speak of, the likeliest first; none where they may speak of any time before."""
    if said.when is not None:
        if said.when.start >= as_of.end:
            return as_of, said.when
        return (said.when,) if said.tense == "past" else (said.when, as_of)
    if said.sometime or said.tense == "past":
        return ()
    return (as_of,)


def holding(facts: FactBase, entity: str, attribute: str, times: tuple[Period, ...], as_of: Period) -> tuple[Fact, ...]:
    """The facts that may have held at any of the times; with no times, at any time up to the draft's own."""
    timeline = [fact for fact in facts.timeline(entity, attribute) if fact.status not in _DEAD]
    if not times:
        return tuple(f for f in timeline if f.valid.start is None or f.valid.start.start < as_of.end)
    found = [
        f
        for f in timeline
        if f.status != "announced" and any(f.valid.possibly(when) for when in (times[:1] if f.during else times))
    ]
    measured = [fact for fact in found if fact.measured is not None]
    if len(measured) > 1:
        before = [f for f in measured if f.measured and f.measured.start < max(when.end for when in times)]
        latest = max(before or measured, key=lambda f: f.measured.start if f.measured else as_of.start)
        found = [fact for fact in found if fact.measured is None or fact is latest]
    return tuple(found)


def day_before(period: Period) -> Period:
    """The last day before a period."""
    return Period.of_day(Period(period.start, period.start).last)


def years_since(start: Period, at: Period) -> int:
    """The whole years from the first day of one period to the first day of another."""
    before = (at.start.month, at.start.day) < (start.start.month, start.start.day)
    return at.start.year - start.start.year - before


def near_years(stated: int | Fraction, passed: int) -> bool:
    """Whether a number of years is off by so little of itself that it is counted from the same day."""
    return abs(Fraction(stated) - passed) <= max(Fraction(5), passed * _FAR)
