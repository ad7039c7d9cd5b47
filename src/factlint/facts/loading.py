"""Fact bases from files, folders and the bundled sets."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint import files
from factlint.bundled import bundled_folder
from factlint.facts.model import Location
from factlint.facts.problems import FactFileError, FactProblem, nearest
from factlint.facts.reading import FactFile, read_file
from factlint.facts.tree import SourceText, decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.facts.base import FactBase

SUFFIXES = (".yaml", ".yml")
SEED = "seed:"


def seed_names() -> tuple[str, ...]:
    """The names that may follow `seed:`."""
    return tuple(sorted(path.stem for path in bundled_folder("seeds").glob("*.yaml")))


def load_facts(*sources: str | Path, within: Path | None = None) -> FactBase:
    """Load fact files, folders of them, and `seed:NAME` or `seed:all`, each over the ones before it.

    Raises `FactFileError` with all faults at once. Includes outside the folder `within`, where that is given, are
    refused.
    """
    reading = _Reading(within)
    for source in sources:
        for path, shown in _expand(source):
            reading.read(path, shown)
    return _resolved(reading)


def parse_facts(text: str, path: str = "facts.yaml") -> FactBase:
    """Load a fact file from its text; it includes nothing."""
    reading = _Reading(None)
    reading.add(SourceText(path, text))
    return _resolved(reading)


def _resolved(reading: _Reading) -> FactBase:
    from factlint.facts.resolving import resolve  # noqa: PLC0415 - a compiled fact base needs none of it

    base, problems = resolve(reading.files)
    problems += [problem for file in reading.files for problem in file.source.problems]
    if any(problem.kind == "missing-file" for problem in reading.problems):
        problems = [problem for problem in problems if not problem.kind.startswith("unknown-") or problem.hint]
    problems = sorted({*problems, *reading.problems}, key=_order(reading.files))
    if any(problem.severity == "error" for problem in problems):
        raise FactFileError(problems)
    return base.with_warnings(problems)


def _order(files: list[FactFile]):  # type: ignore[no-untyped-def] # a key function
    layers = {file.source.path: at for at, file in enumerate(files)}
    return lambda problem: (
        layers.get(problem.location.path, -1), problem.location.path, problem.location.line, problem.location.column,
        problem.kind, problem.message,
    )  # fmt: skip


def _expand(source: str | Path) -> Iterator[tuple[Path, str]]:
    text = str(source)
    if text.startswith(SEED):
        name = text.removeprefix(SEED)
        names = seed_names()
        if name != "all" and name not in names:
            hint = nearest(name, (*names, "all"))
            raise FactFileError([FactProblem(Location(text, 1, 1), "unknown-seed", f"no bundled facts {name!r}", hint)])
        for each in names if name == "all" else (name,):
            yield bundled_folder("seeds") / f"{each}.yaml", f"{SEED}{each}"
        return
    path = Path(source)
    if not path.is_dir():
        yield path, text
        return
    found = sorted(file for file in path.rglob("*") if file.suffix in SUFFIXES and file.is_file())
    if not found:
        raise FactFileError([FactProblem(Location(text, 1, 1), "missing-file", "no fact file (*.yaml) in this folder")])
    for file in found:
        yield file, str(file)


class _Reading:
    """The files read so far, each once, includes before the files that name them."""

    def __init__(self, within: Path | None) -> None:
        self.files: list[FactFile] = []
        self.problems: list[FactProblem] = []
        self._within = within.resolve() if within else None
        self._read: dict[Path, FactFile | None] = {}

    def read(self, path: Path, shown: str, included_by: Location | None = None) -> None:
        place = included_by or Location(shown, 1, 1)
        real = path.resolve()
        if real in self._read:
            if self._read[real] is None:
                self.problems.append(FactProblem(place, "include-cycle", f"{shown} includes itself"))
            return
        try:
            data = files.read_file(path).data
        except OSError as error:
            reason = str(error).removeprefix(f"{path}: ")
            self.problems.append(FactProblem(place, "missing-file", f"{shown}: {reason}" if included_by else reason))
            return
        self._read[real] = None
        try:
            source = decode(data, shown)
        except FactFileError as error:
            self.problems.extend(error.problems)
            return
        self._read[real] = self.add(source, path)

    def add(self, source: SourceText, path: Path | None = None) -> FactFile:
        """Read one file, and before it the files that it includes."""
        file = read_file(source)
        for include in file.includes:
            where = source.location(include.start)
            if path is None:
                self.problems.append(FactProblem(where, "include-outside", "a text without a file includes nothing"))
                continue
            target = path.parent / include.text
            if self._within and not target.resolve().is_relative_to(self._within):
                message = f"{include.text} lies outside {self._within.name}; facts are included from inside it only"
                self.problems.append(FactProblem(where, "include-outside", message))
                continue
            self.read(target, _shown_beside(source.path, include.text), where)
        self.files.append(file)
        return file


def _shown_beside(shown: str, include: str) -> str:
    if shown.startswith(SEED):
        return f"{SEED}{Path(include).stem}"
    return str(Path(shown).parent / include)
