"""What is left of a whole when parts of it have been told."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.part_lists import FRONTED, QUOTED_APART, REST
from factlint.rules.relations.reckoned_parts import fits_with, row_of
from factlint.rules.relations.reckoning import Reckoning, is_part_of
from factlint.rules.relations.unread import has_unread
from factlint.rules.working.arithmetic import add, subtract
from factlint.rules.working.dimensions import rated
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_OF = pattern(r" of\b")
_ONE_OF = pattern(r"(?i)\bone of (?:the|its|their|these|those|our) \Z")
_THE = pattern(r"(?i)\bthe \Z")
_DID_NOT = pattern(
    r"(?i)(?: [a-z]+)? (?:that|who|which) (?:did|do|does|had|have|has|were|was|are|is|could|would|will)"
    r" not\b"
)
"""After those of a whole who are told by what they did not: "six of the nine lost; the three that did not"."""
_LEFT_BEFORE = pattern(
    r"(?i)\b(?:(?:all|what) (?:that )?(?:is|was) left|what remain(?:s|ed)|the (?:remainder|rest|balance)),? (?:of )?"
    r"[$£€]?\Z|, leaving(?: (?!(?:more|less|fewer|at|about|only)\b)[a-z’'-]+){0,5} [$£€]?\Z"
)
_MAKES_UP = pattern(
    r"(?i)[^.;:,0-9]{0,60}? (?:mak(?:e|es|ing)|made) up the (?:balance|rest|remainder|difference|number)\b"
)
"""After what is left: "with twenty houses along the canal making up the balance"."""
_FIFTH = 5
"""By which part of what is left the rest may be wrong to be meant for it."""
_SMALLEST, _PAIR = 2, 2
_TIMES = 4
"""How many times as much may be left as is told, where words tell all of the parts."""
_FAR = 500
"""How many times as large a whole is as a small number in words that is none of its parts: "from nine shelves"."""


def left(passage: Passage) -> Iterator[Reckoning]:
    """What is left of a whole when a part of it has been told: "One of the 28 members chairs it. The other 27 vote".

    Without words that tell the part it is what all figures before leave of the first: "412 nests were found. Foxes took
    187 and the tide 66. The remaining 159".
    """
    window, row = passage.window, row_of(passage)
    last = window.parts[-1].start if window.parts else window.start
    for rest in row:
        if rest.mention.start < last or _OF.match(window.document_text, rest.end) or not _is_rest(window, last, rest):
            continue
        before = [one for one in row if one.family == rest.family and one.mention.start < rest.mention.start]
        if before and QUOTED_APART.search(window.document_text, before[-1].end, rest.mention.start):
            continue
        parted = list(_parted(window, before))
        for whole, parts in parted:
            least = Fraction(whole.number) - (parts[0].number if parts else 1)
            makes = subtract(whole.given, parts[0].given if parts else Interval(1, 1))
            told = Reckoning("remainder", rest, (whole, *parts), makes, firm=True)
            others = [one for one in before if one not in parts and one.mention.start > whole.mention.start]
            if told.fits or fits_with(rest, (), others, made=makes):
                yield told._replace(makes=rest.given)
            elif abs(rest.number - least) <= max(Fraction(_SMALLEST), least / _FIFTH):
                yield told
        divided = _divided(window, before)
        if (not parted or len(divided) > _PAIR) and _are_whole_and_parts(divided) and not has_unread(window, row):
            taken = add(*(one.given for one in divided[1:]))
            told = Reckoning("remainder", rest, tuple(divided), subtract(divided[0].given, taken))
            yield told._replace(firm=_are_all(window, divided, rest) and told.middle < rest.number * _TIMES)


def _are_all(window: Sentence, divided: Sequence[Figure], rest: Figure) -> bool:
    """Whether words tell that several parts and what is left make the whole: "Of the £4m, ... What is left, £1m"."""
    text = window.document_text
    fronted = FRONTED.search(text, window.start, divided[0].mention.start)
    makes_up = _MAKES_UP.match(text, rest.mention.end, window.end)
    return len(divided) > _PAIR and bool(window.parts and (fronted or makes_up))


def _divided(window: Sentence, before: Sequence[Figure]) -> Sequence[Figure]:
    """A whole and its parts among the figures before what is left, without what tells of which kind the parts are."""
    text = window.document_text
    kept = [one for at, one in enumerate(before) if not (at and one.is_name)]
    most = max((one.number for one in kept), default=Fraction(0))
    kept = [one for one in kept if not (one.is_aside and one.number * _FAR < most)]
    fronted = [at for at, one in enumerate(kept) if FRONTED.search(text, window.start, one.mention.start)]
    return kept[fronted[-1] :] if fronted else kept


def _is_rest(window: Sentence, start: int, figure: Figure) -> bool:
    """Whether words beside a figure tell that it is what is left, in the sentence that begins at `start`."""
    text, at = window.document_text, figure.mention.start
    did_not = _THE.search(text, start, at) and _DID_NOT.match(text, figure.mention.end)
    makes_up = _MAKES_UP.match(text, figure.mention.end, window.end)
    return bool(did_not or makes_up) or any(each.search(text, start, at) for each in (REST, _LEFT_BEFORE))


def _are_whole_and_parts(found: Sequence[Figure]) -> bool:
    """Whether all of some figures but the first may be parts of it."""
    return (
        len(found) > 1
        and not (found[0].is_share or rated(found[0].dimension))
        and sum(one.number for one in found[1:]) < found[0].number
        and all(one.number > 0 and not one.is_open and not one.is_name for one in found)
    )


def _parted(window: Sentence, found: Sequence[Figure]) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Each whole with the part of it that a sentence tells: "one of the 28", "of the 18 trees in the park, seven"."""
    text = window.document_text
    for one in found:
        if _ONE_OF.search(text, window.start, one.mention.start):
            yield one, ()
    for one, after in pairwise(found):
        gap = text[one.end : after.mention.start]
        if is_part_of(text, one, after) and one.number < after.number:
            yield after, (one,)
        elif FRONTED.search(text, window.start, one.mention.start) and gap.endswith(", ") and after.number < one.number:
            yield one, (after,)
