"""Feasts of the Hebrew calendar, which is arithmetic."""

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
