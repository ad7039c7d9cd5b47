"""Q04: doubled, tripled, halved or N-fold disagrees with the figures."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.arithmetic import divide, operand
from factlint.rules.changes import changes
from factlint.rules.corpus import on_mixed_prose
from factlint.values import Interval
from factlint.values.numerals import numeral
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.sketch import Match
    from factlint.values import Bound

_WORDS = {
    "doubl": Fraction(2), "tripl": Fraction(3), "trebl": Fraction(3), "quadrupl": Fraction(4), "quintupl": Fraction(5),
    "halv": Fraction(1, 2),
}  # fmt: skip
_TIMES = (
    r"(?:(?P<hedge>more than|over|at least|almost|nearly|roughly|about|around|less than) )?"
    r"(?:(?P<word>doubl|tripl|trebl|quadrupl|quintupl|halv)(?:es|ed|e|ing)|<times:multiple>(?: "
    r"(?:rise|increase|jump|growth|gain))?)"
)
_WHEN = r"(?:,? (?:in|by|during|over|since|from) (?:the )?<any>)?"
_FORMS = (
    Phrase(f"{_TIMES}{_WHEN},? to <new:level>{{noun}}{_WHEN},? from <old:level>"),
    Phrase(
        r"<new:level>{noun}(?:,|,? (?:is|are|was|were)) <times:multiple>"
        r"(?: as (?:many|much|large|big|high|long) as| that of)? <old:level>"
    ),
    Phrase(f"{_TIMES}{_WHEN},? from <old:level>{{noun}}{_WHEN},? to <new:level>"),
)
_SLACK = Fraction(15, 100)


@rule(
    "Q04",
    "multiplier-mismatch",
    needs="two figures",
    measured=on_mixed_prose(right=0, read=0),
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
    for sentence in context.sentences:
        judged = set()
        for match in sentence.find(*_FORMS):
            times, start, end = _multiple(match)
            judged.add(start)
            if times is not None:
                yield from _judge(match["old"], match["new"], times, _allowed(times, match), (start, end))
        for change in changes(sentence):
            amount = change.amount
            if amount is None or amount.kind != "multiple" or amount.start in judged or not change.up:
                continue
            if amount.quantity is not None and amount.quantity.number is not None:
                times = Fraction(amount.quantity.number)
                yield from _judge(
                    change.old, change.new, times, _around(times, amount.bound), (amount.start, amount.end)
                )


def _judge(old: Mention, new: Mention, times: Fraction, allowed: Interval, place: tuple[int, int]) -> Iterator[Problem]:
    if not _comparable(old, new) or old.quantity is None or new.quantity is None:
        return
    if divide(operand(new.quantity), operand(old.quantity)).overlaps(allowed):
        return
    if not old.quantity.number or new.quantity.number is None:
        return
    exact = Fraction(new.quantity.number) / old.quantity.number
    yield Problem(
        *place,
        f"{new.text} is {close(exact)} times {old.text}, not {close(times)} times.",
        related=(
            Related(old.start, old.end, "from this figure"),
            Related(new.start, new.end, "to this figure"),
        ),
    )


def _multiple(match: Match) -> tuple[Fraction | None, int, int]:
    """How many times, and the span of the word that says so."""
    if match.words("word"):
        start, end = match.span("word")
        text = match.sketch.text
        place = match.found.end("word")
        while place < len(text) and text[place].isalpha():
            place, end = place + 1, end + 1
        return _WORDS[match.words("word")], start, end
    times = match.get("times")
    if times is None or times.quantity is None or times.quantity.number is None:
        return None, 0, 0
    return Fraction(times.quantity.number), times.start, times.end


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


def _allowed(times: Fraction, match: Match) -> Interval:
    hedge = match.words("hedge")
    if hedge in {"more than", "over", "at least"}:
        return _around(times, "more_than")
    if hedge in {"almost", "nearly", "less than"}:
        return _around(times, "less_than")
    return _around(times, match["times"].bound if match.get("times") else "exact")


def _around(times: Fraction, bound: Bound) -> Interval:
    """What a multiple with its hedge may stand for."""
    slack = times * _SLACK
    if bound in {"more_than", "min"}:
        return Interval(times - slack / 3, (times + 1) * 2 if times >= 1 else times * 2)
    if bound in {"less_than", "max"}:
        return Interval(times * Fraction(3, 4), times + slack / 3)
    return Interval(times - slack, times + slack)
