"""Rules in YAML: what they can say, and what is said of a file that is wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.plugins import load_plugins
from factlint.plugins.yaml_rules import read_rules
from factlint.testing import cases_of

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """\
factlint-rules: 1
rules:
  price-above-list:
    code: SHOP01
    severity: error
    why: A ticket is never dearer than 40 euros.
    kind: money
    unit: EUR
    above: 40
    before: [ticket for, tickets cost]
    unless: [season]
    message: "No ticket costs {text}."
    replacement: €40
    bad: ["A ticket for «€45» is too dear.", "Tickets cost «€41» now."]
    good: ["A ticket for €40 will do.", "A season ticket for €90 will do.", "He owes €45.", "A ticket for $45."]
"""

BROKEN = {
    "no mapping": ("- a\n- b\n", ":1:1: a rule file is a mapping"),
    "no version": ("rules: {}\n", ":1:1: the first line of a rule file"),
    "other version": ("factlint-rules: 2\nrules: {}\n", ":1:17: this factlint reads rule files of version 1"),
    "unknown top key": ("factlint-rules: 1\nrule: {}\n", ":2:1: unknown key rule; did you mean rules?"),
    "unknown key": (GOOD.replace("unless:", "unles:"), ":11:5: unknown key unles; did you mean unless?"),
    "missing message": (
        GOOD.replace("    message:", "    # message:"),
        ":3:3: the rule price-above-list lacks message",
    ),
    "bad severity": (
        GOOD.replace("severity: error", "severity: eror"),
        ":5:15: 'eror' is none of error, warning, note",
    ),
    "no number": (GOOD.replace("above: 40", "above: forty"), ":9:12: 'forty' is no number"),
    "huge number": (GOOD.replace("above: 40", "above: 1e999999"), ":9:12: '1e999999' is no number"),
    "bad code": (GOOD.replace("SHOP01", "shop"), ":3:3: rule code 'shop' is not letters"),
    "bad name": (GOOD.replace("price-above-list", "Price!"), ":3:3: rule name 'Price!' is not lower-case"),
    "alias": (GOOD + "more: *x\n", "aliases are not allowed"),
    "duplicate": (GOOD + "rules: {}\n", "rules is already given at line 2"),
}


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "house.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_a_rule_flags_what_meets_every_condition(tmp_path: Path) -> None:
    rules, complaints = read_rules(write(tmp_path, GOOD))
    assert complaints == []
    for case in cases_of(*rules):
        case.check()


def test_a_folder_is_read_file_by_file(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "other.yml").write_text(GOOD.replace("SHOP01", "SHOP02").replace("above-list", "above-all"))
    (tmp_path / "notes.txt").write_text("not a rule")
    plugins = load_plugins(rule_paths=[tmp_path])
    assert plugins.failures == ()
    assert [rule.code for rule in plugins.rules if rule.code.startswith("SHOP")] == ["SHOP01", "SHOP02"]


def test_an_empty_folder_is_said_to_be_empty(tmp_path: Path) -> None:
    assert read_rules(tmp_path) == ([], [f"{tmp_path}: the folder holds no YAML rules"])


def test_a_missing_file_is_said_to_be_missing(tmp_path: Path) -> None:
    (complaint,) = read_rules(tmp_path / "none.yaml")[1]
    assert complaint.startswith(f"{tmp_path / 'none.yaml'}: could not be read")


@pytest.mark.parametrize(("text", "said"), BROKEN.values(), ids=BROKEN)
def test_a_broken_file_is_told_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    file = write(tmp_path, text)
    complaints = read_rules(file)[1]
    assert any(said in complaint for complaint in complaints), complaints
    assert all(complaint.startswith(f"{file}:") for complaint in complaints)


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = (
        GOOD.replace("unless:", "unles:").replace("above: 40", "above: forty").replace("severity: error", "severity: x")
    )
    assert len(read_rules(write(tmp_path, text))[1]) == 3
