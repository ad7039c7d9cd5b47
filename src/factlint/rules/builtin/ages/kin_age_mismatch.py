"""A06: a younger sister who is older, a mother who is younger than her child."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.ages import ages
from factlint.rules.reading.phrases import SIGN, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.lifetimes.ages import Age


_NAME = r"(?:,? (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,3}?)?"
_GAP = rf"(?:(?!{SIGN})(?!\b(?:[Tt]hen|[Ll]ate|[Ww]hen|[Ww]ho|[Dd]ied|[Aa]ged?)\b)[^.;:]){{0,60}}?"
_CLOSED = rf"(?= ?(?:[,.;)]|\Z)| (?:and|but|with|from|despite|while|who|in|of the|of (?-i:[A-Z]))\b(?! {SIGN}))"
_RELATIVE = r"(?P<order>(?:grand)?(?:son|daughter|mother|father))"
_KIN = (
    Phrase(
        rf"<one:age>{_GAP}\b(?:his|her) (?P<order>younger|little|kid|baby|older|elder|big|twin) "
        rf"(?:brother|sister){_NAME},? <other:years>{_CLOSED}"
    ),
    Phrase(rf"<one:age>{_GAP}\b(?:his|her) {_RELATIVE}{_NAME},? <other:years>{_CLOSED}"),
    Phrase(
        rf"\b(?:was|is) <one:years> when (?:his|her) {_RELATIVE}{_NAME},? "
        rf"(?:then |who was |aged )?(?:then )?<other:years>{_CLOSED}"
    ),
    Phrase(rf"(?P<order>\b[Tt]win) (?:brothers|sisters){_NAME},? <one:age>,? and{_NAME},? <other:age>{_CLOSED}"),
    Phrase(
        rf"<one:age>{_GAP}\b(?:has|had|(?:with|and) (?:his|her)) (?:<many:number> )?"
        rf"(?P<order>child|son|daughter)(?:ren|s),? <first:age>(?:, <second:years>){{0,3}},? and <other:years>{_CLOSED}"
    ),
)
_YOUNGER = frozenset({"younger", "little", "kid", "baby"})
_OLDER = frozenset({"older", "elder", "big"})
_TWINS = Phrase(
    r"\btwins?(?:,? (?-i:[A-Z])[\w’'-]+ and (?-i:[A-Z])[\w’'-]+)?, (?:both )?(?P<aged>aged )?"
    r"<one:years> and <other:years>"
)
_GENERATION = 12
"""The fewest years between a parent and a child."""
_LATER = {"child": 1, "son": 1, "daughter": 1, "grandson": 2, "granddaughter": 2}
"""By how many generations kin come after somebody; others come before."""
_EARLIER = {"mother": 1, "father": 1, "grandmother": 2, "grandfather": 2}
_APART = pattern(
    r"\s+(?:(?:older|younger)\b(?:\s+than\b)?|(?:his|her|their|my)\s+(?:senior|junior)\b)(?!\s+(?:brother|sister)s?\b)"
)
"""After the years between two ages."""
_TO_THE_OTHER = pattern(
    r"(?:\s+(?:(?!(?:who|when|had|died|then|and)\b)[\w’'-]+)){0,4},?\s+(?:is\s+|was\s+|are\s+|at\s+|aged\s+)?(?:now\s+)?"
)
"""Between them and the other age: "than his brother Tim, 8", "her junior, is 41"."""
_WHOSE = pattern(r"\b(?P<name>[A-Z][\w’'-]+),?\s+who\s+is\s+\Z|\b(?P<named>[A-Z][\w’'-]+)\s+is\s+\Z")
_ROUNDED = 1
"""By how much birthdays may take the years between two ages from what is said of them."""


@rule(
    "A06",
    "kin-age-mismatch",
    words=(
        "brother sister son daughter mother father twin twins children sons daughters grandson granddaughter "
        "grandmother grandfather older younger senior junior"
    ),
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The shop belongs to Ada Poe, 41, and her younger brother, Ian, «46».",
        "Ben Roe, 27, runs the farm with his elder sister Eva, «22».",
        "Jane Roe, 52, and her twin sister, Joan, «54», opened the café.",
        "Ann Lee, 38, and her daughter, Zoe, «35», were rescued.",
        "Tom Doe, 50, lives with his mother, Ida, «48» and deaf.",
        "The twins, aged seven and «nine», won a prize.",
    ],
    good=[
        "The shop belongs to Ada Poe, 46, and her younger brother, Ian, 41.",
        "Ben Roe, 22, runs the farm with his elder sister Eva, 27.",
        "Jane Roe, 52, and her twin sister, Joan, 52, opened the café.",
        "Ann Lee, 58, and her daughter, Zoe, 35, were rescued.",
        "Tom Doe, 50, lives with his mother, Ida, 78.",
        "The twins and their sister, aged 7 and 9, won a prize.",
        "The twins, three and a half months old and two of five, won a prize.",
        "Ada Poe, 41, met Jo Lee and her older brother Ian, 46.",
        "Ada Poe, 41, whose younger brother died aged 46, runs the shop.",
        "Ada Poe, 41, said that her brother, 46, was away.",
        "Ada Poe, aged eleven, kept house for her father, nine-year-old Tom and a cousin.",
        "Tom Doe, 50, was raised by a stepmother, 48.",
        "Ada Poe, 41, beat her younger brother, Ian, 46 in 1990.",
        "Ada Poe, 41, was with her older brother, then 14, at sea.",
    ],
)
def kin_age_mismatch(context: Context) -> Iterator[Problem]:
    """The ages of two relatives do not fit what they are to one another: a younger sister who is the older one.

    Read are also the years said to lie between two ages, whoever has them ("four years older than Tim, 8").

    Read is a person with an age, and then "his" or "her" younger or older brother or sister, twin, parent or child with
    another age, in one sentence. Parents are at least twelve years older, grandparents at least twice that. Silent
    where words of another time stand in between ("died", "when", "then"), and inside quotation marks.
    """
    yield from _years_apart(context)
    for sentence in context.sentences:
        for twins in sentence.find(_TWINS) if not sentence.quoted else ():
            one, other = twins["one"], twins["other"]
            told = (twins.words("aged") or one.kind == "age") and one.whole and other.whole
            if told and one.whole != other.whole:
                yield Problem(other.start, other.end, f"Twins are of one age: {one.whole} or {other.whole}.")
        for found in () if sentence.quoted or sentence.crowded else sentence.find(*_KIN):
            one, other, order = found["one"], found["other"], found.words("order")
            mine, theirs = one.whole, other.whole
            if mine is None or theirs is None or _fits(order, mine, theirs):
                continue
            yield Problem(
                other.start,
                other.end,
                f"The {order}{' one' if order in _YOUNGER | _OLDER else ''} is {theirs}, the other {mine}.",
                related=(Related(one.start, one.end, "the other age"),),
            )


def _years_apart(context: Context) -> Iterator[Problem]:
    """Judge "Ben, 14, is four years older than his brother Tim, 8" and "her brother, six years younger, is 41"."""
    for index, sentence in enumerate(context.sentences):
        if sentence.quoted or sentence.crowded or not _APART.search(sentence.text):
            continue
        told = list(ages(context, sentence))
        for years in sentence.mentions:
            apart = _APART.match(context.text, years.end, sentence.end) if years.kind == "duration" else None
            before = [age for age in told if age.mention.end <= years.start]
            if apart is None or years.whole is None or not before:
                continue
            after = [age for age in told if _TO_THE_OTHER.fullmatch(context.text, apart.end(), age.mention.start)]
            after += [] if after else _of_the_same(context, index, context.text[sentence.start : years.start])
            if after and abs(abs(before[-1].number - after[0].number) - years.whole) > _ROUNDED:
                one, other = before[-1], after[0]
                shown = abs(one.number - other.number)
                yield Problem(
                    other.mention.start,
                    other.mention.end,
                    f"{one.number} and {other.number} are {shown} years apart, not {years.whole}.",
                    related=(
                        Related(one.mention.start, one.mention.end, "the other age"),
                        Related(years.start, apart.end(), "the years between them"),
                    ),
                )


def _of_the_same(context: Context, index: int, before: str) -> list[Age]:
    """The age with which the next sentence names again who is said to be older: "Eva, who is ... older. Eva, 13,"."""
    whose = _WHOSE.search(before)
    following = context.sentences[index + 1 : index + 2]
    if whose is None or not following or following[0].quoted:
        return []
    name = whose["name"] or whose["named"]
    return [
        age
        for age in ages(context, following[0])
        if re.fullmatch(rf"{name},\s+", context.text[following[0].start : age.mention.start])
    ]


def _fits(order: str, mine: int, theirs: int) -> bool:
    if order in _YOUNGER:
        return theirs <= mine
    if order in _OLDER:
        return theirs >= mine
    if order.lower() == "twin":
        return theirs == mine
    return (theirs - mine) * (1 if order in _EARLIER else -1) >= _GENERATION * (_EARLIER | _LATER)[order]
