"""A figure of a headline against the only one of its kind at the head of the body, in whatever form it is told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

from factlint.assertions.sentences.directions import CHANGES, MORE, MOVES, way
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import content_words
from factlint.rules.headlines.saying import against
from factlint.rules.reading.hedges import nearly
from factlint.rules.working.dimensions import Dimension, measured

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules import Problem
    from factlint.rules.reading.sentence import Sentence

Family: TypeAlias = "tuple[str, bool | Dimension | str | None]"

_MONTHS = {"year": 12, "month": 1}
_FIRST = 2
"""So many sentences make the lead."""
_TIMES = 3
"""A slip makes a figure seldom larger or smaller by so many times."""
_SHARED = 2
"""So many words of the headline tell that the lead is about the same."""
_WAY_BEFORE = pattern(
    rf"(?i)\b(?P<way>{MOVES}|{CHANGES}|up|down)\b"
    r"(?:(?! (?:and|but|while)\b)[^.;:,])*\Z"
)
_WAY_AFTER = pattern(rf"(?i)[ -](?:[a-z]+ )?(?P<way>{MORE}|{CHANGES})\b")
_OF_OTHERS = pattern(
    r"(?i)\b(?:another|other|further|first|last|next|extra|additional|each|every|average|ago|later|since|former|"
    r"previous|earlier|total|combined)\b"
)
"""Words beside a figure by which it is hardly the one of the headline."""
_BESIDE = 16
_LEVELS = frozenset({"number", "money", "quantity", "duration"})
_FROM_OLD = pattern(r"(?i)(?: [a-z]+){0,3},? (?:up|down) from (?:the )?")
_TO = pattern(r"(?: [a-z]+)? to ")


class Read(NamedTuple):
    """A figure as a number of its family: a share by which something moves, a length, an amount in base units.

    `of_others` is true where words beside it make it hardly the one that a headline tells.
    """

    mention: Mention
    family: Family
    number: Fraction
    slack: Fraction
    of_others: bool = False


def judge_lead(above: Sequence[Sentence], below: Sequence[Sentence]) -> Iterator[Problem]:
    """Judge "Mill cuts output by a quarter" by "Output fell by 20 per cent", where the body has no quarter at all."""
    stated_above = [one for sentence in above for one in _read(sentence) if not one.of_others]
    if not stated_above:
        return
    lead = [one for one in below if one.kind != "heading"][:_FIRST]
    told = [one for sentence in lead for one in (*_read(sentence), *_moves(sentence))]
    body = [one for sentence in below for one in (*_read(sentence), *_moves(sentence))]
    shared = content_words(" ".join(one.text for one in above)) & content_words(" ".join(one.text for one in lead))
    for stated in stated_above if len(shared) >= _SHARED else ():
        like = [one for one in told if one.family == stated.family and not one.of_others]
        if {"percent"} == {one.mention.kind for one in (stated, *like)}:
            continue  # two percentages may be of two things
        if len({one.number for one in like}) == 1 and not _is_made(stated, body):
            ratio = stated.number / like[0].number
            if 1 < max(ratio, 1 / ratio) < _TIMES:
                yield against(stated.mention, like[0].mention)


def _is_made(stated: Read, body: Sequence[Read]) -> bool:
    """Whether a figure of the family is the one stated, or makes it together with another, added or taken away."""
    alike = [one for one in body if one.family == stated.family]
    numbers = sorted(one.number for one in alike)
    for one in alike:
        slack, apart = max(stated.slack, one.slack, stated.number / 50), stated.number - one.number
        if abs(apart) <= slack:
            return True
        for number in (apart, -apart):
            near = bisect_right(numbers, number + slack) - bisect_left(numbers, number - slack)
            if near > (abs(one.number - number) <= slack):  # another than itself
                return True
    return False


def _read(sentence: Sentence) -> Iterator[Read]:
    """The exact figures of a sentence that are of a family."""
    text = sentence.document_text
    for mention in () if sentence.quoted else sentence.mentions:
        quantity = mention.quantity
        if mention.bound != "exact" or quantity is None or not quantity.number or nearly(text, mention.start):
            continue
        others = _OF_OTHERS.search(text, max(sentence.start, mention.start - _BESIDE), mention.end + _BESIDE)
        family, size = _family(sentence, mention)
        if family is not None:
            number, slack = Fraction(quantity.number) * size, Fraction(quantity.quantum) * size
            yield Read(mention, family, number, slack, others is not None)


def _moves(sentence: Sentence) -> Iterator[Read]:
    """By what share one of two levels right behind each other differs from the other: "225 seconds, down from 300"."""
    text = sentence.document_text
    for one, other in pairwise(sentence.mentions):
        found = _FROM_OLD.fullmatch(text, one.end, other.start)
        to_new = found is None and _TO.fullmatch(text, one.end, other.start) and text.endswith(" from ", 0, one.start)
        if (found or to_new) and one.exact and other.exact and one.bound == other.bound == "exact":
            new, old = (one, other) if found else (other, one)
            change = Fraction(new.exact or 0) / Fraction(old.exact or 1) - 1
            alike = one.unit == other.unit or None in {one.unit, other.unit}
            if alike and change and one.kind in _LEVELS:
                yield Read(other, ("share", change > 0), abs(change), Fraction(1, 100))


def _family(sentence: Sentence, mention: Mention) -> tuple[Family | None, Fraction]:
    """What a figure may be compared with, and how much of the unit of that it counts by."""
    unit = mention.quantity.unit or "" if mention.quantity else ""
    if "/" in unit or unit == "pp":
        return None, Fraction(0)
    if mention.kind in {"percent", "fraction"}:
        up = _way(sentence, mention)
        return (None if up is None else ("share", up)), Fraction(1, 100 if mention.kind == "percent" else 1)
    if mention.kind == "duration" and unit in _MONTHS:
        return ("length", "months"), Fraction(_MONTHS[unit])
    if mention.kind in {"duration", "quantity"}:
        dimension, size = measured(unit)
        return ("measure", dimension), Fraction(size)
    return (("money", unit), Fraction(1)) if mention.kind == "money" else (None, Fraction(0))


def _way(sentence: Sentence, mention: Mention) -> bool | None:
    """Which way a share says that something moved, `None` where it is none of a change."""
    text = sentence.document_text
    found = _WAY_AFTER.match(text, mention.end, sentence.end)
    found = found or _WAY_BEFORE.search(text, sentence.start, mention.start)
    return way(found["way"].lower()) if found else None
