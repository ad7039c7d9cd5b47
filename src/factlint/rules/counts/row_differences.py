"""Columns of an age, a change or a margin that two others differ by."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.problem import Problem, Related
from factlint.rules.reading.cells import written_like

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.cells import Cell

_DIFFERENCE = pattern(
    r"(?i)\s*(?:(?P<age>age(?: at death)?|lived|years)\b(?! at (?!death))|difference|change|increase|decrease|rise|"
    r"fall|margin|majority|lead|gap|gain|loss|years|excess|variance)\b[^%]*\Z"
)
_PLAIN = pattern(r"[-−–+]?[0-9][0-9,]*(?:\.[0-9]+)?")
_SIGNS = "+-−–"
_LEAST = 3


def row_differences(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[Problem]:
    """Judge the column of an age, a change or a margin that in most rows is what the two before it differ by."""
    for column in range(2, len(header)):
        named = _DIFFERENCE.match(header[column].words)
        threes = [(row[column - 2], row[column - 1], row[column]) for row in body]
        whole = [three for three in threes if all(cell.stated and _PLAIN.fullmatch(cell.words) for cell in three)]
        if not named or len(whole) < _LEAST or len(whole) < len(body):
            continue
        ages = range(2 if named["age"] else 1)  # a birthday may be still to come
        wrong = [three for three in whole if all(abs(_told(three[2])) != _apart(three) - less for less in ages)]
        for one, other, stated in wrong if 3 * len(wrong) <= len(whole) else ():
            apart, place = _apart((one, other, stated)), stated.place or Fraction(1)
            if place < 1 and abs(abs(_told(stated)) - apart) <= place:
                continue  # rounded before
            sign = stated.words[0] if stated.words[0] in _SIGNS else ""
            right = sign + written_like(apart, stated).lstrip(_SIGNS)
            yield Problem(
                stated.start,
                stated.end,
                f"From {one.words} to {other.words} it is {right}, not {stated.words}.",
                related=(Related(one.start, other.end, "the two figures"),),
            )


def _apart(three: tuple[Cell, Cell, Cell]) -> Fraction:
    """By how much the first two cells of three differ."""
    return abs(_told(three[1]) - _told(three[0]))


def _told(cell: Cell) -> Fraction:
    return cell.figure or Fraction(0)
