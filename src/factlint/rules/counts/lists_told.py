"""Lists and headings that a draft sets without the marks of one: lettered lines, a bold line above a list."""

from __future__ import annotations

from itertools import pairwise, zip_longest
from typing import TYPE_CHECKING

from factlint.documents import Item, ItemList
from factlint.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import Block
    from factlint.rules.context import Context

_LETTER = pattern(r"(?:\A|(?<=[.;,:?!]\s)|(?<=\n)|(?<=\b(?:and|for|but|nor|yet)\s))\(?(?P<letter>[a-z])[).]\s+(?=\S)")
_FIRST = pattern(r"\(?a[).]\s")
_BOLD = pattern(r"\s*(?P<mark>\*\*|__)(?!\s)[^\n*_]+(?P=mark)[ \t]*(?:\n|\Z)")
_JOINED = pattern(r"[;,\s]*\s(?:and|or|but)?\s*\Z")
"""What joins an item to the next."""
_FEWEST = 2


def lettered_lists(context: Context) -> Iterator[ItemList]:
    """The lists whose items stand in one paragraph, or one paragraph each, behind letters from "a)" on."""
    text, start, items = context.text, -1, list[Item]()
    for block in context.document.blocks:
        goes_on = block.kind == "paragraph" and (items or _FIRST.match(text, block.start))
        places = [one for one in _LETTER.finditer(text[block.start : block.end]) if goes_on]
        if items and (not places or places[0].start() or places[0]["letter"] != chr(ord("a") + len(items))):
            yield ItemList(start, items[-1].end, tuple(items))
            items = []
            places = places if _FIRST.match(text, block.start) else []
        for one, after in zip_longest(places, places[1:]):
            if one["letter"] != chr(ord("a") + len(items)) or (not items and one.start()):
                continue
            start = start if items else block.start
            begin, end = block.start + one.end(), block.start + after.start() if after else block.end
            items.append(Item(begin, begin + len(_JOINED.sub("", text[begin:end])), len(items) + 1))
    if len(items) >= _FEWEST:
        yield ItemList(start, items[-1].end, tuple(items))


def is_bold_line(context: Context, block: Block) -> bool:
    """Whether a paragraph is one line in bold type, which some writers set for a heading."""
    if block.kind != "paragraph":
        return False
    source, at = context.document.source, context.document.offsets.source_span(block.start, block.start + 1)[0]
    return _BOLD.match(source, source.rfind("\n", 0, at) + 1) is not None


def lacks_items(one: ItemList) -> bool:
    """Whether the numbers of a list jump, so that it is the list that is wrong, and not the number announced."""
    numbers = [item.number for item in one.items if item.number is not None]
    return any(after - before > 1 for before, after in pairwise(numbers))


def starts_alike(context: Context, one: ItemList, number: int) -> bool:
    """Whether the first items, as many as announced, go on with the sentence, and the others are sentences.

    "In two ways: - by a click - with a key - There is no menu for it."
    """
    lower = [context.text[item.start : item.start + 1].islower() for item in one.items]
    return len(lower) > number and all(lower[:number]) and not any(lower[number:])
