"""What happened when: the events and dated facts of a fact base as bags of words that a sentence may contain."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.assertions.sentences.words import concept, concepts, is_irregular_past, stem
from factlint.facts.index import PIECE
from factlint.facts.model import Event, Fact
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import Period
from factlint.values.wording import ordinal_like

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator

    from factlint.assertions.sentences.names import NameIndex
    from factlint.facts import FactBase

_DATED = pattern(r"(?:1[0-9]|20)[0-9]{2}|[0-9]{1,2}")
_DAY_OF = pattern(r"(?:date|day|year) of (.+)")
_RUN = pattern(r"\b[A-Z0-9][\w'’.-]*(?:\s+(?:(?:of|on|for|and)\s+(?:the\s+)?)?[A-Z0-9][\w'’.-]*)*")
_LIFE = {"born": stem("born"), "died": stem("died")}
_LIFE_NOUNS = {"born": "birth", "died": "death"}
_FOUNDING = concept("found")
_FOUNDED = ("found", "form", "launch", "inaugurate")
"""What is said of a body that came to be, whichever of these words its facts use."""
_PAIR = 2
_MONTHS = frozenset("january february march april may june july august september october november december".split())


class Bag(NamedTuple):
    """The words and entities of one way to name a happening; `dated` if a date was left out of it.

    `literal` is a name in it that is enough to know it by: "13th Amendment", "Tarn accord"; `proper` are the words that
    are names, without which it is another happening: of "ACME said it would buy Tarn", Tarn. A `state` is what somebody
    is from then on: "independent".
    """

    words: frozenset[str]
    names: frozenset[str]
    dated: bool = False
    literal: str = ""
    proper: frozenset[str] = frozenset()
    state: bool = False

    @property
    def size(self) -> int:
        return len(self.words) + len(self.names)


class Happening(NamedTuple):
    """An event, or a fact whose value is a date, with the ways to say it. `owner` may be left to the context."""

    known: Event | Fact
    subject: str
    attribute: str
    owner: str | None
    bags: tuple[Bag, ...]

    @property
    def period(self) -> Period | None:
        """When it took place."""
        found = self.known.span if isinstance(self.known, Event) else self.known.value
        return found if isinstance(found, Period) else None


class HappeningIndex:
    """All happenings by the words that may name them; each is made when a sentence first uses one of these."""

    def __init__(self, facts: FactBase, names: NameIndex) -> None:
        self._facts = facts
        self._names = names
        self._made: dict[Hashable, tuple[Happening, ...]] = {}
        self._events: dict[str, dict[int, None]] = defaultdict(dict)
        for number, event in enumerate(facts.events):
            if event.status != "withdrawn":
                for text in (event.name, *event.aliases):
                    for word, _ in concepts(PIECE.findall(text.casefold())):
                        self._events[word][number] = None
        self._dated: dict[str, list[Bag]] = {}

    def touched(self, words: Iterable[str], present: Collection[str]) -> Iterator[tuple[Happening, Bag]]:
        """The bags that share enough of their words with a sentence to be looked at.

        `present` are the entities that the sentence may speak of; only their facts are looked at.
        """
        given = frozenset(words)
        for happening in self._with_a_word(given, present):
            for bag in happening.bags:
                shared = len(bag.words & given)
                if shared and shared * 2 >= len(bag.words):
                    yield happening, bag

    def _with_a_word(self, words: frozenset[str], present: Collection[str]) -> Iterator[Happening]:
        for number in sorted({number for word in words & self._events.keys() for number in self._events[word]}):
            yield from self._event(number)
        held = {attribute for entity in present for attribute in self._facts.attributes_of(entity)}
        for attribute in self._facts.lookup.attributes_of_type("date"):
            if attribute in held and any(not words.isdisjoint(bag.words) for bag in self._bags_of(attribute)):
                for entity in self._facts.entities_with(attribute):
                    if entity in present:
                        yield from self._fact(entity, attribute)

    def _bags_of(self, attribute: str) -> list[Bag]:
        """The ways to say that a date attribute began to hold; worked out when first asked for."""
        if attribute not in self._dated:
            self._dated[attribute] = _dated_bags(self._facts, attribute, self._names)
        return self._dated[attribute]

    def _event(self, number: int) -> tuple[Happening, ...]:
        if number not in self._made:
            made = tuple(_happenings(self._facts.events[number], self._facts, self._names))
            return self._made.setdefault(number, made)
        return self._made[number]

    def _fact(self, entity: str, attribute: str) -> tuple[Happening, ...]:
        key = (entity, attribute)
        if key not in self._made:
            bags = tuple(bag._replace(names=bag.names | {entity}, literal="") for bag in self._bags_of(attribute))
            facts = (fact for fact in self._facts.timeline(entity, attribute) if isinstance(fact.value, Period))
            return self._made.setdefault(key, tuple(Happening(fact, *key, entity, bags) for fact in facts))
        return self._made[key]

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

    def owned_by(self, entity: str, when: Period | None = None) -> list[Happening]:
        """The happenings filed under an entity, or those of them that a period touches."""
        events = (number for number, event in enumerate(self._facts.events) if event.entity == entity)
        held = set(self._facts.attributes_of(entity))
        dated = (attribute for attribute in self._facts.lookup.attributes_of_type("date") if attribute in held)
        if when is not None:
            events = (number for number in events if when.overlaps(self._facts.events[number].span))
            timelines = self._facts.timeline
            dated = (name for name in dated if any(_touches(when, fact.value) for fact in timelines(entity, name)))
        facts = (attribute for attribute in dated if self._bags_of(attribute))
        found = (
            *(happening for number in events for happening in self._event(number)),
            *(happening for attribute in facts for happening in self._fact(entity, attribute)),
        )
        return [happening for happening in found if when is None or _touches(when, happening.period)]


def _touches(when: Period, value: object) -> bool:
    return isinstance(value, Period) and when.overlaps(value)


def _happenings(event: Event, facts: FactBase, names: NameIndex) -> Iterator[Happening]:
    if event.status == "withdrawn":
        return
    texts = (event.name, *event.aliases, *_numbered(event))
    bags = [(bag, " and " in text) for text in texts if (bag := _bag(text, names)).words]
    whole = _bag(event.name, names)
    if not (whole.literal or whole.dated) and _is_whole_name(event.name):
        bags.insert(0, (whole._replace(literal=event.name), False))
    owned = (_owned_bag(text, event.entity, facts, names) for text in texts)
    bags += [(bag, False) for bag in owned if bag is not None]
    kept = tuple(
        dict.fromkeys(one for bag, joined in bags for one in (_singly(bag, facts, event.entity) if joined else (bag,)))
    )
    if kept:
        yield Happening(event, event.name, "date", event.entity, kept)


def _owned_bag(text: str, owner: str | None, facts: FactBase, names: NameIndex) -> Bag | None:
    """The bag of a name that begins with one of its owner, as in "the Charter of the League" for "League Charter"."""
    entity = facts.entities.get(owner or "")
    called = (entity.name, *(alias.text for alias in entity.aliases)) if entity else ()
    own = max((name for name in called if text.startswith(f"{name} ")), key=len, default="")
    bag = _bag(f"the {text[len(own) :]}", names) if own else None
    if bag is None or owner is None or owner in _bag(text, names).names or not bag.proper:
        return None
    return bag._replace(names=bag.names | {owner}, literal="")


def _numbered(event: Event) -> tuple[str, ...]:
    """What an event of a series is called by its number: "10th council election", "tenth council election"."""
    if not event.series or not event.number:
        return ()
    return tuple(f"{ordinal_like(form, event.number)} {event.series}" for form in ("1st", "first"))


def _singly(bag: Bag, facts: FactBase, owner: str | None) -> Iterator[Bag]:
    """The bag, and where it names several of a kind ("Finland and Sweden applied") one for each of them."""
    yield bag
    kinds: dict[str | None, list[str]] = defaultdict(list)
    for name in bag.names - {owner}:
        kinds[facts.entities[name].kind].append(name)
    for alike in kinds.values():
        if len(alike) > 1 and len(bag.words) > 1:
            for name in sorted(alike):
                yield bag._replace(names=bag.names - set(alike) | {name}, literal="")


def _dated_bags(facts: FactBase, attribute_id: str, names: NameIndex) -> list[Bag]:
    """The ways to say that an attribute whose values are dates began to hold."""
    attribute = facts.attributes[attribute_id]
    phrases = [phrase.forms[0] for phrase in attribute.verbs + attribute.nouns + attribute.phrases]
    bags = [bag for bag in dict.fromkeys(_bag(phrase, names) for phrase in phrases) if bag.words]
    bags += [bag for phrase in phrases if (dated := _DAY_OF.match(phrase)) and (bag := _bag(dated[1], names)).words]
    states = [phrase.removeprefix("become ") for phrase in phrases if phrase.startswith("become ")]
    bags += [bag._replace(state=True) for state in states if (bag := _bag(state, names)).words]
    if any(bag.words == {_FOUNDING} for bag in bags):
        bags += [Bag(frozenset({concept(word)}), frozenset()) for word in _FOUNDED]
    return list(dict.fromkeys(bags))


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
    kept = [word for word in words if not (dated and (word in _MONTHS or _DATED.fullmatch(word)))]
    stems = frozenset(word for word, _ in concepts(kept)) - {"s"}
    pieces = PIECE.findall(rest)
    led = len(words) > 1 and (is_irregular_past(words[1]) or words[1].endswith("ed"))  # "Tarn won", not "Treaty of"
    capital = {stem(piece.casefold()) for piece in pieces[1 - led :] if piece[0].isupper()}
    literal = _proper(text) if len(stems) > 2 else text if entities and text[0].isupper() else ""
    return Bag(stems, frozenset(entities), dated, literal, stems & capital)


def _is_whole_name(text: str) -> bool:
    """Whether a name of an event is enough to know it by: "fall of Carthage", "Royal Charter", not "Tarn summit"."""
    words = text.split()
    proper = [word[0].isupper() for word in words]
    return any(proper) and (len(words) > _PAIR or (len(words) == _PAIR and all(proper)))


def _proper(text: str) -> str:
    """The longest name in it ("Treaty of Rome", "13th Amendment"); empty where it is one word."""
    runs = (found.group().strip() for found in _RUN.finditer(text))
    return max((run for run in runs if " " in run), key=len, default="")
