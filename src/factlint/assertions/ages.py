"""Assertions about the age of a person: "Omar Said, 47, is", "At 47, Said is", "Said was 47 when he became chair"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.holders.milestones import dated_by, milestone_of
from factlint.assertions.holders.persons import person_of
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.governing import first_verb_from, verb_up_to
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PAUSES, is_verb, word_at
from factlint.assertions.sentences.words import bases
from factlint.records import NamedTuple
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token

_STATING = frozenset("be turn".split())
_DYING = frozenset("die death dead".split())
_LEADING = frozenset("at aged the just only still".split())
_PRESENT = frozenset("is are remains has".split())
_HOURS = 24


class _Aged(NamedTuple):
    """Whose age is told, by the verb at a place or beside the name, and when: `None` is now, or when they died."""

    person: str
    died: bool = False
    when: Period | None = None
    sometime: bool = False


def ages(draft: Draft) -> Iterator[Assertion]:
    """The assertions that an age makes of a person whose birth the fact base knows."""
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            if token.mention and token.mention.kind in ("age", "number"):
                passage = Passage(draft, number, at, at + 1)
                beside = _person(sentence.tokens, at)
                found = _beside(passage, beside.entity) if beside and beside.entity else _told(passage)
                if found:
                    yield from _age(passage, found)


def _person(tokens: tuple[Token, ...], at: int) -> Token | None:
    """The name that an age belongs to: before a comma or a verb, or right after "47-year-old"."""
    mention = tokens[at].mention
    age = mention is not None and mention.kind == "age"
    after = next((token for token in tokens[at + 1 : at + 3] if token.cls != "HYPHEN"), None)
    if age and after is not None and after.name and tokens[at].text.casefold().endswith("old"):
        return after
    if at < 1:
        return None
    before = tokens[at - 1]
    if before.cls == "COMMA" and at > 1 and (after is None or after.cls in ("COMMA", "")) and age:
        return tokens[at - 2] if tokens[at - 2].name else None
    verb = bool(bases(before.text.casefold()) & _STATING) and (age or "turn" in bases(before.text.casefold()))
    if verb and at > 3 and tokens[at - 2].text == "who" and tokens[at - 3].cls == "COMMA":
        return tokens[at - 4] if tokens[at - 4].name else None
    return tokens[at - 2] if verb and at > 1 and tokens[at - 2].name else None


def _beside(passage: Passage, person: str) -> _Aged:
    """The age beside a name, at the time of the clause."""
    clause = clause_of(passage.sentence, passage.first, passage.last)
    later = _milestone_after(passage, person, passage.last)
    words = {base for token in passage.tokens for base in bases(token.text.casefold())}
    if later is not None:
        return _Aged(person, when=later)
    sometime = clause.sometime or "when" in words
    past = clause.tense == "past" and clause.when is None and not words & _DYING
    return _Aged(person, bool(words & _DYING), clause.when, sometime or past)


def _told(passage: Passage) -> _Aged | None:
    """The age that a verb gives to its subject: "At 47, Said is", "Said died at 47", "He was 47 when"."""
    tokens, at = passage.tokens, passage.first
    first = at
    while first > 0 and word_at(tokens, first - 1) in _LEADING:
        first -= 1
    led = first < at or word_at(tokens, at).startswith("aged")
    states = tokens[at - 1].cls == "BE" if at else False
    ends = word_at(tokens, passage.last) in PAUSES or _is_timed(tokens, passage.last)
    if led and first == 0 and not _is_hour(tokens[at]):
        return _of_verb(passage, first_verb_from(tokens, _past_comma(tokens, passage.last), len(tokens)))
    if led and ends:
        return _of_verb(passage, verb_up_to(tokens, first), only=True)
    return _of_verb(passage, at - 1) if states and ends else None


def _is_hour(token: Token) -> bool:
    """Whether a number after "at" may be a time of the day: "At 10 Ann Lee opened the meeting"."""
    number = token.quantity.number if token.quantity else None
    plain = token.mention is not None and token.mention.kind == "number"
    return plain and number is not None and number <= _HOURS


def _past_comma(tokens: Sequence[Token], at: int) -> int:
    return at + (at < len(tokens) and tokens[at].cls == "COMMA")


def _is_timed(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows an age says when it was reached: "when she", "on the day she", "on becoming chair"."""
    dated = word_at(tokens, at) == "in" and at + 1 < len(tokens) and tokens[at + 1].cls == "DATE"
    return word_at(tokens, at) in ("when", "on", "at", "and") or dated


def _of_verb(passage: Passage, verb: int | None, *, only: bool = False) -> _Aged | None:
    """The age of the subject of a verb; `only` where the verb tells of a step in a life."""
    tokens = passage.tokens
    subject = predicate_of(tokens, verb).subject if verb is not None else None
    person = person_of(passage, subject, verb) if verb is not None and subject is not None else None
    if verb is None or subject is None or person is None:
        return None
    word = bases(word_at(tokens, verb))
    if word & _DYING:
        return _Aged(person, died=True)
    if word_at(tokens, verb) == "was" and word_at(tokens, subject) in ("he", "she") and _has_died(passage, person):
        return _Aged(person, died=True)
    later = _milestone_after(passage, person, passage.last)
    own = later or milestone_of(passage, verb, person)
    if own is not None:
        return _Aged(person, when=own)
    if only:
        return None
    present = word_at(tokens, verb) in _PRESENT and not any(word_at(tokens, at) == "when" for at in range(len(tokens)))
    clause = clause_of(passage.sentence, passage.first, passage.last)
    return _Aged(person, when=clause.when, sometime=not present and clause.when is None)


def _milestone_after(passage: Passage, person: str, first: int) -> Period | None:
    """When it was that "when" tells of after an age: "when she became chair", "on the day he founded the club"."""
    tokens = passage.tokens
    for at in range(first, len(tokens)):
        day = word_at(tokens, at) == "day" and word_at(tokens, at - 1) == "the"
        if not day and word_at(tokens, at) != "when":
            continue
        verb = first_verb_from(tokens, at + 1, len(tokens))
        if verb is None:
            return None
        return dated_by(passage, verb) or milestone_of(passage, verb, person)
    return None


def _has_died(passage: Passage, person: str) -> bool:
    """Whether the sentence before tells of the death of a person: "Omar Said has died. He was 86."."""
    draft, number = passage.draft, passage.number - 1
    earlier = draft.sentences[number] if number >= 0 else None
    if earlier is None or earlier.block != passage.sentence.block:
        return False
    tokens = earlier.tokens
    verbs = (at for at in range(len(tokens)) if bases(word_at(tokens, at)) & _DYING and is_verb(tokens, at))
    subjects = (predicate_of(tokens, verb).subject for verb in verbs)
    return any(draft.discourse.entity(number, at) == person for at in subjects if at is not None)


def _age(passage: Passage, aged: _Aged) -> Iterator[Assertion]:
    known = passage.facts.entities.get(aged.person)
    token = passage.tokens[passage.first]
    if known is None or known.kind != "person" or known.began is None or token.quantity is None:
        return
    number = token.quantity.number
    clause = clause_of(passage.sentence, passage.first, passage.last)
    yield passage.assertion(
        token.start,
        token.end,
        clause,
        frame="aged",
        subject=aged.person,
        attribute="died" if aged.died else "born",
        value=Quantity(number, number, "year", token.quantity.bound),
        when=aged.when,
        tense="present",
        sometime=aged.sometime,
        role="age",
        kind="life",
    )
