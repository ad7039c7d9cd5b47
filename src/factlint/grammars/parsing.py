"""The LALR loop over class strings, with every state met kept in a trie."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple, TypeAlias, TypeVar

from factlint.grammars.tables import END, GAP, Rule, Tables

WINDOW = 60
"""The longest island in class characters, gaps included: it keeps hostile input linear."""
_MOST_NODES = 200_000

Handler: TypeAlias = Callable[..., Any]
_H = TypeVar("_H", bound=Handler)
_SHIFT = -1


class Reject(Exception):  # noqa: N818 - a refusal, not an error
    """Raised by a handler for tokens that parse but mean nothing; the next shorter island is tried."""


def located(handler: _H) -> _H:
    """Mark a handler that wants the half-open range of its tokens as its first argument."""
    handler.located = True  # type: ignore[attr-defined]
    return handler


class Island(NamedTuple):
    """A stretch `start:end` of the class string that parses, and the value that the handlers made of it."""

    start: int
    end: int
    value: Any


class _Call(NamedTuple):
    handler: Handler | None
    length: int
    mode: str
    span: tuple[int, int] | None
    spliced: bool
    """Whether a child may be a list, to be put in place of itself."""


Derivation: TypeAlias = tuple[_Call | None, ...]
"""The steps of a parse in post-order: `None` takes the next token, a call reduces what lies on top."""


class _Node:
    """What is known after a sequence of classes: the stack of states, the steps so far, the derivation if complete."""

    __slots__ = ("derivation", "following", "stack", "steps")

    def __init__(self, stack: tuple[int, ...], steps: tuple[int, ...]) -> None:
        self.stack = stack
        self.steps = steps
        self.following: dict[str, _Node | None] = {GAP: self}
        self.derivation: Derivation | None = None


class Parser:
    """Finds islands in class strings and replays their derivations through the handlers.

    A rule's handler is the attribute of `handlers` with the rule's name or alias. It gets its children as positional
    arguments: what the handlers below returned, and the payloads of the tokens; a token whose payload is `None` is
    left out. Handlers must not return lists. All state is the memo of this object; threads may share it.
    """

    def __init__(self, tables: Tables, handlers: object) -> None:
        self.tables = tables
        self.opening = re.compile(tables.opening)
        missing = sorted({rule.name for rule in tables.rules if _called(rule) and not hasattr(handlers, rule.name)})
        if missing:
            raise TypeError(f"no handler for {', '.join(missing)}")
        self._handlers = [getattr(handlers, rule.name, None) for rule in tables.rules]
        self._root = _Node((tables.start,), ())
        self._nodes = 1

    def longest(self, codes: str, at: int) -> tuple[int, Derivation] | None:
        """End and derivation of the longest island that begins at `at`, whatever the handlers will say of it."""
        ends = self.ends(codes, at)
        return ends[-1] if ends else None

    def ends(self, codes: str, at: int) -> list[tuple[int, Derivation]]:
        """Every end of an island that begins at `at`, shortest first, with its derivation."""
        node = self._root
        found = []
        position = at
        for character in codes[at : at + WINDOW]:
            position += 1
            try:
                following = node.following[character]
            except KeyError:
                following = self._step(node, character)
            if following is None:
                break
            if following.derivation is not None and character != GAP:
                found.append((position, following.derivation))
            node = following
        return found

    def islands(self, codes: str, payloads: Callable[[int, int], Sequence[Any]]) -> Iterator[Island]:
        """The islands of a class string from left to right, each as long as the handlers allow.

        `payloads(start, end)` gives the payload of every character of `codes[start:end]` but the gaps.
        """
        search = self.opening.search
        match = search(codes)
        while match:
            start = match.start()
            resume = start + 1
            ends = self.ends(codes, start)
            found = longest_meant(ends, payloads(start, ends[-1][0])) if ends else None
            if found is not None:
                resume, value = found
                yield Island(start, resume, value)
            match = search(codes, resume)

    def _step(self, node: _Node, character: str) -> _Node | None:
        """Take one class by the tables, and remember what came of it."""
        following = None
        moved = self._advance(node.stack, node.steps, character)
        if moved is not None:
            following = _Node(*moved)
            completed = self._advance(*moved, END)
            if completed is not None:
                following.derivation = self._derivation(completed[1])
        if self._nodes > _MOST_NODES:
            self._root = _Node((self.tables.start,), ())
            self._nodes = 1
        self._nodes += 1
        node.following[character] = following
        return following

    def _advance(
        self, stack: tuple[int, ...], steps: tuple[int, ...], character: str
    ) -> tuple[tuple[int, ...], tuple[int, ...]] | None:
        tables = self.tables
        states, done = list(stack), list(steps)
        while True:
            action = tables.actions[states[-1]].get(character)
            if action is None:
                return None
            if action >= 0:
                return (*states, action), (*done, _SHIFT)
            rule = tables.rules[~action]
            del states[len(states) - rule.length :]
            states.append(tables.gotos[states[-1]][rule.symbol])
            done.append(~action)
            if character == END and states[-1] == tables.end:
                return tuple(states), tuple(done)

    def _derivation(self, steps: tuple[int, ...]) -> Derivation:
        calls: list[_Call | None] = []
        parts: list[tuple[int, bool]] = []  # where each value on the stack begins, and whether it is a list
        taken = 0
        for step in steps:
            if step == _SHIFT:
                parts.append((taken, False))
                taken += 1
                calls.append(None)
                continue
            rule, handler = self.tables.rules[step], self._handlers[step]
            children = parts[len(parts) - rule.length :]
            first = children[0][0] if children else taken
            del parts[len(parts) - rule.length :]
            parts.append((first, rule.mode == "splice"))
            if rule.mode != "keep" and rule.name != "$root_start":
                wanted = (first, taken) if getattr(handler, "located", False) else None
                spliced = any(is_list for _, is_list in children)
                calls.append(_Call(handler, rule.length, rule.mode, wanted, spliced))
        return tuple(calls)


def longest_meant(ends: list[tuple[int, Derivation]], payloads: Sequence[Any]) -> tuple[int, Any] | None:
    """End and value of the longest of the islands that the handlers do not refuse."""
    for end, derivation in reversed(ends):
        try:
            return end, replay(derivation, payloads)
        except Reject:
            continue
    return None


def replay(derivation: Derivation, payloads: Sequence[Any]) -> Any:
    """The value of an island: its derivation run over the payloads of its tokens."""
    stack: list[Any] = []
    push = stack.append
    take = iter(payloads).__next__
    for call in derivation:
        if call is None:
            push(take())
            continue
        handler, length, mode, span, spliced = call
        children = [child for child in stack[-length:] if child is not None] if length else []
        if spliced:
            children = _flat(children)
        del stack[len(stack) - length :]
        if mode == "splice":
            push(children)
        elif mode == "pass" and len(children) == 1:
            push(children[0])
        elif handler is None:
            raise TypeError(f"no handler for a rule with {len(children)} children")
        elif span is None:
            push(handler(*children))
        else:
            push(handler(span, *children))
    return stack[0]


def _flat(children: list[Any]) -> list[Any]:
    flat: list[Any] = []
    for child in children:
        if isinstance(child, list):
            flat += child
        else:
            flat.append(child)
    return flat


def _called(rule: Rule) -> bool:
    return rule.mode == "call" and not rule.name.startswith("$root_")
