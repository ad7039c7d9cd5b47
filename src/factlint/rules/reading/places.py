"""Places that are taken, so that each is given to one match alone."""

from __future__ import annotations

from bisect import bisect_right


class Places:
    """Half-open spans that do not overlap, kept in order."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, start: int, end: int) -> bool:
        """Take a span if all of it is free, and say whether it was."""
        index = bisect_right(self._starts, start)
        if index and self._ends[index - 1] > start:
            return False
        if index < len(self._starts) and self._starts[index] < end:
            return False
        self._starts.insert(index, start)
        self._ends.insert(index, end)
        return True
