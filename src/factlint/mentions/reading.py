"""From text to islands: white space cuts it into chunks, each chunk is classed once, a parser reads the classes."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.grammars import UNKNOWN, Parser
from factlint.grammars.parsing import longest_meant

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Iterator, Sequence

    from factlint.grammars.parsing import Derivation

_MOST_CHUNKS = 300_000
_MOST_ISLANDS = 100_000
_LONGEST_CHUNK = 120
_AROUND = '()[]"“”‘’.,;:!?'
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

    def start(self, index: int) -> int:
        """The offset of the chunk in the text, `base` added."""
        if self._starts is None:
            self._starts = self._offsets()
        return self._starts[index]

    def span(self, index: int, start: int, end: int) -> tuple[int, int]:
        """The offsets in the text of a span within a chunk."""
        at = self.start(index)
        return at + start, at + end

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
    """An island of a text: what the handlers made of it, and the offsets of each of its tokens in the text."""

    value: Any
    offsets: tuple[tuple[int, int], ...]

    @property
    def start(self) -> int:
        return self.offsets[0][0]

    @property
    def end(self) -> int:
        return self.offsets[-1][1]


class Reader:
    """Reads islands of one grammar from texts.

    `cut(chunk)` gives the tokens of a chunk, at least one; it is asked once for each distinct chunk. `reclass` may
    change characters of a block's class string by their neighbours, but neither its length nor its gaps. Words of
    letters alone that `known` lacks, also in small letters, have no class and are not cut. What the
    handlers make of the same words is kept and given again, so it must not change.
    """

    def __init__(
        self,
        parser: Parser,
        cut: Callable[[str], Sequence[Token]],
        reclass: Callable[[str], str] | None = None,
        known: Container[str] | None = None,
    ) -> None:
        self._parser = parser
        self._reclass = reclass
        self._memo = _Memo(cut, known)
        self._islands_met: dict[tuple[object, ...], _Met | None] = {}

    def read(self, chunks: Chunks) -> Iterator[Reading]:
        """The islands of a text from left to right."""
        words, memo = chunks.words, self._memo
        codes = " ".join(map(memo.__getitem__, words))
        if self._reclass is not None:
            codes = self._reclass(codes)
        return self._islands(chunks, codes)

    def _islands(self, chunks: Chunks, codes: str) -> Iterator[Reading]:
        parser, place = self._parser, _Place(codes)
        search = parser.opening.search
        match = search(codes)
        while match:
            start = match.start()
            resume = start + 1
            ends = parser.ends(codes, start)
            if ends:
                chunk, within = place.of(start)
                met = self._met(chunks.words, chunk, within, codes[start : ends[-1][0]], ends)
                if met is not None:
                    resume = start + met.length
                    yield Reading(
                        met.value,
                        tuple([chunks.span(chunk + number, first, last) for number, first, last in met.spans]),
                    )
            match = search(codes, resume)

    def _met(
        self, words: list[str], chunk: int, within: int, codes: str, ends: list[tuple[int, Derivation]]
    ) -> _Met | None:
        """What the tokens here mean; the same words mean the same wherever they stand."""
        pieces = words[chunk : chunk + codes.count(" ") + 1]
        key = (codes, within, *pieces)
        try:
            return self._islands_met[key]
        except KeyError:
            pass
        tokens = [
            (number, token)
            for number, piece in enumerate(pieces)
            for token in self._memo.tokens(piece)[within if number == 0 else 0 :]
        ]
        shift = ends[-1][0] - len(codes)
        found = longest_meant(ends, [token.value for _, token in tokens])
        met = None
        if found is not None:
            end, value = found
            length = end - shift
            count = length - codes.count(" ", 0, length)
            spans = tuple([(number, token.start, token.end) for number, token in tokens[:count]])
            met = _Met(length, value, spans)
        if len(self._islands_met) > _MOST_ISLANDS:
            self._islands_met.clear()
        self._islands_met[key] = met
        return met


class _Met(NamedTuple):
    """An island met before: how much of the class string it is, its value, its tokens by chunk from its first one."""

    length: int
    value: Any
    spans: tuple[tuple[int, int, int], ...]


class _Memo(dict[str, str]):
    """The class string of every chunk met; of most chunks that is all that is ever asked."""

    def __init__(self, cut: Callable[[str], Sequence[Token]], known: Container[str] | None) -> None:
        super().__init__()
        self._cut = cut
        self._words = known
        self._tokens: dict[str, Sequence[Token]] = {}

    def __missing__(self, chunk: str) -> str:
        if len(self) > _MOST_CHUNKS:
            self.clear()
            self._tokens.clear()
        if len(chunk) > _LONGEST_CHUNK:
            return UNKNOWN
        if self._words is not None:
            stem = chunk.strip(_AROUND)
            if stem.isalpha() and stem not in self._words and stem.lower() not in self._words:
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


class _Place:
    """Chunk and character within it, for offsets of a class string that only grow."""

    def __init__(self, codes: str) -> None:
        self._codes = codes
        self._at = 0
        self._chunk = 0

    def of(self, offset: int) -> tuple[int, int]:
        self._chunk += self._codes.count(" ", self._at, offset)
        self._at = offset
        return self._chunk, offset - (self._codes.rfind(" ", 0, offset) + 1)
