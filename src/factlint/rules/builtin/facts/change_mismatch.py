"""A stated change that the timeline refutes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import label, name, problem, refuted, written
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F18",
    "change-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("Russia's mission to NATO will be limited to 10 diplomats, «a third» as many as before.", "2021-10-08"),
        draft("The staff of Russia's mission to NATO was cut from «25» to 10.", "2021-10-08"),
    ],
    good=[
        draft("Russia's mission to NATO will be limited to 10 diplomats, half as many as before.", "2021-10-08"),
        draft("The staff of Russia's mission to NATO was cut from 20 to 10.", "2021-10-08"),
        draft("Russia may accredit half as many journalists as before.", "2021-10-08"),
        draft("The staff of Russia's mission to NATO was cut in 2018.", "2021-10-08"),
        draft("The budget was cut from 25 to 10 million, NATO said.", "2021-10-08"),
        draft("The staff of Russia's mission to NATO was cut to 10.", "2021-10-08"),
        draft("The rent of Russia's mission to NATO was halved.", "2021-10-08"),
        draft("NATO asked Russia to halve its fleet.", "2021-10-08"),
        draft("Russia's mission to NATO, once of 30, lost 10 diplomats in May.", "2021-10-08"),
    ],
)
def change_mismatch(context: Context) -> Iterator[Problem]:
    """A stated change does not lead from the earlier fact to the later one.

    "Half as many as before" and "cut from 30 to 20" are held against the timeline of the attribute: the value before
    the change, and the ratio of the two values. "Rose by 12% in 2024", "is 4 euros higher than in 2019" and "is longer
    than the Lark" are held against both figures, with what their digits and tolerances leave open.

    Silent where the facts do not know both figures, where a part is told of ("on weekdays", "in real terms"), and where
    it is not clear what is compared with what. No fix is offered, since either side may be the wrong one.
    """
    for claim in refuted(context, "change-mismatch"):
        if claim.assertion.role == "before":
            message = f"{label(context, claim)} was not {written(context, claim)} before the change. {claim.reason}"
        elif claim.assertion.object:
            message = f"{label(context, claim)} differs otherwise from that of {name(context, claim.assertion.object)}"
            message += f" than by “{written(context, claim)}”. {claim.reason}"
        elif claim.assertion.quantity.low is None:
            message = f"{label(context, claim)} changed otherwise than “{written(context, claim)}” says. {claim.reason}"
        else:
            message = f"{label(context, claim)} did not change by “{written(context, claim)}”. {claim.reason}"
        yield problem(context, claim, message)
