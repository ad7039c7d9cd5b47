"""The fact base: what is true, since when, and where that stands."""

from factlint.facts.base import FactBase

__all__ = ["FactBase"]
