"""Fact bases kept compiled: JSON lines of which only those that are asked for are decoded.

An entry names every file it came from with the hash of its bytes, and is used only while all of these are the same. It
begins with the hash of all the rest, and lies in a folder that nobody but the user can write. What is damaged, foreign
or outdated is compiled anew.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any, Generic, TypeVar

from factlint.facts.base import FactBase
from factlint.facts.index import BuiltIndex
from factlint.facts.loaders import LOADERS
from factlint.facts.storage import records
from factlint.files import private_folder, read_checked, write_checked
from factlint.version import __version__

FORMAT = 3
"""Counted up when rows or their meaning change."""

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")


def load_compiled(paths: Sequence[tuple[Path, str]], within: Path | None, cache_dir: Path) -> FactBase:
    """The fact base of these files, from the cache where that has it."""
    folder = private_folder(cache_dir / "facts")
    entry = folder / f"{_name(paths, within)}.facts" if folder else None
    found = _open(entry) if entry else None
    if found is not None:
        return found
    from factlint.facts.linking.gathering import gather  # noqa: PLC0415 - what is compiled needs none of it

    base, contents = gather(paths, LOADERS, within)
    if entry:
        _store(entry, base, contents)
    return base


def _name(paths: Sequence[tuple[Path, str]], within: Path | None) -> str:
    named = [[os.path.abspath(path), shown] for path, shown in paths]  # noqa: PTH100 - resolving links takes its time
    return _hash(json.dumps([named, str(within) if within else None]).encode("utf-8", "surrogatepass"))[:40]


def code_files() -> Iterator[tuple[str, str]]:
    """The names and paths of the code and the tables that read and compile facts, in a fixed order."""
    package = Path(__file__).parents[2]
    for folder in (package / "facts", package / "values"):
        for place, folders, names in os.walk(folder):
            folders[:] = sorted(name for name in folders if name != "__pycache__")
            yield from ((name, f"{place}/{name}") for name in sorted(names))


def _version() -> str:
    """What the compiled form depends on beside the files: its own shape, and the code and tables that read them."""
    code = sha256()
    for name, path in code_files():
        status = os.stat(path)  # noqa: PTH116 - on the way of every run
        code.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return f"{__version__} {FORMAT} {code.hexdigest()}"


def _hash(data: bytes) -> str:
    return sha256(data).hexdigest()


def _open(entry: Path) -> FactBase | None:
    try:
        header, body = (read_checked(entry) or b"").split(b"\n", 1)
        about = json.loads(header)
        if about["version"] != _version():
            return None
        if any(_hash(Path(path).read_bytes()) != known for _, path, known in about["files"]):
            return None
        return decoded(body.split(b"\n"), {shown: path for shown, path, _ in about["files"]})
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _store(entry: Path, base: FactBase, contents: Mapping[str, bytes]) -> None:
    """Keep a fact base; a cache that cannot be written is no error."""
    body = b"\n".join(encoded(base))
    files = [[shown, path, _hash(contents[shown])] for shown, path in base.files.items()]
    header = json.dumps({"version": _version(), "files": files})
    write_checked(entry, header.encode("utf-8", "surrogatepass") + b"\n" + body)


class _Lazy(Mapping[_Key, _Value], Generic[_Key, _Value]):
    """A mapping whose values are decoded when they are asked for. Decoding one twice is harmless."""

    def __init__(self, lines: dict[_Key, bytes], decode: Callable[[Any], _Value]) -> None:
        self._lines = lines
        self._decode = decode
        self._decoded: dict[_Key, _Value] = {}

    def __getitem__(self, key: _Key) -> _Value:
        found = self._decoded.get(key)
        if found is None:
            found = self._decoded[key] = self._decode(json.loads(self._lines[key]))
        return found

    def __contains__(self, key: object) -> bool:
        return key in self._lines

    def __iter__(self) -> Iterator[_Key]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)


class _Named(Mapping[str, Sequence[Any]]):
    """The names by their pieces; those of a piece are decoded when it is asked for."""

    def __init__(self, pieces: Mapping[str, Sequence[int]], rows: Sequence[Any]) -> None:
        self._pieces = pieces
        self._rows = rows

    def __getitem__(self, piece: str) -> Sequence[Any]:
        return [records.NAME.decode(self._rows[number]) for number in self._pieces[piece]]

    def __contains__(self, piece: object) -> bool:
        return piece in self._pieces

    def __iter__(self) -> Iterator[str]:
        return iter(self._pieces)

    def __len__(self) -> int:
        return len(self._pieces)


class _LazyList(Sequence[_Value]):
    """A sequence decoded whole when the first of it is asked for."""

    def __init__(self, line: bytes, decode: Callable[[Any], _Value]) -> None:
        self._line = line
        self._decode = decode
        self._items: tuple[_Value, ...] | None = None

    def _all(self) -> tuple[_Value, ...]:
        if self._items is None:
            self._items = tuple([self._decode(row) for row in json.loads(self._line)])
        return self._items

    def __getitem__(self, at: Any) -> Any:
        return self._all()[at]

    def __len__(self) -> int:
        return len(self._all())


class _StoredIndex:
    """The index read from its lines."""

    def __init__(self, names: bytes, lookups: dict[str, Any], timelines: dict[tuple[str, str], bytes]) -> None:
        self._names = names
        self._lookups = lookups
        self._by_entity: dict[str, list[str]] = {}
        self._by_attribute: dict[str, list[str]] = {}
        for entity, attribute in timelines:
            self._by_entity.setdefault(entity, []).append(attribute)
            self._by_attribute.setdefault(attribute, []).append(entity)

    def names(self) -> Any:
        return tuple(records.NAME.decode(row) for row in json.loads(self._names))

    def names_by_piece(self) -> Mapping[str, Sequence[Any]]:
        return _Named(self._lookups["pieces"], json.loads(self._names))

    def attributes_of_type(self, value: str) -> tuple[str, ...]:
        return tuple(self._lookups["types"].get(value, ()))

    def attributes_beginning(self, piece: str) -> Sequence[str]:
        found: Sequence[str] = self._lookups["beginnings"].get(piece, ())
        return found

    def counts_ending(self, piece: str) -> Sequence[str]:
        found: Sequence[str] = self._lookups["endings"].get(piece, ())
        return found

    def superlatives(self) -> Mapping[str, Sequence[tuple[str, bool]]]:
        found: Mapping[str, Sequence[tuple[str, bool]]] = self._lookups["scales"]
        return found

    def attributes_of(self, entity: str) -> tuple[str, ...]:
        return tuple(self._by_entity.get(entity, ()))

    def entities_with(self, attribute: str) -> tuple[str, ...]:
        return tuple(self._by_attribute.get(attribute, ()))

    def holding(self, entity: str) -> tuple[tuple[str, str], ...]:
        return tuple((owner, attribute) for owner, attribute in self._lookups["values"].get(entity, ()))

    def bodies_of(self, member: str) -> tuple[str, ...]:
        return tuple(self._lookups["bodies"].get(member, ()))


_FIXED = 5
"""Lines before those of single entities, attributes, timelines, lists and sources."""


def encoded(base: FactBase) -> Iterator[bytes]:
    built = BuiltIndex(base.entities, base.attributes, base.timelines, base.member_lists)
    keys = {
        "entities": list(base.entities),
        "attributes": list(base.attributes),
        "timelines": [list(key) for key in base.timelines],
        "member_lists": list(base.member_lists),
        "sources": list(base.sources),
        "values": built.values,
        "bodies": built.bodies,
        "pieces": built.pieces,
        "types": built.types,
        "beginnings": built.beginnings,
        "endings": built.endings,
        "scales": built.scales,
    }
    yield _line(keys)
    yield _line([records.NAME.encode(name) for name in built.names()])
    yield _line([records.EVENT.encode(event) for event in base.events])
    yield _line([records.KNOWN_ERROR.encode(error) for error in base.known_errors])
    yield _line([records.PROBLEM.encode(problem) for problem in base.warnings])
    for entity in base.entities.values():
        yield _line(records.ENTITY.encode(entity))
    for attribute in base.attributes.values():
        yield _line(records.ATTRIBUTE.encode(attribute))
    for facts in base.timelines.values():
        yield _line([records.FACT.encode(fact) for fact in facts])
    for lists in base.member_lists.values():
        yield _line([records.MEMBER_LIST.encode(members) for members in lists])
    for source in base.sources.values():
        yield _line(records.SOURCE.encode(source))


def _line(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def decoded(lines: list[bytes], files: dict[str, str]) -> FactBase:
    keys = json.loads(lines[0])
    remaining = iter(lines[_FIXED:])

    def lazily(names: Sequence[Any], decode: Callable[[Any], Any]) -> Any:
        return _Lazy({name: next(remaining) for name in names}, decode)

    decode_facts = records.listed(records.FACT.codec)[1]
    decode_lists = records.listed(records.MEMBER_LIST.codec)[1]
    entities = lazily(keys["entities"], records.ENTITY.decode)
    attributes = lazily(keys["attributes"], records.ATTRIBUTE.decode)
    timeline_lines = {(entity, attribute): next(remaining) for entity, attribute in keys["timelines"]}
    return FactBase(
        entities=entities,
        attributes=attributes,
        timelines=_Lazy(timeline_lines, decode_facts),
        member_lists=lazily(keys["member_lists"], decode_lists),
        events=_LazyList(lines[2], records.EVENT.decode),
        sources=lazily(keys["sources"], records.SOURCE.decode),
        known_errors=tuple(records.KNOWN_ERROR.decode(row) for row in json.loads(lines[3])),
        warnings=tuple(records.PROBLEM.decode(row) for row in json.loads(lines[4])),
        files=files,
        stored_index=_StoredIndex(lines[1], keys, timeline_lines),
    )
