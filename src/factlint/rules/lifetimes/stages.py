"""Stages of a life: how old somebody was at which time, in whatever words the two are told.

An age and a year belong together where they stand side by side, or where a clause has one of each; "when" ties its
clause to the year before it or behind it. An age told of the present belongs to the day of the draft, and one of "two
years later" to the stage before.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.mentions import find_mentions
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.biographies import another, biographies
from factlint.rules.lifetimes.lives import births
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

ANOTHER_PERSON = (
    r"\b(?:who|whose|whom|wife|husband|widow|widower|sons?|daughters?|child|children|mother|father|parents?|brothers?|"
    r"sisters?|grand\w+|nephew|niece|uncle|aunt|cousin|friend|partner|successor|predecessor|rival|they|their|others?)\b|"
    r"(?:^|[,;:] | and | but | while )(?:[A-Z][\w’'-]+ )+(?:was|had|who|[a-z]+ed|became|died|left|won|took)\b"
)
"""Words between two figures after which the second is somebody else's."""
_ONLY = r"(?:(?:just|only|still|now|already)\s+)?"
_OF_AGE = pattern(
    rf"(?:\b[Aa]t\s+|\b(?i:he|she|who|and)\s+(?:is|was|will\s+be|would\s+be)\s+|\b(?:turn(?:s|ed|ing)?|being)\s+){_ONLY}\Z"
)
_WAS = pattern(rf"\b(?:was|is|will\s+be|would\s+be)\s+{_ONLY}\Z")
_WHEN_SHE = pattern(r"\s+when\s+(?:he|she)\b")
_NO_AGE = pattern(
    r"\b(?:ranked|placed|seeded|stood|stands|priced|closed|opened|valued|set|fixed|capped|estimated|put|level|sold|"
    r"finished|temperature\w*|number)\s+at\s+\Z"
)
_CLOSED = pattern(
    r"\s*(?:[,.;:)–—]|\Z)|\s+(?:and|but|when|in|on|after|before|as|while|with|by|he|she|from|without|following|last|"
    r"this|next|years?\s+old)\b(?!\s+\d{1,2}\b)"
)
"""After the number of an age."""
_TURNS = pattern(r"\bturn(?:s|ed|ing)?\s+(?:\w+\s+)?\Z")
_OWN_BIRTHDAY = pattern(r"\b(?:his|her)\s+\Z")
_SIDE_BY_SIDE = pattern(
    r",?\s+(?:in|on|by|during|at|until)\s+(?:the\s+)?|"
    r",?\s+(?:when|by\s+which\s+time)\s+(?:he|she)\s+(?:was|turned)\s+(?:(?:just|only|still)\s+)?|"
    r",?\s+|,?\s+at\s+(?:the\s+)?|\s*\(\s*(?:at\s+|in\s+)?"
)
"""Between an age and its year."""
_OWN_YEAR = pattern(
    r"\b(?:since|until|till|from|before|after|for|of|to|than|written|built|made|held|given|taken|bought|begun|drawn|won|"
    r"lost)\s+(?:(?:in|on)\s+)?(?:the\s+)?\Z|"
    r"\b[a-z]+(?<!\bhe)(?<!\bshe)(?<!\bwho)(?<!\band)(?<!\bwas)(?<!ly)\s+[a-z]+ed\s+(?:in|on)\s+\Z|"
    r"\b(?:had|who|which|that|whose)\b[^.;:]*\Z"
)
"""Before a year of something else: "since 1990", "letters sent in 1911", "the mill that he had bought in 1935"."""
_WHEN = pattern(r"(?:when|where|by\s+which\s+time)\s+(?:he|she)\b")
_AND_WHEN = pattern(r",?\s+(?=when\b)")
_LEADING = pattern(r"\W*(?:[Ii]n|[Oo]n|[Bb]y)\s+(?:the\s+)?(?:[a-z]+\s+of\s+)?\Z")
_GOES_FURTHER = pattern(r"\s+(?:and|or)\s|,\s+[a-z]+ed\b")
"""Between a year and an age of another act: "took the post in 1947, held it for 38 years and retired at 72"."""
_LATER = pattern(r"\b(?P<years>[\w-]+)\s+years?\s+later,?\s+(?:(?:when\s+(?:he|she)\s+was|at|aged)\s+)?(?:just |only )?\Z")
_IS = pattern(r"\b(?:he|she|who)\s+is\s+(?:\w+\s+)?\Z")
_NOW = pattern(r"\s+(?:he|she|[A-Z][\w’'-]+)\s+(?:is|has|remains|still|holds|runs|leads|keeps|lives|writes)\b")
_APPOSED = pattern(r"\A[^.;:\d]{0,60}?\b(?P<surname>[A-Z][\w’'-]+),\s+(?:aged\s+)?\Z")
_GOES_ON = pattern(r"\A\W*(?:(?:In|On|At|By|Until|Then|Later|Born)\b[^.;]{0,60}?,?\s+)?(?:[Hh]e|[Ss]he)\b")
_OLDEST = 115
_A_YEAR = 366
_A_MONTH = 31
_NEAR = 40
"""How many characters an age and its year may take up to be shown as one."""


