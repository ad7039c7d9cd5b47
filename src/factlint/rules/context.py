"""What a rule may look at."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import accumulate, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from factlint.records import NamedTuple
from factlint.rules.reading.memo import once
from factlint.rules.reading.sentence import Sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from factlint.assertions.sentences.names import Name
    from factlint.claims import Claim
    from factlint.documents import Document
    from factlint.facts import FactBase
    from factlint.mentions import Mention
    from factlint.values import Period

T = TypeVar("T")

_NEXT = 2
"""How many characters may stand between two sentences of one paragraph."""
_APART = 3
"""How many characters may stand between two paragraphs that follow each other."""


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Context(NamedTuple):
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
    options: Mapping[str, Any] = _NOTHING
    dated: bool = True
    sources: tuple[Context, ...] = ()
    drafts: tuple[Context, ...] = ()
    previous: Context | None = None

    @property
    def text(self) -> str:
        return self.document.text

    def with_options(self, options: Mapping[str, Any]) -> Context:
        """The same draft for a rule with these settings; what was worked out from its text is shared."""
        self.sentences, self.kept, self._windows  # noqa: B018 - works them out before the copy, for all rules
        other = self._replace(options=options)
        vars(other).update(vars(self))
        return other

    def mentions_in(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly inside `text[start:end]`, in order."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end)
        return tuple(mention for mention in self.mentions[first:last] if mention.end <= end)

    def quoted(self, start: int, end: int) -> bool:
        """Whether any of `text[start:end]` is somebody else's words."""
        return self.document.quoted(start, end)

    def verdicts(self, start: int, end: int) -> frozenset[str]:
        """What the facts say of the claims there, "supported" or "refuted": where they speak, other rules need not."""
        decided, starts, reach = self._decided
        last = bisect_left(starts, end)
        found = set()
        while last and reach[last - 1] > start:
            last -= 1
            if decided[last].assertion.end > start:
                found.add(decided[last].verdict)
        return frozenset(found)

    @cached_property
    def _decided(self) -> tuple[list[Claim], list[int], list[int]]:
        """The claims that the facts decide, in order; where each begins, and how far it and those before it reach."""
        decided = [claim for claim in self.claims if claim.verdict != "unknown"]
        decided.sort(key=lambda claim: claim.assertion.start)
        reach = list(accumulate((claim.assertion.end for claim in decided), max))
        return decided, [claim.assertion.start for claim in decided], reach

    def once(self, work: Callable[[Context], T]) -> T:
        """What `work` makes of the draft, whatever the settings of the rule, done once for all rules that ask."""
        return once(self, work)

    @cached_property
    def kept(self) -> dict[object, object]:
        """What was worked out of it."""
        return {}

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Where the draft names entities of the fact base, in order, the longest name at each place."""
        from factlint.assertions.reading import Reader  # noqa: PLC0415 - few rules ask for names

        return tuple(Reader.of(self.facts).vocabulary.names.find(self.text))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of the draft with their mentions, in order."""
        return tuple(self._sentence(start, end) for start, end in self.document.sentences)

    @cached_property
    def prose(self) -> tuple[tuple[int, Sentence], ...]:
        """The sentences of running text in which the draft itself tells figures, each with its place among all."""
        return tuple(
            (index, sentence)
            for index, sentence in enumerate(self.sentences)
            if sentence.mentions and not (sentence.quoted or sentence.crowded or sentence.kind in {"cell", "heading"})
        )

    @cached_property
    def neighbours(self) -> tuple[tuple[Sentence, Sentence], ...]:
        """The sentences with figures that follow one another in a paragraph, two by two."""
        return tuple(
            (first, second)
            for first, second in pairwise(self.sentences)
            if first.mentions and second.mentions and second.start - first.end <= _NEXT
        )

    def windows(self, index: int, reach: int) -> Iterator[Sentence]:
        """A sentence, then more and more of what stands before it, over one end of a paragraph at most."""
        yield self.sentences[index]
        for number in range(1, reach + 1):
            window = self._window(index, number)
            if window is None:
                return
            yield window

    def _window(self, index: int, number: int) -> Sentence | None:
        """A sentence with so many before it, joined once for all rules that ask; `None` where they are not together."""
        known = self._windows.get((index, number))
        if known is None and (index, number) not in self._windows:
            known = self._windows[index, number] = self._joined(index, number)
        return known

    def _joined(self, index: int, number: int) -> Sentence | None:
        last = self.sentences[index]
        within = self._window(index, number - 1) if number > 1 else last
        if within is None or index < number:
            return None
        before = self.sentences[index - number]
        gap = within.start - before.end
        ends = sum(one.start - other.end > _NEXT for other, one in pairwise(within.parts)) + (gap > _NEXT)
        if gap > _APART or ends > 1 or before.kind != last.kind or before.quoted or before.crowded:
            return None
        return before.joined(within)

    @cached_property
    def _windows(self) -> dict[tuple[int, int], Sentence | None]:
        return {}

    def _sentence(self, start: int, end: int) -> Sentence:
        block = self.document.block_at(start)
        return Sentence(
            document_text=self.text,
            start=start,
            end=end,
            kind=block.kind if block else "paragraph",
            quoted=self.quoted(start, start + 1) and self.quoted(end - 2, end - 1),
            mentions=self.mentions_in(start, end),
        )

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(mention.start for mention in self.mentions)
