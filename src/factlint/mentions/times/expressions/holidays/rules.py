"""The days of each holiday by its key, from the calendar that it belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.holidays.tables import (
    CHINESE,
    COUNTED,
    FIXED,
    FROM_OTHERS,
    ISLAMIC,
    LENGTH,
    LUNAR,
    MOVED,
    SEASONAL,
    SOLAR,
    WEEKDAY_OF_MONTH,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factlint.mentions.times.expressions.holidays.hindu import Hour


def known(key: str) -> bool:
    """Whether there is a rule for the key."""
    return any(key in days for days, _ in _CALENDARS)


def days_of(key: str, year: int) -> tuple[date, date]:
    """The first and the last day of the holiday in a year. Raises `ValueError` for a year without it."""
    first = day_of(key, year)
    if key == "ramadan":
        return first, _islamic(year, 10, 1, after=first) - timedelta(days=1)
    return first, first + timedelta(days=LENGTH.get(key, 1) - 1)


@lru_cache(maxsize=2000)
def day_of(key: str, year: int) -> date:
    """The day of the holiday in a year, or its first one."""
    days, calendar = next((days, calendar) for days, calendar in _CALENDARS if key in days)
    return calendar(year, *days[key])


def _weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def _moved(year: int, month: int, day: int, saturday: int, sunday: int) -> date:
    found = date(year, month, day)
    return found + timedelta(days={5: saturday, 6: sunday}.get(found.weekday(), 0))


def _counted(year: int, start: Callable[[int], date], days: int) -> date:
    return start(year) + timedelta(days=days)


def _from_other(year: int, other: str, days: int) -> date:
    return day_of(other, year) + timedelta(days=days)


def _lunar(year: int, month: int, tithi: int, hour: Hour) -> date:
    from factlint.mentions.times.expressions.holidays.hindu import festival  # noqa: PLC0415 - few texts need the sky

    return festival(year, month, tithi, hour)


def _after_sun(year: int, sign: int, days: int, by_sunset: bool) -> date:
    from factlint.mentions.times.expressions.holidays.hindu import sun_enters  # noqa: PLC0415 - as above

    return sun_enters(year, sign, by_sunset=by_sunset) + timedelta(days=days)


def _islamic(year: int, month: int, day: int, after: date | None = None) -> date:
    from factlint.mentions.times.expressions.holidays.islamic import islamic_day  # noqa: PLC0415 - as above

    return islamic_day(after or date(year, 1, 1), month, day)


def _chinese(year: int, longitude: int, day: int) -> date:
    from factlint.mentions.times.expressions.holidays.chinese import in_month_of  # noqa: PLC0415 - as above

    return in_month_of(year, longitude, day)


def _last_friday_of_ramadan(year: int) -> date:
    last = days_of("ramadan", year)[1]
    return last - timedelta(days=(last.isoweekday() - 5) % 7)


def _at_sun(year: int, longitude: int, zone: float) -> date:
    from factlint.mentions.times.expressions.holidays.sky import sun_reaches  # noqa: PLC0415 - as above

    near = date(year, 3, 20).toordinal() + longitude / 360 * 365.24
    return date.fromordinal(int(sun_reaches(longitude, near) + zone))


def _lunar_new_year(year: int) -> date:
    from factlint.mentions.times.expressions.holidays.chinese import lunar_new_year  # noqa: PLC0415 - as above

    return lunar_new_year(year)


def _parsi_new_year(year: int) -> date:
    """The first day of a Shahenshahi year, which has 365 days and no leap day; on 17 August in 2018."""
    day = date(2018, 8, 17) + timedelta(days=365 * (year - 2018))
    return day if day.year == year else day + timedelta(days=365 * (year - day.year))


_CALENDARS: tuple[tuple[Mapping[str, Any], Callable[..., date]], ...] = (
    (FIXED, date),
    (WEEKDAY_OF_MONTH, _weekday_of_month),
    (COUNTED, _counted),
    (FROM_OTHERS, _from_other),
    (MOVED, _moved),
    (LUNAR, _lunar),
    (SOLAR, _after_sun),
    (ISLAMIC, _islamic),
    (CHINESE, _chinese),
    ({"lunar-new-year": ()}, _lunar_new_year),
    ({"parsi": ()}, _parsi_new_year),
    ({"jumuatul-wida": ()}, _last_friday_of_ramadan),
    (SEASONAL, _at_sun),
)
"""Each table with what makes a day of a year and of its rows."""
