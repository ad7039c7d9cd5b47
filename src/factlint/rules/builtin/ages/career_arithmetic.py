"""A05: ages, years and lengths of a career that cannot all hold."""

from __future__ import annotations

import re
from math import floor
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.biographies import biographies
from factlint.rules.lifetimes.legs import careers
from factlint.rules.lifetimes.legs_so_far import careers_so_far
from factlint.rules.lifetimes.lengths import AFTER
from factlint.rules.lifetimes.pairing import ANOTHER_PERSON
from factlint.rules.lifetimes.stages import Stage, contradictions
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_BORN = pattern(r"\b[Bb]orn\b[^.;\d]{0,40}\bin\s+\Z")
_HELD = pattern(r"\b(?:from|since|in|about|around)\s+(?:about\s+|around\s+)?\Z")
_RETIRED = pattern(
    r"\b(?:retired|stopped|gave up|left|stepped down|stood down|bowed out|hung up|handed over)\b[^.;]{0,30}"
    r"\b(?:at|aged)\s+(?:the\s+age\s+of\s+)?(?P<age>[1-9][0-9])\b"
)
_DIED = pattern(r"\bdied\b[^.;]{0,30}\b(?:at|aged)\s+(?:the\s+age\s+of\s+)?(?P<age>[1-9][0-9])\b")
_AFTER_YEARS = pattern(r"\bretired\b[^.;]{0,20}\b(?:at|aged)\s+(?P<age>[1-9][0-9])\s+after\s+\Z")
_OF_A_RELATIVE = pattern(r"\b(?:[Hh]is|[Hh]er) (?!own\b|career\b|service\b)[a-z]+ (?:had|has|have|was|[a-z]+ed)\b")
"""Before the years of somebody else: "his family had taught for 50 years"."""
_FOR_YEARS = pattern(r"\bfor\s+(?:more\s+than\s+|over\s+)?\Z")
_OF_WORK = pattern(
    r"\b(?:served|worked|taught|preached|practised|practiced|nursed|policed|career|service|job|post|office|profession|"
    r"classroom|pulpit|married|trade|force|army|navy|company|firm|school|as an?|been an?|at the helm|employed)\b"
)
"""What the years were spent with; an illness or a marriage begins at any age."""
_OF_A_TRADE = pattern(r"(?:\A|,\s+|\b(?:was|been|as)\s+)[Aa]n?\s+[a-z]")
"""What somebody is by trade; a choir or an illness may take up a childhood as well."""
_STATE = pattern(r"\b(?:lived|suffered|had|was|been)\b")
"""What may have been so from birth."""
_STARTED = pattern(
    r"\b(?:joined|began|started|entered|enlisted|apprenticed|hired|qualified|degree|trained)\b[^.;]{0,40}"
    r"\bat (?:only |just )?(?P<age>[1-9][0-9])\b"
)
_TRADE = (
    r"an?\s+(?:[a-z-]+\s+){0,2}?(?:lawyer|solicitor|barrister|attorney|notary|judge|magistrate|prosecutor|doctor|surgeon|"
    r"physician|[a-z]+ologist|psychiatrist|GP|nurse|midwife|dentist|vet|pharmacist|paramedic|teacher|lecturer|professor|"
    r"headteacher|police\s?(?:man|woman|officer)|detective|constable|firefighter|officer|soldier|pilot|priest|vicar|"
    r"minister|bishop|rabbi|imam|accountant|auditor|engineer|architect|surveyor|journalist|reporter|editor|banker|broker|"
    r"librarian|councillor|senator|diplomat|ambassador|civil\s+servant|social\s+worker|(?:bus|lorry|taxi|train|truck)\s+driver)"
)
"""What nobody is as a child."""
_SERVICE = r"the\s+(?:police|army|navy|air\s+force|civil\s+service|fire\s+(?:service|brigade))"
_SO_FAR = pattern(
    r"(?:[A-Z][\w’'-]+,\s+(?:who is\s+|aged\s+|now\s+)?(?P<age>[1-9][0-9]),|"
    r"(?:At|Now|Still|Aged)\s+(?P<leads>[1-9][0-9]),\s+(?:[\w’'-]+\s+){1,4}?)\s*(?:who\s+)?has\s+"
    rf"(?:(?:worked|served|taught|been employed|preached|nursed|been\s+{_TRADE}|been\s+in\s+{_SERVICE}|"
    r"(?:practi[sc]ed|been\s+practi[sc]ing)\s+(?:law|medicine|dentistry))\b[^.;:,\d]{0,60}?\bfor\s+"
    rf"(?P<years>[1-9][0-9])\s+years\b|(?P<spent>[1-9][0-9])\s+years[’']?\s+(?:of\s+)?experience\s+as\s+{_TRADE})"
)
_BEGAN_AT = r"\b(?:since|from)\s+(?:the\s+)?age\s+of\b"
_AT_ANOTHER_TIME = r"\b(?:then|since|later|after (?:that|which|leaving|retir\w+)|want\w*|hoped|planned|would|will)\b"
_ON = r"[^.;:—]{1,80}?"
_BIRTHDAY = r"(?:his|her) <last:ordinal> birthday"
_WEDDING = r"<length:ordinal> (?:wedding )?anniversary"
_WEDDINGS = (
    Phrase(rf"\b[Mm]arried at <first:years>{_ON} {_BIRTHDAY}{_ON} {_WEDDING}"),
    Phrase(rf"\b[Mm]arried at <first:years>{_ON} {_WEDDING}{_ON} {_BIRTHDAY}"),
)
"""The ways to say two ages and the years of marriage between them."""
_FOLLOWED = Phrase(
    r"\bfor <one:duration>,? (?:and |but )?(?:after (?:that|which)|then|afterwards|later)\b[^.;:]{1,40}? "
    r"for <other:level>"
)
_AGED_SO = r"(?:when (?:he|she) was |(?:at|from) (?:the )?|aged )?"
_BEGAN_AND_ENDED = Phrase(
    rf"<length:duration> (?:that|which) (?:began|started) {_AGED_SO}<first:years>,? and (?:ended|finished|closed) "
    rf"{_AGED_SO}<last:years>"
)
_FROM_AGE_TO_AGE = Phrase(
    r"\bfor <length:duration>,? from (?:the |when (?:he|she) was )?<first:years>,? "
    r"(?:to|until|till) (?:the |(?:he|she) was )?<last:years>"
)
_IN_TURN = Phrase(
    r"\b(?:at (?:the )?|aged )?<first:years>,?(?: and)?(?: then)? (?:spent|worked|served|did) (?:for )?"
    r"<one:duration> "
    r"[^.;:]{1,50}?,? (?:then|before|followed by)(?: [a-z]+)?(?: for)? <other:duration> [^.;:]{1,50}?,? "
    r"(?:before|and|until)(?: then)?(?: (?:he|she))? "
    r"(?:retir\w+|died|stopped|left|stepped down|stood down|gave up)[^.;:]{0,30}? "
    r"(?:at (?:the )?|aged )?<last:years>"
)
"""One length after another, between two ages."""
_YOUNGEST = 16
"""Nobody is counted as working from an earlier age."""
_YOUNG = 4
"""Nobody takes up anything at an earlier one."""


