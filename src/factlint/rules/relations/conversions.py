"""Figures given twice, in two units: "6 ft (1.8 m)"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.rules.working.arithmetic import result
from factlint.values import Interval
from factlint.values.units import converted, unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.values import Quantity

PAIRS = (
    Phrase(
        r"<a:measure>(?:[ -](?:high|long|wide|deep|tall|thick|away|square|of [a-z]+))? \( ?(?:or |~|≈|"
        r"c\.? ?|i\.e\. |approx\. )?"
        r"<b:measure>(?: (?:high|long|wide|deep|tall|thick))? ?\)"
    ),
)
HEDGED = Phrase(r"<a:measure>(?: [a-z]+)?, or <b:measure>(?=[,.;:)]|$| (?:in|of|by|on|at|to|from|above|below)\b)")
"""What makes "a, or b" one figure given twice: a hedge on the second ("62 months, or over five years"), or that one is
metric, the other not, and they are of one size ("2,400 m, or 6,874 feet, above the sea")."""
_APPOSED = Phrase(
    r"<a:measure>(?: (?:long|wide|broad|deep|high|tall|thick|away))?, (?:that is,? |which is )?<b:measure>(?=[,.;:)]|$)"
)
"""The same without "or", where the second has a hedge: "4,500 pounds, a shade over two tonnes"."""
_IN_OTHER_WORDS = pattern(r", (?:or|that is|which is)\b|\(")
_SAME_SIZE = Fraction(2)
_ONE_AREA = Fraction(3)
"""The same where a greater unit may be that of the other system: square miles for square kilometres."""
_POINT = Fraction(1, 50)
"""How close to a tenth or ten times as much a conversion is that only misplaces the point."""
_SURE = Fraction(1, 200)
"""How close one of two figures of one unit is to the other in another, for one of them to have lost its unit."""
_ABOUT = Fraction(1, 25)
"""By how much, as a share of it, a conversion that is called approximate may be off besides."""
_STEP = Fraction(1, 36)
_MEASURED = frozenset({"area", "length", "mass", "volume"})
_SPANS = frozenset({("second", "minute"), ("minute", "hour"), ("month", "year")})
"""Spans of time that "or" restates in a greater unit; "ten days, or two weeks" may be a choice."""
_NOT_METRIC = frozenset(
    "mi nmi yd ft in acre ft2 mi2 ft3 gal imp_gal qt pt oz fl_oz lb st ton long_ton mph °F fathom furlong psi".split()
)

_WORKING_DAY = pattern(r"(?:an? )?(?:half[- ](?:an? )?|full |whole )?days?\Z", re.IGNORECASE)
"""A half day is four hours of work as well as twelve of the clock."""

_TWO = 2
_IMPERIAL = {"pt": Fraction(12009, 10000), "qt": Fraction(12009, 10000), "fl_oz": Fraction(9608, 10000)}
"""How many US units the imperial unit of the same name is, to four digits."""
_PAIRED = (("m", "ft"), ("km", "mi"), ("kg", "lb"), ("ha", "acre"), ("l", "gal"), ("cm", "in"), ("km2", "mi2"))
_COUNTERPARTS = {one: other for pair in _PAIRED for one, other in (pair, pair[::-1])}
"""The units of two systems in which the same is told."""
_NAMESAKES = {
    "gal": ("imp_gal",), "ton": ("t", "long_ton"), "t": ("ton", "long_ton"), "oz": ("oz_t", "fl_oz"), "mi": ("nmi",),
    "kB": ("KiB",), "MB": ("MiB",), "GB": ("GiB",), "TB": ("TiB",), "kcal": ("cal",), "fl_oz": ("oz",),
    "cup": ("metric_cup",),
}  # fmt: skip
"""Units that go by the same name elsewhere: what fits one of them is no error."""


class Conversion(NamedTuple):
    """A figure and the same figure in another unit, as written."""

    first: Mention
    second: Mention
    match: Match


def conversions(sentence: Sentence) -> Iterator[Conversion]:
    """The figures of a sentence that are given twice, in units that convert into each other."""
    for match in sentence.find(*PAIRS, HEDGED, _APPOSED):
        first, second = match["a"], match["b"]
        hedged = second.bound in {"about", "more_than", "less_than"}
        loose = match.inside.count(",") and not _IN_OTHER_WORDS.search(match.inside)
        if loose and (not hedged or first.bound != "exact"):
            continue
        alternative = re.search(r"(?:, |\( ?)or\b", match.inside) is not None
        if alternative and first.bound != "exact":
            continue  # "less than 1 second, or more than 10 minutes"
        if alternative and second.bound not in {"about", "more_than", "less_than"} and not _two_systems(match):
            continue
        if re.search(r"[*×^/=+]\s*\Z", sentence.document_text[max(first.start - 4, 0) : first.start]):
            continue
        if (first.quantity and first.quantity.number is None) != (second.quantity and second.quantity.number is None):
            continue  # "4.6 years (9-99 months)" is a mean and its range
        if _WORKING_DAY.match(first.text):
            continue
        if first.quantity and second.quantity and convertible(first.quantity, second.quantity):
            yield Conversion(first, second, match)


def misnamed(sentence: Sentence) -> Iterator[tuple[Conversion, str]]:
    """The figures given twice in one unit of which one is right in that of the other system, with that unit."""
    for match in sentence.find(*PAIRS):
        first, second = match["a"].quantity, match["b"].quantity
        other = _COUNTERPARTS.get((first.unit if first else None) or "")
        if first is None or second is None or other is None or first.unit != second.unit:
            continue
        ways = converted(first, other), converted(first._replace(unit=other), first.unit or "")
        numbers = [Fraction(way.number) for way in ways if way is not None and way.number]
        told = Fraction(second.number or 0)
        if first.number != second.number and any(abs(told - number) <= number * _SURE for number in numbers):
            yield Conversion(match["a"], match["b"], match), other


def _two_systems(match: Match) -> bool:
    """Whether "a, or b," gives a figure of about one size in the units of another system, or in a greater unit."""
    first, second = match["a"].quantity, match["b"].quantity
    if first is None or second is None or not convertible(first, second):
        return False
    ends = match.after.startswith((",", ")", ".", ";"))
    size = _SAME_SIZE
    if (first.unit in _NOT_METRIC) == (second.unit in _NOT_METRIC) and (first.unit, second.unit) not in _SPANS:
        if not _in_greater_unit(first, second):
            return False
        size = _ONE_AREA
    there = converted(first._replace(bound="exact"), second.unit or "")
    if there is None or not there.number or not second.number:
        return False
    ratio = Fraction(there.number) / Fraction(second.number)
    factor = Fraction(there.number) / Fraction(first.number or 1)
    slips = (Fraction(1, 10), Fraction(10), 1 / factor**2)  # the factor turned round
    slipped = any(abs(ratio * shift - 1) < _POINT for shift in slips)
    return slipped or (ends and 1 / size < ratio < size)


def _in_greater_unit(first: Quantity, second: Quantity) -> bool:
    """Whether a figure is told again in a unit many times as large: "18,500 acres, or 29 square miles".

    A choice such as "500 g, or 1 kg" has round figures.
    """
    one, other = unit(first.unit or ""), unit(second.unit or "")
    if one is None or other is None or one.dimension not in _MEASURED:
        return False
    step = converted(first._replace(bound="exact", low=1, high=1), second.unit or "")
    if step is None or not step.number or Fraction(step.number) > _STEP:
        return False
    return one.dimension == "area" or not _round(first)


def convertible(first: Quantity, second: Quantity) -> bool:
    """Whether both units are known, differ, and measure the same."""
    if first.unit == second.unit or first.unit is None or second.unit is None:
        return False
    if "bit" in {first.unit, second.unit}:
        return False  # the width of an address, not its size: 39-bit (512 GB)
    one, other = unit(first.unit), unit(second.unit)
    return one is not None and other is not None and one.dimension == other.dimension


def in_unit_of(quantity: Quantity, other: Quantity) -> Iterator[Quantity]:
    """`quantity` in the unit of `other`, once for every unit of its name."""
    for source in (quantity.unit, *_NAMESAKES.get(quantity.unit or "", ())):
        for target in (other.unit, *_NAMESAKES.get(other.unit or "", ())):
            if target is not None and (found := converted(quantity._replace(unit=source), target)) is not None:
                yield found._replace(unit=other.unit)
    plain = converted(quantity, other.unit or "")
    for symbol, factor in ((quantity.unit, 1), (other.unit, -1)):
        if plain is not None and symbol in _IMPERIAL:
            yield _times(plain, _IMPERIAL[symbol] ** factor)


def agrees(first: Quantity, second: Quantity, tolerance: Fraction = Fraction(1, 100)) -> bool:
    """Whether the second may be the first in its unit, whichever of the two was rounded.

    A hedge on the first alone is one on both, and "about" on the second says that it is rounded: "about 6 km
    (3.7 miles)" and "less than 60 miles (around 97 km)" convert the figure as it is written.
    """
    if second.bound in {"exact", "about"}:
        first = first._replace(bound="exact")
    if second.bound in {"more_than", "min", "less_than", "max"}:
        # "Nearly 3 feet 9 inches" may be a hair more than the figure.
        below = second.bound in {"less_than", "max"}
        readings = (second, second._replace(bound="exact")) if below else (second,)
        return any(_close(found, read, Fraction(1, 100)) for found in in_unit_of(first, second) for read in readings)
    rough = _are_rough(first, second)
    return any(_close(found, second, tolerance, rough=rough) for found in in_unit_of(first, second)) or any(
        _close(found, first, tolerance, rough=rough) for found in in_unit_of(second, first)
    )


def _are_rough(first: Quantity, second: Quantity) -> bool:
    """Whether one of two figures is in fives, tens or more, so that the other may be as far off; both temperatures.

    Nobody rounds 12 miles to 21 kilometres, and 104 °F to 44 °C.
    """
    measure = unit(first.unit or "")
    in_fives = [_in_fives(one) for one in (first, second)]
    return all(in_fives) if measure is not None and measure.dimension == "temperature" else any(in_fives)


def _in_fives(quantity: Quantity) -> bool:
    """Whether a figure has one digit that counts, or is a number of fives as written."""
    number = quantity.number if quantity.number is not None else quantity.low
    fives = number is not None and quantity.quantum != 0 and Fraction(number) % (5 * Fraction(quantity.quantum)) == 0
    return fives or len(_counting(quantity)) <= 1


def _close(computed: Quantity, written: Quantity, tolerance: Fraction, *, rough: bool = True) -> bool:
    """Whether a computed figure may have been written so: rounded, within the tolerance, a tenth if both are round."""
    rough = rough and _round(computed) and _round(written)
    slack = max(tolerance, Fraction(1, 10)) if rough else tolerance
    ends = ((computed.low, written.low), (computed.high, written.high))
    for number, said in ends:
        if number is None or said is None:
            continue
        allowed = _allowed(written._replace(low=said, high=said), abs(Fraction(said)) * slack)
        if not allowed.overlaps(Interval(number, number).widened(Fraction(computed.quantum) / 2)):
            return False
    return True


def _allowed(written: Quantity, slack: Fraction) -> Interval:
    exact = result(written._replace(bound="exact")).widened(slack)
    if written.bound in {"min", "more_than"} and exact.high is not None:
        return Interval(written.low, exact.high * Fraction(3, 2))
    if written.bound in {"max", "less_than"} and exact.low is not None:
        return Interval(exact.low * Fraction(2, 3), written.high)
    return exact.widened(abs(Fraction(written.low or 0)) * _ABOUT) if written.bound == "about" else exact


def _round(quantity: Quantity) -> bool:
    """Whether a figure as written has at most two digits that count."""
    return len(_counting(quantity)) <= _TWO


def _counting(quantity: Quantity) -> str:
    """The digits of a figure as written, without the zeros at its end; none where it has no digits of its own."""
    number = quantity.number if quantity.number is not None else quantity.low
    if number is None or quantity.quantum == 0:
        return ""
    return str(int(abs(Fraction(number)) / Fraction(quantity.quantum))).rstrip("0")


def _times(quantity: Quantity, factor: Fraction) -> Quantity:
    return quantity._replace(
        low=None if quantity.low is None else quantity.low * factor,
        high=None if quantity.high is None else quantity.high * factor,
        quantum=quantity.quantum * factor,
    )
