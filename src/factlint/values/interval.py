"""Exact numbers and the closed intervals between them."""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

from factlint.records import NamedTuple

Exact: TypeAlias = int | Fraction
"""A number without rounding. Integers stay `int`; everything else is a `Fraction`."""


class Interval(NamedTuple):
    """All numbers from `low` to `high`, both included; `None` means no limit on that side."""

    low: Exact | None
    high: Exact | None

    def __contains__(self, number: Exact) -> bool:  # type: ignore[override]  # holds numbers, not its own fields
        return (self.low is None or self.low <= number) and (self.high is None or number <= self.high)

    def overlaps(self, other: Interval) -> bool:
        """Whether the two intervals share a number."""
        return (self.low is None or other.high is None or self.low <= other.high) and (
            other.low is None or self.high is None or other.low <= self.high
        )

    def widened(self, by: Exact) -> Interval:
        """The interval with `by` added on both sides."""
        return Interval(
            None if self.low is None else self.low - by,
            None if self.high is None else self.high + by,
        )


def exact(number: Exact) -> Exact:
    """The same number as an `int` where it is whole."""
    return number if isinstance(number, int) or number.denominator != 1 else number.numerator


def exact_text(number: Exact) -> str:
    """The number as a plain decimal string, or as `n/d` where no finite decimal equals it."""
    if isinstance(number, int) or number.denominator == 1:
        return str(int(number))
    denominator, twos, fives = number.denominator, 0, 0
    while denominator % 2 == 0:
        denominator, twos = denominator // 2, twos + 1
    while denominator % 5 == 0:
        denominator, fives = denominator // 5, fives + 1
    if denominator != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}"
