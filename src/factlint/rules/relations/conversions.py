"""Figures given twice, in two units: "6 ft (1.8 m)"."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.rules.working.arithmetic import place_value
from factlint.values import Interval, exact_text
from factlint.values.units import converted, unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match
    from factlint.values import Bound, Quantity

PAIRS = (
    Phrase(
        r"<a:measure>(?:[ -](?:high|long|wide|deep|tall|thick|away|square|of [a-z]+))? \( ?(?:or |~|≈|"
        r"c\.? ?|i\.e\. |approx\. )?"
        r"<b:measure>\.?(?:(?: (?:high|long|wide|deep|tall|thick))? ?|[,;] (?:or )?<c:measure>)\)"
    ),
)
HEDGED = Phrase(
    r"<a:measure>(?: (?!(?:or|and|but|to|than|from|for|per)\b)[\w’'-]+){0,6}, or <b:measure>"
    r"(?=[,.;:)]|$| (?:exactly|precisely|in|of|by|on|at|to|for|from|above|below)\b)"
)
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
_FIVES = Fraction(1, 20)
"""By how much a conversion may be off where both figures end in a five: "125 lb (55 kg)" is in fives of either."""
_HAIR = Fraction(1, 100)
_NAMESAKE = Fraction(1, 200)
"""The most that a conversion may be off besides where it fits only another unit of the same name."""
_OVER = Fraction(3, 2)
"""How many times as large a conversion may be as what it is said to be over."""
_MORE: frozenset[Bound] = frozenset({"min", "more_than"})
_LESS: frozenset[Bound] = frozenset({"max", "less_than"})
_STEP = Fraction(1, 36)
_MEASURED = frozenset({"area", "length", "mass", "volume"})
_SPANS = frozenset({("second", "minute"), ("minute", "hour"), ("month", "year")})
"""Spans of time that "or" restates in a greater unit; "ten days, or two weeks" may be a choice."""
_NOT_METRIC = frozenset(
    "mi nmi yd ft in acre ft2 mi2 ft3 gal imp_gal qt pt oz fl_oz lb st ton long_ton mph °F fathom furlong psi".split()
)

_IN_TWO_UNITS = pattern(r"[0-9½]+[- ]?[a-z’′]+,? (?:and )?[0-9½]+[- ]?[a-z”″]+")
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


_AT_SEA = pattern(
    r"(?i)\b(?:nautical|knots?|vessels?|warships?|ships?|maritime|offshore|naval|navy|sail(?:ed|ing|ors?)|"
    r"coast ?guard|trawlers?|yachts?|(?:at|by) sea|sea (?:lanes?|miles?|routes?|voyages?)|aircraft|aviation|NM)\b"
)


class Conversion(NamedTuple):
    """A figure and the same figure in another unit, as written."""

    first: Mention
    second: Mention
    match: Match


def conversions(sentence: Sentence) -> Iterator[Conversion]:
    """The figures of a sentence that are given twice, or thrice, in units that convert into each other."""
    for match in sentence.find(*PAIRS, HEDGED, _APPOSED):
        first, second, third = match["a"], match["b"], match.get("c")
        if third is None:
            if _is_given_twice(sentence, match):
                yield Conversion(first, second, match)
        elif _convert(first, second) and _convert(first, third) and _convert(second, third):
            yield Conversion(first, second, match)
            yield Conversion(first, third, match)


def _is_given_twice(sentence: Sentence, match: Match) -> bool:
    """Whether the words between two figures, and the figures, say that one is the other in another unit."""
    first, second = match["a"], match["b"]
    hedged = second.bound in {"about", "more_than", "less_than"}
    loose = match.inside.count(",") and not _IN_OTHER_WORDS.search(match.inside)
    if loose and (not hedged or first.bound != "exact"):
        return False
    alternative = re.search(r"(?:, |\( ?)or\b", match.inside) is not None
    if alternative and first.bound != "exact":
        return False  # "less than 1 second, or more than 10 minutes"
    if alternative and not hedged and not _two_systems(match):
        return False
    before = sentence.document_text[max(first.start - 4, 0) : first.start]
    if first.text.startswith("+") or re.search(r"[*×^/=+]\s*\Z", before):
        return False  # "3 * 2 bytes", "8+1⁄2-inch"
    if (first.quantity and first.quantity.number is None) != (second.quantity and second.quantity.number is None):
        return False  # "4.6 years (9-99 months)" is a mean and its range
    return _convert(first, second)


def _convert(first: Mention, second: Mention) -> bool:
    """Whether two measures are in units that convert into each other; "5 feet, 6 inches" is in another than inches."""
    if first.quantity is None or second.quantity is None:
        return False
    mixed = any(in_two_units(one) for one in (first, second))
    alike = mixed and first.quantity.unit is not None and first.quantity.unit == second.quantity.unit
    return alike or (convertible(first.quantity, second.quantity) and not _is_spread(first.quantity, second.quantity))


def _is_spread(first: Quantity, second: Quantity) -> bool:
    """Whether hours may be those of more days than they fill: a week of five days has 40 hours of work."""
    hours, days = (first, second) if first.unit == "hour" else (second, first)
    least = converted(hours, days.unit or "") if hours.unit == "hour" and days.unit in {"day", "week"} else None
    return least is not None and Fraction(least.low or 0) < Fraction(days.low or 0)


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
    ends = match.after.startswith((",", ")", ".", ";", " exactly", " precisely"))
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
    return one.dimension == "area" or abs(Fraction(first.low or 0)) >= 100 * _place(first)


def convertible(first: Quantity, second: Quantity) -> bool:
    """Whether both units are known, differ, and measure the same."""
    if first.unit == second.unit or first.unit is None or second.unit is None:
        return False
    if "bit" in {first.unit, second.unit}:
        return False  # the width of an address, not its size: 39-bit (512 GB)
    one, other = unit(first.unit), unit(second.unit)
    return one is not None and other is not None and one.dimension == other.dimension


def in_unit_of(quantity: Quantity, other: Quantity, *, at_sea: bool = True) -> Iterator[Quantity]:
    """`quantity` in the unit of `other`, once for every unit of its name; miles are nautical only `at_sea`."""
    for source in (quantity.unit, *_namesakes(quantity.unit, at_sea=at_sea)):
        for target in (other.unit, *_namesakes(other.unit, at_sea=at_sea)):
            if target is not None and (found := converted(quantity._replace(unit=source), target)) is not None:
                yield found._replace(unit=other.unit)
    plain = converted(quantity, other.unit or "")
    for symbol, factor in ((quantity.unit, 1), (other.unit, -1)):
        if plain is not None and symbol in _IMPERIAL:
            yield _times(plain, _IMPERIAL[symbol] ** factor)


def _namesakes(symbol: str | None, *, at_sea: bool) -> tuple[str, ...]:
    return () if symbol == "mi" and not at_sea else _NAMESAKES.get(symbol or "", ())


def is_at_sea(text: str) -> bool:
    """Whether a text tells of ships or aircraft, whose miles may be nautical."""
    return _AT_SEA.search(text) is not None


def in_two_units(mention: Mention) -> bool:
    """Whether a measure is told in two units, "2 feet 6 inches", where a zero at its end counts."""
    return _IN_TWO_UNITS.match(mention.text) is not None


def agrees(
    first: Quantity,
    second: Quantity,
    tolerance: Fraction = Fraction(1, 100),
    *,
    to_the_unit: bool = False,
    at_sea: bool = True,
) -> bool:
    """Whether one of the two is the original, exact as written, and the other that in its unit, rounded.

    A figure is rounded to the last digit that it shows, zeros at its end aside, or with `to_the_unit` the first of the
    two to its unit; `tolerance` is a share of it. A hedge
    on the first alone is one on both, and "about" on the second says that it is rounded: "about 6 km (3.7 miles)" and
    "less than 60 miles (around 97 km)" convert the figure as it is written.
    """
    shown, second = _with_places(first, second)
    first = first if to_the_unit else shown
    if second.bound in _MORE | _LESS:
        # "Nearly 3 feet 9 inches" may be a hair more than the figure.
        readings = (second, second._replace(bound="exact")) if second.bound in _LESS else (second,)
        return any(_rounds_to(first, read, _HAIR, at_sea=at_sea) for read in readings)
    if _in_fives(first) and _in_fives(second):
        tolerance = max(tolerance, _FIVES)
    exact = first._replace(bound="exact")
    onward = _rounds_to(exact, second, tolerance, cut=first.bound, at_sea=at_sea)
    return onward or _rounds_to(second, exact, tolerance, at_sea=at_sea)


def _with_places(first: Quantity, second: Quantity) -> tuple[Quantity, Quantity]:
    """Both with the place value of the last digit that counts as their quantum, a seventh of the figure at most.

    Where both have only one such digit, neither is more exact than the other, and it is a half at most.
    """
    places = [_place(one) for one in (first, second)]
    numbers = [abs(Fraction(one.low or 0)) for one in (first, second)]
    rough = all(number < 10 * place for number, place in zip(numbers, places, strict=True))
    most = [number / (2 if rough else 7) for number in numbers]
    one, other = (max(Fraction(one.quantum), min(at)) for one, *at in zip((first, second), places, most, strict=True))
    return first._replace(quantum=one), second._replace(quantum=other)


def _place(quantity: Quantity) -> Fraction:
    """The place value of the last digit that counts; a fifth of what is said without digits ("half")."""
    number, quantum = abs(Fraction(quantity.low or 0)), Fraction(quantity.quantum)
    return quantum * place_value(Fraction(int(number / quantum))) if quantum else number / 5


def _rounds_to(
    original: Quantity, written: Quantity, tolerance: Fraction, *, cut: Bound = "exact", at_sea: bool
) -> bool:
    """Whether `written` may be the original in its unit, at both ends of a range; behind "over" it may be `cut`."""
    for number, said in ((original.low, written.low), (original.high, written.high)):
        if number is None or said is None:
            continue
        place = written._replace(low=said, high=said)
        plain, *of_namesakes = in_unit_of(original._replace(low=number, high=number), written, at_sea=at_sea)
        near, nearer = (_allowed(place, slack, cut) for slack in (tolerance, min(tolerance, _NAMESAKE)))
        if (plain.low or 0) not in near and not any((one.low or 0) in nearer for one in of_namesakes):
            return False
    return True


def _allowed(written: Quantity, tolerance: Fraction, cut: Bound) -> Interval:
    """What a figure with one number may have been rounded from to its quantum, or cut from behind a bound."""
    number, half = Fraction(written.low or 0), Fraction(written.quantum) / 2
    slack = half + abs(number) * tolerance
    if written.bound in _MORE:
        return Interval(number - slack, (number + slack) * _OVER)
    if written.bound in _LESS:
        return Interval((number - slack) / _OVER, number)
    if written.bound == "about":
        slack += abs(number) * _ABOUT
    return Interval(number - slack - half * (cut in _LESS), number + slack + half * (cut in _MORE))


def _in_fives(quantity: Quantity) -> bool:
    """Whether the last digit of a figure that counts is a five: 35, 3,500 and 4.5."""
    digits = exact_text(quantity.low or 0).replace(".", "").rstrip("0")
    return digits.endswith("5")


def _times(quantity: Quantity, factor: Fraction) -> Quantity:
    return quantity._replace(
        low=None if quantity.low is None else quantity.low * factor,
        high=None if quantity.high is None else quantity.high * factor,
        quantum=quantity.quantum * factor,
    )
