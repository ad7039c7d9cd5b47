"""Ages of things told with the year that they began in: "a boat of 1985, which will be 40 in 2025"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.sentence import BEGINS

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_AGE = pattern(
    r"\b(?:(?P<turns>turns|turned|(?:will|would) turn|(?:reaches|reached|(?:will|would) reach) the age of)|"
    r"(?:will|would) be|would have been)\s+(?:just\s+|only\s+)?"
    r"(?P<age>\d{2,3})(?![\d.,]*\d)(?:\s+years\s+old)?(?P<near>\s+(?:(?P<next>next)|this)\s+(?:year|month|week|"
    r"spring|summer|autumn|winter)\b|\s+(?:today|tomorrow)\b|\s+on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b)?"
)
_IN_YEAR = pattern(r",?\s+(?:in|on)\s+(?:the\s+)?(?:[A-Za-z]+\s+)?")
_LEADING = pattern(rf"(?:{BEGINS}|[;:]\s+)[Ii]n\s+(?:[A-Za-z]+\s+)?\Z")
"""Before a year that dates the clause it opens."""
_MADE = (
    r"(?:launched|built|opened|founded|established|formed|created|set up|started|begun|erected|planted|printed|"
    r"published|completed|commissioned|inaugurated|unveiled|introduced|incorporated|chartered|consecrated|cast)"
)
_YEAR = r"\s+(?:in|on)\s+(?:the\s+)?(?:\d{1,2}\s+)?\Z"
_BEGUN = pattern(
    rf"(?i)\b(?:(?:was|were|had been)\s+(?:first\s+)?{_MADE}|"
    rf"opened|began|started|went up|came into (?:force|service|use|being))(?:\s+(?!and\b)[^\s.;:,]+){{0,4}}?{_YEAR}"
    r"|\b(?:dates|dated) (?:back )?(?:from|to)\s+\Z"
)
"""Before the year in which the subject of a sentence began."""
_MADE_IN = pattern(rf"(?i)\b{_MADE}(?:\s+(?!and\b)[^\s.;:,]+){{0,4}}?{_YEAR}|\bdating (?:back )?(?:from|to)\s+\Z")
_OF = pattern(r"\b[a-z]{3,},? (?:of|from) \Z|\b[a-z]{3,} \(\Z")
"""Before the year of a thing that is named by it: "a boat of 1985"."""
_GOES_ON = pattern(
    r"(?:,|\))?\s*(?:;\s*|,?\s*\b(?:and|but|so|and so)\s+)?(?:(?:it|which|that|they)\s+)?"
    r"(?:now|thus|therefore|also)?\s*"
)
"""Between the year and the age of one thing."""
_WHICH = pattern(r"\)?,?\s+(?:which|that)\s+")
_CLOSES = pattern(r"\)?,\s+")
_THE_SAME = pattern(r",\s+(?:it|the(?:\s+[a-z-]+){1,2})\s+")
"""Between "Launched in 1985" and what is said of the thing."""
_AT_HEAD = pattern(rf"(?i)(?:\A|[;:]\s+){_MADE}\b[^.;:,]*\Z")
_IT = pattern(r"(?:It|They)\s+")
_SOMEBODY = pattern(r"\b(?i:he|she|his|her|who|born)\b")
_IN_ITS = pattern(
    r"\b(?:is|are|has|have|enters?|entering|now)\s+(?:(?:now|already|well|just|entered)\s+)*(?:(?:in|into|entering)\s+)?"
    r"(?:its|his|her|their|the)\s+\Z"
)
_YEAR_OF = pattern(
    r"\s+year\b(?!\s+(?:in a row|running|of\b(?!\s+(?:his|her|its|their)\s+(?:reign|rule|existence|life)\b)))"
)
"""Around "seventh": the war "enters its seventh year"."""
_ANOTHER = pattern(r"\b(?:an?|another|whose)\s")
"""Between a beginning and the numbered year of something else."""
_STARTED = pattern(
    r"\b(?:began|begun|started|broke out|erupted|took (?:office|power|over)|came to (?:power|the throne)|founded|"
    r"launched|opened|since)(?:\s+[a-z]+){0,2}?(?:\s+in)?\s+(?:early\s+|late\s+)?\Z"
)
_SLIP, _FEW = 15, 2
_A_YEAR = 366


class ThingAge(NamedTuple):
    """The age of a thing: where it stands, the number told, that which is due, and the beginning it is counted from."""

    start: int
    end: int
    told: int
    due: int
    begun: Mention

    @property
    def slips(self) -> bool:
        """Whether it is wrong as a slip is: by some years, or by tens of them."""
        off = abs(self.due - self.told)
        return off > 1 and (off <= _SLIP or off % 10 == 0)


def ages_of_things(context: Context) -> Iterator[ThingAge]:
    """The ages of things that the year of their beginning and the year of the age decide."""
    before: Sentence | None = None
    for sentence in context.sentences:
        if not (sentence.quoted or sentence.crowded or _SOMEBODY.search(sentence.text)):
            for found in _AGE.finditer(sentence.text):
                yield from _told(context, before, sentence, found)
        before = None if sentence.quoted else sentence


def nth_years(context: Context) -> Iterator[ThingAge]:
    """The years since a beginning as the words number them: "began in 2011 and is now in its seventh year"."""
    if not context.dated or context.as_of.days > _A_YEAR:
        return
    for sentence in context.sentences:
        years = [one for one in sentence.mentions if year_of(one) is not None]
        if len(years) != 1 or sentence.quoted or not sentence.has("year"):
            continue
        begun = _STARTED.search(context.text, max(sentence.start, years[0].start - 50), years[0].start)
        for mention in sentence.mentions if begun else ():
            before = context.text[max(sentence.start, mention.start - 40) : mention.start]
            told, due = mention.whole, context.as_of.start.year - (year_of(years[0]) or 0)
            numbered = mention.kind == "ordinal" and told and _YEAR_OF.match(context.text, mention.end, sentence.end)
            off = min(abs((told or 0) - one) for one in (due, due + 1))
            another = _ANOTHER.search(context.text, years[0].end, mention.start)
            if numbered and told and not another and _IN_ITS.search(before) and off and (off <= _FEW or off % 10 == 0):
                yield ThingAge(mention.start, mention.end, told, due + (told > due), years[0])


def _told(context: Context, before: Sentence | None, sentence: Sentence, found: re.Match[str]) -> Iterator[ThingAge]:
    start, end = (sentence.start + place for place in found.span("age"))
    begun = _begun(context, before, sentence, sentence.start + found.start())
    then = _year_then(context, sentence, found, begun) if begun else None
    year = year_of(begun) if begun else None
    if begun and then and year and then > year:
        yield ThingAge(start, end, int(found["age"]), then - year, begun)


def _year_then(context: Context, sentence: Sentence, found: re.Match[str], begun: Mention) -> int | None:
    """The year in which the thing has its age: told beside it, at the head of the clause, or by the draft's day."""
    end = sentence.start + found.end()
    for mention in sentence.mentions:
        year = year_of(mention)
        if year is None or mention == begun:
            continue
        leads = _LEADING.search(context.text, sentence.start, mention.start) and mention.end <= begun.start
        if leads or _IN_YEAR.fullmatch(context.text, end, mention.start):
            return year
    if found["near"] and context.dated and context.as_of.days <= _A_YEAR:
        return context.as_of.start.year + bool(found["next"] and found["near"].endswith("year"))
    return None


