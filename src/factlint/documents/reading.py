"""Which reader reads a draft. PROVISIONAL: plain text only."""

from __future__ import annotations

import re

from factlint.documents.document import Block, Document


def read(source: str, name: str = "<text>") -> Document:
    """Turn the source of a draft into a document; the suffix of `name` picks the reader."""
    blocks = tuple(Block(m.start(), m.end(), "paragraph") for m in re.finditer(r"\S(?:.|\n(?!\s*\n))*", source))
    return Document(name=name, source=source, text=source, blocks=blocks)
