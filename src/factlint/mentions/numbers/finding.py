"""Finds the figures of a text."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.numbers._tables import TABLES
from factlint.mentions.numbers.cutting import cut
from factlint.mentions.numbers.figures import Figure, Figures
from factlint.mentions.numbers.vocabulary import CLASSES
from factlint.mentions.reading import Chunks, Reader

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.reading import Reading


def _class(names: str) -> str:
    return "[" + "".join(re.escape(CLASSES[name]) for name in names.split()) + "]"


_SMALL = _class("ZERO ONE ONES TEEN TENS D D3")
_INNER_AND = re.compile(
    rf"(?<={_class('HUNDRED MAG')}) {re.escape(CLASSES['AND'])}(?= {_SMALL}(?! ?{_class('HUNDRED MAG')}))"
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


def find_numbers(chunks: Chunks, text: str) -> Iterator[Mention]:
    """The figures of a text that is cut into chunks, in order."""
    for reading in _reader().read(chunks):
        figure: Figure = reading.value
        yield _mention(figure, reading, text)


def _mention(figure: Figure, reading: Reading, text: str) -> Mention:
    start = reading.offsets[figure.first][0]
    end = reading.offsets[figure.last - 1][1]
    return Mention(start, end, text[start:end], figure.kind, figure.text(), figure.unit, figure.bound, figure.quantity)
