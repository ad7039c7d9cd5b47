"""The rule packs that ship with factlint keep what their examples promise."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from factlint.rules import Rule
from factlint.testing import Case, cases_in, cases_of

PACKS = Path(__file__).parents[2] / "rules"


def clock_rule() -> Rule:
    """The rule of the example plugin, read from its source without installing it."""
    spec = importlib.util.spec_from_file_location(
        "factlint_clock", PACKS / "factlint-clock/src/factlint_clock/__init__.py"
    )
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    (rule,) = module.factlint_register_rules()
    return rule


@pytest.mark.parametrize("case", [*cases_in(PACKS / "newsroom"), *cases_of(clock_rule())], ids=str)
def test_example(case: Case) -> None:
    case.check()
