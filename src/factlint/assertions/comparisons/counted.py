"""More or fewer of what is counted: "has 900 more inhabitants than Corran", "drew fewer visitors than in 2019"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.comparisons.amounts import amount_before, may_change
from factlint.assertions.comparisons.changes import Change, told_of
from factlint.assertions.referents.roles import states
from factlint.assertions.sentences.verbs import PAUSES, word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token

_WAYS = {"more": "more", "fewer": "less", "less": "less"}
_ENDS = PAUSES | {"and", "but", "or", "does", "did", "do"}
_BEFORE = (["the", "year", "before"], ["a", "year", "before"], ["a", "year", "earlier"], ["the", "previous", "year"])


def counted_apart(draft: Draft) -> Iterator[Assertion]:
    """The assertions of how many more or fewer somebody has than another, or than at another time."""
    for number, sentence in enumerate(draft.sentences):
        for at in range(1, len(sentence.tokens) - 2):
            if word_at(sentence.tokens, at) in _WAYS:
                yield from _compared(draft, number, at)


def _compared(draft: Draft, number: int, at: int) -> Iterator[Assertion]:
    """What "more" or "fewer" says before a counted noun and "than"."""
    tokens = draft.sentences[number].tokens
    noun = at + 1 + (tokens[at + 1].cls == "NEUTRAL")
    term = tokens[noun].term if noun + 1 < len(tokens) and tokens[noun].cls == "NOUN" else None
    if term is None or word_at(tokens, noun + 1) != "than":
        return
    amount, verb = amount_before(tokens, at)
    agent, meant = draft.discourse.agent(number, at)
    if agent is None or meant is None or agent.verb != verb or not states(tokens[verb]):
        return
    known = set(draft.facts.attributes_of(meant.entity)) & term.nouns
    names = [name for name in sorted(known) if may_change(draft.facts.attributes[name], amount)]
    change = Change(at, _WAYS[word_at(tokens, at)], amount, than=noun + 1)
    other = _other(tokens, noun + 2)
    if len(names) != 1 or not (other or _is_time(tokens, noun + 2)):
        return
    said = told_of(draft, number, change, meant.entity, names[0])._replace(firm=meant.sure, object=other)
    if other is None:
        yield said
    elif other != meant.entity and other in draft.subjects.owners(names[0]):
        yield said._replace(firm=meant.sure and (said.tense == "present" or said.when is not None), against=None)


def _other(tokens: Sequence[Token], at: int) -> str | None:
    """With whom somebody is compared."""
    at += at < len(tokens) and tokens[at].cls == "DET"
    ends = word_at(tokens, at + 1) in _ENDS
    return tokens[at].entity if at < len(tokens) and ends else None


def _is_time(tokens: Sequence[Token], at: int) -> bool:
    """Whether the other figure is that of another time: "than in 2019", "than the year before"."""
    at += word_at(tokens, at) == "in"
    dated = at < len(tokens) and tokens[at].cls == "DATE" and tokens[at].period is not None
    return dated or [word_at(tokens, i) for i in range(at, at + 3)] in _BEFORE
