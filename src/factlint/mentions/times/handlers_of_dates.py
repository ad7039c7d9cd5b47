"""What the rules on written dates mean: years, months, days, weekdays, holidays."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject, located
from factlint.mentions.times.clocks import Every
from factlint.mentions.times.durations import Lasting
from factlint.mentions.times.handlers_of_amounts import AmountHandlers
from factlint.mentions.times.holidays import COLOURED, Holiday, known
from factlint.mentions.times.numeric import Numeric, full_year, numeric
from factlint.mentions.times.recurring import InYear, Recurring, Turned, Yearless
from factlint.mentions.times.relative import TURNS, DayOfMonth, Fortnight, OnWeekday, TurnedUnit
from factlint.mentions.times.slots import Slot
from factlint.mentions.times.stretches import FiscalPart, Fixed, NthOf, Several, WeekOf

if TYPE_CHECKING:
    from factlint.mentions.times.cutting import Name
    from factlint.mentions.times.values import Date

_SLOTTED = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
_DECADES_FROM = 1900
_WEEKS = 53
_LONGEST_AGO = 99_999
"""How far years before Christ reach."""
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class DateHandlers(AmountHandlers):
    """One method a rule or alias of `times.lark`."""

    # ------------------------------------------------------------ years and what stands with them

    def year(self, number: int) -> Fixed:
        return Fixed(Slot("year", number))

    def thousand_year(self, thousands: int, rest: int) -> Fixed:
        return self.year(thousands + rest)

    def year_era(self, number: int, era: str) -> Fixed:
        if number > (9999 if era == "ad" else _LONGEST_AGO):
            raise Reject
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

    def turn_unit(self, turn: str, unit: str) -> Date:
        if unit == "fortnight" and turn in TURNS:
            return Fortnight(turn)
        if unit == "hour" and turn in ("last", "previous", "next", "coming"):
            return Lasting(self.amount(1, unit), window=True)
        if unit not in _SLOTTED:
            raise Reject
        return TurnedUnit(turn, unit)  # type: ignore[arg-type]

    def turn_fiscal(self, turn: str, unit: str) -> TurnedUnit:
        return TurnedUnit(turn, "fiscal" if unit == "year" else unit)  # type: ignore[arg-type]

    def fiscal_now(self, unit: str) -> TurnedUnit:
        return self.turn_fiscal("the", unit)

    def fiscal_year(self, *parts: Any) -> Fixed:
        year = parts[-1]
        if parts[0] not in (year, "year"):
            raise Reject
        return Fixed(Slot("fiscal", year.first.number))

    def year_fiscal(self, year: int, unit: str) -> Fixed:
        return self.fiscal_year(unit, self.year(year))

    def fiscal_span(self, *parts: str) -> Fixed:
        return Fixed(Slot("fiscal", _span_end(parts[-1])))

    def span_fiscal(self, years: str, unit: str) -> Fixed:
        if unit != "year":
            raise Reject
        return self.fiscal_span(years)

    def fiscal_short(self, text: str) -> Fixed:
        return Fixed(Slot("fiscal", full_year(int(text[1:]))))

    def year_span(self, text: str) -> Fixed:
        year, month = int(text[:4]), int(text[5:])
        if text[4] == "-" and len(text) == 7 and 1 <= month <= 12 and month <= year % 100:
            return Fixed(Slot.in_year("month", year, month - 1))
        return Fixed(Slot("year", int(text[:4])), Slot("year", _span_end(text)))

    def decade(self, text: Any) -> Fixed:
        """Ten years; the hundred of "the 1800s", which names a century as long as it is not one of living memory."""
        if isinstance(text, int):
            return Fixed(Slot("decade", 190 + text // 10))
        digits = re.sub(r"\D", "", text)
        if len(digits) == 4 and digits.endswith("00") and int(digits) < _DECADES_FROM:
            return Fixed(Slot("century", int(digits) // 100))
        if len(digits) == 4:
            return Fixed(Slot("decade", int(digits) // 10))
        return Fixed(Slot("decade", (190 if int(digits) >= 20 else 200) + int(digits) // 10))

    def code(self, text: str) -> Date:
        if text[0].isdigit():  # 3Q
            text = text[::-1]
        kind, digits = text[:2].upper(), re.sub(r"[^0-9/–-]", "", text)
        if kind in ("FY", "CY"):
            if len(digits) > 4:
                year = _span_end(digits if len(digits) in (7, 9) else f"{full_year(int(digits[:2]))}{digits[2:]}")
            else:
                year = int(digits) if len(digits) == 4 else full_year(int(digits))
            return Fixed(Slot("fiscal" if kind == "FY" else "year", year))
        return Yearless("quarter" if text[0] in "Qq" else "half", int(digits) - 1)

    def fiscal_part(self, one: str, other: str) -> FiscalPart:
        """A quarter or half of a fiscal year, which has no days as long as nobody says when the year begins."""
        year, part = (one, other) if one[:2].upper() == "FY" else (other, one)
        whole = self.code(year)
        if year[:2].upper() != "FY" or part[0].upper() not in "QH" or not isinstance(whole, Fixed):
            raise Reject
        return FiscalPart(f"{whole.first.text}-{part.upper()}")

    def part_of_fiscal(self, part: Date, *year: Any) -> FiscalPart:
        fiscal = self.fiscal_year(*year)
        if not isinstance(part, Yearless) or part.unit not in ("quarter", "half"):
            raise Reject
        return FiscalPart(f"{fiscal.first.text}{part.open_text.removeprefix('XXXX')}")

    def part_of_fiscal_code(self, part: Date, code: str) -> FiscalPart:
        fiscal = self.code(code)
        if not isinstance(fiscal, Fixed) or fiscal.first.unit != "fiscal":
            raise Reject
        return self.part_of_fiscal(part, fiscal)

    def two_codes(self, low: str, joint: int, high: str, year: Fixed) -> Several:
        return Several((self.dated(self.code(low), year), self.dated(self.code(high), year)), (joint,))

    def part_code(self, text: str) -> Date:
        """A quarter or half with its year: `2023-Q3`, `23Q3`, `3Q23`."""
        figures, letter = re.findall("[0-9]+", text), text.upper().strip("0123456789-")
        part, year = figures if len(figures[0]) == 1 else reversed(figures)
        whole = int(year) if len(year) == 4 else full_year(int(year))
        return self.dated(self.code(letter + part), Fixed(Slot("year", whole)))

    def year_code(self, year: int, text: str) -> Date:
        return self.dated(self.code(text), Fixed(Slot("year", year)))

    def week_code(self, text: str) -> Fixed:
        """A week of ISO 8601, `2024-W24`, or a day of it, `2024-W24-4`."""
        figures = text.replace("-", "").replace("W", "")
        try:
            day = date.fromisocalendar(int(figures[:4]), int(figures[4:6]), int(figures[6:] or 1))
        except ValueError as error:
            raise Reject from error
        return Fixed(Slot.containing("day" if figures[6:] else "week", day))

    # ------------------------------------------------------------ days and months

    def month_day(self, month: Name, day: int) -> Yearless:
        if not 1 <= day <= _LONGEST[month.number - 1] + (day <= 31):
            raise Reject
        return Yearless("month", month.number - 1, day)

    def month_day_sum(self, month: Name, tens: int, ones: int) -> Yearless:
        return self.month_day(month, tens + ones)

    def day_sum_month(self, tens: int, ones: int, month: Name) -> Yearless:
        return self.month_day(month, tens + ones)

    def unit_of_number(self, unit: str, day: int) -> WeekOf:
        return self.unit_of_day(unit, self.day_of_month(day))

    def every_day_of(self, day: int, unit: str) -> Every:
        if unit != "month" or not 1 <= day <= 31:
            raise Reject
        return Every(f"XXXX-XX-{day:02}")

    def day_of_month(self, day: int) -> DayOfMonth:
        if not 1 <= day <= 31:
            raise Reject
        return DayOfMonth(day)

    def day_month(self, day: int, month: Name) -> Yearless:
        return self.month_day(month, day)

    def days_of_month(self, low: int, high: int, month: Name) -> Yearless:
        if not low < high:
            raise Reject
        self.month_day(month, high)
        return replace(self.month_day(month, low), last_day=high)

    def days_between(self, low: int, _: int, high: int, month: Name) -> Yearless:
        return self.days_of_month(low, high, month)

    @located
    def joint(self, span: tuple[int, int]) -> int:
        return span[0]

    def two_days(self, low: int, joint: int, high: int, month: Name) -> Several:
        if not low < high:
            raise Reject
        return Several((self.month_day(month, low), self.month_day(month, high)), (joint,))

    def listed(self, first: int, joint: int, second: int) -> tuple[int, int, int]:
        if not first < second:
            raise Reject
        return first, joint, second

    def three_days(self, listed: tuple[int, int, int], joint: int, third: int, month: Name) -> Several:
        first, comma, second = listed
        last = self.two_days(second, joint, third, month)
        return Several((self.month_day(month, first), *last.parts), (comma, joint))

    def month_two_days(self, month: Name, low: int, joint: int, high: int) -> Several:
        return self.two_days(low, joint, high, month)

    def on_weekday(self, _: Name, day: Yearless) -> Yearless:
        return day

    def on_weekday_slashed(self, _: Name, text: str) -> Date:
        return numeric(text)

    def on_weekday_numeric(self, _: Name, text: str) -> Date:
        return numeric(text)

    def slashed_date(self, text: str) -> Date:
        return numeric(text)

    def slashed_days(self, text: str, month: Name) -> Yearless:
        low, high = map(int, text.split("/"))
        if high != low + 1:
            raise Reject
        return self.days_of_month(low, high, month)

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
            tail = self.short_year(tail) if tail[0] in "'’" else self._winter_year(stem, tail)
        if isinstance(stem, Numeric):
            if not isinstance(tail, Fixed):
                raise Reject
            return stem._replace(year=tail.first.number)
        if isinstance(stem, Several):
            return stem._replace(parts=tuple(self.dated(part, tail) for part in stem.parts))
        if not isinstance(stem, Recurring) or (isinstance(tail, TurnedUnit | Fortnight) and tail.unit != "year"):
            raise Reject
        return InYear(stem, tail)

    def _winter_year(self, stem: Any, years: str) -> Fixed:
        """The year in which the winter of "1940-41" begins."""
        if stem != Yearless("season", 3):
            raise Reject
        return Fixed(self.year_span(years).first)

    def turn_month(self, turn: str, month: Name) -> Turned:
        if turn == "following" or (month.weak and turn in ("this", "that")):
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

    def weekday_week(self, day: Name, unit: str) -> OnWeekday:
        if unit != "week":
            raise Reject
        return OnWeekday(day.number, "after next")

    def weekday_beyond(self, day: Name, sign: int, turn: str) -> OnWeekday:
        return OnWeekday(day.number, _beyond(sign, turn))

    def unit_beyond(self, unit: str, sign: int, turn: str) -> Date:
        return self.turn_unit(_beyond(sign, turn), unit)

    def unit_year(self, unit: str, year: Fixed) -> Fixed:
        if unit != "year":
            raise Reject
        return year

    def unit_number(self, unit: str, number: int) -> Date:
        if unit == "year" and number >= 100:
            return self.year(number)
        return self.unit_number_in(unit, number, TurnedUnit("this", "year"))

    def unit_number_in(self, unit: str, number: int, year: Date) -> NthOf:
        if unit != "week" or not 1 <= number <= _WEEKS:
            raise Reject
        return NthOf(number, "week", year)

    def unit_number_of(self, unit: str, number: int, whole: Date) -> NthOf:
        if unit not in ("week", "day"):
            raise Reject
        return NthOf(number, unit, whole)  # type: ignore[arg-type]

    def stem_day(self, stem: Any, day: int) -> Yearless:
        if not isinstance(stem, Yearless) or stem.unit != "month" or stem.day is not None or not 1 <= day <= 31:
            raise Reject
        return replace(stem, day=day)

    def stem_day_year(self, stem: Any, day: int, year: Fixed) -> Date:
        return self.dated(self.stem_day(stem, day), year)

    def unit_from_day(self, unit: str, edge: Any, day: Date) -> WeekOf:
        if edge != "start" or unit != "week":
            raise Reject
        return self.unit_of_day(unit, day)

    def unit_from_dated(self, unit: str, edge: Any, day: Yearless, year: Fixed) -> WeekOf:
        return self.unit_from_day(unit, edge, InYear(day, year))

    def unit_of_day(self, unit: str, day: Date) -> WeekOf:
        if unit not in ("week", "weekend"):
            raise Reject
        return WeekOf(day, unit)  # type: ignore[arg-type]

    def unit_of_days(self, unit: str, low: int, high: int, month: Name, *year: Fixed) -> WeekOf:
        days = self.days_of_month(low, high, month)
        return self.unit_of_day(unit, InYear(days, *year) if year else days)

    def week_of(self, day: Date, *year: Fixed) -> WeekOf:
        return WeekOf(InYear(day, *year) if year and isinstance(day, Recurring) else day)

    def week_of_numeric(self, text: str) -> WeekOf:
        return WeekOf(numeric(text))

    # ------------------------------------------------------------ holidays

    def holiday(self, key: str, unit: str = "day") -> Holiday:
        if unit == "weekend" and known(key):
            return Holiday(key, weekend=True)
        if unit != "day" or not known(key):
            raise Reject
        return Holiday(key)

    def feast_weekend(self, key: str, day: str, weekend: str) -> Holiday:
        return replace(self.holiday(key, day), weekend=self._is_weekend(weekend))

    def weekend_of(self, unit: str, holiday: Holiday, *year: Fixed) -> Date:
        around = replace(holiday, weekend=self._is_weekend(unit))
        return InYear(around, *year) if year else around

    def _is_weekend(self, unit: str) -> bool:
        if unit != "weekend":
            raise Reject
        return True

    def titled(self, title: str, key: str) -> Holiday:
        if title == "orthodox":
            key = f"orthodox-{key}"
        elif title != key:
            raise Reject
        return self.holiday(key)

    def titled_day(self, title: str, colour: str, day: Name) -> Holiday:
        return self.titled(title, self.coloured_day(colour, day).key)

    def holiday_eve(self, key: str) -> Holiday:
        return self.holiday(f"{key}-eve")

    def holiday_weekday(self, key: str, day: Name) -> Holiday:
        return self.holiday(key if day.number == 7 else f"{key}-{day.number}")

    def may_day(self, month: Name, unit: str) -> Holiday:
        if month.number != 5 or month.weak:
            raise Reject
        return self.holiday("may", unit)

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


def _beyond(sign: int, turn: str) -> str:
    """The turn of "the week after next" and "the week before last"."""
    if (sign, turn) not in ((1, "next"), (-1, "last")):
        raise Reject
    return "after next" if sign > 0 else "before last"


def _span_end(text: str) -> int:
    """The second year of `2021/22` or `2021/2022`; reject where it does not follow the first."""
    first, second = int(text[:4]), int(text[5:])
    last = second if len(text) == 9 else first // 100 * 100 + second
    last += 100 if last + 100 == first + 1 else 0  # 1999-00
    if not first < last <= first + (1 if "/" in text else 60):
        raise Reject
    return last
