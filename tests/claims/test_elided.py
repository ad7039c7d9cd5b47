"""Counts that leave out their noun, and pronouns that only a body with such a count can stand behind."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

ISLES = """\
factlint: 1
attributes:
  lighthouses: {label: number of lighthouses, type: count, nouns: [lighthouse, light], verbs: [have, operate]}
  harbours: {label: number of harbours, type: count, nouns: [harbour], verbs: [have]}
  channel_lights: {label: lights that mark a channel, type: count, nouns: [main channel light], verbs: [have, keep]}
  members: {label: number of members, type: count, nouns: [member, island], verbs: [have, unite]}
entities:
  norrey: {name: Norrey, kind: island, facts: {lighthouses: [{value: 38, until: 2019}, {value: 41, from: 2019}]}}
  sudrey: {name: Sudrey, kind: island, facts: {lighthouses: 27, harbours: 12, channel_lights: 4}}
  vestrey: {name: Vestrey, kind: island, facts: {lighthouses: 1}}
  treaty: {name: Tern Treaty, aliases: [Tern Pact], kind: treaty, facts: {members: 3}}
  terns: {name: Tern Club, kind: club, facts: {members: [{value: 18, until: 1960}, {value: 20, from: 1960}]}}
  pilots: {name: Guild of Pilots, kind: organisation,
    facts: {members: [{value: 15, until: 2022}, {value: 14, from: 2022}]}}
  harbour-board: {name: Harbour Board, kind: organisation, facts: {members: 21}}
"""


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The lighthouses of Norrey are old. Sudrey has «{}».", "27", "29"),
        ("Norrey has 41 lighthouses. Sudrey boasts «{}».", "27", "29"),
        ("Norrey has 41 lighthouses. Sudrey is left with «{}» and Vestrey with one.", "27", "25"),
        ("Norrey has 41 lighthouses. Sudrey is left with 27 and Vestrey with «{}».", "one", "two"),
        ("Norrey counts its lighthouses every year: there are now «{}».", "41", "43"),
        ("With 41 lighthouses, Norrey leads; Sudrey comes second with «{}».", "27", "29"),
        ("Norrey has 41 lighthouses. Sudrey follows with «{}».", "27", "29"),
        ("Norrey's lighthouses, of which «{}» are known, are old.", "41", "44"),
        ("Norrey has 41 lighthouses. It had «{}» as recently as 2018.", "38", "37"),
        ("The Guild of Pilots met in Bern. «{}» islands belong to it.", "Fourteen", "Fifteen"),
        (
            "The oldest is the Guild of Pilots, set up in 1949. Since Norrey left in 2022 it has had «{}» members.",
            "14",
            "15",
        ),
    ],
)
def test_the_noun_may_stand_in_an_earlier_sentence(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), ISLES) == "supported"
    assert verdict(draft.format(wrong), ISLES) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "Norrey has 41 lighthouses and fine beaches. Sudrey has «30» beaches.",
        "Norrey has 41 lighthouses. It also has fifty bridges. Sudrey has «30».",
        "The lighthouses of Norrey are old. Sudrey has «six».",
        "The ferry passes the lighthouses of Norrey. It has «30».",
        "Norrey has 41 lighthouses. The ferry to Sudrey has «30».",
        "The lighthouses reached the magic number of «30» on Norrey.",
        "Norrey has 41 lighthouses. Sudrey has «30» more.",
        "The Guild of Pilots has 14 members. There are only «13» in the Tern Club.",
        "The Guild of Pilots has 14 members. There are only «13» on the Skippers' Bench.",
        "Norrey has 41 lighthouses, of which «30» are lit.",
        "The Guild of Pilots wrote to the Harbour Board. Since Norrey left in 2022 it has had «12» members.",
        "Every one of the «30» lighthouses in Ostrey, and those of Sudrey, were painted.",
        "The Tern Area, which consists of «six» Guild of Pilots islands, is new.",
        "What is a channel light? Sudrey keeps the «six» spare ones.",
        "# The Guild of Pilots and the Harbour Board\n\nHow many islands belong to it? «Fifteen».",
        "The Guild of Pilots met. Norrey is an island. «Twelve» islands belong to it.",
    ],
)
def test_what_is_counted_must_be_clear(draft: str) -> None:
    assert verdict(draft, ISLES) != "refuted"


def test_a_place_in_something_else_is_no_count() -> None:
    assert verdict("Norrey has 41 lighthouses. Sudrey came second with «26» points.", ISLES) is None
