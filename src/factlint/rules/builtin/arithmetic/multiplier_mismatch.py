"""Q04: doubled, tripled, halved or N-fold disagrees with the figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.directions_told import directed
from factlint.rules.relations.reported import problems
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

_SHOWN = pattern(r"[:–—]\s")
_SLACK = Fraction(15, 100)


@rule(
    "Q04",
    "multiplier-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The hosts had 18 shots to the guests' nine, «three times as many», and two corners to three.",
        "At first 640 came. By night the count stood at 5,120, «six times as many».",
        "It had 840 helpers beside 12 paid staff; in other words, «60» people giving time for every one on a wage.",
        "The district has sixteen vets for its 40,000 people, or one for every «3,500», and they are far.",
        "Hens outnumbered drakes by «three» to one on the pond, with 30 to 15.",
        "The vote was 6,300 to 2,700. The clerk called the «3»-to-1 margin clear.",
        "Poe ends with 26 goals, «three times as many» as Roe, who got 13.",
        "The new kiln cut the firing time «tenfold», from 600 minutes to 200 minutes.",
        "The price «doubled» to $90 from $60.",
        "Membership saw a «five-fold» rise, to 3,000 from 1,500.",
        "The backlog «halved» from 400 cases to 320.",
        "A «tenfold» increase took the total from 200 to 1,200.",
        "Exports «tripled» from 12 ships in 2010 to 24 ships in 2020.",
        "Sales more than «doubled» from $40 million to $70 million.",
        "They have 90 buses, «twice» the 60 of last year.",
        "At 60 megawatts, the new mill has «three times» the power of the old one, which had 40 megawatts.",
        "The 337 new jobs were «twice» the 469 that had been forecast.",
        "Tolls are «halved» from May: a lorry now pays 45 euros where the old rate was 60.",
    ],
    good=[
        "The hosts had 18 shots to the guests' nine, twice as many, and two corners to three.",
        "In 1990 it had 20 boats. Now it has 30 at sea and 10 ashore, twice as many.",
        "It has 30 boats and 10 barns, twice as many.",
        "At first 640 came. By night the count stood at 5,120, eight times as many.",
        "It had 840 helpers beside 12 paid staff; in other words, 70 people giving time for every one on a wage.",
        "The district has sixteen vets for its 40,000 people, or one for every 2,500, and they are far.",
        "The vote was 6,300 to 2,100. The clerk called the 3-to-1 margin clear.",
        "They won 30 to 15, though bookmakers had them at three to one, and drew the next by two to two.",
        "Poe ends with 26 goals, twice as many as Roe, who got 13.",
        "Poe ends with 26 goals, three times as many as Roe, who has played 13 games.",
        "The new kiln cut the firing time threefold, from 600 minutes to 200 minutes.",
        "Each cart adds 50 stones to it. The lorry moves at twice the speed. Each lorry adds 30 stones.",
        "The odds are 3.8 times those of the others. The interval of the odds ratio is (1.25, 10.4).",
        "A line at twice the official value sees a rise in poverty from 29.3% to 31.2%.",
        "The number of strikes doubled over the decade, with the share of women rising from 22% to 36.5%.",
        "Tolls are halved from May: a lorry now pays 45 euros where the old rate was 90.",
        "They have 90 buses, twice the 45 of last year.",
        "At 60 megawatts, the new mill has three times the power of the old one, which had 20 megawatts.",
        "The 938 new jobs were twice the 469 that had been forecast.",
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
    told = {problem.start: problem for problem in (*_of_levels(context), *problems(context, "Q04"))}
    return iter(told.values())


def _of_levels(context: Context) -> Iterator[Problem]:
    """Judge "are halved: a driver pays 45 euros where the old rate was 60" by the two levels."""
    words = {one.start: one for one in context.mentions if one.kind == "multiple"}
    for one in directed(context):
        word = words.get(one.start)
        times = Fraction(word.exact or 0) if word and word.bound == "exact" else Fraction(0)
        old, new = one.old.number, one.new.number
        shown = word and _SHOWN.search(context.text, word.end, min(one.old.mention.start, one.new.mention.start))
        if word and shown and times and old and abs(new / old / times - 1) > _SLACK:
            message = f"{one.new.mention.text} is {close(new / old)} times {one.old.mention.text}."
            related = tuple(
                Related(level.mention.start, level.mention.end, "one of the two levels") for level in (one.old, one.new)
            )
            yield Problem(word.start, word.end, message, related=related)
