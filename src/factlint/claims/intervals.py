"""The time between two happenings, held against their dates."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.claims.claim import Claim
from factlint.claims.dates import known_dates, label_of
from factlint.claims.wording import on
from factlint.values.wording import restated

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.values import Period, Quantity

_DAYS = {"year": Fraction(1461, 4), "month": Fraction(1461, 48), "week": Fraction(7), "day": Fraction(1)}
_ROUGHLY = 10
"""What part of itself a length of time may be off that is called about right."""


def judge_interval(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that something happened so long after something else; any rounding of the time is right."""
    earlier_said = said._replace(subject=said.object or "", attribute=said.noun)
    later, earlier = known_dates(said, facts, as_of), known_dates(earlier_said, facts, as_of)
    if not later or not earlier:
        return Claim(said, "unknown", "The facts do not date both.", as_of)
    told = (later[0][0], earlier[0][0])
    lengths = [_length(one, other, said.quantity) for _, one in later for _, other in earlier]
    if any(_is_right(said.quantity, low, high) for low, high in lengths):
        return Claim(said, "supported", "The facts give dates that are so far apart.", as_of, told)
    if not said.firm or said.negated or said.hypothetical:
        return Claim(said, "unknown", "The words do not say it for sure.", as_of, told)
    days = later[0][1], earlier[0][1]
    passed = round((lengths[0][0] + lengths[0][1]) / 2)
    expected = restated(said.value_text, passed) if passed > 1 and Fraction(said.quantity.quantum) == 1 else None
    dated = " and ".join(f"“{label_of(item, facts)}” {on(day)}" for item, day in zip(told, days, strict=True))
    return Claim(
        said, "refuted", f"The facts date {dated}, not {said.value_text} apart.", as_of, told, expected, "never"
    )


def _length(later: Period, earlier: Period, stated: Quantity) -> tuple[Fraction, Fraction]:
    """The least and the greatest time, in the unit stated, that may lie between two dates."""
    unit = _DAYS[stated.unit or "day"]
    low, high = (later.start - earlier.last).days, (later.last - earlier.start).days
    return Fraction(low) / unit, Fraction(high) / unit


def _is_right(stated: Quantity, low: Fraction, high: Fraction) -> bool:
    number = Fraction(stated.number or 0)
    step = Fraction(stated.quantum) or Fraction(1, number.denominator)  # "two and a half years"
    slack = max(step, number / _ROUGHLY if stated.bound == "about" else Fraction(0))
    open_ended = stated.bound in ("min", "more_than")
    return high > number - slack and (open_ended or low < number + slack)
