"""The words by which drafts name attributes, from the fact base, ready to be found in a text."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.assertions.sentences.words import bases
from factlint.facts.index import PIECE
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.facts import FactBase
    from factlint.facts.model import Attribute, Phrase

_MOST_WORDS = 100_000
_WIDEST, _SHORT = 2, 2
"""How far apart the words of a term may stand, and up to how many words it takes no other word into it."""
_FIGURED = frozenset("count quantity number percent money".split())
_PASSED = "once"
"""What may stand inside a longer term: "to travel once around the Sun"."""
Part: TypeAlias = Literal["noun", "adjective", "verb", "ignore"]


class Term(NamedTuple):
    """Words of the lexicon at `start:end`, and the attributes they may stand for.

    `verbs` are the attributes whose verbs they are, `ignored` those that say these words are something else, `inner`
    those that shorter words at the same place name. `figured` if figures are values of one of them.
    """

    start: int
    end: int
    nouns: frozenset[str]
    verbs: frozenset[str] = frozenset()
    ignored: frozenset[str] = frozenset()
    inner: frozenset[str] = frozenset()
    figured: bool = True


class _Entry(NamedTuple):
    pieces: tuple[str, ...]
    part: Part
    attribute: str


_TURNS = frozenset("predecessor successor".split())
"""Words for whoever held an office before or after."""


class Lexicon:
    """Nouns, adjectives and verbs of all attributes, looked up by their first piece."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._entries: dict[str, list[_Entry]] = {}
        self._known: dict[str, tuple[list[_Entry], list[_Entry]]] = {}

    def _beginning(self, piece: str) -> list[_Entry]:
        """What begins with a piece, in lower case; cut when first asked for."""
        if piece not in self._entries:
            if len(self._entries) > _MOST_WORDS:
                self._entries.clear()
            attributes = (self._facts.attributes[name] for name in self._facts.lookup.attributes_beginning(piece))
            self._entries[piece] = [entry for attribute in attributes for entry in _entries_of(attribute, piece)]
        return self._entries[piece]

    def _tells(self, entry: _Entry) -> bool:
        """Whether it is a longer phrase for an attribute that one entity alone has."""
        longer = len(entry.pieces) > 1 and entry.part == "noun"
        return longer and len(self._facts.entities_with(entry.attribute)) == 1

    def tells(self, term: Term) -> str | None:
        """The one entity whose attribute a longer phrase names, if there is only one: "certificates per domain"."""
        owners = {owner for name in term.nouns for owner in self._facts.entities_with(name)}
        return owners.pop() if len(owners) == 1 and term.nouns else None

    def hints(self, text: str) -> bool:
        """Whether the text uses a phrase that may tell of an entity it does not name."""
        words = " ".join(PIECE.findall(text.casefold()))
        entries = (entry for word in dict.fromkeys(words.split(" ")) for entry in self._beginning(word))
        return any(" ".join(entry.pieces) in words and self._tells(entry) for entry in entries)

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
        offices = [self._facts.attributes[name] for name in self._facts.lookup.attributes_of_type("entity")]
        forms = {form for found in offices for phrase in (*found.nouns, *found.adjectives) for form in phrase.forms}
        return forms | _TURNS if any(found.office for found in offices) else forms

    def owns(self, entities: Iterable[str], attributes: frozenset[str]) -> bool:
        """Whether one of the entities has facts on one of the attributes."""
        return any(entity in self._facts.entities_with(name) for name in attributes for entity in entities)

    def find(self, pieces: list[tuple[str, int, int]]) -> dict[int, list[Term]]:
        """The terms that begin at each piece (casefolded word, start, end), the longest first, by their start."""
        found: dict[int, list[Term]] = {}
        for index, (word, start, _) in enumerate(pieces):
            words, verbs = self._known.get(word) or self._remember(word)
            if words or verbs:
                entries = [(e, end) for e in words if (end := _end(e, pieces, index))]
                entries += [(e, end) for e in verbs if (end := _end(e, pieces, index, inflected=True))]
                if entries:
                    found[start] = [self._weighed(term) for term in _terms(entries, start)]
        return found

    def _weighed(self, term: Term) -> Term:
        """The term, told apart from those that count and measure nothing: "leader", "headquarters", "independence"."""
        meant = term.nouns | term.verbs | term.ignored | term.inner
        figured = any(self._facts.attributes[name].type in _FIGURED for name in meant)
        return term if figured else term._replace(figured=False)

    def _remember(self, word: str) -> tuple[list[_Entry], list[_Entry]]:
        words = [entry for entry in self._beginning(word) if entry.part != "verb"]
        verbs = [entry for base in bases(word) for entry in self._beginning(base) if entry.part == "verb"]
        if len(self._known) > _MOST_WORDS:
            self._known.clear()
        self._known[word] = words, verbs
        return self._known[word]


def _entries_of(attribute: Attribute, first: str) -> Iterator[_Entry]:
    """The words for an attribute that begin with this piece."""
    said: Part = "verb" if attribute.type == "date" else "noun"  # "entered service", "came out"
    several: tuple[tuple[Part, tuple[Phrase, ...]], ...] = (
        ("noun", attribute.nouns),
        (said, attribute.phrases),
        ("adjective", attribute.adjectives),
        ("ignore", attribute.ignore),
        ("verb", attribute.verbs),
    )
    for part, phrases in several:
        for phrase in phrases:
            for form in phrase.forms[:1] if part == "verb" else phrase.forms:
                small = form.casefold()
                if first in small and (pieces := tuple(PIECE.findall(small)))[0] == first:
                    yield _Entry(pieces, part, attribute.id)


def _terms(found: list[tuple[_Entry, int]], start: int) -> list[Term]:
    ignored = frozenset(entry.attribute for entry, _ in found if entry.part == "ignore")
    terms: list[Term] = []
    inner: frozenset[str] = frozenset()
    for end in sorted({end for _, end in found}):
        here = [entry for entry, last in found if last == end]
        nouns = frozenset(entry.attribute for entry in here if entry.part in ("noun", "adjective")) - ignored
        verbs = frozenset(entry.attribute for entry in here if entry.part == "verb")
        longer = frozenset(entry.attribute for entry, last in found if entry.part == "ignore" and last <= end)
        terms.append(Term(start, end, nouns, verbs, longer, inner))
        inner |= nouns
    return terms[::-1]


def _end(entry: _Entry, pieces: list[tuple[str, int, int]], index: int, *, inflected: bool = False) -> int:
    """Where the words of an entry end that begin at a piece, one "once" among them passed over; 0 if others follow."""
    if len(entry.pieces) == 1:
        return pieces[index][2]
    if not inflected and pieces[index][0] != entry.pieces[0]:
        return 0
    at = index
    for word in entry.pieces[1:]:
        at += 1
        at += len(entry.pieces) > _SHORT and at < len(pieces) and pieces[at][0] == _PASSED != word
        if at >= len(pieces) or pieces[at][0] != word or pieces[at][1] - pieces[at - 1][2] > _WIDEST:
            return 0
    return pieces[at][2]
