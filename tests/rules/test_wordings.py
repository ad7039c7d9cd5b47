"""Many wordings of each error, and look-alikes that are none: `wordings/*.txt`.

A line with "-" is flagged by the rule it stands under, one with "+" by none. "[2024-05-01]" gives the date the
words speak from, else `USUAL`; "\n" begins a new line.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import factlint
from factlint.plugins.builtin import factlint_register_rules
from factlint.rules import Example
from factlint.testing import run_example

RULES = {rule.name: rule for rule in factlint_register_rules()}
USUAL = "2025-06-15"


def wordings(mark: str) -> list[tuple[str, str, str]]:
    """The rule, the date and the words of each line with the mark."""
    found = []
    for path in sorted((Path(__file__).parent / "wordings").glob("*.txt")):
        rule = ""
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("# "):
                rule = line[2:]
            elif line.startswith(f"{mark} "):
                dated = re.match(r"\[([\d-]+)\] ", line[2:])
                words = line[2 + (dated.end() if dated else 0) :].replace("\\n", "\n")
                found.append((rule, dated[1] if dated else USUAL, words))
    return found


@pytest.mark.parametrize(("rule", "as_of", "words"), wordings("-"))
def test_a_wording_is_flagged_by_its_rule(rule, as_of, words):
    assert run_example(RULES[rule], Example(words, as_of=as_of))[0]


@pytest.mark.parametrize(("rule", "as_of", "words"), wordings("+"))
def test_a_look_alike_is_silent_under_every_rule(rule, as_of, words):
    found = factlint.lint_text(words, as_of=as_of, profile="all", name="words.md")
    assert [(one.code, one.message) for one in found] == []
    assert rule in RULES


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.name)
def test_every_rule_has_its_look_alikes(rule):
    silent = [words for name, _, words in wordings("+") if name == rule.name]
    assert len(rule.good) + len(silent) >= 8
