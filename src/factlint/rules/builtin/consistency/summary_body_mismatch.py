"""D03: a figure in a summary that the body gives otherwise."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_fifth_prose
from factlint.rules.counts.labelled import Record, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.counts.labelled import Figure

_SUMMARY = pattern(
    r"\W*(?:(?:executive )?summary|abstract|key (?:points|facts|figures|findings|takeaways)|at a glance|in brief|"
    r"highlights|overview|tl;?dr|in short)",
    re.IGNORECASE,
)
_LABEL = pattern(r"[.:]\W*\s+(?=\S)")


@rule(
    "D03",
    "summary-body-mismatch",
    words="summary abstract key glance brief highlights overview tl tldr short",
    quoted="silent",
    measured=on_fifth_prose(right=0, read=0),
    bad=[
        "## Summary\n\nThe tour reached «41» coastal towns.\n\n## Results\n\nThe tour reached 14 coastal towns.\n",
        "**Abstract.** We asked «612» teachers about it.\n\n## Methods\n\nWe asked 621 teachers about it in May.\n",
        "**Summary.** We counted newts in «14» ponds.\n\n**Methods.** Each of the 41 ponds was seen after dark.\n",
        "**Key points**\n\n- The town hall cost «€3.7 million».\n\nThe town hall cost the town €7.3 million.\n",
    ],
    good=[
        "**Abstract.** We asked about 600 teachers.\n\n## Methods\n\nWe asked 612 teachers in May.\n",
        "## Summary\n\nThe tour reached 14 coastal towns.\n\n## Results\n\nThe tour reached 14 coastal towns.\n",
        "## Summary\n\nThe tour reached about 40 coastal towns.\n\n## Results\n\nThe tour reached 41 coastal towns.\n",
        "## Summary\n\nThe tour reached 20 towns.\n\n## Results\n\nThe tour reached 12 towns in May and 8 in June.\n",
        "## Results\n\nThe tour reached 41 coastal towns.\n\n## Method\n\nThe tour reached 14 inland towns.\n",
    ],
)
def summary_body_mismatch(context: Context) -> Iterator[Problem]:
    """A figure in the summary of a draft is another one in its body.

    The summary is written last, or first, and the body changes.

    Read is what stands under a heading such as Summary, Abstract, Key points or At a glance, or in a paragraph that
    such a word opens, against the rest. Compared is only what counts the same noun with the same modifiers in sentences
    of the same subject; roundings and sums of the body's figures agree. Silent without such a word, for revised
    figures, and inside quotation marks.
    """
    span = _summary(context)
    if span is None:
        return
    inside = [one for one in context.sentences if span[0] <= one.start < span[1]]
    record = Record(figures(context, [one for one in context.sentences if not span[0] <= one.start < span[1]]))
    for figure in figures(context, inside):
        mention, other = figure.mention, record.contradicts(figure, of_one_draft=True)
        if other is not None and not context.quoted(mention.start, mention.end) and not _is_sum(mention, other):
            yield Problem(
                mention.start,
                mention.end,
                f"The summary says {mention.text}, the body {other.mention.text}.",
                related=(Related(other.mention.start, other.mention.end, "in the body"),),
            )


def _is_sum(mention: Mention, other: Figure) -> bool:
    """Whether the figure is the sum of those in the sentence of the body: "28 farmers in one valley, 36 in another"."""
    numbers = [one.quantity.number for one in other.sentence.mentions if one.kind == "number" and one.quantity]
    told = [Fraction(number) for number in numbers if number is not None]
    stated = mention.quantity.number if mention.quantity else None
    return any(sum(told[at:end]) == stated for at in range(len(told)) for end in range(at + 2, len(told) + 1))


def _summary(context: Context) -> tuple[int, int] | None:
    """The span from the heading of the summary to the next heading of its level, or of the paragraph it opens."""
    blocks = context.document.blocks
    for index, block in enumerate(blocks):
        found = _SUMMARY.match(context.text[block.start : block.end])
        if found is None or block.kind not in {"heading", "paragraph"}:
            continue
        after = context.text[block.start + found.end() : block.end]
        if block.kind == "paragraph" and _LABEL.match(after):
            return block.start, block.end
        if re.fullmatch(r"\W*", after) is None:
            continue
        if block.kind == "heading":
            ends = (one.start for one in blocks[index + 1 :] if one.kind == "heading" and one.level <= block.level)
        else:
            ends = (one.start for one in blocks[index + 1 :] if one.kind != "item")
        return block.end, next(ends, len(context.text))
    return None
