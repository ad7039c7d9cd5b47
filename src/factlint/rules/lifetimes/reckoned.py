"""Lengths of time that two moments told around them decide: "missing on 14 March ... after 29 days", in any words.

A length is held against two moments where the sentence, or it and its neighbour, gives exactly these two moments that
it can lie between and no other length of its sort: then all three are told of one thing. What is far off is left alone,
since it is told of something else.
"""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.lengths import (
    AFTER,
    BY_THEN,
    DAYS,
    FROM_ELSEWHERE,
    OF_OTHERS,
    allowed,
    is_before_noun,
    is_in_figures,
    may_be_meant,
)
from factlint.rules.lifetimes.so_far import AFTER_A, LASTED, until_now
from factlint.rules.lifetimes.span_phrases import AND_AGAIN
from factlint.rules.lifetimes.spans import elapsed, ends_by_clock, last_before
from factlint.rules.reading.dates import WEEKDAYS, is_of_report, is_relative, spoken, states_year, stretch, year_of
from factlint.rules.working.arithmetic import add
from factlint.values import Interval, Period
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_SORTS = {
    "minute": "clock", "hour": "clock", "hour/day": "clock", "day": "day", "night": "day", "week": "day",
    "fortnight": "day",
    "month": "month", "year": "year", "decade": "year", "century": "year",
}  # fmt: skip
"""What a length of each unit lies between."""
_HEAD = 12
"""How many characters of a sentence may stand before what it is about: "A six-night tour leaves"."""
_TO_THE_DAY = frozenset({"day", "night", "week"})
"""The units of which a thing takes just as many as its name says: "a six-night tour"."""
_AMOUNT = pattern(r"[’']s?\s+[a-z]")
"""After a length that measures something else: "25 days' pay"."""
_NAMES_FIRST = pattern(
    r"(?!(?:The|It|He|She|They|Its|His|Her|Their|This|That|These|Those|In|On|After|Before|By|When|And|But|An?|Now|Then|"
    r"Today|Only|At|For|From|Since|Until|During|With|As|While|Both|All|Yet|So|Still|Later|Last|Next|There|Not|No)\b)"
    r"[A-Z][a-z]+ [a-z]"
)
"""A sentence that begins with a name, or another noun, is of that."""
_PRONOUN = pattern(r"\b(?i:it|he|she|they|its|his|her|their)\b")
_ANOTHER = pattern(
    rf"(?<=\w\W)(?!(?:{'|'.join((*MONTHS, *WEEKDAYS))})\b)[A-Z][a-z]|\b(?:that|which|who|whom|whose|where|while)\b"
)
_OF = pattern(r"\bof\s+(?:the\s+)?\Z")
_FOR = pattern(r"\bfor\s+(?:[a-z]+\s+){0,2}\Z")
_HAD = pattern(r"\b(?:had|having)\b")
_FROM = pattern(r"\b(?:from|between)\s+\Z")
"""Before the first day of a stay of its own: "who ran the port from 1991 until 2014, had worked there for 33 years"."""
_BOTH_ENDS = pattern(
    r",?\s+(?:and|but)\s+(?:was\s+|were\s+)?(?:then\s+|again\s+|finally\s+)?(?:[a-z]+ly\s+)?"
    r"(?:closed|lifted|shut|ended|scrapped|dissolved|repealed|demolished|abolished|disbanded|dropped|withdrawn|"
    r"suspended|revoked|finished|razed|removed)(?:\s+(?:down|up|again))?\s+(?:in|on)\s+(?:the\s+)?"
)
"""Between the begin and the end of one thing: "opened in 1932 and closed in 1977, the line ran for 45 years"."""
_OF_A_FIELD = pattern(r"(?:\A[A-Z][a-z ,-]{3,60}:|(?<=[a-z] )[A-Z][a-z]+) \Z")
"""Before the value of a field, "term in office: 4 years", and a year of an era, "Showa 12 years"."""
_GOES_ON = pattern(r"[;.]|\bthen\b")
_AFTER_IT = pattern(r"\s+after\s+(?:that|this|it)\b")
"""After a length of something long past by then: "the flood of 1953 that she had drawn sixty years after it"."""
_BY_LENGTH = pattern(r"\b(?:later|earlier|after|before|afterwards?)\Z")
"""How a moment ends that is told by its own length from another: "ten years later"."""
_ENDED = pattern(r"\s+(?:period\s+)?(?:ended|ending)\b")
"""After a length that is told with its own end: "80 cents for the 12 months ended November 2024"."""
_CLOCK = pattern(r".*T\d\d:\d\d")
_ZONE = pattern(r"\s+(?:ahead|behind)\b")
_PART_OF_DAY = pattern(r"(?P<day>\d{4}-\d\d-\d\d)T[A-Z]{2}")
_TIME_OF_DAY = pattern(r"(?P<day>\d{4}-\d\d-\d\d)T\d\d:\d\d")
_DAY_OF_MONTH = pattern(r"(?<!\d)\d{1,2}(?!\d)")
_INDEFINITE = pattern(r"(?:an?|one|single)\b", re.IGNORECASE)
_LEAVES = pattern(r"\b(?:stepping off|disembark\w*|check\w* out|return\w*|home|back|leav\w*|left|depart\w*|land\w*)\b")
"""Before the day after the last night."""
_MAY_BE = pattern(r"\b(?:could|may|might|would|should|can)\b[^.;:]{0,60}\Z")
_TERM = pattern(
    r"\s+(?:[a-z]+\s+)?(?:contract|deal|lease|loan|ban|licen[cs]e|agreement|term)\b[^.;:]{1,80}?"
    r"\b(?:runs? (?:out|until|to)|expires?|ends|until|is up)\b"
)
"""A term that ends where it was agreed to."""
_LASTS = pattern(r"\b(?:lasts?|lasting|runs? for|running for|takes?|is|-minute|-hour|long)\b")
_BREAK = pattern(
    r"\b(?<!without a )(?<!without any )(?<!with no )(?:interval|intermission|break|lunch|stop|halt|pause|half-time|"
    r"changeover|wait|stopover|layover)\b"
)
"""What may make a length shorter than the time between, never longer."""
_SPENT = pattern(r"\b[Aa]fter (?:[a-z]+ly )?[a-z]{3,}ing (?:for )?(?:just |only )?\Z")
"""Before a length that may be a part of the time between: "rose at 5 a.m. and, after working for ten hours"."""
_TIED = pattern(
    r"\b(?:the same (?:day|morning|afternoon|evening|night)|without (?:a|any) break|non-?stop|in one go|"
    r"uninterrupted)\b"
)
"""What ties a length to the two clock times of its sentence."""
_APPOSED = pattern(r",\s+an?\s+(?:[a-z]+\s+){1,2}of\s+\Z")
_HELD_UNTIL = pattern(r"\s+(?:until|till)\s+(?:the\s+)?")
"""Between a length and its last day, where an earlier day began it: "in May, and held it for 12 weeks until"."""
_ENDED_AFTER = pattern(
    r"\b(?:ended|ends|finished|closed|came to an end|broke up|collapsed|concluded|lifted|freed|released)"
    r"\s+after\s+(?:just\s+|only\s+)?\Z"
)
_ON = pattern(r",?\s+on\s+(?:the\s+)?")
_SLACK_OF_SUMS, _A_HOUR, _MOST_PARTS = 5, 60, 4
_A_YEAR = 366
_REACH_OF_CLOCKS = 4
"""How many sentences before its own the two times of day may be told that hours lie between."""
_NEXT = 2
"""How many characters may stand between two sentences of one paragraph."""
_VAGUE = pattern(
    r"\b(?:couple|few|several|many|some|score|first|last|next|past|preceding|previous|calendar)\b", re.IGNORECASE
)
_SINCE = pattern(r"\b[Ss]ince [^,;.]{1,30},? for (?:[a-z]+ ){0,2}\Z")
_OLD = pattern(
    r"\b(?:(?:which|that|this|it) (?:makes|would make)|making) (?:it|them|the [a-z]+) (?:now )?(?:[a-z]+ ){0,3}\Z|"
    r"\b(?:it|which) is (?:now |thus |therefore )?(?:[a-z]+ ){0,2}\Z|"
    r"\b(?:founded|built|opened|launched|established|planted|erected|printed|made)\b"
    r"(?:(?!\b(?:who|whose|he|she)\b)[^.;:]){0,60}? (?:is|are) "
    r"(?:now )?(?:[a-z]+ ){0,2}\Z"
)
"""Before the age of a thing."""


