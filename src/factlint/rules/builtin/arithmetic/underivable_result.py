"""Q20: a figure is told as what the figures beside it make, and they make another."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations, product
from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_fourth_prose
from factlint.rules.counts.breakdowns import breakdowns
from factlint.rules.relations.changes import changes_told
from factlint.rules.relations.passages import figures
from factlint.rules.relations.products import products, sales
from factlint.rules.relations.rates import TIMES
from factlint.rules.relations.reckonings import reckonings
from factlint.rules.relations.results import differences
from factlint.rules.relations.shares import shares
from factlint.rules.working.arithmetic import add, divide, negate, scaled, subtract
from factlint.rules.working.dimensions import period_of
from factlint.rules.working.slips import is_slip
from factlint.values import Interval
from factlint.values.wording import close, opening, restated

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Reckoning

_REACH = 2
"""How many sentences before its own a figure may be made from."""
_ELSE = (
    r"exclud(?:e|es|ed|ing)|except(?:ing|ion)?|apart from|leaving out|left out|including|includes?|not counting|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|few|many|most|half) of (?:them|those|these|"
    r"which|whom)|all but|but for|save for|so far|to date|free of charge|unpaid|refund(?:s|ed)?|half[- ]price|another|"
    r"match(?:ed|es)?|compound(?:s|ed|ing)?|overtime|time and a half|needed|required|short of the|expected|forecast|"
    r"target|planned|proposed|already|kept back|thrown in|adjusted|inflation|annuali[sz]ed|respectively|up to|at least|"
    r"duplicates?|overlap(?:s|ped|ping)?|one-time|one-off|valid|abst(?:ain|ained|ention|entions)|since [12][0-9]{3}|"
    r"on [12][0-9]{3}"
)
"""Words that bring in what the figures do not tell."""
_AROUND = 400
"""How far from the figures others are looked for, in characters, that it may come from."""
_MOST = 16


@rule(
    "Q20",
    "underivable-result",
    needs="two amounts",
    measured=on_fourth_prose(right=2, read=14),
    bad=[
        "In all 1,200 people applied and 300 were taken, an acceptance rate of «30 percent».",
        "The new hall seats 1,800 people, «twice as many» as the old one, which seated 600.",
        "The kiln burns 12 kilos of logs an hour. A firing of nine hours therefore eats «118 kilos».",
        "Her allotment is 40 feet long and 25 feet wide, which gives her «10,000 square feet» to dig.",
        "The choir has 36 members. Each pays £45 a year, so the treasurer can count on «£1,260».",
        "Sales of jam brought in £410, cakes £620 and raffle tickets £270, making «£1,400» for the roof.",
        "Ferris won the seat by «1,310» votes: he had 9,842 and the runner-up 8,632.",
        "He got four years for the fraud and a further 18 months for the theft, «five years» in all.",
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
    them by the hour, by the head or by the mile. "12 kilos an hour" and "nine hours" make kilos, so "118 kilos" is a
    slip for 108. Tried are products and quotients, so many at so much each, shares and what is left of them, changes,
    sums, differences, simple interest, and per cent added or taken off.

    It stays silent where a figure is left over that may have a part in it, where the figure is not near what the
    others make (by a third, a factor of ten, or a digit), where it follows from other figures around, where words bring
    in something else (including, apart from, expected), and where another rule reads the figures.
    """
    told: dict[int, tuple[Sentence, Reckoning]] = {}
    explained: set[int] = set()
    for index, sentence in enumerate(context.sentences):
        if not sentence.mentions or sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        for window in context.windows(index, _REACH):
            found = reckonings(window)
            fitting = [one for one in found if one.fits or _fits_calendar(one)]
            if fitting:
                explained.update(figure.mention.start for one in fitting for figure in (one.result, *one.givens))
                break
            slips = [one for one in found if _is_slip(one)]
            if slips and not window.has(_ELSE):
                told.setdefault(slips[0].result.mention.start, (window, slips[0]))
    for start, (window, one) in told.items():
        if (
            start not in explained
            and start not in context.once(_told_elsewhere)
            and not _stands_elsewhere(context, window, one)
        ):
            yield _problem(one)


