"""Reading Markdown, from the events of pyromark and their exact ranges."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING, Any

from factlint.documents.building import OBJECT, TextBuilder
from factlint.documents.document import Block, BlockKind, Item
from factlint.documents.tags import CODE, DELETED
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable

_SURROGATE = pattern("[\ud800-\udfff]")
_BEYOND_ASCII = pattern("[\u0080-\u07ff]+|[\u0800-\uffff]+|[\U00010000-\U0010ffff]+")
_INLINE_TAG = pattern(r"<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9]{0,20})")
_NUMBER = pattern(r"\s{0,3}([0-9]{1,9})[.)]")
_PROSE = pattern(r"""["'“‘]?[A-Z][^=;{}<>_\\/|`#*@~^\[\]]++(?<=[.!?…"'”’)])""")
"""Sentences and nothing that only code has."""
_BLOCK_STARTS = frozenset({"Paragraph", "Heading", "TableCell"})


@cache
def _parser() -> Any:
    """The parser with the extensions that drafts use, but no formulas: `$5 ... $6` would be taken for one."""
    import pyromark  # noqa: PLC0415 - only Markdown needs it

    options = pyromark.Options
    return pyromark.Markdown(
        options=options.ENABLE_TABLES
        | options.ENABLE_FOOTNOTES
        | options.ENABLE_STRIKETHROUGH
        | options.ENABLE_TASKLISTS
        | options.ENABLE_HEADING_ATTRIBUTES
        | options.ENABLE_GFM
    )


class _List:
    def __init__(self) -> None:
        self.items: list[Item] = []


def read_markdown(source: str, builder: TextBuilder, start: int = 0) -> None:
    """Read Markdown from `start` on into the builder. Code, images and struck-out words are left out."""
    reader = _MarkdownReader(source, builder)
    body = source[start:]
    if not body.isascii():
        body = _SURROGATE.sub("\ufffd", body)
    offset = _offsets(body)
    for event, span in _parser().events_with_range(body):
        reader.take(event, start + offset(span["start"]), start + offset(span["end"]))


def _offsets(text: str) -> Callable[[int], int]:
    """What leads from the parser's offsets, which count bytes of UTF-8, to code points."""
    if text.isascii():
        return int
    ends: list[int] = []
    shifts = [0]
    for match in _BEYOND_ASCII.finditer(text):
        run = match[0]
        # Runs of one width, so that an offset inside a run has its place too.
        width = 2 if run[0] < "\u0800" else 3 if run[0] < "\U00010000" else 4
        for number in range(len(run)):
            ends.append(match.start() + number + shifts[-1] + width)
            shifts.append(shifts[-1] + width - 1)
    return lambda at: at - shifts[bisect_right(ends, at)]


class _MarkdownReader:
    def __init__(self, source: str, builder: TextBuilder) -> None:
        self._source = source
        self._builder = builder
        self._block_start: int | None = None
        self._kind: tuple[BlockKind, int] = ("paragraph", 0)
        self._break: tuple[str, int] | None = None
        self._hidden = 0
        self._hidden_tag: str | None = None
        self._quotes = 0
        self._lists: list[_List] = []
        self._item_depths: list[int] = []
        self._rows: list[list[tuple[int, int]]] = []
        self._links: list[int] = []
        self._html: tuple[int, int] | None = None
        self._indented: list[tuple[int, int]] | None = None

    def take(self, event: Any, start: int, end: int) -> None:
        """Take one event; a name alone, or a name with what belongs to it."""
        name, detail = (event, None) if isinstance(event, str) else next(iter(event.items()))
        if name == "Start":
            self._start(*_named(detail), start, end)
        elif name == "End":
            self._end(_named(detail)[0], start)
        elif name == "Html":
            self._html = (self._html[0] if self._html else start, end)
        elif name == "InlineHtml":
            self._inline_html(start, end)
        elif self._indented is not None:
            self._indented.append((start, end))
        elif self._hidden or self._hidden_tag:
            return
        elif name == "Text":
            self._text(str(detail), start, end)
        elif name in ("Code", "InlineMath", "DisplayMath"):
            self._put(OBJECT, start, end)
        elif name in ("SoftBreak", "HardBreak"):
            self._break = (" " if name == "SoftBreak" else "\n", start)
        elif name == "Rule":
            self._close_block()

    def _start(self, name: str, detail: Any, start: int, end: int) -> None:
        if name in _BLOCK_STARTS:
            self._close_block()
            self._open_block(self._kind_of(name, detail))
        elif name in ("CodeBlock", "MetadataBlock", "HtmlBlock"):
            self._close_block()
            self._hidden += 1
            self._html = None
            if detail == "Indented":
                self._indented = []
        elif name in ("Image", "Strikethrough"):
            if name == "Image" and not self._hidden:
                self._put(OBJECT, start, end)
            self._hidden += 1
        elif name == "Link":
            if detail["link_type"] in ("Autolink", "Email"):
                self._put(OBJECT, start, end)
                self._hidden += 1
            self._links.append(self._builder.length + (1 if self._break else 0))
        else:
            self._start_container(name, detail, start)

    def _start_container(self, name: str, detail: Any, start: int) -> None:
        if name == "BlockQuote":
            self._close_block()
            # An alert ("> [!NOTE]") is the writer's own text in a box.
            self._quotes += 1 if detail is None else 0
        elif name == "List":
            self._close_block()
            self._lists.append(_List())
        elif name == "Item":
            self._close_block()
            written = _NUMBER.match(self._source, start, start + 14)
            at = self._builder.length
            self._lists[-1].items.append(Item(at, at, int(written[1]) if written else None))
            self._item_depths.append(len(self._lists))
        elif name == "Table":
            self._close_block()
            self._rows = []
        elif name in ("TableHead", "TableRow"):
            self._rows.append([])
        elif name == "FootnoteDefinition":
            self._close_block()

    def _end(self, name: str, start: int) -> None:
        if name in ("Paragraph", "Heading"):
            self._close_block()
        elif name == "TableCell":
            at = self._builder.length
            block = self._close_block()
            self._rows[-1].append((block.start, block.end) if block else (at, at))
        elif name == "HtmlBlock":
            self._hidden -= 1
            if self._html:
                from factlint.documents.html import read_html  # noqa: PLC0415 - few drafts hold HTML

                read_html(self._source, self._builder, *self._html)
        elif name in ("CodeBlock", "MetadataBlock", "Image", "Strikethrough"):
            self._hidden -= 1
            if self._indented is not None:
                self._end_indented(self._indented)
        elif name == "Link":
            first = self._links.pop() if self._links else self._builder.length
            self._builder.mark(first, self._builder.length, "link")
            if self._source[start] == "<" and self._hidden:
                self._hidden -= 1
        else:
            self._end_container(name)

    def _end_indented(self, lines: list[tuple[int, int]]) -> None:
        """Take an indented block as a paragraph where it reads as one: some writers indent their first lines."""
        self._indented = None
        whole = " ".join(self._source[start:end].strip() for start, end in lines)
        plain_words = sum(word.isalpha() and word.islower() for word in whole.split())
        if self._hidden or plain_words < 4 or not _PROSE.fullmatch(whole):
            return
        for start, end in lines:
            words = self._source[start:end].rstrip()
            if words:
                self._text(words, start, start + len(words))
            self._break = (" ", start + len(words))
        self._close_block()

    def _end_container(self, name: str) -> None:
        if name == "BlockQuote":
            self._close_block()
            self._quotes = max(self._quotes - 1, 0)
        elif name == "Item":
            self._close_block()
            self._item_depths.pop()
        elif name == "List":
            level = len(self._lists)
            self._builder.add_list(self._lists.pop().items, level)
        elif name == "Table":
            self._builder.add_table(self._rows, header=True)
        elif name == "FootnoteDefinition":
            self._close_block()

    def _kind_of(self, name: str, detail: Any) -> tuple[BlockKind, int]:
        if name == "Heading":
            return "heading", int(detail["level"][1])
        if name == "TableCell":
            return "cell", 0
        if self._item_depths:
            return "item", self._item_depths[-1]
        return ("quotation", 0) if self._quotes else ("paragraph", 0)

    def _inline_html(self, start: int, end: int) -> None:
        tag = _INLINE_TAG.match(self._source, start, end)
        if tag is None:
            return
        name = tag["name"].lower()
        if name == "br":
            self._break = ("\n", start)
        elif name in CODE or name in DELETED:
            closes = bool(tag["slash"])
            if self._hidden_tag is None and not closes:
                self._hidden_tag = name
                if name in CODE and not self._hidden:
                    self._put(OBJECT, start, end)
            elif closes and self._hidden_tag == name:
                self._hidden_tag = None

    def _text(self, text: str, start: int, end: int) -> None:
        self._before_words(start)
        if text == self._source[start:end]:
            self._builder.verbatim(start, end)
        else:
            self._builder.replaced(" " if text == "\xa0" else text, start, end)

    def _put(self, text: str, start: int, end: int) -> None:
        self._before_words(start)
        self._builder.replaced(text, start, end)

    def _before_words(self, start: int) -> None:
        if self._block_start is None:
            self._open_block(self._kind_of("Paragraph", None))
        elif self._break:
            self._builder.replaced(self._break[0], self._break[1], max(start, self._break[1] + 1))
        self._break = None

    def _open_block(self, kind: tuple[BlockKind, int]) -> None:
        self._builder.separate()
        self._block_start = self._builder.length
        self._kind = kind
        self._break = None

    def _close_block(self) -> Block | None:
        self._hidden_tag = None
        self._break = None
        if self._block_start is None:
            return None
        kind, level = self._kind
        block = self._builder.block(self._block_start, kind, level)
        self._block_start = None
        if block and kind == "item" and self._item_depths:
            items = self._lists[self._item_depths[-1] - 1].items
            item = items[-1]
            items[-1] = Item(item.start if item.start < item.end else block.start, block.end, item.number)
        return block


def _named(detail: Any) -> tuple[str, Any]:
    """The name of a tag and what belongs to it."""
    return (detail, None) if isinstance(detail, str) else next(iter(detail.items()))
