"""Reading HTML: the words between the tags, block by block, with lists and tables."""

from __future__ import annotations

from dataclasses import dataclass, field

from factlint.documents.building import OBJECT, TextBuilder
from factlint.documents.document import Block, BlockKind, Item
from factlint.documents.markup import Token, characters, tokens
from factlint.documents.tags import CODE, DELETED
from factlint.patterns import pattern

_BLOCKS = frozenset(
    """address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main nav ol option p section summary table tbody td
    tfoot th thead tr ul""".split()
)
_LEFT_OUT = frozenset("head script style template noscript pre svg math textarea select object iframe canvas".split())
_EMPTY = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ENDS = {
    "li": frozenset({"li", "p"}),
    "td": frozenset({"td", "th", "p"}),
    "th": frozenset({"td", "th", "p"}),
    "tr": frozenset({"td", "th", "tr", "p"}),
    "p": frozenset({"p"}),
    "dt": frozenset({"dt", "dd", "p"}),
    "dd": frozenset({"dt", "dd", "p"}),
}
"""What a start tag ends where the writer left the end tag out."""
_SPACE = pattern(r"(?:[\t\r\n\f]| (?=[ \t\r\n\f]))[ \t\r\n\f]*+")
"""White space that is written otherwise than as one space."""
_KINDS: dict[str, BlockKind] = {
    "td": "cell",
    "th": "cell",
    "caption": "caption",
    "figcaption": "caption",
    "blockquote": "quotation",
}
_HEADING = pattern(r"h[1-6]")


@dataclass(slots=True)
class _List:
    items: list[Item] = field(default_factory=list)
    ordered: bool = False


@dataclass(slots=True)
class _Table:
    rows: list[list[tuple[int, int]]] = field(default_factory=list)
    header: bool = False


def read_html(source: str, builder: TextBuilder, start: int = 0, end: int | None = None) -> None:
    """Read the HTML in `source[start:end]` into the builder. Code, scripts and struck-out words are left out."""
    reader = _HtmlReader(source, builder)
    for token in tokens(source, start, end):
        reader.take(token)
    reader.finish()


