"""So many things at so much each: the number, the price of one and the total, as a text tells them."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

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
_SO_MUCH = Phrase(
    r"^(?:(?:That|This|It) (?:works out at|comes to|makes|is|was|means|amounts to)(?: an average of)?|With|At) "
    r"<price:amount>(?P<counted>(?: [a-z]+){0,2})"
    r" (?:(?P<each>each|apiece)|(?:for each|for every|per) (?:(?P<unit>[a-z]+)|<per:number> (?P<units>[a-z]+)))\b"
)
"""The price of one in the sentence after total and number."""
_FOR = pattern(r"\bfor\b")
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
    told = [*inside, *(found for pair in context.neighbours for found in _across(*pair))]
    return tuple(told)


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
    for match in second.find(_EACH_GETS, _SO_MUCH):
        price = match["price"]
        amounts = [mention for mention in first.sketch.mentions if mention.kind in {"money", "number"}]
        counts = [mention for mention in amounts if mention.kind == "number"]
        totals = [
            mention for mention in amounts if mention.kind == price.kind == "money" and mention.unit == price.unit
        ]
        if len(totals) == len(counts) == 1 and len(amounts) == 2 and _is_of(first, counts[0], match):
            yield Product(counts[0], price, totals[0], second)
        elif price.kind == "number" and len(counts) == len(amounts) == 2:
            yield from _counted_for_each(first, counts, match, second)


def _counted_for_each(first: Sentence, counts: list[Mention], match: Match, second: Sentence) -> Iterator[Product]:
    """Of two counts, the one of the unit and the other: "900 applicants for 60 places. With 15 for every place"."""
    unit = match.words("unit") or singular(match.words("units"))
    of_unit = [count for count in counts if _is_counted_by(unit, _head(first, count))]
    per = match.get("per")
    others = [count for count in counts if count not in of_unit]
    links = _FOR.search(first.document_text[counts[0].end : counts[1].start]) is not None
    if unit and len(of_unit) == 1 and (per is not None or (links and counts[0] is others[0])):
        things = of_unit[0] if per is None else _in_lots(of_unit[0], per)
        yield Product(things, match["price"], others[0], second)


def _in_lots(count: Mention, per: Mention) -> Mention:
    """How many lots a count makes: 240,000 inhabitants are 2.4 times 100,000."""
    one, many = (mention.quantity.number if mention.quantity else None for mention in (per, count))
    if not one or many is None or count.quantity is None:
        return count
    lots = Fraction(many) / one
    return count._replace(quantity=count.quantity._replace(low=lots, high=lots))


def _is_of(first: Sentence, count: Mention, match: Match) -> bool:
    unit = match.words("unit")
    return not unit or _is_counted_by(unit, _head(first, count))


def _head(sentence: Sentence, count: Mention) -> str:
    counted = counted_after(sentence.document_text, count.end, sentence.end)
    return counted.head if counted else ""
