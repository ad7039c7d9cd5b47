"""What is left of a grammar when Lark has compiled it: classes, actions, rules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

END = "\0"
"""The end of input among the actions."""
GAP = " "
"""Separates chunks in a class string; the parser steps over it."""
UNKNOWN = "~"
"""A token of no class; no island crosses it."""

Mode: TypeAlias = Literal["call", "pass", "keep", "splice"]


class Rule(NamedTuple):
    """One production: `length` symbols become `symbol`, and the handler called `name` makes their value.

    A rule in mode "pass" hands a single child on as it is (`?rule`), one in mode "keep" has no other; "splice" puts its
    children among those of the rule above (`_rule`, and what Lark makes of `*` and `+`).
    """

    symbol: int
    length: int
    name: str
    mode: Mode


class Tables(NamedTuple):
    """An LALR automaton, with a row for each state. An action is the next state, or `~rule` to reduce."""

    classes: dict[str, str]
    actions: Mapping[int, Mapping[str, int]]
    gotos: Mapping[int, Mapping[int, int]]
    rules: tuple[Rule, ...]
    start: int
    end: int
    opening: str = ""
    """The pattern of places where an island may begin, derived from the rest by `opening`."""


class Packed(dict[int, dict[Any, int]]):
    """Rows of an automaton by state, as they are written to a module: most are never asked for."""

    def __init__(self, rows: Sequence[str], order: Sequence[int], key: Callable[[str], Iterable[Any]]) -> None:
        super().__init__()
        self._rows = rows
        self._order = order
        self._key = key

    def __missing__(self, state: int) -> dict[Any, int]:
        row = self[state] = {}
        for group in self._rows[self._order[state]].split(GAP):
            target, _, keys = group.partition(":")
            row.update(dict.fromkeys(self._key(keys), int(target)) if group else {})
        return row


def packed_actions(rows: Sequence[str], order: Sequence[int]) -> Packed:
    """Rows whose keys are characters of classes: "12:AB -4:C"."""
    return Packed(rows, order, iter)


def packed_gotos(rows: Sequence[str], order: Sequence[int]) -> Packed:
    """Rows whose keys are symbols: "12:3,5"."""
    return Packed(rows, order, lambda keys: map(int, keys.split(",")))


def packed_row(row: Mapping[Any, int], joint: str) -> str:
    """A row as `Packed` reads it, its keys joined by `joint`."""
    groups: dict[int, list[str]] = {}
    for key, target in row.items():
        groups.setdefault(target, []).append(str(key))
    return GAP.join(f"{target}:{joint.join(keys)}" for target, keys in groups.items())
