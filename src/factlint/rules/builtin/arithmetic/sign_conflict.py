"""Q19: one figure is a profit here and a loss there."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_PLUS = r"surplus|profits?|gains?"
_MINUS = r"deficits?|loss(?:es)?|shortfall"
_CAME = (
    r"(?:of|was|were|by|is|at|reached|totall?ed|stood at|equals|(?:came|comes|amount(?:s|ed)|works? out|worked out|"
    r"widened|narrowed|rose|fell|grew|shrank|swelled|climbed|dropped|increased) (?:to|at))"
)
_NAMED = (
    Phrase(rf"<n:amount>{{noun}} (?:(?P<plus>{_PLUS})|(?P<minus>{_MINUS}))\b"),
    Phrase(rf"\b(?:(?P<plus>{_PLUS})|(?P<minus>{_MINUS})){{when}} {_CAME} <n:amount>"),
    Phrase(r"\b(?:(?P<plus>earned|made)|(?P<minus>lost)) <n:money>"),
)
_STATED = Phrase(
    r"\b(?:(?P<plus>(?:net )?(?:profits?|earnings)|net income|earned)|(?P<minus>(?:net )?loss(?:es)?|lost))"
    r"(?P<share>[ -]per[ -]share)?{when}(?: attributable to [a-z]+)?"
    rf"(?:,? {_CAME}|:)? <n:amount>"
)
"""A profit or a loss, of the whole or by the share."""
_BY_SHARE = pattern(r"(?i)\b(?:shrs?|eps|(?:per|a) share|each share)(?: [a-z]+)? \Z")
_LEVEL = pattern(
    r"(?i)\b(?:oper(?:ating)?(?: shr)?|pre-?tax|gross|trading|underlying|adjusted|core|headline|pro forma|taxable|"
    r"realised|paper)(?:[ -](?:tax|net))* \Z"
)
"""Before a result of another kind than that of the share."""
_EACH_OF = pattern(
    r"(?i)\A[^,;.]*?(?:\bshare\b|/share|\b(?:on|for|to|per) (?:each|every|share|member)\b|"
    r"\ba (?:head|member|unit)\b)"
)
_REST = 30
"""So many characters behind an amount words may say that it is one by the share or the head."""
_BALANCE = Phrase(
    r"\b(?:income|revenues?|receipts|takings|took in|earned|raised)\b[^.;]{0,30}? <a:amount>[^.;]{0,40}?"
    r"\b(?:spent|spending|expenses|expenditure|costs|outgoings|paid out)\b(?: [a-z]+){0,2} <b:amount>[^.;]{0,30}?"
    r"\b(?:leaving|left with|with|so|ended with|and)(?: [a-z]+){0,3}? (?:an? )?"
    r"(?:(?P<plus>surplus|profit)|(?P<minus>deficit|loss|shortfall))\b"
)
"""What came in, what was spent, and what is left of it."""
_REACH = 3
"""In how many sentences after the first the opposite is looked for."""
_CLAUSES = 300
"""How many characters between two statements of one sentence are looked at."""
_TURNS = (
    r"turn\w*|swing|swung|against|compared|versus|vs|from|instead|became|not|"
    r"(?:went|moved|slipped|back|dipped|plunged|slid|fell|converted) into|"
    r"(?:was|were|is|are|been) (?:forecast|expected|predicted|planned|projected|budgeted)|"
    r"operating|before(?! dividends)|after(?! writing)|gross|exclud\w+|except\w*|one-(?:time|off)|"
    r"primary|restated|corrected|correction|not a"
)
_PAST = r"previously|earlier|last year|a year ago"
"""Words by which a result may be one of another time than the one before it."""


@rule(
    "Q19",
    "sign-conflict",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The council has a deficit of £3.1bn this year. It will carry the «£3.1bn surplus» forward.",
        "The firm reported a loss of $42 million. Its «$42 million profit» was shared out.",
        "Shr profit 61 cts, «net loss 2.3 million».",
        "The bank had a net loss of $2.4 million, or a «profit of 31 cents a share».",
        "Net profit for the quarter was 45 million euros. The «net loss per share came to 0.90 euros».",
        "Loss for the year attributable to members was CHF 4.8 million («earnings per share: CHF 0.24»).",
        "Pre-tax profit for the half-year came to £8.4 million. News of the «£8.4 million pre-tax loss» spread.",
        "The bank lost $2.1 billion last spring. The «$2.1 billion profit» was its first in ten years.",
        "There is a deficit of 3bn; the «3bn surplus» is spent.",
    ],
    good=[
        "The net loss was $46 million; excluding one-time items, it earned a profit of 9 cents a share.",
        "An operating profit of $1m and a net loss of $2m were booked.",
        "It made a loss of 3 cents against a profit of 4 cents a year ago.",
        "Net profit was 45 million euros. A year ago the net loss per share came to 0.90 euros.",
        "Shr loss eight cts vs profit six cts",
        "The operating profit was 45 million euros, and the loss per share was 90 cents.",
        "It turned a £3.1bn deficit into a £3.1bn surplus.",
        "The deficit was $5 billion. The surplus of the other fund was $7 billion.",
        "A loss of $42 million followed a profit of $41 million.",
        "A profit of $4 million in May and a loss of $4 million in June left nothing.",
        "A gain of $10 on one and a loss of $10 on the other cancelled out.",
        "The club had a deficit of $310,000 in 2021. The $310,000 surplus of 2018 covered it.",
    ],
)
def sign_conflict(context: Context) -> Iterator[Problem]:
    """One figure is a profit in one place and a loss in another.

    A deficit of £3.1bn and "the £3.1bn surplus" of the same account cannot both be; nor a profit per share beside a
    net loss.

    It stays silent unless the figure is the same and distinctive (a scale word, or money of two digits that count),
    in neighbouring sentences, and where words tell of a turn (into, against, from, a year ago) or of another level
    (operating, before).
    """
    yield from _per_share(context)
    yield from _balances(context)
    seen: dict[tuple[str, str | None, bool], tuple[Mention, int]] = {}
    for index, sentence in enumerate(context.sentences):
        named = sorted(sentence.find(*_NAMED), key=lambda match: match.start)
        if not named or sentence.has(f"{_TURNS}|{_PAST}"):
            continue
        for match in named:
            mention, plus = match["n"], bool(match.words("plus"))
            if not _distinctive(mention):
                continue
            other, where = seen.get((mention.value, mention.unit, not plus), (mention, -_REACH - 1))
            apart = index - where > 0 or _apart(context.text[other.end : mention.start][:_CLAUSES])
            if index - where <= _REACH and apart and not _of_two_years(context.sentences[where], sentence):
                yield _conflict(context, other, match.start, match.end)
            seen[mention.value, mention.unit, plus] = mention, index


def _conflict(context: Context, other: Mention, start: int, end: int) -> Problem:
    words = context.text[start:end]
    return Problem(
        start,
        end,
        f"“{words}” has the opposite sign of the same figure a little earlier.",
        related=(Related(other.start, other.end, "the same figure, called the opposite"),),
    )


def _of_two_years(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences give the years of what they tell, and no year is in both."""
    first, second = ({m.value[:4] for m in each.mentions if m.kind == "date"} for each in (one, other))
    return bool(first and second) and not first & second


