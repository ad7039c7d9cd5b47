"""Dates in a list, of which only the last one names the year: "June, July and August 2023"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.documents.patterns import pattern
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Yearless
from factlint.mentions.times.expressions.stretches import PartOf
from factlint.mentions.times.expressions.values import Date, Value, Viewpoint, unknown

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINED = pattern(r",?\s+(?:and|or)\s+(?:the\s+)?|\s*[/&]\s*")
_LISTED = pattern(r",\s+(?:the\s+)?")


class Leading(NamedTuple):
    """A date without its year before one with it: the last such date, "December" of "December and January 2020"."""

    inner: Recurring
    to: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.to.resolve(view).period
        return unknown(self.inner.open_text) if period is None else self.inner.toward(period, "past")


def with_shared_years(expressions: Sequence[Any], between: Sequence[str]) -> list[Any]:
    """The expressions of a block, those of a list before the one that names the year told by it.

    `between` are the texts between each and the next. A comma alone makes no list: "in May, June 2020 being over".
    """
    shared = list(expressions)
    listed = False
    for at in range(len(shared) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        joined = _JOINED.fullmatch(between[at]) or (listed and _LISTED.fullmatch(between[at]))
        listed = bool(joined) and _shape(one) is not None and _shape(one) == _shape(_bare(other))
        if listed:
            shared[at] = _leading(one, _whole(other))
    return shared


def is_leading(expression: Any) -> bool:
    """Whether a date only leads to the one that names its year."""
    return isinstance(_whole(expression), Leading)


def _whole(expression: Any) -> Any:
    return expression.whole if isinstance(expression, PartOf) else expression


def _bare(expression: Any) -> Any:
    """The date without its year."""
    whole = _whole(expression)
    return whole.inner if isinstance(whole, InYear | Leading) else None


def _shape(expression: Any) -> tuple[str, bool] | None:
    """What kind of date it is: a month, a day of a month, a season, ..."""
    whole = _whole(expression)
    return (whole.unit, whole.day is None) if isinstance(whole, Yearless) else None


def _leading(expression: Any, to: Date) -> Any:
    if isinstance(expression, PartOf):
        return expression._replace(whole=Leading(expression.whole, to))  # type: ignore[arg-type]
    return Leading(expression, to)
