"""C13: one moment in two time zones whose clocks cannot differ so."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.dates import MONTH
from factlint.rules.reading.places import Places
from factlint.rules.reading.zones import DAY, OFFSETS, differences

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.mentions import Mention

_ZONE = "|".join(sorted(OFFSETS, key=len, reverse=True))
_WORDS = r"(?:local\s+time\s+)?(?:for\s+(?:[a-z]+\s+)+?)?(?:(?:over\s+)?in\s+)?(?:local\s+time\s+in\s+)?"
_TIME = (
    r"(?:(?P<{0}noon>noon|midnight)|"
    r"(?P<{0}hour>[01]?\d|2[0-3])(?:[:.]?(?P<{0}minute>[0-5]\d))?(?:\s?(?P<{0}half>[ap]\.?m\.?))?)"
)
_PLACE = (
    rf"\s?,?\s*{_WORDS}(?P<{{0}}zone>{_ZONE})(?:\s+(?:[Ss]tandard|[Dd]aylight|[Ss]ummer|[Ww]inter))?(?:\s+[Tt]ime)?"
)
_SIDE = rf"(?:{_TIME.replace('{0}', '{0}from')}\s*(?:to|and|until|till|–|-)\s*)?{_TIME}{_PLACE}"
"""A clock time, or two with "to", and the zone."""
_PLACE_FIRST = (
    rf"\b(?:in|for)\s+(?P<{{0}}zone>{_ZONE}),?\s+"
    rf"(?:(?:is|was|will\s+be|begins|starts|opens|closes)\s+)?(?:at\s+|from\s+)?{_TIME}"
)
"""The zone, and a clock time: "in Mumbai at 9.30am"."""
_ON = r"(?:,?\s+on\s+(?:[\w,]+\s+){0,3}?[\w]+)?"
_SIDES = (
    pattern(rf"(?<![\d:.]){_SIDE.format('a')}{_ON}\s*\Z"),
    pattern(rf"{_PLACE_FIRST.format('a')}{_ON}\s*\Z"),
)
"""What stands before a conversion."""
_IS = r"(?:is|was|will be|would be|means|meant|makes it|corresponds to|equals)"
_OR = (
    rf"(?:\(\s*(?:(?:which|that) {_IS} )?|,? or |\s?/\s?|(?:,|\s[–—])? (?:which|that) {_IS} |,? i\.e\.,? |\s=\s|"
    rf"\s[–—]\s|,? when it {_IS} |, it {_IS} | {_IS} )"
)
"""Between a time and the same in another zone."""
_LOCAL = pattern(
    rf"(?<![\d:.]){_TIME.replace('{0}', 'a')}\s+local\s+time{_ON}\s*"
    rf"\(\s*{_TIME.replace('{0}', 'b')}\s+(?P<bzone>GMT|UTC)\b\)?"
)
"""A local time with that of Greenwich, wherever it is told."""
_ROUGHLY = pattern(
    r"(?i)\b(?:about|around|approximately|roughly|some|just|shortly|soon|after|before|nearly|almost|circa|near)\s+\Z"
)
_STEP_OF_ZONES = 15
"""By whole quarters of an hour all clocks of today differ."""
_OF_GREENWICH = pattern(r"\s+(?:GMT|UTC)\b")
_AHEAD_OF_IT = pattern(r"\s+(?P<way>ahead|behind)\s+(?:of\s+)?(?:GMT|UTC|Greenwich)\b")
_MONTH_NAME = pattern(rf"\b{MONTH}")
_CONVERTED = pattern(rf"(?:noon|midnight|\d(?:\s?[ap]\.?m\.?)?){_PLACE.format('')}")
"""How a time with its zone ends: found sooner than the whole of it."""
_TOLD_AGAIN = pattern(rf"{_OR}{_SIDE.format('b')}(?:\s*\)|\b)")
_HALF_A_DAY = DAY // 2
_APART = pattern(r"\bhours?\s+(?:ahead|behind)\b")
_CLOCK = pattern(r"T(\d\d):(\d\d)\Z")
_NEAR = 120
"""By how many minutes a time may be wrong to be told of the same moment."""
_LONGEST = 60
"""How many characters the time before the bracket may have, with its zone."""


@rule(
    "C13",
    "time-zone-conversion-mismatch",
    words=f"{' '.join(OFFSETS).lower()} ahead behind",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The quake struck at «1115 local time in Tokyo (0315 GMT)».",
        "The call begins at «9 a.m. ET (noon PT)».",
        "The call begins at «noon GMT (4:30 p.m. India time)».",
        "Voting ends at «9 pm London time (11 pm in Paris)».",
        "The debate starts at «20:00 in Vienna, which means 20:00 for viewers in Dublin».",
        "Play begins «in Melbourne at 10.30am, or 1.05am for those following in India».",
        "The rocket leaves at «16:10 UTC on 4 July 2026 – that is 11:10 a.m. in Miami» – if the wind drops.",
        "When it is «10 a.m. in Osaka, it is 3 a.m. in London».",
        "The tremor came at «04:12 local time (21:32 GMT)» and woke the town.",
    ],
    good=[
        "The debate starts at 20:00 in Vienna, which means 19:00 for viewers in Dublin.",
        "Play begins in Melbourne at 10.30am, or 5am for those following in India.",
        "The rocket leaves at 16:10 UTC on 4 July 2026 – that is 12:10 p.m. in Miami – if the wind drops.",
        "When it is 10 a.m. in Osaka, it is 2 a.m. in London.",
        "The shop opens at 9 a.m. in Boston and at 8 a.m. in Denver, and shuts at noon in both.",
        "The tremor came at 04:12 local time (22:42 GMT) and woke the town.",
        "The tremor came at about 04:10 local time (22:42 GMT) and woke the town.",
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
    1pm". The other time may stand after "or" and "which is" as well, and both may be ranges. A local time may differ
    from that of Greenwich by quarters of an hour only. Summer and winter time are
    both allowed where the day is not known. Silent for zones that are not in its table, for ranges from one zone to
    another, and inside quotation marks.
    """
    places = Places()
    told = (*_by_hours(context), *_no_zone_at_all(context))
    yield from (problem for problem in told if places.take(problem.start, problem.end))
    text = context.text
    if not _CONVERTED.search(text):
        return
    for converted in _TOLD_AGAIN.finditer(text):
        begin = max(converted.start() - _LONGEST, 0)
        before = text[begin : converted.start()]
        stated = next((side for one in _SIDES if (side := one.search(before))), None)
        if stated is None:
            continue
        found = {**stated.groupdict(), **converted.groupdict()}
        start, end = begin + stated.start(), converted.end()
        one, other = _minutes(found, "a"), _minutes(found, "b")
        if one is None or other is None or found["azone"] == found["bzone"] or context.quoted(start, end):
            continue
        possible = differences(found["azone"], found["bzone"], _month(context, start))
        first, second = _minutes(found, "afrom"), _minutes(found, "bfrom")
        pairs = [(one, other), *([(first, second)] if first is not None and second is not None else [])]
        round_the_clock = _HALF_A_DAY if _may_be_either_half(found) else DAY
        shown = [(a - b) % DAY for a, b in pairs]
        fitting = {minutes % round_the_clock for minutes in possible}
        difference = next((one for one in shown if one % round_the_clock not in fitting), None)
        if difference is not None:
            hours = " or ".join(_hours(minutes) for minutes in sorted(possible))
            unit = "hour" if hours == "1" else "hours"
            yield Problem(
                start,
                end,
                f"Clocks in {found['azone']} and {found['bzone']} differ by {hours} {unit}, not {_hours(difference)}.",
            )


