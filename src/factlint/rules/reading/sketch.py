"""A run of text with every mention as one character of its kind, for phrases to be found in."""

from __future__ import annotations

import re
from bisect import bisect_right
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.records import NamedTuple
from factlint.rules.reading.hedges import blank, bounded, hedge_after, levelled, names_level, without_hedge
from factlint.rules.reading.phrases import SIGNS, fitting
from factlint.rules.reading.places import Places
from factlint.values import exact_text
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.phrases import Phrase
    from factlint.values import Exact


class Match:
    """A place where a phrase fits: its mentions by name, and its span in the text of the document."""

    __slots__ = ("found", "sketch")

    def __init__(self, sketch: Sketch, found: re.Match[str]) -> None:
        self.sketch = sketch
        self.found = found

    def __getitem__(self, name: str) -> Mention:
        """The mention caught under a name that took part in the match."""
        return self.sketch.mention_at(self.found.start(name))

    def get(self, name: str) -> Mention | None:
        """The mention caught under a name, `None` where that part of the phrase was left out."""
        return self[name] if name in self.found.re.groupindex and self.found.start(name) >= 0 else None

    def words(self, name: str) -> str:
        """The words caught by an ordinary named group, in lower case; empty where it was left out or is none."""
        return (self.found.group(name) or "").lower() if name in self.found.re.groupindex else ""

    def span(self, name: str) -> tuple[int, int]:
        """The span in the document's text of a group that took part in the match."""
        return self.sketch.offset(self.found.start(name)), self.sketch.end_offset(self.found.end(name))

    @property
    def start(self) -> int:
        return self.sketch.offset(self.found.start())

    @property
    def end(self) -> int:
        return self.sketch.end_offset(self.found.end())

    @property
    def before(self) -> str:
        """The sketch up to the match."""
        return self.sketch.text[: self.found.start()]

    @property
    def after(self) -> str:
        """The sketch from the end of the match on."""
        return self.sketch.text[self.found.end() :]

    @property
    def inside(self) -> str:
        """The sketch of the match itself."""
        return self.found.group()


class Sketch(NamedTuple):
    """A run of text with every mention as one character. `pieces` lead its offsets back: (sketch, text) pairs.

    `kinds` are the characters of the mentions alone, one after another.
    """

    text: str
    mentions: tuple[Mention, ...]
    signs: tuple[int, ...]
    pieces: tuple[tuple[int, int], ...]
    kinds: str

    def find(self, *phrases: Phrase) -> Iterator[Match]:
        """The places where one of the phrases fits, phrase by phrase; a place taken by one is left to it."""
        fit = fitting(phrases, self.kinds)
        return self._places_of(fit) if fit else iter(())

    def _places_of(self, phrases: tuple[Phrase, ...]) -> Iterator[Match]:
        taken = Places()
        for phrase in phrases:
            for found in phrase.places(self.text):
                if taken.take(*found.span()):
                    yield Match(self, found)

    def mention_at(self, offset: int) -> Mention:
        """The mention whose sign stands at an offset of the sketch."""
        return self.mentions[bisect_right(self.signs, offset) - 1]

    def offset(self, offset: int) -> int:
        """The offset in the document's text of an offset in the sketch."""
        sketch, text = self.pieces[bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1]
        return text + offset - sketch

    def end_offset(self, offset: int) -> int:
        """The offset in the document's text of the end of a run of the sketch that ends at `offset`."""
        last = offset - 1
        index = bisect_right(self.signs, last) - 1
        if index >= 0 and self.signs[index] == last:
            return self.mentions[index].end
        return self.offset(last) + 1


def draw(text: str, start: int, end: int, mentions: Iterable[Mention]) -> Sketch:
    """Draw the sketch of `text[start:end]` with the mentions that lie in it."""
    drawn: list[str] = []
    signs: list[int] = []
    pieces: list[tuple[int, int]] = []
    kept: list[Mention] = []
    length, position = 0, start
    for found in (end for whole in mentions for end in ends_of(whole)):
        mention = found
        if mention.start < position:
            continue
        before = text[position : mention.start]
        previous = kept[-1] if kept and kept[-1].end == position else None
        if names_level(previous, before):
            words, hedge, mention = blank(before), None, levelled(mention)
        else:
            words, hedge = without_hedge(before, SIGNS[mention.kind])
        pieces.append((length, position))
        drawn.append(words)
        length += len(words)
        pieces.append((length, mention.start))
        drawn.append(SIGNS[mention.kind])
        signs.append(length)
        length += 1
        position = mention.end
        after, position = hedge_after(text, position, end)
        kept.append(bounded(mention, after or hedge))
    pieces.append((length, position))
    drawn.append(blank(text[position:end]))
    sketch = "".join(drawn)
    return Sketch(sketch, tuple(kept), tuple(signs), tuple(pieces), "".join([sketch[at] for at in signs]))


def ends_of(mention: Mention) -> tuple[Mention, ...]:
    """The two ends of a range with "to", each with the unit and the scale that they share; else the mention itself."""
    quantity = mention.quantity
    if quantity is None or ".." not in mention.value or quantity.low is None or quantity.high is None:
        return (mention,)
    first, link, second = re.split(r"(\s+to\s+)", mention.text, maxsplit=1) if " to " in mention.text else ("", "", "")
    if not link or re.search(r"\bto\b", second):
        return (mention,)
    low, high = sorted((quantity.low, quantity.high), reverse=not _rising(mention, first, second))
    middle = mention.start + len(first)
    return (
        _end(mention, mention.start, middle, low),
        _end(mention, middle + len(link), mention.end, high),
    )


def _rising(mention: Mention, first: str, second: str) -> bool:
    """Whether the first end of a range as written is the lower one."""
    quantity = mention.quantity
    if quantity is None or quantity.low is None or quantity.high is None:
        return True
    one, other = numeral(first), numeral(second)
    # An end that has its own scale and unit says by its value which of the two it is.
    for end, is_first in ((other, False), (one, True)):
        if end is not None and end.value in {quantity.low, quantity.high}:
            return (end.value == min(quantity.low, quantity.high)) is is_first
    if one is not None and other is not None:
        return one.number <= other.number if one.word in {None, other.word} else one.value <= other.value
    number = re.search(r"[0-9][0-9./]*+", mention.value.partition("..")[0])
    return number is None or Fraction(number.group()) == min(quantity.low, quantity.high)


def _end(mention: Mention, start: int, end: int, number: Exact) -> Mention:
    assert mention.quantity is not None  # noqa: S101 - only ranges come here
    return mention._replace(
        start=start,
        end=end,
        text=mention.text[start - mention.start : end - mention.start],
        value=exact_text(number),
        quantity=mention.quantity._replace(low=number, high=number),
    )
