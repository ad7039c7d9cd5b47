"""Assertions whose value is a proper name that the facts keep as a text: "based in Leeds", "its sponsor, Orr Bank,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.holders.tenures import tells_past
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.verbs import PAUSES, is_real, is_verb, word_at
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token

_LEADING = frozenset("in at by from under the as".split())
_NOT_NAMES = frozenset(
    """i we he she it they monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december""".split()
)
_OTHER = frozenset(
    "former formerly once then old new next first original previous future second other another until before".split()
)
"""Words by which it is not the one that the facts give for the time of the draft."""
_NEAR = 3
_NOW = frozenset("is are has remains".split())


class _Told(NamedTuple):
    """That the name at the tokens `first:last` is what an entity has; one set `apart` may be of the time told of."""

    entity: str | None
    first: int
    last: int
    apart: bool = False


def proper_texts(draft: Draft) -> Iterator[Assertion]:
    """The assertions that give a proper name for an attribute of type text, in its own nouns, verbs and phrases."""
    worded = frozenset(draft.facts.lookup.attributes_of_type("text"))
    for number, sentence in enumerate(draft.sentences if worded else ()):
        for at, token in enumerate(sentence.tokens):
            names = (token.term.nouns | token.term.verbs) & worded if token.term and not token.name else frozenset()
            if names:
                passage = Passage(draft, number, at, at + 1)
                verb = bool(token.term and token.term.verbs & worded) and is_verb(sentence.tokens, at)
                verbal = verb or _is_phrase(draft, names, token)
                yield from _assertions(passage, names, _by_verb(passage) if verbal else _by_noun(passage))


def _is_phrase(draft: Draft, names: frozenset[str], token: Token) -> bool:
    phrases = (phrase for name in names for phrase in draft.facts.attributes[name].phrases)
    return any(token.text.casefold() in (form.casefold() for form in phrase.forms) for phrase in phrases)


def _by_verb(passage: Passage) -> _Told | None:
    """ "The club hails from Leeds", "Based in Leeds, the club", "the club is sponsored by Orr Bank"."""
    tokens, verb = passage.tokens, passage.first
    first = verb + 1
    while word_at(tokens, first) in _LEADING:
        first += 1
    value = _name_at(tokens, first)
    subject = predicate_of(tokens, verb).subject
    if value is None or subject is None or subject in range(*value) or not is_real(tokens, verb):
        return None
    return _Told(passage.draft.discourse.entity(passage.number, subject), *value)


def _by_noun(passage: Passage) -> _Told | None:
    """ "The sponsor of the club is Orr Bank", "its ground, Mill Road,", "Mill Road, the ground of the club"."""
    tokens, noun = passage.tokens, passage.first
    owner, last, first = None, noun + 1, noun - 1
    while first > 0 and tokens[first].cls in ("WORD", "NEUTRAL") and tokens[first].text.islower():
        first -= 1  # "its new title sponsor"
    if word_at(tokens, last) in ("of", "at"):
        end = last + 1 + (last + 1 < len(tokens) and tokens[last + 1].cls == "DET")
        owner = tokens[end].entity if end < len(tokens) else None
        last = end + 1
    elif first > 0 and tokens[first].cls == "POSS":
        owner, first = tokens[first - 1].entity, first - 1
    elif first >= 0 and tokens[first].cls == "OWN":
        owner = _owner(passage, first)
    if owner is None:
        return None
    linked = word_at(tokens, last) in _NOW or (word_at(tokens, last) == ",")
    value = _name_at(tokens, last + 1 + (word_at(tokens, last + 1) == "the")) if linked else None
    if value is not None and word_at(tokens, value[1]) in PAUSES:
        return _Told(owner, *value, apart=word_at(tokens, last) == ",")
    apart = first > 1 and tokens[first].cls in ("DET", "OWN", "NAME") and tokens[first - 1].cls == "COMMA"
    before = _name_up_to(tokens, first - 1) if apart else None
    return _Told(owner, *before, apart=True) if before else None


def _owner(passage: Passage, own: int) -> str | None:
    """Whose "its" is: also of the name that it is joined to, "the club and its sponsor"."""
    tokens = passage.tokens
    joined = own > 1 and tokens[own - 1].cls == "AND" and word_at(tokens, own) == "its"
    return (tokens[own - 2].entity if joined else None) or passage.draft.discourse.entity(passage.number, own)


def _name_at(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The run of capitalised words that begins at a token."""
    last = first
    while last < len(tokens) and (_is_proper(tokens[last]) or (last > first and tokens[last].text == "&")):
        last += 1
    return (first, last) if last > first else None


def _name_up_to(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    first = end
    while first > 0 and _is_proper(tokens[first - 1]):
        first -= 1
    opens = first == 0 and end - first == 1 and tokens[first].name is None
    return (first, end) if first < end and not opens else None


def _is_proper(token: Token) -> bool:
    capital = token.text[0].isupper() and token.text.casefold() not in _NOT_NAMES
    return capital and not token.mention and token.cls not in ("DET", "OWN") and not token.text.isupper()


def _assertions(passage: Passage, names: frozenset[str], told: _Told | None) -> Iterator[Assertion]:
    if told is None or told.entity is None:
        return
    tokens, facts = passage.tokens, passage.facts
    start, end = tokens[told.first].start, tokens[told.last - 1].end
    around = range(max(0, min(passage.first, told.first) - _NEAR), max(passage.last, told.last) + 1)
    near = {word_at(tokens, at) for at in around}
    past = tells_past(tokens)
    earlier = past or any(token.cls == "DATE" and any(map(str.isdecimal, token.text)) for token in tokens)
    clause = clause_of(passage.sentence, min(passage.first, told.first), max(passage.last, told.last))
    for name in sorted(names & set(facts.attributes_of(told.entity))):
        yield passage.assertion(
            start,
            end,
            clause,
            frame="literal",
            subject=told.entity,
            attribute=name,
            value=passage.draft.document.text[start:end],
            tense="past" if past else clause.tense,
            firm=not (near & _OTHER or (told.apart and earlier)),
        )