def _no_zone_at_all(context: Context) -> Iterator[Problem]:
    """Judge "04:12 local time (21:52 GMT)": no clock of any place is 20 minutes off a whole hour."""
    for found in _LOCAL.finditer(context.text) if "local" in context.text else ():
        words = found.groupdict()
        one, other = _minutes(words, "a"), _minutes(words, "b")
        if one is None or other is None or _ROUGHLY.search(context.text, max(found.start() - 16, 0), found.start()):
            continue
        if (one - other) % _STEP_OF_ZONES and not context.quoted(*found.span()):
            apart = _hours((one - other) % DAY)
            yield Problem(*found.span(), f"No place has clocks that are {apart} hours off {found['bzone']}.")


def _by_hours(context: Context) -> Iterator[Problem]:
    """Judge "6pm in London. New York is five hours behind, so it is 1pm there": two clocks, the hours between."""
    for index, sentence in enumerate(context.sentences if _APART.search(context.text) else ()):
        if sentence.quoted or sentence.crowded or not _APART.search(sentence.text):
            continue
        for window in context.windows(index, 1):
            clocks = [m for m in window.mentions if m.kind in {"date", "time"} and _CLOCK.search(m.value)]
            hours = [m for m in window.mentions if m.kind == "duration" and m.quantity and m.quantity.unit == "hour"]
            if len(clocks) != 2 or len(hours) != 1:
                continue
            if clocks[0].end < hours[0].start < clocks[1].start:
                yield from _told_apart(context, hours[0], *clocks)
                break
            if clocks[1].end < hours[0].start:
                yield from _off_greenwich(context, hours[0], *clocks)
                break


