"""What a number is worth: handlers of the rules for money and shares of a hundred."""

from __future__ import annotations

from fractions import Fraction

from factlint.grammars import Reject, located
from factlint.mentions.numbers.figure import Figure, figure
from factlint.mentions.numbers.handlers.measures import Measures, numbers_of, words_of
from factlint.mentions.numbers.number import Number
from factlint.mentions.numbers.vocabulary import APART, GROUPED, Word
from factlint.values import exact

_ALSO_VERBS = frozenset(("won",))
_ALSO_NOUNS = frozenset("won real rand crown krone krona mark sol lira".split())
"""Currencies whose name with an article may as well be another thing."""


class Amounts(Measures):
    """One method for each rule or arrow that makes money or a share of a hundred."""

    # -- money

    @located
    def paid(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        (number,), words = numbers_of(parts), words_of(parts)
        suffix = next((word for word in words if word.scale != 1), None)
        if suffix is not None:
            number = number.times(suffix.scale)
        codes = {word.symbol for word in words if word.scale == 1 and word.symbol} - {"$"}
        if len(codes) > 1:
            raise Reject
        return figure("money", number, next(iter(codes), "$"), at)

    @located
    def paid_large(self, at: tuple[int, int], sign: Word, number: Number, suffix: Word | None = None) -> Figure:
        """Money after a letter that names other things before small numbers: "N70 million", but "N95"."""
        scaled = number if suffix is None else number.times(suffix.scale)
        if scaled.scale < 1_000_000 and sign.name != GROUPED:
            raise Reject
        return figure("money", scaled, sign.symbol, at)

    @located
    def paid_rate(self, at: tuple[int, int], money: Figure, per: Word) -> Figure:
        return money._replace(unit=f"{money.unit}/{per.rate}", first=at[0], last=at[1])

    @located
    def paid_in(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        if words_of(parts)[-1].name.islower():  # "it cost $5 us"
            raise Reject
        return self.paid(at, *parts)

    @located
    def paid_back(self, at: tuple[int, int], money: Word, sign: Number, number: Number, *suffix: Word) -> Figure:
        scale = suffix[0].scale if suffix else 1
        return figure("money", number.times(exact(sign.value * scale)), money.symbol, at)

    @located
    def paid_after(self, at: tuple[int, int], number: Number, currency: Word) -> Figure:
        if currency.name in _ALSO_VERBS and number.scale < 1_000_000:
            raise Reject
        money = figure("money", number, currency.symbol, at)
        if not currency.name.isupper():
            return money
        bare = figure("number", number, None, (at[0], at[1] - 1))  # "20 CAD drawings"
        return money._replace(counted=bare)

    @located
    def one_paid(self, at: tuple[int, int], currency: Word) -> Figure:
        if currency.name in _ALSO_NOUNS:
            raise Reject
        return figure("money", Number(1), currency.symbol, at)

    @located
    def paid_scaled(self, at: tuple[int, int], number: Number, currency: Word, scale: Number) -> Figure:
        return figure("money", number.times(scale.value), currency.symbol, at)

    @located
    def paid_suffixed(self, at: tuple[int, int], number: Number, suffix: Word, currency: Word) -> Figure:
        return figure("money", number.times(suffix.scale), currency.symbol, at)

    @located
    def paid_many(self, at: tuple[int, int], *parts: Number | Word) -> Figure:
        number = self.many(*numbers_of(parts))
        return figure("money", number, words_of(parts)[-1].symbol, at)

    @located
    def paid_cents(self, at: tuple[int, int], number: Number, cents: Word) -> Figure:
        money = figure("money", number.times(Fraction(1, int(cents.scale))), cents.symbol, at)
        if cents.name != APART:
            return money
        return figure("number", number, None, (at[0], at[1] - 1))._replace(counted=money)

    @located
    def paid_cents_of(self, at: tuple[int, int], number: Number, currency: Word, cents: Word) -> Figure:
        """Cents that tell of what they are: "70 euro cents"."""
        return figure("money", number.times(Fraction(1, int(cents.scale))), currency.symbol, at)

    @located
    def paid_abroad(self, at: tuple[int, int], unit: Word, *parts: Number | Word) -> Figure:
        """Australian dollars, whose nation is written as a unit of length is: "AU $5"."""
        if unit.symbol != "AU":
            raise Reject
        return self.paid(at, Word(unit.name, "AUD"), *parts)

    # -- shares of a hundred

    @located
    def percent_rate(self, at: tuple[int, int], share: Figure, per: Word) -> Figure:
        return share._replace(unit=f"{share.unit}/{per.rate}", first=at[0], last=at[1])

    @located
    def percent(self, at: tuple[int, int], number: Number, *_: Word) -> Figure:
        return figure("percent", number, "%", at)

    @located
    def percent_within(self, at: tuple[int, int], number: Number, tolerance: Number) -> Figure:
        return figure("percent", number._replace(quantum=exact(tolerance.value * 2)), "%", at)

    @located
    def points_within(self, at: tuple[int, int], number: Number, tolerance: Number) -> Figure:
        return figure("percent", number._replace(quantum=exact(tolerance.value * 2)), "pp", at)

    @located
    def points(self, at: tuple[int, int], number: Number) -> Figure:
        return figure("percent", number, "pp", at)

    @located
    def one_point(self, at: tuple[int, int]) -> Figure:
        return figure("percent", Number(1), "pp", at)

    @located
    def special_points(self, at: tuple[int, int], number: Number, size: Number) -> Figure:
        return figure("percent", number.times(size.value), "pp", at)

    @located
    def basis_points(self, at: tuple[int, int], number: Number) -> Figure:
        return figure("percent", number.times(Fraction(1, 100)), "pp", at)
