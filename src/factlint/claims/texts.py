"""Versions, ratios and other values in signs held against the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.figures.literals import CODE
from factlint.assertions.holders.cities import alike
from factlint.claims.claim import Claim, Relation
from factlint.claims.times import holding, times_of
from factlint.claims.wording import day_text
from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Fact
    from factlint.values import Period


_PROPER = pattern(r"[A-Z][\w'’.&-]+(?: [A-Z0-9&][\w'’.&-]*)*")


def judge_text(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that a value is written so."""
    times = times_of(said, as_of)
    at = times[0] if times else as_of
    label = facts.attributes[said.attribute].label
    known = holding(facts, said.subject, said.attribute, times, as_of)
    right = next((fact for fact in known if _same(said.value_text, fact)), None)
    if right:
        return Claim(said, "supported", f"{right.written} is what the facts give.", at, (right,))
    if not known:
        return Claim(said, "unknown", f"The facts say nothing of {label} at {day_text(at)}.", at)
    now = known[-1]
    if not _alike(said.value_text, now.written) and not _is_of_another(said, facts):
        return Claim(said, "unknown", f"The facts write {label} in another form.", at, known)
    if not said.firm or said.negated or said.hypothetical or said.tense == "future" or now.status == "disputed":
        return Claim(said, "unknown", "The words do not say it for sure.", at, known)
    relation, match = _elsewhere(said, facts, at)
    if relation == "earlier" and said.tense == "past" and said.when is None:
        return Claim(said, "unknown", "The words may tell of the time when it was so.", at, (now,))
    reason = f"The facts give {now.written} for {label} at {day_text(at)}."
    return Claim(said, "refuted", reason, at, (now,), now.written, relation, match)


def _elsewhere(said: Assertion, facts: FactBase, at: Period) -> tuple[Relation, Fact | None]:
    """Whether the value was right before, or comes to be right."""
    for fact in facts.timeline(said.subject, said.attribute):
        if _same(said.value_text, fact):
            return "earlier" if fact.valid.end and fact.valid.end.start <= at.start else "later", fact
    return "never", None


def _is_of_another(said: Assertion, facts: FactBase) -> bool:
    """Whether the words are what something else has: "Co" is the symbol of cobalt."""
    return any(
        _same(said.value_text, fact)
        for entity in facts.entities_with(said.attribute)
        for fact in facts.timeline(entity, said.attribute)
    )


def _same(written: str, fact: Fact) -> bool:
    """Whether the words are the value, or a version that it belongs to: 3.9 is right of 3.9.2."""
    said = _plain(written)
    values = [_plain(str(value)) for value in (fact.value, *fact.also)]
    return any(said == value or (":" not in said and value.startswith(said + ".")) for value in values)


def _plain(text: str) -> str:
    return "".join(text.casefold().split()).removeprefix("v")


def _alike(written: str, known: str) -> bool:
    """Whether both are versions, both are ratios, both are symbols, or both are names that have nothing in common."""
    one, other = _plain(written), _plain(known)
    if CODE.fullmatch(written) and CODE.fullmatch(known):
        return True
    known = known.removeprefix("the ")
    if _PROPER.fullmatch(written) and _PROPER.match(known):
        shared = set(written.casefold().split()) & set(known.casefold().replace(",", " ").split())
        return not shared and not alike(written, known)
    return other[:1].isdigit() and (":" in one) == (":" in other) and (":" in one or "." in other)
