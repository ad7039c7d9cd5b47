"""Which drafts differ from a revision in git."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

from factlint.runs.usage import UsageError

if TYPE_CHECKING:
    from collections.abc import Sequence

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


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(["git", *arguments], capture_output=True, check=False)  # noqa: S603, S607 - the user's own git
    except FileNotFoundError:
        raise UsageError("--changed-since needs git, which is not installed") from None
    if done.returncode:
        reason = os.fsdecode(done.stderr).strip().splitlines()
        raise UsageError(f"git: {reason[0] if reason else 'failed'}")
    return os.fsdecode(done.stdout)
