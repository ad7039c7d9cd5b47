"""N02: two compared figures whose scale words differ by mistake."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise, permutations
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Phrase, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.relations.conversions import convertible
from factlint.rules.relations.directions_told import directed
from factlint.values.numerals import numeral
from factlint.values.units import converted
from factlint.values.wording import close

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.reading.sketch import Match

_COMPARED = (
    Phrase(
        r"<a:amount>{noun}{when}{when},?(?: up| down)? "
        r"(?:from|against|versus|vs\.?|(?:when )?compare[sd] (?:with|to)) "
        r"(?:(?:an?|the|its|their) (?:[a-z-]+ ){0,2}(?P<what>[a-z]+) of )?<b:amount>"
    ),
    Phrase(r"\bfrom <b:amount>{noun} to <a:amount>"),
    Phrase(
        r"<b:amount>{noun}{when},? (?:and )?(?:rose|fell|dropped|grew|climbed|"
        r"sank|shrank|swelled|jumped|declined|increased|decreased|slid|slipped|soared|went) to <a:amount>"
    ),
)
_HIGHER = pattern(
    r"(?i)(?: [a-z]+){0,4}?,?(?: [a-z]+){0,3}? (?P<close>just |narrowly |slightly |a little |"
    r"not far )?(?:(?P<more>above|ahead of|over|more than|higher than|up on|beyond|"
    r"exceed(?:s|ed|ing)|beat(?:s|ing)?|topp(?:ed|ing)|surpass(?:ed|ing))|"
    r"(?P<less>below|behind|shy of|under|less than|lower than|"
    r"short of|down on|missed|missing)|"
    r"(?P<by>beat|topp?(?:ed)|exceeded|missed) (?:that|it|this|them)) (?:with|at|by|the|its|their|"
    r"last year[’']s|an?) (?:[a-z]+ (?:[a-z]+ )?of )?"
)
"""Between one sum and another that it is told to be above or below: ", well above the "."""
_MEASURES = Phrase(
    r"<a:measure>{noun}{when},?(?: up| down)? (?:from|against|versus|vs\.?|compared (?:with|to)) <b:measure>"
)
_THEN = (
    r"(?:a|the) (?:year|month|week) (?:earlier|before|ago)|previous|prior|last (?:year|month|week|season|time)|"
    r"against|(?:more|less|higher|lower|up|down) (?:than|on|from)|had (?:been|stood|come|amounted)|"
    r"ended up|turned out|in the end"
)
"""Words that set a figure against the same of another time."""
_ALIKE = pattern(
    r"(?i)\b(?:(?:little|hardly|barely|scarcely) changed|un(?:changed|altered)|"
    r"(?:much|about|almost|roughly|nearly) the same)\b"
)
_CLOSE = Fraction(1, 10)
_DWARFED = (
    r"(?:compared (?:with|to)|against|next to|beside) (?:which|that|this|these|those)|small change|dwarf(?:s|ed|ing)?|"
    r"pales?|a drop in|(?:small|tiny) fraction|orders? of magnitude|trifl\w+|tiny|puny|pittance|minuscule|"
    r"modest(?! (?:rise|fall|gain|drop|increase|decrease|growth))|"
    r"negligible"
)
"""Words by which one figure is said to be small beside the other."""
_IN = pattern(r"(?: [a-z]+){0,2} (?:in|of|for|on) (?:the |its |their )?(?P<noun>[a-z]{4,}(?: [a-z]{4,})?)")
_A_YEAR_BEFORE = pattern(rf"(?i)(?: [a-z]+){{0,2}} (?:{_THEN})\b")
_AGAINST_WHICH = pattern(r"\b(?:with|to|against|beside|than|of) which\b")
"""Words that set something else against the whole of what was said."""
_DEED = pattern(
    r"\b(?P<verb>los|lost|earn|made|mak|paid|pay|spen|rais|ow|borrow|gain|won|win|sold|sell|bought|buy|invest)"
    r"(?:t|s|d|e|es|ed|ing)? \Z"
)
"""Before a figure that is what somebody lost, earned or paid."""
_JUMP = 150
"""Figures that differ by less may have grown so."""
_FEW = 4
_NEAR, _NEARER = Fraction(3), Fraction(3, 2)
"""Numbers that differ by more without their scale words were not meant to be on one scale."""
_CELLS_APART = Fraction(2)
"""So many times as large is the number of one cell as that beside it at most, without their scale words."""
_FEWEST = 2
_NEXT_DATE = 30
"""How far behind the last of two figures its date may stand."""
_YEARS = 8
"""Over more years than this a figure may grow a thousandfold."""

_A_TIME = pattern(
    r"(?: [a-z]+){0,4} (?:an?|per|each|every) (?:hour|day|week|month|quarter|year)\b(?! (?:ago|earlier|before|later))"
)
_MORE = pattern(r" (?:[a-z]+ )?(?:more|less|fewer|extra|higher|lower)\b")
"""After a figure that is a change itself: "brought in £3.9 million more"."""


@rule(
    "N02",
    "scale-word-jump",
    needs="two amounts",
    severity="error",
    measured=on_all_prose(right=1, read=1),
    bad=[
        "Rates were little changed: «£212 thousand» in April and £209 million in May.",
        "The play took «£74 million», just behind the £79 billion that the opera earned.",
        "| Year | Riders |\n|---|---|\n| 2020 | 2.1 million |\n| 2021 | 2.4 million |\n| 2022 | «2.2 billion» |\n",
        "Assets rose to «83.92 billion» from 78.93 million.",
        "Payments were cut to «1.05 billion» from 1.339 million.",
        "The budget grew from $412 million to «$437 billion» in a year.",
        "Lending came to «2.1 trillion», compared with 2.4 billion a year earlier.",
        "The firm has «340 million» users, up from 310 thousand.",
        "It cut its loss to «1.2 million kroner», compared with a loss of 1.5 billion kroner a year ago.",
        "Sales of «340 million pounds» beat the forecast of 330 billion pounds.",
        "The tunnel has cost «£780 million», well above the £640 billion first forecast.",
        "Aid, which stood at 305 million crowns in 2021, is trimmed to «290 billion crowns» in the budget.",
        "Imports were «510 thousand tonnes» in May; in April they had been 480 million tonnes.",
        "A profit of «1.9 billion kronor» compares with 1.7 million kronor a year ago.",
    ],
    good=[
        "The play took £74 million, well behind the £79 billion of all the halls.",
        "| Land | People |\n|---|---|\n| Togo | 9.3 million |\n| China | 1.4 billion |\n| Mauritius | 1.3 million |\n",
        "The service grew to 2 billion users from 12 million in 2007.",
        "They spent 3 million of a 4 billion budget.",
        "There are 4.2 million people against 3.9 billion trees.",
        "Sales rose to $1.02 billion from $987 million.",
        "The index rose to 3.1 million from 2.8.",
        "Fares grew to £4.6 billion last year; snacks brought in £3.9 million more than in 2021.",
        "The country's output went from $1.1 billion in 1960 to $1.9 trillion in 2020.",
        "It paid $3 million in fees and $3 billion in claims.",
        "The shop sold £7 million, well below the £6 billion of its rival.",
        "Exports of €2.4 million compared with an import bill of €2.2 billion.",
        "Exports of €2.4 million compared with £2.2 billion.",
        "The dial covers a small fraction of the band (1 MHz against 1 GHz or more).",
    ],
)
def scale_word_jump(context: Context) -> Iterator[Problem]:
    """Two compared figures differ by 150 times or more only because their scale words differ.

    "Rose to 83.92 billion from 78.93 million" holds a million for a billion, or the other way round: the digits are of
    one size, the words are not. It is among the commonest corrections in print.

    It stays silent where the digits are far apart too (true growth), where the units or the counted nouns differ,
    where one figure has no scale word, and where the years named with the figures lie more than eight years apart.
    """
    seen = set()
    for sentence in context.sentences:
        for new, old in _pairs(sentence):
            if _jumps(new, old) and _years_apart(sentence.mentions) <= _YEARS and not _is_change(sentence, new, old):
                seen.add(new.start)
                yield _problem(new, old)
        yield from _in_other_units(sentence)
    yield from (_problem(*pair) for pair in _in_columns(context))
    for one in directed(context):
        new, old = one.new.mention, one.old.mention
        first, last = sorted((new, old), key=lambda each: each.start)
        inside = context.mentions_in(context.document.sentence_at(first.start)[0], last.end + _NEXT_DATE)
        if new.start not in seen and _jumps(new, old) and _years_apart(inside) <= _YEARS:
            seen.add(new.start)
            yield _problem(new, old)
    for window in (*context.sentences, *map(_joined, context.neighbours)):
        for new, old in (*_alone(window), *_by_difference(window)) if _years_apart(window.mentions) <= _YEARS else ():
            if new.start not in seen and not _is_change(window, new, old) and not window.has(_DWARFED):
                seen.add(new.start)
                yield _problem(new, old)


def _in_columns(context: Context) -> Iterator[tuple[Mention, Mention]]:
    """The figure of a time whose scale word is another than those of all other rows, with the one beside it."""
    for table in context.document.tables:
        dated = [row for row in table.rows if any(one.kind == "date" for one in context.mentions_in(*row[0]))]
        for column in zip(*(row[1:] for row in dated if len(row) == len(table.rows[0])), strict=True):
            cells = [[one for one in context.mentions_in(*cell) if _has_scale(one)] for cell in column]
            figures = [cell[0] for cell in cells if len(cell) == 1]
            words = [found.word for one in figures if (found := numeral(one.text))]
            odd = [at for at, word in enumerate(words) if words.count(word) == 1]
            if len(odd) == 1 and len(figures) > _FEWEST and len(set(words)) == _FEWEST:
                at = odd[0]
                beside = [figures[near] for near in (at - 1, at + 1) if 0 <= near < len(figures)]
                if all(_jumps(figures[at], one, _CELLS_APART) for one in beside):
                    yield figures[at], beside[0]


def _is_change(window: Sentence, new: Mention, old: Mention) -> bool:
    """Whether a small figure may be by how much a large one changed, which a third one is close to."""
    before, rest = old.exact, window.others(new, old)
    levels = [one.exact for one in rest if one.exact and one.kind in {"number", "money", "quantity"}]
    small = before and new.exact and new.exact < before
    return bool(small and before and any(abs(Fraction(level) / before - 1) < _CLOSE for level in levels))


def _problem(new: Mention, old: Mention) -> Problem:
    return Problem(
        new.start,
        new.end,
        f"“{new.text}” is {_times(new, old)} “{old.text}”: one of the two scale words is probably wrong.",
        related=(Related(old.start, old.end, "compared with this figure"),),
        fixes=tuple(_exchanges(new, old)),
    )


def _joined(pair: tuple[Sentence, Sentence]) -> Sentence:
    return pair[0].joined(pair[1])


def _alone(window: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """The only two figures with scale words, where the words between them set one against the other."""
    scaled = [mention for mention in window.sketch.mentions if _has_scale(mention)]
    text = window.document_text
    for one, other in pairwise(scaled):
        alike = len(scaled) == 2 and _ALIKE.search(text, window.start, window.end)
        between = alike or (len(scaled) == 2 and re.search(rf"(?i)\b(?:{_THEN})\b", text[one.end : other.start]))
        against = between or _A_YEAR_BEFORE.match(text, other.end, window.end)
        if _AGAINST_WHICH.search(text, one.end, other.start) or _MORE.match(text, other.end):
            continue
        told_of_other = _other_nouns(window, one, other) or _is_of_other_deed(window, one, other)
        paced = [_A_TIME.match(text, figure.end, window.end) is not None for figure in (one, other)]
        if paced[0] is not paced[1]:
            continue  # "1.2 trillion cubic feet last year ... 1.6 billion cubic feet a day"
        if against and _jumps(one, other, _NEARER) and not told_of_other:
            yield one, other


def _by_difference(window: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Two figures that a third tells the difference of, were they on one scale: "$2.4m ... $2.1bn ... $300m more"."""
    scaled = [(one, found) for one in window.sketch.mentions if _has_scale(one) and (found := numeral(one.text))]
    for (one, a), (other, b), (_, c) in permutations(scaled, 3) if 3 <= len(scaled) <= _FEW else ():
        if a.value < b.value and _jumps(one, other, _NEARER) and not _other_nouns(window, one, other):
            scale = b.value / b.number
            if abs(a.number * scale - b.value) == c.value and c.value < b.value:
                yield one, other


