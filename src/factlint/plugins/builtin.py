"""factlint's own plugin: its rules come in by the door that every plugin uses."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.plugins.hookspecs import hookimpl
from factlint.rules import Rule, builtin

if TYPE_CHECKING:
    from collections.abc import Iterable

NAME = "factlint"


@hookimpl
def factlint_register_rules() -> Iterable[Rule]:
    """Return the rules of `factlint.rules.builtin`: every `Rule` that a module of the package defines."""
    return _rules()


@cache
def _rules() -> tuple[Rule, ...]:
    modules = sorted(
        entry.name.removesuffix(".py")
        for entry in files(builtin).iterdir()
        if entry.name.endswith(".py") and not entry.name.startswith("_")
    )
    return tuple(
        value
        for module in modules
        for value in vars(import_module(f"{builtin.__name__}.{module}")).values()
        if isinstance(value, Rule)
    )
