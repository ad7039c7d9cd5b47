"""Reading plain text: paragraphs, lists and headings by their shape."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.documents.document import BlockKind, Item
from factlint.patterns import pattern

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from factlint.documents.building import TextBuilder

_LINE = pattern(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_BULLET = pattern(r"(?P<indent>[ \t]*+)(?:[-*•–·]|(?P<number>[0-9]{1,3}+)[.)]|\((?P<round>[0-9]{1,3}+)\))[ \t]++(?=\S)")
_SENTENCE_END = pattern(r"[.!?…:;,][\"'”’)\]]*+\Z")
_DASHES = pattern(r"\|(?:\s*:?-{2,}:?\s*\|)+")
_CELL = pattern(r"(?<=\|)[^|\r\n]*+(?=\|)")
_HEADING_LENGTH = 100
_NARROWEST, _WIDEST = 60, 100
"""So many characters the longest line of a paragraph has that was broken into lines."""
_BROKEN = 0.9
"""How many of its line ends, at least, stand where the next word had no room."""
_LAID_OUT = pattern(r"\t|\S {3,}\S|\A\s*[>|#]")
"""A line of columns, of a quoted message or of a comment."""


def read_plain(source: str, builder: TextBuilder, start: int = 0) -> None:
    """Read plain text from `start` on into the builder.

    A line that begins with a bullet or a number is a list item, one further in than another belongs to a list of its
    own; a short line by itself that ends without a mark of punctuation is a heading. Rows of cells between bars are a
    table where a row of dashes follows the first.
    """
    reader = _PlainReader(source, builder)
    for first, last in _lines(source, start):
        reader.line(first, last)
    reader.end_block()
    reader.end_lists()


def _lines(source: str, start: int) -> Iterator[tuple[int, int]]:
    """The lines from `start` on, without the white space at their ends; a blank one is empty."""
    for match in _LINE.finditer(source, start):
        yield match.start(), match.start() + len(match[0].rstrip())


class _PlainReader:
    def __init__(self, source: str, builder: TextBuilder) -> None:
        self._source = source
        self._builder = builder
        self._block: list[tuple[int, int]] = []
        self._bullet: re.Match[str] | None = None
        self._items: list[tuple[int, Item]] = []
        self._last: dict[int, tuple[int, Item]] = {}
        """The last item on each depth, with its place among the items."""
        self._shallowest = 0

    def line(self, start: int, end: int) -> None:
        """Take a line: it begins a block, goes on with one, or, blank, ends one."""
        if start == end:
            self.end_block()
            return
        bullet = _BULLET.match(self._source, start, end)
        if bullet and self._begins_item(bullet):
            self.end_block()
            if self._begins_list(bullet):
                self.end_lists()
            self._bullet = bullet
            self._block.append((bullet.end(), end))
            return
        if not self._block:
            self.end_lists()
        self._block.append((start, end))

    def end_block(self) -> None:
        """Close the paragraph or the item that is open. Its line ends stay unless they break one line."""
        if not self._block:
            return
        if self._is_table():
            self._end_table()
            return
        self._builder.separate()
        start = self._builder.length
        if self._is_wrapped():
            self._end_wrapped()
        else:
            self._builder.verbatim(self._block[0][0], self._block[-1][1])
        if self._bullet:
            block = self._builder.block(start, "item", 1)
            if block:
                number = _number(self._bullet)
                item = Item(block.start, block.end, int(number) if number else None)
                self._add(len(self._bullet["indent"].expandtabs(4)), item)
        else:
            self._builder.block(start, self._kind())
        self._bullet = None
        self._block.clear()

    def _is_wrapped(self) -> bool:
        """Whether the lines of the open block end where the next word had no room."""
        lines = [self._source[start:end] for start, end in self._block]
        width = max(map(len, lines))
        if len(lines) == 1 or not _NARROWEST <= width <= _WIDEST or any(map(_LAID_OUT.search, lines)):
            return False
        full = [len(line) + 1 + len(after.split(maxsplit=1)[0]) > width for line, after in pairwise(lines)]
        return sum(full) >= _BROKEN * len(full)

    def _end_wrapped(self) -> None:
        """Close the block as one line: what ends its lines is read as a space."""
        last = None
        for start, end in self._block:
            begin = end - len(self._source[start:end].lstrip())
            if last is not None:
                self._builder.replaced(" ", last, begin)
            self._builder.verbatim(begin, end)
            last = end

    def _is_table(self) -> bool:
        """Whether all lines of the open block are rows between bars, the second of dashes."""
        lines = [self._source[start:end].strip() for start, end in self._block]
        rows = len(lines) > 2 and all(line.startswith("|") and line.endswith("|") for line in lines)
        return rows and _DASHES.fullmatch(lines[1]) is not None

    def _end_table(self) -> None:
        """Close the block as a table, each cell a block of its own."""
        rows = [self._row(*line) for at, line in enumerate(self._block) if at != 1]
        self._builder.add_table(rows, header=True)
        self._block.clear()

    def _row(self, start: int, end: int) -> list[tuple[int, int]]:
        cells = []
        for cell in _CELL.finditer(self._source, start, end):
            self._builder.separate()
            at = self._builder.length
            self._builder.verbatim(*cell.span())
            block = self._builder.block(at, "cell")
            cells.append((block.start, block.end) if block else (at, at))
        return cells

    def _add(self, depth: int, item: Item) -> None:
        self._shallowest = min(depth, self._shallowest) if self._items else depth
        self._last[depth] = len(self._items), item
        self._items.append((depth, item))

    def end_lists(self) -> None:
        """Hand over the items so far: each run on one depth is a list, the deeper ones lists of their own."""
        open_lists: list[tuple[int, list[Item]]] = []
        for indent, item in self._items:
            while open_lists and indent < open_lists[-1][0]:
                self._builder.add_list(open_lists.pop()[1], len(open_lists) + 1)
            if not open_lists or indent > open_lists[-1][0] + 1:
                open_lists.append((indent, []))
            open_lists[-1][1].append(item)
        while open_lists:
            self._builder.add_list(open_lists.pop()[1], len(open_lists) + 1)
        self._items.clear()
        self._last.clear()

    def _begins_item(self, bullet: re.Match[str]) -> bool:
        """Whether a line with a bullet begins an item: not where a wrapped sentence happens to begin with a number."""
        in_prose = bool(self._block) and self._bullet is None
        return not in_prose or _number(bullet) in (None, "1")

    def _begins_list(self, bullet: re.Match[str]) -> bool:
        """Whether an item is of another list than those before it on its depth: it counts anew, or in another way."""
        indent = len(bullet["indent"].expandtabs(4))
        beside = [self._last[depth] for depth in range(indent - 1, indent + 2) if depth in self._last]
        if not beside or self._shallowest < indent - 1:
            return False
        number = _number(bullet)
        _, last = max(beside)
        return number == "1" or (number is None) != (last.number is None)

    def _kind(self) -> BlockKind:
        text = self._source[self._block[0][0] : self._block[0][1]].strip()
        alone = len(self._block) == 1 and len(text) <= _HEADING_LENGTH
        return "heading" if alone and not _SENTENCE_END.search(text[-8:]) else "paragraph"


def _number(bullet: re.Match[str]) -> str | None:
    number: str | None = bullet["number"] or bullet["round"]
    return number
