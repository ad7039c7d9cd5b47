"""Dates named in passing, to whose year no other date belongs: "the mayor, who has led the town since 2009, said"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.documents import Document
    from factlint.mentions import Mention

_SINCE = pattern(r"\b(?:[Ss]ince|dat(?:es|ing) (?:back )?(?:to|from)|go(?:es|ing) back to)\s+(?:at least\s+)?\Z")
"""Before a year from which something goes on."""
_GOES_ON = pattern(r"\b(?:has|have|is|are|dates|dating|goes|going)\b")
_STILL_THERE = (
    r"(?:born|elected|appointed|hired|founded|formed|created|built|set\s+up|established|opened|launched|jailed|married)"
)
"""What was done to somebody, or something, that is still there afterwards: no event, which is of that year itself."""
_OPENS = pattern(
    rf"(?:,\s+|[–—]\s?)(?:who|whose|whom|{_STILL_THERE})\b[^,;:.()–—]*\Z|\([^()]*\b{_STILL_THERE}\b[^()]*\Z"
)
"""The beginning of an aside that has not ended: ", who won the vote in"."""
_CLOSES = pattern(r"[^,;:.()–—\n]*[,)–—]")
_REACH = 150


def is_named_in_passing(document: Document, year: Mention, day: Mention) -> bool:
    """Whether a year is told of something beside what befell on a day that is not told in the same breath."""
    text = document.text
    start, end = document.sentence_at(year.start)
    before = text[max(start, year.start - _REACH) : year.start]
    if _SINCE.search(before):
        return _GOES_ON.search(text, start, end) is not None
    opened, closed = _OPENS.search(before), _CLOSES.match(text, year.end, end)
    if opened is None or closed is None:
        return False
    return not year.start - len(opened.group()) <= day.start < closed.end()
