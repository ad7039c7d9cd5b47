"""Where a body has its seat: which words name the place, and whether it is the body's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.frames.holders import PLACES
from factlint.assertions.holders.cities import CITIES, City, alike, city_at
from factlint.assertions.holders.naming import has_article
from factlint.assertions.holders.owning import is_said
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.kinds import BODIES
from factlint.assertions.sentences.phrases import phrase_start, qualifies
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PAUSES, PREPOSITION_CLASSES, is_real, is_verb, word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Passage
    from factlint.assertions.frames.holders import Held
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_STAFF = frozenset(
    """official officer spokesman spokeswoman spokesperson staff team expert diplomat envoy ambassador office unit arm
    branch body fund programme program tribunal""".split()
)
_SITTING = frozenset("sits resides lives".split())
_HOMES = frozenset("home offices base quarters".split())
_LEADING_HOME = frozenset("its his her the own main permanent".split())
_HAVING_SEAT = frozenset("has have is are".split())
_LONGEST_CITY = 4
_PAUSES = frozenset("COMMA AND CLOSE".split())


def homes(passage: Passage) -> Iterator[Assertion]:
    """ "Leeds is home to the League": the seat of each body named after it."""
    tokens, facts = passage.tokens, passage.facts
    at = next((i for i in range(2, len(tokens) - 1) if tokens[i].text == "home" and tokens[i + 1].cls == "TO"), 0)
    place = tokens[at - 2].name if at and tokens[at - 1].text in ("is", "are", "was", "remains") else None
    if place is None or len(place.entities) != 1 or facts.entities[place.entities[0]].kind not in PLACES:
        return
    for i, token in enumerate(tokens[at + 2 :], at + 3):
        if token.cls in ("BE", "VERB") or token.text in (";", "."):
            return
        if i < len(tokens) and tokens[i].cls in ("WORD", "NOUN", "NEUTRAL", "POSS"):
            continue  # "home to more UN bodies"
        for body in token.name.entities if token.name and token.name.form != "demonym" else ():
            for attribute in facts.attributes_of(body):
                if is_seat(facts, attribute):
                    yield passage.assertion(
                        tokens[at - 2].start,
                        tokens[at - 2].end,
                        frame="home",
                        subject=body,
                        attribute=attribute,
                        value=place.entities[0],
                        tense="past" if tokens[at - 1].text == "was" else "present",
                        sometime=tokens[at - 1].text == "was",
                    )


def residences(passage: Passage) -> Iterator[Assertion]:
    """ "The bank sits in Leeds", "which has its home in Leeds": where a body is said to be by a verb of its own."""
    tokens, facts = passage.tokens, passage.facts
    for at, token in enumerate(tokens):
        word, _, within = token.text.partition(" ")
        place = at + (not within) if word in _SITTING else _home_after(tokens, at) if word == "has" else None
        led = place is not None and word_at(tokens, place).rpartition(" ")[2] in ("in", "at")
        city = city_at(tokens, place + 1, facts) if place and led else None
        ends = city is not None and (city.last >= len(tokens) or tokens[city.last].cls in _PAUSES)
        subject = predicate_of(tokens, at).subject if city and (ends or tokens[city.last].text == ".") else None
        body = passage.draft.discourse.entity(passage.number, subject) if subject is not None else None
        if body and city:
            yield from _seated(passage, body, city, facts.attributes_of(body))


def where_seated(passage: Passage) -> Iterator[Assertion]:
    """ "in Leeds, where the League has its seat": the city that a relative clause says is the seat of a body."""
    tokens, facts = passage.tokens, passage.facts
    for at in range(1, len(tokens) - 1):
        verb = next((i for i in range(at + 1, min(at + 6, len(tokens))) if word_at(tokens, i) in _HAVING_SEAT), None)
        city = _city_before(tokens, at, facts) if tokens[at].text == "where" and verb else None
        if city is None or verb is None or not (seat := _seat_after(tokens, verb)):
            continue
        subject = predicate_of(tokens, verb).subject
        body = passage.draft.discourse.entity(passage.number, subject) if subject and subject > at else None
        if body:
            yield from _seated(passage, body, city, (one for one in facts.attributes_of(body) if one in seat))


def _seated(passage: Passage, body: str, city: City, attributes: Iterable[str]) -> Iterator[Assertion]:
    """That a body has its seat in a city, for each of the attributes that is a seat."""
    tokens, facts = passage.tokens, passage.facts
    for attribute in attributes:
        if is_seat(facts, attribute):
            yield passage.assertion(
                tokens[city.first].start,
                tokens[city.last - 1].end,
                frame="home",
                subject=body,
                attribute=attribute,
                value=city.entity or city.name,
                firm=city.entity is not None or not is_alike(facts, body, attribute, city.name),
            )


def _city_before(tokens: Sequence[Token], at: int, facts: FactBase) -> City | None:
    """The city that ends before a token, or before the comma before it."""
    end = at - (tokens[at - 1].cls == "COMMA")
    found = (city_at(tokens, first, facts) for first in range(max(0, end - _LONGEST_CITY), end))
    return next((city for city in found if city and city.last == end), None)


def _seat_after(tokens: Sequence[Token], verb: int) -> frozenset[str]:
    """The attributes that "has its seat" and "is based" are about."""
    at = verb + 1
    while word_at(tokens, verb) in ("has", "have") and word_at(tokens, at) in _LEADING_HOME:
        at += 1
    term = tokens[at].term if at < len(tokens) else None
    if term is None or (at == verb + 1) != (word_at(tokens, verb) in ("is", "are")):
        return frozenset()
    return term.verbs | term.nouns if at == verb + 1 else term.nouns


def _home_after(tokens: Sequence[Token], have: int) -> int | None:
    """What follows "its home" or "its offices" after "has"."""
    at = have + 1
    while word_at(tokens, at) in _LEADING_HOME:
        at += 1
    return at + 1 if at > have + 1 and word_at(tokens, at) in _HOMES else None


def is_seat(facts: FactBase, attribute: str) -> bool:
    """Whether an attribute says where something has its seat."""
    forms = {form for phrase in facts.attributes[attribute].nouns for form in phrase.forms}
    return facts.attributes[attribute].type == "entity" and bool(forms & {"headquarters", "seat", "head office"})


def is_alike(facts: FactBase, body: str | None, attribute: str, name: str) -> bool:
    """Whether a city may be another spelling of a seat that is known."""
    known = (fact.value for fact in facts.timeline(body or "", attribute))
    return any(alike(name, facts.entities[one].name) for one in known if isinstance(one, str) and one in facts.entities)


def hosts(passage: Passage) -> Iterator[Assertion]:
    """ "Leeds hosted the games": the city before a verb of hosting, for what the verb takes."""
    tokens, facts = passage.tokens, passage.facts
    for at, token in enumerate(tokens):
        planned = word_at(tokens, at - 1) == "will"
        hosting = token.term is not None and "host" in bases(token.text.casefold()) and (planned or is_verb(tokens, at))
        verbs = token.term.verbs if token.term and hosting else ()
        predicate = predicate_of(tokens, at) if verbs else None
        if predicate is None or predicate.subject is None or predicate.object is None:
            continue
        end = predicate.object
        body = passage.draft.discourse.entity(passage.number, end)
        first = phrase_start(tokens, predicate.subject)
        text = passage.draft.document.text[tokens[first].start : tokens[predicate.subject].end]
        city = tokens[first].entity if first == predicate.subject else None
        city = city if city and facts.entities[city].kind in PLACES else text if text in CITIES else None
        for attribute in sorted(verbs):
            if (
                body
                and city
                and tokens[end].name
                and body in facts.entities_with(attribute)
                and not qualifies(tokens, end)
            ):
                known = [fact.value for fact in facts.timeline(body, attribute) if isinstance(fact.value, str)]
                alone = facts.attributes[attribute].type == "entity" and len(known) == 1
                yield passage.assertion(
                    tokens[first].start,
                    tokens[predicate.subject].end,
                    frame="home",
                    subject=body,
                    attribute=attribute,
                    value=city,
                    firm=alone and (planned or is_real(tokens, at)),
                )


def unknown_place(
    passage: Passage, held: Held, office: tuple[str, str], known: set[str]
) -> tuple[str, int, int] | None:
    """A place that the facts do not know: any that is called the capital, but only a well-known city for a seat."""
    text, nouns = passage.draft.document.text, passage.facts.attributes[office[1]].nouns
    runs: list[tuple[int, int]] = []
    for token in held.unknown:
        joined = bool(runs) and not text[runs[-1][1] : token.start].strip()
        end = token.end + len(" City") * text.startswith(" City", token.end)
        runs[-1:] = [(runs[-1][0], end)] if joined else [*runs[-1:], (token.start, end)]
    city = next(((start, end) for start, end in runs if text[start:end] in CITIES), None)
    if city is None and len(runs) == 1 and any("capital" in phrase.forms for phrase in nouns):
        after = passage.sentence.index_at(held.unknown[-1].start) + 1
        ended = word_at(passage.tokens, after) in PAUSES
        clear = ended and is_said(passage, held, office) and not has_article(passage, held.unknown[0])
        city = runs[0] if clear else None
    if city is None or city[1] - city[0] < len("Ely"):
        return None
    named = names_in(passage.tokens[passage.first : passage.last])  # "Old Hythe, also known as Hale, is its capital"
    if known & set(named) or any(alike(text[slice(*city)], passage.facts.entities[name].name) for name in known):
        return None
    return text[slice(*city)], *city


def is_whole_name(passage: Passage) -> bool:
    """Whether a body itself is based somewhere: not "the Geneva-based UN agency", "a Geneva-based critic of the UN"."""
    tokens, last = passage.tokens, passage.last - 1
    at = next((at for at in range(last, min(last + 6, len(tokens))) if at > 0 and tokens[at].name), None)
    if at is None or at + 1 >= len(tokens):
        return at is not None
    if any(token.cls in (*PREPOSITION_CLASSES, "OF") for token in tokens[passage.last - 1 : at]):
        return False
    if is_verb(tokens, at + 1) or tokens[at + 1].text in ("has", "is", "was"):
        return True
    noun = tokens[at + 1].cls == "NOUN" or bool(bases(tokens[at + 1].text.casefold()) & (BODIES | _STAFF))
    return not noun and not (tokens[at + 1].text.endswith("s") and is_verb(tokens, at + 2))
