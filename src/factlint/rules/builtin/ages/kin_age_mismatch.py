"""A06: a younger sister who is older, a mother who is younger than her child."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_third_prose
from factlint.rules.reading.phrases import SIGN, Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator


_NAME = r"(?:,? (?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,3}?)?"
_GAP = rf"(?:(?!{SIGN})(?!\b(?:[Tt]hen|[Ll]ate|[Ww]hen|[Ww]ho|[Dd]ied|[Aa]ged?)\b)[^.;:]){{0,60}}?"
_CLOSED = r"(?= ?(?:[,.;)]|\Z))"
_KIN = (
    Phrase(
        rf"<one:age>{_GAP}\b(?:his|her) (?P<order>younger|little|kid|baby|older|elder|big|twin) "
        rf"(?:brother|sister){_NAME},? <other:years>{_CLOSED}"
    ),
    Phrase(rf"<one:age>{_GAP}\b(?:his|her) (?P<order>son|daughter|mother|father){_NAME},? <other:years>{_CLOSED}"),
)
_YOUNGER = frozenset({"younger", "little", "kid", "baby"})
_OLDER = frozenset({"older", "elder", "big"})
_TWINS = pattern(
    r"\b[Tt]wins?(?:\s+[A-Z][\w’'-]+\s+and\s+[A-Z][\w’'-]+)?,\s+(?:both\s+)?"
    r"aged\s+(?P<one>\d{1,2})\s+and\s+(?P<other>\d{1,2})\b"
)
_GENERATION = 12
"""The fewest years between a parent and a child."""


@rule(
    "A06",
    "kin-age-mismatch",
    words="brother sister son daughter mother father twin twins",
    quoted="silent",
    needs="age",
    measured=on_third_prose(right=0, read=0),
    bad=[
        "The shop belongs to Ada Poe, 41, and her younger brother, Ian, «46».",
        "Ben Roe, 27, runs the farm with his elder sister Eva, «22».",
        "Jane Roe, 52, and her twin sister, Joan, «54», opened the café.",
        "Ann Lee, 38, and her daughter, Zoe, «35», were rescued.",
        "Tom Doe, 50, lives with his mother, Ida, «48».",
        "The twins, aged 7 and «9», won a prize.",
    ],
    good=[
        "The shop belongs to Ada Poe, 46, and her younger brother, Ian, 41.",
        "Ben Roe, 22, runs the farm with his elder sister Eva, 27.",
        "Jane Roe, 52, and her twin sister, Joan, 52, opened the café.",
        "Ann Lee, 58, and her daughter, Zoe, 35, were rescued.",
        "Tom Doe, 50, lives with his mother, Ida, 78.",
        "The twins and their sister, aged 7 and 9, won a prize.",
        "Ada Poe, 41, met Jo Lee and her older brother Ian, 46.",
        "Ada Poe, 41, whose younger brother died aged 46, runs the shop.",
        "Ada Poe, 41, said that her brother, 46, was away.",
        "Ada Poe, aged eleven, kept house for her father, nine-year-old Tom and a cousin.",
        "Tom Doe, 50, was raised by a stepmother, 48.",
        "Ada Poe, 41, was with her older brother, then 14, at sea.",
    ],
)
def kin_age_mismatch(context: Context) -> Iterator[Problem]:
    """The ages of two relatives do not fit what they are to one another: a younger sister who is the older one.

    Read is a person with an age, and then "his" or "her" younger or older brother or sister, twin, parent or child with
    another age, in one sentence. Parents are at least twelve years older. Silent where words of another time stand in
    between ("died", "when", "then"), and inside quotation marks.
    """
    for sentence in context.sentences:
        for twins in () if sentence.quoted else _TWINS.finditer(sentence.text):
            if twins["one"] != twins["other"]:
                start, end = (sentence.start + offset for offset in twins.span("other"))
                yield Problem(start, end, f"Twins are of one age: {twins['one']} or {twins['other']}.")
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


def _fits(order: str, mine: int, theirs: int) -> bool:
    if order in _YOUNGER:
        return theirs <= mine
    if order in _OLDER:
        return theirs >= mine
    if order in {"son", "daughter"}:
        return theirs + _GENERATION <= mine
    return theirs == mine if order == "twin" else mine + _GENERATION <= theirs
