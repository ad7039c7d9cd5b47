"""The examples of the rule show what they say."""

from __future__ import annotations

import pytest
from factlint_clock import impossible_clock_time

from factlint.testing import Case, cases_of


@pytest.mark.parametrize("case", cases_of(impossible_clock_time), ids=str)
def test_example(case: Case) -> None:
    case.check()
