"""Two figures of which words say that one is more than the other: "up from", "higher than", "rose to"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.directions import DOWN, MORE, UP, way
from factlint.rules.relations.contrast import contrasted, rises
from factlint.rules.relations.figures import in_one_unit
from factlint.rules.relations.passages import reckonable
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_VERB = rf"(?P<way>{'|'.join((*UP.split(), *DOWN.split()))}|up|down)"
_THE = r"(?:(?:the|a|an|just|about|some|around|its|their|last year[’']s|a record) )*[$£€]?"
_UP_FROM = pattern(rf"(?i)(?P<middle>[^.;:()]{{0,60}}?),? (?P<way>up|down) (?:from|on) {_THE}")
_ON_TO = pattern(r"\s+to\s+[$£€]?\d")
"""After such a figure, where the words tell of a way of its own: "they count down from 20 to 1"."""
_MOVED_TO = pattern(rf"(?i)\b{_VERB}(?: (?:back|again|slightly|sharply|steadily|further|only))? to {_THE}\Z")
_FROM = pattern(
    rf"(?i)[^.;:()]{{0,50}}?(?:,? (?:from|after) {_THE}| \((?:[a-z]+|previous [a-z]+|last [a-z]+|[12][0-9]{{3}}): )"
)
_MOVES = pattern(rf"(?i)\b(?:goes|go|went|going|gone|is|are) (?P<way>up|down)\b[^.;:]{{0,30}}?,? from {_THE}\Z")
_HAS_MOVED = pattern(rf"(?i)\b(?:has|have|had) (?:[a-z]+ly )?{_VERB}\b[^.;:,()0-9]{{0,45}}, from {_THE}\Z")
_SINCE_TO = pattern(
    rf"(?i)[^.;:()0-9]{{0,60}}?,? (?:has|have|had|is|was) (?:since|now|meanwhile|lately) (?:been )?{_VERB}"
    rf"(?: (?:back|up|down|again))? to {_THE}"
)
"""From a level of before to what it "has since been cut to"."""
_EDGED = pattern(
    r"(?i)\b(?:edged|crept|inched|ticked|nudged|moved|went|came|drifted|headed) (?:slightly |a little |further )?"
    r"(?P<way>higher|lower|up|down)\b"
)
_MOVING = pattern(rf"(?i), (?:moving|going|passing|coming) from {_THE}\Z")
"""Before the levels of what "edged lower in May, moving from"."""
_TO_LATER = pattern(rf"(?i)(?: (?!but\b|and\b)[a-z]+){{0,8}} to {_THE}")
_HAVING = pattern(rf"(?i)\bhaving (?:stood at|been|started (?:at|with)|numbered|reached|come to) {_THE}\Z")
_THEN_TO = pattern(
    rf"(?i)[^.;:()0-9]{{0,40}}, (?:(?!but\b|and\b|while\b)[a-z’'-]+ ){{1,5}}{_VERB}(?: (?:back|again))? to {_THE}"
)
"""From the level that something stood at to the one that it went to: "Having stood at 6, it fell to 5"."""
_WENT = pattern(rf"(?i)\b{_VERB}\b")
_SHOWN = pattern(r"[:–—]\s")
"""Between what is said of a figure and the two levels that show it."""
_TO = pattern(rf"(?i)(?: [a-z]+){{0,3}}(?: [12][0-9]{{3}})? to {_THE}")
_THAN = pattern(
    rf"(?i)[^.;:()]{{0,60}}?,? (?:is|was|are|were|stands|stood) (?:now |still |much |far )?(?P<way>{MORE}) than "
    rf"(?:{_THE}|(?:it|they|he|she) (?:was|were|had been)\b[^.;:()0-9]{{0,60}}, when [^.;:()0-9]{{2,40}} {_THE}"
    rf"|(?:in|on|at) [^.;:()]{{2,24}}, when (?:there were|it (?:was|had)|they were) {_THE})"
)
_WITH = pattern(r"(?:\A|[.;,] )(?i:at|with) (?:only |just |about )?[$£€]?\Z")
_BEFORE = pattern(
    r"(?i)\s*(?:(?:a|an|one|two|three|the) (?:day|week|month|year|decade|quarter|season)s? (?:before|earlier)|before|"
    r"previously|last (?:year|month|week|season)|earlier)\b[^.;:]{0,40}?"
    rf"(?:was|were|had been|had read|read|had stood at|stood at|it had|they had) (?:at )?{_THE}\Z"
)
_OF_ELSE = pattern(r"\b(?:after an?|for the) \S?\Z")
"""Before what is told of something else than the levels: "after a 1.7 billion charge", "for the 944, up from"."""
_CONVERTED = pattern(r"(?:,? or |\()[^\W\d]{0,3}\Z")
_OF = pattern(r"(?i)\bof (?:[a-z’'-]+ ){0,2}\Z")
_NOT = r"not|no longer|never|n't|would|could|might|if|whether|expected|forecast|target"
_EVERY_YEAR = pattern(
    rf"(?i)\b{_VERB}\b[^.;:0-9]{{0,40}}?\b(?:(?:every|each) (?:single )?(?:year|month|week|quarter|season|time)|"
    r"(?:year|month|week|season) (?:after|by|on) (?:year|month|week|season)|steadily|without a break|in a row|"
    r"continu(?:ous|al)ly|ever since|uninterrupted(?:ly)?)\b"
)
_TURN = pattern(r"(?i)\b(?:although|though|but|while|whereas|despite|even|other|except|share|rate)\b")
"""Words by which the levels may be those of something else."""
_TWO = 2
_ROW = 3
"""So many levels show which way something goes."""
_BESIDE = 20
_FAR = 150
"""How many times as large one of two levels is as the other at most."""


class Directed(NamedTuple):
    """Two figures of one kind, and whether the words at `start:end` say that `new` is the larger."""

    start: int
    end: int
    up: bool
    old: Figure
    new: Figure

    @property
    def refuted(self) -> bool:
        """Whether the figures go the other way, however they were rounded."""
        lower, higher = (self.old, self.new) if self.up else (self.new, self.old)
        low, high = lower.given.low, higher.given.high
        one, other = lower.number, higher.number
        return low is not None and high is not None and high < low and 0 < one < other * _FAR


def directed(context: Context) -> Iterator[Directed]:
    """The pairs of figures of which a draft says which is the larger."""
    for index, sentence in enumerate(context.sentences):
        if not sentence.mentions or sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"}:
            continue
        for window in context.windows(index, 1):
            if not window.has(_NOT):
                yield from _in_window(window)
                yield from _in_series(window)
        if not sentence.has(_NOT):
            yield from _in_figures(sentence)


def _in_series(window: Sentence) -> Iterator[Directed]:
    """A row of levels, each of its own year, that goes the other way than the words before: "has risen every year"."""
    found = _EVERY_YEAR.search(window.text)
    start = window.start + found.end() if found else window.end
    levels = [one for one in reckonable(window) if one.mention.start >= start and not one.is_open]
    dates = [mention for mention in window.mentions if mention.kind == "date" and mention.start >= start]
    if found is None or (levels and _TURN.search(window.document_text, start, levels[0].mention.start)):
        return
    if not _ROW <= len(levels) == len(dates) or len({one.family for one in levels}) != 1:
        return
    years = [mention.period.start for mention in dates if mention.period is not None]
    if len(years) != len(dates) or len(set(years)) != len(years):
        return
    beside = all(abs(one.end - date.start) < _BESIDE for one, date in zip(levels, dates, strict=True))
    in_time = [one for _, one in sorted(zip(years, levels, strict=True), key=lambda pair: pair[0])]
    up = way(found["way"].lower()) is True
    steps = [
        (later.number > earlier.number) is up and later.number != earlier.number for earlier, later in pairwise(in_time)
    ]
    if beside and not any(steps):
        yield _directed(window.start, found, old=in_time[0], new=in_time[-1])


def _in_figures(sentence: Sentence) -> Iterator[Directed]:
    """Two levels of two times that show what is said before a colon: "went up in 2022: there were 340, after 410"."""
    shown = _SHOWN.search(sentence.document_text, sentence.start, sentence.end)
    told = [one for one in reckonable(sentence) if not one.is_aside]
    if (
        shown is None
        or len(told) != _TWO
        or told[0].mention.start < shown.end()
        or not alike(*(o.dimension for o in told))
    ):
        return
    went = list(_WENT.finditer(sentence.document_text, sentence.start, sentence.end))
    went = [] if went and went[-1].start() > shown.start() else went
    rise = rises(sentence, *told) if len(went) == 1 and contrasted(sentence, *told) else None
    measured = alike(told[0].dimension, told[1].dimension)
    if rise is not None and measured and not any(one.is_open or one.is_share for one in told):
        old, new = sorted(told, key=lambda one: one.number, reverse=not rise)
        yield _directed(0, went[0], old=old, new=new)


def _in_window(window: Sentence) -> Iterator[Directed]:
    told = reckonable(window)
    for found in (told, in_one_unit(told, window.document_text)):
        levels = [one for one in found if not one.is_open and not one.is_points]
        for first, second in pairwise(levels):
            if alike(first.dimension, second.dimension) and first.is_share == second.is_share:
                only = sum(one.family == first.family for one in found) == len((first, second))
                yield from _between(window, first, second, only=only)


def _between(window: Sentence, first: Figure, second: Figure, *, only: bool) -> Iterator[Directed]:
    """What the words before and between two figures say of them."""
    text, start = window.document_text, window.start
    across = any(first.end <= part.start <= second.mention.start for part in window.parts)
    before = text[max(start, first.mention.start - 80) : first.mention.start]
    at = first.mention.start - len(before)
    if _OF.search(before) or (not across and _is_no_level(before, second)):
        return
    if across:
        moved, then = _MOVED_TO.search(before), next(part.start for part in window.parts if part.start >= first.end)
        if only and moved and _BEFORE.fullmatch(text, then, second.mention.start):
            yield _directed(at, moved, old=second, new=first)
        return
    yield from _told_between(window, before, (first, second), only=only)


def _told_between(window: Sentence, before: str, two: tuple[Figure, Figure], *, only: bool) -> Iterator[Directed]:
    """What the words of their clause say of two figures, after the words `before` them."""
    (first, second), text, start = two, window.document_text, window.start
    at = first.mention.start - len(before)
    found = _UP_FROM.fullmatch(text, first.end, second.mention.start)
    by_so_much = found is not None and not only and text.startswith(" ", first.end) and not found["middle"].strip()
    if found and " and " not in found["middle"] and not by_so_much and not _ON_TO.match(text, second.end):
        yield _directed(0, found, old=second, new=first)
    elif only and (found := _MOVED_TO.search(before)) and _FROM.fullmatch(text, first.end, second.mention.start):
        yield _directed(at, found, old=second, new=first)
    elif (found := _MOVES.search(before) or _HAS_MOVED.search(before)) and _TO.fullmatch(
        text, first.end, second.mention.start
    ):
        yield _directed(at, found, old=first, new=second)
    elif only and (found := _SINCE_TO.fullmatch(text, first.end, second.mention.start)):
        yield _directed(0, found, old=first, new=second)
    elif only and _MOVING.search(before) and _TO_LATER.fullmatch(text, first.end, second.mention.start):
        edged = list(_EDGED.finditer(text, start, first.mention.start))
        if len(edged) == 1:
            yield _directed(0, edged[0], old=first, new=second)
    elif only and _HAVING.search(before) and (found := _THEN_TO.fullmatch(text, first.end, second.mention.start)):
        yield _directed(0, found, old=first, new=second)
    elif only and _WITH.search(before) and (found := _THAN.fullmatch(text, first.end, second.mention.start)):
        yield _directed(0, found, old=second, new=first)


def _is_no_level(before: str, second: Figure) -> bool:
    """Whether a figure is told of something else, or again in another currency: "4.8 billion dollars, up from 30.9"."""
    return _OF_ELSE.search(before) is not None or (
        _CONVERTED.search(before) is not None and second.mention.unit is None
    )


def _directed(at: int, found: re.Match[str], *, old: Figure, new: Figure) -> Directed:
    start, end = found.span("way")
    return Directed(at + start, at + end, way(found["way"].lower()) is True, old, new)
