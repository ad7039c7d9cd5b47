"""Ratios told beside their two figures: "16 vets for 4,000 people, or one for every 250", "by two to one, 30 to 15"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import as_told
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import divide
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_SAID_AGAIN = (
    r"(?:,? or(?: about| roughly)?|in other words,?|that is|which (?:is|means|makes)|[—–:]|"
    r"(?:that|this) (?:is|means|makes|works out at))"
)
_HEDGE = "(?:about|roughly|nearly|almost|some|just over|just under)"
_ONE_FOR = pattern(
    rf"(?i){_SAID_AGAIN} (?:{_HEDGE} )?"
    rf"(?:one|a(?: single)?)(?: [a-z]+){{0,2}} (?:for|to|per) (?:every |each )?(?:{_HEDGE} )?\Z"
)
"""Before so many of the one for each of the other: "or one for every 2,500"."""
_FOR_ONE = pattern(r"(?: [a-z]+){0,4} (?:for|to) (?:every|each) (?:one|single)\b")
_SAYS = pattern(rf"(?i){_SAID_AGAIN} (?:{_HEDGE} )?\Z")
"""Around so many of the one for each of the other: "in other words, 70 people giving their time for every one paid"."""
TO_ONE = pattern(r"(?i)(?: to (?:one|1)\b(?![,.]?[0-9])|-to-(?:one|1)\b)")
"""After so many of what is told as a ratio: "outnumbered them by two to one"."""
_BY = pattern(r"(?i)\b(?:by|an?|the|this|that) (?:(?:about|roughly|nearly|almost|more than) )?\Z")
_TO = pattern(r"(?: to |[–-])")
_APPOSED = pattern(rf"(?i)(?:,|\s[–—-]|—)\s(?:(?:{_HEDGE}|exactly|more than|well over) )?\Z")
_AS_MANY = pattern(r"(?i)(?: as (?:many|much))?(?:[.;:)]|,(?! (?:again|as)\b)|\Z)")
"""Around a multiple that stands alone: ", twice as many,"."""
_MANY = 2


def ratios_told(context: Context) -> Iterator[Reckoning]:
    """The ratios of a sentence to the only two figures that it, or the sentence before, tells besides."""
    before: Sentence | None = None
    for sentence in context.sentences:
        previous, before = before, sentence
        to_one, as_many = sentence.has("one|1|single"), sentence.has("as (?:many|much)")
        if sentence.quoted or sentence.crowded or not (to_one or as_many):
            continue
        block = context.document.block_at(sentence.start)
        near = previous if previous and context.document.block_at(previous.start) == block else None
        if to_one:
            yield from _one_for_many(sentence, near)
            yield from _many_to_one(sentence, near)
        if as_many:
            yield from _times_as_many(sentence, near)


def _times_as_many(sentence: Sentence, before: Sentence | None) -> Iterator[Reckoning]:
    """Judge "18 attempts to their nine, twice as many" and "640 came. By night it was 5,120, eight times as many".

    Told alone behind the figures, it sets the only two of one kind against each other, if it is not true of what they
    make together or of others.
    """
    text = sentence.document_text
    earlier = as_told(before) if before is not None else ()
    for many in as_told(sentence):
        apposed = _APPOSED.search(text, sentence.start, many.mention.start)
        if many.mention.kind != "multiple" or not (apposed and _AS_MANY.match(text, many.mention.end)):
            continue
        own = [one for one in as_told(sentence) if one.end <= apposed.start() and _is_plain(one)]
        told = own if len(own) > 1 else [*(one for one in earlier if _is_plain(one)), *own]
        if len(told) != _MANY or not alike(told[0].dimension, told[1].dimension):
            continue
        made = {one.number * many.number for one in earlier if one not in told}
        if made.isdisjoint((*(one.number for one in own), sum(one.number for one in own))):
            yield from _reckoned(many, *told)


def _is_plain(figure: Figure) -> bool:
    """Whether a figure may be so many times another."""
    return not (figure.is_share or figure.is_open or figure.mention.kind in {"duration", "age"}) and figure.number > 1


def _one_for_many(sentence: Sentence, before: Sentence | None) -> Iterator[Reckoning]:
    """Judge "16 dentists for 40,000 people, or one for every 2,500" and "60 of us for every one of them"."""
    text = sentence.document_text
    for many in as_told(sentence):
        one_for = _ONE_FOR.search(text, sentence.start, many.mention.start)
        says = _SAYS.search(text, sentence.start, many.mention.start) or many.mention.start == sentence.start
        if not one_for and not (says and _FOR_ONE.match(text, many.mention.end, sentence.end)):
            continue
        start = one_for.start() if one_for else many.mention.start
        own = _counts(sentence, start)
        told = own if len(own) == _MANY or before is None else (*_counts(before, start), *own)
        if len(told) == _MANY:
            yield from _reckoned(many, *told)


def _many_to_one(sentence: Sentence, before: Sentence | None) -> Iterator[Reckoning]:
    """Judge "by two to one, with 30 to 15" and "6,300 to 2,100. The 3-to-1 margin"."""
    text = sentence.document_text
    for many in as_told(sentence):
        if not (TO_ONE.match(text, many.mention.end) and _BY.search(text, sentence.start, many.mention.start)):
            continue
        pairs = [
            (one, other)
            for place in (sentence, before)
            if place is not None
            for one, other in pairwise(as_told(place))
            if _TO.fullmatch(text, one.end, other.mention.start) and many not in {one, other}
        ]
        pairs = [pair for pair in pairs if min(figure.number for figure in pair) > 1]
        if len(pairs) == 1:
            yield from _reckoned(many, *pairs[0])


def _counts(sentence: Sentence, end: int) -> Sequence[Figure]:
    """The counts of a sentence up to a place; none where one is a share or left open."""
    found = [one for one in as_told(sentence) if one.mention.start < end and one.number > 1]
    plain = all(one.is_count and not (one.is_share or one.is_open) for one in found)
    return found if plain else ()


def _reckoned(many: Figure, one: Figure, other: Figure) -> Iterator[Reckoning]:
    """How many times the smaller of two figures the larger is."""
    low, high = sorted((one, other), key=lambda figure: figure.number)
    if low.number < high.number:
        yield Reckoning("multiple", many, (high, low), divide(high.given, low.given), firm=True)
