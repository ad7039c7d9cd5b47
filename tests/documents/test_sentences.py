"""Sentences end where a reader would end them."""

from __future__ import annotations

import pytest

from factlint.documents.sentences import sentences

# One sentence a line; joined by spaces they must come apart again.
TEXTS = [
    ["Dr. Osei met Gen. Park in the U.S. Senate on Jan. 5.", "They spoke for two hours."],
    ["The deal is worth $3.2 bn. in cash.", "Platform No. 10 stays shut."],
    ["The deal is worth $3.2 bn.", "Sales rose by 3.5 points."],
    ["It opened at 5 p.m.", "The hall holds 300 people."],
    ["They moved to the U.S.", "It has 50 states."],
    ["Cities, e.g. Oslo and Bergen, grew.", "Others, i.e. Hamar, did not."],
    ["\"Is it true?\" she asked.", "\"No.\"", "He left."],
    ["It fell (by 3.1 per cent).", "Then it rose."],
    ["Nobody knew...", "Then it came."],
    ["J. K. Osei wrote it with George W. Lind.", "Both won."],
    ["Maria R. Lind and Otto D. Osei met J. P. Hamar.", "They spoke of C. P. Osei."],
    ["Acme Inc. Chairman Ana Lind resigned.", "Acme Corp. did not comment."],
    ["See Fig. 3 and Eq. 12 on pp. 4 and 5.", "The rest follows."],
    ["He came in Sept.", "Nobody saw him in Aug. 2019."],
    ["It was new.[3]", "Others followed.[4]"],
    ["1. The first point is short.", "The second is not."],
]  # fmt: skip


@pytest.mark.parametrize("expected", TEXTS, ids=lambda lines: lines[0][:30])
def test_sentences_come_apart(expected: list[str]) -> None:
    text = " ".join(expected)
    assert [text[start:end] for start, end in sentences(text)] == expected


def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not() -> None:
    text = "A heading\n\nThe first line\ngoes on here. And ends."
    assert [text[start:end] for start, end in sentences(text)] == [
        "A heading",
        "The first line\ngoes on here.",
        "And ends.",
    ]


def test_a_missing_space_between_sentences_is_seen() -> None:
    text = "They keep all electors.The others lose. See Node.js and example.Com here."
    assert [text[start:end] for start, end in sentences(text)] == [
        "They keep all electors.",
        "The others lose.",
        "See Node.js and example.Com here.",
    ]


def test_offsets_are_of_the_whole_text() -> None:
    text = "Left out. One here. Two here. Left out."
    assert sentences(text, 10, 29) == ((10, 19), (20, 29))
