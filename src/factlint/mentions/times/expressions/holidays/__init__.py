"""Holidays, each by the rule of its own calendar."""

from factlint.mentions.times.expressions.holidays.holiday import Holiday
from factlint.mentions.times.expressions.holidays.rules import known
from factlint.mentions.times.expressions.holidays.tables import COLOURED

__all__ = ["COLOURED", "Holiday", "known"]
