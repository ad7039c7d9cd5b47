"""Totals told before a list that gives all their parts: "The £450,000 will be spent in full, as follows:"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.reckoned_parts import whole_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import ItemList
    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.relations.reckoning import Reckoning

_ALL_OF_IT = pattern(
    r"(?i)\b(?:in full|all of it|as follows|made up of|consist(?:s|ed|ing)? of|compris\w+|broken down|breaks? down|"
    r"breakdown|(?:divided|split|shared|goes|went|go) (?:up )?(?:like this|so)|in all|altogether|in total|divides|"
    r"(?:is|are|was|were|been|be) (?:divided|split|shared|allocated|distributed|apportioned)|"
    r"how\b.+ (?:is|are|was|were|been|be) (?:spent|used)|how\b.+ (?:splits|adds up|add up))\b"
)
_NOT_ALL = pattern(
    r"(?i)\b(?:includ\w+|among|amongst|such as|e\.g|for example|mainly|mostly|largely|main|biggest|largest|most|some|"
    r"part of|at least|so far|up to|per|each|every)\b"
)
_KINDS = frozenset({"money", "quantity", "number"})
_FEWEST = 2
_GAP = 3
"""So many characters before a list stands the block that announces it."""


def listed_totals(context: Context) -> Iterator[Reckoning]:
    """The totals told right before a list of which each item gives one part."""
    for one in context.document.lists:
        total = _announced(context, one)
        parts = [_part(context, total, item.start, item.end) for item in one.items] if total else []
        known = tuple(part for part in parts if part is not None)
        if total is not None and len(known) == len(parts) >= _FEWEST:
            yield from whole_of(context.sentences[0], total, known)


def _announced(context: Context, one: ItemList) -> Mention | None:
    """The only amount of the sentence that leads to a list, where its words promise all of the parts."""
    block = context.document.block_at(max(one.start - _GAP, 0))
    if block is None or block.end > one.start or not context.text[block.start : block.end].rstrip().endswith(":"):
        return None
    start, end = context.document.sentence_at(block.end - 1)
    words = context.text[start:end]
    amounts = [mention for mention in context.mentions_in(start, end) if mention.kind in _KINDS]
    promised = _ALL_OF_IT.search(words) and not _NOT_ALL.search(words)
    return amounts[0] if len(amounts) == 1 and promised and amounts[0].bound == "exact" else None


def _part(context: Context, total: Mention, start: int, end: int) -> Mention | None:
    """The only amount of an item, in the unit of the total."""
    alike = [mention for mention in context.mentions_in(start, end) if mention.kind in _KINDS]
    return alike[0] if len(alike) == 1 and (alike[0].kind, alike[0].unit) == (total.kind, total.unit) else None
