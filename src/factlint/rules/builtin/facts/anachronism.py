"""Something that acts before it existed or after it had ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.wording import day_text, on
from factlint.patterns import pattern
from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.lifetimes.biographies import AFTER_DEATH, Biography
from factlint.rules.problem import Problem
from factlint.rules.reading.dates import states_year
from factlint.rules.rule import rule
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.sentences.names import Name
    from factlint.facts import FactBase
    from factlint.facts.model import Entity
    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_FOUNDING = "found"
_OTHER_TIMES = (
    "now|today|later|then|had|former|formerly|predecessor|predecessors|successor|heir|era|legacy|memory|history|historian|"
    "anniversary|since|after|before|until|when|ago|would|will|became|become|becoming|found|founded|founding|create|"
    "created|form|formed|establish|established|replace|replaced|dissolve|dissolved|collapse|collapsed|fall|fell|end|"
    "ended|break-up|breakup|born|old|museum|novel|book|film|map|stamp|flag|cold war|world war"
)
_INITIALS = pattern(r"\b[A-Z]{2,} \Z")
_LONGEST = 12


@rule(
    "F12",
    "anachronism",
    profile="strict",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("In 1980, the «European Union» signed a trade pact with Norway."),
        draft("In 1947, «NATO» moved its offices to Paris."),
        draft("In 1971 «Konrad Adenauer» opened the fair in Bonn."),
        draft("The «Soviet Union» won three medals in 1998."),
    ],
    good=[
        draft("In 1998, the European Union signed a trade pact with Norway."),
        draft("In 1980, what is now the European Union signed a trade pact with Norway."),
        draft("The European Union and its predecessors have met in Brussels since 1957."),
        draft("Soviet-era laws were repealed in 1995."),
        draft("In 1995, the debts of the former Soviet Union were settled."),
        draft("The Soviet Union was dissolved in 1991."),
        draft("In 2011, twenty years after the Soviet Union, the archive opened."),
        draft("In 1997 the ferry, which had been built in the Soviet Union, was scrapped."),
        draft("In 1971 a street was named after Konrad Adenauer."),
        draft("In 1961 Konrad Adenauer opened the fair in Bonn."),
        draft("The letters of Konrad Adenauer were published in 1983."),
        draft("In 1971 the widow of Konrad Adenauer opened the fair in Bonn."),
        draft("A museum on the Soviet Union opened in 2004."),
        draft("During the Cold War the Soviet Union built tanks, and in 2019 they were melted."),
        draft("In winter the Soviet Union had another time."),
        draft("In 1962 a CDC G20 worked out the table."),
    ],
)
def anachronism(context: Context) -> Iterator[Problem]:
    """Something acts at a time when it did not exist yet or any more.

    Entities of the fact base may have a beginning and an end, or a day of founding; a sentence that puts one of them
    into a year outside is flagged at its name.

    Of persons only what the living do is flagged: who signs, speaks or travels after the death that the facts give.

    Silent where another time may be meant ("what is now", "former", "since", "after"), in sentences with more than one
    date, for adjectives (a Soviet car may run today), and for honours and works after a death. There is no fix: the
    name or the year may be the wrong half.
    """
    for sentence in context.sentences:
        dates = [mention for mention in sentence.mentions if mention.kind == "date" and mention.period]
        when = dates[0].period if len(dates) == 1 else None
        if when is None:
            continue
        for name in context.names:
            entity = context.facts.entities[name.entities[0]]
            here = sentence.start <= name.start < sentence.end and _is_alone(context, name)
            said = _outside(entity, _began(context.facts, entity), when) if here else None
            if said and entity.kind == "person" and _acts(context, sentence, name, dates[0]):
                yield _problem(name, f"{entity.name} {said}; the sentence puts an act into {day_text(when)}.")
            elif said and entity.kind != "person" and _is_placed(context, sentence, dates[0]):
                yield _problem(name, f"{entity.name} {said}; the sentence puts it into {day_text(when)}.")


def _problem(name: Name, message: str) -> Problem:
    return Problem(name.start, name.end, message)


def _is_placed(context: Context, sentence: Sentence, date: Mention) -> bool:
    """Whether what a sentence tells is of a date that it names, and of no other time."""
    if not (states_year(date) or "century" in date.text.lower()):
        return False  # "in winter" may be any
    introduced = context.text[: date.start].rstrip().casefold().endswith((" in", " during", "in", " on"))
    return introduced and not sentence.has(_OTHER_TIMES)


def _acts(context: Context, sentence: Sentence, name: Name, date: Mention) -> bool:
    """Whether a sentence tells of something that a person did on a date, as only the living do."""
    own = Biography(context, (sentence,), context.text[name.start : name.end])
    return not sentence.has(AFTER_DEATH) and own.acts(sentence, date)


def _is_alone(context: Context, name: Name) -> bool:
    """Whether a name means one thing, and is no part of a longer word or of another name ("CDC G-20")."""
    if _INITIALS.search(context.text, max(name.start - _LONGEST, 0), name.start):
        return False
    beside = context.text[name.end : name.end + 1] + context.text[max(name.start - 1, 0) : name.start]
    return name.form == "name" and len(name.entities) == 1 and "-" not in beside


def _began(facts: FactBase, entity: Entity) -> Period | None:
    """When something began: by its own dates, else by the earliest that it may be said to have been founded on."""
    if entity.began:
        return entity.began
    foundings = (
        fact
        for attribute in facts.attributes_of(entity.id)
        if any(_FOUNDING in phrase.forms for phrase in facts.attributes[attribute].verbs)
        for fact in facts.timeline(entity.id, attribute)
    )
    days = [value for fact in foundings for value in (fact.value, *fact.also) if isinstance(value, Period)]
    return min(days, key=lambda day: day.start, default=None)


def _outside(entity: Entity, began: Period | None, when: Period) -> str | None:
    person = entity.kind == "person"
    if began and when.end <= began.start:
        return f"{'was born' if person else 'began'} only {on(began)}"
    if entity.ended and entity.ended.end <= when.start:
        return f"{'died' if person else 'ended'} {on(entity.ended)}"
    return None
