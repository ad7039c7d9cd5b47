"""Festivals of the Hindu calendar, by the phase of the moon at the hour of the day that the rite asks for.

A month runs from new moon to new moon and has its name from the constellation that the sun enters in it; its thirty
lunar days (tithis) are the moon's steps of twelve degrees away from the sun. Reckoned for Ujjain; almanacs of other
places may differ by a day.
"""

from __future__ import annotations

from datetime import date
from typing import Literal, TypeAlias

from factlint.mentions.times.expressions.holidays.sky import daylight, lead, new_moon_before, stars_sun, sun_reaches

Hour: TypeAlias = Literal["sunrise", "midday", "afternoon", "dusk", "moonrise", "midnight"]
_EAST = 82.5 / 360
"""How far the meridian of Indian Standard Time is ahead of Greenwich, in days."""
_LATITUDE = 23.18
_DAILY_LEAD = 12.19
_MONTH = 30.437
_PAUSHA = 9
"""The month that may begin in one year of ours or the next."""


def festival(year: int, month: int, tithi: int, hour: Hour) -> date:
    """The day of a year at whose hour a lunar day rules, 1 to 30, of a month counted from Chaitra as 0."""
    seasons = (year - 1, year) if month == _PAUSHA else (year,)
    found = [day for day in (_in_season(season, month, tithi, hour) for season in seasons) if day.year == year]
    if not found:
        raise ValueError(f"the year {year} lacks the festival")
    return found[0]


def _in_season(year: int, month: int, tithi: int, hour: Hour) -> date:
    """The festival of a month that begins in a year, for Pausha in its December."""
    near = date(year, 1, 14).toordinal() + (month - 10) % 12 * _MONTH
    enters = sun_reaches((month - 1) * 30 % 360, near, stars_sun)
    start = new_moon_before(sun_reaches(month * 30 % 360, near + _MONTH, stars_sun))
    if start < enters:
        raise ValueError(f"the year {year} lacks the month")
    day = int(start + (tithi - 1) * 0.984) - 2
    while _age(_moment(day, hour), start) < (tithi - 1) * 12:
        day += 1
    if _age(_moment(day, hour), start) >= tithi * 12:
        day -= 1  # the lunar day begins and ends between two such hours
    if hour == "dusk" and _age(_moment(day + 1, hour), start) < tithi * 12:
        day += 1  # of two such evenings the second one counts
    return date.fromordinal(day)


def sun_enters(year: int, sign: int, *, by_sunset: bool) -> date:
    """The day on which the sun enters a constellation, Aries being 0; with `by_sunset` a night is the next day's."""
    near = date(year, 1, 14).toordinal() + (sign - 9) % 12 * _MONTH
    moment = sun_reaches(sign * 30 % 360, near, stars_sun) + _EAST
    return date.fromordinal(int(moment + 0.25 if by_sunset else moment))


def _age(moment: float, new_moon: float) -> float:
    """The degrees between sun and moon, counted on from a new moon without falling back to 0."""
    rough = (moment - new_moon) * _DAILY_LEAD
    found = lead(moment)
    return found + 360 * round((rough - found) / 360)


def _moment(day: int, hour: Hour) -> float:
    length = daylight(day, _LATITUDE)
    noon = day + 0.5 - _EAST
    after = {
        "sunrise": -length / 2,
        "midday": 0.0,
        "afternoon": length / 5,
        "dusk": length / 2 + 0.01,
        "moonrise": 0.34,
        "midnight": 0.5,
    }
    return noon + after[hour]
