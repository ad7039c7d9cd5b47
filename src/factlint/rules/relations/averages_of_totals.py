"""What a total told in an earlier sentence is on average: "19 kitchens cooked 148,200 meals. ... 7,800 for each"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.rules.relations.passages import as_told
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import divide, operand, result
from factlint.rules.working.dimensions import rated
from factlint.values import Interval

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_AVERAGE = pattern(
    r"(?i)\b(?:(?:an|the|this is an|plain|simple) (?:[a-z]+ )?average (?:of|is|was)|averag(?:es|ed|ing)|on average)"
    r" (?:(?:about|just|some|nearly|almost|over|under|roughly) )*[$£€]?\Z"
)
_FOR_EACH = pattern(
    r"(?i) (?:(?!(?:more|less|fewer|higher|lower|up|down)\b)[a-z]+ ){0,2}?"
    r"(?:(?:for|to|in|at|from|per) (?:each|every|an?)|per|an?) (?:single )?(?P<noun>[a-z]+)\b"
)
"""After an average, by what it is told: "for each kitchen", "a village"."""
_PERIODS = {
    "hourly": "hour", "daily": "day", "nightly": "night", "weekly": "week", "monthly": "month", "yearly": "year",
    "annual": "year",
}  # fmt: skip
_PERIODIC = pattern(
    rf"(?i)\b(?:an?|the|or) (?P<by>{'|'.join(_PERIODS)}) average of "
    r"(?:(?:about|just|some|nearly|almost|over) )?[$£€]?\Z"
)
"""Before what a total is by the day, or by another period: "in 84 days, a daily average of"."""
_BACK = 3
"""So many sentences before its own the total of an average is told."""
_TIMES = 3
"""How many times as much or as little as it should be an average is at most."""


def averages_of_totals(context: Context) -> Iterator[Reckoning]:
    """The averages by a noun that an earlier sentence of the paragraph counts, beside the only total of its own."""
    for index, sentence in context.prose:
        if not sentence.has("average|averages|averaged|averaging"):
            continue
        yield from _by_period(sentence)
        block = context.document.block_at(sentence.start)
        near = [one for one in context.sentences[max(index - _BACK, 0) : index] if one.mentions]
        near = [one for one in near if context.document.block_at(one.start) == block]
        for average in as_told(sentence) if near else ():
            noun = _FOR_EACH.match(context.text, average.mention.end, sentence.end)
            if noun is None or not _AVERAGE.search(context.text, sentence.start, average.mention.start):
                continue
            told = [one for place in near for one in _total_and_number(place, average, singular(noun["noun"].lower()))]
            if len(told) == 1 and not _is_of_others(average, near):
                one = _reckoned(average, *told[0])
                if one.middle / _TIMES < one.result.number < one.middle * _TIMES:
                    yield one


def _by_period(sentence: Sentence) -> Iterator[Reckoning]:
    """Judge "seen by 50,400 people in 84 days, a daily average of 600" by the only length and the only total before."""
    text = sentence.document_text
    for average in as_told(sentence):
        told = _PERIODIC.search(text, sentence.start, average.mention.start)
        if told is None:
            continue
        before = [one for one in as_told(sentence) if one.end <= told.start()]
        lengths = [one for one in before if one.mention.quantity and one.mention.quantity.unit == _PERIODS[told["by"]]]
        totals = [one for one in before if one not in lengths and _may_be_total(one, average)]
        alone = len(lengths) == len(totals) == 1 and len(before) == len(lengths) + len(totals)
        if alone and lengths[0].mention.bound == "exact" and lengths[0].own > 1:
            days = lengths[0].sized(1, ())
            yield _reckoned(average, totals[0], days._replace(given=Interval(days.number, days.number)))


def _reckoned(average: Figure, total: Figure, number: Figure) -> Reckoning:
    """An average as its total through a number, told in the measure of the total."""
    quotient = divide(total.given, number.given)
    return Reckoning("average", average.sized(total.size, total.dimension), (total, number), quotient, firm=True)


def _total_and_number(sentence: Sentence, average: Figure, noun: str) -> Iterator[tuple[Figure, Figure]]:
    """The figure that counts the noun of an average, with the only other amount of its sentence."""
    found = as_told(sentence)
    for number in found:
        counted = counted_after(sentence.document_text, number.mention.end, sentence.end) if number.is_count else None
        totals = [one for one in found if one is not number and _may_be_total(one, average)]
        if counted is not None and counted.head == noun and len(totals) == 1 and totals[0].number > number.number:
            yield totals[0], number


def _may_be_total(figure: Figure, average: Figure) -> bool:
    """Whether a figure is measured as an average is, but for what it is told by."""
    alike = (figure.mention.unit or "").partition("/")[0] == (average.mention.unit or "").partition("/")[0]
    return alike and not (figure.is_share or figure.is_open or figure.is_aside) and not rated(figure.dimension)


def _is_of_others(average: Figure, near: Sequence[Sentence]) -> bool:
    """Whether any two figures of the sentences before make the average."""
    target = result(average.mention.quantity) if average.mention.quantity else None
    given = [operand(one.quantity) for place in near for one in place.mentions if one.quantity and one.quantity.number]
    return target is None or any(
        divide(one, other).overlaps(target) for one in given for other in given if one is not other
    )
