"""The words of the grammar of numbers: which class each belongs to, and what it stands for."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from factlint.grammars import Reject
from factlint.mentions.numbers._tables import TABLES
from factlint.mentions.numbers.figure import ISO_DURATION
from factlint.mentions.numbers.number import Number
from factlint.records import NamedTuple
from factlint.values import exact
from factlint.values.units import currencies, units

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.values import Bound, Exact

CLASSES = TABLES.classes
_NUMBERS = frozenset(
    "ZERO ONE ONES TEEN TENS HUNDRED MAG MAGS DOZEN DOZENS MANY VAGUE HALF QUARTER THIRDW ORDW FRACS SIGN PPT TWICE "
    "FOLDED".split()
)
_UNIT_CLASSES = {"ft": "FT", "in": "INCH", "deg": "DEG", "°C": "TEMP", "°F": "TEMP"}
_POWERS = {
    "square": {"km": "km2", "m": "m2", "cm": "cm2", "mm": "mm2", "mi": "mi2", "ft": "ft2"},
    "cubic": {"km": "km3", "m": "m3", "cm": "cm3", "ft": "ft3"},
}

APART = "apart"
"""The name of a suffix that stands apart from its figure."""
GROUPED = "grouped"
"""The name of a letter of currency before digits that commas group."""
_AROUND_WORD = "\"'“”‘’«»()[]*_,;:!?"

Meaning: TypeAlias = tuple[str, Any]
"""The character of a class, and the payload of a token of it."""


class Word(NamedTuple):
    """What a word stands for where that is not a number: a unit, a currency, a bound, a scale, or only itself."""

    name: str
    symbol: str | None = None
    is_time: bool = False
    scale: Exact = 1
    bound: Bound = "exact"

    @property
    def rate(self) -> str:
        """The unit as one side of a quotient."""
        return self.symbol or self.name

    def of(self, unit: Word) -> Word:
        """The square or cubic unit that this word and a unit of length make."""
        if unit.symbol is None:
            raise Reject
        return unit._replace(is_time=False, symbol=_POWERS[self.name].get(unit.symbol, f"{self.name} {unit.symbol}"))


class Vocabulary(NamedTuple):
    """Words in lower case, some of several words; signs as they are written; suffixes that stand glued to a figure."""

    words: Mapping[str, Meaning]
    signs: Mapping[str, Meaning]
    suffixes: Mapping[str, Meaning]
    money_signs: tuple[str, ...]
    phrases: tuple[str, ...]


def rows(name: str) -> Iterator[list[str]]:
    """The rows of a table of words beside this module."""
    for line in (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


@cache
def lists() -> dict[str, frozenset[str]]:
    """The lists of words of context.tsv by name."""
    return {name: frozenset(words.split()) for name, words in rows("context.tsv")}


def listed(word: str, name: str) -> bool:
    """Whether a list of context.tsv has the word, whatever its case and the punctuation around it."""
    word, words = word.strip(_AROUND_WORD).lower(), lists()[name]
    return word in words or word.rstrip(".") in words


@cache
def vocabulary() -> Vocabulary:
    """The words of the tables, read once."""
    words: dict[str, Meaning] = {}
    signs: dict[str, Meaning] = {}
    _read_units(words, signs)
    money_signs = _read_currencies(words, signs)
    for kind, value, written in rows("words.tsv"):
        for word in (name.replace("_", " ") for name in written.split()):
            target = words if (word.isalpha() and kind != "LETTER") or "." in word or " " in word else signs
            target[word] = CLASSES[kind], _payload(kind, value, word)
    suffixes = _suffixes()
    signs["m"], signs["k"] = suffixes["m"], suffixes["k"]
    for scale in ("M", "B"):  # "8 B people"
        code, suffix = suffixes[scale]
        signs[scale] = code, suffix._replace(name=APART)
    signs["p"] = CLASSES["CENTS"], Word(APART, "GBP", scale=100)
    words["s"] = words["seconds"]
    phrases = tuple(word for word in words if " " in word)
    return Vocabulary(words, signs, suffixes, money_signs, phrases)


def _read_units(words: dict[str, Meaning], signs: dict[str, Meaning]) -> None:
    for unit in units().values():
        timed = unit.symbol in ISO_DURATION
        code = CLASSES["TIMEU" if timed else _UNIT_CLASSES.get(unit.symbol, "UNIT")]
        for name in unit.names:
            words[name] = code, Word(name, unit.symbol, timed)
        for sign in unit.signs:
            signs[sign] = code, Word(sign, unit.symbol, timed)


def _read_currencies(words: dict[str, Meaning], signs: dict[str, Meaning]) -> tuple[str, ...]:
    money_signs = []
    for money in currencies().values():
        for name in money.names:
            words[name] = CLASSES["CURW"], Word(name, money.code)
        for cents in money.cents:
            words[cents] = CLASSES["CENTS"], Word(cents, money.code, scale=money.minor)
        if money.code.isalpha():
            signs[money.code] = CLASSES["CURC"], Word(money.code, money.code)
        for sign in money.signs:
            signs[sign] = CLASSES["CURA"], Word(sign, money.code)
            money_signs.append(sign)
    return tuple(sorted(money_signs, key=len, reverse=True))


def _suffixes() -> dict[str, Meaning]:
    suffixes: dict[str, Meaning] = {}
    for kind, scale, symbol, written in rows("suffixes.tsv"):
        factor = int(scale)
        value = Number(factor) if kind == "MAG" else Word(kind, None if symbol == "-" else symbol, scale=factor)
        suffixes.update(dict.fromkeys(written.split(), (CLASSES[kind], value)))
    return suffixes


def _payload(kind: str, value: str, word: str) -> Any:
    if kind in _NUMBERS:
        number = int(value) if value.isdecimal() else exact(Fraction(value))
        return Number(number, number if kind in ("MAG", "MAGS") else 1)
    if kind in ("HEDGE", "OVER", "LIMIT"):
        return Word(word, bound=value)  # type: ignore[arg-type]
    if kind == "CENTS":
        return Word(word, value, scale=100)
    if kind in ("LETTER", "CURA", "CURW", "NATION", "INV", "YEARLY"):
        return Word(word, value)
    if kind in ("RATED", "UMOD"):
        return Word(word if value == "-" else value)
    return None
