"""One line a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.reports.escaping import escaped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings import Finding
    from factlint.findings.result import Run


def concise(run: Run) -> Iterator[str]:
    """Yield `path:line:column: CODE message`, with `[*]` where a safe fix is at hand."""
    for finding in run.findings:
        yield line_of(finding)


def line_of(finding: Finding) -> str:
    """One finding on one line."""
    mark = "[*] " if finding.fix and finding.fix.applicability == "safe" else ""
    place = f"{escaped(finding.path)}:{finding.start.line}:{finding.start.column}"
    return f"{place}: {finding.code} {mark}{escaped(finding.message)}"
