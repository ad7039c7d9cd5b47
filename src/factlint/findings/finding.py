"""What is reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factlint.rules import Applicability, Edit, Fix, Severity


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """An offset of the source with its line and column, both from 1, columns in code points."""

    offset: int
    line: int
    column: int

    def to_dict(self) -> dict[str, int]:
        return {"offset": self.offset, "line": self.line, "column": self.column}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact that the finding rests on, in the words of the fact file; `derivation` is how its value came about."""

    fact: str
    value: str
    since: str | None = None
    until: str | None = None
    source_title: str | None = None
    source_url: str | None = None
    location: str | None = None
    derivation: str | None = None

    def to_dict(self) -> dict[str, Any]:
        source = {"title": self.source_title, "url": self.source_url} if self.source_title else None
        return {
            "fact": self.fact,
            "value": self.value,
            "from": self.since,
            "until": self.until,
            "source": source,
            "location": self.location,
        }


@dataclass(frozen=True, slots=True)
class Stated:
    """What the draft says, as far as the fact base could be asked about it."""

    subject: str
    attribute: str
    value: str
    at: str

    def to_dict(self) -> dict[str, str]:
        return {"subject": self.subject, "attribute": self.attribute, "value": self.value, "at": self.at}


@dataclass(frozen=True, slots=True)
class RelatedPlace:
    """Another place that the finding is about; mostly of the same draft."""

    path: str
    start: Position
    end: Position
    message: str

    def to_dict(self) -> dict[str, Any]:
        return {
            "path": self.path,
            "start": self.start.to_dict(),
            "end": self.end.to_dict(),
            "message": self.message,
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that was selected, placed in the file, with its evidence. All offsets are of the source.

    It is plain text and numbers throughout, so that it can go from one process to another as JSON. `excerpt` is the
    line it begins in, `fixes` are alternatives.
    """

    path: str
    code: str
    name: str
    severity: Severity
    message: str
    text: str
    start: Position
    end: Position
    claim: Stated | None = None
    evidence: tuple[Evidence, ...] = ()
    related: tuple[RelatedPlace, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
    excerpt: str = ""

    @property
    def fix(self) -> Fix | None:
        """The first of the fixes."""
        return self.fixes[0] if self.fixes else None

    def to_dict(self) -> dict[str, Any]:
        """The finding as `check --output-format json` prints it."""
        return {
            "path": self.path,
            "code": self.code,
            "name": self.name,
            "severity": self.severity,
            "message": self.message,
            "text": self.text,
            "start": self.start.to_dict(),
            "end": self.end.to_dict(),
            "claim": self.claim.to_dict() if self.claim else None,
            "evidence": [evidence.to_dict() for evidence in self.evidence],
            "related": [related.to_dict() for related in self.related],
            "fix": fix_to_dict(self.fix) if self.fix else None,
            "fingerprint": self.fingerprint,
        }


def fix_to_dict(fix: Fix) -> dict[str, Any]:
    """A fix as reports give it."""
    edits = [{"start": edit.start, "end": edit.end, "replacement": edit.replacement} for edit in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability, "edits": edits}


def fix_from_dict(data: dict[str, Any]) -> Fix:
    """The fix that `fix_to_dict` made this of."""
    edits = tuple(Edit(edit["start"], edit["end"], edit["replacement"]) for edit in data["edits"])
    applicability: Applicability = data["applicability"]
    return Fix(data["title"], edits, applicability)
