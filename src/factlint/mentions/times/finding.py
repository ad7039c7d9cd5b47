"""The times of a text, from its chunks to mentions."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.grammars import Parser
from factlint.mentions.mention import Mention
from factlint.mentions.reading import Chunks, Reader
from factlint.mentions.times.clocks import At, Every
from factlint.mentions.times.cutting import Cutter
from factlint.mentions.times.dates import NthOf, PartOf
from factlint.mentions.times.durations import Lasting
from factlint.mentions.times.handlers import Handlers
from factlint.mentions.times.plausible import Place, plausible
from factlint.mentions.times.reclassing import reclasser
from factlint.mentions.times._tables import TABLES
from factlint.mentions.times.tense import direction
from factlint.mentions.times.values import Value, Viewpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

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
    previous: Slot | None = None
    for reading in _reader().read(chunks):
        expression = reading.value
        start, end = reading.start, reading.end
        lead = _LEAD.match(text, start, end)
        start = lead.end() if lead else start
        place = Place(text, start, end)
        if not plausible(expression, place):
            continue
        definite = _ARTICLE.search(text[max(0, start - 5) : start])
        view = Viewpoint(as_of, previous, direction(text, start, end), definite is not None, day_first)
        try:
            value = expression.resolve(view)
        except (ValueError, OverflowError):  # a day outside the calendar, as in "May 5 to 40"
            continue
        if isinstance(expression, Lasting) and place.rated and text[start:end].lower().startswith(("a ", "an ")):
            value = Value("set", value.text)
        if definite and _keeps_article(expression):
            start -= len(definite[0])
        if value.kind == "date" and value.first is not None:
            previous = value.first
        yield Mention(
            start, end, text[start:end], value.kind, value.text, quantity=value.quantity, period=value.period, modifier=value.modifier
        )


def _keeps_article(expression: Any) -> bool:
    """Whether "the" belongs to the span: "the end of May", "the past few months"."""
    return (isinstance(expression, PartOf) and expression.edge) or (isinstance(expression, Lasting) and expression.window)
