"""Columns of a table that tell in percent how the two columns before them differ."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.problem import Problem, Related

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.cells import Cell

_CHANGE = pattern(r"(?i)\b(?:change|growth|increase|decrease|rise|fall|decline|difference|diff|yoy)\b|Δ|\+/[-−–]|±")
_PERCENT = pattern(r"(?i)%|\bper ?cent\b|\bpct\b")
_POINTS = pattern(r"(?i)\bpoints?\b|\bpp\b|\bppt?s?\b")
_FALL = pattern(r"(?i)\b(?:decrease|fall|decline)\b")
"""In a heading: what is told without a sign went down."""
_LEAST = 3
_HUNDRED = 100


def wrong_changes(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[Problem]:
    """Judge the column of a change in percent that in most rows is that of the two columns before it."""
    for column in range(2, len(header)):
        heading = header[column].words
        threes = [(row[column - 2], row[column - 1], row[column]) for row in body]
        whole = [three for three in threes if all(cell.stated for cell in three) and _are_levels(three[:2])]
        shares = bool(_PERCENT.search(heading)) or all("%" in stated.words for _, _, stated in whole)
        if not _CHANGE.search(heading) or _POINTS.search(heading) or not shares or len(whole) < _LEAST:
            continue
        forward = [three for three in whole if not _fits(*three, heading)]
        backward = [(new, old, stated) for old, new, stated in whole if not _fits(new, old, stated, heading)]
        wrong = min(forward, backward, key=len)
        for old, new, stated in wrong if len(whole) == len(threes) and 3 * len(wrong) <= len(whole) else ():
            due = _change(old, new)
            sign = "−" if due < 0 else "+" if "+" in stated.words else ""
            right = f"{sign}{abs(float(due)):.{_decimals(stated)}f}%"
            yield Problem(
                stated.start,
                stated.end,
                f"From {old.words} to {new.words} is a change of {right}, not {stated.words}.",
                related=(Related(old.start, old.end, "the old figure"), Related(new.start, new.end, "the new figure")),
            )


def _are_levels(two: Sequence[Cell]) -> bool:
    return all((cell.figure or 0) > 0 and "%" not in cell.words for cell in two)


def _change(old: Cell, new: Cell) -> Fraction:
    """The change from one figure to the other in percent."""
    before = old.figure or Fraction(1)
    return ((new.figure or Fraction(0)) - before) / before * _HUNDRED


def _fits(old: Cell, new: Cell, stated: Cell, heading: str) -> bool:
    """Whether the figures, which may be rounded, can differ by what is stated, which is rounded to its last digit."""
    told = stated.figure or Fraction(0)
    place = stated.place or Fraction(1)
    hidden = [(cell.place or Fraction(0)) / 2 / (cell.figure or Fraction(1)) * _HUNDRED for cell in (old, new)]
    slack = place * Fraction(3, 5) + sum(hidden, Fraction(0)) * (1 + abs(told) / _HUNDRED)
    due = _change(old, new)
    return abs(due - told) <= slack or (_FALL.search(heading) is not None and abs(due + told) <= slack)


def _decimals(stated: Cell) -> int:
    return len(str((stated.place or Fraction(1)).denominator)) - 1
