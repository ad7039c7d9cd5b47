"""Fact bases from files, folders, the bundled sets and texts."""

from __future__ import annotations

import gc
import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.bundled import bundled_folder
from factlint.facts.loaders import LOADERS, FactLoader
from factlint.facts.model import Location
from factlint.facts.problems import FactFileError, FactProblem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.facts.base import FactBase

__all__ = ["LOADERS", "FactLoader", "load_facts", "parse_facts", "seed_names"]

SEED = "seed:"
ALL_SEEDS = ("seed:all",)
"""The sources that a run has where none are named."""


def seed_names() -> tuple[str, ...]:
    """The names that may follow `seed:`."""
    names = os.listdir(bundled_folder("seeds"))  # noqa: PTH208 - on the way of every run
    return tuple(sorted(name.removesuffix(".yaml") for name in names if name.endswith(".yaml")))


def load_facts(
    *sources: str | Path,
    within: Path | None = None,
    loaders: Sequence[FactLoader] = LOADERS,
    cache_dir: Path | None = None,
) -> FactBase:
    """Load fact files, folders of them, and `seed:NAME` or `seed:all`, each over the ones before it, seeds below all.

    Raises `FactFileError` with all faults at once. Includes outside the folder `within`, where that is given, are
    refused. `loaders` say which formats are read; the first that claims a suffix reads it. With a `cache_dir` the
    compiled facts are kept there, and are used as long as every byte of every file is the same. Those of all seeds come
    with factlint.
    """
    paths = in_layers(sources, loaders)
    with _without_collection():
        if tuple(map(str, sources)) == ALL_SEEDS and tuple(loaders) == LOADERS:
            from factlint.facts.storage.seeds import load_seeds  # noqa: PLC0415 - other facts need none of it

            seeds = load_seeds(paths)
            if seeds is not None:
                return seeds
        if cache_dir is not None and tuple(loaders) == LOADERS:
            from factlint.facts.storage.compiled import load_compiled  # noqa: PLC0415 - one of the two is enough

            return load_compiled(paths, within, cache_dir)
        from factlint.facts.linking.gathering import gather  # noqa: PLC0415 - one of the two is enough

        return gather(paths, loaders, within)[0]


@contextmanager
def _without_collection() -> Iterator[None]:
    """Hold the garbage collector: reading makes many objects that stay, and going over them takes half of the time."""
    held = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if held:
            gc.enable()


def parse_facts(text: str, path: str = "facts.yaml") -> FactBase:
    """Load a fact file from its text; it includes nothing."""
    from factlint.facts.language.tree import SourceText  # noqa: PLC0415 - a compiled fact base needs none of it
    from factlint.facts.linking.gathering import Gathering  # noqa: PLC0415 - a compiled fact base needs none of it

    gathering = Gathering(LOADERS)
    gathering.add(SourceText(path, text))
    return gathering.fact_base()


def in_layers(sources: Iterable[str | Path], loaders: Sequence[FactLoader]) -> list[tuple[Path, str]]:
    """The files of all sources, bundled ones first, each with its name for messages."""
    ordered = sorted(sources, key=lambda source: not str(source).startswith(SEED))
    return [found for source in ordered for found in expand(source, loaders)]


def expand(source: str | Path, loaders: Sequence[FactLoader]) -> Iterator[tuple[Path, str]]:
    """The files that a source means, each with its name for messages."""
    text = str(source)
    if text.startswith(SEED):
        name = text.removeprefix(SEED)
        names = seed_names()
        if name != "all" and name not in names:
            hint = nearest(name, (*names, "all"))
            raise FactFileError([FactProblem(Location(text, 1, 1), "unknown-seed", f"no bundled facts {name!r}", hint)])
        folder = bundled_folder("seeds")
        for each in names if name == "all" else (name,):
            yield folder / f"{each}.yaml", f"{SEED}{each}"
        return
    path = Path(source)
    if not path.is_dir():
        yield path, text
        return
    suffixes = {suffix for loader in loaders for suffix in loader.suffixes} - {".json"}
    found = sorted(file for file in path.rglob("*") if file.suffix in suffixes and file.is_file())
    if not found:
        raise FactFileError([FactProblem(Location(text, 1, 1), "missing-file", "no fact file in this folder")])
    for file in found:
        yield file, str(file)
