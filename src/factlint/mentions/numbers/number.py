"""A number as written: its value, and how exactly its words or digits say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.records import NamedTuple
from factlint.values import exact

if TYPE_CHECKING:
    from factlint.values import Bound, Exact


class Number(NamedTuple):
    """A number in words or digits.

    `quantum` is the place value of the last digit written, `scale` that of the last scale word ("million"), `loose` the
    bound that the words themselves imply. An open-ended number is the least that is meant: "hundreds".
    """

    value: Exact
    quantum: Exact = 1
    scale: Exact = 1
    loose: Bound = "exact"
    open_ended: bool = False

    def times(self, factor: Exact) -> Number:
        """The number before a scale word: its last digit now counts `factor` times as much."""
        value, quantum, scale = exact(self.value * factor), exact(self.quantum * factor), exact(self.scale * factor)
        return Number(value, quantum, scale, self.loose, self.open_ended)
