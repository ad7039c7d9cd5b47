"""Lines of fact files, for reports that point into them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.facts import FactBase


def fact_lines(facts: FactBase) -> Callable[[str, int], str | None]:
    """What gives a line of a fact file, by the path that locations use; nothing where it cannot be read."""
    read: dict[str, list[str]] = {}

    def line_of(path: str, line: int) -> str | None:
        if path not in read:
            try:
                read[path] = Path(facts.files.get(path, path)).read_text(encoding="utf-8-sig").split("\n")
            except (OSError, UnicodeDecodeError):
                read[path] = []
        lines = read[path]
        return lines[line - 1] if 0 < line <= len(lines) else None

    return line_of
