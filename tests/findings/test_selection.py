"""Which rules run: the longest selector that fits decides, and of two equally long ones `ignore`."""

from __future__ import annotations

import pytest

from factlint.findings.selection import Selection, selector_problem
from factlint.rules import Rule


def nothing(context: object) -> tuple[()]:
    return ()


def made(code: str, name: str, **more: str) -> Rule:
    return Rule(code=code, name=name, check=nothing, documentation="Says nothing.", **more)


RULES = (
    made("C01", "weekday-date-mismatch"),
    made("C02", "impossible-date"),
    made("F01", "figure-mismatch"),
    made("F13", "stale-figure", profile="strict"),
    made("N05", "odd-number", profile="all"),
    made("N09", "new-idea", status="preview"),
)


@pytest.mark.parametrize(
    ("selection", "codes"),
    [
        (Selection(), "C01 C02 F01"),
        (Selection(profile="strict"), "C01 C02 F01 F13"),
        (Selection(profile="all"), "C01 C02 F01 F13 N05 N09"),
        (Selection(select=("C",)), "C01 C02"),
        (Selection(select=("C", "stale-figure")), "C01 C02 F13"),
        (Selection(select=("ALL",)), "C01 C02 F01 F13 N05"),
        (Selection(ignore=("C",)), "F01"),
        (Selection(ignore=("C",), extend_select=("C02",)), "C02 F01"),
        (Selection(select=("C",), ignore=("C02",)), "C01"),
        (Selection(select=("C02",), ignore=("C",)), "C02"),
        (Selection(select=("C02",), ignore=("impossible-date",)), ""),
        (Selection(extend_select=("F13",)), "C01 C02 F01 F13"),
        (Selection(extend_select=("N",)), "C01 C02 F01 N05"),
        (Selection(extend_select=("N09",)), "C01 C02 F01 N09"),
        (Selection(ignore=("ALL",)), ""),
        (Selection(select=("c02",)), "C02"),
    ],
)
def test_selection(selection: Selection, codes: str) -> None:
    assert " ".join(rule.code for rule in RULES if selection.chooses(rule)) == codes


@pytest.mark.parametrize(
    ("selector", "hint"),
    [("F99", "F"), ("stale-figur", "stale-figure"), ("X", "factlint rules"), ("", "factlint rules")],
)
def test_a_selector_that_fits_no_rule_is_told_with_the_nearest_that_would(selector: str, hint: str) -> None:
    assert hint in selector_problem(selector, RULES)
    assert selector_problem("stale-figure", RULES) == ""
