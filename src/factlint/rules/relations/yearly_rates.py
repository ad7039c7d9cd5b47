"""Growth by so many per cent a year between two levels that lie years apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.rules.working.arithmetic import operand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_LEVELS = (
    Phrase(r"\bfrom <old:any>{noun} in <first:date>,? to <new:any>{noun} (?:in|by) <last:date>"),
    Phrase(r"\bfrom <old:any>{noun} to <new:any>{noun} (?:in|over|within) <years:duration>"),
    Phrase(
        r"<old:any>{noun} (?:will |would )?(?:grows?|grew|becomes?|became) (?:in)?to <new:any>{noun} "
        r"(?:in|over|within|after) <years:duration>"
    ),
    Phrase(r"\b(?:in|for|over) <years:duration>,? from <old:any>{noun} to <new:any>"),
)
_YEARLY_BEFORE = pattern(
    r"(?i)\b(?:annual(?:i[sz]ed)?|yearly)(?: (?:average|mean|compound(?:ed)?))?(?: [a-z]+)? (?:growth|rate|"
    r"rise|increase|"
    r"gain|fall|decline|drop|decrease|return)s?(?: (?:of|at|by|was|is))?(?: (?:about|some|just))? \Z"
)
_YEARLY_AFTER = pattern(
    r"(?i) (?:annually|yearly|(?:interest )?(?:each|every|per|a) year|(?:annual|yearly|compound annual)(?: [a-z]+)? "
    r"(?:growth|rate|rise|increase))\b"
)
_WHOLE_YEARS = pattern(r"P([0-9]{1,3})Y")
_NEAR = 60
_LEAST, _MOST = 3, 100
_HEDGED = 0.15
"""How far a hedged rate may lie from the true one, as a part of it."""


class YearlyRate(NamedTuple):
    """A yearly rate in percent that two levels refute, and the rate that they make."""

    rate: Mention
    old: Mention
    new: Mention
    years: int
    made: float


def wrong_yearly_rates(sentence: Sentence) -> Iterator[YearlyRate]:
    """The only percentage of a sentence, where it is told by the year and two levels make another.

    Growth compounds, (new / old) ** (1 / years) - 1; one told as a part of the first level, by a year more or less, or
    within the digits written, is right as well.
    """
    rates = [one for one in sentence.mentions if one.kind == "percent"]
    if len(rates) != 1 or not _is_yearly(sentence, rates[0]):
        return
    for match in sentence.find(*_LEVELS):
        old, new, years = match["old"], match["new"], _years(match.get("years"), match.get("first"), match.get("last"))
        if (old.kind, old.unit) == (new.kind, new.unit) and _LEAST <= years <= _MOST:
            made = _made(old, new, years)
            if made is not None and not any(
                _fits(rates[0], old, new, years + more, simple=not sentence.has("compound(?:s|ed|ing)?"))
                for more in (-1, 0, 1)
            ):
                yield YearlyRate(rates[0], old, new, years, made)


def _is_yearly(sentence: Sentence, rate: Mention) -> bool:
    """Whether a percentage is told by the year: "12% a year", "annual growth of 12%"."""
    text = sentence.document_text
    before = _YEARLY_BEFORE.search(text, max(sentence.start, rate.start - _NEAR), rate.start)
    return rate.unit == "%/year" or before is not None or _YEARLY_AFTER.match(text, rate.end) is not None


def _years(length: Mention | None, first: Mention | None, last: Mention | None) -> int:
    """How many years lie between two levels; 0 where that is not told in whole years."""
    if length is not None:
        whole = _WHOLE_YEARS.fullmatch(length.value)
        return int(whole[1]) if whole else 0
    if first is None or last is None or first.period is None or last.period is None:
        return 0
    return last.period.start.year - first.period.start.year


def _made(old: Mention, new: Mention, years: int) -> float | None:
    """The yearly rate between two levels, in percent."""
    one, other = (level.quantity.number if level.quantity else None for level in (old, new))
    if not one or not other or one <= 0 or other <= 0:
        return None
    growth = float(other / one) ** (1 / years) - 1
    return abs(float(growth)) * 100


def _fits(rate: Mention, old: Mention, new: Mention, years: int, *, simple: bool) -> bool:
    """Whether a rate is what two levels make, compounded or else as a part of the first, within the digits written."""
    quantities = [one.quantity for one in (old, new, rate)]
    if any(one is None for one in quantities):
        return True
    (a, b), (c, d), (low, high) = (
        (float(given.low or 0), float(given.high or 0)) for given in map(operand, filter(None, quantities))
    )
    if min(a, c) <= 0 or rate.bound not in {"exact", "about"}:
        return True
    slack = high * _HEDGED if rate.bound == "about" else 0.0
    ratios = (c / b, d / a)
    ways = [[(ratio ** (1 / years) - 1) * 100 for ratio in ratios]]
    ways += [[(ratio - 1) / years * 100 for ratio in ratios]] if simple else []
    spans = [sorted(map(abs, way)) if way[0] * way[1] > 0 else [0.0, max(map(abs, way))] for way in ways]
    return any(low - slack <= span[1] and span[0] <= high + slack for span in spans)
