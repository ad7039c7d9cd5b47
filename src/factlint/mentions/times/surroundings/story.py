"""Blocks that tell of another time than their own, where dates without a year belong to that time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At
from factlint.mentions.times.expressions.durations import Counted
from factlint.mentions.times.expressions.recurring import InYear, Turned
from factlint.mentions.times.expressions.relative import OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.stretches import Between, Fixed, NthOf, PartOf, StretchOf
from factlint.mentions.times.expressions.values import Viewpoint
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.expressions.slots import Slot
    from factlint.mentions.times.expressions.values import Course, Value
    from factlint.mentions.times.surroundings.place import Place
    from factlint.values import Period

_YEARS_AWAY = 10
_MOVING = ("day", "month", "season", "year")
_BEFORE_YEARS = frozenset("in by from since until till during throughout through early mid late before after".split())
_BEFORE_DAYS = frozenset("on by from since until before after".split())


class Story(NamedTuple):
    """Where the story of a block has come to.

    `anchor` are the days that dates without a year are told from, `None` in a block that speaks of its own time or has
    named no time yet. In a `prelude` the anchor comes only further on in the text: "By 5 May ... on 9 June 1914".
    """

    told: bool = False
    anchor: Period | None = None
    prelude: bool = False

    @property
    def course(self) -> Course | None:
        """Whether what is told comes after the anchor or before it, `None` where the block speaks of its own time."""
        if self.anchor is None:
            return None
        return "prelude" if self.prelude else "story"

    @classmethod
    def of(cls, times: Sequence[tuple[Any, Place]], as_of: Period | None) -> Story:
        """The story of a block before its first word, dated by the first day or month that it gives with its year."""
        if not _tells_another_time([expression for expression, _ in times], as_of):
            return cls()
        named = (_dating(expression, place) for expression, place in times)
        first = next((slot for slot in named if slot is not None and slot.unit != "year"), None)
        anchor = first.period if first is not None else None
        return cls(told=True, anchor=anchor, prelude=anchor is not None)

    def after(self, expression: Any, place: Place, value: Value) -> Story:
        """The story after an expression that came to a value.

        "On 9 September 1914 ... by 2 October" and "In 1916 ... by July" move it; what lies behind does not.
        """
        if not self.told or value.first is None or value.period is None:
            return self
        if _own_year(expression) is None:
            moves = self.anchor is not None and not self.prelude and value.first.unit in _MOVING
        else:
            moves = _dating(expression, place) is not None
        return self._replace(anchor=value.period, prelude=False) if moves else self


def _tells_another_time(expressions: Sequence[Any], as_of: Period | None) -> bool:
    """Whether all the years that a block names lie far from its own date, and nothing in it is told from that date."""
    years = [slot.year for slot in map(_own_year, expressions) if slot is not None]
    if not years or any(map(_told_from_now, expressions)):
        return False
    return as_of is None or all(abs(year - as_of.start.year) > _YEARS_AWAY for year in years)


def _told_from_now(expression: Any) -> bool:
    if isinstance(expression, Counted):
        return expression.anchor is None and not expression.anaphoric
    if isinstance(expression, InYear):
        return _told_from_now(expression.year)
    if isinstance(expression, TurnedUnit):
        return expression.turn in ("this", "last") and expression.unit != "day"
    if isinstance(expression, Turned):
        return expression.turn in ("this", "last")
    return isinstance(expression, Today | OnWeekday)


def _dating(expression: Any, place: Place) -> Slot | None:
    """The slot of a date with its year where it dates what is told.

    It does not where it only tells which one of several is meant, "charged in the 21 December 1988 bombing", nor as the
    year in which something began that is still there: "founded in 1949, it met again in April"; "born on 2 May 1943".
    """
    slot = _own_year(expression)
    if slot is None or place.of_birth:
        return None
    if slot.unit == "year":
        return slot if not place.background and (place.opens_sentence or place.word_before in _BEFORE_YEARS) else None
    attribute = place.definite and place.word_before not in _BEFORE_DAYS and not isinstance(expression, At)
    return None if attribute and slot.unit == "day" else slot


def _own_year(expression: Any) -> Slot | None:
    """The year, month or day of a date that names its year."""
    if isinstance(expression, PartOf | NthOf | StretchOf):
        return _own_year(expression.whole)
    if isinstance(expression, At):
        return _own_year(expression.day)
    if isinstance(expression, Between):
        return _own_year(expression.low) or _own_year(expression.high)
    if isinstance(expression, InYear) and isinstance(expression.year, Fixed):
        return expression.resolve(Viewpoint()).first
    if isinstance(expression, Fixed) and expression.first.unit in ("year", "month", "day"):
        return expression.first
    return None
