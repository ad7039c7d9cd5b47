"""Finding the config file of a project."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("factlint.toml", ".factlint.toml", "pyproject.toml")
TABLE = b"[tool.factlint"


def find_config(start: Path) -> Path | None:
    """The nearest config file in `start` or a folder above it.

    A `pyproject.toml` counts only where it has a table for factlint.
    """
    for folder in (start, *start.parents):
        for name in _NAMES:
            path = folder / name
            if path.is_file() and (name != "pyproject.toml" or _has_table(path)):
                return path
    return None


def _has_table(path: Path) -> bool:
    try:
        return TABLE in path.read_bytes()
    except OSError:
        return False
