"""Spans of time whose begin and end are told by verbs, with the length told beside them."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.lengths import DAYS
from factlint.rules.reading.dates import is_relative, states_year
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sketch import Match
    from factlint.values import Quantity

_WORDS = r"(?: (?!(?:not|until|after|before|from|every|each)\b)[^\W\d_][\w’'-]*){0,%d}?"
_AT = r" (?:on|in|at) (?:the )?(?:early |late )?"
_BEGAN = (
    r"(?:began|begins|begun|beginning|started|starts|starting|opened|opens|broke out|kicked off|came into force|"
    r"was opened|was launched|was closed|(?:was|were) (?:begun|started)|got under way|set out|set off|"
    r"departed|took office|took over)"
)
_ENDED = (
    r"(?:ended|ends|ending|finished|finishes|closed|closes|stopped|came to an end|expired|expires|was over|concluded|"
    r"concludes|(?:was |were )?completed|reopened|shut|arrived|arrives|returned|stepped down|left office|was lifted|"
    r"fell)"
)
_BEGIN = rf"\b{_BEGAN}{_WORDS % 4}{_AT}<begin:when>"
_END = rf"\b{_ENDED}(?:{_WORDS % 3}| with{_WORDS % 8}){_AT}<end:when>"
_BOTH = rf"{_BEGIN},?(?: and| but)? (?:it |they |which )?{_END}"
_FROM = r"\bfrom (?:(?:his|her|its|their|the) [^\W\d_]+(?: [^\W\d_]+){0,3}? (?:in|on) )?(?:the )?<begin:when>"
_UNTIL = (
    r",? (?:until|till|to|up to) (?:(?:(?:his|her|its|their|the|an?) )?[^\W\d_]+(?: [^\W\d_]+){0,4}? "
    r"(?:in|on|of) )?(?:the )?<end:when>"
)
_LASTED = (
    r"(?:lasted|lasting|lasts|will|is to|took|running for|ran for|runs for|a total of|after|for|which is|that is|or)"
)
_TERM = r"(?:lease|contract|term|deal|mandate|licen[cs]e|ban|sentence|agreement|loan|warranty)"
_EXACTLY = "(?:just |exactly |a full |all of )?"
_NO_OTHER = r"(?! (?:ago|later|before|after|earlier|between|of|in)\b)"
AND_AGAIN = pattern(r",? (?:and|then|plus)(?: (?:then|again|later|also))? (?:again|for|from|between)\b")
"""After a stretch of time to which another is added: "from 6 May until 1 July and again in October"."""
SPANS = (
    # for 24 years, from 1998 until her retirement in 2012
    Phrase(rf"\bfor {_EXACTLY}<length:duration>(?: (?:as|in|at) [^,;.:()]{{2,40}})?,? {_FROM}{_UNTIL}"),
    # starts at 9:30 and ends at 12:45, with no break; those three and a quarter hours
    Phrase(rf"{_BOTH}[^.:()]{{0,60}}?[,;] (?:those|these|all) <length:duration>{_NO_OTHER}"),
    Phrase(rf"<length:duration>{_WORDS % 7},? (?:which |that )?{_BOTH}"),
    Phrase(rf"{_BOTH},? (?:and |it |which )*{_LASTED} (?:just |exactly |a full )?<length:duration>"),
    # walked out on 11 March and went back on 2 May, after a strike of five weeks
    Phrase(rf"{_AT}<begin:when>{_WORDS % 3},? and (?:was |were )?"
           rf"(?:{_ENDED}|went back|came back|resumed|freed|released)"
           rf"{_WORDS % 5}{_AT}<end:when>,? (?:after (?:an?|the|their|his|her|its) (?!career|life|marriage|reign)"
           r"[a-z]+(?: [a-z]+){0,2} of|having (?:spent|served|lasted)) (?:just |exactly |only )?<length:duration>"),
)  # fmt: skip
"""The ways to tell a begin, an end and the length between them."""
_SINCE = Phrase(rf"\b(?:since|from) <begin:when>,{_WORDS % 9}{_AT}<end:when>")
_STAYED = Phrase(
    rf"{_AT}<begin:when>,? (?:and|where) (?:[a-z]+ ){{0,2}}?(?:[a-z]+ed|kept|held|ran|led) [^.;:()]{{0,40}}?"
    rf"\b(?:until|till)\b[^.;:()]{{0,50}}?(?: (?:in|on))? <end:when>(?=[,.;])"
)
_IN_THOSE = r"(?:(?:In|Over|During|For|Through|Throughout|Of|After) )"
_DEFINITE = pattern(
    rf"(?:{_IN_THOSE}(?:that|those|these|all)|An?|The|That|This|Those|These|All|It|Its|His|Her|Their)\b"
)
"""Words that point back; "three hours passed" may be others."""
_FROM_BOTH = Phrase(_BOTH)
_AFTER = (
    Phrase(
        rf"^{_IN_THOSE}?(?:(?:Those|These|All|That (?:is|was|makes)|It (?:lasts|lasted|takes|took)) )?"
        rf"{_EXACTLY}<length:duration>{_NO_OTHER}"
    ),
)
"""The length of what the sentence before gives both ends of: "begins at 7.30pm and ends at 9pm. The three hours"."""
_GIVEN = Phrase(rf"<length:duration> (?:\w+ )?{_TERM}{_WORDS % 6}{_AT}<begin:when>")
_RUNS_OUT = Phrase(
    rf"\b(?:it|that|which|the {_TERM}) (?:will )?(?:runs? out|expires?|ends?|is up|lapses?|comes? to an end),?"
    rf"{_AT}<end:when>"
)
"""The end of "a five-year lease", which it has by its terms; what "ended" may have been cut short."""

_LATER = pattern(r"(?:(?:some|just|exactly|only)\s+)?(?P<length>.+?)\s+(?:later|afterwards?)\Z", re.IGNORECASE)
_MERGED = pattern(r"(?:\A|,\s+)(?P<length>[^,]+?)\s+later(?:,|\Z)", re.IGNORECASE)
"""The same where the clock time is part of the mention: "9am, five hours later"."""
_BESIDE = pattern(r",?\s+(?:(?:on|in|at)\s+)?(?:the\s+)?\Z")
_SAME = pattern(r"same (?:day|date)", re.IGNORECASE)
"""A day told by its date alone where a length of time follows: "on the same day fifty years later"."""
_REACH = 250
"""How many characters apart two moments are told that "three hours later" counts between."""
_A_YEAR = 365
_A_MONTH = 31
_LENGTHS = frozenset({"year", "month", "week", "day", "night", "hour", "minute"})
_BARE_CLOCK = pattern(r"(?:at )?[1-9][0-2]?[:.][0-5][0-9]|[1-9][0-2]?")
_NEXT_DAY = pattern(r"\b(?:the )?(?:next|following) (?:day|morning|afternoon|evening)\b")
"""With a clock time that lies a day after one whose day is not told."""
_CLOCK = pattern(r"(?:(?P<day>\d{4}-\d\d-\d\d)|XXXX-WXX-(?P<weekday>[1-7]))?T(?P<hour>\d\d):(?P<minute>\d\d)Z?")


class Span(NamedTuple):
    """A begin and an end with the length told of them; `least` and `most` are the days that may lie between."""

    begin: Mention
    end: Mention
    length: Quantity
    place: tuple[int, int]
    least: Fraction
    most: Fraction

    @property
    def fits(self) -> bool:
        """Whether the length may be so long: a unit is allowed for where units are counted, less for years."""
        unit = DAYS[self.length.unit or "day"]
        slack = {"day": Fraction(1), "night": Fraction(1)}.get(self.length.unit or "", Fraction(3, 5))
        if self.length.unit in {"hour", "minute"}:
            slack = max(Fraction(self.length.quantum) * (1 if self.length.unit == "hour" else 5), Fraction(1, 4))
        if self.length.bound != "exact":
            slack *= 2
        low = None if self.length.bound in {"max", "less_than"} else self.length.low
        high = None if self.length.bound in {"min", "more_than"} else self.length.high
        return (low is None or (low - slack) * unit <= self.most) and (
            high is None or (high + slack) * unit >= self.least
        )


def told(context: Context) -> Iterator[Span]:
    """The spans that verbs tell: "the strike began on ... and ended on ..., it lasted six weeks"."""
    given: Match | None = None
    ended: Match | None = None
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            given = ended = None
            continue
        for found in sentence.find(*SPANS):
            if AND_AGAIN.match(found.after):
                continue
            yield from _span(found["begin"], found["end"], found["length"].quantity, found["length"])
        for after in sentence.find(*_AFTER) if ended is not None and _DEFINITE.match(sentence.text) else ():
            assert ended is not None  # noqa: S101 - as the line above says
            yield from _span(ended["begin"], ended["end"], after["length"].quantity, after["length"])
        ended = next(sentence.find(_SINCE, _FROM_BOTH, _STAYED), None)
        new = next(sentence.find(_GIVEN), None)
        for end in sentence.find(_RUNS_OUT) if new or given else ():
            start = new or given
            if start is not None:
                yield from _span(start["begin"], end["end"], start["length"].quantity, start["length"])
        given = new


def counted_on(context: Context) -> Iterator[Span]:
    """The spans of "at 10.40pm ... at 1.15am, three hours later": between two moments, though not between two years."""
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
    if not years and end.start - begin.end < _REACH and not context.quoted(later.start, later.end):
        yield from _span(begin, end, length, later)


def _span(begin: Mention, end: Mention, length: Quantity | None, place: Mention) -> Iterator[Span]:
    between = None if is_relative(begin) or is_relative(end) else elapsed(begin, end)
    if between and length and length.unit in _LENGTHS and length.low is not None and length.high is not None:
        yield Span(begin, end, length, (place.start, place.end), *between)


def elapsed(begin: Mention, end: Mention) -> tuple[Fraction, Fraction] | None:
    """The least and the most days that may lie between two moments; `None` where that cannot be told."""
    if begin.modifier or end.modifier:
        return None
    first, last = _clock(begin), _clock(end)
    if first and last:
        bare = all(_may_be_either_half(one, clock) for one, clock in ((begin, first), (end, last)))
        next_day = _NEXT_DAY.search(end.text) is not None
        return _by_the_clock(first, last, turn=720 if bare else 1440, next_day=next_day)
    one, other = begin.period, end.period
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
