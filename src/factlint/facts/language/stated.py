"""What one fact file states, before references are resolved and values are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.facts.language import keys as language
from factlint.facts.model import Alias, Attribute, Location, Source, ValidTime
from factlint.facts.validity import before, day_after
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.facts.language.shapes import Fields
    from factlint.facts.language.tree import Scalar, SourceText


@dataclass(frozen=True, slots=True)
class Defaults:
    """The source and the review date of what gives none of its own."""

    sources: tuple[Scalar, ...] = ()
    review_by: Period | None = None
    owner: str | None = None

    def under(self, fields: Fields) -> Defaults:
        """These defaults, overridden by what an entity, list, fact or event says of itself."""
        return Defaults(
            fields.get("source", self.sources), review_date(fields) or self.review_by, fields.get("owner", self.owner)
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file says of one attribute of one entity; its value is still text."""

    entity: str
    attribute: str
    attribute_node: Scalar
    fields: Fields
    value: Scalar | None
    defaults: Defaults


@dataclass(frozen=True, slots=True)
class StatedList:
    """A membership list as one file has it: joining and leaving, in the order written."""

    entity: str
    id: str
    fields: Fields
    joined: list[tuple[Period | None, Scalar, Scalar]]
    left: list[tuple[Period, Scalar, Scalar]]
    defaults: Defaults


@dataclass(frozen=True, slots=True)
class StatedEvent:
    """An event as one file has it."""

    entity: str | None
    fields: Fields
    defaults: Defaults


@dataclass(frozen=True, slots=True)
class StatedEntity:
    """An entity as one file has it."""

    id: str
    key: Scalar
    fields: Fields
    aliases: tuple[Alias, ...]


@dataclass
class FactFile:
    """What one fact file states."""

    source: SourceText
    includes: list[Scalar] = field(default_factory=list)
    owner: str | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    attributes: dict[str, tuple[Attribute, Fields]] = field(default_factory=dict)
    entities: list[StatedEntity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    lists: list[StatedList] = field(default_factory=list)
    events: list[StatedEvent] = field(default_factory=list)
    known_errors: list[Fields] = field(default_factory=list)
    conditions: list[tuple[str, Fields]] = field(default_factory=list)


def existence(fields: Fields) -> ValidTime:
    """The time between `from` and `until` or `through`."""
    end = fields.get("until")
    if "through" in fields.values:
        end = day_after(fields.values["through"])
    start = fields.get("from")
    if "since_before" in fields.values:
        start = before(fields.values["since_before"])
    if start and end and start.start >= end.last:
        fields.source.report(fields.nodes["from"], "order", "it ends before it begins")
    return ValidTime(start, end)


def review_date(fields: Fields) -> Period | None:
    """The day of review: `review_by`, or `checked` and `review_in` after that."""
    checked, delay = fields.get("checked"), fields.get("review_in")
    if checked and delay:
        return fields.get("review_by") or Period.of_day(delay.after(checked.last))
    if delay and not checked and "review_in" in fields.nodes and "checked" not in fields.nodes:
        fields.source.report(
            fields.nodes["review_in"], "missing-key", "review_in counts from checked: give that date too"
        )
    found: Period | None = fields.get("review_by")
    return found


def place_of(fields: Fields) -> Location:
    """Where a statement's value stands."""
    name = next((name for name in ("value", *language.DERIVATIONS) if name in fields.nodes), None)
    return fields.location(name)
