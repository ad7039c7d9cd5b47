"""What is suspicious in a fact base that loads: gaps, missing sources, overdue reviews, names that collide, ..."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.facts.language.keys import NO_VALUES
from factlint.facts.model import Location
from factlint.facts.problems import FactProblem
from factlint.facts.validity import closes, dated_text, period_text
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.facts.base import FactBase
    from factlint.facts.model import Attribute, Entity, Event, Fact, MemberList

FAR_AWAY = 150
"""How many years ahead a date may lie before it is asked about."""
NOWHERE = Location("facts", 1, 1)


def check(base: FactBase, today: date) -> list[FactProblem]:
    """All remarks on a fact base, the loader's included, in the order of the files."""
    found = [
        *base.warnings,
        *_gaps(base),
        *_far_away(base, today),
        *_out_of_life(base),
        *_missing_sources(base),
        *overdue(base, today),
        *_colliding_names(base),
        *_colliding_events(base),
        *_unmatchable(base),
        *_true_errors(base),
    ]
    return sorted(set(found), key=lambda problem: (*_place(problem.location), problem.message))


def _place(location: Location) -> tuple[str, int, int]:
    return location.path, location.line, location.column


def _remark(location: Location | None, kind: str, message: str) -> FactProblem:
    return FactProblem(location or NOWHERE, kind, message, severity="warning")


def _gaps(base: FactBase) -> Iterator[FactProblem]:
    for facts in base.timelines.values():
        by_scope: dict[str | None, list[Fact]] = {}
        for fact in facts:
            if closes(fact):
                by_scope.setdefault(fact.applies_to, []).append(fact)
        for scope in by_scope.values():
            for before, after in pairwise(scope):
                end, start = before.valid.end, after.valid.start
                if end and start and end.end + _usual_gap(base.attributes[after.attribute]) < start.start:
                    message = (
                        f"{after.id} has no value from {end} to {period_text(start)}; write value: none, or unknown"
                    )
                    yield _remark(after.location, "gap", message)


def _far_away(base: FactBase, today: date) -> Iterator[FactProblem]:
    """Dates so late that a slip of the finger is likelier."""
    limit = today.year + FAR_AWAY
    for facts in base.timelines.values():
        for fact in facts:
            if not fact.derivation and fact.valid.start and fact.valid.start.start.year > limit:
                yield _remark(fact.location, "far-date", f"{fact.id} begins in {fact.valid.start}; is the year right?")
    for lists in base.member_lists.values():
        for members in lists:
            for stay in members.members:
                if stay.valid.start and stay.valid.start.start.year > limit:
                    message = f"{stay.member} joins {stay.body} in {stay.valid.start}; is the year right?"
                    yield _remark(stay.location, "far-date", message)
    for event in base.events:
        if event.on.start.year > limit:
            yield _remark(event.location, "far-date", f"{event.name} is dated {event.on}; is the year right?")


def _usual_gap(attribute: Attribute) -> timedelta:
    """Offices stand empty for a while; figures do not."""
    return timedelta(days=366 if attribute.type == "entity" else 0)


def _out_of_life(base: FactBase) -> Iterator[FactProblem]:
    for facts in base.timelines.values():
        for fact in facts:
            start = fact.valid.start
            owner = base.entities[fact.entity]
            if start and owner.ended and owner.ended.end < start.start:
                message = f"{fact.id} begins {dated_text(start)}, after {owner.name} ended {dated_text(owner.ended)}"
                yield _remark(fact.location, "contradiction", message)
            holder = base.entities.get(fact.value) if isinstance(fact.value, str) else None
            if holder is None or start is None or base.attributes[fact.attribute].type != "entity":
                continue
            if holder.ended and holder.kind == "person" and holder.ended.end <= start.start:
                message = (
                    f"{fact.id} names {holder.name} from {period_text(start)}, who died {dated_text(holder.ended)}"
                )
                yield _remark(fact.location, "contradiction", message)
            elif holder.began and start.end <= holder.began.start:
                beginning = "who was born" if holder.kind == "person" else "which began"
                message = (
                    f"{fact.id} names {holder.name} from {period_text(start)}, {beginning} {dated_text(holder.began)}"
                )
                yield _remark(fact.location, "contradiction", message)


