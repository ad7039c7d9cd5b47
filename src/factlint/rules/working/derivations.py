"""How a figure may follow from other figures, tried before anybody is accused of a contradiction."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.records import NamedTuple
from factlint.rules.working.arithmetic import (
    add,
    divide,
    multiply,
    negate,
    operand,
    percent_change,
    result,
    scaled,
    subtract,
)
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.values import Quantity

How: TypeAlias = Literal[
    "identity", "sum", "difference", "product", "ratio", "share", "part", "percent change", "complement"
]

_MOST = 12
"""How many figures are combined at most: beyond that, something always fits."""


class Derivation(NamedTuple):
    """A way to come from `givens` to the figure."""

    how: How
    givens: tuple[Quantity, ...]


def derive(wanted: Quantity, givens: Sequence[Quantity], *, ways: frozenset[How] | None = None) -> Derivation | None:
    """The first way by which `wanted` follows from the givens, or `None`.

    Rounding is allowed on both sides; units are respected: percentages come from shares, changes, sums and
    complements, amounts from amounts of the same unit, or from a product with a bare number. `ways` limits the search.
    """
    allowed = ways or frozenset(_WAYS)
    targets = {how: result(wanted) if how in _QUOTIENTS else operand(wanted) for how in allowed}
    pool = [given for given in givens if given.low is not None or given.high is not None][:_MOST]
    for how, find in _WAYS.items():
        if how in allowed:
            for used, interval in find(wanted, pool):
                if interval.overlaps(targets[how]):
                    return Derivation(how, used)
    return None


_Found: TypeAlias = "tuple[tuple[Quantity, ...], Interval]"


def _identity(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    return (((given,), operand(given)) for given in pool if given.unit == wanted.unit)


def _sum(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    same = [given for given in pool if given.unit == wanted.unit]
    for size in range(2, min(len(same), 4) + 1):
        for terms in combinations(same, size):
            yield terms, add(*map(operand, terms))
    if len(same) > 4:
        yield tuple(same), add(*map(operand, same))


def _difference(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    units = {wanted.unit, "%"} if wanted.unit == "pp" else {wanted.unit}
    for pair in permutations((given for given in pool if given.unit in units), 2):
        yield pair, subtract(operand(pair[0]), operand(pair[1]))


def _product(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    for pair in permutations(pool, 2):
        if pair[0].unit == wanted.unit and pair[1].unit is None:
            yield pair, multiply(operand(pair[0]), operand(pair[1]))


def _ratio(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    for pair in permutations(pool, 2):
        if (wanted.unit is None and pair[0].unit == pair[1].unit) or (pair[0].unit == wanted.unit and not pair[1].unit):
            yield pair, divide(operand(pair[0]), operand(pair[1]))


def _share(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    if wanted.unit == "%":
        for pair in permutations(pool, 2):
            if pair[0].unit == pair[1].unit:
                yield pair, scaled(divide(operand(pair[0]), operand(pair[1])), 100)


def _part(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    for pair in permutations(pool, 2):
        if pair[0].unit == "%" and pair[1].unit == wanted.unit:
            yield pair, multiply(scaled(operand(pair[0]), _PERCENT), operand(pair[1]))


def _percent_change(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    if wanted.unit == "%":
        for pair in permutations(pool, 2):
            if pair[0].unit == pair[1].unit:
                change = percent_change(operand(pair[0]), operand(pair[1]))
                yield pair, change
                yield pair, negate(change)


def _complement(wanted: Quantity, pool: list[Quantity]) -> Iterator[_Found]:
    if wanted.unit == "%":
        for given in pool:
            if given.unit == "%":
                yield (given,), subtract(Interval(100, 100), operand(given))


_PERCENT = Fraction(1, 100)
_QUOTIENTS: frozenset[How] = frozenset({"share", "percent change", "part", "ratio"})
"""What comes out of these has to be rounded, up, down or to the nearest."""
_WAYS: dict[How, Callable[[Quantity, list[Quantity]], Iterator[_Found]]] = {
    "identity": _identity,
    "sum": _sum,
    "difference": _difference,
    "complement": _complement,
    "share": _share,
    "percent change": _percent_change,
    "part": _part,
    "product": _product,
    "ratio": _ratio,
}
