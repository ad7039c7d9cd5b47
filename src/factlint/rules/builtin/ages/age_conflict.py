"""A03: one person with two ages in one draft."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.decades import decades
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.lifetimes.role_ages import ages_of_roles, is_slip
from factlint.rules.lifetimes.told_ages import (
    ANOTHER_ROLE,
    TITLE,
    birthdays,
    is_name,
    own_ages,
    shared,
    told_ages,
    told_deaths,
)
from factlint.rules.reading.phrases import Phrase
from factlint.rules.reading.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.rules.lifetimes.told_ages import ToldAge

_BARE = pattern(
    r"\b[Tt]he\s+(?P<age>[1-9][0-9])-year-old(?=[,.;)]|[’']s\s|\s+(?:is|was|has|had|will|would|said|says|told|who|but|and|"
    r"or|at|in|on|to|from|by|after|when|if|outside|inside|near|beside|behind|with|for|before|during|over|as|while|"
    r"because|since|went|took|made|left|got|became|lost|lives|works|[a-z]+ed|[a-z]+ly)\b)"
)
"""Somebody already known, by the age alone."""
_SOMEBODY_ELSE = (
    rf"{KIN}|\b(?:man|men|woman|women|boys?|girls?|driver|passenger|suspect|victim|teenager|pensioner|student|couple|"
    r"officer|another|other|both|latter|former)\b|(?<!\A)(?<![.!?:]\s)(?<![.!?:]\s[“\"])"
    r"(?<!\b[Ii]n )(?<!\b[Aa]t )(?<!\bnear )(?<!\b[Ff]rom )(?<!\bof )(?<!\b[Oo]n )(?<!\bto )\b[A-Z][a-z]+"
)
"""Another person between the two ages, by a noun or by a name that is no place."""
_MOVED = (
    r"\b(?:then|turned|turns|when|at the time|birthday|years? later|years? ago|years? earlier|flash\w*|back in|also|"
    r"namesakes?|no relation)\b"
)
_YEAR = pattern(r"\b(?:1[5-9]|20)[0-9]{2}\b")
_WHEN_IT_WAS = pattern(
    r"(?<=, )(?:was|were|had been|has been)\s+(?:[a-z]+ly\s+)?[a-z]{2,}(?:ing|ed|[^s]t|wn|en)\b"
    r"(?:(?!\bwhen\b)[^.;:“”\"])*\bwhen\b(?!\s+(?:(?:he|she|they)\s+(?:was|were)|aged|only|just|still|an?\s+(?:child|boy|girl|young|student|pupil|teen)))"
)
"""Right after an age between commas, what somebody was doing when this happened: news, and no other time."""
_IN_OTHER_WORDS = pattern(r"[“\"][^“”\"]{0,400}[”\"]")
_A_PERSON = r"(?:man|woman|boy|girl|patient|male|female|child|infant|gentleman|lady)"
_PATIENT = pattern(rf"\b{_A_PERSON}\b")
_ANOTHER_CASE = r"\b(?:another|other|second|next|both|cases|patients)\b"
_THIS_ONE = Phrase(rf"\bthis <age:age>(?: [a-z-]+)? {_A_PERSON}\b")
_OF_A_PRONOUN = (
    Phrase(r"^(?:he|she) is (?:now |still )?<age:years>(?= ?(?:[,.;)]|$)| years old\b| and )"),
    Phrase(r"^(?:at|being|now|still) <age:years>,? (?:he|she) (?:is|has|still|remains)\b"),
)
_FOR_SUCH = Phrase(
    r"\b(?:a lot|not bad|load|burden|feat|record|pressure|remarkable|impressive|unusual|extraordinary|rare|achievement|"
    r"responsibility|ordeal|grown-up|mature|old|young|quick|fast)(?: [a-z]+){0,2} for an? <age:age>"
)
"""What is said of somebody by the age: "a heavy load for a fourteen-year-old"."""
_A_SLIP = 5
_STEPS = 3
"""How many sentences before "this 53-year-old woman" are told of her."""
_A_BIRTHDAY = 2
"""By how many years a birthday of these days may be off from an age that was told before."""
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
        "# Ada Roe, builder of bridges, dies at 93\n\nAda Roe, who has died at the age of «91», built 27 bridges.\n",
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
        "Jane Roe, forty-two, won the seat. Roe, who is «forty-seven», takes office in May.",
        "Jane Roe (42) is the new head. At just «47», she is the youngest to do so.",
        "A jury cleared Jane Roe, 42, on Monday. Roe, who turned «47» in the week of the trial, wept.",
        "Jane Roe, «42», keeps bees. “I am forty-seven and I like it,” Roe said.",
        "The patient (male, aged 61) had a cough. This «64-year-old» man had never smoked.",
        "Lena Kott, 17, swam to the isle. That is a feat for a «15-year-old», but Kott was not tired.",
        "The singer, 42, lives in Leith. The «47»-year-old has two cats.",
        "A three-year-old girl was found in a ditch. The girl, «five», was well.",
        "The 71-year-old pope is ill. Aides said the pope, who is «75», slept.",
        "Ada Poe, 51, was fishing in the bay when the boat sank. Poe, «56», swam to the shore.",
        "Police named the girl as Ada Poe, 15. Neighbours laid wreaths for the «12»-year-old near the school.",
        "At 77, retired teacher Ada Poe still swims. “I stop when it freezes,” says Poe, who is «79».",
    ],
    good=[
        "Jane Roe, 42, won the seat. Roe, who turned 30 in her first year as a judge, wept.",
        "Jane Roe, 42, keeps bees. Her sister paints. She is 47 and lives in Leith.",
        "Jane Roe, 42, keeps bees. “I am ten again,” Roe said.",
        "Jane Roe, 42, keeps bees. “I was 35 and poor,” Roe said.",
        "A man aged 61 had a cough. In another case this 64-year-old man fell.",
        "Lena Kott, 37, wrote the tale. That is a lot for a 15-year-old, but girls like it.",
        "The driver, 42, hit a cyclist. The 47-year-old is in hospital.",
        "The driver, 42, hit a cyclist. The cyclist, 47, is in hospital.",
        "A driver aged 42 hit a cyclist. The cyclist, 47, is in hospital.",
        "The 23-year-old striker scored. The 27-year-old striker did not.",
        "A 34-year-old man was hit by a 39-year-old. The man, 39, was arrested.",
        "A 34-year-old man was hurt. A second man fled. The man, 39, was caught.",
        "The five-year-old king was crowned. The king, now 10, rules alone.",
        "Two boys were found. A four-year-old boy was well. The boy, six, was not.",
        "Ada Poe, 51, was poor when she was 21. Poe, 56, is rich.",
        "Ada Poe, 24, was fishing in 1990 when the boat sank. Poe, 42, is a judge.",
        "At 22, Jane Roe is the best in Leith. At 27, Roe is forgotten.",
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
    "At 42, Roe is"), birthdays of these days, and what somebody says of the own age; later mentions may give the
    surname alone, or the age alone ("the 47-year-old", "she is 47") where nobody else has come in between.

    An age beside a decade that it is not of ("the octogenarian, 74,") is wrong as well.

    Silent where two people of the draft share the surname, where the words around tell of another time or of a
    birthday, and inside quotation marks.
    """
    told = [one for one in told_ages(context) if is_name(context, one)]
    named = [one for one in told if one.name[0].isupper()]
    people = list(_by_surname(context, named))
    deaths = _by_surname(context, (one for one in told_deaths(context) if is_name(context, one)))
    yield from _conflicts(context, (*people, *deaths))
    yield from _against_own(context, people)
    yield from _by_decade(context)
    yield from _by_age_told_later(context)
    places = Places()
    alone = *_by_age_alone(context, told), *_by_pronoun(context, told), *_by_pointing(context)
    for problem in (*alone, *_by_role(context)):
        if places.take(problem.start, problem.end):
            yield problem


