"""What the pairs of a series may say: all of them the same of those they name, so that most of them bear out the rest.

"Greece (1981), Spain (1986) and Sweden (1995)" may date when they joined the Union, whatever the sentence says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.holders.tenures import ends_of
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
                whose = said.subject if said.kind in ("member", "office") else ""
                yield said._replace(series=f"{nth} {said.attribute} {whose}")


def _readings(draft: Draft, pair: Pair) -> Iterator[Assertion]:
    token = draft.sentences[pair.number].tokens[pair.at]
    if token.period is not None:
        yield from _dated(draft, pair, token.period)
    elif (stated := figure_of(token)) is not None and len(pair.names) == 1:
        yield from _measured(draft, pair, stated)


def _dated(draft: Draft, pair: Pair, stated: Period) -> Iterator[Assertion]:
    """When each of those named joined or left a body, held an office, or what else the facts date of it."""
    for name in pair.names:
        for body in draft.facts.lookup.bodies_of(name):
            for attribute in ("joined", "left"):
                yield _said(draft, pair, body, attribute, value=stated, object=name, kind="member")
        for body, attribute in _offices(draft, name):
            term = _said(draft, pair, body, attribute, value=stated, object=name, role="start", kind="office")
            yield from ends_of(term)
        for attribute in draft.facts.attributes_of(name):
            if draft.facts.attributes[attribute].type == "date":
                yield _said(draft, pair, name, attribute, value=stated, kind="event")


def _offices(draft: Draft, person: str) -> Iterator[tuple[str, str]]:
    """The offices of what the draft names that somebody held at some time."""
    facts = draft.facts
    for body in sorted(draft.subjects.named) if facts.entities[person].kind == "person" else ():
        for attribute in facts.attributes_of(body):
            if facts.attributes[attribute].office and any(
                fact.value == person for fact in facts.timeline(body, attribute)
            ):
                yield body, attribute


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
