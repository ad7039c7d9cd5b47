"""The time since an event that another sentence dates: "It has been 100 days since Ada Poe was jailed"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.lengths import DAYS, allowed
from factlint.rules.lifetimes.reckoned import Reckoning
from factlint.rules.reading.dates import is_relative

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_IT_HAS_BEEN = pattern(
    r"\b[Ii]t(?:\s+has\s+been|\s+is|[’']s\s+been)\s+(?:(?:now|just|exactly|almost|nearly|over|more than)\s+)*\Z"
)
_SINCE = pattern(r"(?:\s+(?:have|has)\s+(?:passed|gone\s+by))?\s+since\s+(?P<event>[^.;:]{8,160})")
_NAME = pattern(r"\b[A-Z][^\W\d_]{2,}")
_DEED = pattern(r"\b[a-z]{3,}(?:ed|en|wn|ld)\b")
"""What was done, or was done to somebody: "arrested", "stolen"."""
_MOST_DAYS = {"day": 31, "week": 31, "month": 31, "year": 366}
"""How long a date may be that a length of each unit is counted from."""
_APART = 2
_SLACK = {"day": Fraction(2)}
"""Who counts both ends, on a day that begins elsewhere earlier, is off by two."""


def since_events(context: Context) -> Iterator[Reckoning]:
    """The lengths of time since an event to the day of the draft, with the date on which it is told."""
    if not context.dated or context.as_of.days > 1:
        return
    for index, sentence in enumerate(context.sentences):
        for length in () if sentence.quoted or sentence.crowded else sentence.mentions:
            unit = length.quantity.unit if length.kind == "duration" and length.quantity else None
            since = _SINCE.match(context.text, length.end, sentence.end) if unit in _MOST_DAYS else None
            led = context.text[max(sentence.start, length.start - 40) : length.start]
            if since is None or not (_IT_HAS_BEEN.search(led) or "passed" in since[0]):
                continue
            near = context.sentences[max(index - _APART, 0) : index + _APART + 1]
            told = [date for one in near if one is not sentence for date in _told(one, since["event"], unit or "")]
            dated = any(one.kind == "date" for one in sentence.mentions)
            if len(told) == 1 and not dated:
                yield _reckoning(context, length, told[0], unit or "")


def _told(sentence: Sentence, event: str, unit: str) -> Iterator[Mention]:
    """The only date of a sentence that tells the event again: the same deed by, or to, the same name, before it."""
    dates = [one for one in sentence.mentions if one.kind == "date" and not is_relative(one)]
    if sentence.quoted or len(dates) != 1 or dates[0].modifier or dates[0].bound != "exact":
        return
    period, before = dates[0].period, sentence.document_text[sentence.start : dates[0].start]
    names = set(_NAME.findall(event)) & set(_NAME.findall(before))
    deeds = set(_DEED.findall(event)) & set(_DEED.findall(before))
    if period is not None and period.days <= _MOST_DAYS[unit] and names and deeds:
        yield dates[0]


def _reckoning(context: Context, length: Mention, begin: Mention, unit: str) -> Reckoning:
    assert begin.period is not None  # noqa: S101 - only dates that are known come here
    least = Fraction((context.as_of.start - begin.period.last).days)
    most = Fraction((context.as_of.last - begin.period.start).days + 1)
    within = allowed(context.text, length, _SLACK.get(unit))
    return Reckoning(length, begin, None, least / DAYS[unit], most / DAYS[unit], within)
