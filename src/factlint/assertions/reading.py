"""Everything a draft asserts of what a fact base knows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint.assertions.ages import ages
from factlint.assertions.draft import Vocabulary, prepare
from factlint.assertions.figures.counting import figures
from factlint.assertions.figures.literals import literals
from factlint.assertions.figures.recurring import recurrences
from factlint.assertions.frames.counts import CountFinder
from factlint.assertions.frames.holders import HolderFinder
from factlint.assertions.frames.members import MemberFinder
from factlint.assertions.happenings.dating import dates
from factlint.assertions.happenings.elapsed import elapsed
from factlint.assertions.happenings.happening import HappeningIndex
from factlint.assertions.holders.holding import holdings
from factlint.assertions.membership import memberships

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.mentions import Mention

_KEPT = "_reader"


class Reader:
    """Reads drafts with the names and words of one fact base; safe to share between threads."""

    def __init__(self, facts: FactBase) -> None:
        self.vocabulary = Vocabulary(facts)
        self._counts = CountFinder()
        self._holders = HolderFinder(facts)
        self._members = MemberFinder(facts)

    @cached_property
    def _happenings(self) -> HappeningIndex:
        return HappeningIndex(self.vocabulary.facts, self.vocabulary.names)

    @classmethod
    def of(cls, facts: FactBase) -> Reader:
        """The reader of a fact base, built when it is first asked for and kept with it."""
        kept = vars(facts).get(_KEPT)
        if not isinstance(kept, cls):
            kept = vars(facts)[_KEPT] = cls(facts)
        return kept

    def read(self, document: Document, mentions: Sequence[Mention]) -> Iterator[Assertion]:
        """The assertions of a document: every reading of every value, in no particular order."""
        draft = prepare(document, mentions, self.vocabulary)
        if draft.sentences:
            yield from figures(draft, self._counts)
            yield from dates(draft, lambda: self._happenings)
            yield from elapsed(draft, lambda: self._happenings)
            yield from recurrences(draft)
            yield from ages(draft)
            yield from literals(draft)
            yield from memberships(draft, self._members)
            yield from holdings(draft, self._holders)
