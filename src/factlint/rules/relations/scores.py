"""The score of the game that a draft tells of."""

from __future__ import annotations

from factlint.patterns import pattern
from factlint.records import NamedTuple

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
