"""Values told in words that no frame reads, of what the sentence is about: they may agree with a fact, never deny one.

That a sentence on Norland has the very day of its independence, or says "seats" and the number of them, is no chance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.happenings.matching import content_of
from factlint.assertions.referents.roles import HAVING
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases
from factlint.facts.model import Event
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.assertions.assertion import Assertion, AttributeKind
    from factlint.assertions.happenings.happening import Happening, HappeningIndex
    from factlint.values import Period

ECHOED = "echoed"
"""The frame of such an assertion."""
_REACH = 4
"""How many sentences back of the same paragraph may name what one is about."""
_FIGURES = frozenset("number quantity percent money duration age set".split())
_PLAIN = ("exact", "about")
_LARGE = 1000
"""From here on a figure may be told with fewer digits than the facts have."""


def echoes(draft: Draft, happenings: Callable[[], HappeningIndex]) -> Iterator[Assertion]:
    """The assertions that a value may make of what its sentence is about, whatever ties them."""
    for number, sentence in enumerate(draft.sentences):
        about = _spoken_of(draft, number)
        for at, token in enumerate(sentence.tokens) if about else ():
            passage = Passage(draft, number, at, at + 1)
            if token.cls == "DATE" and token.period is not None:
                yield from _dated(passage, about, token.period, happenings())
            elif token.mention is not None and token.mention.kind in _FIGURES and token.quantity is not None:
                if word_at(sentence.tokens, at - 1) != "another":  # "another 12" are not those that were counted
                    yield from _counted(passage, about, token.quantity)
            elif token.name is not None:
                yield from _held(passage, about, token.name.entities)


def _spoken_of(draft: Draft, number: int) -> list[str]:
    """The entities that a sentence names or may be about, those named nearest first."""
    sentences, subjects = draft.sentences, draft.subjects
    block = sentences[number].block
    near = [i for i in range(number, max(-1, number - _REACH - 1), -1) if sentences[i].block == block]
    named = [name for i in near for name in subjects.named_in(i)]
    headed = (subjects.discourse.heading(number), subjects.discourse.page())
    return list(dict.fromkeys([*named, *filter(None, headed)]))


def _dated(passage: Passage, about: list[str], stated: Period, index: HappeningIndex) -> Iterator[Assertion]:
    """What may have happened at a date: to the day whatever else is said, else with a word for it in the sentence."""
    words = content_of(passage.draft, passage.number).words.keys()
    here = {name for name in passage.draft.subjects.named_in(passage.number) if passage.facts.memberships_of(name)}
    for entity in about:
        for happening in index.owned_by(entity, stated):
            told = stated.days == 1 or any(not bag.words.isdisjoint(words) for bag in happening.bags)
            if told and not _is_another_turn(passage, happening):
                kind: AttributeKind = "life" if happening.attribute in ("born", "died") else "event"
                yield _echo(passage, happening.subject, happening.attribute, stated, kind)
        for listed, stay in passage.facts.memberships_of(entity) if entity in here or not here else ():
            for attribute, day in (("joined", stay.valid.start), ("left", stay.valid.end)):
                if listed.body in about and day is not None and stated.overlaps(day):
                    yield _echo(passage, listed.body, attribute, stated, "member")._replace(object=entity)


def _is_another_turn(passage: Passage, happening: Happening) -> bool:
    """Whether the sentence counts others of a series: "the fourth congress" is not the third."""
    number = happening.known.number if isinstance(happening.known, Event) else None
    turns = {token.quantity.number for token in passage.tokens if token.cls == "ORD" and token.quantity is not None}
    return number is not None and bool(turns) and number not in turns


def _counted(passage: Passage, about: list[str], stated: Quantity) -> Iterator[Assertion]:
    """Of which attribute a figure may be the value: of one that a word of the sentence names."""
    for entity, attribute in _named(passage, about):
        known = [fact.value for fact in passage.facts.timeline(entity, attribute)]
        numbers = [value.number for value in known if isinstance(value, Quantity) and value.number is not None]
        rounded = stated.bound in _PLAIN and stated.number is not None and stated.number > _LARGE
        if numbers and (rounded or stated.number in numbers):
            yield _echo(passage, entity, attribute, stated)


def _held(passage: Passage, about: list[str], names: tuple[str, ...]) -> Iterator[Assertion]:
    """Of what an entity may be the holder or the seat: of what has a word for that in the sentence."""
    for entity, attribute in _named(passage, about):
        values = {fact.value for fact in passage.facts.timeline(entity, attribute)}
        yield from (_echo(passage, entity, attribute, name) for name in names if name in values)


def _named(passage: Passage, about: list[str]) -> list[tuple[str, str]]:
    """The attributes of the entities that a word of the sentence may stand for; "has" may tell of anything."""
    said: set[str] = set()
    for token in passage.tokens:
        if token.term is not None:
            telling = bases(token.text.casefold().split(" ")[0]).isdisjoint(HAVING)
            said |= (
                token.term.nouns | token.term.inner | (token.term.verbs if telling else set())
            ) - token.term.ignored
    return [(entity, name) for entity in about for name in passage.facts.attributes_of(entity) if name in said]


def _echo(
    passage: Passage, subject: str, attribute: str, value: Quantity | Period | str, kind: AttributeKind = "attribute"
) -> Assertion:
    token = passage.tokens[passage.first]
    clause = clause_of(passage.sentence, passage.first, passage.last)
    clause = clause._replace(lasting=False, when=None if token.cls == "DATE" else clause.when)
    return passage.assertion(
        token.start,
        token.end,
        clause,
        frame=ECHOED,
        subject=subject,
        attribute=attribute,
        value=value,
        firm=False,
        kind=kind,
    )
