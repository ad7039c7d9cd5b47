"""What is left of a grammar when Lark has compiled it: classes, actions, rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

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


@dataclass(frozen=True, slots=True)
class Tables:
    """An LALR automaton. An action is the next state, or `~rule` to reduce; a state is an index into `actions`."""

    classes: dict[str, str]
    actions: tuple[dict[str, int], ...]
    gotos: tuple[dict[int, int], ...]
    rules: tuple[Rule, ...]
    start: int
    end: int
