"""A folder with a small fact file, and `factlint facts ...` run over it as a person does."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factlint.cli import main

TEXT = """\
# our works
factlint: 1
attributes:
  staff: {type: count, nouns: [employee], verbs: [employ]}
  head: {type: entity, nouns: [head], max_at_once: 1}
entities:
  works:
    name: Brine Works
    kind: company
    aliases: [the Works]
    facts:
      staff:
        - {value: 120, from: 2019}   # counted
        - {value: 140, from: 2022-05}
      head: {value: ada, from: 2019}
  ada: {name: Ada Berg, kind: person}
events:
  - {name: Salt Fair, on: 2021-06-05, through: 2021-06-06}
"""

Facts = Callable[..., tuple[int, str, str]]
"""Runs `factlint facts` with arguments; gives the exit code and what was printed on both streams."""


@pytest.fixture
def works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The fact file, in the folder where the commands run."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "works.yaml"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def facts(capsys: pytest.CaptureFixture[str]) -> Facts:
    def run(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(["facts", *arguments])
        except SystemExit as error:
            code = int(str(error.code))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run
