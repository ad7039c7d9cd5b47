"""A percent or a fraction of a headline against the shares and the figures of the body."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules.counts.comparing import content_words
from factlint.rules.counts.labelled import agree, figures
from factlint.rules.headlines.saying import against, unfounded
from factlint.rules.working.derivations import derive
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules import Context, Problem
    from factlint.rules.reading.sentence import Sentence

_MOST = 4
"""From more figures than this some percent always follows."""
_FEWEST = 2
"""A body with fewer figures of the kind does not tell enough."""
_WHOLE = 100


def judge_share(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A percent or fraction of the headline that no two figures of a short body make: "50% cut", 146,000 to 100,000."""
    shares = [mention for one in above for mention in one.mentions if mention.kind in {"percent", "fraction"}]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    given = [_each(one.mention.quantity) for one in figures(context, below) if one.mention.quantity is not None]
    if len(shares) != 1 or told or not _FEWEST <= len(given) <= _MOST or _unlike(given):
        return
    quantity = shares[0].quantity
    if quantity is None or quantity.number is None or quantity.unit == "pp":
        return
    percent = quantity if shares[0].kind == "percent" else _in_percent(quantity)
    bare = [
        one.quantity for place in below for one in place.mentions if one.kind == "number" and one.quantity is not None
    ]
    if derive(percent, [*given, *bare]) is None:
        yield unfounded(shares[0])


def judge_percent(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """The percent of the headline where the body has another one, alone and in its first sentence."""
    shares = [mention for one in above for mention in one.mentions if mention.kind == "percent"]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    if len(shares) != 1 or len(told) != 1 or told[0] not in below[0].mentions or shares[0].unit != told[0].unit:
        return
    stated, other = shares[0], told[0]
    words = content_words(above[0].text) & content_words(below[0].text)
    exact = stated.bound == other.bound == "exact" and stated.quantity is not None
    if not exact or not words or agree(stated, other) or _is_rest(stated, other):
        return
    given = [mention.quantity for one in below for mention in one.mentions if mention.quantity is not None]
    if stated.quantity is not None and derive(stated.quantity, given) is None:
        yield against(stated, other)


def _is_rest(one: Mention, other: Mention) -> bool:
    """Whether two percentages make the whole: the headline may tell of the rest."""
    numbers = [mention.quantity.number if mention.quantity else None for mention in (one, other)]
    return None not in numbers and sum(Fraction(number or 0) for number in numbers) == _WHOLE


def _each(quantity: Quantity) -> Quantity:
    """The amount without the time it is for: rents "a month" are compared with others that do not say it again."""
    return quantity._replace(unit=quantity.unit.partition("/")[0]) if quantity.unit else quantity


def _in_percent(fraction: Quantity) -> Quantity:
    number = (fraction.number or 0) * 100
    return Quantity(number, number, "%", fraction.bound, 5)


def _unlike(given: list[Quantity]) -> bool:
    """Whether the figures are not all of one unit."""
    return len({quantity.unit for quantity in given}) > 1
