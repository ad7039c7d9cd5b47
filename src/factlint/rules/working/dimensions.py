"""Dimensions of figures: what a unit measures, as powers of what cannot be taken apart."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.values import Exact

Dimension: TypeAlias = tuple[tuple[str, int], ...]
"""Powers by name, in order: metres a second are `(("length", 1), ("time", -1))`. What is counted is named "#pupil"."""

_DAY = 86_400
_TIMES: dict[str, Exact] = {
    "second": 1, "minute": 60, "hour": 3600, "h": 3600, "s": 1, "day": _DAY, "night": _DAY, "week": 7 * _DAY,
    "fortnight": 14 * _DAY, "month": Fraction(1461, 48) * _DAY, "quarter": Fraction(1461, 16) * _DAY,
    "year": Fraction(1461, 4) * _DAY,
}  # fmt: skip
_COMPOUND: dict[str, Dimension] = {
    "energy": (("power", 1), ("time", 1)),
    "speed": (("length", 1), ("time", -1)),
    "area": (("length", 2),),
}
_ALIKE = {
    "person": frozenset(
        """person people resident inhabitant worker employee pupil student member user customer visitor patient voter
        citizen guest passenger head capita soul""".split()
    ),
    "game": frozenset("game match appearance outing fixture".split()),
}
"""Nouns of which one may count in one place what another counts elsewhere: residents and heads, games and outings."""
COUNTED = "#"
"""The name of what is counted begins with it; alone it stands for anything."""
_HEAD = "head"
"""By the head is by each of whatever is counted: "$85 a head"."""
EACH: Dimension = ((f"{COUNTED}each", 1),)
"""One of whatever is counted beside it."""


@cache
def measured(symbol: str | None) -> tuple[Dimension, Exact]:
    """The dimension of a unit, and how many of the base units one of it is."""
    above, slash, below = (symbol or "").partition("/")
    if not slash:
        return _simple(above)
    (one, many), (other, few) = _simple(above), _simple(below)
    return times(one, other, -1), Fraction(many) / Fraction(few)


def _simple(symbol: str) -> tuple[Dimension, Exact]:
    if not symbol:
        return (), 1
    if symbol in _TIMES:
        return (("time", 1),), _TIMES[symbol]
    if symbol == _HEAD:
        return EACH, 1
    known = unit(symbol)
    if known is None or known.zero:
        is_money = symbol == "$" or (len(symbol) == 3 and symbol.isupper())
        return (((symbol, 1),), 1) if is_money or known else (counted(symbol), 1)
    return _COMPOUND.get(known.dimension, ((known.dimension, 1),)), Fraction(known.factor)


def period_of(seconds: Exact) -> str:
    """The unit of time that is so long."""
    return next((name for name, length in _TIMES.items() if length == seconds and len(name) > 1), "")


def counted(noun: str) -> Dimension:
    """The dimension of so many of what a noun names, in the singular; people are all alike, and so are games."""
    return ((COUNTED + next((name for name, nouns in _ALIKE.items() if noun in nouns), noun), 1),)


def alike_nouns(noun: str) -> frozenset[str]:
    """The nouns by which the same may be counted as by one, itself among them."""
    return next((nouns for nouns in _ALIKE.values() if noun in nouns), frozenset((noun,)))


def times(one: Dimension, other: Dimension, power: int = 1) -> Dimension:
    """The dimension of the product of two, or of their quotient with power -1."""
    powers = dict(one)
    for name, more in other:
        powers[name] = powers.get(name, 0) + power * more
    return tuple(sorted((name, value) for name, value in powers.items() if value))


def combined(one: Dimension, other: Dimension, power: int = 1) -> Dimension:
    """The same, where what is counted without a name, or one by one, goes with whatever the other counts."""
    powers = dict(times(one, other, power))
    for name in (*dict(EACH), COUNTED):
        against = [n for n, v in powers.items() if name in powers and n[0] == COUNTED and v * powers[name] < 0]
        against.sort(key=COUNTED.__eq__)  # each is rather one of those that are named
        if {name, *against} == {COUNTED, *dict(EACH)} and powers[COUNTED] == 1 and len(powers) > len(dict(EACH)) + 1:
            continue  # "212 each" and "$4": each is none of the dollars
        for other_name in against[:1]:
            step = 1 if powers[name] > 0 else -1
            powers[name] -= step
            powers[other_name] += step
    return tuple(sorted((name, value) for name, value in powers.items() if value))


def plain(dimension: Dimension) -> Dimension:
    """The dimension without what is counted above the line: 84,000 people and 84,000 inhabitants are both numbers."""
    return tuple((name, power) for name, power in dimension if name[0] != COUNTED or power < 0)


def alike(one: Dimension, other: Dimension) -> bool:
    """Whether two dimensions may be the same; what is counted must not differ where both name it."""
    if plain(one) != plain(other):
        return False
    names = [
        {name for name, power in dimension if name[0] == COUNTED != name and power > 0} for dimension in (one, other)
    ]
    return not all(names) or names[0] == names[1]


def rated(dimension: Dimension) -> bool:
    """Whether it is one by the hour, by the head, or the like."""
    return any(power < 0 for _, power in dimension)
