"""The fact base: one place to ask what is known."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.facts.model import Attribute, Entity, Event, Fact, KnownError, MemberList, Membership, Name, Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from factlint.facts.problems import FactProblem
    from factlint.values import Period


@dataclass(frozen=True)
class FactBase:
    """Everything that was loaded, indexed by the ids of the fact files. Immutable; share it between threads freely.

    `warnings` are the remarks on the files that did not stop them from being used.
    """

    entities: Mapping[str, Entity] = field(default_factory=dict)
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    timelines: Mapping[tuple[str, str], tuple[Fact, ...]] = field(default_factory=dict)
    member_lists: Mapping[str, tuple[MemberList, ...]] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    known_errors: tuple[KnownError, ...] = ()
    warnings: tuple[FactProblem, ...] = ()

    def with_warnings(self, warnings: Iterable[FactProblem]) -> FactBase:
        """The same facts with these remarks."""
        return replace(self, warnings=tuple(warnings))

    def timeline(self, entity: str, attribute: str) -> tuple[Fact, ...]:
        """The facts of one attribute of one entity in the order in which they began to hold."""
        return self.timelines.get((entity, attribute), ())

    def facts_at(self, entity: str, attribute: str, when: Period) -> tuple[Fact, ...]:
        """The facts that may have held on some day of `when`."""
        return tuple(fact for fact in self.timeline(entity, attribute) if fact.valid.possibly(when))

    def facts_of(self, entity: str) -> Iterator[Fact]:
        """All facts of an entity, attribute by attribute."""
        for attribute in self.attributes_of(entity):
            yield from self.timelines[entity, attribute]

    def attributes_of(self, entity: str) -> tuple[str, ...]:
        """The attributes on which an entity has facts."""
        return self._attributes_by_entity.get(entity, ())

    def entities_with(self, attribute: str) -> tuple[str, ...]:
        """The entities that have facts on an attribute."""
        return self._entities_by_attribute.get(attribute, ())

    def holdings(self, entity: str) -> tuple[Fact, ...]:
        """The facts whose value is this entity: the offices a person held, the bodies a city is the seat of."""
        return self._facts_by_value.get(entity, ())

    def memberships_of(self, member: str) -> tuple[Membership, ...]:
        """The stays of an entity in all bodies."""
        return self._stays_by_member.get(member, ())

    def events_of(self, entity: str | None) -> tuple[Event, ...]:
        """The events filed under an entity, or under none."""
        return tuple(event for event in self.events if event.entity == entity)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name of every entity, and the phrases that only look like one."""
        found: list[Name] = []
        for entity in self.entities.values():
            found.append(Name(entity.name, entity.id, "name"))
            found.extend(
                Name(alias.text, entity.id, "alias", alias.only_after_name, alias.only_after)
                for alias in entity.aliases
            )
            found.extend(Name(text, entity.id, "demonym") for text in entity.demonyms)
            found.extend(Name(text, entity.id, "not") for text in entity.not_names)
        return tuple(dict.fromkeys(found))

    @cached_property
    def _attributes_by_entity(self) -> dict[str, tuple[str, ...]]:
        return _grouped(self.timelines)

    @cached_property
    def _entities_by_attribute(self) -> dict[str, tuple[str, ...]]:
        return _grouped((attribute, entity) for entity, attribute in self.timelines)

    @cached_property
    def _facts_by_value(self) -> dict[str, tuple[Fact, ...]]:
        offices = {attribute.id for attribute in self.attributes.values() if attribute.type == "entity"}
        facts: dict[str, list[Fact]] = {}
        for entity, attribute in self.timelines:
            if attribute in offices:
                for fact in self.timelines[entity, attribute]:
                    facts.setdefault(str(fact.value), []).append(fact)
        return {value: tuple(found) for value, found in facts.items()}

    @cached_property
    def _stays_by_member(self) -> dict[str, tuple[Membership, ...]]:
        stays: dict[str, list[Membership]] = {}
        for lists in self.member_lists.values():
            for members in lists:
                for stay in members.members:
                    stays.setdefault(stay.member, []).append(stay)
        return {member: tuple(found) for member, found in stays.items()}


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    groups: dict[str, list[str]] = {}
    for first, second in pairs:
        groups.setdefault(first, []).append(second)
    return {first: tuple(found) for first, found in groups.items()}
