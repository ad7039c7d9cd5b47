"""Both ends of a change as one mention, for whoever asks what a text states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.mentions.mention import Mention
    from factlint.values import Bound

_HEDGES = (
    r"(?:(?:an?|about|almost|an estimated|around|as (?:many|much) as|just|less than|more than|nearly|only|over|roughly"
    r"|some) ){0,2}"
)
_FROM = pattern(rf"(?i)\bfrom (?:up to )?{_HEDGES}\Z")
_TO = pattern(rf" to {_HEDGES}")
_TO_NEXT = pattern(r" to (?:[a-z]+ ){0,2}[$€£¥]?[0-9]")
_FARTHEST = 30
_CHANGING = frozenset(("number", "quantity", "money", "percent", "duration"))


def with_changes(mentions: Iterable[Mention], text: str) -> tuple[Mention, ...]:
    """The mentions; both ends of a change side by side are one: "fell from $2,415 to $2,315" states 2415..2315.

    Rules look at each end, so they read the text without this step.
    """
    found: list[Mention] = []
    for mention in mentions:
        whole = _change(found[-1], mention, text) if found else None
        if whole is None:
            found.append(mention)
        else:
            found[-1] = whole
    return tuple(found)


def _change(left: Mention, right: Mention, text: str) -> Mention | None:
    """Both mentions as one, where they are the figures that a change goes from and to."""
    if left.kind != right.kind or left.kind not in _CHANGING or left.unit != right.unit:
        return None
    one, other = left.quantity, right.quantity
    if one is None or other is None or one.number is None or other.number is None or one.unit != other.unit:
        return None
    if right.start - left.end > _FARTHEST or _TO.fullmatch(text, left.end, right.start) is None:
        return None
    if _FROM.search(text, max(0, left.start - _FARTHEST), left.start) is None or _TO_NEXT.match(text, right.end):
        return None
    return _whole(left, right, one, other, text)


def _whole(left: Mention, right: Mention, one: Quantity, other: Quantity, text: str) -> Mention:
    """One mention of both figures, its value in the order of the text."""
    assert one.number is not None  # noqa: S101 - asked before
    assert other.number is not None  # noqa: S101 - asked before
    low, high = sorted((one.number, other.number))
    bound: Bound = "exact" if left.bound == right.bound == "exact" else "about"
    return right._replace(
        start=left.start,
        text=text[left.start : right.end],
        kind="quantity" if right.kind == "duration" else right.kind,  # a range of durations has no ISO form
        value=f"{one.text()}..{other.text()}",
        unit=one.unit,
        bound=bound,
        quantity=Quantity(low, high, one.unit, bound, min(one.quantum, other.quantum)),
    )
