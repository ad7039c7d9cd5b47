"""Q03: a stated rise or fall is not the difference of the two figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.changes import Change, changes_told
from factlint.rules.relations.reported import problems
from factlint.rules.working.arithmetic import negate, operand, subtract
from factlint.rules.working.derivations import derive
from factlint.values.wording import close, restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Quantity

_OTHER_BASE = r"net|notional|excluding|including|after [a-z]+ing|adjusted|on average|annually"
_AFTER_A = pattern(r"(?i)\bafter an? \Z")
"""Before an amount that another happening makes: "a profit of 44 million, after a one million gain"."""
_EACH = pattern(r"(?:[ -][a-z]+){0,2} (?:each|every|per|an?) [a-z]+")
"""After an amount: "by $2 a year" is not the whole of the change."""


@rule(
    "Q03",
    "difference-mismatch",
    needs="two amounts",
    measured=on_all_prose(right=2, read=5),
    bad=[
        "The firm added «250» jobs, taking staff from 1,200 to 1,600.",
        "Membership rose by «30» to 160 from 120.",
        "The party gained «12» seats, going from 31 to 47.",
        "It cut «50» jobs, reducing the workforce from 420 to 350.",
        "A rise of «15 degrees», from 10 degrees to 15 degrees, was measured.",
        "The rate climbed «0.5 percentage points», from 2.1% to 2.9%.",
        "Turnout was up «4» points, from 51% to 58%.",
        "The price fell by «$12», from $60 to $45.",
    ],
    good=[
        "The party made a net gain of 3 after losing 1 and winning 4.",
        "They were up 3 on the notional 2019 result.",
        "Reserves rose 10.5 billion net of valuation, from 50.1 billion to 62.3 billion.",
        "Staff grew by 400, from 1,200 to 1,600.",
        "The rate rose 0.8 percentage points, from 2.1% to 2.9%.",
        "Revenue rose by $1.3 billion, from $2.4 billion to $3.6 billion.",
        "The fee goes up by $2 a year, from $10 to $20.",
    ],
)
def difference_mismatch(context: Context) -> Iterator[Problem]:
    """A stated rise or fall is not the difference of the two figures.

    "Added 250 jobs, taking staff from 1,200 to 1,600" is 400 jobs.

    It stays silent within rounding, on net, notional, adjusted or yearly amounts, and where another figure of the
    sentence explains the amount. Any of the three may be wrong: the fix is only shown.
    """
    yield from problems(context, "Q03")
    for sentence, change in changes_told(context):
        if problem := _judge(sentence, change):
            yield problem


def _judge(sentence: Sentence, change: Change) -> Problem | None:
    amount = change.amount
    if amount is None or not change.comparable or not _same_measure(sentence, change) or sentence.has(_OTHER_BASE):
        return None
    stated, old, new = _whole(amount), change.old.quantity, change.new.quantity
    if stated is None or old is None or new is None or old.number is None or new.number is None:
        return None
    possible = subtract(operand(new), operand(old))
    possible = possible if change.up else negate(possible)
    if possible.overlaps(operand(stated)) or (possible.high is not None and possible.high < 0):
        return None
    others = [mention.quantity for mention in sentence.others(amount, change.old, change.new) if mention.quantity]
    each = _EACH.match(sentence.document_text[amount.end : amount.end + 40])
    event = _AFTER_A.search(sentence.document_text[max(amount.start - 12, 0) : amount.start]) is not None
    if event or each is not None or (stated.low or 0) < 0 or derive(stated, others):
        return None
    exact = abs(Fraction(new.number) - old.number)
    text = restated(amount.text, exact)
    edit = Edit(amount.start, amount.end, text or "")
    return Problem(
        amount.start,
        amount.end,
        f"{change.old.text} and {change.new.text} differ by {close(exact)}, not by {amount.text}.",
        related=(
            Related(change.old.start, change.old.end, "from this figure"),
            Related(change.new.start, change.new.end, "to this figure"),
        ),
        fixes=(Fix(f"write {text}", (edit,), applicability="display"),) if text else (),
    )


def _whole(amount: Mention) -> Quantity | None:
    """The amount; a fraction in words, "a quarter of a point", is meant to the hundredth."""
    quantity = amount.quantity
    if quantity is None or quantity.number is None or Fraction(quantity.number).denominator == 1:
        return quantity
    return quantity._replace(quantum=min(Fraction(quantity.quantum), Fraction(1, 20)))


def _same_measure(sentence: Sentence, change: Change) -> bool:
    """Whether the amount is measured as the levels are: percentage points between percentages."""
    amount = change.amount
    if amount is None or amount.quantity is None:
        return False
    if change.old.kind == "percent":
        after = sentence.document_text[amount.end : amount.end + 8]
        return amount.quantity.unit == "pp" or (amount.kind == "number" and after.startswith((" point", "-point")))
    if change.old.kind == "number" and (change.old_noun, change.new_noun) == (None, None):
        return amount.kind in {"number", "quantity", "money"}  # "by 20 degrees, from 15 to 35"
    return amount.kind == change.old.kind and amount.unit == change.old.unit
