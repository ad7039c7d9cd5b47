"""Q13: a change between two percentages is called percent when it is points."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.changes import Change, changes_told
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import operand, result, subtract
from factlint.values import Interval
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(
    "Q13",
    "percent-versus-point",
    needs="percent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The rate rose «2 percent», from 4% to 6%.",
        "Turnout rose «5%», from 40% to 45%.",
        "Support fell by «3 percent» to 27% from 30%.",
    ],
    good=[
        "The rate rose 50 percent, from 4% to 6%.",
        "Yields rose 2 percent, from 4.00% to 4.08%.",
        "Sales rose 2% while margins went from 4% to 6%.",
        "The rate rose 2 percentage points, from 4% to 6%.",
        "Turnout rose 5 points, from 40% to 45%.",
    ],
)
def percent_versus_point(context: Context) -> Iterator[Problem]:
    """A change between two percentages is called percent when it is points.

    From 4% to 6% is 2 percentage points, or 50 percent.

    It stays silent unless the number is the difference of the two levels and cannot be their ratio.
    """
    told = {change.amount.start for _, change in changes_told(context) if change.amount is not None}
    yield from (problem for problem in problems(context, "Q13") if problem.start not in told)
    for _, change in changes_told(context):
        amount = change.amount
        if amount is not None and _is_points(change):
            exact = _percent(change)
            points = re.sub(r" ?(?:%|per ?cent)\Z", " percentage points", amount.text)
            edits = (Edit(amount.start, amount.end, points),)
            yield Problem(
                amount.start,
                amount.end,
                f"From {change.old.text} to {change.new.text} is {_number(change)} percentage points, "
                f"or {close(exact)} percent.",
                related=(Related(change.old.start, change.old.end, "from this level"),),
                fixes=(Fix(f"write {points}", edits, applicability="unsafe"),),
            )


def _is_points(change: Change) -> bool:
    amount, old, new = change.amount, change.old.quantity, change.new.quantity
    if amount is None or amount.quantity is None or old is None or new is None or not change.comparable:
        return False
    if not (amount.kind == change.old.kind == "percent") or "pp" in {amount.quantity.unit, old.unit, new.unit}:
        return False
    if not old.number or new.number is None or amount.quantity.number is None:
        return False
    points = subtract(operand(new), operand(old)) if change.up else subtract(operand(old), operand(new))
    ratio = _percent(change)
    return operand(amount.quantity).overlaps(points) and not result(amount.quantity).overlaps(
        Interval(ratio * Fraction(9, 10), ratio * Fraction(11, 10))
    )


def _percent(change: Change) -> Fraction:
    old, new = change.old.quantity, change.new.quantity
    if old is None or new is None or old.number is None or new.number is None:
        return Fraction(0)
    return abs(Fraction(new.number) / old.number - 1) * 100


def _number(change: Change) -> str:
    quantity = change.amount.quantity if change.amount else None
    return close(quantity.number) if quantity and quantity.number is not None else ""
