"""How exactly a time is meant, by the words beside it: "more than two years", "a week or so"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.values.hedges import HEDGES

if TYPE_CHECKING:
    from factlint.mentions.times.surroundings.place import Place
    from factlint.values import Bound

_BEFORE = {hedge: bound for bound, hedges in HEDGES.items() for hedge in hedges}
_LAST = frozenset(hedge.split()[-1] for hedge in _BEFORE)
_OPENING = "([\"'“‘—–-"
_WITHIN = pattern(r" (?:about|around|approximately|roughly) ", re.IGNORECASE, rare=True)
"""A hedge inside of a span: "Friday around 3 p.m."."""
_LONGEST = 3
"""How many words a hedge has at most."""
_AFTER: dict[str, Bound] = {
    "so": "about",
    "more": "min",
    "longer": "min",
    "less": "max",
    "fewer": "max",
    "shorter": "max",
}


def bound_beside(place: Place, *, dated: bool = False) -> Bound:
    """The bound that hedges right before or after a time give it, or one between a day and a time of day.

    `dated` if the time is a date, which something may last over: "over Christmas".
    """
    if _WITHIN.search(place.words):
        return "about"
    before = place.before.lower().split()[-_LONGEST:]
    if before and before[-1].lstrip(_OPENING) in _LAST:
        for start in range(len(before)):
            bound = _BEFORE.get(" ".join(before[start:]).lstrip(_OPENING))
            if bound is not None:
                return "exact" if dated and before[-1] == "over" else bound
    if not place.after[:1].isspace() or "or" not in place.after:
        return "exact"
    after = place.after.split(maxsplit=2)[:2]
    return _AFTER.get(after[1].rstrip(".,;:!?)]\"'”’"), "exact") if after[:1] == ["or"] and after[1:] else "exact"
