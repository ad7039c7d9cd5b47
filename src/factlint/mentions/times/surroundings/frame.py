"""Sentences that may go on in an earlier year that was named before: "In October 2021 he won. In November, he lost"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At
from factlint.mentions.times.expressions.recurring import Recurring
from factlint.mentions.times.expressions.stretches import Fixed, PartOf
from factlint.mentions.times.expressions.values import Viewpoint
from factlint.mentions.times.surroundings.dating import dating, own_year, told_from_now
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.slots import Slot
    from factlint.mentions.times.expressions.values import Value
    from factlint.mentions.times.surroundings.place import Place
    from factlint.mentions.times.surroundings.story import Tells
    from factlint.values import Period

_YEARS_BACK = 2
_SOON_DAYS = 45
_JUST_DAYS = 60


class Frame(NamedTuple):
    """The date that a text named last with its year, where that year is over for long.

    A month or day without its year that opens a sentence behind it goes on from it if it follows soon; else it may as
    well be of the text's own time, and its year stays open unless the block tells `now` of that time. So does one that
    is counted to from another, "a week later, on 1 May", but never for the text's own time. In the block
    `after` that of the date, one that has just passed is left open in any case.
    """

    slot: Slot | None = None
    now: bool = False
    after_block: bool = False

    def into(self, tells: Tells | None) -> Frame:
        """The frame before the first word of the next block, which tells of some time."""
        if tells == "some year":
            return self._replace(now=True, after_block=True)
        return Frame(now=tells != "near")

    def after(self, expression: Any, place: Place, as_of: Period | None) -> Frame:
        """The frame after an expression; one that is told from now ends it."""
        if told_from_now(expression):
            return self._replace(slot=None)
        if own_year(expression) is None:
            return self
        slot = dating(expression, place)
        over = slot is not None and as_of is not None and slot.year <= as_of.start.year - _YEARS_BACK
        return self._replace(slot=slot if over else None, after_block=False)

    def told(self, expression: Any, place: Place, value: Value, as_of: Period | None) -> Value:
        """What a date that came to a value is behind the frame."""
        named = self.slot.period if self.slot is not None else None
        following = _following(expression, named) if named is not None and value.period is not None else None
        if named is None or following is None or value.period is None:
            return value
        if not (place.leads_sentence or place.reckoned) or following == value:
            return value
        period = following.period
        near = period is not None and (period.start - named.last).days <= _SOON_DAYS and named.days < 32
        soon = near and place.reckoned != "some time"
        if not soon and self.now and not place.reckoned:
            return value
        just = self.after_block and as_of is not None and abs((as_of.start - value.period.start).days) <= _JUST_DAYS
        return following if soon and not just else expression.resolve(Viewpoint())


def _following(expression: Any, named: Period) -> Value | None:
    """The first date after another, or a part of it, `None` for what is no date of every year."""
    if isinstance(expression, Recurring):
        return expression.toward(named, "future")
    part = "whole" if isinstance(expression, PartOf) else "day" if isinstance(expression, At) else None
    whole = _following(getattr(expression, part), named) if part else None
    if part is None or whole is None or whole.first is None:
        return None
    return expression._replace(**{part: Fixed(whole.first, whole.last)}).resolve(Viewpoint())  # type: ignore[no-any-return]
