"""A04: a person who acts before birth or after death."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.biographies import AFTER_DEATH, biographies
from factlint.rules.lifetimes.deeds import deeds
from factlint.rules.reading.dates import stretch, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_VERBS = (
    r"(?:joined|moved|won|wrote|became|founded|signed|served|said|met|married|visited|"
    r"led|directed|drew|carved|laid|starred|played|painted|composed|invented|discovered|taught|studied|graduated|resigned|retired|ran|"
    r"built|designed|made|gave|edited|argued|travelled|traveled|enlisted|fought|opened|closed|bought|sold|sang|performed|voted|"
    r"took|held|attended|addressed|chaired|toured|lectured|preached|sailed|flew|rowed|competed|spoke|returned|emigrated|arrived|left|settled|swam|climbed|had(?=\s+(?:his|her)\s+first|\s+a\s+(?:hit|son|daughter))|began|"
    r"got|went|rose|broke|brought|came|grew|lost|read|sat|sent|shot|stood|threw|rewrote|conducted|acted|recorded|appeared)\b"
)
_BORN_FIRST = pattern(
    rf"\A[,)]*,?\s+(?:(?:he|she|the\s+[a-z]+|(?:[A-Z][\w’'-]+\s+)*[A-Z][\w’'-]+)\s+)?(?:\w+ly\s+|first\s+|also\s+)?"
    rf"(?P<verb>[a-z]{{2,}}ed\b|{_VERBS})(?P<object>[^.;:]{{0,80}}?)\b(?P<preposition>in|on|by|from)\s+(?:[A-Z]\w+\s+|\d\d?\s+)*\Z"
)
"""Between the year of a birth or a death and the year of an act of the same person."""
_TOLD_OF_THE_PAST = pattern(
    r"\b(?:\w+ed|built|bought|made|written|taken|held|set|found|of|about|story|history|life|in which|who|which|that|"
    r"(?:his|her|their)\b(?!\s+(?:own|first|second|third|last|final|early|debut)\b)|father|mother)\b"
)
_LIVING = pattern(
    rf"{_VERBS}|\b(?:chaired|exhibited|managed|presided|governed|commanded|represented|toured|headed|lectured)\b"
)
"""What only the living do; many other verbs outlive a person: "inspired", "shaped"."""
_TOLD_END = pattern(
    r"(?:\A|,\s+who\s+(?:was\s+)?|\(|[A-Z][\w’'-]+,\s+)(?P<end>[Bb]orn|died)\b[^.;:,()\d]{0,40}"
    r"\b(?:in|on)\s+(?:[A-Z]\w+\s+)?\Z"
)


@rule(
    "A04",
    "event-outside-life",
    words="born died killed death lived )",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Ada Poe (1901-1960) joined the board in «1972».",
        "The mason Ben Roe (1801-1866) drew the plans for the bridge in «1881».",
        "Ben Roe (1931-1999) won the race in «1929».",
        "The poet Ada Poe (1902-1970) gave a last reading in Leith in «1974».",
        "Clara Poe (1842-1907) drew maps. In «1918» she laid the first stone of the hall.",
        "Ada Poe died in 1988. In «1992» Poe signed the lease.",
        "The clerk Ben Roe (1950–2014) wrote the index in 1981; in «2017» he sold it to a firm.",
        "The singer, who was born in Leith on 8 May 1969, had her first hit in «1967» and then left.",
        "Ben Roe was born in 1965. Roe joined the army in «1959».",
        "Born in Leith in 1926, she taught at the school from «1919» until the war.",
        "The judge Ben Roe, who died in 1977, chaired the inquiry from «1979 to 1982».",
        "Ben Roe (1842–1899) sketched the flood of 1878 and, from a balloon, the fire of «1907».",
        "Ada Poe (b. 1931) joined the guild in «1924».",
        "The hall, opened in «1992» by Ada Poe (1931–1988), is shut.",
        "In «1992» Ada Poe (1931–1988) moved to Leith.",
        "Ada Poe (1842–1899) lived in Leith from «1870 to 1908».",
        "Ada Poe died on 3 May 1988. On «5 June 1988» she spoke in Leith.",
        "King Ivo died in 1183. The deed by which he himself gave away the mill is dated «1190».",
        "The painter Ada Poe (1830–1894) showed her last work in Leith in «1899», where she gave a speech.",
        "Ada Poe (1880–1935) received her degree in «1941» at a ceremony in Leith.",
        "Ben Roe (1880–1935) accepted the post in «1941» and moved to Leith.",
        "After his death in 1951, the poet settled in Crete in «1957» and kept goats.",
    ],
    good=[
        "Ada Poe (1830–1894) was given a star in Leith in 1899, where she attended the academy.",
        "Ada Poe (1880–1935) received a star in 1991 at a ceremony in Leith.",
        "His father was a poet. After his death in 1951, the composer settled in Crete in 1957.",
        "After his death in 1951, the widow settled in Crete in 1957.",
        "Ben Roe (1842–1899) sketched the flood of 1878 and, from a balloon, the fire of 1897.",
        "The firm, founded by Ada Poe (1842–1899), moved to Leith in 1910.",
        "The grandson of Ada Poe (1842–1899) won the race in 1950.",
        "Ada Poe (1842–1899) sold the farm to Jim Doe, sold again in 1910.",
        "Ada Poe (1842–1899) left the farm, and her son worked there in 1910.",
        "After his death in 1915, Ada Poe moved to Leith in 1920.",
        "Leith United (1902–1960) won the cup in 1970 under a new name.",
        "Ada Poe (1901-1960) joined the board in 1952.",
        "The mason Ben Roe (1801-1866) drew the plans for the bridge in 1851.",
        "The mason Ben Roe (1801-1866) drew the plans that were found in 1881.",
        "Ada Poe died in 1988. In 1952 Poe signed the lease.",
        "Ada Poe died in 1988. Her son Ian Poe grew rich. In 1992 Poe signed the lease.",
        "The clerk Ben Roe (1950–2014) wrote the index in 1981; in 2011 he sold it to a firm.",
        "The clerk Ben Roe (1950–2014) wrote the index in 1981; in 2017 his son sold it to a firm.",
        "The singer, who was born in Leith on 8 May 1969, had a house built in 1890.",
        "The singer, who was born in Leith on 8 May 1969, had ancestors there in 1790.",
        "Ada Poe (1901-1960) won a posthumous prize in 1972.",
        "A street was named after Ada Poe (1901-1960) in 1972.",
        "A 2010 film about Ada Poe (1901-1960) won in Tarsia in 2011.",
        "Born in Leith in 1926, she restored a barn built in 1890.",
        "Born in Leith in 1926, she collected stamps from 1850.",
        "The judge Ben Roe, who died in 1977, shaped the law of 1982.",
        "The firm Poe & Roe (1901-1960) moved to Leith in 1972.",
        "Ada Poe (1901-1960) joined the board that was dissolved in 1972.",
    ],
)
def event_outside_life(context: Context) -> Iterator[Problem]:
    """A person acts in a year before the birth or after the death that the draft gives.

    Read is what stands around a name with its life in brackets: "Ada Poe (1901-1960) joined ... in 1972", "opened in
    1972 by Ada Poe (1901-1960)", or a birth or a death in the same sentence: "Born in 1901, she joined ... in 1892",
    and a surname that acts in a later sentence: "Ada Poe died in 1988. In 1992 Poe signed", for verbs that only the
    living do. Silent where two people share the surname, for honours after death, books and films, firms, clauses of
    their own, and inside quotation marks.
    """
    seen: set[int] = set()
    told = (_problem(deed.when, deed.end, born=deed.born) for deed in deeds(context))
    for problem in (*_told_at_once(context), *_told_later(context), *told):
        if problem.start not in seen:
            seen.add(problem.start)
            yield problem


def _told_at_once(context: Context) -> Iterator[Problem]:
    """Judge "Born in 1926, she taught from 1919 until the war" and "Roe, who died in 1977, chaired it in 1979"."""
    for sentence in context.sentences:
        quiet = sentence.quoted or sentence.crowded
        dates = [] if quiet else [mention for mention in sentence.mentions if mention.kind == "date"]
        for end, act in pairwise(dates):
            limit, year = year_of(end), act.period.start.year if act.kind == "date" and act.period else None
            told = _TOLD_END.search(context.text[max(sentence.start, end.start - 70) : end.start])
            if limit is None or year is None or told is None or (stretch(act) is None and year_of(act) is None):
                continue
            acts = _BORN_FIRST.match(context.text[end.end : act.start])
            goes_on = re.compile(r"\s+(?:to|until|till|on)\b").match(context.text, act.end) or stretch(act)
            if (
                acts is None
                or _TOLD_OF_THE_PAST.search(acts["object"])
                or (acts["preposition"] == "from" and not goes_on)
            ):
                continue
            born = told["end"].lower() == "born"
            if year < limit if born else (year > limit and _LIVING.fullmatch(acts["verb"])):
                yield _problem(act, end, born=born)


def _problem(act: Mention, end: Mention, *, born: bool) -> Problem:
    goes_on = "/" in act.value and not born
    when = "before the birth" if born else "after the death"
    return Problem(
        act.start,
        act.end,
        f"{act.text} {'goes on' if goes_on else 'is'} {when}: {end.text}.",
        related=(Related(end.start, end.end, "the birth" if born else "the death"),),
    )


def _told_later(context: Context) -> Iterator[Problem]:
    """Judge "Ada Poe died in 1988. In 1992 she signed": the end of a life in one sentence, an act in another."""
    for biography in biographies(context):
        life, born, died = biography.life, biography.births, biography.deaths
        first = life.birth[0] if life else born[0][1][0] if len(born) == 1 else None
        last = life.death[1] if life else died[0][1][1] if len(died) == 1 else None
        if first is None and last is None:
            continue
        ends = life.places if life else tuple(place for place, _ in (*born, *died))
        for sentence in biography.sentences:
            if sentence.has(AFTER_DEATH.replace("|born", "")):
                continue
            for mention in sentence.mentions:
                year = year_of(mention)
                quoted = context.quoted(mention.start, mention.end)
                if mention.period is None or year is None or mention in ends or mention.bound != "exact" or quoted:
                    continue
                early = first is not None and mention.period.last < first
                late = last is not None and mention.period.start > last
                beside = any(sentence.start <= end.start < sentence.end for end in ends)
                if (early or (late and not beside)) and biography.acts(sentence, mention):
                    yield _problem(mention, ends[0] if early else ends[-1], born=early)
