"""Ranks held against the figures of all who are ranked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.claim import Claim
from factlint.claims.comparing import spread
from factlint.claims.times import holding, times_of
from factlint.values.wording import ordinal_like

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Fact
    from factlint.values import Exact, Interval, Period


def judge_rank(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that a thing has a place among others by a figure: refuted by those that surely come before it.

    Who all the others are is known of a complete list of members and of a series. Without one a rank is still refuted
    where more of its kind surely come before than it leaves room for.
    """
    times = times_of(said, as_of)
    at = times[0] if times else as_of
    others, complete = _others(said, facts, at)
    measured = {one: _measured(said, facts, one, times, as_of) for one in (said.subject, *others)}
    own = measured.pop(said.subject)
    known = {one: found for one, found in measured.items() if found}
    if own is None or not known:
        return Claim(said, "unknown", "The facts do not know the figures that it is ranked by.", at)
    before = [found for found in known.values() if _comes_before(found[1], own[1], said)]
    maybe = len(known) - sum(_comes_before(own[1], numbers, said) for _, numbers in known.values())
    first, last = len(before) + 1, maybe + 1
    complete = complete and len(known) == len(measured)
    stated = said.quantity.number or 0
    if first <= stated <= last and complete:
        return Claim(said, "supported", f"By the facts it is number {first}.", at, (own[0],))
    if first <= stated and not (complete and stated > last):
        return Claim(said, "unknown", "The facts do not know everybody that it is ranked among.", at, (own[0],))
    if not said.firm or said.negated or said.hypothetical or said.sometime:
        return Claim(said, "unknown", "The words do not say it for sure.", at, (own[0],))
    exact = first == last and complete
    last_before = min(before, key=lambda found: _size(found[1], said))[0] if before else None
    after = f", after {facts.entities[last_before.entity].name}" if last_before else ""
    place = f"{'' if exact else 'at best '}{ordinal_like('', first)}{after}"
    subject = facts.entities[said.subject].name
    reason = (
        f"{subject} is not the {said.value_text}: by the {facts.attributes[said.attribute].label} it comes {place}."
    )
    return Claim(said, "refuted", reason, at, tuple(filter(None, (last_before, own[0]))), None, "never")


def _others(said: Assertion, facts: FactBase, at: Period) -> tuple[set[str], bool]:
    """Those that the subject is ranked among, and whether these are known to be all."""
    subject, group = said.subject, said.object
    if group is None:
        kin = {one for one, entity in facts.entities.items() if entity.kind == facts.entities[subject].kind}
        if said.scope == "world":
            return kin - {subject}, False
        listed = (_series(facts, fact) for fact in facts.holdings(subject) if fact.ordinal)
        return (kin - {subject}, True) if kin in listed else (set(), False)
    members = {
        stay.member
        for found in facts.member_lists.get(group, ())
        for stay in found.members
        if found.complete and stay.valid.surely(at)
    }
    for fact in facts.holdings(subject):
        if fact.entity == group and fact.ordinal:
            members |= _series(facts, fact)
    return (members - {subject}, True) if subject in members else (set(), False)


def _series(facts: FactBase, fact: Fact) -> set[str]:
    """All that a series counts one of."""
    return {one.value for one in facts.timeline(fact.entity, fact.attribute) if isinstance(one.value, str)}


def _measured(
    said: Assertion, facts: FactBase, one: str, times: tuple[Period, ...], as_of: Period
) -> tuple[Fact, Interval] | None:
    """The only figure of somebody at the time, and between which numbers it lies."""
    found = holding(facts, one, said.attribute, times, as_of)
    attribute = facts.attributes[said.attribute]
    always = bool(times) or all(fact.valid.start is None and fact.measured is None for fact in found)
    if len(found) != 1 or not always or found[0].status == "disputed":
        return None
    numbers = spread(found[0], attribute, attribute.unit)
    return (found[0], numbers) if numbers else None


def _comes_before(one: Interval, other: Interval, said: Assertion) -> bool:
    """Whether somebody surely comes before another in the order that the words count in."""
    greater, less = (other, one) if said.noun == "least" else (one, other)
    return greater.low is not None and less.high is not None and greater.low > less.high


def _size(numbers: Interval, said: Assertion) -> Exact:
    """By what those who come before are put in order; both ends of what is compared are known."""
    low = numbers.low or 0
    return -low if said.noun == "least" else low
