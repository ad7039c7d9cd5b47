"""Stages of a life: how old somebody was in which year."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.lives import births
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_CLOSED = r"(?= ?(?:[,.;:)–—]|\Z| and\b| but\b| after\b| when\b| following\b))"
_ONLY = r"(?:(?:just|only|still|already) )?"
_OF_ONE = (
    r"(?:(?!\b(?:who|which|that|whose|had|whom|but|until|since|died|born|wife|husband|son|daughter|father|mother|"
    r"brother|sister)\b|<date>)[^.;:]){1,120}?"
)
"""Words of one clause that tell of nobody else."""
STAGES = (
    Phrase(rf"\b(?:in|on) <year:date>,? (?:at )?(?:the )?<age:age>(?! (?:and|or) <any>){_CLOSED}"),
    Phrase(rf"\b(?:in|on) <year:date>,? at <age:number>{_CLOSED}"),
    Phrase(rf"\b(?:in|on) <year:date>,? (?:when|by which time) (?:he|she) was {_ONLY}<age:years>{_CLOSED}"),
    Phrase(r"<age:age>,? (?:in|on) <year:date>"),
    Phrase(r"\b(?:will be|turns|will turn) <age:years>,? (?:(?:in|on) )?<year:date>"),
    Phrase(r"\bat <age:number>,? in <year:date>"),
    Phrase(rf"\b(?:(?:he|she) was {_ONLY}|turned )<age:years>,? in <year:date>"),
    Phrase(rf"\b(?:he|she) was {_ONLY}<age:years> when {_OF_ONE}\b(?:in|on) <year:date>{_CLOSED}"),
    Phrase(rf"\b[Ii]n <year:date>,? (?:he|she) {_OF_ONE}<age:age>{_CLOSED}"),
    Phrase(rf"\bAt <age:number>,? (?:he|she) {_OF_ONE}\b(?:in|on) <year:date>{_CLOSED}"),
    Phrase(
        r"\b(?:was|will be|would be|aged) <age:years> when (?:he|she)(?: (?:[^\W\d_]+|<ordinal>)){1,7}?,? "
        r"(?:in|on) <year:date>"
    ),
)
"""The ways to say an age with its year: "in 1975, aged 18", "at 25 in 1990", "she was 71 when she died in 2016"."""

ANOTHER_PERSON = (
    r"\b(?:who|whose|whom|wife|husband|widow|widower|sons?|daughters?|child|children|mother|father|parents?|brothers?|"
    r"sisters?|grand\w+|nephew|niece|uncle|aunt|cousin|friend|partner|successor|predecessor|rival|they|their|others?)\b|"
    r"(?:^|[,;:] | and | but | while )(?:[A-Z][\w’'-]+ )+(?:was|had|who|[a-z]+ed|became|died|left|won|took)\b"
)
"""Words between two figures after which the second is somebody else's."""
_BIRTHDAYS = (
    Phrase(
        r"\b(?:celebrat\w+|marks?|marked|keeps?|kept|had) (?:his|her) <age:ordinal> birthday,? "
        r"(?:(?:in|on) )?<year:date>"
    ),
    Phrase(rf"\bturned <age:years>,? (?:(?:in|on) )?<year:date>{_CLOSED}"),
)
"""A birthday with its day or year."""
_BIRTHDAY = pattern(r"\bbirthday\b|\bturn(?:s|ed)?\b")
_A_MONTH = 31
_NEAR = 40
"""How many characters an age and its year may take up to be told as one."""
_GOES_ON = pattern(r"\A\W*(?:(?:In|On|At|By|Until|Then|Later|Born)\b[^.;]{0,60}?,?\s+)?(?:[Hh]e|[Ss]he)\b")


class Stage(NamedTuple):
    """An age at a time: `born` are the first and the last year of birth that it leaves, `place` the words that tell it.

    `year` is the mention of the year, `age` the number of years, 0 for the birth itself.
    """

    age: int
    year: Mention
    born: tuple[int, int]
    place: tuple[int, int]


def stages(context: Context) -> Iterator[tuple[Stage, Stage]]:
    """The pairs of stages of one life, from one sentence or from two of which the second goes on with "she" or "he"."""
    last: list[Stage] = []
    for sentence in context.sentences:
        found = [] if sentence.quoted or sentence.crowded else _told(context, sentence)
        if last and found and _GOES_ON.match(sentence.text):
            found = [last[-1], *found]
        for one, other in pairwise(found):
            if one.age + other.age and not re.search(ANOTHER_PERSON, context.text[one.place[1] : other.place[0]]):
                yield one, other
        goes_on = _GOES_ON.match(sentence.text)
        alone = goes_on and not re.search(ANOTHER_PERSON, sentence.text[goes_on.end() :])
        last = found or (last if alone else [])


def _year_near(context: Context, when: Mention) -> int | None:
    """The year of "next week" or "in August", as a draft tells it that knows its own day."""
    year = re.match(r"\d{4}(?=-)", when.value) if when.kind == "date" else None
    return int(year[0]) if year and context.dated and context.as_of.days <= _A_MONTH else None


def _told(context: Context, sentence: Sentence) -> list[Stage]:
    """The stages that a sentence tells, in order; a year or an age belongs to one alone."""
    found = [
        Stage(0, mention, (first.year, last.year), (mention.start, mention.end))
        for mention, (first, last) in births(context, sentence)
    ]
    for match in sentence.find(*_BIRTHDAYS, *STAGES):
        year, age = match["year"], match["age"]
        number = age.quantity.number if age.quantity else None
        when = year_of(year) or _year_near(context, year)
        if when is None or not isinstance(number, int) or not 0 < number < 115 or age.bound != "exact":
            continue
        place = min(year.start, age.start), max(year.end, age.end)
        if place[1] - place[0] > _NEAR:
            place = age.start, age.end
        free = all(place[0] >= stage.place[1] or place[1] <= stage.place[0] for stage in found)
        if free and year.bound == "exact" and not year.modifier:
            birthday = _BIRTHDAY.search(context.text[max(place[0] - 12, 0) : place[1]]) is not None
            found.append(Stage(number, year, (when - number - (not birthday), when - number), place))
    return sorted(found, key=lambda stage: stage.place)
