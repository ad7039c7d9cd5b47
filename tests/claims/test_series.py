"""Series of names and values: where all but one are right of the same thing, that one is wrong."""

from __future__ import annotations

import pytest

import factlint
from tests.claims.worlds import ALLIANCES, claims, verdict, world

PLANETS = """\
factlint: 1
attributes:
  moons: {label: number of moons, type: count, nouns: [moon]}
  area: {label: area, type: quantity, unit: km2, nouns: [area]}
  independence: {label: date of independence, type: date, nouns: [independence]}
entities:
  belm: {name: Belm, kind: country, facts: {moons: 2, area: 14_100 km2, independence: 1901-02-03}}
  corr: {name: Corr, kind: country, facts: {moons: 31, area: 22_450 km2, independence: 1918-05-06}}
  dorn: {name: Dorn, kind: country, facts: {moons: 14, area: 9_870 km2, independence: 1960-07-08}}
  elst: {name: Elst, kind: country, facts: {moons: 5, area: 1_230 km2, independence: 1974-09-10}}
"""


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("NATO grew: Greece and Turkey («1954»), North Macedonia (2020), Finland (2023).", "refuted"),
        ("NATO grew: Greece and Turkey (1952), North Macedonia (2020), Finland («2022»), Sweden (2024).", "refuted"),
        ("NATO grew: Greece and Turkey (1952), North Macedonia («2020»), Finland (2023).", "supported"),
        (
            "Greece and Turkey followed in 1952, North Macedonia in 2020 and Finland, the last so far, in «2022».",
            "refuted",
        ),
    ],
)
def test_most_dates_of_a_series_show_what_it_dates(draft: str, expected: str) -> None:
    assert verdict(draft) == expected


@pytest.mark.parametrize(
    ("draft", "expected"),
    [
        ("Belm 2, Corr 31, Dorn 14, Elst «6».", "refuted"),
        ("Belm 2, Corr 31, Dorn «14», Elst 5.", "supported"),
        ("Corr counts 31, Dorn «15» and Belm 2.", "refuted"),
        ("Corr counts 31, Dorn «15» roads and Belm 2.", None),
    ],
)
def test_figures_of_a_series(draft: str, expected: str | None) -> None:
    assert verdict(draft, PLANETS) == expected


@pytest.mark.parametrize(
    ("draft", "facts", "wrong"),
    [
        ("# NATO\n\n- 1952: Greece, Turkey\n- 2019: North Macedonia\n- 2023: Finland\n", ALLIANCES, "2019"),
        ("# NATO\n\n- Greece: 1952\n- North Macedonia: 2020\n- Finland: 4 May 2023\n", ALLIANCES, "4 May 2023"),
        ("- Belm: 3 February 1901\n- Corr: 6 June 1918\n- Dorn: 8 July 1960\n", PLANETS, "6 June 1918"),
    ],
)
def test_the_lines_of_a_list(draft: str, facts: str, wrong: str) -> None:
    assert [claim.assertion.value_text for claim in claims(draft, facts) if claim.verdict == "refuted"] == [wrong]


def test_the_rows_of_a_table() -> None:
    draft = "| Year | Land |\n|---|---|\n| 1901 | Belm |\n| 1919 | Corr |\n| 1960 | Dorn |\n"
    found = factlint.find_claims(draft, facts=world(PLANETS), as_of="2025-06-02", name="lands.md")
    assert {claim.assertion.value_text: claim.verdict for claim in found} == {
        "1901": "supported",
        "1919": "refuted",
        "1960": "supported",
    }


@pytest.mark.parametrize(
    "draft",
    [
        "They signed: Greece (1951), Turkey (1951), North Macedonia («2019»), Finland (2022).",
        "NATO grew: Greece (1952), Turkey (1952), Norway («1963»).",
        "NATO grew in 1952 (Greece) and in 2020 (North Macedonia). Sweden won the cup in «1958».",
        "NATO grew: Greece (1952), North Macedonia («2019»), Finland (2022).",
    ],
)
def test_too_few_right_dates_show_nothing(draft: str) -> None:
    assert verdict(draft) != "refuted"


def test_few_small_figures_are_right_by_chance() -> None:
    assert verdict("Belm 2, Elst 5, Corr «9».", PLANETS) != "refuted"


def test_the_terms_of_those_who_held_an_office() -> None:
    facts = """\
factlint: 1
attributes: {chair: {label: chair, type: entity, max_at_once: 1, nouns: [chair]}}
entities:
  guild:
    name: Rope Guild
    kind: organisation
    facts: {chair: [{value: ann, from: 2004-05-01}, {value: bo, from: 2010-03-01}, {value: cy, from: 2019-06-01}]}
  ann: {name: Ann Lee, kind: person}
  bo: {name: Bo Rund, kind: person}
  cy: {name: Cy Tarn, kind: person}
"""
    draft = "Chairs of the Rope Guild: Ann Lee (2004–2010), Bo Rund (2011–2019), Cy Tarn (since 2019)."
    assert [claim.assertion.value_text for claim in claims(draft, facts) if claim.verdict == "refuted"] == ["2011"]
    assert verdict("Guests of the Rope Guild: Ann Lee (2004), Bo Rund («2011»), Cy Tarn (2018).", facts) != "refuted"
