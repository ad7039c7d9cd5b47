"""Arithmetic with figures as written: each stands for all the numbers that its writer may have meant.

A figure is turned into an interval by its digits and its hedges, intervals are added, divided, compared, and only
figures whose intervals have nothing in common disagree. The design is statcheck's: an author may have rounded or cut
off, so a *result* is allowed a whole unit of its last digit on either side, an *operand* half a unit.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.values import Exact, Interval

if TYPE_CHECKING:
    from factlint.values import Bound, Quantity

ABOUT = Fraction(1, 10)
"""How far, as a share of itself, a figure that is called approximate may be off."""

ROUND = Fraction(1, 100)
"""How far, as a share of itself, the zeros at the end of a whole number may hide its true value."""

_LEAST_ROUND = 1000
"""From here on zeros at the end of a whole number may come from rounding."""


def operand(quantity: Quantity) -> Interval:
    """The numbers a figure may stand for when something is computed from it: rounding, hedges, zeros at its end."""
    return _hedged(quantity, _half_unit(quantity))


def result(quantity: Quantity) -> Interval:
    """The numbers a figure may have been made from: rounded up, down or to the nearest, with its hedge."""
    return _hedged(quantity, max(Fraction(quantity.quantum), _half_unit(quantity)))


def _hedged(quantity: Quantity, slack: Fraction) -> Interval:
    low, high = _limits(quantity.low, quantity.high, slack, quantity.bound)
    return Interval(low, high)


def _limits(low: Exact | None, high: Exact | None, slack: Fraction, bound: Bound) -> tuple[Exact | None, Exact | None]:
    if bound == "about":
        low = None if low is None else low - max(slack, abs(Fraction(low)) * ABOUT)
        return low, None if high is None else high + max(slack, abs(Fraction(high)) * ABOUT)
    if bound in {"min", "more_than"}:
        return low, None
    if bound in {"max", "less_than"}:
        return None, high
    return None if low is None else low - slack, None if high is None else high + slack


def _half_unit(quantity: Quantity) -> Fraction:
    """Half the place value of the last digit that counts. Counts and whole amounts of money are exact."""
    number = None if quantity.number is None else Fraction(quantity.number)
    quantum = Fraction(quantity.quantum)
    exact = quantity.quantum == 0 or (quantum == 1 and _is_counted(quantity.unit))
    half = Fraction(0) if exact else quantum / 2
    if number is None or abs(number) < _LEAST_ROUND or quantum != 1:
        return half
    return max(half, min(Fraction(place_value(number) // 2), abs(number) * ROUND))


def _is_counted(unit: str | None) -> bool:
    """Whether the unit is none or a currency, also one by the hour or apiece."""
    if unit is None:
        return True
    currency = unit.partition("/")[0]
    return currency == "$" or (len(currency) == 3 and currency.isupper())


def place_value(number: Fraction) -> int:
    """The place value of the last digit that is not a zero: 1000 for 146,000; 1 for anything with decimals."""
    if number.denominator != 1:
        return 1
    whole, place = abs(int(number)), 1
    while whole and whole % 10 == 0:
        whole, place = whole // 10, place * 10
    return place


def add(*terms: Interval) -> Interval:
    """The sums of one number from each interval."""
    total = Interval(0, 0)
    for term in terms:
        total = Interval(
            None if total.low is None or term.low is None else total.low + term.low,
            None if total.high is None or term.high is None else total.high + term.high,
        )
    return total


def subtract(left: Interval, right: Interval) -> Interval:
    """The differences of a number from `left` and one from `right`."""
    return Interval(
        None if left.low is None or right.high is None else left.low - right.high,
        None if left.high is None or right.low is None else left.high - right.low,
    )


def multiply(left: Interval, right: Interval) -> Interval:
    """The products of two intervals of numbers that are not negative."""
    return Interval(
        (left.low or 0) * (right.low or 0),
        None if left.high is None or right.high is None else left.high * right.high,
    )


def divide(left: Interval, right: Interval) -> Interval:
    """The quotients of two intervals of numbers that are not negative; no upper limit where the divisor may be 0."""
    low: Exact = 0 if left.low is None or not right.high else Fraction(left.low) / right.high
    high = None if left.high is None or not right.low or right.low < 0 else Fraction(left.high) / right.low
    return Interval(low, high)


def percent_change(old: Interval, new: Interval) -> Interval:
    """By how many percent `new` is more than `old`; negative where it is less."""
    ratio = divide(new, old)
    return Interval(
        None if ratio.low is None else (ratio.low - 1) * 100,
        None if ratio.high is None else (ratio.high - 1) * 100,
    )


def negate(interval: Interval) -> Interval:
    """The interval on the other side of zero."""
    return Interval(None if interval.high is None else -interval.high, None if interval.low is None else -interval.low)


def scaled(interval: Interval, factor: Exact) -> Interval:
    """The interval with every number in it multiplied by a positive factor."""
    return Interval(
        None if interval.low is None else interval.low * factor,
        None if interval.high is None else interval.high * factor,
    )
