"""What a text must hold for a regular expression to match in it: a look at the words costs less than compiling it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_PLAIN = r"[^\\[\](){}|?*+.^$]+"
_PIECE = (
    rf"\((?:\?(?:P<\w+>|:|>))?(?P<words>{_PLAIN}(?:\|{_PLAIN})+)\)|(?P<plain>{_PLAIN})"
    r"|(?P<repeat>[?*+]|{[0-9]*,?[0-9]*})[?+]?|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<open>\((?:\?(?:P<\w+>|:|>)|(?!\?)))|(?P<aside>\(\?(?:<?[=!]|[a-z-]+:|\(\w+\)))|\\(?P<escaped>[^\w\s])"
    r"|\[(?P<few>-?[^]\\^-][^]\\-]{0,4}-?)]|\[\^?]?(?:\\.|[^]\\])*]|\\(?:x..|u....|U.{8}|N{[^}]*}|[0-9]+|.)|\(\?(?:P=)?\w+\)|."
)
_MOST = 3
"""How many of its demands are looked at."""

Demand = tuple[str, ...]
"""Words of which every match holds one."""


def demands(written: str, *, any_case: bool) -> tuple[Demand, ...]:
    """What every match of the expression holds: of each demand one word, in small letters for `any_case`."""
    group = _Group()
    outer: list[_Group] = []
    for piece in re.finditer(_PIECE, written, re.DOTALL):
        kind = piece.lastgroup
        if kind in ("open", "aside"):
            outer.append(group)
            group.close_word()
            group = _Group(aside=kind == "aside")
        elif kind == "close":
            inner, group = group, outer.pop()
            group.add(() if inner.aside else inner.demands())
        elif kind == "bar":
            group.next_branch()
        elif kind == "words":
            words = piece["words"].split("|")
            group.close_word()
            group.add([tuple(words)] if all(map(str.strip, words)) else ())
        elif kind == "few":
            group.close_word()
            group.add([tuple(piece["few"])])
        elif kind == "repeat":
            group.repeat(optional=piece["repeat"][:2] in ("?", "*", "{0", "{,"))
        else:
            group.say(piece["plain"] or piece["escaped"] or "")
    found = group.demands()
    if any_case:
        found = [tuple(word.lower() for word in demand) for demand in found if all(map(str.isascii, demand))]
    return tuple(sorted(found, key=_worth, reverse=True)[:_MOST])


class _Group:
    """A group of an expression as it is read: its branches, and the demands of the one that is being read."""

    def __init__(self, *, aside: bool = False) -> None:
        self.aside = aside
        self._branches: list[list[Demand]] = []
        self._branch: list[Demand] = []
        self._word = ""
        self._added = 0

    def say(self, text: str) -> None:
        """Take plain text, or none for what may be one character or another."""
        if text:
            self._word += text
        else:
            self.close_word()
        self._added = 0

    def add(self, demands: Sequence[Demand]) -> None:
        """Take the demands of a group inside this one."""
        self._added = len(demands)
        self._branch += demands

    def repeat(self, *, optional: bool) -> None:
        """Take back what was said last where it may be left out."""
        if optional:
            self._word = self._word[:-1]
            del self._branch[len(self._branch) - self._added :]
        self.close_word()
        self._added = 0

    def close_word(self) -> None:
        if self._word.strip():
            self._branch.append((self._word,))
        self._word = ""

    def next_branch(self) -> None:
        self.close_word()
        self._branches.append(self._branch)
        self._branch, self._added = [], 0

    def demands(self) -> list[Demand]:
        """All demands of an only branch, or the best of each branch as one."""
        self.next_branch()
        if len(self._branches) == 1:
            return self._branches[0]
        return [tuple(self._best())] if all(self._branches) else []

    def _best(self) -> Iterator[str]:
        for branch in self._branches:
            yield from max(branch, key=_worth)


def _worth(demand: Demand) -> tuple[int, int]:
    """Long words are rare, and so are few."""
    return min(map(len, demand)), -len(demand)
