"""Findings about a draft's front matter and comments. No rule makes them: they are about the file, not the prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from factlint.findings.finding import Finding, Position
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.documents import Document
    from factlint.documents.lines import Lines
    from factlint.findings.suppression import Sifted


class Housekeeping(NamedTuple):
    """A kind of such findings."""

    code: str
    name: str
    severity: Literal["warning", "note"]
    documentation: str


UNKNOWN_SUPPRESSION = Housekeeping(
    "S01",
    "unknown-suppression",
    "warning",
    "A comment switches off a rule that does not exist, so it hides nothing and its writer may believe it does.",
)
UNUSED_SUPPRESSION = Housekeeping(
    "S02",
    "unused-suppression",
    "note",
    "A comment switches off findings and there are none. Reported with `--warn-unused-ignores` only.",
)
UNREADABLE_FRONT_MATTER = Housekeeping(
    "S03",
    "unreadable-front-matter",
    "warning",
    "The front matter holds what is not read there: aliases, anchors, tags, a key twice. The text below it is linted.",
)
HOUSEKEEPING = (UNKNOWN_SUPPRESSION, UNUSED_SUPPRESSION, UNREADABLE_FRONT_MATTER)


def housekeeping(document: Document, lines: Lines, sifted: Sifted, *, unused: bool) -> list[Finding]:
    """The findings about faults of the front matter and about comments that do nothing."""
    placed = [_at(UNREADABLE_FRONT_MATTER, document, lines, (f.start, f.end), f.message) for f in document.faults]
    for comment, problem in sifted.unknown:
        placed.append(_at(UNKNOWN_SUPPRESSION, document, lines, comment.comment, problem))
    for comment in sifted.unused if unused else ():
        reason = "ran out" if comment.expired else "hides no finding"
        placed.append(_at(UNUSED_SUPPRESSION, document, lines, comment.comment, f"this comment {reason}; remove it"))
    return placed


def _at(kind: Housekeeping, document: Document, lines: Lines, span: tuple[int, int], message: str) -> Finding:
    start, end = span
    first = Position(start, *lines.position(start))
    return Finding(
        path=document.name,
        code=kind.code,
        name=kind.name,
        severity=kind.severity,
        message=message,
        text=document.source[start:end],
        start=first,
        end=Position(end, *lines.position(end)),
        excerpt=lines.text(first.line),
    )
