"""What was worked out about regular expressions in earlier runs: compiling them is a quarter of a short run.

A shelf is one file in a folder that nobody but the user can write. It holds what `re` compiled for the very interpreter
that reads it again, an expression a line under a hash of itself; only the lines that are asked for are read. A line
that is damaged counts as none.
"""

from __future__ import annotations

import contextlib
import json
import sys
from binascii import crc32
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from factlint.files import private_folder

if TYPE_CHECKING:
    import re
    from pathlib import Path

    from factlint.patterns.demands import Demand

_compiler = import_module("re._compiler")
_engine = import_module("_sre")

LARGEST = 32_000_000
"""A file of more bytes than this is begun anew."""
_KEY = 32
_CHECKSUM = 8


class Shelf:
    """The expressions of earlier runs and the new ones of this run."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: dict[bytes, bytes] = {}
        self._new: list[bytes] = []
        with contextlib.suppress(OSError):
            if path.stat().st_size <= LARGEST:
                self._lines = {line[:_KEY]: line for line in path.read_bytes().split(b"\n")}

    def expression(self, written: str, flags: int) -> re.Pattern[str] | None:
        """The compiled expression, where it is on the shelf."""
        kept = self._get(_key("expression", written, flags))
        if kept is None:
            return None
        groups, names, all_flags, code = kept
        return _assembled(written, all_flags, groups, names, code)

    def compile(self, written: str, flags: int) -> re.Pattern[str]:
        """The expression compiled as by `re.compile`, and put on the shelf where it is not there yet."""
        if (kept := self.expression(written, flags)) is not None:
            return kept
        parsed = _compiler._parser.parse(written, flags)  # noqa: SLF001 - `re` gives its code to nobody
        code = _compiler._code(parsed, flags)  # noqa: SLF001
        state = parsed.state
        parts = [state.groups, state.groupdict, flags | state.flags, code]
        self._put(_key("expression", written, flags), parts)
        return _assembled(written, flags | state.flags, state.groups, state.groupdict, code)

    def demands(self, written: str, flags: int) -> tuple[Demand, ...] | None:
        """What every match of the expression holds, where that is on the shelf."""
        kept = self._get(_key("demands", written, flags))
        return None if kept is None else tuple(map(tuple, kept))

    def put_demands(self, written: str, flags: int, demands: tuple[Demand, ...]) -> None:
        """Put on the shelf what every match of the expression holds."""
        self._put(_key("demands", written, flags), demands)

    def save(self) -> None:
        """Add what is new to the file, in one write. A file that cannot be written is no error."""
        if not self._new:
            return
        with contextlib.suppress(OSError):
            fresh = not self._path.exists() or self._path.stat().st_size > LARGEST
            with self._path.open("wb" if fresh else "ab", buffering=0) as file:
                file.write(b"\n" + b"\n".join(self._new) + b"\n")  # a line that was cut off ends here
        self._new.clear()

    def _get(self, key: bytes) -> Any:
        line = self._lines.get(key)
        if line is None:
            return None
        checksum, content = line[_KEY : _KEY + _CHECKSUM], line[_KEY + _CHECKSUM :]
        return json.loads(content) if checksum == _checksum(content) else None

    def _put(self, key: bytes, value: object) -> None:
        content = json.dumps(value, separators=(",", ":")).encode()
        line = self._lines[key] = key + _checksum(content) + content
        self._new.append(line)


def _key(kind: str, written: str, flags: int) -> bytes:
    return sha256(f"{kind} {flags} {written}".encode("utf-8", "surrogatepass")).hexdigest()[:_KEY].encode()


def _checksum(content: bytes) -> bytes:
    return b"%08x" % crc32(content)


def _assembled(written: str, flags: int, groups: int, names: dict[str, int], code: list[int]) -> re.Pattern[str]:
    """The expression of the engine's code, as the last step of `re.compile` makes it."""
    named: list[str | None] = [None] * groups
    for name, number in names.items():
        named[number] = name
    return cast("re.Pattern[str]", _engine.compile(written, flags, code, groups - 1, names, tuple(named)))


def open_shelf(folder: Path) -> Shelf | None:
    """The shelf of this interpreter in a folder; `None` where others could write there."""
    private = private_folder(folder / "expressions")
    interpreter = f"{sys.version} {_engine.MAGIC} {_engine.CODESIZE}"
    return Shelf(private / sha256(interpreter.encode()).hexdigest()[:_KEY]) if private else None
