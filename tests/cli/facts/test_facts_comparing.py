"""`factlint facts diff` and `affected`."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from tests.cli.facts.conftest import TEXT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.facts.conftest import Facts


def test_diff_tells_changes_of_meaning_only(works: Path, facts: Facts) -> None:
    new = works.with_name("new.yaml")
    new.write_text(
        "# moved\n" + TEXT.replace("   # counted", "").replace("[the Works]", "[ the Works ]"), encoding="utf-8"
    )
    assert facts("diff", "works.yaml", "new.yaml") == (0, "", "nothing changed in meaning\n")
    text = TEXT.replace("140", "141").replace("06-05,", "06-04,").replace("[the Works]", "[Brine]")
    new.write_text(text.replace("      head: {value: ada, from: 2019}\n", ""), encoding="utf-8")
    code, out, _ = facts("diff", "works.yaml", "new.yaml")
    assert code == 1
    assert out.splitlines() == [
        "changed works is called Brine too, is no longer called the Works",
        "removed works.head was Ada Berg from 2019",
        "changed works.staff is 141 from 2022-05 instead of 140 from 2022-05",
        "changed event Salt Fair: 2021-06-04 to 2021-06-06 instead of 2021-06-05 to 2021-06-06",
    ]


def test_affected_lists_the_drafts_that_state_what_changed(works: Path, facts: Facts) -> None:
    (works.parent / "old.yaml").write_text(TEXT.replace("140", "139"), encoding="utf-8")
    (works.parent / "one.md").write_text("# Report\n\nBrine Works has 140 employees.\n", encoding="utf-8")
    (works.parent / "two.md").write_text("Brine Works is led by Ada Berg.\n", encoding="utf-8")
    code, out, err = facts(
        "affected", "one.md", "two.md", "--since", "old.yaml", "--facts", "works.yaml", "--as-of", "2024"
    )
    assert code == 1, err
    assert out == ("one.md:3:17: 140 (supported): works.staff is 140 from 2022-05 instead of 139 from 2022-05\n")
    assert facts("affected", "two.md", "--since", "old.yaml", "--facts", "works.yaml", "--as-of", "2024")[0] == 0


MEMBERS = """\
factlint: 1
attributes: {members: {type: count, nouns: [member]}}
entities:
  league:
    name: Salt League
    members_list: {since: {1990-03-01: [norland, sutland]}}
    facts: {members: {count_of: members_list}}
  norland: {name: Norland, kind: country}
  sutland: {name: Sutland, kind: country}
  ada: {name: Ada Berg, kind: person, born: 1970-02-03}
"""


def test_births_and_joinings_are_stated_too(works: Path, facts: Facts) -> None:
    folder = works.parent
    (folder / "old.yaml").write_text(MEMBERS, encoding="utf-8")
    changed = MEMBERS.replace("[norland, sutland]", "[norland], 1991-05-01: [sutland]").replace("1970", "1971")
    (folder / "new.yaml").write_text(changed, encoding="utf-8")
    (folder / "one.md").write_text(
        "Norland joined the Salt League in 1990.\n\nSutland joined the Salt League in 1990.\n\n"
        "Ada Berg was born in 1970.\n",
        encoding="utf-8",
    )
    code, out, _ = facts("affected", "one.md", "--since", "old.yaml", "--facts", "new.yaml", "--as-of", "2024")
    assert code == 1
    was = "sutland is a member from 1991-05-01 instead of from 1990-03-01"
    assert out.splitlines() == [
        f"one.md:3:35: 1990 (refuted): league.members_list: {was}",
        "one.md:5:22: 1970 (refuted): ada was born 1971-02-03 instead of 1970-02-03",
    ]


def test_a_draft_that_cannot_be_read_leaves_no_verdict(works: Path, facts: Facts) -> None:
    (works.parent / "old.yaml").write_text(TEXT.replace("140", "139"), encoding="utf-8")
    outcome = facts("affected", "none.md", "--since", "old.yaml", "--facts", "works.yaml")
    assert outcome == (2, "", "none.md: no such file\n")


def test_bundled_facts_have_no_revisions(works: Path, facts: Facts) -> None:
    (works.parent / "one.md").write_text("NATO has 32 members.\n", encoding="utf-8")
    code, _, err = facts("affected", "one.md", "--facts", "seed:nato")
    assert (code, "these facts are bundled and have no revisions" in err) == (2, True)


def test_a_change_concerns_claims_of_its_own_time(works: Path, facts: Facts) -> None:
    (works.parent / "old.yaml").write_text(TEXT.replace("140", "139"), encoding="utf-8")
    (works.parent / "one.md").write_text("In 2020 Brine Works had 120 employees.\n", encoding="utf-8")
    arguments = ["affected", "one.md", "--since", "old.yaml", "--facts", "works.yaml", "--as-of", "2024"]
    assert facts(*arguments) == (0, "", "no draft states a fact that changed\n")


def test_affected_compares_with_what_git_has(works: Path, facts: Facts) -> None:
    def git(*arguments: str) -> None:
        named = ["-c", "user.name=x", "-c", "user.email=x@example.test", *arguments]
        subprocess.run(["git", *named], cwd=works.parent, check=True, capture_output=True)

    git("init", "-q")
    git("add", "works.yaml")
    git("commit", "-q", "-m", "facts")
    (works.parent / "one.md").write_text("Brine Works has 140 employees.\n", encoding="utf-8")
    arguments = ["affected", "one.md", "--facts", "works.yaml", "--as-of", "2024"]
    assert facts(*arguments) == (0, "", "no fact changed\n")
    works.write_text(TEXT.replace("140", "150"), encoding="utf-8")
    code, out, _ = facts(*arguments)
    assert code == 1
    assert out == "one.md:1:17: 140 (refuted): works.staff is 150 from 2022-05 instead of 140 from 2022-05\n"
    said = (
        "factlint: none is no file or folder, and as a revision: git: no revision 'none'\n"
        "factlint: give the facts as they were, a file or a folder, with --since\n"
    )
    assert facts(*arguments, "--since", "none")[::2] == (2, said)
    (works.parent / "new.yaml").write_text(TEXT, encoding="utf-8")
    code, out, _ = facts("affected", "one.md", "--facts", "new.yaml", "--as-of", "2024")
    assert "works.staff is 140 from 2022-05" in out
