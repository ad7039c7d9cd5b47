"""factlint's own plugin: what it brings comes in by the doors that every plugin uses."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from factlint.documents.reading import READERS, Reader
from factlint.facts.loaders import LOADERS, FactLoader
from factlint.plugins.hookspecs import hookimpl
from factlint.reports import REPORTERS, Reporter
from factlint.rules import Rule, builtin

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "factlint"


@hookimpl
def factlint_register_rules() -> Iterable[Rule]:
    """Return every `Rule` that a module of `factlint.rules.builtin`, on whatever level, defines."""
    return _rules()


@hookimpl
def factlint_register_readers() -> Iterable[Reader]:
    """Return the readers of Markdown and HTML; plain text is read where no reader claims a file."""
    return READERS


@hookimpl
def factlint_register_fact_loaders() -> Iterable[FactLoader]:
    """Return the loader of YAML and JSON."""
    return LOADERS


@hookimpl
def factlint_register_reporters() -> Iterable[Reporter]:
    """Return the formats of `--output-format`."""
    return REPORTERS


@cache
def _rules() -> tuple[Rule, ...]:
    modules = sorted(
        module.name
        for module in walk_packages(builtin.__path__, f"{builtin.__name__}.")
        if not module.ispkg and not module.name.rpartition(".")[2].startswith("_")
    )
    return tuple(
        value for module in modules for value in vars(import_module(module)).values() if isinstance(value, Rule)
    )
