"""Days of the Chinese calendar, whose months begin with the new moon in Beijing and follow the sun's longitude."""

from __future__ import annotations

from datetime import date

from factlint.mentions.times.expressions.holidays.sky import new_moon_near, sun, sun_reaches

_BEIJING = 8 / 24


def _local_day(moment: float) -> int:
    return int(moment + _BEIJING)


def _month_starts(before: int, count: int) -> list[int]:
    """The first days of `count` months, the first of them the month in which a day lies."""
    new_moon = new_moon_near(before)
    if _local_day(new_moon) > before:
        new_moon = new_moon_near(new_moon - 29.53)
    starts = [new_moon]
    while len(starts) < count:
        starts.append(new_moon_near(starts[-1] + 29.53))
    return [_local_day(start) for start in starts]


def _leaps(start: int, end: int) -> bool:
    """Whether the sun enters no new twelfth of its way within a month."""
    return int(sun(start - _BEIJING) / 30) == int(sun(end - _BEIJING) / 30)


def _solstice(year: int) -> int:
    return _local_day(sun_reaches(270, date(year, 12, 21).toordinal()))


def lunar_new_year(year: int) -> date:
    """The first day of the first month: the second new moon after the month of the winter solstice."""
    starts = _month_starts(_solstice(year - 1), 14)
    thirteen = _month_starts(_solstice(year), 1)[0] == starts[13]
    leap = thirteen and any(_leaps(starts[at], starts[at + 1]) for at in (1, 2))
    return date.fromordinal(starts[3 if leap else 2])


def in_month_of(year: int, longitude: int, day: int) -> date:
    """A day of the month in which the sun reaches a longitude: 90 in the fifth month, 180 in the eighth."""
    near = date(year, 3, 20).toordinal() + longitude / 360 * 365.24
    return date.fromordinal(_month_starts(_local_day(sun_reaches(longitude, near)), 1)[0] + day - 1)
