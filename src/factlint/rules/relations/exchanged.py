"""Amounts of money given again in other currencies: "170 million yuan ($24.5 million; 23.4 million euros)"."""

from __future__ import annotations

from fractions import Fraction
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase
from factlint.rules.reading.sentence import Sentence  # noqa: TC001 - a named tuple names it
from factlint.rules.working.arithmetic import divide, operand, place_value
from factlint.values import Interval
from factlint.values.exchange import DOLLARS, known_years, rates

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context

_THEN = r"(?:(?:[;,/]| or) ?(?:or |about )?"
_BRACKET = Phrase(
    r"<a:money>{noun} ?\( ?(?:or |approx\.? |approximately |equivalent to |~|≈|c\. ?)?<b:money>"
    rf"{_THEN}<c:money>)?{_THEN}<d:money>)?(?:[;,] ?[?]?<number>)?(?: at the time)? ?\)"
)
"""The sign of a third currency may have been lost on the way: "($719; 677 euros; 596)"."""
_OTHER_MONEY = (
    r"today's|adjusted|inflation|prices of|purchasing power|would be worth|equivalent today|"
    r"sells? for|selling for|sold for|retails?|retailing|priced at|list price|starting at|RRP|MSRP|"
    r"19[0-4][0-9]|1[0-8][0-9][0-9]|hyperinflation|old|redenominat\w*"
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
_SHARED = {
    "CHF": ("Swiss", "France French Belgi Luxemb Afric"), "INR": ("India", "Pakistan Lanka Nepal Mauriti Maldiv"),
    "MXN": ("Mexic", "Philippin Argentin Chile Colombia Cuba Urugua Dominican"), "PHP": ("Philippin", "Mexic"),
    "DKK": ("Danish", "Norw Iceland Swed Czech"), "NOK": ("Norw", "Den Dan"), "SEK": ("Swed", "Iceland Ice"),
    "CZK": ("Czech", "Den Dan Norw Swed Eston Slovak"), "TRY": ("Turk", "Ital"), "RUB": ("Russia", "Belarus"),
}  # fmt: skip
"""Currencies whose names others have or had as well: how a draft names whose they are, and whose the others are."""
_SLACK = Fraction(5, 100)
"""How far beyond the rates of a year."""


class Exchange(NamedTuple):
    """An amount and the same in another currency, with the rates that it may have been made at."""

    first: Mention
    second: Mention
    rate: Interval
    sentence: Sentence

    @property
    def per_unit(self) -> Fraction:
        """What one unit of the first currency makes, as written."""
        return _number(self.second) / _number(self.first)

    @property
    def turned(self) -> Exchange:
        """The same from the second currency into the first."""
        low, high = self.rate.low, self.rate.high
        rate = Interval(1 / Fraction(high) if high else 0, 1 / Fraction(low) if low else None)
        return Exchange(self.second, self.first, rate, self.sentence)

    @property
    def years(self) -> frozenset[int]:
        """The years that its sentence names."""
        return frozenset(year for mention in self.sentence.mentions if (year := year_of(mention)) is not None)


def exchanges(sentence: Sentence) -> Iterator[Exchange]:
    """The amounts of a sentence that a bracket converts, each pair of those that it holds."""
    for match in sentence.find(_BRACKET, unless=_OTHER_MONEY):
        amounts = [mention for name in "abcd" if (mention := match.get(name)) is not None]
        for first, second in combinations(amounts, 2):
            units = {first.unit, second.unit}
            apart = len(units) > 1 and units != {"$", "USD"} and "/" not in f"{first.unit}{second.unit}"
            if apart and _number(first) and _number(second):
                yield Exchange(first, second, _rate(first, second), sentence)


def _number(mention: Mention) -> Fraction:
    """The amount as written, whatever hedge it has; 0 where there is none."""
    return Fraction((mention.quantity and mention.quantity.number) or 0)


def _rate(first: Mention, second: Mention) -> Interval:
    """The rates that make the second amount of the first; zeros at the end of the second come from rounding."""
    if first.quantity is None or second.quantity is None:
        return Interval(0, None)
    made = _number(second)
    half = max(Fraction(second.quantity.quantum), Fraction(place_value(made))) / 2
    return divide(Interval(made - half, made + half), operand(first.quantity._replace(bound="exact")))


def plausible_rates(context: Context, one: Exchange) -> tuple[str, list[Interval]]:
    """The rates at which an amount may have been converted, and the time that they are those of.

    A draft that has a date converts at the rates of its year and the year before, or of any year since the earliest
    that the sentence names. For others, and where the rates of a year are not known, those since 1975 are left.
    """
    units = one.first.unit or "", one.second.unit or ""
    if any(_may_be_anothers(context, mention) for mention in (one.first, one.second)):
        return "", []
    first, last = min(one.years | {context.as_of.start.year - 1}), context.as_of.start.year
    if context.dated and known_years()[0] <= first and last <= known_years()[1]:
        found = [_widened(rate) for rate in rates(*units, first, last, _dollars(context))]
        if found:
            return f"no day from {first} to {last}", found
    ever = _since_1975(*units)
    return "no year since 1975", [] if ever is None else [ever]


def _dollars(context: Context) -> tuple[str, ...]:
    """Which dollars "$" may stand for: that of the United States, and of other countries that the draft tells of."""
    return ("USD", *(code for code, name in DOLLARS.items() if name in context.text))


def _widened(rate: Interval) -> Interval:
    return Interval(Fraction(rate.low or 0) * (1 - _SLACK), Fraction(rate.high or 0) * (1 + _SLACK))


def _since_1975(one: str, other: str) -> Interval | None:
    """The least and the greatest rate between two currencies, `None` where one of them is not known."""
    first, second = _bounds().get(one), _bounds().get(other)
    if first is None or second is None:
        return None
    if (one, other) in _CLOSE:
        return Interval(*map(Fraction, _CLOSE[one, other]))
    if (other, one) in _CLOSE:
        low, high = map(Fraction, _CLOSE[other, one])
        return Interval(1 / high, 1 / low)
    return Interval(second[0] / first[1] / _FACTOR, second[1] / first[0] * _FACTOR)


@cache
def _bounds() -> dict[str, tuple[Fraction, Fraction]]:
    words = _PER_DOLLAR.split()
    return {
        code: (Fraction(least), Fraction(most))
        for code, least, most in zip(words[::3], words[1::3], words[2::3], strict=True)
    }


def _may_be_anothers(context: Context, mention: Mention) -> bool:
    """Whether a currency has a name that several countries use, and the draft does not tell of its own alone."""
    own, others = _SHARED.get((mention.unit or "").partition("/")[0], ("", ""))
    written = mention.text.casefold()
    plain = bool(own) and (mention.unit or "").casefold() not in written and own.casefold() not in written
    return plain and (own not in context.text or any(other in context.text for other in others.split()))
