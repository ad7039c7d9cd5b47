"""How rules write numbers."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factlint.values.wording import close, in_words, plain, restated


@pytest.mark.parametrize(
    ("number", "text"),
    [(1234567, "1,234,567"), (Fraction(1, 3), "0.3"), (Fraction(-5, 2), "-2.5"), (Fraction(999, 1000), "1"), (0, "0")],
)
def test_plain(number, text):
    assert plain(number) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(Fraction(1000, 3), "333"), (Fraction(100, 3), "33.3"), (Fraction(1, 30), "0.0333"), (12, "12")],
)
def test_close(number, text):
    assert close(number) == text


def test_in_words():
    assert [in_words(number) for number in (0, 13, 20, 42, 100)] == ["zero", "thirteen", "twenty", "forty-two", None]


@pytest.mark.parametrize(
    ("text", "number", "written"),
    [
        ("30 %", 50, "50 %"),
        ("eight", 9, "nine"),
        ("Eight", 12, "Twelve"),
        ("1.2 million", 1_310_000, "1.3 million"),
        ("$87.1 million", 78_000_000, "$78 million"),
        ("1,200", 1600, "1,600"),
        ("two-day", 3, "three-day"),
        ("2.50", Fraction(12, 5), "2.40"),
        ("eight", 120, None),
        ("5 ft 10 in", 6, None),
    ],
)
def test_restated(text, number, written):
    assert restated(text, number) == written
