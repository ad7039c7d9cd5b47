"""C01: a weekday beside a date that falls on another one."""

from __future__ import annotations

import re
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.asides import is_named_in_passing
from factlint.rules.reading.dates import (
    FIRST_GREGORIAN_YEAR,
    WEEKDAY,
    WEEKDAY_WORDS,
    WEEKDAYS,
    day_of,
    nearest,
    neighbour_on,
    states_year,
    stretch,
    swapped,
    weekday_index,
    weekday_name,
    written,
)
from factlint.rules.reading.weekdays import Told, misnumbered, told, weekday_due
from factlint.rules.relations.paired_days import paired_days

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from factlint.mentions import Mention

_INSIDE = pattern(rf"\b{WEEKDAY}")
_BEFORE = pattern(
    rf"\b(?P<day>{WEEKDAY})(?:\s+(?:morning|afternoon|evening|night))?[\s,(–—-]{{1,3}}(?:the\s+)?(?:on\s+)?\Z"
)
_AFTER = pattern(
    rf"(?:\s?\(\s?(?:a\s+)?(?={WEEKDAY}[),;.])|,?\s+a\s+|\s+(?:is|was|will\s+be|falls\s+on|fell\s+on|is\s+on|was\s+on)\s+an?\s+)"
    rf"(?P<day>{WEEKDAY})(?!\s+(?:[A-Z]|night|morning|paper|newspaper))"
)
_PAIR_BEFORE = pattern(
    rf"\b(?P<first>{WEEKDAY})\s*(?:to|until|through|till|[–—-])\s*(?P<last>{WEEKDAY})[\s,(]{{1,3}}(?:from\s+)?\Z"
)
_PAIRED = pattern(rf"\b(?P<day>{WEEKDAY}),?\s+(?P<number>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:and|or|&)\s+\Z")
_CLOCK = pattern(r"\s*(?:GMT|UTC|BST|CES?T|[ECMP][SD]?T|hrs?|hours|h|Z)\b")
_OTHER_CALENDAR = pattern(
    r"\b(?:Julian|(?:[Oo]ld|[Nn]ew|[A-Z][a-z]+)[ -][Ss]tyle|O\.\s?S\.|Hijri|Hebrew calendar|lunar calendar)"
)
_CHANGED = pattern(r"\b(?:1582|1752)\b|\bcalendar")
"""In a paragraph that may tell of the days which a new calendar left out."""
_PLURAL = pattern(r"days\b")
_PAPER = pattern(r"\b[A-Z][\w’'-]*\s+\Z")
"""Before a "Sun" that is a newspaper: "The Cornell Daily Sun (October 26, 1971)"."""
_SUPPOSED = pattern(r"(?i)\b(?:if|unless|when|whenever|where|should)\s+(?:the\s+)?\Z")
"""What comes before a date that falls on the weekday only in some years: "if 27 April is a Sunday"."""
_FAR_OFF = timedelta(days=150)
"""A day so far from that of the draft may be that of the year before or after."""
_OTHER_STRETCH = pattern(r"\b(?:years?|months?|every|each)\b")
"""Words that may lead from one date to another month or year."""
_NEAR = 300
"""How many characters apart two dates are told that are of one month, or of one year."""
_COUNTED = pattern(
    r"\b(?:first|second|third|fourth|fifth|last|[1-5](?:st|nd|rd|th)|(?:Scotland|Mail|Independent) on)\s+\Z",
    re.IGNORECASE,
)
"""Before a weekday of "the first Monday of January", which names its day by it, and of a newspaper's name."""


