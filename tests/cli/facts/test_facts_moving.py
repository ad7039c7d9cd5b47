"""`factlint facts import` and `export`."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest

from factlint.facts import parse_facts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.facts.conftest import Facts


def test_export_and_import_again(works: Path, facts: Facts) -> None:
    _, out, _ = facts("export", "csv", "--facts", "works.yaml")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [(row["entity"], row["value"], row["from"]) for row in rows] == [
        ("works", "120", "2019"),
        ("works", "140", "2022-05"),
        ("works", "ada", "2019"),
    ]
    _, out, _ = facts("export", "json", "--facts", "works.yaml")
    assert json.loads(out)["facts"][0]["until"] == "2022-05"
    (works.parent / "rows.csv").write_text("who,how many,since\nBrine Works,120,2019\n", encoding="utf-8")
    columns = ["--entity-column", "who", "--value-column", "how many", "--from-column", "since", "--attribute", "staff"]
    code, _, err = facts("import", "csv", "rows.csv", *columns, "-o", "new.yaml")
    assert code == 0, err
    made = (works.parent / "new.yaml").read_text(encoding="utf-8")
    assert parse_facts(made).timeline("brine-works", "staff")[0].written == "120"
    assert "is there already" in facts("import", "csv", "rows.csv", *columns, "-o", "new.yaml")[2]


def imported(works: Path, facts: Facts, table: str, *arguments: str) -> tuple[int, str, str]:
    (works.parent / "table.csv").write_text(table, encoding="utf-8")
    return facts("import", "csv", "table.csv", *arguments)


@pytest.mark.parametrize(
    ("table", "arguments", "said"),
    [
        ("", [], "no column 'entity'; the table is empty"),
        ("entity,value\n", [], "nothing in it became a fact"),
        ("entity,value\nMill,n/a\n", [], "nothing in it became a fact: row 2 has no value"),
        ("entity;value\n", [], "no column 'entity'; its cells seem to be parted by ';', which --delimiter can say"),
        ("name,value\n", [], "no column 'entity'; there are name, value"),
        ("name,value\n", ["--entity-column", "nam"], "no column 'nam'; did you mean name?"),
        ('entity,value\n"Mill,3\n', [], "row 2: unexpected end of data"),
    ],
)  # fmt: skip
def test_a_table_that_gives_no_facts_is_told_in_one_sentence(
    works: Path, facts: Facts, table: str, arguments: list[str], said: str
) -> None:
    outcome = imported(works, facts, table, *arguments, "-o", "made.yaml")
    assert outcome == (2, "", f"factlint: table.csv: {said}\n")
    assert not (works.parent / "made.yaml").exists()


def test_a_made_file_says_how_it_was_made_and_what_to_review(works: Path, facts: Facts) -> None:
    table = "entity,value,from\nMill,3,2020\nYard,many,2021,x\n"
    code, _, err = imported(works, facts, table, "--from-column", "from", "-o", "made.yaml")
    assert (code, err) == (0, "made.yaml: written, with 2 remarks at its top; review it, then name it in the config\n")
    assert (works.parent / "made.yaml").read_text(encoding="utf-8").splitlines()[2:5] == [
        "# made by: factlint facts import csv table.csv --from-column from -o made.yaml",
        "# review: row 3 has more cells than there are columns",
        "# review: value is taken for text, because of row 3, 'many'; its other values are figures",
    ]


def test_wikidata_and_endoflife_become_files_to_review(works: Path, facts: Facts) -> None:
    entity = {
        "id": "Q1",
        "labels": {"en": {"value": "Saltmouth"}},
        "claims": {
            "P1082": [{"mainsnak": {"snaktype": "value", "datavalue": {"value": {"amount": "+12034", "unit": "1"}}}}]
        },
    }
    (works.parent / "q1.json").write_text(json.dumps(entity), encoding="utf-8")
    code, out, _ = facts("import", "wikidata-json", "q1.json", "--property", "P1082=population")
    assert code == 0
    assert parse_facts(out).timeline("saltmouth", "population")[0].written == "12034"
    assert "name each property" in facts("import", "wikidata-json", "q1.json")[2]
    page = "---\ntitle: Saltbase\nreleases:\n  - releaseCycle: '3.1'\n    eol: 2027-02-28\n---\n"
    (works.parent / "saltbase.md").write_text(page, encoding="utf-8")
    code, out, _ = facts("import", "endoflife", "saltbase.md", "--as-of", "2026-11-01")
    assert code == 0
    assert parse_facts(out).timeline("saltbase-3-1", "support_end")[0].written == "2027-02-28"
    (works.parent / "page.md").write_text("---\ntitle: Saltbase\nreleases:\n- a: [b\n---\n", encoding="utf-8")
    assert facts("import", "endoflife", "page.md")[2].startswith("factlint: page.md:4:8: did not find")
    (works.parent / "q2.json").write_text("{\n1", encoding="utf-8")
    said = "factlint: q2.json:2:1: this is no JSON: expecting property name enclosed in double quotes\n"
    assert facts("import", "wikidata-json", "q2.json", "--property", "P1=a") == (2, "", said)
    said = "factlint: q1.json: nothing in it became a fact: Q1 has no P36 (capital)\n"
    assert facts("import", "wikidata-json", "q1.json", "--property", "P36=capital") == (2, "", said)
    (works.parent / "bad.md").write_bytes(b"\xff")
    assert facts("import", "endoflife", "bad.md")[::2] == (2, "factlint: bad.md: byte 0xff is not UTF-8\n")
    assert facts("import", "csv", "none.csv")[::2] == (2, "factlint: none.csv: no such file\n")
