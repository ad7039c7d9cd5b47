"""Findings: problems that were selected, placed and ordered."""

from factlint.findings.finding import Evidence, Finding, Position, RelatedPlace, SourceEdit, SourceFix, Stated
from factlint.findings.result import Failure, FileResult

__all__ = [
    "Evidence",
    "Failure",
    "FileResult",
    "Finding",
    "Position",
    "RelatedPlace",
    "SourceEdit",
    "SourceFix",
    "Stated",
]
