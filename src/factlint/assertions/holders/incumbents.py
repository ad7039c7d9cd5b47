"""Of which office a verb tells that says somebody takes an office, leaves it or has it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.referents.naming import names_in, names_unknown_body
from factlint.assertions.sentences.phrases import before_relative, phrase_start
from factlint.assertions.sentences.predicates import object_of, predicate_of
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.sentences.words import bases

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage

_OTHERWISE, _TURNS = frozenset("former formerly ex".split()), frozenset(("first", "again"))
"""Words with which a term is told of that need not be the one known; the turns only right beside the verb."""
_BESIDE = 5
_REACH = 5
"""So many sentences back in a paragraph a body is still that whose office is meant."""
_HEADING = frozenset("lead head run govern rule".split())


def leads(passage: Passage, verb: int) -> bool:
    """Whether a verb says that somebody holds an office: "led", and what the facts say of one, such as "chaired"."""
    term = passage.tokens[verb].term
    own = term is not None and any(passage.facts.attributes[name].office for name in term.verbs)
    return own or bool(bases(word_at(passage.tokens, verb)) & _HEADING)


def offices_of(passage: Passage, verb: int, person: str) -> list[tuple[str, str]]:
    """The offices of a person that are meant: those of the body led or named, and of the title used."""
    facts, tokens = passage.facts, passage.tokens
    held = list(dict.fromkeys((fact.entity, fact.attribute) for fact in facts.holdings(person)))
    held = [office for office in held if facts.attributes[office[1]].office]
    if _is_told_otherwise(passage, verb):
        return []
    terms = [token.term for token in tokens if token.term and not token.name]
    titles = {name for term in terms for name in term.nouns if facts.attributes[name].office}
    stated = next((at for at in range(verb + 1, min(verb + 8, len(tokens))) if tokens[at].cls == "AS"), None)
    if stated is not None:  # "took office as mayor", not "as the youngest of them"
        named = (token.term for token in tokens[stated + 1 : stated + 5] if token.term and not token.name)
        titles = {name for term in named for name in term.nouns}
        held = [office for office in held if office[1] in titles]
    elif titles:
        held = [office for office in held if office[1] in titles]
    if leads(passage, verb):
        return [office for office in held if _is_led(passage, verb, office[0])]
    subjects, number = passage.draft.subjects, passage.number
    opening = max(subjects.discourse.mains.opening(number), number - _REACH)
    near = {name for i in range(min(opening, max(0, number - 2)), number + 1) for name in subjects.named_in(i)}
    here = [office for office in held if office[0] in subjects.named_in(number)]
    sentences = passage.draft.sentences[max(0, number - 2) : number]
    called = {name for one in sentences for token in one.tokens if token.term for name in token.term.nouns}
    beside = passage.draft.sentences[max(0, number - 1) : number + 1]
    strange = any(names_unknown_body(sentence.tokens) for sentence in beside)
    titled = [office for office in held if office[0] in near or ((titles or office[1] in called) and not strange)]
    nearby = here or titled
    return nearby or [office for office in held if _is_shared(passage, office, person)]


def _is_told_otherwise(passage: Passage, verb: int) -> bool:
    """Whether words near a verb say that the term need not be the one known: "former", "first became", "again"."""
    tokens = passage.tokens
    stops = (at for at in range(verb - 1, 0, -1) if tokens[at].text in (";", "who") and tokens[at - 1].cls != "COMMA")
    clause = next(stops, -1) + 1  # "Ann Lee, a former judge who has led it", but not "former head Ann Lee, who led it"
    near = range(max(clause, verb - 10), min(verb + 9, len(tokens)))
    words = {at: word_at(tokens, at) for at in near}
    turns = any(word in _TURNS and abs(at - verb) < _BESIDE for at, word in words.items())
    return turns or any(word in _OTHERWISE or word.startswith(("former", "ex-")) for word in words.values())


def _is_shared(passage: Passage, office: tuple[str, str], person: str) -> bool:
    """Whether somebody else in the sentence has held an office too: "took over from Bo Ek"."""
    others = {fact.value for fact in passage.facts.timeline(*office)} - {person}
    return not others.isdisjoint(names_in(passage.tokens))


def _is_led(passage: Passage, verb: int, body: str) -> bool:
    """Whether what a verb of leading takes is a body or may stand for it: "the country", "the League, which he led"."""
    tokens, discourse = passage.tokens, passage.draft.discourse
    end = object_of(tokens, verb)
    if end is None:
        end = predicate_of(tokens, verb).subject
        doer = next((at for at in range(verb - 1, -1, -1) if word_at(tokens, at) in ("he", "she")), 0)
        if doer > 1:  # "the League, which he had led", "the League he had led"
            end = before_relative(tokens, doer - (word_at(tokens, doer - 1) in ("which", "that")))
    if end is None or end < 0:
        return False
    name = tokens[end].name
    if name is not None:
        return body in name.entities and not (end + 1 < len(tokens) and tokens[end + 1].cls == "POSS")
    if any(token.name for token in tokens[phrase_start(tokens, end) : end]):
        return False
    word = word_at(tokens, end)
    definite = end > 0 and word_at(tokens, end - 1) in ("the", "this") and discourse.callings.answers(body, word)
    named = body in passage.draft.subjects.named or tokens[end].text == passage.facts.entities[body].name.split()[-1]
    return (definite and named) or discourse.entity(passage.number, end) == body
