"""What the rules on dates counted and told from others mean."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.grammars import Reject
from factlint.mentions.times.expressions.amounts import Amount
from factlint.mentions.times.expressions.beside import WeekOf
from factlint.mentions.times.expressions.durations import Ahead, Counted, Lasting, Onward
from factlint.mentions.times.expressions.recurring import InYear, Recurring, Turned, Yearless
from factlint.mentions.times.expressions.relative import CountedWeekdays, Now, Today, TurnedUnit
from factlint.mentions.times.expressions.slots import Slot
from factlint.mentions.times.expressions.stretches import Fixed, NamedPeriod, PeriodOf
from factlint.mentions.times.handlers.holidays import HolidayHandlers

if TYPE_CHECKING:
    from factlint.mentions.times.expressions.values import Date

_MILLENNIA = 9
_SAME = {"month": "month", "quarter": "quarter", "period": "same period"}
"""What may be named again in another year, and how."""


class RelationHandlers(HolidayHandlers):
    """One method a rule or alias of `times.lark`."""

    # ------------------------------------------------------------ counted and relative dates

    def today(self, offset: int) -> Today:
        return Today(offset)

    def now(self) -> Now:
        return Now()

    def the_unit(self, unit: str) -> Date:
        return self.turn_unit("the", unit)

    def unit_ago(self, unit: str, sign: int, what: str = "") -> Date:
        return _of(what, self.ago(self.amount(1, unit), sign))

    def nth_ago(self, unit: str, sign: int, number: int, part: str) -> Counted:
        if unit != "year" or part != "quarter":
            raise Reject
        return Counted(self.amount(1, unit), sign, self.nth(number, part))

    def unit_one_ago(self, unit: str, _: int, back: str, sign: int) -> Counted:
        if (unit, back, sign) != ("quarter", "year", -1):
            raise Reject
        return Counted(self.amount(1, back), sign, TurnedUnit("the", "quarter"))

    def unit_later(self, unit: str, sign: int, what: str = "") -> Date:
        return _of(what, self.later(self.amount(1, unit), sign))

    def prior_period(self, turn: str, unit: str, what: str) -> PeriodOf:
        if (turn, unit) != ("previous", "year") or what not in ("quarter", "period"):
            raise Reject
        return PeriodOf(self.ago(self.amount(1, unit), -1), what)

    def period_of_year(self, year: int, what: str) -> PeriodOf:
        if what not in ("quarter", "period"):
            raise Reject
        return PeriodOf(self.year(year), what)

    def latest_period(self, turn: str, _: str) -> Date:
        if turn == "that":
            return NamedPeriod()
        if turn != "latest":
            raise Reject
        return TurnedUnit(turn, "quarter")

    def same_of(self, turn: str, unit: str, year: Any) -> PeriodOf:
        """The month, quarter or period that the text named last, in another year."""
        whole = isinstance(year, Fixed) or (isinstance(year, TurnedUnit) and year.unit == "year")
        if turn != "that" or unit not in _SAME or not whole:
            raise Reject
        return PeriodOf(year, _SAME[unit])

    def same_later(self, same: Any, number: int, unit: str, sign: int) -> PeriodOf:
        """The same period a year later or earlier."""
        if unit != "year" or not isinstance(same, NamedPeriod):
            raise Reject
        return PeriodOf(self.later(self.amount(number, unit), sign), "same period")

    def same_year_ago(self, turn: str, unit: str, number: int, year: str, sign: int) -> PeriodOf:
        if turn != "that" or unit not in _SAME or year != "year":
            raise Reject
        return PeriodOf(self.later(self.amount(number, year), sign), unit)

    def vague_later(self, unit: str, sign: int) -> Counted:
        return Counted(Amount(((None, unit),), 0), sign)

    def unit_before(self, unit: str, sign: int) -> Counted:
        if unit != "day":
            raise Reject
        return self.later(self.amount(1, unit), sign)

    def ahead(self, amount: Amount) -> Ahead | Lasting:
        return Lasting(amount) if amount.parts[-1][1] == "night" else Ahead(amount)

    def stretch_from(self, amount: Amount, edge: Any, start: Date) -> Onward:
        if edge != "start":
            raise Reject
        return Onward(start, amount)

    def stretch_for(self, start: Date, amount: Amount) -> Onward:
        return Onward(start, amount)

    def weekdays_ahead(self, number: Any, weekday: int) -> CountedWeekdays:
        return self.weekdays_ago(number, weekday, 1)

    def weekdays_ago(self, number: Any, weekday: int, sign: int) -> CountedWeekdays:
        if not isinstance(number, int) or number < 1:
            raise Reject
        return CountedWeekdays(sign * number, weekday)

    def stem_ago(self, day: Any, number: int, unit: str, sign: int) -> InYear | PeriodOf:
        if isinstance(day, NamedPeriod):
            return self.same_later(day, number, unit, sign)
        if unit != "year" or not isinstance(day, Recurring):
            raise Reject
        return InYear(day, Counted(self.amount(number, unit), sign))

    def stem_ahead(self, day: Any, number: int, unit: str) -> InYear | PeriodOf:
        return self.stem_ago(day, number, unit, 1)

    def turn_day(self, turn: str, day: Recurring | WeekOf) -> Turned | WeekOf:
        if turn == "following":  # "following the September 11 attacks"
            raise Reject
        if isinstance(day, WeekOf):  # "last Christmas week"
            if not isinstance(day.day, Recurring):
                raise Reject
            return WeekOf(Turned(turn, day.day), day.unit)
        return Turned(turn, day)

    # ------------------------------------------------------------ dates counted from others

    def unit_beside(self, unit: str, sign: int, offset: int) -> Today:
        if unit != "day" or sign * offset <= 0:
            raise Reject
        return Today(offset + sign)

    def ago(self, amount: Amount, sign: int) -> Counted:
        return Counted(amount, sign)

    def ago_today(self, amount: Amount, sign: int, offset: int) -> Counted:
        return Counted(amount, sign, Today(offset))

    def later(self, amount: Amount, sign: int) -> Counted:
        return Counted(amount, sign, anaphoric=True)

    def prior(self, amount: Amount, _: str) -> Counted:
        return self.later(amount, -1)

    def unit_prior(self, unit: str, _: str) -> Counted:
        return self.prior(self.amount(1, unit), _)

    def beside(self, amount: Amount, *parts: Any) -> Counted:
        sign = parts[0] if len(parts) == 2 else 1
        bare_year = isinstance(parts[-1], Fixed) and parts[-1].first.unit == "year"
        if bare_year and amount.parts[-1][1] not in ("year", "decade", "century", "millennium"):
            raise Reject  # "six months before the 2024 election"
        if amount.parts[-1][1] == "workday":
            raise Reject  # nobody says which days were worked
        return Counted(amount, sign, parts[-1])

    def nth(self, number: int, unit: str) -> Date:
        if unit in ("century", "millennium"):
            return self.nth_era(number, unit, "ad")
        if unit == "quarter" and 1 <= number <= 4:
            return Yearless("quarter", number - 1)
        raise Reject

    def year_nth(self, year: int, number: int, unit: str) -> Date:
        return self.dated(self.nth(number, unit), self.year(year))

    def nth_era(self, number: int, unit: str, era: str) -> Date:
        if unit == "century":
            return Fixed(Slot("century", number - 1 if era == "ad" else -number))
        if unit != "millennium" or number > _MILLENNIA:
            raise Reject
        years = (1000 * number - 1000, 1000 * number - 1) if era == "ad" else (-1000 * number, 999 - 1000 * number)
        return Fixed(*(Slot("year", year) for year in years))


def _of(what: str, year: Counted) -> Date:
    """A year ago, or a quarter or "period" of that year."""
    return PeriodOf(year, what) if what in ("quarter", "period") else year
