"""Shares noted with what they are counted from: read by their notation, whatever else the sentence tells."""

from __future__ import annotations

from time import process_time

import pytest

import factlint


def shares(text: str) -> list[str]:
    """The shares that are said to be wrong."""
    found = factlint.lint_text(text, as_of="2025-06-15", name="draft.md")
    return [finding.text for finding in found if finding.code == "Q05"]


@pytest.mark.parametrize(
    ("text", "share"),
    [
        # part and whole in one phrase
        ("Moss grew on 20 (19%) of 144 old walls, 6 (8%) of 77 new ones and 3 (50%) of 6 roofs in 2 towns.", "19%"),
        ("Moss grew on 41 walls (36%) were cleaned out of 62, and on 3 (50%) of 6 roofs in 2 towns.", "36%"),
        ("Eight (17%) of 111 walls, 19 (17%) of 114 roofs and 3 (50%) of 6 sheds had moss, in 2 towns.", "17%"),
        ("Moss grew on 45/120 (27.5%) walls and on 9/20 (45%) roofs.", "27.5%"),
        ("Moss grew on 27.5% [45/120] of the walls and on 45% of the roofs (9 of 20).", "27.5%"),
        ("Moss grew on 77 out of 110 walls (75.0%), with doubts about 30 out of 62 roofs (48.4%).", "75.0%"),
        ("Replies came from 12.3% (401 of 2456) of the towns and 7.0% (113 of 1606) of the villages.", "12.3%"),
        # many parts of one whole
        ("Of the 30 walls, 1 (3.3%) was dry, 8 (29.7%) were damp and 14 (46.7%) were wet, after 2 years.", "29.7%"),
        ("In all 56 walls were seen, 21 (31.5%) old and 35 (62.5%) new, 5 to 86 years old.", "31.5%"),
        ("It rained. Among the 2071 walls of the survey, 191 (1.2%) had moss, and 103 (54%) were old.", "1.2%"),
        ("Plans exist of 44 (74.6%) walls, of which 11 (25%) are old, 23 (56.3%) new and 10 (22.7%) lost.", "56.3%"),
    ],
)
def test_a_share_is_judged_by_the_part_and_the_whole_of_its_notation(text, share):
    assert shares(text) == [share]


@pytest.mark.parametrize(
    "text",
    [
        "Moss grew on 20 (13.9%) of 144 old walls, 6 (8%) of 77 new ones and 3 (50%) of 6 roofs in 2 towns.",
        # a part of the part, and another whole that is told or that all parts make
        "Of 90 walls, 30 (33%) had moss, including 12 (40%) with lichen; of these, 3 (25%) were new.",
        "Of 197 walls, 99 (50.3%) had moss, 80 (80.8%) of which had lichen.",
        "A sample of 394 walls was seen: 59 (16.1%) were old, 219 (59.8%) young and 88 (24.0%) neither.",
        "We saw moss on 152 (86%), 70 (40%) and 9 walls (5%), respectively.",
        # not all of them were asked
        "Of the 241 walls in the 3 old towns of 2 counties, 161 (69.8%) had moss.",
        # no part, or one told in more words
        "One third of 120 walls (33%) had moss, and one-third (34.3%) of the 2823 roofs.",
        "One hundred ten (89%) of 124 walls had moss, and seven of the twenty-six roofs (27%).",
        "In 2015 (45%) of the 300 walls and in 2016 (48%) of the 310 walls there was moss.",
        "A total of 153 walls (66.2%) had moss (60 tufts in 60 places).",
        # no count
        "Age-adjusted, 12 of 48 walls (31%) and 13 of 52 roofs (29%) had moss.",
        "Moss grew on 10 of 12 walls in May and 9 of 14 in June (83% and 64%).",
        "Deaths rose by 11 228 (+21.4%) and 6605 (+10.4%) in the two years.",
    ],
)
def test_a_share_of_what_is_not_told_is_left_alone(text):
    assert shares(text) == []


def test_a_long_row_takes_no_longer_than_its_length():
    row = ", ".join(f"{number} walls of the old kind in town (1{number % 10}%)" for number in range(2, 92))
    begun = process_time()
    shares(f"Of the 900 walls, {row} had moss.")
    assert process_time() - begun < 5
