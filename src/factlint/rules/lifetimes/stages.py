"""Stages of a life: how old somebody was at which time, in whatever words the two are told.

An age and a time belong together where they stand side by side, or where a clause has one of each; "when" ties its
clause to the year before it or behind it. An age told of the present belongs to the day of the draft, that at the death
to its year, and one of "two years later" to the stage before.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.lifetimes.ages import APPOSED, ages
from factlint.rules.lifetimes.biographies import Biography, another, biographies
from factlint.rules.lifetimes.lives import BORN, births
from factlint.rules.lifetimes.pairing import ANOTHER_PERSON, in_clause, side_by_side
from factlint.rules.lifetimes.times import Time, counted, in_years, later, now, time_of
from factlint.rules.reading.dates import WEEKDAYS, year_of
from factlint.values.wording import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from fractions import Fraction

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.lifetimes.ages import Age
    from factlint.rules.reading.sentence import Sentence

_THEN_AGED = pattern(r",?\s+(?:(?:when\s+(?:he|she)\s+was|at|aged)\s+)?(?:(?:just|only)\s+)?")
_FOR = pattern(r"(?:\bfor|(?:,|\band)\s+(?:after|following))\s+(?:(?:just|exactly)\s+)?\Z", re.IGNORECASE)
_FOR_MORE = pattern(r"\bfor (?:another|a further|yet another)\s+\Z")
_AND_DIED = pattern(
    r"[^.;:,]{0,40},?\s(?:and|before)\s+(?:(?:he|she)\s+)?(?:died|dying)\b"
    r"[^.;:\d]{0,40}?\s(?:at|aged)\s+"
)
_THAT_WAS = pattern(r"[^.;:]{0,40}\.\s+(?:That|This|It) was (?:back )?(?:in|on) (?:the )?")
_ENDS = r"(?:retire|step|stood|stand|stop|left|leave|leaving|resign|sold|sell|hand|quit|gave|give|giving|bow)\w*"
_UNTIL = pattern(
    rf"[^.;:,]{{0,40}}?,?\s(?:(?:and|but)\s+(?:then\s+)?|until\s+|till\s+|before\s+)?(?:(?:he|she)\s+)?(?:{_ENDS}|until|till)\b"
    r"(?:\s+(?!(?:and|only|before|to|but)\b)[\w’'-]+){0,5}\s+"
)
"""Between a length and the age at its end."""
_LATER_ON = pattern(r"\b(?:later|then|afterwards|eventually|subsequently|before that|having)\b")
"""Words that let some time pass before a length begins, or tell of one that is over."""
_AND_AT = pattern(r",?\s+(?:and|until)\s+(?:then\s+)?(?:at\s+)?")
_FOR_GOOD = pattern(
    rf"[^.;:]{{0,60}}?\b(?:for good\b|for the last time\b|{_ENDS}\s+(?:it|them|him|her|there|the|her|his)\b)"
)
"""After such an age, where its clause tells the end: "for 24 years and at 41, on the day she came ashore for good"."""
_SINCE = pattern(r",?\s+since\s+(?:(?:he|she)\s+was\s+|(?:the\s+)?age\s+of\s+)?")
"""Between a length and the age at its beginning, told after the age at its end."""
_AFTER = pattern(r",?\s+after\s+\Z")
_DATED = pattern(r",?\s+\(?(?:in|on)\s+(?:the\s+)?|\s*\(\s*")
"""Between "five years later" and the year that this is."""
_IS = pattern(
    r"(?:\b(?:he|she|who|and)|\A(?:[A-Z][\w’'.-]+\s+){1,2}[A-Z][\w’'-]+)\s+is\s+(?:\w+\s+)?\Z|\bmak(?:es|ing)\s+(?:him|her)\s+(?:now\s+)?\Z"
)
_TO_COME = pattern(r"\b(?:until|till|when|by the time|once)\s+(?:he|she)\s+is\s+(?:\w+\s+)?\Z")
_AT = pattern(r"(?:\A|.*(?:[;:]|,\s+(?:and|but|yet|so))\s+(?:now,?\s+)?)[Aa]t\s+", re.DOTALL)
_STILL = pattern(r",\s+(?:has|is|still|lives|works|runs|plays|teaches|sings|writes|says|remains)\b")
"""After an age that is one of today, whatever years the sentence names."""
_NOW = pattern(r"\s+(?:he|she|[A-Z][\w’'-]+)\s+(?:is|has|remains|still|holds|runs|leads|keeps|lives|writes)\b")
_DEAD = pattern(r"\b(?:died|dead|death|killed|murdered|executed|passed\s+away)\b[^.;:]{0,40}\Z")
_GOES_ON = pattern(
    r"\A\W*(?:(?:In|On|At|By|Until|Then|Later|Born)\b[^.;]{0,60}?,?\s+)?(?:(?:[Hh]e|[Ss]he)\b|(?:His|Her)\s+(?:passport|"
    r"papers|birth|date\s+of\s+birth)\b)"
)
_WAS_BORN = pattern(r"(?:,?\s+who)?(?:\s+(?:was|had\s+been|had))?\s+(?:[a-z]+ly\s+)?\Z")
_SHE = pattern(r"\W*(?:[A-Z][a-z]+\s+[^.;:,]{1,40},\s+)?(?:[Hh]e|[Ss]he)(?: (?:him|her)self)?")
_TELLS_MORE = pattern(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|when|after|before|since|until|where|while|with|and|had|was|[a-z]{2,}ed|died|left|won|met)\b"
)
"""Before a birth that is told in passing: "he was 24 when Eva was born"."""
_NAME = pattern(
    rf"(?<=\w\W)(?<!\bin )(?<!\bat )(?<!\bof )(?<!\bfrom )(?<!\bto )(?<!\bfor )(?<!\bthe )(?<!\bon )"
    rf"(?!(?:{'|'.join(MONTHS)}|{'|'.join(WEEKDAYS)})\b)[A-Z][a-z]+\s+(?:was|is|who|had|[a-z]+ed)\b"
)
_BORN_SUBJECT = pattern(r"Born\b[^.;:]{3,60}?[0-9],\s+(?P<name>(?:[A-Z][\w’'-]+\s+){1,3})(?=[a-z])")
"""The head of a sentence that begins with the birth of the one whom it is about: "Born in 1950, Ada Poe was"."""
_PRONOUN = pattern(r"\b(?:[Hh]e|[Ss]he)\b")
_A_SLIP = 15
_A_LEAP = 0.01
"""What leap years leave between a birthday and another, in years."""
_NEAR = 40
"""How many characters an age and its year may take up to be shown as one."""


class Stage(NamedTuple):
    """An age at a time: `born` are the first and the last moment of birth that it leaves, in years.

    `age` is the number of years, 0 for the birth itself, `place` the words that tell it.
    """

    age: int
    time: Time
    born: tuple[Fraction, Fraction]
    place: tuple[int, int]

    def contradicts(self, other: Stage) -> bool:
        """Whether nobody can have both ages, and a slip explains that they do not fit: some years, or tens of them."""
        apart = max(self.born[0], other.born[0]) - min(self.born[1], other.born[1])
        slip = apart > _A_LEAP and (apart <= _A_SLIP or int(apart) % 10 in {0, 8, 9} or self._exchanged(other))
        one_scale = self.time.since == other.time.since and self.time != other.time  # two ages now are a conflict
        return slip and one_scale and self.age + other.age > 0

    def _exchanged(self, other: Stage) -> bool:
        """Whether the digits of the other age have changed places: 86 for 68."""
        due = self.age + other.time.year - self.time.year
        return any(sorted(str(other.age)) == sorted(str(age)) for age in (due - 1, due))


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
        stages = _ends(biography)
        for sentence in biography.sentences:
            told_of.add(sentence.start)
            stages += _told(context, sentence, biography, stages)
        yield stages
    chain: list[Stage] = []
    for sentence in context.sentences:
        goes_on = _GOES_ON.match(sentence.text)
        if chain and not goes_on:
            yield chain
            chain = []
        quiet = sentence.quoted or sentence.crowded or sentence.start in told_of
        found = [] if quiet else [*_born(context, sentence), *_told(context, sentence, None, chain)]
        found.sort(key=lambda stage: stage.place)
        alone = goes_on and not re.search(ANOTHER_PERSON, sentence.text[goes_on.end() :])
        between = context.text[chain[-1].place[1] : found[0].place[0]] if chain and found else ""
        if re.search(ANOTHER_PERSON, between) or (not alone and not found):
            yield chain
            chain = []
        for stage in found:
            if _is_birth_of_another(stage, chain):
                yield chain
                chain = []
            chain.append(stage)
    yield chain


def _is_birth_of_another(stage: Stage, chain: Sequence[Stage]) -> bool:
    """Whether a stage is a birth after another one: "the first, b. 1870, d. 1944 aged 74; the second, b. 1872"."""
    return stage.age == 0 and any(one.age == 0 and one.born != stage.born for one in chain)


def _ends(biography: Biography) -> list[Stage]:
    """The birth of the person whom a biography is about."""
    text = biography.context.text
    told = [
        (mention, days)
        for mention, days in biography.births
        if _is_own(text[biography.context.document.sentence_at(mention.start)[0] : mention.start])
    ]
    if (life := biography.life) is not None and not told:
        told = [(life.places[0], life.birth)]
    return [_birth(*one) for one in told]


def _born(context: Context, sentence: Sentence) -> list[Stage]:
    """The birth that a sentence tells without naming anybody else before it."""
    return [
        _birth(mention, days)
        for mention, days in births(context, sentence)
        if not another(before := context.text[sentence.start : mention.start]) and _is_own(before)
    ]


def _is_own(before: str) -> bool:
    """Whether words that end in a birth tell of it as that of their subject, and not of what happened to somebody."""
    born = list(re.finditer(rf"\b(?:[Bb]orn\b|{BORN}\b|b\.)", before))
    if not born:
        return True  # a date of birth
    lead = re.split(r"[;:.]\s+", before[: born[0].start()])[-1]
    subject = _WAS_BORN.sub("", lead)
    return bool(_SHE.fullmatch(subject)) or not _TELLS_MORE.search(subject)


def _birth(mention: Mention, days: tuple[date, date]) -> Stage:
    first, last = days
    born = in_years(first), in_years(last)
    return Stage(0, Time(first.year, f"in {first.year}"), born, (mention.start, mention.end))


def _told(context: Context, sentence: Sentence, biography: Biography | None, before: Sequence[Stage]) -> list[Stage]:
    """The stages that a sentence tells of one person, in order; a time or an age belongs to one alone."""
    found: list[Stage] = []
    taken = {stage.place[0] for stage in (*before, *_born(context, sentence))}
    times = [
        time for mention in sentence.mentions if mention.start not in taken and (time := time_of(context, mention))
    ]
    told = list(ages(context, sentence))
    beside = {age: side_by_side(context, age, times) for age in told}
    tied = {time.mention for time in beside.values() if time is not None}
    untied = sentence._replace(mentions=tuple(one for one in sentence.mentions if one not in tied))
    free = [time for time in times if time not in beside.values()]
    for age in told:
        place = age.mention.start
        since = context.text[found[-1].place[1] if found else sentence.start : place]
        if (found and re.search(ANOTHER_PERSON, since)) or _is_another(context, sentence, age, before):
            continue
        time = beside[age] or in_clause(context, sentence, age, free, told)
        time = time or _without(context, untied, age, biography, [*before, *found])
        if time is not None:
            found.append(_stage(age, time))
        found += _after_years(context, sentence, age, [*before, *found])
        found += _dated_later(context, sentence, age, found)
    return found


def _is_another(context: Context, sentence: Sentence, age: Age, before: Sequence[Stage]) -> bool:
    """Whether an age is somebody else's: kin or a name stands before it, or "she" where it was "he"."""
    words = context.text[sentence.start : age.mention.start]
    told = context.text[before[0].place[0] : age.mention.start] if before else words
    since = before[-1].place[1] if before else age.mention.start
    if (subject := _BORN_SUBJECT.match(sentence.text)) and sentence.start + subject.start("name") <= since + 2:
        since = max(since, sentence.start + subject.end())
    named = _NAME.search(context.text, since, age.mention.start)
    return bool(another(words) or named) or len({pronoun.lower() for pronoun in _PRONOUN.findall(told)}) > 1


