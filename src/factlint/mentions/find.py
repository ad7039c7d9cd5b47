"""Finds every number and every time of a text."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from factlint.mentions.numbers import find_numbers
from factlint.mentions.provisional_dates import find_dates
from factlint.mentions.reading import Chunks
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.mentions.mention import Mention

_BLOCK = re.compile(r"[^\n]++(?:\n(?![ \t\r]*+\n)[^\n]*+)*+")
_TIMES = frozenset(("date", "time", "set", "duration"))


def find_mentions(text: str, *, as_of: date | str | None = None, locale: str = "en") -> tuple[Mention, ...]:  # noqa: ARG001 - for times
    """Return the mentions of `text` in order. `as_of` is the day, month or year that it speaks from."""
    when = Period.parse(as_of) if isinstance(as_of, str) else Period.of_day(as_of) if as_of else None
    found: list[Mention] = []
    for block in _BLOCK.finditer(text):
        found += find_numbers(Chunks(block.group(), block.start()), text)
    found += find_dates(text, when.start.year if when else None)
    return without_overlaps(found)


def without_overlaps(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """The mentions in order, of two that overlap the longer one, and on a tie the time."""
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end, m.kind not in _TIMES)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return tuple(kept)
