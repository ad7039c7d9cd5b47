"""Growth by so much a year, rises that follow each other, and percentages told for points."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.contrast import contrasted, refers
from factlint.rules.relations.figures import Figure
from factlint.rules.relations.passages import as_told
from factlint.rules.relations.priced import are_prices
from factlint.rules.relations.reckoning import Reckoning, around, beside, ends_before, in_text, uses_all
from factlint.rules.working.arithmetic import add, divide, multiply, subtract
from factlint.rules.working.dimensions import measured, plain, rated, times
from factlint.values import Interval, Quantity
from factlint.values.wording import in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.reckoning import Passage

_TIME = (("time", 1),)
_NUMBERS = {in_words(number): number for number in range(1, 41)}
_LENGTH = pattern(
    r"(?i)(?P<number>[0-9]+|[a-z]+(?:-[a-z]+)?) (?P<unit>day|week|month|quarter|year)s?(?:[’'] time)?\b"
    r"(?! (?:ago|earlier|before|old|early))"
)
_OF_IT = pattern(r"(?i) of (?:it|this|that|which|them|these|those|whom)\b")
_BY = pattern(r"(?i)\bby(?: (?:another|a further|some|about))?\s+\Z")
_IN = pattern(r"(?i)(?: [a-z]+)? (?:in|over|for) ")
_GROWS_BY = pattern(
    r"(?i)\b(?:(?:grow|ris|increas|expand|climb|swell)\w* by|add(?:s|ed|ing)?|gain(?:s|ed|ing)?)(?: about)?\s+\Z"
)
_OR = pattern(r"(?i)\b(?:or|average|averag\w+)(?: [a-z]+)? \Z")
_MORE = pattern(r"(?i) (?:more|fewer|less)\b")
"""After what is no level, but by how much one differs: "3,400 more than in May"."""
_FEWER = pattern(
    r"(?i)\b(?:los(?:es?|ing|t)|shed(?:s|ding)?|clos(?:es?|ing|ed)|sells?|selling|sold|cut(?:s|ting)?|melt(?:s|ing|ed)?|"
    r"drain(?:s|ing|ed)?|pay(?:s|ing)? (?:off|back)|repay\w*|shr[iau]nk\w*|fewer|less|down|f[ae]ll(?:s|ing|en)?|"
    r"drop(?:s|ped|ping)?|us(?:es|ed|ing) up|withdr\w+|cull\w*)\b"
)


def grown(passage: Passage) -> Iterator[Reckoning]:
    """A level, what is added to it in every year, for so many years, and the level that it comes to."""
    window = passage.window
    found = [*as_told(window), *_ahead(window)]
    rates = [one for one in found if ("time", -1) in one.dimension and not one.is_share]
    lengths = [one for one in found if one.dimension == _TIME]
    if len(rates) == 1 and not lengths:
        yield from _level_for_pace(window, rates[0], found)
    for rate in rates if len(rates) == 1 == len(lengths) else ():
        total = times(rate.dimension, _TIME)
        text = window.document_text
        alike = [one for one in found if plain(one.dimension) == plain(total) and not one.is_share]
        levels = [one for one in alike if not _MORE.match(text, one.end)]
        for pair in combinations(levels, 2):
            four = (rate, lengths[0], *pair)
            if uses_all(four, beside(window, four, found)) and not ends_before(window, four):
                yield from _grown(window, rate, lengths[0], pair)


def _level_for_pace(window: Sentence, rate: Figure, found: Sequence[Figure]) -> Iterator[Reckoning]:
    """Growth by as much in every year as there will be in the end: from 340 "by 400 a year" to 400."""
    if not _GROWS_BY.search(around(window, rate)[0]):
        return
    due = rate.number * rate.seconds
    total = plain(times(rate.dimension, _TIME))
    levels = [one for one in found if plain(one.dimension) == total and not (one.is_share or one.is_open)]
    if len(levels) == 2 and max(one.number for one in levels) == due != min(one.number for one in levels) > 0:
        low, high = sorted(levels, key=lambda one: one.number)
        made = divide(subtract(high.given, low.given), Interval(rate.seconds, rate.seconds))
        yield Reckoning("pace", rate, (high, low), made, firm=True)


def _ahead(window: Sentence) -> Iterator[Figure]:
    """The lengths of time that lead to days to come: "in six years", "three years from now"."""
    for mention in window.mentions if any(one.kind == "date" for one in window.mentions) else ():
        length = _LENGTH.search(mention.text) if mention.kind == "date" else None
        words = length["number"].lower() if length else ""
        number = int(words) if words.isdecimal() else _NUMBERS.get(words)
        if length and number:
            dimension, size = measured(length["unit"].lower())
            seconds = Interval(number * size, number * size)
            told = mention._replace(kind="duration", quantity=Quantity(number, number, length["unit"].lower()))
            yield Figure(told, seconds, seconds, dimension, size, mention.end, size)


def _grown(window: Sentence, rate: Figure, length: Figure, pair: tuple[Figure, Figure]) -> Iterator[Reckoning]:
    gain, each = rate.number * length.number, rate.number * rate.seconds
    added = multiply(rate.given, length.given)
    last = in_text((rate, length, *pair))[-1]
    by = [one for one in pair if _BY.search(around(window, one)[0])]
    if by:
        old, new = (pair[1], pair[0]) if by[0] is pair[0] else pair
        yield Reckoning("growth", new, (rate, length), added, firm=abs(new.number - old.number) == gain)
        return
    old, new = in_text(pair)
    low, high = sorted(pair, key=lambda figure: figure.number)
    firm = each in {high.number, high.number - low.number}
    if firm or (last is rate and not _is_of_what_is_made(window, rate, length, pair)):
        yield Reckoning("pace", rate, (high, low, length), divide(subtract(high.given, low.given), length.given), firm)
    elif (rate.mention.start < new.mention.start or last is length) and not _is_other(window, old, new):
        less = _FEWER.search(window.text) is not None
        makes = subtract(old.given, added) if less else add(old.given, added)
        yield Reckoning("level", new, (old, rate, length), makes, firm=new.number == gain)


def _is_other(window: Sentence, old: Figure, new: Figure) -> bool:
    """Whether one is the price of one of several, or the other a part of what was told: "£900, £400 of it to her"."""
    return are_prices(window, (old,)) or _OF_IT.match(window.document_text, new.end) is not None


def _is_of_what_is_made(window: Sentence, rate: Figure, length: Figure, pair: Sequence[Figure]) -> bool:
    """Whether a rate is that of what is made in the time, and not of a change: "48 tonnes in three days"."""
    text = window.document_text
    made = any(_IN.fullmatch(text, one.end, length.mention.start) for one in pair)
    return made or _OR.search(around(window, rate)[0]) is not None


def points(passage: Passage) -> Iterator[Reckoning]:
    """The difference of two percentages, told in percent."""
    window = passage.window
    for three in passage.threes:
        first, second, last = in_text(three)
        if any(one.mention.kind != "percent" or one.is_points or rated(one.dimension) for one in three):
            continue
        low, high = sorted((first, second), key=lambda figure: figure.number)
        if last.number != high.number - low.number or low.number == 0 or not refers(window, last):
            continue
        if contrasted(window, low, high):
            made = divide(subtract(high.given, low.given), first.given)
            if not made.overlaps(last.told):
                yield Reckoning("points", last, (first, second), made, firm=True)
