"""Ages told around a birth: in its sentence, and in those beside it that tell of the same person."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_GOES_ON = (
    r"\A(?:He|She|(?:According\s+to\s+)?(?:[Hh]is|[Hh]er)\s+(?:[a-z]+\s+)?"
    r"(?:passport|papers|file|records?|licen[cs]e|card|certificate)(?:,\s+(?=he|she)|\s+(?:says?|shows?|gives?|has|puts?)\b)|"
    r"Born\b[^.;:]{3,80},\s+(?:he|she)|(?:Now|At)\s+(?:aged\s+)?\d{2},\s+(?:he|she))\b"
)
_BY_NAME = (
    r"\A(?!(?:He|She)\b)(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?\s+)?(?P<surname>[A-Z][\w’'-]+),?\s+(?:who\s+)?"
    r"(?:was\s+)?born\b"
)
_BY_NAME_NOW = pattern(
    r"(?:Now|Still|At)\s+(?:aged\s+|only\s+|just\s+)?\d{2},\s+(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.?\s+)?"
    r"(?P<surname>[A-Z][\w’'-]+)\s+[a-z]"
)
NAMED_AGED = pattern(r"(?:[A-Z][\w’'.-]+\s+)+(?P<surname>[A-Z][\w’'-]+),\s+\Z")
"""Before the age of somebody named."""
_BY_AGE = pattern(
    r"(?:\AThe|(?P<speaks>[”\"’'] (?:said|[a-z]+(?:s|ed)) the)) (?P<age>[1-9][0-9]-year-old)\b(?!-)"
    r"(?! (?:house|building|ship|firm|tree|church|bridge))"
)
"""How a sentence tells the age of who was told of before, also as the speaker's."""
_NAMED = pattern(r"[A-Z][a-z]+ [A-Z][a-z]+")
_A_SLIP = 11
"""By how many years an age may be off that is told in passing; much more makes it that of another."""
_IS_BESIDE = pattern(r",\s+is\s+(?:now\s+|still\s+|only\s+|just\s+)?")
_IS_NOW = pattern(r"\bis\s+(?:now\s+)?\Z|\bNow\s+(?:aged\s+)?\Z|(?P<leads>(?:\A|[.!?]\s+|\n)At\s+)\Z")
"""Before an age of the present."""
OTHERS = pattern(rf"{KIN}|\bwhen\b|\b(?:and|with) [A-Z]")
"""Words by which an age may be that of somebody else."""
THING = r"(?:house|building|car|ship|company|firm|bridge|church|school|tree|roof|record|tradition|law|club)\b"
OF_HIS_KIN = pattern(rf"(?:\b(?:his|her|whose)|[’']s)\s+(?:[a-z-]+\s+){{0,2}}{KIN}|{KIN}\s+(?:of|to)\b")
"""Between an age and the birth of somebody else: "Ada Poe, 30, writes of her mother, born in 1950"."""
NOT_A_PERSON = rf"\A(?:The|This|Its|An?) (?:[\w-]+ ){{0,3}}{THING}"
"""A sentence about a thing; what somebody has or sits in is named without harm."""
_SINCE = pattern(r"\bsince\s+\Z")


def ages_around(
    context: Context, near: Sequence[Sentence], sentence: Sentence, birth: Mention
) -> Iterator[tuple[Sentence, Mention, int]]:
    """The ages of a sentence, and those of its neighbours that are told of the same "she" or "he" and of no year."""
    for one, other in pairwise(near):
        aside = one if other is sentence else other
        named = _BY_NAME_NOW.match(other.text)
        again = named is not None and re.search(rf"\b{named['surname']}\b", one.text) is not None
        same = again or re.match(rf"{_GOES_ON}|{_BY_NAME}", other.text) is not None
        quiet = aside.quoted or aside.has(NOT_A_PERSON)
        if same and not quiet and not any(year_of(mention) is not None for mention in aside.mentions):
            told = [(age, years) for age, years, _ in ages(context, aside)]
            yield from ((aside, *one) for one in told if _is_told(context, *one, other, birth))
        if other is not sentence and not OTHERS.search(one.text):
            yield from ((other, age, years) for age, years in _by_age(context, other, birth))
    for age, years, _ in ages(context, sentence):
        beside = _IS_BESIDE.fullmatch(context.text, birth.end, age.start)
        if beside or not names_another_year(sentence):
            yield sentence, age, years


def _by_age(context: Context, sentence: Sentence, birth: Mention) -> Iterator[tuple[Mention, int]]:
    """The age by which a sentence calls who was told of before; a speaker who is much older is another."""
    found = _BY_AGE.search(sentence.text)
    if found is None or (found["speaks"] and _NAMED.search(context.text, birth.end, sentence.start)):
        return
    for age, years, _ in ages(context, sentence):
        own = age.start == sentence.start + found.start("age")
        if own and (not found["speaks"] or _is_near(context, years, birth)):
            yield age, years


def _is_near(context: Context, years: int, birth: Mention) -> bool:
    """Whether an age may be a slip for that of somebody born then."""
    year = year_of(birth)
    return year is not None and abs(context.as_of.start.year - year - years) <= _A_SLIP


def _is_told(context: Context, age: Mention, years: int, other: Sentence, birth: Mention) -> bool:
    """Whether an age is told of now, of the "she" or of the surname with which the other sentence begins."""
    before = context.text[max(age.start - 60, 0) : age.start]
    if by_name := re.match(_BY_NAME, other.text):
        aged = NAMED_AGED.search(before)
        return aged is not None and aged["surname"] == by_name["surname"]
    named = NAMED_AGED.search(before) and not _NAMED.search(context.text, age.end, other.start)
    if named and age.end < other.start:
        return _is_near(context, years, birth)
    now = _IS_NOW.search(before)
    return now is not None and (not now["leads"] or _is_near(context, years, birth))


def names_another_year(sentence: Sentence) -> bool:
    """Whether a sentence names a second year, "since" one apart."""
    text = sentence.document_text
    return (
        sum(
            year_of(one) is not None and not _SINCE.search(text[max(one.start - 12, 0) : one.start])
            for one in sentence.mentions
        )
        > 1
    )
