"""The shape of `check --output-format json` and `json-lines`, key by key."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import STALE, Outcome

Run = Callable[..., Outcome]
FINDING = {
    "path",
    "code",
    "name",
    "severity",
    "message",
    "text",
    "start",
    "end",
    "claim",
    "evidence",
    "related",
    "fix",
    "fingerprint",
}


@pytest.fixture
def document(folder: Path, check: Run) -> dict[str, Any]:
    """A report over a stale figure, a fault of the draft alone, and a file that cannot be read."""
    (folder / "a.md").write_text(f"{STALE}It closed on 31 June.\n")
    (folder / "broken.md").write_bytes(b"Caf\xe9")
    done = check(".", "--output-format", "json")
    assert done.code == 2
    read: dict[str, Any] = json.loads(done.out)
    return read


def test_the_document(document: dict[str, Any]) -> None:
    assert list(document) == ["version", "as_of", "findings", "errors", "summary"]
    assert (document["version"], document["as_of"]) == (1, "2024-06-13")


def test_errors_name_the_path_and_the_reason(document: dict[str, Any]) -> None:
    (error,) = document["errors"]
    assert (set(error), error["path"]) == ({"path", "message"}, "broken.md")
    assert "byte 0xe9" in error["message"]


def test_the_summary(document: dict[str, Any]) -> None:
    summary = document["summary"]
    assert set(summary) == {"files", "words", "assertions", "claims", "findings", "seconds"}
    assert set(summary["claims"]) == {"supported", "refuted", "unknown"}
    assert (summary["findings"], summary["claims"]["refuted"]) == (2, 1)
    assert isinstance(summary["seconds"], float)


def test_a_finding_against_a_fact(document: dict[str, Any]) -> None:
    finding = document["findings"][0]
    assert set(finding) == FINDING
    assert (finding["path"], finding["code"], finding["name"]) == ("a.md", "F13", "stale-figure")
    assert finding["severity"] in {"error", "warning", "note"}
    assert finding["text"] == "31"
    assert finding["start"] == {"offset": 22, "line": 1, "column": 23}
    assert finding["end"] == {"offset": 24, "line": 1, "column": 25}
    assert finding["claim"] == {"subject": "guild", "attribute": "members", "value": "31", "at": "2024-06-13"}
    assert finding["evidence"] == [
        {
            "fact": "guild.members",
            "value": "32",
            "from": "2024-03-07",
            "until": None,
            "source": {"title": "Roll of members", "url": "https://example.test/roll"},
            "location": "facts.yaml:12:19",
        }
    ]
    assert finding["related"] == []
    assert finding["fix"] == {
        "title": "write 32",
        "applicability": "unsafe",
        "edits": [{"start": 22, "end": 24, "replacement": "32"}],
    }


def test_a_finding_without_a_fact_has_no_claim_and_no_evidence(document: dict[str, Any]) -> None:
    finding = document["findings"][1]
    assert set(finding) == FINDING
    assert (finding["code"], finding["claim"], finding["evidence"]) == ("C02", None, [])


def test_related_places_have_a_path_a_span_and_a_message(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text("Its three new members, Finland and Sweden, met.\n")
    (finding,) = json.loads(check("a.md", "--output-format", "json").out)["findings"]
    place = finding["related"][0]
    assert set(place) == {"path", "start", "end", "message"}
    assert place["path"] == "a.md"
    assert set(place["start"]) == set(place["end"]) == {"offset", "line", "column"}


def test_json_lines_hold_the_same_findings_one_a_line(folder: Path, check: Run, document: dict[str, Any]) -> None:
    lines = check(".", "--output-format", "json-lines").out.splitlines()
    assert [json.loads(line) for line in lines] == document["findings"]


def test_a_fingerprint_outlives_edits_elsewhere(folder: Path, check: Run, document: dict[str, Any]) -> None:
    (folder / "a.md").write_text(f"A new first line.\n\n{STALE}It closed on 31 June.\n")
    after = json.loads(check("a.md", "--output-format", "json").out)["findings"]
    assert [finding["fingerprint"] for finding in after] == [finding["fingerprint"] for finding in document["findings"]]


@pytest.mark.parametrize("options", [("--facts", "gone.yaml"), ("--select", "F99"), ("--profile", "stric")])
def test_wrong_use_is_no_empty_report(folder: Path, check: Run, options: tuple[str, str]) -> None:
    (folder / "a.md").write_text(STALE)
    done = check("a.md", "--output-format", "json", *options)
    assert (done.code, done.out) == (2, "")
