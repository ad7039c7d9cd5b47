"""Which words stand inside quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MARK = pattern(r"""["“”„«»‘’']""")
_PLAIN_MARK = pattern("[\"']")
_CLOSES = {"“": "”", "„": "“”", "«": "»", "‘": "’", "'": "'", '"': '"'}
_BEFORE_OPENING = frozenset("([{—–-/“‘\"'«„\ufffc")
_AFTER_ELISION = pattern(r"[0-9]{2}s?\b|(?:em|tis|twas|til|cause|round|bout|n)\b", re.IGNORECASE)
_PUNCTUATION = frozenset(",.!?;:…")
_REACH = 200
"""How many marks one quotation may contain: without a limit, marks that never close would cost quadratic time."""


def quoted_spans(text: str, blocks: Iterable[tuple[int, int]] | None = None) -> tuple[tuple[int, int], ...]:
    """The spans of `text` between quotation marks, the marks themselves left out, in order; none inside another.

    A quotation ends with its block, except that one left open goes on to the end of the block where the next block
    opens with the same mark, as speech of several paragraphs is set.
    """
    if text.isascii() and '"' not in text and "'" not in text:
        return ()
    parts = [(0, len(text))] if blocks is None else list(blocks)
    spans: list[tuple[int, int]] = []
    for index, (start, end) in enumerate(parts):
        after = parts[index + 1][0] if index + 1 < len(parts) else len(text)
        spans.extend(_spans_of_block(text, start, end, text[after : after + 1]))
    return tuple(spans)


def _spans_of_block(text: str, start: int, end: int, next_block_opens_with: str) -> Iterator[tuple[int, int]]:
    any_mark = _PLAIN_MARK if text.isascii() else _MARK
    marks = [match.start() for match in any_mark.finditer(text, start, end)]
    index = 0
    while index < len(marks):
        opening = marks[index]
        index += 1
        if not _opens(text, opening, start, end):
            continue
        closing = _closing(text, marks, index, end)
        if closing is not None:
            yield opening + 1, marks[closing]
            index = closing + 1
        elif text[opening] == next_block_opens_with and text[opening] not in "'‘":
            yield opening + 1, end
            return


def _opens(text: str, at: int, start: int, end: int) -> bool:
    mark = text[at]
    if mark in "”’»" or at + 1 >= end or (text[at + 1].isspace() and mark != "«"):
        return False
    before = text[at - 1] if at > start else " "
    if not (before.isspace() or before in _BEFORE_OPENING):
        return mark in "“„«"
    return mark not in "'‘" or not _AFTER_ELISION.match(text, at + 1)


def _closing(text: str, marks: list[int], index: int, end: int) -> int | None:
    """The place in `marks` of the mark that closes what the mark before `index` opened."""
    opening = text[marks[index - 1]]
    single = opening in "'‘"
    fallback = None
    for place in range(index, min(index + _REACH, len(marks))):
        at = marks[place]
        if single and text[at] == opening == "‘":
            break
        if text[at] not in _CLOSES[opening] or (text[at - 1].isspace() and text[at] != "»"):
            continue
        if not single:
            return place
        if at + 1 < end and (text[at + 1].isalnum()):
            continue
        if text[at - 1] in _PUNCTUATION or text[at - 1].lower() != "s":
            return place
        # After an s the mark may be a plural's apostrophe: "the members' votes".
        fallback = place if fallback is None else fallback
    return fallback
