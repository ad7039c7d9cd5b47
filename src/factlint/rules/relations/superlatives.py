"""Figures that a sentence ranks: what it calls the highest, with the others that it sets beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

MOST = (
    r"(?:busiest|largest|biggest|highest|longest|tallest|heaviest|dearest|richest|oldest|fastest|deepest|widest|"
    r"wettest|hottest|warmest|most \w+|most|greatest|top|leading)"
)
LEAST = (
    r"(?:smallest|lowest|shortest|lightest|quietest|cheapest|poorest|least \w+|least|fewest|youngest|coldest|driest)"
)
_EITHER = rf"(?:(?P<most>{MOST})|(?P<least>{LEAST}))"
_AHEAD = r"\b(?:ahead of|followed by|above|below|before|then(?: came)?|in front of|trailed by)"
_ALSO = (
    # the highest rate, at 13.1 days a worker, ahead of Sweden (12.4), Finland (13.6) and Denmark (9.8)
    Phrase(
        rf"\bthe {_EITHER}\b[^;.()]{{0,60}}?,? (?:at|with|of|having) <figure:level>"
        rf"[^;.()]{{0,40}}?,? {_AHEAD} (?P<rest>[^;.]{{5,160}})"
    ),
    # the largest of them is Poe (41), followed by Roe (38) and Doe (43)
    Phrase(
        rf"\b[Tt]he {_EITHER}\b[^;.()]{{0,80}}? \( ?<figure:level> ?\),? (?:and )?{_AHEAD} (?P<rest>[^;.]{{5,160}})"
    ),
)
_FORWARD = Phrase(
    rf"^(?:At|With) <figure:amount>,?(?: [\w’'-]+){{1,6}}? (?:is|was|will be|becomes|remains) the "
    rf"{_EITHER}\b[^;.]{{0,60}}?, (?:ahead of|followed by|above|below|before) (?P<rest>[^;.]{{5,160}})"
)
_BRACKETED = (
    Phrase(r"\( ?<other:level> ?\)"),
    Phrase(r"(?:^|, |\band )(?:(?-i:[A-Z])[\w’'-]+ ){1,3}(?:on|at|with) <other:level>(?= ?(?:[,.;]|\Z| and\b))"),
)
_RECORD = Phrase(
    r"\b(?:(?:a|an|its|their|the) )?(?:record|all-time|historic) (?:(?P<least>low)|(?P<most>high|peak))\b"
    r"(?:(?!\b(?:until|expected|forecast|target)\b)[^;.()]){0,60}?<figure:level>[^;.()]{0,50}?,? "
    r"(?:against|compared with|compared to|from|up from|down from|after|beating) <other:level>"
    r"(?= (?:[a-z]+ ){0,3}?(?:in|of|at)(?: the)? (?:<date>|previous|year|month|season)| (?:the|a|last) "
    r"(?:year|month|season|quarter)| <date>)"
)
"""A record with what came before it: "a record low in 2022, when 143 people were killed, against 171 in 2021"."""

_BROKEN = Phrase(
    r"<figure:amount>(?:(?!\b(?:not|short|but|almost|nearly|until|failed)\b)[^;.()]){0,60}?"
    r"\b(?:br(?:oke|eaks?|eaking)|beat(?:s|ing)?|better(?:ed|ing)|smash(?:ed|es|ing)|surpass(?:ed|es|ing)|eclipsed) "
    r"(?:(?:the|an?|his|her|its|their) )?(?:[\w’'-]+ ){0,3}(?:record|mark|best) of <other:amount>"
)
"""A mark set by more: "jumped 7.06 metres and broke a national record of 7.01"."""
_SUPERLATIVE = rf"\b[Tt]he (?:(?P<most>{MOST})|(?P<least>{LEAST}))\b(?! (?:ever|yet|since)\b)"
_FIRST = (
    # the busiest of the nine pools, with 214,600 visits | the longest of the tunnels is the Orm at 4.2 km
    Phrase(
        rf"{_SUPERLATIVE}(?: (?!but\b|after\b|except\b|since\b|and\b|to\b)[\w’'-]+| <number>){{0,10}}?"
        r",? (?:with|at|on|having) <figure:level>"
    ),
    # Lund, with 12.4 days, has the highest rate | At 61 percent, the north ward had the highest turnout
    Phrase(
        r"\b(?:with|at) <figure:level>(?: [\w’'-]+){0,3}?,?(?: [\w’'-]+){0,4}? "
        rf"(?:is|was|are|were|has|had|remains|recorded|saw|took) {_SUPERLATIVE}"
    ),
    # her 14 aces were the most of the tournament
    Phrase(rf"<figure:number> [a-z]+ (?:was|were) {_SUPERLATIVE}"),
    # the highest concentration, 38 mg/l, came from the mill
    Phrase(rf"{_SUPERLATIVE}(?: [\w’'-]+){{1,4}}, (?:at |of )?<figure:level>,"),
    # the cheapest ticket costs £18
    Phrase(rf"{_SUPERLATIVE} [a-z]+ (?:is|was|costs?|sold for|fetched|measures?|weighs?) <figure:level>"),
)
"""The figure of what is told to be first."""
_ONE_OF = pattern(r"\b(?:of|among|beyond|than|over) (?:the )?\Z")
_WITHIN = pattern(r"\b(?:in|of|for) (?:the )?[A-Z]")
"""Where the first is the first of a place or a time, and the next sentence may tell of another."""
_VERB = (
    r"(?:is|was|were|are|had|has|got|drew|counted|recorded|followed with|came next with|stood at|took|sold|received|"
    r"served|scored|made|saw|costs?)"
)
_OTHERS = Phrase(
    rf"(?:^|[,;] (?:and |while |but )?|\band )(?:(?:The |the )?(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){{0,3}}"
    rf"(?: {_VERB})?|the (?!others?\b)(?:[a-z]+ ){{1,2}}{_VERB}) <other:level>"
)
_ELSEWHERE = Phrase(r"<other:number>(?= (?:at|in|by|from|near|on|below|above|under|off|behind|beside) [a-z])")
"""Bare figures, each of another place: "we found 41 at the bridge, 22 by the mill and only 9 at the spring"."""
_ANOTHER = pattern(
    r"\b(?:19|20)\d\d\b|\b(?:ago|earlier|before|previous|until|then|once|will|would|expected|also|together|total|all)\b"
)
_THE_OTHERS = Phrase(
    r"^The others? (?:was|were|are|is|had|cost|came in at) (?P<rest><amount>(?:, <amount>)*(?:,? and <amount>)?)"
)
_LIST = Phrase(r"<other:amount>")


class Outdone(NamedTuple):
    """A figure told to lead, and one beside it of which more, or less, would refute that."""

    figure: Mention
    other: Mention
    most: bool

    @property
    def refuted(self) -> bool:
        """Whether the other figure, of the same measure, does outdo the one that leads."""
        mine, theirs = self.figure.exact, self.other.exact
        bare = self.other.kind == "number" and self.other.unit is None
        alike = bare or (self.other.kind == self.figure.kind and self.other.unit == self.figure.unit)
        if mine is None or theirs is None or not alike or not mine / APART < theirs < mine * APART:
            return False
        return theirs > mine if self.most else theirs < mine


APART = 5
"""Figures of which one is more than so many times the other count other things."""


def outdone(near: list[Sentence]) -> Iterator[Outdone]:
    """The figures that the first sentence ranks by a superlative, each with one that it or the next sets beside it."""
    sentence = near[0]
    for found in sentence.find(*_FIRST):
        yield from _told_of_others(near, found)
    for found in sentence.find(_FORWARD, *_ALSO):
        yield from _within(found, found, *_BRACKETED)
    for found in sentence.find(_BROKEN):
        yield Outdone(found["figure"], found["other"], most=True)
    for found in sentence.find(_RECORD):
        yield Outdone(found["figure"], found["other"], bool(found.words("most")))


def _within(found: Match, others: Match, *phrases: Phrase) -> Iterator[Outdone]:
    start, end = others.span("rest")
    for match in others.sketch.find(*phrases):
        if start <= match["other"].start < end:
            yield Outdone(found["figure"], match["other"], bool(found.words("most")))


def _told_of_others(near: list[Sentence], found: Match) -> Iterator[Outdone]:
    """The figures of others that are told bare: "Harbour had 221,300 and Oldham 187,450", "the others were £3.9m"."""
    figure = found["figure"]
    start, _ = found.span("most" if found.words("most") else "least")
    if _ONE_OF.search(near[0].document_text, near[0].start, start):
        return
    if _WITHIN.search(near[0].document_text, start, near[0].end):
        near = near[:1]
    counted = counted_after(near[0].document_text, figure.end, near[0].end)
    for sentence in near:
        if sentence is not near[0] and _ANOTHER.search(sentence.text):
            continue
        for others in sentence.find(_OTHERS):
            other = others["other"]
            noun = counted_after(sentence.document_text, other.end, sentence.end)
            alike = sentence is near[0] or (other.kind == figure.kind and other.unit == figure.unit)
            if alike and other.start > figure.end and (not noun or (counted and noun.head == counted.head)):
                yield Outdone(figure, other, bool(found.words("most")))
    elsewhere = [one["other"] for one in near[0].find(_ELSEWHERE) if one["other"].start > figure.end]
    if len(elsewhere) > 1 and not _ANOTHER.search(near[0].document_text, figure.end, elsewhere[-1].end):
        for other in elsewhere:
            if other.unit is None and figure.kind in {"quantity", "percent"}:
                yield Outdone(figure, other, bool(found.words("most")))
    for others in near[1].find(_THE_OTHERS) if len(near) > 1 else ():
        yield from _within(found, others, _LIST)
