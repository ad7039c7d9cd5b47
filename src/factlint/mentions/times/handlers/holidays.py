"""What the rules on holidays mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.grammars import Reject
from factlint.mentions.times.expressions.beside import WeekOf
from factlint.mentions.times.expressions.holidays.holiday import Holiday
from factlint.mentions.times.expressions.recurring import InYear
from factlint.mentions.times.handlers.dates import DateHandlers

if TYPE_CHECKING:
    from factlint.mentions.times.cutting.cutter import Name
    from factlint.mentions.times.expressions.stretches import Fixed
    from factlint.mentions.times.expressions.values import Date


class HolidayHandlers(DateHandlers):
    """One method a rule or alias of `times.lark`."""

    def holiday(self, key: str, unit: str = "day") -> Holiday:
        from factlint.mentions.times.expressions.holidays.rules import known  # noqa: PLC0415 - few drafts name one

        if unit not in ("day", "weekend") or not known(key):
            raise Reject
        return Holiday(key, weekend=unit == "weekend")

    def holiday_and_unit(self, key: str, unit: str) -> Date:
        """Christmas Day, Easter weekend; the week of Easter."""
        return WeekOf(self.holiday(key)) if unit == "week" else self.holiday(key, unit)

    def feast_weekend(self, key: str, day: str, weekend: str) -> Holiday:
        return self.holiday(key, day)._replace(weekend=self._is_weekend(weekend))

    def weekend_of(self, unit: str, holiday: Holiday, *year: Fixed) -> Date:
        around = holiday._replace(weekend=self._is_weekend(unit))
        return InYear(around, *year) if year else around

    def _is_weekend(self, unit: str) -> bool:
        if unit != "weekend":
            raise Reject
        return True

    def titled(self, title: str, key: str) -> Holiday:
        if title == "orthodox":
            key = f"orthodox-{key}"
        elif title != key:
            raise Reject
        return self.holiday(key)

    def titled_day(self, title: str, colour: str, day: Name) -> Holiday:
        return self.titled(title, self.coloured_day(colour, day).key)

    def holiday_eve(self, key: str) -> Holiday:
        return self.holiday(f"{key}-eve")

    def holiday_weekday(self, key: str, day: Name) -> Holiday:
        return self.holiday(key if day.number == 7 else f"{key}-{day.number}")

    def may_day(self, month: Name, unit: str) -> Holiday:
        if month.number != 5 or month.weak:
            raise Reject
        return self.holiday("may", unit)

    def coloured_day(self, colour: str, day: Name) -> Holiday:
        from factlint.mentions.times.expressions.holidays.tables import COLOURED  # noqa: PLC0415 - as above

        if COLOURED[colour] != day.number:
            raise Reject
        return Holiday(colour)

    def new_year(self, unit: str, day: str) -> Holiday:
        if (unit, day) != ("year", "day"):
            raise Reject
        return Holiday("new-year")

    def new_year_eve(self, unit: str) -> Holiday:
        if unit != "year":
            raise Reject
        return Holiday("eve")
