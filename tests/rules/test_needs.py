"""What a rule needs of a draft; the examples of the rules show that none needs too much."""

from __future__ import annotations

import pytest

from factlint.documents import Document
from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.needs import Need, is_met
from factlint.values import Period


@pytest.mark.parametrize(
    ("need", "met", "lacking"),
    [
        ("two figures", "The bridge is 12 km or 7.5 miles long.", "It has 12 arches. The toll is 4 euros."),
        ("two figures", "Sales fell from 60 to 40.", "Sales fell to 40."),
        ("duration", "It lasted three days.", "It ended on 3 May 2020."),
        ("ordinal", "Her 75th anniversary.", "She was 75 years old."),
        ("list", "Three steps:\n\n- one\n- two\n", "Three steps: one, two."),
        ("", "Nothing.", None),
    ],
)
def test_a_need(need: Need, met: str, lacking: str | None) -> None:
    assert _met(need, met)
    assert lacking is None or not _met(need, lacking)


def test_no_refutation_without_facts() -> None:
    assert not _met("refutation", "NATO has 31 members.")


def _met(need: Need, text: str) -> bool:
    document: Document = read(text, "draft.md")
    context = understand(document, facts=FactBase(), as_of=Period.parse("2025-01-01"))
    return is_met(need, context, "figure-mismatch")
