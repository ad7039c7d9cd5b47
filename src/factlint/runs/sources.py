"""Texts that a draft is compared with: what its figures come from, or an earlier version of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factlint.runs.draft import read_draft, understand_document
from factlint.runs.opening import UnreadableError
from factlint.runs.usage import UsageError
from factlint.runs.walking import Draft

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.rules import Context
    from factlint.runs.plan import Plan


def read_texts(plan: Plan, paths: Iterable[str]) -> tuple[Context, ...]:
    """Read and understand the texts; raise `UsageError` for one that cannot be read."""
    contexts = []
    for path in paths:
        try:
            document = read_draft(plan, Draft(Path(path), path))
        except UnreadableError as error:
            raise UsageError(f"{path}: {error}") from None
        contexts.append(understand_document(plan, document))
    return tuple(contexts)
