"""`factlint facts check` and `stale`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from tests.cli.facts.conftest import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.facts.conftest import Facts


def test_check_is_silent_over_good_facts(works: Path, facts: Facts) -> None:
    assert facts("check", "works.yaml") == (0, "", "2 entities, 3 facts, 1 event: no remarks\n")


def test_check_prints_all_faults_and_exits_2(works: Path, facts: Facts) -> None:
    works.write_text(TEXT.replace("staff:\n", "stuff:\n").replace("ada, from", "eve, form"), encoding="utf-8")
    code, out, _ = facts("check", "works.yaml")
    assert code == 2
    assert [line.partition(": ")[0] for line in out.splitlines()] == [
        "works.yaml:12:7",
        "works.yaml:15:21",
        "works.yaml:15:26",
    ]
    code, out, _ = facts("check", "works.yaml", "--output-format", "json")
    assert [problem["hint"] for problem in json.loads(out)] == ["staff", None, "from"]


def test_a_folder_without_facts_and_a_missing_file_are_faults(works: Path, facts: Facts) -> None:
    (works.parent / "empty").mkdir()
    assert facts("check", "empty")[:2] == (2, "empty:1:1: no fact file in this folder\n")
    assert facts("check", "none.yaml")[:2] == (2, "none.yaml:1:1: no such file\n")
    assert "no bundled facts 'nata'; did you mean nato?" in facts("show", "x", "--facts", "seed:nata")[2]


def test_stale_lists_what_is_due(works: Path, facts: Facts) -> None:
    works.write_text(TEXT.replace("from: 2022-05}", "from: 2022-05, review_by: 2024-01-01}"), encoding="utf-8")
    due = "works.yaml:14:19: works.staff was to be reviewed by 2024-01-01\n"
    assert facts("stale", "works.yaml", "--as-of", "2024-01-01")[:2] == (0, "")
    assert facts("stale", "works.yaml", "--as-of", "2024-01-02")[:2] == (0, due)
    said = "1 entry due for review on 2024-01-02\n"
    assert facts("stale", "works.yaml", "--as-of", "2024-01-02", "--fail") == (1, due, said)
    assert facts("stale", "works.yaml", "--as-of", "2020", "--fail")[2] == "nothing due for review on 2020-12-31\n"
