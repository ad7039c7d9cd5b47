"""Finds every number and every time of a text."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING

from factlint.documents.quotations import quoted_spans
from factlint.mentions.changes import with_changes
from factlint.mentions.chunks import Chunks, Phrases
from factlint.mentions.numbers import find_numbers, number_phrases, number_reader
from factlint.mentions.reading import Readers
from factlint.mentions.times import find_times, time_phrases, time_reader
from factlint.patterns import pattern
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from factlint.mentions.mention import Mention
    from factlint.mentions.reading import Reading

_BLOCK = pattern(r"[^\n]++(?:\n(?![ \t\r]*+\n)[^\n]*+)*")
_DAY_FIRST = frozenset(("en-GB", "en-IE", "en-AU", "en-NZ", "en-IN", "en-ZA"))
_TIMES = frozenset(("date", "time", "set", "duration"))


def find_mentions(text: str, *, as_of: date | str | None = None, locale: str = "en") -> tuple[Mention, ...]:
    """Return the mentions of `text` in order. `as_of` is the day, month or year that it speaks from; `locale` says
    whether 5/6/2024 is in May ("en", "en-US") or in June ("en-GB" and most others).
    """
    return with_changes(find_each(text, as_of=as_of, locale=locale), text)


def find_each(text: str, *, as_of: date | str | None = None, locale: str = "en") -> tuple[Mention, ...]:
    """Return the mentions of `text` as the rules look at them, both ends of a change by themselves."""
    when = _period(as_of) if as_of else None
    numbers: list[Mention] = []
    timed: list[list[Reading]] = []
    readers, phrases = _prepared()
    blocks = _blocks(text)
    for start, end in blocks:
        times, figures = readers.read(Chunks(text[start:end], start, phrases))
        if times:
            timed.append(times)
        if figures:
            numbers += find_numbers(figures, text)
    found = find_times(timed, text, when, day_first=locale in _DAY_FIRST) + numbers if timed else numbers
    if not found:
        return ()
    return _marked_as_quoted(without_overlaps(found), quoted_spans(text, blocks))


def _blocks(text: str) -> list[tuple[int, int]]:
    """The spans of the text between blank lines."""
    if "\n" not in text:
        return [(0, len(text))] if text else []
    return [block.span() for block in _BLOCK.finditer(text)]


@lru_cache(maxsize=1000)
def _period(as_of: date | str) -> Period:
    """The days that a text speaks from."""
    return Period.parse(as_of) if isinstance(as_of, str) else Period.of_day(as_of)


@cache
def _prepared() -> tuple[Readers, Phrases]:
    """The readers of both grammars, and the names of several words."""
    return Readers(time_reader(), number_reader()), Phrases((*number_phrases(), *time_phrases()))


def _marked_as_quoted(mentions: tuple[Mention, ...], quotations: tuple[tuple[int, int], ...]) -> tuple[Mention, ...]:
    """The mentions, those between quotation marks marked as such. Both are in order and do not overlap themselves."""
    if not quotations:
        return mentions
    starts = [start for start, _ in quotations]

    def quoted(mention: Mention) -> bool:
        last = bisect_right(starts, mention.start) - 1
        return last >= 0 and mention.end <= quotations[last][1]

    return tuple(mention._replace(quoted=True) if quoted(mention) else mention for mention in mentions)


def without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions, given times first, in order; of two that overlap the longer one, and on a tie the time.

    No number begins inside of a word of a time: "from 0.1% in 2000-01 to 0.2%" has no range from 01.
    """
    kept: list[Mention] = []
    for mention in sorted(mentions, key=itemgetter(0)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start and not _cuts(mention, kept[-1]):
            kept[-1] = mention
    return tuple(kept)


def _cuts(number: Mention, time: Mention) -> bool:
    """Whether a number begins within a word of a time."""
    within = number.start - time.start
    return time.kind in _TIMES and number.kind not in _TIMES and within > 0 and not time.text[within - 1].isspace()
