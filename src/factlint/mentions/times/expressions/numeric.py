"""Dates written in figures alone, whose order of day and month depends on the locale."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from factlint.grammars import Reject
from factlint.mentions.times.expressions.recurring import Yearless
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Fixed
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Value, Viewpoint

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SPLIT = pattern(r"[-/.]|(?<=[0-9])(?=[^\W\d_])|(?<=[^\W\d_])(?=[0-9])")


class Numeric(NamedTuple):
    """Two figures for day and month. With dots the day stands first, else as the locale has it, if that is a date."""

    one: int
    two: int
    year: int | None = None
    dotted: bool = False

    def yearless(self, *, day_first: bool) -> Yearless:
        day, month = (self.one, self.two) if day_first or self.dotted else (self.two, self.one)
        if not _is_day(month, day):
            day, month = month, day
        return Yearless("month", month - 1, day)

    def resolve(self, view: Viewpoint) -> Value:
        found = self.yearless(day_first=view.day_first)
        return found.resolve(view) if self.year is None else found.in_year(self.year)


def _is_day(month: int, day: int) -> bool:
    try:
        date(2000, month, day)
    except ValueError:
        return False
    return True


def numeric(text: str) -> Fixed | Numeric:
    """Read `2024-05-31`, `20240531`, `31/5/2024`, `31.5.24`, `5/31`; reject what is no day of any calendar."""
    if len(text) == 8 and text.isdecimal():
        text = f"{text[:4]}-{text[4:6]}-{text[6:]}"
    parts = _SPLIT.split(text)
    if parts[0].isalpha():  # Jun-13-2024
        parts[:2] = parts[1::-1]
    figures = [int(part) if part.isdecimal() else _MONTHS.index(part[:3].lower()) + 1 for part in parts]
    if figures[0] > 31:
        if len(figures) < 3:
            raise Reject
        year, month, day = figures
        if not _is_day(month, day):
            month, day = day, month
        return Fixed(Slot.of_day(_real(year, month, day)))
    one, two = figures[:2]
    if any(letter.isalpha() for letter in text):
        return Fixed(Slot.of_day(_real(figures[2] if figures[2] > 99 else full_year(figures[2]), two, one)))
    if not (_is_day(one, two) or _is_day(two, one)):
        raise Reject
    if len(figures) == 2:
        return Numeric(one, two)
    short = len(_SPLIT.split(text)[2]) == 2
    if short and "." in text:
        raise Reject
    year = full_year(figures[2]) if short else figures[2]
    _real(year, *((one, two) if _is_day(one, two) else (two, one)))
    return Numeric(one, two, year, "." in text)


def _real(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError as error:
        raise Reject from error


def full_year(two_digits: int) -> int:
    """The year that two digits stand for: 1940 to 2039."""
    return two_digits + (2000 if two_digits < 40 else 1900)
