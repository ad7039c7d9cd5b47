"""The pairs of a series judged together: where all but one are right of the same thing, that one is wrong."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from factlint.assertions import Assertion
    from factlint.claims.claim import Claim

_ENOUGH = 2
"""So many different values that are right show what a series is of."""
_TELLING = 10
"""Smaller figures are right by chance."""


def borne_out(claims: Iterable[Claim], judge: Callable[[Assertion], Claim]) -> list[Claim]:
    """The claims, without the readings of a series that its other pairs do not bear out."""
    found: list[Claim] = []
    series: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.assertion.series:
            series[claim.assertion.series].append(claim)
        else:
            found.append(claim)
    for readings in series.values():
        right = {(claim.start, claim.end) for claim in readings if claim.verdict == "supported"}
        wrong = {(claim.start, claim.end) for claim in readings} - right
        if len(wrong) > 1 or not _is_telling([claim for claim in readings if claim.verdict == "supported"]):
            continue
        found += [claim for claim in readings if claim.verdict == "supported"]
        missed = [judge(claim.assertion._replace(firm=True)) for claim in readings if (claim.start, claim.end) in wrong]
        found += missed
    return found


def _is_joint(claim: Claim) -> bool:
    """Whether a series is of those who did one thing together."""
    return claim.assertion.frame == "members"


def _is_telling(right: list[Claim]) -> bool:
    """Whether so many values are right that it is no chance."""
    values = {claim.assertion.object if _is_joint(claim) else str(claim.assertion.value) for claim in right}
    small = all(
        isinstance(claim.assertion.value, Quantity) and (claim.assertion.value.number or 0) < _TELLING
        for claim in right
    )
    return len(values) >= _ENOUGH + small
