"""Whether a stated figure and a fact agree: rounding, bounds, units and tolerance."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.values import Exact, Interval, Quantity

if TYPE_CHECKING:
    from factlint.facts.model import Attribute, Fact, FactValue

_CALENDAR: dict[str, Fraction] = {
    "day": Fraction(1),
    "week": Fraction(7),
    "month": Fraction(1461, 48),
    "year": Fraction(1461, 4),
}


_ROUGHLY, _CLOSELY = 10, 30
"""What part of itself a figure may lie off that is called about right: a round one, and one of all its digits."""
_SLACK_BELOW = 5
"""What is no limit is not told by one that is so many times as large: "up to 500" says nothing of 23."""
_TIMES = _CALENDAR | {"hour": Fraction(1, 24), "minute": Fraction(1, 1440), "second": Fraction(1, 86400)}


def agrees(stated: Quantity, fact: Fact, attribute: Attribute) -> bool | None:
    """Whether the figure may be stated of the fact; `None` where they cannot be compared."""
    verdicts = [_agrees(stated, value, fact, attribute) for value in (fact.value, *fact.also)]
    if any(verdicts):
        return True
    return None if None in verdicts else False


def _agrees(stated: Quantity, value: FactValue, fact: Fact, attribute: Attribute) -> bool | None:
    if not isinstance(value, Quantity):
        return False if value == "none" and stated.number else None  # "none": no limit any more, no seats yet
    scale = _scale(stated.unit, value.unit)
    if scale is None:
        return _agrees_but_for_rate(stated, value, fact, attribute)
    bound = fact.bound or attribute.bound
    finer = Fraction(stated.quantum) * scale < value.quantum
    true = Interval(value.low, value.high).widened(_slack(value, fact, attribute, rounded=finer or fact.estimate))
    said = stated_interval(stated, scale)
    if stated.bound in ("exact", "about", bound) or (bound == "max" and stated.bound == "less_than"):
        return said.overlaps(true) and (scale == 1 or not _touch(said, true))
    low, high = said.low, said.high
    if bound == "max" and stated.bound in ("min", "more_than"):
        return said.overlaps(true) or None  # "files over 5 MB" tells where the limit lies only if it is the limit
    if stated.bound in ("min", "more_than"):
        return (
            true.high is None or low is None or true.high >= low + (0 if stated.bound == "min" else Fraction(1, 10**9))
        )
    trivial = bound is None and true.high is not None and high is not None and high > true.high * _SLACK_BELOW
    return None if trivial else true.low is None or high is None or true.low <= high


def _agrees_but_for_rate(stated: Quantity, value: Quantity, fact: Fact, attribute: Attribute) -> bool | None:
    """Whether "15 EUR a month" agrees with 15 EUR; only of a monthly attribute is it sure that it does not."""
    unit, slash, time = (stated.unit or "").partition("/")
    if not slash or _scale(unit, value.unit) is None:
        return None
    agreed = _agrees(stated._replace(unit=unit), value, fact, attribute)
    words = " ".join([attribute.label, *(form for phrase in attribute.nouns for form in phrase.forms)])
    return agreed or (agreed if time in words.casefold() else None)


def _touch(one: Interval, other: Interval) -> bool:
    """Whether two intervals share an end only: figures in different units then differ by half of the last digit.

    Two exact figures that are the same share no end, but all there is of them.
    """
    same = one.low == one.high == other.low == other.high
    return not same and (one.low == other.high or one.high == other.low)


def spread(fact: Fact, attribute: Attribute, unit: str | None) -> Interval | None:
    """The numbers of a unit between which the true value lies; `None` where it has another dimension or no end."""
    ends: list[Exact] = []
    for value in (fact.value, *fact.also):
        scale = _scale(value.unit, unit) if isinstance(value, Quantity) else None
        if not isinstance(value, Quantity) or scale is None or value.low is None or value.high is None:
            return None
        slack = _slack(value, fact, attribute, rounded=True)
        ends += [(value.low - slack) * scale, (value.high + slack) * scale]
    return Interval(min(ends), max(ends))


def factor(stated: Quantity, fact: Fact) -> Fraction | None:
    """How many times the fact's figure the stated one is."""
    value = fact.value
    if not isinstance(value, Quantity) or value.number in (None, 0) or stated.number is None:
        return None
    scale = _scale(stated.unit, value.unit)
    return None if scale is None else Fraction(stated.number) * scale / Fraction(value.number or 1)


