"""The verbs by which a level is multiplied: "will halve the price, from 80 euros to 40"."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.mentions import Mention
from factlint.patterns import pattern
from factlint.rules.reading.hedges import not_so
from factlint.rules.relations.figures import Figure
from factlint.values import Interval, Quantity, exact_text

if TYPE_CHECKING:
    from factlint.rules.relations.reckoning import Passage
    from factlint.values import Exact

MULTIPLYING = r"(?:doubl|tripl|trebl|quadrupl|quintupl|halv)(?:es?|ing)(?! (?:of|as)\b)"
"""The verbs that are no figures themselves."""
_MULTIPLIED = pattern(rf"(?i)\b(?P<way>{MULTIPLYING})\b(?P<gap>[^.;:()0-9]{{0,60}})\Z")
TIMES: dict[str, Exact] = {"doubl": 2, "tripl": 3, "trebl": 3, "quadrupl": 4, "quintupl": 5, "halv": Fraction(1, 2)}
BARRIER = pattern(
    r"(?i)[;()]|\.\s|, (?:representing|valued|worth|covering)\b|"
    r"\b(?:and|but|while|whereas|although|though|because|if|when|who|which(?! (?:is|was|makes|means))|"
    r"that(?! (?:is|was|makes|means)))\b"
)
"""Between a change and levels that are told of something else."""


def multiplied(passage: Passage, first: Figure) -> Figure | None:
    """What a verb says a figure is multiplied by: "will halve the price, from 80 euros to 40"."""
    window = passage.window
    found = _MULTIPLIED.search(window.document_text, window.start, first.mention.start)
    if found is None or BARRIER.search(found["gap"]) or not_so(window.document_text, found.start()):
        return None
    number = next(times for stem, times in TIMES.items() if found["way"].lower().startswith(stem))
    times = Interval(number, number)
    start, end = found.start(), found.start("gap")
    quantity = Quantity(number, number)
    mention = Mention(start, end, window.document_text[start:end], "multiple", exact_text(number), quantity=quantity)
    return Figure(mention, times, times, (), 1, end)
