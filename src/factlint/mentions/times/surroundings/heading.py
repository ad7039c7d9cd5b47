"""Clauses that begin with their year, which dates without one in them share: "In 2023, Easter fell on 9 April".

The year may be told by another date: "The next year, in June, it closed".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At
from factlint.mentions.times.expressions.durations import Counted
from factlint.mentions.times.expressions.recurring import InYear, Recurring
from factlint.mentions.times.expressions.relative import TURNS, TurnedUnit
from factlint.mentions.times.expressions.stretches import Between, Fixed, PartOf
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.mentions.times.expressions.values import Date

_OPENS_CLAUSE = pattern(
    r"(?:^|[.!?;:(,][\"”’)]*\s+|\n[^\w\n]*|\b(?:and|but|while|whereas)\s+)(?P<in>(?:in|during)\s+)?(?P<the>the\s+)?$",
    re.IGNORECASE,
)
_WITHIN = pattern(
    r"(?:,\s+)?(?!.*\b(?:and|but|or|which|who|whose|that|when|where|while|if|because|as|than|after|before|since|until"
    r"|by|to|would)\b)[^.,;:!?()\n\"“”–—]{0,60}",
    re.IGNORECASE,
)
"""What may stand between a year and a date of the same clause; "promised in 2019 to close by May" may mean the next."""
_THAT_YEAR = TurnedUnit("that", "year")
_LISTED = pattern(r"(?:,|,?\s+(?:and|or))\s+(?:(?:in|on)\s+)?(?:the\s+)?", re.IGNORECASE)


def with_headed_years(expressions: Sequence[Any], between: Sequence[str], before: Sequence[str]) -> list[Any]:
    """The expressions of a block, the dates without a year told by the one that their clause begins with.

    `between` are the texts between each and the next, `before` those that stand before each.
    """
    told = list(expressions)
    year: Date | None = None
    for at, expression in enumerate(expressions):
        heading = _year_that_heads(expression, before[at], after_year=at > 0 and _is_year(expressions[at - 1]))
        if heading is not None or _is_year(expression):
            year = heading
        elif year is not None:
            gap = between[at - 1]
            dated = _in_year(expression, year)
            listed = told[at - 1] is not expressions[at - 1] and _LISTED.fullmatch(gap)
            if dated is None or not (listed or _WITHIN.fullmatch(gap)):
                year = None
            else:
                told[at] = dated
    return told


def _year_that_heads(expression: Any, before: str, *, after_year: bool) -> Date | None:
    """The year of a clause that an expression begins, as those that follow in it tell it.

    A year that is counted from another is exact, but not one counted from a month or a day.
    """
    opens = _OPENS_CLAUSE.search(before) if isinstance(expression, Fixed | TurnedUnit | Counted) else None
    if opens is None:
        return None
    if isinstance(expression, Fixed):
        return expression if opens["in"] and _is_year(expression) else None
    if isinstance(expression, TurnedUnit) and expression.unit == "year":
        told_from_now = expression.turn in ("last", "this") or (expression.turn == "next" and not opens["the"])
        return expression if told_from_now else _THAT_YEAR if expression.turn in (*TURNS, "that") else None
    counted = after_year and isinstance(expression, Counted) and expression.anaphoric and expression.counts_years
    return _THAT_YEAR if counted and not expression.compares else None


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
