"""What a rule may look at."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from factlint.claims import Claim
from factlint.documents import Document
from factlint.facts import FactBase
from factlint.mentions import Mention
from factlint.values import Period


@dataclass(frozen=True)
class Context:
    """One draft with everything that the stages before the rules found in it, all in offsets of `document.text`.

    `as_of` is the time the draft speaks from. `sources` are texts that the draft's figures come from, `drafts` the
    contexts of all drafts of the run (for rules that compare drafts). `options` are the settings of the running rule.
    """

    document: Document
    as_of: Period
    facts: FactBase
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    options: Mapping[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        return self.document.text

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside `text[start:end]`, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[first:last] if mention.end <= end)

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.mentions)
