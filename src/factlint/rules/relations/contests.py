"""What the results of a contest add up to: two legs, the games of sets, the matches and points of a season, goals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_RESULT = r"(?<![\w–-])(?P<one>\d{1,2})[-–](?P<other>\d{1,2})(?![\w–-]|\.\d)"
_SCORE = pattern(_RESULT)
_AGGREGATE = pattern(
    rf"{_RESULT} (?:(?:win|victory|defeat|loss) )?on aggregate\b"
    r"|\baggregate (?:score )?(?:of )?(?P<a>\d{1,2})[-–](?P<b>\d{1,2})(?![\w–-])"
)
_NO_LEG = pattern(
    r"(?i)\b(?:led|lead|leading|ahead|up|down|trail\w*|made it|level at|half[- ]time|(?:the )?(?:break|interval)) \Z"
)
_IN_PART = pattern(
    r"(?i) (?:up|down|lead|ahead|at (?:half[- ]time|the (?:break|interval))|(?:on|after|in) (?:penalties|a shoot-?out|"
    r"the shoot-?out)|inside|within|after [\w-]+ minutes)\b"
)
"""After a score that is not the one at the end of a leg."""
_OTHER_TIE = pattern(r"(?i)\b(?:last (?:season|year)|previous\w*|\d{4}|earlier this season)\b")
_LEGS = 2
_SET = r"\d{1,2}[-–]\d{1,2}(?:\s?\(\d{1,2}(?:[-–/]\d{1,2})?\))?"
SETS = pattern(rf"(?<![\d–-])(?P<sets>{_SET}(?:,?\s+(?:and\s+)?{_SET})+)(?![\d–-])")
OF_SETS = pattern(r"(?<![\d(–-])(\d{1,2})[-–](\d{1,2})")
_GAMES = Phrase(r"<one:number> games to (?:(?:his|her|their|its) )?(?:[\w’'-]+ ){0,3}?<other:number>")
_LONGEST_SET = 9
"""A set of more games than that is a tie-break by its points."""


class Told(NamedTuple):
    """What is told at `start:end` of a contest, and what the results at `related` make of it."""

    start: int
    end: int
    message: str
    related: tuple[int, int]


def aggregates(context: Context) -> Iterator[Told]:
    """Judge "lost the first leg 2-1 ... 3-1 victory ... through 4-2 on aggregate" by the two legs."""
    for index, sentence in enumerate(context.sentences) if "aggregate" in context.text else ():
        found = None if sentence.quoted else _AGGREGATE.search(sentence.text)
        if found is None:
            continue
        names = ("a", "b") if found["a"] else ("one", "other")
        start, end = sentence.start + found.start(names[0]), sentence.start + found.end(names[1])
        for window in context.windows(index, 2):
            legs = [leg for leg in _legs(window) if leg.start() + window.start != start]
            if len(legs) < _LEGS:
                continue
            told = {int(found[name]) for name in names}
            (a, b), (c, d) = (sorted(int(leg[name]) for name in ("one", "other")) for leg in legs[:_LEGS])
            if len(legs) == _LEGS and told not in ({a + c, b + d}, {a + d, b + c}):
                made = {f"{b + d}-{a + c}", "-".join(map(str, sorted((b + c, a + d), reverse=True)))}
                message = f"{legs[0][0]} and {legs[1][0]} make {' or '.join(sorted(made))} on aggregate."
                yield Told(start, end, message, (window.start + legs[0].start(), window.start + legs[1].end()))
            break


def _legs(window: Sentence) -> list[re.Match[str]]:
    """The scores at the end of a match that some sentences tell; none where they tell of another tie too."""
    if _OTHER_TIE.search(window.text):
        return []
    return [
        found
        for found in _SCORE.finditer(window.text)
        if not _NO_LEG.search(window.text, 0, found.start()) and not _IN_PART.match(window.text, found.end())
    ]


def games_of_sets(context: Context) -> Iterator[Told]:
    """Judge "6-4, 3-6, 7-5, winning 18 games to 15" by the sum of the sets."""
    for sentence in context.sentences if " games to " in context.text else ():
        sets = [] if sentence.quoted else list(SETS.finditer(sentence.text))
        for told in sentence.find(_GAMES) if len(sets) == 1 else ():
            scores = [(int(one), int(other)) for one, other in OF_SETS.findall(sets[0]["sets"])]
            made = [sum(side) for side in zip(*scores, strict=True)]
            if max(max(score) for score in scores) > _LONGEST_SET or {told["one"].whole, told["other"].whole} == set(
                made
            ):
                continue
            place = sentence.start + sets[0].start(), sentence.start + sets[0].end()
            yield Told(told.start, told.end, f"{sets[0]['sets']} make {made[0]} games to {made[1]}.", place)
