"""Cities in which something happened held against the places of events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.cities import CITIES, alike
from factlint.claims.claim import Claim

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.values import Period


def judge_scene(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that an event took place in a city: refuted where its place is another city that everybody knows."""
    event = next(event for event in facts.events if event.name == said.subject and event.place)
    stated, place = str(said.value), event.place or ""
    if (stated in place or place in stated) and (said.firm or said.scope == "all"):
        return Claim(said, "supported", f"The facts give {place}.", as_of, (event,))
    towns = {entity.name for entity in facts.entities.values() if entity.kind in ("city", "town")}
    if not said.firm or alike(stated, place) or not (place in CITIES or place in towns):
        return Claim(said, "unknown", "The words do not say it for sure, or the places may be one.", as_of, (event,))
    reason = f"{event.name[0].upper()}{event.name[1:]}: the facts place it in {place}."
    return Claim(said, "refuted", reason, as_of, (event,), place, "never")
