"""Reckonings: what the figures of a passage make together by their dimensions, whatever the words."""

from __future__ import annotations

import pytest

import factlint
from factlint.documents.reading import read
from factlint.engine import understand
from factlint.facts import FactBase
from factlint.rules.relations.passages import figures
from factlint.values import Period


def slips(text: str) -> list[str]:
    """The figures that are said to be wrong."""
    found = factlint.lint_text(text, as_of="2025-06-15", name="draft.md", profile="strict")
    return [finding.text for finding in found]


def dimensions(text: str) -> list[tuple[str, dict[str, int]]]:
    context = understand(read(text), facts=FactBase(), as_of=Period.parse("2025-06-15"))
    return [
        (figure.mention.text, dict(figure.dimension)) for sentence in context.sentences for figure in figures(sentence)
    ]


@pytest.mark.parametrize(
    ("text", "figure", "dimension"),
    [
        ("The spring gives 30 litres of clear water a minute.", "30 litres", {"volume": 1, "time": -1}),
        ("It drinks seven litres for every 100 km.", "seven litres", {"volume": 1, "length": -1}),
        ("They paid £40 each.", "£40", {"GBP": 1, "#each": -1}),
        ("There is one nurse for every 12 beds.", "12", {"#bed": 1, "#nurse": -1}),
        ("It has 300 people to the square mile.", "300", {"#person": 1, "length": -2}),
        ("A dollar was 0.92 euros, or $1.09 to the euro.", "$1.09", {"$": 1, "EUR": -1}),
        ("The crew rowed 90 miles in a day.", "90 miles", {"length": 1}),
        ("It lost 12 jobs a year ago.", "12", {"#job": 1}),
    ],
)
def test_a_figure_has_the_dimension_of_its_unit_and_of_what_it_is_counted_by(text, figure, dimension):
    assert (figure, dimension) in dimensions(text)


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        # so much an hour, for so many hours
        ("The boiler burns nine kilos of pellets an hour. Left on for 14 hours, it thus burns 162 kilos.", "162 kilos"),
        ("The herd gives 840 litres of milk a day. Over a week that makes 6,880 litres.", "6,880 litres"),
        # a pace, a speed, the time it takes
        ("Her barge makes six kilometres an hour, so the 84 kilometres to the lock take her 19 hours.", "19 hours"),
        ("The pump draws 4 kW and has been on for 36 hours, using up 114 kWh.", "114 kWh"),
        # so many at so much each
        ("The 26 stalls were let at £35 apiece, and the parish is £810 the richer.", "£810"),
        ("The walnut chest was to be paid off in 18 instalments of £65, in all £1,710.", "£1,710"),
        ("Her $840,000 goes to 24 nephews in equal parts, so each of them will get $53,000.", "$53,000"),
        # the density, the exchange, the area
        ("The isle has 4,500 souls on its 75 square kilometres, which is 600 people per square kilometre.", "600"),
        ("The hall is 24 metres long and 15 metres wide, which gives 3,600 square metres.", "3,600 square metres"),
        # a part and its share
        ("They asked 480 farmers in nine parishes. Of those, 120, or one in three, had sold land.", "one in three"),
        ("Of the 80 trustees, 28 are men. Women, in other words, have 75 per cent of the seats.", "75 per cent"),
        # sums
        ("The walk raised £1,240, the fair £2,310 and the raffle £870, making £4,240 for the roof.", "£4,240"),
        ("She served three years for the fraud and 30 months for the theft, six years in all.", "six years"),
        # differences
        ("The school has 612 pupils against 648 last year, a drop of 26 that worries nobody.", "26"),
        # simple interest, and what is added
        ("She lent him £8,000 for four years at 3 per cent simple interest a year, and got £1,060 for it.", "£1,060"),
        ("The clock is £48.00 before tax. Add the tax, at 25 per cent, and the customer pays £58.00.", "£58.00"),
    ],
)  # fmt: skip
def test_a_slip_is_told_by_the_figures_beside_it(text, figure):
    assert slips(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        # it is so
        "The boiler burns nine kilos of pellets an hour. Left on for 14 hours, it thus burns 126 kilos.",
        "The 26 stalls were let at £35 apiece, and the parish is £910 the richer.",
        "Of the 80 trustees, 28 are farmers. Others, in other words, still hold 65 per cent of the seats.",
        "She served three years for the fraud and 30 months for the theft, five and a half years in all.",
        # it is rounded
        "The 7 heirs share $500,000 equally, so each will get $71,000.",
        "The poll reached 490 farmers. Of those, 120, or one in four, had sold land.",
        # words bring in something else
        "The 26 stalls were let at £35 apiece, and with another £50 for the tea tent the parish has £960.",
        "The boiler burns nine kilos an hour. After 14 hours, including the warm-up, it had got through 135 kilos.",
        "The walk raised £1,240, the fair £2,310 and the raffle £870. With a grant the roof fund has £5,000.",
        "The 36 stalls were let at £20 apiece. The parish has debts of £810.",
        # a day is not worked through, nor a week
        "The mill saws 12 metres an hour, so that it makes 96 metres a day.",
        "He earns £90 a day. That makes £450 a week.",
        # the figures are far apart, and do not belong together
        "The boiler burns nine kilos of pellets an hour. In 14 hours the ship takes on 3 tonnes.",
        "The school has 612 pupils against 648 last year, a drop that 3 teachers noticed.",
        # a figure is left over that may have its part in it
        "They bought 12 chairs at £30 each and a table for £85, for £445.",
        "The school had 612 pupils, then 648, then 640, a drop of 26 from the start of the year before.",
        # another whole
        "Of the 80 trustees, 28 are farmers, and of the farmers a quarter, seven, are women.",
        "The poll reached 480 farmers. Some 120 had sold land, or one in three of those who had any to sell.",
        "Rents went up by 120 euros to 480 euros. A third of the tenants gave notice.",
        # a score, a range, a list
        "The motion fell by nine votes to five, in a hall with 15 seats.",
        "The fare is 2, 4 or 5 euros by zone, and 8 euros at night, in all four zones.",
        "In pens of 15 sheep, each gets 4 to 6 kilos of hay, which makes 60 kilos.",
    ],
)  # fmt: skip
def test_figures_that_do_not_belong_together_are_left_alone(text):
    assert slips(text) == []


def test_a_slip_is_seen_where_few_figures_stand_around() -> None:
    told = "The fund gave £2.4m to 300 farmers. That works out at an average of £800 each."
    crowd = "It has 41 staff, 12 vans and 9 boats worth £640,000, and owes £90,000."
    assert slips(told) == ["£800"]
    assert slips(f"{crowd} {told} It spent £310,000 on roads and £75,000 on wells.") == []
