"""Timelines that contradict themselves: two values at one time where there can be one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.facts.problems import FactProblem
from factlint.facts.validity import closes, dated_text, in_order, period_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.facts.model import Attribute, Fact

_SEVERAL = frozenset({"entity", "text"})
"""Types of which an attribute may have several values at one time, as long as `max_at_once` does not say otherwise."""


def contradictions(facts: Iterable[Fact], attribute: Attribute) -> Iterator[FactProblem]:
    """The faults of one timeline, whose facts all apply to the same part."""
    ordered = in_order(list(facts))
    yield from _repeated(ordered, attribute)
    held = [fact for fact in ordered if closes(fact)]
    dated = [fact for fact in held if fact.valid.start is not None]
    for fact in held:
        if fact.valid.start is None and fact.valid.end is None and dated:
            message = f"{fact.id} has no from, so that it always holds, beside the entry at {_line(dated[0])}"
            yield _problem(fact, "overlap", message + _advice(fact, dated[0]))
    if attribute.max_at_once is None and attribute.type not in _SEVERAL:
        yield from _overlapping(held, most=1)
    elif attribute.max_at_once is not None:
        yield from _overlapping(held, most=attribute.max_at_once)


def _repeated(ordered: list[Fact], attribute: Attribute) -> Iterator[FactProblem]:
    several = attribute.type in _SEVERAL and attribute.max_at_once != 1
    seen: dict[object, Fact] = {}
    for fact in ordered:
        key = (fact.valid.start, fact.during, fact.happened, fact.status in {"announced", "withdrawn"})
        first = seen.setdefault((key, fact.value) if several else key, fact)
        if first is not fact:
            when = f"from {period_text(fact.valid.start)}" if fact.valid.start else "always"
            yield _problem(fact, "duplicate", f"{fact.id} is given {when} already at {_line(first)}")


def _overlapping(held: list[Fact], most: int) -> Iterator[FactProblem]:
    if most == 1:
        for before, after in pairwise(held):
            start, end = after.valid.start, before.valid.end
            if start is not None and end is not None and start != before.valid.start and end.start > start.last:
                message = f"{after.id} begins {dated_text(start)}, and the entry at {_line(before)} holds until {end}"
                yield _problem(after, "overlap", message + _advice(after, before))
        return
    for fact in held:
        start = fact.valid.start
        if start is None:
            continue
        now = [other for other in held if _surely_on(other, fact)]
        if len(now) > most:
            message = f"{fact.id} has {len(now)} values on {period_text(start)}, and max_at_once is {most}"
            yield _problem(fact, "overlap", message)


def _surely_on(other: Fact, fact: Fact) -> bool:
    start = fact.valid.start
    assert start is not None  # noqa: S101 - what the caller looked for
    begun = other.valid.start is None or other.valid.start.last <= start.last
    return begun and (other.valid.end is None or other.valid.end.start > start.last)


def _advice(fact: Fact, other: Fact) -> str:
    """What to do where the two stand in different files."""
    same = fact.location and other.location and fact.location.path == other.location.path
    return "" if same else "; write replace: true in the file that is right"


def _line(fact: Fact) -> str:
    return str(fact.location)


def _problem(fact: Fact, kind: str, message: str) -> FactProblem:
    assert fact.location is not None  # noqa: S101 - what the caller looked for
    return FactProblem(fact.location, kind, message)
