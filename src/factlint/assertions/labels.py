"""Assertions of fact boxes and lists: "Headquarters: Brussels", "Founded: 1949", "NATO member since: 2004"."""

from __future__ import annotations

from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.holders.cities import CITIES
from factlint.assertions.referents.naming import only_name
from factlint.assertions.sentences.words import bases
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token

_SIGNS = frozenset("*-•–—")
_LONGEST = 6
_BELONGING = frozenset("join accede enter member membership accession entry".split())
_PLAIN = frozenset("the of to and since date day year in full member state joined".split())


class _Line(NamedTuple):
    """A line "label: value" at the tokens `first:colon` and from the one after the colon to `last`."""

    first: int
    colon: int
    last: int


def labels(draft: Draft) -> Iterator[Assertion]:
    """The assertions of lines that give a label and a value, about what the page or the heading is about."""
    for number, owner in enumerate(owners_of(draft)):
        for line in _lines(draft, draft.sentences[number].tokens) if owner is not None else ():
            yield from _said(Passage(draft, number, line.first, line.last), line, owner or "")


def owner_of(draft: Draft, number: int) -> str | None:
    """What the page is about, or the last heading before a sentence."""
    return next(islice(owners_of(draft), number, None), None)


def owners_of(draft: Draft) -> Iterator[str | None]:
    """For each sentence, what the page or the heading above it is about."""
    owner = draft.discourse.page() if draft.sentences and draft.sentences[0].tokens else None
    for number, sentence in enumerate(draft.sentences):
        block = draft.document.block_at(sentence.start) if number else None
        labelled = any(token.cls == "COLON" for token in sentence.tokens)
        if block is not None and block.kind == "heading" and not labelled:
            owner = _headed(draft, number, owner)
        yield owner


def _headed(draft: Draft, number: int, owner: str | None) -> str | None:
    """What the lines under a heading are about: what it names, nobody knows where it names something else."""
    sentence = draft.sentences[number]
    named = only_name(sentence.tokens) if sentence.tokens else None
    words = draft.document.text[sentence.start : sentence.end].split()
    plain = not any(word[:1].isupper() for word in words[1:])
    return named or (owner if plain and not any(token.name for token in sentence.tokens) else None)


def _lines(draft: Draft, tokens: Sequence[Token]) -> Iterator[_Line]:
    text = draft.document.text
    starts = [at for at in range(1, len(tokens)) if "\n" in text[tokens[at - 1].end : tokens[at].start]]
    for first, last in pairwise((0, *starts, len(tokens))):
        begin = first
        while begin < last and tokens[begin].text in _SIGNS:
            begin += 1
        colon = next((at for at in range(begin, min(begin + _LONGEST + 1, last)) if tokens[at].cls == "COLON"), None)
        if colon is not None and begin < colon < last - 1:
            yield _Line(begin, colon, last)


def _said(passage: Passage, line: _Line, owner: str) -> Iterator[Assertion]:
    tokens, facts = passage.tokens, passage.facts
    label, value = tokens[line.first : line.colon], tokens[line.colon + 1]
    names = [token.name for token in label if token.name]
    if value.cls == "DATE" and value.period and names:
        yield from _joined(passage, line, owner)
    terms = [token.term for token in label if token.term and not token.name]
    others = [token for token in label if not token.term and token.text.casefold() not in _PLAIN]
    if names or others or len(terms) != 1:
        return
    known = facts.attributes_of(owner)
    for attribute in sorted((terms[0].nouns | terms[0].verbs) & set(known)):
        kind = facts.attributes[attribute].type
        if kind == "date" and value.cls == "DATE" and value.period:
            yield _assertion(passage, line, owner, attribute, value=value.period, kind="event", likely=True)
        elif kind == "entity" and (found := _entity(passage, line, owner, attribute)):
            office = facts.attributes[attribute].office
            yield _assertion(passage, line, owner, attribute, value=found, kind="office" if office else "attribute")


def _joined(passage: Passage, line: _Line, owner: str) -> Iterator[Assertion]:
    """ "EU member since: 2004", "Joined NATO: 1999"."""
    label = passage.tokens[line.first : line.colon]
    facts = passage.facts
    bodies = {name for token in label if token.name for name in token.name.entities if name in facts.member_lists}
    words = [token.text.casefold() for token in label if not token.name]
    told = any(bases(word.split(" ")[0]) & _BELONGING for word in words)
    listed = {member for body in bodies for member in facts.members_of(body)}
    strange = any(word not in _PLAIN and not bases(word) & _BELONGING for word in words)
    if told and len(bodies) == 1 and owner in listed and not strange:
        value = passage.tokens[line.colon + 1].period
        body = bodies.pop()
        yield _assertion(passage, line, body, "joined", value=value, kind="member", object=owner)


def _entity(passage: Passage, line: _Line, owner: str, attribute: str) -> str | None:
    """The entity or the well-known city that is all of the value."""
    tokens = passage.tokens
    stop = line.colon + 1
    if any(token.cls == "DATE" for token in tokens[stop : line.last]):
        return None  # "Head: Ann Lee (2014-2024)"
    while stop < line.last and tokens[stop].text not in (",", "(", ".", ";"):
        stop += 1
    return value_named(passage.draft, tokens[line.colon + 1 : stop], owner, attribute)


def value_named(draft: Draft, value: Sequence[Token], owner: str, attribute: str) -> str | None:
    """What a value names, an entity or a well-known city, if it is of the kind of those known for the owner."""
    known = {fact.value for fact in draft.facts.timeline(owner, attribute) if isinstance(fact.value, str)}
    kinds = {draft.facts.entities[name].kind for name in known if name in draft.facts.entities}
    name = value[0].name if len(value) == 1 else None
    if name is not None and name.form != "demonym":
        fitting = [entity for entity in name.entities if draft.facts.entities[entity].kind in kinds]
        return fitting[0] if fitting else None
    text = draft.document.text[value[0].start : value[-1].end] if value else ""
    return text if text in CITIES and kinds & {"city", "town"} else None


def _assertion(passage: Passage, line: _Line, subject: str, attribute: str, **said: Any) -> Assertion:
    tokens = passage.tokens
    stop = line.colon + 1
    while stop + 1 < line.last and tokens[stop + 1].text not in (",", "(", ".", ";") and tokens[stop].cls != "DATE":
        stop += 1
    place = tokens[line.colon + 1].start, tokens[stop].end
    frame = "members" if said["kind"] == "member" else "dated" if said["kind"] == "event" else "called"
    return passage.assertion(*place, frame=frame, subject=subject, attribute=attribute, firm=True, **said)
