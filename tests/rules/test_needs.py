"""What a rule needs of a draft; the examples of the rules show that none needs too much."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.documents import Document
from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules import Context, Problem, rule
from factlint.rules.needs import Need, held
from factlint.rules.rule import concerned
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize(
    ("need", "met", "lacking"),
    [
        ("two figures", "It is 12 km or 7.5 miles long.", "It has 12 arches. Boats pass. The toll is 4 euros."),
        ("two figures", "Sales fell from 60 to 40.", "Sales fell to 40."),
        ("duration", "It lasted three days.", "It ended on 3 May 2020."),
        ("ordinal", "Her 75th anniversary.", "She was 75 years old."),
        ("list", "Three steps:\n\n- one\n- two\n", "Three steps: one, two."),
        ("percent", "It rose by 4%.", "It rose by 4."),
        ("two amounts", "It has 12 arches. The toll is 4 euros.", "It has 12 arches. It was built in 1904."),
        ("two amounts", "It takes from 4 to 6 men.", "It takes 4 men."),
        ("two dates", "Built in 1904, it fell in 1911.", "Built in 1904, it has 12 arches."),
        ("table", "| a | b |\n| - | - |\n| 1 | 2 |\n", "a 1, b 2"),
        ("rows", "| a | b |\n| - | - |\n| 1 | 2 |\n", "a 1, b 2"),
        ("rows", "Three steps:\n\n- one\n- two\n", "Three steps: one, two."),
        ("outline", "Three steps:\n\n- one\n- two\n", "Three steps: one, two."),
        ("outline", "# Two ways\n\n## On foot\n\n## By boat\n\n## By rail\n", "# Two ways\n\n## On foot\n"),
        ("decade", "It is a barn of the 17th century.", "It is a barn of 1702."),
        ("decade", "It stood empty in the 1980s.", "It stood empty in May."),
        ("amount again", "Of 2,718 doses, 2,718 were given.", "Of 2,718 doses, 2,700 were given."),
        ("", "Nothing.", None),
    ],
)
def test_a_need(need: Need, met: str, lacking: str | None) -> None:
    assert _met(need, met)
    assert lacking is None or not _met(need, lacking)


def test_an_amount_that_comes_back_from_a_source() -> None:
    draft, source, other = (
        understand(read(text, "draft.md"), facts=FactBase(), as_of=Period.parse("2025-01-01"))
        for text in ("It took 340 doses.", "There were 340 children.", "There were 341 children.")
    )
    assert "amount again" in held(draft._replace(sources=(source,)))
    assert "amount again" not in held(draft._replace(sources=(other,)))


def test_no_refutation_without_facts() -> None:
    assert not _met("refutation", "NATO has 31 members.")


@pytest.mark.parametrize("text", ["He was Born here.", "It was (b. 1904)."])
def test_words_in_any_case_and_signs(text: str) -> None:
    assert _met("", text, "born (")
    assert not _met("", "Stubborn as ever.", "born (")


def _met(need: Need, text: str, words: str = "") -> bool:
    @rule("C99", "some-fault", needs=need, words=words)
    def some_fault(_: Context) -> Iterator[Problem]:
        """Finds nothing."""
        yield from ()

    document: Document = read(text, "draft.md")
    context = understand(document, facts=FactBase(), as_of=Period.parse("2025-01-01"))
    return concerned([some_fault], context) == [some_fault]
