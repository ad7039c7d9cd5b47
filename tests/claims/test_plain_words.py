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
entities:
  holm: {name: Holm, kind: town, facts: {
    residents: {value: 64_350, as_of: 2023-12-31}, land: 73.2 km2, benches: 48}}
  skerry: {name: Skerry Museum, kind: museum, facts: {
    callers: [{value: 218_000, in: 2022}, {value: 254_000, in: 2023}],
    toll: [{value: 11 EUR, from: 2018-01-01}, {value: 13 EUR, from: 2023-01-01}]}}
  inkpot: {name: Inkpot, kind: software, facts: {
    fee: [{value: 8 USD, from: 2019-01-01}, {value: 11 USD, from: 2023-03-01}]}}
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
