"""The times that a text has told of before a figure, which it may be told of as well."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.frames.member_words import ENTRIES, EXITS
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import STOPS, is_verb, word_at
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.draft import Passage
    from factlint.assertions.sentences.tokens import Token

_REACH = 6
_LONGEST_LEAD = 8
_COMINGS = ENTRIES - {"membership"}
_LOOKING_BACK = frozenset(
    (("until", "then"), ("till", "then"), ("up to", "then"), ("to", "then"), ("before", "that"), ("before", "then"))
)
_PRESENT = frozenset("is are has have".split())
_LATELY = frozenset("last latest recent recently".split())
_AUXILIARIES = 3
"""How many words before a participle its auxiliary may stand."""
_LONGEST = 366
"""Longer times tell of no one state of things: "since the 1990s"."""


def is_of_now(passage: Passage) -> bool:
    """Whether a passage goes with a verb in the present, the one before it or else the one after, or with "last"."""
    tokens = passage.tokens
    opens = next((at for at in range(passage.first, 0, -1) if tokens[at - 1].text in STOPS), 0)
    if any(word_at(tokens, at) in _LATELY for at in range(opens, passage.first)):
        return True
    before = (at for at in range(passage.first - 1, opens - 1, -1) if is_verb(tokens, at))
    after = (at for at in range(passage.first, len(tokens)) if is_verb(tokens, at))
    verb = next(before, None) or next(after, None)
    if verb is None or not past_form(tokens[verb]):
        return verb is not None
    return any(word_at(tokens, at) in _PRESENT for at in range(max(opens, verb - _AUXILIARIES), verb))


def until_then(passage: Passage) -> Period | None:
    """The day before what was told of last, where the words look back from it: "until then it had 12 members"."""
    tokens = passage.tokens
    words = [word_at(tokens, at) for at in range(max(0, passage.first - _LONGEST_LEAD), passage.first)]
    if not any(pair in _LOOKING_BACK for pair in pairwise(words)):
        return None
    told = [*_within(passage, passage.number, passage.first)]
    if not told and passage.number:
        told = [*_within(passage, passage.number - 1, len(passage.draft.sentences[passage.number - 1].tokens))]
    return Period.of_day(Period(told[0].start, told[0].start).last) if told else None


def at_change(passage: Passage, body: str) -> Period | None:
    """The day of the one entry or exit that the clause before a figure names: "Norland's accession took it to 12"."""
    tokens = passage.tokens
    opens = next((at for at in range(passage.first, 0, -1) if tokens[at - 1].text in STOPS), 0)
    places = [at for at in range(opens, passage.first) if word_at(tokens, at) in _COMINGS | EXITS]
    member = _whose_change(tokens, places[0]) if len(places) == 1 else None
    stays = [stay for _, stay in passage.facts.memberships_of(member) if stay.body == body] if member else []
    if len(stays) != 1:
        return None
    return stays[0].valid.start if word_at(tokens, places[0]) in _COMINGS else stays[0].valid.end


def _whose_change(tokens: Sequence[Token], at: int) -> str | None:
    """The one that enters or leaves: "Norland's accession", "the accession of Norland"."""
    after = at + 2 + (at + 2 < len(tokens) and tokens[at + 2].cls == "DET")
    name = tokens[at - 2].name if at > 1 and tokens[at - 1].cls == "POSS" else None
    if name is None and after + 1 < len(tokens) and tokens[at + 1].cls == "OF":
        several = tokens[after + 1].cls in ("AND", "COMMA") and after + 2 < len(tokens) and tokens[after + 2].name
        name = None if several else tokens[after].name
    return name.entities[0] if name is not None and len(name.entities) == 1 else None


def told_before(passage: Passage) -> tuple[Period, ...]:
    """The times told of before a passage, the last first: those of its own paragraph, else of the one before."""
    sentences, block = passage.draft.sentences, passage.sentence.block
    found = list(_within(passage, passage.number, passage.first))
    for number in range(passage.number - 1, max(-1, passage.number - _REACH), -1):
        if found and sentences[number].block != block:
            break
        block = sentences[number].block
        found += _within(passage, number, len(sentences[number].tokens))
    return tuple(found)


def _within(passage: Passage, number: int, end: int) -> Iterator[Period]:
    for token in reversed(passage.draft.sentences[number].tokens[:end]):
        if token.cls == "DATE" and token.period is not None and token.period.days <= _LONGEST:
            yield token.period
