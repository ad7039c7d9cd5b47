"""Q09: a figure per year and the same figure per day do not agree."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.rates import PERIODS, TIMES, Rate, rates
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import divide, operand, result
from factlint.values import Interval
from factlint.values.wording import an, close, opening

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_LINK = pattern(r",? or|,? that is,?|,? which is(?: to say)?,?|,? i\.e\.,?| \(| =|,? equal to|,? equivalent to| —| –|,")
_LOOSE = frozenset(",")
_CONCLUDED = pattern(
    r"(?:,|;)? ?(?:and )?(?:so|thus|therefore|hence|in other words|which (?:is|means|makes|comes to|adds up to)"
    r"|(?:that|this) (?:is|means|makes))(?:,| [a-z]+){0,5}"
)
"""Between "40 tonnes a day" and what follows from it: "and so gets through 280 tonnes a week"."""
_WORKED_OUT = pattern(r",(?: [a-z]+){1,4}")
"""Between the rates of "At 12 litres a minute, it uses 720 litres an hour"."""
_IS_THAT = pattern(
    r"(?:That|This|It|Which) (?:is|makes|means|comes to|works out (?:at|as|to)|amounts to|adds up to)"
    r"(?: (?:about|roughly|some|nearly|almost|over|just over|more than))? ?"
)
"""How a sentence begins that gives the rate of the one before over another period."""
_CHEAPEST = Fraction(3, 5)
"""By how much a year may be cheaper than twelve months."""
_SLACK = Fraction(5, 100)
_ROUGH = Fraction(20, 100)
_FOR = Phrase(
    r" (?:for|over|during) <time:duration>(?: [a-z]+){0,6}?,?(?:{or}| (?:putting|bringing|using|consuming|adding up to|"
    r"in all|costing|totalling|totaling) |,? for a total of )<total:amount>"
)
_SO = r"combined|together|that means|which means|this means|so that|in all|multiplied|for a total of"
_EACH = Phrase(r"<a:number>(?: [a-z]+){1,3} (?:per|for each|for every) (?P<per>[a-z]+)\b")
_BEFORE = 6
"""In how many sentences before the product its factors are looked for."""
_OTHER_STAGE = (
    r"so far|by [12][0-9]{3}|first|initially|peak|at least|(?<!an )average|mean|respectively|up to|rising|could|target"
)


@rule(
    "Q09",
    "rate-arithmetic-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=0, read=3),
    bad=[
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
        "The school had 900 applicants for its 60 places. With «12» candidates for every place, it drew lots.",
    ],
    good=[
        "That list is bigger (5 Mb versus 600 Kb in a system with a desktop and around 2.5 Gb of programs installed).",
        "The deal is worth $40 million over four years, or $10 million a year.",
        "He walked 30 kilometres in six hours, averaging 5 kilometres an hour.",
        "The fund gave £2.4m to 300 farmers. That works out at an average of £8,000 each.",
        "The school had 900 applicants for its 60 places. With 15 candidates for every place, it drew lots.",
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
    for sentence in context.sentences:
        found = list(_told(sentence)) if sentence.mentions else []
        if found and not sentence.has(_OTHER_STAGE):
            yield from found
    for first, second in context.neighbours:
        told, again = (rates(one) if one.mentions else () for one in (first, second))
        if len(told) == len(again) == 1 and _IS_THAT.fullmatch(context.text, second.start, again[0].start):
            yield from _judge(told[0], again[0])
    yield from problems(context, "Q09")
    yield from _chains(context.sentences)


def _told(sentence: Sentence) -> Iterator[Problem]:
    found = rates(sentence)
    for first, second in pairwise(found):
        if _are_one(sentence, first, second):
            yield from _judge(first, second)
    yield from _lasting(sentence, found)


def _judge(first: Rate, second: Rate) -> Iterator[Problem]:
    if first.quantity.unit != second.quantity.unit or first.period == second.period or _are_of_two_units(first, second):
        return
    longer, shorter = sorted((first, second), key=lambda rate: PERIODS.index(rate.period), reverse=True)
    ratio = divide(operand(longer.quantity), operand(shorter.quantity))
    factors = TIMES.get((longer.period, shorter.period), ())
    about = "about" in {first.figure.bound, second.figure.bound}
    if not factors or any(_near(ratio, factor, rough=about) for factor in factors):
        return
    if _discounted(longer, ratio, factors[0]):
        return
    number, known = first.quantity.number, factors[0]
    if number is None:
        return
    there = Fraction(number) / known if first is longer else Fraction(number) * known
    yield Problem(
        second.start,
        second.end,
        f"{_over(first)} is {close(there)} over {an(second.period)}, not {_bare(second)}.",
        related=(Related(first.start, first.end, "the same over another period"),),
    )


def _are_of_two_units(first: Rate, second: Rate) -> bool:
    """Whether one of two rates counts by a unit that no table knows: "36 CCS per hour, or 1 call-second per second"."""
    units = [(rate.figure.unit or "").partition("/")[0] for rate in (first, second)]
    return all(units) and units[0] != units[1] and any(unit.isupper() or "-" in unit for unit in units)


def _are_one(sentence: Sentence, first: Rate, second: Rate) -> bool:
    """Whether two rates are one rate given twice, by the words between them."""
    between = sentence.sketch.text[first.sketched[1] : second.sketched[0]].rstrip()
    if _CONCLUDED.fullmatch(between):
        return True
    if _LINK.fullmatch(between):
        return between not in _LOOSE or second.figure.bound == "about"
    at = re.search(r"\bAt\s+(?:\w+ ){0,2}\Z", sentence.sketch.text[: first.sketched[0]])
    return at is not None and _WORKED_OUT.fullmatch(between) is not None


def _bare(rate: Rate) -> str:
    """The figure as written, without the period that its mention may take in: "$1,200" of "$1,200 a month"."""
    return re.sub(rf"(?: ?(?:an?|per|each|every) |/){rate.period}\Z", "", rate.figure.text)


def _over(rate: Rate) -> str:
    return f"{opening(_bare(rate))} over {an(rate.period)}"


def _discounted(longer: Rate, ratio: Interval, factor: int) -> bool:
    """Whether a longer period is merely cheaper: "$10 a month or $100 a year" are two prices."""
    priced = longer.figure.kind == "money" or longer.quantity.unit == "lb"
    return priced and ratio.high is not None and factor * _CHEAPEST <= ratio.high <= factor


def _near(ratio: Interval, factor: int, *, rough: bool) -> bool:
    slack = factor * (_ROUGH if rough else _SLACK)
    return (ratio.low is None or ratio.low <= factor + slack) and (ratio.high is None or ratio.high >= factor - slack)


def _chains(sentences: tuple[Sentence, ...]) -> Iterator[Problem]:
    """A product of two rates: "50 orders a week ... 100 names per order ... that means 5,000 names a week"."""
    for index, sentence in enumerate(sentences):
        products = rates(sentence) if sentence.mentions else ()
        if len(products) != 1 or not sentence.has(_SO):
            continue
        near = [place for place in sentences[max(index - _BEFORE, 0) : index] if place.mentions]
        counts = [match["a"] for place in near for match in place.find(_EACH) if match.words("per") not in PERIODS]
        others = [rate for place in near for rate in rates(place) if rate.period == products[0].period]
        if len(counts) == len(others) == 1 and counts[0].start != others[0].figure.start:
            yield from _chain(counts[0], others[0], products[0])


def _chain(count: Mention, rate: Rate, product: Rate) -> Iterator[Problem]:
    one, other, stated = (
        quantity and quantity.number for quantity in (count.quantity, rate.quantity, product.quantity)
    )
    if not one or not other or not stated or rate.quantity.unit or product.quantity.unit:
        return
    exact = Fraction(one) * other
    if abs(stated - exact) > exact / 50 and Fraction(1, 3) < stated / exact < 3:
        yield Problem(
            product.figure.start,
            product.figure.end,
            f"{opening(_bare(rate))} times {count.text} is {close(exact)}, not {_bare(product)}.",
            related=(
                Related(rate.start, rate.end, "so many a period"),
                Related(count.start, count.end, "so many in each"),
            ),
        )


def _lasting(sentence: Sentence, found: Sequence[Rate]) -> Iterator[Problem]:
    """A rate that lasts, against what it makes: "500 barrels a day for 30 days, a total of 150,000 barrels"."""
    for match in sentence.find(_FOR) if len(found) == 1 else ():
        time, total, rate = match["time"], match["total"], found[0]
        if not rate.start <= match.start <= rate.end or total.quantity is None or time.quantity is None:
            continue
        if time.quantity.unit != rate.period or total.quantity.unit != rate.quantity.unit:
            continue
        if not time.quantity.number or not rate.quantity.number or total.quantity.number is None:
            continue
        exact = Fraction(rate.quantity.number) * time.quantity.number
        slack = exact * (_ROUGH if "about" in {total.bound, rate.figure.bound, time.bound} else _SLACK)
        if not result(total.quantity).overlaps(Interval(exact - slack, exact + slack)):
            yield Problem(
                total.start,
                total.end,
                f"{_over(rate)} makes {close(exact)} in {time.text}, not {total.text}.",
                related=(Related(rate.start, time.end, "so much, for so long"),),
            )
