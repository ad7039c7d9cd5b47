"""Figures that a sentence ranks: what it calls the highest, with the others that it sets beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

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


def outdone(sentence: Sentence) -> Iterator[Outdone]:
    """The figures that a sentence ranks by a superlative, each of the others with the first."""
    for found in sentence.find(_FORWARD, *_ALSO):
        yield from _in_brackets(found)
    for found in sentence.find(_RECORD):
        yield Outdone(found["figure"], found["other"], bool(found.words("most")))


def _in_brackets(found: Match) -> Iterator[Outdone]:
    start, end = found.span("rest")
    for match in found.sketch.find(*_BRACKETED):
        if start <= match["other"].start < end:
            yield Outdone(found["figure"], match["other"], bool(found.words("most")))
