"""The whole way of a draft takes linear time, facts and rules included, where a draft repeats itself without end."""

from __future__ import annotations

import math
import time

import pytest

import factlint

SIZES = (4_000, 12_000)
LIMIT = 1.5
"""As in the test of the readers: linear work shows at most 1.2 on a busy machine, quadratic work 1.7 to 2."""
ENDLESS = [
    ("a.txt", "NATO has 31 members and "),
    ("a.txt", "one-"),
    ("a.txt", "  - five\n"),
    ("a.md", "NATO has 31 members.\n"),
    ("a.md", "<!-- factlint-ignore F13 -->\nNATO has 31 members.\n\n"),
    ("a.html", "<td>5 May"),
]


@pytest.fixture(scope="module")
def facts() -> factlint.FactBase:
    found = factlint.load_facts("seed:nato")
    factlint.lint_text("NATO has 31 members.", facts=found, profile="all", name="a.md")
    return found


def slope(piece: str, name: str, facts: factlint.FactBase) -> float:
    points = []
    for size in SIZES:
        began = time.process_time()
        factlint.lint_text(piece * (size // len(piece)), facts=facts, as_of="2024-06-13", profile="all", name=name)
        points.append(math.log(max(time.process_time() - began, 1e-6)))
    return (points[-1] - points[0]) / math.log(SIZES[-1] / SIZES[0])


@pytest.mark.parametrize(("name", "piece"), ENDLESS)
def test_time_grows_with_the_size(piece: str, name: str, facts: factlint.FactBase) -> None:
    assert any(slope(piece, name, facts) < LIMIT for _ in range(3))
