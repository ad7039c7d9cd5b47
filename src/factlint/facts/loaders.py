"""How the text of a fact file becomes nodes: one loader for each family of suffixes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.facts.language.tree import Node, SourceText


class FactLoader(NamedTuple):
    """Reads fact files with these suffixes. `compose` gives the nodes, or `None` once it has reported why not."""

    name: str
    suffixes: tuple[str, ...]
    compose: Callable[[SourceText], Node | None]


def _compose_yaml(source: SourceText) -> Node | None:
    from factlint.facts.language.tree import compose  # noqa: PLC0415 - a compiled fact base is never composed

    return compose(source)


LOADERS = (FactLoader("yaml", (".yaml", ".yml", ".json"), _compose_yaml),)
"""The built-in loaders. JSON is YAML."""