class Stage(NamedTuple):
    """An age in a year: `born` are the first and the last year of birth that it leaves, `place` the words that tell it.

    `age` is the number of years, 0 for the birth itself.
    """

    age: int
    year: int
    born: tuple[int, int]
    place: tuple[int, int]

    def contradicts(self, other: Stage) -> bool:
        """Whether nobody can have both ages."""
        return self.age + other.age > 0 and max(self.born[0], other.born[0]) > min(self.born[1], other.born[1])


class _Age(NamedTuple):
    mention: Mention
    number: int
    birthday: bool


def contradictions(context: Context) -> Iterator[tuple[Stage, Stage]]:
    """Two stages of one life that cannot both be right, the one to blame last: which most others contradict."""
    for life in _lives(context):
        pairs = [(one, other) for one, other in combinations(life, 2) if one.contradicts(other)]
        if pairs:
            against = {stage: sum(stage in pair for pair in pairs) for stage in life}
            blamed = max(reversed(life), key=lambda stage: against[stage])
            one, other = next(pair for pair in pairs if blamed in pair)
            yield (other, one) if one == blamed else (one, other)


def _lives(context: Context) -> Iterator[list[Stage]]:
    """The stages of one person each: of a biography, or of a sentence and those that go on with "he" or "she"."""
    told_of: set[int] = set()
    for biography in biographies(context):
        stages: list[Stage] = []
        born = {mention.start: (mention, days) for mention, days in biography.births}
        for sentence in biography.sentences:
            told_of.add(sentence.start)
            stages += _told(context, sentence, list(born.values()), biography.surname, stages)
        yield stages
    chain: list[Stage] = []
    for sentence in context.sentences:
        goes_on = _GOES_ON.match(sentence.text)
        alone = goes_on and not re.search(ANOTHER_PERSON, sentence.text[goes_on.end() :])
        quiet = sentence.quoted or sentence.crowded or sentence.start in told_of
        found = [] if quiet else _told(context, sentence, list(births(context, sentence)), "", chain if goes_on else [])
        if chain and not goes_on:
            yield chain
            chain = []
        parted = chain and found and re.search(ANOTHER_PERSON, context.text[chain[-1].place[1] : found[0].place[0]])
        if parted or (not alone and not found):
            yield chain
            chain = []
        chain = [*chain, *found]
    yield chain


def _told(
    context: Context,
    sentence: Sentence,
    born: Sequence[tuple[Mention, tuple[date, date]]],
    surname: str,
    before: Sequence[Stage],
) -> list[Stage]:
    """The stages that a sentence tells of one person, in order; a year or an age belongs to one alone."""
    inside = [(mention, days) for mention, days in born if sentence.start <= mention.start < sentence.end]
    found = [
        Stage(0, first.year, (first.year, last.year), (mention.start, mention.end))
        for mention, (first, last) in inside
    ]
    starts = {mention.start for mention, _ in inside}
    years = [
        (mention, year)
        for mention in sentence.mentions
        if mention.start not in starts and (year := _year(context, mention)) is not None
    ]
    ages = list(_ages(context, sentence))
    for age in ages:
        previous = [*before, *found]
        stage = _with_year(context, sentence, age, years, ages) or _without_year(
            context, sentence, age, surname, previous[-1] if previous else None
        )
        start = found[-1].place[1] if found else sentence.start
        other = re.search(ANOTHER_PERSON, context.text[start : age.mention.start]) if found else None
        if stage and not other and not another(context.text[sentence.start : age.mention.start]):
            found.append(stage)
    return sorted(found, key=lambda stage: stage.place)