def _without(
    context: Context, sentence: Sentence, age: Age, biography: Biography | None, before: Sequence[Stage]
) -> Time | None:
    """The time of an age told of the present, of the death, of some years after the last one, or of none at all."""
    text, mention = context.text, age.mention
    words = text[sentence.start : mention.start]
    if (time := _told_after(context, age)) is not None:
        return time
    last = before[-1] if before else None
    if last is not None and (time := _counted_from(context, sentence, age, last)) is not None:
        return time
    apposed = APPOSED.match(words)
    surname = biography.surname if biography is not None else ""
    if apposed is not None:
        then = any(year_of(one) is not None for one in sentence.mentions) and not _STILL.match(text, mention.end)
        return now(context) if (apposed["surname"] or "") == surname and not then else None
    if (_IS.search(words) and not _TO_COME.search(words)) or (
        _AT.fullmatch(words) and _NOW.match(text, mention.end, sentence.end)
    ):
        return now(context)
    if _DEAD.search(words):
        return None
    return Time(0, "then", since=str(mention.start)) if mention.kind == "number" or age.birthday else None


def _told_after(context: Context, age: Age) -> Time | None:
    """The time that the next sentence gives of an age: "made her debut at the age of 25. That was in 1973"."""
    end = age.mention.end
    after = next(iter(context.mentions_in(end, end + 2 * _NEAR)), None)
    return time_of(context, after) if after and _THAT_WAS.fullmatch(context.text, end, after.start) else None