def _conflicts(context: Context, people: Iterable[list[ToldAge]]) -> Iterator[Problem]:
    """Judge the ages of each person."""
    for places in people:
        first = places[0]
        for place in places[1:]:
            chronicle = place.led and first.led
            if place.age != first.age and not chronicle and not _is_moved(context, first, place):
                yield _problem(place, first)


def _is_moved(context: Context, first: ToldAge, second: ToldAge) -> bool:
    """Whether the words around two ages tell of two times; a slip is one through what happened once, too."""
    between = context.text[max(first.place[0], second.place[0] - 3000) : second.place[1] + 30]
    if is_slip(first.age, second.age) and not _YEAR.search(between):
        between = _WHEN_IT_WAS.sub("", _IN_OTHER_WORDS.sub("", between))
    return re.search(_MOVED, between, re.IGNORECASE) is not None


def _by_surname(context: Context, told: Iterable[ToldAge]) -> Iterator[list[ToldAge]]:
    """The ages of each person whose surname nobody else has in the draft."""
    seen: dict[str, list[ToldAge]] = defaultdict(list)
    for one in told:
        seen[one.surname].append(one)
    for surname, places in seen.items():
        full = {place.name for place in places if " " in place.name}
        named = full or any(not place.weak for place in places)
        known = not full or " " in places[0].name
        if named and known and len(full) <= 1 and not shared(context.text, surname, full):
            yield places


def _problem(place: ToldAge, first: ToldAge) -> Problem:
    where = "earlier" if first.start < place.start else "later"
    return Problem(
        place.start,
        place.end,
        f"{first.surname} is {first.age} {where} in the draft, and {place.age} here.",
        related=(Related(first.start, first.end, f"{first.age} here"),),
    )


