"""Derivations: how a figure may follow from others."""

from __future__ import annotations

from fractions import Fraction

import pytest

from factlint.rules.working.derivations import derive
from factlint.values import Quantity


def n(number, unit=None, quantum=1, bound="exact"):
    return Quantity(number, number, unit, bound, quantum)


@pytest.mark.parametrize(
    ("wanted", "givens", "how"),
    [
        (n(12), [n(12), n(30)], "identity"),
        (n(1_300_000, quantum=100_000), [n(1_250_000)], "identity"),
        (n(500), [n(230), n(270)], "sum"),
        (n(15), [n(4), n(5), n(6)], "sum"),
        (n(40), [n(100), n(60)], "difference"),
        (n(2, "pp"), [n(6, "%"), n(4, "%")], "difference"),
        (n(45, "%"), [n(55, "%")], "complement"),
        (n(25, "%"), [n(12), n(48)], "share"),
        (n(50, "%"), [n(40), n(60)], "percent change"),
        (n(24), [n(30, "%"), n(80)], "part"),
        (n(600), [n(12), n(50)], "product"),
        (n(36_000, "$", 1000), [n(3_400_000_000, "$", 10**8), n(94_000)], "ratio"),
    ],
)
def test_a_figure_follows(wanted, givens, how):
    found = derive(wanted, givens)
    assert found is not None
    assert found.how == how


@pytest.mark.parametrize(
    ("wanted", "givens"),
    [
        (n(13), [n(12), n(30)]),
        (n(44, "%"), [n(40), n(60)]),
        (n(12, "$"), [n(12, "€")]),
        (n(Fraction(7, 2), "%", Fraction(1, 10)), [n(80, "%")]),
    ],
)
def test_a_figure_does_not_follow(wanted, givens):
    assert derive(wanted, givens) is None


def test_the_search_can_be_limited():
    assert derive(n(500), [n(230), n(270)], ways=frozenset({"identity"})) is None
