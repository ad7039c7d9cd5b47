"""A figure: a number with what it counts in, as the grammar reads it, before it becomes a mention."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.grammars import Reject
from factlint.records import NamedTuple
from factlint.values import Quantity, exact, exact_text
from factlint.values.units import converted

if TYPE_CHECKING:
    from factlint.mentions.mention import Kind
    from factlint.mentions.numbers.number import Number
    from factlint.values import Bound, Exact

ISO_DURATION = {
    "second": "PT%sS",
    "minute": "PT%sM",
    "hour": "PT%sH",
    "day": "P%sD",
    "week": "P%sW",
    "month": "P%sM",
    "year": "P%sY",
    "decade": "P%sDE",
    "century": "P%sCE",
}
_YEARS = {"decade": 10, "century": 100}
"""Units that ISO 8601 lacks, in years."""
_LARGE = 1000
"""The least scale word that the lower end shares whatever its size."""
_MOST_APART = 20
"""How many times one end of a range may exceed the other and still share its scale word: "12 to 9 million"."""


class Figure(NamedTuple):
    """A number with what it counts in. `first` and `last` bound its tokens, half-open, hedges left out.

    `low` and `high` stand in the order of the text; `high` is `None` where the number is open-ended.
    """

    kind: Kind
    low: Exact
    high: Exact | None
    unit: str | None = None
    quantum: Exact = 0
    bound: Bound = "exact"
    scale: Exact = 1
    first: int = 0
    last: int = 0
    ends: tuple[Figure, ...] | None = None
    """Both ends of a range, each with the unit and scale that they share; of dimensions, each of them."""
    explicit: bool = False
    """Whether both ends of the range state a unit of their own."""
    apart: bool = False
    """Whether the ends are figures of their own, which share a unit: "9 x 13 inches"."""
    counted: Figure | None = None
    """The other reading of a suffix: "5m" is five metres, but "5m people" five million."""

    @property
    def quantity(self) -> Quantity:
        low, high = self.low, self.high
        if high is not None and high < low:
            low, high = high, low
        return Quantity(low, high, self.unit, self.bound, self.quantum)

    def text(self, quantity: Quantity | None = None) -> str:
        """The value as mentions give it, from the quantity where that is known."""
        number = (quantity or self.quantity).text()
        if self.kind == "duration" and self.unit in _YEARS and self.high is not None:
            return f"P{exact_text(Fraction(self.high) * _YEARS[self.unit])}Y"
        if self.kind in ("age", "duration"):
            return ISO_DURATION[self.unit or "year"] % ("X" if self.high is None else number)
        return number


def figure(kind: Kind, number: Number, unit: str | None, at: tuple[int, int]) -> Figure:
    """The figure that a number and a unit make; `at` is the range of its tokens."""
    high = None if number.open_ended else number.value
    return Figure(kind, number.value, high, unit, number.quantum, number.loose, number.scale, *at)


def joined(left: Figure, right: Figure) -> Figure:
    """A range: the ends share the kind, unit and scale word that only one of them states."""
    if left.high != left.low or right.high != right.low:
        raise Reject
    left, right = in_money(left, right)
    explicit = not _is_bare(left) and not _is_bare(right)
    left, right = _sharing_unit(left, right)
    if left.scale == 1 and _shares_scale(left.low, right):
        low = exact(left.low * right.scale)
        left = left._replace(low=low, high=low, quantum=exact(left.quantum * right.scale), scale=right.scale)
    second = in_unit_of(right, left)
    if second.unit != left.unit or second.low == left.low:
        raise Reject
    return right._replace(
        kind="quantity" if right.kind == "duration" else right.kind,  # a range of durations has no ISO form
        low=left.low,
        high=second.low,
        unit=left.unit,
        quantum=min(left.quantum, second.quantum),
        first=left.first,
        last=right.last,
        ends=(left, right),
        explicit=explicit,
        counted=_as_counted(left, right),
    )


def in_unit_of(figure: Figure, other: Figure) -> Figure:
    """The figure in the unit of another, where one is known to convert into the other: "500 m to 2 km"."""
    if figure.unit == other.unit or figure.kind != other.kind or figure.kind not in ("quantity", "duration"):
        return figure
    same = converted(Quantity(figure.low, figure.low, figure.unit, quantum=figure.quantum), other.unit or "")
    if same is None or same.low is None:
        return figure
    return figure._replace(low=same.low, high=same.low, unit=other.unit, quantum=same.quantum)


def in_money(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    """The ends of a range; where one is money, the suffix of the other is a scale: "$5-6m", "100m to 1bn dollars"."""
    if left.counted is not None and right.kind == "money":
        return left.counted, right
    if right.counted is not None and left.kind == "money":
        return left, right.counted
    return left, right


def _as_counted(left: Figure, right: Figure) -> Figure | None:
    """The range whose suffix is a scale: "5-6m users", "5m-6m users"."""
    if right.counted is None:
        return None
    low = left.counted or left._replace(kind="number", unit=None)
    try:
        return joined(low, right.counted)
    except Reject:
        return None


def _shares_scale(low: Exact, high: Figure) -> bool:
    """Whether the scale of the higher end is the lower one's, too: "12 to 9 million", "two to three hundred"."""
    if high.scale == 1:
        return False
    count = exact(Fraction(high.low) / high.scale)
    return alike(low, count) and (low < count or not 1 < high.scale < _LARGE)


def alike(one: Exact, other: Exact) -> bool:
    """Whether two numbers are of a size that lets them share a scale word."""
    return one > 0 and other > 0 and one <= other * _MOST_APART and other <= one * _MOST_APART


def _is_bare(end: Figure) -> bool:
    return end.kind == "number" and end.unit is None


def _sharing_unit(left: Figure, right: Figure) -> tuple[Figure, Figure]:
    if _is_bare(left):
        left = left._replace(kind=right.kind, unit=right.unit)
    elif _is_bare(right) and left.kind in ("money", "age"):
        right = right._replace(kind=left.kind, unit=left.unit)
    elif left.kind == right.kind != "number" and right.unit and right.unit.startswith(f"{left.unit}/"):
        left = left._replace(unit=right.unit)  # "£15,000 to £20,000 a year", "2% to 3% a year"
    elif left.kind == right.kind == "money" and "$" in (left.unit, right.unit):
        code = left.unit if right.unit == "$" else right.unit
        left, right = left._replace(unit=code), right._replace(unit=code)
    if left.kind != right.kind:
        raise Reject
    return left, right
