"""Spans of time whose begin and end are told by verbs, with the length told beside them."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.beside import belong_together
from factlint.rules.lifetimes.lengths import DAYS, FROM_ELSEWHERE
from factlint.rules.lifetimes.span_phrases import (
    AFTER,
    AND_AGAIN,
    DEFINITE,
    FROM_BOTH,
    GIVEN,
    RUNS_OUT,
    SINCE,
    SPANS,
    STAYED,
    TWO_ENDS,
)
from factlint.rules.reading.dates import day_of, is_relative, states_year
from factlint.rules.reading.hedges import nearly
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.values import Quantity

_LATER = pattern(r"(?:(?:some|just|exactly|only)\s+)?(?P<length>.+?)\s+(?:later|afterwards?)\Z", re.IGNORECASE)
_MERGED = pattern(r"(?:\A|,\s+)(?P<length>[^,]+?)\s+later(?:,|\Z)", re.IGNORECASE)
"""The same where the clock time is part of the mention: "9am, five hours later"."""
_BESIDE = pattern(r",?\s+(?:(?:on|in|at)\s+)?(?:the\s+)?\Z")
_SAME = pattern(r"same (?:day|date)", re.IGNORECASE)
"""A day told by its date alone where a length of time follows: "on the same day fifty years later"."""
_REACH = 250
"""How many characters apart two moments are told that "three hours later" counts between."""
_THOSE = ("Those ", "These ")
_BOTH = 2
_A_YEAR = 365
_A_MONTH = 31
_ECHO = pattern(
    r"\b(?P<word>[A-Za-z-]+) \((?P<figure>\d{1,4})\) (?P<unit>(?:calendar )?(?:year|month|week|day|hour)s?)\b"
)
OF_CLOCK = frozenset({"hour", "minute"})
TWO_CLOCKS = pattern(r"(?i)\b(?:hours?|minutes?)\b")
_CLOCKS = pattern(r"(T\d\d:\d\d)Z?/(T\d\d:\d\d)Z?")
_LENGTHS = frozenset({"year", "month", "week", "day", "night", "hour", "minute"})
_BARE_CLOCK = pattern(
    r"(?:at )?[1-9][0-2]?[:.][0-5][0-9]|[1-9][0-2]?|(?:half|(?:a )?quarter|[a-z-]+(?: minutes)?) (?:past|to) [a-z]+|"
    r"[a-z]+ o[’']clock",
    re.IGNORECASE,
)
_TELLS_HALF = pattern(r"(?i)(?:\A(?:noon|midday|midnight)|[ap]\.?m\.?)\Z")
_NEXT_DAY = pattern(r"\b(?:the )?(?:next|following) (?:day|morning|afternoon|evening)\b")
"""With a clock time that lies a day after one whose day is not told."""
_DAY_AT = pattern(r"(?:\d{4}|XXXX)-(?P<rest>\d\d-\d\d)T\d\d:\d\d")
_CLOCK = pattern(r"(?:(?P<day>\d{4}-\d\d-\d\d)|XXXX-WXX-(?P<weekday>[1-7]))?T(?P<hour>\d\d):(?P<minute>\d\d)Z?")


class Span(NamedTuple):
    """A begin and an end with the length told of them; `least` and `most` are the days that may lie between."""

    begin: Mention
    end: Mention
    length: Quantity
    place: tuple[int, int]
    least: Fraction
    most: Fraction
    nearly: bool = False

    @property
    def fits(self) -> bool:
        """Whether the length may be so long: a unit is allowed for where units are counted, less for years."""
        unit = DAYS[self.length.unit or "day"]
        slack = {"day": Fraction(1), "night": Fraction(1)}.get(self.length.unit or "", Fraction(3, 5))
        if self.length.unit in {"hour", "minute"}:
            slack = max(Fraction(self.length.quantum) * (1 if self.length.unit == "hour" else 5), Fraction(1, 4))
        if self.length.bound == "about":
            slack *= 2
        below = self.length.bound in {"max", "less_than"}
        if self.nearly:
            slack = max(slack, Fraction(self.length.high or 0) / 10)
        low = None if below and not self.nearly else self.length.low
        high = None if self.length.bound in {"min", "more_than"} else self.length.high
        return (low is None or (low - slack) * unit <= self.most) and (
            high is None or (high + slack) * unit >= self.least
        )

    @property
    def is_too_long(self) -> bool:
        """Whether the length is more than lies between; what is less may be a part of it."""
        return Fraction(self.length.low or 0) * DAYS[self.length.unit or "day"] > self.most


def told(context: Context) -> Iterator[Span]:
    """The spans that verbs tell: "the strike began on ... and ended on ..., it lasted six weeks"."""
    given: Match | None = None
    ended: Match | None = None
    two_ends: Match | None = None
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            given = ended = two_ends = None
            continue
        for found in with_echoes(sentence).find(*SPANS):
            if AND_AGAIN.match(found.after):
                continue
            length = found["length"]
            almost = nearly(context.text, length.start)
            for span in span_between(found["begin"], found["end"], length.quantity, length, almost=almost):
                if not found.words("so") or span.is_too_long:
                    yield span
        ended = ended if DEFINITE.match(sentence.text) else None
        ended = ended or (two_ends if sentence.text.startswith(_THOSE) else None)
        for after in sentence.find(*AFTER) if ended is not None else ():
            assert ended is not None  # noqa: S101 - as the line above says
            yield from span_between(ended["begin"], ended["end"], after["length"].quantity, after["length"])
        ended = next(sentence.find(SINCE, FROM_BOTH, STAYED), None)
        two_ends = next(sentence.find(TWO_ENDS), None) if _names_two_days(sentence) else None
        new = next(sentence.find(GIVEN), None)
        for end in sentence.find(RUNS_OUT) if new or given else ():
            start = new or given
            if start is not None:
                yield from span_between(start["begin"], end["end"], start["length"].quantity, start["length"])
        given = new


def _names_two_days(sentence: Sentence) -> bool:
    """Whether a sentence names two days and no length of time."""
    days = [one for one in sentence.mentions if one.kind == "date"]
    both = len(days) == _BOTH and all(one.period is not None and one.period.days == 1 for one in days)
    return both and all(one.kind != "duration" for one in sentence.mentions)


def with_echoes(sentence: Sentence) -> Sentence:
    """The sentence with "ten (10) years" as one length, where word and figure are the same."""
    echoes = list(_ECHO.finditer(sentence.text)) if "(" in sentence.text else []
    if not echoes:
        return sentence
    mentions = list(sentence.mentions)
    for echo in echoes:
        start, end = (sentence.start + echo.start("word"), sentence.start + echo.end())
        said = next((m for m in mentions if m.kind == "number" and m.start == start), None)
        length = next(iter(find_mentions(f"{echo['figure']} {echo['unit']}")), None)
        if said is not None and length is not None and said.exact == int(echo["figure"]):
            text = sentence.document_text[start:end]
            whole = length._replace(start=start, end=end, text=text)
            mentions = [m for m in mentions if m.end <= start or m.start >= end] + [whole]
    return sentence._replace(mentions=tuple(sorted(mentions)))


def between_clocks(context: Context) -> Iterator[Span]:
    """The spans of "from 13:05 to 13:50 (two hours)": a range of clock times with its length beside it."""
    for sentence in context.sentences if TWO_CLOCKS.search(context.text) else ():
        ranges = [m for m in sentence.mentions if m.kind == "time" and "/" in m.value]
        if len(ranges) != 1 or sentence.quoted or sentence.crowded:
            continue
        ends = ends_by_clock(ranges[0])
        lengths = [m for m in sentence.mentions if m.kind == "duration" and m.quantity and m.quantity.unit in OF_CLOCK]
        for length in lengths if ends and len(lengths) == 1 else ():
            elsewhere = FROM_ELSEWHERE.match(context.text, length.end)
            if ends and not elsewhere and belong_together(context.text, length, ranges[0]):
                yield from span_between(*ends, length.quantity, length, almost=nearly(context.text, length.start))


def ends_by_clock(mention: Mention) -> tuple[Mention, Mention] | None:
    """The two ends of a range of clock times, where it is one."""
    clocks = _CLOCKS.fullmatch(mention.value)
    if clocks is None:
        return None
    first, last = (mention._replace(value=clocks[end], text=clocks[end].strip("T")) for end in (1, 2))
    return first, last


def counted_on(context: Context) -> Iterator[Span]:
    """The spans of "at 10.40pm ... at 1.15am, three hours later": between two moments, not between years or days."""
    times = [m for m in context.mentions if m.kind in {"date", "time"}]
    for index, later in enumerate(times):
        merged = _MERGED.search(later.text) if later.value.startswith("FUTURE_REFT") else None
        if merged and index:
            start = later.start + merged.start("length")
            clock = later._replace(
                value=later.value.removeprefix("FUTURE_REF"), text=later.text[: merged.start()] or later.text
            )
            yield from _counted(context, times[index - 1], clock, merged["length"], later._replace(start=start))
            continue
        found = _LATER.fullmatch(later.text)
        if found is None or index == 0:
            continue
        before, after = times[index - 1], times[index + 1] if index + 1 < len(times) else None
        if after is not None and _BESIDE.fullmatch(context.text[later.end : after.start]):
            begin, end = before, after
        elif (
            index > 1 and not _SAME.fullmatch(before.text) and _BESIDE.fullmatch(context.text[before.end : later.start])
        ):
            begin, end = times[index - 2], before
        else:
            continue
        yield from _counted(context, begin, end, found["length"], later)


def _counted(context: Context, begin: Mention, end: Mention, words: str, later: Mention) -> Iterator[Span]:
    length = next((m.quantity for m in find_mentions(words) if m.kind == "duration"), None)
    years = begin.value.isdecimal() and end.value.isdecimal()
    days = length is not None and length.unit in {"day", "week", "fortnight"} and day_of(begin) and day_of(end)
    if length is not None and length.unit == "year" and not states_year(begin):
        return  # "payable in April and due ten years later, on 6 April 2035"
    if not (years or days) and end.start - begin.end < _REACH and not context.quoted(later.start, later.end):
        yield from span_between(begin, end, length, later)


def span_between(
    begin: Mention, end: Mention, length: Quantity | None, place: Mention, *, almost: bool = False
) -> Iterator[Span]:
    """The span of a length told of two moments, at a place; none where the time between them cannot be told."""
    between = None if is_relative(begin) or is_relative(end) else elapsed(begin, end)
    if between and length and length.unit in _LENGTHS and length.low is not None and length.high is not None:
        yield Span(begin, end, length, (place.start, place.end), *between, almost)


def elapsed(begin: Mention, end: Mention) -> tuple[Fraction, Fraction] | None:
    """The least and the most days that may lie between two moments; `None` where that cannot be told."""
    if begin.modifier or end.modifier:
        return None
    first, last = _clock(begin), _clock(_in_year_of(begin, end))
    if first and last:
        bare = _may_be_either_half(end, last) and (
            _may_be_either_half(begin, first) or _TELLS_HALF.search(begin.text) is not None
        )
        next_day = _NEXT_DAY.search(end.text) is not None
        return _by_the_clock(first, last, turn=720 if bare else 1440, next_day=next_day)
    one, other = begin.period, end.period
    if one and other and states_year(end) and not (states_year(begin) or is_relative(begin)):
        one = last_before(one, other)
    if first or last or one is None or other is None or max(one.days, other.days) > 366 or other.start < one.start:
        return None
    if states_year(end) and not (states_year(begin) or is_relative(begin)) and other.days > _A_MONTH:
        return None  # "the other, on 11 March, recalls the declaration of 1990"
    years = 0 if states_year(begin) or states_year(end) else (other.start - one.start).days // _A_YEAR
    guessed = years * _A_YEAR  # where no year is told, that of each of them is only guessed
    # Who counts both ends has one day more.
    return (
        Fraction(max((other.start - one.last).days - guessed, 0)),
        Fraction((other.last - one.start).days + 1 - guessed),
    )


def last_before(one: Period, other: Period) -> Period:
    """The days of a date without a year in the last year in which they lie before a date with one."""
    if one.days > _A_MONTH:
        return one
    try:
        same = Period(*(day.replace(year=day.year + other.start.year - one.start.year) for day in one))
        return same if same.start <= other.start else Period(*(day.replace(year=day.year - 1) for day in same))
    except ValueError:  # 29 February
        return one


def _in_year_of(begin: Mention, end: Mention) -> Mention:
    """The end of a stretch, a moment that leaves its year out being the next one after a begin that tells it."""
    day = _DAY_AT.match(end.value)
    if day is None or begin.period is None or not states_year(begin) or states_year(end):
        return end
    year = begin.period.start.year
    later = day["rest"] >= f"{begin.period.start:%m-%d}"
    return end._replace(value=f"{year if later else year + 1}-{end.value[day.start('rest') :]}")


def _clock(mention: Mention) -> re.Match[str] | None:
    """The clock time of a mention; "the same day" and "the next day" add no day to it that it has not already."""
    near = re.search(r"\bsame\b", mention.text) is not None or _NEXT_DAY.search(mention.text) is not None
    return _CLOCK.fullmatch(mention.value.removeprefix("XXXX-XX-XX") if near else mention.value)


def _may_be_either_half(mention: Mention, clock: re.Match[str]) -> bool:
    """Whether a clock time is told without its half of the day: after 11:40, 2:10 may be in the afternoon."""
    return 1 <= int(clock["hour"]) <= 12 and _BARE_CLOCK.fullmatch(mention.text) is not None


def _by_the_clock(
    first: re.Match[str], last: re.Match[str], *, turn: int, next_day: bool
) -> tuple[Fraction, Fraction] | None:
    minutes = 60 * (int(last["hour"]) - int(first["hour"])) + int(last["minute"]) - int(first["minute"])
    if first["day"] and last["day"]:
        days = (date.fromisoformat(last["day"]) - date.fromisoformat(first["day"])).days
    elif first["weekday"] and last["weekday"]:
        days = (int(last["weekday"]) - int(first["weekday"])) % 7
    elif next_day and not first["day"]:
        days = 1
    elif last["day"] or last["weekday"]:
        return None
    else:
        days = 0
        minutes += turn if minutes < 0 else 0
    total = Fraction(1440 * days + minutes, 1440)
    return (total, total) if total > 0 else None
