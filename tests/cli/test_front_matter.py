"""What a draft may say of itself in its front matter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.conftest import STALE, Outcome

Run = Callable[..., Outcome]


def test_its_own_facts_go_before_all_others(folder: Path, check: Run) -> None:
    own = """\
---
factlint:
  facts:
    entities:
      guild: {name: Harbour Guild, facts: {members: [{value: 31, from: 2024-05-01, override: true}]}}
---
"""
    (folder / "draft.md").write_text(own + STALE)
    done = check("draft.md")
    assert (done.code, done.out) == (0, ""), done


def test_a_fault_in_its_facts_is_a_finding_with_its_place(folder: Path, check: Run) -> None:
    own = "---\nfactlint:\n  facts:\n    entities:\n      guild: {nmae: Guild}\n---\n"
    (folder / "draft.md").write_text(own + STALE)
    done = check("draft.md")
    assert done.code == 1
    assert "draft.md:5:15: S03" in done.out
    assert "did you mean name?" in done.out
    assert "F13" in done.out


def test_it_can_switch_rules_off(folder: Path, check: Run) -> None:
    for words in ("[F13]", "F13", "[stale-figure]", "[guild.members]", "\n    - F"):
        (folder / "draft.md").write_text(f"---\nfactlint:\n  ignore: {words}\n---\n{STALE}")
        assert check("draft.md").out == "", words
    (folder / "draft.md").write_text(f"---\nfactlint:\n  ignore: [F99]\n---\n{STALE}")
    assert "S01 no rule has the code or name 'F99'" in check("draft.md").out
