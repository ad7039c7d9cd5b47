"""Dates held against events and dated facts."""

from __future__ import annotations

from factlint.assertions import Assertion
from factlint.claims.claim import Claim
from factlint.claims.wording import date_like, day_text
from factlint.facts import FactBase
from factlint.facts.model import Event, Fact
from factlint.values import Period


def judge_date(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that something happened at a time."""
    stated = said.value
    assert isinstance(stated, Period)
    known = _known(said, facts)
    right = [(item, period) for item, period in known if _agrees(stated, period)]
    at = said.when or as_of
    if right and (said.scope == "all" or stated.days < 32 or said.firm):
        return Claim(said, "supported", f"The facts give {day_text(right[0][1])}.", at, (right[0][0],))
    if not known:
        return Claim(said, "unknown", "The facts do not date it.", at)
    item, period = known[0]
    if right or not said.firm or said.negated or said.hypothetical:
        reason = "The words do not say for sure that this is the event of the facts."
        return Claim(said, "unknown", reason, at, (item,))
    same = _same_day(said, facts, stated)
    if same:
        return Claim(said, "unknown", f"It may be the date of another event: {same}.", at, (item,))
    reason = f"The facts give {day_text(period)} for “{_label(item, facts)}”."
    return Claim(said, "refuted", reason, at, (item,), date_like(said.value_text, period), "never")


def _known(said: Assertion, facts: FactBase) -> list[tuple[Event | Fact, Period]]:
    if said.attribute == "date":
        return [(event, event.span) for event in facts.events if event.name == said.subject]
    found: list[tuple[Event | Fact, Period]] = []
    for fact in facts.timeline(said.subject, said.attribute):
        found += [(fact, value) for value in (fact.value, *fact.also) if isinstance(value, Period)]
    return found


def _agrees(stated: Period, known: Period) -> bool:
    """Whether the date stated can be the date known, each in its own precision."""
    return stated.overlaps(known)


def _same_day(said: Assertion, facts: FactBase, stated: Period) -> str | None:
    """Another event or dated fact of the same owner that falls on the date stated."""
    owner = next((e.entity for e in facts.events if e.name == said.subject), said.subject)
    for event in facts.events:
        if event.entity == owner and owner and event.name != said.subject and event.span.overlaps(stated):
            return event.name
    return None


def _label(item: Event | Fact, facts: FactBase) -> str:
    if isinstance(item, Event):
        return item.name
    return f"{facts.attributes[item.attribute].label} of {facts.entities[item.entity].name}"
