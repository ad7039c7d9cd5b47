"""Figures held against facts: counts, limits, quantities, money, shares, places in a series."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.assertion import is_distinct
from factlint.assertions.figures.scoping import adds_up
from factlint.claims.claim import Claim, Relation, Verdict
from factlint.claims.comparing import agrees, factor, in_unit_of
from factlint.claims.nearness import nearly_alike, nearly_counts, nearly_measures
from factlint.claims.times import holding, times_of
from factlint.claims.wording import day_text, on, value_text
from factlint.patterns import pattern
from factlint.values import Period, Quantity
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Fact


_ADDED = pattern(r"\b(?:additional|another|extra|further|more)\b")
_SIZES = frozenset("small tiny little large larger big bigger huge giant major minor".split())
"""Words before a noun that pick some of those it counts, and no others."""
_CHANGES = ("changed", "reversed")
_APART = 10
"""A bound so many times the fact, or so small a part of it, is of something else where no words tie the two."""
_YEAR, _SEASON, _MONTH = 366, 92, 31


def judge_figure(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that a figure makes, with its verdict."""
    times = times_of(said, as_of)
    at = times[0] if times else as_of
    known = holding(facts, said.subject, said.attribute, times, as_of)
    judge = {"value": _value, "rest": _rest, "before": _before, "ratio": _ratio}[said.role]
    return judge(said, facts, at, known)


def _value(said: Assertion, facts: FactBase, at: Period, known: tuple[Fact, ...]) -> Claim:
    stated = said.quantity
    attribute = facts.attributes[said.attribute]
    known = known or _coming(said, facts, at)
    if not known:
        return Claim(said, "unknown", f"The facts say nothing of {attribute.label} at {day_text(at)}.", at)
    known = (*known, *_coming(said, facts, at))
    known = tuple(fact for fact in known if isinstance(fact.value, Quantity)) or known
    known = known[-1:] if said.frame == "moved" else _begun(said, known)  # what it was before is not what it came to
    verdicts = [agrees(stated, fact, attribute) for fact in known]
    right = [fact for fact, verdict in zip(known, verdicts, strict=True) if verdict]
    told = said.firm or not (right and _leaves_open(stated, right[0]))
    if right and told and (said.scope == "all" or (is_distinct(stated) and said.firm)):
        return Claim(said, "supported", f"{value_text(right[0].value)} is what the facts give.", at, (right[0],))
    coming = _to_come(said, facts, at)
    if coming:
        return coming
    now = next((fact for fact in reversed(known) if fact.valid.possibly(at)), known[-1])
    if right or None in verdicts:
        unsaid = "The units cannot be compared." if told else "The words leave too much open to be about it."
        return Claim(said, "unknown", _narrowed(said) or unsaid, at, known)
    silent = _silence(said, facts, at, known)
    relation, match = _elsewhere(stated, facts, said, at)
    then = [period for period in said.story if match is not None and match.valid.possibly(period)]
    if match is not None and then:
        verdict: Verdict = "supported" if then[0] == said.story[0] and said.scope == "all" else "unknown"
        return Claim(said, verdict, f"It held at {day_text(then[0])}, which is told of before.", then[0], (match,))
    figure = in_unit_of(stated, now)
    expected = None if figure is None else restated(said.value_text, figure)
    silent = silent or _untold_then(said, facts)
    verdict = "unknown" if silent else "refuted"
    reason = silent or f"The facts give {value_text(now.value)} for {attribute.label} at {day_text(at)}."
    return Claim(said, verdict, reason, at, (now,), expected, relation, match, factor(stated, now))


def _begun(said: Assertion, known: tuple[Fact, ...]) -> tuple[Fact, ...]:
    """Of a change at a time the facts that began then, where any did: "grew from 30 to 31 in 2024"."""
    when = said.when if said.frame == "changed" else None
    begun = [fact for fact in known if when is not None and fact.valid.start and fact.valid.start.overlaps(when)]
    return tuple(begun) or known


