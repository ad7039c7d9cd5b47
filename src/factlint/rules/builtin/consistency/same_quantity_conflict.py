"""D01: two different totals of the same things in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_second_prose
from factlint.rules.totals import Total, totals
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "D01",
    "same-quantity-conflict",
    needs="two amounts",
    quoted="silent",
    measured=on_second_prose(right=0, read=0),
    bad=[
        "NATO has 32 members. Poland spoke for the «31»-member NATO.",
        "There are 35 chapters in total. Closing all «33» chapters takes years.",
        "Corvia's 14 ministers met. The decree names all the «16» ministers of Corvia.",
        "Tarsia has 12 ministers. Tarsia's «13» ministers met on Monday.",
        "The ethics committee has 15 members. Two of them can convene the «17»-member ethics committee.",
        "The Orion trial enrolled 240 patients. All «264» patients in the Orion trial were followed.",
        "The report has 14 chapters in all. Each of the «15» chapters has a quiz.",
    ],
    good=[
        "NATO had 30 members then. NATO has 32 members now.",
        "NATO has 32 members. The 23 European members of NATO met.",
        "The 12 founding members of NATO met. NATO has 32 members.",
        "The ethics committee has 15 members. Two of them can convene the 15-member ethics committee.",
        "The ethics committee has 15 members. The 17-member audit committee met in May.",
        "Do not take the 6-pin round plug for the 4-pin round plug.",
        "The village had 900 residents in 1950. The village has 340 residents today.",
        "NATO has 32 members, about 30 members more than the pact.",
        "NATO has 32 members. The bloc counted nearly 31-member votes.",
        "Tarsia has 12 ministers. In 1999 Tarsia's 13 ministers met in Lund.",
        "AUKUS has three members. The 27-member EU does not belong to it.",
        "## Orders\n\nThere are 12 columns in total.\n\n## Stock\n\nFill in all 9 columns.\n",
        "There are 12 columns in total. The short form has 9 columns. Fill in all 9 columns.",
    ],
)
def same_quantity_conflict(context: Context) -> Iterator[Problem]:
    """One draft gives two different totals of the same things.

    "NATO has 32 members" at the top, "the 31-member NATO" below: one of the two was not updated.

    Compared are totals of one owner with the same noun and the same modifiers ("NATO has N members", "N-member NATO",
    "NATO's N members", "the N members of NATO"), and totals of the draft itself ("all N chapters", "N chapters in
    total"). Silent inside quotation marks, where the clause speaks of another time, a part or a plan ("then",
    "founding", "other", "by 2030"), where the tenses or the dates differ, where a rounded or hedged figure allows the
    exact one, and where facts judge one of the two already. Totals of the draft itself are silent where a heading
    stands between them, or the draft has told before of so many.

    The fix offers the earlier figure in place of the later one; it is not applied, because the earlier may be wrong.
    """
    first: dict[tuple[str, str, frozenset[str]], Total] = {}
    for total in totals(context):
        if total.narrowed:
            continue
        earlier = first.setdefault(total.key, total)
        if not total.owner and not ((total.in_total or earlier.in_total) and _of_one_thing(context, earlier, total)):
            continue
        same_time = total.at_one_time(earlier)
        told = context.verdicts(*total.span) or "refuted" in context.verdicts(*earlier.span)
        if same_time and not told and not total.agrees(earlier):
            yield _problem(total, earlier)


def _of_one_thing(context: Context, earlier: Total, later: Total) -> bool:
    """Whether two totals without an owner count the things of one section, and nothing before has as many as the later.

    "All 9 columns" points to the table that was told of last, which need not be the one with "12 columns in total".
    """
    start, end = earlier.span[0], later.span[0]
    headings = (block for block in context.document.blocks if block.kind == "heading")
    if any(start <= block.start < end for block in headings):
        return False
    same = (one for one in context.mentions if one.start < end and one.value == later.mention.value)
    counted = (counted_after(context.text, one.end, context.document.sentence_at(one.start)[1]) for one in same)
    return not any(one and one.head == later.counted.head for one in counted)


def _problem(total: Total, earlier: Total) -> Problem:
    start, end = total.span
    fixes: tuple[Fix, ...] = ()
    number = earlier.mention.quantity.number if earlier.mention.quantity else None
    if number is not None and (new := restated(total.written, number)):
        fixes = (Fix(f"write {new}", (Edit(start, end, new),), "display"),)
    return Problem(
        start,
        end,
        f"The number of {total.counted.head}s is {total.written} here, but {earlier.written} earlier in the draft.",
        related=(Related(*earlier.span, f"{earlier.written} here"),),
        fixes=fixes,
    )
