"""A02: an age at death that the years of birth and death refute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.ages import ages
from factlint.rules.lifetimes.biographies import WHEN_DIED, Biography, biographies, told_by_pronoun
from factlint.rules.lifetimes.by_surname import ended_lives
from factlint.rules.lifetimes.lately import died_lately
from factlint.rules.lifetimes.lives import Life, at_death, lives
from factlint.rules.reading.phrases import Phrase
from factlint.rules.reading.places import Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_NAME_BEFORE = pattern(r"\b(?P<name>[A-Z][\w’'-]+)\s+\(\Z")
_DIED_AT = pattern(r"\b(?P<name>[A-Z][\w’'-]+)\s+(?:died|was killed)\s+(?:at|aged)?\s*\Z")
_LIVED = Phrase(r"\blived (?:for )?<length:duration>(?= ?[,.;(]|$| and (?:died|was (?:buried|laid))\b)")
_DIRECTLY = pattern(r"[\s),;]*(?:(?:and|who|he|she|thus|so)\s+)*lived\s+(?:for\s+)?")
"""Between the years of a life and its length."""
_PRONOUN = pattern(r"\b(?:[Hh]e|[Ss]he)\b")
_HAVING = pattern(r"\bhaving\s+(?!died\b)[a-z]+\b")
_ANOTHER_AGE = pattern(
    r"\b(?:[A-Z][\w’'-]+, who|married|became|when she|when he|elected|joined|reigned|ruled|son|daughter|wife|husband|"
    r"widow|widower|brother|sister|mother|father)\b"
)


@rule(
    "A02",
    "lifespan-age-mismatch",
    words="die died lived dead death killed murdered executed passed perished left departed d",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "# Ada Poe, harp maker, 1931–2024\n\nAda Poe, who has died at the «age of 94», made harps.\n",
        "Here are the tools of Ida Poe. Born in 1911, she took over the loft in the war. She died in 1998, «aged 78».",
        "Ada Poe (12 June 1887 – 3 February 1958) was a poet. Having left Leith, she sang; she was «75» when she died.",
        Example(
            "Ben Roe, who won the prize in 1982, has died at the «age of 67». Born in 1927, he was a miller's son.",
            as_of="2005-02-01",
        ),
        "Ada Poe (1920-2001) died «aged 91».",
        "He lived from 1901 to 1960 and died at the «age of 69».",
        "Ben Roe (26 May 1907 – 11 June 1979) died «aged 73».",
        "She was born in 1920 and died in 2001, «aged 71».",
        "Born on 4 May 1920, she died on 2 March 1999, «aged 80».",
        "The miller, who was born in 1912 and died in 1987, lived to be «85».",
        "Ada Poe was born in Leith on 3 March 1931. She taught the harp. She died on 9 May 2023, «aged 93».",
        Example(
            "The singer and wit Ada Poe died at the «age of 91» on Sunday. Ada Poe, born in 1942, sang.",
            as_of="2025-06-15",
        ),
        Example("Ada Poe died on Sunday. She was «87». Poe was born in Leith on 4 June 1928.", as_of="2025-06-15"),
        "He died in Leith in 1801 at «forty-four», having been born there in 1747.",
        "Ada Poe, b. 2 May 1801, d. 9 June 1866 in the «56th year of her age».",
        "Ada Poe (1877–1951) lived for «84 years».",
        "Ben Roe (1926–2014) kept bees for the parish. He died in his sleep. He was «78», his son said.",
        "Ben Roe, born on 14 May 1790, died on 2 June 1850 in the «51st year of his age».",
    ],
    good=[
        "# Ada Poe, harp maker, 1931–2024\n\nAda Poe, who has died at the age of 93, made harps.\n",
        "# Ada Poe, mayor of Leith, 1931–1944\n\nAda Poe, who took the chair at the age of 41, has died.\n",
        "Here are the tools of Ida Poe. Born in 1911, she took over the loft in the war. She died in 1998, aged 87.",
        "Born in 1911, she took over the loft. Her sister ran the shop. She died in 1998, aged 78.",
        "She was born in 1911. He died in 1998, aged 78.",
        "Ben Roe was born in 1940, married at 31 and died in 2019.",
        "Ben Roe, born on 14 May 1790, died on 2 June 1850 in the 61st year of his age.",
        "Ada Poe (12 June 1887 – 3 February 1958) was a poet. Having left Leith, she sang; she was 70 when she died.",
        "Ada Poe (12 June 1887 – 3 February 1958) was a poet. King Olaf was fond of her. Ben Roe, 75, was not.",
        Example(
            "Ben Roe, who won the prize in 1982, has died at the age of 77. Born in 1927, he was a miller's son.",
            as_of="2005-02-01",
        ),
        "Ada Poe (1913-1985) died aged 71.",
        "He was born in 1931, retired at 58 and died in 2011.",
        "Born in 1940, he died in 2019 in the 45th year of his reign.",
        "He died in Leith in 1990, having settled there at 30, and was born in 1931.",
        "Ada Poe (1877–1951) was happy, and lived for 44 years in Leith.",
        Example("A friend of Ada Poe has died at the age of 91. Ada Poe, born in 1942, wept.", as_of="2025-06-15"),
        Example("Ben Poe has died at the age of 91. Ada Poe, born in 1942, wept.", as_of="2025-06-15"),
        Example("Ada Poe died on Sunday. She was 97. Poe was born in Leith on 4 June 1928.", as_of="2025-06-15"),
        "Ada Poe (1913-1985) died aged 72.",
        "Queen Maud (reigned 1952-2022) died aged 96.",
        "Cy Doe (c. 1480-1541) died aged about 60.",
        "Ada Poe (1920-2001) married aged 31.",
        "Ada Poe (1920-2001) and her son, who died aged 12, lie here.",
        "Ben Roe (26 May 1907 – 11 June 1979) died aged 72.",
        "Ben Roe (1907-1979) died aged 72; his sister lived to be 94.",
        "Ada Poe was born in Leith on 3 March 1931. She taught the harp. She died on 9 May 2023, aged 92.",
        "Ada Poe was born in 1931. Her mother taught the harp. She died in 1983, aged 75.",
        "Ada Poe (1931–2014) nearly died of a sting. She was 22, and laughed.",
        "Ada Poe (1931–2014) kept bees with Ben Roe. He died first. He was 61.",
        "Ada Poe was born in 1931. Her son was born in 1960. She died in 2014, aged 83.",
        "Ben Roe was born in 1931. He was 22 when his father died in 1953, aged 61.",
    ],
)
def lifespan_age_mismatch(context: Context) -> Iterator[Problem]:
    """An age at death does not fit the dates of birth and death beside it.

    The first check that copy editors are taught: subtract the years.

    Checked are lives in brackets after a name, "lived from ... to", and "born in ... died in", in one sentence or in
    several about the same person, or far apart about one surname, with the age at death. With years alone two ages fit;
    with full dates one does. Silent for uncertain years ("c."), for reigns and terms, where the age is told of
    something else or of somebody else, and inside quotation marks.

    The fix offers the age; it is not applied, because a year may be wrong.
    """
    for sentence in context.sentences:
        found = list(lives(context, sentence)) if not sentence.quoted else []
        if len(found) > 1:
            yield from _by_name(context, sentence, found)
        if len(found) != 1:
            continue
        for mention, age, _ in ages(context, sentence):
            told_last = mention.start > min(place.end for place in found[0].places)
            after = told_last or WHEN_DIED.match(context.text, mention.end)
            told_of_death = at_death(context, sentence, mention) and after
            since = context.text[found[0].places[-1].end : mention.start]
            before = context.text[sentence.start : mention.start]
            of_two = len({pronoun.lower() for pronoun in _PRONOUN.findall(before)}) > 1
            another = of_two or _ANOTHER_AGE.search(since) or _HAVING.search(before)
            if told_of_death and not another and age not in found[0].ages:
                yield _problem(mention, age, found[0])
        yield from _years_lived(sentence, found[0])
    places = Places()
    yield from (one for one in (*_told_apart(context), *_by_surname(context)) if places.take(one.start, one.end))


def _years_lived(sentence: Sentence, life: Life) -> Iterator[Problem]:
    """Judge "Ada Poe (1877-1951) lived for 84 years"."""
    for found in sentence.find(_LIVED):
        length = found["length"]
        years = length.whole if length.quantity is not None and length.quantity.unit == "year" else None
        directly = _DIRECTLY.fullmatch(sentence.document_text, life.places[-1].end, length.start)
        if years is not None and length.bound == "exact" and directly and years not in life.ages:
            yield _problem(length, years, life)


def _by_name(context: Context, sentence: Sentence, found: list[Life]) -> Iterator[Problem]:
    """Judge "two sons, Max (1890-1950) and Leo (1892-1961); Leo died at 79" by the life behind the name."""
    named = {}
    for life in found:
        name = _NAME_BEFORE.search(context.text[sentence.start : life.places[0].start])
        if name is not None and len(life.places) == 1:
            named[name["name"]] = life
    for mention, age, _ in ages(context, sentence):
        subject = _DIED_AT.search(context.text[sentence.start : mention.start])
        life_of = named.get(subject["name"]) if subject else None
        if life_of is not None and age not in life_of.ages:
            yield _problem(mention, age, life_of)


def _by_surname(context: Context) -> Iterator[Problem]:
    """Judge "The singer Ada Poe died at the age of 91 on Sunday. ... Poe, born in 1924, sang" by the surname."""
    for mention, age, life in ended_lives(context):
        if age not in life.ages:
            yield _problem(mention, age, life)


def _told_apart(context: Context) -> Iterator[Problem]:
    """Judge "She was born in 1920. ... She died in 2001, aged 71" where no sentence gives the whole of it."""
    named = biographies(context)
    known = {one.start for biography in named for one in biography.sentences}
    unnamed = [one for one in told_by_pronoun(context) if known.isdisjoint(place.start for place in one.sentences)]
    for biography in (*named, *unnamed):
        whole = biography.life
        life = whole or _just_ended(context, biography)
        if life is None or (whole is not None and len(biography.sentences) == 1):
            continue
        for mention, age in biography.ages_at_death:
            within = any(one.start <= mention.start < one.end for one in biography.sentences if _tells(one, life))
            if (whole is None or not within) and age not in life.ages:
                yield _problem(mention, age, life)


def _just_ended(context: Context, biography: Biography) -> Life | None:
    """The life of somebody who "died on Sunday", as a draft tells that knows its own day."""
    born = biography.births
    if len(born) != 1 or biography.deaths:
        return None
    days = (died_lately(context, sentence) for sentence in biography.sentences)
    died = next(filter(None, days), None)
    return Life(born[0][1], died, (born[0][0],)) if died else None


def _tells(sentence: Sentence, life: Life) -> bool:
    """Whether a sentence gives the whole life itself."""
    return all(sentence.start <= place.start < sentence.end for place in life.places)


def _problem(mention: Mention, age: int, life: Life) -> Problem:
    right = life.ages
    due = str(right[0]) if len(right) == 1 else f"{right[0]} or {right[-1]}"
    fixes: tuple[Fix, ...] = ()
    digits = re.search(rf"\b{age}\b", mention.text)
    if len(right) == 1 and digits:
        start = mention.start + digits.start()
        fixes = (Fix(f"write {due}", (Edit(start, start + len(digits[0]), due),), "display"),)
    return Problem(
        mention.start,
        mention.end,
        f"From {life.places[0].text} follows an age of {due}, not {age}."
        if len(life.places) == 1
        else f"From {life.places[0].text} to {life.places[1].text} it is {due} years, not {age}.",
        related=tuple(Related(place.start, place.end, "the dates") for place in life.places),
        fixes=fixes,
    )
