"""What a total is on average for those who have it: "the four libraries had 212,000 visitors, or 53,000 on average"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import figures
from factlint.rules.relations.reckoning import Reckoning, in_text
from factlint.rules.working.arithmetic import divide
from factlint.rules.working.dimensions import alike, plain, rated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.rules.relations.reckoning import Passage

_THOSE = pattern(r"(?i)(?:\b(?:the|all|both|its|their|our|his|her|these|those)(?: [a-z-]+)?|\A\W*)\s*\Z")
"""Before the number of those who have the total."""
_SAID_AGAIN = pattern(
    r"(?i)[^.;:()0-9]{0,50}?(?:,| \(| –| —|:| or) ?(?:(?:or|which is|that is|that makes|which makes|i\.e\.,?) )?"
    r"(?P<average>(?:(?:an|the) (?:[a-z]+ )?average of|averaging|on average|a mean of|"
    r"(?:so|so that|and so|which means) the average (?:[a-z]+ ){1,2}(?:was|is|came to|comes to)) )?"
    r"(?:(?:about|just|some|nearly|almost|over) )*[$£€]?"
)
_ON_AVERAGE = pattern(r"(?i)(?: [a-z]+){0,3} on average\b(?! (?:in|for|across|among|of|an?|per|each|every)\b)")
_OF_OTHERS = pattern(r"(?i)(?: [a-z]+){0,2} (?:in|for|among|across|elsewhere|nationally|an?|per|each|every)\b")
"""After an average that is one of others, or told by something else: "2.1 a game"."""
_SPREAD_OVER = pattern(r"(?i)\b(?:in|over|at|from|to|across|for|on)(?: (?:just|only))? \Z")
"""Before the number of those over which all that a sentence tells is spread: "63,450 people came to 15 games"."""
_OF_ITS_OWN = "runs|innings|wickets|outs|batting|strokes|per"
"""Words of averages that are worked out in another way."""
_THREE = 3
_FEWEST, _MOST = 2, 200


def means(passage: Passage) -> Iterator[Reckoning]:
    """A total through the number of those who have it, where both stand right before what is so on average."""
    window = passage.window
    if window.parts or not window.has("average|averaging|mean"):
        return
    row = in_text(passage.found)
    for one, other, mean in zip(row, row[1:], row[2:], strict=False):
        for count, total in ((one, other), (other, one)) if _is_average(window, other, mean) else ():
            if _is_number_of_those(window, count) and _are_one_kind(total, mean):
                yield Reckoning("average", mean, (total, count), divide(total.given, count.given), firm=True)
                break


def _is_number_of_those(window: Sentence, count: Figure) -> bool:
    """Whether a figure counts all of those who are told of: "the four libraries"."""
    exact = count.is_count and not (count.is_open or count.is_share) and _FEWEST <= count.number <= _MOST
    place = (window.document_text, window.start, count.mention.start)
    alone = _SPREAD_OVER.search(*place) and len(figures(window)) == _THREE and not window.has(_OF_ITS_OWN)
    return exact and (bool(alone) or _THOSE.search(*place) is not None)


def _are_one_kind(total: Figure, mean: Figure) -> bool:
    shares = total.is_share or mean.is_share or rated(mean.dimension)
    bare = plain(mean.dimension) == () and total.mention.kind == "number"
    return not shares and total.number > mean.number and (bare or alike(total.dimension, mean.dimension))


def _is_average(window: Sentence, before: Figure, mean: Figure) -> bool:
    """Whether words tell the last figure as the average of what stands before it, and of nobody else."""
    text = window.document_text
    again = _SAID_AGAIN.fullmatch(text, before.end, mean.mention.start)
    behind = _ON_AVERAGE.match(text, mean.end)
    return again is not None and bool(again["average"] or behind) and not _OF_OTHERS.match(text, mean.end)
