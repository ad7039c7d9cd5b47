"""Shares of the whole that was told right before: "She took £180,000. She has paid back £45,000, a quarter of it"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.reckoned_shares import APPOSITION
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import divide
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_OF_IT = pattern(
    r"(?i) of (?:it|that|this|(?:the|this|that|its) (?:sum|total|amount|money|number|lot|stock|haul)|"
    r"(?:its |the )?(?P<full>(?:full |total )?capacity))(?=\s*[,.;:)]|\s*\Z| (?:so far|already|to date|now)\b)"
)
_HOLDS = pattern(
    r"(?i)\b(?:holds?|seats?|takes?|room for|capacity of|capacity is|built for|sleeps?)(?: (?:up to|about))? \Z"
)
"""Before what something holds at most."""
_LEFT = pattern(
    r"(?i)\b(?:leav(?:es?|ing)|left|remain(?:s|ing|ed)?|still|bring(?:s|ing)|brought|rais(?:es|ing)|reduc(?:es|ing)|giv(?:es|ing))\b"
)
"""Between what somebody sold or bought and what they hold then, which is no part of it."""
_BOTH = 2


def shares_of_it(passage: Passage) -> Iterator[Reckoning]:
    """A figure and the share that it is of the only other one of its kind, told before and pointed back to."""
    window = passage.window
    text, row = window.document_text, passage.found
    for at, share in enumerate(row):
        of = _OF_IT.match(text, share.end, window.end) if share.mention.kind in {"percent", "fraction"} else None
        part = row[at - 1] if at and of else None
        if of is None or part is None or not APPOSITION.fullmatch(text, part.end, share.mention.start):
            continue
        like = [one for one in row if alike(one.dimension, part.dimension) and not one.is_share]
        wholes = [one for one in like if one.end < part.mention.start]
        if (
            len(like) != _BOTH
            or len(wholes) != 1
            or not 0 < part.number < wholes[0].number
            or _is_open(part, wholes[0])
        ):
            continue
        if _LEFT.search(text, wholes[0].end, part.mention.start):
            continue
        if of["full"] and not _HOLDS.search(text, window.start, wholes[0].mention.start):
            continue
        yield Reckoning("share", share, (part, wholes[0]), divide(part.given, wholes[0].given), firm=True)


def _is_open(*some: Figure) -> bool:
    return any(one.is_open or one.is_name for one in some)
