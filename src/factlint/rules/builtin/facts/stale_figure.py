"""A figure that was right earlier."""

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
    "F13",
    "stale-figure",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO has «31» members."),
        draft("The «30»-member alliance NATO met in Brussels."),
    ],
    good=[
        draft("NATO has 32 members."),
        draft("NATO has 31 members.", "2023-06-01"),
        draft("NATO had 31 members until March 2024."),
        draft("In 2022, NATO had 30 members."),
        draft("NATO grew from 31 to 32 members."),
        draft("The 12 founding members of NATO met."),
        draft("NATO counted 16 members at the end of the Cold War."),
        draft("NATO had 16 members when the wall fell."),
        draft("When NATO had 30 members, Finland was no ally."),
    ],
)
def stale_figure(context: Context) -> Iterator[Problem]:
    """A figure was right earlier and has been replaced.

    Says since when the new value holds. The time of the clause decides first ("in 2022", "until March 2024"), else the
    date the draft speaks from, so that an old draft may state old figures.

    Silent where the sentence tells of the past, and wherever figure-mismatch is silent. The fix writes the value that
    holds now; it is unsafe, because the draft may mean the past without saying so.
    """
    for claim in refuted(context, "stale-figure"):
        then = f"not {written(context, claim)}, which held {held(claim.match)}"
        message = f"{label(context, claim)} {truth(context, claim)}, {then}."
        yield problem(context, claim, message)
