"""A run with a finding of each kind, for all formats."""

from __future__ import annotations

from factlint.findings import (
    Evidence,
    Failure,
    FileResult,
    Finding,
    Position,
    RelatedPlace,
    SourceEdit,
    SourceFix,
    Stated,
)
from factlint.findings.result import Run

_LINE = "La Haye: NATO has 31 members, 😀 not thirty.\n"

STALE = Finding(
    path="drafts/summit.md",
    code="F13",
    name="stale-figure",
    severity="warning",
    message="The number of members of NATO is 32 since 7 March 2024; 31 held from 4 April 2023.",
    text="31",
    start=Position(118, 3, 19),
    end=Position(120, 3, 21),
    claim=Stated("nato", "members", "31", "2024-06-13"),
    evidence=(
        Evidence(
            "nato.members",
            "32",
            "2024-03-07",
            None,
            "NATO member countries",
            "https://nato.test/members",
            "facts/nato.yaml:3:5",
            "12 founders and 20 who joined later",
        ),
    ),
    fixes=(SourceFix("write 32", (SourceEdit(118, 120, "32"),), "safe"),),
    fingerprint="aaaa",
    excerpt=_LINE.rstrip("\n"),
)
CONFLICT = Finding(
    path="drafts/summit.md",
    code="D01",
    name="same-quantity-conflict",
    severity="note",
    message="Line 3 says 31,\nthis says “thirty”.\x1b[31m",
    text="thirty",
    start=Position(140, 3, 37),
    end=Position(146, 3, 43),
    related=(RelatedPlace("drafts/summit.md", Position(118, 3, 19), Position(120, 3, 21), "31 here"),),
    fixes=(
        SourceFix("write 31", (SourceEdit(140, 146, "31"),), "display"),
        SourceFix("write thirty above", (SourceEdit(118, 120, "thirty"),), "display"),
    ),
    fingerprint="bbbb",
    excerpt=_LINE.rstrip("\n"),
)
IMPOSSIBLE = Finding(
    path="a, b: 100%\n::error.md",
    code="C02",
    name="impossible-date",
    severity="error",
    message="June has 30 days",
    text="31 June",
    start=Position(0, 1, 1),
    end=Position(7, 1, 8),
    fingerprint="cccc",
    excerpt="31 June is a long way off. " + "It goes on and on. " * 10,
)
RUN = Run(
    files=(
        FileResult("a, b: 100%\n::error.md", (IMPOSSIBLE,), (), 6, 0, {}, "2024-06-13", "option"),
        FileResult("clean.md", words=3, as_of="2024-06-13", dated_by="option"),
        FileResult("drafts/summit.md", (STALE, CONFLICT), (), 9, 1, {"refuted": 1}, "2024-06-13", "front matter"),
        FileResult("gone.md", failures=(Failure("gone.md", "no such file"),)),
    ),
    as_of="2024-06-13",
    seconds=0.25,
)
FACT_LINES = {("facts/nato.yaml", 3): "    2024-03-07: [sweden]  # the last to join"}
