"""D12: a score that another score or record beside it refutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.phrases import Phrase
from factlint.rules.relations.contests import OF_SETS, SETS, aggregates, games_of_sets
from factlint.rules.relations.goals import goals
from factlint.rules.relations.innings import innings
from factlint.rules.relations.seasons import seasons

if TYPE_CHECKING:
    from collections.abc import Iterator

_SCORE = r"(?P<{0}one>\d{{1,2}})[-–](?P<{0}other>\d{{1,2}})(?![\d–-])"
_A_SCORE = pattern(r"[0-9]{1,2}[-–][0-9]")
_BETTER = r"led|were ahead|was ahead|went ahead|were up|took a"
_WORSE = r"trailed|were behind|was behind|fell behind|were down|was down"
_EARLY = (
    rf"\b(?:(?P<better>{_BETTER})|(?P<worse>{_WORSE}))\s+(?:by\s+)?{_SCORE.format('a')}(?:\s+lead)?"
    r"\s+(?P<when>at\s+(?:the\s+)?(?:half[- ]time|break|interval)|at the half|"
    r"by\s+(?:half[- ]time|the break|the interval)|after\s+[^.;,]{1,30})"
)
_OF_THE_SAME = r"(?:(?:But|And|Yet)\s+)?(?i:they|he|she|it)\b"
"""How the next sentence begins where it goes on about a side."""
_FINAL = (
    r"(?:(?!\b(?:he|him|they had|replay|second leg|return|last (?:year|week|season)|previous\w*|earlier|aggregate|"
    r"penalt\w+|shoot-?out|sets?|rubbers?|frames?|series|games)\b)"
    rf"(?!\.\s+(?!{_OF_THE_SAME}))[^;]){{0,120}}?"
    rf"\b(?:(?P<won>won|win|winning|triumphed|prevailed)|(?P<lost>lost|losing|were beaten|went down|beaten))"
    rf"(?:\s+(?:by|it|the\s+(?:match|game)))?\s+{_SCORE.format('b')}"
)
_HALF = pattern(r"(?i)half|break|interval")
_LATER = pattern(
    r"(?:\s+(?:in|on|at|against|over|with)\s+[^.;,]{0,40}?)?,\s+(?:scoring|adding|outscoring\s+[^.;,\d]{2,40}?)\s+"
    r"(?P<mine>[\w]+)(?:[-–](?P<theirs>\d{1,2}))?(?:\s+(?!in\b|after\b)[a-z]+){0,2}?\s+"
    r"(?:after\s+(?:the\s+)?(?:break|interval|half[- ]?time)|in\s+the\s+second\s+half)\b"
)
"""What the same side scored in the second half."""

_STRAIGHT = pattern(r"\b(?:in|with) straight (?:sets|games|frames)\b")
_TOLD_OF_THEM = pattern(r"(?:\W|\b(?:to win|victory|win|triumph|in)\b){0,6}")
_COUNTED_SETS = pattern(r"\bin (?P<count>two|three|four|five|2|3|4|5) (?:[a-z-]+ )?sets\b")
_A_FEW = 3
"""A record that is off by more is that of another season."""
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5}
_PLAYED = pattern(
    r"\b(?:played|contested|fought|completed) (?P<games>[\w-]+) (?:[a-z-]+ )?(?:games|matches|fights|bouts|fixtures)\b"
    r"(?:(?!\d)[^.;]){0,70}?\b(?:stand|stands|are|is|sit|sits|at|record of|go|went|lie|lies) (?:at |on )?"
    r"(?P<record>\d{1,3}[-–]\d{1,3}(?:[-–]\d{1,3})?)(?![\w–-])"
)
"""How many games a side has played, and how many of them it has won and lost."""
_NEVER_LOST = pattern(
    r"\b(?:has never (?:lost|been beaten)|(?:is|is still|remains|stayed) (?:unbeaten|undefeated))\b"
    r"(?!\s+(?:at|in|since|on|away|this|against|for|to)\b(?! (?:his|her) career\b))"
)
_DEFEATS = Phrase(r"\b(?:and|with|,) <defeats:number> (?:defeats?|loss(?:es)?|reverses?)\b")


class _Score(NamedTuple):
    """The goals of the side that the sentence is about, and those of the other."""

    mine: int
    theirs: int


@rule(
    "D12",
    "score-sequence-mismatch",
    words=(
        "led trailed ahead behind up down took sets played never unbeaten undefeated aggregate games won win "
        "wins winning victories runs goals scored netted struck hit grabbed bagged"
    ),
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Rovers trailed 2-1 at half-time and lost «4-0» in the end.",
        "United led 3-1 at the break and won «2-1».",
        "The hosts were behind 0-2 at the interval. They lost «1-0» after a red card.",
        "Rovers drew the first leg 2-2 at home. They won 3-0 in Lyme and go through «5-3» on aggregate.",
        "Jo Malt won 6-4, 3-6, 7-5, taking «18 games to her opponent's 15» in the wind.",
        "The side played «38» league matches, winning 21, drawing nine and losing ten.",
        "In «30» bouts he has won 24, lost five and drawn two.",
        "With seven wins, five draws and three defeats, Marlow have «28» points, four behind the leaders.",
        "Lyme won 3-2. Joe Peel «scored twice before the break and Sid Marl added two more» after it.",
    ],
    good=[
        "Rovers trailed 2-1 at half-time and lost 4-1 in the end.",
        "United led 3-1 at the break and won 4-1.",
        "United led 1-0 at the break but lost 2-1.",
        "Rovers trailed 2-1 at half-time and won the replay 1-0.",
        "Rovers led 2-0 at half-time; last year they won 1-0.",
        "United led 2-0 at half-time but lost the second leg 1-0.",
        "The side played 38 league matches, winning 21, drawing nine and losing eight.",
        "The side scored 38 goals in the league, winning 21, drawing nine and losing ten.",
        "United led 2-1 at half-time but won nothing. The reserves lost 4-0.",
        "He led 2-1 after three sets and won 3-1.",
        "United trailed 1-0 at the break and won 2-1.",
        "Rovers drew the first leg 2-2 at home. They won 3-0 in Lyme and go through 5-2 on aggregate.",
        "Rovers won the first leg 2-0, led 1-0 at the break, lost 3-1 and went out 4-2 on penalties, 3-3 on aggregate.",
        "Lyme won 4-2. Joe Peel scored twice before the break and Sid Marl added two more after it.",
        "Lyme lost 5-1. Joe Peel scored twice and Sid Marl three times for the visitors.",
        "Lyme won 2-1. Joe Peel, who has scored three times for his country, was on the bench.",
        "With nine wins, four draws and two defeats and nine bonus points, Lyme Rugby Club have 53 points.",
    ],
)
def score_sequence_mismatch(context: Context) -> Iterator[Problem]:
    """A final score has fewer goals for one side than the score told before it, or results do not add up.

    Nobody loses 4-0 who trailed 2-1 at half-time. Read are the score at the break or after some time, what the same
    side won or lost by, in one sentence or two, and what it is told to have scored in the second half. Two legs make
    the aggregate, sets their games, matches won, drawn and lost those played and the points, no side has more goals
    by its scorers than by the score, and a side at the bat needs what parts it from its target. Silent where another
    match, a replay or a series is told of, and inside quotation marks.
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
        elif _HALF.search(found["when"]) and not context.quoted(start, end):
            yield from _second_half(context, end, _Score(final.mine - early.mine, final.theirs - early.theirs))
    yield from _sets(context)
    yield from _records(context)
    for told in (*aggregates(context), *games_of_sets(context), *seasons(context), *goals(context), *innings(context)):
        related = (Related(*told.related, "the results"),)
        yield Problem(told.start, told.end, told.message, related=related)


