"""Figures with their dimensions: money, lengths, times, counts, and any of them by the hour, the head or the mile."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.working.arithmetic import scaled
from factlint.rules.working.dimensions import COUNTED, EACH, Dimension, measured, plain, rated, times
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.values import Exact, Interval

SHARES = frozenset({"percent", "fraction", "multiple"})
MEASURES = frozenset({"money", "quantity", "duration"})
_SHARED = MEASURES - {"duration"}
"""What has a unit that bare figures beside it may do without; lengths of time tell when: "two years later, 12"."""
_FEW = 12
"""Numbers in words up to here rather tell of whom is spoken than how many they are."""


_ANYTHING: Dimension = ((COUNTED, 1),)
_TIME: Dimension = (("time", 1),)
_DOLLARS: Dimension = (("$", 1),)
_IS_LABELLED = pattern(r"(?: [a-z]+)? \([0-9.]+ ?%| [A-Z]{2,}\b")
"""After a number with its share, or with letters for what it counts: "83 (56%) stayed", "82 TP"."""
_ALL = 100
"""No bare figure above it is a percentage."""
_NEAR = 5
"""How many times as large one of two levels is as the other at most."""
_POINT = Fraction(1, 100)
_CENTS = pattern(r"(?i)\bcents?\b|¢")
_POINTS = pattern(r"(?i)[ -](?:percentage[ -])?points?\b")
_SCALES = frozenset({"°C", "°F"})
_DEGREES = pattern(r"(?i).*[0-9a-z] degrees?")
_OF_PLACE = pattern(r"(?i),? (?:north|south|east|west|latitude|longitude|angle|of|to)\b")
_AGAINST = pattern(r"(?i)\b(?:instead of|rather than|against|compared with|and not|it (?:is|was)) \Z")
_ENDS = pattern(r"[.!?][”’\"')]*\s")
_OR = pattern(r"(?i),? (?:\(|or |which is |that is )(?:about |some |nearly |just )?")
SIDES = pattern(r" (?:by|×|x) ")
"""Between the sides of what has two: "105 metres by 68"."""
_OTHER_SIDE = pattern(r" (?:by|×|x) \Z")
_LISTED = pattern(r",? and |,? or |, | (?:by|×|x) |(?P<of> (?:out )?of (?:(?:the|its|their|his|her|our|all) )*)")
_OF_THEM = pattern(r"(?i) (?:of|out of) (?:the|them|these|those|its|their|his|her|our|whom|which)\b")
_SCALE = pattern(r"(?i)[0-9] ?(million|billion|trillion|thousand|bn|m|k)\b")
_IN = pattern(r"(?i)\b(?:in|within|(?<!hand )(?<!hands )(?<!handed )over|after|every|each) \Z")
"""Before what is rather a time, or how often: "90 tonnes in nine"."""
_REACH = 14
_BEFORE_NOUN = pattern(r"(?i)[a-z0-9.]+-(?:year|month|week|day|hour|minute)")
_APART = 50
"""How many times as large one figure is as another at most, where one of the two does without its unit."""


class Figure(NamedTuple):
    """A figure in the base units of its dimension, of which `size` make one of its own.

    `given` are the numbers that it may stand for where something is worked out from it, `told` those that it may have
    been rounded from. `end` is where the words end by which it is counted; `seconds` is the length of the unit of time
    in it, 0 where there is none; `is_end` is true of either end of a range.
    """

    mention: Mention
    given: Interval
    told: Interval
    dimension: Dimension
    size: Exact
    end: int
    seconds: Exact = 0
    is_end: bool = False

    @cached_property
    def is_share(self) -> bool:
        return self.mention.kind in SHARES

    @cached_property
    def is_count(self) -> bool:
        """Whether it is a whole number of things."""
        return self.mention.kind == "number" and plain(self.dimension) == () and self.number.denominator == 1

    @cached_property
    def family(self) -> tuple[bool, Dimension]:
        """What it may be added to: shares, numbers, or what is measured alike."""
        return self.is_share, plain(self.dimension)

    @cached_property
    def number(self) -> Fraction:
        """The number that it states, in base units."""
        low, high = self.given
        return (Fraction(low or high or 0) + Fraction(high or low or 0)) / 2

    @property
    def own(self) -> Fraction:
        """The number in its own unit."""
        return self.number / Fraction(self.size)

    @cached_property
    def is_bare(self) -> bool:
        """Whether it has no unit and no noun of its own."""
        return self.mention.kind == "number" and self.dimension == _ANYTHING and self.end == self.mention.end

    @property
    def is_open(self) -> bool:
        """Whether it is a range or the end of one, or says no more than a limit."""
        quantity = self.mention.quantity
        limited = self.given.low is None or self.given.high is None
        return self.is_end or limited or quantity is None or quantity.number is None

    @cached_property
    def is_aside(self) -> bool:
        """Whether it is a small number in words: "two brothers"."""
        quantity = self.mention.quantity
        small = quantity is not None and quantity.number is not None and quantity.number <= _FEW
        return self.mention.kind == "number" and small and self.mention.text.isalpha()

    @property
    def is_points(self) -> bool:
        """Whether it is the difference of two percentages."""
        return self.mention.unit == "pp"

    @property
    def is_name(self) -> bool:
        """Whether it stands before a noun: "72-hole"."""
        return self.mention.unit is not None and self.mention.text.endswith(f"-{self.mention.unit}")

    def per(self, dimension: Dimension, size: Exact, number: Exact, end: int) -> Figure:
        """The figure, counted by `number` units of some size, as words that reach to `end` tell."""
        by = 1 / (Fraction(size) * Fraction(number))
        return self._replace(
            given=scaled(self.given, by),
            told=scaled(self.told, by),
            dimension=times(self.dimension, dimension, -1),
            size=self.size * by,
            end=end,
            seconds=size if dimension == (("time", 1),) else self.seconds,
        )

    def sized(self, size: Exact, dimension: Dimension) -> Figure:
        """The figure read as so many units of another size and dimension."""
        by = Fraction(size) / Fraction(self.size)
        return self._replace(given=scaled(self.given, by), told=scaled(self.told, by), size=size, dimension=dimension)


def unified(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures of a passage, each in the measure of those it is told beside; `text` is that of the document."""
    if len(found) < 2:
        return found
    found = _at_sea(_of_temperature(_in_points(_in_one_currency(found), text), text))
    return _with_units(_of_each_in_a_period(_without_periods(found), text), text)


