"""One line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.reports.escaping import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Finding
    from factlint.findings.result import Run
    from factlint.reports.style import Style


def concise(run: Run, style: Style) -> Iterator[str]:
    """Yield `path:line:column: CODE message`, with `[*]` where a safe fix is at hand."""
    for finding in run.findings:
        yield line_of(finding, style)


def line_of(finding: Finding, style: Style) -> str:
    """One finding on one line."""
    mark = style.paint("[*] ", "cyan") if finding.fix and finding.fix.applicability == "safe" else ""
    path = style.paint(escaped(finding.path), "bold")
    code = style.paint(finding.code, "red", "bold")
    return f"{path}:{finding.start.line}:{finding.start.column}: {code} {mark}{escaped(finding.message)}"
