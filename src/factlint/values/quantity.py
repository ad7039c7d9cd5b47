"""What a written figure says: its number, its unit, how exactly it was written, and which way it is bounded."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from typing import Literal, TypeAlias

from factlint.records import NamedTuple
from factlint.values.interval import Exact, Interval, exact_text

Bound: TypeAlias = Literal["exact", "about", "min", "max", "more_than", "less_than"]
"""`min` is "at least", `max` is "at most" or "up to"; `about` stands for every hedge without a direction."""


class Quantity(NamedTuple):
    """A figure as written. One number has `low == high`; a range has both ends; an open end is `None`.

    `quantum` is the place value of the last digit written: 1 for "32", 100_000 for "1.2 million", 0 where the words
    leave no room ("half", "the 31st").
    """

    low: Exact | None
    high: Exact | None
    unit: str | None = None
    bound: Bound = "exact"
    quantum: Exact = 0

    @property
    def number(self) -> Exact | None:
        """The one number stated, or `None` for a range."""
        return self.low if self.low == self.high else None

    @property
    def written(self) -> Interval:
        """The numbers that round to the digits written, whatever hedge stands beside them."""
        return _written(self.low, self.high, self.quantum)

    def text(self) -> str:
        """The value in the form of the contract: `32`, `1/3`, `10..12`, `30..`."""
        if self.low == self.high and self.low is not None:
            return exact_text(self.low)
        low = "" if self.low is None else exact_text(self.low)
        high = "" if self.high is None else exact_text(self.high)
        return f"{low}..{high}"


@lru_cache(maxsize=1000)
def _written(low: Exact | None, high: Exact | None, quantum: Exact) -> Interval:
    """Kept, since one figure is compared with every fact of a timeline."""
    return Interval(low, high).widened(Fraction(quantum) / 2)
