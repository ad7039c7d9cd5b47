"""Q04: doubled, tripled, halved or N-fold disagrees with the figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.changes import changes_told
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import divide, operand
from factlint.values import Interval
from factlint.values.numerals import numeral
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.values import Bound

_SLACK = Fraction(15, 100)
_SLACK_OF_HALF = Fraction(1, 5)

_MAY = pattern(r"(?i)\b(?:can|could|may|might)(?: [a-z]+)?\s+\Z")


@rule(
    "Q04",
    "multiplier-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=0, read=1),
    bad=[
        "The price «doubled» to $90 from $60.",
        "Membership saw a «five-fold» rise, to 3,000 from 1,500.",
        "The backlog «halved» from 400 cases to 320.",
        "A «tenfold» increase took the total from 200 to 1,200.",
        "Exports «tripled» from 12 ships in 2010 to 24 ships in 2020.",
        "Sales more than «doubled» from $40 million to $70 million.",
        "They have 90 buses, «twice» the 60 of last year.",
    ],
    good=[
        "They have 90 buses, twice the 45 of last year.",
        "They have 90 buses, nearly twice as many as the 48 of last year.",
        "Income more than doubled to 381 million from 160.",
        "The price nearly doubled to $118 from $60.",
        "It doubled in a decade, then fell to 90.",
        "The backlog halved from 400 cases to 198.",
        "The price doubled from $60 to $125.",
        "Membership tripled, to 4,400 from 1,500.",
        "The output doubled, and the price went from $3 to $9.",
        "She doubled the recipe from 2 cups to 500 grams.",
    ],
)
def multiplier_mismatch(context: Context) -> Iterator[Problem]:
    """Doubled, tripled, halved or N-fold disagrees with the two figures given.

    "Doubled to 90 from 60" is half as much again.

    It stays silent within 15 percent of the multiple, on the open side of a hedge (more than, nearly), where a scale
    word was left out of one figure, and where the units differ.
    """
    yield from problems(context, "Q04")
    for _, change in changes_told(context):
        told = change.amount is not None and change.amount.kind == "multiple"
        if told and change.amount and not _MAY.search(context.text[: change.amount.start][-30:]):
            yield from _judge(change.old, change.new, change.amount, up=change.up)


def _judge(old: Mention, new: Mention, amount: Mention, *, up: bool) -> Iterator[Problem]:
    if not _comparable(old, new) or not amount.quantity or not amount.quantity.number or not old.quantity:
        return
    times = Fraction(amount.quantity.number)
    if not old.quantity.number or not new.quantity or new.quantity.number is None or (times > 1) != up:
        return
    if divide(operand(new.quantity), operand(old.quantity)).overlaps(_around(times, amount.bound)):
        return
    exact = Fraction(new.quantity.number) / old.quantity.number
    yield Problem(
        amount.start,
        amount.end,
        f"{new.text} is {close(exact)} times {old.text}, not {close(times)} times.",
        related=(
            Related(old.start, old.end, "from this figure"),
            Related(new.start, new.end, "to this figure"),
        ),
    )


def _comparable(old: Mention, new: Mention) -> bool:
    if old.kind != new.kind or old.unit != new.unit:
        return False
    one, other = numeral(old.text), numeral(new.text)
    return (
        one is None
        or other is None
        or (one.word is None) == (other.word is None)
        or min(one.value, other.value) >= 1000
    )


def _around(times: Fraction, bound: Bound) -> Interval:
    """What a multiple with its hedge may stand for."""
    slack = times * (_SLACK if times > 1 else _SLACK_OF_HALF)
    if bound in {"more_than", "min"}:
        return Interval(times - slack / 3, (times + 1) * 2 if times >= 1 else times * 2)
    if bound in {"less_than", "max"}:
        return Interval(times * Fraction(3, 4), times + slack / 3)
    return Interval(times - slack, times + slack)
