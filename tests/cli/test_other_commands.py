"""The commands beside `check`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import STALE, Outcome

Run = Callable[..., Outcome]
FACTS = ("--facts", "facts.yaml", "--as-of", "2024-06-13")


def test_extract_prints_mentions_with_their_places(factlint: Run) -> None:
    text = "It had *31* members on “4 April 1949”.\n"
    done = factlint("extract", "-", "--stdin-filename", "a.md", "--output-format", "json-lines", stdin=text.encode())
    number, date = (json.loads(line) for line in done.out.splitlines())
    assert {
        key: number[key] for key in ("path", "start", "end", "line", "column", "text", "kind", "value", "quoted")
    } == {
        "path": "a.md",
        "start": 8,
        "end": 10,
        "line": 1,
        "column": 9,
        "text": "31",
        "kind": "number",
        "value": "31",
        "quoted": False,
    }
    assert (date["kind"], date["value"], date["quoted"]) == ("date", "1949-04-04", True)


def test_extract_leaves_open_what_only_the_running_day_would_resolve(factlint: Run) -> None:
    def value(*options: str) -> str:
        done = factlint("extract", "-", "--output-format", "json-lines", *options, stdin=b"It closed on 13 June.\n")
        text: str = json.loads(done.out)["value"]
        return text

    assert value() == "XXXX-06-13"
    assert value("--as-of", "2024-06-20") == "2024-06-13"


def test_extract_prints_claims(folder: Path, factlint: Run) -> None:
    (folder / "a.md").write_text(STALE)
    done = factlint("extract", "a.md", "--what", "claims", "--output-format", "json-lines", *FACTS)
    claim = json.loads(done.out)
    assert (claim["subject"], claim["attribute"], claim["value"], claim["verdict"]) == (
        "guild",
        "members",
        "31",
        "refuted",
    )
    assert claim["facts"] == ["guild.members"]


def test_extract_of_a_missing_file_is_exit_2(factlint: Run) -> None:
    done = factlint("extract", "gone.md")
    assert (done.code, done.out, done.err) == (2, "", "gone.md: no such file\n")


def test_rules_lists_all_and_marks_those_that_run(factlint: Run) -> None:
    lines = factlint("rules").out.splitlines()
    assert any(line.startswith("* C02      impossible-date") for line in lines)
    assert lines == sorted(lines, key=lambda line: line.split()[1 if line.startswith("*") else 0])
    listed = json.loads(factlint("rules", "--output-format", "json").out)
    assert len(listed) == len(lines)
    assert {"code", "name", "severity", "profile", "summary"} <= set(listed[0])


@pytest.mark.parametrize("what", ["C02", "c02", "impossible-date"])
def test_explain_prints_the_page_of_a_rule(factlint: Run, what: str) -> None:
    assert factlint("explain", what).out.startswith("# C02 impossible-date\n")


@pytest.mark.parametrize("what", ["guild", "Harbour Guild", "harbour guild"])
def test_explain_prints_the_card_of_an_entity(factlint: Run, what: str) -> None:
    assert "Harbour Guild" in factlint("explain", what, *FACTS).out.splitlines()[0]


def test_explain_knows_the_findings_that_no_rule_makes(factlint: Run) -> None:
    assert "switches off a rule that does not exist" in factlint("explain", "S01").out


def test_explain_offers_the_nearest_word(factlint: Run) -> None:
    done = factlint("explain", "imposible-date")
    assert (done.code, done.out) == (2, "")
    assert "did you mean impossible-date?" in done.err


def test_why_tells_every_reading_and_what_came_of_it(folder: Path, factlint: Run) -> None:
    (folder / "a.md").write_text(f"# A title\n\n{STALE}It might have 40 members one day.\n")
    told = factlint("why", "a.md:3", *FACTS).out
    assert "'31' is a number: 31" in told
    assert "guild.members = 31, judged at 2024-06-13: refuted" in told
    assert "because: " in told
    assert "finding F13 stale-figure" in told
    assert "no statement about anything" in factlint("why", "a.md:1", *FACTS).out
    assert "Nothing there is read as prose" in factlint("why", "a.md:2", *FACTS).out
    assert "31" not in factlint("why", "a.md:4:3", *FACTS).out


@pytest.mark.parametrize("place", ["a.md", "a.md:x", "a.md:99", "gone.md:1"])
def test_why_refuses_what_is_no_place(folder: Path, factlint: Run, place: str) -> None:
    (folder / "a.md").write_text(STALE)
    done = factlint("why", place, *FACTS)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)


def test_compare_reports_what_an_edit_did_to_a_figure(folder: Path, factlint: Run) -> None:
    (folder / "old.md").write_text("The bridge is 1,234 metres long and cost 56 million euros.\n")
    (folder / "new.md").write_text("The bridge is 1,243 metres long and cost 56 million euros.\n")
    done = factlint("compare", "old.md", "new.md", "--no-facts")
    assert done.code == 1
    assert done.out.startswith("new.md:1:15: D05")
    assert factlint("compare", "old.md", "old.md", "--no-facts").code == 0
    assert factlint("compare", "gone.md", "new.md", "--no-facts").code == 2


def test_figures_are_held_against_a_source(folder: Path, factlint: Run) -> None:
    (folder / "report.txt").write_text("The survey covers 1,482 households in 12 districts.\n")
    (folder / "a.md").write_text("The survey covers 1,842 households in 12 districts.\n")
    done = factlint("check", "a.md", "--no-facts", "--profile", "all", "--source", "report.txt")
    assert [line.split()[1] for line in done.out.splitlines()] == ["D06"]


def test_init_writes_files_that_find_something(folder: Path, factlint: Run) -> None:
    (folder / "new").mkdir()
    assert factlint("init", "new").code == 0
    draft = folder / "new" / "a.md"
    draft.write_text("Example Works has 40 employees.\n")
    done = factlint("check", "new/a.md", "--as-of", "2024-07-01")
    assert done.code == 1
    assert "45" in done.out
    assert factlint("facts", "check", "new/facts").code == 0
    again = factlint("init", "new")
    assert (again.code, "is there already" in again.err) == (2, True)


PLUGIN = """\
import factlint


