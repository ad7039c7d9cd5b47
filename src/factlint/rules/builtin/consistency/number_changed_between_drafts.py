"""D05: a figure that changed between two versions while nothing else in its sentence did."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Example, Fix, Problem, rule
from factlint.rules.corpus import on_later_versions
from factlint.rules.counts.comparing import Pair, Slip, changed_cells, is_rounding, pairs, slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_CORRECTS = pattern(r"\b(?:corrects?|corrected|correction|amended|revised|updated?|erratum)\b", re.IGNORECASE)
_TOLD = {
    "transposed": "two digits changed places",
    "dropped": "a digit is gone",
    "added": "a digit was added",
    "scaled": "the digits are the same, the size is not",
}


@rule(
    "D05",
    "number-changed-between-drafts",
    quoted="silent",
    severity="note",
    compares="previous",
    measured=on_later_versions(right=0, read=0),
    bad=[
        Example("The plant employs «6,413» people.", previous="The plant employs 6,431 people."),
        Example("The plant employs «631» people.", previous="The plant employs 6,431 people."),
        Example("The vote is on «5 May 2026».", previous="The vote is on 5 March 2026."),
        Example(
            "| Ward | Votes |\n|---|---|\n| North | 412 |\n| South | «568» |\n",
            previous="| Ward | Votes |\n|---|---|\n| North | 412 |\n| South | 586 |\n",
        ),
    ],
    good=[
        Example("The plant employs 6,431 people.", previous="The plant employs 6,431 people."),
        Example("The loss came to 546 million crowns.", previous="The loss came to 545.5 million crowns."),
        Example("The plant employs some 6,400 people.", previous="The plant employs 6,431 people."),
        Example("The plant employs more than 6,400 people.", previous="The plant employs 6,431 people."),
        Example("As of June, the plant employs 14 people.", previous="As of May, the plant employs 12 people."),
        Example("The plant now has a staff of 6,413.", previous="The plant employs 6,431 people."),
        Example(
            "The plant employs 6,413 people. Correction: an earlier version gave the figure 6,431.",
            previous="The plant employs 6,431 people.",
        ),
        Example("Two of the 12 people left.", previous="Three people left."),
        Example("The plant employs 6,413 people in Lund.", previous="The plant employs 6,431 people in Oslo."),
        Example("In 2024 the plant employed 6,413 people.", previous="In 2023 the plant employed 6,431 people."),
        Example("The plant employs six people.", previous="The plant employs 6 people."),
        Example(
            "The plant burned down in March 1931. It closed in August and reopened.",
            previous="A fire in 1958 spared the old mill. It closed in August and reopened.",
        ),
        Example("Five of the six buses run.", previous="Four of the six buses run well."),
    ],
)
def number_changed_between_drafts(context: Context) -> Iterator[Problem]:
    """A figure is another one than in the earlier version, and nothing else in its sentence has changed.

    Figures seldom change alone: a new figure brings a new source, a new date or a new word. Alone, they change when
    somebody mistypes.

    Runs under `factlint compare OLD NEW`. Reported as a note; as a warning where the digits look like a slip: two
    changed places, one was dropped or added, or the same digits have another scale word. Silent where the new figure
    is the old one rounded, where a date in the sentence changed with it, and where the new version carries a
    correction that names one of the figures.

    The fix puts the earlier figure back; it is not applied, because the change may be meant.
    """
    if context.previous is None:
        return
    for pair in pairs(context.previous, context):
        changed = pair.changed
        redated = len(changed) > 1 and any(new.kind == "date" for _, new in changed)
        for old, new in changed:
            same = old.text == new.text  # "in October", of another year by the words before it
            if same or is_rounding(old.quantity, new.quantity) or redated or _is_corrected(context, pair, old, new):
                continue
            kind = slip(old.text, new.text) if old.kind == new.kind and new.kind != "date" else None
            yield _problem((new.start, new.end), old.text, new.text, kind)
    for cell, changed_cell in changed_cells(context.previous, context):
        place = changed_cell.start, changed_cell.end
        yield _problem(place, cell.words, changed_cell.words, slip(cell.words, changed_cell.words))


def _is_corrected(context: Context, pair: Pair, old: Mention, new: Mention) -> bool:
    """Whether another sentence of the new version tells of the correction."""
    return any(
        _CORRECTS.search(sentence.text) and (old.text in sentence.text or new.text in sentence.text)
        for sentence in context.sentences
        if sentence.start != pair.new.start
    )


def _problem(place: tuple[int, int], old: str, new: str, kind: Slip | None) -> Problem:
    told = f": {_TOLD[kind]}" if kind else ""
    return Problem(
        *place,
        f"The earlier version has {old} here, not {new}, and nothing else around it has changed{told}.",
        fixes=(Fix(f"write {old}", (Edit(*place, old),), "display"),),
        severity="warning" if kind else None,
    )
