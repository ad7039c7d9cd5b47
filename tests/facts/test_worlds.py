"""The language holds what a docs team and a town hall know, and checking it says what is left to do."""

from __future__ import annotations

from datetime import date

import pytest

from factlint.facts import FactBase, parse_facts
from factlint.facts.cards import entity_card, timeline_card
from factlint.facts.checking import check
from factlint.values import Period, Quantity

from .worlds import COUNCIL, PRODUCT

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def product() -> FactBase:
    return parse_facts(PRODUCT, "product.yaml")


@pytest.fixture(scope="module")
def council() -> FactBase:
    return parse_facts(COUNCIL, "council.yaml")


def at(base: FactBase, entity: str, attribute: str, day: str) -> list[str]:
    """The values on a day, as written."""
    return [fact.written for fact in base.facts_at(entity, attribute, Period.parse(day))]


@pytest.mark.parametrize(
    ("entity", "attribute", "day", "values"),
    [
        ("quern-free", "upload_quota", "2026-04-30", ["5 GiB"]),
        ("quern-free", "upload_quota", "2026-05-01", ["10 GiB"]),
        ("quern-team", "projects", "2026-05-01", ["none"]),
        ("quern-team", "price", "2025-12-31", ["9 EUR"]),
        ("quern-team", "price", "2027-02-01", ["12 EUR", "14 EUR"]),
        ("quern", "latest", "2026-11-22", ["4.10"]),
        ("quern", "year_of_support", "2026-11-22", ["7"]),
        ("quern-4-9", "supported_until", "2026-11-22", ["2026-12-31"]),
    ],
)
def test_product(product: FactBase, entity: str, attribute: str, day: str, values: list[str]) -> None:
    assert at(product, entity, attribute, day) == values


@pytest.mark.parametrize(
    ("entity", "attribute", "day", "values"),
    [
        ("council", "seats", "2020", ["42"]),
        ("council", "seats", "2022", ["42", "36"]),
        ("council", "share_of_women", "2023", ["50"]),
        ("council", "mayor", "2022-05-11", ["ines-dahl"]),
        ("council", "mayor", "2022-05-12", ["omar-reyes"]),
        ("council", "budget", "2025-07-01", ["412.6 million GBP"]),
        ("council", "deficit", "2025", ["12500000"]),
        ("council", "deficit", "2024", ["0"]),
        ("council", "parties", "2010", ["3"]),
        ("council", "parties", "2020", ["2"]),
        ("saltmouth", "population", "2015", ["118_204"]),
        ("saltmouth", "age", "1300", ["15", "16"]),
    ],
)
def test_council(council: FactBase, entity: str, attribute: str, day: str, values: list[str]) -> None:
    assert at(council, entity, attribute, day) == values


def test_rates_limits_and_money_have_their_units(product: FactBase, council: FactBase) -> None:
    rate = product.timeline("quern-team", "request_rate")[0]
    quota = product.timeline("quern-team", "upload_quota")[0]
    budget = council.timeline("council", "budget")[0]
    assert isinstance(rate.value, Quantity)
    assert isinstance(quota.value, Quantity)
    assert isinstance(budget.value, Quantity)
    assert (rate.value.text(), rate.value.unit, rate.bound) == ("600", "/minute", "max")
    assert (quota.value.text(), quota.value.unit) == ("1.5", "TiB")
    assert (budget.value.text(), budget.value.unit) == ("398000000", "GBP")


def test_offices_lead_to_their_holders_and_back(council: FactBase) -> None:
    (held,) = council.holdings("omar-reyes")
    assert (held.entity, held.attribute, held.ordinal) == ("council", "mayor", 8)
    assert [stay.body for _, stay in council.memberships_of("blues")] == ["council"]


def test_checking_says_what_is_left_to_do(product: FactBase, council: FactBase) -> None:
    assert [str(problem) for problem in check(product, TODAY)] == []
    assert [(problem.location.line, problem.kind) for problem in check(council, TODAY)] == [(33, "missing-source")]
    assert {problem.kind for problem in check(product, date(2028, 1, 1))} == {"overdue"}
    assert "stale" in {problem.kind for problem in check(council, date(2031, 3, 21))}


