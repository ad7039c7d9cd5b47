"""Exact values: numbers with units, and periods of days."""

from factlint.values.interval import Exact, Interval, exact, exact_text
from factlint.values.period import Period
from factlint.values.quantity import Bound, Quantity

__all__ = ["Bound", "Exact", "Interval", "Period", "Quantity", "exact", "exact_text"]
