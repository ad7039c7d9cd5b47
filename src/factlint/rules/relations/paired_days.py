"""Days in two lists side by side: "Good Friday and Easter Monday, 18 and 21 April"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_GOES_ON = pattern(r"(?:,?\s+(?:and|or|&)|,)\s+(?:on\s+)?(?:the\s+)?|\s*\(|\s*[–—]\s*|\s+")
_AND = pattern(r",?\s+(?:and|or|&)\s+(?:on\s+)?(?:the\s+)?")


def paired_days(context: Context) -> dict[Mention, Mention | None]:
    """The days of such lists, each with what the other list has in its place; `None` where one of them is longer."""
    return context.once(_paired_days)


def _paired_days(context: Context) -> dict[Mention, Mention | None]:
    text = context.text
    found: dict[Mention, Mention | None] = {}
    for days in _runs(text, context.mentions):
        turns = [at for at, (one, other) in enumerate(pairwise(days), 1) if _is_numbered(one) != _is_numbered(other)]
        first, last = days[: turns[0]], days[turns[0] :]
        joined = len(first) > 1 and len(last) > 1 and _AND.fullmatch(text, first[-2].end, first[-1].start)
        if joined and len(turns) == 1:
            paired = len(first) == len(last)
            found |= dict(zip(first, last, strict=True)) if paired else dict.fromkeys(first)
            found |= dict(zip(last, first, strict=True)) if paired else dict.fromkeys(last)
    return found


def _runs(text: str, mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """The dates that follow each other with nothing but joints between, where some are numbers and some are not."""
    run: list[Mention] = []
    for mention in [each for each in mentions if each.kind == "date"]:
        if run and not _GOES_ON.fullmatch(text, run[-1].end, mention.start):
            if len({_is_numbered(each) for each in run}) > 1:
                yield run
            run = []
        run.append(mention)
    if len({_is_numbered(each) for each in run}) > 1:
        yield run


def _is_numbered(mention: Mention) -> bool:
    return any(map(str.isdecimal, mention.text))
