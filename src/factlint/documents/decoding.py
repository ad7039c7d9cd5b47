"""Bytes to text, without guessing."""

from __future__ import annotations

import codecs

from factlint.records import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


class UndecodableError(ValueError):
    """The bytes are no text in the encoding; the message says where."""


class Decoded(NamedTuple):
    """The text after its byte order mark, and what is needed to write it back in the same form."""

    text: str
    encoding: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """`text` as the file would hold it; raise `UnicodeEncodeError` where the encoding has no room for it."""
        return self.bom + text.encode(self.encoding)


def decode(content: bytes, encoding: str | None = None) -> Decoded:
    """Decode a draft: by its byte order mark, else as `encoding`, else as UTF-8; raise `UndecodableError`."""
    for bom, named in _BOMS:
        if content.startswith(bom):
            return Decoded(_decoded(content[len(bom) :], named, len(bom)), named, bom)
    wanted = encoding or "utf-8"
    if b"\0" in content[:8192]:
        raise UndecodableError("not text: it holds NUL bytes")
    return Decoded(_decoded(content, wanted, 0), wanted)


def _decoded(content: bytes, encoding: str, shift: int) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        byte = content[error.start]
        name = encoding.upper()
        hint = "; name its encoding with --encoding" if encoding == "utf-8" else ""
        raise UndecodableError(
            f"line {line}: byte 0x{byte:02x} at offset {error.start + shift} is not {name}{hint}"
        ) from None
