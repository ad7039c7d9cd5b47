"""When a person did what a verb tells of: took an office that the facts date, founded a body, or at a date told."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from factlint.assertions.holders.incumbents import offices_of
from factlint.assertions.sentences.governing import periods_of
from factlint.assertions.sentences.predicates import object_of
from factlint.assertions.sentences.verbs import is_real, word_at
from factlint.assertions.sentences.words import bases, concept
from factlint.values import Period

if TYPE_CHECKING:
    from factlint.assertions.draft import Passage

_TAKING = frozenset("become take assume".split())
_CHOOSING = frozenset("appoint elect name choose make".split())
_BEFOREHAND = timedelta(days=183)
"""How long before an office begins somebody may be chosen for it."""
_FOUNDING = frozenset("found establish create start launch form set".split())
_FOUNDED = frozenset(concept(word) for word in ("found", "form", "launch"))


def dated_by(passage: Passage, verb: int) -> Period | None:
    """The date that a verb has of its own."""
    return next(iter(periods_of(passage.tokens, verb)), None)


def milestone_of(passage: Passage, verb: int, person: str) -> Period | None:
    """When a person did what a verb says, where the facts date it."""
    word = bases(word_at(passage.tokens, verb).split(" ")[0])
    if not is_real(passage.tokens, verb):
        return None
    if word & (_TAKING | _CHOOSING):
        start = _start_of_office(passage, verb, person)
        return start and start._replace(start=start.start - _BEFOREHAND * bool(word & _CHOOSING))
    return _founding(passage, verb) if word & _FOUNDING else None


def _start_of_office(passage: Passage, verb: int, person: str) -> Period | None:
    """The first day of the one term that a person has in the one office meant."""
    offices = offices_of(passage, verb, person)
    facts = passage.facts
    starts = [f.valid.start for office in offices for f in facts.timeline(*office) if f.value == person]
    return starts[0] if len(starts) == 1 else None


def _founding(passage: Passage, verb: int) -> Period | None:
    """The day on which the body that a verb takes was founded."""
    facts, end = passage.facts, object_of(passage.tokens, verb)
    body = passage.draft.discourse.entity(passage.number, end) if end is not None else None
    for name in facts.attributes_of(body) if body else ():
        attribute = facts.attributes[name]
        forms = (phrase.forms[0] for phrase in (*attribute.verbs, *attribute.nouns, *attribute.phrases))
        found = {concept(word) for form in forms for word in form.casefold().split()}
        if attribute.type == "date" and found & _FOUNDED:
            value = facts.timeline(body or "", name)[0].value
            return value if isinstance(value, Period) else None
    return None
