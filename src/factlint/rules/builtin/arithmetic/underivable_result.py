"""Q20: a figure is told as what the figures beside it make, and they make another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.levels_as_changes import levels_as_changes
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.relations.levels_as_changes import LevelAsChange


@rule(
    "Q20",
    "underivable-result",
    profile="strict",
    needs="two amounts",
    measured=on_all_prose(right=1, read=2),
    bad=[
        "Her allotment is 40 feet long and 25 feet wide, which gives her «10,000 square feet» to dig.",
        "The heater draws 2 kW and was left on for 48 hours, which took «69 kWh».",
        "She lent him £8,000 for four years at 3 per cent simple interest a year, and got «£1,060» for it.",
        "The clock is £48.00 before tax. Add the tax, at 25 per cent, and the customer pays «£58.00».",
        "Output increased by «1,800» lorries a month from 1,500 lorries a month.",
        "The unemployment of the young rose by «6.4%» in March from 6.1% in February.",
        "The town, with 48,000 people, is expected to grow by «52,000» people by 2035, an increase of 4,000.",
        "The chain, which has 340 shops, plans to grow by «400» shops by opening 60 new ones.",
    ],
    good=[
        "He owes £900, £400 of it to her and the rest to the bank, which wants £50 a month for ten months.",
        "Three nights at £84 a night and two at £60 come to £372.",
        "We saw 96,400 people, 3,400 more than before. The year was 366 days long, which makes 263 arrivals a day.",
        "The ward had 2,400 patients in 2019 and 3,000 in 2022, an increase of 25 percent.",
        "A ticket cost £480 last year. This year it costs £540, which is 12.5 percent more.",
        "The ward had 2,400 patients and 60 nurses, an increase of 35 percent on 2010.",
        "There were 18 arrests on Friday, 22 on Saturday and 9 on Sunday, for a weekend total of 49.",
        "The ward has 2,400 patients and 30 beds, at a cost of $5 million.",
        "Forty drivers paid a total of £6,000, an average of £150 each.",
        "The new hall seats 1,800 people, three times as many as the old one, which seated 600.",
        "The kiln burns 12 kilos of logs an hour. A firing of nine hours therefore eats 108 kilos.",
        "The choir has 36 members. Each pays £45 a year, and with another £360 from the parish it has £1,980.",
        "The fee went up by £18 from £15 to £33.",
        "The fee was raised by £5 from £20.",
        "Output rose by 2.4 percent in May from 2.1 percent in April.",
        "Its reach grew by 20 kilometres from 18 kilometres, so that it is now 38 kilometres.",
        "Staff grew by 12 people from 10 countries.",
        "They had 40 guests in May and 20 more in June, a rise of 60 in all.",
    ],
)
def underivable_result(context: Context) -> Iterator[Problem]:
    """A figure is told as what the figures beside it make, and they make another.

    The figures of one, two or three sentences have dimensions: money, lengths, times, counts of something, and each of
    them by the hour, by the head or by the mile. "40 feet" and "25 feet" make square feet, so "10,000" is a slip for
    1,000. What they make together is reckoned whatever the words; shares, changes, sums, differences, rates and prices
    are told by the rules for these, the rest by this one: areas, energy, simple interest, and per cent added or taken
    off. And it reads a level told as a change: "rose by 26C from 22C", "has 340 shops and will grow by 400 by opening
    60".

    It stays silent where a figure is left over that may have a part in it, where the figure is not near what the
    others make (by a third, a factor of ten, or a digit), where it follows from other figures around, where words bring
    in something else (including, apart from, expected), and where another rule reads the figures.
    """
    yield from problems(context, "Q20")
    yield from (_level(context.text, one) for one in levels_as_changes(context))


def _level(text: str, one: LevelAsChange) -> Problem:
    """What is said of a level told as a change."""
    change, level = one.change.mention, one.level.mention
    by = text.rfind("by ", 0, change.start)
    close = by >= 0 and not text[by + len("by ") : change.start].strip("$£€ ")
    related = [Related(level.start, level.end, "the level before")]
    related += [Related(one.told.mention.start, one.told.mention.end, "told of it as well")] if one.told else []
    return Problem(
        change.start,
        change.end,
        f"“{change.text}” is told as a change, and beside {level.text} it looks like the level that was reached.",
        related=tuple(related),
        fixes=(Fix("write “to”", (Edit(by, by + len("by"), "to"),), applicability="display"),) if close else (),
    )
