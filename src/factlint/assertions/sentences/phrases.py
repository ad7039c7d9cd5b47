"""Noun phrases, and the asides that part a phrase from its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.tokens import past_form
from factlint.assertions.sentences.verbs import (
    AUXILIARIES,
    NO_OBJECT,
    PRONOUNS,
    RELATIVES,
    SUBORDINATORS,
    is_gerund,
    is_verb,
    word_at,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token

CHAINING = frozenset("of to on in at for with between against from by about".split())
LONGEST = 30
_PARTNERS = frozenset("with against from".split())
_WORDS = ("WORD", "VERB", "RISE", "LAST")
_QUARTERS = frozenset("north south east west northeast northwest southeast southwest".split())
_LANDS = frozenset("peninsula island city town state province republic kingdom region territory country".split())
_LED = frozenset("well long just shortly soon only even".split())
_APART = frozenset("alone together along alongside yesterday today tomorrow then now later earlier again too".split())
"""What may follow a name at once without being qualified by it."""
_AGING = frozenset("then now aged just only".split())
_TO_COME = frozenset("will shall would".split())
_ASIDES = frozenset(
    """a an the not whose or like unlike including except also officially formally formerly originally locally
    historically colloquially commonly popularly""".split()
)


def phrase_start(tokens: Sequence[Token], end: int) -> int:
    """Where the noun phrase that ends at a token begins."""
    at = end
    while at > 0 and in_phrase(tokens, at - 1):
        at -= 1
    return at


def antecedent_start(tokens: Sequence[Token], end: int) -> int:
    """Where the phrase begins that a relative clause goes on about: "the pact | with the body in Leeds, which"."""
    first = phrase_start(tokens, end)
    relative = end + 1 + (end + 1 < len(tokens) and tokens[end + 1].cls == "COMMA")
    if word_at(tokens, relative) not in RELATIVES:
        return first
    led = (at for at in range(end, first, -1) if tokens[at].cls == "DET" and word_at(tokens, at - 1) in _PARTNERS)
    return next(led, first)


def joined_start(tokens: Sequence[Token], end: int) -> int:
    """Where a phrase begins that may end with two names: "the union of Norland and Sutland"."""
    first = antecedent_start(tokens, end)
    if first != end or first < 2 or tokens[first - 1].cls != "AND" or not tokens[first - 2].text[0].isupper():
        return first
    outer = phrase_start(tokens, first - 2)
    led = any(word_at(tokens, at) in CHAINING for at in range(outer + 1, first - 2))
    return outer if led and tokens[end].text[0].isupper() else first


def in_phrase(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token may belong to the noun phrase that goes on right of it."""
    token = tokens[at]
    if token.name or (at and token.is_unknown_name):
        return True  # also the "First" of "the First World War"
    if token.cls in ("DET", "OWN", "POSS", "HYPHEN", "NEUTRAL", "NOUN", "NUM", "ORD", "OF"):
        return token.text.casefold() != "that"
    word = token.text.casefold()
    if token.cls == "":
        return _is_version(tokens, at)
    plain = token.cls in _WORDS and word not in NO_OBJECT | RELATIVES | SUBORDINATORS | AUXILIARIES | PRONOUNS
    plain = plain and not is_verb(tokens, at) and not is_gerund(tokens, at)
    return plain or (word in CHAINING and at > 0 and tokens[at - 1].cls != "COMMA")


