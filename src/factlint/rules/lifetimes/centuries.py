"""Centuries and decades, and the years told as lying in one: "the worst storm of that decade, in 1975"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.dates import year_of
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_DECADE, _HALF = 10, 5
_EDGE = 1
"""The last year of a century is by some counted as the first: 1800 belongs to the 18th century and to the 1800s."""
_CENTURY = 2
_LOOSE = 10
"""By how many years what is "late in" a century, or about a year, may lie beyond it."""
_NOT_YET = 40
"""How many years of a century have gone before it is late, and are left when it is no more early."""
_CENTURY_BC = pattern(r"BC(\d\d)")
_CAME = (
    r"(?:(?:came|happened|occurred|took place|struck|broke out|fell)(?: in| on)?|"
    r"(?:was|were) (?:that|those|the one)(?: in| of)?|(?:was|were) (?:held|fought|crowned|signed|waged) in)"
)
ECHO = pattern(r"\b(?:that|same|this) (?P<unit>decade|century)\Z")
_BESIDE = (
    Phrase(
        rf"<echo:date>(?:’s|'s)?(?: (?!(?:and|or|but)\b)[a-z-]+){{0,3}}?,? "
        rf"(?:{_CAME}|in|of|\()(?: the)? ?<exact:date>"
    ),
    Phrase(r"\bin <exact:date>, (?:(?:in|at|during|towards?) )?(?:the )?(?:[a-z-]+ ){0,3}?(?:in |of )?<echo:date>"),
)
"""A year set beside "that decade"."""
_BEST = (
    Phrase(
        r"\bthe (?:(?:two|three|four|five) )?(?:most|least|last|first|only|next|[a-z-]{2,}est|worst|best)\b"
        rf"[^.;:,]{{1,60}}? (?:of|in) (?:the )?<span:date> {_CAME} (?:the )?<exact:date>"
    ),
    Phrase(
        r"\b(?:of|among|amongst) (?:all )?(?:the )?[^.;:,]{3,60}? <span:date>,[^.;:]{0,60}?"
        r"\b(?:that|those|the one)(?: (?:of|from|in))? <exact:date>"
    ),
    Phrase(
        r"\b(?:no|none of the|few) (?:other )?[^.;:,]{3,60}? <span:date>[^.;:,]{0,60}?"
        r" (?:than|like|as) (?:that|those|the one)(?: (?:of|from|in))? <exact:date>"
    ),
)
"""One of the things of a century or decade, told by its year: "the longest strike of the 1970s came in 1983"."""
_LIES_IN = (
    Phrase(
        r"\b[Ii]n (?:the )?<span:date>,? (?:and )?(?:more (?:precisely|exactly)|above all|most of all|"
        r"to be (?:precise|exact),?)"
        r" (?:in )?<exact:date>"
    ),
    Phrase(
        r"\b(?:biggest|greatest|best|worst|only|first|last|longest|largest|deadliest|coldest|hottest) [a-z]+ "
        r"of (?:the )?<span:date> in <exact:date>"
    ),
    Phrase(
        r"<span:date>(?:,| –|—| —| \()? ?(?:or )?(?:in )?<exact:date>,? "
        r"(?:to be (?:more )?(?:exact|precise)|precisely\b|exactly\b|(?:according to|by) (?:his|her|its|their|the)\b)"
    ),
    Phrase(
        r"(?:^|[.;:,] )(?:the )?<span:date> "
        r"(?:began|begins|opened|opens|started|closed|closes|ended|ends)(?: badly| well)?"
        r"(?: with (?:an?|the)(?: [a-z-]+){1,3}|:| —| –)? in <exact:date>"
    ),
    Phrase(
        r"\b(?:built|erected|completed|dug|fought|forged) in <exact:date>, (?:(?:it|the [a-z]+) )?(?:is|was|remains) "
        r"(?:(?:one|two|among) (?:of )?)?the (?:few |[a-z-]+est |last |first |most [a-z]+ |best-[a-z]+ |great )"
        r"[^.;:,]{0,40}?(?:[a-z]+ (?:of|in) )?(?:the )?<span:date>(?! [a-z]|-)"
    ),
)
_WHEN_THEN = Phrase(
    r"\bin (?:the )?<span:date>, when (?:an?|the|its|their|his|her) (?:[^\W\d_][\w’'-]* ){1,5}(?:was |were )?"
    r"(?!(?:built|founded|born|made|written|begun|laid|opened)\b)[a-z]+ed in <exact:date>(?=[.,;]|$)"
)
"""What befell in a century, and its year: "in the eighteenth century, when the first mill closed in 1768"."""
_ABOUT_THEN = Phrase(
    r"\b(?:[Ii]n|[Dd]uring|from|of) (?:the )?<span:date>,? \(?(?:(?:in|from|probably|perhaps|possibly) )?<exact:date>"
)
"""A rounded year beside its century: "in the late eighteenth century, around 1690"."""
_IS_ONE_OF = (
    Phrase(
        r"\b(?i:built|erected|completed|carved|painted|cast|woven|dug|laid out) in <exact:date>, "
        r"(?:(?:it|this|the [a-z]+(?: [a-z]+)?) )?(?:is|was|remains) (?:(?:one|two|among) (?:of )?)?"
        r"(?:an?|the) (?:[a-z-]+ ){0,2}?<span:date> (?!(?:style|revival|version|copy|replica|answer)\b)[a-z]"
    ),
)
"""A thing by its year and what it is one of: "Built in 1342, the barn is the finest 13th-century roof here"."""
"""A year told of the same as a century or decade: "in the 1860s – 1873, to be exact"."""
_BEYOND = pattern(r"\b(?:since|after|before|until|till|from|to|earlier|later than|next|following|previous|than in)\b")


class Placed(NamedTuple):
    """A year, the century or decade that it is told to lie in, and the years of that."""

    exact: Mention
    span: Mention
    years: range


def years_of(mention: Mention, slack: int = _EDGE) -> range | None:
    """The years of a century or a decade, with some on both sides, counted down from zero before Christ."""
    if mention.kind == "date" and (found := _CENTURY_BC.fullmatch(mention.value)):
        first = -100 * (int(found[1]) + 1)
        return range(first - slack, first + 100 + slack)
    if mention.kind != "date" or not mention.value.isdecimal() or len(mention.value) not in {2, 3}:
        return None
    length = 10 ** (4 - len(mention.value))
    start = int(mention.value) * length
    if mention.modifier is None or length > _DECADE:
        slack = slack if mention.modifier is None else _LOOSE
        first = start + (_NOT_YET if mention.modifier == "end" else 0)
        last = start + length - (_NOT_YET if mention.modifier == "start" else 0)
        return range(first - slack, last + slack)
    if mention.modifier == "mid":
        return None
    first, last = (start, start + _HALF) if mention.modifier == "start" else (start + _HALF, start + length)
    return range(first - slack, last + slack)


def named_years(mention: Mention) -> str:
    """The years of a century or decade as messages write them: "1901 to 1910"."""
    years = years_of(mention._replace(modifier=None) if len(mention.value) == _CENTURY else mention, 0) or range(0)
    return f"{-years[0]} to {-years[-1]} BC" if years[0] < 0 else f"{years[0]} to {years[-1]}"


def placed(context: Context) -> Iterator[Placed]:
    """The years that a sentence places in a century or decade named there, or in the sentence before."""
    before: Sentence | None = None
    for sentence in context.sentences:
        last, before = before, sentence
        if sentence.quoted or sentence.crowded:
            continue
        for match in sentence.find(*_BEST, *_LIES_IN):
            if (years := years_of(match["span"])) is not None and not ECHO.search(match["span"].text):
                yield Placed(match["exact"], match["span"], years)
        for match in sentence.find(_ABOUT_THEN):
            if match["exact"].bound == "about" and (years := years_of(match["span"])) is not None:
                yield Placed(match["exact"], match["span"], years)
        for match in sentence.find(*_IS_ONE_OF, _WHEN_THEN):
            years, year = years_of(match["span"]), year_of(match["exact"])
            if years is not None and year is not None and abs(year - years[len(years) // 2]) < len(years) * 3 // 2:
                yield Placed(match["exact"], match["span"], years)
        for match in sentence.find(*_BESIDE) if re.search(r"decade|century", sentence.text) else ():
            echo = ECHO.search(match["echo"].text)
            named = _named(echo["unit"], match.start, *(one for one in (last, sentence) if one)) if echo else None
            if named is not None and not _BEYOND.search(context.text, max(match.start - 8, 0), match.end):
                yield Placed(match["exact"], *named)


def _named(unit: str, end: int, *sentences: Sentence) -> tuple[Mention, range] | None:
    """The decade or century that "that decade" means, the only one told before it and near."""
    told = [
        (mention, years)
        for sentence in sentences
        for mention in sentence.mentions
        if mention.end <= end and not ECHO.search(mention.text) and (years := years_of(mention)) is not None
    ]
    length = _DECADE if unit == "decade" else _DECADE**2
    fits = len(told) == 1 and told[0][0].modifier is None and len(told[0][1]) == length + 2 * _EDGE
    return told[0] if fits else None


def lies_outside(one: Placed) -> bool:
    """Whether a year, a rounded one by more than some, lies beyond; "the fifties" may be those of any century."""
    year, slack = year_of(one.exact), 0 if one.exact.bound == "exact" else _LOOSE
    if year is None or (year < 0) is not (one.years[0] < 0):
        return False
    fits = range(one.years[0] - slack, one.years[-1] + slack + 1)
    by_word = len(one.span.value) > _CENTURY and not re.search(r"\d", one.span.text)
    return not any(year in (range(fits[0] - age, fits[-1] - age + 1)) for age in ((0, 100, 200) if by_word else (0,)))
