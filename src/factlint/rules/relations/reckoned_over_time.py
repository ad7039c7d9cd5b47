"""What a year's total is by the day, the week or the month: "it had 15,600 calls last year, or 300 a week"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.dates import year_of
from factlint.rules.relations.passages import as_told
from factlint.rules.relations.reckoning import Reckoning
from factlint.rules.working.dimensions import alike, measured, rated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_YEAR = measured("year")[1]
_IN_A_YEAR = pattern(
    r"(?i)\b(?:last year|in the (?:past |last )?year|over the (?:past |last )?year|during the year|that year)\b"
)
_AGAIN = pattern(
    r"(?i)[^.;:()0-9]{0,40}(?:,|;| \(| –| —)(?: (?:or|which is|that is|that makes|which makes|giving|averaging|"
    r"an average of|on average|equal to|equivalent to))+ (?:(?:about|just|some|nearly|almost|over|around) )?[$£€]?"
)
_THAT_IS = pattern(
    r"(?i)[^.;:()0-9]{0,60}[.;] (?:that|this|which|it) (?:is|was|makes?|means?|meant|works out (?:at|as|to)|comes to|"
    r"amounts? to|averages)(?: (?:about|an average of|just|some|nearly|almost|over|around))* [$£€]?"
)
_BARE_YEAR = pattern(r" (?:in|during|over) [12][0-9]{3}\b")
_OF_A_PART = pattern(r"(?i)\b(?:so far|by|since|until|from|between|first|until|season|each|per|half)\b")
"""Words by which a total is hardly that of a whole year."""


def over_time(passage: Passage) -> Iterator[Reckoning]:
    """What is told of a year, and again by a shorter time."""
    window = passage.window
    for one, after in pairwise(as_told(window)):
        timed = after.seconds and after.seconds < _YEAR and ("time", -1) in after.dimension
        if not timed or one.is_share or one.is_open or rated(one.dimension) or not _is_of_a_year(window, one, after):
            continue
        text = window.document_text
        # what stands between takes the year in: "passengers in 2023. That amounts to"
        between = _BARE_YEAR.sub("", text[one.end : after.mention.start])
        yearly = one.per((("time", 1),), _YEAR, 1, one.end)
        if alike(yearly.dimension, after.dimension) and (_AGAIN.fullmatch(between) or _THAT_IS.fullmatch(between)):
            yield Reckoning("same", after, (yearly,), yearly.given, firm=True)


def _is_of_a_year(window: Sentence, one: Figure, after: Figure) -> bool:
    """Whether the sentence of a total tells that it is that of one year."""
    part = next((part for part in window.parts if part.start <= one.mention.start < part.end), window)
    text, end = window.document_text, min(part.end, after.mention.start)
    years = [mention for mention in part.mentions if mention.start < end and year_of(mention) is not None]
    whole = len(years) == 1 and years[0].text.isdigit() and text[years[0].start - 3 : years[0].start].lower() == "in "
    named = _IN_A_YEAR.search(text, part.start, end)
    return (whole if years else named is not None) and not _OF_A_PART.search(text, part.start, end)
