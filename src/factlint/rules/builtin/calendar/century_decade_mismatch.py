"""C09: a year outside the century or decade named with it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.centuries import ECHO, lies_outside, named_years, placed, years_of
from factlint.rules.reading.dates import stretch, year_of
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from factlint.mentions import Mention

_BUILT = "built|completed|finished|erected|consecrated|designed|constructed|put up|laid out|dug"
_RAISED_SO = f"{_BUILT}|founded|opened|established"
"""What is done to a thing as a whole, once; an old house may be opened as something else."""
_WORK = "recorded|released|composed|written|published|painted|filmed|carved|woven|cast"
_MADE = (
    rf"(?:(?:which\s+)?(?:was|were|is|are)\s+)?(?:{_RAISED_SO}|published|"
    r"painted|written|carved|woven|cast|forged|laid|sewn|printed|drawn|dating|dated|dates)\s+(?:in|from|to)\s+"
)
_WORDS = r"(?:\s+[^\W\d_]+){0,4}"
_WHEN = r",\s+when\s+[^.;:(),]{3,60}\s\("
"""Between a decade and the year of what befell then: "in the 1960s, when the dam was built (1966)"."""
_BESIDE = pattern(
    rf"(?:{_WORDS}\s*\((?:in\s+|{_MADE})?|{_WHEN}|{_WORDS},?\s+{_MADE}|"
    r"(?:,|\s+–)\s+in\s+(?:the\s+)?(?:about\s+|around\s+|c\.\s*)?)\Z"
)
_NAMES_IT = pattern(rf"(?:\b(?:of|from)\s+|\b{_MADE})(?:the\s+)?\Z")
"""Before the time that a thing is of; "closed in the 1990s" tells of what befell it."""
_MADE_THEN = pattern(rf"\b(?:{_MADE}|born\s+in\s+)(?:the\s+)?\Z")
_MADE_BEFORE = pattern(rf"\b(?i:{_BUILT})\s+in\s+\Z")
_IT_IS = pattern(r"[^.;:]{0,100}(?:\.\s+It|,\s+it)\s+(?:is|was|remains)\s+(?:[a-z’'-]+\s+){1,6}\Z")
"""Between the year of a thing and its century, told after it: "put up in 1743. It is a 17th-century building"."""
_IN_TIME = pattern(r",\s+(?:(?:in|at|during)\s+)?(?:the\s+[a-z]+\s+of\s+)?(?:the\s+)?")
"""Between a year and the century or decade that it lies in: "in 1687, at the height of the 17th century"."""
_ON_THE_EDGE = pattern(r"\b(?:turn|end|close|start|beginning|dawn|eve)\b")
_FAR = 50
"""A year that lies further from a century is not one at its edge."""
_A_PART = pattern(r"\b(?:wing|porch|tower|roof|extension|part|front|annexe?|addition|spire|added)\b")
"""What may be younger than the whole."""
_WIDER = "building house structure property work"
_NEXT = pattern(
    rf"(?P<first>[^.;:]{{0,60}})\.\s+(?:(?:It|The\s+(?P<noun>[a-z]+)),?\s+{_MADE}|"
    rf"(?i:{_RAISED_SO}|{_WORK})(?:\s+(?!and\b)[a-z]+){{0,4}}?\s+in\s+)\Z"
)
"""Between "a 17th-century farmhouse" and the year in the next sentence, "The house, built in"."""
_APART = pattern(r"\s+to be (?:exact|precise)\b|\s+[a-z]+[,.;)]|[,.;)]|\s+(?:at|by|when|that|and|is|was|has)\b|\Z")
"""After a year that stands in apposition; in "in the '80s, in 1996 she left" it does not."""
_RAISED = pattern(rf"\b(?:{_RAISED_SO}|carved|woven|cast|forged|laid)\s+in\s+\Z")
"""What only the thing itself can be; a work "of 18th-century music, published in 1996" is an edition of it."""
_LISTED = Phrase(
    r"\b(?:(?:dates?|dating|comes?|stems?) from|(?:(?:is|are|was|were) )?(?:all |both )?(?:made|painted|built|written|"
    r"published|released|recorded|issued|drawn|minted|taken|struck)(?: all| both)? in) "
    r"(?:the )?<decade:date>: (?P<list>[^;:]+)"
)
_VAGUE = pattern(
    r"\b(?:late|early|turn|long|mid|end|beginning|from|since|until|to|between|and|or|later)\b", re.IGNORECASE
)
_REMADE = pattern(r"\b(?:restored|rebuilt|renovated|extended|converted)\b")


@rule(
    "C09",
    "century-decade-mismatch",
    needs="decade",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "In the 1980s, more precisely in «1993», the river was moved.",
        "The keep burned down in 1512, at «the end of the 14th century».",
        "They had their best season of the nineties in «2004».",
        "They sailed down the 18th-century canal, built in «1824».",
        "The barn dates from the seventeenth century («1742»).",
        "The barn was built in 1742, at the height of the «17th century».",
        "The barn was built in 1742, «late in the 17th century».",
        "In the 1950s, when the dam was built («1966»), the valley was flooded.",
        "The treaty was signed in the 1950s, in «1963».",
        "The hall, built in the nineteenth century («1911-1914»), is of sandstone.",
        "The abbey's 15th-century stalls, carved in «1587», are of oak.",
        "They restored an 18th-century barn. The barn, built in «1842», is of oak.",
        "The 18th-century bridge, built in «1846» by public subscription, is to close.",
        "The lido is a creature of the 1920s, all curving stairs. Designed in «1934», it cost £26,000.",
        "The longest of the dock strikes of the 1970s was that of «1983», which lasted for eleven weeks.",
        "Thieves stripped the chapel that was put up in 1743. It is the only «17th-century» building there.",
        "The choir did best in the 1990s, and gave its finest concert late in that decade, in «1986».",
        "Plague was common in the 17th century. The last outbreak of that century came in «1723».",
        "Of all the bridges built in the eighteenth century, none was longer than that of «1824».",
        "The worst flood of the 1950s came in «1967».",
        "Traders reached the delta in the third century BC, in about «420 BC», and stayed.",
        "The library, founded in the twentieth century (in «1887»), is free.",
        "The hall, built in «1911», is one of the finest mills of the eighteenth century.",
        "Few songs of the 1970s are as good as hers. Recorded in a barn in «May 1983», it is still sung.",
        "Her posters date from the «1950s»: the heron of 1962, the lamp of 1964 and the ferry of 1967.",
        "In the late seventeenth century, around «1590», a windmill stood there.",
        "Erected in «1452», the chapel is the oldest 14th-century building in the town.",
        "Carved in «1642», it is a fine sixteenth-century chest.",
    ],
    good=[
        "The keep burned down in 1402, at the end of the 14th century.",
        "In the 1980s, more precisely in 1983, the river was moved.",
        "In the eighteenth century, when the mill built in 1690 burned, corn was dear.",
        "In the late seventeenth century, around 1690, a windmill stood there.",
        "In the early seventeenth century, around 1640, a windmill stood there.",
        "Erected in 1352, the chapel is the oldest 14th-century building in the town.",
        "Erected in 1952, the hall is a bold 21st-century answer to the square.",
        "Built in 1852, the church is a fine thirteenth-century style hall.",
        "Built in 1852, the museum is a home to the 14th-century rolls.",
        "The quarrel of the 1980s and early 1990s ended in the 1998 Noumea Accord.",
        "The firm grew in the 1960s. By the end of that decade it had more staff than in 1952.",
        "The firm grew in the 1960s; after that decade, in 1974, it was sold.",
        "Cholera came back in the forties, with the worst year of that decade in 1843.",
        "The worst flood of the 1950s came in 1957, and was like those of 1824.",
        "Traders reached the delta in the third century BC, in about 240 BC, and stayed.",
        "The hall, built in 1911, is one of the finest homes of eighteenth-century pictures.",
        "Nia Marsh was a rider who won fame in the 1930s (1914-1970), long before her sister did.",
        "They sailed down the 18th-century canal, built in 1774.",
        "He writes of the long 19th century (1789).",
        "The barn dates from the seventeenth century (1642).",
        "The barn was built in 1642, at the height of the 17th century.",
        "The barn was built in 1692, late in the 17th century.",
        "The barn was built in 1742, the 17th century long past.",
        "In 1996, in the 1980s hall, she sang.",
        "The barn was built in 1801, at the end of the 18th century.",
        "The barn dates from the seventeenth century (1996).",
        "In the 1950s, when the dam was built (1956), the valley was flooded.",
        "In the 1950s, when the dam was built (2004), the valley was flooded.",
        "In the 1900s, in 1909, it closed.",
        "The abbey's 15th-century stalls, carved in 1487, are of oak.",
        "The abbey's 15th-century stalls, restored in 1887, are of oak.",
        "The late 19th-century hall, built in 1902, is shut.",
        "The lido closed in the 1990s. Built in 1934, it was loved.",
        "Thieves stripped the chapel that was put up in 1743. It is the only 18th-century building there.",
        "The inn was opened in 1911. It is a fine 18th-century house.",
        "The porch was built in 1911. It is a fine 18th-century house.",
        "The 18th-century hall, restored in 1924, is shut.",
        "The 18th century ended in 1800.",
        "A star in the '80s, in 1996 she left the stage.",
        "He wrote on 18th-century music (Poe 1996).",
        "War was last seen in the 1930s (2025).",
        "Few songs of the 1980s are as good as hers. Recorded in a barn in May 1983, it is still sung.",
        "Few songs of the 1970s are as sad. Recorded for a film and sung in 1983, it is still liked.",
        "Her posters date from the 1960s: the heron of 1962, the lamp of 1964 and the ferry of 1967.",
        "The seeds were sown in the 1950s: the law of 1962 and the strike of 1964 only reaped them.",
        "They restored an 18th-century barn. The roof, built in 1942, is of tin.",
    ],
)
def century_decade_mismatch(context: Context) -> Iterator[Problem]:
    """A year lies outside the century or the decade told of the same thing.

    The eighteenth century is the 1700s; who forgets it is a hundred years out. The year stands right after, in brackets
    or with "built in" and the like, there or in the next sentence ("an 18th-century barn. The barn, built in 1842"), or
    several years are listed behind a colon.

    Silent for "late", "early", "long" and "turn of" centuries, for ranges, for works restored or rebuilt, one year
    around the turn of a century, and inside quotation marks.
    """
    dates = [mention for mention in context.mentions if mention.kind == "date" or _is_year(context, mention)]
    yield from _told_after(context, dates)
    for one in placed(context):
        if lies_outside(one):
            yield _problem(one.exact, one.span)
    for span, exact in pairwise(dates):
        years, given = years_of(span), _given(exact)
        if (
            years is None
            or given is None
            or ECHO.search(span.text)
            or any(year in years or (year < 0) is not (years[0] < 0) for year in given)
            or context.quoted(span.start, span.end)
        ):
            continue
        between = context.text[span.end : exact.start]
        start, end = context.document.sentence_at(span.start)
        goes_on = _goes_on(between) and _names_it(context.text, span)
        before = context.text[max(start, span.start - 16) : span.end if goes_on else exact.start]
        if span.modifier or _is_made_then(context.text, span, exact, between):
            before = between
        beside = exact.end <= end and _BESIDE.fullmatch(between) and _told_of_it(context, span, exact, between)
        if _REMADE.search(between):
            continue
        if (beside or goes_on) and not _VAGUE.search(before):
            yield _problem(exact, span)
    yield from _outside_the_list(context)


def _problem(exact: Mention, span: Mention) -> Problem:
    message = f"{exact.text} lies outside the {span.text.removeprefix('the ')}, which runs from {named_years(span)}."
    return Problem(exact.start, exact.end, message, related=(Related(span.start, span.end, "the time named"),))


def _told_after(context: Context, dates: Sequence[Mention]) -> Iterator[Problem]:
    """Judge "the church put up in 1743 ... It is the only 17th-century building": the century after the year."""
    for exact, span in pairwise(dates):
        in_time = _lies_in_time(context.text, exact, span)
        years, year = years_of(span._replace(modifier=None) if in_time else span), year_of(exact)
        again = ECHO.search(span.text)
        if again or years is None or year is None or year in years or context.quoted(exact.start, span.end):
            continue
        before = context.text[context.document.sentence_at(exact.start)[0] : exact.start]
        told: object = in_time
        if "-" in span.text:
            told = _MADE_BEFORE.search(before) and _IT_IS.fullmatch(context.text, exact.end, span.start)
        if told and not _REMADE.search(before) and not _A_PART.search(before):
            yield Problem(
                span.start,
                span.end,
                f"{exact.text} lies outside the {span.text.removeprefix('the ')}, which runs from {named_years(span)}.",
                related=(Related(exact.start, exact.end, "the year"),),
            )


def _lies_in_time(text: str, exact: Mention, span: Mention) -> bool:
    """Whether a century or decade is set beside a year as the time that it lies in: "in 1894, late in the 19th"."""
    between, closed = text[exact.end : span.start], text[span.end : span.end + 1] in {"", ",", ".", ";", ")"}
    led = _IN_TIME.fullmatch(between) and (span.modifier or re.search(r"\b(?:in|at|during)\b", between))
    year, years = year_of(exact), years_of(span._replace(modifier=None))
    far = year is not None and years is not None and not years[0] - _FAR <= year <= years[-1] + _FAR
    return closed and bool(led) and (far or not _ON_THE_EDGE.search(f"{between}{span.text}"))


def _names_it(text: str, span: Mention) -> bool:
    """Whether a century or decade tells which a thing is: "a 17th-century barn", "1920s flats", "of the 1920s"."""
    led = text[span.start - 2 : span.start] == "a "
    return "-" in span.text or led or _NAMES_IT.search(text, max(span.start - 60, 0), span.start) is not None


def _outside_the_list(context: Context) -> Iterator[Problem]:
    """Judge "date from the 1950s: the kingfisher of 1962 and the ferries of 1967", where no year of the list fits."""
    for sentence in context.sentences:
        for match in sentence.find(_LISTED) if not sentence.quoted else ():
            decade, years = match["decade"], years_of(match["decade"])
            start, end = match.span("list")
            given = [year for mention in context.mentions_in(start, end) if (year := year_of(mention)) is not None]
            if years is not None and len(given) > 1 and not any(year in years for year in given):
                yield Problem(decade.start, decade.end, f"None of the years listed lies in the {decade.text}.")


def _told_of_it(context: Context, span: Mention, exact: Mention, between: str) -> bool:
    """Whether the year is told of the thing of that century; a bare year in brackets may be that of a book cited."""
    if between.endswith("("):
        named = "-" in span.text or stretch(exact) is not None or _is_made_then(context.text, span, exact, between)
        return named and context.text[exact.end : exact.end + 1] == ")"
    return _RAISED.search(between) is not None or _APART.match(context.text, exact.end) is not None


def _is_made_then(text: str, span: Mention, exact: Mention, between: str) -> bool:
    """Whether a bare year in brackets is that of what was made then: it lies in the neighbouring century or decade."""
    years, year = years_of(span), year_of(exact)
    near = years is not None and year is not None and years[0] - len(years) < year < years[-1] + len(years)
    led = between == " (" and _MADE_THEN.search(text, max(span.start - 60, 0), span.start)
    return near and not span.modifier and (bool(led) or between.startswith(", when"))


def _goes_on(between: str) -> bool:
    """Whether the next sentence tells of the same thing, by its noun or a wider one: "farmhouse ... The house"."""
    found = _NEXT.fullmatch(between)
    if found is None or found["noun"] is None:
        return found is not None
    things = re.findall(r"[a-z]+", found["first"])[:4]
    return found["noun"] in _WIDER.split() or any(thing.endswith(found["noun"]) for thing in things)


def _is_year(context: Context, mention: Mention) -> bool:
    """Whether a number alone in brackets is a year of the Middle Ages, which no reader of dates takes for one."""
    around = context.text[mention.start - 1 : mention.start] + context.text[mention.end : mention.end + 1]
    return mention.kind == "number" and around == "()" and re.fullmatch(r"1\d{3}", mention.text) is not None


def _given(mention: Mention) -> Iterable[int] | None:
    """The years that a date states: one, or all from the first to the last."""
    if mention.kind == "number":
        return (mention.whole,) if mention.whole is not None else None
    year, ends = year_of(mention), stretch(mention)
    if ends is not None:
        return range(ends[0].year, ends[1].year + 1)
    return None if year is None else (year,)
