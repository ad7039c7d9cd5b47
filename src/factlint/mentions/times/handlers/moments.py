"""What the rules on times of day on a day mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject
from factlint.mentions.times.expressions.beside import NthWeekdayOf
from factlint.mentions.times.expressions.clocks import At, Clock, Every, Hours, Moments, PartOfDay, Stamp
from factlint.mentions.times.expressions.numeric import numeric
from factlint.mentions.times.expressions.relative import OnWeekday, Today, TurnedUnit
from factlint.mentions.times.handlers.clocks import ClockHandlers, clock_of
from factlint.mentions.times.handlers.stretches import is_daily
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.times.cutting.cutter import Name
    from factlint.mentions.times.expressions.stretches import Fixed, PartOf
    from factlint.mentions.times.expressions.values import Date


_BASIC = pattern(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)?(.*)")


class MomentHandlers(ClockHandlers):
    """One method a rule or alias of `times.lark`: all of them, with those inherited."""

    def turn_part(self, turn: str, part: str) -> At:
        part = "NI" if part == "night" else part
        offset = {"this": 0, "last": -1}.get(turn)
        if offset is None:
            return At(TurnedUnit(turn, "day"), PartOfDay(part))
        return At(Today(offset), PartOfDay(part))

    def tonight(self, part: str) -> At:
        return At(Today(0), PartOfDay(part))

    def part_of_day(self, part: str, day: Date) -> At:
        return At(day, PartOfDay(part))

    def early_part_of_day(self, modifier: Any, part: str, day: Date) -> At:
        return self.part_of_day(part, day)._replace(modifier=modifier)

    def early_hours(self, modifier: Any, unit: str, day: Date) -> At | PartOf:
        if unit != "hour":
            return self.units_of(modifier, unit, day)
        if modifier != "start":
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

    def nth_weekday_part(self, number: int, day: Name, part: str, whole: Date) -> At:
        return At(self.nth_weekday(number, day, whole), PartOfDay(part))

    def last_weekday_part(self, day: Date, part: str, whole: Date) -> At:
        if not isinstance(day, OnWeekday) or day.turn != "last" or day.week is not None:
            raise Reject
        return At(NthWeekdayOf(-1, day.number, whole), PartOfDay(part))

    def early_part(self, modifier: Any, turn: str, part: str) -> At:
        return self.turn_part(turn, part)._replace(modifier=modifier)

    def at(self, day: Any, clock: Clock) -> At:
        if not is_daily(day):
            raise Reject
        return At(day, clock)

    def at_dotted(self, day: Date, clock: str) -> At:
        return self.at(day, clock_of(clock)._replace(dotted=True))

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
        return self.at(day, clock_of(hour))

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
        hours = [clock if clock.half_known else clock.in_half(half) for clock in (clock_of(low), clock_of(high))]
        return self.at_hours(part.day, Hours(*hours))

    def between_parts(self, first: Date, part: str, last: Date, other: str) -> Moments:
        return Moments(self.day_part(first, part), self.day_part(last, other))

    def between_moments(self, *parts: Any) -> Moments:
        low, high = (pair[::-1] if isinstance(pair[0], Clock) else pair for pair in (parts[:2], parts[2:]))
        return Moments(self.at(*low), self.at(*high))

    def at_part(self, day: Date, part: str, clock: Clock | int) -> At:
        time = self.part_at(PartOfDay(part), clock if isinstance(clock, Clock) else clock_of(clock))
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

    def hours_on(self, hours: Hours, day: Date, _: str = "") -> At:
        return At(day, hours.low, hours.high)

    def part_at(self, part: At | PartOfDay, clock: Clock) -> At | Clock:
        if isinstance(part, PartOfDay):
            return clock.in_half("am" if part.code == "MO" else "pm")
        late = isinstance(part.time, PartOfDay) and part.time.code != "MO"
        if late and not clock.half_known:
            midnight = clock.hour == 12 and not clock.minute and part.time.text in ("TEV", "TNI")  # tonight at 12
            clock = clock._replace(hour=24) if midnight else clock.in_half("pm")
        return part._replace(time=clock)

    def part_at_hour(self, part: At | PartOfDay, hour: int) -> At | Clock:
        return self.part_at(part, clock_of(hour))

    def clock_tonight(self, clock: Clock, part: str) -> At | Clock:
        return self.part_at(self.tonight(part), clock)

    def hour_of_part(self, time: int | Clock, day: Date, part: str) -> At | Clock:
        return self.at_part(day, part, time)

    def clock_on_part(self, time: int | Clock, part: str, day: Date) -> At | Clock:
        if not is_daily(day):
            raise Reject
        return self.at_part(day, part, time)

    def hour_of_turn(self, time: int | Clock, turn: str, part: str) -> At | Clock:
        return self.part_at(self.turn_part(turn, part), time if isinstance(time, Clock) else clock_of(time))

    def on_number(self, clock: Clock, day: int) -> At:
        return At(self.day_of_month(day), clock)

    def hour_tonight(self, hour: int, part: str) -> At | Clock:
        return self.part_at(self.tonight(part), clock_of(hour))

    def stamp(self, text: str) -> Stamp:
        if text[4] != "-":  # the basic format of ISO 8601
            written = _BASIC.match(text)
            if written is None:
                raise Reject
            year, month, day, hour, minute, second, zone = written.groups()
            text = f"{year}-{month}-{day}T{hour}:{minute}" + (f":{second}" if second else "") + zone
        return Stamp(numeric(text[:10]), text)
