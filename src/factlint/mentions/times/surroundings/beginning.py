"""What is left of a time that is none as a whole: the day of "July 4 to 5 percent"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.amounts import Amount
from factlint.mentions.times.expressions.clocks import At, Clock, Hours
from factlint.mentions.times.expressions.durations import Counted, Lasting
from factlint.mentions.times.expressions.recurring import InYear, Yearless
from factlint.mentions.times.expressions.stretches import Between, StretchOf

if TYPE_CHECKING:
    from collections.abc import Callable

_TOWARDS = (" back", " before", " after", " prior to")
"""What ends a date that is counted to from another."""


def beginning(expression: Any, words: str) -> tuple[Any, str]:
    """The time that the words begin with, and how they do; no words where there is none."""
    read = _READINGS.get(type(expression))
    return read(expression, words) if read is not None else (expression, "")


def _between(expression: Between, words: str) -> tuple[Any, str]:
    short = isinstance(expression.low, Yearless) or words[-3:-2] == " "
    return expression.low, words.rpartition(" to ")[0] if short else ""


def _yearless(expression: Yearless, words: str) -> tuple[Any, str]:
    """The month of "in July the 5 ships"."""
    month = words.partition(" the ")[0] if expression.day is not None and " the " in words else ""
    return expression._replace(day=None), month


def _in_year(expression: InYear, words: str) -> tuple[Any, str]:
    """The year of "the 1992 Winter Games"."""
    return expression.year, words[:4]


def _counted(expression: Counted, words: str) -> tuple[Any, str]:
    length = words.removesuffix(" to").rpartition(" ")[0] if words.endswith(_TOWARDS) else ""
    return Lasting(expression.amount), length if " " in length else ""


def _lasting(expression: Lasting, words: str) -> tuple[Any, str]:
    if " or " not in words:
        return expression, ""
    return expression.shortest, words.partition(" or ")[0]


def _at(expression: At, words: str) -> tuple[Any, str]:
    """The day of "Monday at 2.30 points"."""
    dotted = isinstance(expression.time, Clock) and expression.time.dotted
    return expression.day, words.rpartition(" at ")[0] if dotted else ""


def _hours(expression: Hours, words: str) -> tuple[Any, str]:
    """The time of "from 3:15 to 5 miles"."""
    return expression.low, words.rpartition(" to ")[0]


def _stretch(expression: StretchOf, words: str) -> tuple[Any, str]:
    """The length of "the last two weeks of spring training"."""
    number = expression.number
    return Lasting(Amount((((number, number), expression.unit),)), window=True), words.partition(" of ")[0]


_READINGS: dict[type, Callable[[Any, str], tuple[Any, str]]] = {
    Between: _between,
    Yearless: _yearless,
    InYear: _in_year,
    Counted: _counted,
    Lasting: _lasting,
    At: _at,
    Hours: _hours,
    StretchOf: _stretch,
}
