"""The fact base: what is true, since when, and where that stands."""

from factlint.facts.base import FactBase
from factlint.facts.loading import load_facts, parse_facts
from factlint.facts.problems import FactFileError, FactProblem

__all__ = ["FactBase", "FactFileError", "FactProblem", "load_facts", "parse_facts"]
