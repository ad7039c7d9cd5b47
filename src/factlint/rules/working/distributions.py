"""Tail probabilities of the distributions that test statistics follow.

The regularized incomplete beta and gamma functions by their series and continued fractions (Abramowitz and Stegun
6.5.29, 26.5.8; evaluated by Lentz's method), good to ten digits and more over the range that papers report.
"""

from __future__ import annotations

from math import erfc, exp, lgamma, log, sqrt

_STEPS = 500
_SMALL = 1e-300
_CLOSE = 1e-15


def normal_two_tailed(z: float) -> float:
    """The probability of a standard normal deviate at least as far from zero as `z`."""
    return erfc(abs(z) / sqrt(2))


def t_two_tailed(t: float, freedom: float) -> float:
    """The probability of a Student's t at least as far from zero as `t`."""
    return beta_share(freedom / (freedom + t * t), freedom / 2, 0.5)


def f_upper(f: float, above: float, below: float) -> float:
    """The probability of an F ratio of at least `f`, with the degrees of freedom of its two parts."""
    return 1.0 if f <= 0 else beta_share(below / (below + above * f), below / 2, above / 2)


def chi_squared_upper(x: float, freedom: float) -> float:
    """The probability of a chi-squared of at least `x`."""
    return (
        1.0 if x <= 0 else 1.0 - gamma_share(x / 2, freedom / 2) if x < freedom + 1 else _gamma_rest(x / 2, freedom / 2)
    )


def beta_share(x: float, a: float, b: float) -> float:
    """The regularized incomplete beta function I_x(a, b)."""
    if x <= 0 or x >= 1:
        return 0.0 if x <= 0 else 1.0
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(1 - x))
    if x < (a + 1) / (a + b + 2):
        return front * _beta_fraction(x, a, b) / a
    return 1 - front * _beta_fraction(1 - x, b, a) / b


def _beta_fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1 / _kept(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _kept(1 + term * d)
            c = _kept(1 + term / c)
            value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value


def gamma_share(x: float, a: float) -> float:
    """The regularized lower incomplete gamma function P(a, x), by its series: for `x` below `a` + 1."""
    term = total = 1 / a
    for n in range(1, _STEPS):
        term *= x / (a + n)
        total += term
        if term < total * _CLOSE:
            break
    return total * exp(a * log(x) - x - lgamma(a))


def _gamma_rest(x: float, a: float) -> float:
    """The regularized upper incomplete gamma function Q(a, x), by its continued fraction: for `x` above `a`."""
    b = x + 1 - a
    c, d = 1 / _SMALL, 1 / _kept(b)
    value = d
    for n in range(1, _STEPS):
        term = -n * (n - a)
        b += 2
        d = 1 / _kept(term * d + b)
        c = _kept(b + term / c)
        value *= c * d
        if abs(c * d - 1) < _CLOSE:
            break
    return value * exp(a * log(x) - x - lgamma(a))


def _kept(number: float) -> float:
    """The number, kept away from zero as Lentz's method needs it."""
    return number if abs(number) > _SMALL else _SMALL
