"""What each rule of the grammar of times means. The only module that knows the parse."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from fractions import Fraction
from typing import Any

from factlint.grammars import Reject
from factlint.mentions.times.clocks import At, Clock, Every, Hours, PartOfDay, Stamp
from factlint.mentions.times.cutting import Name
from factlint.mentions.times.dates import (
    Between,
    Date,
    Fixed,
    InYear,
    Now,
    NthOf,
    NthWeekdayOf,
    OnWeekday,
    PartOf,
    Recurring,
    Today,
    Turned,
    TurnedUnit,
    WeekOf,
    Yearless,
)
from factlint.mentions.times.durations import UNITS, Ahead, Amount, Counted, Lasting
from factlint.mentions.times.holidays import COLOURED, Holiday, known
from factlint.mentions.times.numeric import Numeric, full_year, numeric
from factlint.mentions.times.slots import Slot

_VAGUE = object()
_FRACTIONS = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3)}
_SLOTTED = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class Handlers:
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
        if not 1100 <= year < 2000:
            raise Reject
        return Fixed(Slot("year", year))

    def decimal(self, text: str) -> Fraction:
        return Fraction(text)

    def fraction(self, text: str) -> Fraction:
        return _FRACTIONS[text] if text in _FRACTIONS else Fraction(text)

    def mixed(self, whole: int, part: str) -> Fraction:
        return whole + self.fraction(part)

    def few(self, *_: Any) -> Any:
        return _VAGUE

    def couple(self, *_: Any) -> int:
        return 2

    def number_range(self, low: Any, high: Any) -> tuple[Any, Any]:
        return low, high

    # ------------------------------------------------------------ amounts of time

    def nights(self, _: str) -> str:
        return "night"

    def amount(self, number: Any, unit: str) -> Amount:
        if number is _VAGUE:
            return Amount(((None, unit),), 0)
        low, high = number if isinstance(number, tuple) else (number, number)
        return Amount((((_exact(low), _exact(high)), unit),), _quantum(high))

    def half(self, *parts: Any) -> Amount:
        return Amount((((Fraction(1, 2), Fraction(1, 2)), parts[-1]),), 0)

    def and_half(self, number: Any, *parts: Any) -> Amount:
        unit = next(part for part in parts if isinstance(part, str))
        if not isinstance(number, int | Fraction):
            raise Reject
        total = number + Fraction(1, 2)
        return Amount((((total, total), unit),), 0)

    def added(self, one: Amount, other: Amount) -> Amount:
        if UNITS.index(other.parts[0][1]) <= UNITS.index(one.parts[-1][1]) or None in (one.parts[0][0], other.parts[0][0]):
            raise Reject
        return one.plus(other)

    def lasting(self, amount: Amount) -> Lasting:
        return Lasting(amount)

    def some_time(self, unit: str) -> Lasting:
        return Lasting(Amount(((None, unit),), 0))

    def window(self, *parts: Any) -> Lasting:
        if "that" in parts:
            raise Reject
        number = next(part for part in parts if not isinstance(part, str))
        return Lasting(self.amount(number, parts[-1]), window=True)

    def window_some(self, *parts: Any) -> Lasting:
        return replace(self.some_time(parts[-1]), window=True)

    def opening_time(self, _: int, number: Any, unit: str) -> Lasting:
        return Lasting(self.amount(number, unit))

    def lap(self, text: str) -> Lasting:
        """A time taken, as in a race: `2:23.9` is two minutes and 23.9 seconds."""
        figures = text.split(":")
        units = ("hour", "minute", "second")[-len(figures) :]
        counts = [_exact(Fraction(figure)) for figure in figures]
        return Lasting(Amount(tuple(((count, count), unit) for count, unit in zip(counts, units, strict=True)), _quantum(Fraction(figures[-1]))))

    def whole_time(self, unit: str) -> Lasting:
        return Lasting(self.amount(1, unit))

    # ------------------------------------------------------------ recurrences

    def every_word(self, text: str) -> Every:
        return Every(text)

    def every_unit(self, unit: str) -> Every:
        if unit == "night":
            return self.every_part("NI")
        return Every(self.amount(1, unit).text)

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

    def every_month(self, month: Name) -> Every:
        return Every(f"XXXX-{month.number:02}")

    def every_season(self, season: Name) -> Every:
        return Every(Yearless("season", season.number).open_text)

    def every_part(self, part: str) -> Every:
        return Every(f"XXXX-XX-XXT{part}")

    def once(self, *parts: Any) -> Every:
        return self.every_unit(parts[-1])

    # ------------------------------------------------------------ years and what stands with them

    def year(self, number: int) -> Fixed:
        return Fixed(Slot("year", number))

    def thousand_year(self, thousands: int, rest: int) -> Fixed:
        return self.year(thousands + rest)

    def year_era(self, number: int, era: str) -> Fixed:
        return Fixed(Slot("year", number if era == "ad" else -number))

    def era_year(self, era: str, number: int) -> Fixed:
        if era == "bc":
            raise Reject
        return Fixed(Slot("year", number))

    def era_span(self, low: Any, high: Any, era: str) -> Fixed:
        if not (isinstance(low, int) and isinstance(high, int)):
            raise Reject
        sign = 1 if era == "ad" else -1
        return Fixed(Slot("year", sign * low), Slot("year", sign * high))

    def short_year(self, text: str) -> Fixed:
        return Fixed(Slot("year", full_year(int(text[1:]))))

    def turn_unit(self, turn: str, unit: str) -> TurnedUnit:
        if unit not in _SLOTTED:
            raise Reject
        return TurnedUnit(turn, unit)  # type: ignore[arg-type]

    def turn_fiscal(self, turn: str, unit: str) -> TurnedUnit:
        return TurnedUnit(turn, "fiscal" if unit == "year" else unit)  # type: ignore[arg-type]

    def fiscal_now(self, unit: str) -> TurnedUnit:
        return self.turn_fiscal("this", unit)

    def fiscal_year(self, *parts: Any) -> Fixed:
        year = parts[-1]
        if parts[0] not in (year, "year"):
            raise Reject
        return Fixed(Slot("fiscal", year.first.number))

    def fiscal_span(self, text: str) -> Fixed:
        return Fixed(Slot("fiscal", _span_end(text)))

    def fiscal_short(self, text: str) -> Fixed:
        return Fixed(Slot("fiscal", full_year(int(text[1:]))))

    def year_span(self, text: str) -> Fixed:
        return Fixed(Slot("year", int(text[:4])), Slot("year", _span_end(text)))

    def decade(self, text: Any) -> Fixed:
        if isinstance(text, int):
            return Fixed(Slot("decade", 190 + text // 10))
        digits = re.sub(r"\D", "", text)
        if len(digits) == 4:
            return Fixed(Slot("decade", int(digits) // 10) if digits[2] != "0" else Slot("decade", int(digits) // 10))
        return Fixed(Slot("decade", (190 if int(digits) >= 20 else 200) + int(digits) // 10))

    def code(self, text: str) -> Date:
        kind, digits = text[:2].upper(), re.sub(r"[^0-9/–-]", "", text)
        if kind in ("FY", "CY"):
            if len(digits) > 4:
                year = _span_end(digits if len(digits) == 7 else f"{full_year(int(digits[:2]))}{digits[2:]}")
            else:
                year = int(digits) if len(digits) == 4 else full_year(int(digits))
            return Fixed(Slot("fiscal" if kind == "FY" else "year", year))
        return Yearless("quarter" if text[0] in "Qq" else "half", int(digits) - 1)

    def part_code(self, text: str) -> Date:
        year = int(text[:4]) if text[2].isdigit() else full_year(int(text[:2]))
        return self.dated(self.code(text[-2:]), Fixed(Slot("year", year)))

    def year_code(self, year: int, text: str) -> Date:
        return self.dated(self.code(text), Fixed(Slot("year", year)))

    def week_code(self, text: str) -> Fixed:
        return self._iso_week(int(text[:4]), int(text[-2:]))

    def _iso_week(self, year: int, week: int) -> Fixed:
        try:
            return Fixed(Slot.containing("week", date.fromisocalendar(year, week, 1)))
        except ValueError as error:
            raise Reject from error

    # ------------------------------------------------------------ days and months

    def month_day(self, month: Name, day: int) -> Yearless:
        if not 1 <= day <= _LONGEST[month.number - 1] + (day <= 31):
            raise Reject
        return Yearless("month", month.number - 1, day)

    def day_month(self, day: int, month: Name) -> Yearless:
        return self.month_day(month, day)

    def days_of_month(self, low: int, high: int, month: Name) -> Yearless:
        if not low < high:
            raise Reject
        self.month_day(month, high)
        return replace(self.month_day(month, low), last_day=high)

    def on_weekday(self, _: Name, day: Yearless) -> Yearless:
        return day

    def on_weekday_slashed(self, _: Name, text: str) -> Date:
        return numeric(text)

    def on_weekday_numeric(self, _: Name, text: str) -> Date:
        return numeric(text)

    def slashed_date(self, text: str) -> Date:
        return numeric(text)

    def numeric_date(self, text: str) -> Date:
        return numeric(text)

    def numeric_month(self, text: str) -> Fixed:
        one, two = (int(part) for part in re.split(r"[-/]", text))
        year, month = (one, two) if one > 12 else (two, one)
        return Fixed(Slot.in_year("month", year, month - 1))

    def month(self, month: Name) -> Yearless:
        return Yearless("month", month.number - 1, weak=month.weak)

    def season(self, season: Name) -> Yearless:
        return Yearless("season", season.number, weak=season.weak)

    def year_month(self, year: int, month: Name) -> Date:
        return self.dated(self.month(month), Fixed(Slot("year", year)))

    def dated(self, stem: Date, tail: Any) -> Date:
        if isinstance(tail, str):
            tail = self.short_year(tail)
        if isinstance(stem, Numeric):
            if not isinstance(tail, Fixed):
                raise Reject
            return replace(stem, year=tail.first.number)
        if not isinstance(stem, Recurring) or (isinstance(tail, TurnedUnit) and tail.unit != "year"):
            raise Reject
        return InYear(stem, tail)

    def turn_month(self, turn: str, month: Name) -> Turned:
        if month.weak and turn == "this":
            raise Reject
        return Turned(turn, Yearless("month", month.number - 1))

    def turn_season(self, turn: str, season: Name) -> Turned:
        return Turned(turn, Yearless("season", season.number))

    # ------------------------------------------------------------ weekdays and weeks

    def weekday(self, day: Name) -> OnWeekday:
        return OnWeekday(day.number, weak=day.weak)

    def weekday_day(self, weekday: Name, day: int) -> OnWeekday:
        if not 1 <= day <= 31:
            raise Reject
        return OnWeekday(weekday.number, day=day)

    def turn_weekday(self, turn: str, day: Name) -> OnWeekday:
        return OnWeekday(day.number, turn)

    def weekday_of_week(self, day: Name, week: TurnedUnit) -> OnWeekday:
        if week.unit != "week":
            raise Reject
        return OnWeekday(day.number, week=week)

    def week_weekday(self, week: TurnedUnit, day: Name) -> OnWeekday:
        return self.weekday_of_week(day, week)

    def unit_year(self, unit: str, year: Fixed) -> Fixed:
        if unit != "year":
            raise Reject
        return year

    def unit_number(self, unit: str, number: int) -> Date:
        if unit != "week":
            raise Reject
        return NthOf(number, "week", TurnedUnit("this", "year"))

    def unit_number_of(self, unit: str, number: int, whole: Date) -> NthOf:
        if unit not in ("week", "day"):
            raise Reject
        return NthOf(number, unit, whole)  # type: ignore[arg-type]

    def stem_day(self, stem: Any, day: int) -> Yearless:
        if not isinstance(stem, Yearless) or stem.unit != "month" or stem.day is not None or not 1 <= day <= 31:
            raise Reject
        return replace(stem, day=day)

    def unit_of_day(self, unit: str, day: Date) -> WeekOf:
        if unit != "week":
            raise Reject
        return WeekOf(day)

    # ------------------------------------------------------------ counted and relative dates

    def today(self, offset: int) -> Today:
        return Today(offset)

    def now(self) -> Now:
        return Now()

    def the_unit(self, unit: str) -> TurnedUnit:
        return self.turn_unit("the", unit)

    def unit_ago(self, unit: str, *_: Any) -> Counted:
        sign = next(part for part in _ if isinstance(part, int))
        return self.ago(self.amount(1, unit), sign)

    def unit_later(self, unit: str, *_: Any) -> Counted:
        sign = next(part for part in _ if isinstance(part, int))
        return self.later(self.amount(1, unit), sign)

    def vague_later(self, unit: str, sign: int) -> Counted:
        return Counted(Amount(((None, unit),), 0), sign)

    def unit_before(self, unit: str, sign: int) -> Counted:
        if unit != "day":
            raise Reject
        return self.later(self.amount(1, unit), sign)

    def ahead(self, amount: Amount) -> Ahead:
        return Ahead(amount)

    def turn_day(self, turn: str, day: Recurring) -> Turned:
        return Turned(turn, day)

    # ------------------------------------------------------------ holidays

    def holiday(self, key: str, unit: str = "day") -> Holiday:
        if unit != "day" or not known(key):
            raise Reject
        return Holiday(key)

    def holiday_eve(self, key: str) -> Holiday:
        return self.holiday(f"{key}-eve")

    def holiday_weekday(self, key: str, day: Name) -> Holiday:
        return self.holiday(key if day.number == 7 else f"{key}-{day.number}")

    def coloured_day(self, colour: str, day: Name) -> Holiday:
        if COLOURED[colour] != day.number:
            raise Reject
        return Holiday(colour)

    def new_year(self, unit: str, day: str) -> Holiday:
        if (unit, day) != ("year", "day"):
            raise Reject
        return Holiday("new-year")

    def new_year_eve(self, unit: str) -> Holiday:
        if unit != "year":
            raise Reject
        return Holiday("eve")

    # ------------------------------------------------------------ dates counted from others

    def unit_beside(self, unit: str, sign: int, offset: int) -> Today:
        if unit != "day" or sign * offset <= 0:
            raise Reject
        return Today(offset + sign)

    def ago(self, amount: Amount, sign: int) -> Counted:
        return Counted(amount, sign)

    def later(self, amount: Amount, sign: int) -> Counted:
        return Counted(amount, sign, anaphoric=True)

    def beside(self, amount: Amount, *parts: Any) -> Counted:
        sign = parts[0] if len(parts) == 2 else 1
        return Counted(amount, sign, parts[-1])

    def nth(self, number: int, unit: str) -> Date:
        if unit == "century":
            return Fixed(Slot("century", number - 1))
        if unit == "quarter" and 1 <= number <= 4:
            return Yearless("quarter", number - 1)
        raise Reject

    def nth_fiscal(self, number: int, unit: str) -> Date:
        return self.nth(number, unit)

    def nth_era(self, number: int, unit: str, era: str) -> Date:
        if unit not in ("century", "millennium"):
            raise Reject
        return Fixed(Slot("century", number - 1 if era == "ad" else 1 - number))

    def nth_of(self, number: int, unit: str, whole: Any) -> Date:
        if unit not in _SLOTTED or number < 1:
            raise Reject
        if isinstance(whole, str):
            whole = self.short_year(whole)
        return NthOf(number, unit, whole)  # type: ignore[arg-type]

    def half_of(self, number: int, whole: Date) -> NthOf:
        if number > 2:
            raise Reject
        return NthOf(number, "half", whole)

    def last_of(self, unit: TurnedUnit, whole: Date) -> NthOf:
        if unit.turn != "last":
            raise Reject
        return NthOf(-1, unit.unit, whole)

    def nth_weekday(self, number: int, day: Name, whole: Date) -> NthWeekdayOf:
        return NthWeekdayOf(number, day.number, whole)

    def last_weekday(self, turn: str, day: Name, whole: Date) -> NthWeekdayOf:
        if turn != "last":
            raise Reject
        return NthWeekdayOf(-1, day.number, whole)

    def part_of(self, modifier: Any, whole: Date) -> PartOf:
        return PartOf(whole, modifier)

    def edge_of(self, modifier: Any, whole: Date) -> PartOf:
        return PartOf(whole, modifier, edge=True)

    def unit_edge(self, unit: str, modifier: Any) -> PartOf:
        if modifier != "end":
            raise Reject
        return PartOf(self.turn_unit("this", unit), modifier, edge=True)

    def within(self, _: int, whole: Date) -> Date:
        return replace(whole, turn="this") if _the_unit(whole) and isinstance(whole, TurnedUnit) else whole

    def between(self, low: Any, high: Any) -> Date:
        if (isinstance(high, int) and not 1 <= high <= 31) or _coarser(high, low):
            raise Reject
        if _the_unit(low) or _the_unit(high):
            raise Reject
        if isinstance(low, Yearless) and low.unit == "month" and low.day is None:
            if isinstance(high, int):
                raise Reject
            if isinstance(high, Fixed) and high.first.unit == "year":
                return InYear(low, high)
        if isinstance(low, Fixed) and low.first.unit == "year" and isinstance(high, Yearless):
            if high.unit != "month":
                raise Reject
            return InYear(high, low)
        return Between(low, high)

    # ------------------------------------------------------------ clock times

    def clock(self, *parts: Any) -> Clock:
        found = _clock(parts[0])
        halves = {"am": "am", "pm": "pm", "a": "am", "p": "pm", "MO": "am", "AF": "pm", "EV": "pm"}
        for part in parts[1:]:
            if part in ("a", "p") and found.minute is None:
                raise Reject
            if part == "NI":
                found = found.in_half("pm" if 6 <= found.hour < 12 else "am")
            else:
                found = found.in_half(halves[part])
        return found

    def zoned(self, clock: Clock, zone: str) -> Clock:
        return replace(clock, zone=zone)

    def half_past(self, _: str, hour: int) -> Clock:
        return replace(_clock(hour), minute=30)

    def past(self, minute: int, _: str, hour: int) -> Clock:
        return replace(_clock(hour), minute=minute)

    def quarter_past(self, _: int, unit: str, __: str, hour: int) -> Clock:
        if unit != "quarter":
            raise Reject
        return replace(_clock(hour), minute=15)

    def noon(self, text: str) -> Clock:
        return _clock(text)

    def clocks(self, low: Clock, high: Clock) -> Hours:
        return Hours(low if low.half_known else _before(low, high), high)

    def hours(self, low: int, high: Clock) -> Hours:
        return Hours(_before(_clock(low), high), high)

    # ------------------------------------------------------------ times on days

    def turn_part(self, turn: str, part: str) -> At:
        part = "NI" if part == "night" else part
        offset = {"this": 0, "last": -1, "next": 1}.get(turn)
        if offset is None:
            return At(TurnedUnit(turn, "day"), PartOfDay(part))
        return At(Today(offset), PartOfDay(part))

    def tonight(self, part: str) -> At:
        return At(Today(0), PartOfDay(part))

    def part_of_day(self, part: str, day: Date) -> At:
        return At(day, PartOfDay(part))

    def lone_part(self, *parts: str) -> PartOfDay:
        return PartOfDay(parts[-1])

    def day_part(self, *parts: Any) -> At:
        if not _daily(parts[-2]):
            raise Reject
        modifier = parts[0] if len(parts) == 3 else None
        return At(parts[-2], PartOfDay(parts[-1]), modifier=modifier)

    def early_part(self, modifier: Any, turn: str, part: str) -> At:
        return replace(self.turn_part(turn, part), modifier=modifier)

    def at(self, day: Any, clock: Clock) -> At:
        if not _daily(day):
            raise Reject
        return At(day, clock)

    def at_weekday(self, day: Name, clock: Clock) -> At:
        return At(self.weekday(day), clock)

    def at_hour(self, day: Date, hour: int) -> At:
        return self.at(day, _clock(hour))

    def weekday_hours(self, day: Name, low: int, high: Clock) -> At:
        return self.at_hours(self.weekday(day), self.hours(low, high))

    def at_part(self, day: Date, part: str, clock: Clock | int) -> At:
        found = self.part_at(At(day, PartOfDay(part)), clock if isinstance(clock, Clock) else _clock(clock))
        assert isinstance(found, At)
        return found

    def at_part_hours(self, day: Date, _: str, hours: Hours) -> At:
        return self.at_hours(day, hours)

    def clock_on(self, clock: Clock, day: Date) -> At:
        return self.at(day, clock)

    def at_hours(self, day: Date, hours: Hours) -> At:
        return At(day, hours.low, hours.high)

    def hours_on(self, hours: Hours, day: Date) -> At:
        return At(day, hours.low, hours.high)

    def part_at(self, part: At | PartOfDay, clock: Clock) -> At | Clock:
        if isinstance(part, PartOfDay):
            return clock.in_half("am" if part.code == "MO" else "pm")
        late = isinstance(part.time, PartOfDay) and part.time.code != "MO"
        return replace(part, time=clock.in_half("pm") if late and not clock.half_known else clock)

    def part_at_hour(self, part: At | PartOfDay, hour: int) -> At | Clock:
        return self.part_at(part, _clock(hour))

    def clock_tonight(self, clock: Clock, part: str) -> At | Clock:
        return self.part_at(self.tonight(part), clock)

    def hour_tonight(self, hour: int, part: str) -> At | Clock:
        return self.part_at(self.tonight(part), _clock(hour))

    def stamp(self, text: str) -> Stamp:
        return Stamp(numeric(text[:10]), text)


def _clock(written: Any) -> Clock:
    """A clock time from `14:30`, `5.30`, `16h00`, `1030` or a bare hour; reject an hour after 24."""
    figures = [int(part) for part in re.split(r"[:.h]", str(written))]
    if len(figures) == 1 and figures[0] > 24:
        figures = list(divmod(figures[0], 100))
    hour, *rest = figures
    if hour > 24 or any(part > 59 for part in rest):
        raise Reject
    leading = isinstance(written, str) and written.startswith("0")
    return Clock(hour, *rest, half_known=hour > 12 or hour == 0 or leading)


def _before(low: Clock, high: Clock) -> Clock:
    """The time that begins a stretch, in the half of the day that its end tells."""
    half = "pm" if high.hour >= 12 else "am"
    moved = low.in_half(half)
    return moved if (moved.hour, moved.minute or 0) < (high.hour, high.minute or 0) else low.in_half("am")


def _the_unit(date: Any) -> bool:
    return isinstance(date, TurnedUnit) and date.turn == "the"


def _daily(day: Any) -> bool:
    """Whether the date is a single day as far as its words tell."""
    if isinstance(day, InYear):
        day = day.inner
    if isinstance(day, Fixed):
        return day.first.unit == "day"
    if isinstance(day, Yearless):
        return day.day is not None
    return not isinstance(day, TurnedUnit | NthOf) or day.unit == "day"


def _coarser(high: Any, low: Any) -> bool:
    """Whether a stretch from a day would end with a month or a year, as in "Friday to December's figures"."""
    daily = isinstance(low, OnWeekday | Today) or (isinstance(low, Yearless) and low.day is not None)
    return daily and isinstance(high, Yearless | Fixed) and not (isinstance(high, Yearless) and high.day is not None) and not (
        isinstance(high, Fixed) and high.first.unit == "day"
    )


def _exact(number: Any) -> Any:
    return int(number) if isinstance(number, Fraction) and number.denominator == 1 else number


def _quantum(number: Any) -> Any:
    if isinstance(number, Fraction) and number.denominator != 1:
        power = 10
        while (number * power).denominator != 1 and power < 10**6:
            power *= 10
        return Fraction(1, power) if power < 10**6 else 0
    return 1


def _span_end(text: str) -> int:
    """The second year of `2021/22`; reject where it does not follow the first."""
    first, second = int(text[:4]), int(text[5:])
    last = first // 100 * 100 + second
    if not first < last <= first + 60:
        raise Reject
    return last
