"""Results as JSON, to go from one process to another, or from one run to another, and back without loss."""

from __future__ import annotations

import json
from typing import Any

from factlint.findings.finding import Evidence, Finding, Position, RelatedPlace, SourceEdit, SourceFix, Stated
from factlint.findings.result import Failure, FileResult


def to_json(result: FileResult) -> str:
    """The result as one line of JSON."""
    return json.dumps(result._replace(claims=dict(result.claims)))


def from_json(line: str) -> FileResult:
    """The result that `to_json` made the line of."""
    result = FileResult(*json.loads(line))
    findings = tuple(_finding(Finding(*entry)) for entry in result.findings)
    return result._replace(findings=findings, failures=tuple(Failure(*entry) for entry in result.failures))


def _finding(found: Finding) -> Finding:
    """The finding with its parts put together again."""
    return found._replace(
        start=Position(*found.start),
        end=Position(*found.end),
        claim=Stated(*found.claim) if found.claim else None,
        evidence=tuple(Evidence(*entry) for entry in found.evidence),
        related=tuple(_related(entry) for entry in found.related),
        fixes=tuple(_fix(entry) for entry in found.fixes),
    )


def _related(entry: Any) -> RelatedPlace:
    path, start, end, message = entry
    return RelatedPlace(path, Position(*start), Position(*end), message)


def _fix(entry: Any) -> SourceFix:
    title, edits, applicability = entry
    return SourceFix(title, tuple(SourceEdit(*edit) for edit in edits), applicability)
