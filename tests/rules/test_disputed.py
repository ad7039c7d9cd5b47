"""What a draft tells only to dispute it is no finding."""

from __future__ import annotations

import pytest

import factlint

DISPUTED = [
    "She was born on 9 July 1858. In 1901 she is down as 40, which isn't right: she was 42.",
    "What happened on Saturday 7 October 1867? No such day.",
    "The card says Tuesday 3 September 2025; Wednesday is right.",
    "The paper wrongly gave the day as Monday, 4 September 2025.",
    "The notice said Monday, 4 September 2025 (sic).",
    "The stone has Monday, 4 September 2025. That is impossible.",
]
ASSERTED = [
    "She was born on 9 July 1858. In 1901 she was 40.",
    "He was wrongly fired on Monday, 4 September 2025.",
    "They met on Monday, 4 September 2025; Ada Poe is right to be proud.",
    "They met on Monday, 4 September 2025, which is a fine day.",
]


@pytest.mark.parametrize("draft", DISPUTED)
def test_what_a_draft_disputes_is_silent(draft: str) -> None:
    assert not factlint.lint_text(draft, as_of="2025-06-15", profile="strict", name="draft.md")


@pytest.mark.parametrize("draft", ASSERTED)
def test_what_it_asserts_is_found(draft: str) -> None:
    assert factlint.lint_text(draft, as_of="2025-06-15", profile="strict", name="draft.md")
