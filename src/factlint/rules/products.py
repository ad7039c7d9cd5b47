"""So many things at so much each: the number, the price of one and the total, as a text tells them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlint.mentions.counted import singular
from factlint.rules.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.sentence import Sentence
    from factlint.rules.sketch import Match

_WORDS = r"(?: [^\W\d_][\w’'-]*){0,9}?"
_NOUN = r"(?P<noun>(?: [a-z][\w’'-]*){0,4})"
_EACH = (
    r"(?: (?P<each>each|apiece|a piece|on average)\b| (?:for each|for every|each|every|per|an?) (?P<unit>[a-z]+)\b)?"
)
_MAKES = r"(?:{or}|,? (?:comes? to|came to|work(?:s|ed)? out at|makes|made|means|is|was|would be|will be) )"
_SHARED = (
    # spent £2.4 million on 300 shelters, or £8,000 each
    Phrase(rf"<total:amount>{_WORDS} <n:number>{_NOUN}{_MAKES}<price:amount>{_EACH}"),
    # the 300 shelters cost £2.4 million, or £8,000 each | among 300 residents, the £2.4 million works out at
    Phrase(rf"<n:number>{_NOUN}(?:,| (?:(?:will |would )?cost|are worth|sold for|brought in|share|shared|received))"
           rf"(?: an?)? <total:amount>{{noun}}{_MAKES}<price:amount>{_EACH}"),
    # £2.4 million, or £8,000 for each of the 300 shelters | $40 a head for the 3,000 residents
    Phrase(rf"<total:amount>{{noun}}{{or}}<price:amount>{_EACH},? (?:for|to|of|on|among|across|with) "
           rf"{{the}}<n:number>{_NOUN}"),
)  # fmt: skip
_EACH_GETS = Phrase(r"^Each(?: [a-z]+)?(?: of (?:them|these|those))?(?: [a-z]+){1,3} <price:amount>")
_PEOPLE = frozenset(
    """person resident inhabitant worker employee pupil student member user customer visitor patient voter citizen guest
    passenger household""".split()
)
"""Who is counted where a price is "a head"."""
_HEAD = frozenset({"head", "person", "capita"})


class Product(NamedTuple):
    """A total said to be made of so many `things` at the `price` of one."""

    things: Mention
    price: Mention
    total: Mention
    sentence: Sentence


def products(context: Context) -> tuple[Product, ...]:
    """The totals that a draft divides among those counted, in one sentence or in two that follow each other."""
    return context.once(_products)


def _products(context: Context) -> tuple[Product, ...]:
    inside = [
        Product(match["n"], match["price"], match["total"], sentence)
        for sentence in context.sentences
        if len(sentence.mentions) > 2
        for match in sentence.find(*_SHARED)
        if _belongs(match)
    ]
    return (*inside, *(found for pair in pairwise(context.sentences) for found in _across(*pair)))


def _belongs(match: Match) -> bool:
    """Whether the price is that of one of those counted, in the money of the total."""
    base, _, of = (match["price"].unit or "").partition("/")
    unit = of or match.words("unit")
    if (base or None) != match["total"].unit or match["total"].kind == "percent":
        return False
    nouns = {singular(word) for word in match.words("noun").split()}
    return any(_is_counted_by(unit, noun) for noun in nouns) if unit else match.words("each") != ""


def _is_counted_by(unit: str, noun: str) -> bool:
    return noun == unit or (unit in _HEAD and noun in _PEOPLE)


def _across(first: Sentence, second: Sentence) -> Iterator[Product]:
    """What each gets, in the sentence after total and number: "£6m for 12,000 pensioners. Each will receive £500"."""
    if not first.mentions or not second.mentions or second.start - first.end > 2 or not second.text.startswith("Each"):
        return
    for match in second.find(_EACH_GETS):
        price = match["price"]
        totals = [
            mention for mention in first.sketch.mentions if mention.kind == price.kind and mention.unit == price.unit
        ]
        counts = [mention for mention in first.sketch.mentions if mention.kind == "number"]
        if price.kind == "money" and len(totals) == len(counts) == 1:
            yield Product(counts[0], price, totals[0], second)
