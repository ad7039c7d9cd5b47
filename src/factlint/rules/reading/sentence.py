"""A sentence with its figures, ready for rules to look at."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, TypeVar

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.reading.memo import once
from factlint.rules.reading.sketch import Sketch, draw

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.documents.document import BlockKind
    from factlint.mentions import Mention
    from factlint.rules.reading.phrases import Phrase
    from factlint.rules.reading.sketch import Match

T = TypeVar("T")
BEGINS = r"\A|(?<=\n)|(?<=[.!?] )|(?<=[.!?][”\"’'] )"
"""The head of a sentence, for patterns that look for it inside a text: there \\A finds the head of the text alone."""
_CLAUSE_END = pattern(
    r"[;:—]|\s–\s|,?\s(?=(?:but|while|whereas|although|though|because|unless|which|who|whose|when|where|after|before)\s)"
    r"|,\s(?=(?:and|or|so|yet|nor)\s)"
)


@lru_cache(maxsize=1000)
def _whole(words: str) -> re.Pattern[str]:
    return pattern(rf"\b(?:{words})\b", re.IGNORECASE)


class Sentence(NamedTuple):
    """One sentence of the draft: `text[start:end]` of the document, with the mentions inside it.

    `quoted` is true where all of it is in somebody else's words. `kind` is the kind of the block it stands in. Where
    sentences are read as one, `parts` are these.
    """

    document_text: str
    start: int
    end: int
    kind: BlockKind
    quoted: bool
    mentions: tuple[Mention, ...]
    parts: tuple[Sentence, ...] = ()

    @property
    def text(self) -> str:
        return self.document_text[self.start : self.end]

    @property
    def ends(self) -> int:
        """How many figures stand in it at least; a range has two ends."""
        return len(self.mentions) + any(".." in mention.value for mention in self.mentions)

    @property
    def crowded(self) -> bool:
        """Whether more figures stand in it than in any sentence: a table without lines, which rules need not pair."""
        return len(self.mentions) > 100

    @cached_property
    def sketch(self) -> Sketch:
        """The sentence with every mention as one character."""
        return draw(self.document_text, self.start, self.end, self.mentions)

    @cached_property
    def kept(self) -> dict[object, object]:
        """What was worked out of it."""
        return {}

    def once(self, work: Callable[[Sentence], T]) -> T:
        """What `work` makes of the sentence, done once for all rules that ask."""
        return once(self, work)

    def joined(self, after: Sentence) -> Sentence:
        """This sentence and one after it, read as one."""
        parts = (self.parts or (self,)) + (after.parts or (after,))
        return self._replace(end=after.end, mentions=self.mentions + after.mentions, parts=parts)

    def find(self, *phrases: Phrase, unless: str = "") -> Iterator[Match]:
        """The places where one of the phrases fits, none where a word of `unless` stands in the sentence.

        Sentences without figures are not even looked at.
        """
        found = self.sketch.find(*phrases) if self.mentions else iter(())
        return (match for match in found if not self.has(unless)) if unless else found

    def has(self, words: str) -> bool:
        """Whether a pattern of whole words, in any case, stands in the sentence."""
        return _whole(words).search(self.text) is not None

    def clause_at(self, offset: int) -> tuple[int, int]:
        """The span of the clause around an offset: up to a semicolon, colon, dash or a word that joins clauses."""
        start, end = self.start, self.end
        for boundary in _CLAUSE_END.finditer(self.text):
            if self.start + boundary.end() <= offset:
                start = self.start + boundary.end()
            elif self.start + boundary.start() >= offset:
                return start, self.start + boundary.start()
        return start, end

    def part_at(self, offset: int) -> tuple[int, int]:
        """The span of the part between semicolons around an offset."""
        start = self.document_text.rfind(";", self.start, offset) + 1
        end = self.document_text.find(";", offset, self.end)
        return max(start, self.start), end if end >= 0 else self.end

    def others(self, *used: Mention) -> tuple[Mention, ...]:
        """The mentions of the sentence but for those given; the ends of a range are two."""
        places = {mention.start for mention in used}
        return tuple(mention for mention in self.sketch.mentions if mention.start not in places)
