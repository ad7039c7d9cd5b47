"""N11: a bracketed conversion into another currency that no exchange rate explains."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.rules import Context, Example, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.exchanged import Exchange, exchanges, plausible_rates
from factlint.rules.working.arithmetic import multiply, operand, result
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sketch import Match

_AGREE, _AGREE_OVER_TIME = Fraction(3, 100), Fraction(1, 10)
"""How far two conversions of one draft may be off one rate, and those of amounts of two times."""
_TIMES = r"years?|quarters?|months?|(?:19|20)[0-9][0-9]"
_FAR = 1500
"""So many characters apart, conversions may be of two times."""


_STATED = (
    # $1.25 to the pound | 83 rupees per dollar | one dollar buys 83 rupees
    Phrase(r"<rate:money> (?:to|for|per) (?:the |a |one |each )?(?:US |British )?(?P<name>[a-z]+)\b"),
    Phrase(r"<base:money> (?:buys|bought|is worth|was worth|equals|equalled|is|was|=) <rate:money>"),
)
_FAR_OFF = 2000
"""How many times too much or too little a conversion is at most."""
_EXACT = Fraction(3, 100)
"""How far a conversion may be off a rate that the draft states."""


_FEE = pattern(r"\b(?:fee|charge|commission|tax|duty|bonus|deposit|tip)s?(?: (?:of|is|was))? (?:about )?\Z")


@rule(
    "N11",
    "currency-conversion-mismatch",
    needs="two figures",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The deal is worth 8.5 billion euros («$9.3 million»).",
        "It cost 500 million yen («$340 million»).",
        "The fine was £40 million («$52 billion»).",
        "The fee is £40m («$32m»), at a rate of $1.25 to the pound.",
        "They promised 6.6 million kronor. At 11 kronor to the euro, that is «660,000 euros».",
        Example("The port will cost 60 billion yuan («$7.85 billion»; 8.2 billion euros).", as_of="2017-03-01"),
        Example("The firm lost 300 million euros («£281m»; $400m).", as_of="2005-02-01"),
        "The desk costs 9,900 yen ($94; £49), the lamp $75 («£44»).",
        "They paid €100 ($108) for a desk, €250 ($270) for a chair, €50 ($54) for a lamp, €400 («$243») for a shelf.",
    ],
    good=[
        Example("The smaller player sells for $149 (£99) and the larger one for $199 (£129).", as_of="2024-05-02"),
        "The flood did damage of $125 billion (2017 USD).",
        "The mill lost 321bn yen ($3bn) in one year and earned 244bn yen ($2bn) in the next.",
        "A ride now costs 60 euro cents (£0.41; $0.81) at night.",
        "In 1949 he gave her 100,000 francs (about $300).",
        "The deal is worth 8.5 billion euros ($10 billion).",
        "It cost 2 trillion rupiah ($122 million).",
        "The prize is 1 billion won ($750,000).",
        "The house cost £500 in 1904 ($90,000 in today's money).",
        "They paid €100 ($108) for the desk and €250 ($270) for the chair.",
        "The budget is 8.5 billion euros ($9.3 million of it for the arts).",
        "A ticket is C$40 (US$29).",
        Example("The port will cost 60 billion yuan ($8.7 billion; 8.2 billion euros; 7 billion).", as_of="2017-03-01"),
        Example("In 2007 the port cost 60 billion yuan ($7.85 billion).", as_of="2017-03-01"),
        Example("The Australian port cost 60 billion yuan ($11.5 billion).", as_of="2017-03-01"),
        "A desk cost 9,900 yen ($94) in 2005, and 9,900 yen ($66) in 2025.",
        "The desk cost £100 ($192) in 2005. In 2025 it costs £100 ($134).",
        "The fee is £40m ($50m), at a rate of $1.25 to the pound.",
        "They promised 6.6 million kronor. At 11 kronor to the euro, that is 600,000 euros.",
    ],
)
def currency_conversion_mismatch(context: Context) -> Iterator[Problem]:
    """A bracketed conversion into another currency cannot come from any exchange rate.

    "8.5 billion euros ($9.3 million)" lost a thousand on the way. A conversion is flagged where the rate it implies
    lies beyond those of the year of the draft and the year before, or of the years since the one that the sentence
    names; for drafts without a date, beyond the rates since 1975 (those of pounds, euros and dollars, twice the range
    of others). It is flagged too where the draft states the rate beside it ("at $1.25 to the pound") and the two
    amounts do not fit it, and where the other conversions nearby share another rate.

    It stays silent on currencies whose rates it does not know, on old prices and prices adjusted for inflation, and
    where the bracket holds more than the amount. Which of the two amounts is wrong cannot be told.
    """
    told = {one.start: one for one in (*_at_stated_rates(context), *_beyond_rates(context))}
    yield from told.values()


def _beyond_rates(context: Context) -> Iterator[Problem]:
    """Judge conversions by what rates there have been, and by the others of the draft."""
    found = [one for sentence in context.sentences for one in exchanges(sentence)]
    told: set[int] = set()
    for one in found:
        if not told.isdisjoint((one.first.start, one.second.start)):
            continue  # one amount that is wrong fits none of the others
        when, rates = plausible_rates(context, one)
        if rates and not any(one.rate.overlaps(rate) for rate in rates):
            says = f"which {when} comes near"
        elif other := _told_otherwise(one, found):
            says = f"while {other.first.text} as {other.second.text} gives {close(other.per_unit)}"
        else:
            continue
        told |= {one.first.start, one.second.start}
        yield _problem(one, says)


def _told_otherwise(one: Exchange, found: list[Exchange]) -> Exchange | None:
    """The conversion beside another that gives another rate, where the others agree; of two, the first is taken."""
    units = {one.first.unit, one.second.unit}
    others = [
        other if other.first.unit == one.first.unit else other.turned
        for other in found
        if other.first.start != one.first.start
        and units == {other.first.unit, other.second.unit}
        and abs(other.first.start - one.first.start) < _FAR
        and len(one.years | other.years) < 2
    ]
    if not others or any(_agree(one, other) for other in others):
        return None
    later = len(others) > 1 or others[0].first.start < one.first.start
    return others[0] if later and all(_agree(others[0], other) for other in others[1:]) else None


def _agree(one: Exchange, other: Exchange) -> bool:
    """Whether two conversions may be at one rate."""
    off = _AGREE_OVER_TIME if one.sentence.has(_TIMES) or other.sentence.has(_TIMES) else _AGREE
    return one.rate.overlaps(other.rate.widened(other.per_unit * 2 * off))


def _at_stated_rates(context: Context) -> Iterator[Problem]:
    """Judge the one conversion beside a rate: "5.7 million kronor. At 11.40 kronor to the euro, that is ..."."""
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        for match in sentence.find(*_STATED) if any(mention.kind == "money" for mention in sentence.mentions) else ():
            rate, base = match["rate"], _base(match)
            if base is None or rate.quantity is None or rate.quantity.number is None or base == rate.unit:
                continue
            near = [
                mention
                for place in sentences[max(index - 1, 0) : index + 2]
                for mention in place.sketch.mentions
                if mention.kind == "money"
                and not match.start <= mention.start < match.end
                and not _is_fee(context, mention)
            ]
            of_base, of_rate = (
                [mention for mention in near if mention.unit == unit and mention.quantity and mention.quantity.number]
                for unit in (base, rate.unit)
            )
            if len(of_base) == len(of_rate) == 1 and len(near) == 2:
                yield from _at_rate(rate, of_base[0], of_rate[0])


def _is_fee(context: Context, mention: Mention) -> bool:
    """Whether an amount is charged besides what is changed: "and a fee of 20 dollars"."""
    return _FEE.search(context.text, max(mention.start - 24, 0), mention.start) is not None


def _base(match: Match) -> str | None:
    """The currency of which one unit is worth the rate."""
    if name := match.words("name"):
        found = find_mentions(f"1 {name} sterling" if name == "pound" else f"1 {name}")
        return found[0].unit if len(found) == 1 and found[0].kind == "money" else None
    base = match["base"]
    return base.unit if base.quantity is not None and base.quantity.number == 1 else None


def _at_rate(rate: Mention, base: Mention, other: Mention) -> Iterator[Problem]:
    quantities = [mention.quantity for mention in (rate, base, other) if mention.quantity is not None]
    if len(quantities) < 3:
        return
    due = multiply(operand(quantities[0]), operand(quantities[1]))
    exact = Fraction(quantities[0].number or 0) * (quantities[1].number or 0)
    if due.widened(exact * _EXACT).overlaps(result(quantities[2])):
        return
    told = Fraction(quantities[2].number or 0)
    if not exact < told * _FAR_OFF < exact * _FAR_OFF**2:
        return  # "for 100 million dollars ... at 1,052 yen a share": what one costs
    first, second = sorted((base, other), key=lambda mention: mention.start)
    right = exact if second is other else Fraction(quantities[2].number or 0) / (quantities[0].number or 1)
    yield Problem(
        second.start,
        second.end,
        f"At the stated rate of {rate.text}, {first.text} is {close(right)}, not {second.text}.",
        related=(Related(rate.start, rate.end, "the rate"), Related(first.start, first.end, "the other amount")),
    )


def _problem(one: Exchange, says: str) -> Problem:
    first, second = one.first, one.second
    unit = re.sub(r"\W", "", second.unit or "") or "dollars"
    return Problem(
        second.start,
        second.end,
        f"{first.text} as {second.text} implies a rate of {close(one.per_unit)} ({unit} for one {first.unit}), {says}.",
        related=(Related(first.start, first.end, "the amount that is converted"),),
    )
