"""Which local plugins a user has allowed to run: a file's path and the SHA-256 of its content, in the user's folder."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class TrustStore:
    """The list of trusted files. It is believed only while it belongs to the user and nobody else may write it."""

    path: Path

    @classmethod
    def in_folder(cls, config_folder: Path) -> TrustStore:
        """The store in the user's configuration folder, such as `~/.config`."""
        return cls(config_folder / "factlint" / "trusted.json")

    def trusts(self, file: Path, content: bytes) -> bool:
        """Whether this very content of this very file was trusted; one changed byte and it is not."""
        return self._entries().get(str(file.resolve())) == _digest(content)

    def trust(self, file: Path) -> str:
        """Remember the file as it is now and return its digest; raise `OSError` where it cannot be read or kept."""
        digest = _digest(file.read_bytes())
        entries = self._entries() | {str(file.resolve()): digest}
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        temporary = self.path.with_name(f".{self.path.name}.{os.getpid()}.tmp")
        descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as out:
            json.dump(entries, out, indent=1, sort_keys=True)
        temporary.replace(self.path)
        return digest

    def _entries(self) -> dict[str, str]:
        try:
            with self.path.open(encoding="utf-8") as file:
                if not _is_the_users_own(os.fstat(file.fileno())):
                    return {}
                entries = json.load(file)
        except (OSError, ValueError):
            return {}
        return entries if isinstance(entries, dict) else {}


def _is_the_users_own(status: os.stat_result) -> bool:
    if os.name != "posix":
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
