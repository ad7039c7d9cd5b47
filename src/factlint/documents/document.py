"""A draft as its reader leaves it: prose to judge, its parts, and the way back to the characters of the file."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.documents.sentences import sentences
from factlint.records import NamedTuple
from factlint.values import Period  # noqa: TC001 - a named tuple names it

if TYPE_CHECKING:
    from collections.abc import Mapping

BlockKind: TypeAlias = Literal["paragraph", "heading", "item", "cell", "quotation", "caption"]
MarkKind: TypeAlias = Literal["quoted", "deleted", "link"]


class Segment(NamedTuple):
    """`length` characters of the text that stand at `text` and come from `source`.

    Where the source writes them otherwise (an entity, an escape), `source_length` differs from `length`.
    """

    text: int
    source: int
    length: int
    source_length: int


class OffsetMap(NamedTuple):
    """Leads from offsets of a document's text to offsets of its source. Empty means that both are the same."""

    segments: tuple[Segment, ...] = ()

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """The half-open span of the source that holds `text[start:end]`."""
        if not self.segments:
            return start, end
        first = self._source_offset(start)
        last = self._source_offset(max(end - 1, start), end_of_character=True) if end > start else first
        return first, last

    def _source_offset(self, offset: int, *, end_of_character: bool = False) -> int:
        index = max(bisect_right(self.segments, offset, key=lambda segment: segment.text) - 1, 0)
        segment = self.segments[index]
        within = min(offset - segment.text, segment.length)
        if segment.length != segment.source_length:
            return segment.source + (segment.source_length if end_of_character or within >= segment.length else 0)
        return segment.source + within + (1 if end_of_character and within < segment.length else 0)


_SAME = OffsetMap()


class Block(NamedTuple):
    """A part of the text that is read by itself. `level` is a heading's rank or a list item's depth, from 1."""

    start: int
    end: int
    kind: BlockKind
    level: int = 0


class Mark(NamedTuple):
    """A run of the text with a meaning of its own: words of somebody else, words struck out, the text of a link."""

    start: int
    end: int
    kind: MarkKind


class Item(NamedTuple):
    """One entry of a list; `number` is the number that its author wrote before it."""

    start: int
    end: int
    number: int | None = None


class ItemList(NamedTuple):
    """The entries of one list on one level; deeper lists are lists of their own."""

    start: int
    end: int
    items: tuple[Item, ...]
    level: int = 1


class Table(NamedTuple):
    """Rows of cells, each a half-open span of the text. The first row is the header where `header` is true."""

    start: int
    end: int
    rows: tuple[tuple[tuple[int, int], ...], ...]
    header: bool = True


class Fault(NamedTuple):
    """Something in `source[start:end]` that the reader could not read."""

    start: int
    end: int
    message: str


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Document(NamedTuple):
    """One draft. Every stage after the reader works with offsets into `text`; reports lead them back to `source`.

    `text` holds the prose alone: blocks apart by blank lines, code left out, entities and escapes undone.
    `metadata` is the front matter, `front_matter` its text where that is YAML. `dated` is the day, month or year that
    the draft itself says it speaks from, `dated_by` where it says so. `faults` are what the reader could not read.
    """

    name: str
    source: str
    text: str
    blocks: tuple[Block, ...]
    offsets: OffsetMap = _SAME
    marks: tuple[Mark, ...] = ()
    lists: tuple[ItemList, ...] = ()
    tables: tuple[Table, ...] = ()
    metadata: Mapping[str, Any] = _NOTHING
    front_matter: str = ""
    dated: Period | None = None
    dated_by: str = ""
    faults: tuple[Fault, ...] = ()

    @cached_property
    def sentences(self) -> tuple[tuple[int, int], ...]:
        """The sentences of all blocks, in order."""
        return tuple(span for block in self.blocks for span in sentences(self.text, block.start, block.end))

    def sentence_at(self, offset: int) -> tuple[int, int]:
        """The sentence around an offset of the text; an empty span where there is none."""
        index = bisect_right(self.sentences, (offset, len(self.text) + 1)) - 1
        if index < 0 or self.sentences[index][1] < offset:
            return offset, offset
        return self.sentences[index]

    def block_at(self, offset: int) -> Block | None:
        """The block around an offset of the text."""
        index = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None

    def is_marked(self, kind: MarkKind, start: int, end: int) -> bool:
        """Whether a mark of the kind covers some of `text[start:end]`."""
        spans = self._marks_by_kind.get(kind, ())
        index = bisect_right(spans, end - 1, key=lambda span: span[0]) - 1
        return index >= 0 and start < spans[index][1]

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of `text[start:end]` is in quotation marks or a quotation block: somebody else's words."""
        block = self.block_at(start)
        return self.is_marked("quoted", start, end) or (block is not None and block.kind == "quotation")

    @cached_property
    def _marks_by_kind(self) -> dict[str, list[tuple[int, int]]]:
        """The spans of each kind in order; those that overlap are one."""
        kinds: dict[str, list[tuple[int, int]]] = {}
        for mark in sorted(self.marks):
            spans = kinds.setdefault(mark.kind, [])
            if spans and mark.start <= spans[-1][1]:
                spans[-1] = (spans[-1][0], max(spans[-1][1], mark.end))
            else:
                spans.append((mark.start, mark.end))
        return kinds
