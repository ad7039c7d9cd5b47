"""Inches whose sign is a plain quotation mark: a 27" screen, but: He told us "about 27" and left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern

if TYPE_CHECKING:
    from factlint.mentions.numbers.figure import Figure

_MARK = pattern("[\"“”]|``|''")
_LONGEST_PARAGRAPH = 2000


def is_in_inches(figure: Figure, text: str, start: int, end: int) -> bool:
    """Whether a bare figure has a quotation mark right behind it that closes no quotation."""
    if text[end : end + 1] != '"' or figure.unit is not None or figure.kind not in ("number", "fraction"):
        return False
    return text[end - 1].isdigit() and not _is_quotation_open(text, start)


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
