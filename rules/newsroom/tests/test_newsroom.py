"""Every example of the pack shows what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from factlint.testing import Case, cases_in

PACK = Path(__file__).parents[1]


@pytest.mark.parametrize("case", cases_in(PACK), ids=str)
def test_example(case: Case) -> None:
    case.check()