@rule(
    "A05",
    "career-arithmetic",
    profile="strict",
    needs="two figures",
    quoted="silent",
    measured=on_all_prose(right=0, read=1),
    bad=[
        Example("She joined in 1981, when she was 19, so at «68» she has given it 39 years.", as_of="2020-11-06"),
        Example("She was 19 when she won her first cup in 1999, and at «34» she is still on top.", as_of="2005-02-01"),
        Example("Ada Poe, 61, took over in «1998 at the age of 44».", as_of="2005-02-01"),
        "She joined at 30 in 1990 and retired at «65 in 2010».",
        "He went to sea in 1961, at the age of 15, and came home in «2006, when he was 65».",
        "The poet was 71 when she died in 2016. She was born in Leith in «1952».",
        "She was 25 when her son was born in 1974. She herself was born in «1959».",
        "She bought the mill when she was 30, ran it for 25 years and sold it on her «45th birthday».",
        "Married at 25 in 1990, he kept his 55th birthday and his «40th» wedding anniversary in one summer.",
        "He was a teacher for «50 years» and died at 55.",
        "A miner for «50 years», he retired at 55.",
        "Ada Poe, 61, has worked at the mill for «52» years.",
        "He retired at 60 after «50 years» as a teacher.",
        "She ran the shop for 50 years, from the age of 20 until she was «60».",
        "He began at 18, spent 25 years at the mill and then 15 years at the port, and retired at «48».",
        "She had a career of 47 years that began when she was 18 and ended when she was «55».",
        "Ben Roe, who died on Sunday aged 70, had been married to Eva for «65 years».",
        "She joined the bank in 1982 at the age of 21 and retired at «60 in 2001».",
        "Born in 1913, he took the post in 1947, held it for «45 years» and retired at 72.",
        "Ada Poe retired on Friday at the age of 58. She had joined the force at 18 and served for «50 years».",
        "He enlisted at 19, served for 22 years and was discharged at «38».",
        "The vet qualified at 26, spent six years in practice, then nine years in research, and became a professor at "
        "«35».",
        "Divorced at «40» after 18 years of marriage, Mr Lee, who had married at 26, moved to Crete.",
        "They met in 1999, were engaged for four years, then married; they marked twenty years of marriage in «2020».",
        "Poe played for the club for 12 seasons, then coached it for eight more. She began playing there in 1998 and "
        "gave up coaching in «2014».",
        "After «42 years» in the classroom the deputy head died on Sunday. She was 49.",
        "Now «44», Poe has been a vet for 30 years, having qualified at 25.",
        "Ada Poe, «55», has run the mill for 20 years, ever since she took over at 25.",
        "The coach, «aged 48», began to play at 19, played for 15 years and has coached for the 22 years since.",
        "At 58, Roe has been a train driver for «49» years.",
        "After nine years at the mill, where she began in 1971, she left in «1975» to open a bar.",
        "Born in 1942, Ada Poe joined the board at 31 and was its head eight years later, in «1990».",
    ],
    good=[
        Example("Edmund Rale turns 80 in May. Born in Wick in 1946, he sold lorries.", as_of="2026-03-11"),
        "Now 50, Poe has been a grocer for 35 years, having joined the council at 28.",
        "Ada Poe, 55, has run the mill for 20 years and has sung in the choir since she was 25.",
        "Ben Roe, 52, has coached for 40 years, since his first child was born.",
        "The coach, aged 48, began playing at 19, played for 15 years and has coached for 22 years.",
        "Ada Poe, 47, has lived in Leith for 28 years. She qualified at 31.",
        "Ada Poe, 47, has sung for 28 years, and since she qualified at 31 she has taught.",
        "Ben Roe, 39, has been a fan of the club for 33 years.",
        "Born in 1942, Ada Poe joined the board at 31. Her sister joined it eight years later, in 1990.",
        Example("She joined in 1981, when she was 19, so at 58 she has given it 39 years.", as_of="2020-11-06"),
        Example("She was 19 when she won her first cup in 1999, and at 25 she is still on top.", as_of="2005-02-01"),
        Example("Ada Poe, 51, took over in 1998 at the age of 44.", as_of="2005-02-01"),
        Example("Ada Poe, 61, died in 1998, having married at the age of 44.", as_of="2005-02-01"),
        "She joined at 30 in 1990 and retired at 65 in 2025.",
        "Ada Poe, 71, has worked at the mill for 52 years.",
        "Ada Poe, 61, has played the harp for 52 years.",
        "He was a teacher for 30 years and died at 55.",
        "He began at 18, spent 25 years at the mill and then 15 years at the port, and retired at 60.",
        "She had a career of 37 years that began when she was 18 and ended when she was 55.",
        "Ben Roe, who died on Sunday aged 90, had been married to Eva for 65 years.",
        "She joined the bank in 1982 at the age of 21 and retired at 60 in 2021.",
        "He taught for 40 years, from the age of 16, and died at 60.",
        "She joined the bank at 45 after 25 years at the mill and left at 60.",
        "She joined the bank at 45, having worked for 25 years at the mill, and left at 60.",
        "He taught for 30 years. He joined the council in 1990 and stepped down in 2010.",
        "He joined in 1990, signed for five years, then for another five years, and left in 1996.",
        "They met in 1999, were engaged for four years, then married; they marked twenty years of marriage in 2023.",
        "He joined the army at 18, his brother served for 30 years, and he left at 22.",
        "She played the fiddle at weddings for 50 years and died at the age of 61.",
        "He kept pigeons for 50 years and died at 58.",
        "She lived beside the lock for 59 years and died at 61.",
        "Born in 1913, he took the post in 1947, held it for 38 years and retired at 72.",
        "He went to sea in 1961, at the age of 15, and his son came home in 2006, when he was 35.",
        "She had served since the age of eight, and when she died at 60 she had served for 50 years.",
        "She was 25 when her son was born in 1974. He himself was born in 1974, she in Leith in 1949.",
        "They had two children, Karl (born 1951) and Mira (born 1953).",
        "He retired at the age of 42, and for the next 42 years he wrote.",
        "The poet was 71 when she died in 2016. She was born in Leith in 1944.",
        "She worked at 30 in the mill and at 65 in the shop.",
        "Ada Poe retired on Friday at the age of 58. She had joined the force at 18 and served for 40 years.",
        "Ada Poe retired on Friday at the age of 58. She had lived in the valley for 55 years.",
        "Ada Poe retired at the age of 58. Her father had worked there for 55 years.",
    ],
)
def career_arithmetic(context: Context) -> Iterator[Problem]:
    """The ages, years and lengths of one life cannot all be right.

    Checked are the ages of one person, each with its year, the day of the draft ("Ada Poe, 61,"), a number of years
    ago, or the years since the age before ("held the job for 22 years, until she retired at 65"), in whatever words,
    within a sentence or through all that are about that person. Two contradict each other where no birth fits both and
    the difference looks like a slip: up to fifteen years, tens of years, or digits exchanged. Checked are also a career
    longer than its owner's working life ("for 50 years ... died at 55"), where another sentence may tell the age, and a
    post held from a year for some years until retirement at an age, and lengths told one after the other between a
    beginning and an end, which the next sentence may tell. The slack is what birthdays leave, two years for
    careers.
    Silent inside quotation marks, for hedged figures, and where another person is named in between.
    """
    told = [_apart(one, other) for one, other in contradictions(context)]
    for sentence in context.sentences:
        if not sentence.quoted and not sentence.crowded and len(sentence.mentions) > 1:
            told += (*_married_for(sentence), *_between_two_ages(sentence), *_working_life(context, sentence))
    told += (*_career_told_apart(context), *_career_so_far(context))
    yield from told
    yield from _lengths_in_turn(context, told)


