"""Cutting HTML into tags and text, in linear time and with exact offsets, whatever is broken in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

TokenKind: TypeAlias = Literal["text", "start", "end"]

# An attribute's value may hold ">"; a quote that never closes does not swallow the rest, for "<" stops it.
_TAG = pattern(
    r"""<(?P<slash>/?)(?P<name>[A-Za-z][A-Za-z0-9:-]{0,60}+)(?=(?P<rest>(?:[^<>"']|"[^"<]*+"|'[^'<]*+'|["'])*))(?P=rest)>"""
)
_CONSTRUCT = pattern(r"<(?:(?P<comment>!--)|(?P<declaration>[!?])|(?=/?[A-Za-z]))")
_ENTITY = pattern(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes", "template"})
"""What stands between the tags of these is no markup."""


@dataclass(frozen=True, slots=True)
class Token:
    """A run of text, or a tag with its name in lower case; `source[start:end]`."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    self_closing: bool = False


def tokens(source: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """Yield the tags and the text of HTML; comments and declarations are left out, raw content is skipped."""
    limit = len(source) if end is None else end
    no_comment_ends_after = limit
    at = text_start = start
    while construct := _CONSTRUCT.search(source, at, limit):
        token = None
        if construct["comment"]:
            closing = source.find("-->", construct.end(), limit) if construct.end() < no_comment_ends_after else -1
            if closing < 0:
                # Without this every unclosed "<!--" would be searched to the end again.
                no_comment_ends_after = min(no_comment_ends_after, construct.start())
            after = closing + 3 if closing >= 0 else -1
        elif construct["declaration"]:
            closing = source.find(">", construct.end(), min(limit, construct.end() + 1000))
            after = closing + 1 if closing >= 0 else -1
        else:
            tag = _TAG.match(source, construct.start(), limit)
            after = tag.end() if tag else -1
            if tag:
                kind: TokenKind = "end" if tag["slash"] else "start"
                name = tag["name"].lower()
                token = Token(kind, tag.start(), tag.end(), name, tag["rest"].endswith("/"))
        if after < 0:
            at = construct.start() + 1
            continue
        if text_start < construct.start():
            yield Token("text", text_start, construct.start())
        if token:
            yield token
            if token.kind == "start" and token.name in _RAW and not token.self_closing:
                after = _end_of_raw(source, token.name, after, limit)
        at = text_start = after
    if text_start < limit:
        yield Token("text", text_start, limit)


def _end_of_raw(source: str, name: str, start: int, limit: int) -> int:
    match = re.compile(rf"</{name}(?![A-Za-z0-9])", re.IGNORECASE).search(source, start, limit)
    return match.start() if match else limit


def characters(source: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Yield the text of `source[start:end]` in runs: as it is, or an entity undone, each with its span."""
    at = start
    for match in _ENTITY.finditer(source, start, end):
        from html import unescape  # noqa: PLC0415 - its table of entities is large and mostly not needed

        undone = unescape(match[0])
        if undone == match[0]:
            continue
        if at < match.start():
            yield source[at : match.start()], at, match.start()
        yield undone, match.start(), match.end()
        at = match.end()
    if at < end:
        yield source[at:end], at, end
