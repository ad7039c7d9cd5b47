"""Ranks: superlatives held against the figures of everybody who is ranked."""

from __future__ import annotations

import pytest

from tests.claims.worlds import claims, verdict

WORLD = """\
factlint: 1
attributes:
  clubs: {type: count, nouns: [club, member]}
  lake_in_order: {type: entity, nouns: [lake downstream]}
  seats: {type: count, nouns: [seat], most: [largest, biggest], least: [smallest]}
  area: {type: quantity, unit: km2, nouns: [area], most: [largest, biggest], least: [smallest], tolerance: 2%}
  depth: {type: quantity, unit: m, nouns: [depth]}  # the deepest is known by itself
  people: {type: count, nouns: [population, people]}
  towns: {type: count, nouns: [town]}
  members: {type: count, nouns: [members], most: [largest], least: [smallest]}
entities:
  league:
    name: River League
    kind: league
    members_list: {since: {1990: [ash, birch, cedar, dale]}, left: {2020: dale}}
    facts: {clubs: {count_of: members_list}}
  ash: {name: Ash Town, kind: club, facts: {seats: 30_000, members: 400}}
  birch: {name: Birch Town, kind: club, facts: {seats: 20_000, members: 900}}
  cedar: {name: Cedar Town, kind: club, facts: {seats: 10_000, members: 100}}
  dale: {name: Dale Town, kind: club, facts: {seats: 50_000}}
  tarns:
    name: Tarn Valley
    kind: valley
    facts:
      lake_in_order: [{value: upper, ordinal: 1}, {value: middle, ordinal: 2}, {value: lower, ordinal: 3}]
  shire:
    name: Shire
    kind: county
    members_list: {since: {1800: [vale, wick, yarm]}}
    facts: {towns: {count_of: members_list}}
  vale: {name: Vale, kind: town, facts: {area: 9 km2, people: 900}}
  wick: {name: Wick, kind: town, facts: {area: 40 km2, people: 5_000}}
  yarm: {name: Yarm, kind: town, facts: {people: 700}}
  upper: {name: Upper Tarn, kind: lake, facts: {depth: 12 m, area: 1.00 km2}}
  middle: {name: Middle Tarn, kind: lake, facts: {depth: 40 m, area: 1.01 km2}}
  lower: {name: Lower Tarn, kind: lake, facts: {depth: {value: 25 m, from: 2010}, area: 3 km2}}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Middle Tarn is the «deepest» lake in the Tarn Valley.", "supported"),
        ("Upper Tarn is the «deepest» lake in the Tarn Valley.", "refuted"),
        ("Upper Tarn is the «deepest» lake.", "refuted"),  # the series has all lakes that the facts know
        ("Lower Tarn is the «second-deepest» lake of the Tarn Valley.", "supported"),
        ("Lower Tarn, the «2nd deepest» lake, is cold.", "supported"),
        ("Lower Tarn is the «shallowest» lake in the Tarn Valley.", "refuted"),
        ("The deepest lake in the Tarn Valley is «Lower Tarn».", "refuted"),
        ("The Tarn Valley's deepest lake, «Upper Tarn», is cold.", "refuted"),
        ("Lower Tarn is cold. It is also the «deepest» lake of the Tarn Valley.", "refuted"),
        ("Ash Town is the «biggest» club in the River League.", "supported"),  # Dale Town left
        ("Cedar Town is the «biggest» club in the River League.", "refuted"),
        ("Ash Town is the River League's «smallest» club by seats.", "refuted"),
        # Either of two figures may be meant, and by the other the facts do not know everybody.
        ("Birch Town is the «largest» club in the River League.", "supported"),
        # Within the tolerance neither comes first.
        ("Upper Tarn is the «second-largest» lake by area.", "supported"),
        ("Middle Tarn is the «second-largest» lake by area.", "supported"),
        ("Vale is the «largest» town in the Shire.", "refuted"),  # by area and by people
        ("Wick is the «largest» town in the Shire.", "supported"),
        ("Yarm is the «most populous» of the Shire.", "refuted"),
        ("Yarm is the «largest» town in the Shire by population.", "refuted"),
        # It may have been otherwise once.
        ("Lower Tarn was the «deepest» lake in the Tarn Valley.", "unknown"),
        ("Upper Tarn was never the «deepest» lake in the Tarn Valley.", "unknown"),
        ("If it is dredged, Upper Tarn will be the «deepest» lake in the Tarn Valley.", "unknown"),
    ],
)
def test_a_rank_is_held_against_all_figures(draft: str, expected: str) -> None:
    assert verdict(draft, WORLD) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Upper Tarn is the deepest frozen lake in the Tarn Valley.",
        "Upper Tarn is the deepest lake with an island.",
        "Upper Tarn is the deepest lake to freeze over.",
        "Upper Tarn is one of the deepest lakes in the Tarn Valley.",
        "Upper Tarn is the deepest lake after Middle Tarn.",
        "Upper Tarn is the deepest lake in the north of the Tarn Valley.",
        "Upper Tarn has the deepest lake bed.",
        "Upper Tarn is cold. Nobody knows the deepest of all.",
        "The road to Upper Tarn is the deepest cutting.",
        "Cedar Town, Dale Town, the largest club in the River League, and Ash Town met.",
        "Dale Town is the largest club in the River League.",  # it left
        "Yarm is the largest town in the Shire.",  # by area it may be
        "Cedar Town is the largest club.",  # of whatever was spoken of
        "Cedar Town is the largest club in the River League by turnover.",
    ],
)
def test_what_is_narrowed_or_not_known_is_no_claim(draft: str) -> None:
    found = [claim for claim in claims(draft, WORLD) if claim.assertion.role == "rank"]
    assert {claim.verdict for claim in found} <= {"unknown"}