@rule(
    "C01",
    "weekday-date-mismatch",
    words=WEEKDAY_WORDS,
    quoted="silent",
    measured=on_all_prose(right=7, read=7),
    bad=[
        Example("The 2025 season runs from Saturday 5 April to «Saturday» 2 November.", as_of="2025-03-01"),
        "The vote is on «Tuesday, 5 March 2025».",
        "Tickets for «Saturday, Dec. 7, 2008» are sold out.",
        "The hearing was on «5 March 2025 (Tuesday)».",
        Example("Doors open on «Monday, June 9».", as_of="2024-05-25"),
        "The fair runs Wednesday to «Friday», 5-8 March 2025.",
        "The market moves on «3 September 2025», the first Monday of that month.",
        "They left on Friday the 7th and were back on «Monday the 11th».",
        "The fair opens on Thursday, 6 March and closes on «Sunday, 10 March».",
        Example(
            "The match, first fixed for Tuesday 29 November, is at «noon on Saturday the 27th».", as_of="2022-11-23"
        ),
        Example("The court sits on Monday and «Wednesday, 17 and 18 March».", as_of="2025-03-10"),
    ],
    good=[
        "He calls on Wednesday the 3rd. The card says Tuesday the 4th; Wednesday is right.",
        "She logged off at 17:47 on the same Tuesday. Clocks had changed on Sunday the 9th.",
        "She came on Saturday 18 January by the times that were new on Sunday 15 December.",
        "Friday the 6th, Russian style, was followed by Friday the 18th, American style.",
        "This almanac is for 1752. Wednesday the 2nd is followed by Thursday the 14th.",
        Example(
            "Carnival lasts from the beginning of January till the Tuesday before Ash Wednesday.", as_of="2016-05-01"
        ),
        Example("The room is shut until Wednesday 15 July, six months to the day.", as_of="2026-01-08"),
        Example("The 2025 season runs from Saturday 5 April to Sunday 2 November.", as_of="2025-03-01"),
        Example("The season runs from Saturday 25 January to Saturday 1 March.", as_of="2020-01-02"),
        "It ends on the last Saturday of April 2014 (Sun 27 Apr 2014 03:00 UTC).",
        Example(
            "The change came in 1752: Wednesday September 2 was followed by Thursday September 14.", as_of="2024-05-02"
        ),
        "Systems dated Mon Dec 29 15:18:01 2003 UTC are spared.",
        Example("It falls on a Monday (day 2 of the week).", as_of="2024-05-02"),
        "The Cornell Daily Sun (October 26, 1971) told of it.",
        Example("The match, first fixed for Tuesday 29 November, is at noon on Sunday the 27th.", as_of="2022-11-23"),
        Example("The vote is on Tuesday 29 November. The count is on Saturday the 3rd.", as_of="2022-11-23"),
        Example("The premier spoke in Brussels of the Good Friday Agreement.", as_of="2017-02"),
        "The vote is on Wednesday, 5 March 2025.",
        "The market moves on 1 September 2025, the first Monday of that month.",
        "They left on Friday the 7th and were back on Monday the 10th.",
        "The fair opens on Thursday, 6 March and the next year's on Friday, 7 March.",
        "The feast moves to 26 April if 27 April is a Sunday.",
        "The fair runs Wednesday to Saturday, 5-8 March 2025.",
        "Kick-off: Tuesday, 1 March 2000 GMT.",
        "The arrests began on Monday, 13 October 1307.",
        'She said: "I still call it Monday, September 12, 2001."',
        "Petrograd rose on Tuesday, 25 October 1917 (Old Style).",
        Example("Doors open on Sunday, June 9.", as_of="2024-05-25"),
        Example("The pool is shut on Friday and Monday, 18 and 21 April.", as_of="2025-03-10"),
        Example("The vote was held on the first Monday of January last.", as_of="1858-12-06"),
        Example("They met yesterday (Thursday before the fair) for lunch.", as_of="2017-02-16"),
        Example("He was taken ill on 11 April last year. On Thursday, 14 April, he died.", as_of="2017-03-30"),
        Example("Sunday, 9 January-2011 was the day.", as_of="2017-03-18"),
        "On Monday, 9 May last year the mill burned down.",
        Example(
            "The craft left in July 1969.\n\nIt flew.\n\nThey flew.\n\nIt came down on Sunday, July 20.",
            as_of="2016-04-20",
        ),
        Example("Two days before Wednesday's vote they met.", as_of="2017-03-14"),
        Example("It is kept on the Sunday nearest to 11 November.", as_of="2023-03-14"),
        Example("It closed on Friday, the last day of the fair.", as_of="2017-02-14"),
        Example("On Monday, TODAY host Ann Poe said so.", as_of="2017-02-07"),
        Example("In 1963 the assembly met twice. It voted on Sunday, 26 May.", as_of="2024-05-25"),
    ],
)
def weekday_date_mismatch(context: Context) -> Iterator[Problem]:
    """A weekday stands beside a date that falls on another weekday.

    One of the two is wrong, and readers who put the date into their calendars find out too late.

    Two dates of one passage without a year decide each other's weekday ("Friday the 7th ... Monday the 11th"), and a
    day beside what it is of its month ("the first Monday of that month") is held against the calendar of any year.

    A date without its year is taken to be the one nearest to the date of the draft; where the paragraph names other
    years, a fit with any of them is enough. Silent inside quotation marks, before 1753 and where another calendar is
    named (Julian weekdays differ), where four digits before GMT, UTC or "hours" are a clock time, and for a date
    without a year in a draft that does not say when it speaks.

    The fix offers the right weekday and the nearest date with the weekday written; neither is applied, because only
    the writer knows which of the two is wrong.
    """
    listed = paired_days(context)
    for mention in context.mentions:
        yield from _ends(context, mention)
        yield from _paired(context, mention)
        day = day_of(mention)
        found = None if day is None else _weekday(context.text, mention, listed)
        if (
            day is None
            or found is None
            or context.quoted(mention.start, mention.end)
            or _another_reading(context, mention)
            or _is_name(context.text, mention)
            or not re.search(r"[0-9]", mention.text)  # a feast has its weekday in its name
            or _COUNTED.search(context.text[max(found[0] - 16, 0) : found[0]])
            or _SUPPOSED.search(context.text[max(min(found[0], mention.start) - 16, 0) : mention.start])
        ):
            continue
        start, end = found
        days = list(_days_meant(context, mention, day))
        stated = weekday_index(context.text[start:end])
        if days and all(day.weekday() != stated for day in days):
            yield _problem(context, mention, (start, end), days[0])
    yield from _numbered(context)
    yield from _by_each_other(context)


