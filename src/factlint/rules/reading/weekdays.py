"""Weekdays that two dates of a draft decide for each other, whatever the year: "Friday the 7th ... Monday the 11th"."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import WEEKDAY, states_month, states_year, weekday_index

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_DAY = pattern(r"(?P<year>\d{4}|XXXX)-(?P<month>\d\d|XX)-(?P<day>\d\d)")
_NTH = pattern(
    rf"(?P<nth>first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)) (?P<day>{WEEKDAY}) (?:of|in) .+",
    re.IGNORECASE,
)
_NUMBERS = ("first", "second", "third", "fourth", "fifth")
_APPOSED = pattern(
    r"(?:,?\s+(?:which\s+|that\s+|it\s+)?(?:(?:is|was|will be|being|falls on|fell on|falling on)\s+)?|\s*\(\s*|"
    r"\s*[–—]\s*)(?:the\s+)?"
)
"""Between a day and what it is of its month, whichever comes first."""
_WEEK = 7
_LEAST_LAST = 22
"""The last weekday of a month falls on no earlier day."""
_NEAR = 62
"""A day that leaves out its month is one of that of the date before, or of the month before or after."""
_HALF_A_YEAR = 183
_YEARS = (2023, 2024)
"""A common year and a leap year."""


class Told(NamedTuple):
    """A weekday told with a day of the month; `month` and `year` are `None` where the words leave them out."""

    mention: Mention
    weekday: int
    day: int
    month: int | None
    year: int | None


def told(mention: Mention, weekday: str) -> Told | None:
    """The weekday told with a date, as the date states it itself."""
    found = _DAY.fullmatch(mention.value.partition("T")[0])
    day = rf"(?<![\d:])0?{int(found['day'])}(?!\d|[:.]\d)" if found else ""
    if mention.kind != "date" or found is None or not re.search(day, mention.text):
        return None  # "17:47 on the same Tuesday" states no day of a month
    month = int(found["month"]) if states_month(mention) else None
    year = int(found["year"]) if states_year(mention) else None
    return Told(mention, weekday_index(weekday), int(found["day"]), month, year)


def weekday_due(one: Told, other: Told, *, in_order: bool = False) -> int | None:
    """The weekday that `other` must be where `one` is right; `None` where it may be right or nothing can be said.

    `in_order` it is the later day.
    """
    if one.month is None:
        if other.month is not None or other.day <= one.day:
            return None  # it may be that day of the next month
        ways = [other.day - one.day]
    elif other.month is None:
        near = (one.month, one.month % 12 + 1, (one.month - 2) % 12 + 1)
        days = (other._replace(month=month) for month in near)
        ways = [apart for day in days for year in _YEARS for apart in _days_apart(one, day, year) if abs(apart) < _NEAR]
    else:
        ways = [apart for year in _YEARS for apart in _days_apart(one, other, year) if apart > 0 or not in_order]
    due = [(one.weekday + apart) % _WEEK for apart in ways]
    return None if not due or other.weekday in due else due[0] if other.month is None else min(due)


def _days_apart(one: Told, other: Told, year: int) -> Iterator[int]:
    """The days from one to the other in a year, and over its end where that is nearer, or the other day is earlier."""
    try:
        first, last = (date(year, each.month or 1, each.day) for each in (one, other))
        apart = (last - first).days
        yield apart
        if apart < 0:
            yield (last.replace(year=year + 1) - first).days
        elif apart > _HALF_A_YEAR:
            yield (last.replace(year=year - 1) - first).days
    except ValueError:  # 29 February, or a day that there is not
        return


def misnumbered(text: str, one: Mention, other: Mention) -> tuple[Mention, str] | None:
    """The day that is not the weekday of its month beside it, and what is wrong: "3 May, the second Friday of May"."""
    nth, day = (_NTH.fullmatch(one.text), other) if _NTH.fullmatch(one.text) else (_NTH.fullmatch(other.text), one)
    stated = told(day, nth["day"]) if nth else None
    if nth is None or stated is None or not _APPOSED.fullmatch(text, one.end, other.start):
        return None
    named = one if day is other else other
    month = re.search(r"-(\d\d)-", named.value) if states_month(named) else None
    if month and stated.month and int(month[1]) != stated.month:
        return None  # of another month
    number, word = _number(nth["nth"]), nth["nth"].lower()
    fits = stated.day >= _LEAST_LAST if number is None else (stated.day - 1) // _WEEK + 1 == number
    falls = None if stated.year is None or stated.month is None else _weekday(stated)
    if fits and falls in {None, stated.weekday}:
        return None
    return (
        day,
        f"{day.text} cannot be the {word} {nth['day']} of a month." if not fits else f"{day.text} is no {nth['day']}.",
    )


def _weekday(stated: Told) -> int | None:
    try:
        return date(stated.year or 1, stated.month or 1, stated.day).weekday()
    except ValueError:  # a day that there is not
        return None


def _number(word: str) -> int | None:
    """The number of "second" and "2nd", `None` for "last"."""
    if word[0].isdigit():
        return int(word[0])
    return _NUMBERS.index(word.lower()) + 1 if word.lower() in _NUMBERS else None
