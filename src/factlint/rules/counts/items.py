"""The items of terse texts and of plain ones: a figure with the words that stand with it between two stops."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import FUNCTION_WORDS, counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.rows import rows_of
from factlint.rules.counts.synonyms import called

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_STOP = pattern(r"[;,()–—](?!\d)|:(?!\s*[$£€]?\d)|\.(?!\d)|\n|\b(?:and|but|while|of which|of whom|in(?= [A-Z0-9]))\b")
_NOUN = (
    r"(?P<noun>(?:[^\W\d_]{3,} )?(?!year\b)[^\W\d_]{3,})"
    r"(?: (?:for|in) (?:the |its )?(?:[^\W\d_]{2,}[ -]){0,2}?(?:year|half|quarter|period|months?|[0-9]{4}))?"
)
_LEADING = (
    r"(?::| was| were| is| are| of| at| (?:(?:is|was|are|were) )?put at| came to| came in at| stood at| reached"
    r"| totalled| to| (?:rose|fell|grew|climbed|dropped|slipped|jumped) to)"
)
_HEDGES = r"(?: about| some| a record)? \Z"
STATED_LABEL = _NOUN + _LEADING + _HEDGES
"""What leads straight to a figure: "net profit for the half-year was "."""
_LABEL = pattern(_NOUN + _LEADING + "?" + _HEDGES)
_OF = pattern(r" of (?P<noun>[a-z]{3,})(?=[\s,.;:)]|\Z)")
_LENGTHS = frozenset({"duration", "age"})
_OF_THEM = pattern(r"\bof (?:them|these|those|which|whom)\b")
"""In an item that names what it counts elsewhere."""
_WORD = pattern(r"[^\W\d_]{3,}")


class Item(NamedTuple):
    """A figure and the words of its item, each in the singular and by the noun that all its synonyms share."""

    mention: Mention
    words: frozenset[str]
    place: tuple[int, int]
    label: frozenset[str] = frozenset()
    """The nouns that lead straight to the figure, as in "net profit: £380", "a net profit of £380"; those of a row."""
    phrase: frozenset[str] = frozenset()
    """The nouns of what is counted: bird and species of "96 bird species" and "96 species of birds"."""

    @property
    def names(self) -> frozenset[str]:
        """The nouns that tell what the figure is: those that it counts, or the label of a sum of money."""
        return self.label if self.mention.kind == "money" else self.phrase


def items(context: Context) -> Iterator[Item]:
    """The items of sentences and of the rows of tables."""
    for sentence in context.sentences:
        if not sentence.quoted:
            yield from of_sentence(sentence)
    yield from tabled(context)


def tabled(context: Context) -> Iterator[Item]:
    """The items of tables: a figure with the label of its row and the heading of its column."""
    for table in context.document.tables:
        rows = rows_of(context, table)
        headings = rows[0] if table.header and rows else ()
        for row in rows[table.header :]:
            for at, cell in enumerate(row[1:], start=1):
                figures = [one for one in context.mentions_in(cell.start, cell.end) if one.exact is not None]
                told = f"{row[0].words} {headings[at].words if at < len(headings) else ''}"
                if len(figures) == 1 and (words := nouns(told)):
                    yield Item(figures[0], words, (row[0].start, cell.end), nouns(row[0].words))


def of_sentence(sentence: Sentence) -> Iterator[Item]:
    """The items of a sentence; of one with several figures each has the noun that it counts alone."""
    text = sentence.document_text
    figures = [one for one in sentence.mentions if one.quantity is not None and one.quantity.number is not None]
    edges = [sentence.start, sentence.end]
    for stop in _STOP.finditer(text, sentence.start, sentence.end):
        if not any(one.start <= stop.start() < one.end for one in sentence.mentions):
            edges += stop.span()
    edges.sort()
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        inside = [one for one in figures if start <= one.start < end]
        counts = [one for one in inside if one.kind not in _LENGTHS] or inside
        for mention in inside if not _OF_THEM.search(text, start, end) else ():
            told, place = text[start : mention.start] + text[mention.end : end], (start, end)
            led = _LABEL.search(text, start, mention.start)
            phrase, last = phrase_after(text, mention, end)
            if len(counts) > 1 or mention not in counts:
                told, place = phrase, (mention.start, last)
            if words := nouns(told):
                yield Item(mention, words, place, nouns(led["noun"]) if led else frozenset(), nouns(phrase))


def phrase_after(text: str, mention: Mention, end: int) -> tuple[str, int]:
    """What a figure counts, in words, and where they end."""
    counted = counted_after(text, mention.end, end)
    if counted is None:
        return "", mention.end
    of = _OF.match(text, counted.end, end)
    return " ".join((*counted.modifiers, counted.head, of["noun"] if of else "")), of.end() if of else counted.end


def nouns(text: str) -> frozenset[str]:
    """The words of a text but for the small ones, each in the singular and by the noun that its synonyms share."""
    words = (word.lower() for word in _WORD.findall(text))
    return frozenset(called(singular(word)) for word in words if word not in FUNCTION_WORDS)