def _numbered(context: Context) -> Iterator[Problem]:
    """Judge "3 September 2025, the first Monday of that month" by the day itself."""
    for one, other in pairwise(context.mentions):
        found = misnumbered(context.text, one, other) if one.kind == other.kind == "date" else None
        in_zones = "UTC" in context.text[one.start : other.end]  # midnight there may be the next day here
        if found is not None and not in_zones and not context.quoted(one.start, other.end):
            yield Problem(found[0].start, found[0].end, f"{found[1]} One of the two is wrong.")


def _by_each_other(context: Context) -> Iterator[Problem]:
    """Judge "left on Friday the 7th and was missed on Monday the 11th" by the days between, whatever the year."""
    before: Told | None = None
    for sentence in context.sentences:
        if sentence.quoted or _OTHER_STRETCH.search(sentence.text) or any(map(states_year, sentence.mentions)):
            before = None
            continue
        paragraph = context.text.rfind("\n\n", 0, sentence.start)
        for mention in sentence.mentions:
            place = _weekday(context.text, mention, {})
            stated = told(mention, context.text[slice(*place)]) if place else None
            if stated is None or context.quoted(mention.start, mention.end):
                continue
            by_year = stated.month is not None and context.dated  # judged by the year of the draft
            near = not by_year and before is not None and before.mention.start > max(paragraph, mention.start - _NEAR)
            due = weekday_due(before, stated) if before is not None and near else None
            if before is not None and due is not None and not _tells_of_calendars(context, mention.start):
                related = (Related(before.mention.start, before.mention.end, "counted from here"),)
                message = (
                    f"If {before.mention.text} is right, {mention.text} is a {WEEKDAYS[due]}; one of the two is wrong."
                )
                yield Problem(mention.start, mention.end, message, related=related)
            before = stated


def _tells_of_calendars(context: Context, place: int) -> bool:
    """Whether the paragraph of a place names another calendar, or a year in which one was changed."""
    block = context.document.block_at(place)
    if block is None:
        return False
    return any(one.search(context.text, block.start, block.end) for one in (_OTHER_CALENDAR, _CHANGED))


