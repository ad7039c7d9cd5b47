"""The bundled fact bases as they come with factlint: compiled already, so that a run need not read their YAML.

`tools/generate.py` writes the file. It counts only while the fact files and the code that compiles them are, byte for
byte, those that it was made from; else they are compiled anew.
"""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlint.facts.loaders import LOADERS
from factlint.facts.storage.compiled import FORMAT, code_files, decoded, encoded

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.facts.base import FactBase

COMPILED = Path(__file__).with_name("seeds.jsonl")


def load_seeds(paths: Sequence[tuple[Path, str]]) -> FactBase | None:
    """All bundled fact bases, whose files with their names these are, where the compiled ones are up to date."""
    try:
        header, *lines = COMPILED.read_bytes().split(b"\n")
        about = json.loads(header)
        if about != _about(paths):
            return None
        where = {shown: str(path) for path, shown in paths}
        return decoded(lines, {shown: where[shown] for shown in about["files"]})
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def compiled_seeds(paths: Sequence[tuple[Path, str]]) -> str:
    """What `COMPILED` must hold."""
    from factlint.facts.linking.gathering import gather  # noqa: PLC0415 - what is compiled needs none of it

    base, _ = gather(paths, LOADERS, None)
    where = {shown: path for path, shown in paths}
    about = _about([(where[shown], shown) for shown in base.files])
    return b"".join(line + b"\n" for line in (json.dumps(about).encode(), *encoded(base))).decode()


def _about(paths: Sequence[tuple[Path, str]]) -> dict[str, Any]:
    """What the compiled form depends on: its own shape, the fact files, and the code and the tables that read them."""
    code = sha256()
    for name, path in code_files():
        if name != COMPILED.name:
            code.update(f"{name}\n".encode() + _content(path))
    files = {shown: sha256(_content(path)).hexdigest() for path, shown in paths}
    return {"format": FORMAT, "code": code.hexdigest(), "files": files}


def _content(path: Path | str) -> bytes:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - on the way of every run
        return file.read()
