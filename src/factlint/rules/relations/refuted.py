"""The figures that a draft tells as what others make, and that these do not make; each is for one rule to report."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations, permutations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.sentence import BEGINS
from factlint.rules.relations.chained import chained
from factlint.rules.relations.houses import houses
from factlint.rules.relations.kinds import AROUND, is_told_of_others
from factlint.rules.relations.listed_totals import listed_totals
from factlint.rules.relations.missed_sums import missed_sums
from factlint.rules.relations.noted_shares import noted_shares
from factlint.rules.relations.passages import figures, figures_around
from factlint.rules.relations.reckoned_sums import announces
from factlint.rules.relations.reckoning import FACTORS, brings_in, is_made_with, is_part_of, summed
from factlint.rules.relations.reckonings import reckonings
from factlint.rules.working.arithmetic import add, divide, multiply, scaled, subtract
from factlint.rules.working.dimensions import period_of, rated
from factlint.rules.working.periods import TIMES
from factlint.rules.working.slips import differ_in_a_digit, is_slip
from factlint.values import Interval

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Reckoning

_REACH = 2
"""How many sentences before its own a figure may be made from."""


def _words(some: str) -> re.Pattern[str]:
    """A pattern of whole words, in any case."""
    return pattern(rf"(?i)\b(?:{some})\b")


_ELSE = _words(
    r"exclud(?:e|es|ed|ing)|except(?:ing|ion)?|apart from|leaving out|left out|including|includes?|not counting|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|some|several|few|many|most|half|thirds?|quarters?|fifths?|"
    r"tenths?) of (?:them|those|these|which|whom)|all but|but for|save for|so far|to date|free of charge|unpaid|"
    r"refund(?:s|ed)?|half[- ]price|(?<!one after )another|match(?:ed|ing)|compound(?:s|ed|ing)?|"
    r"overtime|time and a half|short of the|already|kept back|thrown in|adjusted|inflation|annuali[sz]ed|respectively|"
    r"(?<!add )(?<!adds )(?<!adding )(?<!sums )(?<!hold )(?<!holds )(?<!carry )(?<!carries )(?<!seat )(?<!seats )up to|"
    r"at least|more than one(?! (?:hundred|thousand|million|billion)\b)|more than once|"
    r"several (?:headings|categories|groups)|cumulative(?:ly)?|weighted|responding|duplicates?|"
    r"overlap(?:s|ped|ping)?|one-time|one-off|"
    r"valid (?:votes?|ballots?|papers?|responses?|returns?|entries)|abst(?:ain|ained|ention|entions)"
)
"""Words that bring in what the figures do not tell."""
_ELSE_LEVEL = _words(
    r"(?:needed|required)(?! (?:\w+ ){1,2}(?:seconds|minutes|hours|days|weeks|months|years))|expected|forecast|target|"
    r"planned|proposed"
)
"""Words that bring in another level, where it is not told that these are the two that are compared."""
_ELSE_OF_SHARES = _words(r"those (?:who|that|which|with|in)|not all")
"""Words that bring in others than those counted."""
_ELSE_OF_PRICES = _words(
    r"(?:VAT|GST|sales tax|delivery|carriage)(?! (?:(?:is|was|being) )?(?:free|included|paid))|"
    r"now (?:[a-z]+ )?(?:worth|valued|trad(?:e|es|ing)|sell|sells|fetch|fetches)|worth (?:now|today)"
)
_LESS_OF_PRICES = _words(
    r"deposit|down payment|(?:in )?advance|prepa(?:id|yment)|instal?ments?|upfront|up front|discount(?:ed|s)?|rebate|"
    r"balance|the rest|remaining|partly|on account|subsid\w+|grants?|(?:fee|charge|tip|surcharge|postage)s? of"
)
"""Words by which less is paid, or not all of it yet."""
_REDUCED = _words(r"discount(?:ed|s)?|rebates?")
_OTHER_STAGE = _words(
    r"so far|by [12][0-9]{3}|first|initially|peak|at least|(?<!an )average|mean|respectively|up to|rising|could|target"
)
"""Words by which two rates may be of two times, or of two sizes."""
_COMPARED = _words(r"compar(?:es|ed)|versus|against")
"""Words by which a figure is set against others, and is not made of them."""
_OF_ANOTHER = pattern(
    r"(?:For|In|On|With|Among|At) (?:an?|any|others?|some|most|many|few|small\w*|larg\w*|the (?:previous|last|next|"
    r"first|second|earlier)|[a-z]+(?= [a-z]+, (?:taken )?(?:by (?:itself|themselves)|alone)))\b [^.,;:]{2,60},"
)
"""What opens a sentence on another thing: "For a small tree, it is 33% faster"."""
_ELSE_OF_CHANGES = _words(
    r"(?<!stood )(?<!held )(?:since|on) [12][0-9]{3}(?!, (?:when|from|the (?:year|season)))|"
    r"(?:from|since|below|above|off|than|on|against|over) (?:its|their|the|his|her|an?) "
    r"(?:[a-z-]+ ){0,2}(?:peak|height|heyday|high|low|trough|record|best|worst|maximum|minimum|bottom)(?! of)"
)
"""Words that compare a figure with another than those told."""
_WORDS_END = pattern(r"[,;:)—?!]|\.(?:\s|\Z)| (?:and|but|while|whereas|although)\b|\Z")
"""Where the words behind a figure end that are told of it."""
_WITH_MORE = pattern(
    r"(?i),? (?:and |but )?(?:(?:all |not )?(?:includ|exclud|count)\w+|except|apart|leaving|before|after|plus|net|"
    r"adjusted|at least|so far|to date|already|up to|compared|against|versus|with|[a-z]+ and all)\b[^,;.]*"
)
"""After a comma, what is told of the figures before it."""
_WITH_ELSE = pattern(
    rf"(?i)(?:{BEGINS}|[.;:]\s|,? (?:and|but|so) )(?:with|plus|counting|adding|before|after|without|leaving|besides|"
    r"once|on top of) (?P<else>(?:(?![.;:]\s).)*)\Z"
)
"""Before a result to which something is added first, or from which it is taken: "with cases the bill was £900"."""
_A_WORD = pattern(r"[a-z]{3}")
_AND_ANOTHER = pattern(
    r"\s(?:and|as well as|plus)\s+(?:an?|the|some|its|their|his|her)\s+(?!total|sum|bill|cost)[a-z]{3}|"
    r",? (?:leaving|with) [$£€]?[0-9]"
)
_MOST = 16
_CROWD = 250
"""How far from the figures others may stand for those that belong together, in characters."""
_MOST_BESIDE, _MOST_BESIDE_FIRM = 1, 2
"""So many other figures may stand there, but where one sentence tells all that belongs together and nothing else."""
_RULES = {
    "change": "Q01", "move": "Q01", "difference": "Q03", "multiple": "Q04", "share": "Q05",
    "split": "Q05", "portion": "Q05", "sum": "Q06", "parts": "Q06", "remainder": "Q06", "rest": "Q08",
    "mean": "Q11", "median": "Q11",
    "margin": "Q15", "growth": "Q20", "pace": "Q20", "level": "Q20", "points": "Q13",
}  # fmt: skip
_ADDED = frozenset({"parts", "remainder", "sum", "difference", "margin"})
_OF_ONE_KIND = frozenset({"parts", "margin"})
_CHANGES = frozenset({"change", "difference", "margin", "multiple"})
_TOLD_BY_ALL = frozenset({"growth", "pace", "level", "points"})
"""What is told by so many figures that no word brings in another."""
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
            slips = [one for one in found if one not in fitting and not _counts_alone(one)]
            slips = [
                one for one in slips if _is_listed(one) or (_is_apart(one, fitting) and (one.firm or _is_slip(one)))
            ]
            slips.sort(key=lambda one: (_is_listed(one), one.firm), reverse=True)
            if slips and not _is_sum(slips[0]) and not _brings_else(window, slips[0]):
                told.setdefault(slips[0].result.mention.start, Refuted(window, slips[0]))
            if fitting:
                break
    for one in (*houses(context), *listed_totals(context), *chained(context)):
        if not one.fits:
            told.setdefault(one.result.mention.start, Refuted(context.sentences[0], one))
    sure = [
        one
        for start, one in told.items()
        if (start not in added if _is_listed(one.reckoning) else start not in explained)
        and not _is_crowded(context, one.window, one.reckoning)
        and not _stands_elsewhere(context, one.window, one.reckoning)
        and not is_told_of_others(context, one.window, one.reckoning)
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
        if _used([one.reckoning]) not in same and not is_told_of_others(context, one.window, one.reckoning)
    ]
    return (*sure, *(one for one in nearly if one.reckoning.result.mention.start not in known))


def _used(reckonings: Iterable[Reckoning]) -> set[int]:
    """Where the figures of reckonings stand."""
    return {figure.mention.start for one in reckonings for figure in (one.result, *one.givens)}


def _is_apart(one: Reckoning, fitting: Sequence[Reckoning]) -> bool:
    """Whether nothing fits in its sentences, or it is surely told of other figures than those that do."""
    if one.how == "change":
        fitting = [fit for fit in fitting if fit.how not in _ADDED]  # "a rise of 5, or 50 percent"
    return not fitting or (one.firm and _used((one,)).isdisjoint(_used(fitting)))


def _is_listed(one: Reckoning) -> bool:
    """Whether it is a whole with its parts in a list that promises them, which no other figure beside it explains."""
    return one.firm and one.how in {"parts", "remainder"}


def _is_sum(one: Reckoning) -> bool:
    """Whether what is read as a difference is the sum of the two: "added 175 tonnes: 140 of corn and 35 of rye"."""
    return one.how in {"difference", "margin"} and one.result.told.overlaps(add(*(given.given for given in one.givens)))


def _is_crowded(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether so many other figures stand around that some three of them look related by chance.

    A margin lies between two of one kind, as parts are of the kind of their whole, so that figures of other kinds make
    no chance.
    """
    if _is_listed(one) or (one.firm and not window.parts):
        return False
    terms = (one.result, *one.givens)
    used, families = {figure.mention.start for figure in terms}, {figure.family for figure in terms}
    others = [
        figure.mention.start
        for figure in figures_around(context, window, _CROWD)
        if not figure.is_aside and (one.how not in _OF_ONE_KIND or (figure.family in families and not figure.is_name))
    ]
    others = [start for start in others if start not in used]
    return len(others) > (_MOST_BESIDE_FIRM if one.firm else _MOST_BESIDE)


