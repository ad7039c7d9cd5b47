"""D06: a figure that a source text gives otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_later_versions
from factlint.rules.counts.sourced import restated

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
        Example(
            "Work on the quay is to begin on «5 May 2026».",
            sources=("The port said work on the quay will begin on 3 May 2026.",),
        ),
        Example(
            "The firm runs its yard with a staff of «476».",
            sources=("Some 90 people work in the office, 467 in the yard.",),
        ),
        Example(
            "In the survey the village of Corva had «3,412» residents, a few of them over 90.",
            sources=("Survey, Corva village: usual residents 3,142; households 961.",),
        ),
        Example(
            "The card says to bake it at 180°C for «eleven hours».", sources=("BREAD. Bake at 180°C for 14 hours.",)
        ),
        Example(
            "Each day the mast gathers «30 terabytes» of data.", sources=("Data gathered each day: 20 terabytes.",)
        ),
    ],
    good=[
        Example("Each day the mast sends 30 terabytes.", sources=("Disk of the mast: 20 terabytes.",)),
        Example("Over 900 residents of Corva voted.", sources=("Survey, Corva: residents 3,142; votes 961.",)),
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
    """A figure or date of the draft stands otherwise in a source text given with `--source FILE`.

    A rewrite, a summary or a translation loses digits on the way, whoever or whatever writes it.

    Only what no source tells, rounds to or makes is looked at. It is held against a figure of the same kind, unit and
    noun, or a date that differs in its day, month or year alone, which the draft tells nowhere, where the two sentences
    share their subject; where two digits changed places and that is hardly chance, also without. Silent for others
    than those counted, where words such as "revised" or other dates tell the two apart, and inside quotation marks.
    """
    for one in restated(context) if context.sources else ():
        mention = one.mention
        if not context.quoted(mention.start, mention.end):
            yield Problem(
                mention.start, mention.end, f"The source gives {one.meant.text} for this, not {mention.text}."
            )
