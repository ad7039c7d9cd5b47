"""Q16: a percent or a mean that the stated small number of cases cannot give."""

from __future__ import annotations

import re
from fractions import Fraction
from math import ceil, floor
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.rules import Context, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.values.numerals import numeral
from factlint.values.wording import opening

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_PEOPLE = (
    r"(?:people|persons|men|women|adults|children|patients|participants|respondents|students|pupils|subjects|voters|"
    r"members|firms|companies|teachers|users|households|schools|countries|states|towns|cities|cases|samples|mice|rats|"
    r"judges|players|workers|employees)"
)
_THINGS = r"(?: [a-z-]+){0,2}? (?P<things>(?!points\b)[a-z]+s|people|men|women|children|mice)\b"
_NOT_NARROWED = r"(?! (?:who|that|which|whose|from|in|with|without|aged|under|over|of)\b)"
_PERCENT = (
    # 9 percent of the 20 wells
    Phrase(rf"<p:percent> of (?:these |those |our |all )?<n:number>{_THINGS}(?![’'])"),
    # thirty residents replied, and 44.5% of the 30 opposed it
    Phrase(
        r"<p:percent> of (?:these |those )?<n:number>(?= (?:said|were|was|had|have|are|did|could|would|felt|thought|"
        r"[a-z]{2,}ed)\b|[.,;])"
    ),
    # a panel of 15 bakers met; 62 percent of the bakers agreed
    Phrase(
        rf"<n:number>{_THINGS}[^.:]{{0,80}}(?<!or) "
        rf"<p:percent> of the (?P=things)\b{_NOT_NARROWED}"
    ),
    # of the 14 dogs in the study, 40% | 16 kitchens were visited, and 83 percent of them failed
    Phrase(
        r"\b(?:[Oo]f|[Aa]mong) {the}<n:number> [a-z][\w’'-]*{noun}{rest}, <p:percent>(?! (?:of|more|less|up|down)\b)"
    ),
    Phrase(r"<n:number> [a-z][\w’'-]*[^.:]{0,60}(?<!or) <p:percent> of (?:them|these|those(?! [a-z]+ed)|which|whom)\b"),
    Phrase(rf"\( ?[nN] ?= ?<n:number> ?\)[^.:]{{0,40}} <p:percent> of (?:the |them|those |these )?(?:{_PEOPLE}\b)?"),
    Phrase(
        r"\b(?:group|sample|class|panel|jury|cohort|litter|team|pilot|trial|test|study) (?:of|with|"
        r"among) <n:number>(?: [a-z]+){0,2} [a-z]+"
        r"(?: (?:was|were) [a-z]+)?[,;:]?(?: and| but)? <p:percent>(?! (?:of|more|less|up|down)\b)"
    ),
)
_MEAN = (
    Phrase(
        rf"\b(?:mean|average)(?: (?:score|rating|answer|value|grade))? (?:of|was|is) <m:number> (?:from|"
        rf"for|by|among|over|across|of) (?:the )?<n:number>{{noun}} ?{_PEOPLE}"),
    Phrase(
        rf"\b(?:mean|average)(?: (?:score|rating|answer|value|grade))? (?:by|from|of|for|among) (?:the )?"
        rf"<n:number>{{noun}} ?{_PEOPLE} (?:was|is) <m:number>"),
    Phrase(
        r"<n:number>{noun} [a-z]+s\b[^.]{0,90} (?:mean|average)(?: (?:score|rating|answer|value|grade|mark))? "
        r"(?:of|was|is) <m:number>"),
)  # fmt: skip
_OF_THEM = Phrase(rf"<p:percent> of (?:them|these|those(?! [a-z]+ed)|the (?P<things>[a-z]+){_NOT_NARROWED})\b")
_AVERAGED = Phrase(
    r"\b(?:mean|average)(?: (?:score|rating|answer|value|grade|mark))? (?:of|was|is) <m:number>"
    r"|\b(?:averaged|averaging) <a:number>|<b:number> on average\b"
)
_SCALE = r"scale|rating|rated|likert|points|stars|integer|whole numbers?|whole marks"
_NOT_COUNTED = (
    r"weight(?:ed|ing|s)|adjusted|estimat\w+|approximate\w*|projected|modelled|imputed|average of|time|hours|budget|"
    r"buy|buys|bought|own|owns|owned|acquir\w+|hold|holds|stakes?|interests?|shares?"
)
_MOST = 100