class Reckoning(NamedTuple):
    """A length with the moments it is told to lie between, and how many of its unit do lie between them.

    `end` is missing where the length ends with the day of the draft; `tied` where the words say that all is one.
    """

    length: Mention
    begin: Mention
    end: Mention | None
    least: Fraction
    most: Fraction
    allowed: Interval
    tied: bool = False

    @property
    def slips(self) -> bool:
        """Whether the length looks like a slip of what lies between the moments."""
        told = Fraction((self.length.quantity and self.length.quantity.number) or 0)
        fits = (self.allowed.low is None or self.allowed.low <= self.most) and (
            self.allowed.high is None or self.allowed.high >= self.least
        )
        close = {"close": 0} if _sort(self.length) == "clock" else {}
        longer = self.tied and told > self.most
        return not fits and (longer or may_be_meant(told, self.least, self.most, **close))


def reckoned(context: Context) -> Iterator[Reckoning]:
    """The lengths of the draft whose two ends are told around them."""
    for index, sentence in enumerate(context.sentences):
        if sentence.quoted or sentence.crowded:
            continue
        for length in sentence.mentions:
            if _is_plain(context, sentence, length):
                yield from _held(context, index, length)


def _held(context: Context, index: int, length: Mention) -> Iterator[Reckoning]:
    """The reckoning of a length in the smallest window that has its two ends."""
    sentence = context.sentences[index]
    for window in _windows(context, index, length):
        ends = _ends(context, window, length)
        if ends is None and _sort(length) == "clock":
            yield from _with_breaks(context, window, length)
            continue
        if ends and length.kind == "age":
            ends = [end for end in ends if not is_relative(end)]
        if ends is None or len(ends) > 2:
            return
        if len(ends) == 2 and length.kind != "age":
            if _of_one(context, length, ends) and not _lies_elsewhere(context, length, ends):
                yield from _between(context, length, *ends)
            return
        led = bool(ends) and (ends[0].start < length.start or is_before_noun(length))
        near = led and _of_one(context, length, [*(ends or ()), length])
        if len(ends) == 1 and near and _sort(length) == "year" and until_now(context, sentence, length):
            yield from _so_far(context, length, ends[0])
            return


