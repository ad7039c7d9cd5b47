"""Where output goes: reports to standard output or a file, everything else to standard error. Nothing else prints."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from factlint.reports.escaping import escaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from typing import TextIO

CLEAN, FINDINGS, TROUBLE, READER_GONE = 0, 1, 2, 141
"""The exit codes; 130 is for an interruption."""


class OutputError(Exception):
    """The report could not be delivered; the message says why."""


class ReaderGoneError(Exception):
    """Whoever read our output has stopped reading."""


def deliver(lines: Iterable[str], *, file: Path | None = None, machine: bool = False) -> None:
    """Write lines to standard output or to a file; raise `OutputError` or `ReaderGoneError`.

    Reports for machines are always UTF-8; others take the terminal's encoding, what it lacks written as escapes.
    """
    content = "".join(f"{line}\n" for line in lines)
    if file is not None:
        try:
            file.write_bytes(content.encode("utf-8", "backslashreplace"))
        except OSError as error:
            raise OutputError(f"{file}: {(error.strerror or 'cannot be written').lower()}") from None
        return
    if not content:
        return
    stream = _standard_output()
    encoding = "utf-8" if machine else (stream.encoding or "utf-8")
    if not hasattr(stream, "buffer"):
        # Somebody has put a stream of text in the place of standard output.
        stream.write(content)
        return
    deliver_bytes(content.encode(encoding, "backslashreplace"))


def deliver_bytes(content: bytes) -> None:
    """Write bytes to standard output as they are; raise `OutputError` or `ReaderGoneError`."""
    stream = _standard_output()
    try:
        stream.flush()
        stream.buffer.write(content)
        stream.buffer.flush()
    except BrokenPipeError:
        _silence()
        raise ReaderGoneError from None
    except (OSError, ValueError) as error:
        _silence()
        reason = error.strerror if isinstance(error, OSError) and error.strerror else "closed"
        raise OutputError(f"standard output: {reason.lower()}") from None


def _standard_output() -> TextIO:
    if sys.stdout is None or sys.stdout.closed:
        raise OutputError("standard output: closed")
    return sys.stdout


def _silence() -> None:
    """Keep the interpreter from trying to write the rest again as it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    except OSError:
        return


def say(message: str) -> None:
    """Print a line to standard error; it can hold no control character."""
    stream = sys.stderr
    if stream is None:
        return
    encoding = stream.encoding or "utf-8"
    try:
        stream.write(escaped(message).encode(encoding, "backslashreplace").decode(encoding) + "\n")
        stream.flush()
    except (OSError, ValueError):
        return


def count(number: int, noun: str, nouns: str = "") -> str:
    """The number with its noun."""
    return f"{number:,} {noun if number == 1 else nouns or f'{noun}s'}"


def wants_color(environment: Mapping[str, str]) -> bool:
    """Whether standard output is a terminal whose user has not asked for plain text."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or is_terminal()


def is_terminal() -> bool:
    """Whether standard output is a terminal."""
    try:
        return sys.stdout is not None and sys.stdout.isatty()
    except ValueError:
        return False
