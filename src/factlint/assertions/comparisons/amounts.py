"""How much lies between two figures: "by 12 per cent", "€4 up", "a third more", "four times"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.assertions.sentences.verbs import is_adverb, word_at
from factlint.records import NamedTuple
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.assertions.sentences.tokens import Token
    from factlint.facts.model import Attribute
    from factlint.mentions import Mention

PART, TIMES = "part", "times"
"""The units of a change told as a part of what it was, and of one told as a multiple of it."""
_KINDS = frozenset(("number", "money", "quantity", "duration", "percent", "fraction", "multiple"))
_PASSED = ("HEDGE", "DET", "NEUTRAL")
_APPROACHING = frozenset("nearly almost".split())
_MUCH = frozenset("much far slightly a little bit considerably even".split())
_TYPES = {"number": "count", "money": "money", "quantity": "quantity", "duration": "quantity"}


class Amount(NamedTuple):
    """An amount at the token `at` of a sentence, of the `kind` of its mention, and its place in the text."""

    at: int
    kind: str
    value: Quantity
    start: int
    end: int


def amount_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """The amount that begins at a token, past "about" and "some"."""
    first = at
    while at < len(tokens) and tokens[at].cls in _PASSED and tokens[at].mention is None:
        at += 1
    token = tokens[at] if at < len(tokens) else None
    mention = token.mention if token else None
    if token is None or mention is None or mention.quantity is None or mention.kind not in _KINDS:
        return None
    value, end = _first_level(mention), token.start + len(token.text.partition(" to ")[0])
    if any(before.text.casefold() in _APPROACHING for before in tokens[first:at]):
        value = value._replace(bound="about")
    if mention.kind == "fraction":
        value = value._replace(unit=PART)
    elif mention.kind == "multiple":
        value, end = value._replace(unit=TIMES), token.end
    return Amount(at, mention.kind, value, token.start, end)


def amount_before(tokens: Sequence[Token], comparative: int) -> tuple[Amount | None, int]:
    """By how much a comparative tells two things apart, and the token that leads to that: "is 26 metres longer"."""
    at = comparative - 1
    while at > 0 and (_says_degree(tokens, at) or word_at(tokens, at) in _MUCH):
        at -= 1
    amount = amount_at(tokens, at) if tokens[at].mention else None
    at -= amount is not None
    while at > 0 and _says_degree(tokens, at):
        at -= 1
    return amount, at


def _says_degree(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].cls in ("HEDGE", "NEUTRAL") or is_adverb(tokens, at)


def _first_level(mention: Mention) -> Quantity:
    """The amount of "by three euros to 16 euros", which is read as a range."""
    value = mention.quantity or Quantity(None, None)
    ranged = value.number is None and " to " in mention.text
    return value._replace(high=value.low) if ranged else value


def may_change(attribute: Attribute, amount: Amount | None) -> bool:
    """Whether the figures of an attribute can differ by such an amount."""
    if attribute.type not in ("count", "number", "quantity", "money", "percent"):
        return False
    if amount is None or amount.kind in ("fraction", "multiple"):
        return True
    if amount.kind == "percent":
        return amount.value.unit != "pp" or attribute.type == "percent"
    return _TYPES[amount.kind] == attribute.type