def _leaves_open(stated: Quantity, known: Fact) -> bool:
    """Whether a bound lies so far from the fact that it says nothing of it: "more than 30 people" of 60 million."""
    times = factor(stated, known) if stated.bound in ("min", "more_than", "max", "less_than") else None
    return times is not None and not Fraction(1, _APART) <= abs(times) <= _APART


def _silence(said: Assertion, facts: FactBase, at: Period, known: tuple[Fact, ...]) -> str | None:  # noqa: PLR0911 - one return for each case
    """Why a figure that no fact supports is still not called wrong."""
    if said.scope != "all" and not _exceeds_whole(said, facts):
        return _narrowed(said)
    if said.negated or said.hypothetical:
        return "The sentence denies it or supposes it."
    if not (said.firm or _misses_by_little(said, facts, at, known[-1])):
        return f"The words do not say for sure that this is about {facts.entities[said.subject].name}."
    timeline = facts.timeline(said.subject, said.attribute)
    if said.when is not None and said.when.end <= at.end and not any(f.valid.possibly(said.when) for f in timeline):
        return f"The facts say nothing of {facts.attributes[said.attribute].label} at {day_text(said.when)}."
    added = _ADDED.search(said.value_text)
    if added and not adds_up(facts.attributes[said.attribute]):
        return f"“{added.group()}” may narrow the set."
    limit = facts.attributes[said.attribute].bound is not None
    start = timeline[0].valid.start
    if said.sometime and said.when is None and start is not None and said.frame not in _CHANGES:
        return f"The facts do not go back before {day_text(start)}."
    if any(fact.status == "disputed" for fact in known):
        return "The fact is disputed."
    if said.tense == "future" and not limit and not _coming(said, facts, at):
        return "The sentence speaks of a time to come."
    stated = said.quantity
    bound = facts.attributes[said.attribute].bound
    if bound == "max" and stated.bound == "exact" and said.frame == "counted" and _below(stated, known):
        return "A figure below a limit does not contradict it."
    other = _derived(said, facts, at, known)
    if other:
        return f"It may stand for {facts.attributes[other.attribute].label}, which is {value_text(other.value)}."
    return None


def _exceeds_whole(said: Assertion, facts: FactBase) -> bool:
    """Whether some of a size would be more than all there ever were: "three small moons" of two."""
    attribute, stated = facts.attributes[said.attribute], said.quantity
    size, _, noun = said.scope.partition(" ")
    plain = size.casefold() in _SIZES and any(
        noun.casefold() == form.casefold() for phrase in attribute.nouns for form in phrase.forms
    )
    known = [fact.value for fact in facts.timeline(said.subject, said.attribute) if isinstance(fact.value, Quantity)]
    most = max((value.high for value in known if value.high is not None), default=None)
    whole = attribute.type == "count" and not attribute.tolerance and stated.bound in ("exact", "min", "more_than")
    return plain and whole and most is not None and stated.low is not None and stated.low > most


def _untold_then(said: Assertion, facts: FactBase) -> str | None:
    """Why a figure is not called wrong that may be of the time told of before, which the facts say nothing of."""
    timeline = facts.timeline(said.subject, said.attribute)
    if said.when is not None or not said.story or any(fact.valid.possibly(said.story[0]) for fact in timeline):
        return None
    return f"It may be of {day_text(said.story[0])}, of which the facts say nothing."


def _misses_by_little(said: Assertion, facts: FactBase, at: Period, known: Fact) -> bool:
    """Whether a figure is nearly that of the fact, and not that of another time, which the words may mean."""
    stated, attribute = said.quantity, facts.attributes[said.attribute]
    counts = nearly_counts(stated, known, attribute) or (said.sole and nearly_measures(stated, known, attribute))
    near = (said.likely and counts) or nearly_alike(stated, known, attribute, said.when)
    others = (fact for name in facts.entities_with(attribute.id) for fact in facts.timeline(name, attribute.id))
    if near and any(agrees(said.quantity, fact, attribute) for fact in others):
        return False  # it is what another has
    return near and _elsewhere(said.quantity, facts, said, at)[0] == "never"


