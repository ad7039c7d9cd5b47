"""Dates held against events and dated facts."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.claims.claim import Claim
from factlint.claims.nearness import nearly_dates
from factlint.claims.times import holding, near_years
from factlint.claims.wording import date_like, day_text, on
from factlint.facts.model import Event, Fact
from factlint.patterns import pattern
from factlint.values import Period, Quantity
from factlint.values.wording import in_words, ordinal_like, restated

if TYPE_CHECKING:
    from factlint.assertions import Assertion
    from factlint.facts import FactBase


_GENERATION = 30
_TURN = 2
"""For so many years no series of events comes back to where it was."""
_ROUNDED = Fraction(3, 4)
"""How far a number of years may be rounded between two days."""
_FORESEEN = 2
"""How many years ahead an anniversary is spoken of."""
_CALENDAR = pattern(
    r"\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun|january|february|"
    r"march|april|august|september|october|november|december)(?:day)?\b",
    re.IGNORECASE,
)
_SPELT = {in_words(number): number for number in range(100)}


def judge_date(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that something happened at a time."""
    if isinstance(said.value, Quantity):
        return _years(said, facts, as_of, said.value)
    stated = said.period
    known = known_dates(said, facts, as_of)
    ago = _years_ago(said.value_text)
    yearless = re.search(r"[0-9]{4}|'[0-9]{2}|ago|last|next|this", said.value_text) is None
    right = [
        (item, period)
        for item, period in known
        if not (ago and _is_anniversary(period, as_of) and ago != as_of.start.year - period.start.year)
        if _agrees(stated, period)
        or (_says_none_since(said) and period.start < stated.end and period.start.year >= stated.start.year)
        or (ago and _near(period, as_of, ago))
        or (yearless and said.firm and _same_date(stated, period))
    ]
    at = said.when or as_of
    if not right:
        right = [(item, period) for item, period in known if isinstance(item, Event) and _in_name(stated, item)]
    if right and (said.scope == "all" or stated.days < 32 or said.firm):
        return Claim(said, "supported", f"The facts give {day_text(right[0][1])}.", at, (right[0][0],))
    if not known:
        return Claim(said, "unknown", "The facts do not date it.", at)
    item, period = known[0]
    later = said.role == "since" and (stated.end > period.start or _acted_before(said.subject, facts, period))
    told_apart = said.kind == "life" or (isinstance(item, Event) and _in_name(Period.of_year(period.start.year), item))
    namesake = (told_apart and _is_of_namesake(stated, period)) or _is_of_another_turn(stated, item, period)
    near = said.likely and _has_year(said.value_text) and nearly_dates(stated, period)
    sure = (said.firm and not namesake) or near
    if right or later or not sure or said.negated or said.hypothetical or _is_vague(said.value_text):
        doubt = "The words do not say for sure that this is the event of the facts."
        doubt = "It may be that of another of the same name." if namesake else doubt
        reason = "It may have begun at another time than the body." if later else doubt
        apart = later or (namesake and said.kind != "life")
        said = said._replace(firm=said.firm and not apart)  # it leaves room for what else the date may say
        return Claim(said, "unknown", reason, at, (item,))
    other = next((event for event in _others(said, facts) if event.span.overlaps(stated)), None)
    meant = told_in_full(said) and not (other and _differ_in_number(said.subject, other.name))
    if other and not (meant or siblings(said.subject, other.name)):
        return Claim(said, "unknown", f"It may be the date of another event: {other.name}.", at, (item,))
    reason = _reason(said, facts, item, period)
    if other:
        reason = f"{reason[:-1]}; that is the date of “{other.name}”."
    passed = as_of.start.year - period.start.year
    expected = restated(said.value_text, passed) if ago else date_like(said.value_text, period)
    return Claim(said, "refuted", reason, at, (item,), expected, "never")