@rule(
    "Q16",
    "percent-impossible-for-count",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "The sample was small (n = 12), but «46%» of the patients slept badly.",
        "Nine goats were weighed, «62%» of which had put on weight.",
        "Among the replies, «33.5%» of 20 voters said yes.",
        "A mean score of «5.93» from 49 people on a scale of 1 to 7 was reached.",
        "Of 12 patients, «40%» improved.",
        "Thirty people replied, and «44.5%» of the 30 opposed the plan.",
        "Among the 9 dogs that were fed the new meal, «60%» put on weight.",
        "Of 15 guides, «35%» agreed to the plan.",
        "Of the 15 guides sent to the pass, «35%» agreed.",
        "By now, «35 percent» of the 15 huts on the pass have no stove.",
        "The jury had 15 cooks; «35 percent» of the cooks liked the soup.",
        "Then 15 cooks tasted it. «35 percent» of the cooks liked it.",
        "A panel of 10 judges was asked; «33%» agreed.",
        "In a group of 8 dogs, «30 percent» were ill.",
        "The mean rating by 25 people was «4.37».",
    ],
    good=[
        "Nine goats were weighed, 67% of which had put on weight.",
        "In all, 33% of 12 firms said yes.",
        "Some 37% of 1,012 adults, weighted, said yes.",
        "About 37% of a dozen people said yes.",
        "A mean score of 5.93 from 57 people on a scale of 1 to 7 was reached.",
        "In all, 67% of 12 patients improved.",
        "Thirty people replied, and 43.3% of the 30 opposed the plan.",
        "Among the 9 dogs that were fed the new meal, 67% put on weight.",
        "Among the 9 countries that signed, 60% of the trade is by sea.",
        "These 11 dogs made up 2.2% of all dogs and 5% of those under a year.",
        "Scores ranged from 11 to 20 out of 21 possible points, with a mean of 16.42.",
        "Of 15 guides, 33% agreed to the plan.",
        "Of the 15 guides, 35% of the women agreed.",
        "The jury had 15 cooks; 35 percent of the cooks who were asked at the fair liked the soup.",
        "They own 35% of the 15 huts' land.",
        "The mean of 5.93 from 28 people is in metres.",
    ],
)
def percent_impossible_for_count(context: Context) -> Iterator[Problem]:
    """A percent, or a mean of whole numbers, cannot come from the stated small number of cases (GRIM).

    Of 20 voters each is 5 percent: 33.5% is none of their shares. The digits written count, zeros at the end too;
    a percent may be cut off, a mean may be rounded up or down.

    It stays silent from 100 cases on, on hedged, weighted, adjusted and estimated figures, and on means unless a scale
    of whole numbers is named.
    """
    text = context.text
    for sentence in context.sentences:
        for match in sentence.find(*_PERCENT, unless=_NOT_COUNTED):
            if "%" in text[match["n"].end : match["p"].start]:
                continue  # "these 11 dogs were 2.2% of all and 5% of those under a year": shares of others
            yield from _judge(match["p"], match["n"], Fraction(100))
        for match in sentence.find(*_MEAN, unless=_NOT_COUNTED):
            if sentence.has(_SCALE) and not re.search(r"out of \Z", text[sentence.start : match["n"].start]):
                yield from _judge(match["m"], match["n"], Fraction(1))
    for first, second in context.neighbours:
        yield from _across(first, second)


def _across(first: Sentence, second: Sentence) -> Iterator[Problem]:
    """The share or the mean of those whom the sentence before counts: "Twelve dogs took part. 80% of them"."""
    text = first.document_text
    counts = [mention for mention in first.sketch.mentions if mention.kind == "number"]
    plural = [mention for mention in counts if _is_plural(first, mention)]
    if (
        first.has(_NOT_COUNTED)
        or second.has(_NOT_COUNTED)
        or len(plural) != 1
        or "percent" in {m.kind for m in first.mentions}
    ):
        return
    others = any(mention.kind == "number" for mention in second.sketch.mentions)
    for match in second.find(_OF_THEM) if len(counts) == 1 and not others else ():
        things = match.words("things")
        counted = counted_after(text, plural[0].end, first.end)
        if not things or (counted is not None and singular(things) == counted.head):
            yield from _judge(match["p"], plural[0], Fraction(100))
    for match in second.find(_AVERAGED) if first.has(_SCALE) or second.has(_SCALE) else ():
        yield from _judge(match.get("m") or match.get("a") or match["b"], plural[0], Fraction(1))


def _is_plural(sentence: Sentence, mention: Mention) -> bool:
    counted = counted_after(sentence.document_text, mention.end, sentence.end)
    return counted is not None and counted.plural and counted.head not in {"point", "star"}


def _judge(figure: Mention, cases: Mention, whole: Fraction) -> Iterator[Problem]:
    digits, quantity = numeral(figure.text), cases.quantity
    if digits is None or quantity is None or {figure.bound, cases.bound} != {"exact"} or digits.word is not None:
        return
    number = quantity.number
    if (
        number is None
        or Fraction(number).denominator != 1
        or not 2 <= number < _MOST
        or re.search(r"\bdozen", cases.text)
    ):
        return
    step = Fraction(1, 10**digits.places)
    share, count = digits.number / whole, int(number)
    nearest = [floor(share * count), ceil(share * count)]
    off = min(abs(Fraction(each, count) * whole - digits.number) for each in nearest)
    if (off < step) if whole == 100 else (off <= step / 2):
        return
    options = " or ".join(f"{_cut(Fraction(each, count) * whole, digits.places)}" for each in nearest)
    yield Problem(
        figure.start,
        figure.end,
        f"{opening(figure.text)} cannot come from {cases.text} cases: the nearest are {options}.",
        related=(Related(cases.start, cases.end, "the number of cases"),),
    )


def _cut(number: Fraction, places: int) -> str:
    scale = 10**places
    whole = int(number * scale + Fraction(1, 2))
    return f"{whole // scale}" + (f".{whole % scale:0{places}d}" if places else "")