class _HtmlReader:
    def __init__(self, source: str, builder: TextBuilder) -> None:
        self._source = source
        self._builder = builder
        self._open: list[tuple[str, BlockKind, int]] = []
        self._counts: dict[str, int] = {}
        self._skipped: str | None = None
        self._skipped_depth = 0
        self._block_start: int | None = None
        self._space: tuple[int, int] | None = None
        self._lists: list[_List] = []
        self._tables: list[_Table] = []
        self._marks: list[tuple[str, int]] = []
        self._cell_blocks: list[Block] = []

    def take(self, token: Token) -> None:
        if self._skipped is not None:
            self._skip(token)
        elif token.kind == "text":
            self._text(token.start, token.end)
        elif token.kind == "start":
            self._start(token)
        else:
            self._end(token.name)

    def finish(self) -> None:
        self._close_block()
        while self._lists:
            self._close_list()
        while self._tables:
            self._close_table()

    def _skip(self, token: Token) -> None:
        if token.name != self._skipped or token.self_closing:
            return
        self._skipped_depth += 1 if token.kind == "start" else -1
        if self._skipped_depth == 0:
            self._skipped = None

    def _start(self, token: Token) -> None:
        name = token.name
        if name in _BLOCKS:
            self._close_block()
        if name in ("br", "wbr", "img"):
            self._inline_element(name, token)
        if name in _EMPTY or token.self_closing:
            return
        if name in _LEFT_OUT or name in CODE or name in DELETED:
            if name in CODE:
                self._put(OBJECT, token.start, token.end)
            self._skipped, self._skipped_depth = name, 1
            return
        while self._open and self._open[-1][0] in _ENDS.get(name, ()):
            self._end(self._open[-1][0])
        self._structure_starts(name)
        if name in _BLOCKS:
            self._open.append((name, *self._kind_inside(name)))
            self._counts[name] = self._counts.get(name, 0) + 1
        elif name in ("a", "q"):
            self._marks.append((name, self._builder.length + (1 if self._space else 0)))

    def _inline_element(self, name: str, token: Token) -> None:
        if name == "br":
            self._space = (token.start, token.end)
        elif name == "img":
            self._put(OBJECT, token.start, token.end)

    def _structure_starts(self, name: str) -> None:
        if name in ("ul", "ol"):
            self._lists.append(_List(ordered=name == "ol"))
        elif name == "li" and self._lists:
            entries = self._lists[-1]
            number = len(entries.items) + 1 if entries.ordered else None
            entries.items.append(Item(self._builder.length, self._builder.length, number))
        elif name == "table":
            self._tables.append(_Table())
        elif name == "tr" and self._tables:
            self._tables[-1].rows.append([])
        elif name in ("td", "th") and self._tables:
            self._cell_blocks = []
            if name == "th" and len(self._tables[-1].rows) <= 1:
                self._tables[-1].header = True

    def _end(self, name: str) -> None:
        if name in ("a", "q"):
            self._end_mark(name)
        if name not in _BLOCKS:
            return
        self._close_block()
        if not self._counts.get(name):
            return
        while self._open:
            closed = self._open.pop()[0]
            self._counts[closed] -= 1
            self._structure_ends(closed)
            if closed == name:
                break

    def _end_mark(self, name: str) -> None:
        for index in range(len(self._marks) - 1, max(len(self._marks) - 10, -1), -1):
            if self._marks[index][0] == name:
                self._builder.mark(self._marks[index][1], self._builder.length, "link" if name == "a" else "quoted")
                del self._marks[index:]
                return

    def _structure_ends(self, name: str) -> None:
        if name in ("ul", "ol") and self._lists:
            self._close_list()
        elif name == "table" and self._tables:
            self._close_table()
        elif name in ("td", "th") and self._tables:
            rows = self._tables[-1].rows
            if not rows:
                rows.append([])
            at = self._builder.length
            cells = self._cell_blocks
            rows[-1].append((cells[0].start, cells[-1].end) if cells else (at, at))
            self._cell_blocks = []

    def _close_list(self) -> None:
        level = len(self._lists)
        self._builder.add_list(self._lists.pop().items, level)

    def _close_table(self) -> None:
        table = self._tables.pop()
        self._builder.add_table(table.rows, header=table.header)

    def _text(self, start: int, end: int) -> None:
        for run, first, last in characters(self._source, start, end):
            if run != self._source[first:last]:
                self._put(" " if run == "\xa0" else run, first, last)
                continue
            if self._source[first:last].isspace():
                self._space = self._space or (first, last)
                continue
            at = first
            for space in _SPACE.finditer(self._source, first, last):
                self._words(at, space.start())
                self._space = self._space or (space.start(), space.end())
                at = space.end()
            self._words(at, last)

    def _words(self, start: int, end: int) -> None:
        if start < end:
            self._before_words()
            self._builder.verbatim(start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        self._before_words()
        self._builder.replaced(text, start, end)

    def _before_words(self) -> None:
        if self._block_start is None:
            self._builder.separate()
            self._block_start = self._builder.length
        elif self._space:
            self._builder.replaced(" ", *self._space)
        self._space = None

    def _close_block(self) -> None:
        self._space = None
        if self._block_start is None:
            return
        kind, level = self._open[-1][1:] if self._open else ("paragraph", 0)
        block = self._builder.block(self._block_start, kind, level)
        self._block_start = None
        if block is None:
            return
        if kind == "cell":
            self._cell_blocks.append(block)
        elif kind == "item" and self._lists and self._lists[-1].items:
            items = self._lists[-1].items
            item = items[-1]
            items[-1] = Item(item.start if item.start < item.end else block.start, block.end, item.number)

    def _kind_inside(self, name: str) -> tuple[BlockKind, int]:
        """What the text inside an element is, by the element and by what it stands in."""
        if _HEADING.fullmatch(name):
            return "heading", int(name[1])
        if name == "li":
            return "item", max(len(self._lists), 1)
        if name in _KINDS:
            return _KINDS[name], 0
        return self._open[-1][1:] if self._open else ("paragraph", 0)
