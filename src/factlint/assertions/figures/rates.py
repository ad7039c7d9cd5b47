"""Figures that count so many in a time: "50 bookings per week", "300 orders every three hours"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.values import Quantity
from factlint.values.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.frames.counts import Frame
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_COUNTS = {in_words(number): str(number) for number in range(2, 25)}
_TIME = pattern(r"(?:per|an?|each|every|/)\s?(?:(\w+)\s)?(second|minute|hour|day|week|month|year)s?")


def is_rate(facts: FactBase, attribute: str) -> bool:
    """Whether an attribute counts so many in a time, as its unit or that of its values says."""
    values = (fact.value for one in facts.entities_with(attribute)[:1] for fact in facts.timeline(one, attribute))
    units = (facts.attributes[attribute].unit, *(value.unit for value in values if isinstance(value, Quantity)))
    return any(unit is not None and unit.startswith(("/", "per ")) for unit in units)


def rate_of(tokens: Sequence[Token], frame: Frame) -> str | None:
    """The time in which the figure of a frame counts, as a unit: "/week", "/3 hour"."""
    beside = (*frame.tokens, *tokens[frame.last : frame.last + 1])
    times = (
        token for token in beside if token.cls in ("RATE", "MEASURE") or (token.mention and token.mention.kind == "set")
    )
    return next(filter(None, (rate_in(token.text) for token in times)), None)


def rate_in(text: str) -> str | None:
    """The time that words name behind a figure, as a unit: "per week", "every three hours"."""
    found = _TIME.fullmatch(text.casefold().strip())
    count = _COUNTS.get(found[1], found[1]) if found and found[1] else ""
    if found is None or (count and not count.isdecimal()):
        return None
    return f"/{count} {found[2]}" if count else f"/{found[2]}"