def _in_one_currency(found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, cents and dollars of an open country being those of the only currency named beside them."""
    units = {figure.mention.unit for figure in found if figure.mention.kind == "money"}
    named = {unit.partition("/")[0] for unit in units if unit} - {"$"}
    if len(named) != 1:
        return found
    only = ((next(iter(named)), 1),)
    return tuple(
        one._replace(dimension=only) if one.dimension == _DOLLARS and _CENTS.search(one.mention.text) else one
        for one in found
    )


def _in_points(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, points beside percentages being those of a hundred."""
    if all(figure.mention.kind != "percent" for figure in found):
        return found
    return tuple(
        one.sized(_POINT, ())._replace(mention=one.mention._replace(kind="percent", unit="pp"))
        if one.mention.kind == "number" and (one.mention.unit == "point" or _POINTS.match(text, one.mention.end))
        else one
        for one in found
    )


def _of_temperature(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, degrees beside those of one scale being of it: "fell 12 degrees, from 21°C to 9°C"."""
    scales = {one.dimension for one in found if one.mention.unit in _SCALES}
    if len(scales) != 1:
        return found
    (scale,) = scales
    return tuple(
        one.sized(1, scale) if _DEGREES.fullmatch(one.mention.text) and not _OF_PLACE.match(text, one.end) else one
        for one in found
    )


def _at_sea(found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, miles beside knots being nautical ones."""
    if all(one.mention.unit != "kn" for one in found):
        return found
    dimension, size = measured("nmi")
    return tuple(one.sized(size, dimension) if one.mention.unit == "mi" else one for one in found)


def _without_periods(found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, where one of two alike says by what both are counted: "$2,035 a month, up from $1,850"."""
    above = {name for figure in found for name, power in figure.dimension if power > 0}
    for figure in found:
        below = [name for name, power in figure.dimension if power < 0 and (name, 1) not in EACH]
        bare = tuple(item for item in figure.dimension if item[1] > 0)
        like = [
            one
            for one in found
            if (one.dimension == bare or (plain(bare) == () == plain(one.dimension) and not one.is_share))
            and (not any(name[0] == COUNTED for name in below) or one.own < figure.own * _NEAR)
            and (figure.mention.kind != "number" or figure.own / _NEAR < one.own < figure.own * _NEAR)
        ]
        if below and above.isdisjoint(below) and like:
            same = figure.dimension
            found = tuple(_without_period(one, like[0], bare) if one.dimension == same else one for one in found)
    return found


def _without_period(rate: Figure, like: Figure, bare: Dimension) -> Figure:
    """What is told by the hour or the head, in its own unit without it, or in that of another that is told so."""
    return rate.sized(Fraction(rate.size) * Fraction(rate.seconds) if rate.seconds else like.size, bare)


def _of_each_in_a_period(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, where what each has is told without the period of the total: "£90,000 a year, or £15 each"."""
    each = EACH[0][0]
    filled = list(found)
    for at in range(len(found) - 1):
        total, head = found[at], found[at + 1]
        bare = times(head.dimension, ((each, 1),))
        in_other_words = _OR.fullmatch(text, total.end, head.mention.start)
        if in_other_words and (each, -1) in head.dimension and total.dimension == times(bare, _TIME, -1):
            filled[at] = total.sized(Fraction(total.size) * Fraction(total.seconds), bare)
    return tuple(filled)


def _with_units(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, where a bare one is told as one with its unit is: "in 10.03 seconds, and him in 10.17"."""
    filled: list[Figure] = []
    sums = {_scale(one.mention): one for one in found if one.mention.kind == "money"}
    for figure in _of_lists(found, text):
        like = [one for one in filled[-2:] if one.mention.kind in MEASURES and _may_share(figure, one, text)]
        bare = figure.mention.kind == "number" and figure.dimension == _ANYTHING
        same = sums.get(_scale(figure.mention)) if _scale(figure.mention) else None
        if bare and (same or like):
            shared = same or like[-1]
            figure = figure.sized(shared.size, shared.dimension)  # noqa: PLW2901 - the same figure, in its unit
        filled.append(figure)
    return tuple(filled)


def in_one_unit(found: tuple[Figure, ...], text: str) -> tuple[Figure, ...]:
    """The figures, bare ones in the only unit that is told beside them; empty where none is bare, or no unit the only.

    "It paid 40 euros for the lamp and 25 for the chair" may be read so: what was said once is not said again.
    """
    told = {(one.dimension, one.size): one for one in found if one.mention.kind in _SHARED and not one.is_name}
    percentages = [one for one in found if one.mention.kind == "percent"]
    if not told and len(percentages) > 1:  # one alone may be the change of what is no percentage
        told = {(one.dimension, one.size): one for one in percentages if not one.is_points}
    if len(told) != 1:
        return _in_one_scale(found)
    (measured,) = told.values()
    bare = [one for one in found if _may_be_measured(one, measured, text)]
    if all(one.is_aside for one in bare):
        return ()  # "two centuries", and "five to four"
    return tuple(measured_as(one, measured) if one in bare else one for one in found)


def _in_one_scale(found: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, bare ones with decimals in the only scale told: "12.4 million readers: 7.2 in print, 5.2 online"."""
    scaled = [one for one in found if one.mention.kind == "number" and _scale(one.mention)]
    bare = [one for one in found if one.dimension == _ANYTHING and one.own.denominator > 1 and one not in scaled]
    if len(scaled) != 1 or not bare:
        return ()
    digits = numeral(scaled[0].mention.text)
    size = Fraction(digits.scale) if digits is not None else Fraction(1)
    return tuple(one.sized(size, one.dimension) if one in bare else one for one in found)


def _may_be_measured(figure: Figure, measured: Figure, text: str) -> bool:
    """Whether a figure has no noun of its own and is no part of those told: "three of them"."""
    if _ENDS.search(text, figure.end, max(figure.end, measured.mention.start)):
        return False  # what an earlier sentence counts needs no unit of a later one
    low, high = sorted((figure.own, measured.own))
    start = figure.mention.start
    of_them = _OF_THEM.match(text, figure.end)
    timed = measured.mention.kind != "duration" and _IN.search(text, max(start - _REACH, 0), start)
    share = measured.mention.kind == "percent" and (figure.number > _ALL or _IS_LABELLED.match(text, figure.end))
    return figure.is_bare and 0 < high <= low * _APART and not (of_them or timed or share)


def measured_as(figure: Figure, measured: Figure) -> Figure:
    mention = figure.mention._replace(kind=measured.mention.kind, unit=measured.mention.unit)
    return figure.sized(measured.size, measured.dimension)._replace(mention=mention, seconds=measured.seconds)


def _of_lists(found: tuple[Figure, ...], text: str) -> list[Figure]:
    """The figures, bare ones in the unit of what they stand with: "9 and 4 miles", "9 of 60 acres".

    A unit that stands before a noun goes no further than its "and": "rates fell to 6.25, six and three-month ones to".
    """
    filled = list(found)
    unlisted = {at for at, one in enumerate(found) if one.is_name or _BEFORE_NOUN.fullmatch(one.mention.text)}
    for at in range(len(found) - 2, -1, -1):
        one, after = filled[at], filled[at + 1]
        listed = _LISTED.fullmatch(text, one.end, after.mention.start) if one.end == one.mention.end else None
        in_unit = after.mention.kind in MEASURES or after is not found[at + 1]
        side = (
            _OTHER_SIDE.search(text, max(one.mention.start - 4, 0), one.mention.start) is not None
        )  # "6 metres by 4, 24 square metres"
        if at + 1 in unlisted and listed is not None:
            if listed[0] == ", ":
                continue
            unlisted.add(at)
        larger = listed is not None and not side and (not listed["of"] or one.own < after.own)
        if larger and one.dimension == _ANYTHING and in_unit and not rated(after.dimension):
            filled[at] = one.sized(after.size, after.dimension)
    return filled


def _may_share(bare: Figure, measured: Figure, text: str) -> bool:
    """Whether a bare figure is in the unit of one before: the other side, as many decimals, "instead of" before."""
    if SIDES.fullmatch(text, measured.end, bare.mention.start):
        return True
    places = _places(bare.mention)
    if places and _places(measured.mention) == places:
        return True
    low, high = sorted((bare.own, measured.own))
    near = 0 < high <= low * _APART  # not "carried 412,000 in twelve months, against 549,000"
    return near and _AGAINST.search(text, measured.end, bare.mention.start) is not None


def _scale(mention: Mention) -> str:
    """The scale word of a figure: "million"."""
    found = _SCALE.search(mention.text)
    return found[1].lower() if found else ""


def _places(mention: Mention) -> int:
    found = re.search(r"[0-9]\.([0-9]+)", mention.text)
    return len(found[1]) if found else 0