def _brings_else(window: Sentence, one: Reckoning) -> bool:
    """Whether words bring in what the figures do not tell."""
    if _is_listed(one) or (one.firm and one.how in _TOLD_BY_ALL):
        return False
    start, end = _told_in(window, one)
    words = [_ELSE]
    if one.how in {"product", "sum"}:
        words.append(_ELSE_OF_PRICES if one.result.number > one.middle else _LESS_OF_PRICES)
    if one.how == "quotient":
        words.append(_REDUCED)
    if one.how == "sum":
        words.append(_COMPARED)
    if not (one.firm and one.how in {"difference", "margin", "share", "multiple"}):
        words.append(_ELSE_LEVEL)
    if one.how == "same":
        words.append(_OTHER_STAGE)
    if one.how in _CHANGES:
        words.append(_ELSE_OF_CHANGES)
    if one.how in FACTORS:
        words.append(_ELSE_OF_SHARES)
    mine = one.result.mention.start, one.result.end
    return (
        any(_is_told(window, each, (start, end), mine) for each in words)
        or (one.how in _CHANGES and any(_OF_ANOTHER.match(part.text) for part in window.parts[1:]))
        or (one.how == "difference" and not one.firm and _told_too_soon(window, one))
        or (one.how in FACTORS and (_and_more(window, one) or _has_another_factor(window, one)))
        or (not (one.firm and one.how in _CHANGES) and _is_with_else(window, one))
    )


