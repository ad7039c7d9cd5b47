"""Checkstyle's XML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.reports.xml import HEADER, element

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings.result import Run
    from factlint.reports.style import Style

_SEVERITIES = {"error": "error", "warning": "warning", "note": "info"}


def checkstyle(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the document."""
    yield HEADER
    yield element("checkstyle", {"version": "4.3"})
    for file in run.files:
        yield element("file", {"name": file.path})
        for finding in file.findings:
            attributes = {
                "line": str(finding.start.line),
                "column": str(finding.start.column),
                "severity": _SEVERITIES[finding.severity],
                "message": finding.message,
                "source": f"factlint.{finding.code}.{finding.name}",
            }
            yield element("error", attributes, closed=True)
        for failure in file.failures:
            attributes = {"line": "1", "severity": "error", "message": failure.message, "source": "factlint"}
            yield element("error", attributes, closed=True)
        yield "</file>"
    for failure in run.failures:
        yield element("file", {"name": failure.path})
        attributes = {"line": "1", "severity": "error", "message": failure.message, "source": "factlint"}
        yield element("error", attributes, closed=True)
        yield "</file>"
    yield "</checkstyle>"
