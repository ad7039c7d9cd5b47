"""What the messages say of a claim: whoever reads one must see the figure that was weighed."""

from __future__ import annotations

import pytest

import factlint

AS_OF = "2025-03-01"


@pytest.mark.parametrize(
    ("draft", "message"),
    [
        (
            "Canada, Norway and 29 other NATO members signed.",
            "NATO: the number of members has been 32 since 7 March 2024, not 31 (29 others and 2 named).",
        ),
        (
            "Canada and the other 30 NATO members signed.",
            "NATO: the number of members has been 32 since 7 March 2024, not 31 (30 others and 1 named).",
        ),
        ("NATO has 35 members.", "NATO: the number of members has been 32 since 7 March 2024, not 35."),
    ],
)
def test_a_wrong_figure_is_told_beside_the_right_one(draft: str, message: str) -> None:
    (finding,) = factlint.lint_text(draft, facts=factlint.load_facts("seed:nato"), as_of=AS_OF)
    assert finding.message == message
