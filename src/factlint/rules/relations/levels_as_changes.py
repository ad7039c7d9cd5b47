"""Levels told as changes: "rose by 120, from 105", where "to" was meant."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import ADDS, CHANGES, MOVES, way
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.relations.passages import figures_around, reckonable
from factlint.rules.relations.reckoning import around
from factlint.rules.working.dimensions import counted, plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

_ABOUT = r"(?: (?:about|around|some|nearly|almost|roughly|just|over|more than))*"
_WAY = rf"(?P<way>{MOVES}|up|down|enlarged?|enlarging|extend(?:s|ed|ing)?)"
_MOVED_BY = pattern(rf"(?i)\b{_WAY}\b[^.;:()]{{0,50}}? by{_ABOUT} \S?\Z")
_GROWN_BY = pattern(
    rf"(?i)(?:\b(?:{_WAY}\b[^.;:()]{{0,50}}? by|(?P<adds>{'|'.join(ADDS.split())})|"
    rf"(?P<noun>{CHANGES})(?: in [a-z ]{{2,30}})? (?:of|by)){_ABOUT} \S?)\Z"
)
_FROM = pattern(
    r"(?i)(?:,? (?!(?:and|but|while|whereas|although|though|because|who|that|whose|if|up|down|to|or|as|than)\b)"
    r"(?:[^\W\d_][\w’'-]*|[12][0-9]{3}))*?,? from"
    r"(?: (?:the|its|their|his|her|an?|just|only|some|about|around|nearly|almost|roughly))* \S?"
)
"""Between what is told as a change and the level before it: " vehicles a month in May, from just "."""
_ON = pattern(r"(?i)[^.;,]{0,60}? to [$£€]?(?:[0-9]|[a-z]+(?: [a-z]+)? (?:percent|per cent|million|billion))")
"""After the old level, where the new one is told: "from 18 degrees to 20"."""
_IN_PERCENT = (
    r"unemployment|joblessness|turnout|(?<!growth )(?<!inflation )rates?|share|proportion|margins?|yields?|occupancy|"
    r"inflation|support|approval|ratio|percentage|attendance|concentration|content|humidity|saturation|stake"
)
"""What is itself a share, and does not grow by one of itself."""
_GROWS_ITSELF = r"growth|prices?|output|sales|gdp|year[- ]on[- ]year"
"""What is told by its growth, which "from" may set against an earlier one."""
_RELATIVE = r"relative(?:ly)?|in relative terms|of its|of their"
_NEAR = Fraction(3, 2)
"""How many times as large a level is as the one before, where it hardly is a change by so much."""
_NEARLY_ALL = Fraction(4, 5)
"""The share of a level that hardly ever goes at once."""
_ADDING = pattern(rf"(?i)\b(?:{'|'.join(ADDS.split())}|taking in|taking on) \S?\Z")
_REACHED = pattern(rf"(?i)\b(?:to reach|reaching|to|a total of|making|for a total of){_ABOUT} \S?\Z")
_IN_ALL = pattern(r"(?i)(?: [a-z-]+){0,2} (?:in all|in total|altogether|all told)\b")
_MORE = pattern(r"(?i)(?: (?:new|extra|additional)\b| (?:[a-z-]+ ){0,2}?(?:more|fewer|less)(?: than\b|\b))")
_ONES = counted("one")
"""What "60 new ones" counts."""
_FAR = 150
_FEWEST, _MOST = 2, 6
"""How many figures a sentence has in which a level, a change and a third figure can be told apart."""


class LevelAsChange(NamedTuple):
    """A figure told as a change that is rather the level after it; `told` is what shows that."""

    change: Figure
    level: Figure
    told: Figure | None = None


def levels_as_changes(context: Context) -> Iterator[LevelAsChange]:
    """The figures behind "by" before which "to" was meant."""
    for _, sentence in context.prose:
        found = [one for one in reckonable(sentence) if not one.is_points]
        if sentence.quoted or len(found) < _FEWEST:
            continue
        for one in (*_from_levels(sentence, found), *_with_third(sentence, found)):
            if not _leads_on(context, sentence, one):
                yield one
                break


def _from_levels(sentence: Sentence, found: list[Figure]) -> Iterator[LevelAsChange]:
    """A change about as large as the level that it starts from: "rose by 120, from 105"."""
    text = sentence.document_text
    for change, level in pairwise(found):
        moved = _MOVED_BY.search(around(sentence, change)[0])
        if moved is None or not _are_alike(change, level) or level.is_end or change.is_open:
            continue
        if not _FROM.fullmatch(text, change.end, level.mention.start) or _ON.match(text, level.end, sentence.end):
            continue
        ratio = change.number / level.number
        rises = way(moved["way"].lower()) is not False
        near = 1 < ratio <= _NEAR if rises else _NEARLY_ALL <= ratio < 1
        if near and not (change.is_share and not _is_in_percent(sentence)):
            yield LevelAsChange(change, level)


def _with_third(sentence: Sentence, found: list[Figure]) -> Iterator[LevelAsChange]:
    """A change after a level, and a third figure that is the true change, or the same level reached."""
    for level, change, third in permutations(found, 3) if len(found) <= _MOST else ():
        if not level.mention.start < change.mention.start < third.mention.start or level.is_share or change.is_open:
            continue
        grown = _GROWN_BY.search(around(sentence, change)[0])
        if grown is None or third.mention.start - level.mention.start > _FAR or not level.number < change.number:
            continue
        before, after = around(sentence, third)
        added = _ADDING.search(before) is not None
        if _GROWN_BY.search(around(sentence, level)[0]) or not _are_of_one_thing(
            level, change, *(() if added else (third,))
        ):
            continue
        true = change.number - level.number == third.number and (
            added or _GROWN_BY.search(before) or _MORE.match(after)
        )
        reached = change.number == third.number and (_REACHED.search(before) or _IN_ALL.match(after))
        if true or reached:
            yield LevelAsChange(change, level, third)


def _are_alike(change: Figure, level: Figure) -> bool:
    """Whether two figures are of one kind, counted by the same; the second may do without its noun."""
    if change.is_share is not level.is_share or change.mention.kind == "multiple" or level.number <= 0:
        return False
    return change.dimension == level.dimension or (plain(change.dimension) == plain(level.dimension) and level.is_bare)


def _are_of_one_thing(*figures: Figure) -> bool:
    """Whether figures count the same, or nothing else than the others do."""
    plain_ones = [figure for figure in figures if not figure.seconds]
    named = {figure.dimension for figure in plain_ones if not figure.is_bare} - {_ONES}
    return len({figure.family for figure in plain_ones}) == 1 and len(named) <= 1


def _is_in_percent(sentence: Sentence) -> bool:
    return sentence.has(_IN_PERCENT) and not sentence.has(f"{_GROWS_ITSELF}|{_RELATIVE}")


def _leads_on(context: Context, sentence: Sentence, one: LevelAsChange) -> bool:
    """Whether a figure nearby is where the change does lead to."""
    leads = {one.level.number + one.change.number, one.level.number - one.change.number}
    return any(figure.number in leads and figure is not one.told for figure in figures_around(context, sentence, _FAR))
