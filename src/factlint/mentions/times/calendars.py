"""Feasts that move: Easter in the west and in the east, and those of the Hebrew calendar, which is arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

_EPOCH = -1373427
"""The day from which the Hebrew calendar counts, as `date.toordinal` would number it."""


def _elapsed(year: int) -> int:
    """The days from the epoch to the new moon of Tishri of a Hebrew year, postponed as the molad requires."""
    months = (235 * year - 234) // 19
    parts = 12084 + 13753 * months
    day = 29 * months + parts // 25920
    return day + 1 if 3 * (day + 1) % 7 < 3 else day


def _new_year(year: int) -> int:
    """The ordinal of 1 Tishri, moved so that no Hebrew year has an impossible length."""
    before, this, after = _elapsed(year - 1), _elapsed(year), _elapsed(year + 1)
    moved = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return _EPOCH + this + moved


def hebrew_new_year(year: int) -> date:
    """Rosh Hashanah in a year of our calendar."""
    return date.fromordinal(_new_year(year + 3761))


def hanukkah(year: int) -> date:
    """25 Kislev, after a Heshvan that a full year lengthens."""
    start = _new_year(year + 3761)
    full = (_new_year(year + 3762) - start) % 10 == 5
    return date.fromordinal(start + 30 + (30 if full else 29) + 24)


def passover(year: int) -> date:
    """15 Nisan, which is always 163 days before the new year."""
    return hebrew_new_year(year) - timedelta(days=163)


def julian_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, by the Julian computus (Meeus)."""
    moon = (19 * (year % 19) + 15) % 30
    sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + sunday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


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
