"""C09: a year outside the century or decade named with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_mixed_prose
from factlint.rules.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_MADE = r"(?:built|founded|opened|completed|erected|established|published|painted|written|consecrated)\s+in\s+"
_BESIDE = rf"(?:(?:\s+[^\W\d_]+){{0,4}}\s*\((?:{_MADE})?|(?:\s+[^\W\d_]+){{0,4}},?\s+{_MADE}|,\s+in\s+)\Z"
_VAGUE = r"\b(?:late|early|turn|long|mid|end|beginning|from|since|until|to|between|and|or|BC|restored|rebuilt|later)\b"
_EDGE = 1
"""The last year of a century is by some counted as the first: 1800 belongs to the 18th century and to the 1800s."""


@rule(
    "C09",
    "century-decade-mismatch",
    quoted="silent",
    severity="note",
    profile="all",
    measured=on_mixed_prose(right=0, read=3),
    bad=[
        "They sailed down the 18th-century canal, built in «1824».",
        "The treaty was signed in the 1950s, in «1963».",
    ],
    good=[
        "They sailed down the 18th-century canal, built in 1774.",
        "He writes of the long 19th century (1789).",
        "In the 1900s, in 1909, it closed.",
        "The late 19th-century hall, built in 1902, is shut.",
        "The 18th-century hall, restored in 1924, is shut.",
        "The 18th century ended in 1800.",
    ],
)
def century_decade_mismatch(context: Context) -> Iterator[Problem]:
    """A year lies outside the century or the decade that stands right before it.

    The eighteenth century is the 1700s; who forgets it is a hundred years out.

    Silent for "late", "early", "long" and "turn of" centuries, for ranges, for works restored or rebuilt, one year
    around the turn of a century, and inside quotation marks.
    """
    for sentence in context.sentences:
        for span, exact in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            years, year = _years(span), year_of(exact)
            between = context.text[span.end : exact.start]
            if years is None or year is None or not re.fullmatch(_BESIDE, between):
                continue
            before = context.text[max(sentence.start, span.start - 16) : exact.start]
            if year not in years and not re.search(_VAGUE, before, re.IGNORECASE):
                yield Problem(
                    exact.start,
                    exact.end,
                    f"{year} lies outside the {span.text}, which runs from {years[_EDGE]} to {years[-1 - _EDGE]}.",
                    related=(Related(span.start, span.end, "the time named"),),
                )


def _years(mention: Mention) -> range | None:
    """The years of a century or a decade, with the year before and the year after."""
    if mention.kind != "date" or not mention.value.isdecimal() or len(mention.value) not in {2, 3} or mention.modifier:
        return None
    length = 10 ** (4 - len(mention.value))
    start = int(mention.value) * length
    return range(start - _EDGE, start + length + _EDGE)
