"""Arithmetic with figures as written."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.rules.working.arithmetic import add, divide, multiply, operand, percent_change, result, subtract
from factlint.values import Interval, Quantity

numbers = st.fractions(min_value=0, max_value=1000)


@st.composite
def intervals(draw):
    low, high = sorted((draw(numbers), draw(numbers)))
    return Interval(low, high)


@st.composite
def members(draw):
    interval = draw(intervals())
    return interval, interval.low + (interval.high - interval.low) * draw(st.fractions(min_value=0, max_value=1))


@given(members(), members())
def test_whatever_the_true_numbers_are_the_result_holds_theirs(left, right):
    (a, x), (b, y) = left, right
    assert x + y in add(a, b)
    assert x - y in subtract(a, b)
    assert x * y in multiply(a, b)
    if y:
        assert Fraction(x) / y in divide(a, b)
        assert (Fraction(x) / y - 1) * 100 in percent_change(b, a)


@pytest.mark.parametrize(
    ("quantity", "inside", "outside"),
    [
        (Quantity(12, 12, quantum=1), 12, Fraction(25, 2)),
        (Quantity(12, 12, "km", quantum=1), Fraction(23, 2), 13),
        (Quantity(1_200_000, 1_200_000, quantum=100_000), 1_240_000, 1_260_000),
        (Quantity(146_000, 146_000, quantum=1), 146_400, 147_000),
        (Quantity(50, 50, bound="about", quantum=1), 46, 40),
        (Quantity(50, 50, bound="more_than", quantum=1), 5000, 49),
        (Quantity(50, 50, bound="max", quantum=1), 1, 51),
    ],
)
def test_an_operand_stands_for_what_rounds_to_it(quantity: Quantity, inside, outside):
    assert inside in operand(quantity)
    assert outside not in operand(quantity)


def test_a_result_may_be_cut_off_or_rounded_up():
    thirty = result(Quantity(30, 30, "%", quantum=1))
    assert Fraction(309, 10) in thirty
    assert Fraction(291, 10) in thirty
    assert 32 not in thirty


def test_a_divisor_that_may_be_zero_leaves_no_upper_limit():
    assert divide(Interval(5, 5), Interval(0, 1)) == Interval(5, None)
