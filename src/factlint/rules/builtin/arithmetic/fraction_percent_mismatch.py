"""Q14: a fraction in words disagrees with the percent beside it."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.reading.hedges import nearly
from factlint.rules.working.arithmetic import operand
from factlint.values import Interval, Quantity
from factlint.values.wording import close, opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.values import Exact

_OF = r"(?: of (?:{the}|<date>[’']s )(?:<number>{noun}|[a-z-]+{noun}){rest})?"
_END = r"(?=[,.;)]| —| –| of (?:them|these|those|the (?:total|whole|national|entire)|all)\b)"
_PAIR = (
    # a third (20%) | a quarter of the 48 seats, or 12 percent,
    Phrase(rf"<f:fraction>(?:{_OF}|{{noun}}){{or}}<p:percent>{_END}"),
    Phrase(r"<p:percent>(?: of{noun}(?: the| its| all)?{noun})?(?:, or| \() ?<f:fraction> ?[,.)]"),
)
_COUNTED_OUT = Phrase(rf"<f:fraction>(?:{_OF}|{{noun}})(?:[^.;:—–()]{{0,50}}:|{{or}}) ?<p:fraction>(?=[,.;)]| —| –|$)")
"""Three quarters of the farms have it, the county said: 1,250 out of 2,300."""
_IN = Phrase(rf"<k:number> [a-z]+ (?:in|out of)(?: every)? <n:number>{{or}}<p:percent>{_END}")
"""One child in ten, 24 percent of all, ..."""
_AGAIN = Phrase(
    r"^(?:that|this|the) (?:figure|share|proportion|number|rate|total)(?: of|, (?:at )?|,? which is) <p:percent>"
    r"|^the <q:percent>(?: (?:figure|share|rate|proportion))?(?: (?:of|compares|is|was)\b)"
)
"""The share of the sentence before, in percent."""
_COUNTED = Phrase(
    r"\b(?P<word>majority|minority|most|more than half|over half|less than half|fewer than half|under half)"
    r"(?: of{noun}(?: the| its| all)?{noun})?(?:, | \(| — | – |[^.;:—–()]{0,50}: )"
    r"<k:number>{noun} (?:out )?of (?:the )?<n:number>"
)
_WORD = Phrase(
    r"(?P<word>majority|minority|most|more than half|over half|less than half|fewer than half|under half)"
    r"(?: of{noun}(?: the| its| all)?{noun})?(?: \( ?<p:percent> ?\)|, <q:percent>,)"
)
_COUNT_OF_MANY = pattern(r"[0-9] ?(?:/|(?:out )?of) ?[0-9]{2}")
"""So many counted of so many are no rough fraction; the other rule of shares has them: "177 out of 534 (33%)"."""
_NOT_A_SHARE = pattern(
    r"(?:two-thirds|three-fifths|absolute|qualified|super|overall|working|simple|largest|"
    r"relative|slim|narrow)\s*\Z",
    re.IGNORECASE,
)
_A_TIME = pattern(r"(?:%|cent|pct|[0-9]) \Z")
"""Before a quarter that is one of a year: "3 percent a quarter"."""
_SLACK = Fraction(1, 10)
_OF_ANOTHER = pattern(r"[’']s? ?\( ?\Z")
"""In "less than half of Ruria's (20%)" the percent is Ruria's."""

_OF_A_PART = pattern(r" of (?:those|these|them)\b")
_OF_THESE = pattern(r"(?i)\bof (?:those|these|them|which|whom),? \Z")
_NEAR = 12
_OF_THE_WHOLE = pattern(r" of (?:the (?:total|whole|national|entire)|all)\b")
"""After "a quarter of those" and "9 percent", which are of different sets then."""


@rule(
    "Q14",
    "fraction-percent-mismatch",
    words="% percent cent pct majority minority most half out",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "A majority («45%») voted for it.",
        "A majority, «47 percent», said yes.",
        "One in five («30%») had heard of it.",
        "Two thirds of the members («56 percent») came.",
        "Some 75% of them, or «a third», stayed.",
        "A minority of the towns («62%») have a library.",
        "Nearly three quarters («55%») had heard of it.",
        "Most of the guests («41%») came by train.",
    ],
    good=[
        "A plurality (45%) voted for it.",
        "It was found in 1 or more samples in 29 (8.5%) of the dogs.",
        "Nearly one in five (18%) had heard of it.",
        "The two-thirds majority rule passed with 71%.",
        "Two thirds of the members (66 percent) came.",
        "One in three (33.4%) said so.",
        "More than half (52%) agreed, less than half (48%) did not.",
        "About a quarter (27%) left.",
        "Prices fell 3 percent a quarter, or 12 percent a year.",
        "Nearly three quarters (71%) had heard of it.",
        "The north has the most (41%).",
        "Its share is less than half of Corvia's (20%).",
        "A third of the cost (20% of the budget) is rent.",
        "Half of the readers write, and a quarter of those, 12 percent of the whole, send pictures.",
    ],
)
def fraction_percent_mismatch(context: Context) -> Iterator[Problem]:
    """A fraction in words disagrees with the percent in the bracket after it.

    "One in five (30%)" is 20 percent; "a majority (45%)" is none. The percent may also follow "or" or a comma.

    It stays silent within a tenth of the fraction, with the side that a hedge leaves open, on pluralities, and where a
    majority is a rule or a lead and not a share.
    """
    for sentence in context.sentences:
        for fraction, share in _pairs(sentence):
            if not re.search(r"[’']s?\s*\(?\Z", context.text[fraction.end : share.start]):
                yield from _judge(context, fraction, share)  # not "less than half of Germany's (20%)"
        yield from _in_word(sentence)
    for fraction, share in _told_again(context):
        yield from _judge(context, fraction, share)


