"""A code quality report for GitLab."""

from __future__ import annotations

import json as encoder
from typing import TYPE_CHECKING

from factlint.reports.json import SURROGATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings.result import Run
    from factlint.reports.style import Style

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def gitlab(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the report; GitLab shows only the first of entries with one fingerprint, so all differ."""
    entries = [
        {
            "description": finding.message,
            "check_name": f"{finding.code} {finding.name}",
            "fingerprint": finding.fingerprint or f"{finding.path}:{finding.start.offset}:{finding.code}",
            "severity": _SEVERITIES[finding.severity],
            "location": {
                "path": finding.path,
                "positions": {
                    "begin": {"line": finding.start.line, "column": finding.start.column},
                    "end": {"line": finding.end.line, "column": finding.end.column},
                },
            },
        }
        for finding in run.findings
    ]
    yield encoder.dumps(entries, ensure_ascii=False, indent=1).translate(SURROGATES)
