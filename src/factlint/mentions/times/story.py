"""Whether a block tells of another time than its own, so that its dates without a year belong to that time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.durations import Ahead, Counted
from factlint.mentions.times.recurring import InYear, Turned
from factlint.mentions.times.relative import OnWeekday, Today, TurnedUnit
from factlint.mentions.times.stretches import Fixed, PartOf
from factlint.mentions.times.values import Viewpoint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.slots import Slot
    from factlint.values import Period

_YEARS_AWAY = 10


def other_time(expressions: Sequence[Any], as_of: Period | None) -> Slot | None:
    """The first date with a year of its own in a block that tells of another time, else `None`.

    "On 9 September 1914 ... by 2 October": the second date is one of 1914 then, not one of today. A block does so
    where all its years lie far from its own date, and nothing in it is told from that date.
    """
    dated = [slot for slot in map(_own_year, expressions) if slot is not None]
    if not dated or any(map(_told_from_now, expressions)):
        return None
    if as_of is not None and any(abs(slot.year - as_of.start.year) <= _YEARS_AWAY for slot in dated):
        return None
    return dated[0]


def _told_from_now(expression: Any) -> bool:
    if isinstance(expression, Counted):
        return expression.anchor is None and not expression.anaphoric
    if isinstance(expression, TurnedUnit):
        return expression.turn in ("this", "last")
    return isinstance(expression, Today | OnWeekday | Turned | Ahead)


def _own_year(expression: Any) -> Slot | None:
    while isinstance(expression, PartOf):
        expression = expression.whole
    if isinstance(expression, InYear) and isinstance(expression.year, Fixed):
        return expression.resolve(Viewpoint()).first
    if isinstance(expression, Fixed) and expression.first.unit in ("year", "month", "day"):
        return expression.first
    return None
