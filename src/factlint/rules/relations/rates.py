"""Figures per period: "850 million a year", "$1,200 a month"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

PERIODS = ("second", "minute", "hour", "day", "week", "month", "year")
SETS = {"PT1S": "second", "PT1M": "minute", "PT1H": "hour", "P1D": "day", "P1W": "week", "P1M": "month", "P1Y": "year"}
TIMES: dict[tuple[str, str], tuple[int, ...]] = {
    ("year", "month"): (12,), ("year", "week"): (52, 50, 48), ("year", "day"): (365, 366, 360, 260, 252, 250, 200),
    ("year", "hour"): (8760, 2080, 2000), ("month", "week"): (4, 5), ("month", "day"): (30, 31, 28, 20, 21, 22, 25),
    ("week", "day"): (7, 6, 5), ("week", "hour"): (168, 40, 35, 38), ("day", "hour"): (24, 8, 10, 12, 16),
    ("day", "minute"): (1440, 480), ("hour", "minute"): (60,), ("day", "second"): (86400,), ("minute", "second"): (60,),
    ("hour", "second"): (3600,), ("month", "hour"): (720, 744, 160, 168), ("year", "minute"): (525600,),
}  # fmt: skip
"""How often a period holds a shorter one: all of them, then those that are worked or counted instead."""
_SPLIT = Phrase(r"<figure:amount>(?P<noun>{noun}(?: of [a-z]+)?) ?<period:every>")
_ADVERBS = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year",
            "annually": "year"}  # fmt: skip
_AFTER = Phrase(r"<figure:amount> (?P<period>hourly|daily|weekly|monthly|annually|yearly)\b")
_PER = Phrase(
    r"<figure:amount>{noun} (?:per|an?(?= second(?: ?[,.;:)]| and\b| or\b|$)))"
    r" (?P<period>second|minute|hour|day|week|month|year)\b"
)
_BEFORE = Phrase(
    r"\b(?P<period>daily|weekly|monthly|annual|yearly)(?: [a-z]+){1,2}(?:,| of| is| was| at| stands "
    r"at)? <figure:amount>(?! <set>)"
)
_EVERY = Phrase(r"<period:set>(?: [a-z]+){1,2}(?:,| of| is| was| at| stands at)? <figure:amount>(?! <set>)")
_SHORT = {"h": "hour", "s": "second"}
_WHOLE = Phrase(r"<figure:amount>")


class Rate(NamedTuple):
    """A figure per period: `quantity` without the period, `start:end` over figure and period.

    `sketched` is the same span in the sentence's sketch.
    """

    figure: Mention
    quantity: Quantity
    period: str
    start: int
    end: int
    sketched: tuple[int, int]


def rates(sentence: Sentence) -> tuple[Rate, ...]:
    """The figures per period of a sentence, in order."""
    return sentence.once(_rates)


def _rates(sentence: Sentence) -> tuple[Rate, ...]:
    found = [*_written_apart(sentence), *_written_as_one(sentence)]
    return tuple(sorted(found, key=lambda rate: rate.start))


def _written_apart(sentence: Sentence) -> Iterator[Rate]:
    for match in sentence.find(_SPLIT):
        figure, period = match["figure"], SETS.get(match["period"].value)
        if period is not None and figure.quantity is not None:
            yield Rate(
                figure, _in_millions(figure.text, figure.quantity), period, match.start, match.end, match.found.span()
            )


def _in_millions(text: str, quantity: Quantity) -> Quantity:
    """The quantity, with an m glued to its digits read as million: nobody counts "850m a year" in metres."""
    if quantity.unit != "m" or not re.search(r"[0-9]m\Z", text):
        return quantity
    return quantity._replace(
        low=None if quantity.low is None else quantity.low * 10**6,
        high=None if quantity.high is None else quantity.high * 10**6,
        unit=None,
        quantum=quantity.quantum * 10**6,
    )


def _written_as_one(sentence: Sentence) -> Iterator[Rate]:
    for match in sentence.find(_PER, _AFTER, _BEFORE):
        figure = match["figure"]
        if figure.quantity is not None and "/" not in (figure.unit or ""):
            period = _ADVERBS.get(match.words("period"), match.words("period"))
            yield Rate(figure, figure.quantity, period, figure.start, figure.end, match.found.span())
    for match in sentence.find(_EVERY):
        figure, every = match["figure"], SETS.get(match["period"].value)
        if every is not None and figure.quantity is not None and "/" not in (figure.unit or ""):
            yield Rate(figure, figure.quantity, every, figure.start, figure.end, match.found.span())
    for match in sentence.find(_WHOLE):
        figure = match["figure"]
        base, _, period = (figure.unit or "").rpartition("/")
        period = _SHORT.get(period, period)
        if period in PERIODS and figure.quantity is not None:
            quantity = figure.quantity._replace(unit=base or None)
            yield Rate(figure, quantity, period, figure.start, figure.end, match.found.span())
