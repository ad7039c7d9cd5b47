"""Putting findings into the order of the text, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.findings.finding import Finding


def ordered(findings: Iterable[Finding]) -> list[Finding]:
    """The findings by place, then by code; what is wholly equal is said once."""
    unique = dict.fromkeys(findings)
    return sorted(unique, key=lambda finding: (finding.start.offset, finding.end.offset, finding.code, finding.message))
