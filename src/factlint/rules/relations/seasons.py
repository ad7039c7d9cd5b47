"""How many matches a side has won, drawn and lost, with the matches it has played and the points they give."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.contests import Told
from factlint.rules.working.slips import is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_ONLY = r"(?:(?:only|just|all but) )?"
_OF_ALL = r"(?: (?:out )?of (?:its|their|the|his|her) (?:[a-z]+ )?<all:number> [a-z]+)?"
_WON = rf"\b(?:won|wins?|winning) {_ONLY}<won:number>{_OF_ALL}"
_DRAWN = rf"(?:drawn|drew|draws?|drawing|tied|ties|tying) {_ONLY}<drawn:number>"
_LOST = rf"(?:lost|loses?|losing) {_ONLY}<lost:number>"
_NEXT = r"(?: [a-z]+){0,2}?,?(?: and| but)? "
_RECORD = (
    Phrase(f"{_WON}{_NEXT}{_DRAWN}{_NEXT}{_LOST}"),
    Phrase(f"{_WON}{_NEXT}{_LOST}{_NEXT}{_DRAWN}"),
    Phrase(
        r"<won:number> (?:wins|victories)(?:,| and) <drawn:number> (?:draws?|ties?)(?:,| and|, and) "
        rf"{_ONLY}<lost:number> (?:defeats?|loss(?:es)?)\b"
    ),
)
_MATCHES = (
    Phrase(
        r"^<played:number> (?:[a-z]+ )?(?:games|matches|outings|fixtures|fights|bouts) "
        r"(?:brought|gave|produced|yielded|ended (?:in|with))\b"
    ),
    Phrase(
        r"\b(?:of|from|in|out of|after|over) (?:(?:all|their|its|the|his|her|those|these)\b ?)*"
        r"(?:(?:first|opening|last) )?<played:number> "
        r"(?:(?!more\b)[a-z]+ ){0,2}?(?:games|matches|outings|fixtures|fights|bouts)\b"
    ),
    Phrase(
        r"\b(?:played|completed|contested|fought) <played:number>"
        r"(?: (?:[a-z]+ )?(?:games|matches|fixtures|fights|bouts|times))?\b"
    ),
)
_POINTS = (
    Phrase(
        r"\b(?:on|has|have|had|with|for|to|of|is|makes?|making|gives?|giving|collected|amassed|earned|taken|brings?|"
        r"worth) (?:(?:them|it|him|her|a total of|a tally of) )?(?:on |with )?<points:number> points\b"
        r"(?! (?:still|to (?:play|come)|available|at stake|on offer|left|up for|clear|"
        r"behind|ahead|adrift|off|above|below|from|short|more|fewer|better|worse|for a|per|a))"
    ),
    Phrase(
        r"\b(?:puts|put|leaves|left|placed|has|had) (?:them|it|the side|the club|the team) (?:on|with) "
        r"<points:number>(?=[.,;)])"
    ),
)
_OTHER_POINTS = pattern(r"(?i)\b(?:deduct\w*|bonus|docked|carried (?:over|forward)|rugby|tries|championship points)\b")
_PART = pattern(r"(?i)\b(?:cup|last season|at home|away from home|since)\b")
"""Words by which some of the matches are told of apart."""
_THREE = pattern(r"(?i)\bthree(?: points)? (?:for|per) (?:a|each|every) win\b")
_TWO = pattern(r"(?i)\btwo(?: points)? (?:for|per) (?:a|each|every) win\b")
_SLIP = 5


class _Season(NamedTuple):
    won: int
    drawn: int
    lost: int

    @property
    def played(self) -> int:
        return sum(self)

    def points(self, text: str) -> tuple[int, ...]:
        """The points that the matches may give: three or two for a win, one for a draw."""
        wins = (3,) if _THREE.search(text) else (2,) if _TWO.search(text) else (3, 2)
        return tuple(each * self.won + self.drawn for each in wins)


def seasons(context: Context) -> Iterator[Told]:
    """Judge matches won, drawn and lost against those played and the points, in the sentence or the next."""
    for index, sentence in enumerate(context.sentences):
        records = [] if sentence.quoted or sentence.crowded else list(sentence.find(*_RECORD))
        if len(records) != 1:
            continue
        record = records[0]
        numbers = [record[name].whole for name in ("won", "drawn", "lost")]
        season = _Season(*(number or 0 for number in numbers))
        if None in numbers:
            continue
        yield from _played(sentence, record, season)
        after = context.sentences[index + 1 : index + 2]
        window = sentence.joined(after[0]) if after and after[0].mentions and not after[0].quoted else sentence
        yield from _points(window, record, season)


def _played(sentence: Sentence, record: Match, season: _Season) -> Iterator[Told]:
    for found in sentence.find(*_MATCHES):
        played = found["played"]
        near = played.whole is not None and 0 < abs(played.whole - season.played) <= _SLIP
        if near and not _PART.search(sentence.text) and played.bound == "exact":
            message = f"{season.won} won, {season.drawn} drawn and {season.lost} lost are {season.played} matches."
            yield Told(played.start, played.end, message, (record.start, record.end))


def _points(window: Sentence, record: Match, season: _Season) -> Iterator[Told]:
    due = season.points(window.text)
    told = [] if _OTHER_POINTS.search(window.text) else [one["points"] for one in window.find(*_POINTS)]
    for points in told if len(told) == 1 else ():
        if points.whole is None or points.whole in due or points.start < record.start:
            continue
        if points.quantity is not None and any(is_slip(points.quantity, one) for one in due):
            shown = " or ".join(map(str, due))
            message = f"{season.won} wins and {season.drawn} draws give {shown} points, not {points.text}."
            yield Told(points.start, points.end, message, (record.start, record.end))
