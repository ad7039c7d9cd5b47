"""Growth by so much a year, rises that follow each other, and percentages told for points."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, DOWN, MORE, UP
from factlint.patterns import pattern
from factlint.rules.relations.contrast import contrasted, refers
from factlint.rules.relations.figures import Figure
from factlint.rules.relations.passages import as_told
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
_BY = pattern(r"(?i)\bby(?: (?:another|a further|some|about))?\s+\Z")
_IN = pattern(r"(?i)(?: [a-z]+)? (?:in|over|for) ")
_GROWS_BY = pattern(
    r"(?i)\b(?:(?:grow|ris|increas|expand|climb|swell)\w* by|add(?:s|ed|ing)?|gain(?:s|ed|ing)?)(?: about)?\s+\Z"
)
_OR = pattern(r"(?i)\b(?:or|average|averag\w+)(?: [a-z]+)? \Z")
_FEWER = pattern(
    r"(?i)\b(?:los(?:es?|ing|t)|shed(?:s|ding)?|clos(?:es?|ing|ed)|sells?|selling|sold|cut(?:s|ting)?|melt(?:s|ing|ed)?|"
    r"drain(?:s|ing|ed)?|pay(?:s|ing)? (?:off|back)|repay\w*|shr[iau]nk\w*|fewer|less|down|f[ae]ll(?:s|ing|en)?|"
    r"drop(?:s|ped|ping)?|us(?:es|ed|ing) up|withdr\w+|cull\w*)\b"
)
_FALLS = "|".join((*DOWN.split(), "lost", "loses", "lose", "discount", "discounts", "down"))
_CHANGED = pattern(rf"(?i)\b(?:{'|'.join(UP.split())}|{CHANGES}|up|dearer|{_FALLS})\b")
_FALLING = pattern(rf"(?i)\b(?:{_FALLS})\b")
_AGAIN = pattern(
    r"(?i)\b(?:then|again|another|further|followed|next|after(?:wards| that)?|on top|successive|consecutive|later|"
    r"second|more|year|spring|summer|autumn|winter)\b|\+"
)
"""Words that put one change after another."""
_SAME_BASE = pattern(
    r"(?i)\b(?:simple interest|original|initial|points?|not compounded|averag\w*|respectively|"
    r"of (?:the (?:first|base|old)|what|today[’']s|its? (?:first|old)))\b"
    r"|(?:%|percent|per cent) of (?:the|that|its|their|what)\b"
)
"""Words by which each change is one of the same base."""
_IN_ALL = pattern(
    r"(?i)(?: (?:in all|altogether|in total|all told|together|overall|combined)|(?: [a-z]+)? "
    rf"(?:{MORE}|above|up|down)\b| (?:over|within|since|across) "
    r"| in (?:(?:the|these|those|all) )?(?:two|three|four|five|six|[0-9]+|space|course)\b)"
)
_MAKES = pattern(
    r"(?i)(?:\b(?:total|altogether|together|in all|or|is|are|mak\w+|add\w*(?: up)? to|sum\w* to|comes? to|came to|"
    r"overall|combined)\b|=)[^.;:]{0,30}\Z"
)
_LEAST_OFF = Fraction(1, 4)
"""From so many percentage points on a sum of rises is told from what they make one after the other."""
_MOST = 5


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
        levels = [one for one in found if plain(one.dimension) == plain(total) and not one.is_share]
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
    elif rate.mention.start < new.mention.start or last is length:
        less = _FEWER.search(window.text) is not None
        makes = subtract(old.given, added) if less else add(old.given, added)
        yield Reckoning("level", new, (old, rate, length), makes, firm=new.number == gain)


def _is_of_what_is_made(window: Sentence, rate: Figure, length: Figure, pair: Sequence[Figure]) -> bool:
    """Whether a rate is that of what is made in the time, and not of a change: "48 tonnes in three days"."""
    text = window.document_text
    made = any(_IN.fullmatch(text, one.end, length.mention.start) for one in pair)
    return made or _OR.search(around(window, rate)[0]) is not None


def compounded(passage: Passage) -> Iterator[Reckoning]:
    """Changes in percent one after the other, and what they make: their plain sum is more, or less."""
    window = passage.window
    shares = [
        one for one in passage.found if one.mention.kind == "percent" and not one.is_points and not rated(one.dimension)
    ]
    if not 3 <= len(shares) <= _MOST + 1 or _SAME_BASE.search(window.text) or not _CHANGED.search(window.text):
        return
    for at in range(len(shares) - 1, 1, -1):
        total, steps = shares[at], shares[:at]
        before, after = around(window, total)
        if total.number != sum(step.number for step in steps) or any(step.is_open for step in (*steps, total)):
            continue
        if any(step.mention.bound != "exact" for step in (*steps, total)) or not _follow(window, steps):
            continue
        if not (_IN_ALL.match(after) or _MAKES.search(before)):
            continue
        made = Fraction(1)
        falling = _FALLING.search(window.document_text, window.start, steps[-1].end) is not None
        for step in steps:
            made *= 1 - step.number if falling else 1 + step.number
        made = abs(made - 1)
        if abs(made - total.number) * 100 >= _LEAST_OFF:
            told = total._replace(given=Interval(total.number, total.number))
            yield Reckoning("compound", told, tuple(steps), Interval(made, made), firm=True)
            return


def _follow(window: Sentence, steps: Sequence[Figure]) -> bool:
    """Whether changes come one after the other, by words or dates between them; not those of one time side by side."""
    dates = {
        mention.value for mention in window.mentions if mention.kind == "date" and mention.start < steps[-1].end + 30
    }
    return len(dates) >= len(steps) or _AGAIN.search(window.document_text, steps[0].end, steps[-1].end + 20) is not None


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
