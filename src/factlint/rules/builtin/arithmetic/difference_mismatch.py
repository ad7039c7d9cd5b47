"""Q03: a stated rise or fall is not the difference of the two figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.reported import problems

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q03",
    "difference-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=8, read=8),
    bad=[
        "Finches in July averaged 26.5 grams; those in May averaged 31.8, a gain of «4.3 grams», or exactly a fifth.",
        "Our 19 kitchens made 148,200 meals. That is «12,800» more than the year before, when we made 130,000, and an "
        "increase of 14%.",
        "They counted 3,200 calls, «1,200» above the limit of 2,400.",
        "The hall was to cost £48,000 and in the end cost £60,000, «£10,000» more than the estimate.",
        "The temperature fell «12 degrees», from 21°C to 14°C.",
        "The firm added «250» jobs, taking staff from 1,200 to 1,600.",
        "Membership rose by «30» to 160 from 120.",
        "The party gained «12» seats, going from 31 to 47.",
        "It cut «50» jobs, reducing the workforce from 420 to 350.",
        "A rise of «15 degrees», from 10 degrees to 15 degrees, was measured.",
        "The rate climbed «0.5 percentage points», from 2.1% to 2.9%.",
        "Turnout was up «4» points, from 51% to 58%.",
        "The price fell by «$12», from $60 to $45.",
        "Receipts were $33,412,870 and expenses $29,104,330, showing an excess of receipts of «$3,408,540».",
        "The grant was £85,000, and the costs of the year were only £49,540, thus leaving unspent «£53,460».",
        "Receipts will come to $331 million and costs to $372 million, showing a small excess of «$9 million».",
    ],
    good=[
        "Finches in July averaged 26.5 grams; those in May averaged 31.8, a gain of 5.3 grams, or exactly a fifth.",
        "Hens outnumbered drakes by two to one on the pond, with 30 to 15.",
        "They counted 3,200 calls, 800 above the limit of 2,400.",
        "The limit is 40 tonnes for lorries and 3.5 for vans. The van weighed 5 tonnes, 2 tonnes over the limit.",
        "The quota is 400 tonnes. The boat landed 500 tonnes, 100 tonnes over the quota.",
        "The firm had a 739,146 crown loss for the half-year. It paid 900,000 crowns for one and 100,000 for another.",
        "This is due to an increase of 25 posts for the roads; to an increase under the new law of 32 posts; and to an "
        "increase of 24 posts for the port.",
        "It burned 11,000 barrels a day. The gas used was 121.747 million m3, and the gas bought 121.716 million m3.",
        "The temperature fell seven degrees, from 21°C to 14°C.",
        "It lies 12 degrees north, where it fell from 21°C to 14°C.",
        "Receipts were $33,412,870 and expenses $29,104,330, showing an excess of receipts of $4,308,540.",
        "With $400,000 added, receipts were $33,412,870 and expenses $29,104,330, leaving a balance of $4,708,540.",
        "Receipts will come to $381 million and costs to $372 million, showing a small excess of $9 million.",
        "Receipts came to $381 million and costs to $215 million, leaving a small surplus of $9 million in the town.",
        "The costs were $12,916,639, leaving unspent $2,141,682 of what was to be had. Grants for the next year are "
        "$15,095,061, and the costs are put at $15,953,751.",
        'run up v 3: sew 4: heap up a debt; they chalked up $100 there 5: make by sewing; "run up a skirt"',
        "The party made a net gain of 3 after losing 1 and winning 4.",
        "They were up 3 on the notional 2019 result.",
        "Reserves rose 10.5 billion net of valuation, from 50.1 billion to 62.3 billion.",
        "Staff grew by 400, from 1,200 to 1,600.",
        "The rate rose 0.8 percentage points, from 2.1% to 2.9%.",
        "Revenue rose by $1.3 billion, from $2.4 billion to $3.6 billion.",
        "The fee goes up by $2 a year, from $10 to $20.",
        "The robot raised its speed from 1.6 km to 2.5 km, growing 10 cm to 130 cm.",
        "Moss finished down $18.90 at $8, while Fern fell $28.63 to $38.65.",
        "Of the 1,017 papers 483 were read, leaving 462 to be read, while of the maps 726 were read and 271 remained.",
        "A loan of $2.75 million was made as at the end of the year $3.75 million was due, with $2 million in hand.",
        "There were 233 stands; by 1987 the number had dropped to 102. That year 44 more were closed by the city.",
        "It rounds marks that stand one month apart. It also sets marks at spans such as 2 months or 6 months.",
    ],
)
def difference_mismatch(context: Context) -> Iterator[Problem]:
    """A stated rise or fall is not the difference of the two figures.

    "Added 250 jobs, taking staff from 1,200 to 1,600" is 400 jobs.

    It stays silent within rounding, on net, notional, adjusted or yearly amounts, and where another figure of the
    sentence explains the amount. Any of the three may be wrong: the fix is only shown.
    """
    return problems(context, "Q03")