def _off_greenwich(context: Context, hours: Mention, *clocks: Mention) -> Iterator[Problem]:
    """Judge "at 03:10 local time (21:30 GMT) ... five hours ahead of GMT": the hours after both clocks."""
    told = _AHEAD_OF_IT.match(context.text, hours.end)
    greenwich = [clock for clock in clocks if _OF_GREENWICH.match(context.text, clock.end) or "GMT" in clock.text]
    if told is None or hours.exact is None or len(greenwich) != 1 or "local" not in context.text:
        return
    local = clocks[0] if greenwich[0] is clocks[1] else clocks[1]
    ahead = round(hours.exact * 60) * (1 if told["way"] == "ahead" else -1)
    first, second = (_minutes_of(clock) for clock in (greenwich[0], local))
    due = (first + ahead) % DAY
    if min((second - due) % DAY, (due - second) % DAY) in range(1, _NEAR + 1):
        yield Problem(
            greenwich[0].start,
            greenwich[0].end,
            f"{hours.text} {told['way']} of {greenwich[0].text} it is {due // 60}:{due % 60:02}, not {local.text}.",
            related=(Related(local.start, local.end, "the time"), Related(hours.start, told.end("way"), "the hours")),
        )


def _minutes_of(clock: Mention) -> int:
    found = _CLOCK.search(clock.value)
    return 60 * int(found[1]) + int(found[2]) if found else 0


def _told_apart(context: Context, hours: Mention, one: Mention, other: Mention) -> Iterator[Problem]:
    told = re.compile(r"\s+(?P<way>ahead|behind)\b(?P<of>\s+of\s+[A-Z]|\s+[A-Z])?").match(context.text, hours.end)
    between = context.text[one.end : hours.start]
    if told is None or hours.exact is None or not re.search(r"\b[A-Z]|\bthere\b|\blocal\b", between):
        return
    first, second = _minutes_of(one), _minutes_of(other)
    ahead = round(hours.exact * 60) * (1 if told["way"] == "ahead" else -1)
    possible = {ahead % DAY, -ahead % DAY} if told["of"] else {ahead % DAY}
    shown = (second - first) % DAY
    near = min(min((shown - due) % DAY, (due - shown) % DAY) for due in {ahead % DAY, -ahead % DAY})
    if shown not in possible and near <= _NEAR:
        due = (first + ahead) % DAY
        yield Problem(
            other.start,
            other.end,
            f"{hours.text} {told['way']} of {one.text} it is {due // 60}:{due % 60:02}, not {other.text}.",
            related=(Related(one.start, one.end, "the time"), Related(hours.start, told.end("way"), "the hours")),
        )


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
    hour, minute, half = int(found.get(f"{side}hour") or 0), found.get(f"{side}minute"), found.get(f"{side}half")
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
        found.get(f"{side}half") is None and 1 <= int(hour) <= 12 and not hour.startswith("0")
        for side in ("a", "b")
        if (hour := found[f"{side}hour"])
    )


def _hours(minutes: int) -> str:
    """The shorter way round the clock, in hours."""
    shorter = min(minutes, DAY - minutes)
    return f"{shorter // 60}:{shorter % 60:02}" if shorter % 60 else str(shorter // 60)
