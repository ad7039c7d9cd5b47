"""What changed in meaning between two fact bases, and how a fact base goes out."""

from __future__ import annotations

import csv
import io

import pytest

from factlint.facts import parse_facts
from factlint.facts.comparing import compare
from factlint.facts.exporting import as_csv, as_data

BASE = """\
sources: {ledger: {title: Ledger, url: https://ledger.example}}
attributes:
  crew: {type: count, nouns: [sailor]}
  income: {type: money, nouns: [income]}
  depth: {type: quantity, nouns: [depth], unit: m}
entities:
  ada: {name: Ada Berg, kind: person, born: 1970}
  bo: {name: Bo Lind}
  ferry:
    name: Ferry
    from: 1999
    crew_list: {since: {2018: [ada, bo]}, left: {2020: [bo]}}
    facts:
      crew: {count_of: crew_list}
      income:
        - {value: 2 million EUR, in: 2019, source: ledger}
      depth:
        - {value: 4.1 m, as_of: 2019-05, estimate: true}
        - {value: 4.3 m, as_of: 2021-05}
    events:
      - {name: Refit, on: 2019-05, through: 2019-06}
known_errors: [{entity: ferry, attribute: depth, value: 5 m, say: It never was.}]
"""


@pytest.mark.parametrize(
    ("old", "new", "changes"),
    [
        ("", "# a remark\n", []),
        ("source: ledger", "source: [ledger]", []),
        ("4.1 m", "4.10 m", []),
        ("4.1 m", "4.2 m", ["changed ferry.depth is 4.2 m (2019-05) instead of 4.1 m (2019-05)"]),
        (", estimate: true", "", ["changed ferry.depth is 4.1 m (2019-05) as before, with another estimate"]),
        (
            "in: 2019",
            "in: 2020",
            ["added   ferry.income is 2000000 EUR (2020)", "removed ferry.income was 2000000 EUR (2019)"],
        ),
        (
            "left: {2020: [bo]}",
            "left: {2021: [bo]}",
            [
                "added   ferry.crew is 1 from 2021",
                "changed ferry.crew is 2 from 2018 until 2021 instead of 2 from 2018 until 2020",
                "removed ferry.crew was 1 from 2020",
                "changed ferry.crew_list: bo is a member from 2018 until 2021 instead of from 2018 until 2020",
            ],
        ),
        ("1970", "1971", ["changed ada was born 1971 instead of 1970"]),
        ("born: 1970", "born: 1970, died: 2024", ["changed ada died 2024 instead of on no day given"]),
        ("Refit, on", "Great Refit, on", ["added   event Great Refit: 2019-05", "removed event Refit: 2019-05"]),
        (
            "through: 2019-06",
            "through: 2019-07",
            ["changed event Refit: 2019-05 to 2019-07 instead of 2019-05 to 2019-06"],
        ),
        (
            "  bo: {name: Bo Lind}",
            "  bo: {name: Bo Lund}",
            ["changed bo is called Bo Lund too, is no longer called Bo Lind"],
        ),
        ("entities:\n", "entities:\n  cy: {name: Cy}\n", ["added   cy: Cy"]),
        ("from: 1999", "from: 1998", ["changed ferry began 1998 instead of 1999"]),
        (
            "Refit, on",
            "Refit, place: Kiel, number: 2, status: disputed, on",
            ["changed event Refit: 2019-05 to 2019-06, in Kiel, number 2, disputed instead of 2019-05 to 2019-06"],
        ),
        (
            "[depth], unit: m}",
            "[depth], unit: m, tolerance: 1%}",
            [
                "changed ferry.depth is 4.1 m (2019-05) as before, with another tolerance",
                "changed ferry.depth is 4.3 m (2021-05) as before, with another tolerance",
            ],
        ),
        ("[sailor]", "[sailor, hand]", ["changed attribute crew: nouns"]),
        ("value: 5 m", "value: 6 m", ["added   known error ferry.depth 6 m", "removed known error ferry.depth 5 m"]),
    ],
)
def test_changes(old: str, new: str, changes: list[str]) -> None:
    text = BASE.replace(old, new, 1) if old else new + BASE
    before, after = parse_facts(BASE), parse_facts(text)
    said = [str(change).replace(",", "") if "EUR" in str(change) else str(change) for change in compare(before, after)]
    assert sorted(said) == sorted(changes)
    back = [change.kind for change in compare(after, before)]
    opposite = {"added": "removed", "removed": "added", "changed": "changed"}
    assert sorted(back) == sorted(opposite[change.partition(" ")[0]] for change in changes)


def test_members_come_and_go() -> None:
    before = parse_facts(BASE)
    after = parse_facts(BASE.replace("[ada, bo]", "[bo]").replace("crew: {count_of: crew_list}", "crew: 1"))
    assert "removed ferry.crew_list: ada was a member from 2018" in [str(change) for change in compare(before, after)]
    assert "added   ferry.crew_list: ada is a member from 2018" in [str(change) for change in compare(after, before)]


def test_a_list_that_is_no_longer_complete() -> None:
    text = BASE.replace("crew: {count_of: crew_list}", "crew: 2")
    now = text.replace("{since: {2018", "{complete: false, since: {2018")
    assert [str(change) for change in compare(parse_facts(text), parse_facts(now))] == [
        "changed ferry.crew_list is no longer complete"
    ]


def test_everything_goes_out_as_data() -> None:
    base = parse_facts(BASE)
    data = as_data(base)
    assert data["entities"]["ada"]["from"] == "1970"
    assert data["members"][1] == {
        "body": "ferry",
        "list": "crew_list",
        "member": "bo",
        "from": "2018",
        "until": "2020",
        "location": "facts.yaml:12:25",
    }
    assert data["events"][0]["through"] == "2019-06"
    assert data["sources"]["ledger"]["url"] == "https://ledger.example"
    rows = list(csv.DictReader(io.StringIO("\n".join(as_csv(base)))))
    assert [(row["attribute"], row["value"], row["unit"]) for row in rows] == [
        ("income", "2000000", "EUR"),
        ("depth", "4.1", "m"),
        ("depth", "4.3", "m"),
        ("crew", "2", ""),
        ("crew", "1", ""),
    ]
    assert [row["in"] or row["as_of"] for row in rows] == ["2019", "2019-05", "2021-05", "", ""]
