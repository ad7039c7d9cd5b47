"""What the rules of numbers.lark mean: the handlers that turn derivations into figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.grammars import Reject, located
from factlint.mentions.numbers.figure import Figure, alike, figure, in_money, in_unit_of, joined
from factlint.mentions.numbers.handlers.amounts import Amounts
from factlint.mentions.numbers.number import Number
from factlint.values import exact
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.mentions.numbers.vocabulary import Word
    from factlint.values import Bound

_SIDES = frozenset(("length", "area", "angle"))
"""Dimensions of what has sides."""
_LARGE = 1000
_BEYOND = frozenset(("over", "above", "under", "below"))
_FEW_IN = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000))


class Figures(Amounts):
    """One method for each rule or arrow of numbers.lark, those of numbers and amounts inherited."""

    # -- shares, ranks, multiples

    @located
    def share(self, at: tuple[int, int], part: Number) -> Figure:
        return figure("fraction", part._replace(quantum=0), None, at)

    @located
    def one_in(self, at: tuple[int, int], part: Number, whole: Number) -> Figure:
        if part.value >= whole.value or not isinstance(whole.value, int) or not isinstance(part.value, int):
            raise Reject
        return figure("fraction", Number(exact(Fraction(part.value, whole.value)), 0), None, at)

    @located
    def signed_share(self, at: tuple[int, int], sign: Number, part: Number) -> Figure:
        return figure("fraction", part.times(sign.value)._replace(quantum=0), None, at)

    @located
    def one_over(self, at: tuple[int, int], part: Number, _: Word, whole: Number) -> Figure:
        left = figure("number", part, None, (at[0], at[0] + 1))
        right = figure("number", whole, None, (at[1] - 1, at[1]))
        return self.one_in(at, part, whole)._replace(ends=(left, right))

    @located
    def one_in_few(self, at: tuple[int, int], part: Number, whole: Number) -> Figure:
        if whole.value not in _FEW_IN and (part.value != 1 or 1500 <= whole.value <= 2100):
            raise Reject
        return self.one_in(at, part, whole)

    @located
    def ordinal(self, at: tuple[int, int], rank: Number) -> Figure:
        return figure("ordinal", rank._replace(quantum=0), None, at)

    @located
    def times(self, at: tuple[int, int], number: Number) -> Figure:
        return figure("multiple", number, None, at)

    @located
    def multiple(self, at: tuple[int, int], number: Number) -> Figure:
        return figure("multiple", number._replace(quantum=0), None, at)

    # -- ranges, and words around the figure

    @staticmethod
    def span(left: Figure, right: Figure) -> Figure:
        return joined(left, right)

    @staticmethod
    def up_to_span(left: Figure, low: Figure, high: Figure) -> Figure:
        """From 24 to 33-35 billion: the first figure shares what the two ends of the other do."""
        other = joined(low, high)
        shared = joined(left, high).ends
        first = shared[0] if shared else left
        return other._replace(first=left.first, ends=(first, other), apart=True)

    @located
    def aged_span(self, at: tuple[int, int], left: Figure, right: Figure) -> Figure:
        ages = left._replace(kind="age", unit="year"), right._replace(kind="age", unit="year")
        return joined(*ages)._replace(first=at[0])

    @staticmethod
    def bare_span(left: Figure, right: Figure) -> Figure:
        left, right = in_money(left, right)
        end = in_unit_of(right, left).low
        falls = end <= left.low and 1 <= right.scale < _LARGE
        if left.low == 0 and right.kind == "number":  # a score: "lost 0-2"
            raise Reject
        measured = left.kind == right.kind == "quantity"
        below = left.low < 0 and right.low < 0  # "-5 to -10" is no score
        if (
            falls
            and not below
            and (right.kind == "number" or left.low >= 1000 or not (measured or alike(left.low, end)))
        ):
            raise Reject
        if falls and left.kind == right.kind == "percent" and right.low >= 0:  # "won by 60% to 40%"
            raise Reject
        return joined(left, right)

    @staticmethod
    def by(side: Figure, other: Figure) -> Figure:
        """The sides of a thing, of which the last one states the unit: "9 x 13 inches"."""
        if side.high is None or other.unit is None:
            raise Reject
        known = unit(other.unit)
        if other.unit != "pixel" and (known is None or known.dimension not in _SIDES):
            raise Reject  # "6 x 330 ml"
        first = side._replace(kind=other.kind, unit=other.unit)
        return other._replace(first=side.first, ends=(first, *(other.ends or (other,))), apart=True)

    def by_hung(self, side: Figure, other: Figure) -> Figure:
        return self.by(side._replace(last=side.last - 1), other)

    @staticmethod
    def alternative(left: Figure, right: Figure) -> Figure:
        whole = joined(left, right)
        if whole.high is None or whole.high <= whole.low or not alike(whole.low, whole.high):
            raise Reject
        return whole

    @staticmethod
    def alone(amount: Figure) -> Figure:
        return amount

    @staticmethod
    def bounded(bound: Bound, amount: Figure) -> Figure:
        return amount._replace(bound=bound)

    @staticmethod
    def trailed(amount: Figure, bound: Bound) -> Figure:
        return amount._replace(bound=bound)

    @staticmethod
    def enclosed(before: Bound, amount: Figure, after: Bound) -> Figure:
        return amount._replace(bound=after if before == "about" else before)

    @staticmethod
    def hedge(bound: Word) -> Bound:
        return bound.bound

    @staticmethod
    def inverted(bound: Word) -> Bound:
        """The bound of "not exceeding", "not below"."""
        other: dict[str, Bound] = {"more_than": "max", "less_than": "min"}
        if bound.bound not in other:
            raise Reject
        return other[bound.bound]

    @staticmethod
    def or_beyond(bound: Word) -> Bound:
        """The bound of "or over", "and under": the figure itself belongs to it."""
        beyond: dict[str, Bound] = {"more_than": "min", "less_than": "max"}
        if bound.name not in _BEYOND:
            raise Reject
        return beyond[bound.bound]

    @staticmethod
    def more_than() -> Bound:
        return "more_than"

    @staticmethod
    def less_than() -> Bound:
        return "less_than"

    @staticmethod
    def minimum() -> Bound:
        return "min"

    @staticmethod
    def as_few(_: Number) -> Bound:
        return "min"

    @staticmethod
    def maximum() -> Bound:
        return "max"

    @staticmethod
    def roughly() -> Bound:
        return "about"
