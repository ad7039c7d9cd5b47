"""Which time is told with an age: the one beside it, or the only one of its clause; "when" ties two clauses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.ages import APPOSED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlint.rules.context import Context
    from factlint.rules.lifetimes.ages import Age
    from factlint.rules.lifetimes.times import Time
    from factlint.rules.reading.sentence import Sentence

ANOTHER_PERSON = (
    r"\b(?:who|whose|whom|wife|husband|widow|widower|sons?|daughters?|child|children|mother|father|parents?|brothers?|"
    r"sisters?|grand\w+|nephew|niece|uncle|aunt|cousin|friend|partner|successor|predecessor|rival|they|their|others?)\b|"
    r"(?:^|[,;:] | and | but | while )(?:[A-Z][\w’'-]+ )+(?:was|had|who|[a-z]+ed|became|died|left|won|took)\b"
)
"""Words between two figures after which the second is somebody else's."""
_SIDE_BY_SIDE = pattern(
    r",?\s+(?:in|on|by|during|at|until)\s+(?:the\s+)?|\s*\(\s*(?:at\s+|in\s+)?|"
    r",?\s+(?:when|by\s+which\s+time)\s+(?:he|she)\s+(?:was|turned)\s+(?:(?:just|only|still)\s+)?"
)
"""Between an age and its year."""
_NEXT_TO = pattern(r",?\s+")
"""The same where the age says itself that it is one: "1990, aged 30"."""
_DATING = pattern(r"\b(?i:in|on|by|during|of|at)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?\Z")
"""Before a year that says when something was."""
_AT_ANOTHER_TIME = pattern(
    r"\b(?:since|from|until|till|before|after)\s+(?:(?:he|she)\s+(?:was|turned)\s+|the\s+|at\s+|reaching\s+|turning\s+)?"
    r"(?:(?:just|only)\s+)?\Z"
)
"""Before an age that is told of another time than the clause."""
_IN_PASSING = pattern(r"\b(?:before|after)\s+(?:(?:his|her)\s+\Z|[\w-]+\s+years?\b)")
"""Words that leave the time as it is: "after 38 years", "two days after his birthday"."""
_TAKES_BACK = pattern(r"\b(?:had|who|whose|which|that|since|from|until|till|before|after)\b")
_OF_SOMETHING = pattern(
    r"\b(?:since|until|till|from|before|after|for|of|to|than|written|built|made|held|given|taken|bought|begun|drawn|won|"
    r"lost)\s+(?:(?:in|on)\s+)?(?:the\s+)?\Z|"
    r"\b[a-z]+(?<!\bhe)(?<!\bshe)(?<!\bwho)(?<!\band)(?<!\bwas)(?<!ly)\s+[a-z]+ed\s+(?:in|on)\s+\Z|"
    r"\b(?:had|who|which|that|whose)\b[^.;:]*\Z"
)
"""Before a year of something else: "since 1990", "letters sent in 1911", "the mill that he had bought in 1935"."""
_WHEN = pattern(r"(?:when|where|by\s+which\s+time)\s+(?:he|she)\b")
_WHEN_IT = pattern(
    r"when\s+(?:the|an?|his|her|their|its)\s+(?:[a-z-]+\s+){1,3}?(?:[a-z]+ed|(?:was|were)\s+(?:[a-z]+ed|born))\s+(?:in|on)\s+"
    r"(?:the\s+)?"
)
"""A clause of which the verb only looks like a participle: "when her debut appeared in"."""
_AND_WHEN = pattern(r",?\s+(?=when\b)")
_LEADING = pattern(r"\W*(?:[Ii]n|[Oo]n|[Bb]y)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?\Z")
_GOES_FURTHER = pattern(r"\s+(?:and|or)\s|,\s+[a-z]+ed\b")
"""Between a year and an age of another act: "took the post in 1947, held it for 38 years and retired at 72"."""
_GOES_ON_SO = pattern(r",(?!\s+[a-z]+ing\b)")
"""A comma, unless it only goes on with what happened: "lived to 91, dying in 2010"."""


def side_by_side(context: Context, age: Age, times: Sequence[Time]) -> Time | None:
    """The time that stands right beside an age; one behind it goes first."""
    text, mention = context.text, age.mention
    says_itself = mention.kind == "age" or age.birthday
    found = []
    for time in times:
        if (when := time.mention) is None:
            continue
        one, other = sorted((mention, when), key=lambda each: each.start)
        near = _SIDE_BY_SIDE.fullmatch(text, one.end, other.start)
        if near or (says_itself and _NEXT_TO.fullmatch(text, one.end, other.start)):
            found.append((one is not mention, time))
    return min(found, key=lambda pair: pair[0])[1] if found else None


def in_clause(
    context: Context, sentence: Sentence, age: Age, times: Sequence[Time], told: Sequence[Age]
) -> Time | None:
    """The one time of the clause of an age, or of the clause that "when" ties to it."""
    text, mention = context.text, age.mention
    words = text[sentence.start : mention.start]
    if APPOSED.match(words) or _AT_ANOTHER_TIME.search(words):
        return None
    start, end = sentence.clause_at(mention.start)
    places = [(time, time.mention) for time in times if time.mention is not None]
    then = _AND_WHEN.match(text, mention.end, sentence.end)
    if then is not None:
        start, end = sentence.clause_at(then.end())
    elif _WHEN.match(text, start):
        before = [time for time, when in places if re.fullmatch(r",?\s+", text[when.end : start])]
        if before:
            return before[0]
    inside = [(time, when) for time, when in places if start <= when.start < end]
    if not inside and len(told) == len(places) == 1 and _LEADING.fullmatch(text, sentence.start, places[0][1].start):
        inside, start = places, sentence.start  # "In 2017, after 38 years, she retired at 65"
    others = sum(start <= one.mention.start < end for one in told if one is not age)
    if len(inside) != 1 or others:
        return None
    time, when = inside[0]
    led = text[start : when.start]
    between = text[min(mention.end, when.end) : max(mention.start, when.start)]
    of_something = _OF_SOMETHING.search(led) and not _WHEN_IT.fullmatch(led)
    if not _DATING.search(led) or of_something or _GOES_FURTHER.search(between):
        return None
    if then is None and (
        _TAKES_BACK.search(_IN_PASSING.sub("", between))
        or not _keeps_to_one(between, leads=bool(_LEADING.fullmatch(led)))
    ):
        return None
    return time


def _keeps_to_one(between: str, *, leads: bool) -> bool:
    """Whether the words between an age and a time are told of one person and one act; less is asked of "In 2017,"."""
    return leads or not re.search(rf"{_GOES_ON_SO.pattern}|{ANOTHER_PERSON}", between)
