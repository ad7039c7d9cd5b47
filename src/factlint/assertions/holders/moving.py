"""Since when a body has its seat somewhere: "based in Leeds since 1967", "moved its headquarters to Leeds in 1967"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.cities import CITIES, City, city_at
from factlint.assertions.holders.seats import is_alike, is_seat
from factlint.assertions.referents.naming import names_in, unknown_words
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import is_real, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Passage
    from factlint.assertions.sentences.predicates import Predicate
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase
    from factlint.facts.model import Fact

_MOVING = frozenset("move relocate transfer shift".split())
_LEADING = frozenset("in to at".split())
_LONGEST = 4


def arrivals(passage: Passage) -> Iterator[Assertion]:
    """The assertions that date when a body came to where the facts have it."""
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.cls != "DATE" or token.period is None:
            continue
        if word_at(tokens, at - 1) == "since":
            city = _city_before(passage, at - 1)
            yield from _dated(passage, token, city, firm=_tells_seat(passage)) if city else ()
            continue
        for predicate in governing(tokens, at):
            city = _city_after(passage, predicate) if _is_move(passage, predicate) else None
            yield from _dated(passage, token, city, firm=is_real(tokens, predicate.verb), moved=True) if city else ()
            yield from _moved(passage, token, predicate, city) if city else ()


def _is_move(passage: Passage, predicate: Predicate) -> bool:
    """Whether a body, its seat, or somebody with its seat moves."""
    tokens = passage.tokens
    if not bases(word_at(tokens, predicate.verb)) & _MOVING:
        return False
    end = predicate.object
    return end is None or tokens[end].name is not None or _is_seat_word(passage, tokens[end])


def _is_seat_word(passage: Passage, token: Token) -> bool:
    return token.term is not None and any(_is_place(passage.facts, name) for name in token.term.nouns)


def _is_place(facts: FactBase, attribute: str) -> bool:
    """Whether an attribute says where something is, and no more than that: its seat, its capital."""
    return facts.attributes[attribute].type == "entity" and not facts.attributes[attribute].office


def _tells_seat(passage: Passage) -> bool:
    """Whether a sentence has a word for the seat of a body, or for being based somewhere."""
    terms = (token.term for token in passage.tokens if token.term)
    return any(is_seat(passage.facts, name) for term in terms for name in term.nouns | term.inner | term.verbs)


def _city_before(passage: Passage, end: int) -> City | None:
    """The city whose name ends before a token, after "in"."""
    for first in range(end - 1, max(0, end - _LONGEST), -1):
        city = city_at(passage.tokens, first, passage.facts)
        if city and city.last == end and word_at(passage.tokens, first - 1) in _LEADING:
            return city
    return None


def _city_after(passage: Passage, predicate: Predicate) -> City | None:
    """The city that something moves to."""
    tokens = passage.tokens
    to = next((at for at in range(predicate.verb + 1, len(tokens)) if word_at(tokens, at) == "to"), None)
    return city_at(tokens, to + 1, passage.facts) if to is not None else None


def _dated(passage: Passage, date: Token, city: City, *, firm: bool, moved: bool = False) -> Iterator[Assertion]:
    """When each body that is named before a city, or else is spoken of, came to it, if it is its seat."""
    before = passage.tokens[: city.first]
    bodies = [name for name in dict.fromkeys(names_in(before)) if _seats(passage.facts, name, city, moved=moved)]
    about = passage.draft.discourse.about(passage.number)
    bodies = bodies or ([about.entity] if about and about.sure else [])
    strange = any(word not in CITIES for word in unknown_words(before))
    for body in bodies:
        for attribute in _seats(passage.facts, body, city, moved=moved):
            yield passage.assertion(
                date.start,
                date.end,
                frame="started",
                subject=body,
                attribute=attribute,
                value=date.period,
                firm=firm
                and len(bodies) == 1
                and not strange
                and not _may_be_underway(passage.facts, (body, attribute), date),
                role="start",
                object=city.entity,
            )


def _moved(passage: Passage, date: Token, predicate: Predicate, city: City) -> Iterator[Assertion]:
    """ "moved its headquarters to Leeds in 1967": the new seat, where the facts have none of that name."""
    tokens, end, subject = passage.tokens, predicate.object, predicate.subject
    term = tokens[end].term if end and tokens[end - 1].cls in ("OWN", "POSS", "DET") else None
    told = (
        term is not None
        and subject is not None
        and past_form(tokens[predicate.verb])
        and is_real(tokens, predicate.verb)
    )
    body = passage.draft.discourse.entity(passage.number, subject) if told and subject is not None else None
    if body is None or term is None or _seats(passage.facts, body, city, moved=False):
        return
    for attribute in sorted(term.nouns.intersection(passage.facts.attributes_of(body))):
        if is_seat(passage.facts, attribute):
            yield passage.assertion(
                tokens[city.first].start,
                tokens[city.last - 1].end,
                frame="started",
                subject=body,
                attribute=attribute,
                value=city.entity or city.name,
                when=date.period,
                tense="past",
                firm=city.entity is not None or not is_alike(passage.facts, body, attribute, city.name),
            )


def _may_be_underway(facts: FactBase, place: tuple[str, str], date: Token) -> bool:
    """Whether a capital may be moved in a year next to that of the facts: offices follow one by one."""
    starts = [fact.valid.start for fact in facts.timeline(*place) if fact.valid.start]
    years = {start.start.year for start in starts}
    near = date.period is not None and {date.period.start.year - 1, date.period.start.year + 1} & years
    return not is_seat(facts, place[1]) and bool(near)


def _seats(facts: FactBase, body: str, city: City, *, moved: bool) -> Sequence[str]:
    """The attributes of a body by which the facts have its seat in a city, or have it move there."""
    held = (name for name in facts.attributes_of(body) if is_seat(facts, name) or (moved and _is_place(facts, name)))
    return [name for name in held if any(fact.value == city.entity for fact in _arrived(facts, body, name))]


def _arrived(facts: FactBase, body: str, attribute: str) -> Sequence[Fact]:
    """The places of a body, but for the first of those that it may have had before it began: a colony's capital."""
    return facts.timeline(body, attribute)[0 if is_seat(facts, attribute) else 1 :]
