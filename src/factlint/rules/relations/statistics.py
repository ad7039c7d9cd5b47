"""Figures of statistics and formulas, of which nothing else in a passage is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_FORMULA = frozenset("^*×=<>_±")
"""Signs beside a figure of a formula."""
_EQUALS = frozenset("=:")
_STATISTIC = pattern(r"(?:[×<>±≤≥]|\b[pP]\s?=|\b(?:CI|IQR|SD|SEM)\b[^\w.;]{0,4})\s?\Z")
_SCALED = pattern(r"\s?[×±]|[-–]?(?: to [0-9][0-9.]*[-–]?)?\s?fold\b|%?\s\[?(?:CI\b|confidence (?:interval|limit))")
"""Before and after a figure of statistics: a p value, an error, the ends of an interval, a power, a factor."""
_NEAR_STATISTIC = 12
_GROUP_SIZE = pattern(r"(?<![^\W_])(?P<letter>[nN])\s?[=:]\s?\Z")
"""Before how many a group has: "(n = 12)"."""


def is_statistic(sentence: Sentence, mention: Mention) -> bool:
    """Whether a figure stands in a formula, or is a p value, an error, the end of an interval, a power or a factor."""
    text, start = sentence.document_text, mention.start
    if is_group_size(text, mention):
        return False
    if not _FORMULA.isdisjoint(text[max(start - 1, 0) : mention.end + 1]) or _SCALED.match(text, mention.end):
        return True
    return _STATISTIC.search(text, max(start - _NEAR_STATISTIC, sentence.start), start) is not None


def is_group_size(text: str, mention: Mention) -> bool:
    """Whether a figure tells how many a group has: "(n = 12)"."""
    return group_sign(text, mention) != ""


def group_sign(text: str, mention: Mention) -> str:
    """The letter before how many a group has, N of all and n of some; empty before any other figure."""
    start = mention.start
    if _EQUALS.isdisjoint(text[max(start - 2, 0) : start]):
        return ""
    found = _GROUP_SIZE.search(text, max(start - _NEAR_STATISTIC, 0), start)
    return found["letter"] if found else ""
