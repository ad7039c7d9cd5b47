"""Tail probabilities against closed forms and published tables."""

from __future__ import annotations

from math import atan, exp, pi, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factlint.rules.working.distributions import beta_share, chi_squared_upper, f_upper, normal_two_tailed, t_two_tailed

positive = st.floats(min_value=0.01, max_value=40)


@given(positive)
def test_t_with_one_and_two_degrees_of_freedom_has_closed_forms(t):
    assert t_two_tailed(t, 1) == pytest.approx(1 - 2 * atan(t) / pi, rel=1e-9, abs=1e-12)
    assert t_two_tailed(t, 2) == pytest.approx(1 - t / sqrt(2 + t * t), rel=1e-6, abs=1e-9)


@given(positive)
def test_chi_squared_with_one_two_and_four_degrees_of_freedom_has_closed_forms(x):
    assert chi_squared_upper(x, 1) == pytest.approx(normal_two_tailed(sqrt(x)), rel=1e-9)
    assert chi_squared_upper(x, 2) == pytest.approx(exp(-x / 2), rel=1e-9)
    assert chi_squared_upper(x, 4) == pytest.approx(exp(-x / 2) * (1 + x / 2), rel=1e-9)


@given(positive, st.integers(1, 200))
def test_the_square_of_t_is_f_with_one_degree_above(t, freedom):
    assert f_upper(t * t, 1, freedom) == pytest.approx(t_two_tailed(t, freedom), rel=1e-9)


@given(st.floats(min_value=0.001, max_value=0.999), st.floats(0.5, 60), st.floats(0.5, 60))
def test_the_beta_function_is_symmetric(x, a, b):
    assert beta_share(x, a, b) == pytest.approx(1 - beta_share(1 - x, b, a), abs=1e-12)


@pytest.mark.parametrize(
    ("value", "p"),
    [
        (normal_two_tailed(1.959964), 0.05),
        (t_two_tailed(2.048407, 28), 0.05),
        (t_two_tailed(2.763262, 28), 0.01),
        (f_upper(3.158843, 2, 57), 0.05),
        (chi_squared_upper(3.841459, 1), 0.05),
        (chi_squared_upper(18.307038, 10), 0.05),
        (t_two_tailed(1.960201, 10_000), 0.05),
    ],
)
def test_critical_values_of_published_tables(value, p):
    assert value == pytest.approx(p, rel=2e-5)
