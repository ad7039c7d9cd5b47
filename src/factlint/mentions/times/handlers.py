"""What each rule of the grammar of times means. With its parts, the only modules that know the parse."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject
from factlint.mentions.times.clocks import At, Clock, Every, Hours, Moments, PartOfDay, Stamp
from factlint.mentions.times.handlers_of_relations import RelationHandlers, is_daily
from factlint.mentions.times.numeric import numeric
from factlint.mentions.times.relative import OnWeekday, Today, TurnedUnit

if TYPE_CHECKING:
    from factlint.mentions.times.cutting import Name
    from factlint.mentions.times.durations import Amount
    from factlint.mentions.times.stretches import Fixed
    from factlint.mentions.times.values import Date


_BASIC = r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(.*)"
_MINUTES = {"minute": 1, "hour": 60}


class Handlers(RelationHandlers):
    """One method a rule or alias of `times.lark`; numbers, dates and their relations are inherited."""

    # ------------------------------------------------------------ clock times

    def clock(self, *parts: Any) -> Clock:
        found = _clock(parts[0])
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
        return _clock(hour)._replace(minute=30)

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
        return _clock(hour)

    def noon(self, text: str) -> Clock:
        return _clock(text)

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
        return Hours(_before(_clock(low), high), high)

    # ------------------------------------------------------------ times on days

    def turn_part(self, turn: str, part: str) -> At:
        part = "NI" if part == "night" else part
        offset = {"this": 0, "last": -1, "next": 1}.get(turn)
        if offset is None:
            return At(TurnedUnit(turn, "day"), PartOfDay(part))
        return At(Today(offset), PartOfDay(part))

    def tonight(self, part: str) -> At:
        return At(Today(0), PartOfDay(part))

    def part_of_day(self, part: str, day: Date) -> At:
        return At(day, PartOfDay(part))

    def early_part_of_day(self, modifier: Any, part: str, day: Date) -> At:
        return self.part_of_day(part, day)._replace(modifier=modifier)

    def early_hours(self, modifier: Any, unit: str, day: Date) -> At:
        if unit != "hour" or modifier != "start":
            raise Reject
        return self.day_part(day, "MO")

    def early_hours_of_part(self, modifier: Any, part: str, unit: str, day: Date) -> At:
        if unit != "hour":
            raise Reject
        return self.day_part(modifier, day, part)

    def lone_part(self, *parts: str) -> PartOfDay:
        return PartOfDay(parts[-1])

    def day_part(self, *parts: Any) -> At:
        if not is_daily(parts[-2]):
            raise Reject
        modifier = parts[0] if len(parts) == 3 else None
        return At(parts[-2], PartOfDay(parts[-1]), modifier=modifier)

    def early_part(self, modifier: Any, turn: str, part: str) -> At:
        return self.turn_part(turn, part)._replace(modifier=modifier)

    def at(self, day: Any, clock: Clock) -> At:
        if not is_daily(day):
            raise Reject
        return At(day, clock)

    def at_then_year(self, day: Any, clock: Clock, year: Fixed) -> At:
        return self.at(self.dated(day, year), clock)

    def every_weekday_at(self, day: Any, clock: Clock) -> Every:
        return Every(self.every_weekday(day).text + clock.text)

    def every_clock_on(self, clock: Clock, day: Any) -> Every:
        return self.every_weekday_at(day, clock)

    def every_unit_at(self, unit: str, clock: Clock) -> Every:
        return self.every_clock(clock, unit)

    def every_clock(self, clock: Clock, recurrence: str) -> Every:
        if recurrence not in ("day", "P1D"):
            raise Reject
        return Every(f"XXXX-XX-XX{clock.text}")

    def day_early_part(self, day: Date, modifier: Any, part: str) -> At:
        return self.day_part(modifier, day, part)

    def at_early_part(self, day: Date, _: Any, part: str, clock: Clock) -> At:
        return self.at_part(day, part, clock)

    def at_weekday(self, day: Name, clock: Clock) -> At:
        return At(self.weekday(day), clock)

    def at_hour(self, day: Date, hour: int) -> At:
        return self.at(day, _clock(hour))

    def weekday_hours(self, *parts: Any) -> At:
        *day, low, high = parts
        weekday = self.turn_weekday(*day) if len(day) == 2 else self.weekday(*day)
        return self.at_hours(weekday, self.hours(low, high))

    def day_hours(self, day: Date, low: int, high: Clock) -> At:
        return self.at_hours(day, self.hours(low, high))

    def hours_of_day(self, low: int, high: int, offset: int, part: str = "MO") -> At:
        return self.hours_of_part(low, high, At(self.today(offset), PartOfDay(part)))

    def hours_of_turn(self, low: int, high: int, turn: str, part: str) -> At:
        return self.hours_of_part(low, high, self.turn_part(turn, part))

    def hours_of_part(self, low: int, high: int, part: At) -> At:
        half = "am" if isinstance(part.time, PartOfDay) and part.time.code == "MO" else "pm"
        hours = [clock if clock.half_known else clock.in_half(half) for clock in (_clock(low), _clock(high))]
        return self.at_hours(part.day, Hours(*hours))

    def between_moments(self, *parts: Any) -> Moments:
        low, high = (pair[::-1] if isinstance(pair[0], Clock) else pair for pair in (parts[:2], parts[2:]))
        return Moments(self.at(*low), self.at(*high))

    def at_part(self, day: Date, part: str, clock: Clock | int) -> At:
        time = self.part_at(PartOfDay(part), clock if isinstance(clock, Clock) else _clock(clock))
        return At(day, time) if isinstance(time, Clock) else time

    def at_part_hours(self, day: Date, _: str, hours: Hours) -> At:
        return self.at_hours(day, hours)

    def part_of_week(self, day: Date, part: str, week: TurnedUnit) -> At:
        if not isinstance(day, OnWeekday) or day.turn or day.week or week.unit != "week":
            raise Reject
        return At(day._replace(week=week), PartOfDay(part))

    def clock_on(self, clock: Clock, day: Date) -> At:
        return self.at(day, clock)

    def at_hours(self, day: Date, hours: Hours) -> At:
        if not is_daily(day):
            raise Reject
        return At(day, hours.low, hours.high)

    def hours_on(self, hours: Hours, day: Date) -> At:
        return At(day, hours.low, hours.high)

    def part_at(self, part: At | PartOfDay, clock: Clock) -> At | Clock:
        if isinstance(part, PartOfDay):
            return clock.in_half("am" if part.code == "MO" else "pm")
        late = isinstance(part.time, PartOfDay) and part.time.code != "MO"
        return part._replace(time=clock.in_half("pm") if late and not clock.half_known else clock)

    def part_at_hour(self, part: At | PartOfDay, hour: int) -> At | Clock:
        return self.part_at(part, _clock(hour))

    def clock_tonight(self, clock: Clock, part: str) -> At | Clock:
        return self.part_at(self.tonight(part), clock)

    def hour_of_part(self, time: int | Clock, day: Date, part: str) -> At | Clock:
        return self.at_part(day, part, time)

    def hour_of_turn(self, time: int | Clock, turn: str, part: str) -> At | Clock:
        return self.part_at(self.turn_part(turn, part), time if isinstance(time, Clock) else _clock(time))

    def on_number(self, clock: Clock, day: int) -> At:
        return At(self.day_of_month(day), clock)

    def clock_beside(self, amount: Amount, sign: int, clock: Clock) -> Clock:
        """A time of day so long before or after another: "five minutes before noon"."""
        moved = clock.hour * 60 + (clock.minute or 0) + sign * _minutes(amount)
        if moved.denominator != 1 or clock.second is not None:
            raise Reject
        hour, minute = divmod(int(moved) % (24 * 60), 60)
        return clock._replace(hour=hour, minute=minute)

    def hour_tonight(self, hour: int, part: str) -> At | Clock:
        return self.part_at(self.tonight(part), _clock(hour))

    def stamp(self, text: str) -> Stamp:
        if text[4] != "-":  # the basic format of ISO 8601
            written = re.match(_BASIC, text)
            if written is None:
                raise Reject
            year, month, day, hour, minute, second, zone = written.groups()
            text = f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + zone
        return Stamp(numeric(text[:10]), text)


def _minutes(amount: Amount) -> Fraction:
    """An amount of hours and minutes in minutes; reject any other."""
    total = Fraction(0)
    for span, unit in amount.parts:
        if span is None or span[0] != span[1] or unit not in _MINUTES:
            raise Reject
        total += span[0] * _MINUTES[unit]
    return total


def _clock(written: Any) -> Clock:
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