def _told_in(window: Sentence, one: Reckoning) -> tuple[int, int]:
    """Where figures and result are told: from the head of the first's sentence to where the words of the last end.

    What follows after a comma is told of the result, unless it begins with a word that brings in something else.
    """
    text, terms = window.document_text, (one.result, *one.givens)
    first, last = min(term.mention.start for term in terms), max(term.end for term in terms)
    start = max((part.start for part in window.parts if part.start <= first), default=window.start)
    ends = _WORDS_END.search(text, last, window.end)
    end = ends.start() if ends else window.end
    more = _WITH_MORE.match(text, end, window.end)
    return start, more.end() if more else end


def _is_told(window: Sentence, words: re.Pattern[str], span: tuple[int, int], mine: tuple[int, int]) -> bool:
    """Whether such words stand there, but in the result itself: "a third of them" is told of the figures before."""
    return any(not mine[0] <= found.start() < mine[1] for found in words.finditer(window.document_text, *span))


def _is_with_else(window: Sentence, one: Reckoning) -> bool:
    """Whether something is added to the result, or taken from it, before it is told."""
    start = one.result.mention.start
    found = _WITH_ELSE.search(window.document_text, window.start, start)
    if found is None or not _A_WORD.search(found["else"]):
        return False
    return not any(found.start("else") <= given.mention.start < start for given in one.givens)


