"""Limits that are called the ceiling or the cap, that say how long something can be, and figures that come on top."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  staff: {label: most staff, type: count, bound: max, nouns: [staff, envoy], verbs: [allow]}
  words: {label: longest note, type: count, bound: max, nouns: [word], verbs: [write]}
  extra: {label: years of care on top, type: quantity, unit: years, nouns: [additional years, long care], verbs: [add]}
entities:
  mission:
    name: Tarn Mission
    kind: mission
    facts: {staff: [{value: 30, from: 2015-05-01}, {value: 20, from: 2018-04-01}]}
  pad: {name: Grebe Pad, kind: software, facts: {words: 400, extra: 5 years}}
"""
AS_OF = "2020-06-01"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Tarn Mission is full. The ceiling is «25».", "refuted"),
        ("The Tarn Mission is full. Until now the ceiling has been «20».", "supported"),
        ("The Tarn Mission is full. The upper limit, which had been set at «40» in 2016, came down.", "refuted"),
        ("In Grebe Pad a note can be «300» words long.", "refuted"),
        ("In Grebe Pad a note can be «400» words long.", "supported"),
        ("Grebe Pad offers long care, which adds another «seven years».", "refuted"),
        ("Grebe Pad offers long care, which adds another «five years».", "supported"),
    ],
)
def test_a_limit_is_told_in_other_words(draft: str, expected: str) -> None:
    assert verdict(draft, FACTS, AS_OF) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The Tarn Mission is full. The speed limit is «25».",
        "The Tarn Mission is full. The ceiling is «25» feet high.",
        "In Grebe Pad a note was «300» words long.",
    ],
)
def test_other_limits_are_left_alone(draft: str) -> None:
    assert verdict(draft, FACTS, AS_OF) != "refuted"
