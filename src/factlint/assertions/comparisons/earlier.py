"""What a figure was before, set behind it: "455,000 visitors in 2023, up from 298,000 the year before"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import way
from factlint.assertions.sentences.verbs import PAUSES, word_at
from factlint.values import Period, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token

_BEFORE = (
    *(["the", *words] for words in (["year", "before"], ["previous", "year"], ["year", "earlier"])),
    *([word, "year", end] for word in ("a", "one") for end in ("before", "earlier")),
)
_YEAR = 366
_APART = 10
"""A figure so many times smaller than the one before it leaves out a word: "2.6 million, up from 1.2"."""


def earlier_levels(draft: Draft, counts: Sequence[Assertion]) -> Iterator[Assertion]:
    """The assertions that figures behind "up from" and "compared with" make; `counts` are those of the others."""
    for number, sentence in enumerate(draft.sentences):
        for at, token in enumerate(sentence.tokens):
            lead = _lead(sentence.tokens, at) if token.cls in ("NUM", "MEASURE") else None
            last = _told_last(draft, number, lead, counts) if lead is not None else None
            if last is not None and (found := _level(draft, number, at, last)):
                yield found


def _lead(tokens: Sequence[Token], at: int) -> int | None:
    """The first of the words that lead to what a figure was before, behind a comma or a bracket."""
    to = at - 1 - (at > 0 and tokens[at - 1].cls == "HEDGE")
    words = word_at(tokens, to - 1), word_at(tokens, to)
    moved = words[1] == "from" and (words[0] in ("up", "down") or way(words[0]) is not None)
    set_against = words in (("compared", "with"), ("compared", "to"))
    apart = to > 1 and tokens[to - 2].cls in ("COMMA", "OPEN")
    return to - 1 if apart and (moved or set_against) else None


def _told_last(draft: Draft, number: int, lead: int, counts: Sequence[Assertion]) -> Assertion | None:
    """The figure before which nothing else was counted, up to a token."""
    sentence = draft.sentences[number]
    stop = sentence.tokens[lead].start
    before = [one for one in counts if sentence.start <= one.start and one.end <= stop and one.role == "value"]
    if not before or before[-1].scope != "all":
        return None
    between = sentence.tokens[sentence.index_at(before[-1].end - 1) + 1 : lead]
    return None if any(token.quantity and token.cls != "DATE" for token in between) else before[-1]


def _level(draft: Draft, number: int, at: int, last: Assertion) -> Assertion | None:
    """What a figure says of the same at the time behind it, or before the change; `None` where other words follow."""
    sentence = draft.sentences[number]
    token, value = sentence.tokens[at], sentence.tokens[at].quantity or Quantity(None, None)
    value = value._replace(unit=last.quantity.unit) if token.cls == "NUM" else value
    large = last.quantity.number is None or (value.number or 0) * _APART > last.quantity.number
    when = _time(sentence.tokens, at + 1, last.when)
    if value.unit != last.quantity.unit or value.number is None or not large or when is None:
        return None
    told = last._replace(start=token.start, end=token.end, value=value, value_text=token.text, tense="past", story=())
    facts = draft.facts.timeline(last.subject, last.attribute)
    if not when:
        stepped = not any(fact.measured or fact.during for fact in facts)
        return told._replace(frame="changed", role="before", firm=last.firm and stepped)
    known = any(fact.valid.possibly(when[0]) and _is_of(fact.measured, when[0]) for fact in facts)
    return told._replace(frame="level", when=when[0], firm=last.firm and known, sometime=False)


def _is_of(measured: Period | None, when: Period) -> bool:
    return measured is None or measured.overlaps(when)


def _time(tokens: Sequence[Token], at: int, last: Period | None) -> tuple[Period, ...] | None:
    """The time behind a figure, none where nothing follows; `None` where the words go on otherwise."""
    at += tokens[at].cls == "NOUN" if at < len(tokens) else 0
    if word_at(tokens, at) in PAUSES:
        return ()
    if [word_at(tokens, i) for i in range(at, at + 3)] in _BEFORE and word_at(tokens, at + 3) in PAUSES:
        yearly = last is not None and _YEAR - 1 <= last.days <= _YEAR
        return (Period.of_year(last.start.year - 1),) if last is not None and yearly else None
    at += word_at(tokens, at) in ("in", "for", "at")
    period = tokens[at].period if at < len(tokens) and tokens[at].cls == "DATE" else None
    return (period,) if period is not None and word_at(tokens, at + 1) in PAUSES else None
