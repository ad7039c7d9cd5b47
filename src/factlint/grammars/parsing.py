"""The LALR loop over class strings, with every stack of states met kept."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar

from factlint.grammars.tables import END, GAP, Rule, Tables
from factlint.records import NamedTuple

WINDOW = 60
"""The longest island in class characters, gaps included: it keeps hostile input linear."""
_MOST_STACKS = 200_000
_MOST_DERIVATIONS = 50_000

Handler: TypeAlias = Callable[..., Any]
_H = TypeVar("_H", bound=Handler)


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


class _Stack:
    """A stack of states. However islands begin, those that lead to the same states share what may follow."""

    __slots__ = ("_pushed", "below", "complete", "following", "state", "steps")

    def __init__(self, state: int, below: _Stack | None = None) -> None:
        self.state = state
        self.below = below
        self._pushed: dict[int, _Stack] = {}
        self.following: dict[str, _Stack | None] = {GAP: self}
        self.steps: dict[str, tuple[int, ...]] = {}
        """The rules reduced before each class is taken, and at the end, where the island is complete here."""
        self.complete: bool | None = None
        """Whether an island may end here; `None` until it is asked."""

    def push(self, state: int) -> _Stack:
        pushed = self._pushed.get(state)
        if pushed is None:
            pushed = self._pushed[state] = _Stack(state, self)
        return pushed

    def pop(self, length: int) -> _Stack:
        stack = self
        for _ in range(length):
            assert stack.below is not None  # noqa: S101 - no rule is longer than the stack that it reduces
            stack = stack.below
        return stack


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
        self._root = _Stack(tables.start)
        self._stacks = 1
        self._derivations: dict[str, Derivation] = {}

    def ends(self, codes: str, at: int) -> list[int]:
        """Every end of an island that begins at `at`, shortest first, whatever the handlers will say of it."""
        stack = self._root
        found = []
        position = at
        for character in codes[at : at + WINDOW]:
            position += 1
            try:
                following = stack.following[character]
            except KeyError:
                following = self._step(stack, character)
            if following is None:
                break
            stack = following
            if stack.complete and character != GAP:
                found.append(position)
        return found

    def meaning(self, codes: str, at: int, ends: Sequence[int], payloads: Sequence[Any]) -> tuple[int, Any] | None:
        """End and value of the longest of the islands from `at` to one of the `ends` that no handler refuses."""
        for end in reversed(ends):
            try:
                return end, replay(self.derivation(codes[at:end]), payloads)
            except Reject:
                continue
        return None

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
            found = self.meaning(codes, start, ends, payloads(start, ends[-1])) if ends else None
            if found is not None:
                resume, value = found
                yield Island(start, resume, value)
            match = search(codes, resume)

    def derivation(self, island: str) -> Derivation:
        """How an island, one that `ends` has found, comes about."""
        classes = island.replace(GAP, "")
        found = self._derivations.get(classes)
        if found is None:
            if len(self._derivations) > _MOST_DERIVATIONS:
                self._derivations.clear()
            found = self._derivations[classes] = self._derived(classes)
        return found

    def _step(self, stack: _Stack, character: str) -> _Stack | None:
        """Take one class by the tables, and remember what came of it."""
        following, steps = self._advance(stack, character)
        if following is not None and following.complete is None:
            finished, last_steps = self._advance(following, END)
            following.steps[END] = last_steps
            following.complete = finished is not None
        if self._stacks > _MOST_STACKS:
            self._root = _Stack(self.tables.start)
            self._stacks = 1
        self._stacks += 1 + len(steps)
        stack.steps[character] = steps
        stack.following[character] = following
        return following

    def _advance(self, stack: _Stack, character: str) -> tuple[_Stack | None, tuple[int, ...]]:
        """The stack after one more class, `None` where the automaton cannot take it, and the rules reduced before."""
        tables = self.tables
        steps: list[int] = []
        while True:
            action = tables.actions[stack.state].get(character)
            if action is None:
                return None, ()
            if action >= 0:
                return stack.push(action), tuple(steps)
            rule = tables.rules[~action]
            below = stack.pop(rule.length)
            stack = below.push(tables.gotos[below.state][rule.symbol])
            steps.append(~action)
            if character == END and stack.state == tables.end:
                return stack, tuple(steps)

    def _derived(self, classes: str) -> Derivation:
        calls: list[_Call | None] = []
        parts: list[tuple[int, bool]] = []  # where each value so far begins, and whether it is a list
        stack = self._root
        for taken, character in enumerate(classes):
            following = stack.following[character] if character in stack.following else self._step(stack, character)
            assert following is not None  # noqa: S101 - `ends` has taken the same way
            self._reduce(stack.steps[character], taken, parts, calls)
            parts.append((taken, False))
            calls.append(None)
            stack = following
        self._reduce(stack.steps[END], len(classes), parts, calls)
        return tuple(calls)

    def _reduce(
        self, steps: tuple[int, ...], taken: int, parts: list[tuple[int, bool]], calls: list[_Call | None]
    ) -> None:
        """Add the calls of the rules that are reduced when so many tokens are taken."""
        for step in steps:
            rule, handler = self.tables.rules[step], self._handlers[step]
            children = parts[len(parts) - rule.length :]
            first = children[0][0] if children else taken
            del parts[len(parts) - rule.length :]
            parts.append((first, rule.mode == "splice"))
            if rule.mode != "keep" and rule.name != "$root_start":
                wanted = (first, taken) if getattr(handler, "located", False) else None
                spliced = any(is_list for _, is_list in children)
                calls.append(_Call(handler, rule.length, rule.mode, wanted, spliced))


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