def _coming(said: Assertion, facts: FactBase, at: Period) -> tuple[Fact, ...]:
    """What the facts know to come within a month of the time to come that is told of, or a year where none is."""
    ahead = said.when if said.when is not None and said.when.start >= at.end else None
    if ahead is None and (said.tense != "future" or said.when is not None):
        return ()
    timeline = [(f, f.valid.start.start) for f in facts.timeline(said.subject, said.attribute) if f.valid.start]
    if ahead is None:
        return tuple(fact for fact, start in timeline if 0 <= (start - at.end).days < _YEAR)
    known = [(fact, start) for fact, start in timeline if fact.status != "announced" and start >= ahead.start]
    return tuple(fact for fact, start in known if (start - ahead.end).days < _MONTH)


def _to_come(said: Assertion, facts: FactBase, at: Period) -> Claim | None:
    """The claim that is supported by what holds soon, or is announced."""
    soon = None if said.now else _soon(said.quantity, facts, said, at)
    if soon:
        return Claim(said, "supported", f"It holds from {day_text(soon.valid.start or at)}.", at, (soon,))
    attribute = facts.attributes[said.attribute]
    ahead = next((fact for fact in _announced(said, facts) if agrees(said.quantity, fact, attribute)), None)
    if ahead and said.scope == "all":
        return Claim(said, "supported", f"It is announced {on(ahead.valid.start or at)}.", at, (ahead,))
    return None


def _announced(said: Assertion, facts: FactBase) -> Iterator[Fact]:
    """What is announced for the time to come that the sentence speaks of; it may still change, so it denies nothing."""
    for fact in facts.timeline(said.subject, said.attribute) if said.tense == "future" else ():
        begins = fact.valid.start
        if fact.status == "announced" and begins and (said.when is None or said.when.end > begins.start):
            yield fact


def _below(stated: Quantity, known: Iterable[Fact]) -> bool:
    return any(
        isinstance(f.value, Quantity)
        and f.value.low is not None
        and stated.high is not None
        and stated.high < f.value.low
        for f in known
    )


def _soon(stated: Quantity, facts: FactBase, said: Assertion, at: Period) -> Fact | None:
    """A fact that begins within a month and has the value: the draft looks ahead to it."""
    for fact in facts.timeline(said.subject, said.attribute):
        start = fact.valid.start
        if (
            start
            and 0 <= (start.start - at.start).days <= _MONTH
            and agrees(stated, fact, facts.attributes[said.attribute])
        ):
            return fact
    return None


def _derived(said: Assertion, facts: FactBase, at: Period, known: Iterable[Fact]) -> Fact | None:
    """Another fact of the same entity that has the value: the writer may have meant that one."""
    stated = said.quantity
    for fact in facts.facts_of(said.subject):
        if fact.attribute == said.attribute or fact in known or not fact.valid.possibly(at):
            continue
        attribute = facts.attributes[fact.attribute]
        if stated.bound not in ("exact", "about", attribute.bound):
            continue  # "no more than 20" is true of any smaller count
        if attribute.type == facts.attributes[said.attribute].type and agrees(stated, fact, attribute):
            forms = {form.casefold() for phrase in attribute.nouns for form in phrase.forms}
            forms = forms & {said.noun} if said.whole else forms  # five permanent members are not all members
            longer = is_distinct(stated) and any(said.noun and f"{said.noun} " in form for form in forms)
            own = {form.casefold() for phrase in facts.attributes[said.attribute].nouns for form in phrase.forms}
            by_verb = attribute.type == "quantity" and said.noun and said.noun not in own  # "is fully supported for"
            if longer or by_verb or any(said.noun == form or form.endswith(" " + said.noun) for form in forms):
                return fact
    return None


def _elsewhere(stated: Quantity, facts: FactBase, said: Assertion, at: Period) -> tuple[Relation, Fact | None]:
    """Whether the figure was right at another time, and by which fact."""
    attribute = facts.attributes[said.attribute]
    earlier = later = None
    for fact in facts.timeline(said.subject, said.attribute):
        if fact.status == "withdrawn" or not agrees(stated, fact, attribute):
            continue
        if fact.valid.end is not None and fact.valid.end.start <= at.start:
            earlier = fact
        elif later is None and fact.valid.start is not None and fact.valid.start.start >= at.end:
            later = fact
    if earlier:
        return "earlier", earlier
    return ("later", later) if later else ("never", None)


