"""Nouns for people, and which of them may be the same ones: visitors and guests, but not teachers and pupils."""

from __future__ import annotations

from factlint.patterns import pattern

_ONE_EACH = frozenset(
    "job post place seat ticket vote ballot case copy name signature licence license ID passport visa badge "
    "application reply response form questionnaire answer admission visit interview death injury birth bed".split()
)
"""Things of which a person has one, so that their number may be that of the people."""
_LETS_IN = frozenset("ticket seat place admission pass badge visa".split())
"""Those of them by which anybody comes in."""
_PERSON = pattern(
    r"(?:person|man|woman|child|patient|pupil|student|adult|boy|girl|guest|nurse|infant|baby|victim|soldier|people|"
    r"[a-z]{2}(?:er|or|ist|ant|ent|ian|ee|mate))\Z"
)
_ANYBODY = frozenset(
    "person individual adult child guest visitor resident inhabitant victim survivor pupil student member worker "
    "employee player voter soldier prisoner patient passenger customer user attendee participant entrant".split()
)
"""Words for people of whom others may be some: the 312 boarders are pupils."""
_SIDES = (frozenset({"man", "woman"}), frozenset({"boy", "girl"}), frozenset({"adult", "child"}))
_ROLES = tuple(
    (frozenset(one.split()), frozenset(other.split()))
    for one, other in (
        ("teacher lecturer professor tutor", "pupil student"),
        ("doctor nurse surgeon midwife", "patient"),
        ("runner cyclist rider swimmer", "volunteer spectator marshal steward"),
        ("driver conductor steward", "passenger"),
        ("policeman policewoman constable", "protester"),
        ("player musician actor singer dancer", "spectator listener"),
        ("lawyer judge juror", "defendant prisoner"),
        ("guard warder", "prisoner"),
        ("candidate", "voter"),
        ("landlord", "tenant"),
        ("seller", "buyer"),
        ("soldier", "civilian"),
        ("mother", "father"),
        ("parent", "child pupil baby"),
        ("reader", "author"),
    )
)
"""Words for people who have to do with each other and are not the same ones."""


def are_people(one: str, other: str) -> bool:
    """Whether two nouns look like words for people."""
    return all(_PERSON.search(noun) for noun in (one, other))


def are_apart(one: str, other: str) -> bool:
    """Whether two nouns name different things: not two words for people, nor a thing for those who have it each."""
    if are_people(one, other):
        return {one, other} in _SIDES or _ANYBODY.isdisjoint((one, other))
    return not (_ONE_EACH & {one, other} and any(_PERSON.search(noun) for noun in (one, other)))


def may_be_the_same(word: str, noun: str) -> bool:
    """Whether one word may tell of those whom another names, because it names anybody, or what each of them has."""
    if are_people(word, noun):
        return not _ANYBODY.isdisjoint((word, noun)) and not are_opposite(word, noun)
    return word in _LETS_IN and noun in _ANYBODY


def are_opposite(one: str, other: str) -> bool:
    """Whether two nouns name the two sides of something: teachers and pupils."""
    return any(
        (one in first and other in second) or (other in first and one in second) for first, second in _ROLES
    ) or ({one, other} in _SIDES)