def _of_two_times(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences give dates, and none is in both."""
    first, second = ({m.value for m in each.mentions if m.kind == "date"} for each in (one, other))
    return bool(first and second) and not first & second


def _apart(between: str) -> bool:
    """Whether two statements of one sentence stand apart."""
    return "..." in between or "…" in between or ";" in between


def _per_share(context: Context) -> Iterator[Problem]:
    """A profit per share beside a loss of the whole, or the reverse, in a sentence or two."""
    for sentence in context.sentences:
        told = sentence.once(_results)
        if len(told) > 1 and not sentence.has(_PAST):
            yield from _opposites(context, combinations(told, 2))
    for first, second in context.neighbours:
        told, again = first.once(_results), second.once(_results)
        if told and again and not second.has(_PAST) and not _of_two_times(first, second):
            yield from _opposites(context, ((one, other) for other in again for one in told))


def _results(sentence: Sentence) -> list[Match]:
    """The profits and losses that a sentence states, in order; none of one that tells of a turn."""
    told = [] if sentence.quoted else sorted(sentence.find(_STATED), key=lambda match: match.start)
    return [] if told and sentence.has(_TURNS) else told


def _opposites(context: Context, pairs: Iterable[tuple[Match, Match]]) -> Iterator[Problem]:
    told = {other.start: (one, other) for one, other in pairs if _are_one_result(one, other)}
    for one, other in told.values():
        said = context.text[other.start : other.end]
        yield Problem(
            other.start,
            other.end,
            f"“{said}” has the opposite sign of the {one.words('plus') or one.words('minus')} before it.",
            related=(Related(one.start, one.end, "told here"),),
        )


def _are_one_result(one: Match, other: Match) -> bool:
    """Whether a profit and a loss are those of the whole and of a share of it."""
    shares = [_is_by_share(match) for match in (one, other)]
    named = all(match["n"].kind == "money" or match.inside.lower().startswith("net ") or share
                for match, share in zip((one, other), shares, strict=True))  # fmt: skip
    levels = any(_LEVEL.search(match.before) for match in (one, other))
    return shares[0] is not shares[1] and named and not levels and bool(one.words("plus")) != bool(other.words("plus"))


def _is_by_share(match: Match) -> bool:
    """Whether a result is told by the share: "a loss of 12 cents a share"."""
    told = match.words("share") or (match["n"].unit or "").endswith("/share")
    behind = match["n"].text + match.after[:_REST]
    return bool(told or _BY_SHARE.search(match.before[-_REST:]) or _EACH_OF.match(behind))


def _balances(context: Context) -> Iterator[Problem]:
    """A surplus where more was spent than came in, or the reverse."""
    for sentence in context.sentences:
        for match in sentence.find(_BALANCE):
            income, spent = (mention.quantity and mention.quantity.number for mention in (match["a"], match["b"]))
            plus = match.words("plus") != ""
            if income is not None and spent is not None and income != spent and plus != (income > spent):
                start, end = match.span("plus" if plus else "minus")
                yield Problem(
                    start,
                    end,
                    f"{match['a'].text} less {match['b'].text} leaves no {context.text[start:end]}.",
                    related=(Related(match["a"].start, match["b"].end, "what came in and what was spent"),),
                )


def _distinctive(mention: Mention) -> bool:
    written = numeral(mention.text)
    if written is None or (mention.kind != "money" and written.word is None):
        return False
    return written.word is not None or len(re.sub(r"[^0-9]", "", mention.value).strip("0")) >= 2
