"""How old a headline says that somebody is, and for how long it says that somebody goes to prison."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.counts.comparing import content_words
from factlint.rules.headlines.saying import against
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules import Problem
    from factlint.rules.reading.sentence import Sentence

_TERMS = (
    Phrase(r"\b(?:jailed|imprisoned|sentenced|locked up|behind bars) (?:for |to )?(?:a )?<term:duration>"),
    Phrase(r"\b(?:gets|got|given|handed|received) (?:an? )?<term:duration> (?:in (?:prison|jail)|behind bars)\b"),
    Phrase(r"\b(?:gets|got|given|handed|received) (?:an? )?<term:duration> (?:term|sentence)\b"),
    Phrase(r"<term:duration> (?:prison|jail) (?:term|sentence)\b"),
    Phrase(r"\bsentence of <term:duration>"),
    Phrase(r"<term:duration> in (?:prison|jail)\b"),
)
_TERM = pattern(r"P(?P<number>[0-9]+(?:[./][0-9]+)?)(?P<unit>[YM])")
_OF_OTHER_TERMS = (
    r"suspended|minimum|parole|probation|served?|serving|appeal|reduced|cut|consecutive\w*|concurrent\w*|each|another|"
    r"further|previous\w*|earlier|already|maximum|could|may|faces?|if|respectively|both|others?|including|plus|"
    r"total|combined|between them|together|joint"
)
"""Words by which a term may be another one, or a part of one."""
_AGED = (
    Phrase(r"^(?:# ?)?(?:[a-z’'-]+ ){1,3}?<age:age>"),
    Phrase(r"^(?:# ?)?(?:an? |the )?<age:age>"),
    Phrase(r"^(?:# ?)?(?:[a-z’'-]+ ){0,3}?[a-z’'-]+, <age:age>"),
    Phrase(r"\bat (?:the )?<age:age>"),
)
_OF_OTHER_AGES = (
    r"when|then|since|from|until|once|first|began|began|started|joined|married|old enough|over|under|after|whose|"
    r"arrested|held|charged|accused|jailed|suspect\w*|turns?|turned|ago|his|body|years? later"
)
"""Words by which an age may be that of another, or at another time."""
_KIN = r"daughter|son|mother|father|wife|husband|sister|brother|grandson|granddaughter|friend|victim"
_MEN = pattern(r"(?i)\b(?:man|boy|grandfather|grandad|father|he|his|him)\b")
_WOMEN = pattern(r"(?i)\b(?:woman|girl|grandmother|granny|mother|she|her)\b")


def judge_terms(above: Sequence[Sentence], below: Sequence[Sentence]) -> Iterator[Problem]:
    """Judge "jailed for nine years" by the one "sentenced to six years" of the body."""
    stated = {
        match["term"].start: match["term"] for one in above for match in one.find(*_TERMS, unless=_OF_OTHER_TERMS)
    }
    if len(stated) != 1:
        return
    mention = next(iter(stated.values()))
    found = [(one, match["term"]) for one in below for match in one.find(*_TERMS)]
    told = [term for _, term in found]
    other = any(one.has(_OF_OTHER_TERMS) or _has_several(one) for one, _ in found)
    known = {_months(one) for sentence in below for one in sentence.mentions if one.kind == "duration"}
    exact = all(one.bound == "exact" for one in (*told, mention))
    if (
        len({one.value for one in told}) == 1
        and exact
        and not other
        and None not in known | {_months(mention)}
        and _months(mention) not in known
    ):
        yield against(mention, told[0])


def _has_several(sentence: Sentence) -> bool:
    """Whether a sentence tells of more than one length of time."""
    return len({one.value for one in sentence.mentions if one.kind == "duration"}) > 1


def _months(term: Mention) -> Fraction | None:
    """How many months a term has, `None` where it is none of whole years or months."""
    found = _TERM.fullmatch(term.value)
    return Fraction(found["number"]) * (12 if found["unit"] == "Y" else 1) if found else None


def judge_ages(above: Sequence[Sentence], below: Sequence[Sentence]) -> Iterator[Problem]:
    """Judge "Baker, 71, wins" by "Ada Poe, 77, won" at the head of the body, where it tells of no other age."""
    ages = [[one for each in some for one in each.mentions if one.kind == "age"] for some in (above, below)]
    values = [{one.value for one in some} for some in ages]
    if len(ages[0]) != 1 or len(values[1]) != 1 or values[0] == values[1]:
        return
    stated, told = ages[0][0], ages[1][0]
    head = [one for one in below[:1] if any(match["age"] == told for match in one.find(*_AGED))]
    title = [one for one in above if any(match["age"] == stated for match in one.find(*_AGED))]
    if not head or not title or head[0].has(f"{_OF_OTHER_AGES}|{_KIN}") or title[0].has(_OF_OTHER_AGES):
        return
    numbers = {one.exact for one in head[0].mentions} | {one.exact for each in below for one in each.mentions}
    shared = content_words(title[0].text) & content_words(head[0].text)
    apart = any(
        kind.search(title[0].text) and other.search(head[0].text) and not kind.search(head[0].text)
        for kind, other in ((_MEN, _WOMEN), (_WOMEN, _MEN))
    )
    if shared and not apart and stated.exact not in numbers and stated.bound == told.bound == "exact":
        yield against(stated, told)
