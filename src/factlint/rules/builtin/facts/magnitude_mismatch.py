"""A figure wrong by a factor of five or more."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import label, problem, refuted, stated, truth
from factlint.rules.rule import rule
from factlint.values.wording import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F14",
    "magnitude-mismatch",
    needs="refutation",
    severity="error",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("Germany has a population of «8.4 million»."),
        draft("NATO has «320» members."),
    ],
    good=[
        draft("Germany has a population of 84 million."),
        draft("Germany has a population of about 80 million."),
        draft("NATO has 32 members."),
        draft("More than 3 million people live in Germany."),
        draft("A German town of 8,400 inhabitants hosted NATO."),
        draft("The German army has 180,000 soldiers."),
        draft("About 8.4 million people in Germany are older than 80."),
        draft("NATO has 320 helicopters."),
        draft("Germany's population grew by 84,000."),
    ],
)
def magnitude_mismatch(context: Context) -> Iterator[Problem]:
    """A figure lies five times or more above or below the fact.

    Such a distance is seldom another way of counting: a scale word is wrong (million for billion), a digit was dropped,
    or a point moved.

    Silent where the words bound the figure from the far side ("more than 3 million"), and wherever figure-mismatch is
    silent. The fix writes the value of the fact; it is unsafe.
    """
    for claim in refuted(context, "magnitude-mismatch"):
        factor = Fraction(claim.factor or 1)
        times = f"{plain(factor if factor >= 1 else 1 / factor)} times too {'high' if factor >= 1 else 'low'}"
        message = f"{label(context, claim)} {truth(context, claim)}; {stated(context, claim)} is {times}."
        yield problem(context, claim, message)
