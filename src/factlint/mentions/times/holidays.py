"""Holidays that a rule of the Gregorian calendar gives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from factlint.mentions.times.recurring import Recurring
from factlint.mentions.times.slots import Slot
from factlint.mentions.times.values import Value, dated

if TYPE_CHECKING:
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
_FROM_EASTER = {
    "ash": -46,
    "palm": -7,
    "maundy": -3,
    "good": -2,
    "easter": 0,
    "easter-1": 1,
    "ascension": 39,
    "pentecost": 49,
}
_FROM_OTHERS = {
    "black": ("thanksgiving", 1),
    "cyber": ("thanksgiving", 4),
    "christmas-eve": ("christmas", -1),
    "halloween-eve": ("halloween", -1),
}
COLOURED = {"black": 5, "good": 5, "palm": 7, "ash": 3, "maundy": 4, "cyber": 1}
"""The weekday that a coloured name needs: Black Friday, Ash Wednesday."""


@dataclass(frozen=True, slots=True)
class Holiday(Recurring):
    """A holiday by its key."""

    key: str

    def in_year(self, year: int) -> Value:
        return dated(Slot.of_day(day_of(self.key, year)))

    def near(self, around: Period, direction: str) -> Value:
        """A holiday in a note without a verb is one to come."""
        return self.toward(around, "future") if direction == "next" else Recurring.near(self, around, direction)

    @property
    def open_text(self) -> str:
        month, day = _FIXED.get(self.key, (0, 0))
        return f"XXXX-{month:02}-{day:02}" if month else "XXXX-XX-XX"


def known(key: str) -> bool:
    """Whether there is a rule for the key."""
    return any(key in rules for rules in (_FIXED, _WEEKDAY_OF_MONTH, _FROM_EASTER, _FROM_OTHERS))


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
    return easter(year) + timedelta(days=_FROM_EASTER[key])


def easter(year: int) -> date:
    """Easter Sunday of the western churches, by the anonymous Gregorian computus (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    leaps, skipped = divmod(century, 4)
    golden = year % 19
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    weekday = (32 + 2 * skipped + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
