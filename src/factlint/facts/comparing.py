"""What changed in meaning between two fact bases: not the wording of the files, but what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factlint.facts.cards import shown_quantity, shown_value
from factlint.facts.validity import span_text
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.base import FactBase
    from factlint.facts.model import Entity, Event, Fact, FactValue, Location, MemberList, ValidTime
    from factlint.values import Period


_JUDGED = "label type unit stale_after max_at_once nouns adjectives verbs phrases ignore most least".split()
"""What of an attribute shows in none of its facts."""
_KEPT = ("valid", "measured", "status", "tolerance", "also", "bound", "estimate", "ordinal")


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `subject` and `topic` say what it is about: an entity's attribute, `life` or `member`, or an event.

    `times` are those in which a fact that changed holds now, and held before the change; `member` is whose stay it is.
    """

    kind: Literal["added", "removed", "changed"]
    subject: str
    topic: str | None
    message: str
    location: Location | None = None
    times: tuple[ValidTime, ...] = ()
    member: str | None = None

    def concerns(self, when: Period, member: str | None = None) -> bool:
        """Whether what changed may have held in a time; a change without times concerns all of them."""
        other = self.member and member and self.member != member
        return not other and (not self.times or any(valid.possibly(when) for valid in self.times))

    def __str__(self) -> str:
        return f"{self.kind:8}{self.message}"


def compare(old: FactBase, new: FactBase) -> list[Change]:
    """All changes, entity by entity."""
    found = (_attributes, _entities, _facts, _members, _events, _known_errors)
    return [change for changes in found for change in changes(old, new)]


def _attributes(old: FactBase, new: FactBase) -> Iterator[Change]:
    """What changes in how values are judged and in which words drafts state them; one that is new comes with facts."""
    for name in sorted(old.attributes.keys() & new.attributes.keys()):
        before, after = old.attributes[name], new.attributes[name]
        said = [key.replace("_", " ") for key in _JUDGED if getattr(before, key) != getattr(after, key)]
        if said:
            yield Change("changed", name, None, f"attribute {name}: {', '.join(said)}", after.location)


def _entities(old: FactBase, new: FactBase) -> Iterator[Change]:
    for name in sorted(old.entities.keys() | new.entities.keys()):
        before, after = old.entities.get(name), new.entities.get(name)
        if before is None and after is not None:
            yield Change("added", name, None, f"{name}: {after.name}", after.location)
        elif after is None and before is not None:
            yield Change("removed", name, None, f"{name}: {before.name}", before.location)
        elif before and after:
            names = {before.name, *(alias.text for alias in before.aliases)}
            now = {after.name, *(alias.text for alias in after.aliases)}
            said = [f"is called {text} too" for text in sorted(now - names)]
            said += [f"is no longer called {text}" for text in sorted(names - now)]
            if said:
                yield Change("changed", name, None, f"{name} {', '.join(said)}", after.location)
            yield from _life(before, after)


def _life(before: Entity, after: Entity) -> Iterator[Change]:
    """The dates between which a person lives, or a thing exists."""
    verbs = ("was born", "died") if after.kind == "person" else ("began", "ended")
    for verb, was, now in zip(verbs, (before.began, before.ended), (after.began, after.ended), strict=True):
        if was != now:
            message = f"{after.id} {verb} {now or 'on no day given'} instead of {was or 'on no day given'}"
            yield Change("changed", after.id, "life", message, after.location)


def _key(fact: Fact) -> tuple[object, ...]:
    return fact.applies_to, fact.valid.start, fact.during, fact.happened, fact.status in {"announced", "withdrawn"}


def _facts(old: FactBase, new: FactBase) -> Iterator[Change]:
    for key in sorted(old.timelines.keys() | new.timelines.keys()):
        before = {_key(fact): fact for fact in old.timelines.get(key, ())}
        after = {_key(fact): fact for fact in new.timelines.get(key, ())}
        for at, fact in after.items():
            was = before.get(at)
            if was is None:
                yield Change("added", *key, f"{fact.id} is {_told(new, fact)}", fact.location, (fact.valid,))
            elif not same_meaning(was, fact):
                told, before_told = _told(new, fact), _told(old, was)
                other = ", ".join(key for key in _KEPT if getattr(was, key) != getattr(fact, key))
                more = f"instead of {before_told}" if told != before_told else f"as before, with another {other}"
                message = f"{fact.id} is {told} {more}"
                yield Change("changed", *key, message, fact.location, (was.valid, fact.valid))
        for at, fact in before.items():
            if at not in after:
                yield Change("removed", *key, f"{fact.id} was {_told(old, fact)}", fact.location, (fact.valid,))


