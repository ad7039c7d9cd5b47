"""What a length as told allows, and which of the others look like slips of it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.hedges import nearly
from factlint.values import Interval

if TYPE_CHECKING:
    from factlint.mentions import Mention

AFTER = pattern(r"\b[Aa]fter\s+\Z")
"""Before a length that has passed by then."""
BY_THEN = pattern(
    r"\bby (?:then|that time)\b[^.;]*?\b(?:(?:died|drowned|killed|perished)\b[^.;]*\bhad been dead|"
    r"(?:closed|shut|abandoned)\b[^.;]*\bhad (?:stood empty|been "
    r"(?:closed|shut|empty|derelict|idle|disused|abandoned))) for (?:just |only )?\Z"
)
"""Before a length that ends with the moment told before: "in 1874, and by then he had been dead for nine years"."""
_BEFORE_NOUN = pattern(r"-(?:year|month|week|fortnight|day|night|hour|minute|decade|century)\b", re.IGNORECASE)
_JOINING = pattern(r"(?i)\b(?:from|to|until|till|through|between|and|the)\b")
_WORD = pattern(r"[^\W\d_]{3}")
_JUST_OVER = pattern(r"(?i)\b(?:just|a little|slightly|barely|only just|shortly) (?:over|more than|above)\s+\Z")
_SLACK = {
    "year": Fraction(3, 5), "month": Fraction(3, 5), "week": Fraction(3, 5), "decade": Fraction(1, 2),
    "century": Fraction(1, 4), "minute": Fraction(4), "hour": Fraction(1, 2), "hour/day": Fraction(1, 2),
    "fortnight": Fraction(1, 7),
}  # fmt: skip
"""By how many of its unit a length without a hedge may be off: who counts both ends, or neither, is off by one."""

_COMPLETED = Fraction(49, 50)
"""Who counts completed years leaves out what is nearly one more."""
DAYS = {
    "minute": Fraction(1, 1440), "hour": Fraction(1, 24), "hour/day": Fraction(1, 24), "day": Fraction(1),
    "night": Fraction(1), "week": Fraction(7), "fortnight": Fraction(14), "month": Fraction(1461, 48),
    "year": Fraction(1461, 4), "decade": Fraction(7305, 2), "century": Fraction(36525),
}  # fmt: skip
"""How many days each unit of time is."""
_CLOSE = 2
"""By how many of a unit a length may be wrong whatever its size."""
_MANY = 100
"""Beyond it a tenth is too much for "nearly"."""
_CENTURIES = 200
"""From here on hundreds of a unit are rounded in a manner of speaking: "ruled for 400 years"."""
_EXCHANGED = 100
"""From here on digits are hardly the same by chance: 12 years and 21 are of two things."""
OF_OTHERS = pattern(
    r"\b(?:per|every|each|within|next|last|past|subsequent|previous|preceding|coming|following|first|final|another|further|extra|"
    r"additional|other|those|average|(?:most|much|half|part|some|rest|bulk|third|quarter|all but [\w-]+) of"
    r"(?: (?:the|its|his|her|their|our|my|your|this|that|these))?|aged?|in|to|between|by|before|"
    r"(?<!\bhad )(?<!\bhave )(?<!\bhas )(?<!\bon )to [a-z]+(?: [a-z]+){0,4} for|"
    r"(?<!more )(?<!less )(?<!fewer )than|terms? of|sentence of|"
    r"(?:delay|extension|postponement|career|backlog|notice) of|up to|(?<!just )under|since|nearest|"
    r"(?<!just )(?<!little )(?<!slightly )(?<!well )over)\s+(?:the\s+)?"
    r"(?:(?:nearly|almost|about|around|some|roughly|just|well|over|more than|at least)\s+){0,2}\Z",
    re.IGNORECASE,
)
"""Before a length that is counted from elsewhere."""
FROM_ELSEWHERE = pattern(
    r"[\s-]*(?:ago|on(?=\s+(?:from|after|since)\b|[,.;])|later|earlier|before|after(?!\s+(?:that|this|it)\b)|"
    r"from\b(?!\s+[^.;:]{4,30},?\s+(?:to|until|till|through)\s)|since|"
    r"old|per|each|every|more|longer|early|(?:ahead|behind)\s+(?:of|schedule|time)|late|away|into|notice|prior|hence|"
    r"previously|beforehand|afterwards?|apart|(?:his|her|their|my) (?:senior|junior)|to go|either side|olds?|high|low|"
    r"best|worst|peak|record|shorter|younger|older|of age|"
    r"to\b(?!\s+(?:build|complete|finish|cross|reach|restore|dig|erect|renovate|repair)\b)|"
    r"in\b(?!\s+(?:which|captivity|office|charge|all|total|prison|jail|hospital|custody|power|space|orbit|"
    r"the (?:post|job|role|chair|saddle|hot seat))\b)|"
    r"a (?:day|week|month|year)|an hour|of (?:(?:that|this|the) (?:time|period|span|stay|spell)|it|which|them)|"
    r"of (?:experience|consumption|supply|sales|stocks?|demand|use))\b",
    re.IGNORECASE,
)
"""After such a length."""


def is_before_noun(length: Mention) -> bool:
    """Whether a length is told as that of a thing: "a ten-year lease", not "fifty-six years"."""
    return _BEFORE_NOUN.search(length.text) is not None


def is_in_figures(text: str) -> bool:
    """Whether a date is written without a name of a month or a season: "from 2015 to 2018"."""
    return _WORD.search(_JOINING.sub("", text)) is None


def allowed(text: str, length: Mention, slack: Fraction | None = None) -> Interval:
    """The numbers that a length as told leaves: "nearly 40" those not much below, "just over 40" those not much above.

    `slack` is by how many units a length without a hedge may be off.
    """
    quantity = length.quantity
    assert quantity is not None  # noqa: S101 - only lengths come here
    number = Fraction(quantity.number or 0)
    unit = quantity.unit or ""
    slack = _SLACK.get(unit, Fraction(1)) if slack is None else slack
    wide = max(number / (10 if number <= _MANY else 20), Fraction(1))
    if length.bound == "exact" and number >= _CENTURIES and number % 100 == 0:
        return Interval(number * 3 / 4, number * 5 / 4)
    if length.bound == "about":
        return Interval(number - wide - slack, number + wide + slack)
    if length.bound in {"less_than", "max"}:
        return Interval(number - wide if nearly(text, length.start) else None, number + slack / 3)
    if length.bound in {"more_than", "min"}:
        just = _JUST_OVER.search(text[max(length.start - 20, 0) : length.start])
        return Interval(number - slack / 3, number + wide if just else None)
    return Interval(number - slack, number + max(slack, _COMPLETED if unit == "year" else slack))


def may_be_meant(told: Fraction, least: Fraction, most: Fraction, close: int = _CLOSE) -> bool:
    """Whether a wrong length looks like a slip of a due one: off by a few, a third or ten, or with digits exchanged."""
    if most - least > 1:  # two years, of which each may be counted or not
        least = most = Fraction(round((least + most) / 2))
    if least <= 0 or told <= 0:
        return False
    if (least >= _CLOSE and least - close <= told <= most + close) or least * 2 / 3 <= told <= most * 3 / 2:
        return True
    if least - 1 < told - 10 < most + 1 or least - 1 < told + 10 < most + 1:
        return True
    if told < _EXCHANGED:
        return False
    return any(sorted(str(due)) == sorted(str(told)) for due in range(round(least), round(most) + 1))
