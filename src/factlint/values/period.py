"""Days, months and years as closed-open periods of days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factlint.records import NamedTuple

_PARTIAL = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Period(NamedTuple):
    """The days from `start` up to, not including, `end`. A month or a year is a period too: precision is its length."""

    start: date
    end: date

    @classmethod
    def parse(cls, text: str) -> Period:
        """Read `2024`, `2024-03` or `2024-03-07`; raise `ValueError` for anything else, also for 30 February."""
        match = _PARTIAL.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is not a date; write 2024-03-07, 2024-03 or 2024")
        year, month, day = match.groups()
        try:
            if day:
                return cls.of_day(date(int(year), int(month), int(day)))
            if month:
                return cls.of_month(int(year), int(month))
            return cls.of_year(int(year))
        except (ValueError, OverflowError):
            raise ValueError(f"{text!r} is not a date in the calendar") from None

    @classmethod
    def of_day(cls, day: date) -> Period:
        return cls(day, day + timedelta(days=1))

    @classmethod
    def of_month(cls, year: int, month: int) -> Period:
        return cls(date(year, month, 1), date(year + month // 12, month % 12 + 1, 1))

    @classmethod
    def of_year(cls, year: int) -> Period:
        return cls(date(year, 1, 1), date(year + 1, 1, 1))

    @property
    def last(self) -> date:
        """The last day inside the period."""
        return self.end - timedelta(days=1)

    @property
    def days(self) -> int:
        return (self.end - self.start).days

    def __contains__(self, other: Period | date) -> bool:  # type: ignore[override]  # holds days, not its own fields
        if isinstance(other, Period):
            return self.start <= other.start and other.end <= self.end
        return self.start <= other < self.end

    def overlaps(self, other: Period) -> bool:
        return self.start < other.end and other.start < self.end

    def __str__(self) -> str:
        if self == Period.of_day(self.start):
            return self.start.isoformat()
        if self == Period.of_month(self.start.year, self.start.month):
            return f"{self.start:%Y-%m}"
        if self == Period.of_year(self.start.year):
            return f"{self.start.year:04}"
        return f"{self.start.isoformat()}/{self.end.isoformat()}"
