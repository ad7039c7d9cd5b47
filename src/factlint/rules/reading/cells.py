"""The figures of tables: what stands in each cell, row and column."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import exact_text

if TYPE_CHECKING:
    from factlint.documents import Table

_UNITS = (
    "(?:second|minute|hour|day|week|month|year|mile|metre|meter|kilometre|acre|hectare|litre|liter|gallon|pound|gram|"
    "kilo|tonne|euro|dollar|crown)s?"
)
_FIGURE = pattern(
    r"\s*(?P<open>\()?(?P<sign>[-−–+])?\s?(?:[$€£¥]|[A-Z]{3}\s)?(?P<minus>[-−–])?"
    r"(?P<whole>\d{1,3}(?:[,  ]\d{3})+|\d+)(?P<decimals>\.\d+)?"
    r"\s?(?P<unit>[%×€$£]|\w{1,3}\b|" + _UNITS + r")?(?P<close>\))?"
    r"(?:\s?(?:\[\w{1,3}\]|[*†‡]|\(\w\)))*\s*"
)
_EMPHASIS = pattern(
    r"(?is)(?P<mark>\*{1,3}|_{1,3}|~~|<(?P<tag>b|strong|em|i)>)(?P<inside>.+)(?(tag)</(?P=tag)>|(?P=mark))"
)
"""Marks around what stands in a cell: "**497**"."""
_NOTHING = pattern(r"\s*(?:[-–—−.]|nil|none|zero)?\s*", re.IGNORECASE)


class Cell(NamedTuple):
    """One cell: its span, its words, and its figure with the place value of the last digit, if it holds one.

    A cell that is empty or holds a dash has the figure 0 and no place value.
    """

    start: int
    end: int
    words: str
    figure: Fraction | None
    place: Fraction | None
    scale: Fraction = Fraction(1)
    """By what the heading of its column multiplies the figure: "Sales ($m)"."""

    @property
    def hidden(self) -> Fraction:
        """What a scale hides at most: half of the last place written."""
        return (self.place or Fraction(0)) * self.scale / 2 if self.scale > 1 else Fraction(0)

    @property
    def stated(self) -> bool:
        """Whether a figure is written in the cell."""
        return self.place is not None


def read_cells(text: str, table: Table) -> tuple[tuple[Cell, ...], ...]:
    """The cells of a table, row by row."""
    return tuple(tuple(read_cell(text, start, end) for start, end in row) for row in table.rows)


def read_cell(text: str, start: int, end: int) -> Cell:
    """What stands in a span inside marks of emphasis: its words, and its figure, if it holds one."""
    while found := _EMPHASIS.fullmatch(text, start, end):
        start, end = found.span("inside")
    words = text[start:end].strip()
    if _NOTHING.fullmatch(words):
        return Cell(start, end, words, Fraction(0), None)
    found = _FIGURE.fullmatch(words)
    if found is None:
        return Cell(start, end, words, None, None)
    figure = Fraction(re.sub(r"[,  ]", "", found["whole"]) + (found["decimals"] or ""))
    negative = bool(found["open"] and found["close"]) or "".join((found["sign"] or "", found["minus"] or "")) in {
        "-",
        "−",
        "–",
    }
    place = Fraction(1, 10 ** len((found["decimals"] or ".")[1:]))
    return Cell(start, end, words, -figure if negative else figure, place)


def written_like(figure: Fraction, model: Cell) -> str:
    """The figure as a cell would write it, with thousands commas where `model` has them."""
    places = 0 if model.place is None else len(str(model.place.denominator)) - 1
    rounded = Fraction(round(abs(figure) * 10**places), 10**places)
    whole, _, decimals = exact_text(rounded).partition(".")
    grouped = f"{int(whole):,}" if "," in model.words or int(whole) < 1000 else whole
    return ("-" if figure < 0 else "") + grouped + (f".{decimals:0<{places}}" if places else "")