REMARKS = {
    "gap": (
        "attributes: {a: {type: count, nouns: [x]}}\nentities:\n  x:\n    name: X\n    facts:\n      a:\n"
        "        - {value: 1, from: 2018, until: 2019-05}\n        - {value: 2, from: 2020}\n",
        "8:19: x.a has no value from 2019-05 to 2020",
    ),
    "two of one name": (
        "entities:\n  x: {name: Xanten}\n  y: {name: Yerby, aliases: [Xanten]}\n",
        "3:3: 'Xanten' is a name of x and of y",
    ),
    "two events of one name": (
        "events:\n  - {name: Fire, on: 2018}\n  - {name: Great Fire, aliases: [Fire], on: 2020}\n",
        "3:5: 'Fire' is an event of 2018, at facts.yaml:2:5, and of 2020",
    ),
    "a year that slipped": (
        "attributes: {a: {type: count, nouns: [ox]}}\n"
        "entities: {x: {name: X, facts: {a: {value: 3, from: 9149-08-24}}}}\n",
        "2:44: x.a begins in 9149-08-24; is the year right?",
    ),
    "an event in a year that slipped": (
        "events: [{name: Fair, on: 2924-05}]\n",
        "1:10: Fair is dated 2924-05; is the year right?",
    ),
    "no words": ("attributes: {a: {type: count}}\n", "1:17: a has no nouns, adjectives, verbs or phrases"),
    "only ignored words": (
        "attributes: {a: {type: count, nouns: [ox], ignore: [ox]}}\n",
        "1:17: all words of a are under ignore too",
    ),
    "an office before birth": (
        "attributes: {head: {type: entity, nouns: [head]}}\nentities:\n  p: {name: P, kind: person, born: 1990}\n"
        "  x: {name: X, facts: {head: {value: p, from: 1980}}}\n",
        "4:38: x.head names P from 1980, who was born in 1990",
    ),
    "an office after death": (
        "attributes: {head: {type: entity, nouns: [head]}}\n"
        "entities:\n  p: {name: P, kind: person, died: 1970-05-01}\n"
        "  x: {name: X, facts: {head: {value: p, from: 1980}}}\n",
        "4:38: x.head names P from 1980, who died on 1970-05-01",
    ),
    "a fact after the end": (
        "attributes: {a: {type: count, nouns: [ox]}}\nentities:\n"
        "  x: {name: X, until: 1970, facts: {a: {value: 3, from: 1980}}}\n",
        "3:48: x.a begins in 1980, after X ended in 1970",
    ),
    "an error that is true": (
        "attributes: {a: {type: count, nouns: [ox]}}\nentities: {x: {name: X, facts: {a: 3}}}\n"
        "known_errors: [{entity: x, attribute: a, value: 3, say: No.}]\n",
        "3:16: x.a 3 is listed as an error and as the value in force",
    ),
    "a word that YAML readers see otherwise": ("entities: {x: {name: no}}\n", "1:22: no is kept as text"),
    "a comment that cuts a value": (
        "attributes: {a: {type: text, nouns: [rank]}}\n"
        "entities:\n  x:\n    name: X\n    facts:\n      a: ranked #1 of 5\n",
        "6:10: the value ends before #1",
    ),
}


@pytest.mark.parametrize("name", REMARKS)
def test_what_is_suspicious_is_remarked(name: str) -> None:
    text, expected = REMARKS[name]
    said = [str(problem) for problem in check(parse_facts(text), TODAY)]
    assert len(said) == 1, said
    assert said[0].startswith(f"facts.yaml:{expected}")


def test_the_same_may_happen_twice_to_one_entity() -> None:
    storms = "{name: first storm, on: 2011, aliases: [Storm hit]}, {name: second storm, on: 2019, aliases: [Storm hit]}"
    base = parse_facts(f"entities: {{holm: {{name: Holm, events: [{storms}]}}}}")
    assert [said for problem in check(base, TODAY) if "Storm hit" in (said := str(problem))] == []


def test_cards_fit_a_terminal(product: FactBase, council: FactBase) -> None:
    for base in (product, council):
        for entity in base.entities.values():
            for line in entity_card(base, entity, TODAY, origin=True):
                assert len(line) <= 110


def test_a_timeline_is_drawn_to_scale(council: FactBase) -> None:
    assert list(timeline_card(council, "council", "mayor", TODAY)) == [
        "mayor (entity)",
        "  Ines Dahl  █████████████▒·········· from 2016-05-12 until 2022-05-12".replace("▒", "░"),
        "► Omar Reyes ·············░██████████ from 2022-05-12",
    ]


def test_of_a_very_long_timeline_only_the_days_around_are_drawn(council: FactBase) -> None:
    lines = list(timeline_card(council, "saltmouth", "age", TODAY))
    assert [line.split()[0] for line in lines if line.startswith("►")] == ["►", "►"]
    assert lines[-1] == "  (810 entries further off are left out)"
    assert len(lines) < 20