def _of_one(context: Context, length: Mention, ends: list[Mention]) -> bool:
    """Whether a length and its ends are told of one thing: ends in one sentence, or the later with "it" or "she"."""
    starts = [context.document.sentence_at(mention.start)[0] for mention in (length, *ends)]
    last = max(starts)
    words = context.text[last : context.document.sentence_at(last)[1]]
    if len(set(starts[1:])) == 1:
        return True
    again = _PRONOUN.search(words)
    return again is not None and not (_ANOTHER.search(words, 0, again.start()) or _NAMES_FIRST.match(words))


def _lies_elsewhere(context: Context, length: Mention, ends: list[Mention]) -> bool:
    """Whether a length may lie before both moments, "After 15 years at sea he ran the port from 2003 to 2020", begin
    with the second, "In 1999 it had ten, and so it was for 26 years", or be that of another act.
    """
    if AFTER.search(context.text, max(length.start - 8, 0), length.start):
        return length.end <= min(end.start for end in ends) or len({end.start for end in ends}) == 1
    first, last = sorted(ends, key=lambda end: end.start)
    if AND_AGAIN.match(context.text, last.end):
        return True
    between = context.text[last.end : length.start]
    if last.end > length.start:
        return False
    had = _HAD.search(between) is not None
    both = _BOTH_ENDS.fullmatch(context.text, first.end, last.start) and not _GOES_ON.search(between)
    if _FOR.search(between) is not None and not both:
        return not had or bool(_FROM.search(context.text, max(first.start - 8, 0), first.start))
    return had and _AFTER_IT.match(context.text, length.end) is not None


def _with_breaks(context: Context, window: Sentence, length: Mention) -> Iterator[Reckoning]:
    """The reckoning of "at 7.30pm. It lasts 90 minutes, with an interval of 20 minutes ... out by 9.20pm", summed."""
    clocks = [m for m in window.mentions if m.kind in {"date", "time"} and _is_end(context, m, "clock")]
    lengths = [m for m in window.mentions if m.kind == "duration" and _sort(m) == "clock"]
    if len(clocks) != 2 or length is not lengths[0] or not _LASTS.search(window.text) or not _BREAK.search(window.text):
        return
    found = elapsed(*clocks)
    parts = [Fraction(m.exact or 0) * DAYS[(m.quantity and m.quantity.unit) or ""] / DAYS["minute"] for m in lengths]
    sums = {sum(some) for many in range(1, len(parts) + 1) for some in combinations(parts, many)}
    if found is None or len(parts) > _MOST_PARTS or not all(parts):
        return
    minutes = found[0] / DAYS["minute"]
    if all(abs(minutes - one) > _SLACK_OF_SUMS for one in sums) and abs(minutes - sum(parts)) <= _A_HOUR:
        made = sum(parts, Fraction(0))
        quantity = length.quantity and length.quantity._replace(unit="minute", low=made, high=made)
        total = length._replace(quantity=quantity, text=f"{round(made)} minutes in all")
        whole = Interval(made - _SLACK_OF_SUMS, made + _SLACK_OF_SUMS)
        yield Reckoning(total, clocks[0], clocks[1], minutes, minutes, whole)


