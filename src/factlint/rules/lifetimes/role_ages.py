"""Two ages of somebody whom a draft knows by what he or she is: "a four-year-old boy ... the boy, six"."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_ROLE = (
    r"(?P<role>boy|girl|man|woman|lad|toddler|teenager|pensioner|grandmother|grandfather|widow|widower|"
    r"king|queen|prince|princess|emperor|monarch|sultan|pope|pontiff|cardinal|bishop|priest|nun|vicar|pastor|president|"
    r"chancellor|premier|senator|mayor|governor|minister|councillor|judge|lawyer|solicitor|barrister|"
    r"teacher|lecturer|professor|pupil|student|apprentice|doctor|surgeon|nurse|midwife|patient|vet|"
    r"actor|actress|singer|dancer|rapper|painter|sculptor|photographer|poet|author|writer|novelist|composer|conductor|"
    r"director|architect|designer|engineer|scientist|chef|baker|butcher|farmer|fisherman|gardener|plumber|carpenter|"
    r"driver|cyclist|motorcyclist|pedestrian|passenger|pilot|sailor|skipper|climber|hiker|runner|rider|jockey|golfer|"
    r"boxer|swimmer|skier|skater|wrestler|striker|winger|defender|midfielder|goalkeeper|keeper|captain|"
    r"manager|player|batsman|bowler|sprinter|victim|suspect|defendant|accused|plaintiff|officer|soldier|"
    r"detective|constable|firefighter|banker|trader|billionaire|businessman|businesswoman|"
    r"[a-z]{3,}(?:ician|graph(?:er)|ologist|anist|inist))"
)
_ADJECTIVES = r"(?:(?!(?:and|or|of|in|to|for|with|other|second)\b)[a-z-]+ ){0,2}?"
_CLOSED = r"(?= ?(?:[,.;)]|$)| years old\b)"
_TOLD = (
    Phrase(rf"(?:\b(?:an?|the) {_ADJECTIVES})?<age:age> {_ADJECTIVES}{_ROLE}\b(?!-)"),
    Phrase(rf"\b(?:an?|the) {_ADJECTIVES}{_ROLE}(?:,? who is|,| \() ?<age:years>{_CLOSED}"),
    Phrase(rf"\b(?:an?|the) {_ADJECTIVES}{_ROLE} <age:age>(?! (?:or|and|to)\b)"),
    Phrase(rf"\bthe {_ADJECTIVES}{_ROLE} is <age:years>{_CLOSED}"),
)
_KNOWN = pattern(r"\b[Tt]he\s")
_MOVED = pattern(
    r"\b(?:then|now|turn\w*|when|while|at the time|birthday|later|ago|earlier|before|after|since|years?|eventually|"
    r"former|late|also|becam\w+|grew|grow\w+|until)\b(?!-old)",
    re.IGNORECASE,
)
_OF_SEVERAL = (
    r"\b(?:another|other|others|second|third|first|two|three|four|five|several|both|each|every|any|younger|older|elder|"
    r"youngest|eldest|oldest|same)\b"
)
_A_SLIP = 5
_NEAR = 300
"""How many characters apart the two ages of one person stand at most."""
_OLDEST = 110


class RoleAge(NamedTuple):
    """An age in years, who is of it, and whether that is somebody known: "the boy", not "a boy".

    `leads` where the age stands before the role, which may be that of somebody new: "the 23-year-old striker".
    """

    role: str
    known: bool
    leads: bool
    age: int
    mention: Mention
    place: tuple[int, int]


def ages_of_roles(context: Context) -> Iterator[tuple[RoleAge, RoleAge]]:
    """Two ages that differ, told near each other of the only one who is of a role."""
    if not any(mention.kind == "age" for mention in context.mentions):
        return
    of_role: dict[str, list[RoleAge]] = defaultdict(list)
    for one in _told(context):
        of_role[one.role].append(one)
    for role, told in of_role.items():
        if len({one.age for one in told}) < 2 or not _is_alone(context.text, role):
            continue
        for first, second in combinations(told, 2):
            if first.age != second.age:
                again = second.known and not (first.known and first.leads and second.leads)
                if again and is_slip(first.age, second.age) and _is_told_again(context, first, second):
                    yield first, second
                break


def is_slip(one: int, other: int) -> bool:
    """Whether one age may have been written for the other: some years apart, or tens, or with digits exchanged."""
    return abs(one - other) <= _A_SLIP or (one - other) % 10 == 0 or sorted(str(one)) == sorted(str(other))


def _told(context: Context) -> Iterator[RoleAge]:
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        for found in sentence.find(*_TOLD):
            age = found["age"]
            unit = age.quantity.unit if age.quantity else None
            leads = age.end <= found.span("role")[0]
            if age.whole and 0 < age.whole < _OLDEST and age.bound == "exact" and unit in {None, "year"}:
                known = _KNOWN.search(context.text, max(found.start - 4, 0), found.start + 4) is not None
                if not leads or age.text.endswith("old"):
                    yield RoleAge(found.words("role"), known, leads, age.whole, age, (found.start, found.end))


def _is_alone(text: str, role: str) -> bool:
    """Whether a draft tells of one only who is of a role."""
    plural = rf"{role[:-3]}men" if role.endswith("man") else rf"{role}e?s"
    if re.search(rf"\b{plural}\b|{_OF_SEVERAL} (?:[\w-]+ ){{0,2}}{role}\b", text, re.IGNORECASE):
        return False
    return len(re.findall(rf"\b[Aa]n? (?:[\w-]+ ){{0,3}}{role}\b", text)) <= 1


def _is_told_again(context: Context, first: RoleAge, second: RoleAge) -> bool:
    """Whether nobody else, and no other time, comes in between two ages, and none else is of the second one."""
    start, end = first.place[1], second.place[0]
    between = context.text[start:end]
    if not 0 < len(between) < _NEAR or context.quoted(first.place[0], first.place[1]) or context.quoted(*second.place):
        return False
    said = re.sub(r"[“\"][^“”\"]*[”\"]", "", between)
    around = context.mentions_in(first.place[0] - _NEAR, second.place[1] + _NEAR)
    if _MOVED.search(said) or re.search(KIN, said) or any(year_of(one) is not None for one in around):
        return False
    others = [one for one in context.mentions if one.kind in {"age", "number"} and one.whole == second.age]
    return others == [second.mention] and not any(one.kind == "age" for one in context.mentions_in(start, end))
