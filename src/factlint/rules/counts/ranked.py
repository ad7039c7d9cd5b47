"""Ranks that a list of those ahead decides: "the third-highest tax, behind only Harlan and Mercer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.enumeration import read_enumeration

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_AHEAD = pattern(
    r"[-\s](?:[a-z]{2,}est|most|least|best|worst)\b[^.;:()]{0,80}?,?\s+"
    r"(?:(?:behind|after|trailing)\s+(?P<only>only|just)\s+|(?:behind|trailing)\s+)(?=[A-Z]|the\s[A-Z])"
)
_SHARED = pattern(r"\b(?:joint|equal|tied(?: for)?(?: the)?|shared)[-\s]+\Z")
_NAME = pattern(r"(?:the\s+)?[A-Z][\w’'-]*(?:\s+[A-Z][\w’'-]*){0,3}")
_ENDS = pattern(r"\s*(?:[.;:]|,\s+(?!(?:and\s+)?[A-Z])|\Z)")


class Ranked(NamedTuple):
    """A rank with the span of the names of those ahead, and the least and the most that these can be.

    `all` is true where they are said to be all.
    """

    rank: Mention
    names: tuple[int, int]
    least: int
    most: int
    all: bool

    @property
    def fits(self) -> bool:
        """Whether somebody behind those named can have the rank."""
        ahead = (self.rank.whole or 0) - 1
        return self.least <= ahead and (not self.all or ahead <= self.most)


def ranked(context: Context) -> Iterator[Ranked]:
    """The ranks of the draft that a list of those ahead stands behind."""
    text = context.text
    for mention in context.mentions:
        end = context.document.sentence_at(mention.start)[1]
        found = _AHEAD.match(text, mention.end, end) if mention.kind == "ordinal" else None
        if found is None or not mention.whole or context.quoted(mention.start, mention.end):
            continue
        if _SHARED.search(text[max(mention.start - 16, 0) : mention.start]):
            continue
        every = found["only"] is not None
        names = read_enumeration(text, found.end(), end)
        if names is None:
            one = _NAME.match(text, found.end(), end)
            if one is not None and _ENDS.match(text, one.end(), end):
                yield Ranked(mention, one.span(), 1, 1, every)
        elif names.closed and all(_NAME.fullmatch(text, *item) for item in names.items):
            yield Ranked(mention, (names.start, names.end), names.least, names.most, every)
