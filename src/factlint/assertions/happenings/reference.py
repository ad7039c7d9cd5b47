"""Whom a word in subject place stands for: a name, a pronoun, or "the agency" for what was named before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.governing import first_verb_from
from factlint.assertions.sentences.phrases import phrase_start
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PRONOUNS

if TYPE_CHECKING:
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts import FactBase

_FURTHEST = 5
_PERSONS = frozenset("he she his her".split())
_GENERIC = frozenset("organisation organization body group grouping bloc institution entity".split())
_LANDS = frozenset("country nation state republic kingdom island islands city town village".split())
_TEXTS = frozenset("treaty agreement pact accord accords convention charter covenant statute".split())
_NOT_BODIES = frozenset("person city town village country state building".split())
_APART = frozenset(".,;:—–*()")


def referent(draft: Draft, number: int, at: int) -> str | None:
    """The one entity that a phrase ending at a token of a sentence stands for, if that is sure."""
    tokens = draft.sentences[number].tokens
    token, word = tokens[at], tokens[at].text.casefold()
    if token.name:
        plain = len(token.name.entities) == 1 and token.name.form != "demonym"
        return token.name.entities[0] if plain and not _owned(draft, number, at) else None
    if word in PRONOUNS or token.cls == "OWN":
        found = _clause_topic(draft, number, at) or topic(draft, number - 1, draft.sentences[number].block)
        return found if found and _is_person(draft.facts, found) == (word in _PERSONS) else None
    first = phrase_start(tokens, at)
    named_by_part = at + 1 < len(tokens) and tokens[at + 1].cls == "OF"  # "the Kingdom of Norway"
    if (
        not named_by_part
        and tokens[first].cls == "DET"
        and tokens[first].text.casefold() in ("the", "this")
        and at - first < 3
    ):
        return _described(draft, number, at, word)
    if first == 0 and at < 6 and number:
        return _only_name(draft, number - 1)
    return None


def topic(draft: Draft, number: int, block: int, depth: int = 0) -> str | None:
    """Whom a sentence of the block is about: its first subject."""
    if number < 0 or depth > _FURTHEST or draft.sentences[number].block != block:
        return None
    tokens = draft.sentences[number].tokens
    if not tokens:
        words = draft.document.text[draft.sentences[number].start : draft.sentences[number].end].split()
        told = bool(words) and words[0].casefold() in PRONOUNS
        return topic(draft, number - 1, block, depth + 1) if told else None
    subject = _first_subject(draft, number, 0, len(tokens))
    if subject is None:
        return _only_name(draft, number) or _leading_name(draft, number)
    if _has_rival(draft, number, subject):
        return None
    return referent(draft, number, subject) or _owner_of_many(draft, number, subject)


def _owner_of_many(draft: Draft, number: int, subject: int) -> str | None:
    """Whose things are spoken of: "Ghana's borders were drawn. It ..."."""
    tokens = draft.sentences[number].tokens
    first = phrase_start(tokens, subject)
    owned = first + 1 < subject and tokens[first + 1].cls == "POSS" and tokens[subject].text.endswith("s")
    name = tokens[first].name
    return name.entities[0] if owned and name and len(name.entities) == 1 else None


def _has_rival(draft: Draft, number: int, subject: int) -> bool:
    """Whether the verb has an object with a name that a pronoun may stand for as well: "met the Danube Board"."""
    tokens = draft.sentences[number].tokens
    verb = first_verb_from(tokens, subject + 1, len(tokens))
    found = predicate_of(tokens, verb).object if verb is not None else None
    if found is None or found <= subject:
        return False
    name = tokens[found].name
    if name is None:
        return tokens[found].text[0].isupper()
    return name.form != "demonym" and all(draft.facts.entities[e].kind not in _NOT_BODIES for e in name.entities)


def _first_subject(draft: Draft, number: int, first: int, last: int) -> int | None:
    """The last token of the subject of the first verb, past an opening that ends with a comma."""
    tokens = draft.sentences[number].tokens
    verb = first_verb_from(tokens, first, last)
    if verb is None or verb == first:
        comma = next((i for i in range(first, last) if tokens[i].cls == "COMMA"), None)
        return _first_subject(draft, number, comma + 1, last) if comma is not None else None
    subject = predicate_of(tokens, verb).subject
    return subject if subject is not None and subject >= first else None


def _clause_topic(draft: Draft, number: int, at: int) -> str | None:
    """The subject of the clause before a pronoun in the same sentence."""
    subject = _first_subject(draft, number, 0, at) if at > 1 else None
    return referent(draft, number, subject) if subject is not None and subject < at else None


def _described(draft: Draft, number: int, at: int, noun: str) -> str | None:
    """The entity named last before that is called by the noun, or that it can only mean."""
    start = draft.sentences[number].tokens[at].start
    block = draft.sentences[number].block
    for i in range(number, -1, -1):
        sentence = draft.sentences[i]
        names = [
            token.name.entities[0]
            for token in sentence.names
            if token.name and token.start < start and _may_be_meant(draft, i, token)
        ]
        called = [name for name in dict.fromkeys(names) if _is_called(draft.facts, name, noun)]
        if called:
            return called[0] if len(called) == 1 else None
        if i < number - _FURTHEST and sentence.block != block:
            break
    if noun not in _GENERIC | _LANDS:
        return None
    found = topic(draft, number - 1, block) or _clause_topic(draft, number, at)
    return found if found and _can_be(draft.facts, found, noun) else None


def _may_be_meant(draft: Draft, number: int, token: Token) -> bool:
    """Whether a name can be what "the group" stands for: not in "founded by former UN officials"."""
    at = draft.sentences[number].index_at(token.start)
    agent = any(before.cls == "BY" for before in draft.sentences[number].tokens[max(0, at - 3) : at])
    return not agent and token.name is not None and token.name.form != "demonym" and len(token.name.entities) == 1


def _is_called(facts: FactBase, entity: str, noun: str) -> bool:
    """Whether the noun is a word of its name, or its kind: "the agency" of the Space Agency."""
    known = facts.entities[entity]
    if known.kind == noun or (noun in _TEXTS and known.kind in _TEXTS):
        return True
    words = {
        word.casefold() for name in (known.name, *(alias.text for alias in known.aliases)) for word in name.split()
    }
    return noun in words or noun.replace("sation", "zation") in words or noun.replace("zation", "sation") in words


def _can_be(facts: FactBase, entity: str, noun: str) -> bool:
    kind = facts.entities[entity].kind
    return (kind in _NOT_BODIES and kind != "person") if noun in _LANDS else kind not in _NOT_BODIES


def _is_person(facts: FactBase, entity: str) -> bool:
    return facts.entities[entity].kind == "person"


def _owned(draft: Draft, number: int, at: int) -> bool:
    """Whether a name only says whose something else is, or of what it is a part: "NATO's", "secretary of NATO"."""
    tokens = draft.sentences[number].tokens
    before = at - 2 if at > 1 and tokens[at - 1].cls == "DET" else at - 1
    after = tokens[at + 1].cls if at + 1 < len(tokens) else ""
    parts = ("OF", "POSS") if after == "COMMA" else ("OF", "FROM", "BY", "TO", "FOR", "POSS")
    return after == "POSS" or (before >= 0 and tokens[before].cls in parts)


def _leading_name(draft: Draft, number: int) -> str | None:
    """The name that a sentence begins with, if a word that may be its verb follows: "Halden makes vans"."""
    tokens = draft.sentences[number].tokens
    at = next((i for i, token in enumerate(tokens[:2]) if token.name), None)
    if at is None or at + 2 >= len(tokens) or not tokens[at + 1].text.islower() or tokens[at + 1].text[-1] != "s":
        return None
    return referent(draft, number, at)


def _only_name(draft: Draft, number: int) -> str | None:
    """The entity that a heading or a term names and nothing else: "OPEC." before what it is."""
    tokens = draft.sentences[number].tokens
    rest = [token for token in tokens if not token.name and not set(token.text) <= _APART and token.cls != "DET"]
    names = {token.name.entities for token in tokens if token.name}
    found = names.pop() if len(names) == 1 and not rest else ()
    return found[0] if len(found) == 1 else None
