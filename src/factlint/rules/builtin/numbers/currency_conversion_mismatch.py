"""N11: a bracketed conversion into another currency that no exchange rate explains."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.working.arithmetic import multiply, operand, result
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_PAIR = Phrase(
    r"<a:money>{noun} \( ?(?:or |approx\.? |approximately |equivalent to |~|≈|c\. ?)?<b:money>(?: at the time)? ?\)"
)
_OTHER_MONEY = (
    r"today|today's|now|adjusted|inflation|prices of|purchasing power|would be worth|equivalent today|"
    r"modern|19[0-4][0-9]|1[0-8][0-9][0-9]|"
    r"hyperinflation|old|redenominat\w*"
)
_PER_DOLLAR = """
    USD 1 1      $ 0.7 2.2    EUR 0.6 1.3    GBP 0.4 0.9    CHF 0.7 3     JPY 75 310     CAD 0.95 1.6
    AUD 0.7 2    NZD 0.8 2.4  SEK 4 11       NOK 4.8 11     DKK 5 11      CNY 1.5 9      INR 8 90
    KRW 450 1500 ZAR 0.7 20   HKD 4.5 8      SGD 1.2 2.5    CZK 15 41     HUF 60 390     THB 20 45
    TWD 25 40    IDR 400 17000 PHP 7 59      MYR 2 5
