"""Results are used again only while nothing they depend on has changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.runs import cached
from tests.cli.conftest import FACTS, RIGHT, STALE, Outcome

Run = Callable[..., Outcome]


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Whether a plan was made: an empty list says that everything came from the cache."""
    made: list[str] = []
    lint_with = cached.lint_with

    def watched(cache, drafts, limit, make_plan):  # type: ignore[no-untyped-def] # as the real one
        return lint_with(cache, drafts, limit, lambda: (made.append("plan"), make_plan())[1])

    monkeypatch.setattr("factlint.cli.check_command.lint_with", watched)
    return made


def again(check: Run, fresh: list[str], *arguments: str) -> tuple[bool, Outcome]:
    """Run once more; whether the cache had it all, and the outcome."""
    fresh.clear()
    done = check("a.md", *arguments)
    return not fresh, done


def test_an_unchanged_draft_is_not_linted_again(folder: Path, check: Run, fresh: list[str]) -> None:
    (folder / "a.md").write_text(STALE)
    first = check("a.md", "--output-format", "full")
    cached_now, second = again(check, fresh, "--output-format", "full")
    assert cached_now
    assert (first.code, first.out, first.err) == (second.code, second.out, second.err)


def test_every_change_is_seen(folder: Path, check: Run, fresh: list[str]) -> None:
    draft = folder / "a.md"
    draft.write_text(STALE)
    status = draft.stat()
    check("a.md")
    draft.write_text(RIGHT)
    os.utime(draft, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert again(check, fresh)[1].code == 0
    draft.write_text(STALE)
    (folder / "facts.yaml").write_text(FACTS.replace("value: 32", "value: 33"))
    assert "33" in again(check, fresh)[1].out
    (folder / "facts.yaml").write_text(FACTS)
    assert again(check, fresh, "--ignore", "F13")[1].code == 0
    assert again(check, fresh, "--as-of", "2023-06-01")[1].code == 0
    (folder / "factlint.toml").write_text('ignore = ["F"]\n')
    assert again(check, fresh)[1].code == 0


def test_a_new_file_in_a_folder_of_facts_is_seen(folder: Path, factlint: Run) -> None:
    (folder / "facts").mkdir()
    (folder / "facts" / "one.yaml").write_text(FACTS)
    (folder / "a.md").write_text("The Wool Guild has 9 members.\n")
    command = ("check", "a.md", "--facts", "facts", "--as-of", "2024-06-13")
    assert factlint(*command).code == 0
    second = "factlint: 1\nentities:\n  wool: {name: Wool Guild, facts: {members: 8}}\n"
    (folder / "facts" / "two.yaml").write_text(second)
    assert factlint(*command).code == 1


def test_damage_and_foreign_entries_count_as_none(folder: Path, check: Run, tmp_path: Path) -> None:
    (folder / "a.md").write_text(STALE)
    expected = check("a.md").out
    for path in (tmp_path / "cache" / "factlint" / "results").iterdir():
        content = path.read_bytes()
        for damaged in (b"", content[: len(content) // 2], content.replace(b"3", b"4"), b"cos\nsystem\n(S'x'\ntR."):
            path.write_bytes(damaged)
            assert check("a.md").out == expected
            path.write_bytes(content)


def test_a_folder_that_others_can_write_is_not_used(folder: Path, check: Run, fresh: list[str], tmp_path: Path) -> None:
    (folder / "a.md").write_text(STALE)
    check("a.md")
    (tmp_path / "cache" / "factlint" / "results").chmod(0o777)
    cached_now, done = again(check, fresh)
    assert (cached_now, done.code) == (False, 1)


def test_failures_are_never_kept(folder: Path, check: Run, fresh: list[str]) -> None:
    (folder / "a.md").write_bytes(b"\xff")
    assert check("a.md").code == 2
    assert again(check, fresh)[1].code == 2


def test_no_cache_writes_none(folder: Path, check: Run, tmp_path: Path) -> None:
    (folder / "a.md").write_text(STALE)
    check("a.md", "--no-cache")
    assert not (tmp_path / "cache").exists()


def test_another_version_begins_anew(
    folder: Path, check: Run, fresh: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "a.md").write_text(STALE)
    check("a.md")
    assert again(check, fresh)[0]
    monkeypatch.setattr("factlint.runs.results_cache.__version__", "0.0.0")
    assert not again(check, fresh)[0]


def test_what_is_installed_beside_begins_anew(
    folder: Path, check: Run, fresh: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (folder / "a.md").write_text(STALE)
    packages = tmp_path / "packages"
    packages.mkdir()
    monkeypatch.syspath_prepend(str(packages))
    check("a.md")
    assert again(check, fresh)[0]
    (packages / "house_rules-1.0.dist-info").mkdir()
    os.utime(packages, ns=(1, 1))
    assert not again(check, fresh)[0]


@pytest.mark.parametrize("place", ["cache", "cache/factlint"])
def test_a_cache_that_cannot_be_is_done_without(folder: Path, check: Run, place: str) -> None:
    (folder / "a.md").write_text(STALE)
    expected = check("a.md", "--no-cache")
    file = folder.parent / place
    file.parent.mkdir(exist_ok=True)
    file.write_text("no folder")
    assert check("a.md") == expected


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_cache_that_may_only_be_read_is_done_without(folder: Path, check: Run) -> None:
    (folder / "a.md").write_text(STALE)
    expected = check("a.md", "--no-cache")
    (folder.parent / "cache").mkdir(mode=0o500)
    assert check("a.md") == expected


def test_runs_at_once_agree(folder: Path) -> None:
    for number in range(6):
        (folder / f"{number}.md").write_text((STALE if number % 3 else RIGHT) * (number + 1))
    command = [sys.executable, "-m", "factlint", "check", ".", "--facts", "facts.yaml", "--as-of", "2024-06-13"]
    alone = subprocess.run([*command, "--no-cache"], capture_output=True, check=False)
    runs = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    told = [run.communicate() for run in runs]
    assert alone.returncode == 1
    assert [run.returncode for run in runs] == [1, 1]
    assert told == [(alone.stdout, alone.stderr)] * 2
    assert subprocess.run(command, capture_output=True, check=False).stdout == alone.stdout
