"""The hooks by which rules, readers, fact loaders and reporters arrive. The built-in ones use them too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.documents.reading import Reader
    from factlint.facts.loaders import FactLoader
    from factlint.reports import Reporter
    from factlint.rules import Rule

hookspec = pluggy.HookspecMarker("factlint")
hookimpl = pluggy.HookimplMarker("factlint")


@hookspec
def factlint_register_rules() -> Iterable[Rule]:  # type: ignore[empty-body] # a specification has no body
    """Return the rules that the plugin brings."""


@hookspec
def factlint_register_readers() -> Iterable[Reader]:  # type: ignore[empty-body] # a specification has no body
    """Return the readers that the plugin brings: each turns the source of a draft into a `Document`."""


@hookspec
def factlint_register_fact_loaders() -> Iterable[FactLoader]:  # type: ignore[empty-body] # a specification has no body
    """Return the loaders that the plugin brings: each reads fact files of one suffix."""


@hookspec
def factlint_register_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body] # a specification has no body
    """Return the reporters that the plugin brings: each prints findings in one format."""
