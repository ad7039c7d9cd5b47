"""What looks up the facts: built from them in memory, or read from where they are stored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from factlint.facts.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from factlint.facts.model import Attribute, Entity, Fact, MemberList

_First = TypeVar("_First")
_Second = TypeVar("_Second")


class FactIndex(Protocol):
    """Every way in which facts are looked up beside their own keys."""

    def names(self) -> tuple[Name, ...]:
        """Every name of every entity, and the phrases that only look like one."""

    def attributes_of(self, entity: str) -> tuple[str, ...]:
        """The attributes on which an entity has facts."""

    def entities_with(self, attribute: str) -> tuple[str, ...]:
        """The entities that have facts on an attribute."""

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


def grouped(pairs: Iterable[tuple[_First, _Second]]) -> dict[_First, tuple[_Second, ...]]:
    """The second parts of pairs by their first parts, each once, in order."""
    groups: dict[_First, dict[_Second, None]] = {}
    for first, second in pairs:
        groups.setdefault(first, {})[second] = None
    return {first: tuple(found) for first, found in groups.items()}
