"""C08: an anniversary whose number does not fit the years."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.rules import Context, Edit, Example, Fix, Measured, Problem, Related, rule
from factlint.rules.dates import year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_OF = r"[\s-]+anniversary\s+of\s+[^.;:]{1,80}?(?:\bof\s+|\bin\s+|\bon\s+|\(\s*(?:\w+\s+){0,2}|,\s+)(?:\d{1,2}\s+)?\Z"
_IN_BC = r"(?P<year>\d{1,4})\s?B\.?C"
_MOVED = (
    r"\b(?:delayed|belated|postponed|season|edition|last|next|upcoming|coming|ahead|approaching|will|was|were|"
    r"tomorrow|by|until)\b"
)


@rule(
    "C08",
    "anniversary-mismatch",
    needs="ordinal",
    quoted="silent",
    measured=Measured(
        right=0,
        read=0,
        words=12_400_000,
        corpus="manuals and FAQs of free software, reference works, news",
        on="2026-11-22",
    ),
    bad=[
        "In 2023 veterans marked the «80th» anniversary of the landings in 1944.",
        Example("Today is the «2,054th» anniversary of the murder of 44BC.", as_of="2010-03-15"),
        Example("The town marks the «60th» anniversary of the flood (1953) this week.", as_of="2003-02-01"),
    ],
    good=[
        "In 2024 veterans marked the 80th anniversary of the landings in 1944.",
        "The 50th annual meeting, held in 2023, recalled the first, held in 1974.",
        "A delayed gala in 2021 marked the 50th anniversary of its founding in 1970.",
        "It was the 75th anniversary season of the orchestra founded in 1950.",
        Example("Next year the town marks the 50th anniversary of the flood (1953).", as_of="2002-02-01"),
        Example("Today is the 2,053rd anniversary of the murder of 44BC.", as_of="2010-03-15"),
    ],
)
def anniversary_mismatch(context: Context) -> Iterator[Problem]:
    """The number of an anniversary does not fit the year of the event and the year it is marked.

    Compared are "the Nth anniversary of ... (year)" with another year of the sentence, or with the date of the draft.
    There is no year zero: from 44 BC to AD 2010 it is 2,053 years.

    Silent for delayed celebrations, for seasons and editions (they count the first), where the draft has no date and
    the sentence no second year, where the tense or "next year" puts the celebration elsewhere, and inside quotation
    marks.

    The fix offers the ordinal that fits; it is not applied, because a year may be wrong.
    """
    for sentence in context.sentences:
        if sentence.quoted or sentence.crowded or "nniversary" not in sentence.text:
            continue
        for ordinal in sentence.mentions:
            event = _event(context.text, sentence.mentions, ordinal) if ordinal.kind == "ordinal" else None
            if event is None or ordinal.quantity is None or not isinstance(ordinal.quantity.number, int):
                continue
            mention, year = event
            moved = re.search(_MOVED, sentence.text, re.IGNORECASE)
            others = {other for m in sentence.mentions if m != mention and (other := year_of(m)) is not None}
            if others:
                slack = 1 if re.search(r"\b(?:delayed|belated|postponed|season|edition)\b", sentence.text) else 0
            elif context.dated and context.as_of.days <= 366 and not moved:
                others, slack = {context.as_of.start.year}, 0
            due = [marked - year - (1 if year < 0 < marked else 0) for marked in sorted(others)]
            if due and all(abs(one - ordinal.quantity.number) > slack for one in due):
                yield _problem(ordinal, mention, year, due[0])


def _event(text: str, mentions: tuple[Mention, ...], ordinal: Mention) -> tuple[Mention, int] | None:
    """The mention of the year of the event that the anniversary is of."""
    for mention in mentions:
        if mention.start > ordinal.end and re.fullmatch(_OF, text[ordinal.end : mention.start]):
            before_christ = re.match(_IN_BC, text[mention.start : mention.end + 4])
            year = -int(before_christ["year"]) if before_christ else year_of(mention)
            if year is not None:
                return mention, year
    return None


def _problem(ordinal: Mention, event: Mention, year: int, due: int) -> Problem:
    ending = "th" if due % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(due % 10, "th")
    new = f"{due:,}{ending}"
    fixes = (Fix(f"write {new}", (Edit(ordinal.start, ordinal.end, new),), "display"),) if due > 0 else ()
    since = f"{-year} BC" if year < 0 else str(year)
    return Problem(
        ordinal.start,
        ordinal.end,
        f"Counted from {since} it is the {new} anniversary, not the {ordinal.text}.",
        related=(Related(event.start, event.end, "the year of the event"),),
        fixes=fixes,
    )
