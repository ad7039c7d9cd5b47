"""How exactly a time is meant, by the words beside it: "more than two years", "a week or so"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlint.mentions.times.place import Place
    from factlint.values import Bound

_BEFORE = re.compile(
    r"(?:(?<![\w.])(?:(?P<min>(?:at least|(?:no|not) (?:less|fewer|shorter) than|a minimum of))"
    r"|(?P<max>(?:at most|up to|(?:no|not) (?:more|longer) than|a maximum of))"
    r"|(?P<more_than>(?:more|longer|greater) than|over|in excess of)"
    r"|(?P<less_than>(?:less|fewer|shorter) than|under|nearly|almost|not quite|close to)"
    r"|(?P<about>about|around|approximately|approx\.|roughly|circa|ca?\.|some|an estimated))|(?P<tilde>[~≈]))\s*$",
    re.IGNORECASE,
)
_BOUNDS: dict[str, Bound] = {"min": "min", "max": "max", "more_than": "more_than", "less_than": "less_than"}
_AFTER = re.compile(r"\s+or\s+(?:(?P<about>so)|(?P<min>more|longer)|(?P<max>less|fewer|shorter))\b")


def bound_beside(place: Place) -> Bound:
    """The bound that hedges right before or after a time give it; hedges stay outside of its span."""
    match = _BEFORE.search(place.before) or _AFTER.match(place.after)
    if match is None:
        return "exact"
    return _BOUNDS.get(match.lastgroup or "", "about")
