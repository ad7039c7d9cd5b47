"""The fact base: one place to ask what is known."""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from factlint.facts.index import BuiltIndex, FactIndex
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.facts.model import Attribute, Entity, Event, Fact, KnownError, MemberList, Membership, Name, Source
    from factlint.facts.problems import FactProblem
    from factlint.values import Period


_NOTHING: Mapping[Any, Any] = MappingProxyType({})


class FactBase(NamedTuple):
    """Everything that was loaded, indexed by the ids of the fact files. Immutable; share it between threads freely.

    `warnings` are the remarks on the files that did not stop them from being used; `files` are the paths on disk of the
    files that locations name. `stored_index` is there where the facts come from a compiled form.
    """

    entities: Mapping[str, Entity] = _NOTHING
    attributes: Mapping[str, Attribute] = _NOTHING
    timelines: Mapping[tuple[str, str], tuple[Fact, ...]] = _NOTHING
    member_lists: Mapping[str, tuple[MemberList, ...]] = _NOTHING
    events: Sequence[Event] = ()
    sources: Mapping[str, Source] = _NOTHING
    known_errors: tuple[KnownError, ...] = ()
    warnings: tuple[FactProblem, ...] = ()
    files: Mapping[str, str] = _NOTHING
    stored_index: FactIndex | None = None

    def with_files(self, files: Mapping[str, str], warnings: Iterable[FactProblem]) -> FactBase:
        """The same facts with where their files lie, and the remarks on these."""
        return self._replace(files=files, warnings=tuple(warnings))

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
        return self.lookup.attributes_of(entity)

    def entities_with(self, attribute: str) -> tuple[str, ...]:
        """The entities that have facts on an attribute."""
        return self.lookup.entities_with(attribute)

    def holdings(self, entity: str) -> tuple[Fact, ...]:
        """The facts whose value is this entity: the offices a person held, the bodies a city is the seat of."""
        keys = self.lookup.holding(entity)
        return tuple(fact for key in keys for fact in self.timelines[key] if fact.value == entity)

    def members_of(self, body: str) -> frozenset[str]:
        """Whoever stands on a list of a body, at any time."""
        return frozenset(stay.member for found in self.member_lists.get(body, ()) for stay in found.members)

    def lists_called(self, body: str, attribute: str) -> tuple[MemberList, ...]:
        """The lists of a body that the words of an attribute speak of: counted by it, or of its name."""
        lists = self.member_lists.get(body, ())
        return tuple(found for found in lists if attribute in (found.counted_by, found.id.removesuffix("_list")))

    def memberships_of(self, member: str) -> tuple[tuple[MemberList, Membership], ...]:
        """The stays of an entity in all bodies, each with the list that it stands on."""
        lists = (found for body in self.lookup.bodies_of(member) for found in self.member_lists[body])
        return tuple((found, stay) for found in lists for stay in found.members if stay.member == member)

    def member_words(self, listed: MemberList) -> tuple[str, ...]:
        """What one of a list is called, then what several are: "permanent member", "permanent members"."""
        own = self.attributes.get(listed.id.removesuffix("_list"))
        return own.nouns[0].forms if own and own.nouns and listed.id != "members_list" else ("member", "members")

    def events_of(self, entity: str | None) -> tuple[Event, ...]:
        """The events filed under an entity, or under none."""
        return tuple(event for event in self.events if event.entity == entity)

    @property
    def names(self) -> tuple[Name, ...]:
        """Every name of every entity, and the phrases that only look like one."""
        return self.lookup.names()

    @cached_property
    def kinds(self) -> frozenset[str]:
        """What the entities are: "country", "alliance"."""
        return frozenset(entity.kind for entity in self.entities.values() if entity.kind)

    @cached_property
    def lookup(self) -> FactIndex:
        """What looks up names, attributes, values and members."""
        return self.stored_index or BuiltIndex(self.entities, self.attributes, self.timelines, self.member_lists)
