"""Runs: from paths to the results of all drafts they name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from factlint.runs.lint import find_claims, lint_paths, lint_text

__all__ = ["find_claims", "lint_paths", "lint_text"]


def __getattr__(name: str) -> Any:
    """Import on first use: a run that finds its results in the cache needs no more than that."""
    if name not in __all__:
        raise AttributeError(f"module 'factlint.runs' has no attribute {name!r}")
    from factlint.runs import lint  # noqa: PLC0415 - see above

    return getattr(lint, name)