def same_meaning(one: Fact, other: Fact) -> bool:
    """Whether two facts say the same; where they stand, and on which sources, does not count."""
    return _plain(one.value) == _plain(other.value) and all(getattr(one, key) == getattr(other, key) for key in _KEPT)


def _plain(value: FactValue) -> object:
    return (value.low, value.high, value.unit) if isinstance(value, Quantity) else value


def _told(base: FactBase, fact: Fact) -> str:
    shown = shown_value(base, fact, base.attributes[fact.attribute])
    if fact.during or fact.happened or fact.measured:
        return f"{shown} ({fact.during or fact.happened or fact.measured})"
    return f"{shown} {span_text(fact.valid)}".rstrip()


def _members(old: FactBase, new: FactBase) -> Iterator[Change]:
    complete = {(found.body, found.id): found.complete for lists in old.member_lists.values() for found in lists}
    for found in (found for lists in new.member_lists.values() for found in lists):
        if complete.get((found.body, found.id), found.complete) != found.complete:
            message = f"{found.body}.{found.id} is {'complete now' if found.complete else 'no longer complete'}"
            yield Change("changed", found.body, "member", message, found.location)
    for body in sorted(old.member_lists.keys() | new.member_lists.keys()):
        before, after = _stays(old.member_lists.get(body, ())), _stays(new.member_lists.get(body, ()))
        for name, times in after.items():
            listed, member = name
            if name not in before:
                message = f"{body}.{listed}: {member} is a member {times}"
                yield Change("added", body, "member", message, member=member)
            elif before[name] != times:
                message = f"{body}.{listed}: {member} is a member {times} instead of {before[name]}"
                yield Change("changed", body, "member", message, member=member)
        for name, times in before.items():
            if name not in after:
                message = f"{body}.{name[0]}: {name[1]} was a member {times}"
                yield Change("removed", body, "member", message, member=name[1])


def _stays(lists: tuple[MemberList, ...]) -> dict[tuple[str, str], str]:
    times: dict[tuple[str, str], list[str]] = {}
    for members in lists:
        for stay in members.members:
            times.setdefault((members.id, stay.member), []).append(span_text(stay.valid) or "always")
    return {name: " and ".join(found) for name, found in times.items()}


def _events(old: FactBase, new: FactBase) -> Iterator[Change]:
    before, after = ({_event_key(event): event for event in base.events} for base in (old, new))
    for key, event in after.items():
        was = before.get(key)
        if was is None:
            yield Change("added", event.name, "date", f"event {event.name}: {event.on}", event.location)
        elif _told_event(was) != _told_event(event):
            message = f"event {event.name}: {_told_event(event)} instead of {_told_event(was)}"
            yield Change("changed", event.name, "date", message, event.location)
    for key, event in before.items():
        if key not in after:
            yield Change("removed", event.name, "date", f"event {event.name}: {event.on}", event.location)


def _event_key(event: Event) -> tuple[str | None, str]:
    return event.entity, event.name


def _told_event(event: Event) -> str:
    days = f"{event.on} to {event.through}" if event.through else str(event.on)
    number = f"number {event.number}" if event.number else ""
    parts = (f"in {event.place}" if event.place else "", f"by {event.by}" if event.by else "", number)
    status = event.status if event.status != "current" else ""
    return ", ".join((days, *filter(None, (*parts, status))))


def _known_errors(old: FactBase, new: FactBase) -> Iterator[Change]:
    before, after = (
        {(error.entity, error.attribute, _plain(error.value)): error for error in base.known_errors}
        for base in (old, new)
    )
    for kind, ones, others in (("added", after, before), ("removed", before, after)):
        for key, error in ones.items():
            if key not in others:
                value = shown_quantity(error.value) if isinstance(error.value, Quantity) else error.value
                message = f"known error {error.entity}.{error.attribute} {value}"
                yield Change(kind, error.entity, error.attribute, message, error.location)  # type: ignore[arg-type]
