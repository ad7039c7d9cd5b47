"""Calendar units as numbered slots, so that "two quarters earlier" is a subtraction."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import Literal, TypeAlias

from factlint.records import NamedTuple
from factlint.values import Period

Unit: TypeAlias = Literal[
    "day", "weekend", "week", "month", "quarter", "season", "half", "year", "fiscal", "decade", "century"
]

_PER_YEAR = {"month": 12, "quarter": 4, "season": 4, "half": 2, "year": 1, "fiscal": 1}
_YEARS = {"year": 1, "fiscal": 1, "decade": 10, "century": 100}
SEASONS = ("SP", "SU", "FA", "WI")
_LETTERS = {"quarter": "Q", "half": "H"}


class Slot(NamedTuple):
    """The `number`-th day, week, month, ... of the calendar.

    Days count as `date.toordinal` does, weeks and weekends from the week of 1 January of the year 1, the rest from
    the year 0. A season belongs to the year in which it begins. Years and centuries before Christ are negative and have
    no days: 44 BC is -44, the 3rd century BC -3.
    """

    unit: Unit
    number: int

    @classmethod
    def of_day(cls, day: date) -> Slot:
        return cls("day", day.toordinal())

    @classmethod
    def in_year(cls, unit: Unit, year: int, index: int) -> Slot:
        """The `index`-th slot of its unit in a year, from 0."""
        return cls(unit, year * _PER_YEAR[unit] + index)

    @classmethod
    def containing(cls, unit: Unit, day: date) -> Slot:
        """The slot of that unit in which a day lies."""
        if unit == "day":
            return cls.of_day(day)
        if unit in ("week", "weekend"):
            return cls(unit, (day.toordinal() - 1) // 7)
        if unit == "season":
            return cls(unit, (day.year * 12 + day.month - 3) // 3)
        if unit in _PER_YEAR:
            return cls.in_year(unit, day.year, (day.month - 1) * _PER_YEAR[unit] // 12)
        return cls(unit, day.year // _YEARS[unit])

    def shifted(self, by: int) -> Slot:
        return Slot(self.unit, self.number + by)

    @property
    def year(self) -> int:
        """The year in which the slot begins."""
        if self.unit in _PER_YEAR:
            return self.number // _PER_YEAR[self.unit]
        if self.unit in _YEARS:
            return self.number * _YEARS[self.unit]
        return self.first_day.year

    @property
    def place(self) -> int:
        """Which slot of its year it is, from 0."""
        return self.number % _PER_YEAR[self.unit]

    @property
    def first_day(self) -> date:
        """Raises `ValueError` for a slot before the year 1 or after 9999."""
        if self.unit == "day":
            return date.fromordinal(self.number)
        if self.unit in ("week", "weekend"):
            return date.fromordinal(self.number * 7 + 1) + timedelta(days=5 if self.unit == "weekend" else 0)
        if self.unit == "season":
            return date(self.year, self.place * 3 + 3, 1)
        if self.unit in _PER_YEAR:
            return date(self.year, self.place * 12 // _PER_YEAR[self.unit] + 1, 1)
        return date(max(self.year, 1), 1, 1)

    @property
    def period(self) -> Period | None:
        """The days of the slot, or `None` where the calendar does not reach or the fiscal year is not known."""
        return _period(self)

    @property
    def text(self) -> str:
        """The slot as a TIMEX3 value."""
        if self.unit == "day":
            return self.first_day.isoformat()
        if self.unit in ("week", "weekend"):
            year, week, _ = self.first_day.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if self.unit == "weekend" else "")
        if self.unit == "fiscal":
            return f"FY{self.year:04}"
        if self.unit == "century":
            return f"{self.number:02}" if self.number >= 0 else f"BC{-self.number - 1:02}"
        if self.unit == "decade":
            return _era(self.number, 3)
        return _era(self.year, 4) + self._part_of_year

    @property
    def _part_of_year(self) -> str:
        if self.unit == "year":
            return ""
        if self.unit == "month":
            return f"-{self.place + 1:02}"
        if self.unit == "season":
            return f"-{SEASONS[self.place]}"
        return f"-{_LETTERS[self.unit]}{self.place + 1}"


@lru_cache(maxsize=2000)
def _period(slot: Slot) -> Period | None:
    if slot.unit == "fiscal" or slot.number < 0:
        return None
    try:
        start = slot.first_day
        end = start + timedelta(days=2) if slot.unit == "weekend" else slot.shifted(1).first_day
        return Period(start, end)
    except (ValueError, OverflowError):
        return None


def _era(number: int, digits: int) -> str:
    """A year or decade; those before Christ count backwards from BC0001 as TIMEX3 has it."""
    return f"{number:0{digits}}" if number > 0 else f"BC{-number:0{digits}}"


def month_later(day: date, months: int) -> date:
    """The same day of a month so many months away, or the last day where that month is shorter."""
    number = day.year * 12 + day.month - 1 + months
    last = (Slot("month", number + 1).first_day - timedelta(days=1)).day
    return date(number // 12, number % 12 + 1, min(day.day, last))
