"""`factlint check`: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.conftest import RIGHT, STALE, Outcome

Run = Callable[..., Outcome]


def test_a_finding_is_exit_1_and_goes_to_standard_output(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE)
    done = check("draft.md")
    assert done.code == 1
    assert done.out.startswith("draft.md:1:23: F13 ")
    assert "1 finding in 1 draft" in done.err


def test_nothing_wrong_is_exit_0_and_says_nothing(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(RIGHT)
    done = check("draft.md")
    assert (done.code, done.out) == (0, "")
    assert "1 supported" in done.err


def test_standard_input(check: Run) -> None:
    done = check("-", stdin=STALE.encode())
    assert (done.code, done.out.partition(": ")[0]) == (1, "-:1:23")


def test_the_name_of_standard_input_picks_the_reader(check: Run) -> None:
    text = b"<p>The Harbour Guild has <b>31</b> members."
    assert check("-", "--stdin-filename", "page.html", stdin=text).out.startswith("page.html:1:29: F13")


def test_without_facts_only_the_draft_is_judged(folder: Path, factlint: Run) -> None:
    (folder / "draft.md").write_text(STALE)
    assert factlint("check", "--no-facts", "draft.md").code == 0


def test_the_bundled_facts_are_the_default(factlint: Run) -> None:
    done = factlint("check", "-", "--as-of", "2024-06-13", stdin=b"NATO has 31 members.\n")
    assert done.code == 1
    assert "32" in done.out


@pytest.mark.parametrize(
    ("name", "before", "as_of", "found"),
    [
        ("draft.md", "", "2023-06-01", False),
        ("draft.md", "---\ndate: 2023-06-01\n---\n", "2024-06-13", False),
        ("2023-06-01-draft.md", "", "2024-06-13", False),
        ("2023-06-01-draft.md", "---\ndate: 2024-06-13\n---\n", "2023-06-01", True),
    ],
)
def test_front_matter_goes_before_file_name_before_option(
    factlint: Run, name: str, before: str, as_of: str, found: bool
) -> None:
    Path(name).write_text(before + STALE)
    done = factlint("check", "--facts", "facts.yaml", "--as-of", as_of, name)
    assert bool(done.out) == found


def test_the_summary_says_when_only_today_gave_the_date(folder: Path, factlint: Run, monkeypatch) -> None:
    (folder / "draft.md").write_text(STALE)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1718236800")
    assert "as of today, 2024-06-13" in factlint("check", "--facts", "facts.yaml", "draft.md").err
    assert "today" not in factlint("check", "--facts", "facts.yaml", "--as-of", "2024-06-13", "draft.md").err


def test_a_folder_is_walked_in_order_without_what_is_hidden_or_ignored(folder: Path, check: Run) -> None:
    for name in ("b.md", "a.md", "sub/c.txt", ".hidden/d.md", "node_modules/e.md", "out/f.md", "code.py"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(STALE)
    (folder / ".gitignore").write_text("out/\n")
    paths = [line.partition(":")[0] for line in check(".").out.splitlines()]
    assert paths == ["a.md", "b.md", "sub/c.txt"]


def test_a_file_named_twice_is_linted_once(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE)
    assert len(check("draft.md", ".", "./draft.md").out.splitlines()) == 1


def test_links_that_lead_out_or_nowhere_are_passed_over_with_a_note(folder: Path, check: Run) -> None:
    (folder / "ok.md").write_text(STALE)
    (folder / "out.md").symlink_to("/etc/hostname")
    (folder / "gone.md").symlink_to("nowhere.md")
    done = check(".")
    assert done.code == 1
    assert done.out.count("\n") == 1
    assert "note: out.md: a link that leads out" in done.err
    assert "note: gone.md: a link to nothing" in done.err


@pytest.mark.parametrize("jobs", ["2", "8"])
def test_any_number_of_jobs_gives_the_same_bytes(folder: Path, check: Run, jobs: str) -> None:
    for number in range(12):
        (folder / f"{number:02}.md").write_text(STALE * number + "It closed on 31 June.\n")
    (folder / "bad.md").write_bytes(b"\xff\xfe\x00")
    one, many = check("."), check(".", "--jobs", jobs)
    assert (one.code, one.out, one.err) == (many.code, many.out, many.err)
    assert one.code == 2


def test_select_ignore_and_profile(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE + "It closed on 31 June.\n")

    def codes(*arguments: str) -> list[str]:
        return [line.split()[1] for line in check("draft.md", *arguments).out.splitlines()]

    assert codes() == ["F13", "C02"]
    assert codes("--select", "C") == ["C02"]
    assert codes("--select", "impossible-date") == ["C02"]
    assert codes("--ignore", "C") == ["F13"]
    assert codes("--ignore", "C", "--extend-select", "C02") == ["F13", "C02"]
    assert codes("--select", "F,C", "--ignore", "F13") == ["C02"]


def test_statistics(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE * 2 + "It closed on 31 June.\n")
    assert check("draft.md", "--statistics").out.splitlines() == [
        "     2 F13 stale-figure",
        "     1 C02 impossible-date",
    ]


def test_exit_zero_hides_findings_but_no_trouble(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE)
    assert check("draft.md", "--exit-zero").code == 0
    assert check("draft.md", "gone.md", "--exit-zero").code == 2


def test_the_fail_level(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE)
    assert check("draft.md", "--fail-level", "error").code == 0
    assert check("draft.md", "--fail-level", "warning").code == 1


def test_a_report_can_go_to_a_file(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_text(STALE)
    done = check("draft.md", "-o", "report.json", "--output-format", "json")
    assert (done.code, done.out) == (1, "")
    assert json.loads((folder / "report.json").read_text())["version"] == 1


def test_offsets_are_of_the_source_after_the_byte_order_mark(folder: Path, check: Run) -> None:
    (folder / "draft.md").write_bytes(
        b"\xef\xbb\xbf" + "Café 😀\r\n\r\n> The *Harbour Guild* has\r\n> 31 members.\r\n".encode()
    )
    finding = json.loads(check("draft.md", "--output-format", "json").out)["findings"][0]
    source = (folder / "draft.md").read_bytes().decode("utf-8-sig")
    assert source[finding["start"]["offset"] : finding["end"]["offset"]] == finding["text"] == "31"
    assert (finding["start"]["line"], finding["start"]["column"]) == (4, 3)


def test_only_files_that_changed_since_a_revision(folder: Path, check: Run) -> None:
    def git(*arguments: str) -> None:
        identity = ["-c", "user.name=A Writer", "-c", "user.email=writer@example.test"]
        subprocess.run(["git", *identity, *arguments], check=True, capture_output=True, cwd=folder)

    git("init", "-q")
    (folder / "old.md").write_text(STALE)
    git("add", ".")
    git("commit", "-q", "-m", "Start")
    (folder / "new.md").write_text(STALE)
    assert [line.partition(":")[0] for line in check(".", "--changed-since", "HEAD").out.splitlines()] == ["new.md"]
    assert check(".", "--changed-since", "no-such-revision").code == 2


def test_a_baseline_hides_what_was_accepted(folder: Path, check: Run) -> None:
    draft = folder / "draft.md"
    draft.write_text(STALE)
    assert check("draft.md", "--baseline", "base.json").code == 2
    assert check("draft.md", "--baseline", "base.json", "--update-baseline").code == 0
    draft.write_text("A line before it.\n\n" + STALE + "\nIt closed on 31 June.\n")
    done = check("draft.md", "--baseline", "base.json")
    assert [line.split()[1] for line in done.out.splitlines()] == ["C02"]


def test_colour_only_where_it_is_wanted(folder: Path, check: Run, monkeypatch) -> None:
    (folder / "draft.md").write_text(STALE)
    assert "\x1b" not in check("draft.md").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in check("draft.md").out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in check("draft.md").out


def test_python_dash_m_imports_nothing_from_the_working_folder(folder: Path) -> None:
    (folder / "yaml.py").write_text("open('PWNED', 'w')\n")
    (folder / "draft.md").write_text(STALE)
    command = [sys.executable, "-m", "factlint", "check", "--facts", "facts.yaml", "--no-cache", "draft.md"]
    done = subprocess.run(command, cwd=folder, capture_output=True, env={**os.environ, "PYTHONPATH": ""}, check=False)
    assert done.returncode == 1
    assert not (folder / "PWNED").exists()


def test_paths_are_shown_from_here_however_they_are_given(folder: Path, check: Run) -> None:
    (folder / "sub").mkdir()
    (folder / "sub" / "a.md").write_text(STALE)
    for path in ("sub/a.md", "./sub/a.md", "sub/../sub/a.md", str(folder / "sub" / "a.md"), str(folder)):
        assert check(path).out.startswith("sub/a.md:1:23: F13"), path


def test_rules_can_be_ignored_in_some_files(folder: Path, check: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "quotes").mkdir()
    for name in ("a.md", "quotes/b.md"):
        (folder / name).write_text(STALE)
    (folder / "factlint.toml").write_text('[per-file-ignores]\n"quotes/*" = ["F13"]\n')
    assert [line.partition(":")[0] for line in check(".").out.splitlines()] == ["a.md"]
    monkeypatch.chdir(folder / "quotes")
    (folder / "quotes" / "facts.yaml").write_text((folder / "facts.yaml").read_text())
    assert check("b.md").out == ""


def test_facts_of_a_config_are_named_from_here(folder: Path, factlint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "factlint.toml").write_text('facts = ["facts.yaml"]\n')
    (folder / "sub").mkdir()
    (folder / "sub" / "a.md").write_text(STALE)

    def location(path: str) -> str:
        done = factlint("check", path, "--as-of", "2024-06-13", "--output-format", "json")
        told: str = json.loads(done.out)["findings"][0]["evidence"][0]["location"]
        return told

    assert location("sub/a.md") == "facts.yaml:12:19"
    monkeypatch.chdir(folder / "sub")
    assert location("a.md") == "../facts.yaml:12:19"
