"""The year of the event from which a draft counts years to its own day: "20 years ago, in", "in the 16 years since"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.lifetimes.lengths import is_before_noun
from factlint.rules.reading.dates import is_relative, year_of

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.rules.context import Context

BESIDE = pattern(
    r"(?:\s+(?:this|next)\s+(?:week|month|year|spring|summer|autumn|winter|weekend)|\s+(?:today|tomorrow|yesterday))?"
    r"(?:,?\s+(?:in|on|since|back in)\s+(?:the\s+)?|\s*\(\s*(?:in\s+)?|,\s+|\s*[–—]\s*)(?:(?:early|late|mid)[ -])?\Z"
)
_WHEN_IT = pattern(r",?\s+when\s+[^.;:()]{1,60}?\s(?:in|on|of)\s+(?:the\s+)?\Z")
"""Between how long ago something was and its date, in a clause of its own."""
_APPOSED = pattern(
    r"(?:(?:\s+[a-z-]+){0,2},?\s*\(?\s*|\s*[–—]\s*|\s-\s)"
    r"(?:(?:just|exactly|some|about|around|nearly|almost|over|under|more than|less than|taken|held|made|built|"
    r"released|written|published|set|signed|opened|launched)\s+){0,3}"
)
"""Between a date and how long ago it is."""
_THE_YEARS = pattern(
    r"(?:\s+(?!(?:that|which|who|said|says|and|was|were)\b)[\w’'-]+){1,7}?\s+(?:took\s+place|happened|occurred|was|were|began|ended)\s+"
    r"(?:(?:just|exactly|some|about|almost|nearly|more than)\s+)?"
)
"""Between the year of an event and how long ago it was: "The 1945 flood of the town was 60 years ago"."""
_SINCE_EVENT = pattern(
    r"(?:\s+(?:have|has)\s+(?:passed|gone by|elapsed))?,?\s+since\s+"
    r"(?:[^.;:()]{1,100}(?:\((?:\w+\s+){0,2}|\b(?:in|of|on)\s+|\bthe\s+)|(?:early\s+|late\s+)?)\Z"
)
_SINCE_YEAR = pattern(r"\s+since\s+(?:early\s+|late\s+)?")
_ALL_SINCE = pattern(r"\b(?:the|is|are)\s+(?:\w+\s+)?\Z")
_WAITED = pattern(r"\s+(?:wait|drought|gap|absence|hiatus|run|reign|rule|exile|silence|spell)(?=\s+since\b)")
"""After "a 21-year", before what it lasts since."""
_IN_POWER = pattern(r"\s+(?:in|at|on|of|as)(?:\s+[\w’'-]+){1,4}(?=\s+since\b)")
_IS_NOW = pattern(r",?\s+(?:(?!\b(?:was|were|had|would|will)\b)[^.;:,]){1,60}?\b(?:is|are|has|have)\b")
"""Around "in power since 1997", where years are counted to the day of the draft."""
_AFTER = pattern(r"\b[Aa]fter\s+(?:(?:just|almost|nearly|some|more than|over)\s+)?\Z")
_AFTER_EVENT = pattern(r"\s+after\s+(?:(?!\b(?:which|who|when|that)\b)[^.;:(),]){1,100}\b(?:in|of)\s+\Z")
"""Between how many years it is after an event, and the year of it."""
_INTO_EVENT = pattern(
    r"\s+into\s+[^.;:(),]{2,60}?\s(?:that|which)\s+(?:began|started|broke\s+out)\s+in\s+(?:early\s+|late\s+)?\Z"
)
_ENDS = pattern(r"\b(?:ending|ends|has\s+ended|end\s+to|to\s+end)\s+(?:an?|its|his|her|their|the)\s+\Z")
_WAIT = pattern(r"\s+(?:wait|drought|gap|absence|hiatus|silence|run)\b")
_FIRST_SINCE = pattern(r"\bfirst\b[^.;:]{0,80}?\bsince\s+(?:[^.;:,\d]{1,40}\sin\s+)?\Z")
"""Around the years that something took to be done again: "the first to win it since 1987, ending a 30-year drought"."""
_NOW_BEFORE = pattern(
    r"\b(?:is|are|has|have)\s+(?:(?!\b(?:was|were|had|would|will|could|been (?:born|founded))\b)[^.;:]){0,60}?"
    r"(?:some\s+|more\s+than\s+|almost\s+|nearly\s+)?\Z"
)
_NOW_AFTER = pattern(
    r",\s+(?:(?!\b(?:was|were|had|would|will|could|who|which|that)\b)[^.;:]){1,80}?\b(?:is|are|remains?|still)\s"
)
"""Around the years after an event that the main clause counts to the day of the draft."""
_IT_WAS = pattern(r"(?:That|This|It)\s+(?:was|is|happened)\s+(?:(?:just|now|some|exactly|almost|nearly)\s+){0,2}\Z")
"""Before how long ago the sentence before was."""
_NOW_SINCE = pattern(r"(?:(?:Now|Today|And now),?\s+)?\Z")
_NOW_AFTER_SOME = pattern(r"Now,?\s+after\s+(?:(?:some|almost|nearly|more than|over)\s+)?\Z")
_ON = pattern(
    r"(?:\s+on,?(?!\s+(?:from\b|\())|(?<=\blater),)\s+(?:(?!\b(?:was|were|had)\b)[^.;:]){0,80}?"
    r"\b(?:is|are|has|have|still|remains?)\b"
)
"""Around the years since the sentence before: "Twenty years on, the site is still empty"."""
_BUT = pattern(r",?\s+(?:but|and|yet)\s+(?:(?:now|today|some|almost|nearly|more than|over),?\s+){0,2}\Z")
_ON_NOW = pattern(
    r"(?:\s+on|(?<=\blater)),?\s+(?:(?!\b(?:was|were|had|would|did)\b)[^.;:,]){0,60}?\b(?:is|are|has|have|still|remains?)\b"
)
"""Around the years since the year before in the sentence: "last won it in 1985, but 20 years on they are near"."""
_FIRST_TIME = pattern(
    r"\bfirst\b(?:(?!\b(?:was|were|had|would|will)\b)[^.;:,]){0,50}\s(?:in|for)\s+"
    r"(?:(?:almost|nearly|some|about|over|more than)\s+)?\Z"
)
_LAST_TIME = pattern(
    r",?\s+(?:having|after|since|they|it|he|she|who|when|and)\b[^.;:\d]{0,60}?\blast\b[^.;:\d]{0,60}?\b(?:in|of)\s+\Z"
)
"""Around the years since something was done before: "for the first time in 25 years, having last done so in"."""
_BEGUN = pattern(r"\b(?:founded|established|formed|created|set up|started|incorporated|launched|opened)\s+in\s+\Z")
_WITH = pattern(
    r",?\s+(?:and\s+)?(?:with|has|have|having|boasts?|boasting)\s+(?:(?:well|some|over|more than|almost|nearly)\s+)*\Z"
)
_OF_ITS = pattern(
    r"\s+of\s+(?!(?:(?:combined|collective|joint|shared)\s+)?(?:[a-z]+\s+)?(?:experience|expertise|knowledge|know-how)\b)[a-z]"
)
"""Around the years of what goes on since the beginning of a thing; its people may know their trade for longer."""
_TOLD_OF_THEN = pattern(r"\b(?:was|were|had been|would be|will be)\s+(?:\w+\s+)?\Z")
_UNTIL_THEN = pattern(r"\b(?:had|would)\b")
"""After the years since something that do not reach to the day of the draft."""
_SINCE_IT = pattern(r"\s+since(?:(?:\s+then)?\s*[,.]|\s+that\s+(?:day|time|date|year|moment|night|morning)\b)")
_SINCE_THEN = pattern(r"\b(?:[Ii]n|[Oo]ver|[Dd]uring|[Ff]or)\s+the\s+(?:\w+\s+)?\Z")
_THAT = pattern(r"(?i)that\s")
"""Before a day that was told before: "in the 16 years since that day"."""
_AGO = pattern(r"(?<=\bago)|\s+ago\b")
_NEAR = 2
"""How many characters may stand between two sentences of one paragraph."""
_REACH = 200


def event_of(context: Context, index: int) -> Mention | None:
    """The date that stands beside a number of years, or that "since" or the sentence before leads back to."""
    text, mention = context.text, context.mentions[index]
    following = (one for one in context.mentions[index + 1 : index + 4] if one.kind not in {"number", "ordinal"})
    after = next((one for one in following if not (is_relative(one) or _THAT.match(one.text))), None)
    if ago := _AGO.match(text, mention.end):
        return _ago(context, index, ago.end(), after)
    start, end = context.document.sentence_at(mention.start)
    if mention.kind == "duration":
        beside = (_is_since, _is_after, _is_last_time)
        if after is not None and any(is_it(text, start, mention, after) for is_it in beside):
            return after
        if since := _SINCE_IT.match(text, mention.end):
            return _since_it(context, mention, text[since.end() : end])
        if is_before_noun(mention) and _WAIT.match(text, mention.end):
            return _first_since(context, start, mention)
    if _NOW_AFTER_SOME.fullmatch(text, start, mention.start) or (
        _NOW_SINCE.fullmatch(text, start, mention.start) and _ON.match(text, mention.end, end)
    ):
        return _told_before(context, start)
    return _earlier_in_it(context, start, mention) if _ON_NOW.match(text, mention.end, end) else None


def _since_it(context: Context, mention: Mention, following: str) -> Mention | None:
    """The last year before "in the 16 years since that day", which goes on to the day of the draft."""
    if not _SINCE_THEN.search(context.text, max(mention.start - 24, 0), mention.start) or _UNTIL_THEN.search(following):
        return None
    near = context.mentions_in(max(mention.start - _REACH, 0), mention.start)
    return next((one for one in reversed(near) if year_of(one) is not None), None)


def begun_with(context: Context, index: int) -> Mention | None:
    """The year in which that was founded which has had something for so many years: "with 120 years of trade"."""
    before, mention = context.mentions[index - 1] if index else None, context.mentions[index]
    if before is None or mention.kind != "duration" or not _OF_ITS.match(context.text, mention.end):
        return None
    with_it = _WITH.fullmatch(context.text, before.end, mention.start)
    return before if with_it and _BEGUN.search(context.text, max(before.start - 40, 0), before.start) else None


def _ago(context: Context, index: int, end: int, after: Mention | None) -> Mention | None:
    """The date beside "20 years ago", or that of the sentence before: "That was 20 years ago"."""
    text, mention = context.text, context.mentions[index]
    before = context.mentions[index - 1] if index else None
    between = text[end : after.start] if after else ""
    beside = after is not None and (BESIDE.fullmatch(between) or _WHEN_IT.fullmatch(between))
    start = context.document.sentence_at(mention.start)[0]
    here = before is not None and before.start >= start
    apposed = here and before and _APPOSED.fullmatch(text[before.end : mention.start])
    if here and before and text[start : before.start] == "The ":
        apposed = apposed or _THE_YEARS.fullmatch(text, before.end, mention.start)
    if beside or (apposed and before and re.search(r"[0-9]", before.text)):
        return after if beside else before
    return _told_before(context, start) if _IT_WAS.fullmatch(text, start, mention.start) else None


def _is_since(text: str, start: int, mention: Mention, after: Mention) -> bool:
    """Whether the years are those since the event of a date; "for five years since 2009" may be some of them."""
    before = text[max(start, mention.start - 24) : mention.start]
    between = text[mention.end : after.start]
    if (is_before_noun(mention) and (waited := _WAITED.match(between))) or (
        _AFTER.search(before) and _IS_NOW.match(text, after.end) and (waited := _IN_POWER.match(between))
    ):
        between = between[waited.end() :]
    some = _SINCE_YEAR.fullmatch(between) and not _ALL_SINCE.search(before) and not _AFTER.search(before)
    return bool(_SINCE_EVENT.fullmatch(between) and not _TOLD_OF_THEN.search(before) and not some)


def _is_last_time(text: str, start: int, mention: Mention, after: Mention) -> bool:
    """Whether something is done for the first time in so many years since it was last done on a date."""
    first = _FIRST_TIME.search(text, max(start, mention.start - 90), mention.start)
    return first is not None and _LAST_TIME.fullmatch(text, mention.end, after.start) is not None


def _is_after(text: str, start: int, mention: Mention, after: Mention) -> bool:
    """Whether it is now so many years after the event of a year: "Ten years after the flood of 1953, it is empty"."""
    if not (
        _AFTER_EVENT.fullmatch(text, mention.end, after.start) or _INTO_EVENT.fullmatch(text, mention.end, after.start)
    ):
        return False
    led = text[start : mention.start]
    return bool(_NOW_AFTER.match(text, after.end) if not led.strip() else _NOW_BEFORE.search(led))


def _first_since(context: Context, start: int, mention: Mention) -> Mention | None:
    """The only year before in a sentence that tells of the first since then, "ending a 30-year drought"."""
    years = [one for one in context.mentions_in(start, mention.start) if year_of(one) is not None]
    if len(years) != 1 or not _ENDS.search(context.text, years[0].end, mention.start):
        return None
    return years[0] if _FIRST_SINCE.search(context.text, start, years[0].start) else None


def _earlier_in_it(context: Context, start: int, mention: Mention) -> Mention | None:
    """The only year before in a sentence that goes on with "but 20 years on they are"."""
    years = [one for one in context.mentions_in(start, mention.start) if year_of(one) is not None]
    joined = len(years) == 1 and _BUT.fullmatch(context.text, years[0].end, mention.start)
    return years[0] if joined else None


def _told_before(context: Context, start: int) -> Mention | None:
    """The only year of the sentence that ends right before a place."""
    first, last = context.document.sentence_at(max(start - 2, 0))
    years = [one for one in context.mentions_in(first, last) if year_of(one) is not None]
    return years[0] if len(years) == 1 and start - last <= _NEAR and not context.quoted(first, last) else None
