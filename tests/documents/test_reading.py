"""Which reader reads a draft: by the suffix of its name, or by its marks where the name has none."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read


@pytest.mark.parametrize(
    "source",
    ["# Votes\n\nText.\n", "**Votes:** 12", "*Votes by year*", "![Votes](votes.png)", "a | b\n--- | ---\n1 | 2"],
)
def test_a_text_without_a_name_is_markdown_where_it_looks_like_it(source: str) -> None:
    assert read(source).text == read(source, "a.md").text != read(source, "a.txt").text


@pytest.mark.parametrize(
    "source",
    [
        "Votes\n\n    12 of them\n",
        "2 ** 3 ** 4",
        "* one\n* two",
        "#12 and #13",
        "-----\nVotes\n-----",
        "*args, **kwargs",
    ],
)
def test_a_text_without_a_name_is_plain_otherwise(source: str) -> None:
    assert read(source).text == read(source, "a.txt").text
