"""The last layer: facts that a draft brings along in its front matter."""

from __future__ import annotations

from collections.abc import Mapping as PlainMapping
from typing import TYPE_CHECKING, Any

from factlint.facts.base import FactBase
from factlint.facts.language.reading import read_file
from factlint.facts.language.tree import Mapping, Node, Scalar, Sequence, SourceText, child, compose
from factlint.facts.linking.resolving import resolve
from factlint.facts.problems import FactFileError, FactProblem
from factlint.facts.validity import in_order, until_the_next

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.model import Fact


def with_draft_facts(
    base: FactBase, front_matter: str | PlainMapping[str, Any], path: str, *, first_line: int = 1
) -> FactBase:
    """The fact base under the facts that the front matter gives as `factlint: {facts: ...}`.

    `front_matter` is its YAML text, whose first line is line `first_line` of the draft, or its data, which have no
    places. The facts are written as in a fact file. Raises `FactFileError`.
    """
    if isinstance(front_matter, str):
        source = SourceText(path, front_matter, first_line)
        root = compose(source)
    else:
        source = SourceText(path, "", first_line)
        root = _node(front_matter)
    facts = child(child(root, "factlint"), "facts")
    if facts is None:
        return base
    file = read_file(source, lambda _: facts)
    above, problems = resolve([file], base)
    problems += [*source.problems, *_conflicts(base, above, file.source)]
    if any(problem.severity == "error" for problem in problems):
        raise FactFileError(sorted(problems, key=lambda problem: (problem.location.line, problem.location.column)))
    return _laid_over(base, above)


def _node(value: Any) -> Node:
    if isinstance(value, PlainMapping):
        return Mapping([(Scalar(str(key), 0, 0), _node(inner)) for key, inner in value.items()], 0, 0)
    if isinstance(value, list | tuple):
        return Sequence([_node(inner) for inner in value], 0, 0)
    return Scalar(str(value).lower() if isinstance(value, bool) else str(value), 0, 0, plain=False)


def _conflicts(base: FactBase, above: FactBase, source: SourceText) -> Iterator[FactProblem]:
    for key, facts in above.timelines.items():
        for fact in facts:
            known = next((other for other in base.timelines.get(key, ()) if _begins_with(other, fact)), None)
            if known and known.value != fact.value and not fact.overrides and fact.location:
                message = (
                    f"{fact.id} is {known.written} at {known.location} and {fact.written} here; "
                    "write override: true if this one is right"
                )
                yield FactProblem(fact.location, "layer-conflict", message)
    if above.member_lists:
        yield FactProblem(source.location(0), "shape", "a draft brings no membership lists; put them into a fact file")


def _begins_with(one: Fact, other: Fact) -> bool:
    same_start = (one.valid.start, one.during, one.applies_to) == (other.valid.start, other.during, other.applies_to)
    return same_start and one.status == other.status


def _laid_over(base: FactBase, above: FactBase) -> FactBase:
    timelines = dict(base.timelines)
    for key, facts in above.timelines.items():
        timelines[key] = _joined(timelines.get(key, ()), facts)
    return FactBase(
        entities={**base.entities, **above.entities},
        attributes={**base.attributes, **above.attributes},
        timelines=timelines,
        member_lists=base.member_lists,
        events=(*base.events, *above.events),
        sources={**base.sources, **above.sources},
        known_errors=(*base.known_errors, *above.known_errors),
        warnings=base.warnings,
        files=base.files,
    )


def _joined(below: tuple[Fact, ...], above: tuple[Fact, ...]) -> tuple[Fact, ...]:
    kept = [fact for fact in below if not any(_begins_with(fact, later) for later in above)]
    starts = [fact.valid.start for fact in above if fact.valid.start is not None]
    cut = [
        _cut(fact, [start for start in starts if fact.valid.start is None or start > fact.valid.start]) for fact in kept
    ]
    return tuple(in_order(until_the_next([*cut, *above])))


def _cut(fact: Fact, starts: list[Any]) -> Fact:
    first = min(starts, default=None)
    end = fact.valid.end
    if first is None or fact.during or fact.happened or (end is not None and end <= first):
        return fact
    return fact._replace(valid=fact.valid._replace(end=first))
