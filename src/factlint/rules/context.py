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
    contexts of the other drafts of the run, `previous` an earlier version of this draft. `dated` is false where nothing
    but the running day gave `as_of`: rules that need the draft's own date stay silent then. `options` are the settings
    of the running rule.
    """

    document: Document
    as_of: Period
    facts: FactBase
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    options: Mapping[str, Any] = field(default_factory=dict)
    dated: bool = True
    sources: tuple[Context, ...] = ()
    drafts: tuple[Context, ...] = ()
    previous: Context | None = None

    @property
    def text(self) -> str:
        return self.document.text

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside `text[start:end]`, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[first:last] if mention.end <= end)

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of `text[start:end]` is in quotation marks or in a quotation block: the words of somebody else."""
        block = self.document.block_at(start)
        return self.document.is_marked("quoted", start, end) or (block is not None and block.kind == "quotation")

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.mentions)
