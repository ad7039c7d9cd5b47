"""Holidays, each by the rule of its own calendar."""

from factlint.mentions.times.expressions.holidays.holiday import Holiday
from factlint.mentions.times.expressions.holidays.rules import COLOURED, known

__all__ = ["COLOURED", "Holiday", "known"]
