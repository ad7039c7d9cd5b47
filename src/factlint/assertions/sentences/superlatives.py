"""The words of a fact base for whoever has the greatest or the smallest value of an attribute."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.facts import FactBase
    from factlint.facts.model import Attribute

_PLACES = "second third fourth fifth sixth seventh eighth ninth tenth".split()
_NTH = "|".join((*_PLACES, r"[0-9]{1,3}(?:nd|rd|th)"))


_BY_NOUN = {
    "population": ("most populous|most populated|largest|biggest", "least populous|least populated|smallest"),
    "area": ("largest|biggest", "smallest"),
    "diameter": ("largest|biggest", "smallest"),
    "height": ("tallest|highest", "shortest|lowest"),
    "elevation": ("highest", "lowest"),
    "depth": ("deepest", "shallowest"),
    "length": ("longest", "shortest"),
    "weight": ("heaviest", "lightest"),
    "mass": ("heaviest|most massive", "lightest|least massive"),
}
"""What ranks by a figure is called whose own words in the fact base name no superlatives: the most, and the least."""
_COUNTS = frozenset("count number quantity".split())


class Scale(NamedTuple):
    """An attribute by which things are ranked, and whether from the smallest value on."""

    attribute: str
    least: bool


class Superlatives:
    """The superlatives of a fact base, each with the attributes that it may rank by."""

    def __init__(self, facts: FactBase) -> None:
        self.scales: dict[str, list[Scale]] = {}
        for name, attribute in facts.attributes.items():
            most, least = _words_of(attribute)
            for words, smallest in ((most, False), (least, True)):
                for word in words:
                    self.scales.setdefault(word.casefold(), []).append(Scale(name, smallest))

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """A superlative with the ordinal before it: "second-largest", "most populous"."""
        words = "|".join(re.escape(word) for word in sorted(self.scales, key=len, reverse=True))
        return re.compile(rf"(?i)\b(?:(?P<place>{_NTH})[- ])?(?P<word>{words})\b")


def _words_of(attribute: Attribute) -> tuple[Sequence[str], Sequence[str]]:
    """The superlatives of an attribute for the most and the least: its own, else those of the noun that it goes by."""
    if attribute.most or attribute.least or attribute.type not in _COUNTS:
        return attribute.most, attribute.least
    nouns = {form.casefold() for phrase in attribute.nouns for form in phrase.forms[:1]}
    known = [_BY_NOUN[noun] for noun in _BY_NOUN if noun in nouns]
    most, least = ([word for pair in known for word in pair[end].split("|")] for end in (0, 1))
    return most, least


def place_of(ordinal: str | None) -> int:
    """The place that an ordinal before a superlative names; without one it is the first."""
    if ordinal is None:
        return 1
    digits = ordinal.rstrip("dhnrt")
    return int(digits) if digits.isdecimal() else _PLACES.index(ordinal.casefold()) + 2
