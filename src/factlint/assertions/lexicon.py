"""The words by which drafts name attributes, from the fact base, ready to be found in a text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from factlint.assertions.names import PIECE
from factlint.assertions.words import bases
from factlint.facts import FactBase

Part: TypeAlias = Literal["noun", "adjective", "verb", "ignore"]


@dataclass(frozen=True, slots=True)
class Term:
    """Words of the lexicon at `start:end`, and the attributes they may stand for.

    `verbs` are the attributes whose verbs they are; `ignored` those that say these words are something else.
    """

    start: int
    end: int
    nouns: frozenset[str]
    verbs: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    size: int = 1


@dataclass(frozen=True, slots=True)
class _Entry:
    pieces: tuple[str, ...]
    part: Part
    attribute: str


class Lexicon:
    """Nouns, adjectives and verbs of all attributes by their first piece."""

    def __init__(self, facts: FactBase) -> None:
        self._words: dict[str, list[_Entry]] = defaultdict(list)
        self._verbs: dict[str, list[_Entry]] = defaultdict(list)
        for attribute in facts.attributes.values():
            parts: list[tuple[Part, Iterable[str]]] = [
                ("noun", (form for phrase in attribute.nouns + attribute.phrases for form in phrase.forms)),
                ("adjective", (form for phrase in attribute.adjectives for form in phrase.forms)),
                ("ignore", (form for phrase in attribute.ignore for form in phrase.forms)),
            ]
            for part, forms in parts:
                for form in forms:
                    self._add(self._words, form, part, attribute.id)
            for phrase in attribute.verbs:
                self._add(self._verbs, phrase.forms[0], "verb", attribute.id)

    def _add(self, entries: dict[str, list[_Entry]], form: str, part: Part, attribute: str) -> None:
        pieces = tuple(piece.casefold() for piece in PIECE.findall(form))
        if pieces:
            entries[pieces[0]].append(_Entry(pieces, part, attribute))

    def find(self, pieces: list[tuple[str, int, int]]) -> dict[int, Term]:
        """The longest term at each piece (casefolded word, start, end) that begins one, by the index of that piece."""
        found: dict[int, Term] = {}
        for index, (word, start, _) in enumerate(pieces):
            entries = [entry for entry in self._words.get(word, ()) if _fits(entry, pieces, index)]
            verbs = [
                entry
                for base in bases(word)
                for entry in self._verbs.get(base, ())
                if _fits(entry, pieces, index, inflected=True)
            ]
            size = max((len(entry.pieces) for entry in [*entries, *verbs]), default=0)
            if not size:
                continue
            found[index] = Term(
                start,
                pieces[index + size - 1][2],
                frozenset(e.attribute for e in entries if e.part != "ignore" and len(e.pieces) == size)
                - {e.attribute for e in entries if e.part == "ignore"},
                frozenset(e.attribute for e in verbs if len(e.pieces) == size),
                frozenset(e.attribute for e in entries if e.part == "ignore"),
                size,
            )
        return found


def _fits(entry: _Entry, pieces: list[tuple[str, int, int]], index: int, *, inflected: bool = False) -> bool:
    size = len(entry.pieces)
    if index + size > len(pieces) or any(pieces[index + i][1] - pieces[index + i - 1][2] > 2 for i in range(1, size)):
        return False
    written = tuple(pieces[index + i][0] for i in range(size))
    return written[1:] == entry.pieces[1:] if inflected else written == entry.pieces
