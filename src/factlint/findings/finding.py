"""What is reported."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factlint.claims import Claim  # noqa: TC001 - a dataclass names it
from factlint.rules import Fix, Related, Severity  # noqa: TC001 - a dataclass names them


@dataclass(frozen=True, slots=True)
class Position:
    """An offset of the source with its line and column, both from 1, columns in code points."""

    offset: int
    line: int
    column: int

    def to_dict(self) -> dict[str, int]:
        return {"offset": self.offset, "line": self.line, "column": self.column}


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact that the finding rests on, in the words of the fact file."""

    fact: str
    value: str
    since: str | None
    until: str | None
    source_title: str | None
    source_url: str | None
    location: str | None

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
class Finding:
    """A problem that was selected, placed in the file, with its evidence. All offsets are of the source."""

    path: str
    code: str
    name: str
    severity: Severity
    message: str
    text: str
    start: Position
    end: Position
    claim: Claim | None = None
    evidence: tuple[Evidence, ...] = ()
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    fingerprint: str = ""
