"""The time between two happenings of which the facts know the dates."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FERRIES = """\
factlint: 1
attributes:
  launched: {type: date, nouns: [launch], verbs: [launch], phrases: [slid into the water]}
  scrapped: {type: date, nouns: [scrapping], verbs: [scrap]}
  bought: {type: date, nouns: [purchase], verbs: [buy]}
entities:
  yard: {name: Corran Yard, kind: shipyard}
  heron: {name: Heron, kind: ship, facts: {launched: 1961-04-12, scrapped: 1999-10}}
  egret: {name: Egret, kind: ship, facts: {launched: 1973-08-30, bought: 1988}}
  plover: {name: Plover, kind: ship, facts: {launched: 1975-11-02}}
events:
  - {name: blockade of the Corran Narrows, on: 1970-06-01, through: 1970-06-09}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("The Heron was launched in April 1961, nearly «nine years» before the Egret.", "refuted"),
        ("The Heron was launched in April 1961, more than «twelve years» before the Egret.", "supported"),
        ("The Egret slid into the water «21 years» after the Heron.", "refuted"),
        ("The Egret slid into the water «twelve years» later than the Heron did.", "supported"),
        ("The Plover was launched «two years» earlier than the Egret.", "refuted"),
        ("The Plover followed the Egret after «four and a half years».", "refuted"),
        ("The Plover followed her elder sister, the Egret, after «two years».", "supported"),
        ("Between the Heron and the Egret lay «21 years».", "refuted"),
        ("Some «12 years» passed between the Heron and the Egret.", "supported"),
        ("The Heron was scrapped «28 years» after she was launched.", "refuted"),
        ("The Heron was scrapped «38 years» after her launch.", "supported"),
        ("The Egret was bought «25 years» after her launch.", "refuted"),
        ("The Plover was launched «nine years» after the blockade of the Corran Narrows.", "refuted"),
        ("The Plover was launched «five years» after the blockade of the Corran Narrows.", "supported"),
    ],
)
def test_a_time_between_two_dated_things(draft: str, expected: str) -> None:
    assert verdict(draft, FERRIES) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "The Plover was launched less than «twenty years» after the Egret.",
        "The Plover was launched within «ten years» after the Egret.",
        "The Plover was launched again «ten years» after the Egret.",
        "The Plover followed the Egret after «ten years» of planning.",
        "The café of the Plover was launched «ten years» after the Egret.",
        "The Plover was launched «ten years» after the Egret was painted.",
        "The Plover was launched «ten years» after the sister ship of the Egret.",
        "Between the Heron and the Egret the yard built barges for «two years».",
        "The Corran Yard had two cranes for «two years» after the Egret.",
        "The Plover was not launched «ten years» after the Egret.",
    ],
)
def test_a_time_of_something_else(draft: str) -> None:
    assert verdict(draft, FERRIES) in (None, "unknown")
