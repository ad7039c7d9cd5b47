"""The figures that a draft tells as what others make, and that these do not make; each is for one rule to report."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations, permutations
from typing import TYPE_CHECKING

from factlint.records import NamedTuple
from factlint.rules.relations.against_marks import against_marks
from factlint.rules.relations.apposed_changes import is_apposed_change
from factlint.rules.relations.averages_of_totals import averages_of_totals
from factlint.rules.relations.brought_in import brings_else
from factlint.rules.relations.chained import chained
from factlint.rules.relations.houses import houses
from factlint.rules.relations.kinds import AROUND, is_told_of_others
from factlint.rules.relations.listed_totals import listed_totals
from factlint.rules.relations.missed_sums import missed_sums
from factlint.rules.relations.noted_shares import noted_shares
from factlint.rules.relations.parts_of_told import parts_of_told
from factlint.rules.relations.passages import figures_around
from factlint.rules.relations.ratios_told import ratios_told
from factlint.rules.relations.reckoned_sums import announces
from factlint.rules.relations.reckoning import (
    FACTORS,
    TOLD_BY_ALL,
    brings_in,
    is_far_smaller,
    is_made_with,
    is_part_of,
    summed,
)
from factlint.rules.relations.reckonings import reckonings
from factlint.rules.relations.ways_told import is_told_of_levels
from factlint.rules.working.arithmetic import add, divide, scaled, subtract
from factlint.rules.working.dimensions import COUNTED, period_of, rated
from factlint.rules.working.periods import TIMES
from factlint.rules.working.slips import differ_in_a_digit, is_slip
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Reckoning

_OVER_A_DRAFT = (houses, listed_totals, parts_of_told, chained, against_marks, averages_of_totals, ratios_told)
"""What reads more than some sentences that follow each other."""
_REACH = 2
"""How many sentences before its own a figure may be made from."""


_MOST = 16
_CROWD = 250
"""How far from the figures others may stand for those that belong together, in characters."""
_MOST_BESIDE, _MOST_BESIDE_FIRM = 1, 2
"""So many other figures may stand there, but where one sentence tells all that belongs together and nothing else."""
_RULES = {
    "change": "Q01", "move": "Q01", "difference": "Q03", "multiple": "Q04", "share": "Q05",
    "split": "Q05", "portion": "Q05", "sum": "Q06", "parts": "Q06", "remainder": "Q06", "rest": "Q08",
    "average": "Q11", "mean": "Q11", "median": "Q11",
    "margin": "Q15", "growth": "Q20", "pace": "Q20", "level": "Q20", "points": "Q13",
}  # fmt: skip
_ADDED = frozenset({"parts", "remainder", "sum", "difference", "margin"})
_OF_ONE_KIND = frozenset({"parts", "margin"})
_OF_LEVELS = frozenset({"change", "difference"})
_REST = "Q20"
"""What has no rule of its own."""


class Refuted(NamedTuple):
    """A reckoning that is wrong, in the sentences that it was read in."""

    window: Sentence
    reckoning: Reckoning

    @property
    def code(self) -> str:
        """The rule that tells most about it."""
        return _code(self.reckoning)


def _code(one: Reckoning) -> str:
    if one.how not in {"product", "quotient", "same"}:
        return _RULES.get(one.how, _REST)
    if one.how == "same":
        return "Q09"
    dimensions = [figure.dimension for figure in (one.result, *one.givens)]
    if one.result.mention.kind == "money" and not any("time" in dict(dimension) for dimension in dimensions):
        return "Q09" if one.how == "quotient" else "Q10"
    return "Q09" if any(map(rated, dimensions)) else _REST


def refuted(context: Context) -> tuple[Refuted, ...]:
    """The reckonings that are wrong, each by the fewest sentences that it can be read in."""
    told: dict[int, Refuted] = {}
    noted = noted_shares(context)
    explained = {one.result.mention.start for one in noted.phrases if one.fits} | noted.summed
    added: set[int] = set()
    for index, _ in context.prose:
        for window in context.windows(index, _REACH):
            found = reckonings(window)
            fitting = [one for one in found if one.fits or _fits_calendar(one)]
            explained.update(_used(fitting))
            added.update(_used(one for one in fitting if one.how in _ADDED))
            slips = [
                one for one in found if one not in fitting and not (_counts_alone(one) or _is_said_by_another(one))
            ]
            slips = [one for one in slips if one.is_listed or (_is_apart(one, fitting) and (one.firm or _is_slip(one)))]
            slips.sort(key=lambda one: (one.is_listed, one.firm), reverse=True)
            if slips and not _is_sum(slips[0]) and not brings_else(window, slips[0]):
                told.setdefault(slips[0].result.mention.start, Refuted(window, slips[0]))
            if fitting:
                break
    for one in chain.from_iterable(work(context) for work in _OVER_A_DRAFT):
        if not one.fits:
            told.setdefault(one.result.mention.start, Refuted(context.sentences[0], one))
    sure = [
        one
        for start, one in told.items()
        if (start not in added if one.reckoning.is_listed else start not in explained)
        and not _is_crowded(context, one.window, one.reckoning)
        and not _stands_elsewhere(context, one.window, one.reckoning)
        and not is_told_of_others(context, one.window, one.reckoning)
        and not is_told_of_levels(one.window, one.reckoning)
        and not noted.tells_otherwise(one.reckoning)
    ]
    phrases = [one for one in noted.phrases if not one.fits]
    explained -= {one.result.mention.start for one in phrases}
    known = {one.reckoning.result.mention.start for one in sure} | explained
    wrong = [one for one in (*phrases, *noted.rows) if one.result.mention.start not in known]
    sure += [Refuted(context.sentences[0], one) for one in wrong]
    same = [_used([one.reckoning]) for one in sure]
    nearly = [
        one
        for one in (Refuted(*sum_) for sum_ in missed_sums(context))
        if _used([one.reckoning]) not in same
        and not is_told_of_others(context, one.window, one.reckoning)
        and not is_told_of_levels(one.window, one.reckoning)
    ]
    sure += [one for one in nearly if one.reckoning.result.mention.start not in known]
    return tuple(one for one in sure if not one.reckoning.is_made_otherwise)


def _used(reckonings: Iterable[Reckoning]) -> set[int]:
    """Where the figures of reckonings stand."""
    return {figure.mention.start for one in reckonings for figure in (one.result, *one.givens)}


def _is_apart(one: Reckoning, fitting: Sequence[Reckoning]) -> bool:
    """Whether nothing fits in its sentences, or it is surely told of other figures than those that do."""
    if one.how in {"change", "move"}:
        fitting = [fit for fit in fitting if fit.how not in _ADDED]  # "a rise of 5, or 50 percent"
    if one.how == "difference":
        levels = set(one.givens)
        fitting = [fit for fit in fitting if fit.how not in {"change", "move"} or set(fit.givens) != levels]
    return not fitting or (one.firm and _used((one,)).isdisjoint(_used(fitting)))


def _is_sum(one: Reckoning) -> bool:
    """Whether what is read as a difference is the sum of the two: "added 175 tonnes: 140 of corn and 35 of rye"."""
    return one.how in {"difference", "margin"} and one.result.told.overlaps(add(*(given.given for given in one.givens)))


def _is_crowded(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether so many other figures stand around that some three of them look related by chance.

    A margin lies between two of one kind, as parts are of the kind of their whole, so that figures of other kinds make
    no chance.
    """
    if one.is_listed or (one.firm and not window.parts):
        return False
    terms = (one.result, *one.givens)
    used, families = {figure.mention.start for figure in terms}, {figure.family for figure in terms}
    alone = one.how in _OF_ONE_KIND or (one.how in _OF_LEVELS and is_apposed_change(window, one.result, *one.givens))
    others = [
        figure.mention.start
        for figure in figures_around(context, window, _CROWD)
        if not (figure.is_aside or is_far_smaller(figure, terms) or _says_again(one, figure))
        and (not alone or (figure.family in families and not figure.is_name))
    ]
    others = [start for start in others if start not in used]
    return len(others) > (_MOST_BESIDE_FIRM if one.firm else _MOST_BESIDE)


