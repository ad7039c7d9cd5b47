"""Since when somebody belongs to a body, or belongs to it no more, from the verb that a date is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.belonging.clauses import Clause
from factlint.assertions.belonging.parties import is_joined_last
from factlint.assertions.draft import Draft, Passage
from factlint.assertions.holders.tenures import ends_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.belonging.told import Told
    from factlint.assertions.frames.members import MemberFinder


def belongings(draft: Draft, finder: MemberFinder) -> Iterator[Assertion]:
    """The assertions that date a membership by the verb that the date is of, or by "since" after a description."""
    if not draft.facts.member_lists or not draft.subjects.named:
        return
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            if token.cls == "DATE" and token.period is not None:
                clause = Clause(draft, number, at, finder)
                for told in clause.told():
                    yield from _assertions(clause, told)


def _assertions(clause: Clause, told: Told) -> Iterator[Assertion]:
    draft, tokens, at = clause.draft, clause.tokens, clause.date
    for body in told.bodies:
        listed = draft.facts.members_of(body)
        kinds = {draft.facts.entities[name].kind for name in listed}
        for person in told.people:
            if person != body and draft.facts.entities[person].kind in kinds:
                said = Passage(draft, clause.number, at, at + 1).assertion(
                    tokens[at].start,
                    tokens[at].end,
                    frame="members",
                    subject=body,
                    attribute="left" if told.kind == "left" else "joined",
                    value=tokens[at].period,
                    firm=told.sure
                    and clause.is_firm()
                    and person in listed
                    and (told.kind != "member" or is_joined_last(person, body, told.bodies, draft.facts.member_lists)),
                    object=person,
                    kind="member",
                )
                for end in ends_of(said) if told.kind == "member" else (said,):
                    yield end if end.role == "value" else end._replace(role="value", attribute="left")
