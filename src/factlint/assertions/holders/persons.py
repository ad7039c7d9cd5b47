"""The person of whom a verb is said: named, set off beside a title, meant by a pronoun or by "the lawyer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.frames.skipping import is_one_person
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.verbs import AUXILIARIES, is_adverb, word_at

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage

_FARTHEST = 12
_ENDING = frozenset("COMMA BE VERB OPEN CLOSE".split())


def person_of(passage: Passage, subject: int, verb: int) -> str | None:
    """The person that the subject of a verb stands for; the owner where that is what somebody has ("her term")."""
    found = passage.draft.discourse.entity(passage.number, subject)
    if subject + 1 < len(passage.tokens) and passage.tokens[subject + 1].cls == "POSS":
        found = next(iter(names_in(passage.tokens[subject : subject + 1])), None)
    if found and _is_person(passage, found):
        return found
    beside = _apposed(passage, subject, verb) or _described(passage, subject) or _before(passage, verb)
    return beside or (_told_of(passage, subject) if found is None else None)


def _apposed(passage: Passage, subject: int, verb: int) -> str | None:
    """The person whose name is set off between a title and the verb: "its head, the Norlander Ann Lee, took"."""
    tokens, last = passage.tokens, verb - 2
    commas = last > subject + 1 and tokens[subject + 1].cls == tokens[verb - 1].cls == "COMMA"
    plain = all(token.cls in ("DET", "WORD", "NEUTRAL") or token.name for token in tokens[subject + 2 : last])
    return _only_person(passage, last, last + 1) if commas and plain else None


def _described(passage: Passage, last: int) -> str | None:
    """The person whose name stands before what says who that is: "Ann Lee, a lawyer from Oslo who has led"."""
    tokens = passage.tokens
    comma = next((at for at in range(last, max(1, last - _FARTHEST), -1) if tokens[at].cls in _ENDING), 1)
    led = tokens[comma].cls == "COMMA" and (tokens[comma + 1].cls == "DET" or word_at(tokens, comma + 1) in ("a", "an"))
    described = led and is_one_person(tokens, comma + 1, last + 1)
    return _only_person(passage, comma - 1, comma) if described else None


def _before(passage: Passage, verb: int) -> str | None:
    """The one person named before a clause that a pronoun is the subject of: "the key to the League he had led"."""
    doer = verb - 1
    while doer > 0 and (is_adverb(passage.tokens, doer) or word_at(passage.tokens, doer) in AUXILIARIES):
        doer -= 1
    if word_at(passage.tokens, doer) not in ("he", "she"):
        return None
    found, main = _only_person(passage, 0, doer), passage.draft.discourse.mains.subject(passage.number)
    named = main is not None and main.at < doer and passage.tokens[main.at].text[0].isupper()
    another = named and main is not None and main.kind != "pronoun" and passage.tokens[main.at].entity != found
    return None if another else found  # "Lee served under Poe until 1963, when he took over": he may be Lee


def _told_of(passage: Passage, subject: int) -> str | None:
    """The person that the sentence before is about, for "the lawyer" where that says what they are."""
    tokens, number, discourse = passage.tokens, passage.number, passage.draft.discourse
    before = passage.draft.sentences[number - 1] if number else None
    if before is None or before.block != passage.sentence.block or word_at(tokens, subject - 1) != "the":
        return None
    told = discourse.about(number - 1)
    person = told.entity if told and _is_person(passage, told.entity) else None
    word, term = word_at(tokens, subject), tokens[subject].term
    titles = {fact.attribute for fact in passage.facts.holdings(person)} if person else set()
    called = (at for at in range(len(before.tokens)) if word_at(before.tokens, at) == word)
    said = (term is not None and not titles.isdisjoint(term.nouns)) or any(
        discourse.entity(number - 1, at) == person for at in called
    )
    return person if said else None


def _only_person(passage: Passage, first: int, last: int) -> str | None:
    """The one person that the tokens `first:last` name."""
    found = {name for name in names_in(passage.tokens[first:last]) if _is_person(passage, name)}
    return found.pop() if len(found) == 1 else None


def _is_person(passage: Passage, entity: str) -> bool:
    return bool(entity) and passage.facts.entities[entity].kind == "person"
