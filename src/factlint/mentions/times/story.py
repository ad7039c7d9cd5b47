"""Blocks that tell of another time than their own, where dates without a year belong to that time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.clocks import At
from factlint.mentions.times.durations import Ahead, Counted
from factlint.mentions.times.recurring import InYear, Turned
from factlint.mentions.times.relative import OnWeekday, Today, TurnedUnit
from factlint.mentions.times.stretches import Between, Fixed, PartOf
from factlint.mentions.times.values import Viewpoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.place import Place
    from factlint.mentions.times.slots import Slot
    from factlint.values import Period

_YEARS_AWAY = 10


def tells_another_time(expressions: Sequence[Any], as_of: Period | None) -> bool:
    """Whether all the years that a block names lie far from its own date, and nothing in it is told from that date."""
    years = [slot.year for slot in map(own_year, expressions) if slot is not None]
    if not years or any(map(_told_from_now, expressions)):
        return False
    return as_of is None or all(abs(year - as_of.start.year) > _YEARS_AWAY for year in years)


def anchors(expression: Any, place: Place) -> bool:
    """Whether a date with a year of its own sets the time of what follows it.

    "On 9 September 1914 ... by 2 October" and "In 1916 ... by July" do; what lies behind does not: "founded in 1949,
    it met again in April".
    """
    slot = own_year(expression)
    return slot is not None and (slot.unit != "year" or not place.background)


def first_full(expressions: Sequence[Any]) -> Slot | None:
    """The first day or month of a block that names its year: in a story it dates what comes before it, too."""
    return next((slot for slot in map(own_year, expressions) if slot is not None and slot.unit != "year"), None)


def _told_from_now(expression: Any) -> bool:
    if isinstance(expression, Counted):
        return expression.anchor is None and not expression.anaphoric
    if isinstance(expression, TurnedUnit):
        return expression.turn in ("this", "last") and expression.unit != "day"
    if isinstance(expression, Turned):
        return expression.turn in ("this", "last")
    return isinstance(expression, Today | OnWeekday | Ahead)


def own_year(expression: Any) -> Slot | None:
    """The year, month or day of a date that names its year."""
    while isinstance(expression, PartOf | At | Between):
        if isinstance(expression, PartOf):
            expression = expression.whole
        else:
            expression = expression.day if isinstance(expression, At) else expression.low
    if isinstance(expression, InYear) and isinstance(expression.year, Fixed):
        return expression.resolve(Viewpoint()).first
    if isinstance(expression, Fixed) and expression.first.unit in ("year", "month", "day"):
        return expression.first
    return None