def _is_of_other_deed(window: Sentence, one: Mention, other: Mention) -> bool:
    """Whether a figure has a verb of its own: "bought for 8 billion", and "had lost 7 million the year before"."""
    deed = _DEED.search(window.document_text, one.end, other.start)
    return deed is not None and deed["verb"] not in window.document_text[window.start : one.start]


def _in_other_units(sentence: Sentence) -> Iterator[Problem]:
    """Measures set against each other of which one is in a unit a thousand times as large: "41 ms, down from 47 s"."""
    told = any(mention.kind == "multiple" for mention in sentence.mentions)  # "a gain of 800-fold"
    for match in sentence.find(_MEASURES) if sentence.ends > 1 and not (told or sentence.has(_DWARFED)) else ():
        new, old = match["a"], match["b"]
        one, other = new.quantity, old.quantity
        if one is None or other is None or not convertible(one, other) or not one.number or not other.number:
            continue
        there = converted(one, other.unit or "")
        if there is None or not there.number or not 1 / _NEARER <= Fraction(one.number) / other.number <= _NEARER:
            continue
        ratio = Fraction(there.number) / other.number
        if not Fraction(1, _JUMP) < ratio < _JUMP:
            times = f"{close(ratio)} times" if ratio > 1 else f"one {close(1 / ratio)}th of"
            message = f"“{new.text}” is {times} “{old.text}”: one of the two units is probably wrong."
            yield Problem(new.start, new.end, message, related=(Related(old.start, old.end, "the other figure"),))


