"""The tool that writes country figures from the World Factbook's records."""

from __future__ import annotations

import json
import runpy
from pathlib import Path
from typing import Any

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "seed_country_figures.py"


def record(name: str, people: str, total: str, land: str) -> dict[str, Any]:
    return {
        "Government": {"Country name": {"conventional short form": {"text": name}}},
        "People and Society": {"Population": {"total": {"text": people}}},
        "Geography": {"Area": {"total ": {"text": total}, "land": {"text": land}}},
    }


def written(folder: Path, capsys: pytest.CaptureFixture[str], *records: dict[str, Any]) -> list[str]:
    (folder / "europe").mkdir()
    for number, each in enumerate(records):
        (folder / "europe" / f"{number}.json").write_text(json.dumps(each), encoding="utf-8")
    runpy.run_path(str(TOOL))["main"](folder)
    return capsys.readouterr().out.partition("entities:\n")[2].splitlines()


def test_figures_keep_their_year_and_both_areas(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    finland = record("Finland", "5,637,214 (2025 est.)", "338,145 sq km", "303,815 sq km")
    assert written(tmp_path, capsys, finland) == [
        "  finland:",
        "    facts:",
        "      population: {value: 5_637_214, as_of: 2025, estimate: true}",
        "      area: {value: 338_145 km2, also: [303_815 km2]}",
        "      land_area: {value: 303_815 km2, also: [338_145 km2]}",
    ]


def test_small_unsettled_and_unknown_countries_are_left_out(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    monaco = record("Monaco", "31,813 (2024 est.)", "2 sq km", "2 sq km")
    ukraine = record("Ukraine", "35,661,826 (2024 est.)", "603,550 sq km", "579,330 sq km")
    atlantis = record("Atlantis", "9,000,000 (2024 est.)", "90,000 sq km", "90,000 sq km")
    assert written(tmp_path, capsys, monaco, ukraine, atlantis) == []