def _ends(context: Context, mention: Mention) -> Iterator[Problem]:
    """Judge both ends of a range: "Monday to Friday, 5-9 March 2025", "Monday 5 March to Friday 9 March 2025"."""
    ends = stretch(mention)
    if ends is None or mention.period is None or ends[0].year < FIRST_GREGORIAN_YEAR:
        return
    line = _reach_back(context.text, mention.start, 50)
    before = _PAIR_BEFORE.search(context.text[line : mention.start])
    inside = list(_INSIDE.finditer(mention.text))
    if before:
        spans = [(line + start, line + end) for start, end in (before.span("first"), before.span("last"))]
    elif len(inside) == 2 and any(map(str.isdigit, mention.text[inside[0].end() : inside[1].start()])):
        spans = [(mention.start + found.start(), mention.start + found.end()) for found in inside]
    else:
        return
    if context.quoted(mention.start, mention.end) or _another_reading(context, mention):
        return
    if not states_year(mention):
        yield from _in_any_year(context.text, mention, spans, ends)
        return
    for (start, end), day in zip(spans, ends, strict=True):
        stated = WEEKDAYS[weekday_index(context.text[start:end])]
        if stated != weekday_name(day):
            right = weekday_name(day)
            fix = Fix(f"write {right}", (Edit(start, end, _like(context.text[start:end], right)),), "display")
            yield Problem(
                start, end, f"{written(day)} is a {right}, not a {stated}; one of the two is wrong.", fixes=(fix,)
            )


def _in_any_year(
    text: str, mention: Mention, spans: Sequence[tuple[int, int]], ends: tuple[date, date]
) -> Iterator[Problem]:
    """Judge "from Saturday 5 April to Saturday 2 November" by the days between, whatever the year."""
    one, other = (
        Told(mention, weekday_index(text[slice(*span)]), day.day, day.month, None)
        for span, day in zip(spans, ends, strict=True)
    )
    due = weekday_due(one, other, in_order=True)
    if due is not None:
        begun, ended = (written(day).removesuffix(f" {day.year}") for day in ends)
        message = f"If {begun} is a {WEEKDAYS[one.weekday]}, {ended} is a {WEEKDAYS[due]}; one of the two is wrong."
        yield Problem(*spans[1], message, related=(Related(*spans[0], "counted from here"),))


def _paired(context: Context, mention: Mention) -> Iterator[Problem]:
    """Judge the first day of "Monday 9 and Tuesday 10 July 2024", which borrows month and year."""
    last = day_of(mention)
    line = _reach_back(context.text, mention.start, 40)
    found = _PAIRED.search(context.text[line : mention.start]) if last and states_year(mention) else None
    if found is None or last is None or context.quoted(mention.start, mention.end) or last.year < FIRST_GREGORIAN_YEAR:
        return
    first = last - timedelta(days=last.day - int(found["number"]))
    stated = WEEKDAYS[weekday_index(found["day"])]
    if first < last and weekday_name(first) != stated:
        start, end = line + found.start("day"), line + found.end("number")
        right = weekday_name(first)
        edit = Edit(start, start + len(found["day"]), _like(found["day"], right))
        message = f"{written(first)} is a {right}, not a {stated}; one of the two is wrong."
        yield Problem(start, end, message, fixes=(Fix(f"write {right}", (edit,), "display"),))


def _reach_back(text: str, place: int, most: int) -> int:
    """The offset at most so many characters before a place, and in the same block."""
    floor = max(place - most, 0)
    return max(text.rfind("\n\n", floor, place) + 1, floor)


def _weekday(text: str, mention: Mention, listed: Mapping[Mention, Mention | None]) -> tuple[int, int] | None:
    """The span of the weekday that is written in the date, before it or after it, or in its place in another list."""
    if mention in listed:
        other = listed[mention]
        found = _INSIDE.search(text, other.start, other.end) if other else None
        return found.span() if found else None
    inside = list(_INSIDE.finditer(mention.text))
    if inside:
        only = inside[0]
        if re.search(r"\b(?:before|after|from|nearest|closest)\b", mention.text):
            return None  # "two days before Wednesday" is none
        return (mention.start + only.start(), mention.start + only.end()) if len(inside) == 1 else None
    line = _reach_back(text, mention.start, 40)
    before = _BEFORE.search(text[line : mention.start])
    if before and not _PLURAL.search(before["day"]):
        start = line + before.start("day")
        if before["day"] == "Sun" and _PAPER.search(text, line, start):
            return None
        return start, start + len(before["day"])
    after = _AFTER.match(text, mention.end)
    return after.span("day") if after and not _PLURAL.search(after["day"]) else None


def _is_name(text: str, mention: Mention) -> bool:
    """Whether a word for a day stands in capitals beside words that do not: "TODAY host Ann Poe"."""
    return mention.text == "TODAY" and any(letter.islower() for letter in text[mention.end : mention.end + 20])


