"""Records that reach back to a time: "the fewest since 1994, when 12,300 died", and what is told of that time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.superlatives import LEAST, MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_CHANGES = (
    r"rises?|falls?|increases?|decreases?|drops?|declines?|gains?|jumps?|changes?|growth|cuts?|moves?|swings?|margins?|"
    r"leads?|gaps?|loss(?:es)?|wins?|victory|defeats?|day|single"
)
_SINCE = (
    rf"\b(?:the|an?|its|their|his|her|it) (?:(?P<most>{MOST})|(?P<least>{LEAST}))\b"
    rf"(?: (?!(?:{_CHANGES}|for)\b)[a-z’'-]+| <set>){{0,6}}?(?: <date>)?,? since "
    r"(?:(?:the|early|late|mid|last|back in) )*<when:date>"
)
_RECORD = Phrase(_SINCE)
_THEN = Phrase(
    rf"{_SINCE},? when (?P<told>(?:[\w’'-]+ ){{0,6}}?)<other:level>"
    r"(?! ?(?:more|fewer|less|higher|lower|points?|percentage)\b)"
)
"""What was so at that time: "since 1994, when 12,300 people died", "since June, when it stood at 3.4 percent"."""
_LEVEL = pattern(
    r"(?i)(?:\A|\b(?:was|were|been|stood at|stands at|at|hit|reached|touched|averaged|totall?ed|numbered|recorded|"
    r"counted|registered|handled|served|sold|drew|to|of|had|saw|made|paid|posted|carried|produced|"
    r"took|cost|fetched)) (?:also |still )?\Z"
)
_NEW = pattern(
    r"\b(?:first|beg[au]n|started|opened|introduced|launched|floated|listed|founded|created|issued|split|merged|"
    r"age|target|limit|record|only|over|more|another)\b"
)
"""Words by which the time is the beginning of something, or the figure one of something else."""
_YEAR = Phrase(
    r"(?:^|[;,] )(?:but |and |as late as )?in <when:date>,? (?:[\w’'-]+ ){1,5}?"
    r"(?:was|were|had|stood at|reached|recorded|counted|served|handled|sold|drew) "
    r"(?:(?:been|served|handled|had|sold) )?<other:level>"
)
_BY = pattern(r"\b(?:by|up|down|of the|from) \Z")
_ANY = frozenset("people person".split())
_NEAR = 3
"""Figures of which one is more than so many times the other count other things."""


class Reached(NamedTuple):
    """A figure that is the most, or the least, since a time, and one of that time or later that refutes this."""

    figure: Mention
    other: Mention
    most: bool
    then: bool
    """Whether the other figure is that of the time back to which the record is told to reach."""


def refuted_since(context: Context, near: list[Sentence]) -> Iterator[Reached]:
    """The records of the first sentence that figures refute, there or in the next one.

    At the time back to which it is told to reach, the figure must have been no less than the highest since then; in
    the years between, no more.
    """
    sentence = near[0]
    for found in sentence.find(_THEN):
        told = " " + found.words("told")
        if _LEVEL.search(told if told.strip() else "was ") and not _NEW.search(told):
            figure = _refuted(context, sentence, found, found["other"], lower=bool(found.words("most")))
            if figure is not None:
                yield Reached(figure, found["other"], bool(found.words("most")), then=True)
    for found in sentence.find(_RECORD):
        for later in near:
            for other in later.find(_YEAR):
                if other.start >= found.end and _between(context, sentence, found, other):
                    figure = _refuted(context, sentence, found, other["other"], lower=bool(found.words("least")))
                    if figure is not None:
                        yield Reached(figure, other["other"], bool(found.words("most")), then=False)


def _refuted(context: Context, sentence: Sentence, found: Match, other: Mention, *, lower: bool) -> Mention | None:
    """The figure of the record, where any that the sentence may mean is such that the other must not be lower."""
    theirs = other.exact
    own = [
        mention
        for mention in sentence.sketch.mentions
        if mention.start < found["when"].start
        and mention.kind == other.kind
        and (mention.unit == other.unit or f"{mention.unit}".startswith(f"{other.unit}/"))
        and not _BY.search(context.text, max(mention.start - 24, 0), mention.start)
    ]
    counts = {_noun(context, mention, sentence) for mention in own} - {None}
    noun = _noun(context, other, sentence)
    if theirs is None or not own or (noun is not None and counts and noun not in counts and noun not in _ANY):
        return None
    for mention in own:
        mine = mention.exact
        if mine is None or not mine / _NEAR < theirs < mine * _NEAR or (theirs >= mine if lower else theirs <= mine):
            return None
    return own[0]


def _noun(context: Context, mention: Mention, sentence: Sentence) -> str | None:
    """What a figure counts, in the singular."""
    counted = counted_after(context.text, mention.end, max(sentence.end, mention.end))
    return counted.head if counted is not None and mention.kind == "number" else None


def _between(context: Context, sentence: Sentence, found: Match, other: Match) -> bool:
    """Whether a year lies between that to which a record reaches back and that of the record."""
    first, year = year_of(found["when"]), year_of(other["when"])
    years = [stated for mention in sentence.mentions if (stated := year_of(mention)) is not None and stated != first]
    last = min(years) if years else context.as_of.start.year - 1 if context.dated else None
    return first is not None and year is not None and last is not None and first < year < last
