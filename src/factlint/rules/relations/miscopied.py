"""Long figures of which one is miscopied: sums and differences that chance makes no figures miss by one digit.

Where figures have many digits, no words need tie them together: three that miss a sum by one digit, or by two that
changed places, were copied from a table in which they made it. How likely they would be to do so by chance is counted,
and that is the only guard; words of a sum or of a difference make it so much less likely.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from math import comb
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import reckonable
from factlint.rules.relations.reckoning import Reckoning, has_unread
from factlint.rules.working.arithmetic import add, subtract
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_MADE = pattern(
    r"(?i)\b(?:leav(?:e|es|ing)|left|remain\w*|remainder|rest|balance|surplus|excess|exceed\w*|deficit|deficiency|"
    r"differ\w*|increas\w*|decreas\w*|reduc\w+|gain|loss|rise|fall|drop|shortfall|margin|majority|lead|more than|"
    r"(?:less|fewer|greater|higher|lower) than|total\w*|aggregate|sum|together|altogether|in all|combined|making|makes|"
    r"add(?:ed|s|ing)? (?:up )?to|of (?:which|whom|these|those|them|this)|consist\w*|compris\w*|as follows|includ\w+|"
    r"deduct\w*|respectively)\b"
)
"""Words of sums, of parts and of differences."""
_FINEST = 10**6
"""Numbers that no digits end, as thirds and speeds by the second, were copied from nowhere."""
_LONG = 4
"""So many digits make a figure long."""
_MOST = 9
_ADDENDS = (2, 3, 4)
_REACH = 2
_SLIPS = 17
"""In how many ways a place of a figure can be wrong: nine other digits, or eight that it can change places with."""
_BELIEVED = Fraction(1, 12)
"""How likely some of the figures may be to miss a sum by chance, where words tell of one; without, so much less."""
_UNTOLD = 40
_BESIDE = 40
"""So many characters behind the last of some figures may tell of their sum."""
_TEN = 10
_ROUNDED = 2
"""By so many of the last place figures are off that were rounded one by one."""


def miscopied(context: Context) -> Iterator[tuple[Sentence, Reckoning]]:
    """The sums and differences that long figures miss by a digit, with the sentences that they were read in."""
    told: set[int] = set()
    for index, sentence in enumerate(context.sentences):
        if sum(map(_is_long, reckonable(sentence) if _is_read(sentence) else ())) == 0:
            continue
        for window in context.windows(index, _REACH):
            found = next(_missed(window, sentence), None)
            if found is not None and found.result.mention.start not in told:
                told.add(found.result.mention.start)
                yield window, found
                break


def _is_read(sentence: Sentence) -> bool:
    return bool(sentence.mentions) and not (sentence.crowded or sentence.kind in {"cell", "heading"})


def _is_long(figure: Figure) -> bool:
    return len("".join(filter(str.isdigit, figure.mention.text)).strip("0")) >= _LONG


def _missed(window: Sentence, last: Sentence) -> Iterator[Reckoning]:
    """The sums of figures of one kind that they miss by a digit, and take part in none that they make."""
    for alike in () if has_unread(window) else _families(window):
        place = _last_place(alike)
        numbers = {one: int(one.number / place) for one in alike}
        sums = [
            (missing, whole, parts)
            for size in _ADDENDS
            for parts in combinations(alike, size)
            for whole in alike
            if whole not in parts
            and ((missing := numbers[whole] - sum(numbers[part] for part in parts)) == 0 or _is_slip(missing))
        ]
        made = {one for missing, whole, parts in sums if missing == 0 for one in (whole, *parts)}
        made |= _balanced(numbers)
        for missing, whole, parts in sorted(sums, key=lambda one: -len(one[2])):  # who lists parts lists all
            terms = (whole, *parts)
            free = [one for one in terms if one not in made and _slipped(one, _meant(one, whole, parts))]
            here = any(one.mention.start >= last.start for one in terms)
            if missing and free and here and _is_unlikely(window, alike, whole, parts):
                yield _told(whole, parts, max(free, key=lambda one: one.mention.start))


def _balanced(numbers: dict[Figure, int]) -> set[Figure]:
    """The figures of which two make as much as two others: what came in and was added, what went out and was left."""
    pairs = list(combinations(numbers, 2))
    return {
        figure
        for one, other in combinations(pairs, 2)
        if not set(one) & set(other) and sum(map(numbers.__getitem__, one)) == sum(map(numbers.__getitem__, other))
        for figure in (*one, *other)
    }


def _is_slip(missing: int) -> bool:
    """Whether one digit of a figure, or two that change places, make so much."""
    digits = int(str(abs(missing)).rstrip("0"))
    return digits < _TEN or (digits % (_TEN - 1) == 0 and digits < _TEN * (_TEN - 1))


def _families(window: Sentence) -> list[list[Figure]]:
    """The figures of each kind, where there are enough of them, and not too many."""
    kinds: dict[object, list[Figure]] = {}
    for one in reckonable(window):
        plain = not (one.is_share or one.is_open or one.is_aside) and one.mention.kind != "duration"
        if plain and one.number > 0 and (one.number * _FINEST).denominator == 1:
            kinds.setdefault((one.mention.kind, one.family), []).append(one)
    return [alike for alike in kinds.values() if 2 < len(alike) <= _MOST and sum(map(_is_long, alike)) > 1]


def _missing(whole: Figure, parts: Sequence[Figure]) -> Fraction:
    return whole.number - sum((part.number for part in parts), Fraction(0))


def _is_unlikely(window: Sentence, alike: Sequence[Figure], whole: Figure, parts: Sequence[Figure]) -> bool:
    """Whether figures would hardly miss their sum by a digit by chance; by the last places they do, when rounded."""
    terms = (whole, *parts)
    place, coarsest = _last_place(terms), max((_last_place([one]) for one in terms if not _is_long(one)), default=0)
    if abs(_missing(whole, parts)) <= max(place * _ROUNDED, Fraction(coarsest) / 2) or whole.number <= max(
        part.number for part in parts
    ):
        return False
    numbers = whole.number / place
    choices = comb(len({one.number for one in alike}), len(terms))
    chance = Fraction(_SLIPS * len(str(int(numbers)))) / numbers * choices
    start, end = min(one.mention.start for one in terms), max(one.end for one in terms)
    words = _MADE.search(window.document_text, start, min(end + _BESIDE, window.end))
    return chance * (1 if words else _UNTOLD) < _BELIEVED


def _meant(one: Figure, whole: Figure, parts: Sequence[Figure]) -> Fraction:
    missing = _missing(whole, parts)
    return one.number - missing if one is whole else one.number + missing


def _slipped(figure: Figure, meant: Fraction) -> bool:
    quantity = figure.mention.quantity
    return quantity is not None and meant > 0 and differ_in_a_digit(quantity, meant / Fraction(figure.size))


def _last_place(terms: Sequence[Figure]) -> Fraction:
    """The last place in which one of some figures has a digit."""
    place = Fraction(10**12)
    while any(one.number % place for one in terms):
        place /= 10
    return place


def _told(whole: Figure, parts: Sequence[Figure], result: Figure) -> Reckoning:
    """The sum, or the part that is the difference of the others, whichever may be wrong."""
    if result is whole:
        return Reckoning("sum", whole, tuple(parts), add(*(part.given for part in parts)))
    others = tuple(part for part in parts if part is not result)
    makes = subtract(whole.given, add(*(part.given for part in others)))
    return Reckoning("difference" if len(others) == 1 else "remainder", result, (whole, *others), makes)
