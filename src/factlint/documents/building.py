"""Putting the text of a document together, piece by piece, with the way back to the source."""

from __future__ import annotations

from bisect import bisect_right

from factlint.documents.document import Block, BlockKind, Item, ItemList, Mark, MarkKind, OffsetMap, Segment, Table
from factlint.documents.quotations import quoted_spans
from factlint.documents.typography import Variant, apart, variants
from factlint.patterns import pattern

OBJECT = "\ufffc"
"""Stands for what is no prose (inline code, an image), so that nothing is read across it."""

BREAK = "\n\n"

_TEMPLATE = pattern(r"\{\{[^{}\r\n]{0,300}+\}\}|\{%[^%\r\n]{0,300}+%\}")


class TextBuilder:
    """Collects blocks of prose. White space at the ends of a block is dropped, blocks stand a blank line apart."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._pieces: list[str] = []
        self._length = 0
        self._segments: list[Segment] = []
        self._verbatim = False
        self._variants = variants(source)
        if "{" in source:
            templates = [Variant(*match.span(), OBJECT) for match in _TEMPLATE.finditer(source)]
            self._variants = apart([*templates, *self._variants])
        self._last = -1
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self.lists: list[ItemList] = []
        self.tables: list[Table] = []

    @property
    def length(self) -> int:
        """The length of the text so far, where the next piece will stand."""
        return self._length

    def verbatim(self, start: int, end: int) -> None:
        """Add `source[start:end]`, the signs in it that are read as others instead of as they are written."""
        for number in range(bisect_right(self._variants, start, key=lambda one: one.end), len(self._variants)):
            first, last, text = self._variants[number]
            if first >= end:
                break
            self._as_it_is(start, first)
            if number != self._last:
                self._instead(text, max(first, start), min(last, end))
                self._last = number
            start = last
        self._as_it_is(start, end)

    def _as_it_is(self, start: int, end: int) -> None:
        if start >= end:
            return
        last = self._segments[-1] if self._segments and self._verbatim else None
        if last and last.source + last.length == start and last.text + last.length == self._length:
            self._segments[-1] = Segment(last.text, last.source, last.length + end - start, last.length + end - start)
        else:
            self._segments.append(Segment(self._length, start, end - start, end - start))
        self._verbatim = True
        self._append(self._source[start:end])

    def replaced(self, text: str, start: int, end: int) -> None:
        """Add `text`, which stands for `source[start:end]`."""
        if text == self._source[start:end]:
            self.verbatim(start, end)
            return
        self._instead(text, start, end)

    def _instead(self, text: str, start: int, end: int) -> None:
        if not text:
            return
        self._segments.append(Segment(self._length, start, len(text), end - start))
        self._verbatim = False
        self._append(text)

    def separate(self) -> None:
        """Begin a new block: a blank line, which no character of the source stands for."""
        if self._pieces:
            self._append(BREAK)

    def block(self, start: int, kind: BlockKind, level: int = 0) -> Block | None:
        """Close the block that began at `start`; nothing but white space makes no block."""
        text = "".join(self._take(start))
        stripped = text.strip()
        if not stripped.strip(OBJECT):
            return None
        first = start + text.index(stripped)
        block = Block(first, first + len(stripped), kind, level)
        self.blocks.append(block)
        return block

    def mark(self, start: int, end: int, kind: MarkKind) -> None:
        if start < end:
            self.marks.append(Mark(start, end, kind))

    def add_list(self, items: list[Item], level: int) -> None:
        if items:
            self.lists.append(ItemList(items[0].start, items[-1].end, tuple(items), level))

    def add_table(self, rows: list[list[tuple[int, int]]], *, header: bool) -> None:
        filled = [row for row in rows if row]
        if filled:
            start = filled[0][0][0]
            end = filled[-1][-1][1]
            self.tables.append(Table(start, end, tuple(tuple(row) for row in filled), header))

    def finish(self) -> tuple[str, OffsetMap]:
        """The text and its way back; quoted words of all blocks are marked."""
        text = "".join(self._pieces)
        blocks = sorted(self.blocks, key=lambda block: block.start)
        for start, end in quoted_spans(text, [(block.start, block.end) for block in blocks]):
            self.mark(start, end, "quoted")
        identity = text == self._source and len(self._segments) <= 1
        return text, OffsetMap() if identity else OffsetMap(tuple(self._segments))

    def _append(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)

    def _take(self, start: int) -> list[str]:
        """The text from `start` on, from the pieces at the end."""
        taken: list[str] = []
        length = self._length
        index = len(self._pieces)
        while index and length > start:
            index -= 1
            piece = self._pieces[index]
            length -= len(piece)
            taken.append(piece if length >= start else piece[start - length :])
        taken.reverse()
        return taken
