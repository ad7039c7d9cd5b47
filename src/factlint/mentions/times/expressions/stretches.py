"""Dates made of other dates: parts of them, stretches between them, the n-th unit inside them."""

from __future__ import annotations

from datetime import timedelta

from factlint.mentions.times.expressions.parts import part
from factlint.mentions.times.expressions.recurring import Recurring
from factlint.mentions.times.expressions.relative import OPEN, OnWeekday, TurnedUnit
from factlint.mentions.times.expressions.slots import Slot, Unit
from factlint.mentions.times.expressions.values import Date, Direction, Modifier, Value, Viewpoint, dated, days, unknown
from factlint.records import NamedTuple


class Fixed(NamedTuple):
    """A date that says all of itself: "5 May 2010", "1999", "the 1990s", "2021/22"."""

    first: Slot
    last: Slot | None = None

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return dated(self.first, self.last)


class FiscalPart(NamedTuple):
    """A quarter or half of a fiscal year, as `FY2024-Q3`."""

    text: str

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return unknown(self.text)


class PartOf(NamedTuple):
    """A part of a date: "early 1990s", "mid-May"; with `edge` "the end of May"."""

    whole: Date
    modifier: Modifier
    edge: bool = False

    def resolve(self, view: Viewpoint) -> Value:
        whole = self.whole.resolve(view)
        found = part(whole, self.modifier, edge=self.edge)
        ahead = found.period is not None and view.as_of is not None and found.period.start >= view.as_of.end
        before = self._one_before(whole.first) if ahead and view.course is None and whole.first is not None else None
        return part(before, self.modifier, edge=self.edge) if before and view.direction == "past" else found

    def _one_before(self, whole: Slot) -> Value | None:
        """What it is a part of where it is over: the year before of "the end of the year", of "mid-December"."""
        if isinstance(self.whole, TurnedUnit) and self.whole.turn == "the":
            return dated(whole.shifted(-1))
        return self.whole.in_year(whole.year - 1) if isinstance(self.whole, Recurring) else None


def _back() -> Direction:
    return "past"


def _inverted(low: Value, high: Value) -> bool:
    start, end = low.period, high.period
    return start is not None and end is not None and start.start >= end.end


class Between(NamedTuple):
    """From one date to the end of another; the ends lend each other their year and their month."""

    low: Date
    high: Date | int

    def resolve(self, view: Viewpoint) -> Value:
        low = self.low.resolve(view)
        high = self.high
        if isinstance(self.low, OnWeekday) and isinstance(high, OnWeekday) and low.first is not None:
            return dated(low.first, low.first.shifted((high.number - self.low.number) % 7 or 7))
        if isinstance(high, Recurring) and low.first is not None and low.first.period is not None:
            later = high.toward(low.first.period, "future")
        elif isinstance(high, int):
            later = self._day(low, high)
        else:
            later = high.resolve(view)
            if isinstance(self.low, Recurring) and later.first is not None and later.first.period is not None:
                low = self.low.toward(later.first.period, "past")
        if _inverted(low, later):
            low = self.low.resolve(Viewpoint(later.period, looks=_back, day_first=view.day_first))
        if low.first is None or later.first is None or _inverted(low, later):
            return unknown(f"{low.text}/{later.text}")
        return dated(low.first, later.last or later.first)

    def _day(self, low: Value, day: int) -> Value:
        if low.first is None or low.first.unit != "day":
            return unknown(f"XXXX-XX-{day:02}")
        return dated(Slot.of_day(low.first.first_day.replace(day=day)))


class Several(NamedTuple):
    """Dates that share a word, "28 and 29 August": mentions that part at the tokens `joints`."""

    parts: tuple[Date, ...]
    joints: tuple[int, ...]

    def resolve(self, view: Viewpoint) -> Value:
        """The stretch from the first to the last, for what contains all."""
        return Between(self.parts[0], self.parts[-1]).resolve(view)


