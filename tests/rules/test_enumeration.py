"""How many things an enumeration can stand for."""

from __future__ import annotations

import pytest

from factlint.rules.reading.enumeration import read_enumeration


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("Chad and Mali", 2, 2),
        ("Chad, Mali and Togo", 3, 3),
        ("Chad, Mali, and Togo", 3, 3),
        ("Chad, Mali, Togo", 3, 3),
        ("red; green, with a little blue; and white", 3, 3),
        ("Chad, Mali and Togo, according to Poe and Roe", 3, 3),
        ("Chad, Mali and Togo, have signed", 3, 3),
        ("Chad, Mali and Togo (the last, though, and only with a proviso) ", 3, 3),
        ("Trinidad and Tobago", 1, 2),
        ("Croatia, Serbia and Bosnia and Herzegovina", 2, 4),
        ("research and development, sales, and support", 3, 4),
        ("Smith, a lawyer, and Jones", 2, 3),
        ("Smith, who was born in Oslo, and Jones", 2, 2),
        ("Ada Poe of Leith, Scotland, and Ben Roe", 2, 3),
        ("Smith, 42, Jones, 33, and Roe", 3, 3),
    ],
)
def test_the_least_and_the_most_things_meant(text, least, most):
    enumeration = read_enumeration(text, 0, len(text))
    assert enumeration is not None
    assert (enumeration.least, enumeration.most) == (least, most)


@pytest.mark.parametrize(
    "text",
    ["Chad", "Chad, Mali and others", "such as Chad and Mali", "Chad, Mali, etc.", "they were tired and it rained", ""],
)
def test_what_cannot_be_counted_is_left_alone(text):
    assert read_enumeration(text, 0, len(text)) is None


def test_items_are_spans_of_the_text():
    text = "It has three parts: north, south and west."
    enumeration = read_enumeration(text, text.index("north"), len(text))
    assert enumeration is not None
    assert [text[start:end] for start, end in enumeration.items] == ["north", "south", "west"]
    assert enumeration.closed


def test_brackets_that_never_close_cost_no_more_than_their_share():
    text = "a (" * 200_000
    assert read_enumeration(text, 0, len(text)) is None
