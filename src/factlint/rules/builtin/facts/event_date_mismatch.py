"""An event, or the start of something, dated otherwise than in the facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.claims.wording import day_text
from factlint.facts.model import Event, Membership
from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.refutations import instead, label, problem, refuted, shown, written
from factlint.rules.rule import rule
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims import Claim
    from factlint.rules.context import Context
    from factlint.rules.problem import Problem


@rule(
    "F07",
    "event-date-mismatch",
    needs="refutation",
    severity="warning",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("Russia launched its full-scale invasion of Ukraine in «March 2022»."),
        draft("NATO was founded in «1948»."),
        draft("The full-scale invasion of Ukraine began on «25 February 2022»."),
    ],
    good=[
        draft("Russia launched its full-scale invasion of Ukraine in February 2022."),
        draft("NATO was founded in 1949."),
        draft("Since the full-scale invasion of Ukraine in 2022, spending has risen."),
        draft("The Washington summit of 9-11 July 2024 ended with a communique."),
        draft("He wrote about the full-scale invasion of Ukraine in 2024."),
        draft("NATO's predecessor was founded in 1948."),
        draft("In 2024, two years after the full-scale invasion of Ukraine, he retired."),
        draft("The 2019 film about the founding of NATO won a prize."),
        draft("Plans for the Washington summit were made in 2023."),
    ],
)
def event_date_mismatch(context: Context) -> Iterator[Problem]:
    """An event is dated otherwise than in the fact base.

    Events and attributes that are dates (founding, independence) are held against the date written, as precisely as it
    is written; so are distances in time ("75 years ago", "the 65th anniversary of").

    Silent where the date belongs to another verb of the sentence (announced, planned, written about), where the name of
    the event holds the year, and where the fact base gives several dates. The fix writes the date in the same form; it
    is unsafe, because the event may be the wrong half.
    """
    for claim in refuted(context, "event-date-mismatch"):
        yield problem(context, claim, _message(context, claim))


def _message(context: Context, claim: Claim) -> str:
    item = claim.facts[-1]
    if claim.assertion.role in ("start", "end"):
        return instead(context, claim)
    began = claim.assertion.role == "began"
    if began or not isinstance(claim.assertion.value, Period) or isinstance(item, Membership):
        return claim.reason
    if isinstance(item, Event):
        return f"{item.name}: the facts date it {day_text(item.span)}, not {written(context, claim)}."
    return f"{label(context, claim)} is {shown(context, item)}, not {written(context, claim)}."
