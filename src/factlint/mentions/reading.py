"""From chunks of a text to islands: each chunk is classed once for every grammar, and a parser reads the classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, TypeAlias

from factlint.grammars import GAP, UNKNOWN, Parser
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from factlint.mentions.chunks import Chunks

_MOST_CHUNKS = 300_000
_MOST_ISLANDS = 100_000
_MOST_RUNS = 100_000
_LONGEST_RUN = 500
_LONGEST_CHUNK = 120
_NEW: Any = object()
"""What is remembered of something that has not been met; threads share the memory and may empty it at any time."""
_RUN = pattern(r"[^\W\d_]+")
_MARKS = "()[]\"“”‘’'.,;:!?*_…–—-"
_SIGN = pattern("""[^A-Za-z\u00c0-\u024f()[\\]{}"“”„‘’'.,;:!?*_/`|#=^…–—-]""")
"""Anything but Latin letters and the punctuation of prose: digits, signs of currencies, fractions, ..."""


class Token(NamedTuple):
    """A piece of a chunk: the character of its class, its half-open offsets within the chunk, its payload."""

    code: str
    start: int
    end: int
    value: Any = None


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
    """Reads the islands of one grammar.

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
        self.known = frozenset(_RUN.findall("\n".join(known)))
        self._parser = parser
        self._cut = cut
        self._reclass = reclass
        self._tokens: dict[str, _Tokens] = {}
        self._runs = _runs(parser, reclass)
        self._firsts: dict[str, _Opening | None] = {}
        self._openings: dict[tuple[str, int], _Opening | None] = {}
        self._islands_met: dict[tuple[object, ...], _Met | None] = {}

    def classes(self, chunk: str) -> str:
        """The class string of a chunk."""
        tokens = self._cut(chunk)
        codes = tokens[0].code if len(tokens) == 1 else "".join([token.code for token in tokens])
        if codes != UNKNOWN:
            if len(self._tokens) > _MOST_CHUNKS:
                self._tokens.clear()
            self._tokens[chunk] = _kept(tokens)
        return codes

    def islands(self, chunks: Chunks, codes: str) -> list[Reading]:
        """The islands of a text from left to right; `codes` are the classes of its chunks, with spaces between."""
        words, firsts, met, starts = chunks.words, self._firsts, self._islands_met, None
        readings = []
        chunk = at = 0
        for run in self._runs.finditer(codes):
            classes = run[0]
            opening = firsts.get(classes, _NEW)
            if opening is _NEW:
                opening = self._first(classes)
            if opening is None:
                continue
            start = run.start()
            chunk += codes.count(GAP, at, start)
            at = start
            inside = start - codes.rfind(GAP, 0, start) - 1
            first = chunk
            while opening is not None:
                position, classes, island, lengths, gaps, within, count = opening
                first += gaps
                key = (island, within + inside if first == chunk else within, *words[first : first + count])
                known = met.get(key, _NEW)
                if known is _NEW:
                    known = self._meet(key, lengths)
                if known is None:
                    position += 1
                else:
                    length, value, tokens = known
                    position += length
                    starts = starts or chunks.starts
                    begins, last = tokens[0], tokens[-1]
                    span = starts[first] + begins[1], starts[first + last[0]] + last[2]
                    readings.append(Reading(value, *span, tokens, first, starts))
                    first += last[0]
                opening = self._opening(classes, position) if position < len(classes) else None
        return readings

    def _first(self, classes: str) -> _Opening | None:
        """The first place in a run of classes where an island may begin."""
        if len(self._firsts) > _MOST_RUNS:
            self._firsts.clear()
        first = self._found(self._reclass(classes), 0)
        if len(classes) <= _LONGEST_RUN:
            self._firsts[classes] = first
        return first

    def _opening(self, codes: str, at: int) -> _Opening | None:
        """The first place from `at` on in a run, its classes told by their neighbours, where an island may begin."""
        if len(codes) > _LONGEST_RUN:
            return self._found(codes, at)
        key = codes, at
        opening: _Opening | None = self._openings.get(key, _NEW)
        if opening is _NEW:
            if len(self._openings) > _MOST_RUNS:
                self._openings.clear()
            opening = self._openings[key] = self._found(codes, at)
        return opening

    def _found(self, codes: str, at: int) -> _Opening | None:
        for match in self._parser.opening.finditer(codes, at):
            start = match.start()
            ends = self._parser.ends(codes, start)
            if ends:
                island = codes[start : ends[-1]]
                gaps = codes.count(GAP, at, start)
                within = start - codes.rfind(GAP, 0, start) - 1
                lengths = tuple([end - start for end in ends])
                return start, codes, island, lengths, gaps, within, island.count(GAP) + 1
        return None

    def _meet(self, key: tuple[Any, ...], lengths: tuple[int, ...]) -> _Met | None:
        """What an island, whose longest form has these classes and words, means; the same wherever it stands."""
        codes, within, *pieces = key
        parts = [self._tokens.get(piece) or _kept(self._cut(piece)) for piece in pieces]
        payloads = [payload for payloads, _ in parts for payload in payloads]
        found = self._parser.meaning(codes, 0, lengths, payloads[within:])
        met: _Met | None = None
        if found is not None:
            length, value = found
            count = length - codes.count(" ", 0, length)
            tokens = [(number, start, end) for number, (_, spans) in enumerate(parts) for start, end in spans]
            met = length, value, tuple(tokens[within : within + count])
        if len(self._islands_met) > _MOST_ISLANDS:
            self._islands_met.clear()
        self._islands_met[key] = met
        return met


class Readers:
    """Several readers of the same texts, which look at each distinct chunk together."""

    def __init__(self, *readers: Reader) -> None:
        self._readers = readers
        self._memo = _Memo(readers)

    def read(self, chunks: Chunks) -> list[list[Reading]]:
        """The islands of a text, for each reader."""
        classes = list(map(self._memo.__getitem__, chunks.words))
        if classes.count(self._memo.plain) == len(classes):
            return [[] for _ in self._readers]
        codes = map(GAP.join, zip(*classes, strict=True))
        return [reader.islands(chunks, code) for reader, code in zip(self._readers, codes, strict=True)]


class _Memo(dict[str, tuple[str, ...]]):
    """The class strings of every chunk met, one for each reader; of most chunks that is all that is ever asked."""

    def __init__(self, readers: Sequence[Reader]) -> None:
        super().__init__()
        self.plain = tuple([UNKNOWN for _ in readers])
        self._readers = readers
        self._known = frozenset().union(*(reader.known for reader in readers))
        self._small = frozenset(map(str.lower, self._known))

    def __missing__(self, chunk: str) -> tuple[str, ...]:
        if len(self) > _MOST_CHUNKS:
            self.clear()
        if len(chunk) > _LONGEST_CHUNK:
            return self.plain
        stem = chunk.strip(_MARKS).lower()
        if stem.isalpha() and stem not in self._small:
            self[chunk] = self.plain
            return self.plain
        words = _words(chunk)
        if words and self._known.isdisjoint(words):
            classes = self.plain
        else:
            classes = tuple(
                [
                    UNKNOWN if words and reader.known.isdisjoint(words) else reader.classes(chunk)
                    for reader in self._readers
                ]
            )
        self[chunk] = classes
        return classes


def _runs(parser: Parser, reclass: Callable[[str], str]) -> re.Pattern[str]:
    """The pattern of runs of classes that no unknown token interrupts, but for lone classes that begin no island.

    Neither an island nor what tells a class by its neighbours goes beyond a run.
    """
    alone = [code for code in parser.tables.classes.values() if parser.opening.search(reclass(code))]
    known, either = f"[^{UNKNOWN}{GAP}]", "".join(map(re.escape, alone))
    return re.compile(f"{known}(?:(?={GAP}*{known})|(?<=[{either}])){known}*(?:{GAP}+{known}+)*")


_Tokens: TypeAlias = tuple[tuple[Any, ...], tuple[tuple[int, int], ...]]
"""The payloads of the tokens of a chunk, and their offsets within it."""
_Opening: TypeAlias = tuple[int, str, str, tuple[int, ...], int, int, int]
"""Where an island may begin in a run of classes.

The place, the classes of the run and of the longest island, the lengths that it may have, the fewest classes first; how
many gaps are before it from where it was looked for, how many classes before it in its first chunk, and in how many
chunks it lies.
"""
_Met: TypeAlias = tuple[int, Any, tuple[tuple[int, int, int], ...]]
"""An island met before: how much of the class string it is, its value, its tokens by chunk from its first one."""


def _kept(tokens: Sequence[Token]) -> _Tokens:
    return tuple([token.value for token in tokens]), tuple([(token.start, token.end) for token in tokens])


def _words(chunk: str) -> Sequence[str]:
    """The words of a chunk of letters and punctuation, as they are written and in small letters; none of others."""
    plain = chunk.strip(_MARKS)
    if plain.isalpha():
        return plain, plain.lower()
    if _SIGN.search(chunk):
        return ()
    return _RUN.findall(chunk) + _RUN.findall(chunk.lower())
