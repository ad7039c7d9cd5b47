"""Every format, held against the file in `golden/` that a person has read.

`FACTLINT_WRITE_GOLDEN=1 pytest tests/reports` writes the files anew, to be read as a diff.
"""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest

from factlint.reports import REPORTERS, Style
from tests.reports.sample import FACT_LINES, RUN

GOLDEN = Path(__file__).parent / "golden"
STYLE = Style(fact_line=lambda path, line: FACT_LINES.get((path, line)))


def rendered(name: str, style: Style = STYLE) -> str:
    reporter = next(reporter for reporter in REPORTERS if reporter.name == name)
    return "".join(f"{line}\n" for line in reporter.render(RUN, style))


@pytest.mark.parametrize("name", [reporter.name for reporter in REPORTERS])
def test_format(name: str) -> None:
    file = GOLDEN / f"{name}.txt"
    text = rendered(name)
    if os.environ.get("FACTLINT_WRITE_GOLDEN"):
        file.write_text(text, encoding="utf-8")
    assert text == file.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["full", "concise", "github"])
def test_text_for_people_holds_no_control_character(name: str) -> None:
    text = rendered(name)
    assert not [character for character in text if character != "\n" and (ord(character) < 32 or ord(character) == 127)]


def test_every_line_for_github_is_one_command() -> None:
    assert all(line.startswith(("::error file=", "::warning file=", "::notice file=")) for line in _lines("github"))
    assert not any(line.startswith("::error.md") for line in _lines("concise"))


def _lines(name: str) -> list[str]:
    return rendered(name).splitlines()


def test_full_fits_a_terminal() -> None:
    assert max(len(line) for line in _lines("full")) <= 80


def test_colour_changes_nothing_but_colour() -> None:
    coloured = rendered("full", Style(color=True, fact_line=STYLE.fact_line))
    assert "\x1b[" in coloured
    plain = "".join(part.partition("m")[2] if index else part for index, part in enumerate(coloured.split("\x1b[")))
    assert plain == rendered("full")


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "rdjson"])
def test_json_parses(name: str) -> None:
    json.loads(rendered(name))


def test_json_lines_parse_one_by_one() -> None:
    assert [json.loads(line)["code"] for line in _lines("json-lines")] == ["C02", "F13", "D01"]


def test_json_holds_what_the_contract_says() -> None:
    document = json.loads(rendered("json"))
    assert set(document) == {"version", "as_of", "findings", "errors", "summary"}
    finding = document["findings"][1]
    assert finding["claim"] == {"subject": "nato", "attribute": "members", "value": "31", "at": "2024-06-13"}
    assert finding["evidence"] == [
        {
            "fact": "nato.members",
            "value": "32",
            "from": "2024-03-07",
            "until": None,
            "source": {"title": "NATO member countries", "url": "https://nato.test/members"},
            "location": "facts/nato.yaml:3:5",
        }
    ]
    assert finding["fix"] == {
        "title": "write 32",
        "applicability": "safe",
        "edits": [{"start": 118, "end": 120, "replacement": "32"}],
    }
    assert document["errors"] == [{"path": "gone.md", "message": "no such file"}]
    assert document["summary"] == {
        "files": 3,
        "words": 18,
        "assertions": 1,
        "claims": {"supported": 0, "refuted": 1, "unknown": 0},
        "findings": 3,
        "seconds": 0.25,
    }


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_parses(name: str) -> None:
    ET.fromstring(rendered(name))  # noqa: S314 - our own text


def test_junit_counts_what_it_holds() -> None:
    root = ET.fromstring(rendered("junit"))  # noqa: S314 - our own text
    assert int(root.attrib["tests"]) == len(root.findall(".//testcase"))
    assert int(root.attrib["failures"]) == len(root.findall(".//failure"))
    assert int(root.attrib["errors"]) == len(root.findall(".//error"))


def test_gitlab_fingerprints_differ() -> None:
    entries = json.loads(rendered("gitlab"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_rdjson_columns_count_bytes() -> None:
    conflict = json.loads(rendered("rdjson"))["diagnostics"][2]
    assert conflict["location"]["range"]["start"] == {"line": 3, "column": 40}


def test_sarif_follows_the_schema_of_oasis() -> None:
    schema = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
    jsonschema.validate(json.loads(rendered("sarif")), schema)
