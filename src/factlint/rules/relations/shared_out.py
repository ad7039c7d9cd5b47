"""What each gets, worked out from a total and a number that stand in any order before it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.rates import SETS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_WORKED_OUT = (
    r"(?:works? out (?:at|to)|worked out (?:at|to)|working out at|(?:that|this|it|which) (?:is|was|means|makes|gives|"
    r"comes to|came to|amounts to|averages)|or|giving|making|equal to)"
)
_MEAN = r"(?:(?:a|an|the) (?:[a-z]+ )?(?:average|mean|rate|speed|pace) of|at an average|averaging|averaged)"
_PER = (
    r"(?: (?:in |to )?(?:for each|for every|each|every|per|an?) (?:<lot:number> )?(?P<unit>[a-z]+)\b"
    r"| (?P<each>each|apiece|a piece|a head)\b| ?<every:set>)"
)
_FIRM = rf"\b(?P<firm>{_WORKED_OUT})(?: {_MEAN})?(?: (?:only|just))? <price:amount>"
_MEAN_IS = rf"\b{_MEAN}(?: (?:only|just))? <price:amount>"
_RESULTS = (
    Phrase(rf"{_FIRM}(?P<noun>{{noun}}){_PER}"),
    Phrase(rf"{_MEAN_IS}(?P<noun>{{noun}}){_PER}"),
    # 40 books in 20 years, two a year
    Phrase(r", <price:amount>(?P<noun>{noun}) ?<every:set>(?=[,.;:)]|$)"),
    # the unit says it: 80 kilometres an hour, $8 a head
    *(Phrase(rf"{cue}(?P<noun>)") for cue in (_FIRM, _MEAN_IS, ", <price:amount>(?=[,.;:)]|$)")),
)
_PEOPLE = frozenset(
    """person resident inhabitant worker employee pupil student member user customer visitor patient voter citizen guest
    passenger household head capita people""".split()
)
"""Who is counted where a price is "a head", or for each of those who live there."""
_POPULATION = pattern(r"(?i)\bpopulation (?:is|was|of|stands at|numbers?|totals)\s+(?:about |some |only |just )?\Z")
_REACH = 2
"""In how many sentences before the result its total and its number are looked for."""


class SharedOut(NamedTuple):
    """A total, the number it is divided by, and what each of them gets, as told."""

    things: Mention
    price: Mention
    total: Mention
    sentence: Sentence


def shared_out(context: Context) -> Iterator[SharedOut]:
    """The totals that a draft divides by the only number that may be meant."""
    for index, sentence in enumerate(context.sentences):
        if not sentence.mentions or sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        for match in sentence.find(*_RESULTS):
            yield from _divided(context, index, match)


def _divided(context: Context, index: int, match: Match) -> Iterator[SharedOut]:
    per, price = _per(match), match["price"]
    if per is None:
        return
    for window in context.windows(index, _REACH):
        before = [mention for mention in window.sketch.mentions if mention.end <= match["price"].start]
        totals = [mention for mention in before if _is_total(window, mention, match)]
        counts = [mention for mention in before if _is_divisor(window, mention, per)]
        if match.get("lot") is not None and totals and not counts:  # "three goals in every four matches" of 28 games
            counts = [mention for mention in before if mention not in totals and _is_divisor(window, mention, "")]
        totals = [mention for mention in totals if mention not in counts]
        if not counts or not totals:
            continue
        inside = min(counts[0].start, totals[0].start) >= context.sentences[index].start
        firm = match.words("firm") not in {"", "or"}
        if len(counts) == len(totals) == 1 and (inside or firm or counts[0].kind == "duration"):
            things = _in_lots(counts[0], match.get("lot"))
            yield SharedOut(things, price, totals[0], context.sentences[index])
        return


def _per(match: Match) -> str | None:
    """What the price is the price of: a noun, a unit of time, "" for each of those counted; `None` where unsaid."""
    of = (match["price"].unit or "").partition("/")[2]
    every = match.get("every")
    if of or every is not None:
        return {"h": "hour", "s": "second"}.get(of, of) or SETS.get(every.value if every else "")
    return singular(match.words("unit")) or ("" if match.words("each") else None)


def _is_divisor(window: Sentence, mention: Mention, per: str) -> bool:
    if mention.quantity is None or not mention.quantity.number:
        return False
    if mention.kind == "duration":  # "over four years" is the whole of them
        return per == mention.quantity.unit and mention.bound in {"exact", "more_than"}
    if mention.bound != "exact" or mention.kind != "number" or Fraction(mention.quantity.number).denominator != 1:
        return False
    counted = counted_after(window.document_text, mention.end, window.end)
    head = counted.head if counted and counted.plural else ""
    if _POPULATION.search(window.document_text[: mention.start][-30:]):
        head = "inhabitant"
    return bool(head) and (not per or head == per or {head, per} <= _PEOPLE)


def _is_total(window: Sentence, mention: Mention, match: Match) -> bool:
    """Whether a figure is in the measure of the price, or counts what it counts."""
    price = match["price"]
    unit = (price.unit or "").partition("/")[0] or None
    if mention.quantity is None or not mention.quantity.number or mention.kind not in {"money", "quantity", "number"}:
        return False
    if price.kind != "number":
        return mention.kind == price.kind and mention.unit == unit
    counted = counted_after(window.document_text, mention.end, window.end)
    nouns = match.words("noun").split()
    if nouns:
        return counted is not None and counted.head == singular(nouns[-1])
    return mention.kind == "quantity" or (counted is not None and counted.plural)


def _in_lots(count: Mention, lot: Mention | None) -> Mention:
    """How many lots a count makes: 28 games are seven times four."""
    one, many = (mention.quantity.number if mention and mention.quantity else None for mention in (lot, count))
    if not one or many is None or count.quantity is None:
        return count
    lots = Fraction(many) / one
    return count._replace(quantity=count.quantity._replace(low=lots, high=lots))
