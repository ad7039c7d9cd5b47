"""Figures that point back to one told before, by "all" or "the full": "86 people ... all 68 of you"."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.comparing import slip
from factlint.rules.working.slips import are_a_digit_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_ALL = pattern(r"(?i)\ball(?: of)?(?: (?:the|our|its|their|his|her|those|these))? \Z")
_OF_THEM = pattern(r"(?i) (?:of (?:you|us|them|these|those)\b|(?:were|are|have|had|will)\b)")
_FULL = pattern(r"(?i)\bthe (?:full|whole|entire) \Z")
_OF = pattern(r" of (?:the |all )*[0-9a-z,-]+ ")
"""Between the number of a part and the noun of its whole: "24 of the 40 streets"."""
_BEFORE = 16
_SMALL = 12
"""Numbers up to here are found anywhere, and are like too many others."""
_FAR = 6000
"""How many characters on a reader still knows what is meant."""
_MEASURES = frozenset({"quantity", "money"})


class PointsBack(NamedTuple):
    """A figure that points back, and the one that it should be."""

    later: Mention
    earlier: Mention


def points_back(context: Context) -> Iterator[PointsBack]:
    """The figures that point back to another one than was told."""
    for at, mention in enumerate(context.mentions):
        before = context.text[max(mention.start - _BEFORE, 0) : mention.start]
        if mention.bound != "exact" or context.quoted(mention.start, mention.end):
            continue
        number = mention.kind == "number" and (mention.whole or 0) > _SMALL and _ALL.search(before)
        amount = mention.kind in _MEASURES and _FULL.search(before)
        told = [one for one in context.mentions[:at] if mention.start - one.end < _FAR] if number or amount else []
        earlier = _twin(context, mention, told) if number else _only_other(mention, told)
        if earlier is not None:
            yield PointsBack(mention, earlier)


def _twin(context: Context, mention: Mention, told: Sequence[Mention]) -> Mention | None:
    """The number told before that a slip of a digit makes this one, where nothing told makes this one as it is."""
    told = [one for one in told if one.kind == "number"]
    if any(one.whole == mention.whole for one in told) or _is_made(mention, told):
        return None
    noun = _noun(context, mention)
    if not noun and not _OF_THEM.match(context.text, mention.end):
        return None
    alike = [one for one in told if one.bound == "exact" and (not noun or _noun(context, one) == noun)]
    swapped = [one for one in alike if slip(mention.text, one.text) == "transposed"]
    near = swapped or [one for one in alike if noun and _is_a_digit_off(mention, one)]
    return near[0] if len({one.whole for one in near}) == 1 else None


def _only_other(mention: Mention, told: Sequence[Mention]) -> Mention | None:
    """The only other amount of its unit that has been told, where a digit is all that they differ in."""
    alike = [one for one in told if one.kind == mention.kind and one.unit == mention.unit]
    values = {one.value for one in alike}
    slipped = len(values) == 1 and alike[0].bound != "about" and _is_a_digit_off(mention, alike[0])
    return alike[0] if slipped else None


def _is_made(mention: Mention, told: Sequence[Mention]) -> bool:
    """Whether two numbers told before, or three in a row, make this one."""
    numbers = [one.whole for one in told if one.whole]
    whole = mention.whole or 0
    made = any(whole in {one + other, abs(one - other)} for one, other in combinations(set(numbers), 2))
    rows = zip(numbers, numbers[1:], numbers[2:], strict=False)
    return made or any(sum(row) == whole for row in rows)


def _is_a_digit_off(mention: Mention, other: Mention) -> bool:
    return None not in {mention.whole, other.whole} and are_a_digit_apart(str(mention.whole), str(other.whole))


def _noun(context: Context, mention: Mention) -> str:
    """What a number counts, also as a part: "24 of the 40 streets"."""
    end = context.document.sentence_at(mention.start)[1]
    of = _OF.match(context.text, mention.end, end)
    counted = counted_after(context.text, of.end() - 1 if of else mention.end, end)
    return counted.head if counted is not None and counted.plural else ""