def _has_scale(mention: Mention) -> bool:
    written = numeral(mention.text) if mention.kind in {"number", "money", "quantity"} else None
    return written is not None and len(written.word or "") > 1


def _other_nouns(window: Sentence, one: Mention, other: Mention) -> bool:
    found = [counted_after(window.document_text, mention.end, window.end) for mention in (one, other)]
    heads = [noun.head for noun in found if noun is not None and noun.plural]
    return len({*heads, *filter(None, (one.unit, other.unit))}) > 1


def _pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """The new and the old figure of each comparison; each once."""
    for match in sentence.find(*_COMPARED):
        new, old = match["a"], match["b"]
        what = match.words("what")
        same = not what or re.search(rf"\b{what}(?:s|es)?\b", match.sketch.text[: match.found.start("what")])
        if same and not _counts_other_things(match, new, old) and not _of_other_places(match, new, old):
            yield new, old
    scaled = [mention for mention in sentence.sketch.mentions if mention.kind == "money" and _has_scale(mention)]
    for new, old in pairwise(scaled):
        limit = _HIGHER.fullmatch(sentence.document_text, new.end, old.start)
        one, other = numeral(new.text), numeral(old.text)
        if limit is None or one is None or other is None:
            continue
        if limit["close"] or (one.value < other.value) is bool(limit["more"]):
            yield new, old


