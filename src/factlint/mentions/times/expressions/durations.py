"""Lengths of time, and dates counted by them: "two years and three months", "three weeks ago"."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.times.expressions.amounts import Amount
from factlint.mentions.times.expressions.relative import OPEN, Now
from factlint.mentions.times.expressions.slots import Slot, Unit, month_later
from factlint.mentions.times.expressions.values import Value, Viewpoint, dated, days, unknown
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Date

_SLOTS: dict[str, tuple[Unit, int]] = {
    "millennium": ("year", 1000),
    "century": ("year", 100),
    "decade": ("year", 10),
    "year": ("year", 1),
    "quarter": ("quarter", 1),
    "month": ("month", 1),
    "fortnight": ("day", 14),
    "week": ("day", 7),
    "day": ("day", 1),
    "night": ("day", 1),
    "weekend": ("weekend", 1),
}
_WITHIN_YEARS = ("year", "half", "quarter", "season", "month")
"""Units from which a few days on it is most likely still the same year."""
_YEARS = ("millennium", "century", "decade", "year")


class Lasting(NamedTuple):
    """A duration; a `window` is one counted from now, "the past two years"."""

    amount: Amount
    window: bool = False

    @property
    def shortest(self) -> Lasting:
        """The least time that it says: a year for "a year or two"."""
        span, unit = self.amount.parts[0]
        return Lasting(Amount(((None if span is None else (span[0], span[0]), unit),)))

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        quantity = self.amount.quantity
        if quantity.low != quantity.high:  # no ISO duration says "three to five years"
            return Value("quantity", quantity.text(), quantity=quantity)
        return Value("duration", self.amount.text, quantity=quantity)


class Coming(NamedTuple):
    """So many units after now: "the coming three weeks"; a stretch of days, or of whole quarters."""

    number: int
    unit: str
    amount: Amount

    def resolve(self, view: Viewpoint) -> Value:
        today = view.now("day")
        if today is None:
            return Lasting(self.amount, window=True).resolve(view)
        if self.unit == "quarter":
            now = Slot.containing("quarter", today.first_day)
            return dated(now.shifted(1), now.shifted(self.number))
        unit, factor = _SLOTS[self.unit]
        return days(today.shifted(1).first_day, _day_moved(today.shifted(1).first_day, unit, self.number * factor))


class Onward(NamedTuple):
    """From the first day of a date for some time: "two weeks starting 5 May", "from 18 December for 10 days"."""

    start: Date
    amount: Amount

    def resolve(self, view: Viewpoint) -> Value:
        period = self.start.resolve(view).period
        first = Slot.of_day(period.start) if period else None
        after = Counted(self.amount, 1, _Day(first)).resolve(view).period if first else None
        return unknown(OPEN["day"]) if period is None or after is None else days(period.start, after.start)


class _Day(NamedTuple):
    """A day that is known, to count from."""

    slot: Slot

    def resolve(self, view: Viewpoint) -> Value:  # noqa: ARG002 - nothing is relative here
        return dated(self.slot)


class Ahead(NamedTuple):
    """An amount after "in": a date where the sentence looks ahead, else the time that something took.

    "In the six months to May" is such a time in any sentence.
    """

    amount: Amount

    def resolve(self, view: Viewpoint) -> Value:
        if not view.definite and view.direction in ("future", "next"):
            date = Counted(self.amount, 1).resolve(view)
            if date.first is not None:
                return date
        return Lasting(self.amount).resolve(view)


class Counted(NamedTuple):
    """A date so long before or after another: "three weeks ago", "two days later", "a year before 1914".

    With no `anchor` it counts from the text's date, or, if `anaphoric`, from the date that the text named last.
    """

    amount: Amount
    sign: int
    anchor: Date | None = None
    anaphoric: bool = False

    def resolve(self, view: Viewpoint) -> Value:
        start = self._start(view)
        open_value = unknown(self._open_text(start))
        unit, steps = self._steps()
        if unit is None or start is None or start.period is None:
            return open_value
        long_ago = start.year - sum(count for _, count in steps) if unit == "year" and self.sign < 0 else 1
        if long_ago < 1:
            return dated(Slot("year", long_ago - 1))  # there is no year 0
        exact = self.anchor is not None and not isinstance(self.anchor, Now)
        try:
            return _moved(start, unit, steps, self.sign, exact=exact) or open_value
        except (ValueError, OverflowError):
            return open_value

    def _open_text(self, start: Slot | None) -> str:
        """The value where the count or the date that it starts from does not tell enough."""
        span, unit = self.amount.parts[-1]
        if span is None or unit not in _SLOTS:
            return "FUTURE_REF" if self.sign > 0 else "PAST_REF"
        open_text = OPEN[_SLOTS[unit][0]]
        if start is None or start.unit not in _WITHIN_YEARS or start.year < 1 or unit in _YEARS:
            return open_text
        return open_text.replace("XXXX", f"{start.year:04}")

    @property
    def counts_years(self) -> bool:
        """Whether it goes so many whole years from where the text is."""
        return self.anchor is None and all(unit == "year" and span is not None for span, unit in self.amount.parts)

    @property
    def compares(self) -> bool:
        """Whether it goes back by whole years: "12, up from 10 a year earlier", of which no other date is told."""
        return self.sign < 0 and self.anchor is None and {unit for _, unit in self.amount.parts} == {"year"}

    def _start(self, view: Viewpoint) -> Slot | None:
        if self.anchor is not None:
            return self.anchor.resolve(view).first
        if view.quarter is not None and len(self.amount.parts) == 1 and self.amount.parts[0][1] == "year":
            return view.quarter
        if view.previous is not None and self.anaphoric:
            return view.previous
        if self.anaphoric and (
            view.course == "prelude" or (self.sign > 0 and view.direction not in ("future", "next"))
        ):
            return None  # "it closed five years later": later than what, the block does not say
        return next((slot for unit in ("day", "month", "year") if (slot := view.now(unit))), None)

    def _steps(self) -> tuple[Unit | None, tuple[tuple[Unit, int], ...]]:
        """The finest unit, and how far to go in each."""
        steps: list[tuple[Unit, int]] = []
        for span, unit in self.amount.parts:
            if span is None or unit not in _SLOTS or span[0] != span[1]:
                return None, ()
            slot_unit, factor = _SLOTS[unit]
            count = Fraction(span[0]) * factor
            if count.denominator != 1 and slot_unit == "year":
                slot_unit, count = "month", count * 12
            if count.denominator != 1:
                return None, ()
            steps.append((slot_unit, int(count)))
        return steps[-1][0], tuple(steps)


def _moved(start: Slot, unit: Unit, steps: tuple[tuple[Unit, int], ...], sign: int, *, exact: bool) -> Value | None:
    """So far from a slot; with `exact` from a day to a day, else no finer than the unit that is counted in."""
    if unit == "day" or (exact and start.unit == "day" and unit in ("month", "year", "quarter")):
        if start.unit != "day":
            return None
        day = start.first_day
        for each, count in steps:
            day = _day_moved(day, each, sign * count)
        return dated(Slot.of_day(day))
    months = {"year": 12, "quarter": 3, "month": 1}
    if unit == "weekend":
        return dated(Slot.containing(unit, start.first_day).shifted(sign * steps[-1][1]))
    if start.unit in ("year", "decade", "century") and unit != "year":
        return None
    if start.unit == "quarter" and unit in ("year", "quarter"):
        return dated(start.shifted(sign * sum(count * months[each] for each, count in steps) // 3))
    moved = Slot.containing("month", start.first_day).shifted(sign * sum(count * months[each] for each, count in steps))
    return dated(Slot.containing(unit, moved.first_day))


def _day_moved(day: date, unit: Unit, count: int) -> date:
    if unit == "day":
        return day + timedelta(days=count)
    return month_later(day, count * {"year": 12, "quarter": 3, "month": 1}[unit])
