"""What differs from a revision in git."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from factlint.runs.walking import Draft


def only_changed(drafts: Sequence[Draft], revision: str) -> tuple[Draft, ...]:
    """The drafts that git says differ from the revision, new ones too; raise `UsageError`."""
    if revision.startswith("-"):
        raise UsageError(f"{revision!r} is no revision")
    top = _git("rev-parse", "--show-toplevel").rstrip("\n")
    changed = _git("diff", "--name-only", "-z", "--no-ext-diff", "--diff-filter=d", revision, "--")
    new = _git("ls-files", "--others", "--exclude-standard", "-z", "--full-name", top)
    names = {os.path.realpath(os.path.join(top, name)) for name in (changed + new).split("\0") if name}  # noqa: PTH118 - names may not be UTF-8
    return tuple(draft for draft in drafts if os.path.realpath(draft.path) in names)


def content_at(path: Path, revision: str) -> bytes | None:
    """The bytes of a file at a revision, `None` where it was not there; raise `UsageError` for an unknown revision."""
    if revision.startswith("-"):
        raise UsageError(f"{revision!r} is no revision")
    folder = str(path.parent)
    _git(
        "-C", folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", missing=f"no revision {revision!r}"
    )
    blob = f"{revision}:./{path.name}"
    done = subprocess.run(["git", "-C", folder, "cat-file", "blob", blob], capture_output=True, check=False)  # noqa: S603, S607 - the user's own git
    return None if done.returncode else done.stdout


def _git(*arguments: str, missing: str = "failed") -> str:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - the user's own git
    except FileNotFoundError:
        raise UsageError("this needs git, which is not installed") from None
    if done.returncode:
        reason = os.fsdecode(done.stderr).strip().splitlines()
        raise UsageError(f"git: {reason[0].removeprefix('fatal: ') if reason else missing}")
    return os.fsdecode(done.stdout)