def _years(said: Assertion, facts: FactBase, as_of: Period, stated: Quantity) -> Claim:
    """Years counted since an event: an anniversary, the year that runs, or a round number of years."""
    known = known_dates(said, facts, as_of)
    when = None if said.when is None or any(period.overlaps(said.when) for _, period in known) else said.when
    told = when is not None and when.days < 400 and (said.tense == "future" or when.start < as_of.end)
    as_of = when if when and told else as_of
    if not known or stated.number is None or Fraction(stated.number).denominator != 1:
        return Claim(said, "unknown", "The facts do not date it, or the words count parts of a year.", as_of)
    for item, period in known:
        passed = as_of.start.year - period.start.year
        before = (as_of.last.month, as_of.last.day) < (period.start.month, period.start.day)
        wanted = {
            "years": {passed, as_of.last.year - period.last.year},
            "year": {passed + (0 if before else 1), passed, passed + 1},
            "about": {passed - 1, passed, passed + 1},
            "span": {passed - 1, passed, passed + 1},
        }[said.role]
        if said.role == "about" and _is_anniversary(period, as_of) and stated.number % 5:
            wanted = {passed}  # "mark 37 years of independence" on the day itself
        if stated.number in wanted or (said.tense == "future" and stated.number == passed + 1):
            return Claim(said, "supported", f"It is {passed} years since {day_text(period)}.", as_of, (item,))
    item, period = known[0]
    if said.role == "span" and stated.number < as_of.start.year - period.start.year:
        return Claim(said, "unknown", "It may have gone on for less time than the body is old.", as_of, (item,))
    passed = as_of.start.year - period.start.year
    if said.tense == "future" and said.when is None and passed < stated.number <= passed + _FORESEEN:
        return Claim(said, "unknown", "The day may be one to come.", as_of, (item,))
    if not said.firm or not near_years(stated.number, passed):
        other = said._replace(firm=False)  # it leaves room for what else the years may be of
        return Claim(other, "unknown", "The words do not say which event is meant.", as_of, (item,))
    ordinal = said.role in ("years", "year") and not said.value_text.isdigit()
    expected = ordinal_like(said.value_text, passed) if ordinal else restated(said.value_text, passed)
    reason = f"“{label_of(item, facts)}” was {on(period)}, {passed} years before, not {said.value_text}."
    return Claim(said, "refuted", reason, as_of, (item,), expected, "never")


def _is_vague(words: str) -> bool:
    """Whether a date is told from where the story stands: "that day", "last spring", "846 days before"."""
    return words.endswith("before") or (
        re.search(r"[0-9]|years? ago", words) is None and _CALENDAR.search(words) is None
    )


def _has_year(words: str) -> bool:
    return re.search(r"[0-9]{4}", words) is not None


def _years_ago(text: str) -> int | None:
    """How many years "75 years ago" counts, in digits or words."""
    found = re.match(r"([0-9]+|[a-z]+(?:-[a-z]+)?) years? ago", text.casefold())
    if not found:
        return None
    return int(found[1]) if found[1].isdigit() else _SPELT.get(found[1])


def _near(period: Period, as_of: Period, years: int) -> bool:
    """Whether so many years, rounded either way, have passed since."""
    passed = Fraction((as_of.start - period.start).days * 4, 1461)
    if period.days == as_of.days == 1 and as_of.start.year - period.start.year != years:
        return abs(passed - years) < _ROUNDED
    return years - 1 < passed < years + 1


def _is_anniversary(period: Period, as_of: Period) -> bool:
    """Whether a draft speaks on the very day of the year on which something happened, so that no years are rounded."""
    one_day = as_of.days == period.days == 1
    return one_day and (as_of.start.month, as_of.start.day) == (period.start.month, period.start.day)


def known_dates(said: Assertion, facts: FactBase, as_of: Period) -> list[tuple[Event | Fact, Period]]:
    """The dates that the facts have of what an assertion dates, each with what gives it."""
    if said.attribute == "date":
        return [(event, event.span) for event in facts.events if event.name == said.subject]
    if said.attribute in ("born", "died") and said.kind == "life":
        person = facts.entities[said.subject]
        day = person.began if said.attribute == "born" else person.ended
        noun = "birth" if said.attribute == "born" else "death"
        return [(Event(f"{noun} of {person.name}", (), day, entity=person.id), day)] if day else []
    found: list[tuple[Event | Fact, Period]] = []
    now = holding(facts, said.subject, said.attribute, (as_of,), as_of)
    for fact in now or facts.timeline(said.subject, said.attribute):
        found += [(fact, value) for value in (fact.value, *fact.also) if isinstance(value, Period)]
    return found


