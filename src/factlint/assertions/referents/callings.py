"""By which words a draft may call an entity: those of its names, its kind, and words that mean its kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.kinds import BODIES, CALLED, NAMING
from factlint.assertions.sentences.words import stem
from factlint.facts.index import PIECE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.facts import FactBase


class Callings:
    """The kinds of the entities of a fact base and the words of their names."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._kept: dict[str, frozenset[str]] = {}

    def answers(self, entity: str, word: str) -> bool:
        """Whether an entity may be called by a word: one of its name, its kind or one that means its kind."""
        kind = self.kind(entity)
        if kind == "person":
            return False
        if word in NAMING and word not in self.words(entity) and not NAMING.isdisjoint(self.words(entity)):
            return False  # "the Parliament" is not the European Commission
        return word == kind or word in CALLED.get(kind, frozenset()) or self.is_called(entity, word)

    def kind(self, entity: str) -> str:
        """What kind of thing an entity is; empty where nobody says."""
        found = self._facts.entities.get(entity)
        return (found.kind or "") if found else ""

    def is_called(self, entity: str, word: str) -> bool:
        """Whether a word that may stand for a body is one of its name: "the Union" for the Baltic Harbour Union.

        "The country" is not the Organization of Copper Countries.
        """
        named = word in self.words(entity) or (word not in BODIES and stem(word) in self.stems(entity))
        return named and (word in BODIES or len(word) > 3)

    def stems(self, entity: str) -> frozenset[str]:
        """The stems of the words that an entity is called by."""
        return frozenset(stem(word) for word in self.words(entity))

    def words(self, entity: str) -> frozenset[str]:
        """The words that an entity is called by."""
        if entity not in self._kept:
            found = self._facts.entities.get(entity)
            names = [found.name, *(alias.text for alias in found.aliases)] if found else []
            self._kept[entity] = frozenset(piece for name in names for piece in PIECE.findall(name.casefold()))
        return self._kept[entity]

    def sits_in(self, entity: str, places: Sequence[str]) -> bool:
        """Whether the facts know an entity to be at one of some places."""
        return any(fact.value in places for fact in self._facts.facts_of(entity))
