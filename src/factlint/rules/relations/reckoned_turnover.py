"""How many there are after some have come and some have gone: "from nine to ten: two retired and three joined"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.relations.unread import has_unread
from factlint.rules.working.arithmetic import add, negate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_FROM = pattern(r"(?i)\bfrom (?:just |only )?\Z")
_TO = pattern(r"(?: [a-z]+)? to (?:just |only )?")
_CAME = pattern(
    r"(?i)(?: new| more)?(?: (?!and\b)[a-z]+){0,2}? (?:(?:have|had|has|were|was) )?(?:since )?"
    r"(?:joined|came|arrived|signed|hired|recruited|appointed|elected|admitted|opened|added|enrolled)\b"
)
_WENT = pattern(
    r"(?i)(?: (?!and\b)[a-z]+){0,2}? (?:(?:have|had|has|were|was) )?(?:since )?"
    r"(?:retired|left|resigned|died|departed|quit|withdrew|closed|dropped out|moved away|stood down|stepped down)\b"
)
_AGAIN = pattern(r"(?i)\b(?:again|back|later|returned|of them|of these|of whom|including|other|another|also)\b")
"""Words by which some who came are some who went, or are told of besides."""
_FEWEST, _MOST = 4, 6
_BEFORE = 12
"""How long the words are that lead to the old figure."""


def turnover(passage: Passage) -> Iterator[Reckoning]:
    """The number that there are, by the one there was and all those who are told to have come and gone."""
    window, row = passage.window, [one for one in passage.found if one.is_count]
    if not _FEWEST <= len(row) <= _MOST or window.parts or has_unread(window) or _AGAIN.search(window.text):
        return
    old, new, *moved = row
    signs = [_sign(window, one) for one in moved]
    if not changed_to(window.document_text, old, new) or not all(signs) or {*signs} != {1, -1}:
        return
    terms = [one.given if sign > 0 else negate(one.given) for one, sign in zip(moved, signs, strict=True)]
    yield Reckoning("level", new, (old, *moved), add(old.given, *terms), firm=True)


def changed_to(text: str, old: Figure, new: Figure) -> bool:
    """Whether one figure is what another became: "from nine to ten"."""
    led = _TO.fullmatch(text, old.mention.end, new.mention.start)
    start = old.mention.start
    return led is not None and _FROM.search(text, max(start - _BEFORE, 0), start) is not None


def _sign(window: Sentence, figure: Figure) -> int:
    """1 for those who came, -1 for those who went, 0 for others."""
    text, end = window.document_text, figure.mention.end
    return 1 if _CAME.match(text, end, window.end) else -1 if _WENT.match(text, end, window.end) else 0