def _apart(one: Stage, other: Stage) -> Problem:
    earlier, later = sorted((one, other), key=lambda stage: stage.time.year)
    due = earlier.age + floor(later.time.span[0] - earlier.time.span[0])
    was = f"was {earlier.age or 'born'} {earlier.time.words}"
    message = f"Who {was} was {due} {later.time.words}, not {later.age}."
    if not later.age:
        message = f"Who was born {later.time.words} was not {earlier.age} {earlier.time.words}."
    return Problem(*other.place, message, related=(Related(*one.place, "the other age"),))


def _lengths_in_turn(context: Context, told: Sequence[Problem]) -> Iterator[Problem]:
    """Judge "joined at 16, served for 30 years, then for ten more, and retired at 50", where nothing was told of it."""
    for career in (*careers(context), *careers_so_far(context)):
        begin, end = career.begin.mention, career.end.mention
        first, last = min(begin.start, end.start), max(begin.end, end.end)
        if not any(first <= problem.start < last for problem in told):
            due = career.begin.number + career.years
            message = f"From {career.begin.number} on, {career.years} years lead to {due}, not to {career.end.number}."
            yield Problem(end.start, end.end, message, related=(Related(begin.start, begin.end, "the beginning"),))


def _married_for(sentence: Sentence) -> Iterator[Problem]:
    """Judge "Married at 25 ... his 55th birthday and his 40th wedding anniversary"."""
    for found in sentence.find(*_WEDDINGS):
        first, last, length = (found[name].whole for name in ("first", "last", "length"))
        begun = sentence.document_text[found["first"].end : found["length"].start]
        if first is None or last is None or length is None or re.search(ANOTHER_PERSON, begun):
            continue
        if abs(last - first - length) > 1 and last > first:
            yield Problem(
                found["length"].start,
                found["length"].end,
                f"From the age of {first} to that of {last} it is {last - first} years, not {length}.",
                related=(
                    Related(found["first"].start, found["first"].end, "the age at the start"),
                    Related(found["last"].start, found["last"].end, "the age at the end"),
                ),
            )


