"""Q19: one figure is a profit here and a loss there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.values.numerals import numeral

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_PLUS = r"surplus|profits?|gains?"
_MINUS = r"deficits?|loss(?:es)?|shortfall"
_NAMED = (
    Phrase(rf"<n:amount>{{noun}} (?:(?P<plus>{_PLUS})|(?P<minus>{_MINUS}))\b"),
    Phrase(
        rf"\b(?:(?P<plus>{_PLUS})|(?P<minus>{_MINUS})) (?:of|was|by|is|reached|totalled|totaled|stood at|at) <n:amount>"
    ),
)
_PER_SHARE = Phrase(
    r"\b(?:shr|shrs|per share|per-share|share|earnings per share|eps) (?:of )?(?P<first>profits?|"
    r"loss(?:es)?) (?:of |was |is )?<any>"
    r"[^.;]{0,40}?\bnet (?P<second>profits?|loss(?:es)?|income|earnings)(?: (?:of|was|is))? <n:any>"
)
_SHARE = r"(?: [a-z]+)? ?(?:(?:a|per) share|/share)?"
_EACH = (
    # a profit of 12 cents a share, with a net loss of 3 million dollars
    Phrase(
        rf"\b(?P<first>profits?|loss(?:es)?) of <each:any>{_SHARE}[^.;]{{0,30}}?"
        r"\bnet (?P<second>profits?|loss(?:es)?|income|earnings)(?: (?:of|was|is))? <n:any>"
    ),
    # a net loss of $2.4 million, or a profit of 31 cents a share
    Phrase(
        r"\bnet (?P<first>profits?|loss(?:es)?|income)(?: (?:of|was|is))? <n:any>{noun}{when}"
        rf"(?:{{or}}|,? (?:and|with|equal to) |, )(?:an? )?(?P<second>profits?|loss(?:es)?)(?: of)? <each:any>{_SHARE}"
    ),
    # lost 12 million euros, or a profit of 40 cents a share
    Phrase(
        r"\b(?P<first>lost|loss of|profit of|earned|made a profit of|made a loss of) <n:money>{noun}{when}"
        r"(?:{or}|, )(?:an? )?(?P<second>profits?|loss(?:es)?)(?: of)? <each:money>"
    ),
)
_EACH_OF = pattern(
    r"(?i)\A[^,;]*?(?:\bshare\b|/share|\b(?:on|for|to|per) (?:each|every|share|member)\b|\ba (?:head|member|unit)\b)"
)
_REST = 30
"""So many characters behind an amount words may say that it is one by the share or the head."""
_LOST_WORD = pattern(r"(?i)\blos[st]")
_BALANCE = Phrase(
    r"\b(?:income|revenues?|receipts|takings|took in|earned|raised)\b[^.;]{0,30}? <a:amount>[^.;]{0,40}?"
    r"\b(?:spent|spending|expenses|expenditure|costs|outgoings|paid out)\b(?: [a-z]+){0,2} <b:amount>[^.;]{0,30}?"
    r"\b(?:leaving|left with|with|so|ended with|and)(?: [a-z]+){0,3}? (?:an? )?"
    r"(?:(?P<plus>surplus|profit)|(?P<minus>deficit|loss|shortfall))\b"
)
"""What came in, what was spent, and what is left of it."""
_LOST = Phrase(r"\b(?:(?P<minus>lost|made a (?:net )?loss of|reported a (?:net )?loss of|had a (?:net )?loss of)"
               r"|(?P<plus>earned|made a (?:net )?profit of|reported a (?:net )?profit of)) <n:money>")  # fmt: skip
_EACH_NEXT = Phrase(r"^(?:the|that|its|this) (?:(?P<plus>profits?|gain|earnings)|(?P<minus>loss(?:es)?)) "
                    r"(?:amounted to|came to|was|is|amounts to|comes to|works out at|worked out at|equals|of) "
                    r"<each:money>(?P<share>(?: (?:a|per|for each|for every) share)?)")  # fmt: skip
"""What the firm lost, and the same as so much a share in the next sentence."""
_NET_FIRST = Phrase(
    r"\bnet (?P<first>profits?|loss(?:es)?)(?: of)? <n:any>[^.;]{0,30}?\b(?P<second>profits?|loss(?:es)?) per share"
)
_REACH = 3
"""In how many sentences after the first the opposite is looked for."""
_CLAUSES = 300
"""How many characters between two statements of one sentence are looked at."""
_TURNS = (
    r"turn\w*|swing|swung|against|compared|versus|from|instead|previously|earlier|last year|a year ago|became|not|"
    r"(?:went|moved|slipped|back|dipped|plunged|slid|fell|converted) into|"
    r"operating|before|after(?! writing)|gross|primary|restated|corrected|correction|not a"
)
_TURNS_INTO = r"turn\w*|swing|swung|against|compared|versus|from|instead|operating|before tax|gross|restated|forecast"


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
        "There is a deficit of 3bn; the «3bn surplus» is spent.",
    ],
    good=[
        "An operating profit of $1m and a net loss of $2m were booked.",
        "It made a loss of 3 cents against a profit of 4 cents a year ago.",
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
    yield from _told_again(context)
    seen: dict[tuple[str, str | None, bool], tuple[Mention, int]] = {}
    for index, sentence in enumerate(context.sentences):
        named = sorted(sentence.find(*_NAMED), key=lambda match: match.start)
        if not named or sentence.has(_TURNS):
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


def _apart(between: str) -> bool:
    """Whether two statements of one sentence stand apart."""
    return "..." in between or "…" in between or ";" in between


def _per_share(context: Context) -> Iterator[Problem]:
    for sentence in context.sentences:
        for match in sentence.find(_PER_SHARE, _NET_FIRST, *_EACH):
            each = match.get("each")
            if each is not None and not _EACH_OF.search(context.text[each.start : match.end + _REST]):
                continue
            first, second = (bool(_LOST_WORD.search(match.words(name))) for name in ("first", "second"))
            if first == second or sentence.has(_TURNS):
                continue
            start = match.span("second")[0]
            start -= len("net ") if context.text.endswith("net ", 0, start) else 0
            yield Problem(
                start,
                match.end,
                f"“{context.text[start : match.end]}” has the opposite sign of the {match.words('first')} before it.",
            )


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


def _told_again(context: Context) -> Iterator[Problem]:
    """A loss that the next sentence gives as a profit a share, or the reverse."""
    for first, second in context.neighbours:
        told, again = list(first.find(_LOST)), list(second.find(_EACH_NEXT))
        if len(told) != 1 or len(again) != 1 or first.has(_TURNS_INTO):
            continue
        each = again[0]["each"]
        is_share = again[0].words("share") != "" or (each.unit or "").endswith("/share")
        if is_share and (told[0].words("minus") == "") != (again[0].words("minus") == ""):
            start, end = again[0].span("minus" if again[0].words("minus") else "plus")
            yield Problem(
                start,
                end,
                f"“{context.text[start:end]}” is the opposite of what the sentence before tells.",
                related=(Related(told[0].start, told[0].end, "told here"),),
            )


def _distinctive(mention: Mention) -> bool:
    written = numeral(mention.text)
    if written is None or (mention.kind != "money" and written.word is None):
        return False
    return written.word is not None or len(re.sub(r"[^0-9]", "", mention.value).strip("0")) >= 2
