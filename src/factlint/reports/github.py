"""Workflow commands of GitHub Actions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.reports.escaping import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings.result import Run
    from factlint.reports.style import Style

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def github(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield one command a finding and one a failure."""
    for finding in run.findings:
        properties = {
            "file": finding.path,
            "line": str(finding.start.line),
            "col": str(finding.start.column),
            "endLine": str(finding.end.line),
            "endColumn": str(finding.end.column),
            "title": f"{finding.code} {finding.name}",
        }
        listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
        yield f"::{_LEVELS[finding.severity]} {listed}::{_data(finding.message)}"
    for failure in run.all_failures:
        place = f" file={_property(failure.path)}" if failure.path else ""
        yield f"::error{place}::{_data(failure.message)}"


def _data(text: str) -> str:
    kept = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return escaped(kept)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