def _says_none_since(said: Assertion) -> bool:
    """Whether the words deny anything later than a date, which is that of the last: "no meeting since 2019"."""
    return said.lasting or said.noun.casefold().startswith(("no ", "not "))


def _agrees(stated: Period, known: Period) -> bool:
    """Whether the date stated can be the date known, each in its own precision."""
    if stated.days < 28 and known.days < 28:
        longer = stated.days > known.days > 1 and (stated.start == known.start or stated.end == known.end)
        return stated in known or (known in stated and not longer)  # "9-12 July" is wrong of what ended on the 11th
    return stated.overlaps(known)


def _is_of_namesake(stated: Period, known: Period) -> bool:
    """Whether two years lie more than a generation apart, and not by a slip in one digit: treaties of 1783 and 1898."""
    one, other = str(stated.start.year), str(known.start.year)
    slip = sum(mine != yours for mine, yours in zip(one, other, strict=False)) == 1
    return abs(stated.start.year - known.start.year) > _GENERATION and not slip


def _is_of_another_turn(stated: Period, item: Event | Fact, known: Period) -> bool:
    """Whether a series of events may have come to the same place in the year stated: summits there in 1997 and 2022."""
    recurs = isinstance(item, Event) and item.series is not None and item.number is None
    return recurs and abs(stated.start.year - known.start.year) > _TURN


def _same_date(stated: Period, known: Period) -> bool:
    """Whether a date without a year falls on the day of the year known: "the September 11 attacks"."""
    return stated.days < 32 and (stated.start.month, stated.start.day) == (known.start.month, known.start.day)


def _acted_before(body: str, facts: FactBase, founding: Period) -> bool:
    """Whether the facts know members of a body from before its founding, as those of what went before it."""
    members = (member for listed in facts.member_lists.get(body, ()) for member in listed.members)
    return any(stay.valid.start is not None and stay.valid.start.start < founding.start for stay in members)


def _in_name(stated: Period, event: Event) -> bool:
    """Whether a name of the event has the year stated in it: "Acts of Union 1800", in force in 1801."""
    year = str(stated)
    return any(re.search(rf"\b{year}\b", name) for name in (event.name, *event.aliases))


def _others(said: Assertion, facts: FactBase) -> list[Event]:
    """The other events of the one that a dated event or fact belongs to."""
    owner = next((e.entity for e in facts.events if e.name == said.subject), said.subject)
    return [event for event in facts.events if owner and event.entity == owner and event.name != said.subject]


def told_in_full(said: Assertion) -> bool:
    """Whether a date stands with every word of what it dates, as its own."""
    return said.firm and said.scope == "all"


def may_date(claim: Claim) -> bool:
    """Whether a date is that of the event claimed, although the words tell of that in part only."""
    stated = claim.assertion.value
    return isinstance(stated, Period) and any(isinstance(e, Event) and _agrees(stated, e.span) for e in claim.facts)


def _differ_in_number(name: str, other: str) -> bool:
    """Whether two events have one name but for a number, so that the number may be wrong where the date is right."""
    return all(word.isdigit() or word in _SPELT for word in set(name.split()) ^ set(other.split()))


def siblings(name: str, other: str) -> bool:
    """Whether two events differ in a proper name alone, so that neither is meant where the other is named in full."""
    mine, yours = set(name.split()), set(other.split())
    apart = mine ^ yours
    return bool(mine - yours and yours - mine and mine & yours) and all(word[0].isupper() for word in apart)


def _reason(said: Assertion, facts: FactBase, item: Event | Fact, period: Period) -> str:
    if said.kind == "life":
        verb = "was born" if said.attribute == "born" else "died"
        return f"{facts.entities[said.subject].name} {verb} on {day_text(period)}."
    name = label_of(item, facts)
    return f"{name[0].upper()}{name[1:]}: {day_text(period)}."


def label_of(item: Event | Fact, facts: FactBase) -> str:
    """What a message calls an event, or the fact of an entity."""
    if isinstance(item, Event):
        return item.name
    return f"{facts.attributes[item.attribute].label} of {facts.entities[item.entity].name}"
