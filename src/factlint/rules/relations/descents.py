"""Places told in a row of figures that only fall: "the busiest, on 14,900. Poe came next with 12,650, Roe third with".

Whoever is told to have the most leads; each figure that follows is less than the one before. A place that is better
than the number of those before it is wrong, whatever the others have that are not named.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.relations.superlatives import MOST

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_LEADS = pattern(rf"(?i)\b(?:{MOST}|led|leads|topped|tops)\b[^.;:()0-9]{{0,60}}[$£€]?\Z")
"""Before the figure of who has the most."""
_NEXT = pattern(r"\b[A-Z][\w’'-]+[^.;:0-9]{0,60}[$£€]?\Z")
"""Before the figure of another, who has a name."""
_PLACED = pattern(
    r"(?i)\b(?:(?:came|comes|was|is|were|finished|ranked|ended|lies|lay|in|remained|remains)(?: (?:only|in))?|"
    r"from \w+(?: place)? to) \Z"
)
"""Before the place of whoever has the figure behind it."""
_WITH = pattern(r"(?i)(?: (?:place|spot|position))?,? (?:with|at|on) (?:(?:just|only) )?[$£€]?")
_OTHER_WAY = pattern(
    r"(?i)\b(?:fewest|least|lowest|smallest|shortest|fastest|quickest|faults|penalt\w+|strokes|joint|jointly|equal|"
    r"tied|level with|last year[’']s|per|each)\b"
)
_KINDS = frozenset({"number", "money", "quantity", "percent"})


class Descent(NamedTuple):
    """A place told beside the last of some figures that fall from the first on, and the place that these give."""

    place: Mention
    figure: Mention
    first: Mention
    due: int


def too_high(near: Sequence[Sentence]) -> Iterator[Descent]:
    """The places told in the last of some sentences that are better than the figures before them allow."""
    *_, last = near
    text = last.document_text
    for place, figure in pairwise(last.mentions):
        if place.kind != "ordinal" or not place.whole or figure.kind not in _KINDS or figure.bound != "exact":
            continue
        tied = _PLACED.search(text, last.start, place.start) and _WITH.fullmatch(text, place.end, figure.start)
        row = _row(near, figure) if tied and not any(_OTHER_WAY.search(one.text) for one in near) else []
        if len(row) > place.whole > 1:
            yield Descent(place, figure, row[0], len(row))


def _row(near: Sequence[Sentence], figure: Mention) -> list[Mention]:
    """The figures that fall from that of who leads to this one, each with a name before it, nothing else between."""
    row = [figure]
    told = [
        one
        for sentence in near
        for one in sentence.mentions
        if one.end <= figure.start and (one.kind, one.unit) == (figure.kind, figure.unit)
    ]
    text, first = near[0].document_text, near[0].start
    for at, one in reversed(list(enumerate(told))):
        if one.exact is None or row[0].exact is None or one.bound != "exact" or one.exact <= row[0].exact:
            return []
        row.insert(0, one)
        start = told[at - 1].end if at else first
        if _LEADS.search(text, start, one.start):
            return row
        if not _NEXT.search(text, start, one.start):
            return []
    return []
