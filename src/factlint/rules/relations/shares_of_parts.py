"""Shares of a part that words point to as one of what was told before: "80 firms ... 52 of them, or 65 per cent"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import reckonable
from factlint.rules.relations.reckoned_shares import HEDGE
from factlint.rules.relations.reckoning import CLOSED, Reckoning, is_part_of
from factlint.rules.working.arithmetic import divide, multiply
from factlint.rules.working.dimensions import alike, rated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_HEDGE = rf"(?:{HEDGE}|exactly)? ?"
_OR = pattern(
    rf"(?i)[^.;:()%]{{0,90}}?(?:,? or |,? that is,? |,? which is |,? i\.e\.,? |, | — | – ){_HEDGE}\Z|"
    r"[^.;:()%0-9]{0,90}?(?::|,| —| –) (?:an? |the )?(?:[a-z]+ ){0,2}"
    rf"(?:rate|share|performance|turnout|proportion|success|attendance|pass rate) of {_HEDGE}\Z"
)
"""Between a part and the share in apposition to it, whatever was told of the part; one in brackets may be of others."""
_OF_THEM = pattern(r"(?i) of (?:them|whom|which|these|those)\b(?! (?:who|which|that|in|at|with|from)\b)")
_POINTS_BACK = pattern(r"(?:And |But )?[Oo]f (?:all )?(?:them|these|those)(?: [a-z]+)?,? ")
"""What opens a sentence about some of those that the one before it told of."""
_OF_NUMBER = pattern(r"(?:And |But )?(?:Out of|Of) (?:all )?(?:the|those|these|its|our|their) ")
"""Before the number of those of whom a sentence tells how many did something."""
_THAT_IS = pattern(rf"(?:That|This|It)(?: is|[’']s| was| makes| made| means) {_HEDGE}\Z")
_OR_SO_MANY = pattern(rf"(?i) of (?:them|these|those)(?:,? or|, that is,?|, which is| \() {_HEDGE}")
"""Between a share of what was told before and how many that is: "four per cent of them, or 2,600 kettles"."""
_NO_SHARE = pattern(
    r"(?i)[ -](?:more|less|fewer|higher|lower|up|down|points?|above|below|off|better|worse|faster|of|larger|bigger)\b"
)
"""Behind what is no share of all, or one of something else."""
_BACK = 2
"""So many sentences before one are what "of them" may point to."""
_SHARES = frozenset({"percent", "fraction"})


def shares_of_parts(context: Context) -> Iterator[Reckoning]:
    """The shares told of a part whose whole is pointed to, in its sentence or at the head of the next."""
    for at, sentence in context.prose:
        if not any(mention.kind in _SHARES for mention in sentence.mentions):
            continue
        block = context.document.block_at(sentence.start)
        near = [context.sentences[back] for back in range(at - 1, max(at - 2 - _BACK, -1), -1)]
        before = [one for one in near if context.document.block_at(one.start) == block]
        for share in reckonable(sentence):
            if share.mention.kind not in _SHARES or share.is_points or rated(share.dimension) or share.is_open:
                continue
            told = _apposed(sentence, before[:_BACK], share) or _taken_up(sentence, before, share)
            told = told or _comes_to(sentence, before[:_BACK], share)
            if told and not _fits_another(share, told[0], [sentence, *before]):
                yield Reckoning("share", share, told, divide(told[0].given, told[1].given), firm=True)


def _fits_another(share: Figure, part: Figure, near: Sequence[Sentence]) -> bool:
    """Whether the part is that share of another figure than the one that it is told to be of, or of a share of one.

    "Of the 90 houses a third are empty and ten, a third of those, are for sale."
    """
    text, found = near[0].document_text, [figure for one in near for figure in reckonable(one)]
    wholes = [whole.given for whole in _larger(text, found, part)]
    shares = [
        one.given for one in found if one.is_share and one is not share and one.mention.start < share.mention.start
    ]
    parts = [multiply(whole, one) for whole in wholes for one in shares]
    return any(divide(part.given, whole).overlaps(share.told) for whole in (*wholes, *parts))


def _apposed(sentence: Sentence, before: Sequence[Sentence], share: Figure) -> tuple[Figure, Figure] | None:
    """The part before a share that is told of it, and its whole."""
    text = sentence.document_text
    if not CLOSED.match(text, share.end):
        return None
    for part in reversed([one for one in reckonable(sentence) if one.end <= share.mention.start]):
        if not _OR.fullmatch(text, part.end, share.mention.start):
            return None
        whole = _whole(sentence, before, part)
        if whole is not None:
            return part, whole
        if part.is_count or part.is_share:
            return None
    return None


def _taken_up(sentence: Sentence, before: Sequence[Sentence], share: Figure) -> tuple[Figure, Figure] | None:
    """The only part told in the sentence before, and its whole, where this one says what share that is."""
    text = sentence.document_text
    heads = _THAT_IS.fullmatch(text, sentence.start, share.mention.start)
    if not heads or not before or _NO_SHARE.match(text, share.end):
        return None
    one, *earlier = before
    found = [(part, whole) for part in reckonable(one) if (whole := _whole(one, earlier, part))]
    return found[0] if len(found) == 1 else None


def _comes_to(sentence: Sentence, before: Sequence[Sentence], share: Figure) -> tuple[Figure, Figure] | None:
    """How many a share of those told before comes to, and the only number of them."""
    text = sentence.document_text
    after = [one for one in reckonable(sentence) if one.mention.start >= share.end]
    if not after or not _OR_SO_MANY.fullmatch(text, share.end, after[0].mention.start) or after[0].is_share:
        return None
    part = after[0]
    counts = [[one for one in reckonable(place) if one.is_count and not one.is_open] for place in before]
    whole = _only([[one for one in some if one.number > part.number] for some in counts]) if part.is_count else None
    return (part, whole) if whole is not None else None


def _whole(sentence: Sentence, before: Sequence[Sentence], part: Figure) -> Figure | None:
    """What words make a figure a part of: "52 of them", "of the 160, 104", "of these 588"."""
    text = sentence.document_text
    if part.is_share or part.is_open or rated(part.dimension) or part.number <= 0 or part.mention.kind == "duration":
        return None
    own = [one for one in reckonable(sentence) if one.end <= part.mention.start]
    behind = [one for one in reckonable(sentence) if one.mention.start >= part.end]
    if behind and is_part_of(text, part, behind[0]):
        return _only([_larger(text, behind[:1], part)])
    if _OF_THEM.match(text, part.end):
        return _only([_larger(text, own, part), *(_larger(text, reckonable(one), part) for one in before)])
    numbered = [one for one in own if _OF_NUMBER.fullmatch(text, sentence.start, one.mention.start)]
    if numbered:
        return _only([_larger(text, numbered, part)])
    if _POINTS_BACK.match(text, sentence.start, part.mention.start):
        return _only([_larger(text, reckonable(one), part) for one in before])
    return None


def _larger(text: str, some: Sequence[Figure], part: Figure) -> list[Figure]:
    """The figures that a part may be of; "3,400 more" are none."""
    return [
        one
        for one in some
        if not (one.is_share or one.is_open or rated(one.dimension) or one.mention.kind == "duration")
        and alike(one.dimension, part.dimension)
        and one.number > part.number
        and not _NO_SHARE.match(text, one.end)
    ]


def _only(told: Sequence[Sequence[Figure]]) -> Figure | None:
    """The only figure of the nearest sentence that has any."""
    nearest = next((some for some in told if some), [])
    return nearest[0] if len({one.number for one in nearest}) == 1 else None
