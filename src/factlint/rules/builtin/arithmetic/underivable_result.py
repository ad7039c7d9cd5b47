"""Q20: a figure is told as what the figures beside it make, and they make another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q20",
    "underivable-result",
    needs="two amounts",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "Her allotment is 40 feet long and 25 feet wide, which gives her «10,000 square feet» to dig.",
        "The heater draws 2 kW and was left on for 48 hours, which took «69 kWh».",
        "She lent him £8,000 for four years at 3 per cent simple interest a year, and got «£1,060» for it.",
        "The clock is £48.00 before tax. Add the tax, at 25 per cent, and the customer pays «£58.00».",
    ],
    good=[
        "The ward had 2,400 patients in 2019 and 3,000 in 2022, an increase of 25 percent.",
        "A ticket cost £480 last year. This year it costs £540, which is 12.5 percent more.",
        "The ward had 2,400 patients and 60 nurses, an increase of 35 percent on 2010.",
        "There were 18 arrests on Friday, 22 on Saturday and 9 on Sunday, for a weekend total of 49.",
        "The ward has 2,400 patients and 30 beds, at a cost of $5 million.",
        "Forty drivers paid a total of £6,000, an average of £150 each.",
        "The new hall seats 1,800 people, three times as many as the old one, which seated 600.",
        "The kiln burns 12 kilos of logs an hour. A firing of nine hours therefore eats 108 kilos.",
        "The choir has 36 members. Each pays £45 a year, and with another £360 from the parish it has £1,980.",
    ],
)
def underivable_result(context: Context) -> Iterator[Problem]:
    """A figure is told as what the figures beside it make, and they make another.

    The figures of one, two or three sentences have dimensions: money, lengths, times, counts of something, and each of
    them by the hour, by the head or by the mile. "40 feet" and "25 feet" make square feet, so "10,000" is a slip for
    1,000. What they make together is reckoned whatever the words; shares, changes, sums, differences, rates and prices
    are told by the rules for these, the rest by this one: areas, energy, simple interest, and per cent added or taken
    off.

    It stays silent where a figure is left over that may have a part in it, where the figure is not near what the
    others make (by a third, a factor of ten, or a digit), where it follows from other figures around, where words bring
    in something else (including, apart from, expected), and where another rule reads the figures.
    """
    return problems(context, "Q20")
