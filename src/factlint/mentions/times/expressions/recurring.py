"""Dates of every year, told without their year or with a year that is itself relative."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.slots import SEASONS, Slot, Unit
from factlint.mentions.times.expressions.values import Course, Date, Direction, Value, Viewpoint, dated, unknown
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.values import Period


_SERIES_DAYS = 45


class Recurring:
    """A date of every year, told without its year."""

    __slots__ = ()

    @property
    def weekday(self) -> int | None:
        """The day of the week told with it, 1 for Monday."""
        return None

    def in_year(self, year: int) -> Value:
        """The date in a year that is known. Raises `ValueError` for a day that the month does not have."""
        raise NotImplementedError

    @property
    def open_text(self) -> str:
        """The value where the year is not known."""
        raise NotImplementedError

    def resolve(self, view: Viewpoint) -> Value:
        around = view.as_of
        if around is None:
            return unknown(self.open_text)
        if view.course is not None:
            return self.near(around, view.course)
        series = self._soon_after(view.previous, around)
        if series is not None:
            return series
        if around == Slot.containing("year", around.start).period:
            return _if_real(self, around.start.year) or unknown(self.open_text)
        return self.near(around, view.direction)

    def _soon_after(self, named: Slot | None, around: Period) -> Value | None:
        """The date that closely follows a day of another year, as in "on 3 March 2020 ..., on 4 March ..."."""
        if named is None or named.unit != "day" or named.period is None or named.year == around.start.year:
            return None
        value = self.toward(named.period, "future")
        if value.first is None or value.first.unit != "day" or value.first.number - named.number > _SERIES_DAYS:
            return None
        return value if self.weekday in {None, value.first.first_day.isoweekday()} else None

    def is_on_its_weekday(self, around: Period) -> bool:
        """Whether the nearest such date falls on the weekday told with it."""
        first = self.near(around, "nearest").first
        return first is not None and first.first_day.isoweekday() == self.weekday

    def toward(self, around: Period, direction: Direction) -> Value:
        """The last such date before the end of a period, or the first after its beginning."""
        found = self._candidates(around)
        if direction == "past":
            found = [value for value in found if value.period and value.period.start < around.end] or found
            return found[-1] if found else unknown(self.open_text)
        found = [value for value in found if value.period and value.period.end > around.start] or found
        return found[0] if found else unknown(self.open_text)

    def near(self, around: Period, direction: Direction | Course) -> Value:
        """The nearest such date; where the sentence looks one way, twice as far away that way is still near."""
        found = self._candidates(around)
        if not found:
            return unknown(self.open_text)
        back, ahead = _WEIGHTS[direction]
        if found[0].first is not None and found[0].first.unit != "day":
            if direction == "past":
                return self.toward(around, "past")
            back *= 2 if direction == "future" else 1
        return min(found, key=lambda value: _distance(value, around, back, ahead))

    def _candidates(self, around: Period) -> list[Value]:
        years = range(around.start.year - 1, around.last.year + 2)
        found = [_if_real(self, year) for year in (years if len(years) < 9 else (around.start.year,))]
        return [value for value in found if value is not None and value.period is not None]


@lru_cache(maxsize=10_000)
def _if_real(date: Recurring, year: int) -> Value | None:
    """The date in a year, `None` where that year has no such day; texts name the same few again and again."""
    try:
        return date.in_year(year)
    except ValueError:
        return None


class _Yearless(NamedTuple):
    unit: Unit
    number: int
    day: int | None = None
    last_day: int | None = None
    weak: bool = False
    on: int | None = None


class Yearless(_Yearless, Recurring):
    """A part of some year: "5 May", "April", "spring", "the third quarter" (`number` 2).

    `day` and `last_day` only stand with a month, `on` with them, for the weekday of "Sunday 5 May".
    """

    __slots__ = ()

    @property
    def weekday(self) -> int | None:
        return self.on

    def in_year(self, year: int) -> Value:
        if self.day is None:
            return dated(Slot.in_year(self.unit, year, self.number))
        if year < 1:
            return unknown(f"{Slot.in_year('month', year, self.number).text}-{self.day:02}")
        first = Slot.of_day(date(year, self.number + 1, self.day))
        last = Slot.of_day(date(year, self.number + 1, self.last_day)) if self.last_day else None
        return dated(first, last)

    @property
    def open_text(self) -> str:
        if self.day is not None:
            return f"XXXX-{self.number + 1:02}-{self.day:02}"
        detail = {"month": f"{self.number + 1:02}", "quarter": f"Q{self.number + 1}", "half": f"H{self.number + 1}"}
        return f"XXXX-{SEASONS[self.number] if self.unit == 'season' else detail[self.unit]}"


_WEIGHTS: dict[Direction | Course, tuple[int, int]] = {
    "past": (1, 5),
    "future": (5, 1),
    "next": (2, 1),
    "nearest": (1, 1),
    "story": (2, 1),
    "prelude": (1, 4),
}
"""How far a day back and a day ahead count by where the sentence looks; a story goes on, a prelude has gone before."""


def _distance(value: Value, around: Period, back: int, ahead: int) -> int:
    period = value.period
    if period is None:
        return 0
    if period.start >= around.end:
        return (period.start - around.last).days * ahead
    return max((around.start - period.last).days, 0) * back


class InYear(NamedTuple):
    """A part of a year that is itself relative: "July last year", "the spring of that year"."""

    inner: Recurring
    year: Date

    def resolve(self, view: Viewpoint) -> Value:
        year = self.year.resolve(view).first
        if year is None or year.unit not in ("year", "fiscal"):
            return unknown(self.inner.open_text)
        # None where that year has no such day: 29 February 2023
        return _if_real(self.inner, year.year) or unknown(self.inner.open_text.replace("XXXX", year.text))


class Turned(NamedTuple):
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
            return self._of_the_year(view, around)
        step = -1 if self.turn in ("last", "previous", "before last") else 1
        value = self.inner.toward(around, "past" if step < 0 else "future")
        period = value.period
        if period is None:
            return value
        steps = period.overlaps(around) + (self.turn in ("before last", "after next"))
        return self.inner.in_year(period.start.year + step * steps) if steps else value

    def _of_the_year(self, view: Viewpoint, around: Period) -> Value:
        """The one of the year, or the winter that goes on since the year before."""
        year = (view.then("year") if self.turn == "that" else None) or Slot.containing("year", around.start)
        begun = self.inner.in_year(year.year - 1)
        going_on = self.turn == "this" and begun.period is not None and around.end <= begun.period.end
        return begun if going_on else self.inner.in_year(year.year)
