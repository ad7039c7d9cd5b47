"""Numbers in digits: grouped, decimal, scientific, fractions; and digits that are no number at all."""

from __future__ import annotations

import re
from fractions import Fraction
from math import gcd
from unicodedata import numeric

from factlint.mentions.numbers.number import Number
from factlint.patterns import pattern
from factlint.values import Exact, exact

VULGAR = "½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅐⅛⅜⅝⅞⅑⅒"
_NUMBER = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,2}(?:,[0-9]{2}){1,6},[0-9]{3}(?![0-9])"
    r"|[0-9]{1,3}(?:['’][0-9]{3})+(?![0-9])|[0-9]++)(?:\.[0-9]++)?|\.[0-9]++"
)
_EXPONENT = (
    r"(?:[eE](?P<e>[+−-]?[0-9]{1,3})(?![0-9A-Za-z])"
    r"|[x×*]10(?:\^(?P<x>[+−-]?[0-9]{1,3})|(?P<raised>⁻?[⁰¹²³⁴-⁹]{1,3})|(?P<lowered>[−-][0-9]{1,2})(?![0-9]))"
    r"|\^(?P<power>[+−-]{0,2}[0-9]{1,2})(?![0-9]))"
)
_DIGITS = pattern(
    rf"10(?P<ten>⁻?[⁰¹²³⁴-⁹]{{1,3}}|−[0-9]{{1,2}}(?![0-9]))"
    rf"|(?P<fraction>[0-9]++[/⁄][0-9]++(?:ths?+|nds?+|rds?+)?)(?![/.,⁄]?[0-9])"
    rf"|(?P<vulgar>[0-9]*+[{VULGAR}])"
    rf"|(?P<european>[0-9]{{1,3}}(?:\.[0-9]{{3}})+,[0-9]++)"
    rf"|(?P<number>{_NUMBER}){_EXPONENT}?"
)
_NO_NUMBER = pattern(
    r"[0-9]{1,4}(?P<mark>[-/.])[0-9]{1,2}(?P=mark)[0-9]{1,4}"  # a date
    r"|[0-9]++:[0-9]"  # a time, a score
    r"|[^0-9]*?[0-9]++(?:\.[0-9]++){2,}(?![,0-9])"  # a version, an address
    r"|[^0-9]*?[0-9][0-9.,]*+(?:[-–‐][0-9][0-9.,]*+){2,}"  # a telephone number, an identifier
    r"|[^0-9]*?[0-9]{3}[-–‐][0-9]{3}[1-9](?![0-9])"  # a telephone number of seven digits
    r"|.*?(?://|@|#|\\|_|www\.)"  # an address on the web, a tag
)
_JOINTS = frozenset("-–‐/.:@#\\_")
"""What holds such digits together."""
_GOES_ON = pattern(r"[.:/,'’][0-9]|\.[A-Za-z](?![a-z]{2})")
_ORDINAL = pattern(r"(?:st|nd|rd|th)(?![^\W_])", re.IGNORECASE)
RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_ELEVEN = 11
_TENS = frozenset((10, 20, 100, 1000))
"""Denominators of marks and shares, which nobody cancels: "8/10"."""
_DENOMINATORS = frozenset((2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 16, 20, 24, 25, 30, 32, 40, 50, 60, 64, 100, 128, 1000))


def holds_no_number(chunk: str) -> bool:
    """Whether the digits of the chunk make a date, an address, a telephone number or an identifier."""
    return not _JOINTS.isdisjoint(chunk) and _NO_NUMBER.match(chunk) is not None


def read_digits(chunk: str, at: int) -> tuple[str, int, Number] | None:
    """Class, end and value of the number in digits at the offset; `None` for digits that are none."""
    match = _DIGITS.match(chunk, at)
    if match is None:
        return None
    number = _value(match)
    if number is None:
        return None
    end = match.end()
    ordinal = _ORDINAL.match(chunk, end)
    if ordinal and match["number"] and isinstance(number.value, int) and "." not in match.group():
        if ordinal.group() == "st" and (number.value % 10 != 1 or number.value == _ELEVEN):
            return _class(match, number), end, number  # 12st are stones
        return "ORDN", ordinal.end(), Number(number.value, 0)
    if _GOES_ON.match(chunk, end):
        return None
    return _class(match, number), end, number


def _class(match: re.Match[str], number: Number) -> str:
    if match["ten"] or (match["power"] and match["number"] == "10"):
        return "POWER"
    if match["fraction"] or (match["vulgar"] and number.value < 1):
        return "FRACTION"
    if match.group().isdigit():
        return {1: "D", 2: "D", 3: "D3"}.get(len(match.group()), "NUM")
    return "NUM"


def _value(match: re.Match[str]) -> Number | None:
    """The number that the digits write, with the place value of the last one."""
    if match["ten"]:
        return _power(Number(10), match["ten"].translate(RAISED))
    if match["fraction"]:
        above, below = re.findall("[0-9]+", match["fraction"])
        if not _is_part(int(above), int(below)):
            return None
        return Number(exact(Fraction(int(above), int(below))), 0)
    if match["vulgar"]:
        text = match["vulgar"]
        part = Fraction(numeric(text[-1])).limit_denominator(10)
        return Number(exact(int(text[:-1] or 0) + part), 0)
    if match["european"]:
        return _decimal(match["european"].replace(".", "").replace(",", "."))
    number = _decimal(match["number"].replace(",", "").replace("'", "").replace("’", ""))
    return _with_exponent(number, match)


def _is_part(above: int, below: int) -> bool:
    """Whether two figures around a slash are a part of one: not "24/7", "50/60 Hz", a "6/8" measure."""
    lowest = gcd(above, below) == 1 or below in _TENS
    return above < below and below in _DENOMINATORS and lowest


def _with_exponent(number: Number, match: re.Match[str]) -> Number | None:
    if match["power"]:
        return _power(number, match["power"])
    exponent = match["e"] or match["x"] or match["lowered"] or (match["raised"] or "").translate(RAISED)
    if not exponent:
        return number
    power = int(exponent.replace("−", "-"))
    factor: Exact = 10**power if power >= 0 else Fraction(1, 10**-power)
    return Number(exact(number.value * factor), exact(number.quantum * factor))


def _power(base: Number, written: str) -> Number | None:
    power = int(written.lstrip("+−-")) * (-1 if written.count("-") + written.count("−") == 1 else 1)
    if not base.value or base.value >= 10_000:
        return None
    return Number(exact(Fraction(base.value) ** power), 0)


def _decimal(text: str) -> Number:
    whole, _, places = text.partition(".")
    if not places:
        return Number(int(whole))
    scale = 10 ** len(places)
    return Number(exact(Fraction(int(whole or 0) * scale + int(places), scale)), Fraction(1, scale))
