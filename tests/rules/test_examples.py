"""Every rule flags its bad examples at the words they mark, and stays silent on its good ones."""

from __future__ import annotations

import pytest

from factlint.plugins.builtin import factlint_register_rules
from factlint.testing import run_example

RULES = list(factlint_register_rules())
BAD = [pytest.param(rule, example, id=f"{rule.name}-bad-{i}") for rule in RULES for i, example in enumerate(rule.bad)]
GOOD = [
    pytest.param(rule, example, id=f"{rule.name}-good-{i}") for rule in RULES for i, example in enumerate(rule.good)
]


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_bad_example_is_flagged_where_it_says(rule, example):
    problems, marked = run_example(rule, example)
    assert sorted((problem.start, problem.end) for problem in problems) == marked
    assert marked, "a bad example marks the words to flag with «…»"


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_good_example_is_silent(rule, example):
    problems, marked = run_example(rule, example)
    assert problems == []
    assert not marked


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_explains_itself(rule):
    assert rule.summary.endswith(".")
    assert "silent" in rule.documentation.lower()
    assert rule.bad
    assert len(rule.good) >= 3


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_fixes_of_bad_examples_change_the_text(rule):
    for example in rule.bad:
        for problem in run_example(rule, example)[0]:
            for fix in problem.fixes:
                assert fix.edits, fix.title
                assert all(edit.start < edit.end or edit.replacement for edit in fix.edits)


def test_codes_and_names_are_given_once():
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_messages_are_sentences_and_fixes_are_told_in_lower_case(rule):
    for example in rule.bad:
        for problem in run_example(rule, example)[0]:
            assert problem.message.endswith((".", "?")), problem.message
            assert not problem.message[0].islower(), problem.message
            assert all(fix.title[0].islower() or fix.title[0] == "“" for fix in problem.fixes)