def _against_own(context: Context, people: list[list[ToldAge]]) -> Iterator[Problem]:
    """Judge an age by a birthday of these days, and by what the person says: “I am eighty-eight,” Poe said."""
    reached, own = (tuple(birthdays(context)), tuple(own_ages(context))) if people else ((), ())
    for places in people:
        first = places[0]
        for one in reached:
            if one.surname == first.surname and abs(one.age - first.age) >= _A_BIRTHDAY and one.start > first.end:
                yield _problem(one, first)
        for one in own:
            between = context.text[first.end : one.place[1]]
            if one.surname in first.name.split() and one.age != first.age and not re.search(_MOVED, between):
                yield _problem(first, one._replace(name=first.name))


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


def _by_age_alone(context: Context, told: list[ToldAge]) -> Iterator[Problem]:
    """Judge "the 47-year-old" and "a lot for a fourteen-year-old" by the one person whose age is told before."""
    for age, start, end in (*_bare(context), *_such(context, told)):
        before = [one for one in told if one.place[1] <= start]
        again = len(re.findall(rf"\b{age}\b", context.text[:start] + context.text[end:])) > 0
        if len({one.age for one in before}) == 1 and not again and not context.quoted(start, end):
            yield from _judged(context, before[-1], age, (start, end))


def _bare(context: Context) -> Iterator[tuple[int, int, int]]:
    for found in _BARE.finditer(context.text):
        yield int(found["age"]), *found.span("age")


def _such(context: Context, told: list[ToldAge]) -> Iterator[tuple[int, int, int]]:
    """The ages of "a heavy load for a fourteen-year-old", where they are near to one that is told of somebody."""
    for sentence in context.sentences if told and "for a" in context.text else ():
        for found in sentence.find(_FOR_SUCH):
            age = found["age"]
            if age.whole and any(abs(age.whole - one.age) <= _A_SLIP for one in told):
                yield age.whole, age.start, age.end


def _by_pronoun(context: Context, told: list[ToldAge]) -> Iterator[Problem]:
    """Judge "Ada Poe, 42, leads the force. She is 47" by the sentence before."""
    for first, second in pairwise(context.sentences) if told else ():
        before = [one for one in told if first.start <= one.start < first.end] if second.mentions else []
        if len(before) == 1 and not (second.quoted or second.crowded):
            for found in second.find(*_OF_A_PRONOUN):
                age = found["age"]
                if age.whole and age.bound == "exact":
                    yield from _judged(context, before[0], age.whole, (age.start, age.end))


def _judged(context: Context, known: ToldAge, age: int, place: tuple[int, int]) -> Iterator[Problem]:
    """The problem of an age that is told of the person known by another, where nobody else comes in between."""
    between = context.text[known.place[1] : place[0]]
    own = re.sub(rf"\b(?:(?:{TITLE})\s+)?(?:{'|'.join(map(re.escape, known.name.split()))})\b", "", between)
    another = _SOMEBODY_ELSE if known.name[0].isupper() else rf"{_SOMEBODY_ELSE}|{ANOTHER_ROLE}"
    apart = len(between) >= _NEAR or re.search(rf"{another}|(?i:{_MOVED})", own)
    if age != known.age and not apart:
        who = known.name if known.name[0].isupper() else f"The {known.name}"
        yield Problem(
            *place,
            f"{who} is {known.age} earlier in the draft, and {age} here.",
            related=(Related(known.start, known.end, f"{known.age} here"),),
        )


def _by_role(context: Context) -> Iterator[Problem]:
    """Judge "A four-year-old boy was found. The boy, six, was well" where the draft tells of one boy only."""
    for first, second in ages_of_roles(context):
        known, place = first.mention, second.mention
        message = f"The {second.role} is {first.age} earlier in the draft, and {second.age} here."
        yield Problem(place.start, place.end, message, related=(Related(known.start, known.end, f"{first.age} here"),))


def _by_pointing(context: Context) -> Iterator[Problem]:
    """Judge "The patient was aged 58. ... This 53-year-old woman" by the only age that is told right before."""
    for index, sentence in enumerate(context.sentences):
        for found in () if sentence.quoted else sentence.find(_THIS_ONE):
            near = context.sentences[max(index - _STEPS, 0) : index]
            before = [age for one in near if not one.quoted for age in ages(context, one)]
            words = context.text[near[0].start : found.start] if near else ""
            age = found["age"]
            alone = (
                len(before) == 1 and _PATIENT.search(words) and not re.search(rf"{KIN}|{_MOVED}|{_ANOTHER_CASE}", words)
            )
            if alone and age.whole != before[0].number and "\n\n" not in words:
                known = before[0].mention
                message = f"Who is {age.whole} here is {before[0].number} before."
                yield Problem(age.start, age.end, message, related=(Related(known.start, known.end, "the age"),))
