"""The value of numbers in words, digits and both: handlers of the rules for counts."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.grammars import Reject
from factlint.mentions.numbers.number import Number
from factlint.values import exact

if TYPE_CHECKING:
    from factlint.values import Exact


_SHARED = 1000
"""The least scale that a half after it counts in: "a million and a half", but "one hundred and a half"."""


class Numerals:
    """One method for each rule or arrow that makes a number of numbers."""

    @staticmethod
    def tens(tens: Number, ones: Number) -> Number:
        return Number(tens.value + ones.value)

    @staticmethod
    def hundred(head: Number, hundred: Number, tail: Number | None = None) -> Number:
        if head.value >= 100:
            raise Reject
        if tail is None:
            return Number(exact(head.value * hundred.value), exact(head.quantum), hundred.value)
        if not 0 < tail.value < 100:
            raise Reject
        return Number(exact(head.value * hundred.value + tail.value))

    def one_hundred(self, hundred: Number, tail: Number | None = None) -> Number:
        return self.hundred(Number(1), hundred, tail)

    @staticmethod
    def first_group(group: Number, scale: Number) -> tuple[Number, Exact]:
        return group._replace(scale=1).times(scale.value), scale.value

    @staticmethod
    def next_group(series: tuple[Number, Exact], group: Number, scale: Number) -> tuple[Number, Exact]:
        before, lowest = series
        if scale.value >= lowest:
            raise Reject
        added = group.times(scale.value)
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
        if not 0 < tail.value < lowest or before.open_ended:
            raise Reject
        return Number(exact(before.value + tail.value), tail.quantum)

    @staticmethod
    def scale_and(scale: Number, tail: Number) -> Number:
        if not 0 < tail.value < scale.value:
            raise Reject
        return Number(exact(scale.value + tail.value))

    @staticmethod
    def grouped(head: Number, tail: Number) -> Number:
        return Number(head.value * 1000 + tail.value)

    @staticmethod
    def scientific(mantissa: Number, power: Number) -> Number:
        return Number(exact(mantissa.value * power.value), exact(mantissa.quantum * power.value))

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
        scale = whole.scale if whole.scale >= _SHARED else 1
        return Number(exact(whole.value + half.value * scale), exact(Fraction(scale) / 10), scale)

    def and_half_scaled(self, whole: Number, half: Number, scale: Number) -> Number:
        if whole.scale < _SHARED:
            return self.and_half(whole, half).times(scale.value)
        return Number(exact(whole.value + half.value * scale.value), exact(Fraction(scale.value) / 10), scale.value)

    @staticmethod
    def and_fraction(whole: Number, part: Number) -> Number:
        scale = whole.scale if whole.scale >= _SHARED else 1
        return Number(exact(whole.value + part.value * scale), 0, scale)

    def and_fraction_scaled(self, whole: Number, part: Number, scale: Number) -> Number:
        return self.and_fraction(whole, part).times(scale.value)

    @staticmethod
    def dozen(count: Number, dozen: Number) -> Number:
        return Number(exact(count.value * dozen.value), dozen.value, dozen.value)

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

    def several(self, *scales: Number) -> Number:
        return self.many(*scales)

    @staticmethod
    def odd(number: Number) -> Number:
        return number._replace(loose="about")

    @staticmethod
    def plus(number: Number) -> Number:
        return number._replace(loose="min")

    # -- parts of one, and ranks

    @staticmethod
    def half(half: Number) -> Number:
        return half

    @staticmethod
    def one_part(*parts: Number) -> Number:
        part = parts[-1]
        return part if part.value < 1 else Number(Fraction(1, int(part.value)), 0)

    @staticmethod
    def parts(count: Number, part: Number) -> Number:
        if part.value < 2:
            raise Reject
        return Number(exact(Fraction(count.value) / part.value), 0)

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

    @staticmethod
    def summed_rank(series: tuple[Number, Exact], rank: Number) -> Number:
        before, lowest = series
        if rank.value >= min(lowest, 100):
            raise Reject
        return Number(exact(before.value + rank.value))

    def summed_hundredth(self, series: tuple[Number, Exact], head: Number, hundred: Number, rank: Number) -> Number:
        return Number(exact(series[0].value + self.hundredth(head, hundred, rank).value))

    @staticmethod
    def scaled_rank(count: Number, rank: Number) -> Number:
        """The two thousandth."""
        if rank.value < 100:
            raise Reject
        return Number(exact(count.value * rank.value))
