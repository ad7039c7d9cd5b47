"""A wrong place in a series."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import name, problem, refuted, written
from factlint.rules.rule import rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F10",
    "ordinal-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("Sweden became the «31st» member of NATO."),
        draft("Finland is NATO's «32nd» member."),
    ],
    good=[
        draft("Sweden became the 32nd member of NATO."),
        draft("Finland is NATO's 31st member."),
        draft("Sweden took part in its 31st NATO exercise."),
        draft("NATO's 31st summit was in Ankara."),
        draft("Sweden was the second country to join NATO in the decade."),
        draft("Sweden was the 33rd country to apply to NATO."),
        draft("Finland finished 12th in the NATO marathon."),
        draft("Sweden spent the third most of all NATO members."),
        draft("NATO marked its 75th anniversary in 2024."),
    ],
)
def ordinal_mismatch(context: Context) -> Iterator[Problem]:
    """An ordinal in a series is another than the facts count.

    The order of joining a complete membership list, or the order of an office, decides: "Sweden became the 31st member"
    is held against Sweden's place in the list.

    Silent where several joined on one day and the ordinal lies among their places, where the series is narrowed ("the
    second Nordic member"), and where the fact base keeps no order. The fix writes the ordinal in the same form; it is
    unsafe.
    """
    for claim in refuted(context, "ordinal-mismatch"):
        member = name(context, claim.assertion.object or claim.assertion.subject)
        known = f"the facts make it the {claim.expected}" if claim.expected else claim.reason.rstrip(".")
        said = f"{written(context, claim)} is not the place of {member}: {known}."
        yield problem(context, claim, claim.reason if claim.assertion.attribute == "number" else said)
