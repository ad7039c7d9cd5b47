"""D12: a final score that takes goals away from the score told before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_third_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCORE = r"(?P<{0}one>\d{{1,2}})[-–](?P<{0}other>\d{{1,2}})(?![\d–-])"
_A_SCORE = pattern(r"[0-9]{1,2}[-–][0-9]")
_BETTER = r"led|were ahead|was ahead|went ahead|were up|took a"
_WORSE = r"trailed|were behind|was behind|fell behind|were down|was down"
_EARLY = (
    rf"\b(?:(?P<better>{_BETTER})|(?P<worse>{_WORSE}))\s+(?:by\s+)?{_SCORE.format('a')}(?:\s+lead)?"
    r"\s+(?:at\s+(?:the\s+)?(?:half[- ]time|break|interval)|at the half|by\s+(?:half[- ]time|the break|the interval)|"
    r"after\s+[^.;,]{1,30})"
)
_FINAL = (
    r"(?:(?!\b(?:he|him|they had|replay|second leg|return|last (?:year|week|season)|previous\w*|earlier|aggregate|"
    r"penalt\w+|shoot-?out|sets?|rubbers?|frames?|series|games)\b)[^;]){0,120}?"
    rf"\b(?:(?P<won>won|win|winning|triumphed|prevailed)|(?P<lost>lost|losing|were beaten|went down|beaten))"
    rf"(?:\s+(?:by|it|the\s+(?:match|game)))?\s+{_SCORE.format('b')}"
)


class _Score(NamedTuple):
    """The goals of the side that the sentence is about, and those of the other."""

    mine: int
    theirs: int


@rule(
    "D12",
    "score-sequence-mismatch",
    words="led trailed ahead behind up down took",
    quoted="silent",
    measured=on_third_prose(right=0, read=0),
    bad=[
        "Rovers trailed 2-1 at half-time and lost «4-0» in the end.",
        "United led 3-1 at the break and won «2-1».",
        "The hosts were behind 0-2 at the interval. They lost «1-0» after a red card.",
    ],
    good=[
        "Rovers trailed 2-1 at half-time and lost 4-1 in the end.",
        "United led 3-1 at the break and won 4-1.",
        "United led 1-0 at the break but lost 2-1.",
        "Rovers trailed 2-1 at half-time and won the replay 1-0.",
        "Rovers led 2-0 at half-time; last year they won 1-0.",
        "United led 2-0 at half-time but lost the second leg 1-0.",
        "He led 2-1 after three sets and won 3-1.",
        "United trailed 1-0 at the break and won 2-1.",
    ],
)
def score_sequence_mismatch(context: Context) -> Iterator[Problem]:
    """A final score has fewer goals for one side than the score told before it.

    Nobody loses 4-0 who trailed 2-1 at half-time. Read are the score at the break or after some time, and what the same
    side won or lost by, in one sentence or two. Silent where another match, a replay or a series is told of, and inside
    quotation marks.
    """
    for found in re.finditer(_EARLY + _FINAL, context.text) if _A_SCORE.search(context.text) else ():
        early = _Score(*_sides(found["aone"], found["aother"], ahead=found["better"] is not None))
        final = _Score(*_sides(found["bone"], found["bother"], ahead=found["won"] is not None))
        start, end = found.start("bone"), found.end("bother")
        if (final.mine < early.mine or final.theirs < early.theirs) and not context.quoted(start, end):
            yield Problem(
                start,
                end,
                f"A side cannot end at {final.mine}-{final.theirs} that stood at {early.mine}-{early.theirs}.",
                related=(Related(found.start("aone"), found.end("aother"), "the score before"),),
            )


def _sides(one: str, other: str, *, ahead: bool) -> tuple[int, int]:
    """The goals of the side told of first: the more if it is ahead, whatever the order they are written in."""
    low, high = sorted((int(one), int(other)))
    return (high, low) if ahead else (low, high)
