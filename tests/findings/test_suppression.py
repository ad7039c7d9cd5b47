"""Comments that switch findings off, and how far they reach."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.documents.lines import Lines
from factlint.documents.reading import read
from factlint.findings import Evidence, Finding, Position, Stated
from factlint.findings.suppression import sift, suppressions
from factlint.rules import Rule


def nothing(_: object) -> tuple[()]:
    return ()


RULES = (
    Rule(code="F13", name="stale-figure", check=nothing, documentation="One."),
    Rule(code="C02", name="impossible-date", check=nothing, documentation="Two."),
)
DAY = date(2024, 6, 13)


def findings(source: str, code: str = "F13", name: str = "stale-figure") -> list[Finding]:
    """A finding at every «31» of the source."""
    lines = Lines(source)
    placed, at = [], source.find("31")
    while at >= 0:
        start, end = (Position(offset, *lines.position(offset)) for offset in (at, at + 2))
        claim, evidence = Stated("nato", "members", "31", "2024"), (Evidence("nato.members", "32"),)
        placed.append(Finding("a.md", code, name, "warning", "No.", "31", start, end, claim, evidence))
        at = source.find("31", at + 1)
    return placed


def kept(source: str, name: str = "a.md") -> list[int]:
    """The lines of the findings that are left."""
    comments = suppressions(read(source, name), Lines(source), DAY)
    return [finding.start.line for finding in sift(findings(source), comments, RULES).kept]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("It has 31. <!-- factlint-ignore F13 -->\n\nAnd 31.", [3]),
        ("<!-- factlint-ignore F13 -->\nIt has 31\nand 31.\n\nAnd 31.", [5]),
        ("<!-- factlint-ignore -->\nIt has 31.", []),
        ("<!-- factlint-ignore C02 -->\nIt has 31.", [2]),
        ("<!-- factlint-ignore F13, C02 -- the minister said so -->\nIt has 31.", []),
        ("<!-- factlint-ignore stale-figure: the minister said so -->\nIt has 31.", []),
        ("<!-- factlint-ignore F -->\nIt has 31.", []),
        ("<!-- factlint-ignore nato.members -->\nIt has 31.", []),
        ("<!-- factlint-ignore eu.members -->\nIt has 31.", [2]),
        ("<!-- factlint-ignore F13 until 2024-06-14 -->\nIt has 31.", []),
        ("<!-- factlint-ignore F13 until 2024-06-13 -->\nIt has 31.", [2]),
        ("31\n\n<!-- factlint-disable F13 -->\n\n31\n\n31\n\n<!-- factlint-enable F13 -->\n\n31", [1, 11]),
        ("31\n\n<!-- factlint-disable -->\n\n31", [1]),
        ("31\n\n<!-- factlint-ignore-file F13 -->\n\n31", []),
        ("- one 31\n- two 31 <!-- factlint-ignore F13 -->\n- three 31", [1, 3]),
        ("---\nfactlint:\n  ignore: [F13]\n---\n31", []),
        ("The word factlint-ignore F13 in prose.\n\n31", [3]),
    ],
)
def test_reach(source: str, lines: list[int]) -> None:
    assert kept(source) == lines


@pytest.mark.parametrize(
    ("name", "comment"),
    [
        ("a.rst", ".. factlint-ignore F13: reason"),
        ("a.adoc", "// factlint-ignore F13"),
        ("a.tex", "% factlint-ignore F13"),
    ],
)
def test_comments_of_other_formats(name: str, comment: str) -> None:
    assert kept(f"{comment}\n\nIt has 31.\n\nAnd 31.", name) == [5]


def test_unused_and_unknown_words_come_out() -> None:
    source = "<!-- factlint-ignore C02 -->\nIt has 31.\n\n<!-- factlint-ignore F31 -->\nIt has 31."
    sifted = sift(findings(source), suppressions(read(source, "a.md"), Lines(source), DAY), RULES)
    assert [comment.words for comment in sifted.unused] == [("C02",)]
    assert [(comment.words, "F13" in problem) for comment, problem in sifted.unknown] == [(("F31",), True)]
