"""A percent or a fraction of a headline against the shares and the figures of the body."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.counts.labelled import agree, figures
from factlint.rules.headlines.saying import against, each, unfounded
from factlint.rules.reading.sentence import Sentence
from factlint.rules.reading.topics import goes_on, subjects
from factlint.rules.relations.contrast import contrasted
from factlint.rules.relations.figures import in_one_unit
from factlint.rules.relations.passages import figures as figures_of
from factlint.rules.relations.reckoning import is_part_of
from factlint.rules.working.derivations import How, derive
from factlint.rules.working.dimensions import alike
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules import Context, Problem
    from factlint.rules.relations.figures import Figure

_MOST = 4
"""From more figures than this some percent always follows."""
_FEWEST = 2
"""A body with fewer figures of the kind does not tell enough."""
_WHOLE = 100
_OF_TWO: frozenset[How] = frozenset({"share", "percent change"})
_OF = pattern(r"\b(?:of (?:them|these|those|whom|which)|out of)\b")
"""Between a whole and its part."""


def judge_share(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A percent or fraction of the headline that no two figures of a short body make: "50% cut", 146,000 to 100,000."""
    shares = [mention for one in above for mention in one.mentions if mention.kind in {"percent", "fraction"}]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    given = [each(one.mention.quantity) for one in figures(context, below) if one.mention.quantity is not None]
    if len(shares) != 1 or told or not _FEWEST <= len(given) <= _MOST or _unlike(given):
        return
    quantity = shares[0].quantity
    if quantity is None or quantity.number is None or quantity.unit == "pp":
        return
    percent = quantity if shares[0].kind == "percent" else _in_percent(quantity)
    bare = [
        one.quantity for place in below for one in place.mentions if one.kind == "number" and one.quantity is not None
    ]
    if derive(percent, [*given, *bare]) is None:
        yield unfounded(shares[0])


def judge_percent(above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """The percent of the headline where the body has another one, alone and in its first sentence."""
    shares = [mention for one in above for mention in one.mentions if mention.kind == "percent"]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    if len(shares) != 1 or len(told) != 1 or told[0] not in below[0].mentions or shares[0].unit != told[0].unit:
        return
    stated, other = shares[0], told[0]
    exact = stated.bound == other.bound == "exact" and stated.quantity is not None
    if not exact or not subjects(above[0]) & subjects(below[0]) or agree(stated, other) or _is_rest(stated, other):
        return
    if not any(derive(stated.quantity, pair, ways=_OF_TWO) for pair in _levels(above[0], below) if stated.quantity):
        yield against(stated, other)


def _levels(title: Sentence, below: list[Sentence]) -> Iterator[tuple[Quantity, Quantity]]:
    """Any two figures of what a headline tells of that are set against each other, or are a part and its whole."""
    for window in (*below, *map(Sentence.joined, below, below[1:])):
        figures = figures_of(window)
        for one, other in combinations(in_one_unit(figures, window.document_text) or figures, 2):
            first, second = one.mention.quantity, other.mention.quantity
            parts = [
                part for part in window.parts or (window,) if part.start <= other.mention.start and one.end <= part.end
            ]
            if first is None or second is None or not all(goes_on(title, part) for part in parts):
                continue
            if alike(one.dimension, other.dimension) and _are_told_together(window, one, other):
                yield first, second._replace(unit=first.unit)


def _are_told_together(window: Sentence, one: Figure, other: Figure) -> bool:
    text = window.document_text
    of = is_part_of(text, one, other) or _OF.search(text, one.end, other.end)
    return contrasted(window, one, other) or bool(of)


def _is_rest(one: Mention, other: Mention) -> bool:
    """Whether two percentages make the whole: the headline may tell of the rest."""
    numbers = [mention.quantity.number if mention.quantity else None for mention in (one, other)]
    return None not in numbers and sum(Fraction(number or 0) for number in numbers) == _WHOLE


def _in_percent(fraction: Quantity) -> Quantity:
    number = (fraction.number or 0) * 100
    return Quantity(number, number, "%", fraction.bound, 5)


def _unlike(given: list[Quantity]) -> bool:
    """Whether the figures are not all of one unit."""
    return len({quantity.unit for quantity in given}) > 1
