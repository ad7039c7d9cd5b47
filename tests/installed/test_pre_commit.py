"""The hook file works with the real pre-commit, offline, from a local clone."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from typing import TYPE_CHECKING

import pytest

from tests.installed.conftest import ROOT, environment

if TYPE_CHECKING:
    from pathlib import Path

CONFIG = """\
repos:
  - repo: {clone}
    rev: {rev}
    hooks:
      - id: factlint
        args: [--as-of, "2026-01-15"]
"""


def git(folder: Path, *arguments: str) -> str:
    identity = ["-c", "user.name=factlint", "-c", "user.email=factlint@example.invalid", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", "-C", folder, *identity, *arguments], check=True, capture_output=True, text=True, env=environment()
    )
    return done.stdout.strip()


@pytest.fixture(scope="module")
def clone(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the files of this checkout as they are now, committed."""
    folder = tmp_path_factory.mktemp("clone")
    listed = ["git", "-C", ROOT, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    for name in subprocess.run(listed, check=True, capture_output=True, text=True).stdout.split("\0"):
        if name and (ROOT / name).is_file() and not name.startswith("tests/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "--quiet", "--initial-branch=main")
    git(folder, "add", "--all", "--force")
    git(folder, "commit", "--quiet", "--message", "As it is")
    return folder


@pytest.fixture
def scratch(tmp_path: Path, clone: Path) -> Path:
    """A repository whose pre-commit runs factlint from the clone."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    git(folder, "init", "--quiet", "--initial-branch=main")
    rev = git(clone, "rev-parse", "HEAD")
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(clone=clone, rev=rev))
    git(folder, "add", ".")
    return folder


def run_pre_commit(scratch: Path, home: Path) -> subprocess.CompletedProcess[str]:
    variables = environment() | {
        "PRE_COMMIT_HOME": str(home),
        "PIP_NO_DEPS": "1",
        "PYTHONPATH": sysconfig.get_path("purelib"),
        "VIRTUALENV_NO_DOWNLOAD": "1",
    }
    return subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--all-files"],
        cwd=scratch,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_hook_stops_a_wrong_figure_and_lets_the_right_one_pass(scratch: Path, tmp_path: Path) -> None:
    draft = scratch / "draft.md"
    draft.write_text("NATO has 31 members.\n")
    git(scratch, "add", "draft.md")
    stopped = run_pre_commit(scratch, tmp_path / "home")
    assert stopped.returncode == 1, stopped.stdout + stopped.stderr
    assert "draft.md:1:10" in stopped.stdout

    draft.write_text("NATO has 32 members.\n")
    git(scratch, "add", "draft.md")
    passed = run_pre_commit(scratch, tmp_path / "home")
    assert passed.returncode == 0, passed.stdout + passed.stderr
