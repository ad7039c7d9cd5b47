"""What a time expression comes to, once it is known from where it is read."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, Protocol, TypeAlias

from factlint.mentions.mention import Kind  # noqa: TC001 - a dataclass names it
from factlint.mentions.times.expressions.slots import Slot, Unit
from factlint.records import NamedTuple
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

Direction: TypeAlias = Literal["past", "future", "nearest", "next"]
Course: TypeAlias = Literal["story", "prelude"]
Modifier: TypeAlias = Literal["start", "mid", "end"]


class Viewpoint(NamedTuple):
    """From where a text speaks: its date, the last date that it named, and whether its sentence looks back or ahead.

    In a text that tells a story of another time, `as_of` is the last date with a year of its own, and `course` tells
    whether the story goes on from it or comes to it.
    `definite` is true where the article "the" stands before the expression: "the next day" is not tomorrow. `quarter`
    is the last quarter that the text named.
    """

    as_of: Period | None = None
    previous: Slot | None = None
    course: Course | None = None
    looks: Callable[[], Direction] = lambda: "past"
    definite: bool = False
    day_first: bool = False
    quarter: Slot | None = None

    @property
    def direction(self) -> Direction:
        """Whether the sentence looks back or ahead; asked only where it matters."""
        return self.looks()

    def now(self, unit: Unit) -> Slot | None:
        """The day, week, month, ... from which the text speaks, or `None` where its date is not that precise."""
        return slot_around(unit, self.as_of) if self.as_of else None

    def then(self, unit: Unit) -> Slot | None:
        """The day, week, month, ... that the text named last."""
        if self.previous is not None and self.previous.unit == "season" and unit == "year":
            return Slot("year", self.previous.year)
        period = self.previous.period if self.previous else None
        return slot_around(unit, period) if period else None


def slot_around(unit: Unit, period: Period) -> Slot | None:
    """The slot in which the whole period lies, if one does."""
    slot = Slot.containing(unit, period.start)
    return (
        slot
        if (unit == "day" and period.days == 1) or (unit != "day" and slot == Slot.containing(unit, period.last))
        else None
    )


class Value(NamedTuple):
    """The kind and TIMEX3 text of a time, its days as a first and a last slot, and its count where it has one."""

    kind: Kind
    text: str
    first: Slot | None = None
    last: Slot | None = None
    modifier: Modifier | None = None
    quantity: Quantity | None = None

    @cached_property
    def period(self) -> Period | None:
        """The days meant, or `None` where they are not known."""
        if self.kind != "date" or self.first is None:
            return None
        start = self.first.period
        end = start if self.last is None else self.last.period
        if start is None or end is None or start.start >= end.end:
            return None
        return start if start is end else Period(start.start, end.end)

    def modified(self, modifier: Modifier) -> Value:
        return self._replace(modifier=modifier)


class Date(Protocol):
    """An expression that names a day, a month, a year, ... or a stretch of them."""

    def resolve(self, view: Viewpoint) -> Value: ...


@lru_cache(maxsize=10_000)
def dated(first: Slot, last: Slot | None = None) -> Value:
    """A slot, or the stretch from one slot to the end of another."""
    if last is None or last == first:
        return Value("date", first.text, first)
    start, end = first.period, last.period
    if start is None or end is None:
        return Value("date", f"{first.text}/{last.text}", first, last)
    return days(start.start, end.end)


def days(start: date, end: date) -> Value:
    """The days from `start` up to, not including, `end`."""
    first, last = Slot.of_day(start), Slot("day", end.toordinal() - 1)
    whole = _whole(start, end)
    return Value(
        "date",
        whole.text if whole else f"{start.isoformat()}/{end.isoformat()}",
        whole or first,
        None if whole else last,
    )


def _whole(start: date, end: date) -> Slot | None:
    for unit in ("day", "month", "year"):
        slot = Slot.containing(unit, start)
        if slot.period == Period(start, end):
            return slot
    return None


def unknown(text: str, kind: Kind = "date") -> Value:
    """A time that the text leaves open."""
    return Value(kind, text)
