"""A text cut at white space, where the names of several words stay together."""

from __future__ import annotations

from itertools import accumulate, count
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_PUNCTUATION = ".,;:!?)]\"'”’"


class Phrases:
    """Names of several words that are read as one chunk: "nautical mile"."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, dict[str, list[list[str]]]] = {}
        for name in sorted(names, key=len, reverse=True):
            first, *rest = name.split()
            for written in _written(first):
                self._by_first.setdefault(written, {}).setdefault(rest[0].rstrip(_PUNCTUATION), []).append(rest)

    def lengths(self, words: list[str]) -> dict[int, int]:
        """How many words after it belong to the phrase of each word that begins one."""
        first = self._by_first
        opening = first.keys() & words
        if not opening:
            return {}
        lengths = {at: self._length(words, at) for at, word in enumerate(words) if word in opening}
        return {at: length for at, length in lengths.items() if length}

    def _length(self, words: list[str], at: int) -> int:
        """How many words after this one belong to its phrase; the last may have punctuation after it."""
        second = _plain(words[at + 1]).rstrip(_PUNCTUATION) if at + 1 < len(words) else ""
        for rest in self._by_first[words[at]].get(second, ()):
            following = [_plain(word) for word in words[at + 1 : at + 1 + len(rest)]]
            if following[-1].rstrip(_PUNCTUATION) == rest[-1] and following[:-1] == rest[:-1]:
                return len(rest)
        return 0


def _written(word: str) -> set[str]:
    """A word in small letters, as a sentence may begin with it, and in capitals; with either apostrophe."""
    forms = {word, word.capitalize(), word.upper()}
    return forms | {form.replace("'", "’") for form in forms} if "'" in word else forms


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


class Chunks:
    """A text cut at white space, with the way back to its offsets."""

    def __init__(self, text: str, base: int = 0, phrases: Phrases | None = None) -> None:
        self.words = text.split()
        self._text = text
        self._base = base
        self._starts: list[int] | None = None
        lengths = phrases.lengths(self.words) if phrases is not None else None
        if lengths:
            self._join(lengths)

    def _join(self, lengths: dict[int, int]) -> None:
        """Make one chunk of the words of each phrase, where single spaces part them."""
        words, starts = self.words, self._offsets()
        self.words, self._starts = [], []
        at = 0
        while at < len(words):
            phrase = " ".join(words[at : at + 1 + lengths.get(at, 0)])
            last = at + lengths.get(at, 0)
            if starts[last] + len(words[last]) - starts[at] != len(phrase):
                phrase, last = words[at], at
            self.words.append(phrase)
            self._starts.append(starts[at])
            at = last + 1

    @property
    def starts(self) -> list[int]:
        """The offset in the text of each chunk, `base` added."""
        if self._starts is None:
            self._starts = self._offsets()
        return self._starts

    def _offsets(self) -> list[int]:
        words, text = self.words, self._text
        first = len(text) - len(text.lstrip()) + self._base
        beyond = list(map(add, accumulate(map(len, words), initial=first), count()))
        if beyond[-1] - 1 - first == len(text.strip()):  # one character of white space between any two
            return beyond
        starts, at = [], 0
        for word in words:
            at = text.index(word, at)
            starts.append(at + self._base)
            at += len(word)
        return starts
