"""Since when a count has been what it is: "has had 46 members since 2022", "grew to 193 members in 2011"."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from factlint.assertions.draft import Passage
from factlint.assertions.sentences.governing import governing
from factlint.assertions.sentences.verbs import RELATIVES, word_at
from factlint.assertions.sentences.words import bases
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token

_MOVING = frozenset("grow rise fall shrink expand enlarge increase drop climb".split())
_CAUSING = frozenset("take bring raise lift reduce increase".split())
_HAD = frozenset("had been numbered counted comprised included".split())
_NEAR, _LONGEST = 5, 9


def beginnings(draft: Draft, counts: Iterable[Assertion]) -> Iterator[Assertion]:
    """The assertions that a count came to be what it is at a time, for counts of whose subject there is no doubt."""
    starts = [sentence.start for sentence in draft.sentences]
    for said in counts:
        plain = said.firm and said.scope == "all" and not (said.negated or said.hypothetical or said.attributed)
        exact = isinstance(said.value, Quantity) and said.value.bound == "exact" and said.role == "value"
        if not plain or not exact or draft.facts.attributes[said.attribute].type != "count":
            continue
        number = bisect_right(starts, said.start) - 1
        tokens = draft.sentences[number].tokens
        at = draft.sentences[number].index_at(said.start)
        for date in {*_since(tokens, at), *_moved(tokens, at)}:
            yield Passage(draft, number, date, date + 1).assertion(
                tokens[date].start,
                tokens[date].end,
                frame="began",
                subject=said.subject,
                attribute=said.attribute,
                value=tokens[date].period,
                role="began",
                object=said.quantity.text(),
            )


def _since(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The date of "has had 12 since 1995" and "since Norland left in 1995 it has had 12"."""
    near = range(max(0, at - _NEAR), at)
    perfect = any(word_at(tokens, i) in ("has", "have") and word_at(tokens, i + 1) in _HAD for i in near)
    places = [i for i in range(len(tokens)) if word_at(tokens, i) == "since"]
    if not perfect or len(places) != 1:
        return
    first = places[0] + 1
    last = min(len(tokens), first + _LONGEST, at if first < at else len(tokens))
    dates = [i for i in range(first, last) if _is_dated(tokens, i)]
    between = tokens[first : dates[0]] if dates else ()
    apart = any(token.cls == "COMMA" or token.text in RELATIVES for token in between)
    led = dates and (dates[0] == first or tokens[dates[0] - 1].cls in ("IN", "ON"))
    if len(dates) == 1 and led and not apart:
        yield dates[0]


def _moved(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """The dates of a verb that brings a count to a figure: "grew to 12 in 1995", "took the number to 12 in 1995"."""
    for date in range(len(tokens)):
        if _is_dated(tokens, date) and (date == 0 or tokens[date - 1].cls in ("IN", "ON")):
            verbs = [predicate.verb for predicate in governing(tokens, date)]
            if any(verb < at and at - verb <= _LONGEST and _comes_to(tokens, verb, at) for verb in verbs):
                yield date


def _comes_to(tokens: Sequence[Token], verb: int, at: int) -> bool:
    word, _, within = word_at(tokens, verb).partition(" ")
    led = "to" in (within, word_at(tokens, at - 1))
    return led and bool(bases(word) & (_MOVING if at - verb <= 1 + (not within) else _CAUSING))


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].cls == "DATE" and tokens[at].period is not None
