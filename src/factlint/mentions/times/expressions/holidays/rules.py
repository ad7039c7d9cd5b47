"""The days of each holiday by its key, from the calendar that it belongs to."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.holidays.easter import easter, julian_easter
from factlint.mentions.times.expressions.holidays.hebrew import hanukkah, hebrew_new_year, passover

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factlint.mentions.times.expressions.holidays.hindu import Hour


FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "lohri": (1, 13),
    "burns": (1, 25),
    "australia": (1, 26),
    "groundhog": (2, 2),
    "candlemas": (2, 2),
    "valentine": (2, 14),
    "women": (3, 8),
    "patrick": (3, 17),
    "april-fool": (4, 1),
    "earth": (4, 22),
    "anzac": (4, 25),
    "may": (5, 1),
    "cinco": (5, 5),
    "victory-in-europe": (5, 8),
    "juneteenth": (6, 19),
    "canada": (7, 1),
    "independence": (7, 4),
    "bastille": (7, 14),
    "michaelmas": (9, 29),
    "halloween": (10, 31),
    "all-saints": (11, 1),
    "all-souls": (11, 2),
    "fawkes": (11, 5),
    "veterans": (11, 11),
    "christmas": (12, 25),
    "boxing": (12, 26),
    "kwanzaa": (12, 26),
    "eve": (12, 31),
}
_WEEKDAY_OF_MONTH = {
    "king": (1, 1, 3),
    "presidents": (2, 1, 3),
    "mother": (5, 7, 2),
    "memorial": (5, 1, -1),
    "father": (6, 7, 3),
    "labor": (9, 1, 1),
    "columbus": (10, 1, 2),
    "thanksgiving": (11, 4, 4),
}
"""Month, weekday, and which one of the month."""
_COUNTED = {
    "ash": (easter, -46),
    "palm": (easter, -7),
    "maundy": (easter, -3),
    "good": (easter, -2),
    "easter": (easter, 0),
    "easter-1": (easter, 1),
    "ascension": (easter, 39),
    "pentecost": (easter, 49),
    "pentecost-1": (easter, 50),
    "shrove": (easter, -47),
    "mardi-gras": (easter, -47),
    "trinity": (easter, 56),
    "orthodox-easter": (julian_easter, 0),
    "orthodox-good": (julian_easter, -2),
    "orthodox-palm": (julian_easter, -7),
    "orthodox-pentecost": (julian_easter, 49),
    "hashanah": (hebrew_new_year, 0),
    "kippur": (hebrew_new_year, 9),
    "sukkot": (hebrew_new_year, 14),
    "shemini": (hebrew_new_year, 21),
    "hanukkah": (hanukkah, 0),
    "purim": (passover, -30),
    "passover": (passover, 0),
    "shavuot": (passover, 50),
    "simchat": (hebrew_new_year, 22),
}
"""From which day each is counted, and how far; Hebrew feasts begin at sundown of the day before."""
_LUNAR: dict[str, tuple[int, int, Hour]] = {
    "ugadi": (0, 1, "sunrise"),
    "rama": (0, 9, "midday"),
    "mahavir": (0, 13, "sunrise"),
    "buddha": (1, 15, "sunrise"),
    "raksha": (4, 15, "afternoon"),
    "janmashtami": (4, 23, "midnight"),
    "ganesh": (5, 4, "midday"),
    "navaratri": (6, 1, "sunrise"),
    "saptami": (6, 7, "sunrise"),
    "dussehra": (6, 10, "sunrise"),
    "valmiki": (6, 15, "sunrise"),
    "karva": (6, 19, "moonrise"),
    "dhanteras": (6, 28, "dusk"),
    "chaturdashi": (6, 29, "dusk"),
    "diwali": (6, 30, "dusk"),
    "bhai": (7, 2, "afternoon"),
    "chhath": (7, 6, "dusk"),
    "nanak": (7, 15, "sunrise"),
    "gobind": (9, 7, "sunrise"),
    "panchami": (10, 5, "sunrise"),
    "ravidas": (10, 15, "sunrise"),
    "shivaratri": (10, 29, "midnight"),
    "holika": (11, 15, "dusk"),
}
"""Hindu festivals by month from Chaitra as 0, lunar day, and the hour at which that day must rule."""
_SOLAR = {
    "pongal": (9, 0, True),
    "kaanum": (9, 2, True),
    "vaisakhi": (0, 0, False),
    "boishakh": (0, 1, False),
    "tagore": (0, 25, False),
}
"""Hindu festivals by the constellation that the sun enters, the days after that, and whether by sunset."""
_ISLAMIC = {
    "muharram": (1, 1),
    "ashura": (1, 10),
    "mawlid": (3, 12),
    "isra": (7, 27),
    "ramadan": (9, 1),
    "qadr": (9, 27),
    "fitr": (10, 1),
    "adha": (12, 10),
}
"""Month and day of the Islamic calendar."""
_CHINESE = {"dragon-boat": (90, 5), "mid-autumn": (180, 15)}
"""By the sun's longitude that marks the month, and the day of the month."""
_LENGTH = {"hashanah": 2, "sukkot": 7, "hanukkah": 8, "passover": 8, "shavuot": 2, "navaratri": 9, "kwanzaa": 7}
"""How many days a feast of several days lasts."""
_FROM_OTHERS = {
    "black": ("thanksgiving", 1),
    "cyber": ("thanksgiving", 4),
    "christmas-eve": ("christmas", -1),
    "halloween-eve": ("halloween", -1),
    "holi": ("holika", 1),
}

COLOURED = {"black": 5, "good": 5, "palm": 7, "ash": 3, "maundy": 4, "cyber": 1, "shrove": 2, "trinity": 7}
"""The weekday that a coloured name needs: Black Friday, Ash Wednesday."""


def known(key: str) -> bool:
    """Whether there is a rule for the key."""
    return any(key in days for days, _ in _CALENDARS)


def days_of(key: str, year: int) -> tuple[date, date]:
    """The first and the last day of the holiday in a year. Raises `ValueError` for a year without it."""
    first = day_of(key, year)
    if key == "ramadan":
        return first, _islamic(year, 10, 1, after=first) - timedelta(days=1)
    return first, first + timedelta(days=_LENGTH.get(key, 1) - 1)


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


def _lunar_new_year(year: int) -> date:
    from factlint.mentions.times.expressions.holidays.chinese import lunar_new_year  # noqa: PLC0415 - as above

    return lunar_new_year(year)


def _parsi_new_year(year: int) -> date:
    """The first day of a Shahenshahi year, which has 365 days and no leap day; on 17 August in 2018."""
    day = date(2018, 8, 17) + timedelta(days=365 * (year - 2018))
    return day if day.year == year else day + timedelta(days=365 * (year - day.year))


_CALENDARS: tuple[tuple[Mapping[str, Any], Callable[..., date]], ...] = (
    (FIXED, date),
    (_WEEKDAY_OF_MONTH, _weekday_of_month),
    (_COUNTED, _counted),
    (_FROM_OTHERS, _from_other),
    (_LUNAR, _lunar),
    (_SOLAR, _after_sun),
    (_ISLAMIC, _islamic),
    (_CHINESE, _chinese),
    ({"lunar-new-year": ()}, _lunar_new_year),
    ({"parsi": ()}, _parsi_new_year),
)
"""Each table with what makes a day of a year and of its rows."""
