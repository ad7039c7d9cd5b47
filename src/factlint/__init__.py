"""factlint: lint the facts in prose.

The names below are the public interface; they are imported on first use, so that `import factlint` costs nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from factlint.version import __version__

if TYPE_CHECKING:
    from factlint.claims import Claim
    from factlint.facts import FactBase, FactFileError, load_facts
    from factlint.findings import FileResult, Finding
    from factlint.mentions import Mention, find_mentions
    from factlint.plugins.hookspecs import hookimpl
    from factlint.rules import Context, Edit, Example, Fix, Option, Problem, Related, Rule
    from factlint.rules.rule import rule
    from factlint.runs import find_claims, lint_paths, lint_text

_HOMES = {
    "Claim": "factlint.claims",
    "Context": "factlint.rules",
    "Edit": "factlint.rules",
    "Example": "factlint.rules",
    "FactBase": "factlint.facts",
    "FactFileError": "factlint.facts",
    "FileResult": "factlint.findings",
    "Finding": "factlint.findings",
    "Fix": "factlint.rules",
    "Mention": "factlint.mentions",
    "Option": "factlint.rules",
    "Problem": "factlint.rules",
    "Related": "factlint.rules",
    "Rule": "factlint.rules",
    "find_claims": "factlint.runs",
    "find_mentions": "factlint.mentions",
    "hookimpl": "factlint.plugins.hookspecs",
    "lint_paths": "factlint.runs",
    "lint_text": "factlint.runs",
    "load_facts": "factlint.facts",
    "rule": "factlint.rules",
}

__all__ = [
    "Claim",
    "Context",
    "Edit",
    "Example",
    "FactBase",
    "FactFileError",
    "FileResult",
    "Finding",
    "Fix",
    "Mention",
    "Option",
    "Problem",
    "Related",
    "Rule",
    "__version__",
    "find_claims",
    "find_mentions",
    "hookimpl",
    "lint_paths",
    "lint_text",
    "load_facts",
    "rule",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'factlint' has no attribute {name!r}")
    found = getattr(import_module(_HOMES[name]), name)
    globals()[name] = found  # so that Python asks here once for each name
    return found
