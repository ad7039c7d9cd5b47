"""A figure that becomes right only later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import held, label, problem, refuted, truth, written
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F17",
    "premature-figure",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO has «32» members.", "2023-06-01"),
        draft("In 2019, NATO had «32» members."),
    ],
    good=[
        draft("NATO has 32 members."),
        draft("NATO will have 33 members."),
        draft("NATO will have 32 members once Sweden joins.", "2023-06-01"),
        draft("NATO is about to grow to 32 members.", "2023-06-01"),
        draft("In 2018, NATO had 29 members."),
        draft("NATO may one day have 35 members."),
        draft("If Sweden joins, NATO has 32 members.", "2023-06-01"),
        draft("In a NATO of 32 members, Sweden would matter.", "2023-06-01"),
        draft("NATO invited Sweden, its future 32nd member.", "2023-06-01"),
    ],
)
def premature_figure(context: Context) -> Iterator[Problem]:
    """A figure is not yet right at its time.

    A draft of 2023 that gives the count of 2024, or a sentence on 2015 that gives the count of 2017: the writer looked
    at today's figure.

    Silent where the sentence speaks of a time to come, and wherever figure-mismatch is silent. The fix writes the value
    of the time spoken of; it is unsafe.
    """
    for claim in refuted(context, "premature-figure"):
        then = f"not {written(context, claim)}, which holds only {held(claim.match)}"
        message = f"{label(context, claim)} {truth(context, claim)}, {then}."
        yield problem(context, claim, message)
