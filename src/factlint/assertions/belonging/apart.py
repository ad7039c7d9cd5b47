"""Memberships whose date no verb governs: "did not join the League until 1995", "and in 2004 the League"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.belonging.told import BECOMING, JOINING, Told
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import STOPS, SUBORDINATORS, is_real, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from factlint.assertions.belonging.parties import Parties
    from factlint.assertions.sentences.predicates import Predicate


def denial(parties: Parties) -> int | None:
    """Where a clause is denied whose date says until when: "did not join the League until 1995"."""
    tokens = parties.tokens
    if word_at(tokens, parties.date - 1) != "until":
        return None
    for at in range(parties.date - 2, 0, -1):
        if word_at(tokens, at) == "not":
            return at
        if tokens[at].cls in ("DATE", "COMMA", "AND") or tokens[at].text in STOPS:
            return None
    return None


def awaited(parties: Parties) -> tuple[Predicate, int] | None:
    """What a clause says was not so until the date, with the verb before the body, or the "not" in its stead.

    "Norland did not join the League until 1995", "Norland, which was not in it until 1995".
    """
    tokens, at = parties.tokens, denial(parties)
    if at is None:
        return None
    word = bases(word_at(tokens, at + 1))
    joins = bool(word & (JOINING | BECOMING))
    member = any(parties.is_member(i) or tokens[i].cls == "IN" for i in range(at, parties.date))
    if not (joins or tokens[at - 1].cls == "BE") or not (member or word & JOINING):
        return None
    return predicate_of(tokens, at + 1 if joins else at - 1), at + joins


def gapped(parties: Parties) -> Told | None:
    """ "Norland joined the Club in 1995, and in 2004 the League": the date comes before what is joined then."""
    tokens, at = parties.tokens, parties.date
    led = at > 1 and tokens[at - 1].cls in ("IN", "ON") and tokens[at - 2].cls == "AND"
    bodies = parties.bodies(at + 1) if led else None
    verbs = (i for i in range(at - 3, -1, -1) if bases(word_at(tokens, i)) & JOINING or tokens[i].cls == "JOIN")
    verb = next(verbs, None) if bodies else None
    if verb is None or not bodies or not _ends(parties, at + 1):
        return None
    people = parties.people(predicate_of(tokens, verb).subject)
    return Told("joined", people, bodies, is_real(tokens, verb)) if people else None


def _ends(parties: Parties, first: int) -> bool:
    """Whether a clause ends with the first name from a token on: the body is not what something else is said of."""
    tokens = parties.tokens
    name = next((at for at in range(first, len(tokens)) if tokens[at].name), len(tokens))
    after, then = word_at(tokens, name + 1), word_at(tokens, name + 2)
    return after in ("", ".", ";") or (after == "," and then in SUBORDINATORS | {"but"})
