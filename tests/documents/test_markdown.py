"""Markdown: the prose alone, its parts, and the exact way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.documents.reading import read

if TYPE_CHECKING:
    from factlint.documents import Document


def blocks(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.start : block.end]) for block in document.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Seven *good* reasons", [("heading", "Seven good reasons")]),
        ("It has **32** members.", [("paragraph", "It has 32 members.")]),
        ("Run `retry 5` twice.", [("paragraph", "Run \ufffc twice.")]),
        ("See [the 32](http://x.test/31 '30').", [("paragraph", "See the 32.")]),
        ("A ![chart of 12](a.png) shows it.", [("paragraph", "A \ufffc shows it.")]),
        ("AT&amp;T paid \\$5, that&#8217;s all.", [("paragraph", "AT&T paid $5, that’s all.")]),
        ("It has ~~31~~ 32, <s>30</s> no more.", [("paragraph", "It has  32,  no more.")]),
        ("One line\nand the next  \nand a third.", [("paragraph", "One line and the next\nand a third.")]),
        ("> A quoted\n> line.", [("quotation", "A quoted line.")]),
        ("> [!NOTE]\n> The writer's own.", [("paragraph", "The writer's own.")]),
        ("```\n31\n```\n\n    x = 30; y\n\nText.", [("paragraph", "Text.")]),
        (
            "\tThe first line is indented by some\n\twriters of prose.",
            [("paragraph", "The first line is indented by some writers of prose.")],
        ),
        ("<div>\nIt has 32.\n</div>", [("paragraph", "It has 32.")]),
        ("The 21<sup>st</sup> century.", [("paragraph", "The 21st century.")]),
        ("A claim.[^1]\n\n[^1]: A note.", [("paragraph", "A claim."), ("paragraph", "A note.")]),
        ("<!-- 31 -->\n\nText.", [("paragraph", "Text.")]),
        ("It has {{ site.members | plus: 31 }} members.", [("paragraph", "It has \ufffc members.")]),
        ("{% if 31 %}It has {{ *a_b_c* }}.", [("paragraph", "\ufffcIt has \ufffc.")]),
        ("<http://x.test/31> is down.", [("paragraph", "\ufffc is down.")]),
    ],
)
def test_prose(source: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(read(source, "draft.md")) == expected


def test_lists_keep_their_levels_and_numbers() -> None:
    document = read("Three:\n\n- one\n  - deep\n- two\n\n5. five\n6. six\n", "draft.md")
    lists = [(entries.level, [document.text[i.start : i.end] for i in entries.items]) for entries in document.lists]
    assert lists == [(1, ["one", "two"]), (2, ["deep"]), (1, ["five", "six"])]
    assert [item.number for item in document.lists[2].items] == [5, 6]


def test_tables_have_rows_and_cells() -> None:
    document = read("| Town | Votes |\n|---|--:|\n| Oslo \\| east | **1,200** |\n| Hamar | |\n", "draft.md")
    table = document.tables[0]
    assert table.header
    assert [[document.text[start:end] for start, end in row] for row in table.rows] == [
        ["Town", "Votes"],
        ["Oslo | east", "1,200"],
        ["Hamar", ""],
    ]


@pytest.mark.parametrize("before", ["", "é ", "😀 ", "e\u0301\u200b ", "&eacute; \\* ", "---\ntitle: é\n---\n\n"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_figures_are_found_again_in_the_source(before: str, end: str) -> None:
    source = f"{before}Text{end}> with *31* and{end}> **32** members.{end}"
    document = read(source, "draft.md")
    for figure in ("31", "32"):
        at = document.text.index(figure)
        start, stop = document.offsets.source_span(at, at + 2)
        assert (source[start:stop], start) == (figure, source.index(figure))


def test_quoted_words_are_marked() -> None:
    document = read("He said “31 *members*” once.", "draft.md")
    at = document.text.index("members")
    assert document.is_marked("quoted", at, at + 7)
    assert not document.is_marked("quoted", 0, 7)
