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

_FEW = 2
"""Of more who joined together, all but one show who the others are."""


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
        people = [one for one in told.people if one != body and draft.facts.entities[one].kind in kinds]
        for person in people:
            said = Passage(draft, clause.number, at, at + 1).assertion(
                tokens[at].start,
                tokens[at].end,
                frame="members",
                subject=body,
                attribute="left" if told.kind == "left" else "joined",
                value=tokens[at].period,
                firm=told.sure
                and clause.is_firm()
                and (person in listed or told.kind == "member")  # a stranger may join it in a vote
                and (told.kind != "member" or is_joined_last(person, body, told.bodies, draft.facts.member_lists)),
                object=person,
                kind="member",
            )
            for end in ends_of(said) if told.kind == "member" else (said,):
                yield end if end.role == "value" else end._replace(role="value", attribute="left")
            if len(people) > _FEW and told.kind == "joined" and clause.is_firm():
                yield from _named(clause, said)


def _named(clause: Clause, said: Assertion) -> Iterator[Assertion]:
    """What is said of one of several who did the same at a date, at their name: one of them may be the wrong one."""
    name = next((t for t in clause.tokens if t.name and said.object in t.name.entities and t.start < t.end), None)
    if name is not None:
        series = f"together {said.start} {said.subject}"
        yield said._replace(start=name.start, end=name.end, value_text=name.text, firm=False, series=series)
