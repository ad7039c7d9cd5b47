"""Holidays as dates of every year."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.recurring import Recurring
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.values import Value, dated
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Course, Direction
    from factlint.values import Period


class _Holiday(NamedTuple):
    key: str
    weekend: bool = False


class Holiday(_Holiday, Recurring):
    """A holiday by its key; with `weekend` the free days around it."""

    __slots__ = ()

    def in_year(self, year: int) -> Value:
        from factlint.mentions.times.expressions.holidays.rules import days_of  # noqa: PLC0415 - few drafts name one

        day, last = days_of(self.key, year)
        if not self.weekend:
            return dated(Slot.of_day(day), Slot.of_day(last))
        saturday = day + timedelta(days=(5 if day.weekday() > 2 else -2) - day.weekday())
        return dated(Slot.of_day(min(day, saturday)), Slot.of_day(max(day, saturday + timedelta(days=1))))

    def near(self, around: Period, direction: Direction | Course) -> Value:
        """A holiday in a note without a verb is one to come."""
        return self.toward(around, "future") if direction == "next" else Recurring.near(self, around, direction)

    @property
    def open_text(self) -> str:
        from factlint.mentions.times.expressions.holidays.tables import FIXED  # noqa: PLC0415 - as above

        month, day = FIXED.get(self.key, (0, 0))
        return f"XXXX-{month:02}-{day:02}" if month else "XXXX-XX-XX"
