"""Times of day, alone or on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.values import Modifier, Value, Viewpoint, unknown
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Date


class Clock(NamedTuple):
    """A time of day; `zone` is an offset or the name that the text gives, `dotted` if it may as well be a decimal."""

    hour: int
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    half_known: bool = True
    dotted: bool = False

    @property
    def text(self) -> str:
        minute = "" if self.minute is None else f":{self.minute:02}"
        second = "" if self.second is None else f":{self.second:02}"
        return f"T{self.hour:02}{minute or ':00'}{second}{self.zone or ''}"

    def in_half(self, half: str) -> Clock:
        """The hour moved into the morning ("am") or the afternoon ("pm")."""
        hour = self.hour % 12 + (12 if half == "pm" else 0) if self.hour <= 12 else self.hour
        return self._replace(hour=hour, half_known=True)

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return Value("time", self.text)


class PartOfDay(NamedTuple):
    """A part of the day by its TIMEX3 code: MO, AF, EV, NI, DT."""

    code: str

    @property
    def text(self) -> str:
        return f"T{self.code}"

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return Value("time", self.text)


class At(NamedTuple):
    """A time or a part of a day: "Friday night", "5 May at 14:30"."""

    day: Date
    time: Clock | PartOfDay
    until: Clock | None = None
    modifier: Modifier | None = None

    def resolve(self, view: Viewpoint) -> Value:
        day = self.day.resolve(view)
        if day.first is not None and day.first.unit != "day":
            return unknown(f"XXXX-XX-XX{self.time.text}")
        text = f"{day.text}{_local(self.time)}"
        if self.until is not None:
            text += f"/{day.text}{_local(self.until)}"
        return Value("date", text, day.first, day.last, self.modifier)


def _local(time: Clock | PartOfDay) -> str:
    """The time as the clock of the place shows it, which is what TIMEX3 has beside a date."""
    return time._replace(zone=None).text if isinstance(time, Clock) else time.text


class Moments(NamedTuple):
    """From a time on one day to a time on another."""

    low: At
    high: At

    def resolve(self, view: Viewpoint) -> Value:
        low, high = self.low.resolve(view), self.high.resolve(view)
        return Value("date", f"{low.text}/{high.text}", low.first, high.first)


class Hours(NamedTuple):
    """From one time of day to another."""

    low: Clock
    high: Clock

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return Value("time", f"{self.low.text}/{self.high.text}")


class Stamp(NamedTuple):
    """A date with a time of day in ISO 8601."""

    day: Date
    text: str

    def resolve(self, view: Viewpoint) -> Value:
        return self.day.resolve(view)._replace(text=self.text)


class Every(NamedTuple):
    """A recurrence as a TIMEX3 set."""

    text: str

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return Value("set", self.text)
