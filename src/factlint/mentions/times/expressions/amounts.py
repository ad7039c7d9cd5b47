"""Amounts of time as written: "two years and three months", "several weeks"."""

from __future__ import annotations

from fractions import Fraction

from factlint.records import NamedTuple
from factlint.values import Exact, Quantity, exact_text

_CODES = {
    "millennium": (1000, "Y"),
    "century": (100, "Y"),
    "decade": (10, "Y"),
    "year": (1, "Y"),
    "season": (3, "M"),
    "quarter": (3, "M"),
    "month": (1, "M"),
    "fortnight": (2, "W"),
    "week": (1, "W"),
    "weekend": (1, "WE"),
    "weekday": (1, "WD"),
    "workday": (1, "D"),
    "day": (1, "D"),
    "night": (1, "D"),
    "hour": (1, "H"),
    "minute": (1, "M"),
    "second": (1, "S"),
}
UNITS = tuple(_CODES)
"""The units from the longest to the shortest."""
CLOCK_UNITS = ("hour", "minute", "second")
_VAGUE = {"quarter": "Q", "decade": "DE", "century": "C", "millennium": "ML", "season": "S"}
_A_MONTH = Fraction(1461, 48) * 86400
_SECONDS: dict[str, Exact] = {
    "decade": 120 * _A_MONTH, "year": 12 * _A_MONTH, "quarter": 3 * _A_MONTH, "month": _A_MONTH, "fortnight": 1209600,
    "week": 604800, "day": 86400, "hour": 3600, "minute": 60, "second": 1,
}  # fmt: skip
"""How long the units are that amounts of several have, in seconds."""
_MONTHS = frozenset(("decade", "year", "quarter", "month"))
Span = tuple[Exact, Exact] | None
"""The least and the greatest count; `None` where it is not told ("several")."""


class Amount(NamedTuple):
    """So many of each unit, as written, the largest first in the text."""

    parts: tuple[tuple[Span, str], ...]
    quantum: Exact = 1

    def plus(self, other: Amount) -> Amount:
        return Amount(self.parts + other.parts, other.quantum)

    @property
    def text(self) -> str:
        """The amount as an ISO 8601 duration; an unknown count is X, and a range has two dots between its ends."""
        (span, unit), *more = self.parts
        if not more and span is not None and span[0] != span[1]:
            return "..".join(_iso([((end, end), unit)]) for end in span)
        return _iso(list(self.parts))

    @property
    def quantity(self) -> Quantity:
        """The count, in the smallest unit named; years and months beside weeks or days are of average length."""
        units = [unit for _, unit in self.parts]
        if len(self.parts) > 1 and all(span is not None and unit in _SECONDS for span, unit in self.parts):
            total = sum((Fraction(span[0]) * _SECONDS[unit] for span, unit in self.parts if span), Fraction(0))
            number = _plain(total / _SECONDS[units[-1]])
            uneven = not _MONTHS.isdisjoint(units) and not _MONTHS.issuperset(units)
            number = round(number) if uneven else number
            return Quantity(number, number, units[-1], "exact", self.quantum)
        span, unit = self.parts[-1]
        if span is None:
            return Quantity(None, None, unit, "about", 0)
        return Quantity(span[0], span[1], unit, "exact", self.quantum)


def _plain(number: Fraction) -> Exact:
    return int(number) if number.denominator == 1 else number


def _iso(parts: list[tuple[Span, str]]) -> str:
    days, clock = "", ""
    for span, unit in parts:
        if span is None:
            code = _VAGUE.get(unit) or _CODES[unit][1]
            number = "X"
        else:
            factor, code = _CODES["year" if unit == "fiscal" else unit]
            number = exact_text(_plain(Fraction(span[0]) * factor))
            if "/" in number and unit == "hour":
                number, code = exact_text(_plain(Fraction(span[0]) * 60)), "M"
        if unit in CLOCK_UNITS:
            clock += number + code
        else:
            days += number + code
    return "P" + days + ("T" + clock if clock else "")
