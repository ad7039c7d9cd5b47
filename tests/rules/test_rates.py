"""Figures per period."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.relations.rates import rates
from factlint.rules.working.dimensions import period_of
from factlint.values import Period


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("It serves 12,000 people a year.", [(12_000, "year")]),
        ("The rent is $1,200 a month, or $14,400 a year.", [(1200, "month"), (14_400, "year")]),
        ("The annual maximum is $15,023.", [(15_023, "year")]),
        ("They bake 500 loaves daily.", [(500, "day")]),
        ("They bake 500 loaves.", []),
        ("They walk 50 km a day.", [(50, "day")]),
    ],
)
def test_rates(text, found):
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2026-06-01"))
    assert [(rate.own, period_of(rate.seconds)) for s in context.sentences for rate in rates(s)] == found
