"""N04: a number in words and the numeral in brackets after it differ."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.values.numerals import in_digits
from factlint.values.wording import restated

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.values import Bound

_PLAIN = pattern(r"[0-9]+(?:\.[0-9]+)?")
_UNIT = r"(?: (?:percent|per cent|dollars|days?|months?|years?|weeks?|hours?))?"
_ECHO = (
    Phrase(
        rf"<words:any>{_UNIT} \( ?"
        r"(?P<digits><figure:number>|[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)%? ?\)(?= [a-z]| <duration>)"
    ),
    Phrase(
        r"(?<![\w.,])(?P<digits><figure:number>|[0-9][0-9,]*(?:\.[0-9]+)?)%? \( ?<words:any> ?\)(?= [a-z]| <duration>)"
    ),
)
_NONE = frozenset({"nil", "none", "zero"})
_AMOUNT = Phrase(r"<words:any> \( ?<figure:any> ?\)")
"""A sum or a share in words and in figures: "one thousand dollars ($1,000)"."""
_LABEL = pattern(
    r"\b(?:section|article|chapter|part|item|note|step|table|figure|appendix|clause|paragraph|level|grade|type|class|"
    r"phase|stage|tier|option|rule|case|question|lesson|unit|volume|book|act|scene|line|column|row|page)s?\s*\Z",
    re.IGNORECASE,
)
_TERM = pattern(r" ?\) (?:calendar |business |working )?(?:day|week|month|year)s\b")
"""A term after the bracket, which then holds no number of a note."""
_TIMES = pattern(r"\btimes\s+\Z")
"""Before the second factor of "seven times seven (49)"."""
_SHAPES = {
    "tri": 3, "quadri": 4, "penta": 5, "hexa": 6, "hepta": 7, "octa": 8, "nona": 9, "deca": 10, "dodeca": 12,
}  # fmt: skip
_SHAPE = rf"(?:an? |regular )*(?P<shape>{'|'.join(_SHAPES)})(?:gons?|gonal|lateral|hedral|hedrons?)"
_SIDED = (
    Phrase(rf"(?<![\w.,])<sides:number>(?P<noun> sides| faces| corners)? \( ?{_SHAPE} ?\)"),
    Phrase(rf"\b{_SHAPE} \( ?(?:with )?<sides:number>(?P<noun> sides| faces| corners)? ?\)"),
)
"""A number of sides and its Greek word: "12-sided (dodecagonal)"."""
_OF_SHAPES = frozenset({"sided", "faced", "cornered"})
_COUNTS = frozenset({"number", "percent", "money", "quantity", "duration", "age"})


@rule(
    "N04",
    "word-numeral-echo",
    words="(",
    severity="error",
    quoted="report",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The buyer pays the sum of sixty-two thousand dollars («$26,000») at the signing.",
        "Interest of one and one-half percent («2.5%») a month is due.",
        "Pay within thirty («60») days of the invoice.",
        "The buyer takes one hundred («1,000») units.",
        "Notice of ninety («19») days is required.",
        "The lease ends eighteen («8») months after the sale.",
        "Keep 14 («fifteen») copies on file.",
        "The «six-sided» (pentagonal) tower has a new roof.",
    ],
    good=[
        "The buyer pays the sum of sixty-two thousand dollars ($62,000) at the signing.",
        "The mill cost two million dollars ($2.1 million), or fifty dollars (€44) a head.",
        "The grid holds up to a billion (109) rows.",
        "You have five (5) days to appeal.",
        "See section two (1) of the act.",
        "Fifty-two (24 women) attended.",
        "The two (3 and 4) were merged.",
        "Three (see note 4) were lost.",
        "Sixty (60.0) grams are enough.",
        "The 12-sided (dodecagonal) coin is new, and so is the hexagonal (six-sided) one.",
        "The hall (octagonal) has six doors, two (hexagonal) windows lie above them.",
        "It is one of the twelve (3) rules quoted below.",
        "Nine percent (118,000) of the voters were sick.",
        "Two-hundred-and-ninety-two (292) guests came.",
        "The jar holds a little over three (3.2) quarts, and nearly forty (38) of them were filled.",
    ],
)
def word_numeral_echo(context: Context) -> Iterator[Problem]:
    """A number in words and its bracketed numeral differ.

    Contracts write a figure twice, "thirty (30) days", so that a slip in one shows; when both differ, the contract says
    two things. Which is right cannot be told: both ways to mend are shown.

    It stays silent where the bracket holds more than a numeral, where a label stands before (section two (1)), and
    where the numeral may be the number of a note: a single digit after a larger number.
    """
    yield from _sided(context)
    yield from _amounts(context)
    for sentence in context.sentences:
        for match in sentence.find(*_ECHO):
            words, digits = match["words"], match.span("digits")
            digits_text = context.text[digits[0] : digits[1]].replace(",", "")
            said, echoed = _number(words), Fraction(digits_text) if _PLAIN.fullmatch(digits_text) else None
            if (
                said is None
                or echoed is None
                or said == echoed
                or digits_text == f"10{len(str(said)) - 1}"  # "a billion (109)", whose exponent was written higher
                or _LABEL.search(match.before)
                or _TIMES.search(context.text[max(words.start - 8, 0) : words.start])
            ):
                continue
            if context.text[words.start - 1 : words.start] == "-" or _tells_more(words, match.get("figure")):
                continue
            is_note = echoed < 10 <= said and digits[0] > words.start and _TERM.match(context.text, digits[1]) is None
            if is_note or _makes_exact(words.bound, said, echoed):
                continue
            first, second = sorted([(words.start, words.end), digits])
            texts = [context.text[start:end] for start, end in (first, second)]
            yield Problem(
                *second,
                f"“{texts[0]}” and “{texts[1]}” are meant to be the same number.",
                related=(Related(*first, "the same number, written first"),),
                fixes=tuple(_ways(context.text, [((words.start, words.end), echoed), (digits, said)])),
            )


def _amounts(context: Context) -> Iterator[Problem]:
    """Judge a sum of money or a share in words beside the same in figures."""
    for sentence in context.sentences:
        for match in sentence.find(_AMOUNT):
            words, figure = match["words"], match["figure"]
            alike = words.kind == figure.kind in {"money", "percent"} and words.unit == figure.unit
            said, echoed = _number(words), figure.exact
            if not alike or said is None or echoed is None or not in_digits(figure.text):
                continue
            if {words.bound, figure.bound} == {"exact"} and not _rounds_to(said, Fraction(echoed)):
                yield Problem(
                    figure.start,
                    figure.end,
                    f"“{words.text}” and “{figure.text}” are meant to be the same amount.",
                    related=(Related(words.start, words.end, "the same amount, in words"),),
                )


def _rounds_to(said: Fraction, echoed: Fraction) -> bool:
    """Whether a number is one that the words round: "two million dollars ($2.1 million)"."""
    place = Fraction(1, 100)
    while said and said % (place * 10) == 0:
        place *= 10
    return abs(echoed - said) <= place / 2


def _sided(context: Context) -> Iterator[Problem]:
    """Judge the number of sides beside the Greek word for it: "10-sided (dodecagonal)"."""
    for sentence in context.sentences:
        for match in sentence.find(*_SIDED):
            sides, word = match["sides"], match.span("shape")
            due = _SHAPES[match.words("shape")]
            if sides.exact not in {None, due} and (sides.unit in _OF_SHAPES or match.words("noun")):
                says = f"What is {context.text[slice(*word)]}… has {due} sides, not {sides.text}."
                yield Problem(sides.start, sides.end, says, related=(Related(*word, "its word"),))


def _makes_exact(bound: Bound, said: Fraction, echoed: Fraction) -> bool:
    """Whether the bracket has the exact figure of a hedged one: "a little over two (2.37)", "nearly forty (38)"."""
    near = abs(echoed - said) < max(Fraction(1), said / 8)
    return near and bound in {"about", "more_than" if echoed > said else "less_than"}


def _tells_more(words: Mention, figure: Mention | None) -> bool:
    """Whether the bracket is no echo: "nine percent (118,000)", "some fifty (more than 48)"."""
    if words.kind == "duration" and figure is not None and figure.kind == "number":
        return True  # "3600 (one hour)"
    return figure is not None and (figure.bound != "exact" or {words.kind, figure.kind} == {"percent", "number"})


def _number(words: Mention) -> Fraction | None:
    if words.quantity is None or words.quantity.number is None or words.kind not in _COUNTS or in_digits(words.text):
        return None
    if words.text.lower() in _NONE:
        return None  # "sales nil (216)": the bracket tells those of before
    return Fraction(words.quantity.number)


def _ways(text: str, figures: list[tuple[tuple[int, int], Fraction]]) -> Iterator[Fix]:
    """Either figure rewritten as the other's number."""
    for (start, end), number in reversed(figures):
        new = restated(text[start:end], number)
        if new is not None:
            yield Fix(f"write {new} for {text[start:end]}", (Edit(start, end, new),), applicability="display")
