"""Which sentences of two texts belong together, and what happened to their figures."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.counts.comparing import changed_cells, pairs, slip
from factlint.values import Period


def context(text):
    return understand(read(text, "draft.md"), facts=FactBase(), as_of=Period.parse("2024-05-25"))


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("6,431", "6,413", "transposed"),
        ("325", "25", "dropped"),
        ("25", "325", "added"),
        ("3.5 million", "3.5 billion", "scaled"),
        ("9.900", "9,900", "scaled"),
        ("12", "13", None),
        ("123", "312", None),
        ("5", "15", None),
    ],
)
def test_slips_of_the_fingers(old, new, kind):
    assert slip(old, new) == kind


def changes(old, new):
    return [(one.text, other.text) for pair in pairs(context(old), context(new)) for one, other in pair.changed]


def test_a_figure_that_changed_alone():
    assert changes("The dam holds 54 boats.", "The dam holds 45 boats.") == [("54", "45")]


def test_sentences_may_move():
    old, new = "It holds 54 boats. It costs 3 crowns a day.", "It costs 3 crowns a day. It holds 45 boats."
    assert changes(old, new) == [("54", "45")]


def test_an_unchanged_sentence_keeps_its_like():
    old, new = "Ada won 3 games. Ada won 5 games.", "Ada won 5 games. Ada won 4 games."
    assert changes(old, new) == [("3", "4")]


def test_other_words_are_another_sentence():
    assert changes("The dam holds 54 boats.", "The harbour holds 45 boats.") == []


def test_cells_are_known_by_header_and_row():
    table = "| Ward | Votes |\n|---|---|\n| North | {} |\n| South | {} |\n"
    old, new = context(table.format(412, 586)), context(table.format(412, 568))
    assert [(one.words, other.words) for one, other in changed_cells(old, new)] == [("586", "568")]