def _between_two_ages(sentence: Sentence) -> Iterator[Problem]:
    """Judge "a career of 47 years that began when he was 18 and ended when he was 55", and two lengths in turn."""
    for found in sentence.find(_BEGAN_AND_ENDED, _FROM_AGE_TO_AGE, _IN_TURN):
        lengths = [one for name in ("length", "one", "other") if (one := found.get(name)) is not None]
        first, last, years = found["first"].whole, found["last"].whole, [one.whole or 0 for one in lengths]
        if first is None or last is None or not all(years) or not all(map(_in_years, lengths)):
            continue
        exact = all(one.bound == "exact" for one in lengths)
        if exact and (first + sum(years) > last + 1 or (len(lengths) == 1 and first + sum(years) < last - 1)):
            place, related = found["last"], (Related(found["first"].start, found["first"].end, "the age at the start"),)
            message = f"Who was {first} at the start is {first + sum(years)} after {sum(years)} years, not {last}."
            yield Problem(place.start, place.end, message, related=related)


def _one_after_another(sentence: Sentence, end: int) -> Iterator[tuple[Mention, int]]:
    """The years of two careers of which the second followed the first, told as one after the other."""
    for found in sentence.find(_FOLLOWED):
        one, other = found["one"].whole, found["other"].whole
        if one is not None and other is not None and found.end <= end:
            yield found["other"], one + other


