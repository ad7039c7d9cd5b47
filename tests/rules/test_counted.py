"""What a number counts."""

from __future__ import annotations

import pytest

from factlint.mentions import find_mentions
from factlint.rules.counted import counted_after, is_plural, singular


@pytest.mark.parametrize(
    ("text", "head", "modifiers"),
    [
        ("eight Russian spies were expelled", "spy", ("russian",)),
        ("twelve people in the hall", "person", ()),
        ("five women voted", "woman", ()),
        ("ten non-permanent members", "member", ("non-permanent",)),
        ("three of them", None, None),
        ("two, of course", None, None),
        ("six working groups of the council", "group", ("working",)),
    ],
)
def test_the_noun_phrase_after_a_number(text, head, modifiers):
    counted = counted_after(text, find_mentions(text)[0], len(text))
    assert (counted.head, counted.modifiers) == (head, modifiers) if head else counted is None


@pytest.mark.parametrize(
    ("plural", "one"),
    [("countries", "country"), ("boxes", "box"), ("houses", "house"), ("men", "man"), ("series", "series"),
     ("classes", "class"), ("members", "member"), ("glass", "glass"), ("analyses", "analysis")],
)  # fmt: skip
def test_the_singular_of_a_noun(plural, one):
    assert singular(plural) == one


@pytest.mark.parametrize(("word", "plural"), [("members", True), ("people", True), ("boss", False), ("basis", False)])
def test_what_looks_like_a_plural(word, plural):
    assert is_plural(word) is plural