def _says_again(one: Reckoning, figure: Figure) -> bool:
    """Whether a percentage is that of the change between the two figures of which a third tells the difference."""
    if one.how != "difference" or figure.mention.kind != "percent":
        return False
    high, low = (given.given for given in one.givens)
    rise = divide(subtract(high, low), low), divide(subtract(high, low), high)
    return any(made.overlaps(figure.told) for made in rise)


def _fits_calendar(one: Reckoning) -> bool:
    """Whether it fits where only a part of the hours of a day or of the days of a week is worked."""
    lengths = {figure.seconds for figure in (*one.givens, one.result)} - {0}
    low, high = one.makes
    told = one.target
    if len(lengths) < 2 or one.how not in {"product", "quotient", "same"} or None in {low, high, told.low, told.high}:
        return False
    times = TIMES.get((period_of(max(lengths)), period_of(min(lengths))), (1,))
    parts = [Fraction(worked, times[0]) for worked in times]
    slack = one.middle / 50
    return any(
        Interval(low, high).widened(slack).overlaps(scaled(told, share))
        for part in parts
        for share in ((part,) if one.how == "quotient" else (1 / part,) if one.how == "product" else (part, 1 / part))
    )


def _counts_alone(one: Reckoning) -> bool:
    """Whether nothing but a number of things ties a product together, as any number near it would."""
    plain = one.how in {"product", "quotient"} and _code(one) == _REST
    sure = one.firm and one.how == "product"
    return plain and not sure and any(figure.is_count for figure in (one.result, *one.givens))


