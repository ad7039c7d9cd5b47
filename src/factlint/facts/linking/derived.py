"""Facts that follow from others: counts of members, sums, shares, differences and ages, each with its working."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.facts.language.figures import WrongValueError, parse_date
from factlint.facts.linking.counting import count_members
from factlint.facts.model import Attribute, Entity, Fact, MemberList, ValidTime
from factlint.values import Exact, Period, Quantity, exact_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factlint.facts.language.shapes import Fields

LAST_YEAR = 2100
"""Ages are worked out up to this year."""
MOST_YEARS = 1000
"""How many years before that they are worked out for."""
MAX_STEPS = 50
"""How many derivations may rest on one another in a row."""


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a timeline follows from others. `fact` holds what its statement says beside the value."""

    kind: str
    fields: Fields
    fact: Fact
    attribute: Attribute

    @property
    def key(self) -> tuple[str, str]:
        return self.fact.entity, self.attribute.id

    @property
    def counted(self) -> tuple[str, str] | None:
        """The body and the list that `count_of` names."""
        if self.kind != "count_of" or "count_of" not in self.fields.values:
            return None
        body, _, name = self.fields.get("count_of").rpartition(".")
        return body or self.fact.entity, name


@dataclass
class _Deriving:
    derivations: dict[tuple[str, str], Derivation]
    timelines: Mapping[tuple[str, str], tuple[Fact, ...]]
    lists: Mapping[str, tuple[MemberList, ...]]
    entities: Mapping[str, Entity]
    done: dict[tuple[str, str], tuple[Fact, ...]]
    running: list[tuple[str, str]]

    def facts(self, key: tuple[str, str]) -> tuple[Fact, ...]:
        """The timeline of an attribute, derived first where it is a derived one."""
        derivation = self.derivations.get(key)
        if derivation is None:
            return self.timelines.get(key, ())
        if key in self.done:
            return self.done[key]
        if key in self.running:
            names = " <- ".join(".".join(part) for part in [*self.running[self.running.index(key) :], key])
            self._report(derivation, "cycle", f"{derivation.kind} goes round in a circle: {names}")
            return ()
        if len(self.running) > MAX_STEPS:
            self._report(derivation, "too-deep", f"{derivation.kind} rests on more than {MAX_STEPS} others in turn")
            return ()
        self.running.append(key)
        self.done[key] = tuple(_WORKINGS[derivation.kind](self, derivation))
        self.running.pop()
        return self.done[key]

    def _report(self, derivation: Derivation, kind: str, message: str, hint: str | None = None) -> None:
        fields = derivation.fields
        fields.source.report(fields.nodes[derivation.kind], kind, message, hint)

    def count(self, derivation: Derivation) -> Iterator[Fact]:
        assert derivation.counted is not None  # noqa: S101 - the kind is count_of
        body, name = derivation.counted
        found = next((lists for lists in self.lists.get(body, ()) if lists.id == name), None)
        if found is None:
            known = [f"{owner}.{lists.id}" for owner, several in self.lists.items() for lists in several]
            known += [lists.id for lists in self.lists.get(body, ())]
            self._report(
                derivation,
                "unknown-list",
                f"{body} has no membership list {name}",
                derivation.fields.source.nearest(name, known),
            )
        elif not found.complete:
            self._report(derivation, "incomplete-list", f"{name} is not complete, so that nothing can be counted")
        else:
            yield from count_members(found, derivation.fact, self.entities)

    def _inputs(self, derivation: Derivation) -> list[tuple[Fact, ...]]:
        inputs = []
        for node in derivation.fields.get(derivation.kind, ()):
            entity, _, attribute = node.text.rpartition(".")
            key = (entity or derivation.fact.entity, attribute)
            facts = self.facts(key)
            if not facts and key not in self.derivations:
                owner = key[0]
                known = [name for of, name in (*self.timelines, *self.derivations) if of == owner]
                message = f"{owner} has no facts on {attribute}"
                derivation.fields.source.report(
                    node, "unknown-attribute", message, derivation.fields.source.nearest(attribute, known)
                )
            inputs.append(facts)
        return inputs

    def combine(self, derivation: Derivation) -> Iterator[Fact]:
        inputs = self._inputs(derivation)
        if not all(inputs):
            return
        for valid, parts in _segments(inputs):
            figures = [part.value for part in parts if isinstance(part.value, Quantity)]
            numbers = [figure.number for figure in figures if figure.number is not None]
            if len(numbers) != len(parts):
                continue
            value, sign = _combined(derivation.kind, numbers)
            if value is None:
                continue
            unit = "%" if derivation.kind == "share_of" else figures[0].unit
            if derivation.kind != "share_of" and any(figure.unit != unit for figure in figures):
                units = " and ".join(figure.unit or "no unit" for figure in figures)
                self._report(derivation, "unit", f"{derivation.kind} needs values in one unit, not {units}")
                return
            quantum = max((Fraction(figure.quantum) for figure in figures), default=Fraction(0))
            shown = f" {sign} ".join(exact_text(number) for number in numbers)
            if derivation.kind == "share_of":
                quantum = Fraction(0)
            yield derivation.fact._replace(
                value=Quantity(value, value, unit, quantum=quantum.numerator if quantum.denominator == 1 else quantum),
                written=_short(value),
                valid=valid,
                derivation=f"{_short(value)}{unit if unit == '%' else ''} = {shown}",
                sources=tuple(dict.fromkeys(source for part in parts for source in part.sources))
                or derivation.fact.sources,
                estimate=any(part.estimate for part in parts),
            )

    def age(self, derivation: Derivation) -> Iterator[Fact]:
        text = derivation.fields.get("age_of")
        born = self._date_of(derivation, text)
        if born is None:
            return
        entity = self.entities.get(derivation.fact.entity)
        ended = entity.ended if entity else None
        oldest = LAST_YEAR - born.start.year
        for years in range(max(oldest - MOST_YEARS, 0), oldest + 1):
            start, end = _anniversary(born, years), _anniversary(born, years + 1)
            if start is None or (ended and start.start >= ended.end):
                return
            yield derivation.fact._replace(
                value=Quantity(years, years, None if derivation.attribute.type == "count" else "year"),
                written=str(years),
                valid=ValidTime(start, end),
                derivation=f"{years} = full years since {born}",
            )

    def _date_of(self, derivation: Derivation, text: str) -> Period | None:
        entity = self.entities.get(derivation.fact.entity)
        if text in {"born", "from"} and entity and entity.began:
            return entity.began
        owner, _, attribute = text.rpartition(".")
        facts = self.facts((owner or derivation.fact.entity, attribute))
        if facts and isinstance(facts[0].value, Period):
            return facts[0].value
        try:
            return parse_date(text)
        except WrongValueError:
            message = f"age_of takes a date or an attribute of type date, and {text!r} is neither"
            self._report(derivation, "bad-date", message)
            return None


