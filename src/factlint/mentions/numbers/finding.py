"""Finds the figures of a text."""

from __future__ import annotations

import re
from dataclasses import replace
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.numbers._tables import TABLES
from factlint.mentions.numbers.naming import names_something
from factlint.mentions.numbers.surroundings import (
    Surroundings,
    changes,
    follows_change,
    is_age_in_apposition,
    is_counted,
    ranges,
)
from factlint.mentions.numbers.cutting import cut
from factlint.mentions.numbers.figure import Figure
from factlint.mentions.numbers.figures import Figures
from factlint.mentions.numbers.joining import compounds
from factlint.mentions.numbers.vocabulary import CLASSES, vocabulary
from factlint.mentions.reading import Chunks, Reader
from factlint.values import exact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.reading import Phrases, Reading


_A_RANK = re.compile(r"an?\s+\w+", re.IGNORECASE)
_AGE = re.compile(r"\w, [0-9]{1,3}[,.]")
_AFTER_PART = frozenset(
    "of or to in at by and from as more less than on for with are is were was had have has will".split()
)


def _class(names: str) -> str:
    return "[" + "".join(re.escape(CLASSES[name]) for name in names.split()) + "]"


_INNER_AND = re.compile(
    rf"(?<={_class('HUNDRED MAG')}) {re.escape(CLASSES['AND'])}(?= {_class('ZERO ONE ONES TEEN TENS D D3 ORDW THIRDW')}(?! ?{_class('HUNDRED')}))"
    rf"|(?<={_class('MAG')}) {re.escape(CLASSES['AND'])}(?= {_class('ONE ONES TEEN D')} {_class('HUNDRED')}(?! {_class('MAG')}))"
)
_HALF_AND = re.compile(
    rf"(?<={_class('ZERO ONE ONES TEEN TENS D D3 NUM HUNDRED MAG')})( ?){re.escape(CLASSES['AND'])}"
    rf"(?= ?(?:{_class('A ONE')} ?{_class('HALF QUARTER THIRDW')}|{_class('ONES')} ?{_class('FRACS')}|{_class('FRACTION')}))"
)


def _reclass(codes: str) -> str:
    """Tell the "and" inside a number, and the one before a half, from the one between two things."""
    if CLASSES["AND"] not in codes:
        return codes
    codes = _HALF_AND.sub(rf"\1{CLASSES['HAND']}", codes)
    return _INNER_AND.sub(f" {CLASSES['NAND']}", codes)


@cache
def _reader() -> Reader:
    return Reader(Parser(TABLES, Figures()), cut, _reclass)


def number_phrases() -> Phrases:
    """The names of units and currencies that have several words."""
    return vocabulary().phrases


def find_numbers(chunks: Chunks, text: str) -> Iterator[Mention]:
    """The mentions of numbers in a text that is cut into chunks, in order."""
    return compounds(_figures(chunks, text), text)


def _figures(chunks: Chunks, text: str) -> Iterator[Mention]:
    for reading in _reader().read(chunks):
        for figure in _ends(reading.value, reading, text):
            start = reading.offsets[figure.first][0]
            end = reading.offsets[figure.last - 1][1]
            if not names_something(figure, text, start, end):
                yield _mention(_read_in_context(figure, text, start, end), text, start, end)


def _ends(figure: Figure, reading: Reading, text: str) -> tuple[Figure, ...]:
    """The figure, or both ends of one that tells of a change: "rose from 40 to 60" has two."""
    if figure.ends is None:
        return (figure,)
    if figure.kind == "fraction":
        return figure.ends if text[reading.end : reading.end + 2].strip().isalpha() else (figure,)
    left, right = figure.ends
    stated_from = text[reading.start : reading.start + 5].lower().startswith("from")
    if stated_from and left.low > right.low and not ranges(text, reading.start):
        return figure.ends
    if stated_from and changes(text, reading.start):
        return figure.ends
    return figure.ends if figure.explicit and follows_change(text, reading.start) else (figure,)


def _read_in_context(figure: Figure, text: str, start: int, end: int) -> Figure:
    """The figure as the words beside it make it read."""
    if figure.counted is not None:
        after = Surroundings(text, start, end).after
        return figure.counted if is_counted(after) else figure
    if figure.kind == "number" and figure.unit is None and _AGE.fullmatch(text, max(0, start - 3), end + 1):
        if is_age_in_apposition(text, start, end):
            return replace(figure, kind="age", unit="year")
        return figure
    if figure.kind == "fraction" and _A_RANK.fullmatch(text, start, end):
        return _ranked(figure, text, start, end)
    return figure


def _ranked(figure: Figure, text: str, start: int, end: int) -> Figure:
    """The figure; "a third" before a noun that it ranks is an ordinal and no part."""
    after = Surroundings(text, start, end).after
    if not after.isalpha() or not after.islower() or after in _AFTER_PART or text[start:end].endswith("quarter"):
        return figure
    rank = exact(1 / Fraction(figure.low))
    return replace(figure, kind="ordinal", low=rank, high=rank)


def _mention(figure: Figure, text: str, start: int, end: int) -> Mention:
    return Mention(start, end, text[start:end], figure.kind, figure.text(), figure.unit, figure.bound, figure.quantity)
