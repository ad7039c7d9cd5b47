"""What the rules on parts of dates and on stretches of them mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject
from factlint.mentions.times.expressions.beside import NextTo, NthWeekdayOf, WeekdayBeside, WeekdayNearest
from factlint.mentions.times.expressions.clocks import Clock
from factlint.mentions.times.expressions.durations import Counted, Onward
from factlint.mentions.times.expressions.numeric import Numeric
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Yearless
from factlint.mentions.times.expressions.relative import Now, OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Between, Fixed, NamedPeriod, NthOf, PartOf, Several, StretchOf
from factlint.mentions.times.handlers.amounts import VAGUE
from factlint.mentions.times.handlers.relations import RelationHandlers
from factlint.mentions.times.handlers.years import SLOTTED
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.cutting.cutter import Name
    from factlint.mentions.times.expressions.values import Date


class DayAndYear(NamedTuple):
    """What ends "May 21-31, 2024"."""

    day: int
    year: Fixed


class StretchHandlers(RelationHandlers):
    """One method a rule or alias of `times.lark`."""

    def nth_of(self, number: int, unit: str, whole: Any) -> Date:
        if unit not in SLOTTED or number < 1:
            raise Reject
        if isinstance(whole, str):
            whole = self.short_year(whole)
        if unit == "quarter" and isinstance(whole, Fixed) and whole.first.unit == "fiscal":
            return self.part_of_fiscal(self.nth(number, unit), whole)
        return NthOf(number, unit, whole)  # type: ignore[arg-type]

    def day_of(self, number: int, month: TurnedUnit) -> NthOf:
        if month.unit != "month":
            raise Reject
        return NthOf(number, "day", month)

    def last_half_of(self, turn: str, whole: Date) -> NthOf:
        if turn != "last":
            raise Reject
        return NthOf(-1, "half", whole)

    def half_of(self, number: int, whole: Date) -> Date:
        if number > 2:
            raise Reject
        if isinstance(whole, Fixed) and whole.first.unit == "fiscal":
            return self.part_of_fiscal(Yearless("half", number - 1), whole)
        return NthOf(number, "half", whole)

    def last_of(self, unit: TurnedUnit, whole: Date) -> Date:
        if unit.turn == "that":
            return self.same_of(unit.turn, unit.unit, whole)
        if unit.turn != "last":
            raise Reject
        return self._last_of(unit.unit, whole)

    def _last_of(self, unit: str, whole: Date) -> NthOf:
        if unit not in SLOTTED or (isinstance(whole, Yearless) and unit in ("month", "quarter", "year")):
            raise Reject
        return NthOf(-1, unit, whole)  # type: ignore[arg-type]

    def nth_last_of(self, number: int, turn: str, unit: str, whole: Any) -> Date:
        """A unit counted from the end: "the second to last week of May"."""
        if turn != "last" or unit not in SLOTTED or number < 2:
            raise Reject
        return NthOf(-number, unit, whole)  # type: ignore[arg-type]

    def nth_last_weekday(self, number: int, turn: str, day: Name, whole: Date) -> NthWeekdayOf:
        if turn != "last" or number < 2:
            raise Reject
        return NthWeekdayOf(-number, day.number, whole)

    def penultimate(self, unit: str, whole: Any) -> Date:
        return self.nth_last_of(2, "last", unit, whole)

    def penultimate_weekday(self, day: Name, whole: Date) -> NthWeekdayOf:
        return self.nth_last_weekday(2, "last", day, whole)

    def end_code(self, unit: str) -> PartOf:
        """An abbreviation of business notes: EOD, EOM, EOY."""
        return PartOf(self.turn_unit("this", unit), "end", edge=True)

    def nth_weekday(self, number: int, day: Name, whole: Date) -> NthWeekdayOf:
        return NthWeekdayOf(number, day.number, whole)

    def last_weekday(self, turn: str, day: Name, whole: Date) -> NthWeekdayOf:
        if turn != "last":
            raise Reject
        return NthWeekdayOf(-1, day.number, whole)

    def unit_next_to(self, unit: str, sign: int, day: Date, *year: Date) -> NextTo:
        """The day after Thanksgiving, the weekend before Easter 2019."""
        if unit not in ("day", "week", "weekend"):
            raise Reject
        return NextTo(unit, sign, self.dated(day, *year) if year else day)  # type: ignore[arg-type]

    def weekday_beside(self, day: Name, sign: int, anchor: Date) -> WeekdayBeside:
        return self.nth_weekday_beside(1, day, sign, anchor)

    def nth_weekday_beside(self, number: int, day: Name, sign: int, anchor: Date) -> WeekdayBeside:
        if not isinstance(anchor, Recurring | InYear | Fixed | Numeric) or not is_daily(anchor) or number < 1:
            raise Reject
        return WeekdayBeside(number, day.number, sign, anchor)

    def weekday_nearest(self, day: Name, anchor: Date) -> WeekdayNearest:
        if not isinstance(anchor, Recurring | InYear | Fixed | Numeric) or not is_daily(anchor):
            raise Reject
        return WeekdayNearest(day.number, anchor)

    def nearest_weekday(self, day: Name, anchor: Date) -> WeekdayNearest:
        return self.weekday_nearest(day, anchor)

    def extreme_of(self, n: int, unit: str, whole: Any) -> Date:
        """The opening or final unit of a date."""
        if n > 0:
            return self.nth_of(n, unit, whole)
        fiscal = isinstance(whole, Fixed) and whole.first.unit == "fiscal"
        return self.nth_of(4, unit, whole) if fiscal and unit == "quarter" else self._last_of(unit, whole)

    def extreme_weekday(self, n: int, day: Name, whole: Date) -> NthWeekdayOf:
        return NthWeekdayOf(n, day.number, whole)

    def extreme_stretch(self, n: int, number: Any, unit: str, whole: Date) -> Date:
        return self.stretch_of(n if n > 0 else "last", number, unit, whole)

    def extreme_units(self, n: int, unit: str, whole: Date) -> PartOf:
        return self.units_of("start" if n > 0 else "end", unit, whole)

    def opening_units(self, number: int, unit: str, whole: Date) -> PartOf:
        if number != 1:
            raise Reject
        return self.units_of("start", unit, whole)

    def closing_units(self, turn: str, unit: str, whole: Date) -> PartOf:
        if turn != "last":
            raise Reject
        return self.units_of("end", unit, whole)

    def units_of(self, modifier: Any, unit: str, whole: Date) -> PartOf:
        """Some units at the beginning or end of a date: "the last weeks of 2019"."""
        longer = unit in ("decade", "century") or (unit == "year" and _is_year(whole))
        if unit not in SLOTTED or longer or is_daily(whole):
            raise Reject
        return PartOf(whole, modifier, edge=unit == "day")

    def stretch_of(self, turn: int | str, number: Any, unit: str, whole: Date) -> Date:
        if turn not in (1, "last"):
            raise Reject
        if number is VAGUE:
            return self.units_of("end" if turn == "last" else "start", unit, whole)
        if not isinstance(number, int) or unit not in SLOTTED:
            raise Reject
        return StretchOf(number, unit, whole, turn == "last")  # type: ignore[arg-type]

    def part_of(self, modifier: Any, whole: Date) -> PartOf | Clock:
        if modifier == "mid" and whole == TurnedUnit("the", "day"):
            return Clock(12, half_known=True)
        return PartOf(whole, modifier)

    def early_part_of(self, modifier: Any, _: str, whole: Date) -> Date | Clock:
        return self.part_of(modifier, whole)

    def first_part_of(self, number: int, _: str, whole: Date) -> Date | Clock:
        if number != 1:
            raise Reject
        return self.part_of("start", whole)

    def latter_of(self, *parts: Any) -> Date:
        return self.part_of("end", parts[1]) if parts[0] == "part" else NthOf(2, "half", parts[0])

    def parts_of(self, first: Any, last: Any, whole: Date) -> Between:
        return Between(PartOf(whole, first), PartOf(whole, last))

    def centuries(self, low: int, high: int, unit: str) -> Fixed:
        if unit != "century" or not low < high:
            raise Reject
        return Fixed(Slot("century", low - 1), Slot("century", high - 1))

    def two_units(self, low: int, joint: int, high: int, unit: str) -> Date:
        if unit != "quarter":
            return self.centuries(low, high, unit)
        if not low < high:
            raise Reject
        return Several((self.nth(low, unit), self.nth(high, unit)), (joint,))

    def two_units_of(self, low: int, joint: int, high: int, unit: str, whole: Date) -> Several:
        if unit != "quarter" or not low < high:
            raise Reject
        return Several((self.nth_of(low, unit, whole), self.nth_of(high, unit, whole)), (joint,))

    def parts_of_centuries(self, first: Any, low: int, last: Any, high: int, unit: str) -> Date:
        self.centuries(low, high, unit)
        return self.between(PartOf(self.nth(low, unit), first), PartOf(self.nth(high, unit), last))

    def edge_of(self, modifier: Any, whole: Date) -> PartOf:
        return PartOf(whole, modifier, edge=True)

    def unit_edge_year(self, unit: str, modifier: Any, year: Fixed) -> PartOf:
        if unit != "year":
            raise Reject
        return self.edge_of(modifier, year)

    def unit_edge(self, unit: str, modifier: Any) -> PartOf:
        if modifier != "end":
            raise Reject
        return PartOf(self.turn_unit("the", unit), modifier, edge=True)

    def within(self, _: int, whole: Date) -> Date:
        if isinstance(whole, Counted):
            raise Reject
        return whole._replace(turn="same") if _the_unit(whole) and isinstance(whole, TurnedUnit) else whole

    def day_with_year(self, day: int, year: Fixed) -> DayAndYear:
        return DayAndYear(day, year)

    def until_now(self, start: Any) -> Date:
        """From January to date."""
        return self.between(start, Now())

    def between(self, low: Any, high: Any) -> Date:
        if isinstance(high, DayAndYear):
            if not isinstance(low, Yearless) or low.day is None:
                raise Reject
            self.between(low, high.day)
            return Between(InYear(low, high.year), high.day)
        if isinstance(high, int):
            return self._between_figures(low, high)
        if isinstance(low, TurnedUnit) and _the_unit(low):
            return self.unit_to(low.unit, high)
        return self._between_dates(low, high)

    def _between_dates(self, low: Any, high: Any) -> Date:
        if _is_winter_before(low, high):
            return InYear(low.inner, low.year)
        if _coarser(high, low) or _the_unit(high) or NamedPeriod in (type(low), type(high)):
            raise Reject
        if isinstance(low, Fixed) and isinstance(high, Fixed) and _falls(low.first, high.first):
            raise Reject
        if isinstance(low, Yearless) and low.unit == "month" and low.day is None and _is_year(high):
            return InYear(low, high)
        if _is_year(low) and isinstance(high, Yearless):
            if high.unit != "month":
                raise Reject
            return InYear(high, low)
        return Between(low, high)

    def _between_figures(self, low: Any, high: int) -> Between:
        """From a day to another of its month, or from a year to one that is written with two digits."""
        if _is_year(low):
            return self.years_to_short(low, high)
        if not (1 <= high <= 31 and isinstance(low, Yearless) and low.day is not None):
            raise Reject
        return Between(low, high)


def _is_year(date: Any) -> bool:
    return isinstance(date, Fixed) and date.first.unit == "year"


def _is_winter_before(low: Any, high: Any) -> bool:
    """Whether a stretch names a winter by both its years: "the winter of 1941 to 1942"."""
    winter = isinstance(low, InYear) and low.inner == Yearless("season", 3) and _is_year(low.year)
    return winter and _is_year(high) and high.first.number == low.year.first.number + 1


def _the_unit(date: Any) -> bool:
    return isinstance(date, TurnedUnit) and date.turn == "the"


def _falls(low: Slot, high: Slot) -> bool:
    return low.unit == high.unit and low.number >= high.number


def _coarser(high: Any, low: Any) -> bool:
    """Whether a stretch from a day would end with a month or a year, as in "Friday to December's figures"."""
    daily = isinstance(low, OnWeekday | Today) or (isinstance(low, Yearless) and low.day is not None)
    return (
        daily
        and isinstance(high, Yearless | Fixed)
        and not (isinstance(high, Yearless) and high.day is not None)
        and not (isinstance(high, Fixed) and high.first.unit == "day")
    )


def is_daily(day: Any) -> bool:
    """Whether the date is a single day as far as its words tell."""
    if isinstance(day, InYear):
        day = day.inner
    if isinstance(day, Fixed):
        return day.first.unit == "day"
    if isinstance(day, Yearless):
        return day.day is not None
    if isinstance(day, TurnedUnit | NthOf | StretchOf):
        return day.unit == "day"
    return not isinstance(day, Several | Onward)
