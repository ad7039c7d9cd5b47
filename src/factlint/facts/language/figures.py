"""Values as fact files write them: `84_012_284`, `1.24 billion USD`, `5 GiB`, `2%`, `50 per week`, `2024-03`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fractions import Fraction

from factlint.facts.language.units import canonical_unit, currency_code, measures_the_same
from factlint.facts.model import Delay, Tolerance
from factlint.values import Bound, Exact, Period, Quantity

MAX_DIGITS = 60
MAX_EXPONENT = 308

_SCALES = {
    "hundred": 10**2, "thousand": 10**3, "k": 10**3, "million": 10**6, "mn": 10**6, "m": 10**6, "billion": 10**9,
    "bn": 10**9, "trillion": 10**12, "tn": 10**12, "lakh": 10**5, "crore": 10**7,
}  # fmt: skip
_WORDS_ONLY = frozenset({"k", "m"})  # "5 m" is five metres; "$5m" is money
_NUMBER = (
    r"[+\-−]?(?:[0-9]{1,3}(?:[ ,'’\u00a0\u202f][0-9]{3})+|[0-9][0-9_]*+)(?:\.[0-9][0-9_]*+)?(?:[eE][+\-]?[0-9]++)?"
)
_FRACTION = r"[0-9]{1,9}/[0-9]{1,9}"
_FIGURE = re.compile(
    rf"(?P<about>~ ?)?(?P<sign>[$€£¥₹]|[A-Z]{{2,3}}\$|[A-Z]{{3}} ?)?(?P<number>{_FRACTION}(?![0-9])|{_NUMBER})"
    r"(?P<rest>.*)",
    re.DOTALL,
)
_SCALED = re.compile(r" ?(?P<scale>hundred|thousand|million|billion|trillion|lakh|crore|mn|bn|tn|k|m)\b(?P<rest>.*)")
_NOT_FINITE = re.compile(r"[+-]?\.?(?:inf|nan|infinity)", re.IGNORECASE)


class WrongValueError(ValueError):
    """A value that cannot be read; `kind` is the kind of the problem."""

    def __init__(self, message: str, kind: str = "bad-value") -> None:
        super().__init__(message)
        self.kind = kind


def parse_number(text: str) -> tuple[Exact, Exact]:
    """A bare number and the place value of its last digit, which is 0 for whole numbers: those are exact."""
    if len(text) > MAX_DIGITS:
        raise WrongValueError(f"a number of {len(text)} digits; at most {MAX_DIGITS} are read", "number-range")
    if "/" in text:
        numerator, _, denominator = text.partition("/")
        if int(denominator) == 0:
            raise WrongValueError(f"{text} divides by zero", "number-range")
        return _simple(Fraction(int(numerator), int(denominator))), 0
    plain = re.sub(r"[_ ,'’\u00a0\u202f]", "", text).replace("−", "-")
    mantissa, _, exponent = plain.lower().partition("e")
    if exponent and (len(exponent) > 5 or abs(int(exponent)) > MAX_EXPONENT):
        raise WrongValueError(f"{text} is out of range", "number-range")
    places = len(mantissa.partition(".")[2])
    scale = Fraction(10) ** int(exponent or 0)
    number = Fraction(mantissa) * scale
    return _simple(number), _simple(Fraction(1, 10**places) * scale) if places or exponent else 0


def _simple(number: Fraction) -> Exact:
    return number.numerator if number.denominator == 1 else number


def refuse_odd_number(text: str) -> None:
    """Raise `WrongValueError` for a bare text that other YAML readers take for a number no program can hold."""
    if _NOT_FINITE.fullmatch(text) and "." in text:
        raise WrongValueError(f"{text} is not a finite number; put it in quotes if it is meant as text", "number-range")
    if text[:1].isdigit() and re.fullmatch(_NUMBER, text):
        parse_number(text)


def parse_figure(text: str, kind: str, default_unit: str | None = None, rounding: Exact | None = None) -> Quantity:
    """The figure of a value of type `kind`; raise `WrongValueError` with what was expected instead."""
    if text.isascii() and text.isdigit() and len(text) <= 15 and kind in {"count", "number"}:
        return Quantity(int(text), int(text), quantum=rounding or 0)
    low, separator, high = text.partition("..")
    if separator and low and high:
        ends = [parse_figure(part.strip(), kind, default_unit, rounding) for part in (low, high)]
        return ends[0]._replace(high=ends[1].high, unit=ends[0].unit or ends[1].unit)
    match = _FIGURE.fullmatch(text)
    if _NOT_FINITE.fullmatch(text):
        raise WrongValueError(f"{text} is not a finite number", "number-range")
    if match is None:
        raise WrongValueError(f"{_shown(text)} is not {_EXPECTED[kind]}")
    number, quantum = parse_number(match["number"])
    unit_text = match["rest"]
    scaled = _SCALED.fullmatch(unit_text)
    if scaled and not (
        scaled["scale"] in _WORDS_ONLY and not match["sign"] and kind not in {"count", "number", "money"}
    ):
        factor = _SCALES[scaled["scale"]]
        number, quantum = _simple(Fraction(number) * factor), _simple(Fraction(quantum or 1) * factor)
        unit_text = scaled["rest"]
    unit = _unit(match["sign"], unit_text.strip(), text, kind, default_unit)
    bound: Bound = "about" if match["about"] else "exact"
    if kind == "count" and (number < 0 or not isinstance(number, int)):
        raise WrongValueError(
            f"{_shown(text)} is not a whole number; a count has type count, others number or quantity"
        )
    return Quantity(number, number, unit, bound, quantum if rounding is None else rounding)


_EXPECTED = {
    "count": "a whole number such as 32, 84_012_284 or 1.2 million",
    "number": "a number such as 3.14 or 1_200",
    "quantity": "a number with a unit such as 5 GiB or 357_022 km2",
    "money": "an amount such as 1.24 billion USD",
    "percent": "a percentage such as 2%",
}


def _unit(sign: str | None, written: str, text: str, kind: str, default: str | None) -> str | None:
    if kind == "money":
        return _currency(sign, written, text, default)
    if sign:
        raise WrongValueError(f"{_shown(text)} is money; give the attribute type: money")
    if kind == "percent":
        if written.lower() in _PERCENTS:
            return _PERCENTS[written.lower()]
        raise WrongValueError(f"{_shown(text)} is not {_EXPECTED[kind]}")
    if kind in {"count", "number"}:
        if written:
            expected = _EXPECTED[kind]
            raise WrongValueError(f"{_shown(text)} has words after the number: {written!r}; it has to be {expected}")
        return None
    if not written and default is None:
        raise WrongValueError(f"{_shown(text)} has no unit; write it here or give the attribute one")
    if written and not re.fullmatch(r"[^\W\d_%°µ/]?[\w%°µ²³/·.^\- ]*", written):
        raise WrongValueError(f"{written!r} is not a unit")
    unit = canonical_unit(written or default or "")
    if written and default and not measures_the_same(unit, canonical_unit(default)):
        raise WrongValueError(f"{_shown(text)} does not measure what {default} measures", "unit")
    return unit


_PERCENTS = dict.fromkeys(("", "%", "percent", "per cent", "pc", "pct"), "%") | dict.fromkeys(
    ("pp", "percentage points", "percentage point"), "pp"
)


def _currency(sign: str | None, written: str, text: str, default: str | None) -> str:
    if sign and written:
        raise WrongValueError(f"{_shown(text)} names two currencies or has words left over: {written!r}")
    unit = (sign or "").strip() or written or default
    if not unit:
        raise WrongValueError(f"{_shown(text)} has no currency; write for example {text} USD")
    code = currency_code(unit)
    if code is None:
        raise WrongValueError(f"{unit!r} is not a currency; write an ISO code such as USD or EUR")
    return code


def _shown(text: str) -> str:
    return repr(text if len(text) <= 60 else f"{text[:57]}...")


_QUARTER = re.compile(r"(?P<year>[0-9]{4})-(?:Q(?P<quarter>[1-4])|H(?P<half>[12]))")
_FISCAL = re.compile(r"FY ?(?P<year>[0-9]{4})")
_LOOSE_DAY = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{1,2})-(?P<day>[0-9]{1,2})")


def parse_date(text: str) -> Period:
    """A day, month or year, a quarter or half (`2025-Q3`), a fiscal year; `~` takes in one more on each side."""
    if text.startswith("~") and not text.startswith("~~"):
        about = parse_date(text[1:].strip())
        width = timedelta(days=about.days)
        try:
            if about == Period.of_year(about.start.year):
                return Period(Period.of_year(about.start.year - 1).start, Period.of_year(about.start.year + 1).end)
            return Period(about.start - width, about.end + width)
        except (OverflowError, ValueError):
            return about
    try:
        return Period.parse(text)
    except ValueError:
        pass
    quarter, fiscal = _QUARTER.fullmatch(text), _FISCAL.fullmatch(text)
    if quarter:
        year = int(quarter["year"])
        months = 3 if quarter["quarter"] else 6
        first = (int(quarter["quarter"] or quarter["half"]) - 1) * months + 1
        return Period(date(year, first, 1), Period.of_month(year, first + months - 1).end)
    if fiscal:
        return Period.of_year(int(fiscal["year"]))
    loose = _LOOSE_DAY.fullmatch(text)
    if loose and _is_day(_padded(loose)):
        raise WrongValueError(f"{text} is not written in full; write {_padded(loose)}", "bad-date")
    if loose or re.fullmatch(r"[0-9]{4}-[0-9]{2}", text):
        raise WrongValueError(f"{text} is not a date: there is no such day", "bad-date")
    if re.fullmatch(r"[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4}", text):
        raise WrongValueError(f"{text}: day or month first? Write year, month, day: 2024-03-07", "bad-date")
    if "T" in text and re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T", text):
        raise WrongValueError(f"{text} has a time of day; facts hold by days, write {text[:10]}", "bad-date")
    raise WrongValueError(f"{_shown(text)} is not a date; write 2024-03-07, 2024-03 or 2024", "bad-date")


def _is_day(text: str) -> bool:
    try:
        Period.parse(text)
    except ValueError:
        return False
    return True


def _padded(loose: re.Match[str]) -> str:
    return f"{loose['year']}-{int(loose['month']):02}-{int(loose['day']):02}"


_DELAY = re.compile(r"(?P<count>[0-9]{1,3}) ?(?P<unit>y|years?|m|months?|w|weeks?|d|days?)")


def parse_delay(text: str) -> Delay:
    """A length of time such as `2y`, `6 months`, `90 days`."""
    match = _DELAY.fullmatch(text)
    if match is None:
        raise WrongValueError(
            f"{_shown(text)} is not a length of time; write for example 2y, 6 months or 90 days", "bad-value"
        )
    count, unit = int(match["count"]), match["unit"][0]
    return (
        Delay(months=count * 12)
        if unit == "y"
        else Delay(months=count)
        if unit == "m"
        else Delay(days=count * (7 if unit == "w" else 1))
    )


def parse_tolerance(text: str, kind: str | None = None) -> Tolerance:
    """`1%` is a share of the value (of a percentage: points), `5 m` and `0.5 billion USD` amounts, `2` is absolute."""
    if text.startswith(("-", "\N{MINUS SIGN}")):
        raise WrongValueError(f"{_shown(text)} is not a tolerance: it cannot be below zero")
    if text.endswith("%"):
        number, _ = parse_number_of(text[:-1].strip())
        return Tolerance(number) if kind == "percent" else Tolerance(_simple(Fraction(number) / 100), relative=True)
    match = _FIGURE.fullmatch(text)
    if match is None or match["about"]:
        raise WrongValueError(f"{_shown(text)} is not a tolerance; write 2, 1% or 5 km")
    if not match["sign"] and not match["rest"].strip():
        return Tolerance(parse_number(match["number"])[0])
    plain = "count" if kind == "count" else "quantity"
    figure = parse_figure(text, "money" if kind == "money" or match["sign"] else plain, "")
    return Tolerance(figure.low or 0, unit=figure.unit)


def parse_number_of(text: str) -> tuple[Exact, Exact]:
    """A bare number, with a sentence about it where it is none."""
    if not re.fullmatch(_NUMBER, text):
        raise WrongValueError(f"{_shown(text)} is not a number")
    return parse_number(text)
