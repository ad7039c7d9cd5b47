"""Figures given twice, in two units: "6 ft (1.8 m)"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules.arithmetic import result
from factlint.rules.phrases import Phrase
from factlint.values import Interval, Quantity
from factlint.values.units import converted, unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.phrases import Match
    from factlint.rules.sentence import Sentence

PAIRS = (
    Phrase(
        r"<a:measure>(?:[ -](?:high|long|wide|deep|tall|thick|away|square|of [a-z]+))? \( ?(?:or |~|≈|c\.? ?|i\.e\. |approx\. )?"
        r"<b:measure>(?: (?:high|long|wide|deep|tall|thick))? ?\)"
    ),
)
HEDGED = Phrase(r"<a:measure>,? or <b:measure>(?=[,.;:)]|$)")
"""Only a hedge on the second figure makes "a, or b" one figure given twice: "62 months, or over five years"."""

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800,
            "month": 2629800, "year": 31557600, "decade": 315576000, "century": 3155760000}  # fmt: skip
_CALENDAR = {"month", "year", "decade", "century"}
_NAMESAKES = {
    "[gal_us]": ("[gal_br]",), "[ton]": ("t", "[lton_av]"), "[pt_us]": ("[pt_br]",), "[oz_av]": ("[oz_tr]",),
    "kB": ("KiBy",), "MB": ("MiBy",), "GB": ("GiBy",), "TB": ("TiBy",), "[mi]": ("[nmi]",), "kcal": ("cal",),
    "t": ("[ton]",), "[HP]": ("PS",),
}  # fmt: skip
"""Units that go by the same name elsewhere: what fits one of them is no error."""


@dataclass(frozen=True)
class Conversion:
    """A figure and the same figure in another unit, as written."""

    first: Mention
    second: Mention
    match: Match


def conversions(sentence: Sentence) -> Iterator[Conversion]:
    """The figures of a sentence that are given twice, in units that convert into each other."""
    if len(sentence.mentions) < 2:
        return
    for match in sentence.find(*PAIRS, HEDGED):
        first, second = match["a"], match["b"]
        if " or " in match.inside and "(" not in match.inside and second.bound == "exact":
            continue
        if first.quantity and second.quantity and convertible(first.quantity, second.quantity):
            yield Conversion(first, second, match)


def convertible(first: Quantity, second: Quantity) -> bool:
    """Whether both units are known, differ, and measure the same."""
    if first.unit == second.unit or first.unit is None or second.unit is None:
        return False
    if {first.unit, second.unit} <= _SECONDS.keys():
        return True
    one, other = unit(first.unit), unit(second.unit)
    return one is not None and other is not None and one.dimension == other.dimension


def in_unit_of(quantity: Quantity, other: Quantity) -> Iterator[Quantity]:
    """`quantity` in the unit of `other`, once for every unit of its name."""
    if quantity.unit in _SECONDS and other.unit in _SECONDS:
        ratio = Fraction(_SECONDS[quantity.unit], _SECONDS[other.unit])
        yield _times(quantity, ratio, other.unit)
        return
    for source in (quantity.unit, *_NAMESAKES.get(quantity.unit or "", ())):
        for target in (other.unit, *_NAMESAKES.get(other.unit or "", ())):
            if target is not None and (found := converted(replace(quantity, unit=source), target)) is not None:
                yield replace(found, unit=other.unit)


def agrees(first: Quantity, second: Quantity) -> bool:
    """Whether the second may be the first in its unit, whichever of the two was rounded."""
    return any(_close(found, second) for found in in_unit_of(first, second)) or any(
        _close(found, first) for found in in_unit_of(second, first)
    )


def _close(computed: Quantity, written: Quantity) -> bool:
    """Whether a computed figure may have been written so: rounded any way, a hundredth off, a tenth if both are round."""
    rough = _round(computed) and _round(written)
    calendar = (computed.unit in _CALENDAR) != (written.unit in _CALENDAR) or written.unit in _CALENDAR
    slack = Fraction(1, 10) if rough or calendar else Fraction(1, 100)
    ends = ((computed.low, written.low), (computed.high, written.high))
    for number, said in ends:
        if number is None or said is None:
            continue
        allowed = _allowed(replace(written, low=said, high=said), abs(Fraction(said)) * slack)
        if not allowed.overlaps(Interval(number, number).widened(Fraction(computed.quantum) / 2)):
            return False
    return True


def _allowed(written: Quantity, slack: Fraction) -> Interval:
    exact = result(replace(written, bound="exact")).widened(slack)
    low, high = exact.low, exact.high
    if written.bound in {"min", "more_than"} and high is not None:
        high = high * Fraction(3, 2)
    if written.bound in {"max", "less_than"} and low is not None:
        low = low * Fraction(2, 3)
    if written.bound == "about":
        return Interval(low, high).widened(slack)
    return Interval(low, high)


def _round(quantity: Quantity) -> bool:
    """Whether a figure as written has at most two digits that count."""
    number = quantity.number if quantity.number is not None else quantity.low
    if number is None or quantity.quantum == 0:
        return True
    digits = str(int(abs(Fraction(number)) / Fraction(quantity.quantum))).rstrip("0")
    return len(digits) <= 2


def _times(quantity: Quantity, ratio: Fraction, symbol: str | None) -> Quantity:
    return Quantity(
        None if quantity.low is None else quantity.low * ratio,
        None if quantity.high is None else quantity.high * ratio,
        symbol,
        quantity.bound,
        quantity.quantum * ratio,
    )
