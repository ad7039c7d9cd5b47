"""The words for whoever has the greatest or the smallest value of an attribute."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.facts.model import Attribute

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


def superlatives_of(attribute: Attribute) -> Iterator[tuple[str, bool]]:
    """The superlatives by which things are ranked by an attribute, each with whether it is for the smallest value."""
    most, least = _words_of(attribute)
    yield from ((word.casefold(), False) for word in most)
    yield from ((word.casefold(), True) for word in least)


def _words_of(attribute: Attribute) -> tuple[Sequence[str], Sequence[str]]:
    """The superlatives of an attribute for the most and the least: its own, else those of the noun that it goes by."""
    if attribute.most or attribute.least or attribute.type not in _COUNTS:
        return attribute.most, attribute.least
    nouns = {form.casefold() for phrase in attribute.nouns for form in phrase.forms[:1]}
    known = [_BY_NOUN[noun] for noun in _BY_NOUN if noun in nouns]
    most, least = ([word for pair in known for word in pair[end].split("|")] for end in (0, 1))
    return most, least
