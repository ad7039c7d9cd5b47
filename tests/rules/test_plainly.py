"""What is read once more in plain sentences, and what is left as it is."""

from __future__ import annotations

import pytest

from factlint import lint_text
from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.plainly import plainly
from factlint.values import Period


def told(text: str) -> list[str]:
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2025-03-01"))
    return [plain.context.text for plain in plainly(context)]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("He is 51; he was born in 1979.", "He is 51. He was born in 1979."),
        ("He is 51, and he was born in 1979.", "He is 51. He was born in 1979."),
        ("He is 51; indeed, he was born in 1979.", "He is 51. He was born in 1979."),
        ("It has 31 rooms; but the old wing has nine.", "It has 31 rooms. The old wing has nine."),
        ("He is 51. However, he was born in 1979.", "He is 51. He was born in 1979."),
        ("He is 51. And Leith has 19 pubs.", "He is 51. Leith has 19 pubs."),
        ("He is 51. Nobody would think so. He was born in 1979.", "He is 51. He was born in 1979."),
    ],
)
def test_a_seam_between_two_figures_is_taken_out(text: str, plain: str) -> None:
    assert told(text) == [plain]


@pytest.mark.parametrize(
    "text",
    [
        "He is 51. He was born in 1979.",
        "He is tall; he was born in 1979.",
        "He is 51. However, he is glad.",
        "He is 51. Nobody would think so.",
        "He is 51. The mayor is a friend. She was born in 1979.",
        "He is 51. Ada Poe is a friend. The house was built in 1979.",
        "He is 51. His sister is a friend. The house was built in 1979.",
        "He is 51. That was later. The house was built in 1979.",
        "He is 51. Nobody would think so.\n\nHe was born in 1979.",
        "It has 31 rooms. The driver stopped. The 19-year-old got out.",
        "It has 31 rooms, and the old wing has nine.",
        "If he is 51, and he was born in 1979, he is no mayor.",
        "They sold: 51 pears; the 19 plums; the 12 figs.",
        "They sold 51 pears, 19 plums, and the 12 figs of the old wing.",
        "“He is 51; he was born in 1979,” she said.",
    ],
)
def test_anything_else_is_read_as_it_stands(text: str) -> None:
    assert told(text) == []


def test_a_finding_and_its_fix_stand_at_their_place_in_the_draft() -> None:
    text = "# A *bridge*\n\nIt isn't new: it was opened in 1872. Nobody knew. Its 150th anniversary was in 2012.\n"
    (found,) = lint_text(text, name="draft.md")
    assert (found.code, text[found.start.offset : found.end.offset]) == ("C08", "150th")
    edit = found.fixes[0].edits[0]
    assert text[: edit.start] + edit.replacement + text[edit.end :] == text.replace("150th", "140th")


def test_what_is_found_already_is_told_once() -> None:
    text = "It has 31 rooms; it has 19 halls. The bridge was opened in 1872. Its 150th anniversary was in 2012."
    assert told(text)
    assert [found.code for found in lint_text(text)] == ["C08"]
