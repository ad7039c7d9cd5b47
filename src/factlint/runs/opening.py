"""Reading the bytes of a draft without waiting, without guessing and without end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents.decoding import Decoded, UndecodableError, decode
from factlint.files import FileError, Snapshot, read_file

if TYPE_CHECKING:
    from pathlib import Path


class UnreadableError(Exception):
    """A draft that cannot be read; the message says why, in a sentence without the path."""


def open_draft(path: Path, *, limit: int, encoding: str | None = None) -> tuple[Snapshot, Decoded]:
    """A draft's bytes as they are now, and the text they hold; raise `UnreadableError`."""
    try:
        snapshot = read_file(path, limit=limit)
    except FileError as error:
        raise UnreadableError(str(error).removeprefix(f"{path}: ")) from None
    except (OSError, ValueError) as error:
        raise UnreadableError(str(error)) from None
    return snapshot, decoded(snapshot.data, encoding)


def decoded(content: bytes, encoding: str | None = None) -> Decoded:
    """The text that the bytes hold; raise `UnreadableError`."""
    try:
        return decode(content, encoding)
    except UndecodableError as error:
        raise UnreadableError(str(error)) from None
