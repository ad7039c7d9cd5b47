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
    (finding,) = factlint.lint_text(draft, facts=factlint.load_facts("seed:nato"), as_of=AS_OF, profile="strict")
    assert finding.message == message


def test_what_is_made_is_told_finer_than_the_wrong_figure_where_both_are_rounded_alike() -> None:
    draft = "Fees go up by 5% in 2026 and by another 5% in 2027, 10 percent in all."
    (finding,) = factlint.lint_text(draft, facts=None, as_of=AS_OF, profile="strict")
    assert finding.message == "One after the other the changes make 10.3 percent; 10 percent is their plain sum."
    assert not finding.fixes


def test_cents_are_told_in_cents() -> None:
    draft = "The toll went up by 70 cents, from 1.80 euros to 2.90 euros."
    (finding,) = factlint.lint_text(draft, facts=factlint.load_facts("seed:nato"), as_of=AS_OF, profile="strict")
    assert finding.message == "Between 2.90 euros and 1.80 euros there is a difference of 110 cents, not 70 cents."