def in_unit_of(stated: Quantity, fact: Fact) -> Fraction | None:
    """The fact's figure in the unit of the stated one; `None` for a range or another dimension."""
    value = fact.value
    if not isinstance(value, Quantity) or value.number is None:
        return None
    scale = _scale(value.unit, stated.unit)
    return None if scale is None else Fraction(value.number) * scale


def _days(rate: str) -> Fraction | None:
    """The days of the time that a rate counts in: 1/8 of "/3 hour"."""
    count, _, name = rate[1:].rpartition(" ")
    length = _TIMES.get(name)
    return length * int(count or 1) if length and (not count or count.isdecimal()) else None


def stated_interval(stated: Quantity, scale: Fraction = Fraction(1)) -> Interval:
    """The numbers that the words leave open, in the unit of the fact."""
    written = stated.written
    if stated.bound == "about" and stated.number is not None:
        written = written.widened(_roundness(Fraction(stated.number), stated.quantum))
    return written if scale == 1 else Interval(_scaled(written.low, scale), _scaled(written.high, scale))


def _roundness(number: Fraction, quantum: Exact) -> Fraction:
    """How far off "about" may be, by how round the figure is: "about 90" by nine, "about 88" by three."""
    number = abs(number)
    step = Fraction(quantum)
    while step and number and number % (step * 10) == 0:
        step *= 10
    step = step * 5 if step and number % (step * 5) == 0 else step
    most = number / _ROUGHLY
    return min(most, max(step, number / _CLOSELY)) if step else most


def _scaled(number: Exact | None, scale: Fraction) -> Exact | None:
    return None if number is None else number * scale


def _slack(value: Quantity, fact: Fact, attribute: Attribute, *, rounded: bool) -> Exact:
    """How far the true value may lie from the one given: by the tolerance, or by the rounding of its digits."""
    tolerance = fact.tolerance or attribute.tolerance
    slack: Exact = Fraction(value.quantum) / 2 if rounded else 0
    if tolerance:
        high = abs(Fraction(value.high if value.high is not None else value.low or 0))
        slack = max(Fraction(slack), high * tolerance.amount if tolerance.relative else Fraction(tolerance.amount))
    return slack


def _scale(stated: str | None, known: str | None) -> Fraction | None:  # noqa: PLR0911 - one return for each case
    """By what to multiply a figure in the unit stated to have it in the unit known; `None` for another dimension."""
    if stated == known:
        return Fraction(1)
    if known is None or stated is None:
        return Fraction(1) if (known or stated or "").startswith(("/", "per ")) else None
    if stated.startswith("/") and known.startswith("/"):
        own, theirs = _days(stated), _days(known)
        return theirs / own if own and theirs else None  # 50 a week are 200 in four weeks
    if stated in _CALENDAR and known in _CALENDAR:
        if {stated, known} == {"month", "year"}:
            return Fraction(12) if known == "month" else Fraction(1, 12)
        return Fraction(_CALENDAR[stated]) / Fraction(_CALENDAR[known])
    if "$" in (stated, known) and {stated, known} - {"$"} <= {"USD", "AUD", "CAD", "NZD", "HKD", "SGD"}:
        return Fraction(1)
    from factlint.values.units import unit  # noqa: PLC0415 - most figures need no table of units

    one, other = unit(stated), unit(known)
    if one is None or other is None or one.dimension != other.dimension or one.zero or other.zero:
        return None
    return Fraction(one.factor) / Fraction(other.factor)
