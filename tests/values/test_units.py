"""Units convert exactly within their dimension, and not beyond."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.values import Quantity
from factlint.values.units import converted, currencies, unit, units

_SYMBOLS = sorted(units())


@pytest.mark.parametrize(
    ("number", "symbol", "target", "expected"),
    [
        (1, "mi", "km", Fraction(1609344, 1_000_000)),
        (1, "ft", "in", 12),
        (1, "lb", "kg", Fraction(45359237, 100_000_000)),
        (1, "gal", "l", Fraction(3785411784, 1_000_000_000)),
        (100, "°C", "°F", 212),
        (-40, "°F", "°C", -40),
        (0, "K", "°C", Fraction(-27315, 100)),
        (90, "km/h", "m/s", 25),
        (1, "kWh", "MJ", Fraction(36, 10)),
        (1, "GB", "MB", 1000),
        (2, "hour", "minute", 120),
        (3, "year", "month", 36),
        (1, "square yd", "m2", Fraction(83612736, 100_000_000)),
    ],
)
def test_known_conversions(number: int, symbol: str, target: str, expected: Fraction) -> None:
    found = converted(Quantity(number, number, symbol), target)
    assert found is not None
    assert (found.low, found.high, found.unit) == (expected, expected, target)


@given(st.sampled_from(_SYMBOLS), st.sampled_from(_SYMBOLS), st.fractions())
def test_there_and_back_is_the_same(symbol: str, target: str, number: Fraction) -> None:
    there = converted(Quantity(number, number, symbol, "about", Fraction(1, 10)), target)
    assert (there is None) == (units()[symbol].dimension != units()[target].dimension)
    if there is not None:
        back = converted(there, symbol)
        assert back == Quantity(number, number, symbol, "about", Fraction(1, 10))


def test_unknown_units_convert_into_nothing() -> None:
    assert converted(Quantity(1, 1, "member"), "km") is None
    assert converted(Quantity(1, 1, "member"), "member") == Quantity(1, 1, "member")
    assert unit("nonsense") is None


def test_no_spelling_means_two_units() -> None:
    seen: dict[str, str] = {}
    for known in units().values():
        for spelling in (*known.names, *known.signs):
            assert seen.setdefault(spelling, known.symbol) == known.symbol
    names = [name for money in currencies().values() for name in money.names]
    assert len(names) == len(set(names))


def test_there_are_enough_of_them() -> None:
    assert len(units()) > 120
    assert len(currencies()) > 40
