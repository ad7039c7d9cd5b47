"""factlint's own plugin: its rules come in by the door that every plugin uses."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.resources import files
from typing import TYPE_CHECKING

from factlint.plugins.hookspecs import hookimpl
from factlint.rules import Rule, builtin

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from importlib.resources.abc import Traversable

NAME = "factlint"


@hookimpl
def factlint_register_rules() -> Iterable[Rule]:
    """Return the rules of `factlint.rules.builtin`: every `Rule` that a module of the package defines."""
    return _rules()


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        value
        for module in sorted(_modules(files(builtin), builtin.__name__))
        for value in vars(import_module(module)).values()
        if isinstance(value, Rule)
    )


def _modules(folder: Traversable, package: str) -> Iterator[str]:
    """The names of the modules below the folder: families of rules are packages of their own."""
    for entry in folder.iterdir():
        if entry.name.startswith(("_", ".")):
            continue
        if entry.is_dir():
            yield from _modules(entry, f"{package}.{entry.name}")
        elif entry.name.endswith(".py"):
            yield f"{package}.{entry.name.removesuffix('.py')}"
