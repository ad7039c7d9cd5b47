"""Membership stated wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import instead, problem, refuted
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F02",
    "member-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=1, read=1),
    bad=[
        draft("«Austria» is a member of NATO."),
        draft("NATO member «Austria» objected."),
        draft("In 2015, «Montenegro» was a member of NATO."),
        draft("«Sweden» is not a member of NATO."),
    ],
    good=[
        draft("Sweden is a member of NATO."),
        draft("Ukraine is not a member of NATO."),
        draft("Austria is not a NATO member."),
        draft("Austria hopes to become a member of NATO."),
        draft("Austria, a NATO partner, objected."),
        draft("Sweden is not a member of NATO.", "2023-06-01"),
        draft("Austria would be a member of NATO by then."),
        draft("Austria is one of the NATO members' neighbours."),
        draft("The Austrian member of the NATO panel resigned."),
    ],
)
def member_mismatch(context: Context) -> Iterator[Problem]:
    """Somebody is called a member who was not at that time, or the reverse.

    Decided by a complete membership list with its dates of joining and leaving; the time of the clause comes first. A
    list that is not complete calls nobody a non-member.

    Silent for candidates, partners, observers and aspirants, for former members, and where the sentence supposes or
    foresees. A wrong date of joining or leaving has a fix, which is unsafe; a wrong name has none, because the name or
    the body may be the wrong half.
    """
    for claim in refuted(context, "member-mismatch"):
        yield problem(context, claim, instead(context, claim))
