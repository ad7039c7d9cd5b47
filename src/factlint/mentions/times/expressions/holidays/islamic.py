"""Days of the Islamic calendar as Umm al-Qura in Mecca counts them; elsewhere they may be a day off.

A month begins on the evening on which the moon is new before the sun sets in Mecca.
"""

from __future__ import annotations

from datetime import date

from factlint.mentions.times.expressions.holidays.sky import new_moon_near

_EPOCH = 227015
"""1 Muharram of the year 1, as `date.toordinal` numbers it."""
_SUNSET_IN_MECCA = 15.6 / 24
_MONTH = 29.530556


def month_start(year: int, month: int) -> int:
    """The ordinal of the first day of a month of an Islamic year."""
    new_moon = new_moon_near(_EPOCH - 1.5 + ((year - 1) * 12 + month - 1) * _MONTH)
    evening, part = divmod(new_moon, 1)
    return int(evening) + (1 if part < _SUNSET_IN_MECCA else 2)


def islamic_day(start: date, month: int, day: int) -> date:
    """The first day from `start` on that has a month and day of the Islamic calendar."""
    near = int((start.toordinal() - _EPOCH) / (12 * _MONTH))
    days = (month_start(year, month) + day - 1 for year in range(near, near + 4))
    return date.fromordinal(next(each for each in days if each >= start.toordinal()))
