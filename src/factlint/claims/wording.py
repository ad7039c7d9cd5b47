"""What a writer would put in place of a wrong value, in the form of the words that stand there."""

from __future__ import annotations

import re
from fractions import Fraction

from factlint.values import Period, Quantity
from factlint.values.wording import MONTHS, close, unit_after


def date_like(written: str, period: Period) -> str | None:  # noqa: PLR0911 - one return for each case
    """The date in the form and the precision of the one written."""
    day, month = period.start.day, MONTHS[period.start.month - 1]
    exact = period == Period.of_day(period.start)
    monthly = exact or period == Period.of_month(period.start.year, period.start.month)
    names_month = any(name[:3] in written for name in MONTHS)
    year = str(period.start.year)
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", written):
        return str(period) if exact else None
    if re.fullmatch(r"(?:A\.?D\.?\s)?[0-9]{3,4}", written):
        return re.sub(r"[0-9]+", year, written)
    if not names_month or not monthly:
        return year if re.search(r"[0-9]{4}", written) else None
    with_year = re.search(r"[0-9]{4}", written) is not None
    if not re.search(r"(?<![0-9])[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9])", written):
        return f"{month} {year}" if with_year else month
    if not exact:
        return f"{month} {year}" if with_year else month
    if re.match(r"(?:[A-Z][a-z]+day,?\s)?[0-9]", written):
        return f"{day} {month}" + (f" {year}" if with_year else "")
    return f"{month} {day}" + (f", {year}" if with_year else "")


def value_text(value: Quantity | Period | str) -> str:
    """A value for a message."""
    if isinstance(value, Quantity):
        number = value.number
        shown = f"{int(number):,}" if number is not None and Fraction(number).denominator == 1 else value.text()
        if number is not None and "/" in shown:
            shown = close(number)  # of a share that no decimals end
        unit = unit_after(number, value.unit or "")
        if unit.startswith("/"):
            return f"{shown} {per(unit)}"
        return shown + (unit if unit[:1] in ("", "%") else f" {unit}")
    return day_text(value) if isinstance(value, Period) else value


def per(unit: str) -> str:
    """The unit of a rate in words: "per week", "per 3 hours"."""
    count, _, time = unit[1:].rpartition(" ")
    return f"per {count} {time}s" if count else f"per {time}"


def day_text(period: Period) -> str:
    """A day, month or year for a message: 7 March 2024."""
    start = period.start
    if period == Period.of_day(start):
        return f"{start.day} {MONTHS[start.month - 1]} {start.year}"
    if period == Period.of_month(start.year, start.month):
        return f"{MONTHS[start.month - 1]} {start.year}"
    if period == Period.of_year(start.year):
        return str(period)
    if start.year == 1:  # in force since a day unknown
        return f"before {day_text(Period.of_day(period.end)) if period.end.day > 1 else period.end.year}"
    if named := _of_years(period):
        return named
    first = str(start.day)
    if start.year != period.last.year:
        first = day_text(Period.of_day(start))
    elif start.month != period.last.month:
        first = f"{start.day} {MONTHS[start.month - 1]}"
    return f"{first} to {day_text(Period.of_day(period.last))}"


def _of_years(period: Period) -> str:
    """A quarter, a half, or several whole years in words; empty for other periods."""
    start, end = period.start, period.end
    months = (end.year - start.year) * 12 + end.month - start.month
    if (start.month, start.day) == (end.month, end.day) == (1, 1):
        return f"{start.year} to {period.last.year}"
    at, rest = divmod(start.month - 1, months) if start.day == end.day == 1 and months in (3, 6) else (0, 1)
    name = "quarter" if months == 3 else "half"
    return "" if rest else f"the {('first', 'second', 'third', 'fourth')[at]} {name} of {start.year}"


def on(period: Period) -> str:
    """A time with its preposition: "on 7 March 2024", "in 2019", "from 3 to 5 May 2019"."""
    words = day_text(period)
    if " to " in words:
        return f"from {words}"
    return f"{'on' if period.days == 1 else 'in'} {words}"