def _is_version(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign or digits belong to a name: "Tarn 4.1", "HTTP/2", "13th Amendment"."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    inner = after is not None and token.end == after.start
    if token.text == ".":
        return inner and tokens[at - 1].text[-1:].isdecimal()
    if token.text.isdecimal():
        return tokens[at - 1].end >= token.start - 1
    return token.text[0].isdecimal() or (token.text == "/" and inner)


def opens_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether an aside begins, not the subject: "fourteen years after ...", "in the wake of", "signed by"."""
    if at >= len(tokens):
        return False
    word = word_at(tokens, at)
    led = word in _LED and word_at(tokens, at + 1) in SUBORDINATORS  # "well before", "soon after"
    measured = tokens[at + (tokens[at].cls == "HEDGE" and at + 1 < len(tokens))].cls == "MEASURE"  # "less than a week"
    timed = measured or word in SUBORDINATORS or led
    return timed or word in NO_OBJECT or past_form(tokens[at]) or word.endswith("ing")


def is_aside(tokens: Sequence[Token], at: int) -> bool:
    """Whether what follows a comma is said of the noun before it: "which", "a body", "Iceland's parliament"."""
    word = word_at(tokens, at)
    if word in ("and", "but"):
        return False
    going_on = word.endswith("ing") and len(word) > 5 and tokens[at].text.islower()  # "the Diet, meeting in Worms,"
    owned = at + 1 < len(tokens) and tokens[at + 1].cls == "POSS"
    return word in RELATIVES | NO_OBJECT | _ASIDES or past_form(tokens[at]) or going_on or owned or is_age(tokens, at)


def is_age(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing but an age stands up to the next comma: "Ann Lee, 51,", "Ann Lee, then aged 51,"."""
    while word_at(tokens, at) in _AGING:
        at += 1
    mention = tokens[at].mention if at + 1 < len(tokens) else None
    return mention is not None and mention.kind in ("age", "number") and tokens[at + 1].cls == "COMMA"


def before_aside(tokens: Sequence[Token], comma: int) -> int | None:
    """The token before the comma that opens the aside which `comma` closes: the nearest that can, else the nearest."""
    commas = [i for i in range(comma - 1, max(0, comma - LONGEST), -1) if tokens[i].cls == "COMMA"]
    opener = next((i for i in commas if is_aside(tokens, i + 1)), commas[0] if commas else None)
    if not opener:
        return None
    further = next((i for i in commas if i < opener), None)
    if further and is_aside(tokens, further + 1):
        return before_aside(tokens, opener)  # "the release, for instance, named Otter, was"
    return before_bracket(tokens, opener - 1)


def before_bracket(tokens: Sequence[Token], at: int) -> int:
    """The token itself, or the one before the bracket that ends there."""
    if tokens[at].cls != "CLOSE":
        return at
    return next((i - 1 for i in range(at, 0, -1) if tokens[i].cls == "OPEN"), at)


def before_relative(tokens: Sequence[Token], at: int) -> int:
    """The last token of what a relative pronoun stands for: "the courts, which", "the courts, each of which"."""
    if at > 2 and tokens[at - 1].cls == "OF":
        at = next((i for i in range(at - 2, 1, -1) if tokens[i].cls == "COMMA"), at)
        return at - 1
    end = at - 1 - (at > 1 and tokens[at - 1].cls == "COMMA")
    end -= 3 * ([word_at(tokens, i) for i in range(end - 2, end + 1)] == ["as", "a", "whole"])
    outer = before_bracket(tokens, end)
    short = end - 2 == outer + 1 and tokens[end - 1].name is not None and tokens[outer].name is None
    return end - 1 if short else outer  # "the Rowing Cup (RC), which"


def tells_of_name(tokens: Sequence[Token], left: int, at: int) -> bool:
    """Whether the words before a token say what a named one is, whatever comes of it: "will go to Tarn, which has"."""
    which = next((i for i in range(at - 1, left + 2, -1) if tokens[i].cls == "COMMA"), left) + 1
    real = word_at(tokens, which) == "which" and all(word_at(tokens, i) not in _TO_COME for i in range(which, at))
    return real and tokens[which - 2].name is not None and tokens[which - 3].cls != "WORD"  # not "a larger Tarn, which"


def after_bracket(tokens: Sequence[Token], at: int) -> int:
    """The token itself, or the one after the bracket that opens there."""
    if at >= len(tokens) or tokens[at].cls != "OPEN":
        return at
    return next((i + 1 for i in range(at, len(tokens)) if tokens[i].cls == "CLOSE"), len(tokens))


def head_of(tokens: Sequence[Token], end: int, start: int | None = None) -> int:
    """The head of the noun phrase up to a token: "book" in "our book on Leeds", but Leeds in "the city of Leeds"."""
    head = joined_start(tokens, end) if start is None else start
    while head < end and (word_at(tokens, head) in CHAINING and head == start):
        head += 1
    while head < end and not _joins(tokens, head + 1):
        head += 1
    if word_at(tokens, head) in _LANDS and head + 2 < len(tokens) and tokens[head + 1].cls == "OF":
        head += 2
    return head


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether the head of a phrase stands before a token: not so in "the peninsula of Crimea"."""
    return word_at(tokens, at) in CHAINING and not (tokens[at].cls == "OF" and word_at(tokens, at - 1) in _LANDS)


def is_narrowed(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word before a name makes it the name of something else: "Southern Sudan", "North Cyprus"."""
    return word_at(tokens, at - 1).removesuffix("ern") in _QUARTERS


def qualifies(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name only says which one a noun after it is: "the League Cup", "a NATO mission", "EU-wide"."""
    if at + 1 >= len(tokens):
        return False
    token, word = tokens[at + 1], word_at(tokens, at + 1)
    spelt = token.cls == "HYPHEN" or word.replace(" ", "").isalpha()
    noun = token.cls in ("WORD", "NOUN", "VERB", "HYPHEN", "NEUTRAL") and spelt
    apart = word in NO_OBJECT | CHAINING | _APART or word.endswith("ly") or is_verb(tokens, at + 1)
    return noun and not apart and in_phrase(tokens, at + 1)


def describes(token: Token) -> bool:
    """Whether a word may lead up to a name or a noun and say what it is: "Swedish-born painter"."""
    if token.name:
        return token.name.form == "demonym"
    return token.cls in ("WORD", "NOUN", "NEUTRAL", "HYPHEN")
