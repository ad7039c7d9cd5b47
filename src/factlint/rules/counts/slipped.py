"""Figures of a headline or a summary that are, but for a slip of the digits, what the body says or makes."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.mentions.counted import singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import content_words, slip
from factlint.rules.counts.labelled import told_apart
from factlint.rules.reading.dates import is_relative, year_of
from factlint.rules.working.dimensions import counted
from factlint.rules.working.slips import differ_in_a_digit
from factlint.values import exact_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_KINDS = frozenset(("number", "money", "quantity", "percent", "duration"))
_SCALES = (10, 100, 1000)
_MARKS = frozenset(('""', "“”", "''", "‘’"))
_MOST = 6
"""Of more figures than this some pair makes anything."""
_LEAST_DIGITS = 2
_BOTH = 2
_NEAR = 60
"""Days that lie further apart are hardly a slip."""


_DEED = pattern(r"\b(?P<root>[^\W\d_]{4})[^\W\d_]*\s+(?:on|from|in)\s+(?:[A-Z][a-z]+,?\s+)?(?:the\s+)?\Z")
_OF_WHOM = pattern(r"(?i)\b(?:of|among) (?:the|these|those|all|its|our|their|them|whom|which)\b[^.;:]*\Z")
"""Before a figure that is a part of what is told of."""
_NONE_LOST = pattern(
    r"(?i)\b(?:none|nobody|no one|not one|no (?:patients?|participants?|subjects?|people|pupils?))\b[^.;]{0,20}\b"
    r"(?:withdrew|dropped out|was lost|were lost|left|missed|excluded|fell out)\b|\ball (?:of them |were |"
    r"completed|stayed)"
)
"""Words by which all the parts that are told of stayed in."""
_OTHER_TIME = pattern(
    r"(?i)\b(?:later|earlier|ago|before|after|since|anniversary|years?|decades?|century|then|previous|former|last)\b"
)
_APART = pattern(r"\b(?:before|after|until|since|following)\b", re.IGNORECASE)


class Meant(NamedTuple):
    """What a figure was meant to be, as a number, and the figures of the body that say or make it."""

    number: Fraction
    givens: tuple[Mention, ...]


def meant(stated: Mention, above: Sequence[Sentence], below: Sequence[Sentence]) -> Meant | None:
    """The figure that was meant, where the body makes another one of the same digits and never the one that is stated.

    The sentences that make it share a word with those above.
    """
    number = stated.exact
    if number is None or stated.kind not in _KINDS or stated.unit == "pp" or len(_digits(stated.value)) < _LEAST_DIGITS:
        return None
    made = list(_made(stated, below))
    known = any(one.value == stated.value for sentence in below for one in sentence.mentions)
    if known or any(_is_same(stated, one.number) for one, _ in made):
        return None
    words = frozenset().union(*(content_words(sentence.text) for sentence in above))
    for one, sentences in made:
        told = frozenset().union(*(content_words(sentence.text) for sentence in sentences))
        several = len(one.givens) > 1
        apart = not several and any(told_apart(sentence.text, sentences[0].text) for sentence in above)
        if words & told and not apart and _is_slip(stated, one.number, several=several):
            return one
        if several and any(_NONE_LOST.search(sentence.text) for sentence in sentences) and _is_a_digit_off(stated, one):
            return one
    return None


def _made(stated: Mention, below: Sequence[Sentence]) -> Iterator[tuple[Meant, tuple[Sentence, ...]]]:
    """What the figures of one sentence, or of two in a row, say and make in the unit of the stated one."""
    for at, sentence in enumerate(below):
        own = list(_taking_part(stated, sentence))
        last = list(_taking_part(stated, below[at - 1])) if at else []
        for mention, place in own:
            part = _OF_WHOM.search(place.document_text, place.start, mention.start)
            if mention.unit == stated.unit and mention.kind == stated.kind and not part:
                yield Meant(abs(Fraction(mention.exact or 0)), (mention,)), (place,)
        if len(own) + len(last) > _MOST:
            continue
        for (one, first), (other, second) in combinations([*last, *own], 2):
            if other in (mention for mention, _ in own) and _are_alike(one, other):
                for number in _results(stated, one, other):
                    yield Meant(number, (one, other)), (first, second)


def _are_alike(one: Mention, other: Mention) -> bool:
    """Whether two figures are of one unit and, as far as they say, count the same."""
    nouns = {one.counted, other.counted} - {None}
    return one.kind == other.kind and one.unit == other.unit and len(nouns) < _BOTH


def _taking_part(stated: Mention, sentence: Sentence) -> Iterator[tuple[Mention, Sentence]]:
    """The figures of a sentence that may make the stated one; what is only written somewhere ("1") makes nothing."""
    text = sentence.document_text
    for mention in sentence.mentions:
        marks = text[mention.start - 1 : mention.start] + text[mention.end : mention.end + 1]
        if marks not in _MARKS and _may_take_part(stated, mention):
            yield mention, sentence


def _may_take_part(stated: Mention, mention: Mention) -> bool:
    """Whether a figure is exact, and counts nothing else than the stated one, as far as the words say."""
    nouns = [words.split()[-1] for one in (stated, mention) if (words := one.counted)]
    same = stated.kind == "percent" or len({counted(singular(noun)) for noun in nouns}) < _BOTH
    units = [one.quantity.unit for one in (stated, mention) if one.quantity is not None]
    same = same and (stated.kind != "duration" or len(set(units)) == 1)
    return mention.kind in _KINDS and mention.exact is not None and same


def _results(stated: Mention, one: Mention, other: Mention) -> Iterator[Fraction]:
    """What two figures of one unit make: a sum and a difference in that unit, or one in percent of the other."""
    first, second = Fraction(one.exact or 0), Fraction(other.exact or 0)
    if stated.kind == "percent" and one.kind != "percent" and first and second:
        yield abs(first - second) / second * 100
        yield abs(first - second) / first * 100
        yield min(first, second) / max(first, second) * 100
    elif stated.kind == one.kind and stated.unit == one.unit:
        yield first + second
        yield abs(first - second)


def _is_same(stated: Mention, number: Fraction) -> bool:
    quantum = Fraction(stated.quantity.quantum or 1) if stated.quantity else Fraction(1)
    return abs(Fraction(stated.exact or 0) - number) <= quantum


def _is_slip(stated: Mention, number: Fraction, *, several: bool) -> bool:
    """Whether digits of the stated figure changed places, or what two figures make is ten times as much, or a tenth."""
    value = Fraction(stated.exact or 0)
    quantum = Fraction(stated.quantity.quantum or 1) if stated.quantity else Fraction(1)
    rounded = Fraction(round(number / quantum)) * quantum
    if not rounded or not value:
        return False
    ratio = max(rounded, value) / min(rounded, value)
    scaled = several and stated.kind != "percent" and ratio in _SCALES
    return scaled or (ratio < _SCALES[0] and slip(exact_text(rounded), exact_text(value)) == "transposed")


def _is_a_digit_off(stated: Mention, made: Meant) -> bool:
    """Whether a figure is, but for one digit, the sum of those that make it."""
    total = sum(Fraction(given.exact or 0) for given in made.givens)
    return stated.quantity is not None and made.number == total and differ_in_a_digit(stated.quantity, made.number)


def other_year(above: Sequence[Sentence], below: Sequence[Sentence]) -> tuple[Mention, Mention] | None:
    """The one year that a caption names, and the only one of the body, which differs from it by a digit."""
    stated, told = ([m for one in part for m in one.mentions if year_of(m) is not None] for part in (above, below))
    years = [{year_of(m) for m in part} for part in (stated, told)]
    if any(len(one) != 1 for one in years) or any(_OTHER_TIME.search(one.text) for one in (*above, *below)):
        return None
    one, other = (str(next(iter(part))) for part in years)
    sentences = [next(s for s in part if m in s.mentions) for part, m in ((above, stated[0]), (below, told[0]))]
    shared = frozenset.intersection(*(content_words(sentence.sketch.text) for sentence in sentences))
    a_digit_off = len(one) == len(other) and sum(map(str.__ne__, one, other)) == 1
    slipped = a_digit_off or slip(one, other) == "transposed"
    return (stated[0], told[0]) if slipped and len(shared) >= _BOTH else None


def _digits(value: str) -> str:
    return re.sub(r"\D", "", value)


def other_day(
    above: Sequence[Sentence], below: Sequence[Sentence], *, of_deed: bool = False
) -> tuple[Mention, Mention] | None:
    """The one day that a headline or a caption names, and the other one that is all the body has.

    With `of_deed` the word before the first is one of the sentence of the other: "at its opening on 12 May".
    """
    stated, told = ([m for one in part for m in one.mentions if m.kind == "date"] for part in (above, below))
    days = [[m for m in part if _is_day(m)] for part in (stated, told)]
    if any(len({m.value[5:] for m in part}) != 1 for part in days) or days[0][0].value[5:] == days[1][0].value[5:]:
        return None
    if any(is_relative(m) or m.value.startswith("XXXX-WXX") for m in told):
        return None  # "on Monday" may be the day that was meant
    one, other = days[0][0], days[1][0]
    if one.text.casefold() == other.text.casefold():
        return None
    sentences = [next(s for s in part if m in s.mentions) for part, m in ((above, one), (below, other))]
    shared = frozenset.intersection(*(content_words(s.sketch.text) for s in sentences))
    deed = _DEED.search(one_text := sentences[0].document_text[sentences[0].start : one.start])
    if _APART.search(one_text) or (of_deed and not (deed and deed["root"] in sentences[1].text)):
        return None
    near = (
        one.period is not None
        and other.period is not None
        and abs((one.period.start - other.period.start).days) < _NEAR
    )
    return (one, other) if (shared or of_deed) and near else None


def _is_day(mention: Mention) -> bool:
    return (
        mention.period is not None
        and mention.period.days == 1
        and mention.bound == "exact"
        and not is_relative(mention)
    )
