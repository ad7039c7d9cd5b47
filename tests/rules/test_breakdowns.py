"""Breakdowns: totals with their parts, and whether the words promise all of them."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.counts.breakdowns import breakdowns
from factlint.values import Period


def told(text: str) -> list[tuple[str, list[str], bool]]:
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2026-06-01"))
    return [
        (found.total.text, [part.text for part in found.parts], found.exact) for found in breakdowns(context.sentences)
    ]


@pytest.mark.parametrize(
    ("text", "total", "parts", "exact"),
    [
        (
            "It lasts 14 months (12 months of fixes and 2 months of upgrades).",
            "14 months",
            ["12 months", "2 months"],
            True,
        ),
        ("The board has 15 members: 10 judges and 5 clerks.", "15", ["10", "5"], True),
        ("The 50 staff comprise 30 nurses, 12 cooks and 8 doctors.", "50", ["30", "12", "8"], True),
        ("They counted 900 votes, 500 by mail and 400 in person.", "900", ["500", "400"], True),
        ("Of the 73 seats, 28 are given away and 45 are kept.", "73", ["28", "45"], False),
        ("Of the 73 seats, 28 are given away and the other 45 are kept.", "73", ["28", "45"], True),
        ("They won six medals. They won one silver medal and five bronze medals.", "six", ["one", "five"], True),
        ("It has 15 votes. That corresponds to two senators and 13 members.", "15", ["two", "13"], True),
    ],
)
def test_a_total_is_broken_down(text, total, parts, exact):
    assert told(text) == [(total, parts, exact)]


@pytest.mark.parametrize(
    "text",
    [
        "They have four children: two boys, a girl and a baby.",
        "The house has 5 rooms (including 2 baths and 1 kitchen).",
        "The fleet has 20 ships, 30 planes and 40 cars.",
        "They won six medals. The hosts won one silver medal and five cups.",
        "It has 5 rooms: the kitchen, 2 baths and a hall.",
    ],
)
def test_what_is_no_breakdown(text):
    assert told(text) == []


def test_parts_share_the_scale_word_of_the_total():
    context = understand(read("It has 12.4 million readers: 7.2 in print and 5.2 online."), facts=FactBase(),
                         as_of=Period.parse("2026"))  # fmt: skip
    [found] = breakdowns(context.sentences)
    assert found.quantities is not None
    total, parts = found.quantities
    assert total.number == sum(part.number for part in parts)
