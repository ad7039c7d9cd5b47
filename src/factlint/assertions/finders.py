"""What finds the assertions of a draft that names something the facts know."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from factlint.assertions.ages import ages
from factlint.assertions.belonging.cohorts import cohorts
from factlint.assertions.belonging.lasting import years_in
from factlint.assertions.belonging.telling import belongings
from factlint.assertions.comparisons.between import between
from factlint.assertions.comparisons.changes import changes
from factlint.assertions.comparisons.counted import counted_apart
from factlint.assertions.comparisons.earlier import earlier_levels
from factlint.assertions.echoes import echoes
from factlint.assertions.figures.beginnings import beginnings
from factlint.assertions.figures.counting import figures
from factlint.assertions.figures.literals import literals
from factlint.assertions.figures.proper_texts import proper_texts
from factlint.assertions.figures.recurring import recurrences
from factlint.assertions.frames.counts import CountFinder
from factlint.assertions.frames.holders import HolderFinder
from factlint.assertions.frames.members import MemberFinder
from factlint.assertions.happenings.dating import dates
from factlint.assertions.happenings.doing import doers
from factlint.assertions.happenings.elapsed import elapsed
from factlint.assertions.happenings.happening import HappeningIndex
from factlint.assertions.happenings.intervals import intervals
from factlint.assertions.happenings.occasions import occasions
from factlint.assertions.happenings.placing import scenes
from factlint.assertions.happenings.series import Series, series_of
from factlint.assertions.holders.holding import holdings
from factlint.assertions.labels import labels
from factlint.assertions.lives import lives
from factlint.assertions.membership import memberships
from factlint.assertions.ranks import ranks
from factlint.assertions.series.telling import paired

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.assertions.assertion import Assertion
    from factlint.assertions.draft import Draft, Vocabulary


class Finders:
    """The frames of the grammars and the happenings of one fact base."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._counts = CountFinder()
        self._holders = HolderFinder(vocabulary.facts)
        self._members = MemberFinder(vocabulary.facts)

    @cached_property
    def _happenings(self) -> HappeningIndex:
        return HappeningIndex(self._vocabulary.facts, self._vocabulary.names)

    @cached_property
    def _series(self) -> tuple[Series, ...]:
        return series_of(self._vocabulary)

    def find(self, draft: Draft) -> Iterator[Assertion]:
        """The assertions of a draft: every reading of every value, in no particular order."""
        counts = [*figures(draft, self._counts)]
        differences = [*changes(draft, counts), *between(draft), *counted_apart(draft)]
        compared = {(said.start, said.end) for said in differences}
        counts = [said for said in counts if (said.start, said.end) not in compared]
        yield from (*counts, *differences)
        yield from earlier_levels(draft, counts)
        yield from beginnings(draft, counts)
        yield from cohorts(draft, counts)
        told = [*occasions(draft, lambda: self._series)]
        yield from told
        happened = dates(draft, lambda: self._happenings)
        yield from (said for said in happened if not any(day.start <= said.start < day.end for day in told))
        yield from doers(draft)
        yield from scenes(draft, lambda: self._happenings)
        apart = [*intervals(draft, lambda: self._happenings)]
        yield from apart
        lengths = {(said.start, said.end) for said in apart}
        yield from (s for s in elapsed(draft, lambda: self._happenings) if (s.start, s.end) not in lengths)
        yield from recurrences(draft)
        yield from ages(draft)
        yield from lives(draft)
        yield from literals(draft)
        yield from proper_texts(draft)
        yield from memberships(draft, self._members)
        yield from belongings(draft, self._members)
        yield from years_in(draft, self._members)
        yield from holdings(draft, self._holders)
        yield from ranks(draft)
        yield from labels(draft)
        if draft.document.tables:
            from factlint.assertions.tables.telling import tabled  # noqa: PLC0415 - few drafts have tables

            yield from tabled(draft)
        yield from paired(draft)
        yield from echoes(draft, lambda: self._happenings)