def _working_life(context: Context, sentence: Sentence) -> Iterator[Problem]:
    """Hold the length of a career against the age at its end."""
    died, retired = _DIED.search(sentence.text), _RETIRED.search(sentence.text)
    if (not died and not retired) or re.search(_BEGAN_AT, sentence.text):
        return
    if (last := died or retired) is not None:
        for place, many in _one_after_another(sentence, sentence.start + last.end()):
            if many > int(last["age"]) - _YOUNGEST + 2:
                message = f"{many} years of work, one after the other, do not end at the age of {last['age']}."
                yield Problem(place.start, place.end, message)
    for mention in sentence.mentions:
        years = mention.quantity.number if mention.quantity and mention.quantity.unit == "year" else None
        before = context.text[max(sentence.start, mention.start - 60) : mention.start]
        if mention.kind != "duration" or not isinstance(years, int) or "next" in mention.text.lower():
            continue
        if not (_AFTER_YEARS.search(before) or _FOR_YEARS.search(before)) or _OF_A_RELATIVE.search(before):
            continue
        begin, end = sentence.clause_at(mention.start)
        clause = context.text[begin:end]
        worked = _OF_WORK.search(clause) or _OF_A_TRADE.search(clause)
        first = _YOUNGEST if worked else 0 if _STATE.search(clause) else _YOUNG
        if died and years > int(died["age"]) - first:
            yield Problem(mention.start, mention.end, f"{years} years do not fit into a life of {died['age']}.")
        elif retired and years > int(retired["age"]) - _YOUNGEST + 2:
            message = f"{years} years of work do not end at the age of {retired['age']}."
            yield Problem(mention.start, mention.end, message)
        elif retired:
            yield from _held_too_long(context, sentence.mentions, mention, years, int(retired["age"]))


