"""What the pairs of a series may say: all of them the same of those they name, so that most of them bear out the rest.

"Greece (1981), Spain (1986) and Sweden (1995)" may date when they joined the Union, whatever the sentence says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.series.pairs import Pair, figure_of, series_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.values import Period, Quantity

PAIRED = "paired"
"""The frame of such an assertion."""
_PLAIN = frozenset(("count", "number"))
_UNITED = frozenset(("quantity", "money", "percent"))
"""Types of figures without a unit and with one."""


def paired(draft: Draft) -> Iterator[Assertion]:
    """Every reading of every pair; which the facts bear out for most pairs of a series decides."""
    if not draft.subjects.named:
        return
    for nth, pairs in enumerate(series_of(draft)):
        for pair in pairs:
            for said in _readings(draft, pair):
                yield said._replace(series=f"{nth} {said.attribute} {said.subject if said.kind == 'member' else ''}")


def _readings(draft: Draft, pair: Pair) -> Iterator[Assertion]:
    token = draft.sentences[pair.number].tokens[pair.at]
    if token.period is not None:
        yield from _dated(draft, pair, token.period)
    elif (stated := figure_of(token)) is not None and len(pair.names) == 1:
        yield from _measured(draft, pair, stated)


def _dated(draft: Draft, pair: Pair, stated: Period) -> Iterator[Assertion]:
    """When each of those named joined or left a body, which the draft need not name, or what else is dated of it."""
    for name in pair.names:
        for body in draft.facts.lookup.bodies_of(name):
            for attribute in ("joined", "left"):
                yield _said(draft, pair, body, attribute, value=stated, object=name, kind="member")
        for attribute in draft.facts.attributes_of(name):
            if draft.facts.attributes[attribute].type == "date":
                yield _said(draft, pair, name, attribute, value=stated, kind="event")


def _measured(draft: Draft, pair: Pair, stated: Quantity) -> Iterator[Assertion]:
    """What figure of the one named it may be."""
    for attribute in draft.facts.attributes_of(pair.names[0]):
        kind = draft.facts.attributes[attribute].type
        if kind in _PLAIN | _UNITED:
            value = stated if kind in _UNITED else stated._replace(unit=None)
            yield _said(draft, pair, pair.names[0], attribute, value=value)


def _said(draft: Draft, pair: Pair, subject: str, attribute: str, **said: Any) -> Assertion:
    token = draft.sentences[pair.number].tokens[pair.at]
    passage = Passage(draft, pair.number, pair.at, pair.at + 1)
    said |= {"frame": PAIRED, "firm": False, "subject": subject, "attribute": attribute}
    return passage.assertion(token.start, token.end, **said)
