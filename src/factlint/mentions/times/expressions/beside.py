"""Days, weeks and quarters told by a date beside or around them: "the weekend before Easter", "the week of 7 May"."""

from __future__ import annotations

from datetime import timedelta

from factlint.mentions.times.expressions.relative import OPEN
from factlint.mentions.times.expressions.slots import Slot, Unit, month_later
from factlint.mentions.times.expressions.values import Date, Value, Viewpoint, dated, days, unknown
from factlint.records import NamedTuple


class NthWeekdayOf(NamedTuple):
    """A weekday by its rank inside a date, from the end where it is negative: "the first Monday of May"."""

    n: int
    weekday: int
    whole: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.whole.resolve(view).period
        if period is None:
            return unknown(f"XXXX-WXX-{self.weekday}")
        if self.n > 0:
            day = period.start + timedelta(days=(self.weekday - period.start.isoweekday()) % 7 + 7 * (self.n - 1))
        else:
            back = (period.last.isoweekday() - self.weekday) % 7 - 7 * (self.n + 1)
            day = period.last - timedelta(days=back)
        return dated(Slot.of_day(day)) if day in period else unknown(f"XXXX-WXX-{self.weekday}")


class WeekdayBeside(NamedTuple):
    """A weekday by its rank after (`sign` 1) or before a day: "the third Tuesday after Christmas"."""

    n: int
    weekday: int
    sign: int
    anchor: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.anchor.resolve(view).period
        if period is None:
            return unknown(f"XXXX-WXX-{self.weekday}")
        edge = period.last if self.sign > 0 else period.start
        distance = self.sign * (self.weekday - edge.isoweekday()) % 7 or 7
        return dated(Slot.of_day(edge + timedelta(days=self.sign * (distance + 7 * (self.n - 1)))))


class WeekdayNearest(NamedTuple):
    """The one of a weekday that lies within three days of a day: "the Sunday nearest to 11 November"."""

    weekday: int
    anchor: Date

    def resolve(self, view: Viewpoint) -> Value:
        day = self.anchor.resolve(view).first
        if day is None or day.unit != "day":
            return unknown(f"XXXX-WXX-{self.weekday}")
        return dated(day.shifted((self.weekday - day.first_day.isoweekday() + 3) % 7 - 3))


class NextTo(NamedTuple):
    """The day, week or weekend right after (`sign` 1) or before a day: "the weekend before Christmas"."""

    unit: Unit
    sign: int
    day: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.day.resolve(view).period
        if period is None:
            return unknown(OPEN[self.unit])
        slot = Slot.containing(self.unit, period.last if self.sign > 0 else period.start)
        beside = slot.period
        if beside is not None and (beside.start > period.last if self.sign > 0 else beside.last < period.start):
            return dated(slot)
        return dated(slot.shifted(self.sign))


class WeekOf(NamedTuple):
    """The week or weekend in which a day lies: "the week of 7 October", "the weekend of 5-6 October"."""

    day: Date
    unit: Unit = "week"

    def resolve(self, view: Viewpoint) -> Value:
        period = self.day.resolve(view).period
        return unknown(OPEN[self.unit]) if period is None else dated(Slot.containing(self.unit, period.start))


class WeekTo(NamedTuple):
    """The seven days up to a day, the week of the calendar for one that is nearly over: "the week ending 7 June"."""

    day: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.day.resolve(view).period
        if period is None:
            return unknown(OPEN["week"])
        if period.last.isoweekday() >= 5:
            return dated(Slot.containing("week", period.last))
        return days(period.end - timedelta(days=7), period.end)


class QuarterTo(NamedTuple):
    """The three months up to a day: "the quarter ended June 30"."""

    day: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.day.resolve(view).period
        if period is None:
            return unknown(OPEN["quarter"])
        quarter = Slot.containing("quarter", period.last)
        whole = quarter.period
        if whole is not None and (whole.last - period.last).days < 7:  # a quarter of weeks ends some days before
            return dated(quarter)
        return days(month_later(period.end, -3), period.end)


class YearTo(NamedTuple):
    """The twelve months up to a date: "the year to March 2024"."""

    end: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.end.resolve(view).period
        return unknown(OPEN["year"]) if period is None else days(month_later(period.end, -12), period.end)


class FiscalTo(NamedTuple):
    """The fiscal year that ends with a date, by which it is named: "the fiscal year ended June 30"."""

    end: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.end.resolve(view).period
        return unknown(OPEN["fiscal"]) if period is None else dated(Slot("fiscal", period.last.year))
