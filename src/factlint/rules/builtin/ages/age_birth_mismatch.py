"""A01: an age that the date of birth beside it refutes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.ages_now import ages_now, due_now
from factlint.rules.lifetimes.around import (
    NAMED_AGED,
    NOT_A_PERSON,
    OF_HIS_KIN,
    OTHERS,
    THING,
    ages_around,
    names_another_year,
)
from factlint.rules.lifetimes.by_person import ages_then
from factlint.rules.lifetimes.decades import decades
from factlint.rules.lifetimes.lives import BORN, OF_ANOTHER, at_death, births, years_between
from factlint.rules.reading.dates import states_year, year_of
from factlint.rules.reading.phrases import Phrase
from factlint.rules.reading.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_HAS = pattern(r"\b(?:has|have|had|with|and|of|to) (?:an?|his|her|their|the)\s+\Z")
"""Before the age of somebody else: "born in 1979, he has a 12-year-old son"."""
_OF_A_THING = pattern(r"\b(?!(?:is|as|now|still|remains|a)\b)[a-z]+ an?\s+\Z")
"""Before the age of what somebody has to do with: "has sailed a 41-year-old sloop"."""
_DOES = pattern(
    r"\b(?:is|still|remains|has)\b|\A(?:At|Now)\s[^.;:]{2,40}\s(?:lives|works|runs|keeps|leads|teaches|writes|plays|sings|"
    r"paints|swims|holds|serves|divides|coaches|farms)\b"
)
"""What somebody does now, or has done, at the age with which the sentence begins."""
_THEN = pattern(r"\b(?:was|were|had|when|then)\b(?! born)|\bby\s+(?:the\s+age\s+of\s+)?[1-9][0-9]\b(?!\s+[a-z]+s\b)")
_WHILE = pattern(r"(?:By|When|While|Until)\b")
_ANOTHER_NAMED = pattern(r"(?:.*\W[a-z]+,?|,)\s+(?:and\s+)?(?:[A-Z][\w’'.-]+\s+)+[A-Z][\w’'-]+,\s+", re.DOTALL)
"""Between a birth and the age of a second person: "was born in 1970, and Jo Roe, 34, took her in"."""
_OTHER_TIME = pattern(
    r"\b(?:then|when|while|at the time|at (?:the )?age|aged?|turned|turns|will be|would|by|until|was|were|had)\b|"
    r"\b(?:from|since|before|after|became|died|death|late|dead)\b(?![^,]*, [^,]*\w)",
    re.IGNORECASE,
)
"""Words that move an age to another time, some of them only those of its own phrase."""
_ONE_EVENT = pattern(
    r"(?:,?\s+(?:at\s+)?(?:the\s+)?|[^.;:,]{1,50}\b(?:in|on)\s+|[^.;:,]{1,50},?\s+(?:at\s+)?(?:the\s+)?)"
)
_AN_AGE_NOW = pattern(r"\b(?:is|[Nn]ow|[Tt]he|[Aa]n?)\s+\Z|,\s+\Z|\A\Z")
_IS = pattern(r"\bis\s+(?:[a-z]+\s+)?\Z")
_DONE = pattern(
    r"\b(?:[a-z]{2,}ed|shot|caught|found|held|taken|hurt|seen)\s+(?:in\s+[A-Z]\w+\s+)?(?:on|in)\s+(?:the\s+)?\Z"
)
"""Before the day of something done to, or by, somebody who is of an age now."""
_OF_ONE_PLAYED = pattern(r"\b(?:an?|some|any|every) (?:[a-z]+ )?[a-z]+\s+\Z")
"""Before the age of somebody else: "plays a woman well into her eighties"."""
_TURNED = pattern(
    r"\b(?:turned|turns|will turn) (?P<age>[1-9][0-9])\b,? (?:this (?:year|month|week)|today|earlier this year)"
)
_NOT_NOW = pattern(
    r"\b(?:was|were|had|then|when|by|until|would|died|late|will|"
    r"(?:means?|hopes?|plans?|wants?|aims?|intends?|expects?) to)\b",
    re.IGNORECASE,
)
_BIRTHDAYS = (
    Phrase(r"\bturned <age:number>,? (?:(?:in|on|at|during) )?(?:the )?<when:date>"),
    Phrase(
        r"\b(?:celebrated|marked|kept|had) (?:his|her) <age:ordinal> birthday,? (?:(?:in|on) )?(?:the )?<when:date>"
    ),
)
_STILL_OF_ONE = r"\A(?:He|She|The (?:[a-z-]+ ){0,4}?[a-z-]+, who)\b"
_SEVERAL_BORN = r"\bborn (?:in |on )?<bornone:date>,? and (?:in |on )?<bornother:date>"
_CHILDREN = (
    Phrase(
        rf"<ageone:years>,? and (?:aged )?<ageother:years>,?(?: (?!and\b)[a-z]+){{0,3}},? "
        rf"(?:(?:who|and) (?:were|was) |both |respectively )?{_SEVERAL_BORN}"
    ),
    Phrase(
        rf"{_SEVERAL_BORN},? (?:respectively,? )?(?:(?:and )?are (?:now )?|aged )<ageone:years>,? and <ageother:years>"
    ),
)
_A_SLIP = 3
"""By how many years an age may be wrong."""
_A_LARGE_SLIP = 15
"""The same where one phrase ties the age to the birth; much more makes it an age of long ago."""
_A_YEAR = 366
_BORN_OF = pattern(r"\bwas born\b")
_OF_THE_THING = pattern(rf"-?\s*(?:[a-z-]+\s+){{0,2}}{THING}")


@rule(
    "A01",
    "age-birth-mismatch",
    words="born b birth dob turned birthday world light",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        Example("He was born here on 2 February 1942, which makes him «83», and he swims.", as_of="2023-09-20"),
        Example(
            "Ada Poe, who was born on 2 June 1958 in a hut by the quay and who, at «67», has no plan to stop, sang.",
            as_of="2025-03-14",
        ),
        "Ada Poe, a baker's daughter, was born on 12 February 1847. Poe sang. She died on 3 January 1921, «aged 74».",
        "Ada Roe, who was born on 9 June 1969, joined in 2009. The first loan was on 7 July 2017, when she was «47».",
        Example(
            "Eva Quill, their «seventeen-year-old» keeper, born on 3 March 2006, saved a penalty.", as_of="2025-10-16"
        ),
        Example("Mrs Poe was born on 22 May 1934 and will be «93» on her birthday next week.", as_of="2025-05-16"),
        Example(
            "They named Ben Roe, «52», as the man. Born in Leith on 5 May 1954, he grew up there.", as_of="2017-03-15"
        ),
        Example("Born in 1950, the «70-year-old» still paints.", as_of="2025-03-01"),
        "Born in 1950, she was elected mayor in 1990 at the «age of 45».",
        Example("Born in 1950, the «70-year-old» has kept his house full since 2011.", as_of="2025-03-01"),
        Example("Ada Poe, «42», was born on 3 May 1970 in Leith.", as_of="2025-03-01"),
        Example("She is «67» and was born on 3 May 1949.", as_of="2025-03-01"),
        Example("The actor is «51 years old». He was born in 1979 on a farm.", as_of="2025-03-01"),
        Example("Ben Roe, born in 1955, is «well into his 80s».", as_of="2025-03-01"),
        Example("Born in 1970, she turned «60» this year.", as_of="2025-03-01"),
        Example("Ada Poe (born 14 June 1961) is a poet. Now «73», she lives in Leith.", as_of="2025-03-01"),
        Example("Ada Poe, «52», leads the force. Ms Poe, who was born in 1983, joined in 2009.", as_of="2025-03-01"),
        Example("The poet, «aged 74» (b. 5 May 1961), will read on Friday.", as_of="2025-03-01"),
        Example("Date of birth: 3 May 1971. The patient, a «62-year-old» cook, is well.", as_of="2025-03-01"),
        Example("Ada Poe, who was born in Leith in 1963 and at «51» still sails, is here.", as_of="2025-03-01"),
        Example("Ada Poe (born 9 January 1950) is a poet. At «65», she lives in Leith.", as_of="2024-12-05"),
        Example("Ben Roe, born 3 May 1960, is a baker. At «58», Roe runs two shops.", as_of="2025-12-05"),
        Example("The driver, «aged 31», whose date of birth is 22 October 1983, denied it.", as_of="2023-10-09"),
        Example("He is «62». His passport says he was born in Leith, 3 May 1971.", as_of="2025-03-01"),
    ],
    good=[
        Example("He was born here on 2 February 1942, which makes him 81, and he swims.", as_of="2023-09-20"),
        Example("He was born here on 2 February 1942, which makes him 12 years older than I am.", as_of="2023-09-20"),
        Example(
            "Ada Poe, who was born on 2 June 1958 in a hut behind the quay and who, at 66, has no plan to stop, sang.",
            as_of="2025-03-14",
        ),
        "Ada Poe's son was born on 12 February 1847. Poe sang. She died on 3 January 1921, aged 94.",
        "Ada Roe, who was born on 9 June 1969, joined in 2009. The first loan was on 7 July 2017, when she was 48.",
        "Ada Roe, born on 9 June 1969, joined in 2009. Mia Poe came on 7 July 2017, when she was 27.",
        Example("Eva Quill, their 19-year-old keeper, born on 3 March 2006, saved a penalty.", as_of="2025-10-16"),
        Example("Mrs Poe was born on 22 May 1934 and will be 91 on her birthday next week.", as_of="2025-05-16"),
        Example("The poet, aged 63 (b. 5 May 1961), will read on Friday.", as_of="2025-03-01"),
        Example("The poet, aged 54 (b. 5 May 1961), read at the opening in 2015.", as_of="2025-03-01"),
        Example("Ada Poe was born in Leith in 1963 and at 51 was made a judge.", as_of="2025-03-01"),
        Example("Date of birth: 3 May 1971. The cook married a 62-year-old joiner.", as_of="2025-03-01"),
        Example("Ada Poe, 30, writes of her mother, born in 1950.", as_of="2025-03-01"),
        Example(
            "They named Ben Roe, 62, as the man. Born in Leith on 5 May 1954, he grew up there.", as_of="2017-03-15"
        ),
        Example(
            "They named Ben Roe, 52, to Jo Poe. Born in Leith on 5 May 1954, he grew up there.", as_of="2017-03-15"
        ),
        Example("Born in 1950, the 74-year-old still paints.", as_of="2025-03-01"),
        Example("Born in 1950, the 75-year-old still paints.", as_of="2025-03-01"),
        Example("Born in 1950, he was 34 when he took office.", as_of="2025-03-01"),
        Example("Ada Poe, then 34, was born in 1950.", as_of="2025-03-01"),
        Example("Ben Roe, born in 1955, is in his late 60s.", as_of="2025-03-01"),
        Example("Born in 1970, she turned 55 this year.", as_of="2025-03-01"),
        Example("Ada Poe (born 14 June 1961) is a poet. Now 63, she lives in Leith.", as_of="2025-03-01"),
        Example("Born in 1979, the coach has a 12-year-old son.", as_of="2025-03-01"),
        Example("Ada Poe, 52, leads the force. Mr Roe, who was born in 1983, joined in 2009.", as_of="2025-03-01"),
        Example("Ben Roe, born in 1955, was in his 20s when he left.", as_of="2025-03-01"),
        Example("Born in 1950, Ada Poe married at the age of 31.", as_of="2025-03-01"),
        Example("The house, built in 1950, has a 70-year-old roof.", as_of="2025-03-01"),
        "Born in 1950, she was elected mayor in 1990 at the age of 39.",
        Example("Born in 1950, she lives in the 90-year-old school house.", as_of="2025-03-01"),
        Example("Ada Poe was born in 1970, and Jo Roe, 34, took her in.", as_of="2025-03-01"),
        Example("Born in 1949, he had two daughters, of whom the second, Ida, 37, succeeds.", as_of="2025-03-01"),
        "Born in 1950, the 70-year-old still paints.",
        Example("Ada Poe (born 9 January 1950) is a poet. At 65, she moved to Leith.", as_of="2024-12-05"),
        Example("Ada Poe (born 9 January 1950) is a poet. At 24, she lives in Leith.", as_of="2024-12-05"),
        Example("Ben Roe, 44, whose son's date of birth is 2 May 1996, denied it.", as_of="2025-06-09"),
        Example("Ada Poe, 62, is the aunt of Ben Roe, whose date of birth is 2 May 1986.", as_of="2025-06-09"),
    ],
)
def age_birth_mismatch(context: Context) -> Iterator[Problem]:
    """The age of a person does not fit the date of birth beside it.

    Ages are copied from older texts, and nobody has a birthday in a clipping.

    The age now is judged from the day of the draft, with one year of slack, also where one of the two stands in the
    next sentence ("She is 51. She was born in 1979"); the age at an event from its year ("born in 1950, she was elected
    in 1990 at the age of 45"); the age after a birthday ("Ada Poe, 82, ... The farmer, who turned 80 last June"); two
    ages that follow one another as two births do ("aged nine and seven, born in 2002 and 2004"). Silent where the age
    is told of a time without a year ("then 34", "when he took office", "died aged"), where the sentence names a third
    year, for things, in drafts that do not say when they speak, and inside quotation marks.
    """
    dated = context.dated and context.as_of.days <= _A_YEAR
    if dated:
        yield from _since_a_birthday(context)
    if not re.search(rf"\b(?:[Bb]orn|{BORN}|b\.|[Bb]irth|[Dd]\.?[Oo]\.?[Bb]\b)", context.text):
        return
    yield from _at_an_event(context)
    yield from _younger_than_then(context)
    yield from _on_a_day(context)
    if not dated:
        return
    yield from _of_several(context)
    places = Places()
    for problem in (*_told_beside(context), *_told_around(context)):
        if places.take(problem.start, problem.end):
            yield problem


def _on_a_day(context: Context) -> Iterator[Problem]:
    """Judge "She was born on 9 June 1969. ... on 7 July 2017, when she was 47" to the day."""
    for age, birth, when, due in ages_then(context):
        if age.whole is not None and age.whole not in due and abs(age.whole - due[0]) <= _A_LARGE_SLIP:
            yield Problem(
                age.start,
                age.end,
                f"Whoever was born on {birth.text} was {due[0]} on {when.text}, not {age.text}.",
                related=(Related(birth.start, birth.end, "the birth"), Related(when.start, when.end, "the day")),
            )


def _told_beside(context: Context) -> Iterator[Problem]:
    """Judge "Ada Poe, aged 62 (b. 1971), is" and "Born on 3 May 1971. The patient, a 62-year-old"."""
    for age, birth in ages_now(context):
        sentence, now = _sentence_of(context, birth), context.as_of.start.year
        if birth.period is None or birth.modifier or birth.bound != "exact" or not states_year(birth):
            continue
        another = any(one is not birth and year_of(one) not in {None, now} for one in sentence.mentions)
        if age.whole is None or another or sentence.has(NOT_A_PERSON):
            continue
        due = due_now(context, birth.period.start, birth.period.last)
        if age.whole not in due and abs(age.whole - due[0]) <= _A_LARGE_SLIP:
            yield _problem(context, age, age.whole, birth)


def _told_around(context: Context) -> Iterator[Problem]:
    """Judge an age now by the birth of its sentence, or of the one beside it about the same person."""
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        born = (
            list(births(context, sentence))
            if not sentence.quoted and sentence.has(rf"{BORN}|b\.|birth|birthday")
            else []
        )
        if len(born) != 1 or sentence.has(NOT_A_PERSON):
            continue
        if not names_another_year(sentence):
            yield from _in_decade(context, sentence, *born[0])
            yield from _turned(context, sentence, *born[0])
        mention, (first, last) = born[0]
        due = due_now(context, first, last)
        for told, age, years in ages_around(context, sentences[max(index - 1, 0) : index + 2], sentence, mention):
            if _BORN_OF.search(context.text, told.start, mention.start) and _ANOTHER_NAMED.fullmatch(
                context.text, mention.end, age.start
            ):
                continue
            elsewhere = _OF_THE_THING.match(context.text, age.end) or at_death(context, told, age)
            elsewhere = elsewhere or OTHERS.search(context.text, mention.end, age.start) is not None
            elsewhere = elsewhere or OF_HIS_KIN.search(context.text, age.end, mention.start) is not None
            if years in due or elsewhere or _told_of_another_time(context, told, age):
                continue
            yield _problem(context, age, years, mention)


def _problem(context: Context, age: Mention, years: int, birth: Mention) -> Problem:
    assert birth.period is not None  # noqa: S101 - only births with a date come here
    day, first = context.as_of.start, birth.period.start
    return Problem(
        age.start,
        age.end,
        f"Whoever was born in {first.year} is {years_between(first, day)} in {day.year}, not {years}.",
        related=(Related(birth.start, birth.end, "the birth"),),
    )


def _sentence_of(context: Context, mention: Mention) -> Sentence:
    return next(one for one in context.sentences if one.start <= mention.start < one.end)


def _at_an_event(context: Context) -> Iterator[Problem]:
    """Judge "born in 1950, he was elected in 1990 at the age of 45": birth, year and age of one sentence."""
    for sentence in context.sentences:
        born = list(births(context, sentence)) if sentence.has(BORN) else []
        others = [m for m in sentence.mentions if year_of(m) is not None and born and m != born[0][0]]
        told = [
            (m, years)
            for m, years, _ in ages(context, sentence)
            if re.match(r"(?:age|aged|at)\b", m.text, re.IGNORECASE)
        ]
        if len(born) != 1 or len(others) != 1 or len(told) != 1 or at_death(context, sentence, told[0][0]):
            continue
        (birth, (first, last)), event, (age, years) = born[0], others[0], told[0]
        period = event.period
        between = context.text[min(event.end, age.end) : max(event.start, age.start)]
        if period is None or min(event.start, age.start) < birth.end or not _ONE_EVENT.fullmatch(between):
            continue
        if OF_ANOTHER.search(context.text, birth.end, age.start):
            continue
        if years not in range(years_between(last, period.start), years_between(first, period.last) + 1):
            yield Problem(
                age.start,
                age.end,
                f"Whoever was born in {first.year} was {period.start.year - first.year} in {period.start.year}, "
                f"not {years}.",
                related=(Related(birth.start, birth.end, "the birth"), Related(event.start, event.end, "the event")),
            )


def _younger_than_then(context: Context) -> Iterator[Problem]:
    """Judge "The man charged on 5 March 2024 is 34; ... date of birth as 2 January 1981": nobody is younger now."""
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or sentence.has(NOT_A_PERSON):
            continue
        born = list(births(context, sentence))
        told = [
            age for age in ages(context, sentence) if _IS.search(context.text, age.mention.start - 8, age.mention.start)
        ]
        then = [one for one in sentence.mentions if year_of(one) is not None and born and one != born[0][0]]
        if len(born) != 1 or len(told) != 1 or len(then) != 1 or then[0].period is None:
            continue
        (birth, (first, last)), age, when = born[0], told[0], then[0]
        done = _DONE.search(context.text, max(sentence.start, when.start - 30), when.start)
        least = years_between(last, when.period.start) if when.period else 0
        if done and when.end <= age.mention.start and age.number < least:
            yield Problem(
                age.mention.start,
                age.mention.end,
                f"Whoever was born in {first.year} was already {least} in {when.text}, not {age.number}.",
                related=(Related(birth.start, birth.end, "the birth"), Related(when.start, when.end, "the day")),
            )


def _in_decade(context: Context, sentence: Sentence, birth: Mention, born: tuple[date, date]) -> Iterator[Problem]:
    """Judge "born in 1955, he is in his 80s" from the day of the draft."""
    least, most = years_between(born[1], context.as_of.start), years_between(born[0], context.as_of.last)
    for decade in decades(sentence.text):
        before = sentence.text[max(decade.start - 40, 0) : decade.start]
        if (
            (most >= decade.least - 1 and least <= decade.most + 1)
            or _NOT_NOW.search(before)
            or _OF_ONE_PLAYED.search(before)
        ):
            continue
        yield Problem(
            sentence.start + decade.start,
            sentence.start + decade.end,
            f"Whoever was born in {born[0].year} is {most} in {context.as_of.start.year}.",
            related=(Related(birth.start, birth.end, "the birth"),),
        )


def _turned(context: Context, sentence: Sentence, birth: Mention, born: tuple[date, date]) -> Iterator[Problem]:
    """Judge "born in 1970, she turned 60 this year": whoever has a birthday is exactly as old as the years apart."""
    due = context.as_of.start.year - born[0].year
    for found in _TURNED.finditer(sentence.text):
        if born[0].year == born[1].year and int(found["age"]) != due:
            yield Problem(
                sentence.start + found.start("age"),
                sentence.start + found.end("age"),
                f"Whoever was born in {born[0].year} turns {due} in {context.as_of.start.year}, not {found['age']}.",
                related=(Related(birth.start, birth.end, "the birth"),),
            )


def _since_a_birthday(context: Context) -> Iterator[Problem]:
    """Judge "Ada Poe, 82, ... The farmer, who turned 80 last June": an age now by the last birthday that is told."""
    for index, sentence in enumerate(context.sentences):
        found = None if sentence.quoted or sentence.crowded else next(sentence.find(*_BIRTHDAYS), None)
        when = found["when"].period if found else None
        if found is None or when is None or when.last > context.as_of.last or found["when"].modifier:
            continue
        told = found["age"].whole
        aside = context.sentences[index - 1] if index and re.match(_STILL_OF_ONE, sentence.text) else sentence
        between = context.text[aside.start : found["when"].end]
        now = [
            (m, years)
            for m, years, _ in ages(context, aside)
            if NAMED_AGED.search(context.text[max(m.start - 60, 0) : m.start])
        ]
        if told is None or len(now) != 1 or aside.quoted or now[0][0].start > found.start or OTHERS.search(between):
            continue
        age, years = now[0]
        since = years_between(when.last, context.as_of.start), years_between(when.start, context.as_of.last)
        due = range(told + since[0], told + since[1] + 1)
        if years not in due and abs(years - due[0]) <= _A_SLIP:
            yield Problem(
                age.start,
                age.end,
                f"Whoever turned {told} in {found['when'].text} is {due[0]}, not {years}.",
                related=(Related(found["age"].start, found["when"].end, "the birthday"),),
            )


def _of_several(context: Context) -> Iterator[Problem]:
    """Judge "two sons, aged nine and seven, born in August 2002 and September 2007", age by age."""
    for sentence in context.sentences:
        found = None if sentence.quoted or sentence.crowded else next(sentence.find(*_CHILDREN), None)
        if found is None:
            continue
        pairs = [(found[f"age{part}"], found[f"born{part}"]) for part in ("one", "other")]
        wrong = [(age, born, due) for age, born in pairs if (due := _due(context, born)) and age.whole not in due]
        if len(wrong) == 1 and abs((wrong[0][0].whole or 0) - wrong[0][2][0]) <= _A_SLIP:
            age, born, due = wrong[0]
            yield Problem(
                age.start,
                age.end,
                f"Whoever was born in {born.text} is {due[0]}, not {age.whole}.",
                related=(Related(born.start, born.end, "the birth"),),
            )


def _due(context: Context, born: Mention) -> range:
    """The ages that somebody born then may have now."""
    if born.period is None or born.modifier or born.bound != "exact":
        return range(0)
    first = years_between(born.period.last, context.as_of.start)
    return range(max(first, 0), years_between(born.period.start, context.as_of.last) + 1)


def _told_of_another_time(context: Context, sentence: Sentence, age: Mention) -> bool:
    """Whether the words right before an age move it to another time."""
    before = context.text[max(sentence.start, age.start - 30) : age.start].replace("was born", "born")
    first = age.start == sentence.start or context.text[sentence.start : age.start] == "At "
    if first and _DOES.search(sentence.text):
        return _THEN.search(sentence.text) is not None
    if _WHILE.match(sentence.text) and NAMED_AGED.search(context.text, max(sentence.start, age.start - 60), age.start):
        return True
    if age.text.lower().startswith(("age", "at ")) or _HAS.search(before) or _OF_A_THING.search(before):
        return True
    return _OTHER_TIME.search(before) is not None or not _AN_AGE_NOW.search(before)
