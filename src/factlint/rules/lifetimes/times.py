"""The times that a life is told by: years, "12 years ago", "two years later", and now."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.mentions.mention import Mention  # noqa: TC001 - a named tuple names it
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.values import Period  # noqa: TC001 - a named tuple names it

if TYPE_CHECKING:
    from datetime import date

    from factlint.rules.context import Context

_COUNTED = pattern(r"(?P<years>.+?)\s+(?P<unit>year|decade)s?\s+(?P<way>ago|later)", re.IGNORECASE)
_A_YEAR = 366
_A_MONTH = 31


class Time(NamedTuple):
    """A year as told: by the calendar or, where `since` is given, counted from "now" or from another age.

    `slack` is by how many years it may be off, `words` what a message calls it.
    """

    year: int
    words: str
    since: str = ""
    slack: int = 0
    mention: Mention | None = None
    period: Period | None = None
    """The days, where they are known better than by the year."""

    @property
    def span(self) -> tuple[Fraction, Fraction]:
        """Its first and its last moment, in years."""
        if self.since:
            return Fraction(self.year), Fraction(self.year)
        if self.period is not None:
            return in_years(self.period.start), in_years(self.period.last)
        return Fraction(self.year), Fraction(self.year + 1)


def time_of(context: Context, mention: Mention) -> Time | None:
    """The year that a date states, or that "next week" and "12 years ago" have in a draft that knows its own day."""
    if mention.kind != "date" or mention.bound != "exact" or mention.modifier:
        return None
    if (year := year_of(mention)) is not None:
        return Time(year, f"in {year}", mention=mention, period=mention.period)
    if context.dated and context.as_of.days == 1 and re.fullmatch(r"XXXX-WXX-\d", mention.value):
        return now(context)._replace(mention=mention)
    years = counted(mention, "ago")
    if years is not None:
        today = now(context)
        return today._replace(year=today.year - years, words=mention.text, slack=1, mention=mention, period=None)
    near = re.match(r"\d{4}\b", mention.value) if context.dated and context.as_of.days <= _A_MONTH else None
    if near is None or abs(int(near[0]) - context.as_of.start.year) > 1:
        return None  # a day without its year, taken for one of the years that the story tells of
    return Time(int(near[0]), f"in {near[0]}", mention=mention, period=mention.period)


def counted(mention: Mention, way: str) -> int | None:
    """How many years "12 years ago" or "two decades later" counts."""
    found = _COUNTED.fullmatch(mention.text) if mention.kind == "date" else None
    if found is None or found["way"].lower() != way:
        return None
    many = next((one.whole for one in find_mentions(found["years"])), None)
    return many and many * (10 if found["unit"].lower() == "decade" else 1)


def now(context: Context) -> Time:
    if context.dated and context.as_of.days <= _A_YEAR:
        return Time(context.as_of.start.year, f"in {context.as_of.start.year}", slack=1, period=context.as_of)
    return Time(0, "now", since="now")


def later(time: Time, years: int) -> Time:
    since = bool(time.since)
    words = f"{abs(years)} years {'later' if years > 0 else 'before'}" if since else f"in {time.year + years}"
    return Time(time.year + years, words, time.since, time.slack + 1)


def in_years(day: date) -> Fraction:
    return day.year + Fraction(day.timetuple().tm_yday - 1, _A_YEAR)
