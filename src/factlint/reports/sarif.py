"""SARIF 2.1.0."""

from __future__ import annotations

import json as encoder
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from factlint.reports.json import SURROGATES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Finding, Position
    from factlint.findings.result import Run
    from factlint.reports.style import Style

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def sarif(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the log: relative paths only, columns in code points, fact files as related places."""
    from factlint.version import __version__  # noqa: PLC0415 - the package imports this one

    rules = sorted({(finding.code, finding.name) for finding in run.findings})
    index = {code: number for number, (code, _) in enumerate(rules)}
    notifications = [
        {"level": "error", "message": {"text": f"{failure.path}: {failure.message}"}} for failure in run.all_failures
    ]
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "factlint",
                        "version": __version__,
                        "rules": [{"id": code, "name": name} for code, name in rules],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [
                    {"executionSuccessful": not notifications, "toolExecutionNotifications": notifications}
                ],
                "results": [_result(finding, index) for finding in run.findings],
            }
        ],
    }
    yield encoder.dumps(log, ensure_ascii=False, indent=1).translate(SURROGATES)


def _result(finding: Finding, index: dict[str, int]) -> dict[str, Any]:
    related = [
        {**_location(place.path, place.start, place.end), "message": {"text": place.message}}
        for place in finding.related
    ]
    for evidence in finding.evidence:
        path, line, column = ["", "", "", *(evidence.location or "").rsplit(":", 2)][-3:]
        # A bundled fact base is no file of the project that is linted.
        if line.isdecimal() and column.isdecimal() and not path.startswith("seed:"):
            region = {"startLine": int(line), "startColumn": int(column)}
            physical = {"artifactLocation": {"uri": _uri(path)}, "region": region}
            said = f"{evidence.fact}: {evidence.value}"
            related.append({"physicalLocation": physical, "message": {"text": said}})
    result = {
        "ruleId": finding.code,
        "ruleIndex": index[finding.code],
        "level": finding.severity,
        "message": {"text": finding.message},
        "locations": [_location(finding.path, finding.start, finding.end)],
        "partialFingerprints": {"factlint/v1": finding.fingerprint},
    }
    if related:
        result["relatedLocations"] = related
    return result


def _location(path: str, start: Position, end: Position) -> dict[str, Any]:
    region = {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
        "charOffset": start.offset,
        "charLength": end.offset - start.offset,
    }
    return {"physicalLocation": {"artifactLocation": {"uri": _uri(path)}, "region": region}}


def _uri(path: str) -> str:
    return quote(path.encode("utf-8", "surrogateescape"), safe="/:")
