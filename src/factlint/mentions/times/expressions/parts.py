"""Beginning, middle and end of a stretch of time: "early 1990s", "mid-2019", "the end of May"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.values import Value, dated, days

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Modifier
    from factlint.values import Period

_YEARS = {"century": 100, "decade": 10}
_EDGED = ("week", "month", "year")
"""Units whose edges are told by their own time: "the end of May" by its days, "the end of 2019" by its month."""


def part(whole: Value, modifier: Modifier, *, edge: bool = False) -> Value:
    """The first, middle or last part of a date.

    The value is that of the whole date beside a modifier, as TIMEX3 has it; only an edge (`edge`) has its own: the days
    of "the end of May" and "the beginning of the week", the month of "the end of 2019". All else means a third.
    """
    meant = _part(whole, modifier, edge=edge)
    unit = whole.first.unit if whole.first is not None and whole.last is None else ""
    told = edge and unit in _EDGED and (unit != "year" or modifier != "mid")
    return meant if told else meant._replace(text=whole.text)


def _part(whole: Value, modifier: Modifier, *, edge: bool) -> Value:
    slot = whole.first
    period = whole.period
    if slot is None or slot.unit in ("day", "weekend"):
        return whole.modified(modifier)
    if slot.unit in ("century", "decade") and slot.number > 0 and whole.last is None:
        years = _YEARS[slot.unit]
        low, high = _third(years, modifier)
        return dated(Slot("year", slot.year + low), Slot("year", slot.year + high - 1)).modified(modifier)
    if period is None:
        return whole.modified(modifier)
    if slot.unit == "year" and whole.last is None and edge and modifier != "mid":
        return dated(Slot.in_year("month", slot.year, 0 if modifier == "start" else 11)).modified(modifier)
    return _third_of(period, modifier).modified(modifier)


def _third_of(period: Period, modifier: Modifier) -> Value:
    first = Slot.containing("month", period.start)
    months = Slot.containing("month", period.last).number - first.number + 1
    if months >= 3 and period.start.day == 1:
        low, high = _third(months, modifier)
        return dated(first.shifted(low), first.shifted(high - 1))
    if months == 1 and period.days >= 28:
        low, high = {"start": (0, 10), "mid": (10, 20), "end": (20, period.days)}[modifier]
    else:
        third = -(-period.days // 3)
        low, high = {
            "start": (0, third),
            "mid": (third, period.days - third),
            "end": (period.days - third, period.days),
        }[modifier]
        high = max(high, low + 1)
    return days(period.start + timedelta(days=low), period.start + timedelta(days=high))


def _third(length: int, modifier: Modifier) -> tuple[int, int]:
    low = -(-length // 3)
    high = length - length // 3
    return {"start": (0, low), "mid": (low, high), "end": (high, length)}[modifier]
