"""Sums and differences that figures of one kind miss: "4,200 more than last year, when 26,800 came".

How a writer may say that figures make another has no end, so the numbers decide. Of the figures of one kind in a
passage any may be the sum of others. One that misses that, which nothing around it makes, was meant for it where hardly
any other number would miss it by as little. How few these must be depends on the words: those beside a figure that tell
it as a total or a difference, those of sums anywhere among the figures, or none, which leaves slips in long figures.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations
from math import comb
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MORE
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.relations.figures import in_one_unit
from factlint.rules.relations.passages import figures, figures_around, reckonable
from factlint.rules.relations.reckoning import (
    SIDE,
    Reckoning,
    in_text,
    is_made_with,
    is_of_another_time,
    summed,
)
from factlint.rules.relations.unread import has_unread
from factlint.rules.working.arithmetic import add, subtract
from factlint.rules.working.dimensions import COUNTED
from factlint.rules.working.slips import differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_BETWEEN = "difference|gap|margin|majority|lead|surplus|deficit|shortfall|excess|advantage"
_HEDGE = r"(?:(?:just|only|some|about|nearly|almost|around|exactly|a|an|the|another|no) ){0,2}"
_DIFFERS_BEFORE = pattern(
    rf"(?i)(?:\b(?:{CHANGES}|{_BETWEEN}) (?:of|is|was|to|being|came to|stands at|stood at) {_HEDGE}|"
    rf"\b(?:by|leav(?:es|ing)|(?:is|are|was|were) left with|up|down) {_HEDGE})\Z"
)
_DIFFERS_AFTER = pattern(
    r"(?i)[ -](?:(?!(?:and|or|of|to|in|from|for|with|than|the|who|which|that)\b)[a-z-]+ ){0,2}?(?:"
    rf"{MORE}(?: (?:[a-z]+ ){{0,2}}?than\b|[.,;])|"
    r"(?:ahead of|behind|clear of|above|below|short of|shy of|up on|down on|to go|to find|to spare|"
    r"left(?! (?:him|her|it|them|us|me|you|an?|the|its|their)\b)|"
    rf"remain(?:s|ing)?|unspent|unsold|outstanding|{CHANGES}|{_BETWEEN})\b)"
)
_OF_THE = pattern(
    r"(?i)\b(?:of|among) (?:(?:(?:the|its|their|these|those|his|her|all) )+(?:[\w-]+[’']s? )?|[\w-]+[’']s )\Z"
)
"""Before the whole of a part: "seven of the season's 29"."""
_ESTIMATED = pattern(r"(?i)\bestimated (?:at|to be) [$£€]?\Z")
_RESULT = pattern(r"(?i)\b(?:had|has|reported|posted|made|recorded|with|against) an? (?:net )?[$£€]?\Z")
_OF_A_TIME = pattern(r"(?i)[a-z -]{0,12}\b(?:loss|profit|deficit|surplus|gain)\b (?:for|in) ")
_A_CHANGE = pattern(r"(?i)\bto an? (?:increase|decrease|reduction|decline|rise|fall)\b")
_PAIR = 2
_AWAY = pattern(r" (?:away|apart|off)\b")
_MARGIN = pattern(r"(?i)\b(?:lead|margin|majority|advantage|votes?|seats?|ahead|behind|clear)\b")
_FROM_ELSE = pattern(
    r"(?i)[^.;:()]{0,40}?\b(?:(?:than|from|since|on|above|below) (?:the|a|an|its|their|any|last|this|(?:[a-z]+|\d+) "
    r"(?:year|month|week|day)s? (?:ago|before|earlier)|sea)\b"
    r"[^\d.,;:(]*(?:[.;:(]|,(?! (?:when|with|which)\b)|\Z))"
)
"""After a difference from a level that is not told: "£19 more than two years ago", "a climb from the start"."""
_TO_LEVEL = pattern(r"(?i)(?: [a-z]+)?,? at [$£€]?[0-9]")
"""After a difference told with the level that it led to: "the share was down 4 at 52"."""
_APART = pattern(r";|\b(?:while|whereas)\b")
"""Before what is told of something else."""
_IN_ALL = pattern(
    r"(?i)(?: [a-z]+){0,2},? (?:in all|in total|all told|altogether|combined|together|between them)\b|"
    r"(?: [a-z]+)? total\b"
)
_MAKE = pattern(
    r"(?i)\b(?:mak(?:es|ing)|(?:a|the|for a|combined|grand) total of|totall?ing|which adds? up to|adding up to|"
    r"(?:that|this|it) (?:is|makes|adds up to)|in all|altogether)(?: (?:just|some|the|a|all))?:? \Z"
)
_HAS = pattern(
    r"(?i):|\b(?:has|have|had|is|are|was|were|holds?|held|with|went|goes|go|divided|split|made up|compris\w+|"
    r"consist\w+)\b"
)
"""Between what has parts and the first of them."""
_OPEN = pattern(
    r"(?i)\b(?:includ\w+|excluding|among|such as|of (?:them|these|those|whom|which|the)|others?|the rest|remaining|"
    r"more|about|around|nearly|almost|some|than|at least|up to|from|per|each|every|apiece|average|by|net|both|or)\b"
)
"""What leaves it open whether the figures of a list are all parts of a total, and parts of nothing else."""
_LINK = pattern(r"(?i)[^.;:()\d]{0,60}?(?:,| and| plus)[^.;:()\d]{0,30}")
"""Between two parts of a total."""
_THESE = pattern(r"(?i)\b(?:these|those) \Z")
_SUMS_UP = pattern(r"(?i)(?:that|this|it|these|those|they|together|altogether|in all|all told)\b")
"""How a sentence begins that sums up those before it."""
_OF_THEM = pattern(r"(?i)(?: [a-z]+)? of (?:them|these|those|which|whom|the)\b")
_AND_MORE = pattern(r"(?i) (?:more|others?|further)\b")
_OF_SUMS = pattern(
    rf"(?i)\b(?:{CHANGES}|{_BETWEEN}|{MORE} than|leav(?:e|es|ing)|left|remain\w*|rest|balance|exceed\w*|deficiency|"
    r"differ\w*|increas\w*|decreas\w*|reduc\w+|total\w*|aggregate|sum|together|altogether|in all|combined|making|makes|"
    r"add(?:ed|s|ing)? (?:up )?to|of (?:which|whom|these|those|them|this)|consist\w*|compris\w*|as follows|includ\w+|"
    r"deduct\w*|respectively)\b"
)
"""Words of sums, of parts and of differences."""
_FINEST = 10**6
"""Numbers that no digits end, as thirds and speeds by the second, were copied from nowhere."""
_LONG = 4
"""So many digits make a figure long: it was copied, and a digit of it is wrong or none."""
_MOST, _AROUND = 9, 600
_MOST_AROUND, _FEW_AROUND = 14, 6
"""So many figures around one may make it; among more, some always make one of few digits that no words tell of."""
_ROW = 3
"""So many figures in a row are parts of what is told before them."""
_ADDENDS = (4, 3, 2)
_REACH = 3
_SLIPS = 17
"""In how many ways a place of a figure can be wrong: nine other digits, or eight that it can change places with."""
_TOLD, _AMONG, _UNTOLD = Fraction(1, 6), Fraction(1, 12), Fraction(1, 480)
"""How likely figures may be to come so near by chance: told by words beside the figure, among figures, by none."""
_ANY = 10
"""How many times as many figures may be taken for a whole, where it is smaller than one of its parts by its slip."""
_BESIDE, _CLOSE = 40, 25
"""How many characters behind the last figure may tell of a sum; beside a figure, of which time it is."""
_LEAST, _TEN = 10, 10
_NEAR = 10
"""How many times as large one of two figures is as the other at most, where a third tells how they differ."""
_ROUNDED = 2
"""By so many of the last place figures are off that were rounded one by one."""


class _Missed(NamedTuple):
    """A figure that may be what others make, with the sum that it misses, one of so many that it might have missed.

    `bound` is how likely that may be by chance for the figure to be meant for the sum.
    """

    result: Figure
    whole: Figure
    parts: tuple[Figure, ...]
    choices: int = 1
    bound: Fraction = _TOLD

    @property
    def missing(self) -> Fraction:
        return self.whole.number - _made(self.parts)

    @property
    def is_unlikely(self) -> bool:
        """Whether chance hardly brings a figure so near to what the others make, by its size or but for a slip."""
        terms = (self.whole, *self.parts)
        unit = _unit(terms)
        missing = self.missing / unit
        meant = self.result.number / unit + (-missing if self.result is self.whole else missing)
        own, quantity = meant * unit / Fraction(self.result.size), self.result.mention.quantity
        if quantity is None or own <= 0 or missing == 0:
            return False
        place = _last_place(terms)
        slips = place * _SLIPS * len(str(int(meant / place)))
        ways = [slips] if differ_in_a_digit(quantity, own) else []
        if self.bound == _TOLD and meant >= place * _LEAST and len(str(int(own)).rstrip("0")) <= _LONG:
            ways.append(abs(missing))
        return any(each * self.choices <= self.bound * meant for each in ways)

    @property
    def reckoning(self) -> Reckoning:
        if self.result is self.whole:
            return Reckoning("sum", self.whole, self.parts, add(*(part.given for part in self.parts)))
        others = tuple(part for part in self.parts if part is not self.result)
        makes = subtract(self.whole.given, add(*(part.given for part in others)))
        return Reckoning("difference" if len(others) == 1 else "remainder", self.result, (self.whole, *others), makes)


def missed_sums(context: Context) -> Iterator[tuple[Sentence, Reckoning]]:
    """The sums and differences that figures beside them miss, with the sentences that they were read in."""
    for index, sentence in context.prose:
        for number, window in enumerate(context.windows(index, _REACH)):
            found = chain(_told(window, sentence), _copied(window, sentence) if number < _REACH else ())
            one = next((one for one in found if one.is_unlikely and not _is_made(context, window, one)), None)
            if one is not None:
                yield window, _named(window, one)
                break


def _named(window: Sentence, one: _Missed) -> Reckoning:
    """The reckoning, as a margin where words beside the figure call it one."""
    told = one.reckoning
    margin = told.how == "difference" and _MARGIN.search(" ".join(_beside(window, one.result)))
    return told._replace(how="margin") if margin else told


def _is_made(context: Context, window: Sentence, one: _Missed) -> bool:
    """Whether figures around it do make the result, or tell it again."""
    figure, told = one.result, one.reckoning
    near = [
        other
        for other in figures_around(context, window, _AROUND)
        if other.mention.start != figure.mention.start and other.family == figure.family
    ]
    near = sorted(near, key=lambda other: abs(other.mention.start - figure.mention.start))
    near = near[: _MOST_AROUND if one.bound == _TOLD or _is_long(figure) else _FEW_AROUND]
    made = chain((other.given for other in near), summed(near, set()))
    return any(interval.overlaps(figure.given) for interval in made) or is_made_with(told, near)


def _told(window: Sentence, sentence: Sentence) -> Iterator[_Missed]:
    """What words beside a figure tell it to be of others: their difference, or their total."""
    for figure in figures(sentence):
        if figure.is_share or figure.is_open or figure.is_name:
            continue
        before, after = _beside(sentence, figure)
        if not is_of_another_time(before[-_CLOSE:] + after[:_CLOSE]):
            yield from _differences(window, sentence, figure)
            yield from _totals(sentence, figure)
            yield from _summed_up(window, sentence, figure)


def _copied(window: Sentence, last: Sentence) -> Iterator[_Missed]:
    """The sums of figures of one kind that long ones miss by a digit; who lists parts lists all, so the most first."""
    for alike in () if has_unread(window) else _kinds(window):
        place = _last_place(alike)
        numbers = {one: int(one.own / place) for one in alike}
        choices = sum(comb(len(set(numbers.values())), size + 1) for size in _ADDENDS)
        for size in _ADDENDS:
            for parts in combinations(alike, size):
                made = sum(numbers[part] for part in parts)
                if size > _PAIR and made == 2 * max(numbers[part] for part in parts):
                    continue  # they are a whole and its own parts
                for whole in alike:
                    terms = (whole, *parts)
                    slipped = whole not in parts and _is_slip(numbers[whole] - made)
                    if slipped and any(one.mention.start >= last.start for one in terms) and not _is_rounded(terms):
                        bound = _AMONG if _has_words(window, terms) else _UNTOLD
                        ways = choices if numbers[whole] > max(map(numbers.__getitem__, parts)) else choices * _ANY
                        for one in reversed(in_text(terms)):
                            yield _Missed(one, whole, parts, ways, bound)


def _is_slip(missing: int) -> bool:
    """Whether one digit of a figure, or two that change places, make so much."""
    digits = int(str(abs(missing)).rstrip("0") or 0)
    return 0 < digits < _TEN or (digits > 0 and digits % (_TEN - 1) == 0 and digits < _TEN * (_TEN - 1))


def _is_rounded(terms: Sequence[Figure]) -> bool:
    """Whether a sum is missed by no more than figures are off that were rounded one by one."""
    (whole, *parts) = terms
    coarsest = max((_last_place([one]) for one in terms if not _is_long(one)), default=0)
    return abs(whole.number - _made(parts)) / _unit(terms) <= max(_last_place(terms) * _ROUNDED, Fraction(coarsest) / 2)


def _has_words(window: Sentence, terms: Sequence[Figure]) -> bool:
    """Whether words of sums stand among some figures, or close behind them."""
    start, end = min(one.mention.start for one in terms), max(one.end for one in terms)
    return _OF_SUMS.search(window.document_text, start, min(end + _BESIDE, window.end)) is not None


def _kinds(window: Sentence) -> list[list[Figure]]:
    """The figures of each kind, where there are enough of them, some long, and not too many."""
    kinds: dict[object, list[Figure]] = {}
    found = reckonable(window)
    for one in in_one_unit(found, window.document_text) or found:
        if "/" in one.mention.text:
            continue  # prices in eighths are of no more digits than others
        told = not (one.is_share or one.is_open or one.is_aside) and one.mention.kind != "duration"
        text, place = window.document_text, one.mention.start
        told = told and not (_AWAY.match(text, one.end) or _ESTIMATED.search(text, max(place - 30, 0), place))
        if told and one.number > 0 and (one.own * _FINEST).denominator == 1:
            kinds.setdefault((one.mention.kind, one.family, one.size, one.seconds), []).append(one)
    return [alike for alike in kinds.values() if 2 < len(alike) <= _MOST and sum(map(_is_long, alike)) > 1]


def _is_long(figure: Figure) -> bool:
    return len("".join(filter(str.isdigit, figure.mention.text)).strip("0")) >= _LONG


def _unit(terms: Sequence[Figure]) -> Fraction:
    """The size of the unit in which all of some figures are written; that of their dimension, where they differ."""
    sizes = {Fraction(one.size) for one in terms}
    return sizes.pop() if len(sizes) == 1 else Fraction(1)


def _last_place(terms: Sequence[Figure]) -> Fraction:
    """The last place in which one of some figures has a digit, in the unit that they share."""
    place, unit = Fraction(10**12), _unit(terms)
    while place * _FINEST > 1 and any(one.number / unit % place for one in terms):
        place /= 10
    return place


def _beside(sentence: Sentence, figure: Figure) -> tuple[str, str]:
    """The words before and after a figure in its sentence."""
    text, start = sentence.document_text, max(sentence.start, figure.mention.start - 50)
    return text[start : figure.mention.start], text[figure.mention.end : min(sentence.end, figure.mention.end + 60)]


def _differences(window: Sentence, sentence: Sentence, figure: Figure) -> Iterator[_Missed]:
    """A figure told as a difference as that of any two that are told as none."""
    after = _beside(sentence, figure)[1]
    if not _is_told_as_difference(sentence, figure) or _FROM_ELSE.match(after) or _TO_LEVEL.match(after):
        return
    levels = [one for one in _alike(window, figure) if not _is_told_as_difference(window, one)]
    if len(_A_CHANGE.findall(window.text)) > 1 and len(levels) == _PAIR:
        return  # "to an increase of 25 for rivers; to an increase under the new bill of 32; and to an increase of 24"
    for pair in combinations(levels, 2):
        low, high = sorted(pair, key=lambda one: one.number)
        near = low.number * _NEAR > high.number  # else their difference is nearly the larger one
        if near and not _APART.search(sentence.document_text, figure.end, min(one.mention.start for one in pair)):
            yield _Missed(figure, high, (low, figure), comb(len(levels), 2))


def _is_told_as_difference(sentence: Sentence, figure: Figure) -> bool:
    before, after = _beside(sentence, figure)
    if _OF_THE.search(before) or SIDE.search(before) or _ESTIMATED.search(before):
        return False
    if _RESULT.search(before) and _OF_A_TIME.match(after):
        return False  # "had a 739,146 dollar loss for the half-year"
    return _DIFFERS_BEFORE.search(before) is not None or _DIFFERS_AFTER.match(after) is not None


def _totals(sentence: Sentence, figure: Figure) -> Iterator[_Missed]:
    """The figures in a row that nearly make a figure told as their total behind them, or as what has them before."""
    before, after = _beside(sentence, figure)
    others = [one for one in figures(sentence) if one is not figure]
    if _IN_ALL.match(after) or _MAKE.search(before):
        row = _row(sentence, figure, [one for one in reversed(others) if one.end <= figure.mention.start])
        enough = len(row) >= _ROW - 1
    else:
        row = _row(sentence, figure, [one for one in others if one.mention.start >= figure.end])
        enough = len(row) >= _ROW and all(one.number < figure.number < _made(row) for one in row)
        first = not any(one.family == figure.family for one in others if one.end <= figure.mention.start)
        enough = enough and first and _HAS.search(sentence.document_text, figure.end, row[0].mention.start) is not None
    start, end = min(one.end for one in (figure, *row)), max(one.mention.start for one in (figure, *row))
    if enough and not _OPEN.search(sentence.document_text, start, end):
        yield _Missed(figure, figure, tuple(row))


def _summed_up(window: Sentence, sentence: Sentence, figure: Figure) -> Iterator[_Missed]:
    """The figures of the sentences before that one which points back to them nearly sums up: "of these 29 boats"."""
    before, _ = _beside(sentence, figure)
    these = figure.mention.kind == "number" and figure.dimension != ((COUNTED, 1),) and _THESE.search(before)
    if not (these or (_SUMS_UP.match(sentence.text) and _MAKE.search(before))):
        return
    text = window.document_text
    row = [
        one
        for one in figures(window)
        if one.end <= sentence.start
        and _is_measured_alike(one, figure)
        and (one.dimension == figure.dimension or (one.dimension == ((COUNTED, 1),) and _AND_MORE.match(text, one.end)))
        and not _OF_THEM.match(text, one.mention.end)
    ]
    if len(row) > 1:
        yield _Missed(figure, figure, tuple(row))


def _made(row: Sequence[Figure]) -> Fraction:
    return sum((part.number for part in row), Fraction(0))


def _row(sentence: Sentence, figure: Figure, others: list[Figure]) -> list[Figure]:
    """The first of some figures that stand in a row and are measured as a figure is."""
    row: list[Figure] = []
    for one in others:
        if not _is_measured_alike(one, figure):
            break
        first, second = in_text((row[-1], one)) if row else (one, one)
        if row and not _LINK.fullmatch(sentence.document_text, first.end, second.mention.start):
            break
        row.append(one)
    return row


def _alike(window: Sentence, figure: Figure) -> list[Figure]:
    """The figures of some sentences that are measured as a figure is."""
    return [
        one
        for one in figures(window)
        if one.mention.start != figure.mention.start
        and _is_measured_alike(one, figure)
        and one.number > 0
        and not one.is_aside
    ]


def _is_measured_alike(one: Figure, figure: Figure) -> bool:
    """Whether one figure may be added to another: an amount of its kind, and no share or mere limit."""
    return one.family == figure.family and one.mention.kind == figure.mention.kind and not (one.is_open or one.is_share)
