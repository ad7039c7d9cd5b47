"""Inches whose sign is a plain quotation mark or "in": a 27" screen, 16 cm (6.3 in), but: "about 27" in May."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.numbers.figure import Figure

_MARK = pattern("[\"“”]|``|''")
_METRIC = pattern(r"\([0-9][0-9.,–-]*+ ?(?:[cm]?m|(?:centi|milli)?met(?:re|er)s?)\b")
_LONGEST_PARAGRAPH = 2000


def end_of_inches(figure: Figure, text: str, start: int, end: int) -> int | None:
    """The offset behind the sign that makes a bare figure one in inches.

    It is a quotation mark right behind it that closes no quotation, or "in" where the figure fills a bracket or is told
    again in one in metric units.
    """
    if figure.unit is not None or figure.kind not in ("number", "fraction") or not text[end - 1].isdigit():
        return None
    if text[end : end + 1] == '"':
        return None if _is_quotation_open(text, start) else end + 1
    if text.startswith(" in)" if text[start - 1 : start] == "(" else " in (", end):
        metric = text[end + 3] == ")" or _METRIC.match(text, end + 4)
        return end + 3 if metric else None
    return None


def _is_quotation_open(text: str, at: int) -> bool:
    """Whether a quotation that began before the offset in its paragraph is not closed yet."""
    first = max(text.rfind("\n\n", 0, at) + 1, at - _LONGEST_PARAGRAPH)
    opened = False
    for mark in _MARK.finditer(text, first, at):
        if opened or not text[mark.start() - 1 : mark.start()].isdigit():
            opened = not opened
    return opened


def in_inches(figure: Figure) -> Figure:
    """The figure as a length."""
    return figure._replace(kind="quantity", unit="in")