def _missing_sources(base: FactBase) -> Iterator[FactProblem]:
    """One remark for each entity; files that list no sources at all are private and may do without."""
    shared = {source.location.path for source in base.sources.values() if source.location}
    without: dict[tuple[str, str], list[tuple[Location, str]]] = {}

    def note(owner: str, location: Location | None, what: str) -> None:
        if location and location.path in shared:
            without.setdefault((location.path, owner), []).append((location, what))

    for facts in base.timelines.values():
        for fact in facts:
            if not fact.sources:
                note(fact.entity, fact.location, fact.attribute)
    for lists in base.member_lists.values():
        for members in lists:
            if any(not stay.sources for stay in members.members):
                note(members.body, members.location, members.id)
    for event in base.events:
        if not event.sources:
            note(event.entity or "events", event.location, event.name)
    for (_, owner), places in without.items():
        named = ", ".join(list(dict.fromkeys(what for _, what in places))[:4])
        more = ", ..." if len({what for _, what in places}) > 4 else ""
        location = min((place for place, _ in places), key=_place)
        yield _remark(location, "missing-source", f"{owner}: no source for {named}{more}")


def overdue(base: FactBase, today: date) -> Iterator[FactProblem]:
    """What should have been looked at again by now."""
    for facts in base.timelines.values():
        for fact in facts:
            yield from _overdue_fact(fact, base.attributes[fact.attribute], today)
    for lists in base.member_lists.values():
        for members in lists:
            yield from _overdue_review(f"{members.body}.{members.id}", members, today)
    for event in base.events:
        yield from _overdue_review(event.name, event, today)


def _overdue_fact(fact: Fact, attribute: Attribute, today: date) -> Iterator[FactProblem]:
    in_force = fact.valid.possibly(Period.of_day(today))
    if not in_force or fact.derivation:
        return
    yield from _overdue_review(fact.id, fact, today)
    if fact.measured and attribute.stale_after and attribute.stale_after.after(fact.measured.last) <= today:
        yield _remark(fact.location, "stale", f"{fact.id} was measured {fact.measured} and is stale by now")


def _overdue_review(name: str, stated: Fact | MemberList | Event, today: date) -> Iterator[FactProblem]:
    if stated.review_by and stated.review_by.last < today:
        yield _remark(stated.location, "overdue", f"{name} was to be reviewed by {stated.review_by}")


def _colliding_names(base: FactBase) -> Iterator[FactProblem]:
    owners: dict[str, str] = {}
    for name in base.names:
        if name.kind in {"not", "demonym"} or name.only_after:
            continue
        owner = owners.setdefault(name.text, name.entity)
        if owner != name.entity:
            entity = base.entities[name.entity]
            message = (
                f"{name.text!r} is a name of {owner} and of {name.entity}; drafts that use it cannot be understood"
            )
            yield _remark(entity.location, "collision", message)


def _colliding_events(base: FactBase) -> Iterator[FactProblem]:
    """Names of two events of other days; to one entity the same may happen twice, and any of its days is right."""
    known: dict[str, Event] = {}
    for event in base.events:
        for text in {event.name, *event.aliases}:
            first = known.setdefault(text, event)
            twice = event.entity is not None and event.entity == first.entity
            if first is not event and not twice and not first.span.overlaps(event.span):
                message = f"{text!r} is an event of {first.on}, at {first.location}, and of {event.on}"
                yield _remark(event.location, "collision", message)


def _unmatchable(base: FactBase) -> Iterator[FactProblem]:
    for attribute in base.attributes.values():
        words = [phrase for kind in ("nouns", "adjectives", "verbs", "phrases") for phrase in getattr(attribute, kind)]
        ignored = {form.casefold() for phrase in attribute.ignore for form in phrase.forms}
        if not words:
            message = f"{attribute.id} has no nouns, adjectives, verbs or phrases; no draft can ever state it"
            yield _remark(attribute.location, "unmatchable", message)
        elif all(form.casefold() in ignored for phrase in words for form in phrase.forms):
            yield _remark(attribute.location, "unmatchable", f"all words of {attribute.id} are under ignore too")


def _true_errors(base: FactBase) -> Iterator[FactProblem]:
    for error in base.known_errors:
        timeline = base.timeline(error.entity, error.attribute)
        if timeline and timeline[-1].value == error.value and error.value not in NO_VALUES:
            name = f"{error.entity}.{error.attribute}"
            message = f"{name} {timeline[-1].written} is listed as an error and as the value in force"
            yield _remark(error.location, "contradiction", message)


def described(entity: Entity) -> str:
    """An entity in a line."""
    return f"{entity.name} ({entity.kind})" if entity.kind else entity.name
