"""Which drafts the paths of a command line name, always in the same order."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pathspec

    from factlint.config import Settings

STANDARD_INPUT = "-"
_NEVER = frozenset({"node_modules", "__pycache__", "venv", "site-packages"})


class Draft(NamedTuple):
    """A draft to read: where it is, and its name as reports show it. `content` is there for standard input."""

    path: Path
    name: str
    content: bytes | None = None


class Walked(NamedTuple):
    """The drafts that were found, notes on what was passed over, and complaints about paths with nothing to check."""

    drafts: tuple[Draft, ...]
    notes: tuple[str, ...] = ()
    empty: tuple[str, ...] = ()


def walk(
    paths: Iterable[str], settings: Settings, suffixes: Iterable[str] = (), *, force_exclude: bool = False
) -> Walked:
    """Find the drafts: files as named, folders with all drafts inside that are not excluded, each once.

    With `force_exclude`, files that the config excludes are left out even when they are named.
    """
    walker = _Walker(settings, suffixes)
    empty = []
    for path in paths:
        if not path:
            empty.append("''")  # no folder, although a path of nothing is this one
        elif path != STANDARD_INPUT and Path(path).is_dir():
            before = len(walker.drafts)
            walker.folder(Path(path))
            if len(walker.drafts) == before:
                empty.append(path)
        elif not (force_exclude and path != STANDARD_INPUT and walker.excludes(path)):
            walker.add(Path(path), path)
    return Walked(tuple(walker.drafts), tuple(walker.notes), tuple(empty))


class _Walker:
    def __init__(self, settings: Settings, suffixes: Iterable[str]) -> None:
        self._settings = settings
        self._suffixes = frozenset((*settings.include, *suffixes))
        self._excluded = _spec(settings.exclude) if settings.exclude else None
        self._seen: set[str] = set()
        self.drafts: list[Draft] = []
        self.notes: list[str] = []

    def add(self, path: Path, name: str) -> None:
        real = os.path.realpath(path)
        if name == STANDARD_INPUT or real not in self._seen:
            self._seen.add(real)
            self.drafts.append(Draft(path, _shown(name)))

    def folder(self, top: Path) -> None:
        """Add the drafts inside a folder: all that the config includes, else all that some reader claims."""
        from factlint.documents.reading import PLAIN, READERS  # noqa: PLC0415 - files that are named need none

        if not self._settings.include:
            self._suffixes |= {suffix for reader in (*READERS, PLAIN) for suffix in reader.suffixes}
        root = os.path.realpath(top)
        ignored: list[tuple[str, pathspec.GitIgnoreSpec]] = []
        if self._settings.respect_gitignore:
            ignored.extend(_ignore_files_above(Path(root)))
        for folder, folders, files in os.walk(top):
            if self._settings.respect_gitignore and ".gitignore" in files:
                ignored.append((os.path.realpath(folder), _spec(_lines(Path(folder) / ".gitignore"))))
            folders[:] = sorted(
                name
                for name in folders
                if self._enters(os.path.join(folder, name), name, ignored)  # noqa: PTH118 - names may not be UTF-8
            )
            for name in sorted(files):
                path = os.path.join(folder, name)  # noqa: PTH118 - as above
                if os.path.splitext(name)[1].lower() in self._suffixes and self._takes(path, root, ignored):  # noqa: PTH122 - as above
                    self.add(Path(path), path)

    def _enters(self, path: str, name: str, ignored: list[tuple[str, pathspec.GitIgnoreSpec]]) -> bool:
        return not (name.startswith(".") or name in _NEVER or self._left_out(path + "/", ignored))

    def _takes(self, path: str, root: str, ignored: list[tuple[str, pathspec.GitIgnoreSpec]]) -> bool:
        if self._left_out(path, ignored):
            return False
        if Path(path).is_symlink():
            if not Path(path).exists():
                self.notes.append(f"{os.path.normpath(path)}: a link to nothing, passed over")
                return False
            if not Path(os.path.realpath(path)).is_relative_to(root):
                self.notes.append(f"{os.path.normpath(path)}: a link that leads out of the folder, passed over")
                return False
        return Path(path).is_file()

    def excludes(self, path: str) -> bool:
        """Whether the settings exclude the path."""
        root = str(self._settings.root.resolve())
        return bool(self._excluded and self._excluded.match_file(_relative(_real(path), root)))

    def _left_out(self, path: str, ignored: list[tuple[str, pathspec.GitIgnoreSpec]]) -> bool:
        if self.excludes(path):
            return True
        whole = _real(path) if ignored else path
        return any(spec.match_file(_relative(whole, base)) for base, spec in ignored if whole.startswith(base + os.sep))


def _shown(name: str) -> str:
    """The name as reports show it: short, with slashes, and from here where it lies below the working folder."""
    if name == STANDARD_INPUT:
        return name
    short = os.path.normpath(name)
    here = os.getcwd() + os.sep if os.path.isabs(short) else ""  # noqa: PTH109, PTH117 - names may not be UTF-8
    return (short[len(here) :] if here and short.startswith(here) else short).replace(os.sep, "/")


def _real(path: str) -> str:
    """The path with the links of its folders followed, but not one that it is itself."""
    bare = path.rstrip("/")
    folder, name = os.path.split(bare)
    return os.path.join(os.path.realpath(folder), name) + path[len(bare) :]  # noqa: PTH118 - names may not be UTF-8


def _relative(path: str, base: str) -> str:
    return path[len(base) + 1 :] if path.startswith(base + os.sep) else path.lstrip(os.sep)


def _ignore_files_above(folder: Path) -> Iterator[tuple[str, pathspec.GitIgnoreSpec]]:
    """The ignore files between a folder and the top of its repository; none where it lies in no repository."""
    above = []
    for parent in (folder, *folder.parents):
        if parent != folder and (parent / ".gitignore").is_file():
            above.append((str(parent), _spec(_lines(parent / ".gitignore"))))
        if (parent / ".git").exists():
            yield from reversed(above)
            return


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []


def _spec(patterns: Iterable[str]) -> pathspec.GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs exclude nothing

    return GitIgnoreSpec.from_lines(patterns)
