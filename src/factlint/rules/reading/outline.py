"""A sentence as one character a word, for patterns over the parts that words play."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules.reading.places import Places

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator, Mapping

    from factlint.mentions import Mention
    from factlint.rules.reading.sketch import Sketch

_PIECE = pattern(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*|[^\s\w]|[\w]+")


class Outline:
    """A sketch whose every word, sign and mention is one character of `classes`: words as told, others as "w".

    A long alternation of words costs milliseconds to compile and is tried at every place of a text; a look-up costs
    neither, and the patterns over the characters stay short enough to read.
    """

    def __init__(self, sketch: Sketch, classes: Mapping[str, str]) -> None:
        self.sketch = sketch
        self.pieces = list(_PIECE.finditer(sketch.text))
        self.classes = "".join(_class(piece.group(), classes) for piece in self.pieces)

    def find(self, *patterns: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The places where one of the patterns fits, pattern by pattern; a place taken by one is left to it."""
        taken = Places()
        for each in patterns:
            for found in each.finditer(self.classes):
                if taken.take(*found.span()):
                    yield found

    def mention(self, place: int) -> Mention:
        """The mention that stands at a place of the outline."""
        return self.sketch.mention_at(self.pieces[place].start())

    def word(self, place: int) -> str:
        """The word at a place in lower case; empty beyond the end."""
        return self.pieces[place].group().lower() if place < len(self.pieces) else ""

    def words(self, place: int, most: int) -> list[str]:
        """Up to so many words from a place on, in lower case."""
        return [self.word(at) for at in range(place, min(place + most, len(self.pieces)))]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the document's text of the pieces from `start` up to, not including, `end`."""
        last = self.pieces[end - 1]
        return self.sketch.offset(self.pieces[start].start()), self.sketch.end_offset(last.end())


def _class(piece: str, classes: Mapping[str, str]) -> str:
    known = classes.get(piece.lower())
    if known is not None:
        return known
    return "w" if piece[0].isalpha() else "|"
