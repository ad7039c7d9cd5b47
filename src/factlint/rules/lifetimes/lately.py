"""Deaths that a draft tells as news: "died on Sunday", "has died"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.dates import stretch, year_of

if TYPE_CHECKING:
    from datetime import date

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_LATELY = pattern(
    r"\bhas\s+(?:died|passed\s+away)\b|(?<!had )\b(?:died|passed\s+away|was\s+killed)\b[^.;:\d]{0,60}?"
    r"(?:\d\d\s+)?\b(?:on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|"
    r"last\s+(?:week|night)|this\s+(?:week|morning))\b"
)
_A_MONTH = 31
"""The most days that such a death lies back."""
_BESIDE = 12
"""How many characters after such words the year of a death may stand."""


def died_lately(context: Context, sentence: Sentence) -> tuple[date, date] | None:
    """The first and the last day on which somebody may have died, in a draft that knows its own day."""
    if not context.dated or context.as_of.days > _A_MONTH:
        return None
    found = _LATELY.search(sentence.text)
    if found is None or any(map(stretch, context.mentions)):
        return None  # a life in brackets may tell when it was: "Ada Poe (1931-2021)"
    start, end = sentence.start + found.start(), sentence.start + found.end() + _BESIDE
    if any(year_of(mention) for mention in context.mentions_in(start, end)):
        return None
    return context.as_of.start - timedelta(days=_A_MONTH), context.as_of.last
