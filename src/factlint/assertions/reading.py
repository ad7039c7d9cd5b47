"""Everything a draft asserts of what a fact base knows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint.assertions.answers import as_statements
from factlint.assertions.draft import Vocabulary, prepare

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.finders import Finders
    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.mentions import Mention

_KEPT = "_reader"


class Reader:
    """Reads drafts with the names and words of one fact base; safe to share between threads."""

    def __init__(self, facts: FactBase) -> None:
        self.vocabulary = Vocabulary(facts)

    @cached_property
    def _finders(self) -> Finders:
        from factlint.assertions.finders import Finders  # noqa: PLC0415 - most drafts name nothing that the facts know

        return Finders(self.vocabulary)

    @classmethod
    def of(cls, facts: FactBase) -> Reader:
        """The reader of a fact base, built when it is first asked for and kept with it."""
        kept = vars(facts).get(_KEPT)
        if not isinstance(kept, cls):
            kept = vars(facts)[_KEPT] = cls(facts)
        return kept

    def read(self, document: Document, mentions: Sequence[Mention]) -> Iterator[Assertion]:
        """The assertions of a document: every reading of every value, in no particular order."""
        said = as_statements(document, mentions)
        draft = prepare(said.document, said.mentions, self.vocabulary)
        if draft.sentences:
            yield from map(said.lead_back, self._finders.find(draft))
