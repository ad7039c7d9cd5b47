"""Which reader reads a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.documents import front_matter
from factlint.documents.building import TextBuilder
from factlint.documents.dating import dated
from factlint.documents.document import Document
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Reader(NamedTuple):
    """Reads drafts with certain suffixes: `read(source, builder, start)` builds the prose from `start` on.

    A suffix is in lower case and begins with its dot.
    """

    name: str
    suffixes: frozenset[str]
    read: Callable[[str, TextBuilder, int], None]


def _markdown(source: str, builder: TextBuilder, start: int) -> None:
    from factlint.documents.markdown import read_markdown  # noqa: PLC0415 - its parser is loaded for Markdown only

    read_markdown(source, builder, start)


def _html(source: str, builder: TextBuilder, start: int) -> None:
    from factlint.documents.html import read_html  # noqa: PLC0415 - as above

    read_html(source, builder, start)


def _plain(source: str, builder: TextBuilder, start: int) -> None:
    from factlint.documents.plain import read_plain  # noqa: PLC0415 - as above

    read_plain(source, builder, start)


READERS = (
    Reader("markdown", frozenset({".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd", ".myst"}), _markdown),
    Reader("html", frozenset({".html", ".htm", ".xhtml"}), _html),
)
PLAIN = Reader("plain", frozenset({".txt", ".text"}), _plain)
"""Reads whatever no other reader claims."""


def read(source: str, name: str = "<text>", readers: Iterable[Reader] = READERS) -> Document:
    """Turn the source of a draft into a document; the suffix of `name` picks one of the readers."""
    reader = reader_for(name, readers)
    before = front_matter.cut(source)
    builder = TextBuilder(source)
    reader.read(source, builder, before.body)
    text, offsets = builder.finish()
    when, dated_by = dated(before.values, name, text, builder.blocks)
    return Document(
        name=name,
        source=source,
        text=text,
        blocks=tuple(sorted(builder.blocks, key=lambda block: block.start)),
        offsets=offsets,
        marks=tuple(sorted(builder.marks, key=lambda mark: mark.start)),
        lists=tuple(sorted(builder.lists, key=lambda entries: (entries.start, -entries.end))),
        tables=tuple(sorted(builder.tables, key=lambda table: table.start)),
        metadata=before.values,
        front_matter=before.text,
        dated=when,
        dated_by=dated_by,
        faults=before.faults,
    )


def reader_for(name: str, readers: Iterable[Reader] = READERS) -> Reader:
    """The reader for a file of this name."""
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    return next((reader for reader in readers if suffix in reader.suffixes), PLAIN)
