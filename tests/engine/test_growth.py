"""The whole way of a draft takes linear time, facts and rules included, where a draft repeats itself without end."""

from __future__ import annotations

import pytest
from tests.growth import grows_linearly

import factlint

ENDLESS = [
    ("a.txt", "NATO has 31 members and "),
    ("a.txt", "one-"),
    ("a.txt", "Aa"),
    ("a.txt", "Paris, the capital, "),
    ("a.md", "|-|\n"),
    ("a.txt", "  - five\n"),
    ("a.md", "NATO has 31 members.\n"),
    ("a.md", "<!-- factlint-ignore F13 -->\nNATO has 31 members.\n\n"),
    ("a.html", "<td>5 May"),
]


@pytest.fixture(scope="module")
def facts() -> factlint.FactBase:
    found = factlint.load_facts("seed:nato")
    factlint.lint_text("NATO has 31 members.", facts=found, profile="all", name="a.md")
    return found


@pytest.mark.parametrize(("name", "piece"), ENDLESS)
def test_time_grows_with_the_size(piece: str, name: str, facts: factlint.FactBase) -> None:
    def lint(size: int) -> None:
        text = piece * (size // len(piece))
        factlint.lint_text(text, facts=facts, as_of="2024-06-13", profile="all", name=name)

    assert grows_linearly(lint, (4_000, 12_000))
