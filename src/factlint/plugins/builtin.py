"""factlint's own plugin: its rules come in by the door that every plugin uses."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from typing import TYPE_CHECKING

from factlint.plugins.hookspecs import hookimpl
from factlint.rules import Rule, builtin

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "factlint"


@hookimpl
def factlint_register_rules() -> Iterable[Rule]:
    """Return every `Rule` that a module of `factlint.rules.builtin`, on whatever level, defines."""
    return _rules()


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
