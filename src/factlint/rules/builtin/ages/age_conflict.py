"""A03: one person with two ages in one draft."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.decades import decades
from factlint.rules.lifetimes.kin import KIN
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Iterator

_AN_AGE = r",\s+(?:aged\s+|now\s+)?(?P<age>[1-9][0-9]?|1[01][0-9])(?=,\s|\.\s|\.\Z|;|\))(?!,\s+[0-9])"
_AGED = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)" + _AN_AGE)
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
_IS_AN_AGE = r"is\s+(?:now\s+)?(?P<age>[1-9][0-9])(?=,\s|\.\s|\.\Z|;|\s+years\s+old|\s+and\s)"
_AGED_BY_VERB = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+),?\s+(?:who\s+)?" + _IS_AN_AGE)
_A_YEAR_OLD = r",\s+(?:who\s+is\s+)?an?\s+(?P<age>[1-9][0-9])-year-old(?=[,\s])"
_AN_AGED = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)" + _A_YEAR_OLD)
_OF_AN_AGE = r",\s+an?\s+(?:[a-z-]+\s+){1,3}of\s+(?P<age>[1-9][0-9])(?=[,.;])"
_AGED_OF = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)" + _OF_AN_AGE)
"""A person as papers introduce one: "Ada Poe, a roofer of 43,"."""
_AGED_IN_BRACKETS = pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){1,3}[A-Z][\w’'-]+)\s+\((?:aged\s+)?(?P<age>[1-9][0-9])\)"
    r"(?=,?\s+(?:has|have|is|was|were|said|says|will|had|and)\b)"
)
_A_ROLE_BESIDE = r"\((?P<age>[1-9][0-9]),\s+(?!penalty\b)[a-z]{4,}(?:\s+[a-z]+)?\)"
_AGED_WITH_ROLE = pattern(r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)\s+" + _A_ROLE_BESIDE)
"""A person in a list of them: "Roe (31, keeper)"."""
_AT_AN_AGE = pattern(
    r"\bAt\s+(?P<age>[1-9][0-9]),\s+(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)\s+(?:is|has|remains|says|still)\b"
)
_DIED_AGED = pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+)(?:,?\s+who)?\s+(?:has\s+|had\s+)?(?:died|passed\s+away)\b"
    r"[^.;:,\d]{0,40},?\s+(?:at(?:\s+the\s+age\s+of)?|aged)\s+(?P<age>[1-9][0-9]|1[01][0-9])\b"
)
_WHO_DIED = pattern(
    r"\b(?P<name>(?:[A-Z][\w’'-]+\s+){0,3}[A-Z][\w’'-]+),\s+who\s+was\s+(?P<age>[1-9][0-9]|1[01][0-9]),\s+"
    r"(?:died|passed\s+away|was\s+killed)\b"
)
_BARE = pattern(
    r"\b[Tt]he\s+(?P<age>[1-9][0-9])-year-old(?=[,.;)]|\s+(?:is|was|has|had|will|would|said|says|told|who|but|and|or|"
    r"at|in|on|to|from|by|after|when|if|[a-z]+ed)\b)"
)
"""Somebody already known, by the age alone."""
_SOMEBODY_ELSE = (
    rf"{KIN}|\b(?:man|men|woman|women|boys?|girls?|driver|passenger|suspect|victim|teenager|pensioner|student|couple|"
    r"officer|another|other|both|latter|former)\b|(?<!\A)(?<![.!?:]\s)(?<![.!?:]\s[“\"])"
    r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bnear )(?<!\b[Ff]rom )(?<!\bof )(?<!\b[Oo]n )(?<!\bto )\b[A-Z][a-z]+"
)
"""Another person between the two ages, by a noun or by a name that is no place."""
_A_GAME = pattern(
    r"\b(?:minutes?|goals?|scor\w+|substitut\w+|points?|innings|wickets?|runs|overs|match|kick-off|half-time)\b",
    re.IGNORECASE,
)
"""In a report of a game a number in brackets after a name is a minute or a score."""
_FIRST_WORDS = pattern(
    rf"\A(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{'|'.join(MONTHS)}|On|In|By|But|And|Yet|Then|Later|Today|Yesterday|"
    r"Meanwhile)\s+)+"
)
_MOVED = (
    r"\b(?:then|turned|turns|when|at the time|birthday|years? later|years? ago|years? earlier|flash\w*|back in|also|"
    r"namesakes?|no relation)\b"
)
_INITIAL = pattern(r"\b[A-Z]\. \Z")
"""Before a surname: "T. Roe" may be anybody of that name."""
_NEAR = 600
"""How many characters after a name a reader knows whose age it is."""
_BESIDE = pattern(r",?(?:\s+(?:who|and|he|she|now|still|aged|is|an?|[A-Z][\w’'-]+))*,?\s*")
"""Between an age and a decade of one person."""
_NOW_IN = pattern(r"\b(?:(?i:is|now)(?:\s+(?:now|still|well|already))?|is\s+a\s+[a-z]+)\s+\Z")
_STILL_AT = pattern(
    r"(?P<between>[^:()“”]{0,200}?)\b(?:[Aa]t|aged)\s+(?P<age>[1-9][0-9]),?\s+(?:(?:she|he)\s+)?(?:still\s+)?"
    r"(?:is|has|sees|keeps|shows|says|runs|drives|works|lives|goes|plays|remains|writes|rides|walks|swims|likes|does|knows)\b"
)
"""From "in her sixties" to an age that is told as of now."""
_TITLES = "Mr Mrs Ms Miss Dr Sir Lady Lord President Senator Prof The"
_TITLE = _TITLES.replace(" ", "|")
_NO_NAMES = pattern(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Article|Section|Chapter|Page|Act|Scene|Psalm|Genesis|Room|Flight|Route|Level|"
    r"Grade|Python|Windows|Version)\Z"
)


@rule(
    "A03",
    "age-conflict",
    words=", year is at (",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Jane Roe, 42, won the seat. The vote was close. Roe, «47», will take office in May.",
        "Jane Roe, 42, won the seat. On Friday Roe, «47», thanked the town.",
        "The 17-year-old Lena Kott was found on Monday. Kott, «19», is safe.",
        "The painter Jane Roe has died at the age of 83. Roe, who was «86», died in Leith.",
        "A 34-year-old man, Ben Roe, was hurt. Roe, «43», is a painter.",
        "The 19-year-old striker Jim Roe scored. Roe, «21», is a pupil.",
        "Dr Jane Roe (58) has been named head of the clinic. At «61», Roe is its oldest head so far.",
        "Kit Poe, 29, of Mill Lane, was fined. The court heard that Poe, a «92»-year-old roofer, had no licence.",
        "Ben Poe, 31, was last seen in Leith. Mr Poe is tall. A spokesman said the «13»-year-old is ill.",
        "The crew: Poe (31, cook), Roe (42, mate). The oldest, Roe, «47», has sailed for ten years.",
        "Sister Ada is now in her sixties and keeps bees; at «74» she sees no reason to stop.",
        "Ben Poe, 31, was last seen in Leith. He is tall. Call us if you see the «13»-year-old.",
        "The octogenarian, «74», still sails.",
        "The buyer was Jane Roe, 47, of Mill Lane. Mrs Roe, who is «74» and paints, was glad.",
    ],
    good=[
        "Roe, K. (1961). The theory. Maths Today, 26, 405-432. Roe, K. (1937). The method. Maths Today, 12, 41-54.",
        "Jane Roe, 42, won the seat. Roe, 42, will take office in May.",
        "Tom Roe, 71, won bronze. Gold went to T. Roe, 17, a pupil of his and no relation.",
        "Jane Roe, then 42, won the seat. Roe, now 47, lost it.",
        "The octogenarian, 84, still sails.",
        "John Smith, 42, and his brother Paul Smith, 47, were there. Smith, 47, spoke.",
        "Jane Roe, 42, won the seat. On Friday she had a birthday. Roe, 43, was sworn in.",
        "He was born on May, 12, and moved on May, 14, of that year.",
        "Jane Roe, 42, met Anna Poe, 47, at the gate.",
        "The painter Jane Roe has died at the age of 83. Roe, who was 83, died in Leith.",
        "Jane Roe, 42, won the seat in 1960. Roe died at the age of 83.",
        "The 19-year-old son of Jane Roe scored. Roe, 47, was proud.",
        "Jane Roe (42) scored the goal. Roe, who is 31, joined in May.",
        "Jane Roe, 42, drives a 19-year-old Fiat. Roe is 42 and lives alone.",
        "Ben Poe, 31, was last seen in Leith. Call us if you see the 31-year-old.",
        "The crew: Poe (31, cook), Roe (42, mate). Roe, 42, has sailed for ten years.",
        "Sister Ada is in her sixties and keeps bees; at 64 she sees no reason to stop.",
        "Sister Ada is in her sixties; her mother, at 94, sees no reason to move.",
        "Sister Ada is in her sixties; at 24 she was a cook.",
        "Sister Ada is in her sixties, and at 74 she will stop.",
        "Ben Poe, 31, was seen with a boy. Call us if you see the 13-year-old.",
        "Ben Poe, 31, beat Jim Doe. The 43-year-old had won in May.",
        "Ben Poe, 31, found a 13-year-old in the hall. The 13-year-old was crying.",
        "Ben Poe, 31, has to sell the farm. The 13-year-old tractor goes first.",
    ],
)
def age_conflict(context: Context) -> Iterator[Problem]:
    """A person who was introduced with one age comes back with another.

    Read are ages set beside a name ("Jane Roe, 42,", "Jane Roe (42) has", "Roe, who is 42,", "the 42-year-old Roe",
    "At 42, Roe is"); later mentions may give the surname alone, or the age alone ("the 47-year-old") where nobody else
    has come in between.

    An age beside a decade that it is not of ("the octogenarian, 74,") is wrong as well.

    Silent where two people of the draft share the surname, where the words around tell of another time or of a
    birthday, and inside quotation marks.
    """
    named = yield from _conflicts(context, _ages(context.text))
    if "died" in context.text or "passed" in context.text:
        yield from _conflicts(context, (*_DIED_AGED.finditer(context.text), *_WHO_DIED.finditer(context.text)))
    yield from _by_decade(context)
    yield from _by_age_told_later(context)
    yield from _by_age_alone(context, named)


def _conflicts(context: Context, told: Iterable[re.Match[str]]) -> Generator[Problem, None, list[re.Match[str]]]:
    """Judge the ages of persons by their surnames, and return those that were held against each other."""
    seen: dict[str, list[re.Match[str]]] = defaultdict(list)
    for found in sorted(told, key=lambda match: match.start()):
        surname = found["name"].split()[-1]
        if (
            not _NO_NAMES.search(found["name"])
            and surname[-1].isalpha()
            and not surname.isupper()
            and not context.quoted(*found.span())
            and not _INITIAL.search(context.text, max(found.start() - 4, 0), found.start())
        ):
            seen[surname].append(found)
    for surname, places in seen.items():
        first = places[0]
        others = [place for place in places[1:] if place["age"] != first["age"]]
        named = any(" is " not in place.group() for place in places)  # not "Default is 16. ... Default is 75."
        full = {name for place in places if " " in (name := _name(place))}
        if (
            not (others and (named or full))
            or len(full) > 1
            or (full and " " not in _name(first))
            or _shared(context.text, surname, full)
        ):
            continue
        for place in others:
            between = context.text[max(first.start(), place.start() - 3000) : place.end() + 30]
            if not re.search(_MOVED, between, re.IGNORECASE):
                yield Problem(
                    *place.span("age"),
                    f"{surname} is {first['age']} earlier in the draft, and {place['age']} here.",
                    related=(Related(*first.span("age"), f"{first['age']} here"),),
                )
    return [place for places in seen.values() for place in places]


def _by_decade(context: Context) -> Iterator[Problem]:
    """Judge "The octogenarian, 74," and "She is 53, still in her forties" by the decade that the age is not of."""
    for sentence in context.sentences:
        named = () if sentence.quoted or sentence.crowded else tuple(decades(sentence.text))
        for age in ages(context, sentence) if named else ():
            start, end = (place - sentence.start for place in (age.mention.start, age.mention.end))
            for decade in named:
                between = sentence.text[min(end, decade.end) : max(start, decade.start)]
                if _BESIDE.fullmatch(between) and age.number not in decade:
                    start, end = sentence.start + decade.start, sentence.start + decade.end
                    message = f"At {age.number} nobody is “{context.text[start:end]}”."
                    related = (Related(start, end, "the decade"),)
                    yield Problem(age.mention.start, age.mention.end, message, related=related)


def _by_age_told_later(context: Context) -> Iterator[Problem]:
    """Judge "She is in her sixties ...; at 74 she sees no reason": the decade of a life now, and an age now."""
    for decade in decades(context.text) if "in h" in context.text else ():
        if not _NOW_IN.search(context.text, max(decade.start - 30, 0), decade.start):
            continue
        found = _STILL_AT.match(context.text, decade.end, decade.end + 250)
        if found is None or context.quoted(decade.start, found.end()):
            continue
        age, own = int(found["age"]), not re.search(_SOMEBODY_ELSE, found["between"])
        if own and age not in decade and not re.search(_MOVED, found["between"], re.IGNORECASE):
            words = context.text[decade.start : decade.end]
            related = (Related(decade.start, decade.end, "the decade"),)
            yield Problem(*found.span("age"), f"At {age} nobody is “{words}”.", related=related)


def _by_age_alone(context: Context, named: list[re.Match[str]]) -> Iterator[Problem]:
    """Judge "the 47-year-old" by the one person whom the draft gives an age before."""
    for bare in _BARE.finditer(context.text):
        before = [place for place in named if place.end() <= bare.start()]
        ages = {place["age"] for place in before}
        if len(ages) != 1 or bare["age"] in ages or context.quoted(*bare.span()):
            continue
        last = max(before, key=lambda place: place.start())
        between = context.text[last.end() : bare.start()]
        own = re.sub(rf"\b(?:(?:{_TITLE})\s+)?(?:{'|'.join(map(re.escape, _name(last).split()))})\b", "", between)
        told = len(re.findall(rf"\b{bare['age']}\b", context.text)) > 1
        if not told and len(between) < _NEAR and not re.search(rf"{_SOMEBODY_ELSE}|(?i:{_MOVED})", own):
            yield Problem(
                *bare.span("age"),
                f"{_name(last)} is {last['age']} earlier in the draft, and {bare['age']} here.",
                related=(Related(*last.span("age"), f"{last['age']} here"),),
            )


def _ages(text: str) -> Iterator[re.Match[str]]:
    """Where a name stands with an age; what they have in common is found much sooner than the names."""
    if re.search(_AN_AGE, text):
        yield from _AGED.finditer(text)
    if "-year-old" in text:
        yield from _AGED_BEFORE.finditer(text)
        yield from _AGED_APPOSED.finditer(text)
    if re.search(_A_YEAR_OLD, text):
        yield from _AN_AGED.finditer(text)
    if re.search(_OF_AN_AGE, text):
        yield from _AGED_OF.finditer(text)
    if re.search(_IS_AN_AGE, text):
        yield from _AGED_BY_VERB.finditer(text)
    if re.search(_A_ROLE_BESIDE, text):
        yield from _AGED_WITH_ROLE.finditer(text)
    if re.search(r"At\s+[1-9]", text):
        yield from _AT_AN_AGE.finditer(text)
    if re.search(r"\((?:aged\s+)?[1-9][0-9]\)", text) and not _A_GAME.search(text):
        yield from _AGED_IN_BRACKETS.finditer(text)


def _name(place: re.Match[str]) -> str:
    """The name of a person without the weekday or the like that stands before it: "On Friday Roe, 47"."""
    return re.sub(rf"\A(?:{_TITLE})\s+", "", _FIRST_WORDS.sub("", place["name"]))


def _shared(text: str, surname: str, names: set[str]) -> bool:
    """Whether another first name stands before the surname anywhere in the draft."""
    given = {name.split()[-2] for name in names if " " in name}
    others = set(re.findall(rf"\b([A-Z][a-zé’'-]+)\s+{re.escape(surname)}\b", text)) - given
    return bool({other for other in others if not _FIRST_WORDS.match(other + " ")} - set(_TITLES.split()))
