"""From text to islands: white space cuts it into chunks, each chunk is classed once, a parser reads the classes."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.grammars import UNKNOWN, Parser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


_MOST_CHUNKS = 300_000
_MOST_ISLANDS = 100_000
_LONGEST_CHUNK = 120
_RUN = re.compile(r"[^\W\d_]+")
_SIGN = re.compile("""[^A-Za-z\u00c0-\u024f()[\\]{}"“”„‘’'.,;:!?*_/…–—-]""")
"""Anything but Latin letters and the punctuation of prose: digits, signs of currencies, fractions, ..."""
_PUNCTUATION = ".,;:!?)]\"'”’"


class Token(NamedTuple):
    """A piece of a chunk: the character of its class, its half-open offsets within the chunk, its payload."""

    code: str
    start: int
    end: int
    value: Any = None


class Phrases:
    """Names of several words that are read as one chunk: "nautical mile"."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, ...]]] = {}
        for name in sorted(names, key=len, reverse=True):
            first, *rest = name.split()
            for written in {first, first.capitalize(), first.upper()}:
                self._by_first.setdefault(written, []).append(tuple(rest))

    def lengths(self, words: list[str]) -> dict[int, int]:
        """How many words after it belong to the phrase of each word that begins one."""
        first = self._by_first
        if first.keys().isdisjoint(words):
            return {}
        lengths = {at: self._length(words, at) for at, word in enumerate(words) if word in first}
        return {at: length for at, length in lengths.items() if length}

    def _length(self, words: list[str], at: int) -> int:
        """How many words after this one belong to its phrase; the last may have punctuation after it."""
        for rest in self._by_first[words[at]]:
            following = [word.lower() for word in words[at + 1 : at + 1 + len(rest)]]
            if following and following[-1].rstrip(_PUNCTUATION) == rest[-1] and following[:-1] == list(rest[:-1]):
                return len(rest)
        return 0


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
        beyond = list(accumulate([len(word) + 1 for word in words], initial=first))
        if beyond[-1] - 1 - first == len(text.strip()):  # one character of white space between any two
            return beyond
        starts, at = [], 0
        for word in words:
            at = text.index(word, at)
            starts.append(at + self._base)
            at += len(word)
        return starts


class Reading(NamedTuple):
    """An island of a text: what the handlers made of it, and where its tokens stand."""

    value: Any
    start: int
    end: int
    tokens: tuple[tuple[int, int, int], ...]
    """Of each token the number of its chunk, from the first one of the island, and its offsets in that chunk."""
    chunk: int
    """The number of the first chunk in the text."""
    starts: list[int]
    """The offset in the text of every chunk of it."""

    def span(self, first: int, last: int) -> tuple[int, int]:
        """The offsets in the text of the tokens from `first` up to, not including, `last`."""
        chunk, start, _ = self.tokens[first]
        last_chunk, _, end = self.tokens[last - 1]
        return self.starts[self.chunk + chunk] + start, self.starts[self.chunk + last_chunk] + end


class Reader:
    """Reads islands of one grammar from texts.

    `cut(chunk)` gives the tokens of a chunk, at least one; it is asked once for each distinct chunk. `reclass` may
    change characters of a block's class string by their neighbours, but neither its length nor its gaps. Chunks of
    letters and punctuation without a word that is `known`, in small letters either, have no class and are not cut.
    What the handlers make of the same words is kept and given again, so it must not change.
    """

    def __init__(
        self,
        parser: Parser,
        cut: Callable[[str], Sequence[Token]],
        reclass: Callable[[str], str],
        known: Iterable[str],
    ) -> None:
        self._parser = parser
        self._reclass = reclass
        self._memo = _Memo(cut, known)
        self._islands_met: dict[tuple[object, ...], _Met | None] = {}

    @staticmethod
    def beside(*readers: Reader) -> None:
        """Let readers of the same texts look once together, not once each, at a chunk that none of them knows."""
        memos = tuple([reader._memo for reader in readers])  # noqa: SLF001 - they are of this class
        for memo in memos:
            memo.beside = memos
            memo.known_beside = frozenset().union(*(memo.known for memo in memos))

    def read(self, chunks: Chunks) -> list[Reading]:
        """The islands of a text from left to right."""
        words, parser, met = chunks.words, self._parser, self._islands_met
        codes = self._reclass(" ".join(map(self._memo.__getitem__, words)))
        readings = []
        chunk = at = 0
        search = parser.opening.search
        match = search(codes)
        while match:
            start = match.start()
            resume = start + 1
            ends = parser.ends(codes, start)
            if ends:
                island = codes[start : ends[-1]]
                chunk += codes.count(" ", at, start)
                at = start
                within = start - codes.rfind(" ", 0, start) - 1
                key = (island, within, *words[chunk : chunk + island.count(" ") + 1])
                known = met.get(key, _NEW)
                if known is _NEW:
                    known = self._meet(key, [end - start for end in ends])
                if known is not None:
                    length, value, tokens = known
                    resume = start + length
                    starts = chunks.starts
                    last = tokens[-1]
                    readings.append(
                        Reading(
                            value,
                            starts[chunk] + tokens[0][1],
                            starts[chunk + last[0]] + last[2],
                            tokens,
                            chunk,
                            starts,
                        )
                    )
            match = search(codes, resume)
        return readings

    def _meet(self, key: tuple[Any, ...], ends: list[int]) -> _Met | None:
        """What an island, whose longest form has these classes and words, means; the same wherever it stands."""
        codes, within, *pieces = key
        tokens = [(number, token) for number, piece in enumerate(pieces) for token in self._memo.tokens(piece)]
        tokens = tokens[within:]
        found = self._parser.meaning(codes, 0, ends, [token.value for _, token in tokens])
        met = None
        if found is not None:
            length, value = found
            count = length - codes.count(" ", 0, length)
            met = _Met(length, value, tuple([(number, token.start, token.end) for number, token in tokens[:count]]))
        if len(self._islands_met) > _MOST_ISLANDS:
            self._islands_met.clear()
        self._islands_met[key] = met
        return met


class _Met(NamedTuple):
    """An island met before: how much of the class string it is, its value, its tokens by chunk from its first one."""

    length: int
    value: Any
    tokens: tuple[tuple[int, int, int], ...]


_NEW = _Met(0, None, ())


class _Memo(dict[str, str]):
    """The class string of every chunk met; of most chunks that is all that is ever asked."""

    def __init__(self, cut: Callable[[str], Sequence[Token]], known: Iterable[str]) -> None:
        super().__init__()
        self._cut = cut
        self._tokens: dict[str, Sequence[Token]] = {}
        self.known = frozenset(run for word in known for run in _RUN.findall(word))
        self.beside: tuple[_Memo, ...] = (self,)
        """The memos that are told of a chunk that no one of them knows."""
        self.known_beside = self.known

    def __missing__(self, chunk: str) -> str:
        if len(self) > _MOST_CHUNKS:
            self.clear()
            self._tokens.clear()
        if len(chunk) > _LONGEST_CHUNK:
            return UNKNOWN
        if _is_plain(chunk, self.known_beside):
            for memo in self.beside:
                memo[chunk] = UNKNOWN
            return UNKNOWN
        if _is_plain(chunk, self.known):
            self[chunk] = UNKNOWN
            return UNKNOWN
        tokens = self._cut(chunk)
        codes = tokens[0].code if len(tokens) == 1 else "".join([token.code for token in tokens])
        if codes != UNKNOWN:
            self._tokens[chunk] = tokens
        self[chunk] = codes
        return codes

    def tokens(self, chunk: str) -> Sequence[Token]:
        """The tokens of a chunk that an island has part in."""
        tokens = self._tokens.get(chunk)
        return self._cut(chunk) if tokens is None else tokens


def _is_plain(chunk: str, known: frozenset[str]) -> bool:
    """Whether a chunk holds nothing but letters and punctuation, and no known word, in small letters either."""
    if chunk.isalpha():
        return chunk not in known and chunk.lower() not in known
    if _SIGN.search(chunk):
        return False
    runs = _RUN.findall(chunk)
    return bool(runs) and known.isdisjoint(runs) and known.isdisjoint([run.lower() for run in runs])
