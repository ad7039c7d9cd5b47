"""The verdict on each assertion, and on all that are made of one value.

What judges a kind of assertion that few drafts make is imported for those that do.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.happenings.occasions import FRAME
from factlint.claims.comparing import factor
from factlint.claims.dates import judge_date, may_date, siblings, told_in_full
from factlint.claims.figures import judge_figure
from factlint.facts.model import Fact
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from factlint.assertions import Assertion
    from factlint.claims.claim import Claim
    from factlint.facts import FactBase

_RANK = {"supported": 0, "refuted": 1, "unknown": 2}
_YEAR = 366
_FAR = Fraction(3, 2)
"""A bound that is so many times off is true of much."""


def judge(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    """The claim that an assertion makes where the facts are these."""
    about_holder = isinstance(said.value, str) or said.role in ("place", "start", "end")
    if said.role == "age":
        from factlint.claims.ages import judge_age as judged
    elif said.role == "difference":
        from factlint.claims.differences import judge_difference as judged
    elif said.role == "rank":
        from factlint.claims.ranks import judge_rank as judged
    elif said.kind in ("event", "life"):
        return _judge_event(said, facts, as_of)
    elif said.kind == "member":
        from factlint.claims.members import judge_membership as judged
    elif said.role == "began":
        from factlint.claims.beginnings import judge_beginning as judged
    elif about_holder or (said.kind == "office" and said.role == "years"):
        return _judge_holder(said, facts, as_of)
    else:
        judged = judge_figure
    return judged(said, facts, as_of)


def _judge_event(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    if said.frame == FRAME:
        from factlint.claims.occasions import judge_occasion as judged
    elif said.role == "apart":
        from factlint.claims.intervals import judge_interval as judged
    elif said.attribute == "by":
        from factlint.claims.doers import judge_doer as judged
    elif isinstance(said.value, str):
        from factlint.claims.scenes import judge_scene as judged
    else:
        judged = judge_date
    return judged(said, facts, as_of)


def _judge_holder(said: Assertion, facts: FactBase, as_of: Period) -> Claim:
    from factlint.claims import holders

    if said.role == "place":
        judged = holders.judge_turn
    elif said.kind == "office" and said.role == "years":
        judged = holders.judge_length
    elif said.role in ("start", "end"):
        judged = holders.judge_start
    elif facts.attributes[said.attribute].type == "text":
        from factlint.claims.texts import judge_text as judged
    elif said.role in ("before", "after"):
        judged = holders.judge_succession
    else:
        judged = holders.judge_holder
    return judged(said, facts, as_of)


def confirmed(claims: list[Claim]) -> list[Claim]:
    """The claims, with those about an unnamed entity refuted only where most others about it are right."""
    tally: dict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        if claim.assertion.implied:
            tally[claim.assertion.subject][claim.verdict] += 1
    return [
        claim._replace(verdict="unknown", reason="The draft does not say whom it is about.")
        if claim.assertion.implied
        and claim.verdict == "refuted"
        and tally[claim.assertion.subject]["supported"] <= max(1, tally[claim.assertion.subject]["refuted"])
        else claim
        for claim in claims
    ]


def agreeing(claims: Sequence[Claim], echoed: Iterable[Claim]) -> list[Claim]:
    """The claims, and of the echoes the first that the facts support for each value that no claim decides."""
    decided = [claim for claim in claims if claim.verdict != "unknown"]
    found: dict[tuple[int, int], Claim] = {}
    for claim in echoed:
        if claim.verdict == "supported" and not any(one.start < claim.end and claim.start < one.end for one in decided):
            found.setdefault((claim.start, claim.end), claim)
    return [*(claim for claim in claims if (claim.start, claim.end) not in found), *found.values()]


def staged(text: str, claims: Sequence[Claim]) -> list[Claim]:
    """The claims, without a refuted date of an event for which the sentence gives the right one as well.

    What was "issued on 1 May and put into effect on 1 June" has a day for each; the facts know that of one.
    """
    right: dict[tuple[str, str, tuple[int, int]], Claim] = {
        _happening(claim): claim for claim in claims if claim.verdict == "supported" and _is_dated(claim)
    }
    return [
        claim._replace(verdict="unknown", reason="The sentence gives the date of the facts as well.")
        if claim.verdict == "refuted" and _is_dated(claim) and _is_joined(text, claim, right.get(_happening(claim)))
        else claim
        for claim in claims
    ]


def _is_dated(claim: Claim) -> bool:
    """Whether a claim gives an event a date, not a decade or a century."""
    said = claim.assertion
    return said.kind == "event" and isinstance(said.value, Period) and said.value.days <= _YEAR


def _is_joined(text: str, one: Claim, other: Claim | None) -> bool:
    """Whether "and" joins another act, with its date, to the one before."""
    return other is not None and " and " in text[min(one.end, other.end) : max(one.start, other.start)]


def _happening(claim: Claim) -> tuple[str, str, tuple[int, int]]:
    return claim.assertion.subject, claim.assertion.attribute, claim.assertion.sentence


def settled(claims: Iterable[Claim]) -> list[Claim]:
    """One claim for each value: a reading that the facts support wins, and only a lone reading is refuted."""
    by_value: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        by_value[claim.start, claim.end].append(claim)
    return [_chosen(readings) for readings in by_value.values()]


def _chosen(readings: list[Claim]) -> Claim:
    best = min(readings, key=lambda claim: (_RANK[claim.verdict] + 2 * _says_little(claim), _distance(claim)))
    if best.verdict == "refuted":
        unsure = (claim for claim in readings if claim.verdict == "unknown")
        return next((claim for claim in unsure if claim.assertion.firm or may_date(claim)), best)
    if best.verdict == "supported" and best.assertion.kind == "event" and not best.assertion.firm:
        full = (claim for claim in readings if claim.verdict == "refuted" and told_in_full(claim.assertion))
        return next((claim for claim in full if _is_surer(claim.assertion, best.assertion)), best)
    return best


def _says_little(claim: Claim) -> bool:
    """Whether a figure is a bound of one side that is true by far, as hardly anybody states it: "at least 20" of 45."""
    fact = claim.facts[0] if claim.verdict == "supported" and claim.facts else None
    value = claim.assertion.value
    if not isinstance(fact, Fact) or not isinstance(value, Quantity) or value.bound in ("exact", "about"):
        return False
    times = factor(value, fact)
    return times is not None and not 1 <= times * _FAR <= _FAR**2


def _distance(claim: Claim) -> Fraction:
    """How many times too large or too small a refuted figure is; 1 where nobody can tell."""
    factor = abs(claim.factor) if claim.verdict == "refuted" and claim.factor else Fraction(1)
    return max(factor, 1 / factor)


def _is_surer(full: Assertion, other: Assertion) -> bool:
    """Whether an event told in full is meant, not one of that date which is told in part or differs in its name."""
    return other.scope == "partial" or siblings(full.subject, other.subject)
