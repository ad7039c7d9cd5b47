"""What is reported. All of it is named tuples: quick to define, equal by content, and JSON in all but name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.rules import Applicability, Severity


class Position(NamedTuple):
    """An offset of the source with its line and column, both from 1, columns in code points."""

    offset: int
    line: int
    column: int

    def to_dict(self) -> dict[str, int]:
        return {"offset": self.offset, "line": self.line, "column": self.column}


class Evidence(NamedTuple):
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


class Stated(NamedTuple):
    """What the draft says, as far as the fact base could be asked about it."""

    subject: str
    attribute: str
    value: str
    at: str

    def to_dict(self) -> dict[str, str]:
        return {"subject": self.subject, "attribute": self.attribute, "value": self.value, "at": self.at}


class RelatedPlace(NamedTuple):
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


class SourceEdit(NamedTuple):
    """Put `replacement` in place of `source[start:end]`."""

    start: int
    end: int
    replacement: str


class SourceFix(NamedTuple):
    """A rule's fix, placed in the source."""

    title: str
    edits: tuple[SourceEdit, ...]
    applicability: Applicability

    def to_dict(self) -> dict[str, Any]:
        edits = [{"start": edit.start, "end": edit.end, "replacement": edit.replacement} for edit in self.edits]
        return {"title": self.title, "applicability": self.applicability, "edits": edits}


class Finding(NamedTuple):
    """A problem that was selected, placed in the file, with its evidence. All offsets are of the source.

    It is plain text and numbers throughout, so that it can go from one process to another as JSON. `excerpt` is the
    line it begins in, or the part of a very long one that begins `excerpt_start` characters after the line's start;
    `fixes` are alternatives.
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
    fixes: tuple[SourceFix, ...] = ()
    fingerprint: str = ""
    excerpt: str = ""
    excerpt_start: int = 0

    @property
    def fix(self) -> SourceFix | None:
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
            "fix": self.fix.to_dict() if self.fix else None,
            "fingerprint": self.fingerprint,
        }
