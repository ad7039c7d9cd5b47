"""D06: a figure that a source text gives otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_later_versions
from factlint.rules.counts.labelled import Record, figures

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "D06",
    "figure-contradicts-source",
    quoted="silent",
    compares="sources",
    measured=on_later_versions(right=0, read=0),
    bad=[
        Example(
            "The annex of the league lists «14» signatories.",
            sources=("The annex of the league names 12 signatories.",),
        ),
        Example(
            "The fund lost «8.41 billion crowns» in spring.",
            sources=("In spring the fund lost 8.14 billion crowns, it said.",),
        ),
    ],
    good=[
        Example("The league has 12 signatories.", sources=("The annex of the league names 12 signatories.",)),
        Example("The revised growth is 2.3%.", sources=("Preliminary growth was 2.1%.",)),
        Example("The fund lost 8.1 billion crowns in May.", sources=("In May the fund lost 8.14 billion crowns.",)),
        Example("The town counted 40 cars.", sources=("The town counted 55 vehicles.",)),
        Example("The hall has 20 rooms in all.", sources=("The hall has 12 large rooms and 8 small rooms.",)),
        Example("The league sent 14 signatories home.", sources=("Corvia has 12 signatories of the pact.",)),
        Example("In 2024 the league had 14 signatories.", sources=("In 2023 the league had 12 signatories.",)),
        Example("The league has at least 10 signatories.", sources=("The annex of the league names 12 signatories.",)),
        Example(
            "The court cut the ban of the skater from 24 to 15 months.",
            sources=("The ban of the skater was cut from 24 to 15 months by the court.",),
        ),
        Example("The league has 14 rules.", sources=("The annex of the league names 12 cities.",)),
    ],
)
def figure_contradicts_source(context: Context) -> Iterator[Problem]:
    """A figure of the draft stands otherwise in a source text given with `--source FILE`.

    Only what speaks of the same thing is compared: the same kind of figure and unit, the same noun counted with the
    same modifiers, and sentences that share their subject. A figure that any source gives, rounds to, or adds up to
    is right. Silent for revised and preliminary figures, where the dates of the two sentences differ, and inside
    quotation marks.
    """
    record = Record(figure for source in context.sources for figure in figures(source))
    for figure in figures(context) if record.stated else ():
        other = record.contradicts(figure)
        if other is not None and not context.quoted(figure.mention.start, figure.mention.end):
            yield Problem(
                figure.mention.start,
                figure.mention.end,
                f"The source gives {other.mention.text} for this, not {figure.mention.text}.",
            )
