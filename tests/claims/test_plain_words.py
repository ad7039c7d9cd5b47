"""Plain sentences about a town, its museum and an app: whose figure it is, slips of the point."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
factlint: 1
attributes:
  residents: {label: population, type: count, nouns: [population, inhabitant], tolerance: 1%}
  land: {label: area, type: quantity, unit: km2, nouns: [area]}
  benches: {label: council benches, type: count, nouns: [bench, bencher], verbs: [have]}
  callers: {label: callers in the year, type: count, nouns: [visitor], verbs: [attract, draw], tolerance: 0.5%}
  toll: {type: money, nouns: [admission, entry], verbs: [cost]}
  fee: {label: price of the Gold plan a month, type: money, nouns: [Gold plan, price], verbs: [cost]}
  votes: {label: votes needed for an amendment, type: count, nouns: [vote], verbs: [need, require]}
  rise: {label: height, type: quantity, unit: m, nouns: [height], most: highest}
  takings: {type: money, nouns: [takings, revenue]}
  docks: {type: count, nouns: [dock], verbs: [have]}
entities:
  holm: {name: Holm, kind: town, facts: {
    residents: {value: 64_350, as_of: 2023-12-31}, land: 73.2 km2, benches: 48}}
  skerry: {name: Skerry Museum, kind: museum, facts: {
    callers: [{value: 218_000, in: 2022}, {value: 254_000, in: 2023}],
    toll: [{value: 11 EUR, from: 2018-01-01}, {value: 13 EUR, from: 2023-01-01}]}}
  inkpot: {name: Inkpot, kind: software, facts: {
    fee: [{value: 8 USD, from: 2019-01-01}, {value: 11 USD, from: 2023-03-01}]}}
  ness: {name: Ness, kind: town, facts: {
    residents: [{value: 41_200, as_of: 2015-12-31}, {value: 44_900, as_of: 2023-12-31}], benches: 30}}
  beacon: {name: Beacon Fell, kind: mountain, facts: {rise: 812 m}}
  pike: {name: Pike Fell, kind: mountain, facts: {rise: 744 m}}
  yard: {name: Quay Yard, kind: company, facts: {
    takings: [{value: 4.2 million EUR, in: 2022}, {value: 3.9 million EUR, in: 2023}],
    docks: [{value: 6, from: 2010-01-01}, {value: 4, from: 2021-05-01}]}}
  maud: {name: Maud Kerr, kind: person, born: 1851-06-14, died: 1923-01-30}
  pact: {name: Quay Pact, kind: alliance, facts: {votes: 12}}
"""
AS_OF = "2024-02-12"


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("The Gold plan of Inkpot costs «{}».", "$11 a month", "$14 a month"),
        ("In March 2023 the price of Inkpot went up from «{}» to $11 a month.", "$8", "$7"),
        ("At the end of 2023 Holm had «{}» inhabitants.", "64,350", "6,435"),
        ("The town of Holm has an area of «{}».", "73.2 square kilometres", "732 square kilometres"),
        ("In 2023 the Skerry Museum had «{}» visitors.", "254,000", "25,400"),
        ("Holm's town council has «{}» benches.", "48", "36"),
        ("The town council of Holm has «{}» benches.", "48", "36"),
        ("Admission to the Skerry Museum was raised from «{}» to 13 euros in 2023.", "11", "10"),
        ("An amendment to the charter of the Quay Pact requires «{}» votes.", "twelve", "fourteen"),
    ],
)
def test_whose_figure_it_is_and_by_what_it_is_told(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), FACTS, AS_OF) == "supported"
    assert verdict(draft.format(wrong), FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        # the price of a year, of which the facts say nothing, and few visitors of one day
        "The Gold plan of Inkpot costs «$144 a year».",
        "In 2023 the Skerry Museum had «2,900» visitors.",
        # another council, another deed, a part of the town
        "Holm's youth council has «36» benches.",
        "The council of the youth wing of Holm has «36» benches.",
        "The harbour of Holm has an area of «700 square kilometres».",
        "A treaty of the Quay Pact requires «fourteen» votes.",
    ],
)
def test_what_may_be_of_something_else_is_left_open(draft: str) -> None:
    assert verdict(draft, FACTS, AS_OF) in (None, "unknown")


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("Holm has «{}» inhabitants than Ness.", "more", "fewer"),
        ("Holm has «{}» more inhabitants than Ness.", "19,450", "17,450"),
        ("In 2023 the Skerry Museum drew «{}» visitors than in 2022.", "more", "fewer"),
        ("In 2023 the Skerry Museum drew «{}» more visitors than the year before.", "36,000", "46,000"),
        ("Pike Fell is «{}» than Beacon Fell.", "lower", "higher"),
        ("Quay Yard's revenue «{}» in 2023.", "fell", "rose"),
        ("In 2023, the revenue of Quay Yard «{}».", "fell", "rose"),
        ("The population of Ness has «{}» since 2015.", "grown", "shrunk"),
        ("The population of Ness «{}» between 2015 and 2023.", "increased", "decreased"),
        ("The number of Quay Yard docks «{}» in 2021.", "fell", "rose"),
        ("The Skerry Museum had 254,000 visitors in 2023, up from «{}» the year before.", "218,000", "198,000"),
        ("The Skerry Museum had 254,000 visitors in 2023 (compared with «{}» in 2022).", "218,000", "198,000"),
        ("Quay Yard has four docks, down from «{}».", "six", "seven"),
    ],
)
def test_how_a_figure_stands_to_another(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), FACTS, AS_OF) == "supported"
    assert verdict(draft.format(wrong), FACTS, AS_OF) == "refuted"


