"""A change that is told as a figure and again in percent: "148, 20 more than the 128 of 2022, an increase of 15.6%"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MORE, way
from factlint.patterns import pattern
from factlint.rules.relations.reckoning import CLOSED, Reckoning, in_text
from factlint.rules.working.arithmetic import negate, percent_change, scaled, subtract
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_THAN = pattern(
    rf"(?i)(?: [a-z]+){{0,2}}? (?:{MORE} than|(?:up|down) (?:on|from)|above|below) "
    r"(?:the |its |their |a |last year[’']s )?[$£€]?"
)
"""Between a change and the level that it is from."""
_IN_PERCENT = pattern(
    rf"(?i)[^.;:()0-9]{{0,60}}?(?:,|,? and|,? or) (?:(?:and|or|which is|that is|representing|making) )?"
    rf"an? (?:[a-z]+ )?(?P<noun>{CHANGES}) of (?:(?:about|just|only|some|almost|nearly|over|under) )*"
)
"""Between that level and the same change in percent."""
_PERCENT = Fraction(1, 100)


def told_twice(passage: Passage) -> Iterator[Reckoning]:
    """The percentage of a change whose levels stand before it, with their difference."""
    text = passage.window.document_text
    found = in_text(passage.found)
    for (change, base), (_, share) in pairwise(pairwise(found)):
        noun = _IN_PERCENT.fullmatch(text, base.end, share.mention.start) if share.is_share else None
        yearly = "/" in (share.mention.unit or "")
        if noun is None or share.is_points or yearly or not CLOSED.match(text, share.mention.end):
            continue
        up = way(noun["noun"].lower()) is not False
        than = _THAN.fullmatch(text, change.end, base.mention.start)
        before = [one for one in found if one.end <= change.mention.start] if than else []
        new = next((one for one in before if _differ_by(one, base, change, up=up)), None)
        if new is not None and base.number > 0:
            rise = percent_change(base.given, new.given)
            yield Reckoning("change", share, (base, new), scaled(rise if up else negate(rise), _PERCENT), firm=True)


def _differ_by(new: Figure, base: Figure, change: Figure, *, up: bool) -> bool:
    """Whether the first figure is another level of the same, by as much as is told."""
    if not alike(new.dimension, base.dimension) or (new.number > base.number) is not up:
        return False
    high, low = (new, base) if up else (base, new)
    return subtract(high.given, low.given).overlaps(change.given)
