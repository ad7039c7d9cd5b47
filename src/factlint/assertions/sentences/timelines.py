"""Entries of timelines: "1952: Greece joins" and "## May 1952" over a paragraph say when what follows was.

The date of an entry is read as the opening of its first sentence, and as the time that all of the entry speaks of.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.sentences.tokens import Token
    from factlint.documents import Document
    from factlint.mentions import Mention

_LEAD = pattern(r"[ \t]*(?:(?:[-+•–—]|\*(?!\*)|#{1,6}|[0-9]{1,2}[.)])[ \t]+)?[*_]{0,3}")
_SIGN = pattern(r"(?:[*_]{0,3}[.:][*_]{0,3}[ \t]+|[*_]{0,3}[ \t]+[–—-][ \t]+|[*_]{0,3}[ \t]*\n\s*)(?=[\"“‘'*_]*[^\W_])")
_MONTH = pattern(r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")
_YEAR = pattern(r"[0-9]{4}|\b(?:last|next|this)\b")
_FEWEST = 2
"""A text with one such date has a dateline, which says when it was written."""
_LONGEST = 366
_NO_VERBS = ("ss", "us", "is", "'s", "’s")


class Stretch(NamedTuple):
    """A sentence, or the first one of an entry with the date before it; `skipped` is what stands between the two.

    `entry` is the time that the entry around it is of.
    """

    start: int
    end: int
    skipped: tuple[int, int] = (0, 0)
    entry: Period | None = None


class _Entry(NamedTuple):
    """An entry from the start of its line to `end`: its date, and where what it tells begins."""

    start: int
    date: Mention
    told: int
    end: int


def stretches(document: Document, mentions: Sequence[Mention]) -> Iterator[Stretch]:
    """The sentences of a document, those of the entries of a timeline with the times they tell of."""
    entries = _entries(document, mentions)
    if not entries:
        yield from (Stretch(start, end) for start, end in document.sentences)
        return
    starts = [entry.start for entry in entries]
    for start, end in _cut(document, starts):
        at = bisect_right(starts, end - 1) - 1
        entry = entries[at] if at >= 0 and start < entries[at].end else None
        if entry is None:
            yield Stretch(start, end)
        elif start <= entry.told < end:
            yield Stretch(entry.date.start, end, (entry.date.end, entry.told), entry.date.period)
        elif start > entry.told:
            yield Stretch(start, end, entry=entry.date.period)


def with_verb(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of an entry with its verb marked as one: a timeline tells what happened in the present tense."""
    for at in range(2, len(tokens) - 1):
        before, token, after = tokens[at - 1 : at + 2]
        if before.cls in ("COMMA", "COLON") or after.cls == "POSS":
            break
        plain = token.cls in ("WORD", "NOUN", "VERB") and token.name is None and token.text.islower()
        present = plain and token.text.endswith("s") and not token.text.endswith(_NO_VERBS)
        done_to = after.cls in ("DET", "OWN", "NAME", "NUM", "ALL") or after.text[0].isupper()
        led = before.cls == "NAME" and after.text in ("to", "into", "from", "out")
        if present and before.cls in ("NAME", "NOUN", "WORD") and (done_to or led):
            return (*tokens[:at], token._replace(cls="VERB"), *tokens[at + 1 :])
    return tuple(tokens)


def in_year(token: Token, entry: Period) -> Token:
    """The token with the year of its entry if it is a date that leaves it out: "In March" under "1989"."""
    mention, period = token.mention, token.period
    if mention is None or period is None or _MONTH.search(token.text) is None or _YEAR.search(token.text):
        return token
    try:
        day = period.start.replace(year=entry.start.year)
    except ValueError:  # the 29th of February
        return token
    whole = Period.of_day(day) if period.days == 1 else Period.of_month(day.year, day.month)
    return token._replace(mention=mention._replace(period=whole))


def _entries(document: Document, mentions: Sequence[Mention]) -> list[_Entry]:
    text = document.text
    opening = [found for mention in mentions if (found := _opening(text, mention)) is not None]
    if len(opening) < _FEWEST:
        return []
    nexts = [start for start, _, _ in opening[1:]] + [len(text)]
    return [
        _Entry(start, date, told, min(after, _end(document, start, told)))
        for (start, date, told), after in zip(opening, nexts, strict=True)
    ]


def _opening(text: str, mention: Mention) -> tuple[int, Mention, int] | None:
    """Where an entry begins, its date, and where it goes on, if a mention is the date of one."""
    if mention.kind != "date" or mention.period is None or mention.period.days > _LONGEST:
        return None
    line = text.rfind("\n", 0, mention.start) + 1
    if _LEAD.fullmatch(text, line, mention.start) is None or not any(map(str.isdecimal, mention.text)):
        return None
    sign = _SIGN.match(text, mention.end)
    return (line, mention, sign.end()) if sign else None


def _end(document: Document, start: int, told: int) -> int:
    """Where an entry ends: with its block, or with the next heading if its date is one."""
    first, last = document.block_at(start), document.block_at(told)
    if first is not None and first.kind == "heading":
        return next((b.start for b in document.blocks if b.kind == "heading" and b.start > told), len(document.text))
    return last.end if last is not None else told


def _cut(document: Document, starts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The sentences, cut where an entry begins in one that no stop ends."""
    for start, end in document.sentences:
        inner = starts[bisect_left(starts, start + 1) : bisect_left(starts, end)]
        for first, last in pairwise((start, *inner, end)):
            piece = document.text[first:last]
            if piece.strip():
                yield last - len(piece.lstrip()), first + len(piece.rstrip())
