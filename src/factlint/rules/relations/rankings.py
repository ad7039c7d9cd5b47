"""Rows of names with a figure each, and the ranks that sentences after them give: "188 m, 171 m, 204 m, the tallest".

A rank is wrong where more of the row are ahead than it allows, whoever else there may be; one that is too modest only
where the words say that the row is all: "the third largest of the five".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.values.units import unit
from factlint.values.wording import NTH, in_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from factlint.documents import ItemList
    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_KINDS = frozenset({"number", "money", "quantity", "percent", "duration"})
_LENGTH, _COUNT = frozenset({"length", "time"}), frozenset({"", "area", "mass", "volume", "money", "percent"})
_ANY = _COUNT | {"length", "temperature", "speed"}
_BY: Mapping[str, tuple[bool, frozenset[str]]] = {
    **dict.fromkeys(("longest", "tallest", "deepest", "widest"), (True, _LENGTH)),
    "shortest": (False, _LENGTH),
    **dict.fromkeys(("largest", "biggest", "busiest", "heaviest", "most popular", "most populous"), (True, _COUNT)),
    **dict.fromkeys(("smallest", "lightest", "quietest", "least popular", "least populous"), (False, _COUNT)),
    "highest": (True, _ANY),
    "lowest": (False, _ANY),
    **{word: (True, frozenset({"money"})) for word in ("dearest", "most expensive", "costliest")},
    "cheapest": (False, frozenset({"money"})),
}
"""Of each superlative whether it has the most, and what it measures; what has no unit counts as a number."""
_SUPERLATIVE = "|".join(sorted(_BY, key=len, reverse=True))
_ANY_OF_THEM = pattern(rf"\b(?:{_SUPERLATIVE})\b")
_RANK = rf"(?:(?P<rank>{'|'.join(NTH[1:])})[ -])?(?P<by>{_SUPERLATIVE})"
_ENDS = r"(?: of (?:the (?P<all>[a-z]+)\b|(?P<them>them|these|all)\b))?(?= ?[,.;:)—]| ?\Z| and\b)"
_APPOSED = r",? \(?(?:now )?"
_UP_TO = (
    r"(?:(?!\b(?:not|no|never|almost|nearly|one of|among|once|next|joint|equal|than|from|but|if)\b)[^A-Z0-9.;]){0,60}? "
)
"""Between a name and its rank, with no word that makes it another's, or none."""
_NAME = r"(?P<name>(?:[A-Z][\w’'-]+ ){0,3}[A-Z][\w’'-]+)"
_BEFORE = pattern(rf"(?:\A|[\s(*])(?:[Tt]he )?{_NAME}[^A-Z0-9.;()]{{0,60}}\(?[$£€]?\Z")
"""Before the figure of one of the row."""
_AFTER = pattern(rf"(?: [a-z]+)? (?:in|for|at|to) (?:the )?{_NAME}")
_OTHER_TIME = pattern(
    r"(?i)\b(?:last (?:year|season|time|month)|in [12][0-9]{3}|previous\w*|once|used to|had been|formerly|will|would|"
    r"if|per head|for its size|except|apart from|after)\b"
)
_FEWEST, _REACH, _NEAR = 3, 4, 500
"""So many names make a row; in so many sentences, and characters, after it one of them may be ranked."""
_LONGEST = 40
"""How many characters the label of an item in a list may have."""


class Row(NamedTuple):
    """Names with a figure each, all of one measure, which end at a place of the document."""

    figures: Mapping[str, Mention]
    measure: str
    end: int

    def place_of(self, name: str, *, most: bool) -> int:
        """Which place a name has, counted from the most or from the least."""
        mine = self.figures[name].exact or 0
        ahead = ((one.exact or 0) > mine if most else (one.exact or 0) < mine for one in self.figures.values())
        return 1 + sum(ahead)


class Misranked(NamedTuple):
    """A rank told at `start:end` of a name with its figure, and the place that the row gives it."""

    start: int
    end: int
    name: str
    figure: Mention
    due: int
    least: bool


