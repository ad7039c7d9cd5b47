"""A figure that the facts contradict."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import label, problem, refuted, stated, truth, whose
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F01",
    "figure-mismatch",
    needs="refutation",
    severity="error",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO has «35» members."),
        draft("NATO, now «34» nations strong, met in Ankara."),
        draft("In 2019, NATO had «25» members."),
    ],
    good=[
        draft("NATO has 32 members."),
        draft("NATO had 29 members in 2019."),
        draft("23 European members of NATO spend more."),
        draft("NATO welcomed two new members."),
        draft("The 12 founding members of NATO met in Washington."),
        draft("More than 30 nations belong to NATO."),
        draft("Of the 35 members of the NATO working group, nine spoke."),
        draft("NATO will have 35 members one day, he said."),
        draft("If NATO had 35 members, it would need a new table."),
        draft("Nine members of an alleged spy ring were held, NATO said."),
    ],
)
def figure_mismatch(context: Context) -> Iterator[Problem]:
    """A figure contradicts the fact that holds at its time.

    The time of the clause decides ("in 2019"), else the date the draft speaks from. What the digits round to counts as
    right, and so do a bound that the fact keeps ("more than 30"), the tolerance of the attribute, and the values that
    the fact base lists beside the fact.

    Silent where the words narrow the set ("European members", "founding members"), where they deny, suppose or foresee,
    where the subject is not clear, and where the figure equals another fact of the same thing. Figures that were right
    earlier or come to be right later, or are wrong by a factor of five, have rules of their own. The fix writes the
    value of the fact; it is unsafe, because the sentence may speak of something else.
    """
    for claim in refuted(context, "figure-mismatch"):
        message = f"{label(context, claim)} {truth(context, claim)}, not {stated(context, claim)}."
        yield problem(context, claim, message + whose(context, claim))
