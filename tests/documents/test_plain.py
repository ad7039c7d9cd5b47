"""Plain text: paragraphs, headings and lists by their shape."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("A title\n\nOne line\nand the next.", [("heading", "A title"), ("paragraph", "One line\nand the next.")]),
        ("Two points:\n- one\n- two\n\nEnd.", "paragraph item item paragraph"),
        ("He counted\n12. That was all of them.", [("paragraph", "He counted\n12. That was all of them.")]),
        ("Shopping\n- 12 eggs", "heading item"),
        ("  An indented\n  paragraph.", [("paragraph", "An indented\n  paragraph.")]),
        ("\n\n  \n", []),
        ("one - two\nthree * four - five.", "paragraph"),
    ],
)
def test_blocks(source: str, expected: object) -> None:
    document = read(source, "a.txt")
    if isinstance(expected, str):
        assert " ".join(block.kind for block in document.blocks) == expected
    else:
        assert [(block.kind, document.text[block.start : block.end]) for block in document.blocks] == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("- one\n- two\n- three", [(1, ["one", "two", "three"])]),
        ("- one\n\n- two", [(1, ["one", "two"])]),
        ("- one\n  goes on\n- two", [(1, ["one\n  goes on", "two"])]),
        ("- one\n  - deep\n  - deeper\n- two", [(1, ["one", "two"]), (2, ["deep", "deeper"])]),
        ("1. one\n   - deep\n2. two", [(1, ["one", "two"]), (2, ["deep"])]),
        ("1. one\n2. two\n\n1. new\n2. newer", [(1, ["one", "two"]), (1, ["new", "newer"])]),
        ("- one\n- two\n1. new", [(1, ["one", "two"]), (1, ["new"])]),
        ("- one\n\nProse.\n\n- new", [(1, ["one"]), (1, ["new"])]),
        ("(1) one\n(2) two", [(1, ["one", "two"])]),
    ],
)
def test_lists(source: str, expected: list[tuple[int, list[str]]]) -> None:
    document = read(source, "a.txt")
    found = [(one.level, [document.text[item.start : item.end] for item in one.items]) for one in document.lists]
    assert found == expected


def test_rows_between_bars_are_a_table_where_dashes_follow_the_first() -> None:
    document = read("Limits:\n\n| Limit | Value |\n|---|--:|\n| Names, each | 100 |\n| | 5 |\n\nDone.\n", "a.txt")
    (table,) = document.tables
    cells = [[document.text[start:end] for start, end in row] for row in table.rows]
    assert (cells, table.header) == ([["Limit", "Value"], ["Names, each", "100"], ["", "5"]], True)


def test_bars_without_a_row_of_dashes_are_no_table() -> None:
    assert read("| a | b |\n| c | d |\n| e | f |\n", "a.txt").tables == ()


def test_numbers_are_those_that_were_written() -> None:
    document = read("3. three\n4) four\n", "a.txt")
    assert [item.number for item in document.lists[0].items] == [3, 4]
