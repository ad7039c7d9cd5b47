"""How the time of a piece of work grows with its size: 1 is linear, 2 is quadratic."""

from __future__ import annotations

import gc
import math
import time
from collections.abc import Callable

LIMIT = 1.5
"""A linear reader shows 0.7 to 1.2 on a busy machine, a quadratic one 1.7 to 2.1."""
_FLOOR = 1e-5
"""Seconds; less than this is told as this."""


def cpu_seconds(work: Callable[[], object]) -> float:
    """The least CPU time of three runs, without the pauses of the garbage collector."""
    taken = []
    gc.disable()
    try:
        for _ in range(3):
            began = time.process_time()
            work()
            taken.append(time.process_time() - began)
    finally:
        gc.enable()
    return max(min(taken), _FLOOR)


def growth(work: Callable[[int], object], sizes: tuple[int, int]) -> float:
    """The slope of the logarithm of the time over the logarithm of the size."""
    small, large = (cpu_seconds(lambda size=size: work(size)) for size in sizes)  # type: ignore[misc]
    return math.log(large / small) / math.log(sizes[1] / sizes[0])


def grows_linearly(work: Callable[[int], object], sizes: tuple[int, int]) -> bool:
    """Whether the time grows no faster than the size: a busy machine spoils one measurement, a quadratic scan all."""
    return any(growth(work, sizes) < LIMIT for _ in range(3))
