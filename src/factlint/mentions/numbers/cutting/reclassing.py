"""Tells the "and" inside a number from the one between two things."""

from __future__ import annotations

import re

from factlint.grammars import UNKNOWN
from factlint.mentions.numbers.vocabulary import CLASSES
from factlint.patterns import pattern


def _any(names: str) -> str:
    return "[" + "".join(re.escape(CLASSES[name]) for name in names.split()) + "]"


_AND = re.escape(CLASSES["AND"])
_NUMERAL = _any("ZERO ONE ONES TEEN TENS D D3 NUM HUNDRED MAG")
_BEFORE_HUNDRED = f"{_any('ONE ONES TEEN D')} {_any('HUNDRED')}(?! {_any('MAG')})"
_PART = f"(?:{_any('A ONE')} ?{_any('HALF QUARTER THIRDW')}|{_any('ONES')} ?{_any('FRACS')}|{_any('FRACTION')})"
_JOINING = pattern(
    rf"(?<={_any('TENS')}) {_any('SHY')}(?= {_any('ONE ONES')})"
    rf"|(?<={_any('ONE')}) {_any('SHY')}(?= {_any('THIRDW HALF QUARTER')})"
    rf"|(?<={_any('ONES')}) {_any('SHY')}(?= {_any('FRACS')})"
)
_OF_SUM = pattern(rf"(?<= ){_any('PLUS')}(?= {_any('ZERO ONE ONES TEEN TENS D D3 NUM')})")
_BEFORE_POWER = pattern(rf"{_any('BY')}(?= ?{_any('POWER')})")
_RATE_OF_PAST = pattern(
    rf"{_any('A')}(?= {_any('TIMEU')} {_any('AGO')})"
    rf"|(?<={_any('PCT CENTS')} ){_any('A')}(?= {_any('TIMEU')} {_any('BESIDE')})"
)
_INSIDE = pattern(
    rf"(?<={_any('HUNDRED MAG')})( ?){_AND}"
    rf"(?= ?{_any('ZERO ONE ONES TEEN TENS D D3 ORDW THIRDW')}(?! ?{_any('HUNDRED')}))"
)
_BEFORE_HUNDREDS = pattern(rf"(?<={_any('MAG')})( ?){_AND}(?= ?{_BEFORE_HUNDRED})")
_BEYOND = pattern(rf"(?<=. ){_AND}(?= {_any('OVER HEDGE MORE LESS')}(?:{UNKNOWN}|\Z| {UNKNOWN}))")
"""The "and" of "aged 18 and over", which says "or"."""
_AFTER_UNIT = pattern(
    rf"(?<={_any('A')} {_any('UNIT')}) {_AND}(?= {_any('A')} {_any('HALF QUARTER')}(?: |{UNKNOWN}|\Z))"
)
_BEFORE_PART = pattern(rf"(?<={_NUMERAL})( ?){_AND}(?= ?{_PART})")


def reclass(codes: str) -> str:
    """The class string with NAND for the "and" of "two hundred and six" and HAND for that of "two and a half", JOIN for
    the hyphen of "fifty - two", CROSS for the "x" before a power of ten, OR for the "and" of "18 and over", and nothing
    for the "a" of "a year ago" and "5% a year before", and the plus of "2 + 2".
    """
    if len(codes) == 1:
        return codes
    if CLASSES["POWER"] in codes:
        codes = _BEFORE_POWER.sub(CLASSES["CROSS"], codes)
    if CLASSES["PLUS"] in codes:
        codes = _OF_SUM.sub(UNKNOWN, codes)
    if CLASSES["SHY"] in codes:
        codes = _JOINING.sub(f" {CLASSES['JOIN']}", codes)
    if CLASSES["AGO"] in codes or CLASSES["BESIDE"] in codes:
        codes = _RATE_OF_PAST.sub(UNKNOWN, codes)
    return _with_ands(codes) if CLASSES["AND"] in codes else codes


def _with_ands(codes: str) -> str:
    """The class string with each "and" told apart."""
    if _BEYOND.search(codes):
        codes = _BEYOND.sub(CLASSES["OR"], codes)
    if CLASSES["HALF"] in codes or CLASSES["QUARTER"] in codes:
        codes = _AFTER_UNIT.sub(f" {CLASSES['HAND']}", codes)
    if _BEFORE_PART.search(codes):
        codes = _BEFORE_PART.sub(rf"\1{CLASSES['HAND']}", codes)
    if CLASSES["HUNDRED"] not in codes and CLASSES["MAG"] not in codes:
        return codes
    codes = _INSIDE.sub(rf"\1{CLASSES['NAND']}", codes)
    return _BEFORE_HUNDREDS.sub(rf"\1{CLASSES['NAND']}", codes)