def _counted_from(context: Context, sentence: Sentence, age: Age, last: Stage) -> Time | None:
    """The time to which words count from the age before, or from a year since: "two years later", "for 22 years"."""
    text, place = context.text, age.mention.start
    between = [one for one in context.mentions_in(last.place[1], place) if one.kind in {"date", "duration"}]
    years = [one for one in between if year_of(one) is not None]
    if between and (count := counted(between[-1], "later")) and _THEN_AGED.fullmatch(text, between[-1].end, place):
        year = year_of(years[-1]) if years else None
        return later(last.time if year is None else Time(year, f"in {year}"), count)
    lengths = [one for one in between if one.kind == "duration"]
    if years or len(lengths) != 1 or lengths[0].quantity is None or lengths[0].quantity.unit != "year":
        return None
    if _LATER_ON.search(text, last.place[1], lengths[0].start):
        return None
    before = text[max(sentence.start, lengths[0].start - 20) : lengths[0].start]
    since = _SINCE.fullmatch(text, lengths[0].end, place)
    ended = _AND_AT.fullmatch(text, lengths[0].end, place) and _FOR_GOOD.match(text, age.mention.end, sentence.end)
    held = since or ended or _UNTIL.fullmatch(text, lengths[0].end, place)
    many = lengths[0].whole if held and _FOR.search(before) else None
    if _FOR_MORE.search(before) and _AND_DIED.fullmatch(text, lengths[0].end, place):
        many = lengths[0].whole  # what somebody did until the end may have ended before
        return later(last.time, many) if many and last.age + many > age.number else None
    return later(last.time, -many if since else many) if many else None


