"""A whole and the sizes of its groups, as studies tell them: "348 people with a cold (n = 277) or without (n = 71)"."""

from __future__ import annotations

from itertools import combinations, zip_longest
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import figures
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.relations.statistics import group_sign, is_group_size
from factlint.rules.working.arithmetic import add
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_DIVIDED = pattern(
    r"(?i)\b(?:divid|split|random|assign|allocat|allott|classif|categor|group|stratif|separat|compris|consist|compos|"
    r"either|both|total)"
)
"""Words by which the groups are all that the whole has."""
_SPLIT = pattern(r"(?i)\b(?:divided|split|randomi[sz]ed|assigned|allocated|classified|categori[sz]ed|stratified)\b")
"""Between the size of all and that of the first of the groups."""
_FEWEST, _MOST = 2, 8
_SMALLEST = 10
"""A smaller number is rather which one something is: "at centre 1 (n = 20)"."""
_TELLING = 100
"""From here on a figure has so many digits that one of them that is another tells for which sum it was meant."""


def grouped(passage: Passage) -> Iterator[Reckoning]:
    """A whole as the sum of the sizes of its groups; the whole is the number before them, or the first of the sizes."""
    window = passage.window
    text = window.document_text
    if window.parts:
        return
    counts = [one for one in figures(window) if one.mention.kind == "number" and not (one.is_open or one.is_name)]
    sizes = [one for one in counts if is_group_size(text, one.mention)]
    if not _FEWEST <= len(sizes) <= _MOST:
        return
    told = [_made_of(whole, run) for whole, run in _runs(counts, sizes) if len(run) >= _FEWEST]
    told += [_made_of(sizes[0], sizes[1:])] if _is_all(text, sizes) else []
    wholes = [one.result for one in told]
    if any(one.fits for one in told) or _has_sums(wholes, sizes):
        return
    for one in told:
        divided = _DIVIDED.search(text, window.start, one.givens[-1].mention.start) is not None
        if _is_slip(one, least=_TELLING // 10 if divided else _TELLING):
            yield one
            return


def _runs(counts: Sequence[Figure], sizes: Sequence[Figure]) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """Each number that may be a whole, with the sizes that stand behind it and before the next."""
    wholes = [one for one in counts if one not in sizes and one.number >= _SMALLEST]
    for whole, after in zip_longest(wholes, wholes[1:]):
        end = after.mention.start if after else None
        yield whole, [one for one in sizes if whole.end <= one.mention.start and (end is None or one.end <= end)]


def _is_all(text: str, sizes: Sequence[Figure]) -> bool:
    """Whether the first of some sizes is told as that of all: "(N = 76; n = 42 children; n = 34 spouses)"."""
    first, *others = (group_sign(text, one.mention) for one in sizes)
    split = _SPLIT.search(text, sizes[0].mention.end, sizes[1].mention.start) is not None
    return len(others) >= _FEWEST and (first == "N" or (split and first == "n")) and set(others) == {"n"}


def _made_of(whole: Figure, sizes: Sequence[Figure]) -> Reckoning:
    return Reckoning("parts", whole, tuple(sizes), add(*(one.given for one in sizes)), firm=True)


def _has_sums(wholes: Sequence[Figure], sizes: Sequence[Figure]) -> bool:
    """Whether some of the sizes make another figure told, so that they are groups of that."""
    return any(
        add(*(one.given for one in some)).overlaps(whole.given)
        for number in range(_FEWEST, len(sizes))
        for some in combinations(sizes, number)
        for whole in (*wholes, *sizes)
        if whole not in some
    )


def _is_slip(one: Reckoning, least: int) -> bool:
    """Whether but for one digit the sizes make the whole."""
    quantity = one.result.mention.quantity
    return quantity is not None and one.middle >= least and differ_in_a_digit(quantity, one.middle)
