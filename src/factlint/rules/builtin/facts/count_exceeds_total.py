"""A part that is larger than the whole that the facts know."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import RELATIVES
from factlint.claims.wording import value_text
from factlint.facts.model import Fact
from factlint.rules.builtin.facts._examples import draft
from factlint.rules.corpus import with_bundled_facts
from factlint.rules.problem import Problem
from factlint.rules.refutations import label, written
from factlint.rules.rule import rule
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.claims import Claim
    from factlint.rules.context import Context
    from factlint.values import Exact

_MORE_THAN_THE_SET = (
    "plus|former|candidate|candidates|partner|partners|associate|observer|observers|vote|votes|and other|"
    "have|has|had|ever|since|history|over|between|past|throughout|so far"
)


@rule(
    "F16",
    "count-exceeds-total",
    severity="error",
    profile="strict",
    measured=with_bundled_facts(right=0, read=0),
    bad=[
        draft("NATO's «40» European members spend more."),
        draft("«Thirty-nine» members of NATO signed the letter."),
        draft("The «35» northern members of NATO met in Oslo."),
    ],
    good=[
        draft("NATO's 23 European members spend more."),
        draft("NATO's 32 members spend more."),
        draft("The 35 NATO members and partners met in Oslo."),
        draft("NATO and 35 associate members of another body met in Oslo."),
        draft("Forty European countries, NATO members among them, sent observers."),
        draft("Forty members of NATO's staff signed the letter."),
        draft("Over the years, 36 members of NATO have sent officers."),
        draft("NATO members cast 40 votes over two days."),
        draft("NATO members sent 40 ships."),
        draft("NATO and its partners, 50 countries in all, met in Oslo."),
        draft("The 36 parliaments of NATO members sent greetings."),
    ],
)
def count_exceeds_total(context: Context) -> Iterator[Problem]:
    """A part of a set is larger than the whole set that the facts know.

    "40 European members of NATO" cannot be, whatever the facts say of Europe, since NATO has 32 members in all.

    Silent where the sentence adds others to the set (former, candidate, partner, plus), where it names another body
    too, and where the set is not surely the one that the facts count. There is no fix: the figure or the set may be the
    wrong half.
    """
    for claim in context.claims:
        total = _total(context, claim)
        stated = claim.assertion.value
        if total is None or not isinstance(stated, Quantity) or stated.low is None or stated.low <= total:
            continue
        start, end = claim.assertion.sentence
        named = {
            entity
            for name in context.names
            if start <= name.start < end
            for entity in name.entities
            if context.facts.timeline(entity, claim.assertion.attribute)
        }
        sentence = next((found for found in context.sentences if found.start <= claim.start < found.end), None)
        if named == {claim.assertion.subject} and sentence and not sentence.has(_MORE_THAN_THE_SET):
            whole = f"{label(context, claim)} is {value_text(_last(claim).value)} in all"
            yield Problem(
                claim.start, claim.end, f"{whole}, so {written(context, claim)} cannot be a part.", claim=claim
            )


def _total(context: Context, claim: Claim) -> Exact | None:
    """The largest whole that the facts of the claim know, where the claim is about a part of it."""
    said = claim.assertion
    narrowed = said.scope != "all" and said.scope.casefold() not in RELATIVES  # "70 states that use the EU rules"
    part = (said.firm and narrowed) or _is_of(context, claim)
    if claim.verdict != "unknown" or said.role != "value" or not part:
        return None
    wholes = [fact.value.high for fact in claim.facts if isinstance(fact, Fact) and isinstance(fact.value, Quantity)]
    known = [whole for whole in wholes if whole is not None]
    return max(known) if known and len(known) == len(claim.facts) else None


def _is_of(context: Context, claim: Claim) -> bool:
    """Whether the words themselves say whose they are: "31 Swiss cantons", "fourteen justices of the court"."""
    text, noun = context.text, re.escape(claim.assertion.noun)
    for name in context.names:
        if claim.assertion.subject in name.entities and claim.end < name.start < claim.assertion.sentence[1]:
            before, after = text[claim.end : name.start], text[name.end :]
            adjective = before.isspace() and re.match(rf"\s+{noun}\b", after)
            of = re.fullmatch(rf"\s+{noun}\s+of\s+(?:the\s+)?", before) and not re.match(r"['’-]", after)
            if adjective or of:
                return True
    return False


def _last(claim: Claim) -> Fact:
    return next(fact for fact in reversed(claim.facts) if isinstance(fact, Fact))
