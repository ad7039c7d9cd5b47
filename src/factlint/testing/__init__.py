"""Helpers for the authors of rules: `python -m factlint.testing PATH` runs the examples of YAML rules."""

from factlint.testing.examples import Case, cases_in, cases_of, run_example

__all__ = ["Case", "cases_in", "cases_of", "run_example"]
