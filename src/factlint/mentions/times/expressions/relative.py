"""Days, weeks, months and years told from where the text speaks: "this week", "last year", "tomorrow", "Friday"."""

from __future__ import annotations

from datetime import timedelta

from factlint.mentions.times.expressions.slots import Slot, Unit
from factlint.mentions.times.expressions.values import Date, Value, Viewpoint, dated, unknown
from factlint.records import NamedTuple

TURNS = {
    "last": -1,
    "latest": -1,
    "previous": -1,
    "next": 1,
    "coming": 1,
    "following": 1,
    "after next": 2,
    "before last": -2,
}
"""How far a word turns away from now; "this", "that" and "the" stay."""

_OF_WEEKS: dict[str | None, int] = {"previous": -1, "this": 0, "next": 1, "following": 1}
"""Turns that name a day of the week before, of this week and of the next."""
_FROM_TODAY: dict[str | None, int] = {"last": -1, "before last": -2, "coming": 1, "after next": 2}
"""Turns that count the weekdays from today."""
OPEN: dict[str, str] = {
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
"""What stands for a unit that cannot be told."""


class TurnedUnit(NamedTuple):
    """A unit with a turn: "this week", "last month", "the following year", "that day", "the quarter"."""

    turn: str
    unit: Unit

    def resolve(self, view: Viewpoint) -> Value:
        slot = self._the(view) if self.turn == "the" else self._start(view)
        return unknown(OPEN[self.unit]) if slot is None else dated(slot.shifted(TURNS.get(self.turn, 0)))

    def _start(self, view: Viewpoint) -> Slot | None:
        """The unit to turn from: the one that the text named last for "that year", "the next day", else that of now."""
        anaphoric = (
            self.turn in ("that", "same", "previous", "following")
            or (view.definite and self.turn == "next")
            or (self.turn, self.unit) == ("this", "day")
        )
        slot = view.then(self.unit) if anaphoric else None
        beside = anaphoric and self.unit == "day" and TURNS.get(self.turn, 0) != 0 and view.course is None
        return slot if slot is not None or beside or self.turn == "that" else view.now(self.unit)

    def _the(self, view: Viewpoint) -> Slot | None:
        """The quarter or weekend that the text named last, else in news the last one that is over."""
        named = self.unit == "quarter" and view.previous is not None and view.previous.unit == "quarter"
        slot = (view.then(self.unit) if named else None) or view.now(self.unit)
        over = not named and self.unit in ("quarter", "weekend") and view.direction == "past"
        return slot.shifted(-1) if slot is not None and over else slot


class Fortnight(NamedTuple):
    """The two weeks before or after today: "the past fortnight"."""

    turn: str
    unit: str = "fortnight"

    def resolve(self, view: Viewpoint) -> Value:
        today = view.now("day")
        if today is None:
            return unknown("XXXX-XX-XX")
        if TURNS[self.turn] < 0:
            return dated(today.shifted(-14), today.shifted(-1))
        return dated(today.shifted(1), today.shifted(14))


class Today(NamedTuple):
    """A day so many days from today: "today", "yesterday", "the day before yesterday"."""

    offset: int

    def resolve(self, view: Viewpoint) -> Value:
        slot = view.now("day")
        return (
            unknown("XXXX-XX-XX" if self.offset else "PRESENT_REF")
            if slot is None
            else dated(slot.shifted(self.offset))
        )


class Now(NamedTuple):
    """The present, a date only where a stretch begins or ends with it."""

    def resolve(self, view: Viewpoint) -> Value:
        slot = view.now("day")
        return unknown("PRESENT_REF") if slot is None else dated(slot)


class OnWeekday(NamedTuple):
    """A day of the week, 1 for Monday; `week` where one is named: "Tuesday of next week"."""

    number: int
    turn: str | None = None
    week: Date | None = None
    weak: bool = False
    day: int | None = None

    def resolve(self, view: Viewpoint) -> Value:
        if self.week is not None:
            return self._in_week(self.week.resolve(view).first)
        today = view.now("day")
        if self.turn == "a":
            return unknown(self._open())
        if today is None:
            return unknown(self._open() if self.day is None else f"XXXX-XX-{self.day:02}")
        if self.day is not None:
            return self._on_day(today, self.day, ahead_only=view.direction == "next")
        return dated(today.shifted(self._distance(today.first_day.isoweekday(), view)))

    def _distance(self, today: int, view: Viewpoint) -> int:
        """How many days from today, itself a weekday by number, to the one that is meant."""
        back, ahead = (today - self.number) % 7, (self.number - today) % 7
        if self.turn in _OF_WEEKS:
            return self.number - today + 7 * _OF_WEEKS[self.turn]
        if self.turn in _FROM_TODAY:
            weeks = _FROM_TODAY[self.turn]
            return (ahead or 7) + 7 * (weeks - 1) if weeks > 0 else -(back or 7) + 7 * (weeks + 1)
        direction = view.direction
        return ahead if direction in ("future", "next") else -back

    def _in_week(self, week: Slot | None) -> Value:
        if week is None or week.unit != "week" or week.period is None:
            return unknown(self._open())
        return dated(Slot.of_day(week.first_day + timedelta(days=self.number - 1)))

    def _on_day(self, today: Slot, day: int, *, ahead_only: bool) -> Value:
        """The nearest day of that weekday and that number, a year around: "Tuesday the 19th"."""
        signs = (1,) if ahead_only else (-1, 1)
        for slot in (today.shifted(sign * distance) for distance in range(367) for sign in signs):
            if slot.first_day.day == day and slot.first_day.isoweekday() == self.number:
                return dated(slot)
        return unknown(f"XXXX-XX-{day:02}")

    def _open(self) -> str:
        return f"XXXX-WXX-{self.number}"


class CountedWeekdays(NamedTuple):
    """A weekday so many of them from today, ahead or back: "three Fridays from now", "two Sundays ago"."""

    steps: int
    weekday: int

    def resolve(self, view: Viewpoint) -> Value:
        today = view.now("day")
        if today is None:
            return unknown(f"XXXX-WXX-{self.weekday}")
        distance = (self.weekday - today.first_day.isoweekday()) % 7
        if self.steps > 0:
            return dated(today.shifted((distance or 7) + 7 * (self.steps - 1)))
        return dated(today.shifted(distance + 7 * self.steps))


class DayOfMonth(NamedTuple):
    """A day by its number, "the 18th": of the month that the text named last, else of the nearest month."""

    day: int

    def resolve(self, view: Viewpoint) -> Value:
        month = view.then("month")
        today = view.now("day")
        if month is not None:
            return self._in(month)
        if today is None:
            return unknown(f"XXXX-XX-{self.day:02}")
        month = Slot.containing("month", today.first_day)
        if view.direction == "past" and self.day > today.first_day.day:
            month = month.shifted(-1)
        elif view.direction in ("future", "next") and self.day < today.first_day.day:
            month = month.shifted(1)
        return self._in(month)

    def _in(self, month: Slot) -> Value:
        period = month.period
        if period is None or self.day > period.days:
            return unknown(f"XXXX-XX-{self.day:02}")
        return dated(Slot.of_day(period.start + timedelta(days=self.day - 1)))