class StretchOf(NamedTuple):
    """The first or last so many units of a date: "the first ten months of 2019"."""

    number: int
    unit: Unit
    whole: Date
    last: bool

    def resolve(self, view: Viewpoint) -> Value:
        slots = _slots_of(self.unit, self.whole.resolve(view))
        if slots is None or self.number > slots[1].number - slots[0].number + 1:
            return unknown(OPEN[self.unit])
        first, last = slots
        return dated(last.shifted(1 - self.number), last) if self.last else dated(first, first.shifted(self.number - 1))


def _slots_of(unit: Unit, whole: Value) -> tuple[Slot, Slot] | None:
    """The first and the last slot of a unit inside a date; a week belongs to where its Thursday lies."""
    slot, period = whole.first, whole.period
    if slot is None or period is None:
        return None
    if unit == "week" and slot.unit in ("year", "month", "quarter"):
        return (
            Slot.containing("week", period.start + timedelta(days=3)),
            Slot.containing("week", period.last - timedelta(days=3)),
        )
    return Slot.containing(unit, period.start), Slot.containing(unit, period.last)


class NthOf(NamedTuple):
    """The `n`-th unit inside a date, the last one for -1: "the third quarter of 2019", "the second half of May"."""

    n: int
    unit: Unit
    whole: Date

    def resolve(self, view: Viewpoint) -> Value:
        value = self.whole.resolve(view)
        if value.first is not None and value.first.unit == "fiscal" and self.unit in ("quarter", "half"):
            return unknown(f"{value.text}-{self.unit[0].upper()}{self.n}" if self.n > 0 else OPEN[self.unit])
        if value.first is not None and value.first.unit in ("decade", "century") and self.unit == "quarter":
            return self._quarter(value.first)
        slots = _slots_of(self.unit if self.unit != "half" else "month", value)
        if slots is None or value.first is None:
            return unknown(OPEN[self.unit])
        if self.unit == "half":
            return self._half(value.first, value)
        first, last = slots
        found = first.shifted(self.n - 1) if self.n > 0 else last.shifted(self.n + 1)
        return dated(found) if first <= found <= last else unknown(OPEN[self.unit])

    def _quarter(self, slot: Slot) -> Value:
        """Twenty-five years of a century."""
        n = self.n if self.n > 0 else 4
        if slot.unit != "century" or n > 4:
            return unknown(OPEN["quarter"])
        first = Slot("year", slot.year + 25 * (n - 1))
        return dated(first, first.shifted(24))

    def _half(self, slot: Slot, value: Value) -> Value:
        if self.n not in (1, 2, -1):
            return unknown("XXXX-HX")
        second = self.n != 1
        if slot.unit == "year":
            return dated(Slot.in_year("half", slot.year, int(second)))
        if slot.unit in ("decade", "century"):
            years = {"decade": 10, "century": 100}[slot.unit]
            low = slot.year + (years // 2 if second else 0)
            return dated(Slot("year", low), Slot("year", low + years // 2 - 1))
        period = value.period
        if period is None:
            return unknown("XXXX-HX")
        middle = period.start + timedelta(days=period.days // 2)
        return days(middle, period.end) if second else days(period.start, middle)


class NamedPeriod(NamedTuple):
    """What the text spoke of last, "the same period", which by itself is no time of the calendar."""

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - it comes to nothing
        raise ValueError("a period without its year")


class PeriodOf(NamedTuple):
    """A part of a year told by what the text named last: "the 1988 quarter", "the same month of 2023".

    Where it named none, a "quarter" is as far in its year as the last one that is over, a "period" for short the whole
    year, and the days of a "month" or the "same period" are not known.
    """

    year: Date
    what: str

    def resolve(self, view: Viewpoint) -> Value:
        year = self.year.resolve(view).first
        if year is None or year.unit not in ("year", "quarter"):
            return unknown(OPEN["year"])
        if self.what == "month":
            month = view.previous if view.previous is not None and view.previous.unit == "month" else None
            return dated(Slot.in_year("month", year.year, month.place)) if month else unknown(f"{year.year:04}-XX")
        now = view.now("quarter") if self.what == "quarter" else None
        quarter = view.quarter or (now.shifted(-1) if now is not None else None)
        if quarter is not None:
            return dated(Slot.in_year("quarter", year.year, quarter.place))
        return unknown(f"{year.year:04}") if self.what == "same period" else dated(year)
