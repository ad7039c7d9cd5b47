"""Readers take linear time, whatever is thrown at them: twice the text may take twice the time, not four times.

Measured as the slope of the logarithm of the CPU time over the logarithm of the size, the best of several runs each.
"""

from __future__ import annotations

import gc
import math
import time

import pytest

from factlint.documents.reading import read

SIZES = (500, 1000, 2000, 4000)
LIMIT = 1.5
"""A linear scan shows 0.7 to 1.2 on a busy machine, a quadratic one 1.7 to 2.1."""


def seconds(source: str, name: str) -> float:
    best = math.inf
    gc.disable()
    for _ in range(2):
        began = time.process_time()
        _ = read(source, name).sentences
        best = min(best, time.process_time() - began)
    gc.enable()
    return max(best, 1e-6)


def slope(piece: str, name: str) -> float:
    points = [(math.log(size), math.log(seconds(piece * size, name))) for size in SIZES]
    mean_x, mean_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / sum((x - mean_x) ** 2 for x, _ in points)


ATTACKS = [
    *[("a.txt", piece) for piece in (".", "U.S. ", '" a', "‘a ", "'a ", "1. a\n")],
    *[("a.html", piece) for piece in ("<!-- ", "</", '<a b="', "<div>", "<li>", "&")],
    *[("a.md", piece) for piece in ("![", "[a](", "> ", "  - a\n", "|a", "`a ")],
]


@pytest.mark.parametrize(("name", "piece"), ATTACKS)
def test_time_grows_with_the_size(piece: str, name: str) -> None:
    # A machine that is busy with other things can spoil one measurement; a quadratic scan spoils all.
    assert any(slope(piece, name) < LIMIT for _ in range(3))
