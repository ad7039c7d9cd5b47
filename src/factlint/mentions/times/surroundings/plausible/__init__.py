"""Which readings are no time where they stand: counts like years, months like names, fractions like dates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factlint.mentions.times.expressions.clocks import At, Clock, Every, Hours
from factlint.mentions.times.expressions.durations import Ahead, Counted, Lasting
from factlint.mentions.times.expressions.holidays.holiday import Holiday
from factlint.mentions.times.expressions.numeric import Numeric
from factlint.mentions.times.expressions.recurring import InYear, Yearless
from factlint.mentions.times.expressions.relative import DayOfMonth, Now, OnWeekday, Today, TurnedUnit
from factlint.mentions.times.expressions.stretches import Between, Fixed, NthOf, PartOf, PeriodOf, StretchOf
from factlint.mentions.times.surroundings.plausible.clocks import at, clock, every, hours
from factlint.mentions.times.surroundings.plausible.days import (
    day_of_month,
    holiday,
    in_year,
    numeric,
    today,
    unit,
    weekday,
    yearless,
)
from factlint.mentions.times.surroundings.plausible.lengths import ahead, counted, lasting
from factlint.mentions.times.surroundings.plausible.years import between, fixed, nth, part, period, stretch

if TYPE_CHECKING:
    from collections.abc import Callable

    from factlint.mentions.times.surroundings.place import Place


def plausible(expression: Any, place: Place) -> bool:
    """Whether the expression is a time where it stands."""
    check = _CHECKS.get(type(expression))
    return check is None or check(expression, place)


def _never(_: Now, __: Place) -> bool:
    return False


_CHECKS: dict[type, Callable[[Any, Place], bool]] = {
    Fixed: fixed,
    Yearless: yearless,
    InYear: in_year,
    DayOfMonth: day_of_month,
    OnWeekday: weekday,
    Numeric: numeric,
    Lasting: lasting,
    Ahead: ahead,
    At: at,
    Clock: clock,
    Hours: hours,
    Counted: counted,
    NthOf: nth,
    PartOf: part,
    PeriodOf: period,
    StretchOf: stretch,
    Between: between,
    Every: every,
    Today: today,
    TurnedUnit: unit,
    Now: _never,
    Holiday: holiday,
}
