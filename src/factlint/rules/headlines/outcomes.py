"""Outcomes in a headline against those of the body: scores, the time that all takes, the size of a study."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Phrase, Problem, Related
from factlint.rules.counts.labelled import agree
from factlint.rules.counts.synonyms import called
from factlint.rules.headlines.saying import against
from factlint.rules.working.derivations import derive

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_SCORE = pattern(r"(?<![\w–:.-])(?P<one>[0-9]{1,2})[–-](?P<other>[0-9]{1,2})(?![\w–:.-]*\d)")
_PLAYED = pattern(
    r"(?i)\b(?:w[io]n|wins|winning|beat\w*|draw\w*|drew|los[et]|loses|losing|defeat\w*|victory|victories|sinks?|sank|sunk|"
    r"thrash\w*|goals?|hat-trick|trounc\w*|edg\w+|crush\w*|held|hammer\w*|rout\w*)\b"
)
_OF_ANOTHER = pattern(
    r"(?i)\b(?:half[ -]?time|interval|aggregate|penalt\w+|shoot-?out|leg|last|previous|earlier|record|at one stage|"
    r"had (?:won|beaten|lost|drawn|sunk)|age[sd]?|group|"
    r"led|lead|leading|trail\w*|ahead|behind|down|up|when|until|first|sets?|tie-?break\w*|series|odds)\b"
)
_IN_ALL = pattern(
    r"(?i)\b(?:all told|in all|all in all|altogether|in total|total time|takes a total of|(?:from )?start to finish)\b"
)
_TRIP = pattern(r"\bto (?:drive|walk|get|travel|reach|fly|sail)\b")
"""What takes a time of its own."""
_CLOCKED = frozenset({"minute", "hour", "hour/day"})
_CLEARLY = Fraction(6, 5)
"""By how much one time is longer than another where neither is but rounded."""
_STUDIED = Phrase(
    r"\b(?:study|trial|survey|poll|researchers|team|authors|we|it)\b[^.;]{0,40}? (?:enroll?ed|recruited|followed|"
    r"questioned|interviewed|surveyed|polled|asked|tested|studied|examined|involved) <size:number>"
)
_OF_STUDY = Phrase(r"\b(?:in|of|among|on|asks?|tracks?|follows?) <size:number>")


def judge_scores(above: Sequence[Sentence], below: Sequence[Sentence]) -> Iterator[Problem]:
    """Judge "Rovers sunk 5-1" by the only score of the body, "a 4-1 win", where they share a side."""
    stated = [score for one in above if _tells_result(one) for score in _scores(one)]
    if len(stated) != 1:
        return
    told = [(score, one) for one in below for score in _scores(one)]
    sides = {_sides(score) for score, _ in told}
    if len(sides) != 1 or _sides(stated[0]) in sides:
        return
    score, sentence = told[0]
    shared = set(_sides(stated[0])) & set(_sides(score))
    drawn = all(len(set(_sides(one))) == 1 for one in (stated[0], score))
    if (shared or drawn) and _tells_result(sentence) and not sentence.quoted:
        message = f"The headline has {stated[0].group()}, the body {score.group()}."
        yield Problem(*stated[0].span(), message, related=(Related(*score.span(), "in the body"),))


def _tells_result(sentence: Sentence) -> bool:
    """Whether a sentence tells how a match ended."""
    return _PLAYED.search(sentence.text) is not None and _OF_ANOTHER.search(sentence.text) is None


def _scores(sentence: Sentence) -> list[re.Match[str]]:
    return list(_SCORE.finditer(sentence.document_text, sentence.start, sentence.end))


def _sides(score: re.Match[str]) -> tuple[int, int]:
    low, high = sorted((int(score["one"]), int(score["other"])))
    return low, high


def judge_whole_time(above: Sequence[Sentence], below: Sequence[Sentence]) -> Iterator[Problem]:
    """Judge "30-minute soup" by "All told it takes 48 minutes"."""
    stated, told = (
        _times(above),
        _times([one for one in below if _IN_ALL.search(one.text) and not _TRIP.search(one.text)]),
    )
    if len(stated) != 1 or len(told) != 1 or any(agree(stated[0], one) for one in _times(below)):
        return
    long, short = sorted((Fraction(stated[0].exact or 0), Fraction(told[0].exact or 0)), reverse=True)
    if stated[0].unit == told[0].unit and short and long > short * _CLEARLY:
        yield against(stated[0], told[0])


def _times(sentences: Sequence[Sentence]) -> list[Mention]:
    return [
        one
        for sentence in sentences
        for one in sentence.mentions
        if one.kind == "duration" and one.bound == "exact" and one.quantity and one.quantity.unit in _CLOCKED
    ]


def judge_study(above: Sequence[Sentence], below: Sequence[Sentence]) -> Iterator[Problem]:
    """Judge "helps in 700 patients" by "the trial enrolled 1,070 patients", the only number of them in the body."""
    stated = [found["size"] for one in above for found in one.find(_OF_STUDY)]
    told = [found["size"] for one in below for found in one.find(_STUDIED) if not one.quoted]
    if len(stated) != 1 or len(told) != 1 or stated[0].quantity is None:
        return
    nouns = [_noun(above, stated[0]), _noun(below, told[0])]
    numbers = [one for sentence in below for one in sentence.mentions if one.kind == "number"]
    others = [one for one in numbers if one is not told[0] and _noun(below, one) == nouns[1]]
    given = [one.quantity for one in numbers if one.quantity is not None]
    exact = stated[0].bound == told[0].bound == "exact"
    if not nouns[0] or nouns[0] != nouns[1] or others or not exact or agree(stated[0], told[0]):
        return
    if derive(stated[0].quantity, given) is None:
        yield against(stated[0], told[0])


def _noun(sentences: Sequence[Sentence], mention: Mention) -> str:
    """What a number counts, by the noun that all its synonyms share."""
    for sentence in sentences:
        if sentence.start <= mention.start < sentence.end:
            counted = counted_after(sentence.document_text, mention.end, sentence.end)
            return called(counted.head) if counted and counted.plural else ""
    return ""
