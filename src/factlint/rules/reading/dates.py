"""Words of the calendar, as rules read and write them."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.values import Period
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from factlint.mentions import Mention

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_DEICTIC = pattern(rf"(?i:today|yesterday|tomorrow|(?:on )?(?:{'|'.join(WEEKDAYS)}))")
_SAID_ON = pattern(r"\b(?:said|told|says|reported|announced)\b[^.;:]{0,40}\Z")
_SAYS = pattern(r"\s+(?:said|told|[a-z]+ed)\b")
WEEKDAY = (
    r"(?:(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|(?:Mon|Tues?|Weds?|Thurs?|Thu|Fri|Sat|Sun)\b\.?|"
    r"(?:MON|TUES?|WED|THU|FRI|SAT|SUN)\b\.?)"
)
"""A pattern for a weekday, whole in any case or shortened with a capital."""

MONTH = "(?:" + "|".join(f"{name[:3]}(?:{name[3:]}|\\.)?" if len(name) > 3 else name for name in MONTHS) + ")"
"""A pattern for a month with a capital, whole or shortened."""

_OF_MONTH = pattern(rf"\b{MONTH}|\d\D+\d")

WEEKDAY_WORDS = " ".join(
    f"{name}day {name}days {short}"
    for name, short in {
        "mon": "mon", "tues": "tue tues", "wednes": "wed weds", "thurs": "thu thur thurs", "fri": "fri", "satur": "sat",
        "sun": "sun",
    }.items()
)  # fmt: skip
"""The words that it matches, in small letters."""

FIRST_GREGORIAN_YEAR = 1753
"""Before this year Britain and its colonies kept the Julian calendar: no weekday can be told without knowing where."""


def weekday_index(word: str) -> int:
    """The number of a weekday from its name or short form, Monday 0."""
    return next(index for index, name in enumerate(WEEKDAYS) if name[:2].lower() == word[:2].lower())


def weekday_name(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def written(day: date) -> str:
    """The day as messages write it: `5 March 2025`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def spoken(period: Period) -> str:
    """A day, month or year as messages write it; the first day of any other stretch."""
    if period == Period.of_month(period.start.year, period.start.month):
        return f"{MONTHS[period.start.month - 1]} {period.start.year}"
    if period == Period.of_year(period.start.year):
        return str(period.start.year)
    return written(period.start)


def day_of(mention: Mention) -> date | None:
    """The day that a date of one known day states."""
    if mention.kind != "date" or mention.period is None or mention.period.days != 1:
        return None
    return mention.period.start


def swapped(mention: Mention) -> date | None:
    """The other day that a date in figures alone may state, where both may be the month: "06/08/2002"."""
    day = day_of(mention)
    found = re.fullmatch(r"\D*0?([0-9]{1,2})([./-])0?([0-9]{1,2})\2[0-9]{2,4}\D*", mention.text)
    if day is None or found is None or not all(1 <= int(number) <= 12 for number in (found[1], found[3])):
        return None
    return date(day.year, day.day, day.month)


def states_year(mention: Mention) -> bool:
    """Whether the words of a date name its year themselves."""
    if mention.period is None:
        return False
    year = f"{mention.period.start.year:04}"
    return year in mention.text or mention.text.rstrip(")").endswith((f"/{year[2:]}", f".{year[2:]}", f"'{year[2:]}"))


def states_month(mention: Mention) -> bool:
    """Whether the words of a date name its month themselves, unlike "Friday the 4th"."""
    return _OF_MONTH.search(mention.text) is not None


def nearest(day: date, month_day: date) -> date:
    """The day of the month and day of `month_day` that is nearest to `day`."""
    years = []
    for year in (day.year - 1, day.year, day.year + 1):
        try:
            years.append(month_day.replace(year=year))
        except ValueError:  # 29 February
            continue
    return min(years, key=lambda other: abs(other - day), default=month_day)


def neighbour_on(day: date, weekday: int) -> date:
    """The day nearest to `day` that is the given weekday."""
    forward = (weekday - day.weekday()) % 7
    return day + timedelta(days=forward if forward <= 3 else forward - 7)


_ERAS = pattern(r"BC(?P<first>[0-9]{1,4})/(?P<before>BC)?(?P<last>[0-9]{1,4})")


def stretch(mention: Mention) -> tuple[date, date] | None:
    """The first and the last day of a date that names two ends, also where the last comes before the first."""
    first, slash, last = mention.value.partition("/")
    if mention.kind != "date" or not slash:
        return None
    try:
        return date.fromisoformat(first), date.fromisoformat(last) - timedelta(days=1)
    except (ValueError, OverflowError):
        return None


def years_across_eras(mention: Mention) -> int | None:
    """How many years a range that begins before Christ spans: 54 from 141 to 87 BC, 40 from 27 BC to AD 14."""
    ends = _ERAS.fullmatch(mention.value) if mention.kind == "date" else None
    if ends is None:
        return None
    first, last = int(ends["first"]), int(ends["last"])
    return first - last if ends["before"] else first + last - 1  # there is no year zero


def year_of(mention: Mention) -> int | None:
    """The year that a date states in its own words, negative before Christ; `None` where it names no year."""
    if mention.kind != "date":
        return None
    if mention.value.startswith("BC") and mention.value[2:].isdecimal():
        return -int(mention.value[2:])
    if mention.period is not None and mention.period.days <= 366 and states_year(mention):
        return mention.period.start.year
    season = re.fullmatch(r"(\d{4})-[A-Z]{2}", mention.value)
    return int(season[1]) if season else None


def is_relative(mention: Mention) -> bool:
    """Whether a date is told from the day of the draft: "yesterday", "next week", "last month"."""
    words = mention.text.lower().split()
    return mention.kind == "date" and (
        words[0] in {"next", "last", "this", "yesterday", "today", "tomorrow", "coming", "past"}
        or words[:2] in (["the", "next"], ["the", "coming"])
    )


def is_of_report(text: str, mention: Mention, *, any_day: bool) -> bool:
    """Whether a day is that on which something was said, or names no day: "he said on Monday", "tomorrow-next".

    With `any_day` no day counts that is told from the draft, as among months and years.
    """
    if not _DEICTIC.fullmatch(mention.text):
        return False
    said = _SAID_ON.search(text, max(mention.start - 60, 0), mention.start) or _SAYS.match(text, mention.end)
    return any_day or said is not None or text[mention.end : mention.end + 1] == "-"
