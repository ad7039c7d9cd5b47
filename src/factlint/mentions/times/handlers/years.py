"""What the rules on years, decades, quarters, fiscal years and dates with their year mean."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject
from factlint.mentions.times.expressions.durations import Lasting
from factlint.mentions.times.expressions.numeric import Numeric, full_year
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Yearless
from factlint.mentions.times.expressions.relative import TURNS, Fortnight, TurnedUnit
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Between, FiscalPart, Fixed, Several
from factlint.mentions.times.handlers.amounts import AmountHandlers

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Date

SLOTTED = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")
"""Units that have a slot in the calendar of their own."""
_DECADES_FROM = 1900
_LONGEST_AGO = 99_999
"""How far years before Christ reach."""


class YearHandlers(AmountHandlers):
    """One method a rule or alias of `times.lark`."""

    def year(self, number: int) -> Fixed:
        return Fixed(Slot("year", number))

    def thousand_year(self, thousands: int, rest: int) -> Fixed:
        return self.year(thousands + rest)

    def year_era(self, number: int, era: str) -> Fixed:
        if number > (9999 if era == "ad" else _LONGEST_AGO):
            raise Reject
        return Fixed(Slot("year", number if era == "ad" else -number))

    def era_year(self, era: str, number: int) -> Fixed:
        if era == "bc":
            raise Reject
        return Fixed(Slot("year", number))

    def era_span(self, low: Any, high: Any, era: str) -> Fixed:
        if not (isinstance(low, int) and isinstance(high, int)):
            raise Reject
        sign = 1 if era == "ad" else -1
        return Fixed(Slot("year", sign * low), Slot("year", sign * high))

    def short_year(self, text: str) -> Fixed:
        return Fixed(Slot("year", full_year(int(text[1:]))))

    def years_to_short(self, low: Fixed, high: int) -> Between:
        """From a year to one of the same century that is written with two digits: "between 1990 and 95"."""
        last = low.first.number // 100 * 100 + high
        if last <= low.first.number:
            raise Reject
        return Between(low, self.year(last))

    def window_or_owned(self, turn: Any, unit: str) -> Any:
        """The coming weeks; but the year of "this years winner", whose apostrophe is left out."""
        return self.turn_unit(turn, unit) if turn == "this" else self.window_some(turn, unit)

    def turn_unit(self, turn: str, unit: str) -> Date:
        if unit == "fortnight" and turn in TURNS:
            return Fortnight(turn)
        if unit == "hour" and turn in ("last", "previous", "next", "coming"):
            return Lasting(self.amount(1, unit), window=True)
        if unit not in SLOTTED:
            raise Reject
        return TurnedUnit(turn, unit)  # type: ignore[arg-type]

    def turn_fiscal(self, turn: str, unit: str) -> TurnedUnit:
        return TurnedUnit(turn, "fiscal" if unit == "year" else unit)  # type: ignore[arg-type]

    def fiscal_now(self, unit: str) -> TurnedUnit:
        return self.turn_fiscal("the", unit)

    def fiscal_year(self, *parts: Any) -> Fixed:
        year = parts[-1]
        if parts[0] not in (year, "year"):
            raise Reject
        return Fixed(Slot("fiscal", year.first.number))

    def year_fiscal(self, year: int, unit: str) -> Fixed:
        return self.fiscal_year(unit, self.year(year))

    def fiscal_span(self, *parts: str) -> Fixed:
        return Fixed(Slot("fiscal", _span_end(parts[-1])))

    def span_fiscal(self, years: str, unit: str) -> Fixed:
        if unit != "year":
            raise Reject
        return self.fiscal_span(years)

    def fiscal_short(self, text: str) -> Fixed:
        return Fixed(Slot("fiscal", full_year(int(text[1:]))))

    def year_span(self, text: str) -> Fixed:
        year, month = int(text[:4]), int(text[5:])
        if text[4] == "-" and len(text) == 7 and 1 <= month <= 12 and month <= year % 100:
            return Fixed(Slot.in_year("month", year, month - 1))
        return Fixed(Slot("year", int(text[:4])), Slot("year", _span_end(text)))

    def decade(self, text: Any) -> Fixed:
        """Ten years; the hundred of "the 1800s", which names a century as long as it is not one of living memory."""
        if isinstance(text, int):
            return Fixed(Slot("decade", 190 + text // 10))
        digits = re.sub(r"\D", "", text)
        if len(digits) == 4 and digits.endswith("00") and int(digits) < _DECADES_FROM:
            return Fixed(Slot("century", int(digits) // 100))
        if len(digits) == 4:
            return Fixed(Slot("decade", int(digits) // 10))
        return Fixed(Slot("decade", (190 if int(digits) >= 20 else 200) + int(digits) // 10))

    def spoken_decade(self, hundreds: int, tens: int | str) -> Fixed:
        if isinstance(tens, str) or not (11 <= hundreds < 20 and tens < 100):  # "twelve 1990s cars"
            raise Reject
        return Fixed(Slot("decade", hundreds * 10 + tens // 10))

    def code(self, text: str) -> Date:
        if text[0].isdigit():  # 3Q
            text = text[::-1]
        kind, digits = text[:2].upper(), re.sub(r"[^0-9/–-]", "", text)
        if kind in ("FY", "CY"):
            if len(digits) > 4:
                year = _span_end(digits if len(digits) in (7, 9) else f"{full_year(int(digits[:2]))}{digits[2:]}")
            else:
                year = int(digits) if len(digits) == 4 else full_year(int(digits))
            return Fixed(Slot("fiscal" if kind == "FY" else "year", year))
        return Yearless("quarter" if text[0] in "Qq" else "half", int(digits) - 1)

    def fiscal_part(self, one: str, other: str) -> FiscalPart:
        """A quarter or half of a fiscal year, which has no days as long as nobody says when the year begins."""
        year, part = (one, other) if one[:2].upper() == "FY" else (other, one)
        whole = self.code(year)
        if year[:2].upper() != "FY" or part[0].upper() not in "QH" or not isinstance(whole, Fixed):
            raise Reject
        return FiscalPart(f"{whole.first.text}-{part.upper()}")

    def part_of_fiscal(self, part: Date, *year: Any) -> FiscalPart:
        fiscal = self.fiscal_year(*year)
        if not isinstance(part, Yearless) or part.unit not in ("quarter", "half"):
            raise Reject
        return FiscalPart(f"{fiscal.first.text}{part.open_text.removeprefix('XXXX')}")

    def part_of_fiscal_code(self, part: Date, code: str) -> FiscalPart:
        fiscal = self.code(code)
        if not isinstance(fiscal, Fixed) or fiscal.first.unit != "fiscal":
            raise Reject
        return self.part_of_fiscal(part, fiscal)

    def two_codes(self, low: str, joint: int, high: str, year: Fixed) -> Several:
        return Several((self.dated(self.code(low), year), self.dated(self.code(high), year)), (joint,))

    def part_code(self, text: str) -> Date:
        """A quarter or half with its year: `2023-Q3`, `23Q3`, `3Q23`."""
        figures, letter = re.findall("[0-9]+", text), text.upper().strip("0123456789-")
        part, year = figures if len(figures[0]) == 1 else reversed(figures)
        whole = int(year) if len(year) == 4 else full_year(int(year))
        return self.dated(self.code(letter + part), Fixed(Slot("year", whole)))

    def year_code(self, year: int, text: str) -> Date:
        return self.dated(self.code(text), Fixed(Slot("year", year)))

    def week_code(self, text: str) -> Fixed:
        """A week of ISO 8601, `2024-W24`, or a day of it, `2024-W24-4`."""
        figures = text.replace("-", "").replace("W", "")
        try:
            day = date.fromisocalendar(int(figures[:4]), int(figures[4:6]), int(figures[6:] or 1))
        except ValueError as error:
            raise Reject from error
        return Fixed(Slot.containing("day" if figures[6:] else "week", day))

    def dated(self, stem: Date, tail: Any) -> Date:
        if isinstance(tail, str):
            tail = self.short_year(tail) if tail[0] in "'’" else self._winter_year(stem, tail)
        if isinstance(stem, Numeric):
            if not isinstance(tail, Fixed):
                raise Reject
            return stem._replace(year=tail.first.number)
        if isinstance(stem, Several):
            return stem._replace(parts=tuple(self.dated(part, tail) for part in stem.parts))
        if not isinstance(stem, Recurring) or (isinstance(tail, TurnedUnit | Fortnight) and tail.unit != "year"):
            raise Reject
        return InYear(stem, tail)

    def _winter_year(self, stem: Any, years: str) -> Fixed:
        """The year in which the winter of "1940-41" begins."""
        if stem != Yearless("season", 3):
            raise Reject
        return Fixed(self.year_span(years).first)


def _span_end(text: str) -> int:
    """The second year of `2021/22` or `2021/2022`; reject where it does not follow the first."""
    first, second = int(text[:4]), int(text[5:])
    last = second if len(text) == 9 else first // 100 * 100 + second
    last += 100 if last + 100 == first + 1 else 0  # 1999-00
    if not first < last <= first + (1 if "/" in text else 60):
        raise Reject
    return last
