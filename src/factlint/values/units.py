"""Units of measurement and currencies, with exact conversion between units of one dimension."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.records import NamedTuple
from factlint.values.interval import Exact, exact

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.values.quantity import Quantity

_ZEROS = {"°C": "27315/100", "°F": "229835/900"}
"""What a temperature of 0 is in kelvin."""
_PARTED = frozenset(("length", "mass", "volume", "time", "months", "angle"))
"""Dimensions in which one amount is said in several units: "5 ft 10 in", "2 lb 3 oz"."""
_MOST_PARTS = 5280
"""How many of the smaller unit the larger one may hold: a mile has that many feet, but nobody adds inches to miles."""
_POWERS = {"square": ("area", 2), "cubic": ("volume", 3)}


class Unit(NamedTuple):
    """A unit: `factor` is its exact size in the base unit of its dimension, `zero` the base value of its zero."""

    symbol: str
    dimension: str
    size: str
    signs: tuple[str, ...] = ()
    names: tuple[str, ...] = ()

    @property
    def factor(self) -> Exact:
        return exact(Fraction(self.size))

    @property
    def zero(self) -> Exact:
        return exact(Fraction(_ZEROS.get(self.symbol, "0")))


class Currency(NamedTuple):
    """A currency: `minor` of its smaller unit make one. The code is ISO 4217, or "$" where the country is open."""

    code: str
    minor: int
    signs: tuple[str, ...]
    names: tuple[str, ...]
    cents: tuple[str, ...]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table that lies beside this module, cell by cell, with three empty ones behind."""
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            yield [*line.split("\t"), "", "", ""]


@cache
def units() -> Mapping[str, Unit]:
    """Every unit by its symbol."""
    found = {}
    for symbol, dimension, factor, signs, names, *_ in rows("units.tsv"):
        written = tuple(name.replace("_", " ") for name in names.split())
        found[symbol] = Unit(symbol, dimension, factor, tuple(signs.split()), written)
    return found


@cache
def currencies() -> Mapping[str, Currency]:
    """Every currency by its code."""
    found = {}
    for code, minor, signs, names, cents, *_ in rows("currencies.tsv"):
        written = tuple(name.replace("_", " ") for name in names.split())
        found[code] = Currency(code, int(minor), tuple(signs.split()), written, tuple(cents.split()))
    return found


def unit(symbol: str) -> Unit | None:
    """The unit of a symbol; `square`, `cubic` and quotients of known units are units too ("square [yd]", "kg/ha")."""
    known = units().get(symbol)
    if known is not None:
        return known
    word, _, rest = symbol.partition(" ")
    base = units().get(rest)
    if word in _POWERS and base is not None and base.dimension == "length":
        dimension, power = _POWERS[word]
        litres = 1000 if power == 3 else 1
        return Unit(symbol, dimension, str(Fraction(base.factor) ** power * litres))
    above, _, below = symbol.partition("/")
    numerator, denominator = (units().get(above), units().get(below)) if below else (None, None)
    if numerator is None or denominator is None:
        return None
    dimension = f"{numerator.dimension}/{denominator.dimension}"
    return Unit(symbol, dimension, str(Fraction(numerator.factor) / Fraction(denominator.factor)))


@cache
def ratio(larger: str, smaller: str) -> int | None:
    """How many of the smaller unit the larger holds, where one amount may be said in both: 12 for feet and inches."""
    whole, part = unit(larger), unit(smaller)
    if whole is None or part is None or whole.dimension != part.dimension or whole.dimension not in _PARTED:
        return None
    held = Fraction(whole.factor) / Fraction(part.factor)
    return int(held) if held.denominator == 1 and 1 < held <= _MOST_PARTS else None


def converted(quantity: Quantity, symbol: str) -> Quantity | None:
    """The same quantity in another unit, exactly; `None` where the units are not of one dimension."""
    if quantity.unit == symbol:
        return quantity
    source, target = unit(quantity.unit or ""), unit(symbol)
    if source is None or target is None or source.dimension != target.dimension:
        return None
    ratio = Fraction(source.factor) / Fraction(target.factor)
    shift = (Fraction(source.zero) - Fraction(target.zero)) / Fraction(target.factor)

    def moved(number: Exact | None) -> Exact | None:
        return None if number is None else exact(number * ratio + shift)

    return quantity._replace(
        low=moved(quantity.low),
        high=moved(quantity.high),
        unit=symbol,
        quantum=exact(quantity.quantum * ratio),
    )
