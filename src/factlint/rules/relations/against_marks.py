"""How far a figure is from a mark that it is measured against: "3,200 visitors, 800 above the limit of 2,400"."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import figures
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.arithmetic import negate, percent_change, scaled, subtract
from factlint.rules.working.dimensions import alike
from factlint.values import Interval

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_MARK = (
    r"limit|target|goal|estimate|budget|quota|cap|ceiling|threshold|capacity|minimum|maximum|forecast|allowance|"
    r"asking price|guide price|reserve price|break-even point"
)
_PLANNED = "planned|budgeted|estimated|expected|forecast"
_MARKS = f"{_MARK}|{_PLANNED}"
_ABOVE = "above|over|more than|higher than|greater than|beyond|in excess of|in front of|ahead of"
_BELOW = "below|under|less than|fewer than|lower than|short of|shy of|inside|behind"
_FROM_MARK = pattern(
    rf"(?i)(?: [a-z-]+)? (?:(?P<above>{_ABOVE})|{_BELOW}) (?:(?:the|its|their|his|her|our) (?:[a-z-]+ ){{0,2}})?"
    rf"(?P<mark>{_MARKS})\b(?! (?:for|in|set|by|under|to)\b)"
)
"""Between how far something is from a mark and that mark."""
_SAID = r"of|is|was|stands at|stood at|(?:had been |was |is )?set at|(?:had been |was |is )?fixed at|had been"
_MARK_IS = pattern(rf"(?i)\b(?P<mark>{_MARK}) (?:{_SAID}) (?:only |just |about )?\Z")
_OF = pattern(r" of ")
_IS_MARK = pattern(rf"(?i)(?: [a-z-]+)? (?P<mark>{_MARK})\b")
"""After the figure of a mark: "the 2,400 limit"."""
_TO_COST = pattern(r"(?i)\b(?:was|were|had been) (?:first |originally |meant |supposed |expected )*to cost \Z")
_COSTS = frozenset({"estimate", "budget", *_PLANNED.split("|")})
"""What a price is that was expected."""
_TELLS = pattern(r"(?i)(?: [\w’'-]+){0,3}(?:,| –| —|:|,? or|,? which (?:is|was|were)|,? that is)(?: (?:still|or))? \Z")
"""Between a figure and how far it is from a mark."""
_REACH = 1500
"""How far before its use a mark is told, in characters."""
_PERCENT = Fraction(1, 100)
_TIMES = 10
"""How many times as large as its mark a figure is at most."""


def against_marks(context: Context) -> Iterator[Reckoning]:
    """By how much, or how many percent, a figure is above or below a mark that its sentence or an earlier one tells."""
    for sentence in context.sentences:
        if len(sentence.mentions) < 2 or sentence.crowded or not sentence.has(_MARKS):
            continue
        for level, apart in pairwise(figures(sentence)):
            found = _FROM_MARK.match(sentence.document_text, apart.end, sentence.end)
            if found is None or not _TELLS.fullmatch(sentence.document_text, level.end, apart.mention.start):
                continue
            mark = _mark(context, sentence, found, level)
            if mark is not None and not (level.is_open or apart.is_open):
                yield from _reckoned(level, apart, mark, is_above=found["above"] is not None)


def _reckoned(level: Figure, apart: Figure, mark: Figure, *, is_above: bool) -> Iterator[Reckoning]:
    """How far a level is from its mark, where it lies on the side that the words tell."""
    low, high = (mark, level) if is_above else (level, mark)
    if not low.number < high.number < low.number * _TIMES:
        return
    if not apart.is_share:
        if alike(apart.dimension, level.dimension):
            yield Reckoning("difference", apart, (high, low), subtract(high.given, low.given), firm=True)
    elif not apart.is_points:
        change = percent_change(mark.given, level.given)
        makes = scaled(change if is_above else negate(change), _PERCENT)
        yield Reckoning("change", apart, (mark, level), makes, firm=True)


def _mark(context: Context, sentence: Sentence, found: re.Match[str], level: Figure) -> Figure | None:
    """The figure of a mark: behind the words for it, or the only one that the draft has told before."""
    name = found["mark"].lower()
    if _OF.match(context.text, found.end()):
        own = [figure for figure in figures(sentence) if figure.mention.start == found.end() + len(" of ")]
    else:
        near = [one for one in context.sentences if sentence.end - _REACH < one.start <= sentence.start]
        own = [figure for one in near if one.mentions for figure in figures(one) if _is_mark(one, figure, name)]
    own = [figure for figure in own if alike(figure.dimension, level.dimension) and not figure.is_share]
    return _exactly(own[0]) if len({figure.number for figure in own}) == 1 else None


def _exactly(mark: Figure) -> Figure | None:
    """The mark as its number says, which "a limit of" leaves open below."""
    quantity = mark.mention.quantity
    if mark.is_end or quantity is None or quantity.number is None:
        return None
    if quantity.bound != "max":
        return None if mark.is_open else mark
    return mark._replace(given=scaled(Interval(quantity.number, quantity.number), mark.size))


def _is_mark(sentence: Sentence, figure: Figure, name: str) -> bool:
    """Whether a figure is told as that of a mark."""
    text, start = sentence.document_text, figure.mention.start
    told = _MARK_IS.search(text, sentence.start, start) or _IS_MARK.match(text, figure.end, sentence.end)
    if told is not None:
        return told["mark"].lower() == name
    return name in _COSTS and _TO_COST.search(text, sentence.start, start) is not None
