"""Sums of money that are what one of several costs: "two of wood at £95"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_SO_MANY_AT = pattern(
    r"(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|[1-9][0-9,]*)(?: [a-z]+){0,4} at \Z"
)
"""Before the price of one of several."""


def are_prices(window: Sentence, givens: Sequence[Figure]) -> bool:
    """Whether one of some sums is what one of several costs: "a ton of coal at £210 and two of wood at £95"."""
    text = window.document_text
    return any(
        one.mention.kind == "money" and _SO_MANY_AT.search(text, window.start, one.mention.start) for one in givens
    )