def _another_reading(context: Context, mention: Mention) -> bool:
    """Whether what is read as a day is a clock time, the end of an occasion, or a day of another calendar."""
    if re.search(r"[0-9]{4}$", mention.text) and _CLOCK.match(context.text, mention.end):
        return True
    if re.match(r"(?i)(?:MON\s+)?DAY\s", mention.text):
        return True  # day 2 of the week; a month and a day in the form of a date
    if mention.text == "last day" and context.text.endswith("the ", 0, mention.start):
        return True
    start, end = context.document.sentence_at(mention.start)
    start, end = max(start, mention.start - 200), min(end, mention.end + 200)
    return _OTHER_CALENDAR.search(context.text[start:end]) is not None


def _days_meant(context: Context, mention: Mention, day: date) -> Iterator[date]:
    """The days that the date can mean, the likeliest first; none where that cannot be told."""
    if states_year(mention):
        if day.year >= FIRST_GREGORIAN_YEAR:
            yield day
            if other := swapped(mention):
                yield other
        return
    if not context.dated:
        return
    if re.search(r"\byear\b", mention.text):
        yield day  # "11 April last year"
        return
    if context.as_of.days > 31 or re.compile(r"\s?-\s?[12]\d{3}\b").match(context.text, mention.end):
        return
    years = tuple(_years_near(context, mention))
    if any(year < FIRST_GREGORIAN_YEAR for year in years):
        return  # it may be a day of a calendar that is no longer in use
    near = nearest(context.as_of.start, day)
    yield near
    if abs(near - context.as_of.start) > _FAR_OFF:
        years += (near.year + (1 if near < context.as_of.start else -1),)
    for year in years:
        try:
            yield day.replace(year=year)
        except ValueError:  # 29 February
            continue


def _years_near(context: Context, mention: Mention) -> Iterator[int]:
    """The years that the paragraph of the date and the one before it name, and those of that month in the draft."""
    block = context.document.block_at(mention.start)
    if block is None:
        return
    month = mention.period.start.month if mention.period else 0
    for other in context.mentions:
        period = other.period if other.kind == "date" and states_year(other) else None
        if period is not None and period.days <= 31 and period.start.month == month:
            yield period.start.year
    start = _reach_back(context.text, max(block.start - 2, 0), 2000)
    for other in context.mentions_in(max(start, mention.start - 2000), min(block.end, mention.end + 2000)):
        told = states_year(other) or re.search(r"\byear\b", other.text)
        if (
            other.kind == "date"
            and other.period is not None
            and told
            and not is_named_in_passing(context.document, other, mention)
        ):
            yield other.period.start.year


def _problem(context: Context, mention: Mention, weekday: tuple[int, int], day: date) -> Problem:
    start, end = weekday
    stated = WEEKDAYS[weekday_index(context.text[start:end])]
    right = weekday_name(day)
    fixes = [Fix(f"write {right}", (Edit(start, end, _like(context.text[start:end], right)),), "display")]
    other = neighbour_on(day, weekday_index(stated))
    digits = re.search(rf"(?<![0-9])0?{day.day}(?![0-9:])", mention.text)
    if digits and other.month == day.month:
        at = mention.start + digits.start()
        new = f"{other.day:0{len(digits[0])}}" if digits[0].startswith("0") else str(other.day)
        ending = re.match(r"st|nd|rd|th", context.text[at + len(digits[0]) :])
        if ending is None:
            fixes.append(Fix(f"write {written(other)}", (Edit(at, at + len(digits[0]), new),), "display"))
    return Problem(
        min(start, mention.start),
        _closing(context.text, min(start, mention.start), max(end, mention.end)),
        f"{written(day)} is a {right}, not a {stated}; one of the two is wrong.",
        fixes=tuple(fixes),
    )


def _closing(text: str, start: int, end: int) -> int:
    """The end, with the bracket that closes one opened inside."""
    return end + 1 if text[end : end + 1] == ")" and "(" in text[start:end] else end


def _like(written_word: str, right: str) -> str:
    """The right weekday in the short or long form and the case of the wrong one."""
    word = written_word.rstrip(".")
    if not word.lower().endswith("day"):
        right = right[:3] + ("." if written_word.endswith(".") else "")
    return right.upper() if word.isupper() else right
