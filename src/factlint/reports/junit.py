"""JUnit's XML: a test case a finding, and one for each draft without any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.reports.xml import HEADER, element, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings.result import FileResult, Run
    from factlint.reports.style import Style


def junit(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the document."""
    yield HEADER
    failures, errors = str(len(run.findings)), str(len(run.all_failures))
    tests = str(sum(max(1, len(file.findings) + len(file.failures)) for file in run.files) + len(run.failures))
    yield element("testsuites", {"name": "factlint", "tests": tests, "failures": failures, "errors": errors})
    for file in run.files:
        yield from _suite(file)
    for failure in run.failures:
        yield element("testsuite", {"name": failure.path, "tests": "1", "failures": "0", "errors": "1"})
        yield from _error(failure.path, failure.message)
        yield "</testsuite>"
    yield "</testsuites>"


def _suite(file: FileResult) -> Iterator[str]:
    counts = {"tests": max(1, len(file.findings) + len(file.failures)), "failures": len(file.findings)}
    written = {key: str(value) for key, value in counts.items()}
    yield element("testsuite", {"name": file.path, **written, "errors": str(len(file.failures))})
    for finding in file.findings:
        place = f"{finding.path}:{finding.start.line}:{finding.start.column}"
        yield element("testcase", {"name": f"{finding.code} {finding.name} at {place}", "classname": file.path})
        yield element("failure", {"message": finding.message, "type": finding.severity})
        yield f"{text_of(place)}: {text_of(finding.message)}</failure></testcase>"
    for failure in file.failures:
        yield from _error(file.path, failure.message)
    if not file.findings and not file.failures:
        yield element("testcase", {"name": file.path, "classname": file.path}, closed=True)
    yield "</testsuite>"


def _error(path: str, message: str) -> Iterator[str]:
    yield element("testcase", {"name": path, "classname": path})
    yield element("error", {"message": message}, closed=True)
    yield "</testcase>"
