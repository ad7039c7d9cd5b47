"""D06: a figure that a source text gives otherwise."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Example, Problem, rule
from factlint.rules.corpus import on_later_versions
from factlint.rules.counts.items import of_sentence, tabled
from factlint.rules.counts.labelled import agree
from factlint.rules.counts.sourced import Restated, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention


_OF_ANOTHER = pattern(
    r"(?i)\b(?:old|older|other|another|previous\w*|earlier|last|then|formerly|once|used to|until|instead|rival|than|"
    r"each|average|more|first|second|new|up to|from)\b"
)
"""In a sentence that may tell of something else than the table of a source."""
_MOST = Fraction(3)
"""How many times as large a figure may be as the one that was meant."""


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
        Example("The client tries «three times».", sources=("| Key | Default |\n|---|---|\n| tries | 5 |\n",)),
    ],
    good=[
        Example(
            "The rye harvest came to 3.4 million tonnes in 2021, less than the bulletin gives for 2022.",
            sources=("The rye harvest of 2022 came to 3.7 million tonnes.",),
        ),
        Example("The old client tries three times.", sources=("| Key | Default |\n|---|---|\n| tries | 5 |\n",)),
        Example("The client tries three times.", sources=("| Key | Most |\n|---|---|\n| late tries | 5 |\n",)),
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
    share their subject; where two digits changed places and that is hardly chance, also without. The row of
    a table is held against the figure told in all the words of its label. Silent for others than those counted, where
    words such as "revised" or other dates tell the two apart, and inside quotation marks.
    """
    found = {one.mention: one.meant for one in (*_rows(context), *restated(context))} if context.sources else {}
    for mention, meant in found.items():
        if not context.quoted(mention.start, mention.end):
            yield Problem(mention.start, mention.end, f"The source gives {meant.text} for this, not {mention.text}.")


def _kind(mention: Mention) -> tuple[str, str | None]:
    """The kind and unit of a figure; "three times" is a number of times."""
    return "number" if mention.kind == "multiple" else mention.kind, mention.unit


def _rows(context: Context) -> Iterator[Restated]:
    """Judge "it retries three times" by the row "retries | 5" of a source, where only one row has this label."""
    rows = [item for source in context.sources for item in tabled(source) if item.label]
    known = [mention for source in context.sources for mention in source.mentions]
    for sentence in context.sentences if rows else ():
        silent = (
            sentence.quoted or _OF_ANOTHER.search(sentence.text) or any(m.kind == "date" for m in sentence.mentions)
        )
        for item in of_sentence(sentence) if not silent else ():
            mention = item.mention
            meant = {
                row.mention.value: row.mention
                for row in rows
                if row.label <= item.words and _kind(row.mention) == _kind(mention)
            }
            if len(meant) != 1 or mention.bound != "exact" or any(agree(mention, one) for one in known):
                continue
            other = next(iter(meant.values()))
            ratio = Fraction(other.exact or 0) / Fraction(mention.exact or 1)
            if 1 / _MOST <= ratio <= _MOST and not any(agree(other, one) for one in context.mentions):
                yield Restated(mention, other)
