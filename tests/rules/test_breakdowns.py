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
    ("text", "whole", "parts"),
    [
        # a list of all parts, whatever these are called, and whether the slip makes the whole less than one or twice it
        ("The 17 guests (27 sailors and 30 anglers) slept ashore.", "17", ["27", "30"]),
        ("The isle has 42 houses of worship: 17 chapels and five mosques.", "42", ["17", "five"]),
        ("After the storm 32 boats (0.4%) were left: 5 lay at anchor and 7 lay ashore.", "32", ["5", "7"]),
        # words before what opens the list
        ("In all, 361 boats [mean age 12 years] were listed, of which 115 (38%) had sails and 186 (62%) had oars.",
         "361", ["115", "186"]),
        # shares that make all beside the parts
        ("In all, 138 boats were included in the count: 65 (55.1%) of oak and 53 (44.9%) of pine.", "138",
         ["65", "53"]),
        ("In all, 96 guests came, 21 (37.5%) by rail and 35 (62.5%) by road.", "96", ["21", "35"]),
        ("A total of 249 guests came to the isle. There were 113 (54.1%) from the north and 96 (45.9%) from the south.",
         "249", ["113", "96"]),
        ("Of the 136 guests, 52(45%) came by rail and 64(55%) came by road.", "136", ["52", "64"]),
        # those of whom it is not true
        ("Of 44 guests asked at the gate, 12 paid at once and 12 did not.", "44", ["12", "12"]),
        # a share beside the whole
        ("Of the 86 boats that came back (74.9%), 31 had lost a sail and the other 25 had not.", "86", ["31", "25"]),
        # a part that is more
        ("The club paid £45, including £50 for coal and £5 for wood.", "£45", ["£50", "£5"]),
        # the sizes of groups into which all are divided
        ("The guests (n = 95), who came in May, were divided into an early (n = 12) and a late party (n = 23).", "95",
         ["12", "23"]),
    ],
)  # fmt: skip
def test_a_whole_that_is_off_by_a_digit_is_told(text, whole, parts):
    assert (whole, parts) in told(text)


@pytest.mark.parametrize(
    "text",
    [
        # shares of those who came, not of those asked
        "The club asked 310 members. Among those who came, 113 (54.1%) were men and 96 (45.9%) were women.",
        "We asked 310 guests by post, with 113 (54.1%) from the north and 96 (45.9%) from the south replying.",
        # some gave no answer
        "Of 88 guests asked at the gate, 50 had paid and 20 had not.",
        # others beside those told
        "In all, 96 guests came, 21 (37.5%) by rail and 35 (52.5%) by road.",
        "The mean age was 35.0 years, and the crew came to 19 (63.3%) men and 11 (36.7%) women.",
        "The club paid £45, including £30 for coal and £5 for wood.",
        # the middle of a row
        "The harbour asks for two tugs, ten lighters, two old barges, fifteen new barges, one crane, and one oil hulk.",
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
