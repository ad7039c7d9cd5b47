"""Two figures of which words say that one is more than the other: "up from", "higher than", "rose to"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES, MORE, way
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.relations.compared import compared
from factlint.rules.relations.contrast import contrasted, rises
from factlint.rules.relations.figures import MEASURES, in_one_unit, measured_as
from factlint.rules.relations.moving_words import VERB, is_up, last_way
from factlint.rules.relations.passages import reckonable
from factlint.rules.relations.ways_told import (
    AGAINST,
    BARRIER,
    BEFORE_LEVEL,
    FRAMES,
    IS_NO_BASE,
    LONG,
    THE,
    after_other_way,
    ends_of_ways,
    is_base,
    may_be_level,
)
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_CLAUSE = pattern(
    r"[.;:!?]\s|, (?:and|so|or|with) |\b(?:but|while|whereas|although|though|because)\b|"
    r"\band (?=the|its|that|those|a )|"
    r"\b(?:after|as|once|since|when) (?!(?:expected|planned|predicted|forecast|promised)\b)"
    r"(?=[^,]*?\b(?:ha[ds]|have|was|were|is|are|said|[a-z]+(?<!e)ed)\b)"
)
_TO = pattern(r" to (?:just |only |about )?")
_ON_TO = pattern(r"\s+to\s+(?:[$£€]?\d)?")
"""After such a figure, where the words tell of a way of its own: "they count down from 20 to 1"."""
_OF_THE_PAST = pattern(
    r"(?i)[^.;:,0-9]{0,30}?\b(?:(?:(?:last|previous|preceding|prior|same) (?:\w+ )?|(?:a|one|the) )"
    r"(?:year|month|quarter|week|season)\b(?! (?:of|in which|when)\b)|"
    r"(?:previous|earlier|original|initial) (?:estimate|forecast)|"
    r"earlier\b|previously\b)"
)
"""After the level that another is set against, where it is that of an earlier time."""
_AHEAD = 130
"""How far before two levels the word of their move may stand."""
_MOVED_TO = pattern(rf"(?i)\b{VERB}(?: (?:back|again|slightly|sharply|steadily|further|only))? to {THE}\Z")
_WENT = pattern(rf"(?i)\b(?:{VERB}|(?P<times>(?:doubl|tripl|trebl|quadrupl|halv)(?:ed|ing)))\b")
_SHOWN = pattern(r"[:–—]\s|, with\s")
"""Between what is said of a figure and the two levels that show it."""
_IS_CHANGE = pattern(rf"(?i)[ -](?:{CHANGES})\b")
_THAN_THE = pattern(r", (?:more|less) than the \Z")
_THAN = pattern(
    rf"(?i)[^.;:()]{{0,60}}?,? (?:is|was|are|were|stands|stood) (?:now |still |much |far )?(?P<way>{MORE}) than "
    rf"(?:{THE}|(?:it|they|he|she) (?:was|were|had been)\b[^.;:()0-9]{{0,60}}, when [^.;:()0-9]{{2,40}} {THE}"
    rf"|(?:in|on|at) [^.;:()]{{2,24}}, when (?:there were|it (?:was|had)|they were) {THE})"
)
_WITH = pattern(r"(?:\A|[.;,] )(?i:at|with) (?:only |just |about )?[$£€]?\Z")
_BEFORE = pattern(
    r"(?i)\s*(?:it|they|that|the (?:rate|figure|number|total|price)) (?:had (?:been|stood at)|was|were|stood at) "
    rf"{THE}\Z|"
    r"\s*(?:(?:a|an|one|two|three|the) (?:day|week|month|year|decade|quarter|season)s? (?:before|earlier)|before|"
    r"previously|last (?:year|month|week|season)|earlier)\b[^.;:]{0,40}?"
    rf"(?:was|were|had been|had read|read|had stood at|stood at|it had|they had) (?:at )?{THE}\Z"
)
_THEN_MOVED = pattern(
    r"(?i)\b(?:it|they|(?:the|that|this|its|their) (?:number|figure|total|count|rate|price|cost|sum|level|size)s?)"
    rf"(?: (?:had|has|have|is|was|were))?(?: (?!add)[a-z]+)? {VERB} to {THE}\Z"
)
"""What goes on to a second level: "had 312 farms in 2019; by 2023 their number had dropped to"."""
_BY = pattern(r"(?i)\bby \S?\Z")
_OF_ELSE = pattern(r"\b(?:after an?|for the) \S?\Z")
"""Before what is told of something else than the levels: "after a 1.7 billion charge", "for the 944, up from"."""
_CONVERTED = pattern(r"(?:,? or |\()[^\W\d]{0,3}\Z")
_OF_PART = pattern(
    r"(?i)(?:[0-9%]|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|thirds?|quarters?|percent|per cent|"
    r"share|proportion|part|most|some|many|all|each|out)) of (?:[a-z’'-]+ ){0,2}\Z"
)
"""Before the whole of a part: "33 of parliament's 150 seats, down from 41"."""
_OF_SO_MANY = pattern(r"\bof \Z")
_NOT = r"not|no longer|never|would|could|might|if|whether|expected|forecast|target"
_UNSURE = pattern(r"(?i)\b(?:not|no longer|never|if|whether|instead|rather)\b")
"""Near the word of a move that is told as what is not, or is but asked."""
_NEAR = 40
_EVERY_YEAR = pattern(
    rf"(?i)\b{VERB}\b[^.;:0-9]{{0,40}}?\b(?:(?:every|each) (?:single )?(?:year|month|week|quarter|season|time)|"
    r"(?:year|month|week|season) (?:after|by|on) (?:year|month|week|season)|steadily|without a break|in a row|"
    r"continu(?:ous|al)ly|ever since|uninterrupted(?:ly)?)\b",
    rare=True,
)
_TURN = pattern(r"(?i)\b(?:although|though|but|while|whereas|despite|even|other|except|share|rate)\b")
"""Words by which the levels may be those of something else."""
_BARE = pattern(r"[0-9.,]+|[a-z]+")
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
        """Whether the figures go the other way, however they were rounded; those rounded alike keep their order."""
        lower, higher = (self.old, self.new) if self.up else (self.new, self.old)
        one, other = lower.number, higher.number
        quantities = [figure.mention.quantity for figure in (lower, higher)]
        alike_ = len({(each.quantum, each.bound) for each in quantities if each is not None}) == 1
        exact = alike_ and lower.mention.bound == "exact" and lower.size == higher.size
        low, high = lower.given.low, higher.given.high
        apart = exact or (low is not None and high is not None and high < low)
        return apart and 0 < other < one < other * _FAR


def directed(context: Context) -> tuple[Directed, ...]:
    """The pairs of figures of which a draft says which is the larger."""
    return context.once(_all)


def _all(context: Context) -> tuple[Directed, ...]:
    return tuple(_in_sentences(context))


def _in_sentences(context: Context) -> Iterator[Directed]:
    for index, sentence in context.prose:
        for window in context.windows(index, 1):
            yield from _in_window(window)
            if not window.has(_NOT):
                yield from _in_series(window)
        if not sentence.has(_NOT):
            yield from _in_figures(sentence)
            for found, start, more, less in compared(sentence):
                yield _directed(start, found, old=less, new=more)


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
    """Two levels of two times that show what is said before: "went up in 2022: there were 340, after 410"."""
    text = sentence.document_text
    shown = _SHOWN.search(text, sentence.start, sentence.end)
    went = list(_WENT.finditer(text, sentence.start, sentence.end)) if shown else []
    if shown is None or len(went) != 1 or went[0].start() > shown.start():
        return
    for told in (reckonable(sentence), in_one_unit(reckonable(sentence), text)):
        levels = [one for one in told if not (one.is_aside or _is_size(text, one))]
        if len(levels) != _TWO or levels[0].mention.start < shown.end() or any(o.is_open or o.is_share for o in levels):
            continue
        rise = rises(sentence, *levels) if contrasted(sentence, *levels) else None
        if rise is not None and alike(levels[0].dimension, levels[1].dimension):
            old, new = sorted(levels, key=lambda one: one.number, reverse=not rise)
            yield _directed(0, went[0], old=old, new=new)
            return


def _is_size(text: str, figure: Figure) -> bool:
    """Whether a figure only says how much one of the things holds: "a tray of thirty"."""
    return _OF_SO_MANY.search(text, max(figure.mention.start - 5, 0), figure.mention.start) is not None


def _in_window(window: Sentence) -> Iterator[Directed]:
    told = reckonable(window)
    for found in (told, in_one_unit(told, window.document_text), _in_frames(window, told)):
        levels = [one for one in found if may_be_level(window, one)]
        framed = ends_of_ways(window, levels)
        for at, first in enumerate(levels):
            second = next((one for one in levels[at + 1 :] if one.family == first.family), None)
            if second is None or not alike(first.dimension, second.dimension):
                continue
            if framed.get(first.mention.start) != framed.get(second.mention.start):
                continue
            kinds = {first.mention.kind, second.mention.kind}
            if first.is_share == second.is_share and not ("fraction" in kinds and len(kinds) > 1):
                if found is not told and any(
                    first.end < one.mention.start < one.end < second.mention.start for one in told
                ):
                    continue  # "of 100 horsepower, 2,238 vehicles were sold, up from 1,995"
                only = sum(one.family == first.family for one in found) == len((first, second))
                yield from _between(window, first, second, only=only)


def _in_frames(window: Sentence, told: tuple[Figure, ...]) -> tuple[Figure, ...]:
    """The figures, those of "from 24 weeks to 20" and "from 36 to 21 days" in one unit; none where all have theirs."""
    text, filled = window.document_text, list(told)
    for at, (first, second) in enumerate(pairwise(told)):
        if _TO.fullmatch(text, first.end, second.mention.start) and text.startswith("from ", first.mention.start - 5):
            if second.is_bare and first.mention.kind in MEASURES:
                filled[at + 1] = measured_as(second, first)
            elif first.is_bare and second.mention.kind in MEASURES:
                filled[at] = measured_as(first, second)
    return tuple(filled) if filled != list(told) else ()


def _between(window: Sentence, first: Figure, second: Figure, *, only: bool) -> Iterator[Directed]:
    """What the words before and between two figures say of them."""
    text, start = window.document_text, window.start
    across = any(first.end <= part.start <= second.mention.start for part in window.parts)
    before = text[max(start, first.mention.start - _AHEAD) : first.mention.start]
    at = first.mention.start - len(before)
    if (
        _OF_PART.search(before)
        or (_BY.search(before) and not _IS_CHANGE.match(text, second.end))
        or (not across and _is_no_level(before, second))
        or (_are_changes(text, first, second) and not _THAN_THE.search(text, first.end, second.mention.start))
    ):
        return
    if across:
        if only and (found := _THEN_MOVED.search(text, first.end, second.mention.start)):
            yield _directed(0, found, old=first, new=second)
            return
        moved, then = _MOVED_TO.search(before), next(part.start for part in window.parts if part.start >= first.end)
        if only and moved and _BEFORE.fullmatch(text, then, second.mention.start):
            yield _directed(at, moved, old=second, new=first)
        return
    yield from _told_between(window, before, (first, second), only=only)


def _told_between(window: Sentence, before: str, two: tuple[Figure, Figure], *, only: bool) -> Iterator[Directed]:
    """What the words of their clause say of two figures, after the words `before` them."""
    (first, second), text = two, window.document_text
    gap, at = text[first.end : second.mention.start], first.mention.start - len(before)
    if only and len(gap) <= LONG and (found := _THEN_MOVED.search(gap)):
        yield _directed(first.end, found, old=first, new=second)
        return
    if only and _WITH.search(before) and (found := _THAN.fullmatch(gap)):
        yield _directed(first.end, found, old=second, new=first)
        return
    roles = [BEFORE_LEVEL.search(words) for words in (before, gap)]
    if roles[1] is None or BARRIER.search(gap, 0, roles[1].start()) or len(gap) > LONG:
        return
    frame = tuple((found["word"] or "from").lower() if found else "" for found in roles)
    told, at_way, words = last_way(gap[: roles[1].start()]), first.end, gap
    if told is None and frame in FRAMES and not _is_range(first, second, frame[0]):
        if frame[1] in AGAINST and not _OF_THE_PAST.match(text, second.end):
            return  # "fell to 5 percent, against 8 in the north"
        clause = max((found.end() for found in _CLAUSE.finditer(before)), default=0)
        clause = max(clause, after_other_way(window, first) - at)
        told, at_way, words = last_way(before[clause:]), at + clause, before
    if told is None or _is_other_move(window, two, told, at_way, frame[1]):
        return
    into = frame[1] == "to"
    if words is gap and (IS_NO_BASE.match(gap) or (into and not is_base(window, two, told))):
        return
    old, new = (first, second) if into else (second, first)
    yield _directed(at_way, told, old=old, new=new)


def _is_other_move(window: Sentence, two: tuple[Figure, Figure], told: re.Match[str], at_way: int, word: str) -> bool:
    """Whether a move is none between two levels: one that is not, one that goes on, or one at a level."""
    text, end, behind = window.document_text, two[1].mention.start, at_way + told.end()
    amount = any(behind <= one.start < two[0].mention.start for one in window.mentions)
    adverb, bound = told["adverb"], two[1].mention.bound
    return bool(
        _UNSURE.search(text, at_way + told.start() - _NEAR, end)
        or (amount and word in AGAINST)  # "rose by 4 this week to 58, against 67 a year ago"
        or (word == "after" and _IS_CHANGE.match(text, two[1].end))  # "fell to 3 percent after a 6 percent drop"
        or (word == "at" and not adverb)  # "without others growing at 9.7 percent"
        or (word == "to" and adverb and bound == "max")  # "50 were in the north, up to 20 in the south"
        or (word == "than" and bound != "exact")  # "in 80 towns, more than 300 of them small"
        or (word != "to" and _goes_on(window, two[1]))
        or (word in {"after", "on"} and (two[1].mention.kind == "duration" or two[1].is_aside))  # "after two years"
    )


def _goes_on(window: Sentence, level: Figure) -> bool:
    """Whether a level is the first of a move of its own."""
    found = _ON_TO.match(window.document_text, level.end)
    return found is not None and (
        found[0][-1].isdigit() or any(mention.start == found.end() for mention in window.mentions)
    )


def _is_range(first: Figure, second: Figure, word: str) -> bool:
    """Whether "from 5 to 10 tonnes" may be a range: the first figure is bare, the second has more."""
    bare = _BARE.fullmatch(first.mention.text) and not _BARE.fullmatch(second.mention.text)
    return word == "from" and first.number < second.number and (first.is_end or bool(bare))


def _are_changes(text: str, first: Figure, second: Figure) -> bool:
    """Whether two shares are told to be moves themselves: "a 3% rise, less than the 4.3% rise of a year ago"."""
    return first.is_share and all(_IS_CHANGE.match(text, one.end) for one in (first, second))


def _is_no_level(before: str, second: Figure) -> bool:
    """Whether a figure is told of something else, or again in another currency: "4.8 billion dollars, up from 30.9"."""
    return _OF_ELSE.search(before) is not None or (
        _CONVERTED.search(before) is not None and second.mention.unit is None
    )


def _directed(at: int, found: re.Match[str], *, old: Figure, new: Figure) -> Directed:
    start, end = next(found.span(name) for name in ("adverb", "times", "way") if found.groupdict().get(name))
    return Directed(at + start, at + end, is_up(found), old, new)
