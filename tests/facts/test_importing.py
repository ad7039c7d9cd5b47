"""Other data becomes a fact file that loads, with what could not be read as remarks for the reviewer."""

from __future__ import annotations

import json

import pytest

from factlint.facts import parse_facts
from factlint.facts.importing import import_csv, import_endoflife, import_wikidata
from factlint.facts.importing.draft import ImportDataError
from factlint.values import Quantity

TABLE = """\
Harbour,Berths,Since,Remark
North Quay,40,2019-05,rebuilt
"South, old",12,,
North Quay,44,2022,
East Quay,,2020,
West Quay,9,spring 2020,
"""
COLUMNS = {"entity": "Harbour", "value": "Berths", "from": "Since", "note": "Remark"}


def test_a_table_becomes_timelines() -> None:
    draft = import_csv(TABLE, COLUMNS, attribute="berths", source={"title": "Harbour list", "retrieved": "2026-01-02"})
    base = parse_facts(draft.text())
    assert [fact.written for fact in base.timeline("north-quay", "berths")] == ["40", "44"]
    assert base.entities["south-old"].name == "South, old"
    assert base.attributes["berths"].type == "count"
    assert base.sources["imported"].title == "Harbour list"
    assert base.timeline("north-quay", "berths")[0].note == "rebuilt"
    assert draft.remarks == [
        "row 5 has no value",
        "row 6, from: 'spring 2020' is not a date; write 2024-03-07, 2024-03 or 2024",
    ]
    assert "# review: row 5 has no value" in draft.text()


def test_a_column_that_is_not_there_is_told_with_the_nearest() -> None:
    with pytest.raises(ImportDataError, match="no column 'Berth'; did you mean Berths"):
        import_csv(TABLE, {"entity": "Harbour", "value": "Berth"}, attribute="a", source={"title": "t"})


def test_a_table_with_whole_numbers_and_others_holds_numbers() -> None:
    table = "entity,value\nA,12\nB,12.5\n"
    draft = import_csv(table, {"entity": "entity", "value": "value"}, attribute="a", source={"title": "t"})
    assert parse_facts(draft.text()).attributes["a"].type == "number"


def test_names_that_make_one_id_stay_two_entities() -> None:
    table = "entity,value\nA & B,1\nA + B,2\nA & B,3\n"
    draft = import_csv(table, {"entity": "entity", "value": "value"}, attribute="a", source={"title": "t"})
    assert [entity["name"] for entity in draft.entities.values()] == ["A & B", "A + B"]
    assert [len(entries) for entries in draft.facts.values()] == [2, 1]


ENTITY = {
    "id": "Q1",
    "labels": {"en": {"value": "Saltmouth"}},
    "aliases": {"en": [{"value": "Salt Mouth"}]},
    "claims": {
        "P1082": [
            {
                "rank": "normal",
                "mainsnak": {
                    "snaktype": "value",
                    "datavalue": {
                        "value": {"amount": "+12034", "unit": "1", "upperBound": "+12044", "lowerBound": "+12024"}
                    },
                },
                "qualifiers": {
                    "P585": [
                        {
                            "snaktype": "value",
                            "datavalue": {"value": {"time": "+2021-03-21T00:00:00Z", "precision": 11}},
                        }
                    ]
                },
                "references": [
                    {
                        "snaks": {
                            "P854": [{"snaktype": "value", "datavalue": {"value": "https://census.example/2021"}}],
                            "P813": [
                                {
                                    "snaktype": "value",
                                    "datavalue": {"value": {"time": "+2022-01-02T00:00:00Z", "precision": 11}},
                                }
                            ],
                        }
                    }
                ],
            },
            {
                "rank": "deprecated",
                "mainsnak": {"snaktype": "value", "datavalue": {"value": {"amount": "+90000", "unit": "1"}}},
            },
        ],
        "P6": [
            {
                "rank": "preferred",
                "mainsnak": {"snaktype": "value", "datavalue": {"value": {"entity-type": "item", "id": "Q77"}}},
                "qualifiers": {
                    "P580": [
                        {"snaktype": "value", "datavalue": {"value": {"time": "+2019-00-00T00:00:00Z", "precision": 9}}}
                    ],
                    "P582": [
                        {
                            "snaktype": "value",
                            "datavalue": {"value": {"time": "+2023-06-00T00:00:00Z", "precision": 10}},
                        }
                    ],
                },
            }
        ],
        "P2046": [
            {
                "rank": "normal",
                "mainsnak": {
                    "snaktype": "value",
                    "datavalue": {"value": {"amount": "+31.5", "unit": "http://www.wikidata.org/entity/Q712226"}},
                },
            }
        ],
    },
}


