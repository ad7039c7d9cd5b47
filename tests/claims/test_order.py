"""The same draft gives the same claims in every process, whatever order sets happen to have there."""

from __future__ import annotations

import os
import subprocess
import sys

DRAFT = "NATO, ASEAN, the EU and OPEC sent aid. All 44 members had agreed. The 37 states and 19 judges met."
SAY = """
import factlint, sys
claims = factlint.find_claims(sys.argv[1], facts=factlint.load_facts("seed:all"), as_of="2025-01-01")
print([(claim.start, claim.verdict, claim.reason) for claim in claims])
"""


def claims_with(seed: str) -> str:
    environment = {**os.environ, "PYTHONHASHSEED": seed}
    found = subprocess.run(
        [sys.executable, "-c", SAY, DRAFT], env=environment, capture_output=True, text=True, check=True
    )
    return found.stdout


def test_claims_do_not_depend_on_the_order_of_sets() -> None:
    first = claims_with("1")
    assert first.count("unknown") == 2
    assert {claims_with(seed) for seed in ("2", "3", "4")} == {first}
