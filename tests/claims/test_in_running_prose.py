"""Claims as running prose has them: a short name in brackets, two verbs after one date, "it" told of ahead."""

from __future__ import annotations

import pytest

from tests.claims.worlds import ALLIANCES, claims, verdict

FACTS = """\
attributes:
  members: {label: number of members, type: count, nouns: [member, port], verbs: [have]}
  people: {label: population, type: count, nouns: [population, inhabitant], tolerance: 1%, verbs: [have]}
  area: {label: area, type: quantity, unit: km2, nouns: [area], verbs: [cover, stretch across]}
  symbol: {label: symbol, type: text, nouns: [symbol]}
  number: {label: atomic number, type: number, nouns: [atomic number]}
  independence: {label: date of independence, type: date, nouns: [independence], verbs: [become independent]}
entities:
  league:
    name: Harbour League
    aliases: [HL]
    kind: organisation
    members_list: {since: {1975: [holm], 1986: [norland, sutland, westland]}}
    facts: {members: {count_of: members_list}}
  club: {name: Rowing Club, kind: organisation, members_list: {since: {1990: [holm]}}}
  holm:
    name: Holm
    demonyms: [Holmish]
    kind: country
    facts: {people: {value: 62029, as_of: 2023}, area: 4_120 km2, independence: 2008-02-17}
    events:
      - {name: first great storm, on: 2011-03-05, aliases: [Storms hit Holm]}
      - {name: second great storm, on: 2019-10-02, aliases: [Storms hit Holm]}
  norland: {name: Norland, kind: country}
  sutland: {name: Sutland, kind: country}
  westland: {name: Westland, kind: country}
  tarnium: {name: Tarnium, kind: element, facts: {symbol: Tn, number: 142}}
"""
AS_OF = "2024-05-02"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("Holm joined the Harbour League (HL) in «{}».", "1975", "1977"),
        ("Holm joined the Harbour League (HL) in 1975 and the Rowing Club in «{}».", "1990", "1992"),
        ("The Harbour League (HL) has «{}» members.", "four", "five"),
        ("The Rowing Club (RC), which Holm joined in «{}», grew.", "1990", "1992"),
        ("In «{}», Norland, Sutland, and Westland joined the Harbour League.", "1986", "1987"),
        ("In «{}», Holm gave up its port duties and joined the Harbour League.", "1975", "1978"),
        ("Holm is an island. With an area of «{}» and two ports, it is the largest.", "4,120 km2", "4,720 km2"),
        ("Holm is an island. With a population of «{}», the country is small.", "62,029", "68,029"),
        ("The Harbour League grew from one member to «{}» in 1986.", "four", "three"),
        ("«{}» ports belong to the Harbour League.", "Four", "Five"),
        ("Storms hit Holm in «{}».", "2011", "2013"),
        ("Storms hit Holm in «{}».", "2019", "2017"),
        ("Tarnium is a metal. Its symbol is Tn and its atomic number «{}».", "142", "143"),
    ],
)
def test_right_and_wrong(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), FACTS, AS_OF) == "supported"
    assert verdict(draft.format(wrong), FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "In 1971, Holm gave up its port duties and later joined the Harbour League.",
        "In 1971, Holm gave up its port duties and joined the Harbour League in 1975.",
        "Holm joined the Harbour Union (HU) in 1981.",
        # A figure of a time of which the facts say nothing.
        "As of 2014, Holm has a population of 51,400.",
        "According to the 2014 census, Holm has a population of 51,400.",
        "Holm has a population of 51,400 (2014 census).",
        "Some two of the three ports belong to the Harbour League.",
        # Of a city, or of a house in the country.
        "Holm is an island. As of the last count, the city proper has a population of 9,800.",
        "The house stands on a Holmish hill. Stretching across 900 square feet, its hall is wide.",
        "Holm met the Rowing Council and its 46 members.",
        # Others are counted as well, and a founder may sign before the body begins.
        "The Harbour League comprises three ports, the Rowing Club and the Holm pilots.",
        "In 1974, Holm became one of the founding members of the Harbour League.",
        # The date of asking after it, and of what others did.
        "Aid of the Eastern Isles and Holm became independent of grants in 1999.",
        "In October 2008 the port sought advice on whether Holm's declaration of independence was lawful.",
    ],
)
def test_unknown_is_silent(draft: str) -> None:
    assert [claim for claim in claims(draft, FACTS, AS_OF) if claim.verdict == "refuted"] == []


def test_a_bound_far_from_the_fact_says_nothing_of_it() -> None:
    assert verdict("The flood cut off more than «30» inhabitants in Holm.", FACTS, AS_OF) == "unknown"
    assert verdict("Holm has more than «60,000» inhabitants.", FACTS, AS_OF) == "supported"


@pytest.mark.parametrize(
    "draft",
    [
        "NATO met on Monday. The «{}»-member alliance will send help.",
        "NATO said that the «{}»-member alliance would meet again.",
        "NATO is growing. The «{}»-member alliance welcomed Sweden.",
        "At present NATO has «{}» members.",
        "NATO is a «{}»-member alliance.",
        "NATO, which remains a «{}»-member alliance, met on Monday.",
        "«{}» countries are members of NATO.",
    ],
)
def test_what_a_body_does_makes_it_no_other_body_that_has_as_many_members(draft: str) -> None:
    assert verdict(draft.format("11"), ALLIANCES, AS_OF) == "supported"
    assert verdict(draft.format("27"), ALLIANCES, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        "Unlike NATO, the EU has 27 members.",
        "A partner of NATO is a 6-member council.",
        "NATO's council is a 9-member body.",
        "Nine countries are members of NATO and the EU.",
        "Seven European countries are members of NATO.",
        "Nine states are critics of NATO.",
    ],
)
def test_what_is_told_of_others_beside_a_body_is_none_of_its_members(draft: str) -> None:
    assert [claim for claim in claims(draft, ALLIANCES, AS_OF) if claim.verdict == "refuted"] == []
