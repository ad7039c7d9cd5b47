"""The words of the grammar of numbers: which class each belongs to, and what it stands for."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from factlint.grammars import Reject
from factlint.mentions.numbers._tables import TABLES
from factlint.mentions.numbers.figures import ISO_DURATION, Number
from factlint.values import exact
from factlint.values.units import currencies, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.values import Bound, Exact

CLASSES = TABLES.classes
_NUMBERS = frozenset(
    "ZERO ONE ONES TEEN TENS HUNDRED MAG MAGS DOZEN DOZENS MANY VAGUE HALF QUARTER THIRDW ORDW FRACS SIGN PPT TWICE FOLDED".split()
)
_UNIT_CLASSES = {"ft": "FT", "in": "INCH", "deg": "DEG", "°C": "TEMP", "°F": "TEMP"}
_SQUARES = {"km": "km2", "m": "m2", "cm": "cm2", "mm": "mm2", "mi": "mi2", "ft": "ft2"}
_CUBES = {"km": "km3", "m": "m3", "cm": "cm3", "ft": "ft3"}

Meaning: TypeAlias = tuple[str, Any]
"""The character of a class, and the payload of a token of it."""


@dataclass(frozen=True, slots=True)
class Word:
    """What a word stands for where that is not a number: a unit, a currency, a bound, a scale, or only itself."""

    name: str
    symbol: str | None = None
    is_time: bool = False
    scale: Exact = 1
    bound: Bound = "exact"
    followed: Mapping[str, Word] = field(default_factory=dict, compare=False, repr=False)
    """The words that make another meaning with this one: "nautical" before "mile", "swiss" before "franc"."""

    @property
    def rate(self) -> str:
        """The unit as one side of a quotient."""
        return self.symbol or self.name

    def joined(self, other: Word) -> Word:
        """What this word and the next one stand for together."""
        if other.name in self.followed:
            return self.followed[other.name]
        if self.name in ("square", "cubic") and other.symbol:
            powers = _SQUARES if self.name == "square" else _CUBES
            return replace(
                other, name=f"{self.name} {other.name}", symbol=powers.get(other.symbol, f"{self.name} {other.symbol}")
            )
        if self.symbol and other.symbol == "$":
            return replace(other, symbol=self.symbol)
        raise Reject


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in lower case; signs as they are written; suffixes that stand glued to a figure."""

    words: Mapping[str, Meaning]
    signs: Mapping[str, Meaning]
    suffixes: Mapping[str, Meaning]
    money_signs: tuple[str, ...]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of words beside this module."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def vocabulary() -> Vocabulary:
    """The words of the tables, read once."""
    words: dict[str, Meaning] = {}
    signs: dict[str, Meaning] = {}
    pairs: dict[str, dict[str, Word]] = {}
    _read_units(words, signs, pairs)
    nations, money_signs = _read_currencies(words, signs, pairs)
    for kind, value, written in rows("words.tsv"):
        for word in written.split():
            target = words if (word.isalpha() and kind != "LETTER") or "." in word else signs
            if kind in ("UMOD", "NATION"):
                followed = pairs.pop(word, {})
                modifier = Word(value, followed=followed) if kind == "UMOD" else Word(word, value, followed=followed)
                target[word] = CLASSES[kind], modifier
            else:
                target[word] = CLASSES[kind], _payload(kind, value, word)
    for first, followed in pairs.items():
        kind = "NATION" if first in nations else "UMOD"
        words.setdefault(first, (CLASSES[kind], Word(first, followed=followed)))
    suffixes = {}
    for kind, scale, symbol, written in rows("suffixes.tsv"):
        factor = int(scale)
        value = Number(factor) if kind == "MAG" else Word(kind, None if symbol == "-" else symbol, scale=factor)
        suffixes.update(dict.fromkeys(written.split(), (CLASSES[kind], value)))
    return Vocabulary(words, signs, suffixes, money_signs)


def _read_units(words: dict[str, Meaning], signs: dict[str, Meaning], pairs: dict[str, dict[str, Word]]) -> None:
    for unit in units().values():
        timed = unit.symbol in ISO_DURATION
        kind = "TIMEU" if timed else _UNIT_CLASSES.get(unit.symbol, "UNIT")
        for name in unit.names:
            first, _, second = name.partition(" ")
            word = Word(name, unit.symbol, timed)
            if not second:
                words[name] = CLASSES[kind], word
            elif " " not in second:
                pairs.setdefault(first, {})[second] = word
        for sign in unit.signs:
            signs[sign] = CLASSES[kind], Word(sign, unit.symbol, timed)


def _read_currencies(
    words: dict[str, Meaning], signs: dict[str, Meaning], pairs: dict[str, dict[str, Word]]
) -> tuple[set[str], tuple[str, ...]]:
    nations, money_signs = set(), []
    for money in currencies().values():
        word = Word(money.code, money.code)
        for name in money.names:
            first, _, second = name.partition(" ")
            if not second:
                words[name] = CLASSES["CURW"], replace(word, name=name)
            elif " " not in second:
                pairs.setdefault(first, {})[second] = replace(word, name=name)
                nations.add(first)
        for cents in money.cents:
            words[cents] = CLASSES["CENTS"], word
        if money.code.isalpha():
            signs[money.code] = CLASSES["CURC"], word
        for sign in money.signs:
            signs[sign] = CLASSES["CURS"], word
            money_signs.append(sign)
    return nations, tuple(sorted(money_signs, key=len, reverse=True))


def _payload(kind: str, value: str, word: str) -> Any:
    if kind in _NUMBERS:
        number = exact(Fraction(value))
        return Number(number, number if kind in ("MAG", "MAGS") else 1)
    if kind in ("HEDGE", "OVER", "LIMIT"):
        return Word(word, bound=value)  # type: ignore[arg-type]
    if kind in ("CENTS", "LETTER", "CURS"):
        return Word(word, value)
    if kind == "RATED":
        return Word(word)
    return None
