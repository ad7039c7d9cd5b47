"""Holidays that a rule of the calendar gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factlint.mentions.times.calendars import easter, hanukkah, hebrew_new_year, julian_easter, passover
from factlint.mentions.times.recurring import Recurring
from factlint.mentions.times.slots import Slot
from factlint.mentions.times.values import Value, dated

if TYPE_CHECKING:
    from factlint.mentions.times.values import Course, Direction
    from factlint.values import Period

_FIXED = {
    "new-year": (1, 1),
    "epiphany": (1, 6),
    "australia": (1, 26),
    "valentine": (2, 14),
    "patrick": (3, 17),
    "april-fool": (4, 1),
    "earth": (4, 22),
    "anzac": (4, 25),
    "may": (5, 1),
    "juneteenth": (6, 19),
    "canada": (7, 1),
    "independence": (7, 4),
    "bastille": (7, 14),
    "halloween": (10, 31),
    "veterans": (11, 11),
    "christmas": (12, 25),
    "boxing": (12, 26),
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
    "shrove": (easter, -47),
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
}
"""From which day each is counted, and how far; Hebrew feasts begin at sundown of the day before."""
_LENGTH = {"hashanah": 2, "sukkot": 7, "hanukkah": 8, "passover": 8, "shavuot": 2}
"""How many days a feast of several days lasts."""
_FROM_OTHERS = {
    "black": ("thanksgiving", 1),
    "cyber": ("thanksgiving", 4),
    "christmas-eve": ("christmas", -1),
    "halloween-eve": ("halloween", -1),
}
COLOURED = {"black": 5, "good": 5, "palm": 7, "ash": 3, "maundy": 4, "cyber": 1, "shrove": 2, "trinity": 7}
"""The weekday that a coloured name needs: Black Friday, Ash Wednesday."""


@dataclass(frozen=True, slots=True)
class Holiday(Recurring):
    """A holiday by its key; with `weekend` the free days around it."""

    key: str
    weekend: bool = False

    def in_year(self, year: int) -> Value:
        day = day_of(self.key, year)
        if not self.weekend:
            return dated(Slot.of_day(day), Slot.of_day(day + timedelta(days=_LENGTH.get(self.key, 1) - 1)))
        saturday = day + timedelta(days=(5 if day.weekday() > 2 else -2) - day.weekday())
        return dated(Slot.of_day(min(day, saturday)), Slot.of_day(max(day, saturday + timedelta(days=1))))

    def near(self, around: Period, direction: Direction | Course) -> Value:
        """A holiday in a note without a verb is one to come."""
        return self.toward(around, "future") if direction == "next" else Recurring.near(self, around, direction)

    @property
    def open_text(self) -> str:
        month, day = _FIXED.get(self.key, (0, 0))
        return f"XXXX-{month:02}-{day:02}" if month else "XXXX-XX-XX"


def known(key: str) -> bool:
    """Whether there is a rule for the key."""
    return any(key in rules for rules in (_FIXED, _WEEKDAY_OF_MONTH, _COUNTED, _FROM_OTHERS))


def day_of(key: str, year: int) -> date:
    """The day of the holiday in a year."""
    if key in _FIXED:
        return date(year, *_FIXED[key])
    if key in _WEEKDAY_OF_MONTH:
        month, weekday, which = _WEEKDAY_OF_MONTH[key]
        if which > 0:
            first = date(year, month, 1)
            return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
        last = Slot("month", year * 12 + month).first_day - timedelta(days=1)
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    if key in _FROM_OTHERS:
        other, days = _FROM_OTHERS[key]
        return day_of(other, year) + timedelta(days=days)
    start, days = _COUNTED[key]
    return start(year) + timedelta(days=days)
