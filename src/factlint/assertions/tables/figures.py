"""The figure that is all of a cell, in the unit of its heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.figures.rates import rate_in
from factlint.mentions import find_mentions
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.values import Quantity

_SCALES = {word: word.removesuffix("s") for word in "hundreds thousands millions billions trillions".split()}
_SCALES |= dict.fromkeys(("000", "000s", "'000", "'000s", "’000", "’000s"), "thousand")
_SIGNS = "$€£¥"
_FIGURE = pattern(rf"[~<>{_SIGNS}]?\s?\d")
_STOPS_FOR_THOUSANDS = pattern(r"\d{1,3}(?:\.\d{3})+")


def figure_in(text: str, unit: str) -> Quantity | None:
    """The figure that a cell states and nothing else; `None` for "41.000", which some write for 41,000."""
    if not _FIGURE.match(text) or _STOPS_FOR_THOUSANDS.fullmatch(text):
        return None
    number, _, rate = text.partition(" ")
    if (time := rate_in(rate)) is not None and (counted := figure_in(number, "")):
        return counted._replace(unit=time)  # "50 per week"
    for written in _with_unit(text, unit):
        found = find_mentions(written)
        if len(found) == 1 and found[0].start <= 1 and found[0].end == len(written):
            return found[0].quantity
    return None


def _with_unit(text: str, unit: str) -> Iterator[str]:
    """The ways to write a figure with the unit of a heading: "41" and "$bn" as "$41bn", "2.9" and "millions"."""
    if not unit:
        yield text
    elif unit.casefold() in _SCALES:
        yield f"{text} {_SCALES[unit.casefold()]}"
    elif unit[0] in _SIGNS:
        yield f"{unit[0]}{text}{unit[1:]}"
        yield f"{unit[0]}{text} {unit[1:].strip().removesuffix('s')}"
    else:
        yield f"{text} {unit}"
        yield f"{text}{unit}"
