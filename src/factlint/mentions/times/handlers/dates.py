"""What the rules on days, months, weekdays and weeks mean."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject, located
from factlint.mentions.times.expressions.beside import FiscalTo, QuarterTo, WeekOf, WeekTo, YearTo
from factlint.mentions.times.expressions.clocks import Every
from factlint.mentions.times.expressions.numeric import Numeric, numeric
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Turned, Yearless
from factlint.mentions.times.expressions.relative import DayOfMonth, OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Fixed, NthOf, PartOf, Several
from factlint.mentions.times.handlers.years import YearHandlers

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.mentions.times.cutting.cutter import Name
    from factlint.mentions.times.expressions.values import Date

_UP_TO: dict[str, Callable[[Date], Date]] = {"week": WeekTo, "quarter": QuarterTo, "year": YearTo, "fiscal": FiscalTo}
_WEEKS = 53
_LONGEST = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class DateHandlers(YearHandlers):
    """One method a rule or alias of `times.lark`."""

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
        return self.month_day(month, low)._replace(last_day=high)

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

    def month_three_days(self, month: Name, *parts: int) -> Several:
        first, comma, second, joint, third = parts
        return self.three_days((first, comma, second), joint, third, month)

    def month_two_days(self, month: Name, low: int, joint: int, high: int) -> Several:
        return self.two_days(low, joint, high, month)

    def on_weekday(self, weekday: Name, day: Date) -> Date:
        return day._replace(on=weekday.number) if isinstance(day, Yearless) else day

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

    def year_season(self, year: int, season: Name) -> Date:
        return self.dated(self.season(season), Fixed(Slot("year", year)))

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

    def month_beyond(self, month: Name, sign: int, turn: str) -> Turned:
        return Turned(_beyond(sign, turn), Yearless("month", month.number - 1))

    def season_beyond(self, season: Name, sign: int, turn: str) -> Turned:
        return Turned(_beyond(sign, turn), Yearless("season", season.number))

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
        return stem._replace(day=day)

    def stem_day_year(self, stem: Any, day: int, year: Fixed) -> Date:
        return self.dated(self.stem_day(stem, day), year)

    def unit_from_day(self, unit: str, edge: Any, day: Date) -> WeekOf:
        if edge != "start" or unit != "week":
            raise Reject
        return self.unit_of_day(unit, day)

    def unit_from_dated(self, unit: str, edge: Any, day: Yearless, year: Fixed) -> WeekOf:
        return self.unit_from_day(unit, edge, InYear(day, year))

    def unit_to_day(self, unit: str, joint: int, end: Date) -> Date:
        """The week ending 7 June; of "the quarter ended June 30" two dates, of which the second tells the first."""
        up_to = self.unit_to(unit, end)
        return up_to if unit == "week" else Several((up_to, end), (joint,))

    def fiscal_to_day(self, unit: str, joint: int, end: Date) -> Date:
        return self.unit_to_day("fiscal" if unit == "year" else unit, joint, end)

    def unit_to(self, unit: str, end: Date) -> Date:
        """The week, quarter or year up to a date."""
        if unit not in _UP_TO or not _may_end(end, unit):
            raise Reject
        return _UP_TO[unit](end)

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


def _beyond(sign: int, turn: str) -> str:
    """The turn of "the week after next" and "the week before last"."""
    if (sign, turn) not in ((1, "next"), (-1, "last")):
        raise Reject
    return "after next" if sign > 0 else "before last"


def _may_end(end: Any, unit: str) -> bool:
    """Whether a date is a day, or a month that a longer time than a week may end with."""
    if isinstance(end, PartOf):
        return end.edge and end.modifier == "end" and unit != "week"
    if isinstance(end, OnWeekday | Today):
        return unit == "week"
    date = end.inner if isinstance(end, InYear) else end
    if isinstance(date, Fixed):
        return date.last is None and (date.first.unit == "day" or (date.first.unit == "month" and unit != "week"))
    if isinstance(date, Yearless):
        return date.unit == "month" and date.last_day is None and (date.day is not None or unit != "week")
    return isinstance(date, Numeric)
