"""The levels that something went from and to, and what moved from the one to the other: "grew to 70 from 60"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import BETWEEN, CHANGES, MOVES
from factlint.patterns import pattern
from factlint.rules.relations.passages import reckonable
from factlint.rules.relations.reckoning import around

if TYPE_CHECKING:
    import re

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Reckoning

THE = (
    r"(?:(?:the|a|an|just|about|some|around|nearly|almost|roughly|only|at least|more than|less than|over|under|below|"
    r"above|its|their|last year[’']s|record|revised|expected|estimated|previous|earlier|initial|original|"
    r"(?:estimate|forecast|figure|level|rate|total|high|low|peak|average) of) )*[$£€]?"
)
BEFORE_LEVEL = pattern(
    rf"(?i)(?:\b(?P<word>from|to|than|on|after|against|versus|compared (?:with|to)) {THE}"
    r"|(?P<bracket>\((?:[a-z]+|previous [a-z]+|last [a-z]+|[12][0-9]{3}): ))\Z"
)
"""The preposition that tells which level a figure is."""
BARRIER = pattern(
    r"[.;:()]|\b(?:and|but|while|whereas|although|though|who|whose|because|when|where|without|until|once|"
    r"as (?:did|do|does|was|were|is|are|has|have|had))\b"
)
AGAINST = frozenset({"against", "versus", "compared with", "compared to"})
FRAMES = {("from", "to"), ("to", "from"), ("to", "after"), *(("to", word) for word in AGAINST)}
"""The prepositions of two levels of which a word before both tells which way it went."""
LONG = 90
_RECORD = pattern(r"(?i) (?:low|high|peak|record|trough|lows|highs)\b")
IS_NO_BASE = pattern(
    rf"(?i)[ -](?:[a-z.]+[ -]){{0,3}}(?:{CHANGES})\b|(?: [a-z]+)? (?:up|down|lower|higher|more|less)\b|"
    r" of (?:[a-z-]+ )?[a-z]+s\b"
)
"""After a figure that is no level: "a £3m cut", "0.15 lower", "4.8 billion of special advances"."""
_TIMES = (
    r"in|at|on|by|of|the|a|an|one|two|three|five|ten|last|next|this|previous|following|start|end|beginning|year|month|week|"
    r"day|quarter|season|years|months|weeks|days|decade|decades|ago|earlier|later|then|before|now|since|early|late|mid|"
    r"spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|"
    r"december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|yesterday|today|[0-9]{1,4}s?"
)
_ITS_WAY = pattern(
    r"(?i)(?:[ -](?![a-z]+ing\b)[a-z’'-]+){0,2}"
    rf"(?:,? (?:{_TIMES}|which|that|who|it|they|has|have|had|is|are|was|were|will|would|could|may|might|can|"
    r"been|be|being|to|and|but|[a-z]+ly|soon|still|also|again|expected|set|due|likely|planned|forecast))*,? ?"
)
"""Between a level and the word of what moved it to another, where nothing else is told to move."""
_TO_LEVEL = pattern(
    rf"(?i)(?: (?:[a-z]+ly|back|again|further|only|even|down|up|{_TIMES}),?)* to (?:[a-z]+ ){{0,4}}[$£€]?"
)
_HAVING = pattern(r"(?:\A|[.!?]\s)Having [a-z]+(?: [a-z]+)? [$£€]?\Z")
_AFTER_HAVING = pattern(r"[^.;:,]*, (?:[a-z’'-]+ ){1,4}")
"""Where what moved is named behind its first level: "Having stood at 5 percent in spring, inflation climbed to"."""
_FROM_LEVEL = pattern(r"(?i)[^.;:,]{0,12} from (?:[^ .;:]+ ){0,4}[$£€]?")
_FROM_ANOTHER = pattern(r"(?i)[^.;:,]{0,40} from (?:[^ .;:]+ ){0,4}[$£€]?[0-9]")
_SO_MUCH = r"(?:(?:an?|about|some|only|just|nearly|around) )?[$£€]?\Z"
_REACHED = pattern(
    rf"(?i)\b(?:{MOVES}|went|goes|go|going|gone|edged|moved|returned|revised|climbing|taking|bringing)(?: [a-z]+ly)?"
    rf"(?: (?:back|up|down|again|further))? to (?:[a-z]+ )?{_SO_MUCH}"
)
_TO = pattern(rf"(?i)\bto {_SO_MUCH}")
_MOVED_TO = pattern(rf"(?i)\b(?:{MOVES}|doubl\w+|tripl\w+|halv\w+)\b[^.;:]{{0,40}} to {_SO_MUCH}")
_AMOUNT = pattern(rf"(?i)(?:\b(?:{CHANGES}) (?:of|by)|(?<![\w-])(?!rais)(?:{MOVES}|up|down)(?: by)?) {_SO_MUCH}")
_NO_DIFFERENCE = pattern(
    r"(?i)\b(?:(?:offset|followed|replaced|joined|covered|met|matched|caused) by|(?:changed|revised|put|set|estimated) "
    rf"the (?:shortfall|deficit|surplus|excess|margin) (?:to|at)|yesterday[’']s|last [a-z]+[’']s) {_SO_MUCH}"
)
_NOR_AFTER = pattern(
    r"(?i)[ -](?:(?:[a-z]+ )?lower (?:[a-z]+ )?(?:level|limit|end|bound|house|chamber|half|tier|deck|floor|band)s?\b|"
    rf"(?:{CHANGES}) (?:to|in) (?:an?|the|its|their) [a-z]|"
    r"(?:[a-z]+ )?(?:difference|gap|spread|margin) between (?!(?:the|these|those) two\b)[^0-9.;:]+(?:[.,;:]|\Z)|"
    r"but (?:was|is|were|are) )"
)
"""After what is by how much nothing else told differs: "the 200-seat lower house", "a 35 million rise in the grant"."""
_PASSED = pattern(r"(?i)\b(?:passed|beat|exceeded|topped|surpassed|missed) [^0-9.;:]+ by [$£€]?\Z")
"""Before by how much a mark was passed whose height is not told there: "had passed the record by 7.4 to reach"."""
_OWN = r"(?:extraordinary|special|one-time|capital|exchange|currency|exceptional|unusual|after-tax|pre-?tax)"
_TURNS = pattern(
    r"(?i), (?:[a-z]+ )?(?:said|says|announced|reported) |\bafter (?:[a-z]+ )?[a-z]+ing\b|"
    r"\band (?:(?:will|would|has|had|is to|plans to) )?(?:increase|cut|raise|reduce|lift|boost|lower|expand)[sd]? "
    r"(?:(?:its|the|their) )?[a-z]"
)
"""Between a level and a change that is told of something else."""
_EFFECT = pattern(
    r"(?i)\b(?:reduced|cut|lowered|raised|boosted|increased|lifted|swelled) (?:the|its|their|his|her) [^.;:0-9]{2,50} "
    rf"by {_SO_MUCH}"
)
"""Before what one cause made of a level, which may be set against that of another time."""
_SET_AGAINST = pattern(rf"(?i)\b(?:against|versus|compared (?:with|to)) {_SO_MUCH}")
_ANOTHERS = pattern(rf"[^.;:]*, (?:and )?(?:[A-Z][\w&’'-]+ ){{1,4}}(?:{MOVES}|added|lost|put on) {_SO_MUCH}")
"""Between a level and by how much another moved: "the one fell to 7.90, Devex added"."""
_RESULT = pattern(
    rf"(?i)[ -](?:(?:[a-z-]+ ){{0,2}}(?:loss|profit|surplus|deficit|earnings|charge)|{_OWN} gain|lost|earned)\b"
)
_RESULT_OF = pattern(
    rf"(?i)\b(?:loss|profit|surplus|deficit|earnings|charge|{_OWN} gain) of (?:about |some |nearly )?[$£€]?\Z"
)
_EARNED = pattern(
    r"(?i)\b(?:revenues?|turnover|takings|receipts|costs?|spen[dt]\w*|expens\w+|expenditure|exports?|imports?|paid|"
    r"(?<!net )income|bought|sold|takes? in|took in)\b"
)
"""What a loss or a surplus is the difference of."""
_GOES_ON = pattern(r"(?i)\b(?:further|another|again|then|more)\b")
_GAP = pattern(rf"(?i)\b(?:{'|'.join(sorted(BETWEEN - {'change'}))})\b")
_BESIDE = 50


def may_be_level(window: Sentence, one: Figure) -> bool:
    """Whether a figure may be a level, or the limit of one: no range, no multiple, no points, no record."""
    quantity = one.mention.quantity
    stated = not one.is_end and quantity is not None and quantity.number is not None and one.mention.kind != "multiple"
    return stated and not (one.is_points or _is_record(window, one))


def ends_of_ways(window: Sentence, levels: list[Figure]) -> dict[int, int]:
    """Where each way begins that is told with both its ends, by where either stands: "grew to 70 from 60".

    Neither end of such a way is an end of another.
    """
    text = window.document_text
    framed: dict[int, int] = {}
    for first, second in pairwise(levels):
        gap = text[first.end : second.mention.start]
        words = [BEFORE_LEVEL.search(each) for each in (around(window, first)[0], gap)]
        ends = tuple((found["word"] or "").lower() if found else "" for found in words)
        start = first.mention.start
        if start not in framed and ends in FRAMES and len(gap) <= LONG and not BARRIER.search(gap):
            framed[start] = framed[second.mention.start] = start
    return framed


def _is_record(window: Sentence, figure: Figure) -> bool:
    """Whether a length only says how long a level was not seen: "a 40-year low"."""
    return _RECORD.match(window.document_text, figure.end) is not None


def after_other_way(window: Sentence, level: Figure) -> int:
    """Where the last way before a level ends that is told with both its ends: "cut to 5 from 9, and extended to"."""
    levels = [one for one in reckonable(window) if one.end < level.mention.start and may_be_level(window, one)]
    framed = ends_of_ways(window, levels)
    return max((one.end for one in levels if one.mention.start in framed), default=window.start)


def is_base(window: Sentence, two: tuple[Figure, Figure], told: re.Match[str]) -> bool:
    """Whether what moved to the second of two levels is what the first is of: "had 88 cows in 2018, dropping to".

    It is not where another is told to have moved, "a loss of 59 million, citing a rise of costs to 34", nor where
    either level has another beside it: "from 842 to 865 before easing to 860", "fell to 227 from 241".
    """
    text, (first, second) = window.document_text, two
    gap = text[first.end : second.mention.start]
    before = [one for one in window.mentions if one.end < first.mention.start and one.kind != "date"]
    after_level = bool(before) and _FROM_LEVEL.fullmatch(text, before[-1].end, first.mention.start) is not None
    way_there = _AFTER_HAVING if _HAVING.search(text, window.start, first.mention.start) else _ITS_WAY
    plain = way_there.fullmatch(gap, 0, told.start()) and _TO_LEVEL.fullmatch(gap, told.end())
    return plain is not None and not after_level and _FROM_ANOTHER.match(text, second.end) is None


def is_told_of_levels(window: Sentence, one: Reckoning) -> bool:
    """Whether what looks like a difference is a level itself, or the levels of a change are those of two ways.

    In "prices fell to 400 from 1,200, and those of the town to 700 from 1,110" no figure is by how much two others
    differ, nor in "output will double to 40, with that of the town growing by 25 to 80"; in "to 150 from 9, pushing
    all exports up 45 percent to 260" the 9 is no level of all.
    """
    if one.how in {"change", "move"}:
        return _is_of_another_change(window, one)
    if one.how == "sum":
        reached = [_MOVED_TO.search(around(window, figure)[0]) for figure in (one.result, *one.givens)]
        return sum(found is not None for found in reached) > 1  # "fell 222 to 64,050, with the others 390 to 64,740"
    if one.how not in {"difference", "margin"}:
        return False
    before, after = around(window, one.result)
    if _NO_DIFFERENCE.search(before) or _NOR_AFTER.match(after) or _PASSED.search(before):
        return True
    moved = ends_of_ways(window, [figure for figure in reckonable(window) if may_be_level(window, figure)])
    is_level = _REACHED.search(before) or one.result.mention.start in moved
    if is_level and not _GAP.search(before[-_BESIDE:]):
        return True
    of_its_own = one.result.mention.kind == "money" and (_RESULT.match(after) or _RESULT_OF.search(before))
    earned = _EARNED.search(window.text) and not any(figure.mention.start in moved for figure in one.givens)
    return bool(of_its_own and not earned) or _are_of_others(window, one)


def _are_of_others(window: Sentence, one: Reckoning) -> bool:
    """Whether words beside the levels of a difference tell that these are no levels of what moved by so much."""
    text, start = window.document_text, one.result.mention.start
    before, given = around(window, one.result)[0], [around(window, figure)[0] for figure in one.givens]
    return (
        any(_AMOUNT.search(words) and not _REACHED.search(words) for words in given)
        or (_EFFECT.search(before) is not None and any(_SET_AGAINST.search(words) for words in given))
        or any(_ANOTHERS.fullmatch(text, figure.end, start) for figure in one.givens if figure.end < start)
        or (
            all(_TO.search(words) for words in given)
            and any(_MOVED_TO.search(words) for words in given)
            and not _GOES_ON.search(window.text)
        )
    )


def _is_of_another_change(window: Sentence, one: Reckoning) -> bool:
    """Whether one level of a change is an end of another way, or the words turn to another change before it is told."""
    levels = [figure for figure in reckonable(window) if may_be_level(window, figure)]
    moved = ends_of_ways(window, levels)
    starts = {moved.get(figure.mention.start) for figure in one.givens}
    told, first = one.result.mention.start, min(one.givens, key=lambda figure: figure.mention.start)
    return len(starts) > 1 or (first.end < told and _TURNS.search(window.document_text, first.end, told) is not None)
