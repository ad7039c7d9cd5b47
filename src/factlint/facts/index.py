"""What looks up the facts: built from them in memory, or read from where they are stored."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Protocol, TypeVar

from factlint.facts.model import Name
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.facts.model import Attribute, Entity, Fact, MemberList, Phrase, ValueType

PIECE = pattern(r"\w++")
"""Names and phrases are compared piece by piece; what stands between pieces is compared loosely."""

_First = TypeVar("_First")
_Second = TypeVar("_Second")


class FactIndex(Protocol):
    """Every way in which facts are looked up beside their own keys."""

    def names(self) -> tuple[Name, ...]:
        """Every name of every entity, and the phrases that only look like one."""

    def names_by_piece(self) -> Mapping[str, Sequence[Name]]:
        """The names by their first piece in lower case; those that begin with "the", as "the alliance", by the second
        as well where they only hold after another name."""

    def attributes_of(self, entity: str) -> tuple[str, ...]:
        """The attributes on which an entity has facts."""

    def entities_with(self, attribute: str) -> tuple[str, ...]:
        """The entities that have facts on an attribute."""

    def attributes_of_type(self, value: ValueType) -> tuple[str, ...]:
        """The attributes whose values are of this type."""

    def attributes_beginning(self, piece: str) -> Sequence[str]:
        """The attributes of whose words one begins with this piece, in lower case."""

    def counts_ending(self, piece: str) -> Sequence[str]:
        """The attributes that count something by a noun that ends with this piece, in lower case."""

    def superlatives(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        """The attributes that each superlative, in lower case, may rank by, and whether from the smallest value on."""

    def holding(self, entity: str) -> tuple[tuple[str, str], ...]:
        """The entities and attributes of which some value is this entity."""

    def bodies_of(self, member: str) -> tuple[str, ...]:
        """The entities to whose membership lists this one belongs or belonged."""


class BuiltIndex:
    """The index of facts that are all in memory."""

    def __init__(
        self,
        entities: Mapping[str, Entity],
        attributes: Mapping[str, Attribute],
        timelines: Mapping[tuple[str, str], tuple[Fact, ...]],
        member_lists: Mapping[str, tuple[MemberList, ...]],
    ) -> None:
        self._attributes = attributes
        self._names = tuple(dict.fromkeys(name for entity in entities.values() for name in names_of(entity)))
        self._by_entity = grouped(timelines)
        self._by_attribute = grouped((attribute, entity) for entity, attribute in timelines)
        self.values = grouped(
            (fact.value, key)
            for key, facts in timelines.items()
            if attributes[key[1]].type == "entity"
            for fact in facts
            if isinstance(fact.value, str)
        )
        self.bodies = grouped(
            (stay.member, body) for body, lists in member_lists.items() for found in lists for stay in found.members
        )

    def names(self) -> tuple[Name, ...]:
        return self._names

    def names_by_piece(self) -> Mapping[str, Sequence[Name]]:
        return {piece: [self._names[number] for number in numbers] for piece, numbers in self.pieces.items()}

    @cached_property
    def pieces(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the names by their pieces."""
        return grouped((piece, number) for number, name in enumerate(self._names) for piece in _pieces_of(name))

    @cached_property
    def types(self) -> Mapping[str, tuple[str, ...]]:
        """The attributes by the types of their values."""
        return grouped((attribute.type, attribute.id) for attribute in self._attributes.values())

    @cached_property
    def beginnings(self) -> Mapping[str, tuple[str, ...]]:
        """The attributes by the first pieces of their words."""
        return grouped(
            (pieces[0], attribute.id)
            for attribute in self._attributes.values()
            for form in _forms(attribute)
            if (pieces := PIECE.findall(form.casefold()))
        )

    @cached_property
    def endings(self) -> Mapping[str, tuple[str, ...]]:
        """The attributes that count something by the last pieces of their nouns."""
        return grouped(
            (pieces[-1], attribute.id)
            for attribute in self._attributes.values()
            if attribute.type == "count"
            for phrase in attribute.nouns
            for form in phrase.forms
            if (pieces := PIECE.findall(form.casefold()))
        )

    @cached_property
    def scales(self) -> Mapping[str, tuple[tuple[str, bool], ...]]:
        """The attributes by the superlatives that rank by them."""
        from factlint.facts.language.superlatives import superlatives_of  # noqa: PLC0415 - what is stored needs none

        return grouped(
            (word, (attribute.id, smallest))
            for attribute in self._attributes.values()
            for word, smallest in superlatives_of(attribute)
        )

    def attributes_of_type(self, value: ValueType) -> tuple[str, ...]:
        return self.types.get(value, ())

    def attributes_beginning(self, piece: str) -> Sequence[str]:
        return self.beginnings.get(piece, ())

    def counts_ending(self, piece: str) -> Sequence[str]:
        return self.endings.get(piece, ())

    def superlatives(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        return self.scales

    def attributes_of(self, entity: str) -> tuple[str, ...]:
        return self._by_entity.get(entity, ())

    def entities_with(self, attribute: str) -> tuple[str, ...]:
        return self._by_attribute.get(attribute, ())

    def holding(self, entity: str) -> tuple[tuple[str, str], ...]:
        return self.values.get(entity, ())

    def bodies_of(self, member: str) -> tuple[str, ...]:
        return self.bodies.get(member, ())


def names_of(entity: Entity) -> Iterable[Name]:
    """The names of one entity, and the phrases that only look like one."""
    yield Name(entity.name, entity.id, "name")
    for alias in entity.aliases:
        yield Name(alias.text, entity.id, "alias", alias.only_after_name, alias.only_after)
    for text in entity.demonyms:
        yield Name(text, entity.id, "demonym")
    for text in entity.not_names:
        yield Name(text, entity.id, "not")


def _pieces_of(name: Name) -> Iterator[str]:
    pieces = PIECE.finditer(name.text)
    first = next(pieces, None)
    if first is not None:
        yield first[0].casefold()
        if name.only_after and first[0] == "the" and (second := next(pieces, None)):
            yield second[0].casefold()


def _forms(attribute: Attribute) -> Iterator[str]:
    """The forms of all words of an attribute; of its verbs the first, to which the others are led back."""
    several: tuple[Phrase, ...] = (*attribute.nouns, *attribute.phrases, *attribute.adjectives, *attribute.ignore)
    for phrase in several:
        yield from phrase.forms
    for phrase in attribute.verbs:
        yield phrase.forms[0]


def grouped(pairs: Iterable[tuple[_First, _Second]]) -> dict[_First, tuple[_Second, ...]]:
    """The second parts of pairs by their first parts, each once, in order."""
    groups: dict[_First, dict[_Second, None]] = {}
    for first, second in pairs:
        groups.setdefault(first, {})[second] = None
    return {first: tuple(found) for first, found in groups.items()}
