"""Figures of a summary that the body tells with one digit changed, of the same by its words and its other figures."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import slip
from factlint.rules.counts.labelled import agree, are_sides
from factlint.rules.counts.synonyms import called
from factlint.rules.reading.phrases import Phrase
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_KINDS = frozenset(("number", "money", "quantity", "percent"))
_WORD = pattern(r"[^\W\d_]{3,}")
_LITTLE = frozenset(
    "the and but are was were been has have had that this its for with from than who which when their they all most "
    "more one new said will would about into over only some not our his her".split()
)
_APART = pattern(
    r"\b(?:revised?|preliminary|provisional|estimated?|forecast|updated|corrected|previous\w*|earlier|last year|then|"
    r"initially|originally|at first|other|another|additional)\b",
    re.IGNORECASE,
)
"""Words by which a sentence may tell of others, or of another time."""
_SERVES = Phrase(
    r"\b(?:serves|feeds|(?:makes|is) enough for):? <many:number>(?: (?:hungry )?people)?(?= ?[.,;)]|$| with\\b)"
)
_STEM, _SHORTEST = 6, 4
_ANYBODY = frozenset({"person", "people", "staff"})
_MOST = 4
"""Of more figures of a unit in the body some is a digit off by chance."""
_ENOUGH = 2
_LONG = 3
"""Digits of a figure in which two that changed places are no chance."""


class Told(NamedTuple):
    """A figure with its sentence, and with the two before it."""

    mention: Mention
    sentence: Sentence
    near: tuple[Sentence, ...]


def twins(inside: Sequence[Sentence], rest: Sequence[Sentence]) -> Iterator[tuple[Told, Told]]:
    """The figures of a summary, each with the only one of the body that is a digit off and is told of the same."""
    if any(sentence.crowded for sentence in (*inside, *rest)):
        return
    above, below = _told(inside), _told(rest)
    for one in above:
        alike = [
            each for each in below if (each.mention.kind, each.mention.unit) == (one.mention.kind, one.mention.unit)
        ]
        if any(agree(one.mention, each.mention) for each in alike):
            continue
        few = len({each.mention.value for each in alike}) <= _MOST
        off = [
            each
            for each in alike
            if (_is_swapped(one.mention, each.mention) or (few and _is_a_digit_off(one.mention, each.mention)))
            and not any(agree(each.mention, other.mention) for other in above)
        ]
        if len({each.mention.value for each in off}) == 1 and _is_same(one, off[0]):
            yield one, off[0]


def servings(inside: Sequence[Sentence], rest: Sequence[Sentence]) -> Iterator[tuple[Told, Told]]:
    """For how many a recipe is by its summary, and by its body."""
    told = [
        [Told(found["many"], sentence, (sentence,)) for sentence in part for found in sentence.find(_SERVES)]
        for part in (inside, rest)
    ]
    values = [{each.mention.value for each in part} for part in told]
    if all(len(one) == 1 for one in values) and not agree(told[0][0].mention, told[1][0].mention):
        yield told[0][0], told[1][0]


def _told(sentences: Sequence[Sentence]) -> list[Told]:
    return [
        Told(mention, sentence, tuple(sentences[max(at - 2, 0) : at + 1]))
        for at, sentence in enumerate(sentences)
        for mention in sentence.mentions
        if _takes_part(mention)
    ]


def _takes_part(mention: Mention) -> bool:
    return mention.kind in _KINDS and mention.exact is not None and mention.bound == "exact"


def _is_swapped(one: Mention, other: Mention) -> bool:
    """Whether digits of a figure that has many have changed places, which is no chance."""
    return slip(one.text, other.text) == "transposed" and len(re.sub(r"\D", "", one.text)) >= _LONG


def _is_a_digit_off(one: Mention, other: Mention) -> bool:
    return one.quantity is not None and differ_in_a_digit(one.quantity, abs(Fraction(other.exact or 0)))


def _is_same(one: Told, other: Told) -> bool:
    """Whether two sentences share words, or figures that both texts have, and count nothing that differs."""
    mine, told = one.sentence, other.sentence
    if are_sides(mine.text, told.text) or not _may_count_the_same(one, other):
        return False
    apart = [[word.lower() for word in _APART.findall(part.text)] for part in (mine, told)]
    dates = [{each.value for each in part.mentions if each.kind == "date"} for part in (mine, told)]
    if apart[0] != apart[1] or (all(dates) and not dates[0] & dates[1]):
        return False
    figures = {(each.kind, each.value) for part in other.near for each in part.mentions if _takes_part(each)}
    others = (each for each in mine.mentions if each is not one.mention and _takes_part(each))
    shared = any((each.kind, each.value) in figures for each in others)
    wide = shared or _is_swapped(one.mention, other.mention)
    near = " ".join(part.text for part in other.near) if wide else told.text
    own = _shared(mine.text, near)
    return own >= 1 and own + _ENOUGH * shared >= _ENOUGH


def _shared(one: str, other: str) -> int:
    """How many words two sentences share, whatever their endings."""
    words = [{word.lower() for word in _WORD.findall(text)} - _LITTLE for text in (one, other)]
    return sum(any(_are_forms(word, each) for each in words[1]) for word in words[0])


def _are_forms(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= _SHORTEST and long.startswith(short[:_STEM]))


def _may_count_the_same(one: Told, other: Told) -> bool:
    nouns = []
    for mention, sentence, _ in (one, other):
        counted = counted_after(sentence.document_text, mention.end, sentence.end) if mention.kind == "number" else None
        nouns.append(called(singular(counted.head)) if counted and counted.plural else "")
    return len({*nouns} - {""}) < _ENOUGH or not _ANYBODY.isdisjoint(nouns)
