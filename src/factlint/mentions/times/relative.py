"""Days, weeks, months and years told from where the text speaks: "this week", "last year", "tomorrow", "Friday"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from factlint.mentions.times.slots import Slot, Unit
from factlint.mentions.times.values import Date, Value, Viewpoint, dated, unknown

TURNS = {"last": -1, "previous": -1, "next": 1, "coming": 1, "following": 1}
"""How far a word turns away from now; "this", "that" and "the" stay."""

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


@dataclass(frozen=True, slots=True)
class TurnedUnit:
    """ "This week", "last month", "the following year", "that day"."""

    turn: str
    unit: Unit

    def resolve(self, view: Viewpoint) -> Value:
        by = TURNS.get(self.turn, 0)
        if self.turn == "the":
            return self._the(view)
        anaphoric = self.turn in ("that", "previous", "following") or (view.definite and self.turn in ("next", "last"))
        slot = view.then(self.unit) if anaphoric else None
        if slot is None and anaphoric and view.previous and view.previous.period and self.turn == "that":
            return unknown(OPEN[self.unit])
        if slot is None:
            slot = view.now(self.unit)
        return unknown(OPEN[self.unit]) if slot is None else dated(slot.shifted(by))

    def _the(self, view: Viewpoint) -> Value:
        """ "The quarter", "the weekend": the one that the text named last, else the last one that is over or nearly so."""
        slot = (
            view.then(self.unit)
            if self.unit == "quarter" and view.previous and view.previous.unit == "quarter"
            else None
        )
        if slot is None:
            slot = view.now(self.unit)
            if slot is not None and self.unit in ("quarter", "weekend") and view.direction == "past":
                slot = slot.shifted(-1)
        return unknown(OPEN[self.unit]) if slot is None else dated(slot)


@dataclass(frozen=True, slots=True)
class Today:
    """ "Today", "yesterday", "tomorrow" and days counted from them."""

    offset: int

    def resolve(self, view: Viewpoint) -> Value:
        slot = view.now("day")
        return (
            unknown("XXXX-XX-XX" if self.offset else "PRESENT_REF")
            if slot is None
            else dated(slot.shifted(self.offset))
        )


@dataclass(frozen=True, slots=True)
class Now:
    """ "Now", a date only where a stretch begins or ends with it."""

    def resolve(self, view: Viewpoint) -> Value:
        slot = view.now("day")
        return unknown("PRESENT_REF") if slot is None else dated(slot)


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
            for slot in (
                (today.shifted(distance),)
                if view.direction == "next"
                else (today.shifted(-distance), today.shifted(distance))
            )
            if slot.first_day.day == day and slot.first_day.isoweekday() == self.number
        ]
        return dated(found[0]) if found else unknown(f"XXXX-XX-{day:02}")

    def _open(self) -> str:
        return f"XXXX-WXX-{self.number}"
