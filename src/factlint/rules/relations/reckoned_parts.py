"""Shares, changes, sums and differences of figures of one kind."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.directions import NOUNS
from factlint.rules.relations.reckoning import Reckoning, around, in_text, uses_all
from factlint.rules.working.arithmetic import add, divide, multiply, negate, percent_change, scaled, subtract
from factlint.rules.working.dimensions import alike, rated
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_MORE = (
    r"more|fewer|less|higher|lower|longer|shorter|older|younger|heavier|lighter|taller|ahead|behind|clear|adrift|above|"
    r"below"
)
_DIFFERENCE = (
    r"gap|lead|margin|majority|difference|drop|fall|rise|increase|decrease|gain|loss|decline|shortfall|spread|saving|"
    r"advantage|cut|jump|reduction|overrun|overspend|underspend|excess|improvement|slide|slump|dip|growth|profit|edge"
)
_NOUN_OF_CHANGE = "|".join(sorted(NOUNS))
_DIFFERS_BEFORE = pattern(
    rf"(?i)(?:\b(?:by|up|down|los(?:t|es|ing)|gain(?:s|ed|ing)|shed(?:s|ding)?|left with)(?: (?:just|only|some))?"
    rf"|\b(?:{_DIFFERENCE}) (?:of|is|was|by)(?: (?:just|only|some))?"
    r"|\b(?:the|their|its) (?:remaining|balance|rest)(?: (?:of|is|was))?"
    r"|\bleav(?:es?|ing)(?: (?:just|only|him|her|it|them|a|an))?|\bthe (?:day|week|session|year))\s*\Z"
)
_DIFFERS_AFTER = pattern(rf"(?i)\s*-?(?:[a-z]+ )?(?:{_MORE}|{_DIFFERENCE}|left|to spare)\b")
_TO_ANOTHER = pattern(r"(?i)(?: [a-z]+)? (?:to|against) (?:[0-9]|[a-z]+\b)(?! than)")
"""After one of two scores: "by nine votes to five"."""
_TOTAL_BEFORE = pattern(
    r"(?i)\b(?:(?:total|haul|weekend|tally|catch|crop|aggregate|bill|takings|proceeds|score|length|weight|distance)"
    r"(?: [a-z-]+){0,2} (?:of|is|was|at|to)"
    r"|totall?(?:s|ed|ing)|(?:together|altogether|all told|in all),?(?: [a-z]+){0,4}"
    r"|(?:makes?|making|made|gives?|giving|gave|brings?|bringing|brought|adds? up|comes?|came)"
    r"(?: (?:to|it|them|him|her|an?|the|in|altogether))*)(?: (?:just|only))?\s*\Z"
)
_TOTAL_AFTER = pattern(r"(?i)(?: [a-z]+){0,2} (?:in all|altogether|all told|combined|in total(?= ?[.,;)]|\Z))\b")
_LINKED = pattern(
    r"(?i)(?:\b(?:or|that is|thus|therefore|in other words|means|meaning|representing|equals?|equal to|making"
    r"|amounts? to|having|accounts? for|makes? up|(?:rate|turnout|share|proportion|portion)(?: of)?(?: [a-z]+)?"
    r"(?: (?:was|is))?(?: thus)?|(?:that|this|it|which) (?:is|was))"
    r"(?: (?:about|only|just|some|an?|the|nearly|fully))?|[(—–])\s*\Z"
)
"""What stands before a share that is told of the figures beside it."""
_APPOSED = pattern(r"(?i),\s*\Z")
_CLOSED = pattern(r"(?i)\s*(?:[,.;:)—–]|\Z|of (?:them|those|these|the total|the whole)\b)")
_OF_THE_WHOLE = pattern(r"(?i)\s*of (?:the|its|their|his|her|all|our)(?: [a-z]+)? (?P<noun>[a-z]{3,})")
_OF_OTHER = pattern(
    r"(?i)\s*(?:of (?:those|them|the [a-z]+) (?:who|which|that|in|with)\b"
    r"|of (?!(?:the|its|their|his|her|all|our|them|those|these)\b)|more|less|fewer|higher|lower|up|down"
    r"|points?\b|-point)"
)
_REST = pattern(r"(?i)\b(?:in other words|the (?:rest|others|remaining|remainder)|remaining|still)\b")
_CHANGED_BEFORE = pattern(rf"(?i)\b(?:{_NOUN_OF_CHANGE}) of(?: (?:just|only|some|almost|nearly))?\s*\Z")
_CHANGED_AFTER = pattern(rf"(?i)[ -](?:[a-z]+ )?(?:{_NOUN_OF_CHANGE})\b(?! (?:of|in)\b)")
_ADDED = pattern(r"(?i)\b(?:add(?:s|ed|ing)?|plus|on top|surcharge|mark-?up|uplift)\b")
_TAKEN_OFF = pattern(r"(?i)\b(?:discount(?:ed)?|knocked off|taken off|deduct(?:s|ed|ing|ion)?)\b")
_TIMES_AS = pattern(r"(?i)(?: as (?:many|much|big|large|long|high|heavy|tall))? (?:as|the|that of)\b")
_PERCENT = Fraction(1, 100)
_STRICT = 10
"""How many times as large one of two figures is as the other at most, where a third tells how they differ."""
_APART = 200
"""How many times as large one addend is as another at most."""


def parts_of_wholes(window: Sentence, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """A part of a whole, and what share of it that is, or what share the rest of it is."""
    for share, part, whole in _pairs(window, found):
        before, after = around(window, share)
        linked = _LINKED.search(before) or (_APPOSED.search(before) and _CLOSED.match(after))
        of = _OF_THE_WHOLE.match(after)
        named = of and of["noun"].lower()[:5] in window.document_text[window.start : share.mention.start].lower()
        rest = _REST.search(before)
        if not (linked or named or rest) or _OF_OTHER.match(after):
            continue
        quotient = divide(part.given, whole.given)
        yield Reckoning("share", share, (part, whole), quotient)
        if rest:
            yield Reckoning("rest", share, (part, whole), subtract(Interval(1, 1), quotient))


def changes(window: Sentence, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """By what share one figure is more or less than another."""
    for share, low, high in _pairs(window, found):
        before, after = around(window, share)
        if _CHANGED_BEFORE.search(before) or _CHANGED_AFTER.match(after):
            rise, fall = percent_change(low.given, high.given), negate(percent_change(high.given, low.given))
            yield Reckoning("change", share, (low, high), scaled(rise, _PERCENT))
            yield Reckoning("change", share, (high, low), scaled(fall, _PERCENT))


def multiples(window: Sentence, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """How many times as much one figure is as another."""
    for three in combinations(found, 3):
        times_ = [figure for figure in three if figure.mention.kind == "multiple"]
        rest = [figure for figure in three if not figure.is_share]
        if len(times_) == 1 and len(rest) == 2 and rest[0].family == rest[1].family and uses_all(three, found):
            high, low = sorted(rest, key=lambda figure: figure.number, reverse=True)
            if (
                low.number > 0
                and alike(low.dimension, high.dimension)
                and _TIMES_AS.match(around(window, times_[0])[1])
            ):
                yield Reckoning("multiple", times_[0], (high, low), divide(high.given, low.given))


def marked_up(window: Sentence, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """An amount with so many per cent added or taken off."""
    added, taken = _ADDED.search(window.text), _TAKEN_OFF.search(window.text)
    for share, low, high in _pairs(window, found) if bool(added) is not bool(taken) else ():
        first, last = in_text((low, high))
        if (
            share.mention.kind == "percent"
            and share.mention.start < last.mention.start
            and (first is low) is bool(added)
        ):
            by = add(Interval(1, 1), share.given) if added else subtract(Interval(1, 1), share.given)
            yield Reckoning("marked up", last, (first, share), multiply(first.given, by))


def _pairs(window: Sentence, found: Sequence[Figure]) -> Iterator[tuple[Figure, Figure, Figure]]:
    """Each share with the two other figures, of one kind, the smaller first."""
    for three in combinations(found, 3):
        shares = [figure for figure in three if figure.is_share and not rated(figure.dimension)]
        rest = [figure for figure in three if not figure.is_share]
        if len(shares) != 1 or len(rest) != 2 or rest[0].family != rest[1].family or not uses_all(three, found):
            continue
        if any(figure.is_aside for figure in rest) and not any(figure.is_aside for figure in shares):
            continue
        text, (first, second, third) = window.document_text, in_text(three)
        listed = [text[one.end : other.mention.start].strip(" ,") for one, other in ((first, second), (second, third))]
        if listed[0] == "" and listed[1] in {"", "or", "and"}:
            continue
        between = text[rest[0].mention.end : rest[1].mention.start]
        if (
            shares[0].mention.kind == "multiple"
            or shares[0].mention.unit == "pp"
            or between.strip() in {"to", "-", "–"}
        ):
            continue
        part, whole = sorted(rest, key=lambda figure: figure.number)
        if 0 < part.number < whole.number:
            yield shares[0], part, whole


def differences(window: Sentence, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """By how much two figures differ."""
    for three in combinations(found, 3):
        if len({figure.family for figure in three}) > 1 or not uses_all(three, found):
            continue
        for result in three:
            before, after = around(window, result)
            if not (_DIFFERS_BEFORE.search(before) or _DIFFERS_AFTER.match(after)):
                continue
            if result.is_share and result.mention.unit != "pp":
                continue
            low, high = sorted((f for f in three if f is not result), key=lambda figure: figure.number)
            if not all(alike(result.dimension, figure.dimension) for figure in (low, high)) or _TO_ANOTHER.match(after):
                continue
            if low.number * _STRICT > high.number and not all(figure.is_aside for figure in three):
                yield Reckoning("difference", result, (high, low), subtract(high.given, low.given))


def sums(window: Sentence, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """All of one kind but the last, which is their total."""
    for family in {figure.family for figure in found if not figure.is_share}:
        alike_ = [figure for figure in found if figure.family == family]
        if any("-" in figure.mention.text for figure in alike_):
            continue
        if len(alike_) < 3 or not uses_all(alike_, found):
            continue
        *givens, result = in_text(alike_)
        before, after = around(window, result)
        before = before[-(result.mention.start - givens[-1].mention.end) :]
        numbers = [figure.number for figure in givens]
        if (_TOTAL_BEFORE.search(before) or _TOTAL_AFTER.match(after)) and min(numbers) * _APART > max(numbers):
            yield Reckoning("sum", result, tuple(givens), add(*(given.given for given in givens)))
