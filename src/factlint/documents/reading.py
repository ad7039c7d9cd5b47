"""Which reader reads a draft."""

from __future__ import annotations

from factlint.documents.building import TextBuilder
from factlint.documents.document import Document
from factlint.documents.plain import read_plain


def read(source: str, name: str = "<text>") -> Document:
    """Turn the source of a draft into a document; the suffix of `name` picks the reader."""
    builder = TextBuilder(source)
    read_plain(source, builder)
    text, offsets = builder.finish()
    return Document(
        name=name,
        source=source,
        text=text,
        blocks=tuple(builder.blocks),
        offsets=offsets,
        marks=tuple(builder.marks),
        lists=tuple(builder.lists),
        tables=tuple(builder.tables),
    )
