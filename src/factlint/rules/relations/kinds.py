"""Whether a figure is of another kind than what others make, although all are written as numbers alike."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import figures, figures_around
from factlint.rules.relations.statistics import is_group_size
from factlint.rules.working.arithmetic import add, divide, subtract
from factlint.values import Interval

if TYPE_CHECKING:
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Reckoning

_SUMS = frozenset({"sum", "parts"})
_SHARES = frozenset({"share", "portion"})
_CHANGES = frozenset({"change", "move"})
_WHOLE = Interval(Fraction(99, 100), Fraction(101, 100))
"""A hundred percent, however its parts were rounded."""
_OUT_OF = pattern(r"\bout of\b|\d in \d")
_DECIMAL = pattern(r"[0-9]+\.[0-9]+")
_MOST = 8
AROUND = 400
"""How many characters away a figure may stand that others make together."""


def is_told_of_others(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether a figure is told of other things than those that would make it, or these make another told near by."""
    return _is_of_other_kinds(window, one) or _makes_another(context, window, one)


def _is_of_other_kinds(window: Sentence, one: Reckoning) -> bool:
    """Whether a sum or a share is told of other things than the figures that would make it.

    A mean is no count ("35.0 years", of 19 men and 11 women), parts that make a hundred percent are parts of the figure
    told ("79% had it: 23% mild, 77% severe"), a share may be that of two figures nearer to it, and the smaller of two
    figures may be the change that is told in percent ("150 in all, an increase of 50, or 50%").
    """
    if one.how in _SUMS:
        other = _is_mean(one.result, one.givens) or _are_all(one)
        return other or _is_in_another_bracket(window, one) or _are_choices(window, one)
    if one.how in _CHANGES:
        return _is_itself_the_change(one)
    if one.how in _SHARES:
        told = _OUT_OF.search(one.result.mention.text) is not None
        return told or any(_has_decimals(given) for given in one.givens) or _is_share_of_others(window, one)
    return False


def _makes_another(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether what the figures make is told near by, so that they are parts of that: "down to 46: 27 and 19 more"."""
    block = context.document.block_at(one.result.mention.start)
    used = {figure.mention.start for figure in (one.result, *one.givens)}
    return one.how in _SUMS and any(
        figure.mention.start not in used
        and figure.mention.bound == "exact"
        and figure.family == one.result.family
        and context.document.block_at(figure.mention.start) == block
        and one.makes.overlaps(figure.given)
        for figure in figures_around(context, window, AROUND)
    )


def _is_itself_the_change(one: Reckoning) -> bool:
    """Whether one of two figures is by how much the other changed: the percentage is right of what it was before."""
    small, large = sorted(one.givens, key=lambda given: given.number)[:2]
    before = subtract(large.given, small.given)
    return 0 not in before and divide(small.given, before).overlaps(one.result.told)


def _has_decimals(figure: Figure) -> bool:
    return figure.mention.kind == "number" and figure.own.denominator > 1 and figure.size == 1


def _is_mean(result: Figure, givens: tuple[Figure, ...]) -> bool:
    """Whether a number is written with decimals where the others count: a total, or one of what would make it."""
    if any(each.mention.kind != "number" for each in (result, *givens)):
        return False
    decimal, others = _is_decimal(result), [_is_decimal(given) for given in givens]
    return not any(others) if decimal else any(others) and not all(others)


def _is_decimal(figure: Figure) -> bool:
    return _DECIMAL.fullmatch(figure.mention.text) is not None


def _are_all(one: Reckoning) -> bool:
    """Whether percentages make a hundred, and so are parts of what has another percentage."""
    shares = all(each.mention.kind == "percent" for each in (one.result, *one.givens))
    hundred = add(*(given.given for given in one.givens)) if shares else None
    return hundred is not None and hundred.overlaps(_WHOLE)


def _is_in_another_bracket(window: Sentence, one: Reckoning) -> bool:
    """Whether a total stands in one bracket and its parts in another, which are no sizes of groups."""
    if all(is_group_size(window.document_text, given.mention) for given in one.givens):
        return False
    text, start = window.document_text, window.start
    places = [_bracket(text, start, figure.mention.start) for figure in (one.result, *one.givens)]
    return places[0] >= 0 and all(place >= 0 for place in places) and places[0] not in places[1:]


def _are_choices(window: Sentence, one: Reckoning) -> bool:
    """Whether figures with nothing but commas between them are several for the same: "at 1, 2, 5 mg"."""
    ends = [figure.end for figure in one.givens]
    gaps = [window.document_text[end : after.mention.start] for end, after in zip(ends, one.givens[1:], strict=False)]
    return len(gaps) > 1 and all(gap.strip() == "," for gap in gaps)


def _bracket(text: str, start: int, at: int) -> int:
    """Where the bracket around a place opens; -1 where none does."""
    opened = text.rfind("(", start, at)
    return opened if opened > text.rfind(")", start, at) else -1


def _is_share_of_others(window: Sentence, one: Reckoning) -> bool:
    """Whether two counts of the passage do make the share; "over 65" is none, as it would make any."""
    counts = [each for each in figures(window) if each.mention.kind == "number" and not each.is_open]
    told = one.result.told
    pairs = permutations(counts[:_MOST], 2)
    return any(part.number < whole.number and divide(part.given, whole.given).overlaps(told) for part, whole in pairs)
