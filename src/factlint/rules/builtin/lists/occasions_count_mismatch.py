"""T07: an ordinal or a number of times that the years listed with it refute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.lifetimes.editions import editions
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sketch import Match

_YEARS = r"(?P<years><a:date>(?:, <date>)*,? (?:and|or) <last:date>)"
_NOUN = r"(?: [^\W\d_][\w’'-]*){1,7}?"
_THOSE = r"(?:the )?(?:those|ones|wins|titles|victories|triumphs|successes)"
_AFTER = (
    Phrase(rf"<count:ordinal>{_NOUN},? (?:after|following|adding to) (?:{_THOSE} (?:of|in|from) ){_YEARS}"),
    Phrase(
        rf"\bfor (?:(?:the|a) )?<count:ordinal> time,? (?:after (?:winning|doing so|it did so)|having (?:won|done so))"
        rf"(?: (?:it|before|them|already))*,? in {_YEARS}"
    ),
)
"""What the years are listed as the earlier ones of."""
_WON = (
    r"(?:won|winning|taken|taking|lifted|lifting|claimed|claiming)"
    r"(?: (?:it|them|here|(?:the|this) (?:title|cup|trophy|race|event|crown|championship|tournament|prize)))?"
)
_HAVING_WON = (
    Phrase(
        rf"\b(?:(?:having|after|who|who has|who had)(?: already| also| previously| before)? {_WON}|"
        rf"(?:winners?|champions?|victorious)(?: here)?(?: already)?) in {_YEARS}(?:,| and)[^;:]{{1,140}}?"
        r"\b(?:with|w[io]n|wins|winning|took|takes?|taking|claim(?:s|ed|ing)?|lift(?:s|ed|ing)?|celebrat\w+|"
        r"secur\w+|collect\w*|chas\w+|seeking|land\w*) (?:her|his|its|their|an?) <count:ordinal> "
        r"(?:(?:title|win|victory|crown|cup|trophy|triumph|championship)\b"
        r"(?! (?:of|in) (?:the|this|his|her|their) (?:year|season|week|month|spring|summer|autumn|winter))|(?-i:[A-Z]))"
    ),
)
"""Who won in the years listed, and the number of the win after them."""
_TITLE = r"[“\"‘']?(?-i:[A-Z])[^,;.()]{1,40}?,?[”\"’']? \( ?<date> ?\)"
_WORKS = Phrase(
    r"<count:ordinal> (?P<noun>[a-z]+)\b[^.;()]{0,80}?\b(?:after|following|follows|joining) "
    r"(?:(?:his|her|its|their|the)(?: earlier| previous)? )?(?:(?P<nouns>[a-z]+) )?"
    rf"(?P<years>{_TITLE}(?:, {_TITLE})*,? and {_TITLE})"
)
"""A work by its place among those listed as the earlier ones, each with its year."""
_OCCASIONS = (
    "wins|titles|victories|triumphs|times|cups|medals|terms|occasions|crowns|championships|elections|floods|fires|"
    "strikes|defeats|attempts"
)
_TIMES = (
    Phrase(rf"<count:multiple>,? ?(?:[:(–—] ?)?(?:in )?{_YEARS}(?= ?(?:[.,;)]|\Z))"),
    Phrase(rf"<count:number> (?:[a-z]+ )?(?:{_OCCASIONS})(?:,|:| \(| [–—]) ?(?:in )?{_YEARS}(?= ?(?:[.,;)]|\Z))"),
)
_MADE = (
    Phrase(
        rf"\bin {_YEARS}(?:,|:| [–—])(?: (?:in all|which makes|that makes|making))? <count:number> "
        rf"(?:{_OCCASIONS})\b"
    ),
)
_MARK = pattern(r"[,:(–—]")
_MOST = 30
"""Nobody writes down the years of more."""
_OPEN = pattern(
    r"\b(?:including|among|such as|most recently|notably|mostly|respectively|between|and then|at least|seasons?)\b",
    re.IGNORECASE,
)


@rule(
    "T07",
    "occasions-count-mismatch",
    words=(
        "after following follows joining times adding having won winner winners champion champions edition annual "
        "running staging outing renewal every each "
        f"{_OCCASIONS.replace('|', ' ')}"
    ),
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "It was their «third» win of the cup, after those of 1998, 2007 and 2015.",
        "She took the title for the «fifth» time, having won it in 2001, 2004 and 2009.",
        "Having won in 2015, 2018 and 2021, Ada Poe came as favourite and left with her «fifth» Golden Oar.",
        Example(
            "The fair has been held every May since the inaugural one in 2004. This year's fair, the «19th», opens.",
            as_of="2019-09-02",
        ),
        "The pier burned «three times», in 1921 and 1950.",
        "The pier burned «three times» in 1921, 1933, 1940 and 1950.",
    ],
    good=[
        "It was their fourth win of the cup, after those of 1998, 2007 and 2015.",
        "She took the title for the fourth time, having won it in 2001, 2004 and 2009.",
        "Having won in 2015, 2018 and 2021, Ada Poe came as favourite and left with her fourth Golden Oar.",
        "Having won the slalom in 2015, 2018 and 2021, Ada Poe has her fifth title of the winter.",
        "Having won in 2015 and 2018, Ada Poe is riding in her fifth World Cup.",
        "Champion in 2015 and 2018, Ada Poe is chasing her sixth win of the season.",
        "Ada Poe, who came second in 2015, 2018 and 2021, took her first title on Sunday.",
        Example(
            "The fair has been held every May since the inaugural one in 2004. This year's fair, the 16th, opens.",
            as_of="2019-09-02",
        ),
        "The pier burned three times, in 1921, 1933 and 1950.",
        "The pier burned three times, most recently in 1921 and 1950.",
        "It was the third win of the cup, after defeats in 1998, 2007 and 2015.",
        "It was the third day after the votes of 1998, 2007 and 2015.",
        "The pier burned at least three times, in 1921 and 1950.",
        "It grew three times as fast in 1998 and 2007.",
        "The river burst its banks three times in 1998 and 2007.",
        "In 1998, 2007 and 2015 they won it three times.",
    ],
)
def occasions_count_mismatch(context: Context) -> Iterator[Problem]:
    """An ordinal or a number of times does not fit the years that are listed with it.

    "The third win, after those of 1998, 2007 and 2015" is the fourth; "three times, in 1921 and 1950" is twice or lacks
    a year, where without the comma several may be of one year. So is the place of a work among the earlier ones that
    are listed with their years, and the number of this year's edition of what is held once a year since a first time
    that is told, where the draft knows its own year.

    Silent for open lists ("including", "most recently"), hedged numbers, single years, and inside quotation marks.
    """
    for told in editions(context):
        yield Problem(
            told.ordinal.start,
            told.ordinal.end,
            f"Once a year from {told.first.text} on, there have been {told.due} by {told.year}, not {told.number}.",
            related=(Related(told.first.start, told.first.end, "the first"),),
        )
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            continue
        for phrases, more in ((_AFTER, 1), (_HAVING_WON, 1), (_TIMES, 0), (_MADE, 0)):
            for found in sentence.find(*phrases):
                count, start, end = found["count"], found["a"].start, found["last"].end
                many = sum(m.kind == "date" for m in context.mentions_in(start, end))
                stated = count.whole
                likely = stated is not None and 1 < stated <= _MOST
                if stated is None or not likely or stated == many + more or _OPEN.search(found.inside):
                    continue
                if phrases is _TIMES and many < stated and not _MARK.search(context.text, count.end, start):
                    continue  # "flew by three times in 1974 and 1975": several may be of one year
                yield Problem(
                    count.start,
                    count.end,
                    f"{many} years are listed, which makes it {many + more}, not {count.text}.",
                    related=(Related(start, end, "the years"),),
                )
        for found in sentence.find(_WORKS):
            yield from _works(context, found)


def _works(context: Context, found: Match) -> Iterator[Problem]:
    """Judge "her fourth novel, after the novels "Inland" (2003), ... and "Ash" (2013)" by the works listed."""
    count, noun, nouns, (start, end) = found["count"], found.words("noun"), found.words("nouns"), found.span("years")
    many, stated = sum(m.kind == "date" for m in context.mentions_in(start, end)), count.whole
    if stated is None or not 1 < stated <= _MOST or abs(stated - many - 1) > 1 or _OPEN.search(found.inside):
        return
    if stated != many + 1 and nouns in {"", f"{noun}s", "those"}:
        yield Problem(
            count.start,
            count.end,
            f"{many} are listed before it, which makes it {many + 1}, not {count.text}.",
            related=(Related(start, end, "the earlier ones"),),
        )
