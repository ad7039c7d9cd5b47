"""The words of a fact base for whoever has the greatest or the smallest value of an attribute."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts import FactBase

_PLACES = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_SAME = {"fastest": ("quickest",), "largest": ("biggest",), "biggest": ("largest",), "tallest": ("highest",)}
_OPPOSITES = {
    "higher": ("lower",),
    "taller": ("shorter",),
    "larger": ("smaller",),
    "bigger": ("smaller",),
    "longer": ("shorter",),
    "older": ("younger", "newer"),
    "newer": ("older",),
    "faster": ("slower",),
    "quicker": ("slower",),
    "heavier": ("lighter",),
    "deeper": ("shallower",),
    "wider": ("narrower",),
    "hotter": ("colder", "cooler"),
}
_NTH = "|".join((*_PLACES, r"[0-9]{1,3}(?:nd|rd|th)"))


class Scale(NamedTuple):
    """An attribute by which things are ranked, and whether from the smallest value on."""

    attribute: str
    least: bool


class Superlatives:
    """The superlatives of a fact base, each with the attributes that it may rank by."""

    def __init__(self, facts: FactBase) -> None:
        words = facts.lookup.superlatives()
        self.scales = {word: [Scale(*scale) for scale in scales] for word, scales in words.items()}

    @cached_property
    def comparatives(self) -> dict[str, dict[str, bool]]:
        """The attributes by which a comparative compares, each with whether it is for the smaller value."""
        found: dict[str, dict[str, bool]] = {}
        for word, scales in self.scales.items():
            for form in _comparatives(word):
                found.setdefault(form, {}).update({scale.attribute: scale.least for scale in scales})
                for opposite in _OPPOSITES.get(form, ()):
                    theirs = found.setdefault(opposite, {})
                    theirs.update({s.attribute: not s.least for s in scales if s.attribute not in theirs})
        return found

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A superlative with the ordinal before it: "second-largest", "most populous"."""
        words = "|".join(re.escape(word) for word in sorted(self.scales, key=len, reverse=True))
        return pattern(rf"(?i)\b(?:(?P<place>{_NTH})[- ])?(?P<word>{words})\b")


def _comparatives(superlative: str) -> Iterator[str]:
    """ "Longer" of "longest", and "quicker" of "fastest", which says the same."""
    for word in (superlative, *_SAME.get(superlative, ())):
        if word.endswith("est") and " " not in word:
            yield f"{word[:-2]}r"


def place_of(ordinal: str | None) -> int:
    """The place that an ordinal before a superlative names; without one it is the first."""
    if ordinal is None:
        return 1
    digits = ordinal.rstrip("dhnrt")
    return int(digits) if digits.isdecimal() else _PLACES.index(ordinal.casefold()) + 2
