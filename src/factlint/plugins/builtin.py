"""factlint's own plugin: what it brings comes in by the doors that every plugin uses."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.documents.reading import READERS, Reader
from factlint.facts.loaders import LOADERS, FactLoader
from factlint.reports import REPORTERS, Reporter
from factlint.rules.listing import listed, listing_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.rules import Rule

NAME = "factlint"
_RULES = Path(__file__).parents[1] / "rules"
LISTING = _RULES / "listing.json"


def factlint_register_rules() -> Iterable[Rule]:
    """Return every `Rule` that a module of `factlint.rules.builtin`, of whatever family, defines."""
    return _rules()


def factlint_register_readers() -> Iterable[Reader]:
    """Return the readers of Markdown and HTML; plain text is read where no reader claims a file."""
    return READERS


def factlint_register_fact_loaders() -> Iterable[FactLoader]:
    """Return the loader of YAML and JSON."""
    return LOADERS


def factlint_register_reporters() -> Iterable[Reporter]:
    """Return the formats of `--output-format`."""
    return REPORTERS


HOOKS = (
    factlint_register_rules,
    factlint_register_readers,
    factlint_register_fact_loaders,
    factlint_register_reporters,
)
"""Marked as implementations where there are others: pluggy, which does that, takes long to import."""


def current_listing() -> str:
    """What `LISTING` must hold."""
    return listing_text(_sources())


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(listed(_sources(), LISTING))


def _sources() -> dict[str, str]:
    """The modules of the rules and where they lie: one file a rule, but for those whose names begin with `_`."""
    families = sorted((entry.name, entry.path) for entry in os.scandir(_RULES / "builtin") if entry.is_dir())
    return {
        f"factlint.rules.builtin.{family}.{name.removesuffix('.py')}": f"{folder}/{name}"
        for family, folder in families
        for name in sorted(os.listdir(folder))  # noqa: PTH208 - on the way of every run
        if name.endswith(".py") and not name.startswith("_")
    }
