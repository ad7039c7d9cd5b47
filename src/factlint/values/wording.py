"""How numbers are written: in messages, and in the place of another number, in its own form."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.values.numerals import in_digits, numeral

if TYPE_CHECKING:
    from factlint.values.interval import Exact

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
NTH = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
"""The ordinals in words, as far as things are told one by one, or ranked."""
_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
          "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")  # fmt: skip
_ORDINALS = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
             "twelve": "twelfth"}  # fmt: skip
_COUNTED_UNITS = frozenset("year month week day hour minute second".split())
_TENS = ("zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")


def plain(number: Exact, places: int = 1) -> str:
    """The number with thousands commas, rounded half up to `places` decimals, without zeros at its end."""
    scale = 10**places
    rounded = Fraction(int(abs(Fraction(number)) * scale + Fraction(1, 2)), scale)
    whole, rest = divmod(rounded, 1)
    decimals = f"{int(rest * scale):0{places}d}".rstrip("0") if places else ""
    sign = "-" if number < 0 and rounded else ""
    return f"{sign}{int(whole):,}" + (f".{decimals}" if decimals else "")


def close(number: Exact) -> str:
    """The number with as many decimals as leave three significant digits."""
    size = abs(Fraction(number))
    if size >= 100 or size == 0:
        return plain(number, 0)
    places = 1
    while size < 10 and places < 6:
        size, places = size * 10, places + 1
    return plain(number, places)


def opening(words: str) -> str:
    """The words of a draft as they begin a sentence."""
    return words[:1].upper() + words[1:]


def an(noun: str) -> str:
    """The noun with its indefinite article: "a day", "an hour"."""
    return f"an {noun}" if noun.startswith(("hour", "a", "e", "i", "o")) else f"a {noun}"


def in_words(number: int) -> str | None:
    """A whole number below a hundred in words; `None` for others."""
    if 0 <= number < 20:
        return _UNITS[number]
    if 20 <= number < 100:
        tens, units = divmod(number, 10)
        return _TENS[tens] + (f"-{_UNITS[units]}" if units else "")
    return None


def unit_after(number: Exact | None, unit: str) -> str:
    """A unit as it stands after a number: those that are words take a plural."""
    return f"{unit}s" if unit in _COUNTED_UNITS and number != 1 else unit


def ordinal_like(written: str, place: int) -> str:
    """The ordinal of a place, as digits or as words like those written."""
    if written[:1].isdigit():
        suffix = "th" if 10 <= place % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(place % 10, "th")
        return f"{place}{suffix}"
    words = in_words(place)
    if words is None:
        return f"{place}th"
    head, dash, last = words.rpartition("-")
    ending = _ORDINALS.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last.rstrip("e") + "th")
    spelled = head + dash + (last + "h" if last.endswith("t") and last not in _ORDINALS else ending)
    return spelled.capitalize() if written[:1].isupper() else spelled


def restated(text: str, number: Exact) -> str | None:
    """`number` written the way the figure `text` writes its own: in words or digits, with its scale word and unit.

    `None` where the figure is not one numeral, or where no numeral of that form is close to the number.
    """
    digits = numeral(text)
    if digits is None:
        return None if in_digits(text) else _restated_in_words(text, number)
    value = Fraction(number) / digits.scale
    if value and abs(value) * 10**digits.places < Fraction(1, 2):
        return None
    written = plain(value, digits.places)
    if "." in written:
        written += "0" * (digits.places - len(written.partition(".")[2]))
    if "," not in text and abs(value) < 10_000:
        written = written.replace(",", "")
    return text[: digits.start] + written + text[digits.end :]


def _restated_in_words(text: str, number: Exact) -> str | None:
    if Fraction(number).denominator != 1:
        return None
    words = in_words(int(number))
    old = re.match(r"[A-Za-z]++(?:-[A-Za-z]++)?", text)
    if words is None or old is None:
        return None
    numeral_word = old.group() if _is_number_word(old.group()) else old.group().partition("-")[0]
    if not _is_number_word(numeral_word):
        return None
    return (words.capitalize() if text[0].isupper() else words) + text[len(numeral_word) :]


def _is_number_word(text: str) -> bool:
    return all(part in _UNITS or part in _TENS for part in text.lower().split("-"))
