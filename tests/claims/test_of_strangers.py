"""A figure or a date beside a known name may be that of a stranger, a forerunner, a part or another version."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  members: {label: number of members, type: count, nouns: [member], verbs: [have]}
  founders: {label: number of founding members, type: count, nouns: [founding member, charter member]}
  seats: {label: number of seats, type: count, nouns: [seat, member, voting member], verbs: [have]}
  panels: {label: number of paying members, type: count, nouns: [paying member]}
  standing: {label: number of standing members, type: count, nouns: [standing member], verbs: [have]}
  population: {label: population, type: count, nouns: [population, inhabitant], verbs: [have]}
entities:
  league: {name: Harbour League, kind: organisation, facts: {founders: 51,
    members: [{value: 191, from: 2002, until: 2006}, {value: 192, from: 2006, until: 2011}, {value: 193, from: 2011}]}}
  board: {name: Safety Board, aliases: [League Safety Board], kind: council, facts: {standing: {value: 5, from: 1946}}}
  forerunner: {name: League of Ports, kind: organisation}
  house: {name: House of Pilots, kind: chamber, facts: {seats: 435, panels: 400}}
  norland: {name: Norland, kind: country, facts: {population: 620000}}
  sutland: {name: Sutland, kind: country}
  inspectors:
    name: Harbour Inspectorate
    kind: organisation
    events:
      - {name: Harbour Inspectorate was awarded the Golden Anchor Prize, on: 2005-10-07,
         aliases: [Harbour Inspectorate received the Golden Anchor Prize]}
  tarn:
    name: Tarn
    kind: software
    events:
      - {name: release of Tarn 3.0, aliases: [Tarn 3.0 was released, Tarn 3 was released], on: 2008-12-03}
"""
AS_OF = "2026-12-01"
BOARD = "The Safety Board has five standing members.\n\n"


@pytest.mark.parametrize(
    "text",
    [
        # it came to a place some time ago, and others came later
        "By the end of that month Norland had become the «192nd» member of the Harbour League.",
        # who has no vote, and what is only named like a sort of members
        "Besides its paying members, the House of Pilots has «six» members without a vote.",
        "The Harbour League has many organs. Under the Charter as first written the council had «18» members.",
        # the council of a forerunner, known or not
        BOARD + "The League of Ports came first. Its Board began with «four» standing members.",
        BOARD + "The Old Port Union came first, in 1902. There were «four» standing members.",
        # an unknown name that opens a sentence
        "Norland farms. Orland keeps a register of its «1.4 million» inhabitants.",
        # another version
        "Tarn 3.13 was released on «7 October 2024».",
        "- **Tarn.** 3.13 was released on «7 October 2024».",
        # what a relative clause goes on about
        "Do not confuse the Harbour Inspectorate with the weights body in Leeds, which was founded in 1997, has 193"
        " ports and received the Golden Anchor Prize in «2013».",
        # the time before another time, and what the writer runs
        BOARD + "Before the war the Safety Board had «four» standing members.",
        "The House of Pilots is here: it has «six» seats on our model of the town.",
        # a country that the facts do not know, or know little of
        "Orland has long applied, although others such as Norland overtook it. The country, whose «1.4 million»"
        " inhabitants farm, waits.",
        "Orland has long applied, although others such as Norland overtook it. The country has a population of"
        " «1.4 million».",
        "Sutland has long applied, although others such as Norland overtook it. Its «1.4 million» inhabitants farm.",
        "Norland won.\n\nOrland came second. The country has a population of «1.4 million».",
        "Norland won.\n\nIn Sutland, the ship stopped for a week. The country has a population of «1.4 million».",
    ],
)
def test_what_may_be_of_a_stranger_is_left_alone(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) != "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "Norland has become the «197th» member of the Harbour League.",
        "The House of Pilots has «450» voting members.",
        BOARD + "The Safety Board meets weekly. It has «seven» standing members.",
        BOARD + "In our view the Safety Board has «seven» standing members.",
        "Tarn 3.0 was released on «7 October 2008».",
        "The Harbour Inspectorate, which was founded in 1997, received the Golden Anchor Prize in «2013».",
        "Norland has long applied. The country has a population of «1.4 million».",
        "Nobody overtook Norland. Its population is «1.4 million».",
    ],
)
def test_what_is_its_own_is_judged(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "text",
    [
        "Lake Ousel, shared by Sutland and Norland, has «910,000» inhabitants.",
        "Ostria has «88» members, the Harbour League has fewer.",
        "Sutland, which Norland left, has «910,000» inhabitants.",
    ],
)
def test_a_clause_about_somebody_else_says_nothing_of_whom_it_names_beside(text: str) -> None:
    assert verdict(text, FACTS, AS_OF) is None
