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


WRAPPED = """\
For the quarter that ended in March the mill turned in sales of 4.3
billion crowns, as compared to 2.8 billion for the same quarter the
year before, which is a growth rate of
53%."""
POEM = """\
The mill stood long beside the stream and turned for forty years or so,
And then it fell.
Nobody heard the wooden beam that broke on one December night of snow,
Or would not tell."""


@pytest.mark.parametrize("line_end", ["\n", "\r\n", " \n"])
def test_the_lines_of_a_wrapped_paragraph_are_one(line_end: str) -> None:
    lines = [*WRAPPED.split("\n")[:2], "year before, which is, to say it shortly, a growth rate of fully", "53%."]
    source = line_end.join(lines)
    document = read(source, "a.txt")
    assert document.text == " ".join(lines)
    place = document.text.index("2.8 billion")
    start, end = document.offsets.source_span(place, place + len("2.8 billion"))
    assert source[start:end] == "2.8 billion"


@pytest.mark.parametrize(
    "source",
    [
        POEM,
        "A short line\nand another one.",
        "> For the quarter that ended in March the mill turned in sales of 4.3\n> billion crowns.",
        "Pump 1     12.5 litres        runs from Monday to Friday, and at\nPump 2      9.5 litres",
        WRAPPED,  # its third line had room for more
    ],
)
def test_other_lines_stay_lines(source: str) -> None:
    assert read(source, "a.txt").text == source


def test_a_wrapped_item_of_a_list_is_one_line() -> None:
    source = "- The mill was sold for the sum of 4.3 million crowns in the spring\n  of 2019.\n- It was burnt.\n"
    document = read(source, "a.txt")
    text = [document.text[item.start : item.end] for item in document.lists[0].items]
    assert text == ["The mill was sold for the sum of 4.3 million crowns in the spring of 2019.", "It was burnt."]
