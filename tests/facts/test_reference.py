"""The reference page names every key, and every value that it shows can be read."""

from __future__ import annotations

import re

import pytest

from factlint.facts.language import keys
from factlint.facts.language.figures import parse_date, parse_delay, parse_figure, parse_tolerance
from factlint.facts.language.reference import reference_page

PAGE = reference_page()
ROWS = dict(re.findall(r"^\| `(count|number|quantity|money|percent|date)` \| (.*) \|$", PAGE, re.MULTILINE))


def test_every_key_stands_on_the_page() -> None:
    tables = [
        value for value in vars(keys).values() if isinstance(value, tuple) and value and isinstance(value[0], keys.Key)
    ]
    assert len(tables) >= 10
    for table in tables:
        for key in table:
            assert f"`{key.name}`" in PAGE
            assert key.means in PAGE


@pytest.mark.parametrize("kind", ROWS)
def test_every_value_on_the_page_can_be_read(kind: str) -> None:
    examples = re.findall(r"`([^`]+)`", ROWS[kind].partition(" where the ")[0])
    assert len(examples) >= 2
    for example in examples:
        if kind == "date":
            parse_date(example)
        else:
            parse_figure(example, kind, "GiB" if example.isdigit() else None)


def test_lengths_and_tolerances_on_the_page_can_be_read() -> None:
    for example in ("2y", "6 months", "3 weeks", "90 days"):
        assert f"`{example}`" in PAGE
        parse_delay(example)
    for example in ("1%", "2", "5 km"):
        parse_tolerance(example)
