"""Where an island may begin, as a pattern over class strings, derived from the tables."""

from __future__ import annotations

import re

from factlint.grammars.tables import END, GAP, Tables


def opening(tables: Tables) -> str:
    """The pattern that finds every place where an island may begin, and few others.

    A place is kept if the class there is an island by itself, or if the class after it may follow one that is not.
    It begins with a set of characters, because only such patterns get the fast search of `re`, and has few of them,
    because each takes long to compile.
    """
    alone: set[str] = set()
    followers: set[str] = set()
    first = set(tables.actions[tables.start]) - {END}
    for character in sorted(first):
        stack = feed(tables, (tables.start,), character)
        if stack is None:
            continue
        if feed(tables, stack, END) is not None:
            alone.add(character)
        else:
            followers.update(c for c in tables.classes.values() if feed(tables, stack, c) is not None)
    branches = [f"(?<={_set(alone)})"] if alone else []
    branches += [f"(?={GAP}*{_set(followers)})"] if followers else []
    return f"{_set(first)}(?:{'|'.join(branches)})"


def feed(tables: Tables, stack: tuple[int, ...], character: str) -> tuple[int, ...] | None:
    """The stack of states after one more class, or `None` where the automaton cannot take it."""
    states = list(stack)
    while True:
        action = tables.actions[states[-1]].get(character)
        if action is None:
            return None
        if action >= 0:
            states.append(action)
            return tuple(states)
        rule = tables.rules[~action]
        del states[len(states) - rule.length :]
        states.append(tables.gotos[states[-1]][rule.symbol])
        if character == END and states[-1] == tables.end:
            return tuple(states)


def _set(characters: set[str] | frozenset[str]) -> str:
    return "[" + "".join(re.escape(character) for character in sorted(characters)) + "]"
