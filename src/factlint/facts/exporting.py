"""A fact base as plain data, for other programs."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from factlint.facts.validity import period_text
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.base import FactBase
    from factlint.facts.model import Fact, FactValue

COLUMNS = (
    "entity", "name", "attribute", "value", "unit", "from", "until", "as_of", "in", "on", "applies_to", "status",
    "estimate", "derivation", "source", "location",
)  # fmt: skip


def as_data(base: FactBase) -> dict[str, Any]:
    """The whole fact base as JSON values; sources by their ids."""
    return {
        "version": 1,
        "entities": {
            entity.id: {
                "name": entity.name,
                "kind": entity.kind,
                "aliases": [alias.text for alias in entity.aliases],
                "from": _date(entity.began),
                "until": _date(entity.ended),
            }
            for entity in base.entities.values()
        },
        "attributes": {
            attribute.id: {
                "label": attribute.label,
                "type": attribute.type,
                "unit": attribute.unit,
                "bound": attribute.bound,
            }
            for attribute in base.attributes.values()
        },
        "facts": list(fact_rows(base)),
        "members": [
            {
                "body": stay.body,
                "list": members.id,
                "member": stay.member,
                "from": _date(stay.valid.start),
                "until": _date(stay.valid.end),
                "location": str(stay.location),
            }
            for lists in base.member_lists.values()
            for members in lists
            for stay in members.members
        ],
        "events": [
            {
                "name": event.name,
                "entity": event.entity,
                "on": _date(event.on),
                "through": _date(event.through),
                "location": str(event.location),
            }
            for event in base.events
        ],
        "sources": {
            source.id: {"title": source.title, "publisher": source.publisher, "url": source.url}
            for source in base.sources.values()
        },
    }


def as_csv(base: FactBase) -> Iterator[str]:
    """The facts as lines of CSV, the header first."""
    for row in ({column: column for column in COLUMNS}, *fact_rows(base)):
        text = io.StringIO()
        cells = [row.get(column) for column in COLUMNS]
        csv.writer(text, lineterminator="").writerow(
            [";".join(cell) if isinstance(cell, list) else "" if cell is None else cell for cell in cells]
        )
        yield text.getvalue()


def fact_rows(base: FactBase) -> Iterator[dict[str, Any]]:
    """Every fact as a row."""
    for facts in base.timelines.values():
        for fact in facts:
            yield _row(base, fact)


def _row(base: FactBase, fact: Fact) -> dict[str, Any]:
    unit = fact.value.unit if isinstance(fact.value, Quantity) else None
    dated = fact.measured or fact.during or fact.happened
    return {
        "entity": fact.entity,
        "name": base.entities[fact.entity].name,
        "attribute": fact.attribute,
        "value": value_text(fact.value),
        "unit": unit,
        "from": None if dated else _date(fact.valid.start),
        "until": None if fact.during or fact.happened else _date(fact.valid.end),
        "as_of": _date(fact.measured),
        "in": _date(fact.during),
        "on": _date(fact.happened),
        "applies_to": fact.applies_to,
        "status": fact.status,
        "estimate": "true" if fact.estimate else None,
        "derivation": fact.derivation,
        "source": list(fact.sources),
        "location": str(fact.location),
    }


def value_text(value: FactValue) -> str:
    """A value without its unit."""
    return value.text() if isinstance(value, Quantity) else str(value)


def _date(period: Period | None) -> str | None:
    return period_text(period) if period else None
