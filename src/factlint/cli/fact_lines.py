"""Lines of fact files, for reports that point into them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

SEED = "seed:"


def fact_line(path: str, line: int) -> str | None:
    """A line of a fact file, or of a bundled fact base by its name; nothing where it cannot be read."""
    lines = _lines(path)
    return lines[line - 1] if 0 < line <= len(lines) else None


@cache
def _lines(path: str) -> tuple[str, ...]:
    file = Path(path)
    if path.startswith(SEED):
        from factlint.bundled import bundled_folder  # noqa: PLC0415 - only where a bundled fact is shown

        file = bundled_folder("seeds") / f"{path.removeprefix(SEED)}.yaml"
    try:
        return tuple(file.read_text(encoding="utf-8-sig").split("\n"))
    except (OSError, UnicodeDecodeError):
        return ()
