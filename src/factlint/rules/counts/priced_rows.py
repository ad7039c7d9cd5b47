"""Rows of bills and orders: how many, at what price, and what they come to."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.cells import Cell  # noqa: TC001 - a named tuple names it

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HOW_MANY = pattern(
    r"(?i)\W*(?:q(?:uanti)?ty\.?|quantity|units?|number(?: of [a-z]+)?|no\.?(?: of [a-z]+)?|count|pieces|pcs|"
    r"hours|days|"
    r"nights|copies|boxes|items|people|shares|how many|(?:units|copies|tickets|items) sold)\W*\Z"
)
_PRICE = pattern(
    r"(?i)\W*(?:(?:unit |item |ticket |share )?(?:price|cost|rate|fee|fare|wage)(?: (?:each|per [a-z]+|"
    r"a [a-z]+))?|each|"
    r"(?:price|cost|rate|pay|[$£€]|euros?|dollars?|pounds?)?(?: ?/ ?| per | a )(?:unit|item|hour|day|night|"
    r"head|piece|share)|"
    r"hourly (?:rate|wage)|daily rate)\W*(?:\([^)]{1,12}\)\W*)?\Z"
)
_COMES_TO = pattern(
    r"(?i)\W*(?:(?:line |sub-?|row )?total(?: (?:cost|price|pay|value|[$£€]))?|amount|sum|cost|value|"
    r"extended(?: price)?|revenue|takings|income|pay|line (?:amount|cost)|subtotal)\W*(?:\([^)]{1,12}\)\W*)?\Z"
)
_FEWEST_RIGHT = 2


class WrongRow(NamedTuple):
    """A row whose last figure is not what the others make."""

    quantity: Cell
    price: Cell
    total: Cell
    product: Fraction


def wrong_rows(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[WrongRow]:
    """The rows that do not come to what their number and price make, where most rows do."""
    columns = [
        [at for at, cell in enumerate(header) if heading.match(cell.words)]
        for heading in (_HOW_MANY, _PRICE, _COMES_TO)
    ]
    if any(len(found) != 1 for found in columns) or len({found[0] for found in columns}) < len(columns):
        return
    rows = [tuple(row[found[0]] for found in columns) for row in body]
    told = [
        WrongRow(count, price, total, count.figure * price.figure)
        for count, price, total in rows
        if count.stated and price.stated and total.stated and count.figure and price.figure
    ]
    exact = [row for row in told if row.total.figure == row.product]
    wrong = [row for row in told if row not in exact and (len(exact) >= _FEWEST_RIGHT or not _is_rounded(row))]
    right = len(told) - len(wrong)
    if right >= 2 * len(wrong) or (len(told) == _FEWEST_RIGHT and exact):
        yield from wrong


def _is_rounded(row: WrongRow) -> bool:
    """Whether the digits left out of the price and the sum explain the difference."""
    count, price, total = row.quantity.figure or Fraction(0), row.price, row.total
    slack = (abs(count) * (price.place or Fraction(0)) + (total.place or Fraction(0))) / 2
    return total.figure is not None and abs(total.figure - row.product) <= slack
