"""What the rules on numbers, amounts of time and recurrences mean."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from factlint.grammars import Reject
from factlint.mentions.times.cutting.cutter import Name
from factlint.mentions.times.expressions.amounts import UNITS, Amount
from factlint.mentions.times.expressions.beside import WeekOf
from factlint.mentions.times.expressions.clocks import Every
from factlint.mentions.times.expressions.durations import Coming, Lasting
from factlint.mentions.times.expressions.recurring import Recurring, Yearless
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Fixed

VAGUE = object()
"""A count that is not told: "several"."""
_QUARTER = (((1, 1), "quarter"),)
"""What "a quarter" is by itself; in "an hour and a quarter" it is one of the hour."""
_MAKE_UP = {("week", "day"): 7, ("day", "hour"): 24, ("hour", "minute"): 60, ("minute", "second"): 60}
"""How many of a unit make up the longer one before it."""
_COMING = frozenset(("day", "week", "month", "quarter", "year"))
_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}


class AmountHandlers:
    """One method a rule or alias of `times.lark`."""

    # ------------------------------------------------------------ numbers

    def sum(self, *numbers: int) -> int:
        return sum(numbers)

    def product(self, *numbers: int) -> int:
        result = 1
        for number in numbers:
            result *= number
        return result

    def ordinal(self, number: Any) -> int:
        return 2 if number == "second" else int(number)

    def ordinal_sum(self, tens: int, ones: Any) -> int:
        return tens + self.ordinal(ones)

    def spoken_year(self, hundreds: int, *rest: int) -> Fixed:
        year = hundreds * 100 + sum(rest)
        if not (1100 <= year < 2000 or (hundreds == 20 and 2010 <= year < 2100)):
            raise Reject
        return Fixed(Slot("year", year))

    def decimal(self, text: str) -> Fraction:
        return Fraction(text)

    def fraction(self, text: str) -> Fraction:
        if "/" in text and not text.partition("/")[2].strip("0"):  # "1/0 hours"
            raise Reject
        return _FRACTIONS[text] if text in _FRACTIONS else Fraction(text)

    def mixed(self, whole: int, part: str) -> Fraction:
        return whole + self.fraction(part)

    def few(self, *_: Any) -> Any:
        return VAGUE

    def couple(self, *_: Any) -> int:
        return 2

    def number_range(self, low: Any, high: Any) -> tuple[Any, Any]:
        return low, high

    # ------------------------------------------------------------ amounts of time

    def nights(self, _: str) -> str:
        return "night"

    def amount(self, number: Any, unit: str) -> Amount:
        if number is VAGUE:
            return Amount(((None, unit),), 0)
        low, high = number if isinstance(number, tuple) else (number, number)
        return Amount((((_exact(low), _exact(high)), unit),), _quantum(high))

    def working_amount(self, number: Any, unit: str) -> Amount:
        """Five working days are a week."""
        return self.amount(number, "workday" if unit == "day" else unit)

    def half(self, *parts: Any) -> Amount:
        return Amount((((Fraction(1, 2), Fraction(1, 2)), parts[-1]),), 0)

    def quarters(self, number: Any, part: str, _: int, unit: str) -> Amount:
        if part != "quarter" or number not in (1, 3):
            raise Reject
        share = Fraction(number, 4)
        return Amount((((share, share), unit),), 0)

    def and_half(self, number: Any, *parts: Any) -> Amount:
        unit = next(part for part in parts if isinstance(part, str))
        if not isinstance(number, int | Fraction):
            raise Reject
        total = number + Fraction(1, 2)
        return Amount((((total, total), unit),), 0)

    def and_quarter(self, number: Any, one: int, part: str, *unit: Any) -> Amount:
        if part != "quarter" or not isinstance(number, int):
            raise Reject
        total = number + Fraction(one, 4)
        return Amount((((total, total), unit[-1]),), 0)

    def added(self, one: Amount, other: Amount) -> Amount:
        if other.parts == _QUARTER and one.parts[-1][1] not in ("year", "quarter"):
            return self.and_quarter(_count(one), 1, "quarter", one.parts[-1][1])
        whole, part = one.parts[-1][0], other.parts[0][0]
        if whole is None or part is None or one.parts[0][0] is None or whole[0] % 1:
            raise Reject  # "two and a half years, one hour" are two
        if UNITS.index(other.parts[0][1]) <= UNITS.index(one.parts[-1][1]):
            raise Reject
        if part[0] >= _MAKE_UP.get((one.parts[-1][1], other.parts[0][1]), part[0] + 1):
            raise Reject  # "seven days a week, 365 days a year"
        return one.plus(other)

    def or_two(self, _: int, unit: str, number: int) -> Lasting:
        """A year or two."""
        if number < 2:
            raise Reject
        return Lasting(Amount((((1, number), unit),)))

    def lasting(self, amount: Amount) -> Lasting:
        return Lasting(amount)

    def some_time(self, unit: str) -> Lasting:
        return Lasting(Amount(((None, unit),), 0))

    def window(self, *parts: Any) -> Lasting | Coming:
        if "that" in parts:
            raise Reject
        number = next(part for part in parts if not isinstance(part, str))
        amount = self.amount(number, parts[-1])
        if "coming" in parts and isinstance(number, int) and parts[-1] in _COMING:
            return Coming(number, parts[-1], amount)
        return Lasting(amount, window=True)

    def window_some(self, _: Any, unit: str, *more: str) -> Lasting:
        """The coming weeks, and the coming weeks and months, which are some weeks at least."""
        if more and UNITS.index(more[0]) >= UNITS.index(unit):
            raise Reject
        return Lasting(Amount(((None, unit),), 0), window=True)

    def window_and_half(self, turn: Any, *parts: Any) -> Lasting:
        if turn == "that":
            raise Reject
        return Lasting(self.and_half(*(parts if len(parts) == 3 else (1, *parts))), window=True)

    def some_time_ahead(self, unit: str) -> Lasting:
        return self.window_some(None, unit)

    def full_time(self, number: int, unit: str) -> Lasting:
        return Lasting(self.amount(number, unit))

    def opening_time(self, _: int, number: Any, unit: str) -> Lasting:
        return Lasting(self.amount(number, unit))

    def lap(self, text: str) -> Lasting:
        """A time taken, as in a race: `2:23.9` is two minutes and 23.9 seconds."""
        figures = text.split(":")
        units = ("hour", "minute", "second")[-len(figures) :]
        counts = [_exact(Fraction(figure)) for figure in figures]
        return Lasting(
            Amount(
                tuple(((count, count), unit) for count, unit in zip(counts, units, strict=True)),
                _quantum(Fraction(figures[-1])),
            )
        )

    def opening_some(self, number: int, unit: str) -> Lasting:
        if number != 1:
            raise Reject
        return self.window_some(None, unit)

    def whole_time(self, unit: str) -> Lasting:
        return Lasting(self.amount(1, unit))

    # ------------------------------------------------------------ recurrences

    def every_word(self, text: str) -> Every:
        return Every(text)

    def every_unit(self, unit: str) -> Every:
        if unit == "night":
            return self.every_part("NI")
        return Every(self.amount(1, unit).text)

    def every_units(self, *words: str) -> Every:
        """On weekdays, all weekends: what is no recurrence of other units, "all months", is none of these."""
        if words[-1] not in ("weekend", "weekday", "workday"):
            raise Reject
        return self.every_unit(words[-1])

    def every_amount(self, number: Any, unit: str) -> Every:
        return Every(self.amount(number, unit).text)

    def every_other(self, unit: str) -> Every:
        return Every(self.amount(2, unit).text)

    def every_nth(self, number: int, unit: str) -> Every:
        return Every(self.amount(number, unit).text)

    def every_weekday(self, day: Any, part: str = "") -> Every:
        number = day.number if isinstance(day, Name) else day
        part = "NI" if part == "night" else part
        return Every(f"XXXX-WXX-{number}" + (f"T{part}" if part else ""))

    def every_nth_weekday(self, _: Any, __: Any, unit: str) -> Every:
        return self.every_unit(unit)

    def every_other_weekday(self, _: Name) -> Every:
        return self.every_other("week")

    def every_few_weeks(self, number: int, _: Name) -> Every:
        return self.every_nth(number, "week")

    def every_date(self, day: Recurring | WeekOf) -> Every:
        if isinstance(day, WeekOf):  # "each Christmas week"
            raise Reject
        return Every(day.open_text)

    def every_month(self, month: Name) -> Every:
        return Every(f"XXXX-{month.number:02}")

    def every_season(self, season: Name) -> Every:
        return Every(Yearless("season", season.number).open_text)

    def every_part(self, part: str) -> Every:
        return Every(f"XXXX-XX-XXT{part}")

    def every_stem(self, stem: Any, unit: str) -> Every:
        if unit != "year" or not isinstance(stem, Recurring):
            raise Reject
        return Every(stem.open_text)

    def once(self, *parts: Any) -> Every:
        return self.every_unit(parts[-1])


def _count(amount: Amount) -> Any:
    """How many of its one unit an amount says."""
    ((span, _),) = amount.parts[-1:]
    if len(amount.parts) > 1 or span is None or span[0] != span[1]:
        raise Reject
    return span[0]


def _exact(number: Any) -> Any:
    return int(number) if isinstance(number, Fraction) and number.denominator == 1 else number


def _quantum(number: Any) -> Any:
    if isinstance(number, Fraction) and number.denominator != 1:
        power = 10
        while (number * power).denominator != 1 and power < 10**6:
            power *= 10
        return Fraction(1, power) if power < 10**6 else 0
    return 1
