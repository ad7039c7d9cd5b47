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


def _is_long(year: int) -> bool:
    """Whether the Hebrew year in which a Passover of ours lies has a thirteenth month."""
    return (7 * (year + 3760) + 1) % 19 < 7


def tu_bishvat(year: int) -> date:
    """15 Shevat, a month before Adar, of which a long year has two."""
    return passover(year) - timedelta(days=89 if _is_long(year) else 59)


def hashoah(year: int) -> date:
    """27 Nisan, moved away from the sabbath on both sides."""
    day = passover(year) + timedelta(days=12)
    return day + timedelta(days={5: -1, 7: 1}.get(day.isoweekday(), 0))


def haatzmaut(year: int) -> date:
    """5 Iyar, moved away from the sabbath on both sides."""
    day = passover(year) + timedelta(days=20)
    return day + timedelta(days={5: -1, 6: -2, 1: 1}.get(day.isoweekday(), 0))


def tisha_bav(year: int) -> date:
    """9 Av, put off from a sabbath to the day after."""
    day = passover(year) + timedelta(days=112)
    return day + timedelta(days=day.isoweekday() == 6)
