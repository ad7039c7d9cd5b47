"""What a number measures: handlers of the rules for units and ages."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.grammars import Reject, located
from factlint.mentions.numbers.figure import Figure, figure
from factlint.mentions.numbers.handlers.numerals import Numerals
from factlint.mentions.numbers.number import Number
from factlint.mentions.numbers.vocabulary import APART, Word
from factlint.values import exact
from factlint.values.units import ratio

if TYPE_CHECKING:
    from factlint.mentions.mention import Kind

_RATES = {"km/second": "km/s", "mi/hour": "mph", "km/hour": "km/h", "m/second": "m/s", "ft/second": "ft/s"}
_NO_NOUNS = frozenset("strong long high wide deep tall thick way".split())
_ALSO_WORDS = frozenset("bit bar st kn T K ct pixel cup mol B lb MP rad dB pc acre yd ton".split())
"""Units whose names mean other things too: "a bit" is no quantity."""
_IN_RANKS, _HALVES, _RANKED = ("century", "decade"), (Fraction(1, 2), Fraction(1, 4)), 4
"""What is numbered, unless in halves and quarters: "a nineteenth-century organ"; and the most tokens of that."""
_INCHES = Word("in", "in")
_MOST_IN_LETTERS = 3000
"""More degrees or amperes than that have no bare letter for their unit: it ends a code."""


class Measures(Numerals):
    """One method for each rule or arrow that makes a figure of a number and a unit."""

    # -- measures

    @located
    def plain(self, at: tuple[int, int], number: Number) -> Figure:
        return figure("number", number, None, at)

    @located
    def signed(self, at: tuple[int, int], sign: Number, amount: Figure) -> Figure:
        if amount.high is None:
            raise Reject
        factor = int(sign.value)
        return amount._replace(low=amount.low * factor, high=amount.high * factor, first=at[0], last=at[1])

    @located
    def measured(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        if unit.symbol == "lb" and unit.name.startswith("pound") and number.scale >= 1_000_000:
            return figure("money", number, "GBP", at)
        if unit.symbol in _IN_RANKS and number.value < 1 and number.value not in _HALVES and at[1] - at[0] <= _RANKED:
            raise Reject
        return figure("duration" if unit.is_time else "quantity", number, unit.symbol, at)

    @located
    def one_unit(self, at: tuple[int, int], unit: Word) -> Figure:
        if unit.symbol in _ALSO_WORDS:
            raise Reject
        return figure("quantity", Number(1), unit.symbol, at)

    @located
    def in_letter(self, at: tuple[int, int], number: Number, letter: Word) -> Figure:
        """Degrees without their sign, and amperes: "104 F", but "50 C programs" are counted."""
        if letter.name.islower() or number.value > _MOST_IN_LETTERS:
            raise Reject
        bare = figure("number", number, None, (at[0], at[1] - 1))
        return figure("quantity", number, letter.symbol, at)._replace(counted=bare)

    @located
    def one_unit_and(self, at: tuple[int, int], unit: Word, part: Number) -> Figure:
        """A mile and a half."""
        return figure("quantity", Number(exact(1 + part.value), 0), unit.symbol, at)

    @located
    def measured_many(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        number = self.many(*numbers_of(parts))
        return self.measured(at, number, words_of(parts)[-1])

    @located
    def suffixed(self, at: tuple[int, int], number: Number, suffix: Word) -> Figure:
        scaled = figure("number", number.times(suffix.scale), None, at)
        if suffix.name == APART:
            return figure("number", number, None, (at[0], at[1] - 1))._replace(counted=scaled)
        if suffix.symbol is None:
            return scaled
        if suffix.symbol == "bit" and 1900 <= number.value <= 2100:  # "2006b" is a reference
            raise Reject
        return figure("quantity", number, suffix.symbol, at)._replace(counted=scaled)

    @located
    def rated(self, at: tuple[int, int], number: Number, unit: Word, per: Word) -> Figure:
        rate = f"{unit.rate}/{per.rate}"
        return figure("quantity", number, _RATES.get(rate, rate), at)

    @located
    def per_unit(self, at: tuple[int, int], number: Number, per: Word) -> Figure:
        if per.is_time:  # "40 per year" stays a number: what it counts stands elsewhere
            raise Reject
        return figure("quantity", number, f"/{per.rate}", at)

    @located
    def inverse(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        if unit.name.startswith("per "):  # "40 per second" stays a number, as "40 per year" does
            raise Reject
        return figure("quantity", number, unit.symbol, at)

    @located
    def rated_inversely(self, at: tuple[int, int], number: Number, unit: Word, *below: Word) -> Figure:
        if unit.symbol is None:
            raise Reject
        rate = "/".join([unit.rate, *(_positive(word.rate) for word in below)])
        return figure("quantity", number, _RATES.get(rate, rate), at)

    @located
    def suffixed_unit(self, at: tuple[int, int], number: Number, suffix: Word, unit: Word) -> Figure:
        return self.measured(at, number.times(suffix.scale), unit)

    @staticmethod
    def in_scale(degree: Word, scale: Word) -> Word:
        del degree
        return scale

    @located
    def below_zero(self, at: tuple[int, int], amount: Figure, side: Word, zero: Number) -> Figure:
        if side.name != "below" or zero.value or amount.low <= 0:
            raise Reject
        return amount._replace(low=-amount.low, high=-amount.low, first=at[0], last=at[1])

    @located
    def compound(self, at: tuple[int, int], first: Number, larger: Word, *parts: Number | Word) -> Figure:
        """One amount in falling units, told in the smallest: "8 minutes 20 seconds"."""
        whole, said = first, larger
        for number, unit in zip(numbers_of(parts), words_of(parts), strict=True):
            held = ratio(said.symbol or "", unit.symbol or "")
            if held is None or whole.quantum != 1 or not 0 <= number.value < held:
                raise Reject
            whole, said = Number(exact(whole.value * held + number.value), number.quantum), unit
        return self.measured(at, whole, said)

    @located
    def feet_and_inches(self, at: tuple[int, int], feet: Number, foot: Word, inches: Number) -> Figure:
        """Six feet 2 in, where "in" could be another word."""
        return self.compound(at, feet, foot, inches, _INCHES)

    @located
    def tolerated(self, at: tuple[int, int], number: Number, tolerance: Number, unit: Word | None = None) -> Figure:
        kind: Kind = "number" if unit is None else "duration" if unit.is_time else "quantity"
        stated = number._replace(quantum=exact(tolerance.value * 2))
        return figure(kind, stated, unit.symbol if unit else None, at)

    @located
    def tolerated_twice(self, at: tuple[int, int], number: Number, unit: Word, tolerance: Number, same: Word) -> Figure:
        if unit.symbol != same.symbol:
            raise Reject
        return self.tolerated(at, number, tolerance, unit)

    @located
    def attributed(self, at: tuple[int, int], number: Number, noun: Word) -> Figure:
        if noun.name in _NO_NOUNS:
            return figure("number", number, None, (at[0], at[1] - 2))
        return figure("number", number, noun.name, at)

    @staticmethod
    def powered(power: Word, unit: Word) -> Word:
        return power.of(unit)

    # -- ages

    @located
    def aged(self, at: tuple[int, int], number: Number, unit: Word) -> Figure:
        return figure("age", number, unit.symbol, at)

    @located
    def aged_years(self, at: tuple[int, int], number: Number) -> Figure:
        if number.value > 150 or not isinstance(number.value, int):
            raise Reject
        return figure("age", number, "year", at)

    @located
    def aged_within(self, at: tuple[int, int], bound: Word, number: Number, unit: Word | None = None) -> Figure:
        """Aged under 5, aged over 65."""
        return figure("age", number, unit.symbol if unit else "year", at)._replace(bound=bound.bound)


def _positive(inverse: str) -> str:
    """What a unit with a negative exponent divides by: "m2" for "m^-2", "second" for "second^-1"."""
    unit, _, exponent = inverse.partition("^-")
    return unit if exponent == "1" else unit + exponent


def numbers_of(parts: tuple[Number | Word, ...]) -> list[Number]:
    """The numbers among what a rule was made of."""
    return [part for part in parts if isinstance(part, Number)]


def words_of(parts: tuple[Number | Word, ...]) -> list[Word]:
    """The words among what a rule was made of."""
    return [part for part in parts if not isinstance(part, Number)]
