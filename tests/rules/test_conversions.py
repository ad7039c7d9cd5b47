"""Figures given twice, in two units."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.relations.conversions import _IMPERIAL, _NAMESAKES, agrees, conversions
from factlint.values import Period, Quantity
from factlint.values.units import unit


def pairs(text: str) -> list[tuple[str, str]]:
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2026-06-01"))
    return [(pair.first.text, pair.second.text) for s in context.sentences for pair in conversions(s)]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("It is 6 km (3.7 miles) long.", ("6 km", "3.7 miles")),
        ("The 30-foot (9-metre) wall fell.", ("30-foot", "9-metre")),
        ("It took 62 months, or over five years.", ("62 months", "five years")),
        ("It is 6 km (about 4 miles) long.", ("6 km", "4 miles")),
        ("It is 42 inches (3 feet, 6 inches) long.", ("42 inches", "3 feet, 6 inches")),
    ],
)
def test_a_figure_given_twice(text, pair):
    assert pairs(text) == [pair]


def test_a_figure_given_thrice():
    assert pairs("It is 12 km (7.5 miles, 6.5 nautical miles) off.") == [
        ("12 km", "7.5 miles"),
        ("12 km", "6.5 nautical miles"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "It took 40 hours (5 days).",
        "Hike 5 miles, or 3 km.",
        "It is mended in 24 hours (or 7 days).",
        "It is 5 km (of which 2 miles are paved).",
        "It weighs 5 kg (3 km from here).",
        "It is 5 km (5 km) long.",
        "It needs 3 * 2 bytes (6 MB).",
    ],
)
def test_what_is_not_given_twice(text):
    assert pairs(text) == []


def measured(number, symbol, quantum=1, bound="exact"):
    return Quantity(number, number, symbol, bound, quantum)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (measured(6, "ft"), measured(Fraction(9, 5), "m", Fraction(1, 10)), True),
        (measured(6, "km"), measured(Fraction(24, 5), "mi", Fraction(1, 10)), False),
        (measured(500, "mi"), measured(800, "km"), True),
        (measured(10, "gal"), measured(45, "l"), True),
        (measured(62, "month"), measured(5, "year", 1, "more_than"), True),
        (measured(42, "month"), measured(5, "year", 1, "more_than"), False),
        (measured(35, "°C"), measured(95, "°F"), True),
        (measured(35, "°C"), measured(63, "°F"), False),
        (measured(12, "kg"), measured(26, "lb"), True),
        (measured(1300, "km"), measured(860, "mi"), False),
        (measured(500, "km"), measured(330, "mi"), True),
        (measured(4380, "m"), measured(14000, "ft"), True),
        (measured(55, "kg"), measured(125, "lb"), True),
        (measured(100, "km"), measured(92, "mi"), False),
        (measured(300, "°C"), measured(512, "°F"), False),
        (measured(50, "l", 1, "about"), measured(13, "gal"), True),
    ],
)
def test_two_figures_agree(first, second, same):
    assert agrees(first, second) is same
    assert agrees(second, first) is same or first.unit == "month"


def test_every_unit_that_goes_by_another_name_is_known():
    for symbol, others in _NAMESAKES.items():
        assert all(unit(other) is not None for other in (symbol, *others)), symbol
    assert all(unit(symbol) is not None for symbol in _IMPERIAL)
