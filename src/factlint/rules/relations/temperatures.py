"""Whether a temperature is a reading or a difference, by the words beside it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.working.arithmetic import operand, result, scaled
from factlint.values.units import unit

if TYPE_CHECKING:
    from factlint.rules.reading.sketch import Match
    from factlint.values import Quantity

_DIFFERENCE_BEFORE = pattern(
    r"\b(?:by|(?:warming|cooling|heating) (?:of|to|by)|difference of|differ\w* (?:by|of)|var(?:y|ies|ied) (?:by|of)|"
    r"(?:rise|increase|drop|fall|"
    r"decrease|change|swing|range|anomaly|gap|spread|variation|rises|increases) (?:of|is|was)|limit\w* (?:global "
    r")?(?:warming|heating) to|"
    r"(?:limit|hold|keep|cap|restrict)\w* (?:the )?(?:rise|increase|change|warming|heating) [a-z’' ]{0,40}(?:to|"
    r"at|below|under)|"
    r"(?:difference|gap|contrast|spread|swing|range) (?:in|of) [a-z ]{3,40} to|"
    r"(?:difference|gap|contrast|spread|swing)\b[^.;:0-9]{0,80} (?:is|was|be|been|of|exceeds?|exceeded|"
    r"(?:reach|amount|come|came|run|ran)(?:es|s|ed)?(?: to)?)|"
    r"plus or minus|±|within|another|up|down|rose|risen|plunged|plummeted|tumbled|soared|jumped|climbed|"
    r"slumped|warmed|cooled|increased|dropped|fell)\s*\Z",
    re.IGNORECASE,
)
_DIFFERENCE_AFTER = pattern(
    r"\s*\)?\s*(?:warmer|milder|colder|cooler|hotter|higher|"
    r"lower|too (?:high|low|hot|cold|warm|cool)|above(?! (?:freezing|zero))|"
    r"below (?:[a-z-]+ ){0,3}(?:average|normal|mean)|(?:more|less) than|"
    r"difference|of (?:warming|heating|cooling)|rise\b|increase\b|a (?:day|year|decade|century)|"
    r"per (?:day|year|decade|century|kilomet|mile))",
    re.IGNORECASE,
)
_READING_BEFORE = pattern(
    r"\b(?:to|at|of|reach\w*|hit|hits|was|is|were|exceed\w*|touched|above|below|around|from|"
    r"between|until|oven)\s*\Z",
    re.IGNORECASE,
)


def is_difference(match: Match) -> bool:
    """Whether the words around a pair of temperatures speak of a difference: "rose by", "warmer"."""
    return bool(_DIFFERENCE_BEFORE.search(match.before) or _DIFFERENCE_AFTER.match(match.after))


def is_compared(after: str) -> bool:
    """Whether the words after a temperature hold it against another: "1.58 Fahrenheit (0.88 Celsius) above average"."""
    return _DIFFERENCE_AFTER.match(after) is not None


def tells_reading(match: Match) -> bool:
    """Whether the words before a pair of temperatures speak of a reading: "rose to", "at"."""
    return bool(_READING_BEFORE.search(match.before)) and not is_difference(match)


def difference_factor(first: Quantity, second: Quantity) -> Fraction | None:
    """By what a difference in the unit of the first is multiplied; `None` for anything but temperatures."""
    one, other = unit(first.unit or ""), unit(second.unit or "")
    if one is None or other is None or {one.dimension, other.dimension} != {"temperature"}:
        return None
    return Fraction(one.factor) / Fraction(other.factor)


def is_same_difference(first: Quantity, second: Quantity) -> bool:
    """Whether two temperatures are the same difference: 2 °C and 3.6 °F."""
    factor = difference_factor(first, second)
    difference = operand(first._replace(bound="exact"))
    return factor is not None and scaled(difference, factor).overlaps(result(second))
