"""Elements of XML, written without the characters that XML has no room for."""

from __future__ import annotations

from html import escape

from factlint.patterns import pattern

_FORBIDDEN = pattern("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
HEADER = '<?xml version="1.0" encoding="utf-8"?>'


def text_of(text: str) -> str:
    """The text as character data or as an attribute's value."""
    return escape(_FORBIDDEN.sub("\ufffd", text)).replace("\n", "&#10;").replace("\r", "&#13;")


def element(name: str, attributes: dict[str, str], *, closed: bool = False) -> str:
    """A start tag with its attributes, or an empty element."""
    listed = "".join(f' {key}="{text_of(value)}"' for key, value in attributes.items())
    return f"<{name}{listed}{'/' if closed else ''}>"
