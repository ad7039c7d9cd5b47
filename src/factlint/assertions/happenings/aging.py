"""Whose age a number of years is, and when it is reached.

"The League will be 60 next Monday", "the bank, now five years old,", "the 60-year-old bank", "On 1 May 2024, 60 years
after its founding,".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.governing import first_verb_from
from factlint.assertions.sentences.predicates import predicate_of
from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import PAUSES, SIMPLE_PASTS, is_adverb, is_verb, word_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token
    from factlint.values import Period

_TURNING = frozenset("turn turns turned".split())
_BEING = frozenset("is are".split())


def bearer(tokens: Sequence[Token], at: int) -> int | None:
    """The last token of what is so many years old by a number, or an age, at a token."""
    mention = tokens[at].mention
    aged = mention is not None and mention.kind == "age"
    if aged and _is_beside(tokens, at):
        return at + 1
    before = at - 1
    while before > 0 and (is_adverb(tokens, before) or tokens[before].cls == "NEUTRAL" or _is_hedge(tokens, before)):
        before -= 1
    word = word_at(tokens, before)
    if before < 1:
        return None
    if aged and word == ",":
        return before - 1 if word_at(tokens, at + 1) == "," else None
    if word == "at" and not aged:
        return before - 1 if _is_title(tokens, at) else None
    turns = word in _TURNING and _is_last(tokens, at)
    is_so = word in _BEING or (word == "be" and word_at(tokens, before - 1) in ("will", "shall"))
    if turns or (is_so and (aged or _is_dated(tokens, at))):
        return predicate_of(tokens, before).subject
    return None


def reached(tokens: Sequence[Token], at: int) -> Period | None:
    """When so many years after something are over, by the date they are set beside: "In 2019, 60 years after"."""
    return tokens[at - 2].period if at > 1 and tokens[at - 1].cls == "COMMA" else None


def tells_of_now(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence begins with so many years and goes on with what is so: "60 years after the war, it is"."""
    comma = next((i for i in range(at + 1, len(tokens)) if tokens[i].cls == "COMMA"), len(tokens))
    verb = first_verb_from(tokens, comma + 1, len(tokens)) if at == 0 else None
    return verb is not None and not past_form(tokens[verb]) and word_at(tokens, verb) not in SIMPLE_PASTS


def _is_beside(tokens: Sequence[Token], at: int) -> bool:
    """Whether an age stands before what is so old: "the 75-year-old alliance", not "the 75-year-old League clerk"."""
    led = at > 0 and word_at(tokens, at - 1) == "the" and word_at(tokens, at).endswith("old") and at + 1 < len(tokens)
    after = tokens[at + 2] if at + 2 < len(tokens) else None
    plain = after is None or is_verb(tokens, at + 2) or after.cls not in ("WORD", "NOUN", "NAME", "POSS", "HYPHEN")
    return led and plain


def _is_hedge(tokens: Sequence[Token], at: int) -> bool:
    return word_at(tokens, at) in ("exactly", "about")


def _is_title(tokens: Sequence[Token], at: int) -> bool:
    """Whether a line is nothing but a name and an age."""
    return at + 1 == len(tokens) and all(token.name or not token.text[0].isalnum() for token in tokens[: at - 1])


def _is_last(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun follows the number: not "turned 30 requests down"."""
    return word_at(tokens, at + 1) in PAUSES or tokens[at + 1].cls in ("DATE", "IN", "ON", "AND")


def _is_dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether the number stands right before the time at which it is so: "is 30 today", "will be 30 on 1 May"."""
    after = at + 1 + (word_at(tokens, at + 1) in ("on", "in"))
    return word_at(tokens, at + 1) == "today" or (after < len(tokens) and tokens[after].cls == "DATE")
