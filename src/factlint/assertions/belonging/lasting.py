"""For how many years somebody has belonged to a body: "a member for 20 years", "its 20th year in the League"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.belonging.clauses import Clause
from factlint.assertions.belonging.parties import ENTRIES, Parties
from factlint.assertions.belonging.told import Told
from factlint.assertions.draft import Draft, Passage
from factlint.assertions.happenings.aging import reached, tells_of_now
from factlint.assertions.sentences.governing import first_verb_from, governing
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion, Role
    from factlint.assertions.frames.members import MemberFinder
    from factlint.assertions.sentences.tokens import Token

_MARKING = frozenset("mark celebrate commemorate complete".split())
_STRETCHES = ("first ", "last ", "next ", "past ")
_ROUGH = frozenset("about around some exactly just".split())
_LONGEST = 8


def years_in(draft: Draft, finder: MemberFinder) -> Iterator[Assertion]:
    """The assertions that count years since somebody joined a body."""
    if not draft.facts.member_lists or not draft.subjects.named:
        return
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            bounded = at and sentence.tokens[at - 1].cls == "HEDGE" and word_at(sentence.tokens, at - 1) not in _ROUGH
            if bounded or not _counts_years(token):
                continue
            for told, role in _told(Clause(draft, number, at, finder), at):
                for body in told.bodies:
                    for person in told.people:
                        yield _assertion(Passage(draft, number, at, at + 1), (body, person), role, firm=told.sure)


def _counts_years(token: Token) -> bool:
    mention, quantity = token.mention, token.quantity
    if mention is None or quantity is None or token.text.casefold().startswith(_STRETCHES):
        return False
    return mention.kind == "ordinal" or (mention.kind == "duration" and quantity.unit == "year")


def _told(clause: Clause, at: int) -> Iterator[tuple[Told, Role]]:
    """Who belongs to what for the years at a token, and how exactly they are counted."""
    tokens, after = clause.tokens, word_at(clause.tokens, at + 1)
    mention = tokens[at].mention
    if mention and mention.kind == "ordinal":
        if after == "anniversary" and (told := _entry_after(clause.parties, at + 2)):
            yield told, "years"
    elif word_at(tokens, at - 1) == "for" and not any(map(_counts_years, tokens[:at])):
        for predicate in governing(tokens, at):
            told = clause.by_verb(predicate)
            lasts = any(word_at(tokens, i) in ("has", "have") for i in range(predicate.verb - 3, predicate.verb))
            if told and told.kind == "member" and lasts:
                yield told, "about"
    elif after in ("since", "after", "to"):
        first = at + 2 + (3 if [word_at(tokens, at + i) for i in (1, 2, 3)] == ["to", "the", "day"] else 0)
        led = word_at(tokens, first - 1)
        verb = first_verb_from(tokens, first, min(len(tokens), first + _LONGEST)) if led in ("since", "after") else None
        told = clause.by_verb(predicate_of(tokens, verb)) if verb is not None else None
        if told and told.kind == "joined":
            timed = led == "since" or reached(tokens, at) is not None or tells_of_now(tokens, at)
            yield told._replace(sure=told.sure and timed), "years"
    else:
        marking = bases(word_at(tokens, at - 1)) & _MARKING and after in ("in", "as", "of")
        told = _marked(clause.parties, at) if marking else None
        if told:
            yield told, "about"


def _entry_after(parties: Parties, first: int) -> Told | None:
    """ "Of its accession to the League", "of Norland's membership"."""
    tokens = parties.tokens
    entry = next((i for i in range(first, min(first + _LONGEST, len(tokens))) if word_at(tokens, i) in ENTRIES), None)
    if entry is None or word_at(tokens, first) not in ("of", "since"):
        return None
    bodies = parties.listed(range(first, min(entry + _LONGEST, len(tokens))))
    owner = next((i for i in range(first, entry) if tokens[i].cls in ("OWN", "POSS")), None)
    if owner is None:
        return None
    if tokens[owner].cls == "POSS":
        people = parties.names(owner - 1, owner)
    else:
        named = tuple(name for name in parties.names(0, first) if name not in parties.lists)
        people = tuple(name for name in (parties.entity(owner),) if name) or (named if len(named) == 1 else ())
    return Told("joined", people, bodies) if people and len(bodies) == 1 else None


def _marked(parties: Parties, at: int) -> Told | None:
    """ "Norland celebrates 20 years in the League", "is marking 20 years as a member of it"."""
    tokens = parties.tokens
    subject = at - 2
    while subject > 0 and word_at(tokens, subject) in ("is", "are", "has", "now", "today"):
        subject -= 1
    who = parties.entity(subject) if subject >= 0 else None
    stop = min(at + _LONGEST, len(tokens))
    belongs = word_at(tokens, at + 1) == "in" or any(
        parties.is_member(i) or word_at(tokens, i) in ENTRIES for i in range(at + 1, stop)
    )
    bodies = parties.bodies(at + 1) if belongs else None
    return Told("member", (who,), bodies) if who and bodies and len(bodies) == 1 else None


def _assertion(passage: Passage, pair: tuple[str, str], role: Role, *, firm: bool) -> Assertion:
    body, person = pair
    token = passage.tokens[passage.first]
    return passage.assertion(
        token.start,
        token.end,
        frame="members",
        subject=body,
        attribute="joined",
        value=token.quantity,
        when=reached(passage.tokens, passage.first),
        firm=firm and person in passage.facts.members_of(body),
        role=role,
        object=person,
        kind="member",
    )
