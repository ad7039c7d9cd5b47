"""Days that a story counts from the one before them, with the date of each: "two days earlier, on 7 November"."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.lengths import DAYS
from factlint.rules.reading.dates import day_of, is_relative, nearest, states_year, stretch, weekday_index
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|[0-9]{1,2})"
_STEP = (
    r"\b(?P<step>(?:the|that) (?:very )?(?P<near>next|following|previous|preceding) "
    r"(?P<next>day|morning|afternoon|evening)|"
    r"the (?P<beside>day|morning|week) (?P<way>before|after)|"
    r"the following (?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|"
    rf"(?:exactly |just |only )?(?P<length>{_COUNT} (?:days|day|weeks|week|fortnight)) "
    r"(?P<sense>later|earlier|before|beforehand|after|afterwards?|previously))"
)
_STEPS = pattern(_STEP, re.IGNORECASE)
_BEFORE_DATE = pattern(
    rf"{_STEP}(?:,? on (?:the )?|, (?:the )?| \((?:on (?:the )?)?| – | — )\Z",
    re.IGNORECASE,
)
"""Right before the date of the day that it leads to."""
_AFTER_DATE = pattern(rf"(?:, (?:exactly |just |only )?| \((?:exactly |just |only )?){_STEP}(?=[,.;:)])", re.IGNORECASE)
"""Right after that date: "on 6 March, the day after,"."""
_HEDGED = pattern(
    r"(?i)\b(?:about|around|some|roughly|nearly|almost|over|than|least|most|within|under|or|to|every|each|first|last|"
    r"another|further|until|till)\s+\Z"
)
_BACK = frozenset({"previous", "preceding", "before", "beforehand", "earlier", "previously"})
_LONGEST = 60
"""How many characters a step may have, with what stands between it and its date."""
_AT_NIGHT = pattern(r"(?i)\b(?:night|evening|midnight|eve)\b")
_OTHER_CALENDAR = pattern(r"(?i)\b(?:julian|gregorian|calendars?|old style|new style|date ?line|[on]\.?s\.)(?!\w)")
_DAY = pattern(r"(?P<year>\d{4}|XXXX)(?P<day>-\d\d-\d\d)(?:T.*)?")
_SOME_YEAR = "2000"
"""A leap year, for days that are told without theirs."""
_WEEKS_SLACK = 3
_FAR = 45
"""How many days a date may be off: what is further off is told of something else."""


class Step(NamedTuple):
    """A day that is told by its date and by the days from the one before."""

    anchor: Mention
    words: str
    told: Mention
    due: date
    off: int
    slack: int

    @property
    def slips(self) -> bool:
        return self.slack < abs(self.off) <= _FAR


def steps(context: Context) -> Iterator[Step]:
    """The days of the draft that are counted from the last one before them."""
    if not _STEPS.search(context.text):
        return
    dates = [mention for mention in context.mentions if mention.kind in {"date", "time"}]
    for index, told in enumerate(dates):
        day = _day(told)
        found = None if day is None or is_relative(told) else _beside(context, told, dates[index + 1 : index + 3])
        if day is None or found is None or context.quoted(*found.span()):
            continue
        start = min(found.start(), told.start)
        earlier = [one for one in dates[:index] if one.end <= start]
        if earlier and _is_told_on(context, earlier[-1], start):
            yield from _step(earlier[-1], found, told, day)


def _beside(context: Context, told: Mention, following: list[Mention]) -> re.Match[str] | None:
    """The step right before a date, or right after it where it leads to none of those that follow."""
    begin = max(told.start - _LONGEST, context.document.sentence_at(told.start)[0])
    found = _BEFORE_DATE.search(context.text, begin, told.start)
    if found is None:
        found = _AFTER_DATE.match(context.text, told.end)
        if found and any(_BEFORE_DATE.search(context.text, told.end, one.start) for one in following):
            return None
    if found is None or _HEDGED.search(context.text, max(found.start() - 12, 0), found.start()):
        return None
    return found


def _is_told_on(context: Context, anchor: Mention, start: int) -> bool:
    """Whether a date stands in the sentence of a step or in the one before, both of the same calendar."""
    first, last = context.document.sentence_at(start)
    begin = context.document.sentence_at(anchor.start)[0]
    near = begin == first or context.document.sentence_at(max(first - 2, 0))[0] == begin
    apart = "\n" in context.text[anchor.end : start] or context.quoted(anchor.start, anchor.end)
    return near and not apart and not _OTHER_CALENDAR.search(context.text, begin, last)


def _step(anchor: Mention, found: re.Match[str], told: Mention, day: date) -> Iterator[Step]:
    ends = _ends(anchor)
    sense = found["near"] or found["way"] or found["sense"] or "following"
    length, slack = _length(found, ends[1] if ends else None)
    if ends is None or length is None or anchor.modifier or told.modifier:
        return
    back = sense.lower() in _BACK
    first, last = ends
    if states_year(told) and not states_year(anchor):
        first, last = (nearest(day, one) for one in ends)
    elif not states_year(told):
        day = nearest(first if back else last, day)
    due = (first - timedelta(length)) if back else (last + timedelta(length))
    least, most = sorted((due, (last - timedelta(length)) if back else (first + timedelta(length))))
    most += timedelta(1 if _AT_NIGHT.search(anchor.text) else 0)
    off = (day - most).days if day > most else min((day - least).days, 0)
    if (day < first) if back else (day > last):
        yield Step(anchor, found["step"], told, due, off, slack)


def _length(found: re.Match[str], start: date | None) -> tuple[int | None, int]:
    """How many days a step from a day goes, and by how many it may be off."""
    if found["weekday"] and start:
        return (weekday_index(found["weekday"]) - start.weekday() - 1) % 7 + 1, 0
    if found["next"]:
        return 1, 0
    words = found["length"] or f"one {found['beside']}"
    quantity = next((m.quantity for m in find_mentions(words) if m.kind == "duration"), None)
    if found["beside"] and found["beside"].lower() != "week":
        return 1, 0
    if quantity is None or quantity.number is None or quantity.unit is None:
        return None, 0
    days = round(quantity.number * DAYS[quantity.unit])
    if quantity.unit != "day":
        return days, _WEEKS_SLACK
    return days, 0 if days == 1 else 1


def _ends(anchor: Mention) -> tuple[date, date] | None:
    """The first and the last day of the date that a step is counted from."""
    day = _day(anchor)
    if day is None or is_relative(anchor):
        ends = None if is_relative(anchor) else stretch(anchor)
        return ends if ends and (ends[1] - ends[0]).days < _FAR and re.search(r"\d", anchor.text) else None
    return (day, day) if re.search(r"\d", anchor.text) else None


def _day(mention: Mention) -> date | None:
    """The day of a date or of a part of one, in some year where it is told without."""
    found = _DAY.fullmatch(mention.value)
    if found is None:
        return day_of(mention)
    year = _SOME_YEAR if found["year"] == "XXXX" else found["year"]
    try:
        return Period.parse(year + found["day"]).start
    except ValueError:  # 29 February
        return None
