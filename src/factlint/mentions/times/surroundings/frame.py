"""Sentences that may go on in an earlier year that was named before: "In October 2021 he won. In November, he lost"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.recurring import Recurring
from factlint.mentions.times.expressions.values import unknown
from factlint.mentions.times.surroundings.dating import dating, own_year
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.slots import Slot
    from factlint.mentions.times.expressions.values import Value
    from factlint.mentions.times.surroundings.place import Place
    from factlint.values import Period

_YEARS_BACK = 2
_SOON_DAYS = 45


class Frame(NamedTuple):
    """The date that a block named last with its year, where that year is over for long.

    A month or day without its year that opens a sentence behind it goes on from it if it follows soon; else it may as
    well be of the text's own time, and its year stays open.
    """

    slot: Slot | None = None

    def after(self, expression: Any, place: Place, as_of: Period | None) -> Frame:
        """The frame after an expression."""
        if own_year(expression) is None:
            return self
        slot = dating(expression, place)
        over = slot is not None and as_of is not None and slot.year <= as_of.start.year - _YEARS_BACK
        return Frame(slot if over else None)

    def told(self, expression: Any, place: Place, value: Value) -> Value:
        """What a date that came to a value is behind the frame."""
        named = self.slot.period if self.slot is not None else None
        if named is None or not isinstance(expression, Recurring) or not place.leads_sentence or value.period is None:
            return value
        following = expression.toward(named, "future")
        if following == value:
            return value
        period = following.period
        soon = period is not None and (period.start - named.last).days <= _SOON_DAYS and named.days < 32
        return following if soon else unknown(expression.open_text)
