"""Q04: doubled, tripled, halved or N-fold disagrees with the figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q04",
    "multiplier-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The price «doubled» to $90 from $60.",
        "Membership saw a «five-fold» rise, to 3,000 from 1,500.",
        "The backlog «halved» from 400 cases to 320.",
        "A «tenfold» increase took the total from 200 to 1,200.",
        "Exports «tripled» from 12 ships in 2010 to 24 ships in 2020.",
        "Sales more than «doubled» from $40 million to $70 million.",
        "They have 90 buses, «twice» the 60 of last year.",
    ],
    good=[
        "They have 90 buses, twice the 45 of last year.",
        "They have 90 buses, nearly twice as many as the 48 of last year.",
        "Income more than doubled to 381 million from 160.",
        "The price nearly doubled to $118 from $60.",
        "It doubled in a decade, then fell to 90.",
        "The backlog halved from 400 cases to 198.",
        "The price doubled from $60 to $125.",
        "Membership tripled, to 4,400 from 1,500.",
        "The output doubled, and the price went from $3 to $9.",
        "She doubled the recipe from 2 cups to 500 grams.",
        "The table grew from 8 to 12 rows instead of doubling in size.",
        "Rather than use 10 shelves, we went to 15 instead of doubling the number of shelves.",
        "The top wage is 9 to 1 (raised from 3 to 1), while a head is paid over 100 times a clerk (up from 41 times).",
        "A stake of $5,000 in 1989 is now worth over $300,000. The market is expected to double by 2005.",
        "Sales did not merely double but went from $10 million to $40 million.",
    ],
)
def multiplier_mismatch(context: Context) -> Iterator[Problem]:
    """Doubled, tripled, halved or N-fold disagrees with the two figures given.

    "Doubled to 90 from 60" is half as much again.

    It stays silent within 15 percent of the multiple, on the open side of a hedge (more than, nearly), where a scale
    word was left out of one figure, and where the units differ.
    """
    return problems(context, "Q04")
