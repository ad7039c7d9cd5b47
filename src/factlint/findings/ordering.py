"""Putting findings into the order of the text, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.findings.finding import Finding


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by place, then by code, each error once: of several rules that see it, the first tells of it."""
    told: list[Finding] = []
    near: list[Finding] = []  # of the last places told, those that reach as far as the next finding
    for finding in sorted(set(findings), key=_place):
        near = [one for one in near if one.end.offset > finding.start.offset]
        twins = [one for one in near if one.code != finding.code and _tell_the_same(one, finding)]
        if any(one.code < finding.code for one in twins):
            continue
        told = [one for one in told if one not in twins] if twins else told
        near = [*(one for one in near if one not in twins), finding]
        told.append(finding)
    return told


def _place(finding: Finding) -> tuple[int, int, str, str]:
    return finding.start.offset, finding.end.offset, finding.code, finding.message


def _tell_the_same(one: Finding, other: Finding) -> bool:
    """Whether two rules hold the same words against the same other words of the draft, and no fact."""
    overlap = one.start.offset < other.end.offset and other.start.offset < one.end.offset
    return overlap and not (one.evidence or other.evidence) and not _places(one).isdisjoint(_places(other))


def _places(finding: Finding) -> set[tuple[int, int]]:
    return {(place.start.offset, place.end.offset) for place in finding.related}
