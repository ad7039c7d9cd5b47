"""Applying the edits of findings to the source of a draft."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.findings import Finding, SourceEdit, SourceFix


@dataclass(frozen=True, slots=True)
class Fixed:
    """The changed source, and the findings whose fix went into it."""

    source: str
    applied: tuple[Finding, ...]


def apply_fixes(source: str, findings: Iterable[Finding], *, unsafe: bool = False) -> Fixed:
    """Apply the first fix of each finding where it is safe, or unsafe ones on request.

    A fix that touches the words of one before it is left for the next pass. What is only shown is never applied, and
    nothing is chosen between alternatives.
    """
    edits: list[SourceEdit] = []
    applied = []
    for finding in findings:
        fix = _chosen(finding, unsafe=unsafe)
        if fix is not None and _add(edits, fix):
            applied.append(finding)
    pieces = []
    at = 0
    for edit in edits:
        pieces += [source[at : edit.start], edit.replacement]
        at = edit.end
    return Fixed("".join((*pieces, source[at:])), tuple(applied))


def _chosen(finding: Finding, *, unsafe: bool) -> SourceFix | None:
    allowed = ("safe", "unsafe") if unsafe else ("safe",)
    fitting = [fix for fix in finding.fixes if fix.applicability in allowed]
    return fitting[0] if len(fitting) == 1 else None


def _add(edits: list[SourceEdit], fix: SourceFix) -> bool:
    """Put the edits of a fix among the others, in order, if none of them touches another."""
    places: list[int] = []
    for edit in sorted(fix.edits, key=lambda edit: edit.start):
        place = bisect_right(edits, edit.start, key=lambda other: other.start)
        before = edits[place - 1] if place else None
        after = edits[place] if place < len(edits) else None
        if (before and edit.start <= before.end) or (after and after.start <= edit.end):
            for added in reversed(places):
                del edits[added]
            return False
        edits.insert(place, edit)
        places.append(place)
    return bool(places)
