"""Runs: from paths to the results of all drafts they name."""

from factlint.runs.lint import lint_paths, lint_text

__all__ = ["lint_paths", "lint_text"]
