"""The score of the game that a draft tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence

_SIDE = r"[A-Z][\w .’'&-]*?"
_AROUND = r"[^\w\n]*"
_LINE = pattern(
    rf"(?m)^{_AROUND}{_SIDE},? (?P<one>\d{{1,3}})(?:, |; | [-–v] | ){_SIDE} (?P<other>\d{{1,3}}){_AROUND}"
    rf"(?:\([^()\n]*\){_AROUND})?$"
)
"""A line of its own with the names of the sides: "Ridge 31, Carver 17"."""
_FINAL = pattern(
    r"(?<![\w.,-])(?P<one>\d{1,3})[-–](?P<other>\d{1,3})(?![\w-]|[.,]\d| (?:record|start|season|mark|vote)\b)"
)


_TO_WIN = pattern(r"(?i)\b(?:won|win|winning|winners?|beat|beating|lost|lose|losing)(?: [\w’'-]+){0,4} \Z")
"""Before the last score of a game, not one on the way to it."""
_NEAR = 60
_CHASE = pattern(
    r"(?:(?i:chas(?:ing|ed)|set|need(?:ed|ing)|target\s+of|requir(?:ed|ing))\s+(?P<target>\d{2,3})\b[^.;]{0,90}?)?"
    r"(?<![\d.-])(?P<runs>\d{2,3})\s+for\s+(?P<lost>\w+)\b"
    r"(?:(?!\b(?:and|before|after|until|at|when|while|for)\b)[^.;\d]){0,60}?"
    r"(?:\bto\s+win|\bwinning|\b(?:an?\s+)?(?:[a-z]+\s+)?(?:win|victory)|,\s+won)\s+by\s+(?P<left>\w+)\s+wickets?\b"
)
"""A side at the bat that has passed the runs it needed: "reached 249 for 6 to win by four wickets"."""
_WICKETS = 10
_FELL_SHORT = pattern(
    r"(?i)\b(?:need(?:ed|ing)|chas(?:ed|ing)|set|requir(?:ed|ing)|target of)\s+(?P<target>\d{2,3})\b[^.;]{0,140}?"
    r"\b(?:dismissed|all out|bowled out|out)\b[^.;\d]{0,80}? for (?P<runs>\d{2,3})\b(?! for\b)"
)
_BY_RUNS = pattern(
    r"(?i)\b(?:beat(?:en|s)?|won|wins?|victory|lost|defeat(?:ed)?|thrashed|crushed)\b[^.;\d]{0,60}?"
    r"\bby (?P<by>\d{1,3}) runs\b"
)


class Chase(NamedTuple):
    """The wickets that a side has lost, and those by which it is told at `start:end` to have won."""

    lost: int
    left: int
    start: int
    end: int
    score: tuple[int, int]

    @property
    def due(self) -> int:
        """By how many wickets it has won."""
        return _WICKETS - self.lost


def chases(sentence: Sentence) -> Iterator[Chase]:
    """The sides of a sentence that have won with wickets in hand."""
    for found in _CHASE.finditer(sentence.text) if "wicket" in sentence.text else ():
        at = {mention.start - sentence.start: mention.whole for mention in sentence.mentions}
        lost, left = (at.get(found.start(name)) for name in ("lost", "left"))
        reached = found["target"] is None or int(found["runs"]) >= int(found["target"])
        if lost is not None and left is not None and reached and lost < _WICKETS:
            places = [sentence.start + found.start(name) for name in ("left", "runs")]
            ends = [sentence.start + found.end(name) for name in ("left", "lost")]
            yield Chase(lost, left, places[0], ends[0], (places[1], ends[1]))


class Short(NamedTuple):
    """By how many runs a side is told at `start:end` to have lost that was out before its target."""

    by: int
    due: int
    start: int
    end: int
    related: tuple[int, int]

    @property
    def fits(self) -> bool:
        """Whether it is so, with what it needed told as its target or as the runs to beat."""
        return self.by in {self.due, self.due + 1}


def fallen_short(window: Sentence) -> Iterator[Short]:
    """The side of one sentence or two that was all out before its target, where it is told by how much it lost."""
    short, by = list(_FELL_SHORT.finditer(window.text)), list(_BY_RUNS.finditer(window.text))
    if len(short) == len(by) == 1:
        due = int(short[0]["target"]) - 1 - int(short[0]["runs"])
        start, end = (window.start + place for place in by[0].span("by"))
        related = window.start + short[0].start("target"), window.start + short[0].end("runs")
        yield Short(int(by[0]["by"]), due, start, end, related)


class Score(NamedTuple):
    """The points of the two sides as told, and where in the text."""

    one: int
    other: int
    start: int


def only_score(text: str) -> Score | None:
    """The score that a draft tells, where it tells no other and somebody has won."""
    found = [*_LINE.finditer(text), *_FINAL.finditer(text)]
    final = [each for each in found if _TO_WIN.search(text, max(each.start() - _NEAR, 0), each.start())]
    if final and len({frozenset(each.group("one", "other")) for each in found}) > 1:
        found = final
    scores = {frozenset((int(each["one"]), int(each["other"]))) for each in found}
    if len(scores) != 1 or len(next(iter(scores))) != 2:
        return None
    return Score(int(found[0]["one"]), int(found[0]["other"]), found[0].start())
