"""The items of terse texts and of plain ones: a figure with the words that stand with it between two stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.synonyms import called
from factlint.rules.reading.cells import read_cells

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_STOP = pattern(r"[;,()–—](?!\d)|:(?!\s*[$£€]?\d)|\.(?!\d)|\n|\b(?:and|but|while|of which|of whom|in(?= [A-Z0-9]))\b")
_LABEL = pattern(r"(?P<noun>[^\W\d_]{3,})(?::| was| were| is| are| of| came to| stood at)? \Z")
_OF_THEM = pattern(r"\bof (?:them|these|those|which|whom)\b")
"""In an item that names what it counts elsewhere."""
_WORD = pattern(r"[^\W\d_]{3,}")


class Item(NamedTuple):
    """A figure and the words of its item, each in the singular and by the noun that all its synonyms share."""

    mention: Mention
    words: frozenset[str]
    place: tuple[int, int]
    label: frozenset[str] = frozenset()
    """The noun that leads straight to the figure, as in "profit: £380" and "a profit of £380"; the words of a row."""


def items(context: Context) -> Iterator[Item]:
    """The items of sentences and of the rows of tables."""
    for sentence in context.sentences:
        if not sentence.quoted:
            yield from of_sentence(sentence)
    yield from tabled(context)


def tabled(context: Context) -> Iterator[Item]:
    """The items of tables: a figure with the label of its row and the heading of its column."""
    for table in context.document.tables:
        rows = read_cells(context.text, table)
        headings = rows[0] if table.header and rows else ()
        for row in rows[table.header :]:
            for at, cell in enumerate(row[1:], start=1):
                figures = [one for one in context.mentions_in(cell.start, cell.end) if one.exact is not None]
                told = f"{row[0].words} {headings[at].words if at < len(headings) else ''}"
                if len(figures) == 1 and (words := _nouns(told)):
                    yield Item(figures[0], words, (row[0].start, cell.end), _nouns(row[0].words))


def of_sentence(sentence: Sentence) -> Iterator[Item]:
    """The items of a sentence; of one with several figures each has the noun that it counts alone."""
    text = sentence.document_text
    figures = [one for one in sentence.mentions if one.exact is not None]
    edges = [sentence.start, sentence.end]
    for stop in _STOP.finditer(text, sentence.start, sentence.end):
        if not any(one.start <= stop.start() < one.end for one in sentence.mentions):
            edges += stop.span()
    edges.sort()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inside = [one for one in figures if start <= one.start < end]
        for mention in inside if not _OF_THEM.search(text, start, end) else ():
            told, place = text[start : mention.start] + text[mention.end : end], (start, end)
            led = _LABEL.search(text, start, mention.start)
            if len(inside) > 1:
                counted = counted_after(text, mention.end, end)
                told = " ".join((*counted.modifiers, *counted.words)) if counted else ""
                place = mention.start, counted.end if counted else mention.end
            if words := _nouns(told):
                yield Item(mention, words, place, _nouns(led["noun"]) if led else frozenset())


def _nouns(text: str) -> frozenset[str]:
    return frozenset(called(singular(word.lower())) for word in _WORD.findall(text))
