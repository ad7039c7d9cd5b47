"""C12: months that do not make the quarter or half named with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_mixed_prose
from factlint.rules.dates import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

_ORDINALS = ("first", "second", "third", "fourth")
_NAMES = "|".join(f"{name[:3]}(?:{name[3:]}|\\.)?" if len(name) > 3 else name for name in MONTHS)
_PART = r"\b(?:(?P<word>first|second|third|fourth)\s+(?P<part>quarter|half)|(?P<code>[QH])(?P<number>[1-4]))\b"
_YEAR = r"(?:\s+(?:of\s+)?[12]\d{3})?"
_MONTHS = (
    rf"{_YEAR}(?:\s*\(|,\s+(?:from\s+)?)(?P<first>{_NAMES})\s*(?:to|–|-|through|until)\s*(?P<last>{_NAMES})"
    rf"{_YEAR}(?:\)|\b)"
)
_ENDED = (
    rf"{_YEAR}(?:\s*,?\s+which\s+(?:ended|ends|runs\s+to)\s+(?:on\s+|in\s+)?|\s+(?:ended|ends)\s+on\s+)"
    rf"(?:\d{{1,2}}\s+)?(?P<end>{_NAMES})\b"
)
_BEGAN = (
    rf"{_YEAR}(?:\s*,?\s+which\s+(?:began|begins|started|starts|runs\s+from)\s+(?:on\s+|in\s+)?|"
    rf"\s+(?:began|begins|started|starts)\s+on\s+)(?:\d{{1,2}}\s+)?(?P<start>{_NAMES})\b"
)
_FISCAL = (
    r"\b(?:fiscal|financial year|FY|company|firm|group|corp|inc|plc|ltd|shares?|earnings|profits?|revenue|sales|net|"
    r"banks?|loans?|dividends?|dlrs|reported|shr|results|school|academic|season|match|game|goals?|points?)\b"
)


@rule(
    "C12",
    "quarter-month-mismatch",
    words="quarter half q h",
    quoted="silent",
    measured=on_mixed_prose(right=0, read=0),
    bad=[
        "Output grew in the «third quarter (April to June 2024)» by a tenth.",
        "In the «first quarter, which ended on 30 June», births fell.",
        "Deaths rose in the «second half (January to June)» of the year.",
        "In the «fourth quarter, from July to September», births fell.",
        "The «third quarter, which began on 1 April», was dry.",
    ],
    good=[
        "Output grew in the second quarter (April to June 2024) by a tenth.",
        "The fiscal third quarter (April to June) was strong.",
        "Q1 FY25 (July to September) was strong.",
        "The company's first quarter ended Feb 28.",
        "The bank's provision for the first quarter ended January 31 rose.",
        "It was said of the first quarter ended March 3.",
        "Orders of the third quarter ended Oct 31 were slow.",
        "In the first quarter, which ended on 31 March, births fell.",
        "In the third quarter, from July to September, births fell.",
        "He scored in the second half (from March to May).",
    ],
)
def quarter_month_mismatch(context: Context) -> Iterator[Problem]:
    """The months in brackets, or the month it ended, do not fit the quarter or half of the year.

    Silent near words of companies and fiscal years, whose quarters begin when they like, and of games, and inside
    quotation marks.
    """
    for found in re.finditer(f"{_PART}(?:{_MONTHS}|{_ENDED}|{_BEGAN})", context.text):
        start, end = context.document.sentence_at(found.start())
        start, end = max(start, found.start() - 300), min(end, found.end() + 300)
        if context.quoted(*found.span()) or re.search(_FISCAL, context.text[start:end], re.IGNORECASE):
            continue
        months = _months(found)
        named = [(_month(found[name]), name) for name in ("first", "last", "end", "start") if found[name]]
        if any(month != months[0 if name in {"first", "start"} else -1] for month, name in named):
            due = f"{MONTHS[months[0] - 1]} to {MONTHS[months[-1] - 1]}"
            part = f"{found['word']} {found['part']}" if found["word"] else found["code"] + found["number"]
            yield Problem(*found.span(), f"The {part} of a year is {due}.")


def _months(found: re.Match[str]) -> range:
    """The months of the quarter or half."""
    index = _ORDINALS.index(found["word"]) if found["word"] else int(found["number"]) - 1
    length = 6 if found["part"] == "half" or found["code"] == "H" else 3
    index = min(index, 12 // length - 1)
    return range(index * length + 1, (index + 1) * length + 1)


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, 1) if month[:3] == name[:3])
