"""Drafts for a rule: those that are wrong mark where with «…», those that only look it mark nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.rules import Example, Rule
from factlint.testing import Case

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def each_of(drafts: Iterable[tuple[Rule, Sequence[str | Example]]]) -> pytest.MarkDecorator:
    """Run a test with a `case` for each draft of each rule."""
    cases = [
        Case(rule, draft if isinstance(draft, Example) else Example(draft), number, "«" in str(draft))
        for rule, texts in drafts
        for number, draft in enumerate(texts)
    ]
    return pytest.mark.parametrize("case", cases, ids=str)
