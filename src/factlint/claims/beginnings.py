"""The time since when a count has been what it is, held against the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.claim import Claim
from factlint.claims.times import day_before
from factlint.claims.wording import date_like, on
from factlint.values import Quantity

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.values import Period


def judge_beginning(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that a count came to a figure at a time: refuted where the facts know what it was until then."""
    timeline = [fact for fact in facts.timeline(said.subject, said.attribute) if fact.status != "withdrawn"]
    held = [fact for fact in timeline if isinstance(fact.value, Quantity) and fact.value.text() == said.object]
    known = [(fact, fact.valid.start) for fact in held if fact.valid.start and fact.valid.start.start < as_of.end]
    for fact, start in known:
        if start.overlaps(said.period) or said.period.overlaps(day_before(start)):
            return Claim(said, "supported", f"It has been {said.object} from {start}.", as_of, (fact,))
    ends = [fact.valid.end for fact in timeline]
    changed = [(fact, start) for fact, start in known if start in ends]
    if not changed or not said.firm:
        return Claim(said, "unknown", "The facts do not say since when it has been so.", as_of, tuple(held))
    fact, start = changed[-1]
    label, body = facts.attributes[said.attribute].label, facts.entities[said.subject].name
    reason = f"{body}: the {label} came to {said.object} {on(start)}, not {said.value_text}."
    return Claim(said, "refuted", reason, as_of, (fact,), date_like(said.value_text, start), "never")
