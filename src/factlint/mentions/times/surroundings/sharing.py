"""Times that tell each other what they leave out: "June and July 2023", "3 March 2021, a Wednesday"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At, Every
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Yearless
from factlint.mentions.times.expressions.relative import OnWeekday
from factlint.mentions.times.expressions.stretches import Fixed, PartOf
from factlint.mentions.times.expressions.values import Date, Value, Viewpoint, unknown
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINED = pattern(r",?\s+(?:and|or)\s+(?:the\s+)?|\s*[/&]\s*")
_APPOSED = pattern(r"(?:,\s+|\s+\()(?:a\s+)?")
_AGAIN = pattern(r",?\s+and\s+(?:again|then|later)\s+(?:in|on)\s+(?:the\s+)?")
_WHICH = pattern(r"[0-9]+|(?<=-)(?:SP|SU|FA|WI)")
_LISTED = pattern(r",\s+(?:the\s+)?")


class Leading(NamedTuple):
    """A date without its year before one with it: the last such date, "December" of "December and January 2020"."""

    inner: Recurring
    to: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.to.resolve(view).period
        return unknown(self.inner.open_text) if period is None else self.inner.toward(period, "past")


class Apposed(NamedTuple):
    """A weekday beside a date that it tells no more of: "3 March 2021, a Wednesday", "Friday night, 14 June"."""

    weekday: OnWeekday
    date: Date

    def resolve(self, view: Viewpoint) -> Value:
        day = self.date.resolve(view)
        told = day.first is not None and day.first.unit == "day" and day.last is None
        same = told and day.first is not None and day.first.first_day.isoweekday() == self.weekday.number
        return day if same else self.weekday.resolve(view)


class Again(NamedTuple):
    """A date without its year after one with it: "in January 2020 and again in March"."""

    inner: Recurring
    since: Date

    def resolve(self, view: Viewpoint) -> Value:
        period = self.since.resolve(view).period
        return self.inner.resolve(view) if period is None else self.inner.toward(period, "future")


def with_what_stands_before(expressions: Sequence[Any], between: Sequence[str]) -> list[Any]:
    """The expressions of a block, those that go on from the date before or stand in apposition to it told by it."""
    told = list(expressions)
    for at, gap in enumerate(between, 1):
        date, other = told[at - 1], told[at]
        leading = date.day if isinstance(date, At) else None
        if isinstance(leading, OnWeekday) and _is_bare(leading) and isinstance(other, Yearless | InYear | Fixed):
            if _APPOSED.fullmatch(gap):
                told[at - 1] = date._replace(day=Apposed(leading, other))
            continue
        if isinstance(date, Every):
            listed = at < len(between) and _LISTED.fullmatch(gap) and _JOINED.fullmatch(between[at])
            if listed or _JOINED.fullmatch(gap):
                told[at] = _again_every(date, other)
        elif isinstance(other, OnWeekday):
            if _is_bare(other) and isinstance(date, Yearless | InYear | Fixed) and _APPOSED.fullmatch(gap):
                told[at] = Apposed(other, date)
        elif isinstance(other, Yearless) and _shape(_bare(date)) == _shape(other) and _AGAIN.fullmatch(gap):
            told[at] = Again(other, date)
    return told


def _again_every(first: Every, other: Any) -> Any:
    """A date beside a recurrence of its kind as a recurrence, too: "every Monday and Thursday"."""
    text = None
    if isinstance(other, OnWeekday) and _is_bare(other):
        text = f"XXXX-WXX-{other.number}"
    elif isinstance(other, Yearless) and other.day is None:
        text = other.open_text
    return Every(text) if text and _WHICH.sub("", text) == _WHICH.sub("", first.text) else other


def _is_bare(weekday: OnWeekday) -> bool:
    return weekday.turn in (None, "a") and weekday.week is None


def with_shared_years(expressions: Sequence[Any], between: Sequence[str]) -> list[Any]:
    """The expressions of a block, those of a list before the one that names the year told by it.

    `between` are the texts between each and the next. A comma alone makes no list: "in May, June 2020 being over".
    """
    shared = list(expressions)
    listed = False
    for at in range(len(shared) - 2, -1, -1):
        one, other = shared[at], shared[at + 1]
        alike = _shape(one) is not None and _shape(one) == _shape(_bare(other))
        joined = alike and (_JOINED.fullmatch(between[at]) or (listed and _LISTED.fullmatch(between[at])))
        listed = joined is not None and joined is not False
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
