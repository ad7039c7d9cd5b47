"""Points that sentences tell one after another, and the number announced: "two reasons. First, ... Third, ..."."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.announced import announced_count
from factlint.values.wording import NTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.mentions.counted import Counted
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

POINTS = frozenset(
    "reason way thing tip step rule fact lesson point idea question principle tool mistake sign book example benefit "
    "advantage problem myth takeaway habit option method feature type kind category strategy technique trick myth sin "
    "pillar argument recommendation goal aim requirement essential secret change trend hack commandment law truth "
    "condition decision demand check task stage exercise experiment matter "
    "concern issue finding objection warning symptom complaint defect caveat "
    "priority objective explanation possibility hypothesis theory theme challenge promise pledge proposal".split()
)
"""What is told in points."""
_ONE_OF = pattern(r"(?i)\bone of (?:(?:the|its|their|his|her|only|just|these) )*\Z")
_OTHERS_BEING = pattern(
    r"[^.:;()]{0,120}, (?:with )?(?P<other>the other(?P<s>s)?(?: (?P<many>[a-z]+|[0-9]+))?) being\b"
)
_ORDINAL = rf"(?P<nth>{'|'.join(NTH)})"
_TURN = pattern(
    rf"(?i)(?:\A|(?<=[;:.]\s))(?:and\s+)?(?:{_ORDINAL}(?:ly)?,|"
    rf"the\s+(?P<told>{'|'.join(NTH)})(?:,|\s+(?:is|was|are|were|has|had|lies|concerns|one)\b))"
)
"""How a clause begins that tells the next point."""
_ONE = pattern(r"One(?:,|\s+(?:is|was|has|had|will|would|lies|stands|comes|of\s+(?:them|these|which)|[a-z]+ed)\b)")
_THE_OTHER = pattern(
    r"[;,.]\s+(?:and\s+|but\s+|while\s+)?[Tt]he\s+other(?=,|\s+(?:is|was|has|had|will|would|one|lies|stands|comes|"
    r"[a-z]+ed)\b)"
)
_NO_TWO = pattern(r"(?i)\b(?:two|both|pair|couple|another|others|second|third|remaining|last|half)\b|\b2\b")
"""Words by which there may be as many as announced."""
_HAS_PARTS = pattern(
    r"\b(?:[Tt]his|[Tt]he|[Oo]ur)\s+(?:[a-z]+\s+)?(?:report|book|guide|paper|document|handbook|thesis|study|course|manual|play)\s+"
    r"(?:has|is\s+in|contains|comprises|consists\s+of|is\s+divided\s+into|is\s+made\s+up\s+of|is\s+organi[sz]ed\s+in(?:to)?)\s+\Z"
)
_PARTS = frozenset("chapter part section stage act module unit annex appendix".split())
_NUMBERED_PART = pattern(
    rf"\b(?P<noun>{'|'.join(sorted(part.capitalize() for part in _PARTS))})\s+(?P<number>[1-9]|1\d)\b(?!\d|\.\d)"
)
_TWO, _MOST = 2, 12
_NEAR = 3
"""Blank lines may part the points, headings may not."""


class ToldInTurn(NamedTuple):
    """A number of things announced, what it counts, and how many are told, from the first to the last of them."""

    mention: Mention
    counted: Counted
    due: int
    told: tuple[int, int]


def told_in_turn(context: Context) -> Iterator[ToldInTurn]:
    """The numbers that are fewer than the points or chapters told after them, or more than the one and the other."""
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        if sentence.quoted or sentence.crowded:
            continue
        yield from _one_of_them(context, sentence)
        announced = list(_announced(context, sentence))
        if len(announced) != 1:
            continue
        mention, counted, number = announced[0]
        after = _following(sentences[index : index + _MOST])
        for due, told in (
            *(_points(after) if counted.head in POINTS else ()),
            *(_parts(context, counted.head, sentence.end) if _has_parts(context, sentence, mention, counted) else ()),
        ):
            if due > number:
                yield ToldInTurn(mention, counted, due, told)
        if number > _TWO and not _NO_TWO.search(context.text, *sentence.clause_at(mention.start)):
            yield from (ToldInTurn(mention, counted, _TWO, told) for told in _one_and_other(after))


def _one_of_them(context: Context, sentence: Sentence) -> Iterator[ToldInTurn]:
    """The numbers of which one is told and the others are counted: "one of three lice, the other two being ..."."""
    for mention in sentence.mentions:
        number = mention.quantity.number if mention.kind == "number" and mention.quantity else None
        if not isinstance(number, int) or not _ONE_OF.search(context.text, sentence.start, mention.start):
            continue
        counted = counted_after(context.text, mention.end, sentence.end)
        others = _OTHERS_BEING.match(context.text, counted.end, sentence.end) if counted and counted.plural else None
        if counted is None or others is None:
            continue
        nearer = (one.start for one in sentence.mentions if counted.end <= one.start < others.start("other"))
        if any(_ONE_OF.search(context.text, counted.end, start) for start in nearer):
            continue  # "one of seven states that tax food and one of two states, the other being Ohio"
        told = next((one.quantity for one in sentence.mentions if one.start == others.start("many")), None)
        many = told.number if told is not None else None if others["s"] or others["many"] else 1
        if isinstance(many, int) and many + 1 != number:
            yield ToldInTurn(mention, counted, many + 1, (others.start("other"), others.end()))


def _announced(context: Context, sentence: Sentence) -> Iterator[tuple[Mention, Counted, int]]:
    """The numbers of a sentence that may announce things."""
    for mention in sentence.mentions:
        number = announced_count(context, mention)
        counted = counted_after(context.text, mention.end, sentence.end) if number else None
        if number and counted is not None and counted.plural:
            yield mention, counted, number


def _following(sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that go on after the first, up to a heading or a gap."""
    after = []
    for one, other in pairwise(sentences):
        if other.start - one.end > _NEAR or other.kind != one.kind or other.quoted:
            break
        after.append(other)
    return after


def _points(after: Sequence[Sentence]) -> Iterator[tuple[int, tuple[int, int]]]:
    """How many points are told in turn from the next sentence on, and from where to where they are."""
    places: list[int] = []
    for sentence in after:
        for turn in _TURN.finditer(sentence.text):
            if NTH.index((turn["nth"] or turn["told"]).lower()) == len(places):
                places.append(sentence.start + turn.start())
        if not places:
            return
    if len(places) > 1:
        yield len(places), (places[0], places[-1])


def _one_and_other(after: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """From where to where "one" and "the other" are told, which leaves no third."""
    if not after or not _ONE.match(after[0].text):
        return
    text, start, end = after[0].document_text, after[0].start, after[min(1, len(after) - 1)].end
    other = _THE_OTHER.search(text, start, end)
    if other is not None and not _NO_TWO.search(text, start, after[-1].end):
        yield start, other.end()


def _has_parts(context: Context, sentence: Sentence, mention: Mention, counted: Counted) -> bool:
    led = _HAS_PARTS.search(context.text, sentence.start, mention.start)
    return counted.head in _PARTS and led is not None


def _parts(context: Context, noun: str, start: int) -> Iterator[tuple[int, tuple[int, int]]]:
    """The number of the last of the chapters that the rest of the draft names, where it names all before it."""
    named = (one for one in _NUMBERED_PART.finditer(context.text, start) if one["noun"].lower() == noun)
    places = {int(one["number"]): one.span() for one in reversed(list(named))}
    last = max(places, default=0)
    if last > 1 and all(number in places for number in range(1, last)):
        first = min(places.values())
        yield last, (first[0], max(places.values())[1])