_WORKINGS: dict[str, Callable[[_Deriving, Derivation], Iterator[Fact]]] = {
    "count_of": _Deriving.count,
    "sum_of": _Deriving.combine,
    "share_of": _Deriving.combine,
    "difference_of": _Deriving.combine,
    "age_of": _Deriving.age,
}


def derived_facts(
    derivations: list[Derivation],
    timelines: Mapping[tuple[str, str], tuple[Fact, ...]],
    lists: Mapping[str, tuple[MemberList, ...]],
    entities: Mapping[str, Entity],
) -> dict[tuple[str, str], tuple[Fact, ...]]:
    """The derived timelines by entity and attribute."""
    keyed = {derivation.key: derivation for derivation in derivations}
    deriving = _Deriving(keyed, timelines, lists, entities, {}, [])
    return {key: deriving.facts(key) for key in keyed}


def _segments(inputs: list[tuple[Fact, ...]]) -> Iterator[tuple[ValidTime, list[Fact]]]:
    """The times in which every input has one value."""
    starts = {fact.valid.start for facts in inputs for fact in facts}
    for start in sorted(starts, key=lambda period: (period is not None, period or Period.of_year(1))):
        day = start.last if start else date.min
        parts = [_in_force(facts, day) for facts in inputs]
        found = [part for part in parts if part is not None]
        if len(found) < len(inputs):
            continue
        ends = [part.valid.end for part in found if part.valid.end is not None]
        yield ValidTime(start, min(ends) if ends else None), found


def _in_force(facts: tuple[Fact, ...], day: date) -> Fact | None:
    when = Period(day, day + timedelta(days=1))
    found = [
        fact for fact in facts if fact.valid.surely(when) and fact.status != "withdrawn" and fact.applies_to is None
    ]
    return found[-1] if found else None


def _combined(kind: str, numbers: list[Exact]) -> tuple[Exact | None, str]:
    if kind == "sum_of":
        return sum(numbers), "+"
    if kind == "difference_of":
        return numbers[0] - numbers[1], "-"
    if numbers[1] == 0:
        return None, "/"
    share = Fraction(numbers[0]) * 100 / Fraction(numbers[1])
    return (share.numerator if share.denominator == 1 else share), "/"


def _short(value: Exact) -> str:
    text = exact_text(value)
    return text if "/" not in text and len(text) < 12 else f"{float(value):.4g}"


def _anniversary(born: Period, years: int) -> Period | None:
    if born.end.year + years > date.max.year - 1:
        return None
    return Period(_later(born.start, years), _later(born.end, years))


def _later(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 3, 1)
