"""Whoever is said to have done something held against whom the facts name for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.claim import Claim

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.values import Period


def judge_doer(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that somebody did what an event is: refuted where the facts name somebody of the same kind."""
    event = next(event for event in facts.events if event.name == said.subject and event.by)
    doer, stated = event.by or "", str(said.value)
    known, other = facts.entities.get(doer), facts.entities.get(stated)
    names = {doer.casefold()} if known is None else {known.name, *(alias.text for alias in known.aliases)}
    told = other.name if other else stated
    if stated == doer or told.casefold() in {name.casefold() for name in names}:
        return Claim(said, "supported", f"The facts name {known.name if known else doer}.", as_of, (event,))
    shared = {word for name in names for word in name.casefold().split()} & set(told.casefold().split())
    alike = known is not None and (other is None or other.kind == known.kind)
    if shared or not alike or event.status == "disputed" or said.negated or said.hypothetical:
        return Claim(said, "unknown", "It may be the same under another name.", as_of, (event,))
    right = known.name if known else doer
    reason = f"{event.name[0].upper()}{event.name[1:]}: the facts name {right}."
    return Claim(said, "refuted", reason, as_of, (event,), right, "never")
