"""HTML: the words between the tags, whatever is broken around them."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>It has <b>32</b>\n  members.", ["It has 32 members."]),
        ("<h2>Nine</h2><p>a<br>b", ["Nine", "a b"]),
        ("<p>AT&amp;T &#8364;5 &bogus; &nbsp;x", ["AT&T €5 &bogus; x"]),
        ("<script>31 < 32</script><p>Text", ["Text"]),
        ("<style>a{b:31}</style><pre>30</pre>Text", ["Text"]),
        ("<p>Run <code>x 5</code> twice", ["Run \ufffc twice"]),
        ("<p>It has <del>31</del>32.", ["It has 32."]),
        ("<!-- 31 --><p title='a>b 30'>Text", ["Text"]),
        ("3 < 4 and 5 > 2", ["3 < 4 and 5 > 2"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<p>a<!-- never ends", ["a<!-- never ends"]),
    ],
)
def test_prose(source: str, expected: list[str]) -> None:
    document = read(source, "draft.html")
    assert [document.text[block.start : block.end].replace("  ", " ") for block in document.blocks] == expected


def test_lists_and_tables() -> None:
    document = read(
        "<ol><li>one</li><li>two<ul><li>deep</li></ul></li></ol>"
        "<table><tr><th>Town<th>Votes</tr><tr><td>Oslo<td>1,200</tr></table>",
        "draft.html",
    )
    assert [(entries.level, len(entries.items)) for entries in document.lists] == [(1, 2), (2, 1)]
    assert document.tables[0].header
    assert [[document.text[start:end] for start, end in row] for row in document.tables[0].rows] == [
        ["Town", "Votes"],
        ["Oslo", "1,200"],
    ]
