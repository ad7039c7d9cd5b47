"""A figure as it is spelt: its digits and its scale word, apart."""

from __future__ import annotations

import re
from fractions import Fraction

from factlint.records import NamedTuple

SCALES = {
    "hundred": 100,
    "thousand": 1_000, "k": 1_000,
    "million": 10**6, "millions": 10**6, "mn": 10**6, "mln": 10**6, "m": 10**6,
    "billion": 10**9, "billions": 10**9, "bn": 10**9, "bln": 10**9, "b": 10**9,
    "trillion": 10**12, "trillions": 10**12, "trn": 10**12, "tn": 10**12,
}  # fmt: skip
_SCALE = r"(?i:[   -]?(" + "|".join(sorted(SCALES, key=len, reverse=True)) + r")(?![^\W_]))"
_DIGITS = r"[0-9]++(?:[,   ][0-9]{3}(?![0-9]))*(?:\.[0-9]++)?|(?<![\w.])\.[0-9]++"


class Numeral(NamedTuple):
    """`text[start:end]` are a figure's digits; `number` is what they say alone, `scale` what the word after adds."""

    start: int
    end: int
    number: Fraction
    places: int
    scale: int
    word: str | None

    @property
    def value(self) -> Fraction:
        return self.number * self.scale


def numeral(text: str) -> Numeral | None:
    """The one numeral of a figure as written; `None` where it is in words or has several."""
    found = re.search(_DIGITS, text)
    if found is None:
        return None
    digits = re.sub(r"[^0-9.]", "", found.group())
    scale = re.match(_SCALE, text[found.end() :])
    rest = text[found.end() + (scale.end() if scale else 0) :]
    if re.search(r"[0-9]", rest):
        return None
    word = scale.group(1).lower() if scale else None
    return Numeral(
        found.start(), found.end(), Fraction(digits), len(digits.partition(".")[2]), SCALES[word] if word else 1, word
    )


def in_digits(text: str) -> bool:
    """Whether a figure is written with digits."""
    return any(character.isdecimal() for character in text)
