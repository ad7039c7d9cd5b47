"""Fact files, in the order of their layers, resolved into one fact base."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factlint.facts.base import FactBase
from factlint.facts.language.attributes import read_tolerance
from factlint.facts.language.figures import WrongValueError, parse_date, parse_figure, refuse_odd_number
from factlint.facts.language.keys import DERIVATIONS, NO_VALUES
from factlint.facts.language.shapes import Fields, warn_if_ambiguous
from factlint.facts.language.stated import (
    FactFile,
    StatedEvent,
    Statement,
    existence,
    place_of,
    review_date,
)
from factlint.facts.linking.contradictions import contradictions
from factlint.facts.linking.derived import Derivation, derived_facts
from factlint.facts.linking.gatherings import told_by_name
from factlint.facts.linking.layers import (
    MergedList,
    merge_attributes,
    merge_entities,
    merge_events,
    merge_lists,
    merge_statements,
)
from factlint.facts.linking.members import member_list, read_stays
from factlint.facts.model import Attribute, Entity, Event, Fact, FactValue, KnownError, MemberList, Source, ValidTime
from factlint.facts.validity import day_after, until_the_next, whole
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factlint.facts.language.tree import Scalar, SourceText
    from factlint.facts.problems import FactProblem

_PLACES = frozenset("city town village place building venue stadium".split())
"""The kinds of what is the seat, the capital or the stage of something, and holds no office."""


def resolve(files: Iterable[FactFile], below: FactBase | None = None) -> tuple[FactBase, list[FactProblem]]:
    """Link what the files state; faults of a file are reported in its source, those of whole timelines returned.

    Entities, attributes and sources of `below` may be named; they come back unless the files describe them anew.
    """
    resolving = _Resolving(tuple(files), below or FactBase())
    return resolving.fact_base(), resolving.problems


@dataclass
class _Resolving:
    files: tuple[FactFile, ...]
    below: FactBase
    sources: dict[str, Source] = field(default_factory=dict)
    visible: dict[str, dict[str, str]] = field(default_factory=dict)
    entities: dict[str, Entity] = field(default_factory=dict)
    attributes: dict[str, Attribute] = field(default_factory=dict)
    problems: list[FactProblem] = field(default_factory=list)

    def fact_base(self) -> FactBase:
        self._gather_sources()
        self.attributes = merge_attributes(self.files, self.below.attributes)
        self.entities = merge_entities(self.files, self.below.entities)
        self._check_conditions()
        lists = {body: tuple(self._lists(stated)) for body, stated in merge_lists(self.files).items()}
        events = tuple(event for stated in merge_events(self.files) if (event := self._event(stated)))
        timelines: dict[tuple[str, str], list[Fact]] = {}
        derivations: list[Derivation] = []
        for statement in merge_statements(self.files):
            self._statement(statement, timelines, derivations)
        closed = {key: tuple(self._closed(key, facts)) for key, facts in timelines.items()}
        closed |= derived_facts(derivations, closed, lists, self.entities)
        return FactBase(
            entities=self.entities,
            attributes=self._with_offices(closed),
            timelines=closed,
            member_lists={body: _counted(found, derivations) for body, found in lists.items()},
            events=events,
            sources=self.sources,
            known_errors=tuple(self._known_errors()),
        )

    def _with_offices(self, timelines: Mapping[tuple[str, str], Sequence[Fact]]) -> dict[str, Attribute]:
        """The attributes, with those marked whose values are persons, and that somebody holds for a time.

        Where something has its one seat or capital, no place holds an office.
        """
        told = [(name, fact) for (_, name), facts in timelines.items() for fact in facts if self._is_person(fact.value)]
        of_persons = {name for name, _ in told}
        held = {name for name, fact in told if fact.valid.start}
        placed = {name for (_, name), facts in timelines.items() for fact in facts if self._kind(fact.value) in _PLACES}
        return {
            name: attribute._replace(
                of_persons=attribute.of_persons or name in of_persons,
                office=attribute.office or name in held or (attribute.max_at_once is not None and name not in placed),
            )
            if attribute.type == "entity"
            else attribute
            for name, attribute in self.attributes.items()
        }

    def _is_person(self, value: object) -> bool:
        return self._kind(value) == "person"

    def _kind(self, value: object) -> str | None:
        return self.entities[value].kind if isinstance(value, str) and value in self.entities else None

    def _gather_sources(self) -> None:
        """Give every source an id of its own; a file sees its own sources first, then those of earlier files."""
        self.sources = dict(self.below.sources)
        seen = {name: name for name in self.sources}
        for file in self.files:
            for name, source in file.sources.items():
                known = self.sources.get(name)
                unique = name
                if known is not None and known._replace(location=None) != source._replace(location=None):
                    unique = f"{name}@{file.source.path}"
                    source = source._replace(id=unique)  # noqa: PLW2901 - the same source under its own id
                self.sources.setdefault(unique, source)
                seen[name] = unique
            self.visible[file.source.path] = dict(seen)

    def _source_ids(self, named: tuple[Scalar, ...], source: SourceText) -> tuple[str, ...]:
        visible = self.visible[source.path]
        for name in named:
            if name.text not in visible:
                known = "" if visible else "; no sources are listed"
                message = f"source {name.text} is not under sources{known}"
                source.report(name, "unknown-source", message, source.nearest(name.text, visible))
        return tuple(visible[name.text] for name in named if name.text in visible)

    def _statement(
        self, stated: Statement, timelines: dict[tuple[str, str], list[Fact]], derivations: list[Derivation]
    ) -> None:
        attribute = self.attributes.get(stated.attribute)
        source = stated.fields.source
        if attribute is None:
            hint = source.nearest(stated.attribute, self.attributes)
            source.report(
                stated.attribute_node, "unknown-attribute", f"{stated.attribute} is not under attributes", hint
            )
            return
        fact = self._fact(stated, attribute)
        if fact is None:
            return
        given = next((name for name in DERIVATIONS if name in stated.fields.nodes), None)
        if given:
            derivations.append(Derivation(given, stated.fields, fact, attribute))
        else:
            timelines.setdefault((stated.entity, stated.attribute), []).append(fact)

    def _fact(self, stated: Statement, attribute: Attribute) -> Fact | None:
        fields, source = stated.fields, stated.fields.source
        rounding = fields.get("rounding", attribute.rounding)
        value: FactValue | None = "unknown"
        if stated.value is not None:
            value = self._value(source, stated.value, attribute, rounding)
        also = tuple(self._value(source, node, attribute, rounding) for node in fields.get("also", ()))
        tolerance = fields.get("tolerance")
        if value is None:
            return None
        times = self._times(fields)
        return Fact(
            entity=stated.entity,
            attribute=stated.attribute,
            value=value,
            written=stated.value.text if stated.value else "",
            sources=self._source_ids(stated.defaults.sources, source),
            note=fields.get("note"),
            status=fields.get("status", "current"),
            estimate=fields.get("estimate", False),
            tolerance=read_tolerance(source, tolerance, attribute.type) if tolerance else attribute.tolerance,
            also=tuple(other for other in also if other is not None),
            applies_to=fields.get("applies_to"),
            review_by=stated.defaults.review_by,
            location=place_of(fields),
            bound=fields.get("bound", attribute.bound),
            ordinal=fields.get("ordinal"),
            quote=fields.get("quote"),
            owner=stated.defaults.owner,
            overrides=fields.get("override", False),
            **times,
        )

    def _times(self, fields: Fields) -> dict[str, Any]:
        during, happened, measured = fields.get("in"), fields.get("on"), fields.get("as_of")
        if during:
            return {"during": during, "valid": whole(during)}
        if happened:
            last = fields.get("through")
            end = last.end if last else happened.end
            return {"happened": happened, "valid": ValidTime(Period.of_day(happened.start), Period.of_day(end))}
        if measured:
            valid = ValidTime(
                measured, day_after(fields.get("through")) if fields.get("through") else fields.get("until")
            )
            return {"measured": measured, "valid": valid}
        return {"valid": existence(fields)}

    def _value(self, source: SourceText, node: Scalar, attribute: Attribute, rounding: object) -> FactValue | None:
        text = node.text
        if text in NO_VALUES:
            return text
        try:
            if attribute.type == "text":
                warn_if_ambiguous(source, node)
                refuse_odd_number(text if node.plain else "")
                return text
            if attribute.type == "date":
                return parse_date(text)
            if attribute.type == "entity":
                return self._entity(source, node, f"{attribute.id} takes an entity")
            if node.plain and len(text) > 1 and text[0] == "0" and text.isdigit():
                source.warn(
                    node,
                    "ambiguous",
                    f"{text} is read as {int(text)}; other readers take it as octal, write {int(text)}",
                )
            return parse_figure(text, attribute.type, attribute.unit, rounding)  # type: ignore[arg-type] # an exact number
        except WrongValueError as error:
            source.report(node, error.kind, f"{attribute.id}: {error}")
            return None

    def _entity(self, source: SourceText, node: Scalar, what: str) -> str | None:
        if node.text in self.entities:
            return node.text
        hint = self._by_name.get(node.text) or source.nearest(node.text, self.entities)
        source.report(node, "unknown-entity", f"{what}, and {node.text!r} is not under entities", hint)
        return None

    @cached_property
    def _by_name(self) -> dict[str, str]:
        return {entity.name: entity.id for entity in self.entities.values()}

    def _closed(self, key: tuple[str, str], facts: list[Fact]) -> Iterator[Fact]:
        by_scope: dict[str | None, list[Fact]] = {}
        for fact in facts:
            by_scope.setdefault(fact.applies_to, []).append(fact)
        for scope in by_scope.values():
            self.problems.extend(contradictions(scope, self.attributes[key[1]]))
            yield from _numbered(until_the_next(scope), self.attributes[key[1]], self.entities.get(key[0]))

    def _lists(self, stated: Iterable[MergedList]) -> Iterator[MemberList]:
        for merged in stated:
            yield member_list(merged, read_stays(merged, self.entities), self._source_ids)

    def _check_conditions(self) -> None:
        for file in self.files:
            for entity, fields in file.conditions:
                if entity not in self.entities:
                    message = f"only_after takes name or an entity, and {entity!r} is not under entities"
                    file.source.report(
                        fields.nodes["only_after"],
                        "unknown-entity",
                        message,
                        file.source.nearest(entity, self.entities),
                    )

    def _event(self, stated: StatedEvent) -> Event | None:
        fields = stated.fields
        begun, last = fields.get("on") or fields.get("in"), fields.get("through")
        if last and last.last < begun.start:
            fields.source.report(fields.nodes["through"], "order", "it ends before it begins")
            return None
        event = Event(
            name=fields.get("name"),
            aliases=fields.get("aliases", ()),
            on=begun,
            through=last,
            place=fields.get("place"),
            by=fields.get("by"),
            entity=stated.entity,
            sources=self._source_ids(stated.defaults.sources, fields.source),
            location=fields.location(),
            series=fields.get("series"),
            number=fields.get("number"),
            status=fields.get("status", "current"),
            note=fields.get("note"),
            review_by=review_date(fields) or stated.defaults.review_by,
        )
        return told_by_name(event, self.entities.get(event.entity or ""))

    def _known_errors(self) -> Iterator[KnownError]:
        for file in self.files:
            for fields in file.known_errors:
                entity, attribute = fields.get("entity"), fields.get("attribute")
                source = file.source
                if entity and entity not in self.entities:
                    hint = source.nearest(entity, self.entities)
                    source.report(fields.nodes["entity"], "unknown-entity", f"{entity} is not under entities", hint)
                elif attribute and attribute not in self.attributes:
                    hint = source.nearest(attribute, self.attributes)
                    message = f"{attribute} is not under attributes"
                    source.report(fields.nodes["attribute"], "unknown-attribute", message, hint)
                elif entity and attribute and "value" in fields.values and "say" in fields.values:
                    value = self._value(source, fields.get("value"), self.attributes[attribute], None)
                    if value is not None:
                        yield KnownError(entity, attribute, value, fields.get("say"), fields.location())


def _counted(lists: tuple[MemberList, ...], derivations: list[Derivation]) -> tuple[MemberList, ...]:
    by_list = {
        derivation.counted: derivation.attribute.id for derivation in derivations if derivation.kind == "count_of"
    }
    return tuple(found._replace(counted_by=by_list.get((found.body, found.id))) for found in lists)


def _numbered(facts: list[Fact], attribute: Attribute, body: Entity | None) -> list[Fact]:
    """The holders of an office, counted where nobody is missing: from the day the body began, one right after another.

    Who comes back would be counted once by some and twice by others.
    """
    began = facts[0].valid.start if body and body.began else None
    first = began is not None and body is not None and began == body.began
    if not first or attribute.type != "entity" or attribute.max_at_once != 1 or any(fact.ordinal for fact in facts):
        return facts
    holders = [fact.value for fact in facts]
    unbroken = all(one.valid.end == other.valid.start for one, other in pairwise(facts))
    if not unbroken or len(set(holders)) < len(holders) or any(value in NO_VALUES for value in holders):
        return facts
    return [fact._replace(ordinal=place) for place, fact in enumerate(facts, 1)]