def _begun(context: Context, before: Sentence | None, sentence: Sentence, verb: int) -> Mention | None:
    """The year in which that began of which the verb at a place tells the age."""
    text = context.text
    years = [mention for mention in sentence.mentions if year_of(mention) is not None and mention.end <= verb]
    if years:
        led = text[sentence.start : years[-1].start]
        return years[-1] if _is_of_same(led, text[years[-1].end : verb]) else None
    if before is None or sentence.start - before.end > 2 or not _IT.fullmatch(text, sentence.start, verb):
        return None
    years = [mention for mention in before.mentions if year_of(mention) is not None]
    alone = len(years) == 1 and not _SOMEBODY.search(before.text)
    begun = alone and any(words.search(text, before.start, years[0].start) for words in (_BEGUN, _MADE_IN))
    return years[0] if begun else None


def _is_of_same(led: str, between: str) -> bool:
    """Whether the words before a year, and those from it to the age, tell of one thing."""
    if _BEGUN.search(led) and _GOES_ON.fullmatch(between):
        return True
    if _MADE_IN.search(led):
        opens = _AT_HEAD.search(led) is not None and _THE_SAME.fullmatch(between)
        return bool(opens or _WHICH.fullmatch(between) or _CLOSES.fullmatch(between))
    return bool(_OF.search(led) and _WHICH.fullmatch(between))
