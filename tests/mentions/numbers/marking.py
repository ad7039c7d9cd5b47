"""Sentences with their mentions marked: «32» members."""

from __future__ import annotations

from factlint import Mention, find_mentions

NUMBERS = frozenset(("number", "ordinal", "fraction", "multiple", "percent", "money", "quantity", "age"))


def unmarked(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its marks, and the spans that they enclosed."""
    plain, spans = "", []
    for index, piece in enumerate(text.replace("»", "«").split("«")):
        if index % 2:
            spans.append((len(plain), len(plain) + len(piece)))
        plain += piece
    return plain, spans


def described(mention: Mention) -> str:
    """Kind, value, unit and bound in one line, the usual ones left out."""
    parts = [mention.kind, mention.value]
    if mention.unit and mention.kind != "age":
        parts.append(mention.unit)
    if mention.bound != "exact":
        parts.append(mention.bound)
    return " ".join(parts)


def numbers_of(text: str) -> list[Mention]:
    """The mentions of a text that are no times."""
    return [mention for mention in find_mentions(text) if mention.kind in NUMBERS]


def check(sentence: str, *expected: str) -> None:
    """The marked spans, and no others, are mentions, and each is what is expected of it."""
    plain, spans = unmarked(sentence)
    found = numbers_of(plain)
    assert [(m.start, m.end) for m in found] == spans, [m.text for m in found]
    assert [described(mention) for mention in found] == list(expected)
    assert all(plain[m.start : m.end] == m.text for m in found)
