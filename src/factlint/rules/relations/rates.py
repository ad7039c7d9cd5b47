"""Figures per period, as figures: "850 million a year", "$1,200 a month", "the annual maximum of $15,023"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.relations.passages import as_told
from factlint.rules.working.dimensions import measured

if TYPE_CHECKING:
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure

PERIODIC = {"hourly": "hour", "daily": "day", "weekly": "week", "monthly": "month", "annual": "year", "yearly": "year",
            "annually": "year"}  # fmt: skip
"""The words that count a figure by a period, and the period."""
_AFTER = pattern(r"(?: [a-z]+)? (?P<period>hourly|daily|weekly|monthly|annually|yearly)\b")
_BEFORE = pattern(
    r"\b(?P<period>daily|weekly|monthly|annual|yearly)(?: [a-z]+){1,2}(?:,| of| is| was| at| stands at)? [$£€]?\Z"
)


def rates(sentence: Sentence) -> tuple[Figure, ...]:
    """The figures per period of a sentence, in order."""
    return sentence.once(_rates)


def _rates(sentence: Sentence) -> tuple[Figure, ...]:
    found = (_by_adverb(sentence, figure) for figure in as_told(sentence))
    return tuple(figure for figure in found if ("time", -1) in figure.dimension)


def _by_adverb(sentence: Sentence, figure: Figure) -> Figure:
    """The figure by the period that an adverb behind it or an adjective before it names."""
    text, start = sentence.document_text, figure.mention.start
    found = _AFTER.match(text, figure.end, sentence.end) or _BEFORE.search(text, max(start - 60, sentence.start), start)
    if found is None or figure.seconds or figure.is_share:
        return figure
    end = max(figure.end, found.end() if found.start() >= figure.end else figure.end)
    return figure.per(*measured(PERIODIC[found["period"]]), 1, end)
