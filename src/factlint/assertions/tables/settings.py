"""What stands around a table: its caption or the line that leads to it, the heading above it, and their dates."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import AUXILIARIES
from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.assertions.draft import Draft
    from factlint.documents.document import Block, Table
    from factlint.values import Period

_NARROWING = pattern(
    r"\b(?:forecasts?|project\w+|planned|propos\w+|expected|targets?|estimat\w*|chang\w*|growth|before|after|new|lost|"
    r"gained|per|shares?(?! (?:the|that|this|its|their|our|a)\b)|percent\w*|examples?|sample|fiction\w*|invented|"
    r"imagin\w*|if|scenarios?|female|women|men)\b",
    re.IGNORECASE,
)
_LIMITS = pattern(r"\b(?:limits?|maximum|quotas?|caps?)\b", re.IGNORECASE)
_LEADING = pattern(r"(?:table|tab\.)\s", re.IGNORECASE)
_DATING = pattern(r"(?:\b(?:as of|as at|in|on|at|end of|by|for)|[,(–—-]|\A\W*)\s*\Z", re.IGNORECASE)
_LONGEST = 200


class Setting(NamedTuple):
    """The time that the words around a table give its values; `sure` where no other time comes into question.

    `narrowed` says that they make its values those of something else: a forecast, a change, some of them. `limits`
    says that they are called limits.
    """

    when: Period | None = None
    sure: bool = True
    narrowed: bool = False
    limits: bool = False


class Surroundings:
    """The blocks of a draft that are no cells, and those of them that are headings, in order."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._prose = [block for block in draft.document.blocks if block.kind != "cell"]
        self._headings = [block for block in self._prose if block.kind == "heading"]

    def of(self, table: Table) -> list[Block]:
        """The caption, which stands right before or after a table, and the last heading before it."""
        after = bisect_left(self._prose, table.start, key=_start)
        near = [block for block in self._prose[max(0, after - 1) : after + 1] if _is_caption(self._draft, block, table)]
        above = bisect_left(self._headings, table.start, key=_start)
        return near + [block for block in self._headings[max(0, above - 1) : above] if block not in near]


def setting_of(draft: Draft, table: Table, around: Surroundings) -> Setting:
    """What the caption of a table, else the heading above it, says of all its values."""
    limits = False
    for block in around.of(table):
        text = draft.document.text[block.start : block.end]
        limits = limits or _LIMITS.search(text) is not None
        if _NARROWING.search(text):
            return Setting(narrowed=True)
        dates = [mention for mention in find_mentions(text) if mention.period is not None]
        if dates:
            before, after = text[: dates[0].start], text[dates[0].end :]
            told = len(dates) > 1 or not AUXILIARIES.isdisjoint(f"{before} {after}".casefold().split())
            led = _DATING.search(before) is not None and not told
            return Setting(dates[0].period if led else None, sure=led, limits=limits)
    return Setting(limits=limits)


def _start(block: Block) -> int:
    return block.start


def _is_caption(draft: Draft, block: Block, table: Table) -> bool:
    text = draft.document.text[block.start : block.end].strip()
    if len(text) > _LONGEST:
        return False
    leads = block.end <= table.start and (text.endswith(":") or block.kind == "heading")
    return block.kind == "caption" or leads or _LEADING.match(text.lstrip("*_")) is not None
