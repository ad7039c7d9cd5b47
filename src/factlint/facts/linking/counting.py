"""The number of members over time, with its working."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.facts.model import Entity, Fact, MemberList, Membership, ValidTime
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def count_members(members: MemberList, template: Fact, entities: Mapping[str, Entity]) -> Iterator[Fact]:
    """The number of members over time, each with the members who changed it."""
    joins: dict[Period, list[Membership]] = {}
    leaves: dict[Period, list[Membership]] = {}
    for stay in members.members:
        if stay.valid.start is not None:
            joins.setdefault(stay.valid.start, []).append(stay)
        if stay.valid.end is not None:
            leaves.setdefault(stay.valid.end, []).append(stay)
    changes = sorted({*joins, *leaves})
    sources = tuple(dict.fromkeys(source for stay in members.members for source in stay.sources))
    template = template._replace(sources=sources or template.sources)
    always = sum(stay.valid.start is None for stay in members.members)
    tally = _Tally(always, always, 0, 0)
    if always:
        valid = ValidTime(None, changes[0] if changes else None)
        yield _stated(template, always, valid, f"{always} members")
    for change, following in zip(changes, [*changes[1:], None], strict=False):
        came, went = joins.get(change, []), leaves.get(change, [])
        tally = tally.after(len(came), len(went))
        names = [entities[stay.member].name for stay in came or went]
        working = tally.working(change, names, "joined" if came else "left")
        place = (came or went)[-1]
        fact = _stated(template, tally.count, ValidTime(change, following), working)
        yield fact._replace(location=place.location if came else place.left_location)


def _stated(template: Fact, count: int, valid: ValidTime, working: str) -> Fact:
    return template._replace(value=Quantity(count, count), written=str(count), valid=valid, derivation=working)


@dataclass(frozen=True, slots=True)
class _Tally:
    """A running count: `first` were there at the start, `later` joined, `gone` left."""

    count: int
    first: int
    later: int
    gone: int

    def after(self, came: int, went: int) -> _Tally:
        founding = self.first == 0
        return _Tally(
            self.count + came - went,
            came if founding else self.first,
            self.later + (0 if founding else came),
            self.gone + went,
        )

    def working(self, change: Period, names: list[str], did: str) -> str:
        if not self.later and not self.gone:
            return f"{self.count} founders in {change.start.year}"
        parts = f"{self.count} = {self.first} founders"
        if self.later:
            parts += f" + {self.later} who joined later"
        if self.gone:
            parts += f" - {self.gone} who left"
        return f"{parts}; last: {', '.join(names[:3])}{', ...' if len(names) > 3 else ''} {did} {change}"