"""
"""Units per US dollar: bounds of the yearly rates since 1975, set wide from general knowledge rather than from a table;
a conversion must lie beyond them by `_FACTOR`. Currencies that were redenominated or share their name are left out."""
_CLOSE = {
    ("GBP", "$"): ("1.03", "3.2"), ("GBP", "USD"): ("1.03", "2.7"), ("EUR", "$"): ("0.79", "2.4"),
    ("EUR", "USD"): ("0.79", "1.65"), ("EUR", "GBP"): ("0.54", "1.02"),
}  # fmt: skip
"""What one pound and one euro were worth at the least and at the most: a dollar never bought a pound."""
_FACTOR = 2
"""How far beyond all rates of half a century a conversion must lie."""
_STEADY = Fraction(5, 100)
_OFF = Fraction(20, 100)


_STATED = (
    # $1.25 to the pound | 83 rupees per dollar | one dollar buys 83 rupees
    Phrase(r"<rate:money> (?:to|for|per) (?:the |a |one |each )?(?:US |British )?(?P<name>[a-z]+)\b"),
    Phrase(r"<base:money> (?:buys|bought|is worth|was worth|equals|equalled|is|was|=) <rate:money>"),
)
_EXACT = Fraction(3, 100)
"""How far a conversion may be off a rate that the draft states."""


_FEE = pattern(r"\b(?:fee|charge|commission|tax|duty|bonus|deposit|tip)s?(?: (?:of|is|was))? (?:about )?\Z")


class _Conversion(NamedTuple):
    first: Mention
    second: Mention
    rate: Fraction


@rule(
    "N11",
    "currency-conversion-mismatch",
    needs="two figures",
    measured=on_all_prose(right=7, read=7),
    bad=[
        "The deal is worth 8.5 billion euros («$9.3 million»).",
        "It cost 500 million yen («$340 million»).",
        "The fine was £40 million («$52 billion»).",
        "The fee is £40m («$32m»), at a rate of $1.25 to the pound.",
        "They promised 6.6 million kronor. At 11 kronor to the euro, that is «660,000 euros».",
        "They paid €100 ($108) for a desk, €250 ($270) for a chair, €50 ($54) for a lamp, €400 («$243») for a shelf.",
    ],
    good=[
        "In 1949 he gave her 100,000 francs (about $300).",
        "The deal is worth 8.5 billion euros ($10 billion).",
        "It cost 2 trillion rupiah ($122 million).",
        "The prize is 1 billion won ($750,000).",
        "The house cost £500 in 1904 ($90,000 in today's money).",
        "They paid €100 ($108) for the desk and €250 ($270) for the chair.",
        "The budget is 8.5 billion euros ($9.3 million of it for the arts).",
        "A ticket is C$40 (US$29).",
        "The fee is £40m ($50m), at a rate of $1.25 to the pound.",
        "They promised 6.6 million kronor. At 11 kronor to the euro, that is 600,000 euros.",
    ],
)
def currency_conversion_mismatch(context: Context) -> Iterator[Problem]:
    """A bracketed conversion into another currency cannot come from any exchange rate.

    "8.5 billion euros ($9.3 million)" lost a thousand on the way. A conversion is flagged where the rate it implies
    lies beyond the rates since 1975 (those of pounds, euros and dollars, twice the range of others), where the draft
    states the rate beside it ("at $1.25 to the pound") and the two amounts do not fit it, or, among four or more
    conversions of one pair of currencies in the draft, where one is a fifth off a rate that the others share within 5
    percent.

    It stays silent on currencies whose rates it does not know, on old prices and prices adjusted for inflation, and
    where the bracket holds more than the amount. Which of the two amounts is wrong cannot be told.
    """
    told = {one.start: one for one in (*_at_stated_rates(context), *_beyond_rates(context))}
    yield from told.values()


def _beyond_rates(context: Context) -> Iterator[Problem]:
    """Judge conversions by what rates there have been, and by the others of the draft."""
    found = [conversion for sentence in context.sentences for conversion in _pairs(sentence)]
    usual = _usual_rates(found)
    for conversion in found:
        rest = usual.get((conversion.first.unit, conversion.second.unit))
        if (rates := _rates(conversion)) is not None and not rates[0] <= conversion.rate <= rates[1]:
            yield _problem(conversion, f"{close(conversion.rate)}, which no year since 1975 comes near")
        elif rest is not None and abs(conversion.rate / rest - 1) > _OFF:
            yield _problem(conversion, f"{close(conversion.rate)}, while the others in this draft give {close(rest)}")


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
    first, second = sorted((base, other), key=lambda mention: mention.start)
    right = exact if second is other else Fraction(quantities[2].number or 0) / (quantities[0].number or 1)
    yield Problem(
        second.start,
        second.end,
        f"At the stated rate of {rate.text}, {first.text} is {close(right)}, not {second.text}.",
        related=(Related(rate.start, rate.end, "the rate"), Related(first.start, first.end, "the other amount")),
    )


@cache
def _per_dollar() -> dict[str, tuple[Fraction, Fraction]]:
    words = _PER_DOLLAR.split()
    return {
        code: (Fraction(least), Fraction(most))
        for code, least, most in zip(words[::3], words[1::3], words[2::3], strict=True)
    }


def _pairs(sentence: Sentence) -> Iterator[_Conversion]:
    for match in sentence.find(_PAIR, unless=_OTHER_MONEY):
        first, second = match["a"], match["b"]
        one, other = (mention.quantity.number if mention.quantity else None for mention in (first, second))
        if first.unit != second.unit and one and other and "/" not in f"{first.unit}{second.unit}":
            yield _Conversion(first, second, Fraction(other) / one)


def _rates(conversion: _Conversion) -> tuple[Fraction, Fraction] | None:
    """The least and the greatest rate that a conversion may have, `None` where a currency is not known."""
    first, second = (_per_dollar().get(mention.unit or "") for mention in (conversion.first, conversion.second))
    if first is None or second is None or any(map(_is_of_many, (conversion.first, conversion.second))):
        return None
    units = conversion.first.unit or "", conversion.second.unit or ""
    if units in _CLOSE:
        low, high = map(Fraction, _CLOSE[units])
        return low, high
    if units[::-1] in _CLOSE:
        low, high = map(Fraction, _CLOSE[units[::-1]])
        return 1 / high, 1 / low
    return second[0] / first[1] / _FACTOR, second[1] / first[0] * _FACTOR


def _is_of_many(mention: Mention) -> bool:
    """Whether several countries have or had a currency of that name, as with francs: nobody knows its rate."""
    return "franc" in mention.text.casefold() and "swiss" not in mention.text.casefold()


def _usual_rates(found: list[_Conversion]) -> dict[tuple[str | None, str | None], Fraction]:
    """The rate of each pair of currencies that all its conversions but one share, where there are four or more."""
    rates: dict[tuple[str | None, str | None], list[Fraction]] = {}
    for conversion in found:
        rates.setdefault((conversion.first.unit, conversion.second.unit), []).append(conversion.rate)
    usual = {}
    for pair, all_rates in rates.items():
        ordered = sorted(all_rates)
        for rest in (ordered[1:], ordered[:-1]):
            if len(rest) >= 3 and rest[-1] <= rest[0] * (1 + _STEADY):
                usual[pair] = sum(rest, Fraction(0)) / len(rest)
    return usual


def _problem(conversion: _Conversion, says: str) -> Problem:
    first, second = conversion.first, conversion.second
    unit = re.sub(r"\W", "", second.unit or "") or "dollars"
    return Problem(
        second.start,
        second.end,
        f"{first.text} as {second.text} implies a rate of {says} ({unit} for one {first.unit}).",
        related=(Related(first.start, first.end, "the amount that is converted"),),
    )
