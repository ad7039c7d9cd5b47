"""C13: one moment in two time zones whose clocks cannot differ so."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.dates import MONTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.mentions import Mention

_OFFSETS: dict[str, tuple[float, ...]] = {
    "GMT": (0,), "UTC": (0,), "Z": (0,), "BST": (1,), "CET": (1,), "CEST": (2,), "EET": (2,), "EEST": (3,),
    "MSK": (3,), "JST": (9,), "KST": (9,), "AEST": (10,), "AEDT": (11,), "NZST": (12,), "NZDT": (13,),
    "IST": (5.5, 1, 2),  # of India, Ireland and Israel
    "EST": (-5,), "EDT": (-4,), "ET": (-5, -4), "CST": (-6,), "CDT": (-5,), "CT": (-6, -5), "MST": (-7,),
    "MDT": (-6,), "MT": (-7, -6), "PST": (-8,), "PDT": (-7,), "PT": (-8, -7), "AKST": (-9,), "HST": (-10,),
    "London": (0, 1), "Paris": (1, 2), "Berlin": (1, 2), "Rome": (1, 2), "Madrid": (1, 2), "Brussels": (1, 2),
    "Moscow": (3, 4), "Delhi": (5.5,), "Beijing": (8,), "Hong Kong": (8,), "Singapore": (8,), "Tokyo": (9,),
    "Seoul": (9,), "Sydney": (10, 11), "New York": (-5, -4), "Washington": (-5, -4), "Chicago": (-6, -5),
    "Los Angeles": (-8, -7), "Kyiv": (2, 3), "Eastern": (-5, -4), "Central": (-6, -5), "Mountain": (-7, -6),
    "Pacific": (-8, -7), "Indian Standard": (5.5,), "India": (5.5,), "Mumbai": (5.5,), "Japan": (9,), "Nepal": (5.75,),
    "Dubai": (4,), "Istanbul": (3,), "Cairo": (2, 3), "Nairobi": (3,), "Lagos": (1,), "Toronto": (-5, -4),
    "Denver": (-7, -6), "Central European": (1, 2), "British Summer": (1,), "Greenwich Mean": (0,),
}  # fmt: skip
"""The hours that clocks in a zone or city are ahead of UTC, in winter and in summer."""

_EUROPE = frozenset({"London", "Paris", "Berlin", "Rome", "Madrid", "Brussels", "Kyiv", "Central European"})
_AMERICA = frozenset("ET CT MT PT Eastern Central Mountain Pacific Chicago Washington Toronto Denver".split()) | {
    "New York",
    "Los Angeles",
}
"""Zones and cities that put their clocks forward on the same day, America's three weeks before Europe's."""
_SEASONS = {1: 0, 2: 0, 12: 0, 5: 1, 6: 1, 7: 1, 8: 1, 9: 1}
"""The months in which all their clocks show winter time, or all summer time."""
_ZONE = "|".join(sorted(_OFFSETS, key=len, reverse=True))
_WORDS = r"(?:local\s+time\s+)?(?:in\s+)?(?:local\s+time\s+in\s+)?"
_TIME = (
    r"(?:(?P<{0}noon>noon|midnight)|"
    r"(?P<{0}hour>[01]?\d|2[0-3])(?:[:.]?(?P<{0}minute>[0-5]\d))?(?:\s?(?P<{0}half>[ap]\.?m\.?))?)"
)
_PLACE = (
    rf"\s?,?\s*{_WORDS}(?P<{{0}}zone>{_ZONE})(?:\s+(?:[Ss]tandard|[Dd]aylight|[Ss]ummer|[Ww]inter))?(?:\s+[Tt]ime)?"
)
_SIDE = rf"(?:{_TIME.replace('{0}', '{0}from')}\s*(?:to|and|until|till|–|-)\s*)?{_TIME}{_PLACE}"
"""A clock time, or two with "to", and the zone."""
_ON = r"(?:,?\s+on\s+(?:[\w,]+\s+){0,3}?[\w]+)?"
_OR = r"(?:\(\s*|,? or |\s?/\s?|,? (?:which|that) (?:is|was|will be|means) |,? i\.e\.,? |\s=\s|\s[–—]\s)"
"""Between a time and the same in another zone."""
_MONTH_NAME = pattern(rf"\b{MONTH}")
_CONVERTED = pattern(rf"(?:noon|midnight|\d(?:\s?[ap]\.?m\.?)?){_PLACE.format('')}")
"""How a time with its zone ends: found sooner than the whole of it."""
_DAY = 24 * 60
_HALF_A_DAY = _DAY // 2
_APART = pattern(r"\bhours?\s+(?:ahead|behind)\b")
_CLOCK = pattern(r"T(\d\d):(\d\d)\Z")
_NEAR = 120
"""By how many minutes a time may be wrong to be told of the same moment."""
_LONGEST = 60
"""How many characters the time before the bracket may have, with its zone."""


@rule(
    "C13",
    "time-zone-conversion-mismatch",
    words=f"{' '.join(_OFFSETS).lower()} ahead behind",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The quake struck at «1115 local time in Tokyo (0315 GMT)».",
        "The call begins at «9 a.m. ET (noon PT)».",
        "The call begins at «noon GMT (4:30 p.m. India time)».",
        "Voting ends at «9 pm London time (11 pm in Paris)».",
    ],
    good=[
        "The quake struck at 1115 local time in Tokyo (0215 GMT).",
        "The train leaves at 1730 IST (1200 GMT).",
        "The call begins at 9:30 a.m. EDT/2:30 p.m. IST.",
        "The shop closes at 1000 GMT (11 a.m. in London).",
        "It is open from 9 a.m. ET to noon PT.",
        "The call begins at 9 a.m. ET (6 a.m. PT).",
        "Voting ends at 9 pm London time (10 pm in Paris).",
        "The call begins at 9 a.m. Pacific (noon Eastern).",
        "Bus 1115 stops in Tokyo (0315 yen).",
    ],
)
def time_zone_conversion_mismatch(context: Context) -> Iterator[Problem]:
    """A clock time and its conversion in brackets differ by more or less than the two zones do.

    Read are also two clock times with the hours between them: "6pm in London. New York is five hours behind, so ... at
    1pm". The other time may stand after "or" and "which is" as well, and both may be ranges. Summer and winter time are
    both allowed where the day is not known. Silent for zones that are not in its table, for ranges from one zone to
    another, and inside quotation marks.
    """
    yield from _by_hours(context)
    text = context.text
    if not _CONVERTED.search(text):
        return
    for converted in re.finditer(rf"{_OR}{_SIDE.format('b')}(?:\s*\)|\b)", text):
        begin = max(converted.start() - _LONGEST, 0)
        stated = re.search(rf"(?<![\d:.]){_SIDE.format('a')}{_ON}\s*\Z", text[begin : converted.start()])
        if stated is None:
            continue
        found = {**stated.groupdict(), **converted.groupdict()}
        start, end = begin + stated.start(), converted.end()
        one, other = _minutes(found, "a"), _minutes(found, "b")
        if one is None or other is None or found["azone"] == found["bzone"] or context.quoted(start, end):
            continue
        possible = _possible(found["azone"], found["bzone"], _month(context, start))
        first, second = _minutes(found, "afrom"), _minutes(found, "bfrom")
        pairs = [(one, other), *([(first, second)] if first is not None and second is not None else [])]
        round_the_clock = _HALF_A_DAY if _may_be_either_half(found) else _DAY
        differences = [(a - b) % _DAY for a, b in pairs]
        fitting = {minutes % round_the_clock for minutes in possible}
        difference = next((one for one in differences if one % round_the_clock not in fitting), None)
        if difference is not None:
            hours = " or ".join(f"{_hours(minutes)}" for minutes in sorted(possible))
            yield Problem(
                start,
                end,
                f"Clocks in {found['azone']} and {found['bzone']} differ by {hours} hours, not {_hours(difference)}.",
            )


def _by_hours(context: Context) -> Iterator[Problem]:
    """Judge "6pm in London. New York is five hours behind, so it is 1pm there": two clocks, the hours between."""
    for index, sentence in enumerate(context.sentences if _APART.search(context.text) else ()):
        if sentence.quoted or sentence.crowded or not _APART.search(sentence.text):
            continue
        for window in context.windows(index, 1):
            clocks = [m for m in window.mentions if m.kind in {"date", "time"} and _CLOCK.search(m.value)]
            hours = [m for m in window.mentions if m.kind == "duration" and m.quantity and m.quantity.unit == "hour"]
            if len(clocks) == 2 and len(hours) == 1 and clocks[0].end < hours[0].start < clocks[1].start:
                yield from _told_apart(context, hours[0], *clocks)
                break


def _told_apart(context: Context, hours: Mention, one: Mention, other: Mention) -> Iterator[Problem]:
    told = re.compile(r"\s+(?P<way>ahead|behind)\b(?P<of>\s+of\s+[A-Z]|\s+[A-Z])?").match(context.text, hours.end)
    between = context.text[one.end : hours.start]
    if told is None or hours.exact is None or not re.search(r"\b[A-Z]|\bthere\b|\blocal\b", between):
        return
    first, second = (60 * int(found[1]) + int(found[2]) for m in (one, other) if (found := _CLOCK.search(m.value)))
    ahead = round(hours.exact * 60) * (1 if told["way"] == "ahead" else -1)
    possible = {ahead % _DAY, -ahead % _DAY} if told["of"] else {ahead % _DAY}
    shown = (second - first) % _DAY
    near = min(min((shown - due) % _DAY, (due - shown) % _DAY) for due in {ahead % _DAY, -ahead % _DAY})
    if shown not in possible and near <= _NEAR:
        due = (first + ahead) % _DAY
        yield Problem(
            other.start,
            other.end,
            f"{hours.text} {told['way']} of {one.text} it is {due // 60}:{due % 60:02}, not {other.text}.",
            related=(Related(one.start, one.end, "the time"), Related(hours.start, told.end("way"), "the hours")),
        )


def _possible(one: str, other: str, month: int | None) -> set[int]:
    """By how many minutes the first zone may be ahead of the second, round the clock, in a month or in any."""
    mine, others = _OFFSETS[one], _OFFSETS[other]
    pairs = set(product(mine, others))
    if {one, other} <= _EUROPE | _AMERICA:
        pairs = set(zip(mine, others, strict=False))
        if one in _AMERICA and other in _EUROPE:
            pairs.add((mine[1], others[0]))
        elif one in _EUROPE and other in _AMERICA:
            pairs.add((mine[0], others[1]))
    season = _SEASONS.get(month or 0)
    if season is not None:
        of_season = [
            (offsets[season],) if zone in _EUROPE | _AMERICA else offsets
            for zone, offsets in ((one, mine), (other, others))
        ]
        pairs &= set(product(*of_season))
    return {round((a - b) * 60) % _DAY for a, b in pairs}


def _month(context: Context, start: int) -> int | None:
    """The month of the day that the sentence names; `None` where it names none or several."""
    first, last = context.document.sentence_at(start)
    days = {m.period.start for m in context.mentions_in(first, last) if m.period is not None and m.period.days == 1}
    named = [m.text for m in context.mentions_in(first, last) if _MONTH_NAME.search(m.text)]
    return days.pop().month if len(days) == 1 and len(named) == 1 else None


def _minutes(found: Mapping[str, str | None], side: str) -> int | None:
    """Minutes after midnight; `None` for a number that is no clock time."""
    if found.get(f"{side}noon"):
        return 12 * 60 if found[f"{side}noon"] == "noon" else 0
    hour, minute, half = int(found[f"{side}hour"] or 0), found[f"{side}minute"], found[f"{side}half"]
    if half is None and minute is None:
        return None
    if half is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half[0].lower() == "p" else 0)
    return hour * 60 + int(minute or 0)


def _may_be_either_half(found: Mapping[str, str | None]) -> bool:
    """Whether a time is told without its half of the day: "2:49 Eastern" may be in the afternoon."""
    return any(
        found[f"{side}half"] is None and 1 <= int(hour) <= 12 and not hour.startswith("0")
        for side in ("a", "b")
        if (hour := found[f"{side}hour"])
    )


def _hours(minutes: int) -> str:
    """The shorter way round the clock, in hours."""
    shorter = min(minutes, _DAY - minutes)
    return f"{shorter // 60}:{shorter % 60:02}" if shorter % 60 else str(shorter // 60)
