"""The words by which drafts name attributes, from the fact base, ready to be found in a text."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.sentences.names import PIECE
from factlint.assertions.sentences.words import bases
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.facts import FactBase

_MOST_WORDS = 100_000
Part: TypeAlias = Literal["noun", "adjective", "verb", "ignore"]


class Term(NamedTuple):
    """Words of the lexicon at `start:end`, and the attributes they may stand for.

    `verbs` are the attributes whose verbs they are, `ignored` those that say these words are something else, `inner`
    those that shorter words at the same place name.
    """

    start: int
    end: int
    nouns: frozenset[str]
    verbs: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()


class _Entry(NamedTuple):
    pieces: tuple[str, ...]
    part: Part
    attribute: str


class Lexicon:
    """Nouns, adjectives and verbs of all attributes by their first piece."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
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

        self._known: dict[str, tuple[list[_Entry], list[_Entry]]] = {}
        self._telling: dict[str, list[str]] = defaultdict(list)
        for first, entries in self._words.items():
            for entry in entries:
                if len(entry.pieces) > 1 and entry.part == "noun" and len(facts.entities_with(entry.attribute)) == 1:
                    self._telling[first].append(" ".join(entry.pieces))

    def _add(self, entries: dict[str, list[_Entry]], form: str, part: Part, attribute: str) -> None:
        pieces = tuple(PIECE.findall(form.casefold()))
        if pieces:
            entries[pieces[0]].append(_Entry(pieces, part, attribute))

    def tells(self, term: Term) -> str | None:
        """The one entity whose attribute a longer phrase names, if there is only one: "certificates per domain"."""
        owners = {owner for name in term.nouns for owner in self._facts.entities_with(name)}
        return owners.pop() if len(owners) == 1 and term.nouns else None

    def hints(self, text: str) -> bool:
        """Whether the text uses a phrase that may tell of an entity it does not name."""
        words = " ".join(PIECE.findall(text.casefold()))
        firsts = self._telling.keys() & set(words.split(" "))
        return any(phrase in words for first in firsts for phrase in self._telling[first])

    def names_office(self, text: str) -> bool:
        """Whether the text has a word for what an entity is the value of: "headquarters", "president"."""
        small = text.casefold()
        return any(word in small for word in self._office_words) and self._offices.search(text) is not None

    @cached_property
    def _office_words(self) -> tuple[str, ...]:
        """The shortest of the words for offices: a text without any of them is not searched for the others."""
        shortest: list[str] = []
        for word in sorted({form.casefold() for form in self._office_forms}, key=len):
            if not any(known in word for known in shortest):
                shortest.append(word)
        return tuple(shortest)

    @cached_property
    def _offices(self) -> re.Pattern[str]:
        words = "|".join(sorted(map(re.escape, self._office_forms)))
        return re.compile(rf"\b(?:{words})\b" if words else "(?!)", re.IGNORECASE)

    @cached_property
    def _office_forms(self) -> set[str]:
        offices = [found for found in self._facts.attributes.values() if found.type == "entity"]
        return {form for found in offices for phrase in (*found.nouns, *found.adjectives) for form in phrase.forms}

    def owns(self, entities: Iterable[str], attributes: frozenset[str]) -> bool:
        """Whether one of the entities has facts on one of the attributes."""
        return any(entity in self._facts.entities_with(name) for name in attributes for entity in entities)

    def find(self, pieces: list[tuple[str, int, int]]) -> dict[int, list[Term]]:
        """The terms that begin at each piece (casefolded word, start, end), the longest first, by their start."""
        found: dict[int, list[Term]] = {}
        for index, (word, start, _) in enumerate(pieces):
            words, verbs = self._known.get(word) or self._remember(word)
            if words or verbs:
                entries = [e for e in words if len(e.pieces) == 1 or _fits(e, pieces, index)]
                entries += [e for e in verbs if len(e.pieces) == 1 or _fits(e, pieces, index, inflected=True)]
                if entries:
                    found[start] = _terms(entries, pieces, index)
        return found

    def _remember(self, word: str) -> tuple[list[_Entry], list[_Entry]]:
        verbs = [entry for base in bases(word) for entry in self._verbs.get(base, ())]
        if len(self._known) > _MOST_WORDS:
            self._known.clear()
        self._known[word] = self._words.get(word, []), verbs
        return self._known[word]


def _terms(entries: list[_Entry], pieces: list[tuple[str, int, int]], index: int) -> list[Term]:
    ignored = frozenset(entry.attribute for entry in entries if entry.part == "ignore")
    terms: list[Term] = []
    inner: frozenset[str] = frozenset()
    for size in sorted({len(entry.pieces) for entry in entries}):
        here = [entry for entry in entries if len(entry.pieces) == size]
        nouns = frozenset(entry.attribute for entry in here if entry.part in ("noun", "adjective")) - ignored
        verbs = frozenset(entry.attribute for entry in here if entry.part == "verb")
        longer = frozenset(e.attribute for e in entries if e.part == "ignore" and len(e.pieces) <= size)
        terms.append(Term(pieces[index][1], pieces[index + size - 1][2], nouns, verbs, longer, inner))
        inner |= nouns
    return terms[::-1]


def _fits(entry: _Entry, pieces: list[tuple[str, int, int]], index: int, *, inflected: bool = False) -> bool:
    size = len(entry.pieces)
    if index + size > len(pieces) or pieces[index + 1][0] != entry.pieces[1]:
        return False
    if any(pieces[index + i][1] - pieces[index + i - 1][2] > 2 for i in range(1, size)):
        return False
    written = tuple(pieces[index + i][0] for i in range(size))
    return written[1:] == entry.pieces[1:] if inflected else written == entry.pieces
