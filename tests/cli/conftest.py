"""The command line, called in this process inside a folder of its own."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from factlint.cli import main

FACTS = """\
factlint: 1
sources:
  roll: {title: Roll of members, url: https://example.test/roll}
attributes:
  members: {label: number of members, type: count, nouns: [member], verbs: [have], adjectives: [member]}
entities:
  guild:
    name: Harbour Guild
    facts:
      members:
        - {value: 31, from: 2023-04-04, source: roll}
        - {value: 32, from: 2024-03-07, source: roll}
"""
STALE = "The Harbour Guild has 31 members.\n"
RIGHT = "The Harbour Guild has 32 members.\n"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    code: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project with a fact file beside it, and no settings of the user."""
    project = tmp_path / "project"
    project.mkdir()
    (project / "facts.yaml").write_text(FACTS)
    monkeypatch.chdir(project)
    for name, value in {"XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache"}.items():
        monkeypatch.setenv(name, str(tmp_path / value))
    for name in ("FACTLINT_CONFIG", "FACTLINT_OUTPUT_FORMAT", "FACTLINT_AS_OF", "FORCE_COLOR", "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)
    return project


@pytest.fixture
def factlint(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Outcome]:
    """Run factlint with arguments and, where it is given, standard input."""

    def run(*arguments: str, stdin: bytes | None = None) -> Outcome:
        if stdin is not None:
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        try:
            code = main(list(arguments))
        except SystemExit as end:
            code = int(end.code or 0)
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return Outcome(code, captured.out, captured.err)

    return run


@pytest.fixture
def check(factlint: Callable[..., Outcome]) -> Callable[..., Outcome]:
    """Run `factlint check` with the fact file of the project, as of a fixed day."""

    def run(*arguments: str, stdin: bytes | None = None) -> Outcome:
        return factlint("check", "--facts", "facts.yaml", "--as-of", "2024-06-13", *arguments, stdin=stdin)

    return run
