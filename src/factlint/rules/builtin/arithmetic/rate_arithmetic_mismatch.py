"""Q09: a figure per year and the same figure per day do not agree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q09",
    "rate-arithmetic-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Poe has 24 goals in her 20 league appearances this season, an average of «1.4» a game.",
        "The 640 villagers left 256 tonnes of ash last year, or «250 kg» each.",
        "The press printed 90,000 sheets in 45 minutes. That is «4,000» sheets per minute.",
        "It serves 850 million people a year, or «half a million a day».",
        "It serves 850m a year, or «half a million a day».",
        "The rent is $1,200 a month, or «$124,400 a year».",
        "They walk 50 km a day, or «350 km a month».",
        "The aid comes to $3.4bn, or roughly «$360,000» a job for 94,000 jobs.",
        "The limit is 50 orders a week. Each may hold up to 100 names per order. That means «6,000» names a week.",
        "The deal is worth $40 million over four years, or «$20 million a year».",
        "At 12 litres a minute, the mill uses «7,200 litres an hour».",
        "The scheme costs $1.2 million, or «$40 a head» for the 3,000 residents.",
        "He walked 30 kilometres in six hours, averaging «8 kilometres an hour».",
        "A tap loses 20 litres of water a minute, which is to say «120 litres an hour».",
        "The fund gave £2.4m to 300 farmers. That works out at an average of «£800» each.",
        "A case of 24 jars costs £48, or «£3» a jar.",
        "With 500 pupils and 25 teachers, the school has «30» pupils per teacher.",
        "The school had 900 applicants for its 60 places. With «12» candidates for every place, it drew lots.",
    ],
    good=[
        "The ship took five days and four hours for 1,680 miles, which is 13.5 knots.",
        "The sum of £24,000 pays for 60 desks at £350 each, leaving £3,000 for lamps.",
        "The 640 villagers left 256 tonnes of ash last year, or 400 kg each.",
        "That list is bigger (5 Mb versus 600 Kb in a system with a desktop and around 2.5 Gb of programs installed).",
        "The deal is worth $40 million over four years, or $10 million a year.",
        "He walked 30 kilometres in six hours, averaging 5 kilometres an hour.",
        "The fund gave £2.4m to 300 farmers. That works out at an average of £8,000 each.",
        "The school had 900 applicants for its 60 places. With 15 candidates for every place, it drew lots.",
        "With 500 pupils and 25 rooms, the school has 30 pupils per teacher.",
        "The number of strokes given was 1 48 856 (an average of 455 strokes per session).",
        "The school had 900 pupils in its 60 rooms. With 12 tables for every room, it is well furnished.",
        "The limit is 50 orders a week. Each may hold up to 100 names per order. That means 5,000 names a week.",
        "The aid comes to $3.4bn, or roughly $36,000 a job for 94,000 jobs.",
        "It will serve 850 million a year by 2015, or 800,000 a day so far.",
        "The rent is $1,200 a month, or $14,400 a year.",
        "It handles 5,200 parcels a year, or 100 a week.",
        "It costs 12 pounds a month, or 100 pounds a year.",
        "The staff work 40 hours a week, or 8 hours a day.",
        "It makes 26,000 cars a year, about 100 a day.",
        "It will cost $80 for all of it; or $45 per line for four lines.",
        "They eat 3 meals a day and buy food 2 times a week.",
    ],
)
def rate_arithmetic_mismatch(context: Context) -> Iterator[Problem]:
    """A figure per year and the same figure per day, or a total and its share per head, do not agree.

    "850 million a year, or half a million a day" is 2.3 million a day.

    It stays silent within 5 percent (20 with a hedge), where working days, working hours or rounded months make it fit,
    where a longer period is merely cheaper (12 pounds a month, or 100 pounds a year), where words put the two at
    different times, and unless "or", a bracket or a comma joins the two directly.
    """
    yield from problems(context, "Q09")