def _windows(context: Context, index: int, length: Mention) -> Iterator[Sentence]:
    """The part of the sentence between semicolons, and it with what stands before and after it in the paragraph."""
    sentence = context.sentences[index]
    first, last = sentence.part_at(length.start)
    yield sentence._replace(start=first, end=last, mentions=context.mentions_in(first, last))
    for window in context.windows(index, _REACH_OF_CLOCKS if _sort(length) == "clock" else 1):
        if window.start < first:
            yield window._replace(end=last, mentions=context.mentions_in(window.start, last))
    for after in context.sentences[index + 1 : index + 2]:
        if after.start - sentence.end <= _NEXT and not after.quoted and after.kind == sentence.kind:
            yield sentence._replace(start=first, end=after.end, mentions=context.mentions_in(first, after.end))


def _is_plain(context: Context, sentence: Sentence, length: Mention) -> bool:
    """Whether a mention is a length that the words around it count from nowhere else."""
    unit = length.quantity.unit if length.quantity else None
    number = length.quantity.number if length.quantity else None
    before = context.text[max(sentence.start, length.start - 90) : length.start]
    if unit not in _SORTS or number is None or _VAGUE.search(length.text) or _OF_A_FIELD.search(before):
        return False
    if length.kind == "age":
        return _OLD.search(before) is not None
    if length.kind not in {"duration", "quantity"} or (number <= 1 and unit not in {"fortnight", "decade", "century"}):
        return False
    termed = is_before_noun(length) and not _is_whole(context, sentence, length)
    if termed and (unit not in _TO_THE_DAY or length.start - sentence.start > _HEAD):
        return False
    if unit in {"year", "hour", "minute"} and _MAY_BE.search(before):
        return False  # what a ten-year plan or a 24-month agreement came to is another matter
    elsewhere = (FROM_ELSEWHERE, _AMOUNT, _ENDED, *((_ZONE,) if _sort(length) == "clock" else ()))
    return not OF_OTHERS.search(before) and not any(words.match(context.text, length.end) for words in elsewhere)


def _is_whole(context: Context, sentence: Sentence, length: Mention) -> bool:
    """Whether "a five-year lease" or "a three-year closure" has lasted, or will last, just as long as it is called."""
    text = context.text
    lasted = LASTED.match(text, length.end) and AFTER_A.search(
        text, max(sentence.start, length.start - 12), length.start
    )
    return bool(lasted) or _TERM.match(text, length.end, sentence.end) is not None


def _ends(context: Context, window: Sentence, length: Mention) -> list[Mention] | None:
    """The moments of a window that a length may lie between; `None` where another length may lie there too."""
    sort = _sort(length)
    found: dict[str, Mention] = {}
    for mention in (end for one in window.mentions for end in _moments(one, sort)):
        if mention.kind in {"duration", "age"} and mention is not length:
            amount = _INDEFINITE.match(mention.text) or _AMOUNT.match(context.text, mention.end)
            if _sort(mention) == sort and not amount:
                return None
        elif (sort == "year" and mention.kind == "date" and mention.period and mention.period.days > _A_YEAR) or (
            mention.kind == "date" and _BY_LENGTH.search(mention.text)
        ):
            return None
        elif mention.kind in {"date", "time"} and _is_end(context, mention, sort):
            found.setdefault(mention.value, mention)
    return list(found.values())