def _is_said_by_another(one: Reckoning) -> bool:
    """Whether a bare number of a quotation is taken for that of which the writer tells: "It gave up at 66," he said."""
    bare = ((COUNTED, 1),)
    return one.how in FACTORS and any(
        given.dimension == bare and given.mention.quoted and not one.result.mention.quoted for given in one.givens
    )


def _is_slip(one: Reckoning) -> bool:
    quantity = one.result.mention.quantity
    if quantity is None:
        return False
    if one.how in {"parts", "remainder"}:  # parts may be left out, and may overlap
        return differ_in_a_digit(quantity, one.middle / Fraction(one.result.size))
    return is_slip(quantity, one.middle / Fraction(one.result.size))


def _stands_elsewhere(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether the figure is told again at another place, or follows from others around it."""
    if one.is_listed:
        return False
    result = one.result.mention
    same = [m for m in context.mentions if m.value == result.value and m.unit == result.unit and m.kind == result.kind]
    if one.how != "multiple" and len(same) > 1 + sum(given.mention.value == result.value for given in one.givens):
        return True  # "twice" is told of much
    near = [
        figure
        for figure in figures_around(context, window, AROUND)
        if figure.mention.start != result.start
        and not figure.is_open
        and not is_part_of(context.text, figure, one.result)
        and not (one.how == "sum" and announces(figure, one.result))
    ][:_MOST]
    if one.how == "multiple" or one.how in TOLD_BY_ALL:
        return False
    if is_made_with(one, near):
        return True
    if one.firm:
        if one.how not in {"difference", "margin"}:
            return False
        near = [figure for figure in near if window.start <= figure.mention.start < window.end]
    alike = [figure for figure in near if figure.family == one.result.family and figure.is_share == one.result.is_share]
    used = {given.mention.start for given in one.givens}
    return any(interval.overlaps(one.target) for interval in (*summed(alike, used), *_shared(one.result, near, used)))


def _shared(result: Figure, near: Sequence[Figure], used: set[int]) -> Iterator[Interval]:
    """The shares that figures are of each other, and by which they differ; "up $4, or 5 percent, to $84" of $80."""
    for part, whole in permutations(near, 2) if result.is_share else ():
        if part.family == whole.family and whole.number > 0 and brings_in((part, whole), used):
            quotient = divide(part.given, whole.given)
            yield quotient
            yield subtract(quotient, Interval(1, 1))
            yield subtract(Interval(1, 1), quotient)
            if part.number < whole.number and result.mention.start < whole.mention.start:
                yield divide(part.given, subtract(whole.given, part.given))
    for whole in near if result.is_share else ():
        parts = [figure for figure in near if figure.family == whole.family and figure.number < whole.number]
        for pair in combinations(parts, 2):
            yield divide(add(*(part.given for part in pair)), whole.given)
