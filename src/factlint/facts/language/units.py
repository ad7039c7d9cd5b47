"""Units as fact files write them, brought to the symbols of the unit table."""

from __future__ import annotations

import re
from functools import cache

_TIMES = {
    spelling: unit
    for unit, spellings in {
        "year": "year years yr yrs y",
        "month": "month months mo",
        "week": "week weeks wk",
        "day": "day days d",
        "hour": "hour hours h hr hrs",
        "minute": "minute minutes min mins",
        "second": "second seconds s sec secs",
        "%": "% percent",
        "km2": "square-kilometre square-kilometres square-kilometer square-kilometers",
        "m2": "square-metre square-metres square-meter square-meters",
        "mi2": "square-mile square-miles",
    }.items()
    for spelling in spellings.split()
}
_RATE = re.compile(r"(?:(?P<of>.*?) ?)(?:\bper |\ba |\ban |\beach |/)(?P<per>.+)")


@cache
def _symbols() -> dict[str, str]:
    from factlint.values.units import units  # noqa: PLC0415 - few values have units

    found = {}
    for unit in units().values():
        found[unit.symbol] = unit.symbol
        for name in unit.names:
            found.setdefault(name, unit.symbol)
        for sign in unit.signs:
            found.setdefault(sign, unit.symbol)
    return found | _TIMES


def canonical_unit(written: str) -> str:
    """One symbol for every spelling: "years" is `year`, "km²" is `km2`, "10 per 3 hours" has the unit `/3 hour`."""
    symbols = _symbols()
    for spelling in (written, written.replace(" ", "-"), written.lower()):
        if spelling in symbols:
            return symbols[spelling]
    rate = _RATE.fullmatch(written)
    if rate:
        count, _, unit = rate["per"].rpartition(" ")
        return (
            f"{canonical_unit(rate['of']) if rate['of'] else ''}/{f'{count} ' if count else ''}{canonical_unit(unit)}"
        )
    return written


def measures_the_same(one: str, other: str) -> bool:
    """Whether two units can stand for one quantity; of units that are in no table that is assumed."""
    if one == other:
        return True
    from factlint.values.units import unit  # noqa: PLC0415 - few values have another unit than their attribute

    first, second = unit(one), unit(other)
    if first is None or second is None:
        return True
    return first.dimension == second.dimension or {first.dimension, second.dimension} == {"time", "months"}


@cache
def _currency_codes() -> dict[str, str]:
    from factlint.values.units import currencies  # noqa: PLC0415 - few values have units

    found: dict[str, str] = {}
    for currency in currencies().values():
        for written in (currency.code, currency.code.lower(), *currency.signs, *currency.names):
            found.setdefault(written, currency.code)
    return found


def currency_code(written: str) -> str | None:
    """The ISO code of a currency by code, sign or name; "$" where the dollar's country is open."""
    codes = _currency_codes()
    return codes.get(written) or codes.get(written.lower())
