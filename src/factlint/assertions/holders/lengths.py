"""For how many years somebody held an office: "led the League for ten years", "left after ten years at its head"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.holders.incumbents import leads, offices_of
from factlint.assertions.holders.persons import person_of
from factlint.assertions.holders.terms import POWER, is_in_office, is_office
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.governing import first_verb_from, governing, verb_up_to
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PAUSES, is_real, word_at
from factlint.assertions.sentences.words import bases
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Passage
    from factlint.assertions.sentences.tokens import Token

_ENDS = PAUSES | {"and", "until", "under"}
"""What may follow the years of a whole term: not "for two more years", "for five years of it"."""
_AT_THE_TOP = POWER | frozenset("head top wheel chair role reins".split())
_LEAVING = frozenset("leave quit resign retire depart".split())
_STEPPING = frozenset("step stand hand bow move".split())
_AWAY = frozenset("down back aside over out on".split())
_FARTHEST = 8
_UNITS = {"year": 1, "decade": 10}


def lengths_told(passage: Passage) -> Iterator[Assertion]:
    """The years for which a sentence says that somebody held an office."""
    tokens = passage.tokens
    for at in range(1, len(tokens)):
        first = at - 1 - (tokens[at - 1].cls == "HEDGE")
        if tokens[at].cls != "MEASURE" or _years(tokens[at]) is None or first < 0:
            continue
        if "more" not in tokens[at].text.split():
            if word_at(tokens, first) == "after":
                yield from _after(passage, at, first)
            elif tokens[first].cls == "FOR" and word_at(tokens, at + 1) in _ENDS:
                yield from _for(passage, at, first)


def _years(token: Token) -> Quantity | None:
    """How many years a token counts, decades among them."""
    quantity = token.quantity
    if quantity is None or quantity.number is None or quantity.unit not in _UNITS:
        return None
    number = quantity.number * _UNITS[quantity.unit]
    return Quantity(number, number, "year", quantity.bound)


def _for(passage: Passage, at: int, first: int) -> Iterator[Assertion]:
    """ "Ann Lee led the League for ten years", "Ann Lee, its head for ten years,"."""
    tokens = passage.tokens
    if (apposed := _apposed_to(passage, first)) is not None:
        who, titles = apposed
        offices = [office for office in offices_of(passage, first, who) if office[1] in titles]
        yield from (_said(passage, at, office, who, frame="lasted") for office in offices)
        return
    for predicate in governing(tokens, at):
        verb, subject = predicate.verb, predicate.subject
        person = person_of(passage, subject, verb) if subject is not None and is_real(tokens, verb) else None
        if person is None or not (is_in_office(passage, verb) or is_office(passage, verb, first)):
            continue
        perfect = any(word_at(tokens, i) in ("has", "have") for i in range(max(0, verb - 2), verb))
        for office in offices_of(passage, verb, person):
            yield _said(passage, at, office, person, frame="lasting" if perfect else "lasted")


def _apposed_to(passage: Passage, last: int) -> tuple[str, frozenset[str]] | None:
    """The person before a title that is set off and ends before a token, with the offices that it may be."""
    tokens = passage.tokens
    comma = next((at for at in range(last - 1, max(1, last - _FARTHEST), -1) if tokens[at].cls == "COMMA"), 0)
    titles = [token.term.nouns for token in tokens[comma + 1 : last] if token.term and not token.name]
    led = comma > 0 and tokens[comma + 1].cls in ("DET", "OWN", "NAME")
    names = names_in(tokens[comma - 1 : comma]) if led and len(titles) == 1 else []
    person = names[0] if names and passage.facts.entities[names[0]].kind == "person" else None
    return (person, titles[0]) if person else None


def _after(passage: Passage, at: int, first: int) -> Iterator[Assertion]:
    """ "After ten years as head of the League, Ann Lee retired", "Ann Lee left the top job after ten years"."""
    tokens = passage.tokens
    last = _past_office(passage, at + 1)
    if last is None:
        return
    if first == 0:
        verb = first_verb_from(tokens, last + (word_at(tokens, last) == ","), len(tokens))
    else:
        verb = verb_up_to(tokens, first)
    if verb is None or not _leaves(passage, verb) or not is_real(tokens, verb):
        return
    told = range(verb + 1, first) if last == at + 1 else range(at + 1, last)
    titles = {name for i in told if (term := tokens[i].term) and not tokens[i].name for name in term.nouns}
    posted = any(word_at(tokens, i) in _AT_THE_TOP for i in told) or leads(passage, at + 1)
    subject = predicate_of(tokens, verb).subject
    person = person_of(passage, subject, verb) if subject is not None and (titles or posted) else None
    bodies = set(names_in(tokens[told.start : told.stop]))
    for office in offices_of(passage, verb, person) if person else ():
        if (office[1] in titles or not titles) and (office[0] in bodies or not bodies):
            yield _said(passage, at, office, person or "", frame="lasted")


def _past_office(passage: Passage, at: int) -> int | None:
    """The place after "as head of the League", "at its helm" or "leading it"; `None` where the years are of another."""
    tokens = passage.tokens
    word = word_at(tokens, at)
    if word in PAUSES:
        return at
    last = next((i for i in range(at, len(tokens)) if word_at(tokens, i) in _ENDS), len(tokens))
    opens = word in ("as", "in", "at") or (word.endswith("ing") and leads(passage, at))
    strange = any(tokens[i].is_unknown_name for i in range(at, last))
    return last if opens and last - at <= _FARTHEST and not strange else None


def _leaves(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody gives up an office then: "retired", "stood down", "handed over"."""
    base, after = bases(word_at(passage.tokens, verb).split(" ")[0]), word_at(passage.tokens, verb + 1)
    return bool(base & _LEAVING) or (bool(base & _STEPPING) and after in _AWAY)


def _said(passage: Passage, at: int, office: tuple[str, str], person: str, *, frame: str) -> Assertion:
    token = passage.tokens[at]
    return passage.assertion(
        token.start,
        token.end,
        frame=frame,
        subject=office[0],
        attribute=office[1],
        value=_years(token),
        role="years",
        object=person,
        kind="office",
    )
