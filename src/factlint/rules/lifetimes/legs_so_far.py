"""Careers that go on: an age now, an age at the beginning, and the years that have passed since."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.ages import APPOSED, ages
from factlint.rules.lifetimes.legs import GOES_ON, HIS_KIN, Career, Part, follow, parts_of, stems
from factlint.rules.lifetimes.pairing import ANOTHER_PERSON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_NOW = pattern(r"(?:Now|Still|At|Aged)(?:\s+(?:just|only|now))?\s+|[^.;:\d]{2,60}?\s+is\s+(?:now\s+)?")
"""Before an age of today at the head of a sentence."""
_HAS = pattern(r"\b(?:has|have|[’']s been)\b(?:(?!\b(?:had|was|were|would|will)\b)[^.;:])*\Z")
_SINCE = pattern(r"(?:\s+(?!(?:and|but)\b)[\w’'-]+){0,6}?,?\s+(?:ever\s+)?since\b")
_STOPPED = pattern(r"\s+since(?:\s+(?:then|(?:he|she)\s+(?:stopped|retired|left|gave up|quit|hung up))\b|[.,;])")
"""After a length that follows on what was told before."""
_ITSELF = pattern(
    r"\b(?:joined|began|begun|started|entered|enlisted|qualified|trained)(?:\s+(?:out|there|work))?,?\s+"
    r"(?:(?:at|aged|when\s+(?:he|she)\s+was)\s+)?(?:the\s+age\s+of\s+)?(?:just\s+|only\s+)?\Z|"
    r"\bfirst\s+(?:[a-z]+\s+)?(?:lessons?|job|post|class)\s[^.;:\d]*\Z"
)
"""Before the age at which work began, not something else."""
_WORK = pattern(
    r"\b(?:worked|taught|served|nursed|coached|practi[sc]ed|preached|been (?:an?|in the|[a-z]{3,}ing)|experience)\b"
)
_WHO = pattern(r"\A\W*who\b")
_NO_WORK = frozenset(
    "year whic sinc afte havi wher ther bega begu star join when with have been that from then".split()
)


def careers_so_far(context: Context) -> Iterator[Career]:
    """The careers of which the years until today are more than lie between two ages, or less where they go on since."""
    told = list(context.sentences)
    told += [first.joined(second) for first, second in context.neighbours if GOES_ON.match(second.text)]
    for sentence in told:
        if sentence.quoted or sentence.crowded or len(sentence.mentions) < 3:
            continue
        now = _age_now(context, sentence)
        career = _so_far(context.text, now, tuple(parts_of(context, sentence))) if now else None
        if career is not None and career.is_impossible:
            yield career


def _age_now(context: Context, sentence: Sentence) -> Part | None:
    """The age of today with which a sentence introduces its subject."""
    for mention, number, _ in ages(context, sentence):
        before = context.text[sentence.start : mention.start]
        if APPOSED.match(before) or _NOW.fullmatch(before):
            return Part("end", mention, number, "age")
        return None
    return None


def _so_far(text: str, now: Part, parts: Sequence[Part]) -> Career | None:
    others = [part for part in parts if part.mention != now.mention]
    begins = [part for part in others if part.role == "begin"]
    lengths = [part for part in others if part.role == "length"]
    if len(begins) != 1 or not lengths or len(others) != len(lengths) + 1 or begins[0].scale != "age":
        return None
    begin, last = begins[0], lengths[-1].mention
    told = _WHO.sub("", text[now.mention.end : max(begin.mention.end, last.end)].replace(", who has", ", has"))
    if re.search(ANOTHER_PERSON, told) or HIS_KIN.search(told) or not _HAS.search(text[now.mention.end : last.start]):
        return None
    if not (follow(text, lengths) or _STOPPED.match(text, last.end)) or not _is_of_it(text, begin.mention, last, told):
        return None
    since = last.end < begin.mention.start and _SINCE.match(text, last.end, begin.mention.start)
    return Career(begin, tuple(lengths), now, unbroken=len(lengths) == 1 and bool(since))


def _is_of_it(text: str, begin: Mention, length: Mention, told: str) -> bool:
    """Whether what began at an age is what the years were spent with: it alone is told, or in the same words."""
    before = text[: begin.start]
    lead = re.split(r"[,;.]\s|\b(?:ever since|and)\b", before[max(len(before) - 120, 0) :])[-1]
    if begin.kind == "age":
        lead += "at "
    if _SINCE.match(text, length.end, begin.start):
        return True
    if _ITSELF.search(lead) and _WORK.search(told):
        return True
    rest = told.replace(lead, " ")
    return bool((stems(lead) & stems(rest)) - _NO_WORK)
