"""Differences and totals that the figures beside them nearly make: "4,200 more than last year, when 26,800 came".

How a writer may say by how much one figure exceeds another has no end. So the words are read loosely here, any word of
a difference or of a total beside the figure will do, and the numbers decide: a figure that is told as one, that nothing
around it makes, and that figures beside it nearly make, was meant for what they make.
"""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import figures
from factlint.rules.relations.reckoning import SIDE, Reckoning, in_text, is_made_with, is_of_another_time, summed
from factlint.rules.working.arithmetic import add, subtract
from factlint.rules.working.dimensions import COUNTED
from factlint.rules.working.slips import are_swapped, differ_in_a_digit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_NOUNS = (
    "rise|increase|gain|jump|growth|drop|fall|decline|decrease|cut|reduction|difference|gap|margin|majority|lead|"
    "surplus|deficit|shortfall|excess|improvement|advantage"
)
_HEDGE = r"(?:(?:just|only|some|about|nearly|almost|around|exactly|a|an|the|another|no) ){0,2}"
_DIFFERS_BEFORE = pattern(
    rf"(?i)(?:\b(?:{_NOUNS}) (?:of|is|was|to|being|came to|stands at|stood at) {_HEDGE}|"
    rf"\b(?:by|leav(?:es|ing)|(?:is|are|was|were) left with|up|down) {_HEDGE})\Z"
)
_DIFFERS_AFTER = pattern(
    r"(?i)[ -](?:(?!(?:and|or|of|to|in|from|for|with|than|the|who|which|that)\b)[a-z-]+ ){0,2}?(?:"
    r"(?:more|fewer|less|higher|lower|longer|shorter|older|younger|taller|heavier|lighter|bigger|larger|smaller|further|"
    r"faster|slower|earlier|later|better|worse)(?: (?:[a-z]+ ){0,2}?than\b|[.,;])|"
    r"(?:ahead of|behind|clear of|above|below|short of|shy of|up on|down on|to go|to find|to spare|left|"
    rf"remain(?:s|ing)?|unspent|unsold|outstanding|{_NOUNS})\b)"
)
_OF_THE = pattern(
    r"(?i)\b(?:of|among) (?:(?:(?:the|its|their|these|those|his|her|all) )+(?:[\w-]+[’']s? )?|[\w-]+[’']s )\Z"
)
"""Before the whole of a part: "seven of the season's 29"."""
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
_MORE = pattern(r"(?i) (?:more|others?|further)\b")
_NEAR = Fraction(1, 10)
"""By how much, as a share of itself, a figure may be missed that was meant."""
_LEAST = 10
_DIGITS = 3
"""In figures of so many digits one that is wrong tells what was meant."""
_CLOSE = 25
"""So many characters beside a figure tell of which time it is."""
_EXACT = 5
"""A figure of so many digits was copied, and is wrong in one of them."""
_AROUND = 600
"""How far from the figures others are looked for, in characters, that it may come from."""
_MOST = 14
_ROW = 3
"""So many figures in a row are parts of what is told before them."""
_REACH = 3


def near_misses(context: Context) -> Iterator[tuple[Sentence, Reckoning]]:
    """The differences and totals that figures beside them nearly make, with the sentences that they were read in."""
    for index, sentence in enumerate(context.sentences):
        if not sentence.mentions or sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        for figure in figures(sentence):
            if figure.is_share or figure.is_open or figure.is_name:
                continue
            before, after = _beside(sentence, figure)
            if is_of_another_time(before[-_CLOSE:] + after[:_CLOSE]):
                continue
            *_, window = context.windows(index, _REACH)
            found = [
                *_difference(window, sentence, figure),
                *_total(sentence, figure),
                *_summed_up(window, sentence, figure),
            ]
            if found and not _is_made(context, window, found[0]):
                yield window, found[0]


def _beside(sentence: Sentence, figure: Figure) -> tuple[str, str]:
    """The words before and after a figure in its sentence."""
    text, start = sentence.document_text, max(sentence.start, figure.mention.start - 50)
    return text[start : figure.mention.start], text[figure.mention.end : min(sentence.end, figure.mention.end + 60)]


def _difference(window: Sentence, sentence: Sentence, figure: Figure) -> Iterator[Reckoning]:
    """The one difference of two figures that a figure told as a difference nearly is."""
    after = _beside(sentence, figure)[1]
    if not _is_told_as_difference(sentence, figure) or _FROM_ELSE.match(after) or _TO_LEVEL.match(after):
        return
    levels = [one for one in _alike(window, figure) if not _is_told_as_difference(window, one)]
    pairs = [sorted(pair, key=lambda one: -one.number) for pair in combinations(levels, 2)]
    near = [(high, low) for high, low in pairs if _is_near(figure, high.number - low.number)]
    text = sentence.document_text
    near = [pair for pair in near if not _APART.search(text, figure.end, min(one.mention.start for one in pair))]
    if len({high.number - low.number for high, low in near}) == 1:
        high, low = near[0]
        words = " ".join(_beside(sentence, figure))
        yield Reckoning(
            "margin" if _MARGIN.search(words) else "difference", figure, (high, low), subtract(high.given, low.given)
        )


def _is_told_as_difference(sentence: Sentence, figure: Figure) -> bool:
    before, after = _beside(sentence, figure)
    if _OF_THE.search(before) or SIDE.search(before):
        return False
    return _DIFFERS_BEFORE.search(before) is not None or _DIFFERS_AFTER.match(after) is not None


def _total(sentence: Sentence, figure: Figure) -> Iterator[Reckoning]:
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
    if enough and _is_near(figure, _made(row)) and not _OPEN.search(sentence.document_text, start, end):
        yield Reckoning("sum", figure, tuple(row), add(*(part.given for part in row)))


def _summed_up(window: Sentence, sentence: Sentence, figure: Figure) -> Iterator[Reckoning]:
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
        and (one.dimension == figure.dimension or (one.dimension == ((COUNTED, 1),) and _MORE.match(text, one.end)))
        and not _OF_THEM.match(text, one.mention.end)
    ]
    if len(row) > 1 and _is_near(figure, _made(row)):
        yield Reckoning("sum", figure, tuple(row), add(*(part.given for part in row)))


def _made(row: list[Figure]) -> Fraction:
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


def _is_near(figure: Figure, made: Fraction) -> bool:
    """Whether a figure is so near to what others make that it was meant for it."""
    quantity = figure.mention.quantity
    own, told = made / Fraction(figure.size), figure.own
    if quantity is None or own <= 0 or told <= 0:
        return False
    digits = len(str(int(own)).rstrip("0"))
    close = own >= _LEAST and digits < _EXACT and abs(told - own) <= own * _NEAR
    return close or are_swapped(quantity, own) or (digits >= _DIGITS and differ_in_a_digit(quantity, own))


def _is_made(context: Context, window: Sentence, told: Reckoning) -> bool:
    """Whether figures around it do make the result, or tell it again."""
    figure = told.result
    near = [
        one
        for sentence in context.sentences
        if window.start - _AROUND < sentence.end and sentence.start < window.end + _AROUND and sentence.mentions
        for one in figures(sentence)
        if one.mention.start != figure.mention.start and one.family == figure.family
    ][:_MOST]
    made = (*(one.given for one in near), *summed(near, set()))
    return any(interval.overlaps(figure.given) for interval in made) or is_made_with(told, near)
