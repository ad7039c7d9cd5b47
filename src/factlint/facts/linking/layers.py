"""Files over files: a later one adds to an earlier one, and replaces what it says so of.

Two files that disagree without a word about it are an error, never merged in silence.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from factlint.facts.language.keys import BEGINNINGS, DERIVATIONS
from factlint.facts.language.stated import FactFile, StatedEntity, StatedEvent, StatedList, Statement, existence
from factlint.facts.model import Alias, Attribute, Entity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from factlint.facts.language.shapes import Fields
    from factlint.values import Period

_Word = TypeVar("_Word")
_WORDS = ("nouns", "adjectives", "verbs", "phrases", "ignore", "most", "least")


def _elsewhere(fields: Fields) -> str:
    return str(fields.location())


def merge_attributes(files: Sequence[FactFile], below: Mapping[str, Attribute]) -> dict[str, Attribute]:
    """Every attribute once: words of several files add up, the type must agree."""
    merged: dict[str, Attribute] = dict(below)
    for file in files:
        for name, (attribute, fields) in file.attributes.items():
            known = merged.get(name)
            if known is None or fields.get("override"):
                merged[name] = attribute
                continue
            for key in ("type", "unit", "bound"):
                if getattr(known, key) != getattr(attribute, key):
                    message = (
                        f"{name} has {key} {getattr(known, key) or 'none'} at {known.location} and "
                        f"{getattr(attribute, key) or 'none'} here; write override: true if this one is right"
                    )
                    file.source.report(fields.nodes.get(key, fields.node), "layer-conflict", message)
            words: dict[str, Any] = {key: _joined(getattr(known, key), getattr(attribute, key)) for key in _WORDS}
            merged[name] = attribute._replace(
                label=attribute.label if "label" in fields.values else known.label,
                tolerance=attribute.tolerance or known.tolerance,
                rounding=attribute.rounding or known.rounding,
                stale_after=attribute.stale_after or known.stale_after,
                max_at_once=attribute.max_at_once or known.max_at_once,
                **words,
            )
    return merged


def _joined(earlier: tuple[_Word, ...], later: tuple[_Word, ...]) -> tuple[_Word, ...]:
    return tuple(dict.fromkeys((*earlier, *later)))


def merge_entities(files: Sequence[FactFile], below: Mapping[str, Entity]) -> dict[str, Entity]:
    """Every entity once: names of several files add up, dates must agree."""
    merged: dict[str, Entity] = dict(below)
    for file in files:
        for stated in file.entities:
            known = merged.get(stated.id)
            entity = _entity(stated)
            if known is None and "name" not in stated.fields.nodes:
                file.source.report(stated.key, "missing-key", f"the entity {stated.id} needs name")
            merged[stated.id] = _entities_joined(known, entity, stated) if known else entity
    return merged


def _entity(stated: StatedEntity) -> Entity:
    fields = stated.fields
    lived = existence(fields)
    return Entity(
        id=stated.id,
        name=fields.get("name") or stated.id,
        kind=fields.get("kind"),
        aliases=stated.aliases,
        demonyms=fields.get("demonyms", ()),
        not_names=fields.get("not", ()),
        began=fields.get("born") or lived.start,
        ended=fields.get("died") or lived.end,
        wikidata=fields.get("wikidata"),
        note=fields.get("note"),
        location=fields.source.location(stated.key.start),
    )


def _entities_joined(known: Entity, later: Entity, stated: StatedEntity) -> Entity:
    fields = stated.fields
    for key, old, new in (("began", known.began, later.began), ("ended", known.ended, later.ended)):
        if old and new and old != new and not fields.get("override"):
            message = (
                f"{known.id} {key} {old} at {known.location} and {new} here; write override: true if this one is right"
            )
            fields.source.report(fields.node, "layer-conflict", message)
    name = later.name if "name" in fields.values else known.name
    aliases = (*known.aliases, *later.aliases)
    if name != known.name:
        aliases = (Alias(known.name), *aliases)
    return known._replace(
        name=name,
        kind=later.kind or known.kind,
        aliases=tuple(dict.fromkeys(aliases)),
        demonyms=tuple(dict.fromkeys((*known.demonyms, *later.demonyms))),
        not_names=tuple(dict.fromkeys((*known.not_names, *later.not_names))),
        began=later.began or known.began,
        ended=later.ended or known.ended,
        wikidata=later.wikidata or known.wikidata,
        note=later.note or known.note,
    )


@dataclass(frozen=True, slots=True)
class MergedList:
    """One membership list as all files together have it."""

    first: StatedList
    parts: tuple[StatedList, ...]


def merge_lists(files: Sequence[FactFile]) -> dict[str, list[MergedList]]:
    """The membership lists by the body they belong to; later files add members, `override` replaces the list."""
    merged: dict[tuple[str, str], MergedList] = {}
    for file in files:
        for stated in file.lists:
            key = (stated.entity, stated.id)
            known = merged.get(key)
            if known is None or stated.fields.get("override"):
                merged[key] = MergedList(stated, (stated,))
            else:
                merged[key] = MergedList(known.first, (*known.parts, stated))
    by_body: dict[str, list[MergedList]] = {}
    for (body, _), found in merged.items():
        by_body.setdefault(body, []).append(found)
    return by_body


def merge_events(files: Sequence[FactFile]) -> Iterator[StatedEvent]:
    """Every event once, by its name and the entity it is filed under."""
    merged: dict[tuple[str | None, str, Period | None], StatedEvent] = {}
    named: dict[tuple[str | None, str], StatedEvent] = {}
    for file in files:
        for stated in file.events:
            fields = stated.fields
            name = (stated.entity, fields.get("name"))
            day = fields.get("on") or fields.get("in")
            known = named.get(name)
            if known is not None and known.fields.source is fields.source:
                if (known.fields.get("on") or known.fields.get("in")) == day:
                    message = f"the event {name[1]!r} is already given at {_elsewhere(known.fields)}"
                    file.source.report(fields.nodes["name"], "duplicate", message)
                    continue
            elif known is not None:
                earlier = known.fields.get("on") or known.fields.get("in")
                if earlier != day and not fields.get("override"):
                    message = (
                        f"{name[1]!r} is dated {earlier} at {_elsewhere(known.fields)} and {day} here; "
                        "write override: true if this one is right"
                    )
                    file.source.report(fields.nodes.get("on", fields.node), "layer-conflict", message)
                merged.pop((*name, earlier), None)
            named[name] = stated
            merged[(*name, day)] = stated
    return iter(merged.values())


def merge_statements(files: Sequence[FactFile]) -> Iterator[Statement]:
    """The statements that are left once later files have replaced and removed what they name."""
    groups: dict[tuple[str, str], list[Statement]] = {}
    for file in files:
        own: dict[tuple[str, str], list[Statement]] = {}
        for stated in file.statements:
            own.setdefault((stated.entity, stated.attribute), []).append(stated)
        for key, later in own.items():
            groups[key] = _timeline_joined(groups.get(key, []), later)
    for group in groups.values():
        yield from group


def _begins(stated: Statement) -> tuple[str | None, object]:
    fields = stated.fields
    start = next((fields.get(name) for name in BEGINNINGS if name in fields.values), None)
    return fields.get("applies_to"), start


def _said(stated: Statement) -> str:
    if stated.value is not None:
        return stated.value.text
    return next((name for name in DERIVATIONS if name in stated.fields.nodes), "nothing")


def _is_derived(stated: Statement) -> bool:
    return any(name in stated.fields.nodes for name in DERIVATIONS)


def _timeline_joined(earlier: list[Statement], later: list[Statement]) -> list[Statement]:
    if any(stated.fields.get("replace") for stated in later):
        earlier = []
    kept = list(earlier)
    added: list[Statement] = []
    for stated in later:
        source = stated.fields.source
        same = [known for known in kept if _begins(known) == _begins(stated)]
        if stated.fields.get("remove"):
            if not same:
                message = f"{stated.entity}.{stated.attribute} has no entry of an earlier file that begins then"
                source.report(stated.fields.node, "nothing-to-remove", message)
            kept = [known for known in kept if known not in same]
            continue
        for known in same:
            if _said(known) != _said(stated) and not stated.fields.get("override"):
                message = (
                    f"{stated.entity}.{stated.attribute} is {_said(known)} at {known.fields.location()} and "
                    f"{_said(stated)} here; write override: true if this one is right"
                )
                source.report(stated.fields.nodes.get("value", stated.fields.node), "layer-conflict", message)
        kept = [known for known in kept if known not in same]
        added.append(stated)
    joined = kept + added
    derived = next((stated for stated in joined if _is_derived(stated)), None)
    if derived and len(joined) > 1:
        other = next(stated for stated in reversed(joined) if stated is not derived)
        message = (
            f"{other.entity}.{other.attribute} is derived at {derived.fields.location()} and stated here too; "
            "leave one out, or write replace: true"
        )
        other.fields.source.report(other.fields.node, "conflict", message)
        return [derived]
    return joined
