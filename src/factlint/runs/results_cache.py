"""Results of drafts that were linted before, used again while nothing they depend on has changed.

A result depends on the bytes of the draft and its name, the settings, the date, every fact file, the code, Python, and
what is installed beside it. All of that goes into the names of entries, as hashes of contents; an entry is one line of
JSON under its own hash. A damaged or foreign entry counts as none. Runs with strangers' rules are never cached.
"""

from __future__ import annotations

import json
import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.files import private_folder, read_checked, write_checked
from factlint.findings.transport import from_json, to_json
from factlint.records import NamedTuple
from factlint.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from factlint.config import Settings
    from factlint.findings import FileResult

FORMAT = 1
ENTRIES = 5000
"""Where there are more entries than this, the oldest half of them goes."""


class Surroundings(NamedTuple):
    """What a report needs of a run beside its results: the fact files behind locations, and remarks on them."""

    files: Mapping[str, str]
    warnings: tuple[str, ...] = ()


class ResultsCache:
    """The results of runs with these settings on this day."""

    def __init__(self, folder: Path, settings: Settings, *run: object) -> None:
        self._folder = folder
        said = [__version__, FORMAT, sys.version, _code(), _installed(), _plain(settings), *run]
        self._run = _digest(json.dumps(said, sort_keys=True))
        self._facts = settings.facts
        self._key = ""

    @classmethod
    def open(
        cls, folder: Path | None, settings: Settings, *, as_of: str, dated_by: str, plugins: bool
    ) -> ResultsCache | None:
        """The cache, where results may be kept at all. `plugins` says whether installed ones are loaded."""
        if folder is None or settings.plugins or settings.rules or settings.baseline:
            return None
        private = private_folder(folder / "results")
        return cls(private, settings, as_of, dated_by, plugins) if private else None

    def surroundings(self) -> Surroundings | None:
        """What was noted of a run with these very facts; nothing where a fact file has changed, or one has come."""
        noted = self._read(f"{self._run}.run")
        if noted is None or noted["listing"] != _listing(self._facts):
            return None
        for path, known in noted["hashes"].items():
            try:
                if _digest_of(Path(path).read_bytes()) != known:
                    return None
            except OSError:
                return None
        self._key = noted["key"]
        return Surroundings(noted["files"], tuple(noted["warnings"]))

    def note(self, surroundings: Surroundings) -> None:
        """Note what belongs to a run with these facts."""
        try:
            hashes = {path: _digest_of(Path(path).read_bytes()) for path in surroundings.files.values()}
        except OSError:
            return
        listing = _listing(self._facts)
        self._key = _digest(json.dumps([self._run, hashes, listing], sort_keys=True))
        self._write(
            f"{self._run}.run",
            {
                "key": self._key,
                "files": dict(surroundings.files),
                "hashes": hashes,
                "listing": listing,
                "warnings": list(surroundings.warnings),
            },
        )

    def get(self, name: str, content: bytes) -> FileResult | None:
        """The result of a draft with this name and these bytes."""
        if not self._key:
            return None
        line = read_checked(self._folder / self._entry(name, content))
        try:
            return from_json(line.decode("utf-8", "surrogatepass")) if line else None
        except (ValueError, KeyError, TypeError):
            return None

    def put(self, name: str, content: bytes, result: FileResult) -> None:
        """Keep a result, unless something failed in it."""
        if self._key and not result.failures:
            line = to_json(result).encode("utf-8", "surrogatepass")
            write_checked(self._folder / self._entry(name, content), line)

    def thin_out(self) -> None:
        """Remove the oldest entries where there are too many."""
        try:
            if len(os.listdir(self._folder)) <= ENTRIES:  # noqa: PTH208 - only their number counts
                return
            entries = [(entry.stat().st_mtime_ns, entry.path) for entry in os.scandir(self._folder)]
            for _, path in sorted(entries)[: ENTRIES // 2]:
                Path(path).unlink(missing_ok=True)
        except OSError:
            return

    def _entry(self, name: str, content: bytes) -> str:
        return _digest(f"{self._key}\0{name}\0{_digest_of(content)}")

    def _read(self, name: str) -> dict[str, Any] | None:
        content = read_checked(self._folder / name)
        try:
            data = json.loads(content) if content else None
        except ValueError:
            return None
        return data if isinstance(data, dict) else None

    def _write(self, name: str, data: dict[str, Any]) -> None:
        write_checked(self._folder / name, json.dumps(data).encode())


def _digest(text: str) -> str:
    return _digest_of(text.encode("utf-8", "surrogatepass"))


def _digest_of(content: bytes) -> str:
    return sha256(content).hexdigest()


def _plain(settings: Settings) -> list[Any]:
    """The settings that results depend on."""
    return [
        str(settings.root),
        settings.facts,
        settings.profile,
        settings.select,
        settings.extend_select,
        settings.ignore,
        sorted(settings.per_file_ignores.items()),
        settings.encoding,
        settings.max_file_size,
        json.dumps(settings.options, sort_keys=True, default=str),
    ]


def _code() -> str:
    """A hash over the names, sizes and times of factlint's own files: a changed rule makes new results."""
    digest = sha256()
    folders = [str(Path(__file__).parents[1])]
    while folders:
        for entry in sorted(os.scandir(folders.pop()), key=lambda entry: entry.name):
            if entry.is_dir(follow_symlinks=False):
                if entry.name != "__pycache__":
                    folders.append(entry.path)
            else:
                status = entry.stat()
                digest.update(f"{entry.path} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _installed() -> list[tuple[str, int]]:
    """When anything was last installed or removed beside factlint, plugins among it."""
    found = []
    for folder in sys.path:
        try:
            found.append((folder, os.stat(folder or ".").st_mtime_ns if folder else 0))  # noqa: PTH116 - on the way of every run
        except OSError:
            found.append((folder, 0))
    return found


def _listing(facts: Sequence[str] | None) -> list[str]:
    """The names of all files that folders of facts hold, so that a new one is seen."""
    names: list[str] = []
    for fact in facts if facts is not None else ("seed:all",):
        if fact.startswith("seed:"):
            from factlint.bundled import bundled_folder  # noqa: PLC0415 - beside its one use

            names += _names(bundled_folder("seeds"))
        elif Path(fact).is_dir():
            names += _names(Path(fact))
    return names


def _names(folder: Path) -> Iterable[str]:
    return sorted(os.path.join(place, name) for place, _, files in os.walk(folder) for name in files)  # noqa: PTH118 - names may not be UTF-8
