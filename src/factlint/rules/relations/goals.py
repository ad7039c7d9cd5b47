"""The goals of scorers told beside the score of the only match of a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.contests import Told
from factlint.rules.relations.scores import only_score

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_MANY = {
    "once": 1,
    "one": 1,
    "another": 1,
    "twice": 2,
    "two": 2,
    "brace": 2,
    "three": 3,
    "hat": 3,
    "four": 4,
    "five": 5,
}
_SCORED = r"(?:scored|netted|struck|hit|grabbed|bagged|got|claimed)"
_GOALS = pattern(
    rf"(?<!\bhas )(?<!\bhave )(?<!\bhad )\b{_SCORED} (?:(?P<once>twice|once)\b|(?:an? )(?:\w+ )?(?P<name>brace|hat)\b|"
    r"(?P<times>two|three|four|five)(?: times| goals| of (?:them|the goals))?(?=[,.;]| (?:in|for|before|after|and|as|"
    r"to|inside|within|from|either)\b))"
    r"|\b(?:added|scored|netted|struck|hit|got) (?:(?P<more>another|one more|two more|three more)\b|"
    r"(?:a |another )(?P<nth>second|third|fourth|fifth)\b)"
)
_BY = pattern(
    r"\bgoals (?:from|by) (?P<names>(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*, )+(?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*,? )?and "
    r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*)(?=[,.;]| (?:in|for|gave|put|saw|sent|had)\b)"
)
_ELSEWHERE = pattern(
    r"(?i)\b(?:season|career|last|previous\w*|record|tally|earlier|ago|international|cup|both (?:sides|teams)|"
    r"own goals?|shoot-?out|penalties)\b"
)
"""Words by which the goals may be those of other matches."""


def goals(context: Context) -> Iterator[Told]:
    """Judge "won 3-2 ... Poe scored twice and Roe added two more": no side has more goals than the score gives it."""
    score = only_score(context.text)
    if score is None:
        return
    told = [
        (sentence, found)
        for sentence in context.sentences
        if not sentence.quoted and not sentence.crowded and not _ELSEWHERE.search(sentence.text)
        for found in (_scored(sentence), *_listed(sentence))
        if found is not None
    ]
    for sentence, (many, together, start, end) in told:
        most = max(score.one, score.other) if together else score.one + score.other
        if many > most:
            said = f"{many} goals are told, and the score has {'no side with more than ' if together else ''}{most}."
            place = score.start, score.start + len(f"{score.one}-{score.other}")
            yield Told(sentence.start + start, sentence.start + end, said, place)


def _scored(sentence: Sentence) -> tuple[int, bool, int, int] | None:
    """How many goals the verbs of a sentence tell, whether all are of one side, and where."""
    found = list(_GOALS.finditer(sentence.text))
    if not found:
        return None
    many = sum(_goals(one) for one in found)
    together = len(found) == 1 or all(one["more"] for one in found[1:])
    return many, together, found[0].start(), found[-1].end()


def _goals(found: re.Match[str]) -> int:
    words = found["once"] or found["name"] or found["times"] or (found["more"] or "one").split()[0]
    return _MANY[words]


def _listed(sentence: Sentence) -> Iterator[tuple[int, bool, int, int]]:
    for found in _BY.finditer(sentence.text) if "goals" in sentence.text else ():
        yield found["names"].count(",") + 1 + (", and" not in found["names"]), True, *found.span()
