"""Ages that a draft tells of somebody by name: "Ada Poe, 42,", "Poe is forty-two", "At just 42, Poe is"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sketch import Match

_OLDEST = 120

_AN_AGE = pattern(r",\s+(?:aged\s+|now\s+)?(?P<age>[1-9][0-9]?|1[01][0-9])(?=,\s|\.\s|\.\Z|;|\))(?!,\s+[0-9])")
_AGED = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)" + _AN_AGE.pattern)
_IN_A_ROLE = (
    r"(?:(?:(?!(?:over|after|under|never|her|other|ever|later|rather|together|whether|however)\b)"
    r"[a-z-]*(?:er|or|ist|ian|ant|ent|man|woman|eer|ess|back|star|nurse|cook|chef|poet|pilot)|[a-z-]{3,}al)\s+){0,2}"
)
"""What somebody of an age is, by the endings of such nouns: "the 19-year-old Leith striker", not "told"."""
_AGED_BEFORE = pattern(
    r"\b(?P<age>[1-9][0-9]?)-year-old\s+" + _IN_A_ROLE + r"(?P<name>(?:[A-Z][\w’'-]+\s+){0,2}[A-Z][\w’'-]+)"
)
_AGED_APPOSED = pattern(
    r"\b(?P<age>[1-9][0-9]?)-year-old\s+(?:[a-z-]+\s+)?[a-z]+,\s+(?P<name>(?:[A-Z][\w’'-]+\s+){1,2}[A-Z][\w’'-]+),"
    r"(?!\s+(?:[0-9]|said|says|told))"
)
"""Somebody whose name follows: "a 34-year-old driver, Ben Roe,"; a policeman may say so instead."""
_IS_AN_AGE = pattern(r"is\s+(?:now\s+)?(?P<age>[1-9][0-9])(?=,\s|\.\s|\.\Z|;|\s+years\s+old|\s+and\s)")
_AGED_BY_VERB = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+),?\s+(?:who\s+)?" + _IS_AN_AGE.pattern)
_A_YEAR_OLD = pattern(r",\s+(?:who\s+is\s+)?an?\s+(?P<age>[1-9][0-9])-year-old(?=[,\s])")
_AN_AGED = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)" + _A_YEAR_OLD.pattern)
_OF_AN_AGE = pattern(r",\s+an?\s+(?:[a-z-]+\s+){1,3}of\s+(?P<age>[1-9][0-9])(?=[,.;])")
_AGED_OF = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)" + _OF_AN_AGE.pattern)
"""A person as papers introduce one: "Ada Poe, a roofer of 43,"."""
_AGED_IN_BRACKETS = pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)\s+\((?:aged\s+)?(?P<age>[1-9][0-9])\)"
    r"(?=,?\s+(?:has|have|is|was|were|said|says|will|had|and)\b)"
)
_A_ROLE_BESIDE = pattern(r"\((?P<age>[1-9][0-9]),\s+(?!penalty\b)[a-z]{4,}(?:\s+[a-z]+)?\)")
_AGED_WITH_ROLE = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)\s+" + _A_ROLE_BESIDE.pattern)
"""A person in a list of them: "Roe (31, keeper)"."""
_A_ROLE_AGED = pattern(r"(?:,\s+(?:aged\s+)?|\s+is\s+)(?P<age>[1-9][0-9])(?:,|\s+and)\s+(?!(?:[0-9]|after)\b)")
_AGED_ROLE = pattern(
    r"\b[Tt]he\s+(?P<name>girl|boy|man|woman|patient|victim|suspect|teenager|pensioner|defendant|"
    r"[a-z]{3,}(?:er|or|ist|ian|man|woman|ess))" + _A_ROLE_AGED.pattern
)
"""Somebody who is known by what he or she is: "The singer, 42,"."""
ANOTHER_ROLE = r"\b(?:an?|the|his|her|two)\s+(?:[a-z]+\s+)?[a-z]{2,}(?:er|or|ist|ian|ess)\b"
"""Somebody else who may be of an age that is told without a name."""
_AT_AN_AGE = pattern(
    r"\bAt\s+(?P<age>[1-9][0-9]),\s+(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)\s+(?:is|has|remains|says|still)\b"
)
_DIED_AGED = pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)(?:,?\s+who|,\s+[a-z][^.;:,\n\d]{2,60},)?"
    r"\s+(?:dies|(?:has\s+|had\s+)?(?:died|passed\s+away))\b"
    r"[^.;:,\d]{0,40},?\s+(?:at(?:\s+the\s+age\s+of)?|aged)\s+(?P<age>[1-9][0-9]|1[01][0-9])\b"
)
_WHO_DIED = pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+),\s+who\s+was\s+(?P<age>[1-9][0-9]|1[01][0-9]),\s+"
    r"(?:died|passed\s+away|was\s+killed)\b"
)
_A_GAME = pattern(
    r"\b(?:minutes?|goals?|scor\w+|substitut\w+|points?|innings|wickets?|runs|overs|match|kick-off|half-time)\b",
    re.IGNORECASE,
)
"""In a report of a game a number in brackets after a name is a minute or a score."""
_FIRST_WORDS = pattern(
    rf"\A(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{'|'.join(MONTHS)}|On|In|By|But|And|Yet|Then|Later|Today|Yesterday|"
    r"Meanwhile)\s+)+"
)
_TITLES = "Mr Mrs Ms Miss Dr Sir Lady Lord President Senator Prof The"
TITLE = _TITLES.replace(" ", "|")
_INITIAL = pattern(r"\b[A-Z]\. \Z")
"""Before a surname: "T. Roe" may be anybody of that name."""
_NO_NAMES = pattern(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Article|Section|Chapter|Page|Act|Scene|Psalm|Genesis|Room|Flight|Route|Level|"
    r"Grade|Python|Windows|Version)\Z"
)


class ToldAge(NamedTuple):
    """A name with an age, where the age stands, and where the words stand that tell it."""

    name: str
    age: int
    start: int
    end: int
    place: tuple[int, int]
    weak: bool = False
    """Whether the words may tell of a thing as well: "Default is 16."."""

    @property
    def led(self) -> bool:
        """Whether the age leads, as in a chronicle: "At 22, Ada Poe is"."""
        return self.start - self.place[0] < len("Being at ") and self.place[1] - self.end > len(self.name)

    @property
    def surname(self) -> str:
        return self.name.split()[-1]


_NAME = r"(?-i:(?P<name>(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+))"
_CLOSED = r"(?= ?(?:[,.;)]|$)| years old\b| and )"
_JUST_NOW = (
    r"(?: (?:today|yesterday|this (?:week|month)|last (?:week|month)|on (?:the (?:day|eve) of|(?:mon|tues|wednes|thurs|"
    r"fri|satur|sun)day)|(?:in|during) the (?:very )?week (?:of|before|after)))"
)
_DOES = r"(?:is|has|was|had|still|remains|(?!his\b)[a-z]+s)\b"
_SPELT = (
    Phrase(rf"\b{_NAME},? (?:who )?is (?:now |still |an? )?<age:years>{_CLOSED}"),
    Phrase(rf"\b{_NAME} is (?:now |still )?an? <age:age>"),
    Phrase(rf"\b{_NAME}, (?:(?:now|still) )?(?:an? (?:[a-z-]+ ){{1,2}})?<age:age>(?=[,.;)])"),
    Phrase(rf"\b{_NAME}, <age:number>, [a-z]"),
    Phrase(rf"^<age:age>,? (?:[a-z-]+ )?{_NAME},? {_DOES}"),
)
"""Ages beside a name in words, and in digits with words that belong to them: "aged 42", "42-year-old"."""
_AT = (
    Phrase(rf"\b{_NAME},? at <age:years>,? (?:is|has|remains|still)\b"),
    Phrase(
        rf"^(?:still |now )?(?:at |being )?<age:years>,? (?:(?:the )?(?:(?-i:[a-z-]+) ){{0,3}})?"
        rf"{_NAME},? (?:is|has|still|remains|"
        r"[a-z]+s\b[^.;]{0,60}(?: <set>| (?:daily|always|never)\b))"
    ),
)
_TURNED = Phrase(rf"\b{_NAME},? (?:who )?(?:has |had )?(?:just )?turn(?:ed|s) <age:number>(?:{_JUST_NOW})")
_SAYS = r"(?:said|says|told|tells|adds?|added|laughs|laughed|explains|explained)\b"
_SELF = pattern(
    r"[“\"]I(?: am|[’']m) (?:now |already |only )?(?P<age>[a-z]+(?:-[a-z]+)?|[1-9][0-9])(?:,| and| years old)"
    r"[^“”\"]{0,120}"
    rf"[”\"],? (?:(?:{_SAYS} (?P<after>[A-Z][\w’'-]+))|(?P<before>[A-Z][\w’'-]+) {_SAYS})"
)
"""What somebody says of the own age."""


def told_ages(context: Context) -> list[ToldAge]:
    """Where a name stands with an age, in order."""
    found = {one.start: one for one in (*_from_phrases(context), *map(_told, _ages(context.text)))}
    return sorted(found.values(), key=lambda one: one.place)


def told_deaths(context: Context) -> list[ToldAge]:
    """Where a name stands with an age at death, in order."""
    if not any(word in context.text for word in ("died", "dies", "passed")):
        return []
    places = (*_DIED_AGED.finditer(context.text), *_WHO_DIED.finditer(context.text))
    return sorted(map(_told, places), key=lambda one: one.place)


def birthdays(context: Context) -> Iterator[ToldAge]:
    """Ages that somebody has reached in these days: "Roe, who turned 41 in the week of the verdict"."""
    for sentence in context.sentences if "turn" in context.text else ():
        if not (sentence.quoted or sentence.crowded):
            yield from (one for found in sentence.find(_TURNED) if (one := _of_match(context, found)))


def own_ages(context: Context) -> Iterator[ToldAge]:
    """Ages that somebody tells as the own: “I am eighty-eight and happy,” Poe said."""
    for found in _SELF.finditer(context.text):
        start, end = found.span("age")
        mention = next(iter(context.mentions_in(start, found.end())), None)
        if mention is not None and mention.whole and mention.start == start:
            name = found["after"] or found["before"]
            yield ToldAge(name, mention.whole, start, end, found.span())


def _from_phrases(context: Context) -> Iterator[ToldAge]:
    for sentence in context.sentences:
        if not (sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}):
            told = [one for one in sentence.find(*_SPELT) if not one["age"].text.isdigit()]
            told += sentence.find(*_AT)
            yield from (one for found in told if (one := _of_match(context, found)))


def _of_match(context: Context, found: Match) -> ToldAge | None:
    age = found["age"]
    if age.whole is None or not 0 < age.whole < _OLDEST or age.bound != "exact":
        return None
    start = age.start + (figure.start() if (figure := re.search(r"[0-9]+", age.text)) else 0)
    end = start + len(figure[0]) if figure else age.end
    name = _without_title(context.text[slice(*found.span("name"))])
    return ToldAge(name, age.whole, start, end, (found.start, found.end), weak=" is " in found.inside) if name else None


def _told(found: re.Match[str]) -> ToldAge:
    name = _without_title(found["name"])
    return ToldAge(name, int(found["age"]), *found.span("age"), found.span(), weak=" is " in found.group())


def _ages(text: str) -> Iterator[re.Match[str]]:
    """Where a name stands with an age; what they have in common is found much sooner than the names."""
    if _AN_AGE.search(text):
        yield from _AGED.finditer(text)
    if "-year-old" in text:
        yield from _AGED_BEFORE.finditer(text)
        yield from _AGED_APPOSED.finditer(text)
    if _A_YEAR_OLD.search(text):
        yield from _AN_AGED.finditer(text)
    if _OF_AN_AGE.search(text):
        yield from _AGED_OF.finditer(text)
    if _IS_AN_AGE.search(text):
        yield from _AGED_BY_VERB.finditer(text)
    if _A_ROLE_BESIDE.search(text):
        yield from _AGED_WITH_ROLE.finditer(text)
    if _A_ROLE_AGED.search(text):
        yield from _AGED_ROLE.finditer(text)
    if re.search(r"At\s+[1-9]", text):
        yield from _AT_AN_AGE.finditer(text)
    if re.search(r"\((?:aged\s+)?[1-9][0-9]\)", text) and not _A_GAME.search(text):
        yield from _AGED_IN_BRACKETS.finditer(text)


def _without_title(name: str) -> str:
    """The name of a person without the weekday or the like that stands before it: "On Friday Roe, 47"."""
    return re.sub(rf"\A(?:{TITLE})\s+", "", _FIRST_WORDS.sub("", name))


def is_name(context: Context, told: ToldAge) -> bool:
    """Whether what stands with an age may be the name of a person, outside of quotation marks."""
    if _NO_NAMES.search(told.name) or context.quoted(*told.place):
        return False
    initial = _INITIAL.search(context.text, max(told.place[0] - 4, 0), told.place[0])
    return told.surname[-1].isalpha() and not told.surname.isupper() and not initial


def shared(text: str, surname: str, names: set[str]) -> bool:
    """Whether another first name stands before the surname anywhere in the draft."""
    given = {name.split()[-2] for name in names if " " in name}
    others = set(re.findall(rf"\b([A-Z][a-zé’'-]+)\s+{re.escape(surname)}\b", text)) - given
    return bool({other for other in others if not _FIRST_WORDS.match(other + " ")} - set(_TITLES.split()))