def _and_more(window: Sentence, one: Reckoning) -> bool:
    """Whether something without a figure is in it as well: "at 12 euros each and a ladder, for 400 euros"."""
    text, stop = window.document_text, one.result.mention.start
    if one.how == "quotient" and one.result.number < one.middle:
        return _AND_ANOTHER.match(text, max(one.result.end, *(given.end for given in one.givens))) is not None
    ends = [given.end for given in one.givens if given.end <= stop and one.result.number > one.middle]
    return one.how == "product" and bool(ends) and _AND_ANOTHER.search(text, max(ends), stop) is not None


def _has_another_factor(window: Sentence, one: Reckoning) -> bool:
    """Whether a product fits with a third factor: "$600,000 for 20 workers over ten years, $3,000 each a year"."""
    used = {figure.mention.start for figure in (one.result, *one.givens)}
    free = [figure for figure in figures(window) if figure.mention.start not in used]
    others = [figure for figure in free if not figure.is_open and not figure.is_share and figure.own > 1]
    made = one.makes.widened(one.slack)
    return any(
        interval.overlaps(one.result.told)
        for other in others
        for size in {Fraction(1), Fraction(1) / Fraction(other.size)}
        for interval in (multiply(made, scaled(other.given, size)), divide(made, scaled(other.given, size)))
    )


def _told_too_soon(window: Sentence, one: Reckoning) -> bool:
    """Whether one level stands beside the difference, and the other in a later sentence, where it is of another thing.

    "They spent 12.9 million, leaving 2.1 million unspent. The grants of the next year are 15 million."
    """
    after = next((part.start for part in window.parts if part.start > one.result.mention.start), None)
    later = [after is not None and figure.mention.start >= after for figure in one.givens]
    return any(later) and not all(later)


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


def _is_slip(one: Reckoning) -> bool:
    quantity = one.result.mention.quantity
    if quantity is None:
        return False
    if one.how in {"parts", "remainder"}:  # parts may be left out, and may overlap
        return differ_in_a_digit(quantity, one.middle / Fraction(one.result.size))
    return is_slip(quantity, one.middle / Fraction(one.result.size))


def _stands_elsewhere(context: Context, window: Sentence, one: Reckoning) -> bool:
    """Whether the figure is told again at another place, or follows from others around it."""
    if _is_listed(one):
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
    if one.how == "multiple" or one.how in _TOLD_BY_ALL:
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
