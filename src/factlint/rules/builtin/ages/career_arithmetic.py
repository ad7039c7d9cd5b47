"""A05: ages, years and lengths of a career that cannot all hold."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_mixed_prose
from factlint.rules.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_AT_IN = r"\bat\s+(?:the\s+)?(?:age\s+of\s+)?(?P<age>[1-9][0-9])\s+in\s+\Z"
_BORN = r"\b[Bb]orn\b[^.;\d]{0,40}\bin\s+\Z"
_HELD = r"\b(?:from|since|in)\s+(?:about\s+|around\s+)?\Z"
_RETIRED = r"\b(?:retired|stopped|gave up|left)\b[^.;]{0,30}\b(?:at|aged)\s+(?:the\s+age\s+of\s+)?(?P<age>[1-9][0-9])\b"
_DIED = r"\bdied\b[^.;]{0,30}\b(?:at|aged)\s+(?:the\s+age\s+of\s+)?(?P<age>[1-9][0-9])\b"
_AFTER_YEARS = r"\bretired\b[^.;]{0,20}\b(?:at|aged)\s+(?P<age>[1-9][0-9])\s+after\s+\Z"
_FOR_YEARS = r"\bfor\s+(?:more\s+than\s+|over\s+)?\Z"
_YOUNGEST = 16
"""Nobody is counted as working from an earlier age."""


@rule(
    "A05",
    "career-arithmetic",
    quoted="silent",
    severity="note",
    profile="all",
    measured=on_mixed_prose(right=0, read=0),
    bad=[
        "She joined at 30 in 1990 and retired at 65 in «2010».",
        "He was a teacher for «50 years» and died at 55.",
        "A miner for «50 years», he retired at 55.",
        "He retired at 60 after «50 years» as a teacher.",
        "Born in 1913, he took the post in 1947, held it for «45 years» and retired at 72.",
    ],
    good=[
        "She joined at 30 in 1990 and retired at 65 in 2025.",
        "He was a teacher for 30 years and died at 55.",
        "He taught for 40 years, from the age of 16, and died at 60.",
        "Born in 1913, he took the post in 1947, held it for 38 years and retired at 72.",
        "She worked at 30 in the mill and at 65 in the shop.",
    ],
)
def career_arithmetic(context: Context) -> Iterator[Problem]:
    """The ages, years and lengths of one career cannot all be right.

    Checked within a sentence are two ages with their years ("joined at 30 in 1990, retired at 65 in 2010"), a career
    longer than its owner's working life ("for 50 years ... died at 55"), and a post held from a year for some years
    until retirement at an age. Two years of slack are left. Silent inside quotation marks and across sentences, where
    another person may be meant.
    """
    for sentence in context.sentences:
        if sentence.quoted or not sentence.mentions:
            continue
        text = sentence.text
        dated = [
            (int(found["age"]), year, mention)
            for mention in sentence.mentions
            if (year := year_of(mention)) is not None
            and (found := re.search(_AT_IN, context.text[max(sentence.start, mention.start - 40) : mention.start]))
        ]
        for (age, year, _), (other_age, other_year, mention) in pairwise(dated):
            if abs((other_year - year) - (other_age - age)) > 1:
                due = year + other_age - age
                message = f"Who was {age} in {year} is {other_age} in {due}, not {other_year}."
                yield Problem(mention.start, mention.end, message)
        died, retired = re.search(_DIED, text), re.search(_RETIRED, text)
        for mention in sentence.mentions:
            years = mention.quantity.number if mention.quantity and mention.quantity.unit == "year" else None
            before = context.text[max(sentence.start, mention.start - 24) : mention.start]
            if mention.kind != "duration" or not isinstance(years, int):
                continue
            after = re.search(_AFTER_YEARS, context.text[max(sentence.start, mention.start - 60) : mention.start])
            if after is None and not re.search(_FOR_YEARS, before):
                continue
            if died and years > int(died["age"]) - _YOUNGEST:
                yield Problem(mention.start, mention.end, f"{years} years do not fit into a life of {died['age']}.")
            elif retired and years > int(retired["age"]) - _YOUNGEST + 2:
                message = f"{years} years of work do not end at the age of {retired['age']}."
                yield Problem(mention.start, mention.end, message)
            elif retired:
                yield from _held_too_long(context, sentence.mentions, mention, years, int(retired["age"]))


def _held_too_long(
    context: Context, mentions: tuple[Mention, ...], length: Mention, years: int, age: int
) -> Iterator[Problem]:
    """Compare birth, start, length and the age at the end of a post."""
    dated = [(m, year) for m in mentions if (year := year_of(m)) is not None and m.end <= length.start]
    born = [(m, y) for m, y in dated if re.search(_BORN, context.text[max(m.start - 60, 0) : m.start])]
    if len(born) != 1 or len(dated) != 2 or dated[0] != born[0]:
        return
    (birth, born_in), (start, began) = dated
    held = context.text[max(start.start - 24, 0) : start.start]
    if re.search(_HELD, held) and abs(began + years - (born_in + age)) > 2:
        yield Problem(
            length.start,
            length.end,
            f"Born in {born_in}, working from {began} to the age of {age}: {born_in + age - began} years, not {years}.",
            related=(Related(birth.start, birth.end, "the birth"), Related(start.start, start.end, "the start")),
        )
