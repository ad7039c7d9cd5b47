"""Findings that were accepted once, so that only new ones are reported."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from factlint.files import FileError, create_file, read_file, replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from factlint.findings.finding import Finding

VERSION = 1


class BaselineError(ValueError):
    """A baseline that cannot be read or written; the message is a sentence with its path."""


def read_baseline(path: Path) -> frozenset[str]:
    """The fingerprints in a baseline; raise `BaselineError`."""
    if not path.exists():
        raise BaselineError(f"{path}: no such baseline; write one with --update-baseline")
    try:
        data = json.loads(read_file(path).data)
        if data["version"] != VERSION:
            raise BaselineError(f"{path}: a baseline of version {data['version']!r}, not {VERSION}")
        return frozenset(entry["fingerprint"] for entry in data["findings"])
    except FileError as error:
        raise BaselineError(str(error)) from None
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        if isinstance(error, BaselineError):
            raise
        raise BaselineError(f"{path}: not a baseline; write a new one with --update-baseline") from None


def write_baseline(path: Path, findings: Iterable[Finding]) -> None:
    """Accept these findings from now on; raise `BaselineError`."""
    entries = [
        {"fingerprint": found.fingerprint, "path": found.path, "code": found.code, "text": found.text}
        for found in findings
    ]
    content = json.dumps({"version": VERSION, "findings": entries}, indent=1).encode() + b"\n"
    try:
        if path.exists():
            replace_file(read_file(path), content)
        else:
            create_file(path, content)
    except OSError as error:
        raise BaselineError(str(error)) from None
