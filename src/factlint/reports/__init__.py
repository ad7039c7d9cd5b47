"""Reports: findings as text, for people and for machines."""

from factlint.reports.reporters import REPORTERS, Reporter
from factlint.reports.style import Style

__all__ = ["REPORTERS", "Reporter", "Style"]
