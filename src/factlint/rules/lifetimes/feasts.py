"""Feasts set beside a date on which they do not fall: "Good Friday, 5 April 2024"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.rules.reading.dates import day_of, states_year
from factlint.rules.relations.paired_days import paired_days

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_FEAST = pattern(
    r"(?:Christmas (?:Day|Eve)|Boxing Day|New Year[’']s (?:Day|Eve)|Shrove Tuesday|Ash Wednesday|Palm Sunday|"
    r"Maundy Thursday|Good Friday|Easter (?:Sunday|Monday|Day)|Ascension Day|Whit (?:Sunday|Monday)|Pentecost|"
    r"Corpus Christi|Halloween|(?:St\.? )?Valentine[’']s Day|(?:St\.?|Saint) Patrick[’']s Day|All Saints[’'] Day)"
)
_FALLS = pattern(
    r"(?:,?\s+(?:on\s+)?|\s*\(\s*|\s+(?:falls|fell|is|was|will be|comes|came)\s+(?:this year\s+)?(?:on\s+)?)(?:the\s+)?"
)
"""Between a feast and its date."""
_OTHER_CHURCH = pattern(r"\b(?:Orthodox|Coptic|Julian|Eastern|Ethiopian|Armenian)\b")


def misdated(context: Context) -> Iterator[tuple[Mention, Mention, date]]:
    """The feasts with a wrong date beside them, that date, and their own day in the year told."""
    for feast, explicit in _with_dates(context):
        day = day_of(explicit)
        if not _FEAST.fullmatch(feast.text) or day is None or not re.search(r"\d", explicit.text):
            continue
        if not (states_year(explicit) or context.dated):
            continue
        year = day.year if states_year(explicit) else context.as_of.start.year
        due = next((day_of(one) for one in find_mentions(f"{feast.text} {year}")), None)
        start, end = context.document.sentence_at(feast.start)
        if due is None or context.quoted(feast.start, feast.end) or _OTHER_CHURCH.search(context.text, start, end):
            continue
        if (day.month, day.day) != (due.month, due.day):
            yield feast, explicit, due


def _with_dates(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """Each feast with the date beside it, or in its place in a list: "Good Friday and Whit Monday, 18 and 9"."""
    listed = paired_days(context)
    yield from ((one, other) for one, other in listed.items() if other is not None)
    for earlier, later in pairwise(context.mentions):
        alone = earlier not in listed and later not in listed and "\n" not in context.text[earlier.end : later.start]
        if alone and _FALLS.fullmatch(context.text, earlier.end, later.start):
            yield (earlier, later) if _FEAST.fullmatch(earlier.text) else (later, earlier)
