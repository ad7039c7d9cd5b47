"""From when until when the entries of a timeline hold."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta

from factlint.facts.model import Fact, ValidTime
from factlint.values import Period

_DAY = timedelta(days=1)


def day_after(last: Period) -> Period:
    """When something no longer holds whose last day lies in `last`.

    "through 2018" may mean all of 2018 or some day in it: the end is left open between the two readings.
    """
    return Period(last.start + _DAY, last.end + _DAY)


def before(day: Period) -> Period:
    """Some unknown day before the first of `day`."""
    return Period(date.min, day.start)


def period_text(period: Period) -> str:
    """A period for readers: an unknown day before one is "before" that."""
    return f"before {Period.of_day(period.end)}" if period.start == date.min else str(period)


def dated_text(period: Period) -> str:
    """When something happened, for readers: on a day, in a longer period, or before a day."""
    preposition = "on " if period.last == period.start else "in " if period.start != date.min else ""
    return f"{preposition}{period_text(period)}"


def span_text(valid: ValidTime) -> str:
    """When something holds, for readers; nothing where it always does."""
    start = ""
    if valid.start:
        start = f"since {period_text(valid.start)}" if valid.start.start == date.min else f"from {valid.start}"
    return f"{start}{' ' if start and valid.end else ''}{f'until {valid.end}' if valid.end else ''}"


def whole(period: Period) -> ValidTime:
    """Exactly the days of a period."""
    return ValidTime(Period.of_day(period.start), Period.of_day(period.end))


def closes(fact: Fact) -> bool:
    """Whether a fact ends the one before it: what is only announced, or was withdrawn, does not."""
    return fact.status not in {"announced", "withdrawn"} and fact.during is None and fact.happened is None


def in_order(facts: list[Fact]) -> list[Fact]:
    """The facts by the time in which they began; those that always held come first."""
    return sorted(facts, key=lambda fact: (fact.valid.start is not None, fact.valid.start or _ALWAYS))


_ALWAYS = Period.of_year(1)


def until_the_next(facts: list[Fact]) -> list[Fact]:
    """The entries of one timeline in order; each without an end of its own holds until the next one begins."""
    ordered = in_order(facts)
    starts = sorted({fact.valid.start for fact in ordered if closes(fact) and fact.valid.start is not None})
    closed = []
    for fact in ordered:
        start, end = fact.valid.start, fact.valid.end
        if start is not None and end is None and fact.happened is None:
            following = bisect_right(starts, start)
            later = starts[following] if following < len(starts) else None
            closed.append(fact._replace(valid=ValidTime(start, later)) if later else fact)
        else:
            closed.append(fact)
    return closed