def _fits_calendar(one: Reckoning) -> bool:
    """Whether it fits where only a part of the hours of a day or of the days of a week is worked."""
    lengths = {figure.seconds for figure in (*one.givens, one.result)} - {0}
    low, high = one.makes
    told = one.result.told
    if len(lengths) < 2 or one.how not in {"product", "quotient"} or None in {low, high, told.low, told.high}:
        return False
    times = TIMES.get((period_of(max(lengths)), period_of(min(lengths))), (1,))
    parts = [Fraction(worked, times[0]) for worked in times]
    slack = one.middle / 50
    return any(
        Interval(low, high).widened(slack).overlaps(scaled(told, 1 / part if one.how == "product" else part))
        for part in parts
    )


def _is_slip(one: Reckoning) -> bool:
    quantity = one.result.mention.quantity
    if quantity is None:
        return False
    return is_slip(quantity, one.middle / Fraction(one.result.size))


def _stands_elsewhere(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether the figure is told again at another place, or follows from others around it."""
    result = one.result.mention
    same = [m for m in context.mentions if m.value == result.value and m.unit == result.unit and m.kind == result.kind]
    if len(same) > 1:
        return True
    near = [
        figure
        for sentence in context.sentences
        if window.start - _AROUND < sentence.end and sentence.start < window.end + _AROUND and sentence.mentions
        for figure in figures(sentence)
        if figure.mention.start != result.start and not figure.is_open
    ][:_MOST]
    if one.how == "multiple":
        return False
    alike = [figure for figure in near if figure.family == one.result.family and figure.is_share == one.result.is_share]
    return any(interval.overlaps(one.target) for interval in (*_summed(alike), *_shared(one.result, near)))


def _summed(alike: Sequence[Figure]) -> Iterator[Interval]:
    """The sums and differences of two or three figures of one kind."""
    for size in (2, 3):
        for some in combinations(alike, size):
            for signs in product((1, -1), repeat=size - 1):
                terms = (f.given if sign > 0 else negate(f.given) for f, sign in zip(some, (1, *signs), strict=True))
                total = add(*terms)
                yield total
                yield negate(total)


def _shared(result: Figure, near: Sequence[Figure]) -> Iterator[Interval]:
    """The shares that figures are of each other, and by which they differ; "up $4, or 5 percent, to $84" of $80."""
    for part, whole in permutations(near, 2) if result.is_share else ():
        if part.family == whole.family and whole.number > 0:
            quotient = divide(part.given, whole.given)
            yield quotient
            yield subtract(quotient, Interval(1, 1))
            yield subtract(Interval(1, 1), quotient)
            if part.number < whole.number and result.mention.start < whole.mention.start:
                yield divide(part.given, subtract(whole.given, part.given))


def _told_elsewhere(context: Context) -> frozenset[int]:
    """Where the results stand that other rules judge."""
    return frozenset(
        (
            *(share.share.start for share in shares(context)),
            *(change.amount.start for _, change in changes_told(context) if change.amount is not None),
            *(product.price.start for product in products(context)),
            *(product.total.start for product in sales(context)),
            *(breakdown.total.start for breakdown in breakdowns(context.sentences)),
            *(difference.result.start for difference in differences(context)),
        )
    )


_TOLD = {
    "sum": "Together, {names} make {number}",
    "difference": "Between {names} there is a difference of {number}",
    "share": "{names} make a share of {number}",
    "rest": "{names} leave a share of {number}",
    "change": "From {names} is a change of {number}",
    "multiple": "{names} make a ratio of {number}",
}


def _length(one: Reckoning) -> str:
    """A length of time in words, in the units that fit it; empty of anything else."""
    if one.result.dimension != (("time", 1),):
        return ""
    size = one.result.seconds or 1
    number = one.middle / Fraction(size)
    return f"{close(number)} {period_of(size)}{'' if number == 1 else 's'}"


def _problem(one: Reckoning) -> Problem:
    result = one.result.mention
    number = one.middle / Fraction(one.result.size)
    names = " and ".join((", ".join(given.mention.text for given in one.givens[:-1]), one.givens[-1].mention.text))
    shown = (
        _length(one)
        or restated(result.text, number)
        or (f"{close(one.middle * 100)} percent" if one.result.is_share else close(number))
    )
    words = _TOLD.get(one.how, "{names} make {number}").format(names=names, number=shown)
    return Problem(
        result.start,
        result.end,
        f"{opening(words)}, not {result.text}.",
        related=tuple(Related(g.mention.start, g.mention.end, "a figure that it is made from") for g in one.givens),
    )
