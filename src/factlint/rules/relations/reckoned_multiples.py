"""How many times as much one figure is as another."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.hedges import not_so
from factlint.rules.relations.contrast import contrasted
from factlint.rules.relations.reckoning import CLOSED, Reckoning, around, in_text
from factlint.rules.working.arithmetic import divide
from factlint.rules.working.dimensions import alike

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_TIMES_AS = pattern(
    r"(?i)(?: as (?:many|much|big|large|long|high|heavy|tall|dear|fast|old))?"
    r"(?: (?:as|the|that|its|what)\b| more\b| (?:higher|larger|bigger|dearer|longer)\b)"
)
_ROW = pattern(r",?(?: (?:and|or|to))? ")
_ENDS_OF_INTERVAL = pattern(r", ")
"""Between the two ends in a bracket: "(1.25, 10.4)"."""
_OF_A_MEASURE = pattern(r"(?i) the (?:speed|rate|length|width|height|weight|pace|volume|distance)\b")
"""Behind a multiple of what no count tells: "twice the speed"."""
_TOGETHER = pattern(r"(?i)\b(?:together|combined|between them|in all|altogether|jointly|both)\b")
"""Words by which a multiple may be one of the sum of what is told before it."""
_OFTEN = pattern(r"(?i)(?:twice|[\w.,]+ times)\Z")
"""What at the end of a clause is rather how often something is done: "run it twice"."""
_MULTIPLIED = pattern(r"(?i)\A(?:doubl|tripl|trebl|quadrupl|quintupl)ed\Z")
_WHAT = pattern(
    r"(?i) (?:what|that of|as \w+ as|as(?= (?:the|its|their|that|those) )) [^.;:,()0-9]{2,40}"
    r"(?:,|, which \w+|\()? ?[$£€]?| (?:the|its) [$£€]?"
    r"| the [a-z]+ of [^.;:,()0-9]{2,40}(?:, (?:which|who|with|at) (?:\w+ )?|\()[$£€]?"
    r"|(?: as \w+)? as (?:the )?(?-i:[A-Z])[\w’' -]{1,30}(?:, (?:who|which) (?:\w+ ){1,2}|[’']s | ?\()[$£€]?"
)
"""Between a multiple and what it is one of: "four times what the old one held, 1,200", "the size of Ely (90)"."""
_WOULD = pattern(r"(?i)\b(?:would|to)(?: [a-z]+)?\s+\Z")
_TO_LEVEL = pattern(r"(?i),? to (?:just |some |about |nearly |a )?[$£€]?")
_THE_NUMBER = pattern(
    r"(?i)\b(?:it|they|this|that|which|(?:the|its|their|this|that) (?:number|figure|total|count|tally|sum|amount|price|"
    r"bill|cost))(?: (?:has|have|had))?(?: (?:since|now|more than|nearly|almost|about|roughly))* ?\Z"
)
"""Before a verb by which a level that has been told is multiplied: "Last year the number had"."""
_OF_NAME = pattern(
    r" (?:(?:as \w+ )?(?:as|the \w+ of|that of) (?:the )?(?P<name>[A-Z][\w’'-]*)"
    r"|(?:the|that|those|what|its|their)(?: [a-z’'-]+){0,7}? (?P<year>[12][0-9]{3})\b)"
)
"""After a multiple of what is not told: "1.5 times the size of Rome", "eight times the 1978 total"."""
_IT_HAS = pattern(
    r"(?i)(?:\A|[.,;:] |\b(?:and|so|thus|that|meaning) )"
    r"(?:it|they|this|that|which|(?:the|its|their|his|her) [a-z’' -]{3,40}?) (?:has|have|had)?"
    r"(?: (?:thus|therefore|so|now|since|just|well|then))*(?: (?:more than|nearly|almost|about|roughly))? ?\Z"
)
"""Before a verb by which what has been told is multiplied: "so the number has more than doubled"."""
_UP_FROM_TIMES = pattern(r"(?i)[^.;]{0,60}\b(?:from|against|than) (?:[a-z]+ )?[\w.,]+ times\b")
"""After a multiple that is a level itself: "100 times the pay of a clerk, up from 41 times"."""
_OF_ITS_OWN = pattern(r"(?i)\b(?:as|while|whereas|when|although|and|but) (?:the|its|their|an?)\b[^.;,]*\Z")
"""Before a multiple by which another thing grew: "from 150 to 450 as the laboratories grew fivefold"."""


def multiples(passage: Passage) -> Iterator[Reckoning]:
    """How many times as much one figure is as another."""
    window, found = passage
    for three in passage.threes if any(one.mention.kind == "multiple" for one in found) else ():
        times_ = [one for one in three if one.mention.kind == "multiple"]
        rest = [figure for figure in three if not figure.is_share]
        if len(times_) == 1 and len(rest) == 2 and rest[0].family == rest[1].family:
            high, low = sorted(rest, key=lambda figure: figure.number, reverse=True)
            if not low.number > 0 or not alike(low.dimension, high.dimension) or _are_in_row(window, three):
                continue
            if window.document_text.startswith("(", rest[0].mention.start - 1) and _ENDS_OF_INTERVAL.fullmatch(
                window.document_text, rest[0].end, rest[1].mention.start
            ):
                continue
            before, after = around(window, times_[0])
            if low.is_count and _OF_A_MEASURE.match(after):
                continue
            if (
                _WOULD.search(before)
                or _TOGETHER.search(before + after)
                or _UP_FROM_TIMES.match(after)
                or not_so(window.document_text, times_[0].mention.start)
            ):
                continue
            last = in_text(three)[2]
            what = last is not times_[0] and _WHAT.fullmatch(window.document_text, times_[0].end, last.mention.start)
            name = None if what else _OF_NAME.match(after)
            known = window.document_text[window.start : times_[0].mention.start]
            if name and (name["name"] or name["year"]) not in known:
                continue
            risen = (
                last is not times_[0]
                and last is high
                and in_text(three)[1] is times_[0]
                and _TO_LEVEL.fullmatch(window.document_text, times_[0].end, last.mention.start)
                and _THE_NUMBER.search(before)
                and contrasted(window, low, high)
            )
            firm = bool(what or risen) or (last is times_[0] and contrasted(window, low, high))
            if _MULTIPLIED.search(times_[0].mention.text):
                told = firm and (risen or _IT_HAS.search(before))
            else:
                own = _OF_ITS_OWN.search(before) and in_text(three)[2] is times_[0]
                often = _OFTEN.match(times_[0].mention.text) and CLOSED.match(after)
                told = None if own or often else _TIMES_AS.match(after)
            if told:
                yield Reckoning("multiple", times_[0], (high, low), divide(high.given, low.given), firm)


def _are_in_row(window: Sentence, three: tuple[Figure, ...]) -> bool:
    """Whether figures stand in a row, the multiple with its word left out: "two and three and four times"."""
    text = window.document_text
    return all(_ROW.fullmatch(text, one.end, after.mention.start) for one, after in pairwise(in_text(three)))
