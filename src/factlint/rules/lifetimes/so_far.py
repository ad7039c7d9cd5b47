"""Lengths of time, and ages of things, that end with the day of the draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_A_YEAR = 366
_SO_FAR = pattern(
    r"\b(?:has|have|is|are|[’']s been)\b(?:(?!\b(?:who|which|that|when|would|will|had)\b)[^.;:]){0,80}?"
    r"\b(?:for|of|after|lasted|spent|completed|served|notched up|clocked up|marked)\s+(?:[a-z]+\s+){0,3}\Z"
)
"""Before a length that ends with the day of the draft."""
AFTER_A = pattern(r"\b(?:after|following|ending|ends|end to) (?:an?|its|their|his|her) (?:[a-z]+ )?\Z")
LASTED = pattern(
    r"\s+(?:closure|absence|break|gap|hiatus|drought|wait|silence|exile|marriage|reign|ban|siege|shutdown|battle|hunt|lay-off)\b"
)
"""Around the length of what has just ended: "has reopened after a three-year closure"."""
_LATELY = pattern(
    r"\b(?:has|have|is|are)\b|\b(?:yesterday|today|this\s+(?:week|morning|month)|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
_ACT_NOW = pattern(
    r"\b(?:has|have) been (?!(?:run|runn|work|serv|go|do|in\b|there|around|at\b|on\b))(?P<act>[a-z]+(?:ed|en|wn|ld))\b"
)
"""What has gone on since, which need not have begun with what is dated: "founded in 1975, it has been listed for"."""
_OWN = pattern(r"\b(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s+\Z")
_SERVED = pattern(r"\s+(?:in|as|at|of|with)\s+[^.;:]{1,40}?\s(?:makes?|is|are|has|have)\s")
"""Around "her 14 years in the post make"."""
_IN_ALL = pattern(r"\ba total of (?:[a-z]+ ){0,2}\Z")
"""Before a length that may be made of several: "first jailed in 1978, he has served a total of 36 years"."""


def until_now(context: Context, sentence: Sentence, length: Mention) -> bool:
    """Whether a length, or the age of a thing, ends with the day of the draft."""
    if not context.dated or context.as_of.days > _A_YEAR:
        return False
    before = context.text[max(sentence.start, length.start - 120) : length.start]
    act = _ACT_NOW.search(before)
    if _IN_ALL.search(before) or (act is not None and act["act"] not in before[: act.start()]):
        return False
    if AFTER_A.search(before) and LASTED.match(context.text, length.end):
        return _LATELY.search(context.text, sentence.start, sentence.end) is not None
    served = _OWN.search(before) and _SERVED.match(context.text, length.end, sentence.end)
    return length.kind == "age" or bool(served) or _SO_FAR.search(before) is not None
