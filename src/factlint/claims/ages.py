"""Ages of persons held against the days of their births and deaths."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.claim import Claim
from factlint.claims.wording import day_text
from factlint.facts.model import Event
from factlint.values.wording import restated

if TYPE_CHECKING:
    from datetime import date

    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.values import Period


def judge_age(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that a person is, was or died so many years old."""
    person = facts.entities[said.subject]
    born, died = person.began, person.ended
    at = died if said.attribute == "died" and died else said.when or as_of
    if born is None or (said.attribute == "died" and died is None) or (died and died.end <= at.start):
        return Claim(said, "unknown", f"The facts do not say how old {person.name} was.", at)
    fact = Event(f"birth of {person.name}", (), born, entity=person.id)
    youngest, oldest = _years(born.last, at.start), _years(born.start, at.last)
    stated = said.quantity.number
    if stated is not None and youngest <= stated <= oldest:
        return Claim(said, "supported", f"{person.name} was born on {day_text(born)}.", at, (fact,))
    unsure = said.quantity.bound != "exact" or said.negated or said.hypothetical or said.sometime
    if stated is None or unsure or (said.tense == "past" and said.when is None and said.attribute == "born"):
        return Claim(said, "unknown", "The words may speak of another time.", at, (fact,))
    years = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
    reason = f"{person.name} was born on {day_text(born)}, so the age is {years}, not {stated}."
    expected = restated(said.value_text, oldest) if youngest == oldest else None
    return Claim(said, "refuted", reason, at, (fact,), expected, "never")


def _years(born: date, at: date) -> int:
    """The full years from one day to another."""
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))
