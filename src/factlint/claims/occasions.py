"""What is said of one of a series of events, held against that to which the place, the time or the draft points."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.assertions.happenings.occasions import LAST
from factlint.assertions.holders.cities import alike
from factlint.claims.claim import Claim
from factlint.claims.wording import date_like, day_text
from factlint.values import Period
from factlint.values.wording import in_words, ordinal_like, restated

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions import Assertion
    from factlint.facts import FactBase
    from factlint.facts.model import Event

_NEAR = 14
"""Within so many days of the draft an occasion is the one that goes on or is near."""
_AROUND = 7
"""How many days a date may miss an occasion by and still be meant for it."""


def judge_occasion(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim about the occasion that is meant; unknown where none is, or more than one may be."""
    series = [event for event in facts.events if event.series == said.subject and event.status != "withdrawn"]
    if said.attribute == "number":
        return _numbered(said, series, as_of)
    event = _told_by_day(said, series, as_of) if said.named else _meant(said, series, as_of)
    if event is None:
        return Claim(said, "unknown", "The words do not say which occasion is meant.", as_of)
    said = said._replace(subject=event.name)
    if said.attribute == "place":
        told_now = said.named or _is_near(said.when, as_of)
        if not told_now and any(_is_in(other, str(said.value)) for other in series if other is not event):
            return Claim(said, "unknown", "It may be the date that is wrong.", as_of, (event,))
        return _place(said, event, as_of)
    if said.attribute in ("day", "days"):
        return _count(said, event, as_of)
    return _date(said, event, as_of)


def _meant(said: Assertion, series: Sequence[Event], as_of: Period) -> Event | None:
    """The one occasion that the place and the date fit; with neither, the one that goes on as the draft is written."""
    if said.attribute == "place":
        when, number = said.when, said.noun
        return _only([one for one in series if (one.span.overlaps(when) if when else str(one.number) == number)])
    if said.noun:
        counted = _only([event for event in series if str(event.number) == said.noun])
        others = (event for event in series if event is not counted and event.span == said.when)
        return None if any(others) else counted  # it may be the number that is wrong
    there = [event for event in series if said.object is None or _is_in(event, said.object)]
    if said.when is None:
        return _only([event for event in there if said.object or _goes_on(event, as_of)])
    return _only([event for event in there if _around(event).overlaps(said.when)])


def _told_by_day(said: Assertion, series: Sequence[Event], as_of: Period) -> Event | None:
    """The occasion of which the draft's own day is the one told of, so that another city is rather a slip."""
    count = int(said.named[0])
    return _only([event for event in series if _goes_on(event, as_of) and _day(event, count).start == as_of.start])


def _only(events: Sequence[Event]) -> Event | None:
    return events[0] if len(events) == 1 else None


def _goes_on(event: Event, as_of: Period) -> bool:
    return as_of.days == 1 and as_of.start in event.span


def _is_near(when: Period | None, as_of: Period) -> bool:
    """Whether a time is that of the draft, which then hardly means another occasion: "next week", "on Tuesday"."""
    return when is not None and as_of.days == 1 and abs(when.start - as_of.start) <= timedelta(days=_NEAR)


def _around(event: Event) -> Period:
    span = event.span
    return Period(span.start - timedelta(days=_AROUND), span.end + timedelta(days=_AROUND))


def _is_in(event: Event, city: str) -> bool:
    place = event.place or ""
    return bool(place) and (city in place or place in city or alike(city, place))


def _day(event: Event, count: int) -> Period:
    """The day of an occasion by its number."""
    span = event.span
    return Period.of_day(span.last if count == LAST else span.start + timedelta(days=count - 1))


def _place(said: Assertion, event: Event, as_of: Period) -> Claim:
    place = event.place
    if place is None or _is_in(event, str(said.value)):
        return Claim(said, "supported" if place else "unknown", f"The facts give {place}.", as_of, (event,))
    reason = f"{_named(event)}: the facts place it in {place}."
    return Claim(said, "refuted", reason, said.when or as_of, (event,), place, "never")


def _numbered(said: Assertion, series: Sequence[Event], as_of: Period) -> Claim:
    """Which of the series it is that took exactly these days, or was held in a city in that year."""
    when, city = said.when, said.object
    exact = [event for event in series if event.span == when and event.on.days == 1]
    there = [event for event in series if when and city and event.span.overlaps(when) and _is_in(event, city)]
    event = _only(exact or there)
    if event is None or event.number is None:
        return Claim(said, "unknown", "The facts know none of these days.", as_of)
    if event.number == said.quantity.number:
        return Claim(said, "supported", f"{_named(event)}: {day_text(event.span)}.", as_of, (event,))
    expected = ordinal_like(said.value_text, event.number)
    reason = f"That of {day_text(event.span)} was the {expected} {event.series}, not the {said.value_text}."
    return Claim(said, "refuted", reason, as_of, (event,), expected, "never")


def _count(said: Assertion, event: Event, as_of: Period) -> Claim:
    """How many days it lasts, or which of them a day is."""
    number, days = int(said.quantity.number or 0), event.span.days
    if event.on.days > 1:
        return Claim(said, "unknown", "The facts do not give its days.", as_of, (event,))
    many = "one day" if days == 1 else f"{in_words(days) or days} days"
    lasted = f"{_named(event)}: it lasted {many}, {day_text(event.span)}."
    if said.attribute == "day" and number <= days:
        return _which(said, event, as_of)
    if number == days:
        return Claim(said, "supported", lasted, as_of, (event,))
    expected = restated(said.value_text, days) if said.attribute == "days" else None
    return Claim(said, "refuted", lasted, as_of, (event,), expected, "never")


def _which(said: Assertion, event: Event, as_of: Period) -> Claim:
    """Which of its days a date is."""
    when = said.when
    if when is None or when.days > 1 or when.start not in event.span:
        return Claim(said, "unknown", "The words do not say which date that was.", as_of, (event,))
    if when == _day(event, int(said.quantity.number or 0)):
        return Claim(said, "supported", f"{_named(event)}: {day_text(event.span)}.", as_of, (event,))
    days, place = event.span.days, (when.start - event.span.start).days + 1
    expected = "final" if place == days and said.value_text in ("opening", "closing") else ordinal_like("first", place)
    reason = f"{_named(event)}: {day_text(when)} was day {place} of {days}, not the {said.value_text}."
    return Claim(said, "refuted", reason, when, (event,), expected, "never")


def _date(said: Assertion, event: Event, as_of: Period) -> Claim:
    """The days it is said to have taken, or that on which it is said to have opened or closed."""
    stated, span = said.period, event.span
    if event.on.days > 1:
        return Claim(said, "unknown", "The facts do not give its days.", as_of, (event,))
    if said.attribute == "dates":
        known, right = span, stated in span and (stated.days == 1 or stated == span)
    else:
        known = _day(event, 1 if said.attribute in ("opens", "first day") else LAST)
        right = stated == known
        if not right and said.attribute.endswith("day") and stated in span:
            return Claim(said, "unknown", "It may be the word for the day that is wrong.", as_of, (event,))
    if right:
        return Claim(said, "supported", f"The facts give {day_text(known)}.", as_of, (event,))
    reason = f"{_named(event)}: the facts date it {day_text(span)}."
    return Claim(said, "refuted", reason, stated, (event,), date_like(said.value_text, known), "never")


def _named(event: Event) -> str:
    return f"{event.name[0].upper()}{event.name[1:]}"
