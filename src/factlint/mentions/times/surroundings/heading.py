"""Clauses that begin with their year, which dates without one in them share: "In 2023, Easter fell on 9 April"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At
from factlint.mentions.times.expressions.recurring import InYear, Recurring
from factlint.mentions.times.expressions.stretches import Between, Fixed, PartOf
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.expressions.values import Date

_OPENS_CLAUSE = pattern(
    r"(?:^|[.!?;:(,][\"”’)]*\s+|\n[^\w\n]*|\b(?:and|but|while|whereas)\s+)(?:in|during)\s+$", re.IGNORECASE
)
_WITHIN = pattern(
    r"(?:,\s+)?(?!.*\b(?:and|but|or|which|who|whose|that|when|where|while|if|because|as|than|after|before|since|until"
    r"|by|to|would)\b)[^.,;:!?()\n\"“”–—]{0,60}",
    re.IGNORECASE,
)
"""What may stand between a year and a date of the same clause; "promised in 2019 to close by May" may mean the next."""
_LISTED = pattern(r"(?:,|,?\s+(?:and|or))\s+(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)


def with_headed_years(expressions: Sequence[Any], between: Sequence[str], before: Sequence[str]) -> list[Any]:
    """The expressions of a block, the dates without a year told by the one that their clause begins with.

    `between` are the texts between each and the next, `before` those that stand before each.
    """
    told = list(expressions)
    year: Fixed | None = None
    for at, expression in enumerate(expressions):
        if _is_year(expression):
            year = expression if _OPENS_CLAUSE.search(before[at]) else None
            continue
        if year is None:
            continue
        dated = _in_year(expression, year)
        gap = between[at - 1]
        if dated is None or not (_WITHIN.fullmatch(gap) or (told[at - 1] != year and _LISTED.fullmatch(gap))):
            year = None
        else:
            told[at] = dated
    return told


def _is_year(expression: Any) -> bool:
    return isinstance(expression, Fixed) and expression.first.unit == "year" and expression.last is None


def _in_year(expression: Any, year: Date) -> Any:
    """The date in that year, `None` where it is no date that lacks one."""
    if isinstance(expression, Recurring):
        return InYear(expression, year)
    if isinstance(expression, PartOf):
        whole = _in_year(expression.whole, year)
        return expression._replace(whole=whole) if whole else None
    if isinstance(expression, At):
        day = _in_year(expression.day, year)
        return expression._replace(day=day) if day else None
    if isinstance(expression, Between):
        low = _in_year(expression.low, year)
        return expression._replace(low=low) if low else None
    return None