def _jumps(new: Mention, old: Mention, near: Fraction = _NEAR) -> bool:
    one, other = numeral(new.text), numeral(old.text)
    if one is None or other is None or one.word is None or other.word is None or len({new.unit, old.unit} - {None}) > 1:
        return False
    if not one.number or not other.number:
        return False
    bare, whole = one.number / other.number, one.value / other.value
    return 1 / near <= bare <= near and not Fraction(1, _JUMP) < whole < _JUMP


def _counts_other_things(match: Match, new: Mention, old: Mention) -> bool:
    """Whether both figures are followed by nouns that differ: "4 million people against 4 billion trees"."""
    text = match.sketch.text
    nouns = [_noun_after(text, match.found.start(name) + 1) for name in ("a", "b")]
    return new.kind == old.kind == "number" and None not in nouns and nouns[0] != nouns[1]


def _of_other_places(match: Match, new: Mention, old: Mention) -> bool:
    """Whether each figure is told of a thing of its own: "in bonds" against "in the petty-cash boxes"."""
    text = match.sketch.text
    told = [_IN.match(text, match.found.end(name)) for name in ("a", "b")]
    return new.kind == old.kind and None not in told and len({found["noun"].lower() for found in told if found}) > 1


def _noun_after(sketch: str, offset: int) -> str | None:
    word = sketch[offset : offset + 30].lstrip(" ").split(" ", 1)[0].strip(",.;:").lower()
    stops = {
        "from",
        "to",
        "in",
        "against",
        "compared",
        "up",
        "down",
        "versus",
        "vs",
        "a",
        "and",
        "on",
        "at",
        "for",
        "by",
    }
    return word if word.isalpha() and word not in stops else None


def _years_apart(mentions: Sequence[Mention]) -> int:
    years = [mention.period.start.year for mention in mentions if mention.period is not None]
    return max(years) - min(years) if years else 0


def _times(new: Mention, old: Mention) -> str:
    one, other = numeral(new.text), numeral(old.text)
    assert one is not None  # noqa: S101 - only figures with numerals come here
    assert other is not None  # noqa: S101 - as above
    ratio = one.value / other.value
    return f"{close(ratio)} times" if ratio > 1 else f"one {close(1 / ratio)}th of"


def _exchanges(new: Mention, old: Mention) -> Iterator[Fix]:
    one, other = numeral(new.text), numeral(old.text)
    assert one is not None  # noqa: S101 - as above
    assert other is not None  # noqa: S101 - as above
    for mention, word, instead in ((new, one.word, other.word), (old, other.word, one.word)):
        text = mention.text[::-1].replace((word or "")[::-1], (instead or "")[::-1], 1)[::-1]
        edit = Edit(mention.start, mention.end, text)
        yield Fix(f"write {text} for {mention.text}", (edit,), applicability="display")
