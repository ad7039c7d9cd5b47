"""N04: a number in words and the numeral in brackets after it differ."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.values.numerals import in_digits
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_ECHO = Phrase(
    r"<first:any>(?: (?:percent|per cent|dollars|days?|months?|years?|weeks?))? \( ?<second:any> ?\)(?= [a-z])"
)
_LABEL = (
    r"\b(?:section|article|chapter|part|item|note|step|table|figure|appendix|clause|paragraph|level|grade|type|class|"
    r"phase|stage|tier|option|rule|case|question|lesson|unit|volume|book|act|scene|line|column|row|page)s?\s*\Z"
)
_COUNTS = frozenset({"number", "percent", "money", "quantity", "duration", "age"})


@rule(
    "N04",
    "word-numeral-echo",
    severity="error",
    quoted="report",
    bad=[
        "Pay within thirty («60») days of the invoice.",
        "The buyer takes one hundred («1,000») units.",
        "Notice of ninety («19») days is required.",
        "Keep 14 («fifteen») copies on file.",
    ],
    good=[
        "You have five (5) days to appeal.",
        "See section two (1) of the act.",
        "Fifty-two (24 women) attended.",
        "The two (3 and 4) were merged.",
        "Three (see note 4) were lost.",
        "Sixty (60.0) grams are enough.",
        "It is one of the twelve (3) rules quoted below.",
    ],
)
def word_numeral_echo(context: Context) -> Iterator[Problem]:
    """A number in words and its bracketed numeral differ.

    Contracts write a figure twice, "thirty (30) days", so that a slip in one shows; when both differ, the contract says
    two things. Which is right cannot be told: both ways to mend are shown.

    It stays silent where the bracket holds more than a numeral, where a label stands before (section two (1)), and
    where the numeral may be the number of a note: a single digit after a larger number.
    """
    for sentence in context.sentences:
        for match in sentence.find(_ECHO):
            first, second = match["first"], match["second"]
            words, digits = (second, first) if in_digits(first.text) else (first, second)
            if not _echoes(words, digits) or re.search(_LABEL, match.before, re.IGNORECASE):
                continue
            yield Problem(
                second.start,
                second.end,
                f"“{first.text}” and “{second.text}” are meant to be the same number",
                related=(Related(first.start, first.end, "the same number, written first"),),
                fixes=tuple(_ways(words, digits)),
            )


def _echoes(words: Mention, digits: Mention) -> bool:
    if words.quantity is None or digits.quantity is None or {words.kind, digits.kind} - _COUNTS:
        return False
    one, other = words.quantity.number, digits.quantity.number
    if one is None or other is None or one == other or in_digits(words.text) or not in_digits(digits.text):
        return False
    return not (other < 10 <= one and digits.start > words.start)


def _ways(words: Mention, digits: Mention) -> Iterator[Fix]:
    for mention, other in ((digits, words), (words, digits)):
        assert other.quantity is not None  # noqa: S101 - only figures with numbers come here
        number = other.quantity.number
        text = restated(mention.text, number) if number is not None else None
        if text is not None:
            edit = Edit(mention.start, mention.end, text)
            yield Fix(f"Write “{text}” for “{mention.text}”", (edit,), applicability="display")
