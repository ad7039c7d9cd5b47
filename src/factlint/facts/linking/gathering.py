"""Fact files read from disk, each once, with the files that they include before them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.facts.language.reading import read_file
from factlint.facts.language.tree import SourceText, decode
from factlint.facts.linking.resolving import resolve
from factlint.facts.model import Location
from factlint.facts.problems import FactFileError, FactProblem
from factlint.files import read_file as read_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from factlint.facts.base import FactBase
    from factlint.facts.language.stated import FactFile
    from factlint.facts.loaders import FactLoader


def gather(
    paths: Sequence[tuple[Path, str]],
    loaders: Sequence[FactLoader],
    within: Path | None,
    instead: Mapping[Path, bytes] | None = None,
) -> tuple[FactBase, dict[str, bytes]]:
    """Read the files themselves; the bytes that were read come with the facts, by the names of the files.

    `instead` holds other bytes for some files, to see what they would come to.
    """
    gathering = Gathering(loaders, within, instead)
    for path, shown in paths:
        gathering.read(path, shown)
    return gathering.fact_base(), {shown: data for shown, (_, data) in gathering.contents.items()}


class Gathering:
    """The fact files read so far, in the order of their layers, and what is wrong with them."""

    def __init__(
        self,
        loaders: Sequence[FactLoader],
        within: Path | None = None,
        instead: Mapping[Path, bytes] | None = None,
    ) -> None:
        self.files: list[FactFile] = []
        self.contents: dict[str, tuple[Path, bytes]] = {}
        self._problems: list[FactProblem] = []
        self._loaders = loaders
        self._instead = instead or {}
        self._within = within.resolve() if within else None
        self._read: dict[Path, FactFile | None] = {}

    def read(self, path: Path, shown: str, included_by: Location | None = None) -> None:
        """Read a file and what it includes; `shown` is its name in messages."""
        place = included_by or Location(shown, 1, 1)
        real = path.resolve()
        if real in self._read:
            if self._read[real] is None and included_by:
                self._problems.append(FactProblem(place, "include-cycle", f"{shown} includes itself"))
            return
        try:
            data = self._instead[real] if real in self._instead else read_bytes(path).data
        except OSError as error:
            reason = str(error).removeprefix(f"{path}: ")
            self._problems.append(FactProblem(place, "missing-file", f"{shown}: {reason}" if included_by else reason))
            return
        self._read[real] = None
        self.contents[shown] = (real, data)
        try:
            source = decode(data, shown)
        except FactFileError as error:
            self._problems.extend(error.problems)
            return
        self._read[real] = self.add(source, path)

    def add(self, source: SourceText, path: Path | None = None) -> FactFile:
        """Read one file, and before it the files that it includes."""
        suffix = path.suffix.lower() if path else ".yaml"
        loader = next((loader for loader in self._loaders if suffix in loader.suffixes), self._loaders[-1])
        file = read_file(source, loader.compose)
        for include in file.includes:
            where = source.location(include.start)
            if path is None:
                self._problems.append(FactProblem(where, "include-outside", "a text without a file includes nothing"))
                continue
            target = path.parent / include.text
            bundled = source.path.startswith("seed:")
            if self._within and not bundled and not target.resolve().is_relative_to(self._within):
                message = f"{include.text} lies outside {self._within.name}; facts are included from inside it only"
                self._problems.append(FactProblem(where, "include-outside", message))
                continue
            self.read(target, _shown_beside(source.path, include.text), where)
        self.files.append(file)
        return file

    def fact_base(self) -> FactBase:
        """What all files together state; raises `FactFileError` with all faults."""
        base, problems = resolve(self.files)
        problems += [problem for file in self.files for problem in file.source.problems]
        if any(problem.kind == "missing-file" for problem in self._problems):
            # What a missing file would have defined is not reported once more as unknown.
            problems = [problem for problem in problems if not problem.kind.startswith("unknown-") or problem.hint]
        problems = sorted({*problems, *self._problems}, key=self._order())
        if any(problem.severity == "error" for problem in problems):
            raise FactFileError(problems)
        return base.with_files({shown: str(path) for shown, (path, _) in self.contents.items()}, problems)

    def _order(self) -> Callable[[FactProblem], tuple[int, int, int, str]]:
        layers = {file.source.path: at for at, file in enumerate(self.files)}

        def order(problem: FactProblem) -> tuple[int, int, int, str]:
            place = problem.location
            return layers.get(place.path, -1), place.line, place.column, problem.message

        return order


def _shown_beside(shown: str, include: str) -> str:
    if shown.startswith("seed:"):
        return f"seed:{Path(include).stem}"
    return str(Path(shown).parent / include)