@factlint.rule("HOUSE01", "no-house", bad=["a «house»"], good=["a home"])
def no_house(context):
    \"\"\"The word house is out.\"\"\"
    at = context.text.find("house")
    if at >= 0:
        yield factlint.Problem(at, at + 5, "house")


@factlint.hookimpl
def factlint_register_rules():
    return [no_house]
"""


def test_a_local_plugin_runs_once_it_is_trusted_and_only_as_it_was(folder: Path, factlint: Run) -> None:
    (folder / "factlint.toml").write_text('facts = []\nplugins = ["house.py"]\n')
    (folder / "house.py").write_text(PLUGIN)
    (folder / "a.md").write_text("A house, on 31 June.\n")
    before = factlint("check", "a.md")
    assert before.code == 2
    assert "house.py" in before.err
    assert "factlint trust" in before.err
    assert [line.split()[1] for line in before.out.splitlines()] == ["C02"]
    assert factlint("trust", "house.py").code == 0
    after = factlint("check", "a.md")
    assert after.code == 1
    assert [line.split()[1] for line in after.out.splitlines()] == ["HOUSE01", "C02"]
    for alone in ("--isolated", "--no-plugins"):
        done = factlint("check", "a.md", alone, "--no-facts")
        assert (done.code, "HOUSE01" in done.out) == (1, False)
    (folder / "house.py").write_text(PLUGIN + "\n")
    assert factlint("check", "a.md").code == 2


def test_no_command_shows_what_there_is(factlint: Run) -> None:
    done = factlint()
    assert (done.code, done.out) == (2, "")
    assert "\n  check     lint drafts\n" in done.err


@pytest.mark.parametrize(
    "command", ["check", "extract", "explain", "why", "rules", "facts", "compare", "init", "trust", "facts set"]
)
def test_help_fits_a_terminal_of_80_columns(factlint: Run, command: str) -> None:
    done = factlint(*command.split(), "--help")
    assert done.code == 0
    assert done.out.startswith(f"usage: factlint {command}")
    assert max(map(len, done.out.splitlines())) < 80