def misranked(context: Context) -> Iterator[Misranked]:
    """The ranks that a row of figures before them refutes."""
    if not _ANY_OF_THEM.search(context.text):
        return
    starts = [sentence.start for sentence in context.sentences]
    for row in _rows(context):
        first = max(bisect_left(starts, row.end) - 1, 0)  # the sentence of the row may go on
        near = context.sentences[first : first + _REACH + 1]
        for sentence in [one for one in near if row.end < one.end and one.start < row.end + _NEAR][:_REACH]:
            ranks = not sentence.quoted and _ANY_OF_THEM.search(sentence.text)
            if ranks and not _OTHER_TIME.search(sentence.text):
                yield from _claims(row, sentence)


def _claims(row: Row, sentence: Sentence) -> Iterator[Misranked]:
    """The ranks of a sentence told of those of the row that are not the ones that its figures give."""
    names = "|".join(sorted(map(re.escape, row.figures), key=len, reverse=True))
    behind = re.compile(rf"(?<![\w’'-])(?P<name>{names})(?:{_APPOSED}|{_UP_TO})(?:the )?{_RANK}{_ENDS}")
    ahead = re.compile(rf"\b[Tt]he {_RANK}{_ENDS}(?:,| is| was|:) (?:the )?(?P<name>{names})\b")
    place = max(sentence.start, row.end), sentence.end
    for found in (one for each in (behind, ahead) for one in each.finditer(sentence.document_text, *place)):
        most, measures = _BY[found["by"]]
        told = NTH.index(found["rank"]) + 1 if found["rank"] else 1
        due = row.place_of(found["name"], most=most)
        closed = found["them"] or found["all"] == in_words(len(row.figures))
        if row.measure not in measures or due == told or (found["all"] and not closed):
            continue
        if due > told or closed:
            start = found.start("rank") if found["rank"] else found.start("by")
            yield Misranked(start, found.end("by"), found["name"], row.figures[found["name"]], due, not most)


def _measure(mention: Mention) -> str:
    """What a figure measures: a dimension, "money", "percent", or nothing but how many."""
    if mention.kind in {"money", "percent"}:
        return mention.kind
    found = unit((mention.quantity.unit if mention.quantity else None) or "")
    return found.dimension if found is not None else ""


def _rows(context: Context) -> Iterator[Row]:
    for one in context.document.lists:
        yield from _of_list(context, one)
    for _, sentence in context.prose:
        if len(sentence.mentions) >= _FEWEST and not (sentence.quoted or sentence.crowded):
            yield from _of_sentence(sentence)


def _of_list(context: Context, one: ItemList) -> Iterator[Row]:
    """The row of a list whose items are a name and a figure each."""
    figures: dict[str, Mention] = {}
    for item in one.items:
        told = [mention for mention in context.mentions_in(item.start, item.end) if mention.kind in _KINDS]
        label = context.text[item.start : told[0].start].strip(" -*•–—:,(\n\t") if told else ""
        if len(told) != 1 or not label or len(label) > _LONGEST or label in figures:
            return
        figures[label] = told[0]
    yield from _kept(figures, one.end)


def _of_sentence(sentence: Sentence) -> Iterator[Row]:
    """The row of a sentence in which each figure has a name before it, or each one behind it."""
    told = [one for one in sentence.mentions if one.kind in _KINDS]
    if len(told) < _FEWEST:
        return
    text = sentence.document_text
    starts = [sentence.start, *(one.end for one in told)]
    before = [_BEFORE.search(text[start : one.start]) for start, one in zip(starts, told, strict=False)]
    after = [_AFTER.match(text, one.end, sentence.end) for one in told]
    for found in (before, after):
        names = [one["name"].removeprefix("The ") for one in found if one is not None]
        if len(names) == len(told) == len(set(names)):
            yield from _kept(dict(zip(names, told, strict=True)), told[-1].end)
            return


def _kept(figures: Mapping[str, Mention], end: int) -> Iterator[Row]:
    """A row of enough figures in one measure, none of them alike, where bare ones go on with the first."""
    found = list(figures.values())
    label = {(one.kind, one.unit) for one in found} - {("number", None)}
    numbers = {one.exact for one in found}
    exact = None not in numbers and all(one.bound == "exact" for one in found)
    if len(found) >= _FEWEST and len(label) <= 1 and exact and len(numbers) == len(found):
        whole = next((one for one in found if (one.kind, one.unit) in label), found[0])
        yield Row(figures, _measure(whole), end)
