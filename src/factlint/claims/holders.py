"""Holders of offices and places held against the facts."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.claims.claim import Claim
from factlint.claims.times import day_before
from factlint.claims.wording import date_like, day_text
from factlint.values.wording import ordinal_like, restated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Fact
    from factlint.values import Exact, Period


_LONG_DEAD = timedelta(days=30 * 365)
"""After how long nobody takes a title for that of one who holds the office now: "US president John Tyler"."""
_YEAR = 366
_QUARTER = Fraction(1, 4)
_IN_ADVANCE = timedelta(days=183)
"""How long before an office begins somebody may be elected or named to it."""


def judge_holder(said: Assertion, facts: FactBase, as_of: Period) -> Claim:  # noqa: PLR0911 - one return for each case
    """The claim that an entity is the value of an attribute: the holder of an office, the seat of a body."""
    past = said.tense == "past" and said.frame in ("called", "doing", "done")
    told = said.when is not None and past
    times = _times(said, as_of, told=told)
    ahead = said.frame == "titled" and said.when is not None and said.when.start >= as_of.end
    at = as_of if ahead else times[0]  # "by 2032, Prime Minister Ann Lee has said" is of the draft's day
    timeline = [fact for fact in facts.timeline(said.subject, said.attribute) if fact.status != "withdrawn"]
    for when in times:
        for fact in timeline:
            if fact.valid.possibly(when) and not said.negated and _is_holder(facts, said, fact):
                return Claim(said, "supported", f"{_sentence(facts, fact)}.", when, (fact,))
    known = [fact for fact in timeline if fact.valid.surely(at)]
    if not known and (said.frame == "started" or (said.frame in ("called", "doing") and said.lasting and said.when)):
        begun = [fact for fact in timeline if fact.valid.start and fact.valid.start.overlaps(at)]
        known = begun[:1] if said.lasting else begun
    ever = [fact for fact in timeline if fact.value == said.value]
    if not known or said.negated or said.hypothetical or not said.firm:
        unsaid = "The words deny it, suppose it, or do not say it for sure."
        reason = unsaid if known else f"The facts do not say who or what it was at {day_text(at)}."
        return Claim(said, "unknown", reason, at, tuple(known))
    earlier_day = said.when is not None and said.when.start < as_of.start and not _is_once(facts, said)
    earlier_day = earlier_day and not _is_of_late(said, known[-1], as_of)
    timeless = all(fact.valid.start is None and fact.valid.end is None for fact in timeline)
    undated = said.when is not None and said.tense == "past" and said.frame in ("called", "started")
    undated = undated and known[-1].valid.start is None and not _is_once(facts, said)  # nobody says since when it is so
    before = past and not told and said.kind == "office" and not ever and not _reach_back(facts, said.subject, timeline)
    titled = earlier_day and not ever and said.frame == "titled"
    if (said.sometime and not timeless) or undated or before or titled:
        return Claim(said, "unknown", "The words may speak of another time.", at, tuple(known))
    if any(fact.status == "disputed" for fact in known):
        return Claim(said, "unknown", "The fact is disputed.", at, tuple(known))
    now = known[-1]
    expected = _name(facts, now.value) if isinstance(now.value, str) else None
    earlier = next((f for f in reversed(ever) if f.valid.end and f.valid.end.start <= at.start), None)
    later = next((f for f in ever if f.valid.start and f.valid.start.start >= at.end), None)
    if later and said.frame == "chosen" and _soon_after(at, later.valid.start):
        return Claim(said, "supported", f"{_sentence(facts, later)}.", at, (later,))
    ended = facts.entities[said.value].ended if isinstance(said.value, str) and said.value in facts.entities else None
    late = ended is not None and said.frame == "titled" and at.start - ended.end > _LONG_DEAD
    began = said.when is None and said.tense == "past" and said.frame in ("started", "chosen")  # "became", some time
    kept = said.courtesy or late or began or (past and not told and said.kind == "office")
    other = earlier if kept and earlier else later if said.courtesy and said.when is not None else None
    if other:
        return Claim(said, "unknown", "Who holds it at another time may have the title, or is told of.", at, (other,))
    if earlier:
        reason = f"{_sentence(facts, now)}; {_name(facts, said.value)} {_was(facts, earlier)} until then."
        return Claim(said, "refuted", reason, at, (now,), expected, "earlier", earlier)
    if later:
        start = f" only since {day_text(later.valid.start)}" if later.valid.start else " only later"
        reason = f"{_sentence(facts, now)}; {_name(facts, said.value)} {_is_it(facts, later)}{start}."
        return Claim(said, "refuted", reason, at, (now,), expected, "later", later)
    return Claim(said, "refuted", f"{_sentence(facts, now)}.", at, (now,), expected, "never")


def _times(said: Assertion, as_of: Period, *, told: bool) -> list[Period]:
    """The times at which somebody may be meant to be the holder, the likeliest first."""
    if said.when is None:
        return [as_of]
    return [said.when] if told else [said.when, as_of]


def _is_holder(facts: FactBase, said: Assertion, fact: Fact) -> bool:
    """Whether a name is that of the holder by a fact, or by itself the last part of it: "President Lee" of Ann Lee."""
    if said.value in (fact.value, *fact.also):
        return True
    titled = said.kind == "office" and said.frame == "titled"
    return titled and said.value == _name(facts, fact.value).rpartition(" ")[2]


def _is_of_late(said: Assertion, known: Fact, as_of: Period) -> bool:
    """Whether the time told of lies within a year of the draft and the same holder was in office since then."""
    start, when = known.valid.start, said.when
    near = when is not None and as_of.start - when.start < timedelta(days=_YEAR)
    long = when is not None and (start is None or when.start - start.end > timedelta(days=_YEAR))
    return near and long and known.valid.surely(as_of)


def _reach_back(facts: FactBase, owner: str, timeline: Sequence[Fact]) -> bool:
    """Whether the facts tell of an office since its owner began."""
    first, began = timeline[0].valid.start, facts.entities[owner].began
    return first is None or (began is not None and first.start.year <= began.last.year + 1)


def _is_once(facts: FactBase, said: Assertion) -> bool:
    """Whether the attribute is of one day, which another attribute of the entity dates: where it was founded."""
    verbs = {form for phrase in facts.attributes[said.attribute].verbs for form in phrase.forms}
    dated = (facts.attributes[name] for name in facts.attributes_of(said.subject))
    return any(
        attribute.type == "date" and any(form in verbs for phrase in attribute.verbs for form in phrase.forms)
        for attribute in dated
    )


def judge_start(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that somebody began to hold an office at a time, or ceased to."""
    at = said.when or as_of
    stated = said.period
    held = [f for f in facts.timeline(said.subject, said.attribute) if f.value == said.object and _end(f, said)]
    for fact in held:
        known = _end(fact, said)
        if known and (known.overlaps(stated) or (said.role == "end" and stated.overlaps(day_before(known)))):
            return Claim(said, "supported", f"{_sentence(facts, fact)}.", at, (fact,))
        if said.frame == "chosen" and _soon_after(stated, known):
            return Claim(said, "supported", f"{_sentence(facts, fact)}.", at, (fact,))
    if not held or not said.firm:
        return Claim(said, "unknown", "The facts do not say when it began.", at, tuple(held))
    begun = [fact for fact in held if (end := _end(fact, said)) and end.start < as_of.end]
    if not begun:
        return Claim(said, "unknown", "It was still to come then.", at, (held[-1],))
    start = _end(begun[-1], said) or at
    office = facts.attributes[said.attribute].office
    first = facts.timeline(said.subject, said.attribute)[0] is begun[-1]
    if not office and first and stated.start < start.start:
        return Claim(said, "unknown", "It may have been so before the time that the facts go back to.", at, ())
    reason = f"{_name(facts, said.object)} {'left' if said.role == 'end' else 'took'} the office on {day_text(start)}."
    if said.kind != "office" or not office:
        label, owner = facts.attributes[said.attribute].label, facts.entities[said.subject].name
        reason = f"{owner}: the {label} has been {_name(facts, said.object)} since {day_text(start)}."
    return Claim(said, "refuted", reason, at, (begun[-1],), date_like(said.value_text, start), "never")


