"""D10: two drafts of one run that state different totals of the same things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_drafts_together
from factlint.rules.counts.totals import Total, totals

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "D10",
    "drafts-conflict",
    profile="strict",
    quoted="silent",
    compares="drafts",
    measured=on_drafts_together(right=0, read=0),
    bad=[
        Example("The «31»-member NATO met.", drafts=("NATO has 32 members.",)),
        Example("Corvia has «16» ministers.", drafts=("All 14 ministers of Corvia met.",)),
    ],
    good=[
        Example("The 32-member NATO met.", drafts=("NATO has 32 members.",)),
        Example("NATO had 30 members then.", drafts=("NATO has 32 members.",)),
        Example("There are 12 chapters in total.", drafts=("There are 14 chapters in total.",)),
        Example("NATO's 23 European members met.", drafts=("NATO has 32 members.",)),
        Example("The 27-member EU met.", drafts=("NATO has 32 members.",)),
        Example("The 31-member NATO met.", as_of="2023-05-01", drafts=()),
        Example("Corvia needs 16 ministers.", drafts=("All 14 ministers of Corvia met.",)),
        Example("Corvia's new government has 16 ministers.", drafts=("In 2019, Corvia had 14 ministers.",)),
    ],
)
def drafts_conflict(context: Context) -> Iterator[Problem]:
    """Two drafts that are checked together give different totals of the same things.

    Pages of one site or chapters of one book are updated one by one; the figure in the other one is forgotten.

    Compared are totals that name their owner ("NATO has N members", "the N-member NATO"), as in
    same-quantity-conflict. Silent where the drafts speak from different dates, where the clause speaks of another
    time or a part, where the tenses differ, for totals without a name, and inside quotation marks.
    """
    known: dict[tuple[str, str, frozenset[str]], tuple[Total, Context]] = {}
    for draft in context.drafts:
        if draft.as_of == context.as_of:
            for total in draft.once(totals):
                if total.owner and not total.narrowed:
                    known.setdefault(total.key, (total, draft))
    for total in context.once(totals) if known else ():
        other, draft = known.get(total.key, (None, context))
        if other is None or total.narrowed or total.agrees(other) or total.past != other.past:
            continue
        if total.dates == other.dates:
            yield Problem(
                *total.span,
                f"The number of {total.counted.head}s is {total.written} here, but {other.written} in "
                f"{draft.document.name}.",
            )