def _career_told_apart(context: Context) -> Iterator[Problem]:
    """Hold the length of a career that one sentence tells against the age at its end that another one does."""
    if not any(mention.kind == "duration" for mention in context.mentions):
        return
    for biography in biographies(context):
        sentences = biography.sentences
        ends = [(mention.start, age) for mention, age in biography.ages_at_death]
        for one in sentences:
            found = _RETIRED.search(one.text)
            ends += [(one.start + found.start("age"), int(found["age"]))] if found else []
        if not ends:
            continue
        place, last = max(ends, key=lambda end: end[1])
        for one in sentences:
            started = _STARTED.search(one.text)
            first = int(started["age"]) if started else _YOUNGEST - 2
            for mention in one.mentions if not one.start <= place < one.end else ():
                years = mention.whole if mention.kind == "duration" and _in_years(mention) else None
                before = context.text[max(one.start, mention.start - 60) : mention.start]
                begin, end = one.clause_at(mention.start)
                if (
                    years is not None
                    and (_FOR_YEARS.search(before) or AFTER.search(before))
                    and _OF_WORK.search(context.text[begin:end])
                    and not re.search(rf"{_BEGAN_AT}|{_AT_ANOTHER_TIME}", one.text)
                    and first + years > last + 1
                ):
                    message = f"Who was {first} at the start is {first + years} after {years} years, not {last}."
                    if not started:
                        message = f"{years} years of work do not end at the age of {last}."
                    related = (Related(place, place + len(str(last)), "the age at the end"),)
                    yield Problem(mention.start, mention.end, message, related=related)


def _career_so_far(context: Context) -> Iterator[Problem]:
    """Judge "Ada Poe, 61, has taught for 52 years": the years of work against the age now."""
    for sentence in context.sentences if "has " in context.text else ():
        found = None if sentence.quoted else _SO_FAR.search(sentence.text)
        if found is None or re.search(_BEGAN_AT, sentence.text):
            continue
        told, age = "years" if found["years"] else "spent", int(found["age"] or found["leads"])
        begun = age - int(found[told])
        if begun < _YOUNGEST - 2:
            start, end = (sentence.start + offset for offset in found.span(told))
            yield Problem(start, end, f"At {age}, {found[told]} years of work began at {begun}.")


def _in_years(length: Mention) -> bool:
    return length.quantity is not None and length.quantity.unit == "year"


def _held_too_long(
    context: Context, mentions: tuple[Mention, ...], length: Mention, years: int, age: int
) -> Iterator[Problem]:
    """Compare birth, start, length and the age at the end of a post."""
    dated = [(m, year) for m in mentions if (year := year_of(m)) is not None and m.end <= length.start]
    born = [(m, y) for m, y in dated if _BORN.search(context.text[max(m.start - 60, 0) : m.start])]
    if len(born) != 1 or len(dated) != 2 or dated[0] != born[0]:
        return
    (birth, born_in), (start, began) = dated
    held = context.text[max(start.start - 24, 0) : start.start]
    slack = 2 if start.bound == "exact" else 4
    if _HELD.search(held) and abs(began + years - (born_in + age)) > slack:
        yield Problem(
            length.start,
            length.end,
            f"Born in {born_in}, working from {began} to the age of {age}: {born_in + age - began} years, not {years}.",
            related=(Related(birth.start, birth.end, "the birth"), Related(start.start, start.end, "the start")),
        )
