"""An office given to somebody who did not hold it."""

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
    "F03",
    "office-holder-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO Secretary General «Mark Rutte» spoke in Brussels.", "2024-06-13"),
        draft("«Mark Rutte», the secretary general of NATO, spoke in Brussels.", "2023-05-01"),
    ],
    good=[
        draft("NATO Secretary General Jens Stoltenberg spoke in Brussels.", "2024-06-13"),
        draft("NATO Secretary General Mark Rutte spoke in Brussels."),
        draft("Former NATO Secretary General Jens Stoltenberg spoke in Oslo."),
        draft("Mark Rutte, the next secretary general of NATO, spoke in The Hague.", "2024-08-01"),
        draft("In 2022, NATO Secretary General Jens Stoltenberg spoke in Madrid."),
        draft("Mark Rutte met the secretary general of NATO."),
        draft("Mark Rutte will become secretary general of NATO.", "2024-08-01"),
        draft("Jens Stoltenberg, a former prime minister, was NATO secretary general for ten years."),
        draft("Anna Berg, deputy secretary general of NATO, spoke in Oslo."),
        draft("The secretary general of NATO, who succeeded Jens Stoltenberg, spoke in Oslo."),
    ],
)
def office_holder_mismatch(context: Context) -> Iterator[Problem]:
    """An office is given to somebody who did not hold it at that time.

    Decided by the timeline of the office; on the day of a change both holders are right.

    Silent for former, acting, deputy, designated and future holders, for titles kept by courtesy, where the clause
    tells of a time when the person did hold it, and where the fact base does not know the holder. The fix writes the
    holder of that time; it is unsafe. Somebody who held the office earlier is a matter of former-role-as-current.
    """
    for claim in refuted(context, "office-holder-mismatch"):
        yield problem(context, claim, instead(context, claim))
