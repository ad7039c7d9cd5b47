"""Membership lists: who belonged when, in the order of joining."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.facts.language.stated import StatedList, review_date
from factlint.facts.language.tree import Scalar, SourceText
from factlint.facts.model import Entity, MemberList, Membership, ValidTime
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from factlint.facts.linking.layers import MergedList

_Change = tuple[bool, Period | None, Scalar, Scalar, StatedList]


def read_stays(merged: MergedList, entities: Mapping[str, Entity]) -> list[tuple[Membership, StatedList]]:
    """Every stay of every member, in the order in which they joined."""
    changes: dict[str, list[_Change]] = {}
    order: list[str] = []
    for part in merged.parts:
        for leaving, dated in ((False, part.joined), (True, part.left)):
            for day, member, key in dated:
                if member.text not in entities:
                    source = part.fields.source
                    message = f"the member {member.text} is not under entities"
                    source.report(member, "unknown-entity", message, source.nearest(member.text, entities))
                    continue
                if member.text not in changes:
                    order.append(member.text)
                changes.setdefault(member.text, []).append((leaving, day, member, key, part))
    stays = [stay for name in order for stay in _stays_of(merged.first.entity, name, changes[name])]
    position = {name: at for at, name in enumerate(order)}
    stays.sort(key=lambda stay: (_first(stay[0].valid.start), position[stay[0].member]))
    return [(_numbered(stay, at), part) for at, (stay, part) in enumerate(stays, 1)]


def _first(start: Period | None) -> tuple[bool, Period]:
    return start is not None, start or Period.of_year(1)


def _numbered(stay: Membership, place: int) -> Membership:
    return stay._replace(place=place)


def _stays_of(body: str, member: str, changes: list[_Change]) -> list[tuple[Membership, StatedList]]:
    changes = sorted(changes, key=lambda change: (*_first(change[1]), not change[0]))
    stays: list[tuple[Membership, StatedList]] = []
    opened: _Change | None = None
    closed: _Change | None = None
    for change in changes:
        leaving, day, node, _key, part = change
        source = part.fields.source
        if leaving and opened is not None:
            stays.append((_stay(body, member, opened, change), opened[4]))
            opened, closed = None, change
        elif leaving:
            if closed is None or not _said_again(closed, change):
                source.report(node, "order", f"{member} leaves on {day} and is no member then{_advice(closed, change)}")
        elif opened is None:
            opened = change
        elif not _said_again(opened, change):
            first = opened[4].fields.source.location(opened[2].start)
            message = f"{member} is already a member since {opened[1]}, at {first}{_advice(opened, change)}"
            source.report(node, "duplicate", message)
        elif day is not None and opened[1] is not None and day in opened[1]:
            opened = change  # the more exact of two dates
    if opened is not None:
        stays.append((_stay(body, member, opened, None), opened[4]))
    return stays


def _said_again(one: _Change, other: _Change) -> bool:
    """Whether another file says the same, as exactly or less so."""
    first, second = one[1], other[1]
    return one[4] is not other[4] and (first is None or second is None or first in second or second in first)


def _advice(one: _Change | None, other: _Change) -> str:
    return "" if one is None or one[4] is other[4] else "; write override: true in the list that is right"


def _stay(body: str, member: str, joined: _Change, left: _Change | None) -> Membership:
    location = joined[4].fields.source.location(joined[3].start)
    return Membership(
        body=body,
        member=member,
        valid=ValidTime(joined[1], left[1] if left else None),
        place=0,
        location=location,
        left_location=left[4].fields.source.location(left[3].start) if left else None,
    )


def member_list(
    merged: MergedList,
    stays: list[tuple[Membership, StatedList]],
    source_ids: Callable[[tuple[Scalar, ...], SourceText], tuple[str, ...]],
) -> MemberList:
    """The list with the sources of each of its parts."""
    ids = {id(part): source_ids(part.defaults.sources, part.fields.source) for part in merged.parts}
    last = merged.parts[-1]
    return MemberList(
        id=merged.first.id,
        body=merged.first.entity,
        members=tuple(stay._replace(sources=ids[id(part)]) for stay, part in stays),
        complete=any(part.fields.get("complete", True) for part in merged.parts),
        location=last.fields.location(),
        review_by=review_date(last.fields) or last.defaults.review_by,
    )