def _rest(said: Assertion, facts: FactBase, at: Period, known: tuple[Fact, ...]) -> Claim:
    """ "30 other members": the whole without those named beside it."""
    stated, label = said.quantity.number, facts.attributes[said.attribute].label
    totals = [fact for fact in known if isinstance(fact.value, Quantity) and fact.value.number is not None]
    if stated is None or not totals:
        return Claim(said, "unknown", f"The facts say nothing of {label} at {day_text(at)}.", at)
    named = len(set(said.named))
    for fact in totals:
        total = _number(fact)
        if (named and total - stated == named) or (not named and total - stated == 1):
            return Claim(said, "supported", f"{value_text(fact.value)} less those named is right.", at, (fact,))
    total = _number(totals[-1])
    whole = named and stated * 2 > total  # fewer may be some of the others
    if said.firm and said.scope == "all" and not said.hypothetical and (whole or stated >= total):
        expected = restated(said.value_text, total - max(named, 1))
        reason = f"The whole is {total}, with {max(named, 1)} named beside it."
        return Claim(said, "refuted", reason, at, (totals[-1],), expected, "never", None, None)
    return Claim(said, "unknown", "It is not clear who is left out of the whole.", at, (totals[-1],))


def _before(said: Assertion, facts: FactBase, at: Period, known: tuple[Fact, ...]) -> Claim:
    """ "from 20 to 10": the value before the change."""
    attribute = facts.attributes[said.attribute]
    stated = said.quantity
    series = [f for f in facts.facts_of(said.subject) if agrees(stated, f, facts.attributes[f.attribute])]
    right = [f for f in series if f.attribute == said.attribute or attribute.type == facts.attributes[f.attribute].type]
    if right:
        return Claim(said, "supported", f"{value_text(right[0].value)} held before.", at, (right[0],))
    timeline = facts.timeline(said.subject, said.attribute)
    earlier = [f for f in timeline if f.valid.end is not None and f.valid.end.start < at.end]
    ahead = any(f.valid.start and 0 <= (f.valid.start.start - at.start).days < _SEASON for f in timeline)
    earlier = list(known) if ahead and said.when is None and said.tense != "past" else earlier
    if not earlier or not said.firm or said.hypothetical or said.scope != "all":
        return Claim(said, "unknown", "The facts do not say what it was before.", at, known)
    expected = restated(said.value_text, _number(earlier[-1]))
    reason = f"It was {value_text(earlier[-1].value)}."
    return Claim(said, "refuted", reason, at, (earlier[-1],), expected, "never")


def _ratio(said: Assertion, facts: FactBase, at: Period, known: tuple[Fact, ...]) -> Claim:
    """ "half as many as before": the new value against the one before it."""
    timeline = [f for f in facts.timeline(said.subject, said.attribute) if isinstance(f.value, Quantity)]
    stated = said.quantity.number
    now = next((i for i, fact in enumerate(timeline) if fact in known and i), None)
    upcoming = [
        i
        for i, f in enumerate(timeline)
        if i and f.valid.start is not None and 0 <= (f.valid.start.start - at.start).days < _SEASON
    ]
    for index in [i for i in (now, *upcoming) if i is not None]:
        if stated is not None and Fraction(_number(timeline[index])) == stated * _number(timeline[index - 1]):
            return Claim(
                said, "supported", "The change is what the facts give.", at, (timeline[index - 1], timeline[index])
            )
    if now is None or stated is None or not said.firm:
        return Claim(said, "unknown", "The facts do not say what it was before.", at, known)
    pair = (timeline[now - 1], timeline[now])
    reason = f"It went from {value_text(pair[0].value)} to {value_text(pair[1].value)}."
    return Claim(said, "refuted", reason, at, pair, None, "never")


def _number(fact: Fact) -> Fraction:
    value = fact.value
    return Fraction(value.number or 0) if isinstance(value, Quantity) else Fraction(0)


def _narrowed(said: Assertion) -> str:
    return f"“{said.scope}” may narrow the set." if said.scope != "all" else ""