def _judge(context: Context, fraction: Mention, share: Mention) -> Iterator[Problem]:
    almost = nearly(context.text, fraction.start)
    if fraction.quantity is None or share.quantity is None or _agree(fraction, share, nearly=almost):
        return
    if _OF_ANOTHER.search(context.text[max(share.start - 5, 0) : share.start]):
        return
    part = _OF_A_PART.match(context.text, fraction.end) or _OF_THESE.search(context.text[: fraction.start][-_NEAR:])
    if part and _OF_THE_WHOLE.match(context.text, share.end):
        return
    first, second = sorted((fraction, share), key=lambda mention: mention.start)
    number = fraction.quantity.number or 0
    yield Problem(
        second.start,
        second.end,
        f"{opening(fraction.text)} is {close(Fraction(number) * 100)} percent, not {share.text}.",
        related=(Related(first.start, first.end, "the same share"),),
    )


def _in_word(sentence: Sentence) -> Iterator[Problem]:
    """A majority, a minority or most of them, with a percent or a count that is none."""
    for match in sentence.find(_WORD, _COUNTED):
        word = match.words("word")
        if (word == "most" and match.before.lower().rstrip().endswith("the")) or _NOT_A_SHARE.search(match.before):
            continue  # "the most (41%)" is more than any other
        if (count := match.get("k")) is not None:
            one, whole = (mention.quantity.number if mention.quantity else None for mention in (count, match["n"]))
            share = Fraction(one or 0) / (whole or 1) * 100
            if one and whole and one < whole and not _is_of_half(word, share, share):
                yield Problem(
                    count.start, match.end, f"{opening(count.text)} of {match['n'].text} is not {_article(word)}."
                )
            continue
        percent = match.get("p") or match["q"]
        quantity = percent.quantity
        if quantity is None or quantity.low is None or quantity.high is None or quantity.unit == "pp":
            continue
        if not _is_of_half(word, quantity.low, quantity.high):
            yield Problem(percent.start, percent.end, f"{opening(percent.text)} is not {_article(word)}.")


def _pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """The fractions in words with the percent beside each."""
    text = sentence.document_text
    for match in sentence.find(*_PAIR):
        start = match["f"].start
        if not _COUNT_OF_MANY.search(match["f"].text) and not _A_TIME.search(text, max(start - 6, 0), start):
            yield match["f"], match["p"]
    for match in sentence.find(_COUNTED_OUT):
        if not match["f"].text[:1].isdigit() and match["p"].text[:1].isdigit() and match["p"].quantity is not None:
            yield match["f"], _in_percent(match["p"], match["p"].quantity)
    for match in sentence.find(_IN):
        if match["k"].bound != "exact":
            continue  # "one or more samples in 29"
        some, whole = match["k"], match["n"]
        one, many = (mention.quantity.number if mention.quantity else None for mention in (some, whole))
        if one and many and one < many:
            ratio = Quantity(Fraction(one) / many, Fraction(one) / many)
            text = sentence.document_text[some.start : whole.end]
            yield some._replace(end=whole.end, text=text, kind="fraction", quantity=ratio), match["p"]


def _in_percent(counted: Mention, quantity: Quantity) -> Mention:
    """So many out of so many as the percent that they are."""
    low, high = (None if end is None else Fraction(end) * 100 for end in (quantity.low, quantity.high))
    return counted._replace(quantity=quantity._replace(low=low, high=high, quantum=1))


def _agree(fraction: Mention, share: Mention, *, nearly: bool) -> bool:
    number = fraction.quantity.number if fraction.quantity else None
    if number is None or share.quantity is None or share.quantity.unit == "pp" or not 0 < number < 1:
        return True
    slack = number * 100 * _SLACK
    exact = Interval(number * 100 - slack, number * 100 + slack)
    bounds = {fraction.bound, share.bound}
    if bounds & {"more_than", "min"}:
        exact = Interval(number * 100, number * 100 * 2)
    if bounds & {"less_than", "max"}:
        exact = Interval(number * 100 - 2 * slack if nearly else number * 50, number * 100)
    if "about" in bounds:
        exact = exact.widened(slack)
    return exact.overlaps(operand(share.quantity))


def _told_again(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """A fraction in words, the only one of its sentence, with the percent that the next calls the same figure."""
    for first, second in context.neighbours:
        fractions = [mention for mention in first.sketch.mentions if mention.kind in {"fraction", "percent"}]
        for match in second.find(_AGAIN) if len(fractions) == 1 and fractions[0].kind == "fraction" else ():
            yield fractions[0], match.get("p") or match["q"]


def _is_of_half(word: str, low: Exact, high: Exact) -> bool:
    return high >= 50 if word in {"majority", "most", "more than half", "over half"} else low <= 50


def _article(word: str) -> str:
    return f"a {word}" if word.endswith("ity") else word
