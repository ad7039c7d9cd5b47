"""Who leads a government that does something: "the Norlander administration under Ann Lee", "the Lee government"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.verbs import AUXILIARIES, BEING, PREPOSITION_CLASSES, is_verb, word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Passage
    from factlint.assertions.sentences.tokens import Token

_FARTHEST = 25
_GOVERNMENTS = frozenset("administration government".split())
_LEADING = frozenset("lead govern".split())
_STATES = frozenset("country state nation".split())


def governments(passage: Passage) -> Iterator[Assertion]:
    """That somebody led a state at the time at which their government did something.

    A date has to be that of its verb: "in May 2020 the Lee administration left the pact", "under President Ann Lee".
    """
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if word_at(tokens, at) not in _GOVERNMENTS:
            continue
        leader, end = _leader(passage, at)
        if leader is None:
            continue
        verb = next((i for i in range(end, len(tokens)) if word_at(tokens, i) not in AUXILIARIES), end)
        when = _when(tokens, verb) if is_verb(tokens, verb) and _acts(tokens, min(leader, at), end, verb) else None
        if when is None or token.text[0].isupper():
            continue
        for office in _offices(passage, leader, at):
            name = tokens[leader].name
            if name is not None:
                yield passage.assertion(
                    tokens[leader].start,
                    tokens[leader].end,
                    frame="doing",
                    subject=office[0],
                    attribute=office[1],
                    value=name.entities[0],
                    when=when.period,
                    tense="past",
                    kind="office",
                )


def _leader(passage: Passage, at: int) -> tuple[int | None, int]:
    """The token of a person whose government it is, and where the phrase ends."""
    tokens = passage.tokens
    if at > 1 and _is_person(passage, at - 1) and tokens[at - 2].cls == "DET":
        return at - 1, at + 1
    if at > 1 and tokens[at - 1].cls == "POSS" and _is_person(passage, at - 2):
        return at - 2, at + 1
    led = at + 1 < len(tokens) and word_at(tokens, at + 1) in ("under", "of")
    person = at + 2
    while led and person < len(tokens) and _is_title(tokens[person]):
        person += 1
    return (person, person + 1) if led and person < len(tokens) and _is_person(passage, person) else (None, at)


def _is_title(token: Token) -> bool:
    """Whether a word before a name is a title: "President", "the president"."""
    return token.cls == "DET" or (token.term is not None and token.name is None)


def _is_person(passage: Passage, at: int) -> bool:
    name = passage.tokens[at].name
    return name is not None and len(name.entities) == 1 and passage.facts.entities[name.entities[0]].kind == "person"


def _acts(tokens: Sequence[Token], first: int, end: int, verb: int) -> bool:
    """Whether a government does what the verb says: not "critics of it said", "it was blamed"."""
    while first > 0 and (tokens[first].name or tokens[first].cls in ("WORD", "NOUN")):
        first -= 1
    whose = first > 0 and tokens[first - 1].cls in (*PREPOSITION_CLASSES, "OF")
    return not whose and not any(word_at(tokens, i) in BEING for i in range(end, verb))


def _when(tokens: Sequence[Token], verb: int) -> Token | None:
    """The date that tells when a verb was done, in the past."""
    near = range(max(0, verb - _FARTHEST), min(len(tokens), verb + _FARTHEST))
    dates = (at for at in near if tokens[at].cls == "DATE" and tokens[at].period is not None)
    found = [at for at in dates if any(predicate.verb == verb for predicate in governing(tokens, at))]
    led = [at for at in found if at == 0 or tokens[at - 1].cls in ("IN", "ON")]
    return tokens[led[0]] if len(led) == len(found) == 1 else None


def _offices(passage: Passage, leader: int, at: int) -> list[tuple[str, str]]:
    """The offices that lead a state: of that named beside the government, else the one that the person has held."""
    facts, tokens = passage.facts, passage.tokens
    name = tokens[leader].name
    held = {(fact.entity, fact.attribute) for fact in facts.holdings(name.entities[0])} if name else set()
    beside = tokens[at - 1].name if at and at - 1 != leader else None
    states = set(beside.entities) if beside else {entity for entity, _ in held}
    found = [
        (entity, attribute)
        for entity in sorted(states)
        if facts.entities[entity].kind in _STATES
        for attribute in facts.attributes_of(entity)
        if facts.attributes[attribute].office and _governs(passage, attribute)
    ]
    return found if len(found) == 1 else []


def _governs(passage: Passage, attribute: str) -> bool:
    """Whether who holds an office leads the state."""
    verbs = passage.facts.attributes[attribute].verbs
    return any(form in _LEADING for phrase in verbs for form in phrase.forms)