@pytest.mark.parametrize(
    "draft",
    [
        # somebody of whom no figure is known, another set, another time, a time between two counts
        "Holm has «fewer» inhabitants than Orwick.",
        "Holm has «9,000» more inhabitants than benches.",
        "In 2023 the Skerry Museum drew «fewer» visitors than expected.",
        "In 2023 the Skerry Museum drew «fewer» young visitors than in 2022.",
        "Ness had «more» inhabitants than Holm.",
        "The population of Ness «fell» in 2019.",
        "Quay Yard's revenue «rose» in January 2023.",
        # a part of it, told before or behind
        "In Asia, Quay Yard's revenue «rose» in 2023.",
        "Quay Yard's revenue «rose» in 2023 in Asia.",
        "The population of rural Ness «fell» between 2015 and 2023.",
        "The growth of Quay Yard's revenue «rose» in 2023.",
        # another's figure, another year's, one that leaves out a word
        "The Skerry Museum had 254,000 visitors in 2023, up from «198,000» in its first year.",
        "The Skerry Museum had 254,000 visitors in 2023, up from «198,000» in 2015.",
        "The Skerry Museum had 254,000 visitors in 2023, compared with «198,000» at the Holm Gallery.",
    ],
)
def test_what_compares_something_else_is_left_open(draft: str) -> None:
    assert verdict(draft, FACTS, AS_OF) in (None, "unknown")


@pytest.mark.parametrize(
    ("draft", "right", "wrong"),
    [
        ("Maud Kerr («{}» – 30 January 1923) was a pilot.", "14 June 1851", "14 June 1861"),
        ("Maud Kerr (14 June 1851 – «{}») was a pilot.", "30 January 1923", "30 March 1923"),
        ("Maud Kerr (June 14, 1851 – «{}») was a pilot.", "January 30, 1923", "January 31, 1923"),
    ],
)
def test_a_life_in_brackets_has_its_days(draft: str, right: str, wrong: str) -> None:
    assert verdict(draft.format(right), FACTS, AS_OF) == "supported"
    assert verdict(draft.format(wrong), FACTS, AS_OF) == "refuted"


def test_two_days_in_brackets_that_both_differ_may_be_no_life() -> None:
    assert verdict("Maud Kerr («1 June 1890» – 3 May 1901) kept the light.", FACTS, AS_OF) in (None, "unknown")
