"""Figures, prizes and seats that stand near a name and are those of another of its kind."""

from __future__ import annotations

import pytest

from tests.claims.worlds import verdict

FACTS = """\
attributes:
  orbit: {label: length of a year, type: quantity, unit: days, nouns: [orbital period], verbs: [orbit]}
  target: {label: fleet spending target, type: percent, nouns: [of GDP], verbs: [spend]}
  population: {type: count, nouns: [population], tolerance: 2%}
  headquarters: {type: entity, nouns: [headquarters], adjectives: [headquartered]}
  capital: {type: entity, nouns: [capital]}
  members: {type: count, nouns: [member, country], verbs: [have]}
entities:
  quill: {name: Quill, kind: planet, facts: {orbit: 88 days}}
  sarn: {name: Sarn, kind: planet}
  pact:
    name: Corran Pact
    kind: organisation
    aliases: [CORP]
    facts: {target: 2%, headquarters: tallinn, members: 120}
    events: [{name: CORP was awarded the Harbour Prize, on: 2012-10-12}]
  veld: {name: Veldmark, kind: country, demonyms: [Veldmarkish], facts: {population: 620000, capital: kyiv}}
  tallinn: {name: Tallinn, kind: city}
  kyiv: {name: Kyiv, kind: city}
events:
  - {name: Quibell won the Harbour Prize, on: 2005-10-07}
"""
AS_OF = "2020-06-01"


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Quill is small. It has an orbital period of «90 days».", "refuted"),
        ("The Corran Pact spends «3%» of GDP on its fleet.", "refuted"),
        ("Dismay grew in the Veldmarkish capital, «Kharkiv».", "refuted"),
        ("The Corran Pact, headquartered in «Vienna», met.", "refuted"),
    ],
)
def test_it_is_told_of_by_name(draft: str, expected: str) -> None:
    assert verdict(draft, FACTS, AS_OF) == expected


@pytest.mark.parametrize(
    "draft",
    [
        "Quill is small. Sarn orbits the Sun far out, with an orbital period of «900 days».",
        "A barge flew past Quill and Sarn. " + "It went on. " * 50 + "The barge had an orbital period of «90 days».",
        "The Corran Pact met in May. The deficit fell to «4%» of GDP in 2014.",
        "Veldmark is small. Ely lies on its coast, and the population of the city was «90,000».",
        "The Corran Pact met him. He was awarded the Harbour Prize in «1971» for his efforts.",
        "The Corran Pact was late. His efforts won him the first Harbour Prize in «1901».",
        "The Tide Fund is a specialised agency of the Corran Pact, headquartered in «Vienna».",
        "All but two agree except the «18» countries called outliers by the Corran Pact.",
    ],
)
def test_another_of_its_kind_is_left_alone(draft: str) -> None:
    assert verdict(draft, FACTS, AS_OF) != "refuted"
