"""Q01: the stated percent does not follow from the two figures given."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.changes import Change, changes_told
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import negate, operand, percent_change, result
from factlint.rules.working.derivations import derive
from factlint.values import Quantity
from factlint.values.numerals import in_digits
from factlint.values.wording import close, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.rules.reading.sentence import Sentence

OTHER_BASE = (
    r"basis|comparable|adjusted|annuali[sz]ed|real terms|constant|like-for-like|organic(?:ally)?|underlying|inflation|"
    r"year[- ]on[- ]year|month[- ]on[- ]month|quarter[- ]on[- ]quarter|seasonally|same[- ]store|excluding|"
    r"exchange rates?|currency|per capita|on average|to the dollar|against the (?:dollar|euro|pound|yen)|compounded|"
    r"(?<!in )a year,? from|annually|each year|per year|every year"
)
"""Words that give a percent another base than the two figures beside it."""


@rule(
    "Q01",
    "percent-change-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=1, read=3),
    bad=[
        "The plan is a «50%» cut, from 146,000 troops to 100,000.",
        "Turnover rose «30.8 percent» to $87.1 million from $72.6 million.",
        "Immigration soared «20%» in a year (567,000 to 575,000).",
        "Prices went up from $40 to $60, a rise of «30 percent».",
        "Membership grew «150%», from 40 clubs to 60.",
        "The fleet shrank by «a third», from 90 buses to 45.",
        "They paid €90 million, «30 percent» more than the €75 million of the year before.",
        "Output was 4,500 tonnes, up «8 percent» from 4,000 tonnes.",
        "Imports were 40,000 tonnes, a «60 percent» rise on the 32,000 tonnes of last year.",
        "Staff went from 250 to 300, a jump of «50 percent».",
        "Fees went from £40 to £50, a «125%» increase.",
        "In 2020 the club had 400 members; it now has 500, a rise of «20 percent».",
    ],
    good=[
        "Exports were 30.67 billion, up 4.5 percent from 1985.",
        "Sales rose 31.3 percent to 154,711, compared with 146,610 in April.",
        "The index fell 14 percent to 43,521 from more than 50,000.",
        "Prices rose 50 percent, from $40 to $60.",
        "Turnover rose 20 percent to $87.1 million from $72.6 million.",
        "Profit grew 8 percent on a comparable basis, to $60 million from $40 million.",
        "Staff fell by a third, from 90 people to 60.",
        "It had 400 members in 12 towns; it now has 500, a rise of 25 percent.",
        "Yields rose 2 percent, from 4.00% to 4.08%.",
        "Rents rose by almost 60 percent, to $1,590 from $1,000.",
        "Sales rose 10 percent a year, from 100 units to 161 units.",
        "The yen gained 5 percent, to 153 from 154 to the dollar.",
        "They paid €90 million, 20 percent more than the €75 million of the year before.",
        "Costs rose 33%, from 3 million to 4 million.",
        "The fund raised its stake to 292,900 shares, or 7.1 percent of all, from 238,900, or 5.8 percent.",
    ],
)
def percent_change_mismatch(context: Context) -> Iterator[Problem]:
    """The stated percent does not follow from the two figures given.

    "A 50% cut, from 146,000 to 100,000" is a cut of 32%. The old figure is the base: from 40 to 60 is a rise of 50
    percent, not of 150 and not of 33. Figures may be rounded up, down or cut off; hedges widen them.

    It stays silent where words give the percent another base (comparable, adjusted, annualised, exchange rates, a
    year), where the percent follows from other figures of the sentence, where the levels are percentages or are
    counted in other units, and where the words and the figures go opposite ways (that is direction-mismatch).
    Either the percent or a level may be wrong: the fix is only shown.
    """
    found = [problem for told in changes_told(context) if (problem := _judge(*told)) is not None]
    yield from found
    starts = {problem.start for problem in found}
    yield from (problem for problem in problems(context, "Q01") if problem.start not in starts)


def _judge(sentence: Sentence, change: Change) -> Problem | None:
    stated, amount = _percent(change), change.amount
    old, new = change.old.quantity, change.new.quantity
    if stated is None or amount is None or old is None or new is None or not change.comparable:
        return None
    if (change.old.kind == "percent" and amount.kind == "percent") or sentence.has(OTHER_BASE):
        return None
    possible = percent_change(operand(old), operand(new))
    possible = possible if change.up else negate(possible)
    if possible.overlaps(operand(stated)) or (possible.high is not None and possible.high < 0):
        return None
    others = [mention.quantity for mention in sentence.others(amount, change.old, change.new) if mention.quantity]
    if old.number is None or new.number is None or not old.number:
        return None
    exact = abs(Fraction(new.number) / old.number - 1) * 100
    rounded = exact in result(stated)  # to the nearest, up, or cut off
    points = old.quantum < 1 and abs(Fraction(new.number) - old.number) == stated.number  # of rates without a sign
    if rounded or points or derive(stated, [*others, old]) or derive(stated, [*others, new]):
        return None
    way = "more" if change.up else "less"
    return Problem(
        amount.start,
        amount.end,
        f"{change.new.text} is {close(exact)} percent {way} than {change.old.text}, not {amount.text}.",
        related=(
            Related(change.old.start, change.old.end, "from this figure"),
            Related(change.new.start, change.new.end, "to this figure"),
        ),
        fixes=_fixes(change, exact),
    )


def _percent(change: Change) -> Quantity | None:
    """The stated change in percent; a fraction ("by a third") is one too."""
    amount = change.amount
    if amount is None or amount.quantity is None or amount.quantity.unit == "pp":
        return None
    if amount.kind == "percent":
        return amount.quantity
    number = amount.quantity.number
    quarters = amount.text.lower() == "two quarters"  # half a year
    if (
        amount.kind == "fraction"
        and number is not None
        and 0 < number < 1
        and not quarters
        and not in_digits(amount.text)
    ):
        return Quantity(number * 100, number * 100, "%", amount.bound, 5)
    return None


def _fixes(change: Change, exact: Fraction) -> tuple[Fix, ...]:
    """The percent that the levels make, or the level that the percent makes."""
    stated, old = _percent(change), change.old.quantity
    ways = []
    if change.amount is not None and change.amount.kind == "percent":
        ways.append((change.amount, exact))
    if stated is not None and stated.number is not None and old is not None and old.number is not None:
        factor = 1 + Fraction(stated.number) / 100 * (1 if change.up else -1)
        ways.append((change.new, old.number * factor))
    texts = [(mention, restated(mention.text, number)) for mention, number in ways]
    return tuple(
        Fix(f"write {text} for {mention.text}", (Edit(mention.start, mention.end, text),), applicability="display")
        for mention, text in texts
        if text is not None and text != mention.text
    )
