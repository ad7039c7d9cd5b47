"""C08: an anniversary whose number does not fit the years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.anniversaries import (
    ANNIVERSARY,
    NAMED,
    Anniversary,
    anniversary_of,
    weddings,
)
from factlint.rules.lifetimes.kept_years import anniversaries_due
from factlint.rules.lifetimes.kin import KIN
from factlint.rules.lifetimes.things import ages_of_things
from factlint.rules.reading.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_OF = pattern(
    r"(?:,\s+(?:in|on)\s+[^,;:()]{3,24},)?\s+of\s+(?:(?:the|its|his|her|their)\s+(?:[a-z]+\s+)?|"
    r"[^.;:]{1,80}?(?:\bof\s+|\bin\s+|\bon\s+|\(\s*(?:\w+\s+){0,2}|,\s+)(?:the\s+)?(?:\d{1,2}\s+)?)?\Z"
)
_FOUNDED = pattern(
    r"(?i)\b(?:founded|established|formed|created|set up|opened|launched|born|built|started|incorporated|chartered|"
    r"consecrated|dedicated|inaugurated|erected|planted|completed|began|married|wed|crowned|ordained|ascended|put up|"
    r"unveiled|signed|published|released|first (?:[a-z]+ed|held|lit|run|sung|shown|flown|built))"
    r"(?:\s+(?!and\b)[^\s.;:,]+){0,6}?\s+(?:in|on)\s+(?:the\s+)?"
    r"(?:\d{1,2}\s+)?\Z|\b(?:dates|dating)\s+(?:back\s+)?(?:from|to)\s+\Z"
)
_BEGUN = (
    r"\b(?:founded|established|formed|created|set up|opened|launched|built|started|incorporated|chartered|began|"
    r"published|released|inaugurated|unveiled|signed|consecrated|set sail|came into being|"
    r"first (?:[a-z]+ed|met|sang|sung|set out|sat|ran|flown?|flew))\b"
)
_ITS_YEAR = r"(?:\s+(?:this\s+(?:year|month|week|spring|summer|autumn|winter)|today|in\s+(?:[A-Z]\w+\s+)?[12]\d{3}))?"
_BEGUN_IN = rf"{_BEGUN}(?:\s+(?!and\b)[^\s.;:,]+){{0,6}}?\s+(?:in|on)\s+\Z"
_WAS = r"(?:(?:was|were|had\s+been|had)\s+)?(?:first\s+)?"
_HAVING_BEGUN = pattern(
    rf"{_ITS_YEAR},?\s+(?:having\s+(?:been\s+)?(?:first\s+)?|(?:since|after)\s+(?:it|they)\s+{_WAS}){_BEGUN_IN}|"
    rf"(?:\s+of\s+its\s+[a-z]+)?{_ITS_YEAR}[;:]\s+it\s+{_WAS}{_BEGUN_IN}|"
    rf"{_ITS_YEAR},\s+(?:the|this)(?:\s+[a-z]+){{1,2}},\s+(?:which\s+{_WAS})?{_BEGUN_IN}"
)
"""Between an anniversary and the year of what it is of: "its 50th anniversary this year, having opened in"."""
_BEGINNINGS = frozenset(
    """birth founding foundation opening establishment creation launch start unveiling inauguration construction
    completion formation incorporation publication release signing consecration""".split()
)
_KEPT = pattern(
    r"[^.;:]{0,60}?\b(?:celebrat\w+|mark(?:s|ed|ing)?|observ(?:e|es|ed|ing)|kept|keeps?|commemorat\w+)\s+"
    r"(?:its|his|her|their|the)\s+(?:own\s+)?\Z"
)
_IN_YEAR = r"in\s+(?:the\s+)?(?:[A-Z]?[a-z]+\s+(?:of\s+)?)?[12]\d{3}"
_KEPT_THEN = pattern(
    rf";?[^.;:]{{0,60}}?\b(?P<year>{_IN_YEAR}\s+)?(?:for|on|at|to\s+mark|and|with|had|hold|holds|held|reached)\s+"
    r"(?:its|their|the|our|(?:the|our)\s+[a-z]+[’']s)\s+\Z"
)
"""Before an anniversary that the words say the year of, right before or after: "was restored in 2002 for its 50th"."""
_IN_ITS_YEAR = pattern(rf"(?:\s+of\s+(?:its|their)\s+[a-z]+|\s+[a-z]+)?,?\s+{_IN_YEAR}\b")
_FIRST = pattern(
    r"\b(?:which|that|having|and|it)\s+(?:had\s+)?(?:[a-z]+ed|gave|held|ran|sang|met|sent|won|sold|built|made|took|"
    r"brought|began|saw)\s+"
    r"(?:its|their)\s+(?:very\s+)?first\s+(?:(?!and\b)[a-z-]+\s+){1,4}(?:in|on)\s+(?:the\s+)?(?:\d{1,2}\s+)?\Z|"
    r"\b(?:We|They)\s+[a-z]+\s+(?:the|our|their)\s+(?:very\s+)?first\s+(?:(?!and\b)[a-z-]+\s+){1,3}in\s+\Z"
)
"""Before the year of what can only be done once there is somebody to do it: "which gave its first concert in"."""
_OF_ANOTHER_ONE = pattern(rf"\bwhose\b|\b(?:his|her|their)\s+(?:[a-z]+\s+)?{KIN}")
"""Before a beginning that is not that of the subject: "the club, whose hall was built in"."""
_IN_BC = pattern(r"(?P<year>\d{1,4})\s?B\.?C")
_KEPT_BY = pattern(
    r"(?:In\s+\d{4},?\s+|This\s+(?:year|month|week|weekend|spring|summer|autumn|fall|winter),?\s+)?(?:[Ii]t|[Ww]e|[Tt]hey|[Tt]he\s+(?P<noun>[a-z]+))\s+"
    r"(?:(?:will|shall|is\s+to|are\s+to|has|have)\s+)?"
    r"(?:celebrat\w+|mark(?:s|ed|ing)?|observ\w+|keeps?|kept|commemorat\w+)\s+(?:its|their|our)\s+(?:\S+)?\Z"
)
_OF_ANOTHER = pattern(
    r"\s+(?:of|as|at|under)\b|\s+in\s+(?!(?:the\s+)?(?:early\s+|late\s+)?(?:spring|summer|autumn|fall|winter|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|[12]\d{3})\b)"
)
"""After an anniversary that is not the one of the founding: "its tenth anniversary in Leith"."""
_OF_THAT = pattern(
    r"\s+of\s+(?:that|this)\s+(?:first\s+)?(?:day|night|evening|morning|event|occasion|moment|opening)\b"
)
"""After an anniversary of what has just been told."""
_ITS_FIRST = (
    r"\b(?:served|gave|held|sang|ran|met|sold|played|published|welcomed|[a-z]+ed)\s+(?:its|their|our|the)\s+"
    r"(?:very\s+)?first\b"
)
"""What begins with the doing of it: "served its first supper on"."""
_WHOSE = pattern(r",?\s+whose\s+(?:\S+)?\Z")
_FOR_ITS = pattern(
    r"(?:An?|Events|Celebrations)\s+(?:[a-z]+\s+){0,4}?(?:for|on|marking|to\s+mark|to\s+celebrate)\s+its\s+(?:\S+)?\Z"
)
_FOR_THE = pattern(r"(?:For|On|To\s+mark|To\s+celebrate)\s+the\s+(?P<noun>[a-z]+)[’']s\s+(?:\S+)?\Z")


@rule(
    "C08",
    "anniversary-mismatch",
    words=" ".join(
        ("anniversary", "birthday", "turns", "turned", "turn", "age", "will", "would", "wedding", "jubilee", *NAMED)
    ),
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Ada Poe married Ben Roe on 18 June 1962. It was a Monday. He could not leave the yard on a Saturday. "
        "They marked their «golden wedding» in June 2011.",
        Example("The light was first lit in 1852 and will celebrate its «bicentenary» in August.", as_of="2025-03-03"),
        Example(
            "The firm was founded in 1925. It will celebrate its «90th» anniversary on 3 September.", as_of="2025-03-05"
        ),
        Example(
            "Our society was founded on 14 May 1950 by two farmers. We shall mark its «70th» anniversary this May.",
            as_of="2025-03-05",
        ),
        Example("The shop will keep its «50th» anniversary this year, having opened in 1945.", as_of="2005-02-01"),
        "In 2023 veterans marked the «80th» anniversary of the landings in 1944.",
        "Founded in 1880, the club celebrated its «centenary» in 1990.",
        "The pier, put up in 1932, was mended in 1982 for the «60th» anniversary of its opening.",
        "The pool, which opened in 1951, gave a party for its «60th» anniversary in 2001.",
        "The inn dates from 1706 and celebrated its «350th» anniversary in 2006.",
        "The pact was signed in 1905, and its «bicentenary» in 2005 was kept with a fair.",
        "The club celebrates its «140th» anniversary in 2024, having been founded in 1874.",
        Example(
            "The Roes, who were married in June 1971, keep their «60th» wedding anniversary today.", as_of="2021-06-24"
        ),
        "The bridge was opened on 4 June 1872. Its «150th» anniversary, on 4 June 2012, was marked.",
        Example("The school marks its «centenary» this year. It was founded in 1935.", as_of="2025-06-13"),
        "The club was founded in 1990. For the club's «thirtieth» anniversary, in 2015, a book came out.",
        "We sold our first loaf in 2010; for the bakery's «tenth» birthday, in 2022, we gave away cakes.",
        "She was born in 1919 and died in 1959. A fair in 2019 marked the «60th» anniversary of her birth.",
        Example("Founded in 1948 with a loan, the bakery celebrates its «65th» birthday today.", as_of="2024-06-13"),
        Example(
            "The Roes, who were married in a hut in May 1974, celebrated their «diamond wedding» on Saturday.",
            as_of="2024-06-13",
        ),
        "In 2022 they kept the «25th» anniversary of the 1987 storm.",
        "The Roes, who were married in Leith on 3 May 1961, celebrated their «golden wedding» on 3 May 2021.",
        "The «bicentenary» of her birth in 1809 was kept in 2019.",
        Example("The society, founded in 1974, celebrates its «60th» anniversary this year.", as_of="2024-05-01"),
        Example(
            "The line, which opened in 1873, kept its «140th» anniversary on Sunday 1 October.", as_of="2024-01-22"
        ),
        Example("Today is the «2,054th» anniversary of the murder of 44BC.", as_of="2010-03-15"),
        Example(
            "The tower, which was first lit on 1 October 1875, will celebrate its «160th» anniversary this fall.",
            as_of="2025-05-02",
        ),
        Example(
            "The inn, opened in June 2015, will mark its own «eleventh» birthday next month with free cakes.",
            as_of="2025-05-02",
        ),
        Example("The town marks the «60th» anniversary of the flood (1953) this week.", as_of="2003-02-01"),
        "In 2019 the review celebrated its «centenary», having first appeared in 1909.",
        "In 2009 they kept the «two-hundredth» anniversary of the poet's birth in 1819.",
        "To mark its «fortieth» anniversary in 2015, the label, which opened in 1965, gave a party.",
        "The parish kept the «tricentenary» of its church in 1999; it was consecrated in 1689.",
        Example("The pier, opened in 1851, is sound. It reaches the age of «160» on Tuesday.", as_of="2021-06-18"),
        Example(
            "On Friday the port will mark the «150th» anniversary of the gale of May 1851 with songs by the sea.",
            as_of="2011-05-10",
        ),
        Example(
            "When the kiln was lit in 1867, it rained. This spring we mark the «150th» anniversary of that day.",
            as_of="2026-02-12",
        ),
        Example(
            "The choir gave its first concert on 4 May 1991. This autumn we mark our «25th» anniversary.",
            as_of="2026-02-12",
        ),
        Example(
            "They read of the pact of 8 June 1986, whose «fiftieth» anniversary falls this summer.", as_of="2026-02-12"
        ),
        "In May 1961 she married Ned Roe, who was deaf. They kept their «golden wedding» in 2012.",
    ],
    good=[
        "Ada Poe married Ben Roe on 18 June 1962. It was a Monday. He could not leave the yard on a Saturday. "
        "They marked their golden wedding in June 2012.",
        "Ada Poe married Ben Roe in 1962. The town was small. They were there for her parents' golden wedding in 1963.",
        Example("The light was first lit in 1825 and will celebrate its bicentenary in August.", as_of="2025-08-20"),
        Example(
            "When the kiln was lit in 1876, it rained. It did. This spring we mark the 150th anniversary of that day.",
            as_of="2026-02-12",
        ),
        Example(
            "The kiln was lit in 1867 and rebuilt in 1876. We mark the 150th anniversary of that day this spring.",
            as_of="2026-02-12",
        ),
        Example(
            "The choir gave its first concert on 4 May 2001. This autumn we mark our 25th anniversary.",
            as_of="2026-02-12",
        ),
        "In May 1961 she married Ned Roe, who was deaf. They kept their golden wedding in 2011.",
        Example(
            "The firm was founded in 1925. It will celebrate its 100th anniversary on 3 September.", as_of="2024-11-05"
        ),
        Example(
            "Our society was founded on 14 May 1950 by two farmers. We shall mark its 75th anniversary this May.",
            as_of="2025-03-05",
        ),
        "The club was founded in 1990. For the town's thirtieth anniversary, in 2015, a book came out.",
        "We sold our first loaf in 2010; for the bakery's tenth birthday, in 2020, we gave away cakes.",
        Example("The shop will keep its 60th anniversary this year, having opened in 1945.", as_of="2005-02-01"),
        "In 2024 veterans marked the 80th anniversary of the landings in 1944.",
        "The Roes, who were married in Leith on 3 May 1961, celebrated their golden wedding on 3 May 2011.",
        "The hall opened in 1923, and in 2023 it marked the 110th anniversary of the birth of Ada Poe, who carved it.",
        "The Roes, who were married in 1961, celebrated the golden wedding of friends in 2003.",
        "A delayed gala in 2021 marked the 50th anniversary of its founding in 1970.",
        "It was the 75th anniversary season of the orchestra founded in 1950.",
        "She was born in 1919 and died in 1959. A fair in 2019 marked the 60th anniversary of her death.",
        Example(
            "The poet, born in 1919, is honoured today: they mark the 50th anniversary of his death.",
            as_of="2009-01-01",
        ),
        "She was born in 1919. In 1972 her husband kept the 10th anniversary of her death.",
        "Founded in 1880 and rebuilt in 1920, the club celebrated its centenary in 1980.",
        "The firm, founded in 1974 and bought in 2011, celebrated its 20th anniversary as a bank in 2009.",
        "The pier, put up in 1932, was mended in 1982 for the 50th anniversary of its opening.",
        "The pier, put up in 1932, was mended in 1982 for the 60th anniversary of the port.",
        "The pool, which opened in 1951, burned down in 1990 and was rebuilt for its 60th anniversary.",
        "The pool, which opened in 1951, gave a party for its 50th anniversary in 2001.",
        Example(
            "The Roes, who were married in June 1971, keep their 50th wedding anniversary today.", as_of="2021-06-24"
        ),
        "Parts of the centenary hall, opened in 1950, were sold in 1990.",
        "In 2009 they kept the hundred-and-fiftieth anniversary of the poet's birth in 1859.",
        Example("The pier, opened in 1851, is sound. It reaches the age of 170 on Tuesday.", as_of="2021-06-18"),
        Example(
            "Opened on 1 October 1873, the line kept its 150th anniversary on Sunday 1 October.", as_of="2024-01-22"
        ),
        Example(
            "The inn, opened in January 2015, will mark its own eleventh birthday next month with free cakes.",
            as_of="2025-12-02",
        ),
        Example(
            "The inn, opened in June 2015, will mark its own tenth birthday next month with free cakes.",
            as_of="2025-05-02",
        ),
        Example("Next year the town marks the 50th anniversary of the flood (1953).", as_of="2002-02-01"),
        Example("On the 10th anniversary of the 2005 fire, the officer told us of it.", as_of="2017-03-19"),
        Example("Today is the 2,053rd anniversary of the murder of 44BC.", as_of="2010-03-15"),
        Example("The plaque went up on the 50th anniversary of the gale of 1851 and is dull now.", as_of="2011-05-10"),
        Example("By the 50th anniversary of the gale (1851) few were left; today there is a mole.", as_of="2011-05-10"),
    ],
)
def anniversary_mismatch(context: Context) -> Iterator[Problem]:
    """The number of an anniversary does not fit the year of the event and the year it is marked.

    Compared are "the Nth anniversary of ... (year)" and "founded in (year), ... its Nth anniversary", the centenary and
    its like too, with another year of the sentence, or with the date of the draft. There is no year zero: from 44 BC to
    AD 2010 it is 2,053 years.

    Silent for delayed celebrations, for seasons and editions (they count the first), where the draft has no date and
    the sentence no second year, where the tense of the clause or "next year" puts the celebration elsewhere, and
    inside quotation marks.

    The fix offers the ordinal that fits; it is not applied, because a year may be wrong.
    """
    yield from _of_things(context)
    yield from (_problem(*one) for one in weddings(context))
    before: Sentence | None = None
    sentences = context.sentences
    for index, sentence in enumerate(sentences):
        previous, before = before, sentence
        if (
            sentence.quoted
            or sentence.crowded
            or not re.search(r"nniversary|birthday|cente| [Ww]edding| [Jj]ubilee", sentence.text)
        ):
            continue
        for found in ANNIVERSARY.finditer(sentence.text):
            anniversary = anniversary_of(sentence, found)
            event = _event(sentence, found) if anniversary is not None else None
            if event is None and previous is not None and anniversary is not None:
                event = _event_before(context, previous, sentence, found)
            if event is None and anniversary is not None and index + 1 < len(sentences):
                event = _event_after(sentence, sentences[index + 1])
            if anniversary is None or event is None:
                continue
            due = anniversaries_due(context, sentence, event, anniversary.start)
            if (
                due
                and all(abs(one - anniversary.number) > slack for one, slack in due)
                and not (_did(sentence, event[0]) and min(due)[0] < anniversary.number)
                and not _is_of_another(context, sentence, anniversary)
            ):
                nearest = min((one for one, _ in due), key=lambda one: abs(one - anniversary.number))
                yield _problem(anniversary, *event, nearest)


def _of_things(context: Context) -> Iterator[Problem]:
    """Judge "The school, opened in 1924, turns 90 this year" and "a boat of 1985, which will be 30 in 2025"."""
    for age in ages_of_things(context):
        if age.slips:
            message = f"What began in {year_of(age.begun)} is {age.due} years old then, not {age.told}."
            related = (Related(age.begun.start, age.begun.end, "the beginning"),)
            yield Problem(age.start, age.end, message, related=related)


_OF_SOMEBODY = pattern(r"(?:\s+anniversary)?\s+of\s+the\s+(?:birth|death)\s+of\b")
_OF_LIFE = pattern(r"[^.;:]{0,20}\bof\s+(?:his|her|their)\s+(?:birth|death|wedding|marriage)\b")


def _event(sentence: Sentence, found: re.Match[str]) -> tuple[Mention, int] | None:
    """The mention of the year of the event that the anniversary is of."""
    text, start, end = sentence.document_text, sentence.start + found.start(), sentence.start + found.end()
    founded: list[tuple[Mention, int]] = []
    of_it: tuple[Mention, int] | None = None
    for mention in sentence.mentions:
        before_christ = _IN_BC.match(text[mention.start : mention.end + 4])
        year = -int(before_christ["year"]) if before_christ else year_of(mention)
        if year is None:
            continue
        between = text[end : mention.start] if mention.start >= end else ""
        if between and _HAVING_BEGUN.fullmatch(between):
            return mention, year
        if mention.end <= start and _WHOSE.fullmatch(text[mention.end : start]):
            return mention, year
        if of_it is None and between and _OF.fullmatch(between):
            of_it = mention, year
        begun = _FOUNDED.search(text, max(sentence.start, mention.start - 60), mention.start) or _did(sentence, mention)
        if mention.end <= start and begun and not _OF_ANOTHER_ONE.search(text, sentence.start, mention.start):
            founded.append((mention, year))
    if of_it is not None:
        return of_it
    of = re.match(r"\s+of\s+(?:(?:its|his|her|their|the)\s+)?(\w+)", text[end : sentence.end])
    if of is not None and of[1] not in _BEGINNINGS:
        return None  # "born in 1919 ... the 50th anniversary of his death"
    if len(founded) != 1 or sum(year_of(mention) is not None for mention in sentence.mentions) > 2:
        return None
    kept = text[founded[0][0].end : start]
    kept = re.sub(r"[\w,]+\Z", "", kept) if found.group()[0] in " -\n" else kept
    then = _KEPT_THEN.fullmatch(kept)
    dated = then is not None and (then["year"] or _IN_ITS_YEAR.match(text, end))
    own = then is not None and (not kept.endswith("the ") or of is not None)
    return founded[0] if _KEPT.fullmatch(kept) or (dated and own) else None


def _did(sentence: Sentence, mention: Mention) -> bool:
    """Whether a year is that of something done for the first time, at the founding or later."""
    return _FIRST.search(sentence.document_text, max(sentence.start, mention.start - 80), mention.start) is not None


def _event_before(
    context: Context, previous: Sentence, sentence: Sentence, found: re.Match[str]
) -> tuple[Mention, int] | None:
    """The event that the sentence before tells: "opened in 1872. Its 150th anniversary", "the 60th of his birth"."""
    own = [mention for mention in sentence.mentions if year_of(mention) is not None]
    if len(own) > 1 or previous.quoted or sentence.start - previous.end > 2:
        return None
    if _OF_THAT.match(sentence.text, found.end()):
        return _only_year(context, sentence)
    life = re.match(r"\s+of\s+(?:his|her)\s+(birth|death)\b", sentence.text[found.end() :])
    wanted = {"birth": r"\bborn\b", "death": r"\bdied\b"}[life[1]] if life else f"(?:{_BEGUN}|{_ITS_FIRST})"
    if not life and _OF_ANOTHER.match(sentence.text[found.end() :]):
        return None
    if not life and not _of_it(previous, sentence.text[: found.start()]):
        return None
    events = [
        (mention, year)
        for mention in previous.mentions
        if (year := year_of(mention)) is not None
        and re.search(rf"{wanted}[^.;:\d]{{0,40}}\Z", context.text[previous.start : mention.start], re.IGNORECASE)
    ]
    others = sum(year_of(mention) is not None for mention in previous.mentions)
    return events[0] if len(events) == 1 and (life or others == 1) else None


def _only_year(context: Context, sentence: Sentence) -> tuple[Mention, int] | None:
    """The only year told before a sentence in its paragraph."""
    block = context.document.block_at(sentence.start)
    start = block.start if block else sentence.start
    told = [(one, year) for one in context.mentions_in(start, sentence.start) if (year := year_of(one)) is not None]
    return told[0] if len(told) == 1 else None


def _event_after(sentence: Sentence, following: Sentence) -> tuple[Mention, int] | None:
    """The event that the next sentence tells: "The school marks its centenary this year. It was founded in 1935"."""
    begun = re.match(rf"(?:It|They)\s+(?:(?:was|were|had been|had|first)\s+)?{_BEGUN}[^.;:\d]{{0,40}}", following.text)
    years = [(mention, year) for mention in following.mentions if (year := year_of(mention)) is not None]
    kept = re.search(
        r"(?:\A|(?:,|\bthat|\bsaid)\s+)(?:[Tt]he|[Tt]his)\s+(?:[a-z]+\s+){1,3}(?:\w+\s+)?"
        r"(?:marks|celebrates|is celebrating|marked|(?:will|would)\s+(?:mark|celebrate))\s+its\s",
        sentence.text,
    )
    near = following.start - sentence.end <= 2 and not following.quoted
    if not begun or not kept or not near or len(years) != 1:
        return None
    return years[0] if years[0][0].start <= following.start + begun.end() else None


def _of_it(previous: Sentence, before: str) -> bool:
    """Whether an anniversary is that of the thing that the sentence before is about, by "its" or by its noun."""
    if re.search(r"\bIts\s+(?:\S+)?\Z", before):
        return True
    if _FOR_ITS.match(before):
        return True
    kept = _KEPT_BY.match(before) or _FOR_THE.match(before)
    noun = kept["noun"] if kept else None
    return kept is not None and (noun is None or re.search(rf"\b{noun}\b", previous.text, re.IGNORECASE) is not None)


def _is_of_another(context: Context, sentence: Sentence, anniversary: Anniversary) -> bool:
    """Whether the number leads from another year that the draft has named so far to one of the sentence."""
    if _OF_LIFE.match(sentence.document_text, anniversary.end):
        return False
    if _OF_SOMEBODY.match(sentence.document_text, anniversary.end) and not sentence.has("born"):
        return True
    known = {year for m in context.mentions if m.start < sentence.end and (year := year_of(m)) is not None}
    marked = {year for m in sentence.mentions if (year := year_of(m)) is not None}
    return any(then + anniversary.number + (then < 0) in marked for then in known)


def _problem(anniversary: Anniversary, event: Mention, year: int, due: int) -> Problem:
    ending = "th" if due % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(due % 10, "th")
    new = f"{due:,}{ending}"
    edit = Edit(anniversary.start, anniversary.end, new)
    named = anniversary.text.lower() in NAMED
    fixes = (Fix(f"write {new}", (edit,), "display"),) if due > 0 and not named else ()
    since = f"{-year} BC" if year < 0 else str(year)
    return Problem(
        anniversary.start,
        anniversary.end,
        f"Counted from {since} it is the {new} anniversary, not the {anniversary.text}.",
        related=(Related(event.start, event.end, "the year of the event"),),
        fixes=fixes,
    )
