"""Assertions about who did something that the facts give to somebody: "Ann Lee was the first to cross the gorge"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.sentences.clauses import clause_of
from factlint.assertions.sentences.verbs import word_at

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token
    from factlint.facts.model import Event

_IS = frozenset("is was became remains".split())
_ENDS = frozenset((*".,;:()—–", "in", "on", "at", "when", "and", "after", "before", "but", "while"))
_FEWEST = 2
"""A name that nobody knows has at least so many words."""


def doers(draft: Draft) -> Iterator[Assertion]:
    """The assertions that somebody is the one who did what an event is called by, word for word."""
    done = draft.vocabulary.deeds
    for number, sentence in enumerate(draft.sentences if done else ()):
        text = draft.document.text[sentence.start : sentence.end].casefold()
        for phrase, event in done.items():
            at = text.find(phrase)
            if at >= 0:
                first = sentence.index_at(sentence.start + at)
                last = sentence.index_at(sentence.start + at + len(phrase) - 1) + 1
                yield from _said(draft, number, (first, last), event)


def _said(draft: Draft, number: int, deed: tuple[int, int], event: Event) -> Iterator[Assertion]:
    """Whoever the words beside the deed `first:last` make its doer: the subject, or an apposition."""
    tokens = draft.sentences[number].tokens
    first, last = deed
    first -= first > 0 and tokens[first - 1].cls == "DET"
    ends = last >= len(tokens) or word_at(tokens, last) in _ENDS
    apart = last >= len(tokens) or word_at(tokens, last) in (",", ".", ")")
    opens = first == 0 or tokens[first - 1].cls in ("COMMA", "AND", "DATE")  # not "the guide of the first woman"
    found: tuple[int, int] | None = None
    told = ends if word_at(tokens, first - 1) in _IS else apart and tokens[first - 1].cls == "COMMA"
    if first > 1 and told:
        found = _named_before(tokens, first - 1)
    elif last + 1 < len(tokens) and (word_at(tokens, last) in _IS or tokens[last].cls == "COMMA") and opens:
        found = _named_after(tokens, last + 1)
    if found is None:
        return
    name = tokens[found[0]].name
    value = name.entities[0] if name else draft.document.text[tokens[found[0]].start : tokens[found[1] - 1].end]
    yield Passage(draft, number, *found).assertion(
        tokens[found[0]].start,
        tokens[found[1] - 1].end,
        clause_of(draft.sentences[number], *deed),
        frame="done",
        subject=event.name,
        attribute="by",
        value=value,
        kind="event",
    )


def _named_before(tokens: Sequence[Token], end: int) -> tuple[int, int] | None:
    """The name that ends before a token, with nothing else before it in its clause."""
    if _is_name(tokens[end - 1]):
        return (end - 1, end)
    first = end
    while first > 0 and _is_unknown(tokens[first - 1]):
        first -= 1
    opens = first == 0 or tokens[first - 1].cls in ("COMMA", "AND")
    return (first, end) if end - first >= _FEWEST and opens else None


def _named_after(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """The name that begins at a token and is closed by a pause."""
    last = first
    while last < len(tokens) and (_is_unknown(tokens[last]) or (last == first and _is_name(tokens[last]))):
        last += 1
    closed = last == len(tokens) or word_at(tokens, last) in (",", ".", ";", ")")
    known = last == first + 1 and tokens[first].name is not None
    return (first, last) if closed and (known or last - first >= _FEWEST) else None


def _is_name(token: Token) -> bool:
    return token.name is not None and token.name.form != "demonym" and len(token.name.entities) == 1


def _is_unknown(token: Token) -> bool:
    return token.cls == "WORD" and token.name is None and token.text[0].isupper() and token.text[1:].islower()
