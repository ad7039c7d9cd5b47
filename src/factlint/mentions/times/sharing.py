"""Dates in a list, of which only the last one names the year: "June, July and August 2023"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.documents.patterns import pattern
from factlint.mentions.times.recurring import InYear, Yearless
from factlint.mentions.times.stretches import Fixed, PartOf

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.values import Date

_JOINED = pattern(r",?\s+(?:and|or)\s+(?:the\s+)?|\s*[/&]\s*")
_LISTED = pattern(r",\s+(?:the\s+)?")


def with_shared_years(expressions: Sequence[Any], between: Sequence[str]) -> list[Any]:
    """The expressions of a block, with the year of the last date of a list given to those before it.

    `between` are the texts between each and the next. A comma alone makes no list: "in May, June 2020 being over".
    """
    shared = list(expressions)
    year: Date | None = None
    for at in range(len(shared) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        joined = _JOINED.fullmatch(between[at]) or (year is not None and _LISTED.fullmatch(between[at]))
        alike = _shape(one) is not None and _shape(one) == _shape(_bare(other))
        year = _year_of(other) if joined and alike else None
        if year is not None:
            shared[at] = _in_year(one, year)
    return shared


def _year_of(expression: Any) -> Date | None:
    if isinstance(expression, PartOf):
        return _year_of(expression.whole)
    return expression.year if isinstance(expression, InYear) and isinstance(expression.year, Fixed) else None


def _bare(expression: Any) -> Any:
    """The date without its year."""
    if isinstance(expression, PartOf):
        return _bare(expression.whole)
    return expression.inner if isinstance(expression, InYear) else None


def _shape(expression: Any) -> tuple[str, bool] | None:
    """What kind of date it is: a month, a day of a month, a season, ..."""
    if isinstance(expression, PartOf):
        return _shape(expression.whole)
    return (expression.unit, expression.day is None) if isinstance(expression, Yearless) else None


def _in_year(expression: Any, year: Date) -> Any:
    if isinstance(expression, PartOf):
        return expression._replace(whole=_in_year(expression.whole, year))
    return InYear(expression, year)