def _after_years(context: Context, sentence: Sentence, age: Age, before: Sequence[Stage]) -> Iterator[Stage]:
    """The stage of "retires at 60 after 49 years", counted from the age before that has no other time."""
    first = [stage for stage in before if stage.place[1] <= age.mention.start]
    after = [one for one in sentence.mentions if one.kind == "duration" and one.start > age.mention.end]
    if first and first[-1].time.since.isdecimal() and len(after) == 1 and after[0].whole:
        unit = after[0].quantity.unit if after[0].quantity else None
        if unit == "year" and _AFTER.fullmatch(context.text, age.mention.end, after[0].start):
            yield _stage(age, later(first[-1].time, after[0].whole))


def _dated_later(context: Context, sentence: Sentence, age: Age, before: Sequence[Stage]) -> Iterator[Stage]:
    """The stage of "a priest at 25 and a bishop five years later, in 1990", where the years count from the age."""
    if not before or before[-1].place[1] < age.mention.end or before[-1].age != age.number:
        return
    after = [one for one in sentence.mentions if one.start >= age.mention.end]
    if len(after) > 1 and (count := counted(after[0], "later")) and (time := time_of(context, after[1])):
        between = context.text[age.mention.end : after[0].start]
        own = not (another(between) or re.search(ANOTHER_PERSON, between) or _NAME.search(between))
        if own and _DATED.fullmatch(context.text, after[0].end, after[1].start):
            place = after[1].start, after[1].end
            yield _stage(age._replace(number=age.number + count), time._replace(slack=1))._replace(place=place)


def _stage(age: Age, time: Time) -> Stage:
    place = age.mention.start, age.mention.end
    if time.mention is not None:
        both = min(time.mention.start, place[0]), max(time.mention.end, place[1])
        place = both if both[1] - both[0] <= _NEAR else place
    first, last = (moment - age.number for moment in time.span)
    return Stage(age.number, time, (first - (not age.birthday) - time.slack, last + time.slack), place)
