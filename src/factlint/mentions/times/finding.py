"""The times of a text, from its chunks to mentions."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING, Any, NamedTuple

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.reading import Chunks, Reader
from factlint.mentions.times._tables import TABLES
from factlint.mentions.times.cutting import Cutter
from factlint.mentions.times.durations import Ahead, Lasting
from factlint.mentions.times.handlers import Handlers
from factlint.mentions.times.place import Place
from factlint.mentions.times.plausible import plausible
from factlint.mentions.times.reclassing import reclasser
from factlint.mentions.times.recurring import InYear, Turned
from factlint.mentions.times.relative import OnWeekday, Today
from factlint.mentions.times.stretches import Fixed, PartOf
from factlint.mentions.times.tense import direction
from factlint.mentions.times.values import Value, Viewpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions.reading import Reading
    from factlint.mentions.times.slots import Slot
    from factlint.values import Period

_LEAD = re.compile(r"(?:from|between|in|at|on)\s+(?:the\s+)?", re.IGNORECASE)
_ARTICLE = re.compile(r"\bthe\s+$", re.IGNORECASE)


@cache
def _reader() -> Reader:
    return Reader(Parser(TABLES, Handlers()), Cutter(TABLES.classes), reclasser(TABLES.classes))


def find_times(chunks: Chunks, text: str, as_of: Period | None = None, *, day_first: bool = False) -> list[Mention]:
    """The dates, times, durations and recurrences of one block, in order."""
    return list(_mentions(chunks, text, as_of, day_first))


def _mentions(chunks: Chunks, text: str, as_of: Period | None, day_first: bool) -> Iterator[Mention]:
    readings = [reading for reading in (_Reading.of(found, text) for found in _reader().read(chunks)) if reading]
    story = _tells_another_time(readings, as_of)
    previous = anchor = None
    if story:
        anchor = next((_year_of(reading) for reading in readings if _year_of(reading)), None)
    for expression, start, end, definite in readings:
        view = Viewpoint(as_of, previous, anchor, partial(direction, text, start, end), bool(definite), day_first)
        try:
            value = expression.resolve(view)
        except (ValueError, OverflowError):  # a day outside the calendar, as in "May 5 to 40"
            continue
        if (
            isinstance(expression, Lasting)
            and text[start : start + 2].lower() in ("a ", "an")
            and Place(text, start, end).rated
        ):
            value = Value("set", value.text)
        if value.kind == "date" and value.first is not None:
            previous = value.first
            anchor = previous if story else None
        first = start - len(definite) if definite and _keeps_article(expression) else start
        yield Mention(
            first,
            end,
            text[first:end],
            value.kind,
            value.text,
            bound=value.quantity.bound if value.quantity else "exact",
            quantity=value.quantity,
            period=value.period,
            modifier=value.modifier,
        )


class _Reading(NamedTuple):
    """A plausible expression at `start:end` of the text, and the article before it, white space included."""

    expression: Any
    start: int
    end: int
    article: str

    @classmethod
    def of(cls, found: Reading, text: str) -> _Reading | None:
        start, end = found.start, found.end
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        article = _ARTICLE.search(text[max(0, start - 5) : start])
        if not plausible(found.value, Place(text, start, end)):
            return None
        return cls(found.value, start, end, article[0] if article else "")


def _tells_another_time(readings: list[_Reading], as_of: Period | None) -> bool:
    """Whether the years that a block names lie far from its own date and nothing in it is told from that date.

    "On 9 September 1914 ... by 2 October": the second date is one of 1914 then, not one of today.
    """
    years = [slot.year for slot in map(_year_of, readings) if slot]
    if not years or any(isinstance(reading.expression, _DEICTIC) for reading in readings):
        return False
    return as_of is None or all(abs(year - as_of.start.year) > 10 for year in years)


def _year_of(reading: _Reading) -> Slot | None:
    expression = reading.expression
    while isinstance(expression, PartOf):
        expression = expression.whole
    if isinstance(expression, InYear) and isinstance(expression.year, Fixed):
        return expression.resolve(Viewpoint()).first
    if isinstance(expression, Fixed) and expression.first.unit in ("year", "month", "day"):
        return expression.first
    return None


_DEICTIC = (Today, OnWeekday, Turned, Ahead)


def _keeps_article(expression: Any) -> bool:
    """Whether "the" belongs to the span: "the end of May", "the past few months"."""
    return (isinstance(expression, PartOf) and expression.edge) or (
        isinstance(expression, Lasting) and expression.window
    )
