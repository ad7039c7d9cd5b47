"""The times that stand in a block, before anything is known of when they are."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.durations import Counted, Lasting
from factlint.mentions.times.expressions.stretches import Between, Several
from factlint.mentions.times.surroundings.beginning import beginning
from factlint.mentions.times.surroundings.heading import with_headed_years
from factlint.mentions.times.surroundings.leading import article_before, start_of_time, with_what_leads
from factlint.mentions.times.surroundings.place import Place
from factlint.mentions.times.surroundings.plausible import plausible
from factlint.mentions.times.surroundings.sharing import with_shared_years, with_what_stands_before
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.mentions.reading import Reading

_FROM = pattern(r"\s+from\s+(?:the\s+)?", re.IGNORECASE)
_TO = pattern(r",?\s+(?:to|until|till|through)\s+(?:the\s+)?(?:[A-Z]|\d)")
"""After the first day of a stretch: "the twelve months from October 1, 1890, to September 30, 1891"."""

_LASTING = frozenset(("over", "for", "lasts", "lasted", "lasting", "takes", "took"))
"""Before the length of what begins on a day: "over four days from Friday 18 July"."""


def times_of(readings: Iterable[Reading], text: str) -> list[Found]:
    """The times of a block."""
    found = [part for reading in readings for time in Found.all_of(reading, text) for part in _parted(text, time)]
    kept = [kept for time in found if (kept := _plausible(text, time)) is not None]
    return _sharing(kept, text)


class Found(NamedTuple):
    """An expression at `start:end` of the text, prepositions left out, and the article before it with its space."""

    expression: Any
    start: int
    end: int
    article: str
    place: Place

    @classmethod
    def all_of(cls, reading: Reading, text: str) -> list[Found]:
        """The times of an island: one, or several that share a word."""
        value = reading.value
        if not isinstance(value, Several):
            return [cls.read(value, reading.start, reading.end, text)]
        starts = (0, *(joint + 1 for joint in value.joints))
        tokens = zip(starts, (*value.joints, len(reading.tokens)), strict=True)
        return [
            cls.read(part, *reading.span(*between), text) for part, between in zip(value.parts, tokens, strict=True)
        ]

    @classmethod
    def read(cls, expression: Any, start: int, end: int, text: str) -> Found:
        expression, start = with_what_leads(expression, text, start_of_time(text, start, end), end)
        return cls(expression, start, end, article_before(text, start), Place(text, start, end))


def _parted(text: str, time: Found) -> tuple[Found, ...]:
    """The length and the stretch that has it, where no day is counted: "the ten years from 1881 to 1890"."""
    whole = time.expression
    counted = whole.low if isinstance(whole, Between) else whole
    if not isinstance(counted, Counted) or counted.anchor is None:
        return (time,)
    start = _FROM.search(text, time.start, time.end)
    lasts = time.place.word_before in _LASTING
    if start is None or not (lasts or counted is not whole or _TO.match(text, time.end)):
        return (time,)
    stretch = counted.anchor if counted is whole else whole._replace(low=counted.anchor)
    length = Found.read(Lasting(counted.amount), time.start, start.start(), text)
    return length, Found.read(stretch, start.end(), time.end, text)


def _plausible(text: str, time: Found) -> Found | None:
    """The time if it is one where it stands, else what it begins with if that is one."""
    if plausible(time.expression, time.place):
        return time
    expression, words = beginning(time.expression, time.place.words)
    if not words:
        return None
    alone = Found.read(expression, time.start, time.start + len(words), text)
    return alone if plausible(alone.expression, alone.place) else None


def _sharing(times: list[Found], text: str) -> list[Found]:
    """The times, those in a list with the year that only its last one names, or told by the one before."""
    if len(times) < 2:
        return times
    between = [text[one.end : other.start] for one, other in pairwise(times)]
    headed = with_headed_years([time.expression for time in times], between, [time.place.before for time in times])
    expressions = with_shared_years(with_what_stands_before(headed, between), between)
    return [
        time if expression is time.expression else time._replace(expression=expression)
        for time, expression in zip(times, expressions, strict=True)
    ]
