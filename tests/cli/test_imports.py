"""What a run imports: imports are most of a short run, so each draft pays for what it needs alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

DRAFT = "NATO has 31 members. It was founded on 4 April 1949.\n"
NAMELESS = "The parish hall seats 240. It was painted on 4 April 1949.\n"
NEVER = "lark yaml ruamel pluggy dataclasses inspect logging importlib.metadata pathspec factlint.facts.linking".split()


def imported_for(draft: str, folder: Path) -> set[str]:
    """The modules that a check of the draft imports, with the bundled facts."""
    (folder / "draft.md").write_text(draft)
    program = (
        "import sys, factlint.cli as cli; cli.main(['check', '--isolated', 'draft.md']); print('\\n', *sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=folder, check=True, capture_output=True, text=True)
    return set(done.stdout.split("\n")[-2].split())


@pytest.mark.parametrize("draft", [DRAFT, NAMELESS], ids=["of facts", "of none"])
def test_a_draft_needs_neither_yaml_nor_plugins(draft: str, tmp_path: Path) -> None:
    assert imported_for(draft, tmp_path).isdisjoint(NEVER)


def test_a_draft_that_names_nothing_known_needs_no_finder_of_assertions(tmp_path: Path) -> None:
    assert "factlint.assertions.finders" in imported_for(DRAFT, tmp_path)
    assert "factlint.assertions.finders" not in imported_for(NAMELESS, tmp_path)
