"""What a time dates: which expressions are told from now, which name their year, and which of these tell when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At
from factlint.mentions.times.expressions.durations import Counted
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Turned
from factlint.mentions.times.expressions.relative import Now, OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.stretches import Between, Fixed, NthOf, PartOf, StretchOf
from factlint.mentions.times.expressions.values import Viewpoint

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.slots import Slot
    from factlint.mentions.times.surroundings.place import Place

_TURNED = (Turned, TurnedUnit)
_NOW = (Today, Now, OnWeekday)
_BEFORE_YEARS = frozenset("in by from since until till during throughout through early mid late before after".split())
_BEFORE_DAYS = frozenset("on by from since until before after".split())


def told_from_now(expression: Any) -> bool:
    """Whether an expression is told from the text's date: "Friday", "last year", "three weeks ago"."""
    if isinstance(expression, Between):
        return told_from_now(expression.low) or told_from_now(expression.high)
    date = _whole(expression)
    if isinstance(date, InYear):
        date = _whole(date.year)
    if isinstance(date, Counted):
        return date.anchor is None and not date.anaphoric
    if isinstance(date, _TURNED):
        return date.turn in ("this", "last") and not (isinstance(date, TurnedUnit) and date.unit == "day")
    return isinstance(date, _NOW)


def dating(expression: Any, place: Place) -> Slot | None:
    """The slot of a date with its year where it dates what is told.

    It does not where it only tells which one of several is meant, "charged in the 21 December 1988 bombing", nor as the
    year in which something began that is still there: "founded in 1949, it met again in April"; "born on 2 May 1943".
    """
    slot = own_year(expression)
    if slot is None or place.of_birth:
        return None
    if slot.unit == "year":
        return slot if not place.background and (place.opens_sentence or place.word_before in _BEFORE_YEARS) else None
    attribute = place.definite and place.word_before not in _BEFORE_DAYS and not isinstance(expression, At)
    return None if attribute and slot.unit == "day" else slot


def own_year(expression: Any) -> Slot | None:
    """The year, month or day of a date that names its year."""
    if isinstance(expression, Between):
        return own_year(expression.low) or own_year(expression.high)
    date = _whole(expression)
    if isinstance(date, InYear) and isinstance(date.year, Fixed):
        return date.resolve(Viewpoint()).first
    if isinstance(date, Fixed) and date.first.unit in ("year", "month", "day"):
        return date.first
    return None


def is_yearless(expression: Any) -> bool:
    """Whether it is a date of every year, a part of one, or the time between two: "early May", "May to July"."""
    if isinstance(expression, Between):
        return is_yearless(expression.low) and (isinstance(expression.high, int) or is_yearless(expression.high))
    return isinstance(_whole(expression), Recurring)


def _whole(expression: Any) -> Any:
    """The date of which an expression names a part: "1914" of "early 1914", "Friday" of "Friday night"."""
    while isinstance(expression, At | PartOf | NthOf | StretchOf):
        expression = expression.day if isinstance(expression, At) else expression.whole
    return expression
