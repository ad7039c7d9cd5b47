"""T07: an ordinal or a number of times that the years listed with it refute."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_second_prose
from factlint.rules.reading.phrases import Phrase

if TYPE_CHECKING:
    from collections.abc import Iterator


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
_TIMES = (Phrase(rf"<count:multiple>,? ?(?:[:(–—] ?)?(?:in )?{_YEARS}(?= ?(?:[.,;)]|\Z))"),)
_MOST = 30
"""Nobody writes down the years of more."""
_OPEN = pattern(
    r"\b(?:including|among|such as|most recently|notably|mostly|respectively|between|and then|at least|seasons?)\b",
    re.IGNORECASE,
)


@rule(
    "T07",
    "occasions-count-mismatch",
    words="after following times adding having",
    needs="two dates",
    quoted="silent",
    measured=on_second_prose(right=0, read=0),
    bad=[
        "It was their «third» win of the cup, after those of 1998, 2007 and 2015.",
        "She took the title for the «fifth» time, having won it in 2001, 2004 and 2009.",
        "The pier burned «three times», in 1921 and 1950.",
    ],
    good=[
        "It was their fourth win of the cup, after those of 1998, 2007 and 2015.",
        "She took the title for the fourth time, having won it in 2001, 2004 and 2009.",
        "The pier burned three times, in 1921, 1933 and 1950.",
        "The pier burned three times, most recently in 1921 and 1950.",
        "It was the third win of the cup, after defeats in 1998, 2007 and 2015.",
        "It was the third day after the votes of 1998, 2007 and 2015.",
        "The pier burned at least three times, in 1921 and 1950.",
        "It grew three times as fast in 1998 and 2007.",
        "In 1998, 2007 and 2015 they won it three times.",
    ],
)
def occasions_count_mismatch(context: Context) -> Iterator[Problem]:
    """An ordinal or a number of times does not fit the years that are listed with it.

    "The third win, after those of 1998, 2007 and 2015" is the fourth; "three times, in 1921 and 1950" is twice or lacks
    a year.

    Silent for open lists ("including", "most recently"), hedged numbers, single years, and inside quotation marks.
    """
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded:
            continue
        for phrases, more in ((_AFTER, 1), (_TIMES, 0)):
            for found in sentence.find(*phrases):
                count, start, end = found["count"], found["a"].start, found["last"].end
                many = sum(m.kind == "date" for m in context.mentions_in(start, end))
                stated = count.whole
                likely = stated is not None and 1 < stated <= _MOST
                if not likely or stated == many + more or _OPEN.search(found.inside):
                    continue
                yield Problem(
                    count.start,
                    count.end,
                    f"{many} years are listed, which makes it {many + more}, not {count.text}.",
                    related=(Related(start, end, "the years"),),
                )
