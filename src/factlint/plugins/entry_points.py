"""Finding installed plugins: distributions with an entry point of the group `factlint`.

`importlib.metadata` reads the metadata of every distribution and costs more than the rest of a run; only the files
`entry_points.txt` are looked at here.
"""

from __future__ import annotations

import os
import sys
from importlib.machinery import PathFinder
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

GROUP = "[factlint]"


class EntryPoint(NamedTuple):
    """A plugin that a distribution announces: its name, and the module that is the plugin."""

    name: str
    module: str
    distribution: str


def installed_plugins(search_path: Sequence[str] | None = None) -> Iterator[EntryPoint]:
    """Yield the entry points of the group `factlint`, each name once, in the order of the search path."""
    seen = set()
    for folder in sys.path if search_path is None else search_path:
        for distribution in _distributions(folder):
            for name, module in _group_entries(f"{distribution}/entry_points.txt"):
                if name not in seen:
                    seen.add(name)
                    yield EntryPoint(name, module, Path(distribution).name.removesuffix(".dist-info"))


def lies_inside(entry: EntryPoint, root: Path) -> bool:
    """Whether the plugin's files lie inside `root` and outside the environment that factlint runs from.

    Only the top-level package is located, so that nothing of the plugin is run to find out.
    """
    spec = PathFinder.find_spec(entry.module.partition(".")[0])
    if spec is None:
        return False
    places = [spec.origin] if spec.origin else list(spec.submodule_search_locations or ())
    environment = Path(sys.prefix).resolve()
    return any(
        path.is_relative_to(root.resolve()) and not path.is_relative_to(environment)
        for path in (Path(place).resolve() for place in places)
    )


def _distributions(folder: str) -> list[str]:
    try:
        with os.scandir(folder or ".") as entries:
            return sorted(entry.path for entry in entries if entry.name.endswith(".dist-info"))
    except OSError:
        return []


def _group_entries(path: str) -> Iterator[tuple[str, str]]:
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123 - on the way of every run
            text = file.read()
    except (OSError, UnicodeDecodeError):
        return
    inside = False
    for line in (raw.strip() for raw in text.splitlines() if GROUP in text):
        if line.startswith("["):
            inside = line == GROUP
        elif inside and "=" in line and not line.startswith(("#", ";")):
            name, _, module = line.partition("=")
            yield name.strip(), module.partition("[")[0].strip()
