"""The assertions of tables whose rows, columns or title name entities and whose headings name attributes."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Any

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.labels import owners_of, value_named
from factlint.assertions.tables.fields import Field, fields_of
from factlint.assertions.tables.figures import figure_in
from factlint.assertions.tables.settings import Setting, Surroundings, setting_of
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.facts.model import Attribute

_LIKE = 2
"""A figure that is more than so many times a known one, or less, may be of something else."""


def tabled(draft: Draft) -> Iterator[Assertion]:
    """What the cells of the tables of a draft say."""
    if not draft.document.tables or not draft.sentences:
        return
    around, owners = Surroundings(draft), tuple(owners_of(draft))
    for table in draft.document.tables:
        setting = setting_of(draft, table, around)
        for fields in fields_of(draft, table, owners) if not setting.narrowed else ():
            yield from _told(draft, fields, setting)


def _told(draft: Draft, fields: Sequence[Field], setting: Setting) -> Iterator[Assertion]:
    """The values under one heading; none of them is sure where most are unlike what the facts know of any time."""
    names = fields[0].heading.attributes(draft.vocabulary) if fields else frozenset()
    found = [said for field in fields if (said := _said(draft, field, names, setting))]
    like = [one for one in (_is_like(draft, said) for said in found) if one is not None]
    sure = setting.sure and sum(like) * 2 >= len(like)
    yield from (said if sure else said._replace(firm=False) for said in found)


def _said(draft: Draft, field: Field, names: frozenset[str], setting: Setting) -> Assertion | None:
    """What a cell says, if its heading names one attribute that its entity has and of which that may be the value."""
    owned = [draft.facts.attributes[name] for name in names & set(draft.facts.attributes_of(field.entity))]
    readings = [(attribute, said) for attribute in owned if (said := _value(draft, field, attribute))]
    if len(readings) != 1:
        return None
    attribute, said = readings[0]
    when = field.heading.when or field.when or setting.when
    if when is not None:
        said |= {"when": when, "tense": "past"}
    limit = attribute.bound is None or field.heading.limits or setting.limits  # of "Nodes | 12" the limit may be more
    place = field.cell.start, field.cell.end
    return Passage(draft, field.cell.number, 0, 0).assertion(
        *place, frame="tabled", subject=field.entity, attribute=attribute.id, firm=field.sure and limit, **said
    )


def _value(draft: Draft, field: Field, attribute: Attribute) -> dict[str, Any]:
    """The value that is all of a cell, if it is of the kind of the attribute."""
    tokens = field.cell.tokens
    if attribute.type == "date":
        date = tokens[0].period if len(tokens) == 1 and tokens[0].cls == "DATE" else None
        return {"value": date, "kind": "event"} if date else {}
    if attribute.type == "entity":
        named = value_named(draft, tokens, field.entity, attribute.id)
        return {"value": named, "kind": "office" if attribute.office else "attribute"} if named else {}
    figure = figure_in(field.cell.text, field.heading.unit)
    if figure is None or (attribute.type == "count" and figure.unit is not None):
        return {}
    return {"value": figure}


def _is_like(draft: Draft, said: Assertion) -> bool | None:
    """Whether a figure is about as large as one that the facts know; `None` where it cannot be compared."""
    stated = said.value
    if not isinstance(stated, Quantity) or not stated.number:
        return None
    known = [fact.value for fact in draft.facts.timeline(said.subject, said.attribute)]
    alike = [value for value in known if isinstance(value, Quantity) and value.unit == stated.unit and value.number]
    numbers = [Fraction(value.number or 0) for value in alike]
    return any(one <= Fraction(stated.number) * _LIKE <= one * _LIKE**2 for one in numbers) if numbers else None
