"""Whether a value misses a fact by so little that it can hardly be that of something else."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.values import Quantity

if TYPE_CHECKING:
    from factlint.facts.model import Attribute, Fact
    from factlint.values import Period

_LEAST = 20
"""Smaller counts are near to each other by chance."""
_SHARE = 10
"""A count that is off by less than this part of itself is near."""
_TELLING, _ALIKE = 1000, 10
"""Of figures so large, one that is off by less than this part of itself is nearly alike."""
_WIDE = 4
"""A measure that is off by less than this part of itself is near, where nothing else has such a one."""
_ANNIVERSARY = 20
"""The same day so many years later is rather an anniversary."""
_YEARS = 6
"""The same month so many years later is rather that of something else."""
_MONTH = 31


def nearly_counts(stated: Quantity, fact: Fact, attribute: Attribute) -> bool:
    """Whether a count is nearly that of the fact: 435 members for 437, but no measure, which differs by its source."""
    known = getattr(fact.value, "number", None)
    if attribute.type != "count" or attribute.tolerance or fact.measured or not stated.number or not known:
        return False
    one, other = Fraction(known), Fraction(stated.number)
    return min(one, other) >= _LEAST and abs(one - other) * _SHARE <= one


def nearly_measures(stated: Quantity, fact: Fact, attribute: Attribute) -> bool:
    """Whether a measure is near to that of the fact, as a wrong one is rather than one of something else."""
    known = fact.value
    if not isinstance(known, Quantity) or attribute.type != "quantity" or attribute.tolerance:
        return False
    if known.unit != stated.unit or known.number is None or stated.number is None:
        return False
    one, other = Fraction(known.number), Fraction(stated.number)
    return abs(one - other) * _WIDE <= max(one, other)


def nearly_alike(stated: Quantity, fact: Fact, attribute: Attribute, when: Period | None = None) -> bool:
    """Whether a figure of four digits or more misses an exact one by so little that nothing else need tie them.

    One that was measured is exact where the words say `when`: "the census of 2011".
    """
    known = fact.value
    measured = fact.measured is not None and not (when is not None and fact.measured in when)
    slack = attribute.tolerance and fact.measured is None
    if not isinstance(known, Quantity) or slack or measured or fact.estimate:
        return False
    if fact.measured is not None and stated.quantum > 1:
        return False  # a round figure may be that of another count
    if known.unit != stated.unit or known.number is None or stated.number is None:
        return False
    one, other = Fraction(known.number), Fraction(stated.number)
    return min(one, other) >= _TELLING and abs(one - other) * _ALIKE <= one


def nearly_dates(stated: Period, known: Period) -> bool:
    """Whether a date is that of the fact but for the month or the year: 6 April 1865, or June 1865, for 6 June 1865.

    Another day of the same month is no sign: what is told around a happening often falls there.
    """
    if stated.days > _MONTH or known.days > _MONTH:
        return False
    one, other = stated.start, known.start
    to_the_day = stated.days == known.days == 1
    apart = abs(one.year - other.year)
    alike = (one.month == other.month) != (apart == 0)
    return alike and apart < (_ANNIVERSARY if to_the_day else _YEARS) and (one.day == other.day or not to_the_day)
