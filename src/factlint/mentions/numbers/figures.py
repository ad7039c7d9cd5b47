"""What the rules of numbers.lark mean: the handlers that turn derivations into figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING, NamedTuple

from factlint.grammars import Reject, located
from factlint.values import Quantity, exact

if TYPE_CHECKING:
    from factlint.mentions.mention import Kind
    from factlint.mentions.numbers.vocabulary import Word
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
_RATES = {"mi/hour": "mph", "km/hour": "km/h", "m/second": "m/s"}
_ALSO_WORDS = frozenset("bit bar st kn T K ct pixel cup mol B lb MP rad dB pc acre yd ton".split())
"""Units whose names mean other things too: "a bit" is no quantity."""
_MOST_APART = 20
"""How many times one end of a range may exceed the other and still share its scale word: "12 to 9 million"."""
_FEW_IN = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 100, 1000, 10_000, 100_000, 1_000_000))


class Number(NamedTuple):
    """A number in words or digits. `scale` is that of its last scale word, `loose` a bound that its words imply."""

    value: Exact
    quantum: Exact = 1
    scale: Exact = 1
    loose: Bound = "exact"
    open_ended: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it counts in. `first` and `last` bound its tokens, half-open, hedges left out.

    `low` and `high` stand in the order of the text.
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
    ends: tuple[Figure, Figure] | None = None
    """Both ends of a range, each with the unit and scale that they share."""
    counted: Figure | None = None
    """The other reading of a suffix that is a unit or a scale: "5m" is five metres, but "5m people" five million."""
    explicit: bool = False
    """Whether both ends of the range state a unit of their own."""

    @property
    def quantity(self) -> Quantity:
        low, high = self.low, self.high
        if high is not None and high < low:
            low, high = high, low
        return Quantity(low, high, self.unit, self.bound, self.quantum)

    def text(self) -> str:
        """The value as mentions give it."""
        number = self.quantity.text()
        if self.kind == "age" or (self.kind == "duration" and self.low == self.high):
            return ISO_DURATION[self.unit or "year"] % number
        return number


def _scaled(number: Number, factor: Exact, loose: Bound | None = None) -> Number:
    """The number times a scale word: its last digit now counts `factor` times as much."""
    return Number(
        exact(number.value * factor),
        exact(number.quantum * factor),
        exact(number.scale * factor),
        loose or number.loose,
        number.open_ended,
    )


class Figures:
    """One method for each rule or arrow of numbers.lark."""

    # -- numbers

    @staticmethod
    def same(child: Number) -> Number:
        return child

    @staticmethod
    def tens(tens: Number, ones: Number) -> Number:
        return Number(tens.value + ones.value)

    @staticmethod
    def hundred(head: Number, hundred: Number, tail: Number | None = None) -> Number:
        if head.value >= 100:
            raise Reject
        if tail is None:
            return Number(exact(head.value * hundred.value), exact(head.quantum))
        if tail.value >= 100:
            raise Reject
        return Number(exact(head.value * hundred.value + tail.value))

    def one_hundred(self, hundred: Number, tail: Number | None = None) -> Number:
        return self.hundred(Number(1), hundred, tail)

    @staticmethod
    def first_group(group: Number, scale: Number) -> tuple[Number, Exact]:
        return _scaled(group, scale.value), scale.value

    @staticmethod
    def next_group(series: tuple[Number, Exact], group: Number, scale: Number) -> tuple[Number, Exact]:
        before, lowest = series
        if scale.value >= lowest:
            if scale.value == 1_000_000 and lowest == 1000 and group.value >= 1000:
                raise Reject
            raise Reject
        added = _scaled(group, scale.value)
        return added._replace(value=exact(before.value + added.value)), scale.value

    def one_group(self, scale: Number) -> tuple[Number, Exact]:
        return self.first_group(Number(1), scale)

    @staticmethod
    def many_group(scale: Number) -> tuple[Number, Exact]:
        return Number(scale.value, 0, scale.value, "about", open_ended=True), scale.value

    @staticmethod
    def summed(series: tuple[Number, Exact], tail: Number | None = None) -> Number:
        before, lowest = series
        if tail is None:
            return before
        if tail.value >= lowest or before.open_ended:
            raise Reject
        return Number(exact(before.value + tail.value), tail.quantum)

    @staticmethod
    def grouped(head: Number, tail: Number) -> Number:
        return Number(head.value * 1000 + tail.value)

    @staticmethod
    def with_fraction(whole: Number, part: Number) -> Number:
        return Number(exact(whole.value + part.value), part.quantum)

    @staticmethod
    def decimal(whole: Number, places: tuple[int, int]) -> Number:
        digits, count = places
        quantum = Fraction(1, 10**count)
        return Number(exact(whole.value + digits * quantum), quantum)

    def decimal_digits(self, whole: Number, places: Number) -> Number:
        return self.decimal(whole, (int(places.value), len(str(places.value))))

    @staticmethod
    def place(*numbers: Number) -> tuple[int, int]:
        digits = int(sum(number.value for number in numbers))
        return digits, len(str(digits))

    @staticmethod
    def next_place(before: tuple[int, int], digit: Number) -> tuple[int, int]:
        return before[0] * 10 + int(digit.value), before[1] + 1

    @staticmethod
    def and_half(whole: Number, half: Number) -> Number:
        scale = whole.scale
        return Number(exact(whole.value + half.value * scale), exact(Fraction(scale) / 10), scale)

    def and_half_scaled(self, whole: Number, half: Number, scale: Number) -> Number:
        if whole.scale == 1:
            return _scaled(self.and_half(whole, half), scale.value)
        return Number(exact(whole.value + half.value * scale.value), exact(Fraction(scale.value) / 10), scale.value)

    @staticmethod
    def and_fraction(whole: Number, part: Number) -> Number:
        return Number(exact(whole.value + part.value * whole.scale), 0, whole.scale)

    def and_fraction_scaled(self, whole: Number, part: Number, scale: Number) -> Number:
        return _scaled(self.and_fraction(whole, part), scale.value)

    @staticmethod
    def dozen(count: Number, dozen: Number) -> Number:
        return Number(exact(count.value * dozen.value), dozen.value)

    @staticmethod
    def one_dozen(dozen: Number) -> Number:
        return Number(dozen.value, dozen.value)

    @staticmethod
    def part_dozen(part: Number, dozen: Number) -> Number:
        return Number(exact(part.value * dozen.value), 1)

    @staticmethod
    def part_scaled(part: Number, scale: Number) -> Number:
        return Number(exact(part.value * scale.value), exact(Fraction(scale.value) / 10), scale.value)

    @staticmethod
    def many(*scales: Number) -> Number:
        value: Exact = 1
        for scale in scales:
            value *= scale.value
        return Number(value, 0, value, "about", open_ended=True)

    @staticmethod
    def several(*scales: Number) -> Number:
        value: Exact = 1
        for scale in scales:
            value *= scale.value
        return Number(value, 0, value, "about", open_ended=True)

    @staticmethod
    def odd(number: Number) -> Number:
        return number._replace(loose="about")

    @staticmethod
    def plus(number: Number) -> Number:
        return number._replace(loose="min")

    # -- amounts

    @located
    def plain(self, at: tuple[int, int], number: Number) -> Figure:
        return _figure("number", number, None, at)

    @located
    def signed(self, at: tuple[int, int], sign: Number, figure: Figure) -> Figure:
        if figure.high is None:
            raise Reject
        factor = int(sign.value)
        return replace(figure, low=figure.low * factor, high=figure.high * factor, first=at[0], last=at[1])

    @located
    def measured(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        kind: Kind = "duration" if unit.is_time else "quantity"
        if unit.symbol == "lb" and unit.name.startswith("pound") and number.scale >= 1_000_000:
            return _figure("money", number, "GBP", at)
        return _figure(kind, number, unit.symbol, at)

    @located
    def one_unit(self, at: tuple[int, int], unit: Word) -> Figure:
        if unit.symbol in _ALSO_WORDS:
            raise Reject
        return _figure("quantity", Number(1), unit.symbol, at)

    @located
    def measured_many(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        *scales, unit = parts
        return self._measured(at, self.many(*scales), unit)  # type: ignore[arg-type]

    def _measured(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        return _figure("duration" if unit.is_time else "quantity", number, unit.symbol, at)

    @located
    def suffixed(self, at: tuple[int, int], number: Number, suffix: Word) -> Figure:
        scaled = _figure("number", _scaled(number, suffix.scale), None, at)
        if suffix.symbol is None:
            return scaled
        return replace(_figure("quantity", number, suffix.symbol, at), counted=scaled)

    @located
    def rated(self, at: tuple[int, int], *parts: Number | Word | Figure) -> Figure:
        if isinstance(parts[0], Figure):
            money, per = parts
            return replace(money, unit=f"{money.unit}/{per.rate}", first=at[0], last=at[1])  # type: ignore[union-attr]
        number, unit, per = parts
        rate = f"{unit.rate}/{per.rate}"  # type: ignore[union-attr]
        return _figure("quantity", number, _RATES.get(rate, rate), at)  # type: ignore[arg-type]

    @located
    def suffixed_unit(self, at: tuple[int, int], number: Number, suffix: Word, unit: Word) -> Figure:
        return _figure("quantity", _scaled(number, suffix.scale), unit.symbol, at)

    @staticmethod
    def in_scale(degree: Word, scale: Word) -> Word:
        del degree
        return scale

    @located
    def below_zero(self, at: tuple[int, int], figure: Figure, side: Word, zero: Number) -> Figure:
        if side.name != "below" or zero.value or figure.low <= 0:
            raise Reject
        return replace(figure, low=-figure.low, high=-figure.low, first=at[0], last=at[1])

    @located
    def feet_and_inches(self, at: tuple[int, int], feet: Number, foot: Word, inches: Number, *_: Word) -> Figure:
        del foot
        if inches.value >= 12:
            raise Reject
        return _figure("quantity", Number(exact(feet.value * 12 + inches.value)), "in", at)

    @located
    def tolerated(self, at: tuple[int, int], number: Number, tolerance: Number, unit: Word | None = None) -> Figure:
        kind: Kind = "number" if unit is None else "duration" if unit.is_time else "quantity"
        stated = number._replace(quantum=exact(tolerance.value * 2))
        return _figure(kind, stated, unit.symbol if unit else None, at)

    @located
    def attributed(self, at: tuple[int, int], number: Number, noun: Word) -> Figure:
        return _figure("number", number, noun.name, at)

    @staticmethod
    def powered(power: Word, unit: Word) -> Word:
        return power.of(unit)

    # -- money

    @located
    def paid(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        number = next(part for part in parts if isinstance(part, Number))
        words = [part for part in parts if not isinstance(part, Number)]
        suffix = next((word for word in words if word.scale != 1), None)
        if suffix is not None:
            number = _scaled(number, suffix.scale)
        codes = {word.symbol for word in words if word.scale == 1 and word.symbol} - {"$"}
        if len(codes) > 1:
            raise Reject
        return _figure("money", number, next(iter(codes), "$"), at)

    @located
    def paid_back(self, at: tuple[int, int], sign_of: Word, sign: Number, number: Number) -> Figure:
        return _figure("money", _scaled(number, sign.value), sign_of.symbol, at)

    @located
    def paid_after(self, at: tuple[int, int], number: Number, currency: Word) -> Figure:
        return _figure("money", number, currency.symbol, at)

    @located
    def paid_scaled(self, at: tuple[int, int], number: Number, currency: Word, scale: Number) -> Figure:
        return _figure("money", _scaled(number, scale.value), currency.symbol, at)

    @located
    def paid_suffixed(self, at: tuple[int, int], number: Number, suffix: Word, currency: Word) -> Figure:
        return _figure("money", _scaled(number, suffix.scale), currency.symbol, at)

    @located
    def paid_many(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        *scales, currency = parts
        return _figure("money", self.many(*scales), currency.symbol, at)  # type: ignore[arg-type,union-attr]

    @located
    def paid_cents(self, at: tuple[int, int], number: Number, cents: Word) -> Figure:
        return _figure("money", _scaled(number, Fraction(1, 100)), cents.symbol, at)

    # -- shares of a hundred

    @located
    def percent(self, at: tuple[int, int], number: Number, *_: Word) -> Figure:
        return _figure("percent", number, "%", at)

    @located
    def points(self, at: tuple[int, int], number: Number) -> Figure:
        return _figure("percent", number, "pp", at)

    @located
    def special_points(self, at: tuple[int, int], number: Number, size: Number) -> Figure:
        return _figure("percent", _scaled(number, size.value), "pp", at)

    @located
    def basis_points(self, at: tuple[int, int], number: Number) -> Figure:
        return _figure("percent", _scaled(number, Fraction(1, 100)), "pp", at)

    # -- ages

    @located
    def aged(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        return _figure("age", number, unit.symbol, at)

    @located
    def aged_units(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        return _figure("age", number, unit.symbol, at)

    @located
    def aged_years(self, at: tuple[int, int], number: Number) -> Figure:
        if number.value > 150 or not isinstance(number.value, int):
            raise Reject
        return _figure("age", number, "year", at)

    # -- parts, ranks, multiples

    @staticmethod
    def half(half: Number) -> Number:
        return half

    @staticmethod
    def one_part(*parts: Number) -> Number:
        part = parts[-1]
        return part if part.value < 1 else Number(Fraction(1, int(part.value)), 0)

    @staticmethod
    def parts(count: Number, part: Number) -> Number:
        return Number(exact(Fraction(count.value) / part.value), 0)

    @located
    def share(self, at: tuple[int, int], part: Number) -> Figure:
        return _figure("fraction", part._replace(quantum=0), None, at)

    @located
    def one_in(self, at: tuple[int, int], part: Number, whole: Number) -> Figure:
        if part.value >= whole.value or not isinstance(whole.value, int) or not isinstance(part.value, int):
            raise Reject
        return _figure("fraction", Number(exact(Fraction(part.value, whole.value)), 0), None, at)

    @located
    def signed_share(self, at: tuple[int, int], sign: Number, part: Number) -> Figure:
        return _figure("fraction", _scaled(part, sign.value)._replace(quantum=0), None, at)

    @located
    def one_over(self, at: tuple[int, int], part: Number, _: Word, whole: Number) -> Figure:
        left = _figure("number", part, None, (at[0], at[0] + 1))
        right = _figure("number", whole, None, (at[1] - 1, at[1]))
        return replace(self.one_in(at, part, whole), ends=(left, right))

    @located
    def one_in_few(self, at: tuple[int, int], part: Number, whole: Number) -> Figure:
        if whole.value not in _FEW_IN and (part.value != 1 or whole.value > 1000):
            raise Reject
        return self.one_in(at, part, whole)

    @located
    def ordinal(self, at: tuple[int, int], rank: Number) -> Figure:
        return _figure("ordinal", rank._replace(quantum=0), None, at)

    @staticmethod
    def high_rank(tens: Number, rank: Number) -> Number:
        if rank.value >= 10:
            raise Reject
        return Number(tens.value + rank.value)

    @staticmethod
    def hundredth(head: Number, hundred: Number, rank: Number) -> Number:
        if rank.value >= 100 or head.value >= 100:
            raise Reject
        return Number(exact(head.value * hundred.value + rank.value))

    @located
    def times(self, at: tuple[int, int], number: Number) -> Figure:
        return _figure("multiple", number, None, at)

    @located
    def multiple(self, at: tuple[int, int], number: Number) -> Figure:
        return _figure("multiple", number._replace(quantum=0), None, at)

    # -- ranges, and words around the figure

    @staticmethod
    def span(left: Figure, right: Figure) -> Figure:
        return joined(left, right)

    @staticmethod
    def bare_span(left: Figure, right: Figure) -> Figure:
        if right.low <= left.low and right.kind == "number" and right.scale == 1:
            raise Reject
        return joined(left, right)

    @staticmethod
    def alternative(left: Figure, right: Figure) -> Figure:
        if right.low <= left.low or not _alike(left.low, right.low):
            raise Reject
        return joined(left, right)

    @staticmethod
    def alone(figure: Figure) -> Figure:
        return figure

    @staticmethod
    def bounded(bound: Bound, figure: Figure) -> Figure:
        return replace(figure, bound=bound)

    @staticmethod
    def trailed(figure: Figure, bound: Bound) -> Figure:
        return replace(figure, bound=bound)

    @staticmethod
    def enclosed(before: Bound, figure: Figure, after: Bound) -> Figure:
        return replace(figure, bound=after if before == "about" else before)

    @staticmethod
    def hedge(bound: Word) -> Bound:
        return bound.bound

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
    def maximum() -> Bound:
        return "max"

    @staticmethod
    def roughly() -> Bound:
        return "about"


def _figure(kind: Kind, number: Number, unit: str | None, at: tuple[int, int]) -> Figure:
    high = None if number.open_ended else number.value
    return Figure(kind, number.value, high, unit, number.quantum, number.loose, number.scale, *at)


def joined(left: Figure, right: Figure) -> Figure:
    """A range: the ends share the kind, unit and scale word that only one of them states."""
    if left.high != left.low or right.high != right.low:
        raise Reject
    bare = ("number", None)
    explicit = (left.kind, left.unit) != bare != (right.kind, right.unit)
    if (left.kind, left.unit) == bare != (right.kind, right.unit):
        left = replace(left, kind=right.kind, unit=right.unit)
    elif (right.kind, right.unit) == bare and left.kind in ("money", "age"):
        right = replace(right, kind=left.kind, unit=left.unit)
    elif left.kind == right.kind == "money" and "$" in (left.unit, right.unit):
        code = left.unit if right.unit == "$" else right.unit
        left, right = replace(left, unit=code), replace(right, unit=code)
    if (left.kind, left.unit) != (right.kind, right.unit):
        raise Reject
    if left.scale == 1 and right.scale > 1 and _alike(left.low, exact(Fraction(right.low) / right.scale)):
        low = exact(left.low * right.scale)
        left = replace(left, low=low, high=low, quantum=exact(left.quantum * right.scale), scale=right.scale)
    if left.low == right.low:
        raise Reject
    quantum = min(left.quantum, right.quantum)
    return replace(
        right,
        low=left.low,
        high=right.low,
        quantum=quantum,
        first=left.first,
        last=right.last,
        ends=(left, right),
        explicit=explicit,
    )


def _alike(one: Exact, other: Exact) -> bool:
    return one > 0 and other > 0 and one <= other * _MOST_APART and other <= one * _MOST_APART
