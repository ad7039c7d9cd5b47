"""Units as fact files write them, brought to one spelling each."""

from __future__ import annotations

import re

_SPELLINGS = {
    "year": "year years yr yrs y a",
    "month": "month months mo",
    "week": "week weeks wk",
    "day": "day days d",
    "h": "hour hours h hr hrs",
    "min": "minute minutes min mins",
    "s": "second seconds s sec secs",
    "ms": "millisecond milliseconds ms",
    "m": "metre metres meter meters m",
    "km": "kilometre kilometres kilometer kilometers km",
    "cm": "centimetre centimetres centimeter centimeters cm",
    "mm": "millimetre millimetres millimeter millimeters mm",
    "mi": "mile miles mi",
    "ft": "foot feet ft",
    "in": "inch inches",
    "yd": "yard yards yd",
    "km2": "km2 km² sq-km square-kilometre square-kilometres square-kilometer square-kilometers",
    "m2": "m2 m² sq-m square-metre square-metres square-meter square-meters",
    "mi2": "mi2 mi² sq-mi square-mile square-miles",
    "ha": "hectare hectares ha",
    "acre": "acre acres",
    "kg": "kilogram kilograms kilogramme kilogrammes kg",
    "g": "gram grams gramme grammes g",
    "t": "tonne tonnes t metric-ton metric-tons",
    "lb": "pound-mass lb lbs",
    "l": "litre litres liter liters l L",
    "deg": "degree degrees deg °",
    "Cel": "°C celsius degree-celsius degrees-celsius",
    "[degF]": "°F fahrenheit degree-fahrenheit degrees-fahrenheit",
    "K": "kelvin K",
    "%": "% percent per-cent",
    "B": "byte bytes B",
    "bit": "bit bits",
}
_CANONICAL = {spelling: unit for unit, spellings in _SPELLINGS.items() for spelling in spellings.split()}
_RATE = re.compile(r"(?:(?P<of>.*?) ?)(?:\bper |\ba |\ban |\beach |/)(?P<per>.+)")

CURRENCIES = {
    "dollars": "$", "dollar": "$", "us dollars": "USD", "us dollar": "USD", "euros": "EUR", "euro": "EUR",
    "pounds": "GBP", "pound": "GBP", "sterling": "GBP", "yen": "JPY", "rupees": "INR", "yuan": "CNY",
} | {
    code.lower(): code
    for code in (
        "AED ARS AUD BDT BGN BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HRK HUF IDR ILS INR IQD IRR ISK JOD JPY "
        "KES KRW KWD KZT LBP LKR LYD MAD MXN MYR NGN NOK NZD OMR PEN PHP PKR PLN QAR RON RSD RUB SAR SEK SGD SYP THB TND "
        "TRY TWD TZS UAH UGX USD UYU UZS VES VND XAF XOF ZAR ZMW"
    ).split()
}  # fmt: skip
"""Words and codes to ISO 4217; "dollars" alone do not say whose they are."""


def canonical_unit(written: str) -> str:
    """One spelling for every unit: "years" is `year`, "km²" is `km2`, "10 per 3 hours" has the unit `/3.h`."""
    known = (
        _CANONICAL.get(written)
        or _CANONICAL.get(written.replace(" ", "-"))
        or _CANONICAL.get(written.lower().replace(" ", "-"))
    )
    if known:
        return known
    rate = _RATE.fullmatch(written)
    if rate:
        count, _, unit = rate["per"].rpartition(" ")
        per = canonical_unit(unit)
        return f"{canonical_unit(rate['of']) if rate['of'] else ''}/{f'{count}.' if count else ''}{per}"
    return written
