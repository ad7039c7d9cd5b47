"""The fact base: one place to ask what is known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from factlint.facts.model import Attribute, Entity, Event, Fact, KnownError, MemberList, Source
from factlint.values import Period


@dataclass(frozen=True)
class FactBase:
    """Everything that was loaded, indexed by the ids of the fact files. Immutable; share it between threads freely."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    timelines: Mapping[tuple[str, str], tuple[Fact, ...]] = field(default_factory=dict)
    member_lists: Mapping[str, tuple[MemberList, ...]] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    sources: Mapping[str, Source] = field(default_factory=dict)
    known_errors: tuple[KnownError, ...] = ()

    def timeline(self, entity: str, attribute: str) -> tuple[Fact, ...]:
        """The facts of one attribute of one entity in the order in which they began to hold."""
        return self.timelines.get((entity, attribute), ())

    def facts_at(self, entity: str, attribute: str, when: Period) -> tuple[Fact, ...]:
        """The facts that may have held on some day of `when`."""
        return tuple(fact for fact in self.timeline(entity, attribute) if fact.valid.possibly(when))

    def facts_of(self, entity: str) -> Iterator[Fact]:
        """All facts of an entity, attribute by attribute."""
        for (owner, _), facts in self.timelines.items():
            if owner == entity:
                yield from facts
