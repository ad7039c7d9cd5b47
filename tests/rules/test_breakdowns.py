"""Breakdowns: which figure is the whole, which are its parts, and whether the words promise all of them."""

from __future__ import annotations

import pytest

from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.relations.reckonings import reckonings
from factlint.values import Period


def told(text: str) -> list[tuple[str, list[str]]]:
    """The wholes with their parts that a text of a few sentences promises to be their sum."""
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2026-06-01"))
    last = len(context.sentences) - 1
    window = list(context.windows(last, 2))[-1]
    return [
        (one.result.mention.text, [given.mention.text for given in one.givens])
        for one in reckonings(window)
        if one.how == "parts" and one.firm
    ]


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("It lasts 14 months (12 months of fixes and 2 months of upgrades).", "14 months", ["12 months", "2 months"]),
        ("The board has 15 members: 10 judges and 5 clerks.", "15", ["10", "5"]),
        ("The 50 staff comprise 30 nurses, 12 cooks and 8 doctors.", "50", ["30", "12", "8"]),
        ("They counted 900 votes, 500 by mail and 400 in person.", "900", ["500", "400"]),
        ("Of the 73 seats, 28 are given away and the other 45 are kept.", "73", ["28", "45"]),
        ("They won six medals. They won one silver medal and five bronze medals.", "six", ["one", "five"]),
        ("It has 15 votes. That corresponds to two senators and 13 members.", "15", ["two", "13"]),
        # words that no form foresaw may stand between the whole, what opens its parts, and these
        ("The 640 pupils of the two schools by the river, all told, fall into 3 groups: 310 who walk, 205 who cycle "
         "and 125 who come by bus.", "640", ["310", "205", "125"]),
        ("Of the 84 bells that hang in the towers of the old town, 51 were cast before the war, 20 between the wars "
         "and the remaining 13 since.", "84", ["51", "20", "13"]),
        ("Of the council's 48 seats, Labour holds 22, the Greens 15 and independents 11.", "48", ["22", "15", "11"]),
    ],
)  # fmt: skip
def test_a_whole_is_broken_down(text, whole, parts):
    assert (whole, parts) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "They have four children: two boys, a girl and a baby.",
        "The house has 5 rooms (including 2 baths and 1 kitchen).",
        "The fleet has 20 ships, 30 planes and 40 cars.",
        "They won six medals. The hosts won one silver medal and five cups.",
        "It has 5 rooms: the kitchen, 2 baths and a hall.",
        "The town has 41 bridges: 17 of stone and 12 of iron, and the rest of wood.",
        "They sold 96 lamps, most of them in May: 31 to the mill or 40 to the pier.",
        "The farm has 64 hens: 40 in the yard, and it keeps 30 geese.",
    ],
)
def test_what_promises_no_sum(text):
    assert told(text) == []


def test_parts_share_the_scale_word_of_the_whole():
    context = understand(read("It has 12.4 million readers: 7.2 in print and 5.2 online."), facts=FactBase(),
                         as_of=Period.parse("2026"))  # fmt: skip
    assert any(one.how == "parts" and one.fits for one in reckonings(context.sentences[0]))