def _ages(context: Context, sentence: Sentence) -> Iterator[_Age]:
    """The ages of persons that a sentence tells, by whatever words."""
    for mention in sentence.mentions:
        number = mention.whole
        if number is None or not 0 < number < _OLDEST or mention.bound != "exact":
            continue
        before = context.text[max(sentence.start, mention.start - 40) : mention.start]
        after = context.text[mention.end : mention.end + 20]
        if any(re.fullmatch(r",?\s+(?:and|or)\s+", context.text[mention.end : one.start]) for one in sentence.mentions):
            continue  # the ages of several
        birthday = re.match(r"\s+birthday\b", after) if mention.kind == "ordinal" else None
        if birthday and _OWN_BIRTHDAY.search(before):
            yield _Age(mention._replace(end=mention.end + birthday.end()), number, birthday=True)
        elif mention.kind == "age" and mention.unit == "year" and not mention.text.endswith("-old"):
            yield _Age(mention, number, birthday=_TURNS.search(before) is not None)
        elif mention.kind == "number" and _CLOSED.match(after):
            named = _APPOSED.match(context.text[sentence.start : mention.start])
            told = _OF_AGE.search(before) or (_WAS.search(before) and _WHEN_SHE.match(after))
            if named or (told and not _NO_AGE.search(before)):
                yield _Age(mention, number, birthday=_TURNS.search(before) is not None)


def _with_year(
    context: Context, sentence: Sentence, age: _Age, years: Sequence[tuple[Mention, int]], ages: Sequence[_Age]
) -> Stage | None:
    """The stage of an age with the year that is told with it."""
    text, mention = context.text, age.mention
    for year, number in years:
        one, other = sorted((mention, year), key=lambda each: each.start)
        if _SIDE_BY_SIDE.fullmatch(text, one.end, other.start):
            return _stage(age, number, year)
    if _APPOSED.match(text[sentence.start : mention.start]):
        return None
    start, end = sentence.clause_at(mention.start)
    when = _AND_WHEN.match(text, mention.end, sentence.end)
    if when is not None:
        start, end = sentence.clause_at(when.end())
    elif _WHEN.match(text, start):
        before = [(year, number) for year, number in years if re.fullmatch(r",?\s+", text[year.end : start])]
        if before:
            return _stage(age, before[0][1], before[0][0])
    inside = [(year, number) for year, number in years if start <= year.start < end]
    others = sum(start <= one.mention.start < end for one in ages if one is not age)
    if len(inside) != 1 or others or _OWN_YEAR.search(text[start : inside[0][0].start]):
        return None
    year, number = inside[0]
    between = text[min(mention.end, year.end) : max(mention.start, year.start)]
    leads = when or _LEADING.fullmatch(text, start, year.start)
    if _GOES_FURTHER.search(between) or (not leads and re.search(rf",|{ANOTHER_PERSON}", between)):
        return None
    return _stage(age, number, year)


def _without_year(context: Context, sentence: Sentence, age: _Age, surname: str, last: Stage | None) -> Stage | None:
    """The stage of an age told of the day of the draft, or of some years after the stage before."""
    text, mention = context.text, age.mention
    before = text[sentence.start : mention.start]
    later = _LATER.search(before)
    if later is not None and last is not None:
        years = next((one.whole for one in find_mentions(later["years"])), None)
        return _stage(age, last.year + years, slack=1) if years else None
    apposed = _APPOSED.match(before)
    at = re.search(r"(?:\A|[;:]\s+)[Aa]t\s+\Z", before) and _NOW.match(text, mention.end, sentence.end)
    now = _IS.search(before) or at or (apposed and apposed["surname"] == surname)
    if not now or not context.dated or context.as_of.days > _A_YEAR:
        return None
    return _stage(age, context.as_of.start.year)


def _stage(age: _Age, year: int, told: Mention | None = None, slack: int = 0) -> Stage:
    place = age.mention.start, age.mention.end
    if told is not None:
        both = min(told.start, place[0]), max(told.end, place[1])
        place = both if both[1] - both[0] <= _NEAR else place
    first = year - age.number - (not age.birthday) - slack
    return Stage(age.number, year, (first, year - age.number + slack), place)


def _year(context: Context, mention: Mention) -> int | None:
    """The year that a date states, or that "next week" and "in August" have in a draft that knows its own day."""
    if mention.kind != "date" or mention.bound != "exact" or mention.modifier:
        return None
    near = re.match(r"\d{4}(?=-)", mention.value) if context.dated and context.as_of.days <= _A_MONTH else None
    return year_of(mention) or (int(near[0]) if near else None)
