"""Reading plain text: paragraphs, lists and headings by their shape."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.documents.document import BlockKind, Item

if TYPE_CHECKING:
    from factlint.documents.building import TextBuilder

_LINE = re.compile(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_BULLET = re.compile(
    r"(?P<indent>[ \t]*+)(?:[-*•–·]|(?P<number>[0-9]{1,3}+)[.)]|\((?P<round>[0-9]{1,3}+)\))[ \t]++(?=\S)"
)
_SENTENCE_END = re.compile(r"[.!?…:;,][\"'”’)\]]*+\Z")
_HEADING_LENGTH = 100


def read_plain(source: str, builder: TextBuilder, start: int = 0) -> None:
    """Read plain text from `start` on into the builder.

    A line that begins with a bullet or a number is a list item; a short line by itself that ends without a mark of
    punctuation is a heading.
    """
    paragraph: list[tuple[int, int]] = []
    items: list[Item] = []
    for line_start, line_end in _lines(source, start):
        if line_start == line_end:
            _flush(source, builder, paragraph, items)
            continue
        bullet = _BULLET.match(source, line_start, line_end)
        if bullet and _starts_item(paragraph, items, bullet):
            _flush(source, builder, paragraph, items, keep_list=True)
            number = bullet["number"] or bullet["round"]
            if items and (number == "1" or (number is None) != (items[-1].number is None)):
                _close_list(builder, items)
            paragraph.append((bullet.end(), line_end))
            items.append(Item(-1, -1, int(number) if number else None))
        else:
            if items and items[-1].start >= 0 and not paragraph:
                _close_list(builder, items)
            paragraph.append((line_start, line_end))
    _flush(source, builder, paragraph, items)
    _close_list(builder, items)


def _lines(source: str, start: int) -> list[tuple[int, int]]:
    spans = []
    for match in _LINE.finditer(source, start):
        text = match[0]
        stripped = text.strip()
        first = match.start() + (text.index(stripped) if stripped else 0)
        spans.append((match.start() if stripped else first, first + len(stripped)))
    return spans


def _starts_item(paragraph: list[tuple[int, int]], items: list[Item], bullet: re.Match[str]) -> bool:
    """Whether a line with a bullet begins an item: not where a wrapped sentence happens to begin with a number."""
    in_prose = bool(paragraph) and not (items and items[-1].start < 0)
    number = bullet["number"] or bullet["round"]
    return not in_prose or number is None or number == "1"


def _flush(
    source: str, builder: TextBuilder, paragraph: list[tuple[int, int]], items: list[Item], *, keep_list: bool = False
) -> None:
    if not paragraph:
        return
    builder.separate()
    start = builder.length
    # Lines stay as they are, line ends included.
    builder.verbatim(paragraph[0][0], paragraph[-1][1])
    if items and items[-1].start < 0:
        block = builder.block(start, "item", 1)
        item = items.pop()
        if block:
            items.append(Item(block.start, block.end, item.number))
    else:
        builder.block(start, _kind(source, paragraph))
        if not keep_list:
            _close_list(builder, items)
    paragraph.clear()


def _kind(source: str, paragraph: list[tuple[int, int]]) -> BlockKind:
    start, end = paragraph[0]
    text = source[start:end].strip()
    is_heading = len(paragraph) == 1 and len(text) <= _HEADING_LENGTH and not _SENTENCE_END.search(text[-8:])
    return "heading" if is_heading else "paragraph"


def _close_list(builder: TextBuilder, items: list[Item]) -> None:
    builder.add_list([item for item in items if item.start >= 0], 1)
    items.clear()