def _moments(mention: Mention, sort: str) -> tuple[Mention, ...]:
    """The two ends of a range of days or of years, the day of "the afternoon of 3 March", or the mention itself."""
    part = _PART_OF_DAY.fullmatch(mention.value) or (sort != "clock" and _TIME_OF_DAY.fullmatch(mention.value))
    if part:
        return (mention._replace(value=part["day"], period=Period.parse(part["day"])),)
    if clocks := ends_by_clock(mention):
        return clocks
    ends = stretch(mention)
    if ends is None or ends[1] <= ends[0] or mention.modifier or " and " in mention.text:
        return (mention,)
    days = len(_DAY_OF_MONTH.findall(mention.text)) > 1
    if not days and not is_in_figures(mention.text):
        return (mention,)
    periods = [Period.of_day(day) if days else Period.of_year(day.year) for day in ends]
    year = "" if states_year(mention) else f" {ends[0].year}"
    texts = [spoken(one).removesuffix(year) for one in periods]
    return tuple(
        mention._replace(value=str(one), period=one, text=text) for one, text in zip(periods, texts, strict=True)
    )


def _sort(length: Mention) -> str:
    return _SORTS.get((length.quantity and length.quantity.unit) or "", "")


def _is_end(context: Context, mention: Mention, sort: str) -> bool:
    if context.quoted(mention.start, mention.end) or mention.text.lower().startswith("that "):
        return False
    unknown_week = not context.dated and sort == "day" and not re.search(r"\d", mention.text)
    if unknown_week or (mention.kind == "date" and is_of_report(context.text, mention, any_day=sort != "day")):
        return False
    if sort == "clock" or mention.kind == "time":
        return sort == "clock" and _CLOCK.match(mention.value) is not None
    if mention.period is None:
        return sort == "year" and mention.value.startswith("BC")
    if is_relative(mention) and not context.dated:
        return False
    return mention.period.days <= {"day": 1, "month": 31, "year": 366}[sort]


def _between(context: Context, length: Mention, one: Mention, other: Mention) -> Iterator[Reckoning]:
    if one.period is not None and other.period is not None and other.period.start < one.period.start:
        if one.start < other.start and not (states_year(one) or states_year(other)):
            one = one._replace(period=last_before(one.period, other.period))  # years are guessed, the order is told
        else:
            one, other = other, one
    found = elapsed(one, other)
    before = context.text[max(length.start - 40, 0) : length.start]
    since = re.search(r"\bsince\b", context.text[length.end : one.start]) or _SINCE.search(before)
    if found is None or length.quantity is None or since:
        return
    least, most = (days / DAYS[length.quantity.unit or ""] for days in found)
    slack = None
    if length.quantity.unit == "night" and _LEAVES.search(context.text[min(one.end, other.end) : other.start]):
        most, slack = least, Fraction(0)
    in_parts = _sort(length) == "clock" and _BREAK.search(context.text, *context.document.sentence_at(length.start))
    if Fraction(length.quantity.number or 0) < least and (in_parts or _SPENT.search(before)):
        return
    within = allowed(context.text, length, slack)
    if _is_made_up(context, length, within, Interval(least, most)):
        return
    told = _TIED.search(context.text, *context.document.sentence_at(length.start)) or _APPOSED.search(before)
    by_then = BY_THEN.search(context.text, context.document.sentence_at(length.start)[0], length.start)
    held = _HELD_UNTIL.fullmatch(context.text, length.end, other.start) and one.end < length.start
    ended = _ENDED_AFTER.search(before) and _ON.fullmatch(context.text, length.end, other.start)
    tied = told is not None if _sort(length) == "clock" else bool(by_then or held or ended)
    yield Reckoning(length, one, other, least, most, within, tied=tied)


def _is_made_up(context: Context, length: Mention, within: Interval, between: Interval) -> bool:
    """Whether a bare number of the sentence makes up the rest: "44 years there with five in the navy between"."""
    others = context.mentions_in(*context.document.sentence_at(length.start))
    numbers = [one.exact for one in others if one.kind == "number" and one.unit is None and one.exact]
    return any(add(within, Interval(number, number)).overlaps(between) for number in numbers)


def _so_far(context: Context, length: Mention, begin: Mention) -> Iterator[Reckoning]:
    unit = DAYS[(length.quantity and length.quantity.unit) or ""]
    year = year_of(begin)
    named = _OF.search(context.text, max(begin.start - 8, 0), begin.start)  # "the Treaty of 1818"
    if year is None or begin.modifier or named:
        return
    if begin.period is None:  # there is no year zero: from 44 BC to AD 10 it is 53 years
        now = context.as_of.start.year
        least, most = (Fraction(now - year - 1 + years) * DAYS["year"] for years in (-1, 0))
    else:
        least = Fraction((context.as_of.start - begin.period.last).days)
        most = Fraction((context.as_of.last - begin.period.start).days)
    yield Reckoning(length, begin, None, least / unit, most / unit, allowed(context.text, length))
