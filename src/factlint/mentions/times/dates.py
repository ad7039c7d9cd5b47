"""Dates as written, each able to say what it means from a viewpoint."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Protocol

from factlint.mentions.times.parts import part
from factlint.mentions.times.slots import SEASONS, Slot, Unit
from factlint.mentions.times.values import Direction, Modifier, Value, Viewpoint, dated, days, unknown

if TYPE_CHECKING:
    from factlint.values import Period


TURNS = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
"""How far a word turns away from now; "this", "that" and "the" stay."""


class Date(Protocol):
    """An expression that names a day, a month, a year, ... or a stretch of them."""

    def resolve(self, view: Viewpoint) -> Value: ...


@dataclass(frozen=True, slots=True)
class Fixed:
    """A date that says all of itself: "5 May 2010", "1999", "the 1990s", "2021/22"."""

    first: Slot
    last: Slot | None = None

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return dated(self.first, self.last)


class Recurring:
    """A date of every year, told without its year."""

    __slots__ = ()

    def in_year(self, year: int) -> Value:
        """The date in a year that is known. Raises `ValueError` for a day that the month does not have."""
        raise NotImplementedError

    @property
    def open_text(self) -> str:
        """The value where the year is not known."""
        raise NotImplementedError

    def resolve(self, view: Viewpoint) -> Value:
        around = view.anchor.period if view.anchor else None
        if around is not None:
            return self._near(around, "story")
        around = view.as_of
        if around is None:
            return unknown(self.open_text)
        if around == Slot.containing("year", around.start).period:
            return self._if_real(around.start.year) or unknown(self.open_text)
        return self._near(around, view.direction)

    def toward(self, around: Period, direction: Direction) -> Value:
        """The last such date before the end of a period, or the first after its beginning."""
        found = self._candidates(around)
        if direction == "past":
            found = [value for value in found if value.period and value.period.start < around.end] or found
            return found[-1] if found else unknown(self.open_text)
        found = [value for value in found if value.period and value.period.end > around.start] or found
        return found[0] if found else unknown(self.open_text)

    def _near(self, around: Period, direction: str) -> Value:
        """The nearest such date; where the sentence looks one way, twice as far away that way is still near."""
        found = self._candidates(around)
        if not found:
            return unknown(self.open_text)
        back, ahead = _WEIGHTS[direction]
        return min(found, key=lambda value: _distance(value, around, back, ahead))

    def _candidates(self, around: Period) -> list[Value]:
        years = range(around.start.year - 1, around.last.year + 2)
        found = map(self._if_real, years if len(years) < 9 else (around.start.year,))
        return [value for value in found if value is not None and value.period is not None]

    def _if_real(self, year: int) -> Value | None:
        try:
            return self.in_year(year)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True)
class Yearless(Recurring):
    """A part of some year: "5 May", "April", "spring", "the third quarter"; `day` and `last_day` only with a month."""

    unit: Unit
    index: int
    day: int | None = None
    last_day: int | None = None
    weak: bool = False

    def in_year(self, year: int) -> Value:
        if self.day is None:
            return dated(Slot.in_year(self.unit, year, self.index))
        if year < 1:
            return unknown(f"{Slot.in_year('month', year, self.index).text}-{self.day:02}")
        first = Slot.of_day(date(year, self.index + 1, self.day))
        last = Slot.of_day(date(year, self.index + 1, self.last_day)) if self.last_day else None
        return dated(first, last)

    @property
    def open_text(self) -> str:
        if self.day is not None:
            return f"XXXX-{self.index + 1:02}-{self.day:02}"
        detail = {"month": f"{self.index + 1:02}", "quarter": f"Q{self.index + 1}", "half": f"H{self.index + 1}"}
        return f"XXXX-{SEASONS[self.index] if self.unit == 'season' else detail[self.unit]}"


_WEIGHTS = {"past": (1, 2), "future": (2, 1), "next": (2, 1), "nearest": (1, 1), "story": (3, 1)}
"""How far a day back and a day ahead count by where the sentence looks; a story goes on."""


def _distance(value: Value, around: Period, back: int, ahead: int) -> int:
    period = value.period
    assert period is not None
    if period.start >= around.end:
        return (period.start - around.last).days * ahead
    return max((around.start - period.last).days, 0) * back


@dataclass(frozen=True, slots=True)
class InYear:
    """A part of a year that is itself relative: "July last year", "the spring of that year"."""

    inner: Recurring
    year: Date

    def resolve(self, view: Viewpoint) -> Value:
        year = self.year.resolve(view).first
        if year is None or year.unit not in ("year", "fiscal"):
            return unknown(self.inner.open_text)
        try:
            return self.inner.in_year(year.year)
        except ValueError:  # no such day in that year: 29 February 2023
            return unknown(self.inner.open_text.replace("XXXX", year.text))


@dataclass(frozen=True, slots=True)
class Turned:
    """A month, season or holiday with a turn: "last May", "next spring", "this September"."""

    turn: str
    inner: Recurring

    def resolve(self, view: Viewpoint) -> Value:
        around = view.as_of
        if view.definite and view.previous and view.previous.period and self.turn in ("previous", "following", "next"):
            around = view.previous.period
        if around is None:
            return self.inner.resolve(view)
        if self.turn in ("this", "that"):
            year = (view.then("year") if self.turn == "that" else None) or Slot.containing("year", around.start)
            return self.inner.in_year(year.year)
        backwards = self.turn in ("last", "previous")
        value = self.inner.toward(around, "past" if backwards else "future")
        period = value.period
        if period is None or not period.overlaps(around):
            return value
        return self.inner.in_year(period.start.year + (-1 if backwards else 1))


@dataclass(frozen=True, slots=True)
class TurnedUnit:
    """"This week", "last month", "the following year", "that day"."""

    turn: str
    unit: Unit

    def resolve(self, view: Viewpoint) -> Value:
        by = TURNS.get(self.turn, 0)
        if self.turn == "the":
            return self._the(view)
        anaphoric = self.turn in ("that", "previous", "following") or (view.definite and self.turn in ("next", "last"))
        slot = view.then(self.unit) if anaphoric else None
        if slot is None and anaphoric and view.previous and view.previous.period and self.turn == "that":
            return unknown(_OPEN[self.unit])
        if slot is None:
            slot = view.now(self.unit)
        return unknown(_OPEN[self.unit]) if slot is None else dated(slot.shifted(by))


    def _the(self, view: Viewpoint) -> Value:
        """"The quarter", "the weekend": the one that the text named last, else the last one that is over or nearly so."""
        slot = view.then(self.unit) if self.unit == "quarter" and view.previous and view.previous.unit == "quarter" else None
        if slot is None:
            slot = view.now(self.unit)
            if slot is not None and self.unit in ("quarter", "weekend") and view.direction == "past":
                slot = slot.shifted(-1)
        return unknown(_OPEN[self.unit]) if slot is None else dated(slot)


_OPEN = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "season": "XXXX-XX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "fiscal": "FYXXXX",
    "decade": "XXX",
    "century": "XX",
}


@dataclass(frozen=True, slots=True)
class Today:
    """"Today", "yesterday", "tomorrow" and days counted from them."""

    offset: int

    def resolve(self, view: Viewpoint) -> Value:
        slot = view.now("day")
        return unknown("XXXX-XX-XX" if self.offset else "PRESENT_REF") if slot is None else dated(slot.shifted(self.offset))


@dataclass(frozen=True, slots=True)
class OnWeekday:
    """A day of the week, 1 for Monday; `week` where one is named: "Tuesday of next week"."""

    number: int
    turn: str | None = None
    week: Date | None = None
    weak: bool = False
    day: int | None = None

    def resolve(self, view: Viewpoint) -> Value:
        if self.day is not None:
            return self._on_day(view, self.day)
        if self.week is not None:
            week = self.week.resolve(view).first
            if week is None or week.unit != "week" or week.period is None:
                return unknown(self._open())
            return dated(Slot.of_day(week.first_day + timedelta(days=self.number - 1)))
        today = view.now("day")
        if today is None:
            return unknown(self._open())
        back = (today.first_day.isoweekday() - self.number) % 7
        ahead = (self.number - today.first_day.isoweekday()) % 7
        if self.turn == "last":
            return dated(today.shifted(-(back or 7)))
        if self.turn == "previous":
            return dated(today.shifted(self.number - today.first_day.isoweekday() - 7))
        if self.turn == "coming":
            return dated(today.shifted(ahead or 7))
        if self.turn in ("next", "following"):
            return dated(today.shifted(self.number - today.first_day.isoweekday() + 7))
        if self.turn == "this":
            return dated(today.shifted(self.number - today.first_day.isoweekday()))
        direction = view.direction
        if direction == "nearest":
            return dated(today.shifted(ahead if ahead <= back else -back))
        return dated(today.shifted(-back if direction == "past" else ahead))

    def _on_day(self, view: Viewpoint, day: int) -> Value:
        """The nearest day of that weekday and that number, a year around: "Tuesday the 19th"."""
        today = view.now("day")
        if today is None:
            return unknown(f"XXXX-XX-{day:02}")
        found = [
            slot
            for distance in range(367)
            for slot in ((today.shifted(distance),) if view.direction == "next" else (today.shifted(-distance), today.shifted(distance)))
            if slot.first_day.day == day and slot.first_day.isoweekday() == self.number
        ]
        return dated(found[0]) if found else unknown(f"XXXX-XX-{day:02}")

    def _open(self) -> str:
        return f"XXXX-WXX-{self.number}"


@dataclass(frozen=True, slots=True)
class PartOf:
    """"Early 1990s", "mid-May"; `edge` for "the end of May"."""

    whole: Date
    modifier: Modifier
    edge: bool = False

    def resolve(self, view: Viewpoint) -> Value:
        return part(self.whole.resolve(view), self.modifier, edge=self.edge)


@dataclass(frozen=True, slots=True)
class Between:
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
        if low.first is None or later.first is None:
            return unknown(f"{low.text}/{later.text}")
        return dated(low.first, later.last or later.first)

    def _day(self, low: Value, day: int) -> Value:
        if low.first is None or low.first.unit != "day":
            return unknown(f"XXXX-XX-{day:02}")
        return dated(Slot.of_day(low.first.first_day.replace(day=day)))


@dataclass(frozen=True, slots=True)
class NthOf:
    """"The third quarter of 2019", "the first week of May", "the second half of the 20th century"; `n` -1 is the last."""

    n: int
    unit: Unit
    whole: Date

    def resolve(self, view: Viewpoint) -> Value:
        value = self.whole.resolve(view)
        slot, period = value.first, value.period
        if slot is None or period is None:
            return unknown(_OPEN[self.unit])
        if self.unit == "half":
            return self._half(slot, value)
        if self.unit == "week" and slot.unit in ("year", "month", "quarter"):
            first = Slot.containing("week", period.start + timedelta(days=3))
            last = Slot.containing("week", period.last - timedelta(days=3))
        else:
            first, last = Slot.containing(self.unit, period.start), Slot.containing(self.unit, period.last)
        found = first.shifted(self.n - 1) if self.n > 0 else last.shifted(self.n + 1)
        return dated(found) if first <= found <= last else unknown(_OPEN[self.unit])

    def _half(self, slot: Slot, value: Value) -> Value:
        if self.n not in (1, 2, -1):
            return unknown("XXXX-HX")
        second = self.n != 1
        if slot.unit == "year":
            return dated(Slot.in_year("half", slot.year, int(second)))
        period = value.period
        assert period is not None
        if slot.unit in ("decade", "century"):
            years = {"decade": 10, "century": 100}[slot.unit]
            low = slot.year + (years // 2 if second else 0)
            return dated(Slot("year", low), Slot("year", low + years // 2 - 1))
        middle = period.start + timedelta(days=period.days // 2)
        return days(middle, period.end) if second else days(period.start, middle)


@dataclass(frozen=True, slots=True)
class NthWeekdayOf:
    """"The first Monday of May", "the last Friday in October"."""

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
            day = period.last - timedelta(days=(period.last.isoweekday() - self.weekday) % 7)
        return dated(Slot.of_day(day)) if day in period else unknown(f"XXXX-WXX-{self.weekday}")


@dataclass(frozen=True, slots=True)
class WeekOf:
    """"The week of 7 October"."""

    day: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.day.resolve(view).period
        return unknown("XXXX-WXX") if period is None else dated(Slot.containing("week", period.start))


@dataclass(frozen=True, slots=True)
class Now:
    """"Now", a date only where a stretch begins or ends with it."""

    def resolve(self, view: Viewpoint) -> Value:
        slot = view.now("day")
        return unknown("PRESENT_REF") if slot is None else dated(slot)
