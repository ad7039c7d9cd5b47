"""The words between quotation marks, whatever the marks, and never those beside an apostrophe."""

from __future__ import annotations

import pytest

from factlint.documents import Document
from factlint.documents.quotations import quoted_spans
from factlint.documents.reading import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "32 members" twice.', ["32 members"]),
        ("She said “32 members” twice.", ["32 members"]),
        ("She said ‘it’s 32’ twice.", ["it’s 32"]),
        ("She said 'it's 32' twice.", ["it's 32"]),
        ("‘It is 32,’ he said, ‘or 31.’", ["It is 32,", "or 31."]),
        ("The so-called “allies” met.", ["allies"]),
        ("Dans « l’alliance » il y a 32 membres.", [" l’alliance "]),
        ("It's the members' 32 votes.", []),
        ("It’s the members’ 32 votes.", []),
        ("In the '90s and ’90s rock 'n' roll ruled.", []),
        ('A 5" disk and a 6\' 2" man.', []),
        ('An opening "mark that never closes.', []),
    ],
)
def test_quoted_words(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in quoted_spans(text)] == expected


def test_speech_of_several_paragraphs_reaches_to_the_end_of_each() -> None:
    text = "“We have 31.\n\n“And soon 32,” she said."
    blocks = [(0, 12), (14, len(text))]
    assert [text[start:end] for start, end in quoted_spans(text, blocks)] == ["We have 31.", "And soon 32,"]


def test_a_quotation_inside_another_ends_neither() -> None:
    document = read("<p>“He said <q>31</q> or 32 of them,” she wrote, <q>or 33</q> once.", "a.html")
    marked = [figure for figure in ("31", "32", "33") if document.is_marked("quoted", *_span(document, figure))]
    assert marked == ["31", "32", "33"]
    assert not document.is_marked("quoted", *_span(document, "she wrote"))


def _span(document: Document, words: str) -> tuple[int, int]:
    at = document.text.index(words)
    return at, at + len(words)
