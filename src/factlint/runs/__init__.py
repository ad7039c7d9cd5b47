"""Runs: from paths to the results of all drafts they name."""

from factlint.runs.lint import find_claims, lint_paths, lint_text

__all__ = ["find_claims", "lint_paths", "lint_text"]
