"""C12: months that do not make the quarter or half named with them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.dates import MONTH
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_ORDINALS = ("first", "second", "third", "fourth", "final", "last")
_PART = (
    r"\b(?:(?P<word>first|second|third|fourth|final|last)\s+(?:calendar\s+)?(?P<part>quarter|half)|"
    r"(?P<code>[QH])(?P<number>[1-4]))\b"
)
_A_PART = pattern(r"(?:first|second|third|fourth|final|last|calendar)\s+(?:calendar\s+)?(?:quarter|half)|[QH][1-4]")
"""What both patterns hold, and what is found sooner."""
_YEAR = r"(?:\s+(?:of\s+)?[12]\d{3}|\s+of\s+the\s+(?:calendar\s+)?year)?"
_MONTHS = (
    rf"{_YEAR}(?:\s*\(|\s+(?:runs|ran|lasts|lasted)\s+(?:from\s+)?|,\s+(?:that\s+is(?:\s+to\s+say)?,?\s+|i\.e\.,?\s+)?(?:from\s+|between\s+)?)(?P<first>{MONTH})\s*(?:to|and|–|-|through|until)\s*(?P<last>{MONTH})"
    rf"{_YEAR}(?:\)|\b)"
)
_BEFORE = pattern(
    rf"\b(?:(?i:from|between)\s+)?(?P<from>{MONTH})\s*(?:to|and|–|-|through|until)\s*(?P<to>{MONTH}){_YEAR}"
    rf"(?:,\s+|\s*\()the\s+(?P<named>first|second|third|fourth|final|last)\s+(?P<of>quarter|half)\b"
    r"(?=[,).]|\s+of\s+(?:the\s+(?:calendar\s+)?year|[12]\d{3})\b)"
)
"""The months first: "Between April and June 2024, the third quarter"."""
_DAY = r"(?:(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?)?"
_ENDED = (
    rf"{_YEAR}(?:\s*,?\s+which\s+(?:ended|ends|runs\s+to)\s+(?:on\s+|in\s+)?|\s+(?:ended|ends)\s+on\s+)"
    rf"{_DAY}(?P<end>{MONTH})\b"
)
_BEGAN = (
    rf"{_YEAR}(?:\s*,?\s+which\s+(?:began|begins|started|starts|runs\s+from)\s+(?:on\s+|in\s+)?|"
    rf"\s+(?:began|begins|started|starts)\s+on\s+){_DAY}(?P<start>{MONTH})\b"
)
_MAKE_UP = pattern(
    rf"{_PART}(?P<between>[^\n]{{0,240}}?)\b(?i:from\s+|between\s+)(?P<first>{MONTH})\s*(?:to|and|–|-|through|until)\s*"
    rf"(?P<last>{MONTH}){_YEAR},\s+(?:which|that|the\s+(?:three|six)?\s*months\s+(?:that|which))\s+(?:make|makes|form|"
    r"formed|made)(?:\s+up)?\s+(?:the|that)\s+(?P<again>quarter|half)\b(?! before| after)"
)
"""The months in a later sentence: "the third quarter ... from April to June, which make up the quarter"."""
_SURELY = (
    r"(?:probably|likely|most\s+likely|possibly|perhaps|presumably|hopefully|ideally|provisionally|namely|specifically|"
    r"we\s+(?:think|hope|expect))"
)
_WITHIN = pattern(
    rf"\b(?:in|for|by|during|to|until)\s+(?:the\s+)?{_PART}{_YEAR},?\s+\(?(?:{_SURELY},?\s+(?:in|by|for|around|on)\s+|"
    rf"around\s+)(?:early\s+|mid-|late\s+|the\s+(?:start|end|middle)\s+of\s+)?{_DAY}(?P<within>{MONTH})\b"
    rf"(?!\s+(?:of\s+)?[12]\d{{3}})(?=[\s).,;])"
)
"""A month of the part that something is to fall in: "in Q2 2026, probably in late July"."""
_TOLD = pattern(
    rf"\b{_PART}{_YEAR}(?::|\s+[–—])\s[^.;:()\n]{{5,90}}?\b(?:between|from)\s+(?P<first>{MONTH})\s+(?:to|and|until)\s+"
    rf"(?P<last>{MONTH})\b(?!\s+[12]\d{{3}})"
)
"""The months told with the figures of the part: "in the first half of the year: 900 came between January and July"."""
_BY_ITS_NAME = pattern(
    rf"\bcalendar\s+(?P<length>quarter|half(?:-year)?)\s+(?:(?:that|which)\s+)?(?:(?P<ends>end(?:s|ed|ing))|"
    rf"(?:begins|began|beginning|starts|started|starting))\s+(?:in\s+|on\s+)?{_DAY}(?P<month>{MONTH})\b"
)
"""A calendar quarter that ends in no month in which one ends."""
_ROW = pattern(
    rf"(?<![\w-])(?P<part>[QH][1-4])(?:\s+[12]\d{{3}})?(?:\n\n|\s*[:=,–—-]\s*)(?P<first>{MONTH})\s*"
    rf"(?:to|–|-|—|through)\s*(?P<last>{MONTH})\b"
)
"""A quarter and its months in cells of a row, or in a list."""
_A_QUARTER = pattern(r"\b(?:(?P<word>first|second|third|fourth|final|last)\s+quarter|Q(?P<number>[1-4]))\b")
_SOME_OF = r"(?:(?:the\s+(?:first|second)\s+half|much|most|part)\s+of\s+|early\s+|late\s+)?"
_THREE = pattern(rf"\b(?P<one>{MONTH}),\s+(?P<two>{MONTH}),?\s+and\s+{_SOME_OF}(?P<three>{MONTH})\b")
_IN_BRACKETS = pattern(rf"{_YEAR}\s*\(")
_NEAR = 200
_ENDS = {"first": True, "last": False, "end": False, "start": True, "from": True, "to": False}
"""The groups that name a month, and whether it is the first of the part."""
_FISCAL = pattern(
    r"\b(?:fiscal|financial year|FY|compan\w+|firm|maker|retailer\w*|group|corp|inc|plc|ltd|shares?|earnings|profits?|"
    r"dividends?|dlrs|shr|school|academic|season|match|game|goals?|points?)\b|\b(?:its|his|her|their|whose|our)\s+"
    r"(?:\w+\s+)?(?:first|second|third|fourth|final|last|[QH][1-4])\b",
    re.IGNORECASE,
)
_OF_A_FIRM = pattern(r"\b(?:revenue|sales|net|banks?|loans?|reported|results)\b", re.IGNORECASE)
_BY_CALENDAR = pattern(r"\bcalendar (?:year|quarter)s?\b")
_PUBLIC = pattern(
    r"\b(?:statistic\w*|census|econom\w+|GDP|births?|deaths?|marriages?|rainfall|tourists?|arrivals|calendar|ministry|"
    r"inflation|unemployment|of (?:the (?:calendar )?year|[12]\d{3}))\b",
    re.IGNORECASE,
)
"""Who counts by the calendar, whatever is reported."""


@rule(
    "C12",
    "quarter-month-mismatch",
    words="quarter half q h",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Output grew in the «third quarter (April to June 2024)» by a tenth.",
        "In the «first quarter, which ended on 30 June», births fell.",
        "Deaths rose in the «second half (January to June)» of the year.",
        "In the «fourth quarter, from July to September», births fell.",
        "The «third quarter, which began on 1 April», was dry.",
        "In the «final quarter of the year, from September to November 2022», it rained.",
        "«Between April and June 2024, the third quarter», 900 babies were born.",
        "The «third quarter of the year runs from April to June».",
        "Arrivals in Q3 («January, February and March») fell.",
        "The bridge opens «in Q3 2027, most likely in early June», if the steel comes.",
        "Births fell in the «second quarter of 2021 – 800 were counted between April and July», the ministry said.",
        "The form for the «calendar quarter ending in August» is due now.",
        "| Part | Months |\n|---|---|\n| Q1 | Jan-Mar |\n| Q2 | «Mar-Jun» |\n| Q3 | Jul-Sep |\n",
    ],
    good=[
        "| Part | Months |\n|---|---|\n| Q1 | Apr-Jun |\n| Q2 | Jul-Sep |\n| Q3 | Oct-Dec |\n",
        "The bridge opens in Q3 2027, most likely in early August, if the steel comes.",
        "The firm ships it in Q2 2026, probably in July, since its year begins in April.",
        "Births fell in the second quarter of 2021 – 800 were counted between April and June, the ministry said.",
        "Births fell in the first half of 2021: most were counted between January and April.",
        "The form for the calendar quarter ending in September is due now.",
        "We sold more in Q2 2023, in July alone 300, and were glad.",
        "The form for the quarter ending in August is due now.",
        "Arrivals in Q1 (January, February and March) fell.",
        "Output grew in the second quarter (April to June 2024) by a tenth.",
        "The fiscal third quarter (April to June) was strong.",
        "Q1 FY25 (July to September) was strong.",
        "The company's first quarter ended Feb 28.",
        "The bank's provision for the first quarter ended January 31 rose.",
        "It was said of the first quarter ended March 3.",
        "Orders of the third quarter ended Oct 31 were slow.",
        "In the first quarter, which ended on 31 March, births fell.",
        "In the third quarter, from July to September, births fell.",
        "In the final quarter of the year, from October to December 2022, it rained.",
        "Between April and June 2024, the second quarter, 900 babies were born.",
        "From June to May, the second half of his term, he was ill.",
        "He scored in the second half (from March to May).",
    ],
)
def quarter_month_mismatch(context: Context) -> Iterator[Problem]:
    """The months in brackets, or the month it ended, do not fit the quarter or half of the year.

    The months may stand before as well ("between April and June 2024, the second quarter"), in a later sentence that
    says that they make up the quarter, or in a row of a table whose other rows fit. One month is held against the part
    it is to fall in ("in Q3 2027, most likely in early June"), or that a calendar quarter ends in.

    Silent near words of companies and fiscal years, whose quarters begin when they like, and of games, and inside
    quotation marks.
    """
    if not _A_PART.search(context.text):
        return
    yield from _listed(context)
    yield from _in_rows(context)
    yield from _by_name(context)
    for found in (
        *re.finditer(f"{_PART}(?:{_MONTHS}|{_ENDED}|{_BEGAN})", context.text),
        *_BEFORE.finditer(context.text),
        *_WITHIN.finditer(context.text),
        *(found for found in _TOLD.finditer(context.text) if _sticks_out(found)),
        *(found for found in _MAKE_UP.finditer(context.text) if not re.search(_PART, found["between"])),
    ):
        if context.quoted(*found.span()) or _may_be_fiscal(context, *found.span()):
            continue
        words = found.groupdict()
        months = _months(words)
        named = [(_month(month), name) for name in _ENDS if (month := words.get(name))]
        within = words.get("within")
        outside = within is not None and _month(within) not in months
        if outside or any(month != months[0 if _ENDS[name] else -1] for month, name in named):
            due = f"{MONTHS[months[0] - 1]} to {MONTHS[months[-1] - 1]}"
            word = words.get("word") or words.get("named")
            part = f"{word} {words.get('part') or words.get('of')}" if word else found["code"] + found["number"]
            yield Problem(*found.span(), f"The {part} of a year is {due}.")


def _sticks_out(found: re.Match[str]) -> bool:
    """Whether months go on for one longer than the part, or begin one before it: "first half: January to July"."""
    months = _months(found.groupdict())
    return (_month(found["first"]) - months[0], _month(found["last"]) - months[-1]) in {(0, 1), (-1, 0)}


def _in_rows(context: Context) -> Iterator[Problem]:
    """Judge the row "| Q4 | Sep–Dec |" where the rows of the other quarters are those of the calendar."""
    rows = list(_ROW.finditer(context.text))
    wrong = [row for row in rows if [_month(row["first"]), _month(row["last"])] != _ends(row["part"])]
    if len(wrong) != 1 or len(rows) <= len(wrong) + 1:
        return
    row, (first, last) = wrong[0], _ends(wrong[0]["part"])
    months = f"{MONTHS[first - 1]} to {MONTHS[last - 1]}"
    yield Problem(row.start("first"), row.end("last"), f"{row['part']} of a year is {months}, as the other rows count.")


def _ends(code: str) -> list[int]:
    """The first and the last month of "Q2" or "H1"."""
    months = _months({"code": code[0], "number": code[1]})
    return [months[0], months[-1]]


def _by_name(context: Context) -> Iterator[Problem]:
    """Judge "the calendar quarter ending in May"."""
    for found in _BY_ITS_NAME.finditer(context.text):
        length = 3 if found["length"] == "quarter" else 6
        due = list(range(length if found["ends"] else 1, 13, length))
        if _month(found["month"]) not in due and not context.quoted(*found.span()):
            months = [MONTHS[month - 1] for month in due]
            verb = "ends" if found["ends"] else "begins"
            listed = f"{', '.join(months[:-1])} or {months[-1]}"
            yield Problem(*found.span(), f"A calendar {found['length']} {verb} in {listed}.")


def _listed(context: Context) -> Iterator[Problem]:
    """Judge "in the second quarter ... April, June and July": three months that are not those of the quarter before."""
    for found in _THREE.finditer(context.text):
        block = context.document.block_at(found.start())
        begin = max(block.start if block else 0, found.start() - _NEAR)
        parts = list(_A_QUARTER.finditer(context.text, begin, found.start()))
        if len(parts) != 1 or context.quoted(*found.span()) or _may_be_fiscal(context, parts[0].start(), found.end()):
            continue
        due = _months({"word": parts[0]["word"], "part": "quarter", "code": "Q", "number": parts[0]["number"]})
        told = {_month(found[name]) for name in ("one", "two", "three")}
        between = parts[0].end(), found.start()
        beside = _IN_BRACKETS.fullmatch(context.text, *between) or _BY_CALENDAR.search(context.text, *between)
        apart = 0 if beside else 1
        if apart <= len(told & set(due)) < len(due) == len(told):
            quarter = f"{MONTHS[due[0] - 1]} to {MONTHS[due[-1] - 1]}"
            related = (Related(*parts[0].span(), "the quarter"),)
            yield Problem(*found.span(), f"The {parts[0][0]} of a year is {quarter}.", related=related)


def _may_be_fiscal(context: Context, start: int, end: int) -> bool:
    """Whether the words around may tell of a year that begins when somebody likes, or of a game."""
    block = context.document.block_at(start)
    first, last = (
        max(block.start if block else 0, start - 300),
        min(context.document.sentence_at(end - 1)[1], end + 300),
    )
    around = context.text[first:last]
    if _BY_CALENDAR.search(around):
        return False
    if _FISCAL.search(around):
        return True
    return _OF_A_FIRM.search(around) is not None and not _PUBLIC.search(around)


def _months(words: Mapping[str, str | None]) -> range:
    """The months of the quarter or half."""
    word = words.get("word") or words.get("named")
    half = "half" in {words.get("part"), words.get("of")} or words.get("code") == "H"
    length = 6 if half else 3
    index = _ORDINALS.index(word) if word else int(words.get("number") or 1) - 1
    index = min(index, 12 // length - 1)
    return range(index * length + 1, (index + 1) * length + 1)


def _month(name: str) -> int:
    return next(index for index, month in enumerate(MONTHS, 1) if month[:3] == name[:3])
