"""What changed in meaning between two fact bases: not the wording of the files, but what they say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from factlint.facts.cards import shown_value
from factlint.facts.validity import span_text
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.base import FactBase
    from factlint.facts.model import Event, Fact, Location, MemberList, ValidTime
    from factlint.values import Period


@dataclass(frozen=True, slots=True)
class Change:
    """One change. `subject` and `attribute` say what it is about: an entity's attribute, `member`, or an event.

    `times` are those in which a fact that changed holds now, and held before the change.
    """

    kind: Literal["added", "removed", "changed"]
    subject: str
    attribute: str | None
    message: str
    location: Location | None = None
    times: tuple[ValidTime, ...] = ()

    def concerns(self, when: Period) -> bool:
        """Whether what changed may have held in a time; a change without times concerns all of them."""
        return not self.times or any(valid.possibly(when) for valid in self.times)

    def __str__(self) -> str:
        return f"{self.kind:8}{self.message}"


def compare(old: FactBase, new: FactBase) -> list[Change]:
    """All changes, entity by entity."""
    return [*_entities(old, new), *_facts(old, new), *_members(old, new), *_events(old, new)]


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
            for key in ("began", "ended"):
                if getattr(before, key) != getattr(after, key):
                    said.append(f"{key} {getattr(after, key) or 'never'} instead of {getattr(before, key) or 'never'}")
            if said:
                yield Change("changed", name, None, f"{name} {', '.join(said)}", after.location)


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
                message = f"{fact.id} is {_told(new, fact)} instead of {_told(old, was)}"
                yield Change("changed", *key, message, fact.location, (was.valid, fact.valid))
        for at, fact in before.items():
            if at not in after:
                yield Change("removed", *key, f"{fact.id} was {_told(old, fact)}", fact.location, (fact.valid,))


def same_meaning(one: Fact, other: Fact) -> bool:
    """Whether two facts say the same; where they stand, and on which sources, does not count."""
    kept = ("valid", "measured", "status", "tolerance", "also", "bound", "estimate", "ordinal")
    return _value(one) == _value(other) and all(getattr(one, name) == getattr(other, name) for name in kept)


def _value(fact: Fact) -> object:
    value = fact.value
    return (value.low, value.high, value.unit) if isinstance(value, Quantity) else value


def _told(base: FactBase, fact: Fact) -> str:
    shown = shown_value(base, fact, base.attributes[fact.attribute])
    if fact.during or fact.happened or fact.measured:
        return f"{shown} ({fact.during or fact.happened or fact.measured})"
    return f"{shown} {span_text(fact.valid)}".rstrip()


def _members(old: FactBase, new: FactBase) -> Iterator[Change]:
    for body in sorted(old.member_lists.keys() | new.member_lists.keys()):
        before, after = _stays(old.member_lists.get(body, ())), _stays(new.member_lists.get(body, ()))
        for name, times in after.items():
            if name not in before:
                yield Change("added", body, "member", f"{body}: {name[1]} is a member {times}")
            elif before[name] != times:
                message = f"{body}: {name[1]} is a member {times} instead of {before[name]}"
                yield Change("changed", body, "member", message)
        for name, times in before.items():
            if name not in after:
                yield Change("removed", body, "member", f"{body}: {name[1]} was a member {times}")


def _stays(lists: tuple[MemberList, ...]) -> dict[tuple[str, str], str]:
    times: dict[tuple[str, str], list[str]] = {}
    for members in lists:
        for stay in members.members:
            until = f" until {stay.valid.end}" if stay.valid.end else ""
            times.setdefault((members.id, stay.member), []).append(f"from {stay.valid.start or 'always'}{until}")
    return {name: " and ".join(found) for name, found in times.items()}


def _events(old: FactBase, new: FactBase) -> Iterator[Change]:
    before, after = ({_event_key(event): event for event in base.events} for base in (old, new))
    for key, event in after.items():
        was = before.get(key)
        if was is None:
            yield Change("added", event.name, "date", f"event {event.name}: {event.on}", event.location)
        elif was.span != event.span:
            message = f"event {event.name}: {_span(event)} instead of {_span(was)}"
            yield Change("changed", event.name, "date", message, event.location)
    for key, event in before.items():
        if key not in after:
            yield Change("removed", event.name, "date", f"event {event.name}: {event.on}", event.location)


def _event_key(event: Event) -> tuple[str | None, str]:
    return event.entity, event.name


def _span(event: Event) -> str:
    return f"{event.on} to {event.through}" if event.through else str(event.on)
