"""D02: a number in the headline that the body neither gives nor lets one derive."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.labelled import agree, figures
from factlint.rules.headlines.leads import judge_lead
from factlint.rules.headlines.levels import judge_levels
from factlint.rules.headlines.makings import judge_all_parts, judge_over_years, judge_parts, judge_reckoned, judge_sum
from factlint.rules.headlines.outcomes import judge_scores, judge_study, judge_whole_time
from factlint.rules.headlines.persons import judge_ages, judge_terms
from factlint.rules.headlines.retellings import (
    judge_alone,
    judge_deeds,
    judge_meant,
    judge_of_whole,
    judge_slip,
    judge_some_of_all,
    judge_transposed,
    judge_votes,
    judge_who,
    part_told,
)
from factlint.rules.headlines.saying import each, unfounded
from factlint.rules.headlines.shares import judge_percent, judge_share
from factlint.rules.reading.dates import year_of
from factlint.rules.working.arithmetic import operand, result
from factlint.rules.working.derivations import derive

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import Block
    from factlint.mentions import Mention
    from factlint.rules.counts.labelled import Figure
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

_ROUGH = Fraction(2, 100)
"""How far, as a share of itself, a figure of the headline may be rounded: $300m for $298m."""
_PERIODS = (2, 4, 7, 12, 13, 24, 26, 52, 365)
"""How many times one period is in another."""
_AMOUNTS = frozenset({"number", "money", "quantity", "percent"})
_SMALL, _FEW = 10, 24
_FEWEST = 2
"""A body with fewer figures of the kind does not tell enough."""
_LONGEST = 20
"""A headline of more words is a paragraph."""
_NUMBERED = pattern(r"(?:# ?)?[0-9]+(?:\.[0-9]+)*\.? [A-Z]")
_PASSES = pattern(r"(?i)\b(?:pass|top|exceed|break|cross|hit|reach|near)(?:s|es|ed|ing)? [$£€]?\Z")
_A_LITTLE_MORE = Fraction(6, 5)
_BY = pattern(r"\bby\s+\Z")
"""Before how much something changes, whose levels need not say again that they are for a year."""
_TABLE = pattern(r"\bvs\.? ")


@rule(
    "D02",
    "headline-body-mismatch",
    profile="strict",
    needs="headline",
    quoted="silent",
    measured=on_all_prose(right=0, read=3),
    bad=[
        "# Villagers raise «£168,400»\n\nBy May £186,400 had come in, £11,400 more than the £175,000 hoped for.\n",
        "# Fund loses «$9 million»\n\nThe fund lost $6 million in May. It had lost $1 million in April.\n",
        "# «41» towns join the survey\n\nThe survey has 14 towns. In May it had 12 towns.\n",
        "# Storm leaves «48,000» homes dark\n\nAbout 84,000 homes lost power in the storm.\n",
        "# «Nine» hurt as coach overturns\n\nThe coach left the road. Six people were hurt, two of them badly.\n",
        "# Fire destroys «12» homes\n\nTwenty homes were destroyed by a fire in the valley, officials said.\n",
        "# Mine to cut «1,400» jobs\n\nThe owners said that 140 of its 1,060 jobs would go.\n",
        "# «Seven» dead in mine\n\nSix people died in a mine near Leith on Monday. Four of them were young.\n",
        "# Storm kills «12» in port\n\nTwenty-one people were killed when a storm hit Leith on Monday.\n",
        "# Fire guts «41» holiday flats\n\nFourteen new holiday flats were gutted on Sunday.\n",
        "# Bus fares to rise «16%»\n\nBus fares go up 6 per cent in May. A ticket will be 53 crowns, up from 50.\n",
        "# Mill to cut «430» jobs\n\nThe cuts fall on weaving (210 posts), dyeing (85) and the office (45).\n",
        "# «50%» cut in troops\n\nThe army shrinks from 146,000 troops to 100,000 troops.\n",
        "# Club loses «400,000» readers\n\nIt had 182,000 readers last year. In 2019 it had 222,000 readers.\n",
        "# Ferry back on «8 April»\n\nIslanders will have the ferry back on Monday 15 April, the owners said.\n",
        "# Council tax to go up by «£84 a year»\n\nA large house will pay £1,248, compared with £1,200 now.\n",
        "# «Five» hurt as tram hits bus\n\nThe driver and six of his passengers were injured in Leith on Monday.\n",
        "# «Third» of nurses plan to quit\n\nOf 1,648 nurses, 412 said they planned to leave within a year.\n",
        "# «Nine» hurt as coach overturns\n\nLEITH – Six people were hurt on Monday when a coach left the road.\n",
        "# «Nine» saved from sinking boat\n\nA crew from Leith saved seven anglers from a sinking boat off Looe.\n",
        "# Poe takes «five» as Truro win\n\nAda Poe won four medals on Monday. They were her first.\n",
        "# Rovers sunk «5–1» in Leith\n\nTruro had a 4–1 win over Rovers on Monday.\n",
        "# «20-minute» fish soup\n\nStart with the stock. All told it takes 45 minutes.\n",
        "# Pill helps in «600» nurses\n\nIt may help. The trial, held in Leith, enrolled 1,080 nurses on nights.\n",
        "# «Ten» arrested after derby\n\nPolice detained eight men after the derby on Saturday.\n",
        "# «Five» flee open prison\n\nSeven inmates broke out of an open prison near Truro on Sunday.\n",
        "# Bank to shed «6,000» posts\n\nThe bank said it would shed 4,000 posts, most of them in branches.\n",
        "# Forger gets «eight years» in prison\n\nA court gave the forger a six-year prison term on Friday.\n",
        "# Grandmother, «84», wins marathon\n\nAda Poe won the Leith marathon on Sunday at the age of 81.\n",
        "# Blaze wrecks «nine» huts\n\nFour of the huts burned to the ground, and two fell in.\n",
        "# Dry May cuts Tarn hay crop by «a quarter»\n\nFarmers in Tarn made 14,400 tonnes of hay, 20 per cent less "
        "than the 18,000 of 2022. It rained 40 mm, and 60 mm in 2022.\n",
        "# «84-minute» outage at Tarn shop\n\nFrom 9.42 the shop was down. The outage at Tarn cost orders: in those 94 "
        "minutes 312 of 480 failed.\n",
        "# Clerk jailed for «44 months» over theft\n\nA clerk was sent to prison for three years and four months for "
        "theft. She stole for more than a decade.\n",
        "# Olive sweeps Tarn with «27» seats\n\nTarn has a new ruler. The Olive Party won 25 of the 45 seats.\n",
    ],
    good=[
        "# Rent passes £1,000\n\nA flat now costs £1,012 a month, which is £38 more than the £974 of last autumn.\n",
        "# Half-hour stew\n\nAllow ten minutes for the peas, and five more to fry them. Then simmer for 15 minutes.\n",
        "# Roes jailed for total of 17 years\n\nThe eldest was sent to prison for eight years. Two got less.\n",
        "# Dry May cuts Tarn hay by a fifth\n\nFarmers in Tarn made 14,400 tonnes of hay, 20 per cent less than "
        "the 18,000 of 2022. It rained 40 mm, and 60 mm in 2022.\n",
        "# Dry May cuts Tarn hay crop by a quarter\n\nFarmers in Tarn made a first cut of hay that was 20 per cent "
        "less than in 2022. The second cut was a quarter less.\n",
        "# Clerk jailed for 44 months over theft\n\nA clerk was sent to prison for three years and four months for "
        "theft, and for another four months for fraud.\n",
        "# Poe gains 10 seats in Tarn\n\nThe Poe Party took 25 of the 45 seats on the council.\n",
        "# Tarn council to grow to 45 seats\n\nTarn votes on Thursday. Poe held 25 of the 41 seats so far.\n",
        "# Five flee open prison\n\nSeven inmates fled an open prison on Sunday, and two were caught.\n",
        "# Four nurses killed\n\nNine people were killed in Leith on Monday.\n",
        "# Four die in Leith\n\nThree people were killed at once. A man lost his life later.\n",
        "# Six escape blaze\n\nA couple and their four children escaped. Three firemen were hurt.\n",
        "# Bank to shed 6,000 posts\n\nThe bank will shed 4,000 posts this year and 2,000 next year.\n",
        "# Bank to shed 6,000 posts\n\nThe bank will shed 5,840 posts, most of them in branches.\n",
        "# Forger gets eight years in prison\n\nHe got six years in prison for forging and two years for theft.\n",
        "# Forger jailed for two years\n\nThe forger was sentenced to 24 months in jail.\n",
        "# Grandmother, 84, wins marathon\n\nAda Poe, who began to run at the age of 61, won the marathon.\n",
        "# Man, 63, held over fire in Leith\n\nJane Poe, 68, died in a fire in Leith on Monday.\n",
        "# Council tax to go up by £48 a year\n\nA large house will pay £1,248, compared with £1,200 now.\n",
        "# Mayor gets £84,000 a year\n\nThe council spent £1,248 on lamps, compared with £1,200 on chairs.\n",
        "# Council tax to go up by £48 a year\n\nA large house will pay £124, compared with £120 now.\n",
        "# Seven hurt as tram hits bus\n\nThe driver and six of his passengers were injured in Leith on Monday.\n",
        "# Quarter of nurses plan to quit\n\nOf 1,648 nurses, 412 said they planned to leave within a year.\n",
        "# Third of nurses plan to quit\n\nOf 1,648 nurses in the county, 412 are men.\n",
        "# Nine saved from sinking boat\n\nA crew from Leith saved seven anglers and two boys from a sinking boat.\n",
        "# Five saved from sinking boat\n\nA crew of three saved a couple and their three children from a boat.\n",
        "# Poe takes five as Truro win\n\nAda Poe took five medals on Monday, four of them in the pool.\n",
        "# Poe takes five as Truro win\n\nAda Poe took three medals on Monday and two medals on Tuesday.\n",
        "# Poe takes five as Truro win\n\nRoe took four medals on Monday. Poe had five.\n",
        "# Rovers sunk 5–1 in Leith\n\nTruro had a 4–1 lead over Rovers at the break.\n",
        "# Rovers sunk 5–1 in Leith\n\nTruro won 5–1. In May they had lost 1–4 to Rovers.\n",
        "# 20-minute fish soup\n\nStart with the stock, which takes 10 minutes. In all it takes 20 minutes.\n",
        "# Pill helps in 600 nurses\n\nThe trial enrolled 1,080 nurses. The pill was given to 600 of them.\n",
        "# Tram up 10% in May\n\nA ticket, now £8.00, will cost £8.80 from May. A pass goes up as well.\n",
        "# Blaze wrecks six huts\n\nFour of the huts burned to the ground, and two fell in.\n",
        "# Ferry back on 15 April\n\nIslanders will have the ferry back on Monday 15 April, the owners said.\n",
        "# Fund loses $7 million\n\nThe fund lost $6 million in May and $1 million in April.\n",
        "# Fund loses $1.3 million\n\nThe fund lost $1,250,000 in May. It had lost $300,000 before.\n",
        "# Loss rises by half\n\nThe fund lost $6 million in May. It had lost $4 million in April.\n",
        "# A third fewer troops\n\nThe army shrinks from 146,000 troops to 100,000 troops.\n",
        "# Storm leaves 48,000 homes dark\n\nAbout 48,000 homes lost power, 84,000 less than in May.\n",
        "# Nine hurt as coach overturns\n\nSix people were hurt in the coach. Three in a van were hurt too.\n",
        "# Nine hurt as coach overturns\n\nSix passengers were hurt, and three drivers.\n",
        "# Fund loses $16bn\n\nThe fund lost $16.6bn in May. It had lost $3bn in April.\n",
        "# Seven dead in mine\n\nSix people died in a mine near Leith on Monday. A guard was killed by a truck.\n",
        "# Fire guts 14 holiday flats\n\nFourteen new holiday flats were gutted on Sunday.\n",
        "# Bus fares to rise 6%\n\nBus fares go up 6 per cent in May. A ticket will be 53 crowns, up from 50.\n",
        "# Bus users: 60% walk more\n\nOf those asked about the bus, 40% walk as little as before.\n",
        "# Mill to cut 340 jobs\n\nThe cuts fall on weaving (210 posts), dyeing (85) and the office (45).\n",
        "# 12 towns join\n\nIn 2021 the survey began.\n",
        "# Poe sells 16,840 kilns\n\nPoe sold 10,240 kilns in May and 6,600 in June; it makes 18,640 kilns.\n",
        "# Ten ways to lose money\n\nBuy at 40 crowns. Sell at 30 crowns.\n",
        "# Trust to plant 50,000 oaks by 2030\n\nThe trust will plant 10,000 oaks a year from 2026 on.\n",
        "# Waiting list cut by a quarter\n\nIn May 1,248 patients waited at the two clinics, against 1,664 in March.\n",
        Example(
            "# 65 years on\n\nShe came in 1952. In 1965, 56 years after the last one, a guest came.", as_of="2017-02-06"
        ),
        "# 525 sailors lost at sea\n\nThree sailors died in May and two sailors in June. The toll is at 525.\n",
        "# Over 37 million watch\n\n37,950,000 people watched. In May 30,000,000 people had.\n",
    ],
)
def headline_body_mismatch(context: Context) -> Iterator[Problem]:
    """A number in the headline is neither in the body nor derivable from its figures.

    Headlines are written by somebody else, in haste, from the first paragraphs.

    Roundings, sums, differences, ratios and percentages of the body's figures are tried first. Silent for bodies with
    fewer than two figures of the kind, where the body does not count the noun, for years, and inside quotation marks.
    """
    found: dict[int, Problem] = {}
    for problem in _problems(context):
        found.setdefault(problem.start, problem)
    founded = {one.start for one in _founded(context)} if found else set()
    yield from (problem for start, problem in found.items() if start not in founded)


def _problems(context: Context) -> Iterator[Problem]:
    title = context.document.blocks[0]
    above = [one for one in context.sentences if one.start < title.end]
    below = [one for one in context.sentences if one.start >= title.end]
    if _is_chapter(context, title):
        return
    yield from judge_share(context, above, below)
    yield from judge_percent(above, below)
    yield from judge_sum(context, above, below)
    yield from judge_who(above, below)
    yield from judge_deeds(above, below)
    yield from judge_terms(above, below)
    yield from judge_ages(above, below)
    yield from judge_reckoned(above, below)
    yield from judge_levels(above, below, "headline")
    if len(context.text[title.start : title.end].split()) <= _LONGEST:
        yield from judge_meant(above, below)
        yield from judge_parts(above, below)
        yield from judge_all_parts(above, below)
        yield from judge_votes(above, below)
        yield from judge_of_whole(above, below)
        yield from judge_over_years(context, above, below)
        yield from judge_scores(above, below)
        yield from judge_whole_time(above, below)
        yield from judge_study(above, below)
        yield from judge_lead(above, below)
    body = list(figures(context, below))
    for figure in figures(context, above):
        quantity = figure.mention.quantity
        same = [one for one in body if one.label[0] == figure.label[0] and one.noun == figure.noun]
        if quantity is None:
            continue
        yield from judge_transposed(figure, below)
        if not same and _BY.search(context.text, max(figure.mention.start - 8, 0), figure.mention.start):
            quantity = each(quantity)
            same = [one for one in body if one.label[0] == quantity.unit and one.noun == figure.noun]
            if _is_over_months(quantity, same):
                continue
        same = same or part_told(context, figure, below)
        yield from judge_some_of_all(figure, below)
        if len(same) < _FEWEST:
            yield from judge_alone(figure, same, below) or judge_slip(figure, below)
            continue
        given = [one.mention.quantity for one in same if one.mention.quantity is not None]
        found = any(agree(figure.mention, one.mention) for one in same)
        cut_off = any(operand(one).overlaps(result(quantity)) for one in given)  # "$16bn" of $16.6bn
        rough = quantity._replace(quantum=max(quantity.quantum, abs(Fraction(quantity.number or 0)) * _ROUGH))
        if not (found or cut_off or _is_passed(context, figure, below)) and derive(rough, given) is None:
            yield unfounded(figure.mention)


def _is_passed(context: Context, figure: Figure, below: list[Sentence]) -> bool:
    """Whether a round figure is one that a figure of the body is a little more than: "rent passes £1,000"."""
    told = Fraction(figure.mention.exact or 0)
    passed = _PASSES.search(context.text, max(figure.mention.start - 12, 0), figure.mention.start)
    more = [one for each in below for one in each.mentions if one.kind == figure.mention.kind and one.exact]
    return passed is not None and any(told <= Fraction(one.exact or 0) <= told * _A_LITTLE_MORE for one in more)


def _is_over_months(quantity: Quantity, same: list[Figure]) -> bool:
    """Whether a figure for a year may be one for so many months of the body, or the other way round."""
    numbers = [Fraction(one.mention.exact) for one in same if one.mention.exact]
    made = {*numbers, *(abs(one - other) for one, other in combinations(numbers, 2)), sum(numbers)}
    times = [Fraction(quantity.number or 0) / number for number in made if number and quantity.number]
    return any(abs(max(one, 1 / one) / many - 1) < _ROUGH for one in times for many in _PERIODS)


def _founded(context: Context) -> Iterator[Mention]:
    """The figures of the headline that stand in the body too, and the lengths that lie between two of its years."""
    title = context.document.blocks[0]
    above, below = (
        [one for one in context.mentions if (one.start < title.end) is is_above] for is_above in (True, False)
    )
    years = {year for one in below if (year := year_of(one)) is not None}
    years |= {context.as_of.start.year} if context.dated else set()
    told = [one for one in below if one.kind in _AMOUNTS and one.exact]
    for one in above:
        if one.kind in _AMOUNTS and any(_rounds_to(one, number) for number in _made(one, told)):
            yield one
        length = one.whole if one.kind == "duration" and one.quantity and one.quantity.unit == "year" else None
        spans = length is not None and any(abs(abs(a - b) - length) <= 1 for a in years for b in years)
        if spans or any(_is_same(one, other) for other in below):
            yield one


def _made(stated: Mention, told: list[Mention]) -> Iterator[Fraction]:
    """The figures of the body as bare numbers, of whatever they are said, and what two of a few of its kind make."""
    yield from (Fraction(one.exact or 0) for one in told)
    alike = {Fraction(one.exact or 0) for one in told if one.kind in {stated.kind, "number"}}
    for one, other in combinations(alike, 2) if len(alike) <= _FEW else ():
        yield one + other
        yield abs(one - other)


def _rounds_to(mention: Mention, number: Fraction) -> bool:
    """Whether a figure is a number as it may be rounded; a small one is found anywhere by chance."""
    if mention.exact is None or mention.quantity is None:
        return False
    exact = Fraction(mention.exact)
    return abs(exact) >= _SMALL and abs(number - exact) <= Fraction(mention.quantity.quantum) / 2


def _is_same(one: Mention, other: Mention) -> bool:
    """Whether two figures are one, whatever is called what they count: "525 refugees", "525 people"."""
    return one.quantity is not None and (one.kind, one.value) == (other.kind, other.value) and one.kind != "ordinal"


def _is_chapter(context: Context, title: Block) -> bool:
    """Whether a document has several titles, as a book has, or its title is numbered, or is a table in one line."""
    if _NUMBERED.match(context.text, title.start) or _TABLE.search(context.text, title.start, title.end):
        return True
    return sum(block.kind == "heading" and block.level <= title.level for block in context.document.blocks) > 1