def _soon_after(at: Period, start: Period | None) -> bool:
    return start is not None and at.start <= start.end and start.start - at.end <= _IN_ADVANCE


def _end(fact: Fact, said: Assertion) -> Period | None:
    """The first day in office, or the first no longer in it."""
    return fact.valid.end if said.role == "end" else fact.valid.start


def judge_length(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that somebody held an office for so many years, in one term that the facts know both ends of."""
    held = [f for f in facts.timeline(said.subject, said.attribute) if f.value == said.object and f.valid.start]
    spans = [(fact, fact.valid.start, fact.valid.end or as_of) for fact in held if fact.valid.start]
    lengths = [Fraction((end.start - start.start).days * 4, 1461) for _, start, end in spans]
    stated = said.quantity.number
    if stated is None or len(held) != 1 or (held[0].valid.end is None) != (said.frame == "lasting"):
        return Claim(said, "unknown", "The facts do not say how long it lasted.", as_of, tuple(held))
    if _lasted(said, lengths[0], stated):
        return Claim(said, "supported", f"{_sentence(facts, held[0])}.", as_of, (held[0],))
    if not said.firm:
        return Claim(said, "unknown", "The words do not say it for sure.", as_of, (held[0],))
    expected = restated(said.value_text, round(lengths[0])) if "decade" not in said.value_text else None
    reason = f"{_sentence(facts, held[0])}, about {round(lengths[0])} years, not {said.value_text}."
    return Claim(said, "refuted", reason, as_of, (held[0],), expected, "never")


def _lasted(said: Assertion, years: Fraction, stated: Exact) -> bool:
    """Whether a term was so long, as years are counted: up to a whole one more or less, "nearly" and "over" aside."""
    coarse = 1 + ("decade" in said.value_text)
    if said.quantity.bound in ("more_than", "min"):
        return years >= stated - _QUARTER
    if said.quantity.bound in ("less_than", "max"):
        return years <= stated + _QUARTER and years >= stated - coarse - _QUARTER
    return abs(years - stated) <= coarse


def judge_turn(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that somebody is the nth holder of an office."""
    at = said.when or as_of
    held = [f for f in facts.timeline(said.subject, said.attribute) if f.value == said.object and f.ordinal]
    label, holder = facts.attributes[said.attribute].label, _name(facts, said.object)
    for fact in held:
        if said.quantity.number == fact.ordinal:
            return Claim(said, "supported", f"{holder} is {label} number {fact.ordinal}.", at, (fact,))
    if not held or not said.firm or said.hypothetical or said.negated:
        return Claim(said, "unknown", f"The words do not say that this is {holder}.", at, tuple(held))
    place = held[-1].ordinal or 0
    reason = f"{holder} is {label} number {place}."
    return Claim(said, "refuted", reason, at, (held[-1],), ordinal_like(said.value_text, place), "never")


def judge_succession(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that somebody held an office right before or right after somebody else."""
    at = said.when or as_of
    timeline = [fact for fact in facts.timeline(said.subject, said.attribute) if fact.status != "withdrawn"]
    pairs = [(a, b) if said.role == "before" else (b, a) for a, b in pairwise(timeline) if _follows(a, b)]
    beside = [one for one, other in pairs if other.value == said.object]
    for fact in beside:
        if said.value in (fact.value, *fact.also):
            return Claim(said, "supported", f"{_sentence(facts, fact)}.", at, (fact,))
    if not beside or not said.firm or said.negated or said.hypothetical:
        return Claim(said, "unknown", "The words or the facts do not say who came before or after.", at, tuple(beside))
    fact = beside[-1]
    return Claim(said, "refuted", f"{_sentence(facts, fact)}.", at, (fact,), _name(facts, fact.value), "never")


def _follows(one: Fact, other: Fact) -> bool:
    """Whether an office passed from one holder to the next, with no long gap that the facts leave open."""
    end, start = one.valid.end, other.valid.start
    return bool(end and start and one.value != other.value and start.start - end.start <= _IN_ADVANCE)


def _sentence(facts: FactBase, fact: Fact) -> str:
    label, body, value = facts.attributes[fact.attribute].label, _name(facts, fact.entity), _name(facts, fact.value)
    if facts.attributes[fact.attribute].office:
        start, end = fact.valid.start, fact.valid.end
        if end is None:
            return f"{value} has been {label} of {body}" + (f" since {day_text(start)}" if start else "")
        return (
            f"{value} was {label} of {body}" + (f" from {day_text(start)}" if start else "") + f" until {day_text(end)}"
        )
    return f"The {label} of {body} is {value}"


def _was(facts: FactBase, fact: Fact) -> str:
    return "held the office" if facts.attributes[fact.attribute].office else "was right"


def _is_it(facts: FactBase, fact: Fact) -> str:
    return "has held the office" if facts.attributes[fact.attribute].office else "is right"


def _name(facts: FactBase, value: object) -> str:
    return facts.entities[value].name if isinstance(value, str) and value in facts.entities else str(value)
