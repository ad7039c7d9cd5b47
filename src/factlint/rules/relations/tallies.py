"""Rows of names with a figure each, and the place that words give one of them: "Poe 31, Roe 27 ..., which puts Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.relations.passages import reckonable
from factlint.rules.working.dimensions import COUNTED, alike
from factlint.values.numerals import numeral
from factlint.values.wording import NTH

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.rules.reading.sentence import Sentence
    from factlint.rules.relations.figures import Figure
    from factlint.values import Exact

_NAME = r"(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+"
_NAMED = pattern(rf"(?:\A|[\s(])(?P<name>{_NAME})(?:'s|’s)?,?(?: [a-z]+){{0,2}} ?[$£€]?\Z")
"""Before the figure of one of the row."""
_WORDS = (*NTH, "last")
_PLACE = f"(?:{'|'.join(_WORDS)})"
_AT_END = r"(?: place\b|(?=[,.;]|\Z))"
_PLACED = pattern(
    r"\b(?:puts|put|putting|places|placed|placing|leaves|left|leaving|makes|made|making) "
    rf"(?P<name>{_NAME}) (?:(?:in|into|at) )?(?:the )?(?P<place>{_PLACE}){_AT_END}"
    rf"|\b(?P<who>{_NAME}) (?:is|was|came|comes|finished|finishes|ranks|ranked|ended|lies|lay) "
    rf"(?:in )?(?P<rank>{_PLACE}){_AT_END}"
)
_OTHER_WAY = pattern(
    r"(?i)\b(?:bottom|fewest|least|lowest|smallest|cheapest|shortest|fastest|quickest|faults|errors|penalt\w+|strokes|"
    r"below|debt|joint|equal|tied|level with|last year[’'])\b"
)
"""Words by which less is better, or places are shared."""
_MILLIONS = pattern(r"[0-9.,]+ ?m(?: [a-z]+)?")
_FEWEST = 3


class Placed(NamedTuple):
    """A place told at `start:end` of one who has `figure`, and the place that the figures of the row give."""

    start: int
    end: int
    name: str
    place: int
    figure: Figure
    due: int


def placed(sentence: Sentence) -> Iterator[Placed]:
    """The places told after a row of names with their figures."""
    told = list(_PLACED.finditer(sentence.text))
    row = _row(sentence) if told and not _OTHER_WAY.search(sentence.text) else []
    for found in told if len(row) >= _FEWEST else ():
        name, word = found["name"] or found["who"], found["place"] or found["rank"]
        mine = [(figure, number) for one, figure, number in row if one.split()[-1] == name.split()[-1]]
        if len(mine) != 1 or mine[0][0].end > sentence.start + found.start():
            continue
        place = len(row) if word == "last" else _WORDS.index(word) + 1
        due = 1 + sum(number > mine[0][1] for _, _, number in row)
        start, end = found.span("place" if found["place"] else "rank")
        yield Placed(sentence.start + start, sentence.start + end, name, place, mine[0][0], due)


def _row(sentence: Sentence) -> list[tuple[str, Figure, Exact]]:
    """The names of a sentence that have a figure each, all of one measure; empty where a figure has no name."""
    figures = [one for one in reckonable(sentence) if not one.is_aside and not one.is_share]
    named: list[tuple[str, Figure]] = []
    last = sentence.start
    for figure in figures:
        found = _NAMED.search(sentence.document_text[last : figure.mention.start])
        if found is None:
            return []
        named.append((found["name"], figure))
        last = figure.end
    numbers = _numbers(figures)
    distinct = len({name for name, _ in named}) == len(set(numbers)) == len(figures)
    return [(*one, number) for one, number in zip(named, numbers, strict=True)] if distinct else []


def _numbers(figures: Sequence[Figure]) -> list[Exact]:
    """The numbers of figures in one measure, in millions where all are written so; empty where they differ."""
    if figures and all(_MILLIONS.fullmatch(one.mention.text) for one in figures):
        return [found.number for one in figures if (found := numeral(one.mention.text)) is not None]
    first = figures[0] if figures else None
    bare = ((COUNTED, 1),)
    same = all(
        first is not None and (alike(one.dimension, first.dimension) or one.dimension == bare) for one in figures
    )
    timed = any(name == "time" for one in figures for name, _ in one.dimension)
    return [one.own for one in figures] if same and not timed and not any(one.is_open for one in figures) else []