def _second_half(context: Context, end: int, due: _Score) -> Iterator[Problem]:
    """Judge what a side is told to have scored after the break by the scores before and after."""
    later = _LATER.match(context.text, end)
    if later is None:
        return
    told = context.mentions_in(later.start("mine"), later.end("mine"))
    mine = int(later["mine"]) if later["mine"].isdecimal() else told[0].whole if told else None
    if mine is not None and _Score(mine, int(later["theirs"] or due.theirs)) != due:
        said = f"From the score at the break to that at the end it is {due.mine}-{due.theirs}."
        yield Problem(later.start("mine"), later.end("theirs" if later["theirs"] else "mine"), said)


def _sets(context: Context) -> Iterator[Problem]:
    """Judge "3-6, 6-4, 6-2 in straight sets", and "in four sets", by the sets themselves."""
    for sentence in context.sentences if " sets" in context.text else ():
        straight, counted = _STRAIGHT.search(sentence.text), _COUNTED_SETS.search(sentence.text)
        told = straight or counted
        found = list(SETS.finditer(sentence.text)) if told and not sentence.quoted else []
        if told is None or len(found) != 1:
            continue
        first, last = sorted((told.span(), found[0].span()))
        if not _TOLD_OF_THEM.fullmatch(sentence.text[first[1] : last[0]]):
            continue
        sets = OF_SETS.findall(found[0]["sets"])
        won = sum(int(one) > int(other) for one, other in sets)
        if straight and 0 < won < len(sets):
            message = f"In {found[0]['sets']} each side wins a set."
        elif counted and len(sets) != int(_NUMBERS.get(counted["count"], counted["count"])):
            message = f"{found[0]['sets']} are {len(sets)} sets."
        else:
            continue
        start, end = sentence.start + told.start(), sentence.start + told.end()
        related = Related(sentence.start + found[0].start(), sentence.start + found[0].end(), "the sets")
        yield Problem(start, end, message, related=(related,))


def _records(context: Context) -> Iterator[Problem]:
    """Judge a record of wins and defeats by the games played, and by what is said of defeats."""
    for index, sentence in enumerate(context.sentences):
        if sentence.quoted or sentence.crowded:
            continue
        for played in _PLAYED.finditer(sentence.text):
            at = sentence.start + played.start("games")
            games = next((mention.whole for mention in sentence.mentions if mention.start == at), None)
            many = sum(int(part) for part in re.findall(r"\d+", played["record"]))
            if games is not None and many != games and abs(many - games) <= _A_FEW:
                start = sentence.start + played.start("record")
                yield Problem(
                    at,
                    sentence.start + played.end("games"),
                    f"A record of {played['record']} is one of {many} games, not {games}.",
                    related=(Related(start, start + len(played["record"]), "the record"),),
                )
        near = [sentence, *context.sentences[index + 1 : index + 2]]
        never = _NEVER_LOST.search(sentence.text)
        if never and len(near) > 1 and re.match(r"(?:He|She|They|It)\b", near[1].text):
            for lost in near[1].find(_DEFEATS):
                if (lost["defeats"].whole or 0) > 0:
                    yield Problem(
                        lost["defeats"].start,
                        lost["defeats"].end,
                        f"Whoever has {lost['defeats'].text} defeats has lost.",
                        related=(Related(sentence.start + never.start(), sentence.start + never.end(), "never"),),
                    )


def _sides(one: str, other: str, *, ahead: bool) -> tuple[int, int]:
    """The goals of the side told of first: the more if it is ahead, whatever the order they are written in."""
    low, high = sorted((int(one), int(other)))
    return (high, low) if ahead else (low, high)
