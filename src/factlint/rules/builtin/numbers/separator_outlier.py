"""N09: one figure has a point where the figure it is compared with has a comma."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_PAIR = Phrase(
    r"<a:amount>{noun}{when},? (?:and|or|to|from|against|versus|up from|down from|compared (?:with|to)) "
    r"<b:amount>(?!\w|\.\d)"
)
_APART = (
    # 18,400 on weekdays and 21.350 on Sundays | the camp lies at 5,150 metres and the summit at 8.163 metres
    Phrase(r"<a:amount>{noun}{when}(?: [a-z]+)?,? (?:and|but|while)(?: [\w’'-]+){0,4} <b:amount>(?!\w|\.\d)"),
    # of the 3,275 who began, 3.108 finished
    Phrase(r"\bof {the}<a:amount>{noun}{rest}, <b:amount>(?!\w|\.\d)"),
    # 12,400 visitors over four evenings, a little more than the 11.850 who came last year
    Phrase(r"<a:amount>{noun}[^.;:]{0,60}?(?:,| than| on| from| against| to) ?{the}<b:amount>(?!\w|\.\d)"),
)
_MEASURED = (
    r"(?:rates?|index|yield|euros?|dollars?|yen|pounds?|percent|per cent|ratio|points?|exchange|odds|version|average)"
)
"""Words of figures that have three decimals of their own."""
_OF_SEPARATORS = r"(?:separators?|commas?|periods?|decimal point|full stop|locale)"
"""Words of how numbers are written, of which each way is an example."""
_CURRENCY = pattern(r" (?:[A-Z]\.?[A-Z]\.? )?[A-Z][a-z]+s?\b")
_PRICED = pattern(
    r"(?i)\b(?:rebate|price|restitution|premium|bid|offer|fee|value|cost)s?(?: (?:of|was|is|at|to))? \Z|\bat \Z"
)
_TWO_NOUNS = pattern(r"\sagainst\s+\S+ [a-z]+s\b")
"""A figure against a count of something: "closed at 9.875 against 6,200 contracts"."""
_MOST = 4
_POINT = pattern(r"[^\d]*[1-9][0-9]{0,2}\.[0-9]{3}(?![0-9])\D*")
_COMMA = pattern(r"[^\d]*[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:\.[0-9]+)?\D*")


@rule(
    "N09",
    "separator-outlier",
    needs="two amounts",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "| Port | Barrels |\n|---|---|\n| Ayr | 2,204 |\n| Bute | «4.115» |\n| Crail | 1,870 |\n",
        "The index fell to 6,200 from «9.900» last year.",
        "They sold «1.250» and 1,310 units.",
        "Tin closed at $19,140 a tonne, down from «$19.285» on Monday.",
    ],
    good=[
        "| Port | Depth |\n|---|---|\n| Ayr | 2,204 |\n| Bute | 4.115 |\n| Crail | 1,870.5 |\n",
        "Licences for 60,500 tonnes were awarded at a rebate of 43.147 Ecus.",
        "The index fell to 6,200 from 9,900 last year.",
        "It grew by 9.900 percent against 6,200 units.",
        "The rates were 1.250 and 1.310.",
        "It weighs 1.250 kg and costs 1,310 euros.",
        "From 1,200 to 3.141 is a long way down.",
        "The plant in Kiel made 12,400 tonnes at a density of 1.305.",
        "Odds of 4.125 were offered to 6,300 callers.",
    ],
)
def separator_outlier(context: Context) -> Iterator[Problem]:
    """One number uses a point where its neighbour uses a comma: "to 6,200 from 9.900".

    It stays silent unless exactly three digits follow the point, the two are compared or listed side by side in the
    same unit, and with a comma they would be within a factor of two.
    """
    found = (*_in_items(context), *_in_columns(context), *_in_sentences(context), *_across(context))
    told = {one.start: one for one in found}
    yield from told.values()


def _in_sentences(context: Context) -> Iterator[Problem]:
    """Judge two figures of a sentence that are listed or compared."""
    for sentence in filter(_writes_both, context.sentences):
        if sum(_POINT.fullmatch(mention.text) is not None for mention in sentence.mentions) > 1:
            continue  # "9.120 grams of acid, against 8.905 in 2021"
        if sentence.has(_OF_SEPARATORS):
            continue
        apart = () if sentence.has(_MEASURED) or len(sentence.sketch.mentions) > _MOST else _APART
        for match in sentence.find(_PAIR, *apart):
            first, second = match["a"], match["b"]
            for odd, other in ((first, second), (second, first)):
                two = _TWO_NOUNS.search(match.inside + match.after[:20])
                if _in_one_unit(first, second, match) and not (two or _is_price(context, odd)) and _outlier(odd, other):
                    yield _problem(odd, other)


def _across(context: Context) -> Iterator[Problem]:
    """A bare figure with a point after one with a comma that counts the same: "12,400 people; then it had 11.950"."""
    for index, sentence in enumerate(context.sentences):
        for window in context.windows(index, 1) if any("." in one.text for one in sentence.mentions) else ():
            figures = [one for one in window.mentions if one.kind in {"number", "quantity", "money"}]
            pointed = [one for one in figures if _POINT.fullmatch(one.text)]
            grouped = [one for one in figures if _COMMA.fullmatch(one.text)]
            if (
                len(pointed) != 1
                or not grouped
                or window.has(f"{_MEASURED}|{_OF_SEPARATORS}")
                or pointed[0].start < sentence.start
            ):
                continue
            odd, like = pointed[0], grouped[-1]
            noun = counted_after(context.text, odd.end, sentence.end)
            bare = odd.unit is None and odd.kind == "number" and (noun is None or not noun.plural)
            if _is_price(context, odd):
                break
            if (bare or (odd.unit, odd.kind) == (like.unit, like.kind)) and _outlier(odd, like):
                yield _problem(odd, like)
            break


def _is_price(context: Context, odd: Mention) -> bool:
    """Whether a bare figure is so much money by the words beside it: "a rebate of 43.147 Ecus"."""
    before = context.text[max(odd.start - 40, 0) : odd.start]
    return _CURRENCY.match(context.text, odd.end) is not None or _PRICED.search(before) is not None


def _in_items(context: Context) -> Iterator[Problem]:
    """Items of a list that follow each other and count the same, one with a point: "3,412 packets", "3.389 packets"."""
    items = [one for one in context.sentences if one.kind == "item" and len(one.mentions) == 1]
    for first, second in pairwise(items):
        one, other = first.mentions[0], second.mentions[0]
        nouns = {
            context.text[mention.end : sentence.end].strip() for mention, sentence in ((one, first), (other, second))
        }
        for odd, like in ((one, other), (other, one)):
            if len(nouns) == 1 and nouns != {""} and one.unit == other.unit and _outlier(odd, like):
                yield _problem(odd, like)


def _in_columns(context: Context) -> Iterator[Problem]:
    """The only figure of a column with a point, where all others are whole and some have commas."""
    for table in context.document.tables:
        body = [row for row in table.rows if len(row) == len(table.rows[0])]
        for column in zip(*(row[1:] for row in body), strict=True):
            cells = [context.mentions_in(*cell) for cell in column]
            figures = [found[0] for found in cells if len(found) == 1]
            pointed = [one for one in figures if _POINT.fullmatch(one.text)]
            grouped = [one for one in figures if _COMMA.fullmatch(one.text) and "." not in one.text]
            alike = {one.unit for one in figures} == {figures[0].unit} if figures else False
            whole = sum("." not in one.text for one in figures) == len(figures) - 1
            if len(pointed) == 1 and len(grouped) > 1 and alike and whole and _outlier(pointed[0], grouped[0], most=10):
                yield _problem(pointed[0], grouped[0])


def _problem(odd: Mention, other: Mention) -> Problem:
    text = odd.text.replace(".", ",")
    return Problem(
        odd.start,
        odd.end,
        f"“{odd.text}” beside “{other.text}” is probably “{text}”.",
        related=(Related(other.start, other.end, "written with a comma"),),
        fixes=(Fix(f"write {text}", (Edit(odd.start, odd.end, text),), applicability="unsafe"),),
    )


def _in_one_unit(first: Mention, second: Mention, match: Match) -> bool:
    """Whether both have one unit, or the second leaves out that of the first: "to 8,350 tonnes from 9,120"."""
    bare = second.unit is None and re.match(r" [a-z]+s\b", match.after) is None and first.kind == "quantity"
    units = {(mention.unit or "").partition("/")[0] for mention in (first, second)}
    return len(units) == 1 or bare


def _writes_both(sentence: Sentence) -> bool:
    """Whether a point and a comma stand in the figures of a sentence."""
    return all(any(mark in mention.text for mention in sentence.mentions) for mark in ".,")


def _outlier(odd: Mention, other: Mention, most: int = 2) -> bool:
    """Whether a figure with a point would be within so many times another, were the point a comma."""
    if not _POINT.fullmatch(odd.text) or not _COMMA.fullmatch(other.text):
        return False
    mended, number = (other.quantity.number if other.quantity else None), odd.quantity.number if odd.quantity else None
    if not mended or not number:
        return False
    return Fraction(1, most) <= Fraction(number) * 1000 / mended <= most
