"""An ended office given as current."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import problem, refuted
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F04",
    "former-role-as-current",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO Secretary General «Jens Stoltenberg» speaks in Brussels today."),
        draft("«Jens Stoltenberg», the secretary general of NATO, is in Brussels."),
    ],
    good=[
        draft("NATO Secretary General Mark Rutte speaks in Brussels today."),
        draft("Former NATO Secretary General Jens Stoltenberg speaks in Oslo."),
        draft("Jens Stoltenberg, then secretary general of NATO, warned in 2022."),
        draft("NATO Secretary General Jens Stoltenberg speaks in Brussels today.", "2024-09-30"),
        draft("Jens Stoltenberg was secretary general of NATO from 2014 to 2024."),
        draft("In 2019, NATO Secretary General Jens Stoltenberg spoke to Congress."),
        draft("Jens Stoltenberg, former secretary general of NATO, leads the conference."),
        draft("Jens Stoltenberg handed over as secretary general of NATO in 2024."),
        draft("The book tells of Jens Stoltenberg and his years at NATO."),
        draft("NATO Secretary General Jens Stoltenberg spoke in Madrid.", None),
    ],
)
def former_role_as_current(context: Context) -> Iterator[Problem]:
    """An office that ended before the draft's date is given as current.

    Says who holds it and since when.

    Silent beside "former", "then", "ex-" and "outgoing", where the clause tells of the past, where the draft itself is
    from the time of the office, and for a title before a name in a draft that does not say when it speaks. The fix
    offers the present holder; it is unsafe, because "former" may be meant.
    """
    for claim in refuted(context, "former-role-as-current"):
        if claim.assertion.frame == "titled" and not context.dated:
            continue
        yield problem(context, claim, claim.reason)
