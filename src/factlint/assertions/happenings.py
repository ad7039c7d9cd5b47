"""What happened when: the events and dated facts of a fact base as bags of words that a sentence may contain."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factlint.assertions.names import PIECE, NameIndex
from factlint.assertions.words import STOPPING, stem
from factlint.facts.model import Event, Fact
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.facts import FactBase

_DATED = re.compile(r"[12][0-9]{3}|[0-9]{1,2}")
_LIFE = {"born": stem("born"), "died": stem("died")}
_LIFE_NOUNS = {"born": "birth", "died": "death"}
_MONTHS = frozenset("january february march april may june july august september october november december".split())


@dataclass(frozen=True, slots=True)
class Bag:
    """The words and entities of one way to name a happening; `dated` if a date was left out of it.

    `literal` are the words as the fact file has them, where they are enough to know it by.
    """

    words: frozenset[str]
    names: frozenset[str]
    dated: bool = False
    literal: str = ""

    @property
    def size(self) -> int:
        return len(self.words) + len(self.names)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event, or a fact whose value is a date, with the ways to say it. `owner` may be left to the context."""

    known: Event | Fact
    subject: str
    attribute: str
    owner: str | None
    bags: tuple[Bag, ...]


class HappeningIndex:
    """All happenings by the rarest word of each of their bags."""

    def __init__(self, facts: FactBase, names: NameIndex) -> None:
        self._facts = facts
        happenings = [*_events(facts, names), *_dated_facts(facts, names)]
        self._owned: dict[str, list[Happening]] = defaultdict(list)
        for happening in happenings:
            if happening.owner:
                self._owned[happening.owner].append(happening)
        self._by_word: dict[str, list[tuple[Happening, Bag]]] = defaultdict(list)
        for happening in happenings:
            for bag in happening.bags:
                for word in bag.words:
                    self._by_word[word].append((happening, bag))

    def touched(self, words: Iterable[str]) -> Iterator[tuple[Happening, Bag]]:
        """The bags that share enough of their words with a sentence to be looked at."""
        count: dict[int, int] = defaultdict(int)
        found: dict[int, tuple[Happening, Bag]] = {}
        for word in set(words):
            for pair in self._by_word.get(word, ()):
                count[id(pair[1])] += 1
                found[id(pair[1])] = pair
        for key, pair in found.items():
            if count[key] * 2 >= len(pair[1].words):
                yield pair

    def lives(self, words: Iterable[str], entities: Iterable[str]) -> Iterator[tuple[Happening, Bag]]:
        """Births and deaths of the persons that a sentence names, where it has a word for one."""
        for attribute, verb in _LIFE.items():
            if verb not in words:
                continue
            for entity in entities:
                person = self._facts.entities[entity]
                day = person.began if attribute == "born" else person.ended
                if day and person.kind == "person":
                    event = Event(f"{_LIFE_NOUNS[attribute]} of {person.name}", (), day, entity=entity)
                    bag = Bag(frozenset({verb}), frozenset({entity}))
                    yield Happening(event, entity, attribute, entity, (bag,)), bag

    def owned_by(self, entity: str) -> list[Happening]:
        """The happenings filed under an entity."""
        return self._owned.get(entity, [])


def _events(facts: FactBase, names: NameIndex) -> Iterator[Happening]:
    for event in facts.events:
        if event.status == "withdrawn":
            continue
        bags = tuple(dict.fromkeys(_bag(text, names) for text in (event.name, *event.aliases)))
        kept = tuple(single for bag in bags if bag.words for single in _singly(bag, facts, event.entity))
        if kept:
            yield Happening(event, event.name, "date", event.entity, kept)


def _singly(bag: Bag, facts: FactBase, owner: str | None) -> Iterator[Bag]:
    """The bag, and where it names several of a kind ("Finland and Sweden applied") one for each of them."""
    yield bag
    kinds: dict[str | None, list[str]] = defaultdict(list)
    for name in bag.names - {owner}:
        kinds[facts.entities[name].kind].append(name)
    for alike in kinds.values():
        if len(alike) > 1 and len(bag.words) > 1:
            for name in sorted(alike):
                yield replace(bag, names=bag.names - set(alike) | {name}, literal="")


def _dated_facts(facts: FactBase, names: NameIndex) -> Iterator[Happening]:
    for attribute_id, attribute in facts.attributes.items():
        if attribute.type != "date":
            continue
        phrases = [phrase.forms[0] for phrase in attribute.verbs + attribute.nouns]
        bags = [bag for bag in dict.fromkeys(_bag(phrase, names) for phrase in phrases) if bag.words]
        for entity in facts.entities_with(attribute_id):
            owned = tuple(Bag(bag.words, bag.names | {entity}) for bag in bags)
            for fact in facts.timeline(entity, attribute_id):
                if isinstance(fact.value, Period):
                    yield Happening(fact, entity, attribute_id, entity, owned)


def _bag(text: str, names: NameIndex) -> Bag:
    """The stems and the entities of a name or alias, dates left out."""
    entities: set[str] = set()
    rest = text
    for name in reversed(names.find(text)):
        if len(name.entities) == 1:
            entities.add(name.entities[0])
            rest = rest[: name.start] + " " + rest[name.end :]
    words = [piece.casefold() for piece in PIECE.findall(rest)]
    dated = any(word in _MONTHS or (_DATED.fullmatch(word) and len(word) == 4) for word in words)
    stems = frozenset(
        stem(word)
        for word in words
        if word not in STOPPING and not (dated and (word in _MONTHS or _DATED.fullmatch(word)))
    ) - {"s"}
    proper = len(stems) > 2 and sum(piece[0].isupper() for piece in PIECE.findall(text)) > 1
    return Bag(stems, frozenset(entities), dated, text.casefold() if proper else "")
