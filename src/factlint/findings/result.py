"""What came of one file, and of all files of a run."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factlint.findings.finding import Finding


class Failure(NamedTuple):
    """Something that could not be done: a draft that cannot be read, a rule that broke. Any failure means exit 2."""

    path: str
    message: str

    def to_dict(self) -> dict[str, str]:
        return {"path": self.path, "message": self.message}


class FileResult(NamedTuple):
    """The findings of one draft in the order of the text, what failed, and how much was read.

    `dated_by` says where the date `as_of` comes from: "draft", "option", "config" or "today".
    """

    path: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    words: int = 0
    assertions: int = 0
    claims: Mapping[str, int] = MappingProxyType({})
    as_of: str = ""
    dated_by: str = ""


class Run(NamedTuple):
    """The results of all files in the order of their paths. `as_of` is the date that drafts without their own got."""

    files: tuple[FileResult, ...]
    as_of: str
    failures: tuple[Failure, ...] = ()
    seconds: float = 0.0

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings: by path, then by place."""
        return tuple(finding for file in self.files for finding in file.findings)

    @property
    def all_failures(self) -> tuple[Failure, ...]:
        """What failed, for the run as a whole first."""
        return (*self.failures, *(failure for file in self.files for failure in file.failures))

    def summary(self) -> dict[str, Any]:
        """The counts that reports give at their end; drafts that could not be read are not among them."""
        verdicts = ("supported", "refuted", "unknown")
        return {
            "files": sum(bool(file.as_of) for file in self.files),
            "words": sum(file.words for file in self.files),
            "assertions": sum(file.assertions for file in self.files),
            "claims": {verdict: sum(file.claims.get(verdict, 0) for file in self.files) for verdict in verdicts},
            "findings": len(self.findings),
            "seconds": round(self.seconds, 3),
        }
