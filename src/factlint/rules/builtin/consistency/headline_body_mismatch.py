"""D02: a number in the headline that the body neither gives nor lets one derive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, rule
from factlint.rules.corpus import on_mixed_prose
from factlint.rules.derivations import derive
from factlint.rules.labelled import agree, figures
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import Block
    from factlint.rules.sentence import Sentence

_MOST = 4
"""From more figures than this some percent always follows."""
_FEWEST = 2
"""A body with fewer figures of the kind does not tell enough."""


@rule(
    "D02",
    "headline-body-mismatch",
    quoted="silent",
    profile="all",
    measured=on_mixed_prose(right=0, read=0),
    bad=[
        "# Fund loses «$9 million»\n\nThe fund lost $6 million in May. It had lost $1 million in April.\n",
        "# «41» towns join the survey\n\nThe survey has 14 towns. In May it had 12 towns.\n",
        "# «50%» cut in troops\n\nThe army shrinks from 146,000 troops to 100,000 troops.\n",
    ],
    good=[
        "# Fund loses $7 million\n\nThe fund lost $6 million in May and $1 million in April.\n",
        "# Fund loses $1.3 million\n\nThe fund lost $1,250,000 in May. It had lost $300,000 before.\n",
        "# Loss rises by half\n\nThe fund lost $6 million in May. It had lost $4 million in April.\n",
        "# A third fewer troops\n\nThe army shrinks from 146,000 troops to 100,000 troops.\n",
        "# Ten ways to lose money\n\nBuy at 40 crowns. Sell at 30 crowns.\n",
        "# Over 37 million watch\n\n37,950,000 people watched. In May 30,000,000 people had.\n",
    ],
)
def headline_body_mismatch(context: Context) -> Iterator[Problem]:
    """A number in the headline is neither in the body nor derivable from its figures.

    Headlines are written by somebody else, in haste, from the first paragraphs.

    Roundings, sums, differences, ratios and percentages of the body's figures are tried first. Silent for bodies with
    fewer than two figures of the kind, where the body does not count the noun, for years, and inside quotation marks.
    """
    title = next((block for block in context.document.blocks), None)
    if title is None or title.kind != "heading" or title.level > 1:
        return
    above = [one for one in context.sentences if one.start < title.end]
    below = [one for one in context.sentences if one.start >= title.end]
    body = list(figures(context, below))
    if not _is_chapter(context, title):
        yield from _share(context, above, below)
    for figure in figures(context, above):
        quantity = figure.mention.quantity
        same = [one for one in body if one.label[0] == figure.label[0] and one.noun == figure.noun]
        if quantity is None or len(same) < _FEWEST or _is_chapter(context, title):
            continue
        given = [one.mention.quantity for one in same if one.mention.quantity is not None]
        found = any(agree(figure.mention, one.mention) for one in same)
        if not found and derive(quantity, given) is None:
            message = f"The headline has {figure.mention.text}, and nothing in the body leads to it."
            yield Problem(figure.mention.start, figure.mention.end, message)


def _share(context: Context, above: list[Sentence], below: list[Sentence]) -> Iterator[Problem]:
    """A percent or fraction of the headline that no two figures of a short body make: "50% cut", 146,000 to 100,000."""
    shares = [mention for one in above for mention in one.mentions if mention.kind in {"percent", "fraction"}]
    told = [mention for one in below for mention in one.mentions if mention.kind in {"percent", "fraction", "multiple"}]
    given = [one.mention.quantity for one in figures(context, below) if one.mention.quantity is not None]
    if len(shares) != 1 or told or not _FEWEST <= len(given) <= _MOST or _unlike(given):
        return
    quantity = shares[0].quantity
    if quantity is None or quantity.number is None or quantity.unit == "pp":
        return
    percent = quantity if shares[0].kind == "percent" else _in_percent(quantity)
    if derive(percent, given) is None:
        message = f"The headline has {shares[0].text}, and nothing in the body leads to it."
        yield Problem(shares[0].start, shares[0].end, message)


def _in_percent(fraction: Quantity) -> Quantity:
    number = (fraction.number or 0) * 100
    return Quantity(number, number, "%", fraction.bound, 5)


def _unlike(given: list[Quantity]) -> bool:
    """Whether the figures are not all of one unit."""
    return len({quantity.unit for quantity in given}) > 1


def _is_chapter(context: Context, title: Block) -> bool:
    """Whether a document has several titles, as a book has."""
    return sum(block.kind == "heading" and block.level <= title.level for block in context.document.blocks) > 1
