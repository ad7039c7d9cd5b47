"""What a user has after installing factlint and a plugin, away from any checkout."""

from __future__ import annotations

import json
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.installed.conftest import ROOT, environment

if TYPE_CHECKING:
    from pathlib import Path


def check(fresh: Path, folder: Path, text: str, *options: str) -> dict:
    done = subprocess.run(
        [fresh / "factlint", "check", "-", "--output-format", "json", "--as-of", "2026-01-15", *options],
        input=text,
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {0, 1}, done.stderr
    return json.loads(done.stdout)


def test_the_bundled_facts_are_the_default(fresh: Path, tmp_path: Path) -> None:
    (finding,) = check(fresh, tmp_path, "NATO has 31 members.")["findings"]
    assert (finding["text"], finding["name"]) == ("31", "stale-figure")
    (evidence,) = finding["evidence"]
    assert (evidence["value"], evidence["from"]) == ("32", "2024-03-07")
    assert evidence["source"]["title"]
    assert finding["fix"]["edits"] == [{"start": 9, "end": 11, "replacement": "32"}]
    assert "2024-03-07" in finding["message"] or "7 March 2024" in finding["message"]


def test_the_right_figure_is_silent(fresh: Path, tmp_path: Path) -> None:
    assert check(fresh, tmp_path, "NATO has 32 members.")["findings"] == []


def test_an_installed_plugin_finds_its_own(fresh: Path, tmp_path: Path) -> None:
    (finding,) = check(fresh, tmp_path, "Doors open at 25:30.")["findings"]
    assert (finding["code"], finding["text"]) == ("CLOCK01", "25:30")


@pytest.mark.parametrize("option", ["--no-plugins", "--isolated"])
def test_plugins_can_be_left_out(fresh: Path, tmp_path: Path, option: str) -> None:
    assert check(fresh, tmp_path, "Doors open at 25:30.", option)["findings"] == []


def test_the_package_holds_what_it_needs(fresh: Path, tmp_path: Path) -> None:
    code = "from factlint.bundled import bundled_folder as f; print(f('seeds'), f('rules'), sep='\\n')"
    done = subprocess.run(
        [fresh / "python", "-c", code], cwd=tmp_path, env=environment(), capture_output=True, text=True, check=True
    )
    seeds, rules = done.stdout.split()
    assert str(ROOT) not in seeds
    for folder, pattern in ((seeds, "nato.yaml"), (rules, "newsroom/limits.yaml")):
        subprocess.run(["test", "-f", f"{folder}/{pattern}"], check=True)