@pytest.mark.parametrize(
    "text", [json.dumps(ENTITY), json.dumps({"entities": {"Q1": ENTITY}}), json.dumps(ENTITY) + ",\n"]
)
def test_a_wikidata_entity_becomes_facts_with_times_sources_and_tolerance(text: str) -> None:
    draft = import_wikidata(text, {"P1082": "population", "P6": "mayor", "P2046": "area", "P17": "country"})
    base = parse_facts(draft.text())
    (population,) = base.timeline("saltmouth", "population")
    assert isinstance(population.value, Quantity)
    assert (population.value.text(), str(population.measured)) == ("12034", "2021-03-21")
    assert population.tolerance is not None
    assert population.tolerance.amount == 10
    assert base.sources[population.sources[0]].url == "https://census.example/2021"
    (mayor,) = base.timeline("saltmouth", "mayor")
    assert (mayor.value, str(mayor.valid.start), str(mayor.valid.end)) == ("q77", "2019", "2023-06")
    (area,) = base.timeline("saltmouth", "area")
    assert isinstance(area.value, Quantity)
    assert (area.value.text(), area.value.unit) == ("31.5", "km2")
    assert [error.value.text() for error in base.known_errors if isinstance(error.value, Quantity)] == ["90000"]
    assert draft.remarks == ["name the entity q77", "Q1 has no P17 (country)"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "{}",
        '{"id": "Q1"}',
        "[1, 2]",
        "[" * 100_000,
        '{"id": "Q1", "labels": {"en": 3}, "claims": {}}',
        '{"id": "Q1", "claims": {"P1082": [{"mainsnak": {"snaktype": "value", "datavalue": [3]}}]}}',
        '{"id": "Q1", "claims": {"P1082": 3}}',
    ],
)
def test_what_is_no_wikidata_entity_is_told(text: str) -> None:
    with pytest.raises(ImportDataError):
        import_wikidata(text, {"P1082": "population"})


PRODUCT = """\
---
title: Saltbase
permalink: /saltbase
releases:
  - releaseCycle: "3.1"
    releaseLabel: "3.1 LTS"
    releaseDate: 2024-02-01
    eoas: 2025-02-01
    eol: 2027-02-28
    latest: "3.1.4"
    latestReleaseDate: 2024-11-05
  - releaseCycle: "3.0"
    codename: Brine
    releaseDate: 2022-02-01
    eol: true
    latest: "3.0.9"
---

> Saltbase keeps records.
"""


def test_a_product_page_becomes_release_and_support_dates() -> None:
    base = parse_facts(import_endoflife(PRODUCT, retrieved="2026-11-01").text())
    assert str(base.timeline("saltbase-3-1-lts", "support_end")[0].value) == "2027-02-28"
    assert str(base.timeline("saltbase-3-0", "released")[0].value) == "2022-02-01"
    assert base.timeline("saltbase-3-0", "support_end") == ()
    assert base.timeline("saltbase-3-0", "latest_version")[0].value == "3.0.9"
    assert [name.text for name in base.names if name.entity == "saltbase-3-0"] == ["Saltbase 3.0", "Brine"]
    source = base.sources["endoflife"]
    assert (source.licence, str(source.retrieved)) == ("MIT", "2026-11-01")


def test_what_a_product_page_says_wrong_is_a_remark() -> None:
    text = PRODUCT.replace("2022-02-01", "2022-13-01").replace('releaseCycle: "3.1"', 'cycle: "3.1"')
    assert import_endoflife(text, retrieved="2026-11-01").remarks == [
        "release 1 has no releaseCycle",
        "Saltbase 3.0, releaseDate: 2022-13-01 is not a date: there is no such day",
    ]


def test_a_property_named_in_words_becomes_an_id() -> None:
    draft = import_wikidata(json.dumps(ENTITY), {"P1082": "Number of people"})
    assert list(parse_facts(draft.text()).attributes) == ["number_of_people"]


@pytest.mark.parametrize("text", ["# Saltbase\n", "---\ntitle: x\n---\n", "---\n[\n---\n", "---\n- a\n---\n"])
def test_what_is_no_product_page_is_told(text: str) -> None:
    with pytest.raises(ImportDataError):
        import_endoflife(text, retrieved="2026-11-01")


def test_an_unknown_value_does_not_decide_the_type() -> None:
    unknown = {"rank": "normal", "mainsnak": {"snaktype": "somevalue"}, "qualifiers": {}}
    claims = {"P1082": [unknown, *ENTITY["claims"]["P1082"]], "P6": [unknown]}  # type: ignore[index]
    draft = import_wikidata(json.dumps({**ENTITY, "claims": claims}), {"P1082": "population", "P6": "mayor"})
    assert draft.attributes["population"]["type"] == "count"
    assert draft.attributes["mayor"]["type"] == "text"
