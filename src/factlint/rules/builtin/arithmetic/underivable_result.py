"""Q20: a figure is told as what two others make, and they make it in no way."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_third_prose
from factlint.rules.counts.breakdowns import breakdowns
from factlint.rules.reading.phrases import SIGN
from factlint.rules.relations.changes import changes_told
from factlint.rules.relations.products import products
from factlint.rules.relations.results import differences
from factlint.rules.relations.shares import shares
from factlint.rules.working.arithmetic import divide, operand
from factlint.rules.working.derivations import derive
from factlint.values import Interval, Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_PROPORTION = r"rate|share|proportion|success rate|turnout|acceptance rate|vacancy rate|failure rate|pass rate"
_CLOSED = (
    r"(?= ?(?:[.;:)—–]|\Z|,(?! (?:or|and) <any>)| and (?!<any>)| but\b| after\b| when\b| because\b| since the\b"
    r"| in total\b| in all\b))"
)
_A = r"(?:,|;| —| –| \(|^) ?(?:which (?:is|was|makes|means) |making |leaving |giving |for |with |or )*(?:an?|the|its)"
_OPEN = r"(?:,|;| —| –| \() ?(?:which (?:is|was|means|makes) |that is |or |so )*"
_RESULTS = (
    # 1,200 people applied and 300 were taken, an acceptance rate of 25 percent
    Phrase(rf"{_A} (?:[a-z]+ )?(?:{_PROPORTION}) of <share:share>{_CLOSED}"),
    Phrase(rf"{_OPEN}<share:share> (?:of them|of the total|in all)\b{_CLOSED}"),
    # 18 on Friday, 22 on Saturday and 9 on Sunday, for a weekend total of 49
    Phrase(rf"{_A} (?:[a-z]+ )?(?P<total>total) (?:of|is|was) <amount:amount>{{noun}}{_CLOSED}"),
    Phrase(rf"\bfor (?:an?|the) (?:[a-z]+ )?(?P<total>total) of <amount:amount>{{noun}}{_CLOSED}"),
    Phrase(rf"{_OPEN}<amount:amount>{{noun}} (?:in all|altogether|in total|all told)\b{_CLOSED}"),
)  # fmt: skip
_TIMES = Phrase(
    rf"{_OPEN}<times:multiple>(?: as (?:many|much|big|large|long|high|heavy|tall))? (?:as|the|that of)\b"
    rf"(?=[^,;.]*(?:, (?:which|who|with|at|of)\b[^,;.]*)?{SIGN})"
)
"""What the multiple is of is told with its figure: not "four times the estimate, and the sale brought in"."""
_OTHER_BASE = (
    r"weighted|adjusted|respectively|annuali[sz]ed|real terms|inflation|on the year|year[- ]on[- ]year|underlying|"
    r"seasonally|like-for-like|previous(?:ly)?|expected|forecast|target|each year|a year|annual(?:ly)?|"
    r"at least|including|excluding|among|net|about|around|some|roughly|tax|others?|another|"
    r"average age|overall|available"
)
_COMPARED = r"compared|against|versus"
"""Words that bring in a base that stands elsewhere; the second, of a percent alone."""
_SHARES = frozenset({"percent", "fraction", "multiple"})
_FEWEST, _MOST = 2, 5
"""How many figures may stand beside the result: of more, nobody can tell which are meant."""
_NEAR = 2
_NEAR_IN_SIZE = 10
"""How many times as large one level of something is as the other at most, where they stand in two sentences."""


@rule(
    "Q20",
    "underivable-result",
    needs="two amounts",
    measured=on_third_prose(right=0, read=1),
    bad=[
        "In all 1,200 people applied and 300 were taken, an acceptance rate of «30 percent».",
        "The new hall seats 1,800 people, «twice as many» as the old one, which seated 600.",
    ],
    good=[
        "The ward had 2,400 patients in 2019 and 3,000 in 2022, an increase of 25 percent.",
        "A ticket cost £480 last year. This year it costs £540, which is 12.5 percent more.",
        "The ward had 2,400 patients and 60 nurses, an increase of 35 percent on 2010.",
        "There were 18 arrests on Friday, 22 on Saturday and 9 on Sunday, for a weekend total of 49.",
        "The ward has 2,400 patients and 30 beds, at a cost of $5 million.",
        "Forty drivers paid a total of £6,000, an average of £150 each.",
        "The new hall seats 1,800 people, three times as many as the old one, which seated 600.",
    ],
)
def underivable_result(context: Context) -> Iterator[Problem]:
    """A figure is told as what the figures beside it make, and they make it in no way.

    "1,200 people applied and 300 were taken, an acceptance rate of 30 percent" is told as a result; tried are all the
    ways to come from the figures of the sentence, and of the one before, to it: sums, differences, shares, changes.

    It stays silent where no two figures of one kind stand there or more than five figures, where words name another
    base (adjusted, compared with, on the year), and where another rule reads the figures.
    """
    for index, sentence in enumerate(context.sentences):
        if not sentence.mentions or sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        previous = context.sentences[index - 1] if index else None
        for match in sentence.find(*_RESULTS, _TIMES):
            stated = match.get("share") or match.get("amount") or match["times"]
            if stated.bound != "exact" or stated.start in context.once(_told_elsewhere):
                continue
            if (problem := _judge(match, stated, sentence, previous)) is not None:
                yield problem


def _told_elsewhere(context: Context) -> frozenset[int]:
    """Where the results stand that other rules judge."""
    return frozenset(
        (
            *(share.share.start for share in shares(context)),
            *(change.amount.start for _, change in changes_told(context) if change.amount is not None),
            *(product.price.start for product in products(context)),
            *(breakdown.total.start for breakdown in breakdowns(context.sentences)),
            *(difference.result.start for difference in differences(context)),
        )
    )


def _judge(match: Match, stated: Mention, sentence: Sentence, previous: Sentence | None) -> Problem | None:
    window = sentence
    givens = _givens(window, stated)
    if not _lead_to(givens, stated) and previous is not None and sentence.start - previous.end <= _NEAR:
        window = sentence._replace(start=previous.start, mentions=previous.mentions + sentence.mentions)
        givens = _givens(window, stated)
        if not (match.words("total") or _are_a_pair(givens, stated)):
            return None
    if not _FEWEST <= len(givens) <= _MOST or not _lead_to(givens, stated) or window.has(_OTHER_BASE):
        return None
    if stated.kind == "percent" and window.has(_COMPARED):
        return None
    if match.words("total") and not _is_sum_like(givens, stated):
        return None
    near = _givens(previous, stated) if previous is not None and window is sentence else []
    if any(_follows(stated, [m.quantity for m in (*more, *givens) if m.quantity]) for more in ((), near)):
        return None
    names = " and ".join((", ".join(given.text for given in givens[:-1]), givens[-1].text))
    return Problem(
        stated.start,
        stated.end,
        f"{stated.text[:1].upper()}{stated.text[1:]} does not follow from {names} in any way.",
        related=tuple(Related(given.start, given.end, "a figure beside it") for given in givens),
    )


def _givens(sentence: Sentence, stated: Mention) -> list[Mention]:
    return [
        mention
        for mention in sentence.sketch.mentions
        if mention.start != stated.start
        and mention.kind in {"number", "money", "quantity", "percent", "fraction", "multiple"}
        and mention.quantity is not None
        and mention.quantity.number
    ]


def _are_a_pair(givens: list[Mention], stated: Mention) -> bool:
    """Whether the figures of two sentences may be meant together: two of a kind and size, and no other."""
    alike = [given for given in givens if stated.kind in _SHARES or given.unit == stated.unit]
    numbers = [Fraction(given.quantity.number or 1) for given in alike if given.quantity]
    return len(numbers) == len(givens) == 2 and max(numbers) <= _NEAR_IN_SIZE * min(numbers)


def _lead_to(givens: list[Mention], stated: Mention) -> bool:
    """Whether two figures of one kind stand there, of the measure of the result where that is no share."""
    alike = [
        given
        for given in givens
        if (stated.kind in _SHARES and given.kind not in _SHARES)
        or (stated.kind not in _SHARES and given.kind == stated.kind and given.unit == stated.unit)
    ]
    kinds = [(given.kind, given.unit) for given in alike if given.end <= stated.start or stated.kind == "multiple"]
    return any(kinds.count(kind) > 1 for kind in kinds)


def _is_sum_like(givens: list[Mention], stated: Mention) -> bool:
    """Whether a total may have been meant for that of the figures: neither below one of them nor far above all."""
    numbers = [Fraction(m.quantity.number or 0) for m in givens if m.quantity and m.unit == stated.unit]
    total = Fraction((stated.quantity and stated.quantity.number) or 0)
    return max(numbers, default=Fraction(0)) <= total <= 2 * sum(numbers)


def _follows(stated: Mention, givens: list[Quantity]) -> bool:
    quantity = stated.quantity
    if quantity is None or quantity.number is None or quantity.unit == "pp":
        return True
    number = Fraction(quantity.number)
    if stated.kind == "multiple":
        pairs = ((one, other) for one in givens for other in givens if one is not other and one.unit == other.unit)
        near = Interval(number * Fraction(17, 20), number * Fraction(23, 20))
        return any(divide(operand(one), operand(other)).overlaps(near) for one, other in pairs)
    if stated.kind == "fraction":
        quantity = Quantity(number * 100, number * 100, "%", quantity.bound, 5)
    if quantity.unit == "%" and derive(quantity._replace(unit=None), givens, ways=frozenset({"difference"})):
        return True
    return derive(quantity, givens) is not None
