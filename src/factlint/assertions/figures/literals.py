"""Assertions whose value is written in signs: the version "3.9", the ratio "3:2"."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.assertions.draft import Draft, Passage
from factlint.assertions.frames.counts import Frame
from factlint.assertions.sentences.clauses import clause_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.sentences.tokens import Token

LITERAL = re.compile(r"(?<![\w.:])v?[0-9]+(?:(?:\.[0-9]+)+(?:-?[a-z]+[0-9]*)?|:[0-9]+)(?![\w:]|\.[0-9])")
_NEAR = 3
_PLAIN = frozenset("NEUTRAL WORD NOUN HYPHEN".split())
_LINKS = frozenset("BE COLON OF COMMA OPEN".split())


def literals(draft: Draft) -> Iterator[Assertion]:
    """The assertions that versions and ratios make, each with the noun beside it."""
    worded = {name for name, attribute in draft.facts.attributes.items() if attribute.type == "text"}
    text = draft.document.text
    for number, sentence in enumerate(draft.sentences) if worded else ():
        nouns = [i for i, t in enumerate(sentence.tokens) if t.term and not t.term.nouns.isdisjoint(worded)]
        for found in LITERAL.finditer(text, sentence.start, sentence.end) if nouns else ():
            yield from _readings(draft, number, nouns, (found.start(), found.end()))


def _readings(draft: Draft, number: int, nouns: list[int], span: tuple[int, int]) -> Iterator[Assertion]:
    tokens = draft.sentences[number].tokens
    first = bisect_left(tokens, span[0] + 1, key=lambda token: token.end)
    last = bisect_left(tokens, span[1], key=lambda token: token.end) + 1
    for noun in nouns:
        sure = _tied(tokens, noun, first, last)
        term = tokens[noun].term
        if sure is None or term is None:
            continue
        frame = Frame("literal", (tokens[noun],), min(noun, first), max(noun + 1, last))
        names = {name for name in term.nouns if draft.facts.attributes[name].type == "text"}
        for subject in draft.subjects.of(number, frame, names, None):
            clause = clause_of(draft.sentences[number], frame.first, frame.last)
            yield Passage(draft, number, frame.first, frame.last).assertion(
                *span,
                frame="literal",
                subject=subject.entity,
                attribute=subject.attribute,
                value=draft.document.text[slice(*span)],
                when=clause.when,
                tense=clause.tense,
                negated=clause.negated,
                hypothetical=clause.hypothetical,
                sometime=clause.sometime,
                attributed=clause.attributed,
                firm=sure and subject.tie != "loose",
            )


def _tied(tokens: tuple[Token, ...], noun: int, first: int, last: int) -> bool | None:
    """Whether the noun and the signs belong together, and for sure: not "since version 3.9"; `None` if they do not."""
    if noun >= last:
        between = tokens[last:noun]
        if between[:1] and between[0].cls == "BE" and " " in tokens[noun].text and len(between) < _NEAR:
            return True
        return True if len(between) < _NEAR and all(token.cls in _PLAIN for token in between) else None
    between = tokens[noun + 1 : first]
    said = [token for token in between if not token.name and token.cls not in ("DET", "NEUTRAL", "OF", "HEDGE")]
    if len(between) > 6 or any(token.cls not in _LINKS for token in said):
        return None
    return bool(said) or " " in tokens[noun].text
