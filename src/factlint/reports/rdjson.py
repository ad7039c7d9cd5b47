"""reviewdog's diagnostic format."""

from __future__ import annotations

import json as encoder
from typing import TYPE_CHECKING, Any

from factlint.reports.json import SURROGATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Finding, Position
    from factlint.findings.result import Run
    from factlint.reports.style import Style

_SEVERITIES = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def rdjson(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the document. Its columns count bytes of UTF-8, so the line is needed to work them out."""
    document = {
        "source": {"name": "factlint"},
        "diagnostics": [_diagnostic(finding) for finding in run.findings],
    }
    yield encoder.dumps(document, ensure_ascii=False, indent=1).translate(SURROGATES)


def _diagnostic(finding: Finding) -> dict[str, Any]:
    place = {"start": _position(finding, finding.start), "end": _position(finding, finding.end)}
    entry: dict[str, Any] = {
        "message": finding.message,
        "location": {"path": finding.path, "range": place},
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": f"{finding.code} {finding.name}"},
    }
    fix = finding.fix
    if (
        fix
        and fix.applicability != "display"
        and all(_is_the_finding(finding, edit.start, edit.end) for edit in fix.edits)
    ):
        entry["suggestions"] = [{"range": place, "text": edit.replacement} for edit in fix.edits]
    return entry


def _is_the_finding(finding: Finding, start: int, end: int) -> bool:
    return (start, end) == (finding.start.offset, finding.end.offset)


def _position(finding: Finding, position: Position) -> dict[str, int]:
    if position.line != finding.start.line or finding.excerpt_start:
        return {"line": position.line, "column": position.column}
    before = finding.excerpt[: position.column - 1].encode("utf-8", "replace")
    return {"line": position.line, "column": len(before) + 1}
