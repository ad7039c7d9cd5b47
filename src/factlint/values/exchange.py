"""What one currency was worth in another, year by year."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.values.interval import Interval
from factlint.values.units import rows

if TYPE_CHECKING:
    from collections.abc import Iterator

DOLLARS = {"AUD": "Austral", "CAD": "Canad", "NZD": "Zealand", "SGD": "Singapor"}
"""What "$" may stand for beside the US dollar, and how the names of the country and its people begin."""
_ALWAYS = {"USD": Interval(1, 1), "HKD": Interval(Fraction("7.73"), Fraction("7.87"))}
"""Units for a US dollar that no year changed."""
_UNKNOWN = "-"


def rates(of: str, into: str, first: int, last: int, dollars: tuple[str, ...]) -> Iterator[Interval]:
    """What one unit of a currency was worth in another in each of some years, once for each dollar that "$" may be."""
    for year in range(first, last + 1):
        for one in dollars if of == "$" else (of,):
            for other in dollars if into == "$" else (into,):
                base, price = _per_dollar(year, one), _per_dollar(year, other)
                if one != other and base is not None and price is not None:
                    low, high = Fraction(price.low or 0) / (base.high or 1), Fraction(price.high or 0) / (base.low or 1)
                    yield Interval(low, high)


def known_years() -> tuple[int, int]:
    """The first and the last year of the table."""
    return min(_table()), max(_table())


def _per_dollar(year: int, code: str) -> Interval | None:
    return _ALWAYS.get(code) or _table().get(year, {}).get(code)


@cache
def _table() -> dict[int, dict[str, Interval]]:
    (_, *codes), *years = ([cell for cell in row if cell] for row in rows("rates.tsv"))
    return {
        int(year): {
            code: Interval(*map(Fraction, cell.split("-")))
            for code, cell in zip(codes, cells, strict=True)
            if cell != _UNKNOWN
        }
        for year, *cells in years
    }
