"""What the rules on times of day mean."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject
from factlint.mentions.times.expressions.clocks import Clock, Hours
from factlint.mentions.times.handlers.stretches import StretchHandlers

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.amounts import Amount


_MINUTES = {"minute": 1, "hour": 60}


class ClockHandlers(StretchHandlers):
    """One method a rule or alias of `times.lark`."""

    def clock(self, *parts: Any) -> Clock:
        found = clock_of(parts[0])
        halves = {"am": "am", "pm": "pm", "a": "am", "p": "pm", "MO": "am", "AF": "pm", "EV": "pm", "DT": "pm"}
        for part in parts[1:]:
            if part in ("a", "p") and isinstance(parts[0], int):
                raise Reject  # 200p is money
            if part == "NI":
                found = found.in_half("pm" if 6 <= found.hour < 12 else "am")
            else:
                found = found.in_half(halves[part])
        return found

    def zoned(self, clock: Clock, zone: str) -> Clock:
        return clock._replace(zone=zone)

    def half_past(self, _: str, hour: int) -> Clock:
        return clock_of(hour)._replace(minute=30)

    def past(self, minute: int, _: str, hour: int, *part: str) -> Clock:
        return self.clock(hour, *part)._replace(minute=minute)

    def minutes_past(self, minute: int, unit: str, _: str, hour: int, *part: str) -> Clock:
        if unit != "minute":
            raise Reject
        return self.past(minute, _, hour, *part)

    def past_sum(self, tens: int, ones: int, *rest: Any) -> Clock:
        return self.past(tens + ones, *rest)

    def minutes_to(self, minutes: int, unit: str, hour: int, *part: str) -> Clock:
        if unit != "minute" or not 0 < minutes < 60:
            raise Reject
        return self.quarter_to("quarter", hour, *part)._replace(minute=60 - minutes)

    def twelve(self, hour: int, noon: str) -> Clock:
        if hour != 12:
            raise Reject
        return self.noon(noon)

    def quarter_past(self, *parts: Any) -> Clock:
        unit, _, hour, *part = parts[1:] if parts[0] == 1 else parts
        if unit != "quarter":
            raise Reject
        return self.clock(hour, *part)._replace(minute=15)

    def quarter_to(self, *parts: Any) -> Clock:
        unit, hour, *part = parts[1:] if parts[0] == 1 else parts
        if unit != "quarter":
            raise Reject
        clock = self.clock(hour, *part)
        before = clock.hour - 1 or (0 if clock.half_known else 12)
        return clock._replace(hour=before % 24, minute=45)

    def hour_mark(self, hour: Any, unit: str) -> Clock:
        if unit != "hour":
            raise Reject
        return clock_of(hour)

    def noon(self, text: str) -> Clock:
        return clock_of(text)

    def clocks(self, low: Clock, high: Clock) -> Hours:
        if low.hour == 24:
            low = low._replace(hour=0)  # from midnight on
        return Hours(low if low.half_known else _before(low, high), high)

    def clock_for(self, start: Clock, amount: Amount) -> Hours:
        """From a time of day for some hours or minutes, within that day."""
        minutes = _minutes(amount)
        end = start.hour * 60 + (start.minute or 0) + minutes
        if minutes.denominator != 1 or minutes <= 0 or end > 24 * 60:
            raise Reject
        hour, minute = divmod(int(end), 60)
        return Hours(start, Clock(hour, minute, zone=start.zone))

    def hours(self, low: int, high: Clock) -> Hours:
        return Hours(_before(clock_of(low), high), high)

    def hours_to(self, low: Clock, hour: int) -> Hours:
        """From a time of day to a bare hour, the next one of that name: "from 10:30 to 3"."""
        high = hour if hour > low.hour or hour > 12 else hour + 12
        if not low.hour < high <= 24:
            raise Reject
        return Hours(low, Clock(high))

    def hours_or_minutes(self, low: int, high: Clock) -> Hours | Clock:
        """From one hour to another; "20 to noon" can only be minutes before it."""
        if low > 12 and (high.hour, high.minute) == (12, 0):
            return high._replace(hour=11, minute=60 - low)
        return self.hours(low, high)

    def clock_beside(self, amount: Amount, sign: int, clock: Clock) -> Clock:
        """A time of day so long before or after another: "five minutes before noon"."""
        moved = clock.hour * 60 + (clock.minute or 0) + sign * _minutes(amount)
        if moved.denominator != 1 or clock.second is not None:
            raise Reject
        hour, minute = divmod(int(moved) % (24 * 60), 60)
        return clock._replace(hour=hour, minute=minute)


def _minutes(amount: Amount) -> Fraction:
    """An amount of hours and minutes in minutes; reject any other."""
    total = Fraction(0)
    for span, unit in amount.parts:
        if span is None or span[0] != span[1] or unit not in _MINUTES:
            raise Reject
        total += span[0] * _MINUTES[unit]
    return total


def clock_of(written: Any) -> Clock:
    """A clock time from `14:30`, `5.30`, `16h00`, `1030` or a bare hour; reject an hour after 24."""
    figures = [int(part) for part in re.split(r"[:.h]", str(written))]
    if len(figures) == 1 and (figures[0] > 24 or len(str(written)) == 4):
        figures = list(divmod(figures[0], 100))
    hour, minute, second = (*figures, None, None)[:3]
    if hour is None or hour > 24 or (minute or 0) > 59 or (second or 0) > 59:
        raise Reject
    leading = isinstance(written, str) and written.startswith("0")
    return Clock(hour, minute, second, half_known=hour > 12 or hour == 0 or leading)


def _before(low: Clock, high: Clock) -> Clock:
    """The time that begins a stretch, in the half of the day that its end tells."""
    half = "pm" if high.hour >= 12 else "am"
    moved = low.in_half(half)
    return moved if (moved.hour, moved.minute or 0) < (high.hour, high.minute or 0) else low.in_half("am")
