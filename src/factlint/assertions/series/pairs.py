"""Where names and values stand in pairs: in a sentence, down a list, in the rows of a table."""

from __future__ import annotations

from bisect import bisect_left
from itertools import groupby
from typing import TYPE_CHECKING

from factlint.assertions.figures.gapped import plain_figure
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.phrases import before_aside
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.tables.fields import Cell, cell_at
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.values import Quantity

FEWEST = 3
"""So many pairs make a series."""
_LEADING = frozenset("( : in on with has have since – — -".split())
_MARKS = frozenset("# * - • – — _".split())
_RUN = ("AND", "COMMA", "DET")
_LEAD_WORDS = 4
"""How many words may part the names of the first pair from its value: "Greece and Turkey followed in 1952"."""


class Pair(NamedTuple):
    """The value at a token of a sentence, and the entities named beside it."""

    number: int
    at: int
    names: tuple[str, ...]


def series_of(draft: Draft) -> Iterator[list[Pair]]:
    """The pairs of every series of a draft."""
    starts = [sentence.start for sentence in draft.sentences]
    spans = (range(bisect_left(starts, t.start), bisect_left(starts, t.end)) for t in draft.document.tables)
    cells = {number for span in spans for number in span}
    for number in range(len(draft.sentences)):
        for dated in (True, False) if number not in cells else ():
            yield from _within(draft, number, dated=dated)
    yield from _down(draft, cells)
    yield from _in_tables(draft)


def _is_value(token: Token, *, dated: bool) -> bool:
    if dated:
        return token.cls == "DATE" and token.period is not None and any(map(str.isdecimal, token.text))
    return figure_of(token) is not None


def figure_of(token: Token) -> Quantity | None:
    """The figure that a token states, also one right after a name: "Ashby 12"."""
    return plain_figure(token) or (token.quantity if token.cls == "MEASURE" else None)


def _within(draft: Draft, number: int, *, dated: bool) -> Iterator[list[Pair]]:
    """The pairs of one sentence: "Greece (1981), Spain (1986) and Sweden (1995)", "Mars has two, Saturn 274"."""
    tokens = draft.sentences[number].tokens
    values = [at for at, token in enumerate(tokens) if _is_value(token, dated=dated)]
    if len(values) < FEWEST:
        return
    run: list[Pair] = []
    for at in (*values, None):
        names = () if at is None else _before(tokens, at, lead=0 if run else _LEAD_WORDS)
        if at is not None and names and (dated or _stands_bare(tokens, at)):
            run.append(Pair(number, at, names))
            continue
        if len(run) >= FEWEST:
            yield run
        run = []


def _before(tokens: Sequence[Token], at: int, *, lead: int) -> tuple[str, ...]:
    """The names that end right before a value, or before the few words that lead to it."""
    end = at - 1
    while end >= 0 and (word_at(tokens, end) in _LEADING or tokens[end].cls == "HEDGE") and at - end < _LEAD_WORDS:
        end -= 1
    if end >= 0 and tokens[end].cls == "COMMA":  # "and Spain, the last of them, in 1986"
        end = before_aside(tokens, end) or end - 1
    words = range(end, max(-1, end - lead), -1)
    last = end = next((i for i in words if _parts(tokens[i])), end - len(words))
    while end >= 0 and (tokens[end].name or tokens[end].cls in _RUN):
        end -= 1
    named = tokens[end + 1 : last + 1]
    return tuple(dict.fromkeys(names_in(named))) if named and named[-1].name else ()


def _parts(token: Token) -> bool:
    """Whether a token ends the words that may lead to a value: a name, another value, a comma."""
    return token.name is not None or token.mention is not None or token.cls == "COMMA"


def _stands_bare(tokens: Sequence[Token], at: int) -> bool:
    """Whether no noun of its own follows a figure."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is None or after.cls in ("COMMA", "AND", "CLOSE") or not after.text[0].isalnum()


def _down(draft: Draft, cells: set[int]) -> Iterator[list[Pair]]:
    """The pairs with which the lines of a list or a timeline begin: "1981: Greece", "- Saturn: 274"."""
    heads = [(number, _head(draft, number)) for number in range(len(draft.sentences)) if number not in cells]
    opening = [(number, found) for number, found in heads if _opens_block(draft, number)]
    for kind, lines in groupby(opening, key=lambda line: line[1][0] if line[1] else ""):
        pairs = [found[1] for _, found in lines if found]
        if kind and len(pairs) >= FEWEST:
            yield pairs


def _opens_block(draft: Draft, number: int) -> bool:
    sentence = draft.sentences[number]
    entry = number > 0 and sentence.entry is not None and sentence.tokens[:1] and sentence.tokens[0].cls == "DATE"
    return not number or bool(entry) or draft.sentences[number - 1].block != sentence.block


def _head(draft: Draft, number: int) -> tuple[str, Pair] | None:
    """The pair that opens a line, with the kind and the order of its parts."""
    tokens = draft.sentences[number].tokens
    first = next((at for at, token in enumerate(tokens) if token.text not in _MARKS), len(tokens))
    for dated in (True, False):
        if first < len(tokens) and _is_value(tokens[first], dated=dated):
            names = _after(tokens, first)
            return (f"{dated} first", Pair(number, first, names)) if names else None
        value = next((at for at in range(first, len(tokens)) if _is_value(tokens[at], dated=dated)), None)
        if value is None or not (dated or _stands_bare(tokens, value)):
            continue
        plain = all(tokens[at].name or _leads(tokens, at) for at in range(first, value))
        if plain and (names := _before(tokens, value, lead=0)):
            return f"{dated} last", Pair(number, value, names)
    return None


def _leads(tokens: Sequence[Token], at: int) -> bool:
    """Whether a token may stand between a value and the names beside it, or between those."""
    return word_at(tokens, at) in _LEADING or tokens[at].cls in _RUN


def _after(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The names that follow a value at once."""
    first = at + 1
    while first < len(tokens) and _leads(tokens, first):
        first += 1
    last = first
    while last < len(tokens) and (tokens[last].name or tokens[last].cls in _RUN):
        last += 1
    return tuple(dict.fromkeys(names_in(tokens[first:last])))


def _in_tables(draft: Draft) -> Iterator[list[Pair]]:
    """The pairs of every column of every table."""
    for table in draft.document.tables:
        rows = [[cell_at(draft, *span) for span in row] for row in table.rows[table.header :]]
        for column in range(max(map(len, rows), default=0)):
            for dated in (True, False):
                found = (_in_row(draft, row, column, dated=dated) for row in rows if column < len(row))
                pairs = [pair for pair in found if pair is not None]
                if len(pairs) >= FEWEST:
                    yield pairs


def _in_row(draft: Draft, row: Sequence[Cell], column: int, *, dated: bool) -> Pair | None:
    """A cell that is one value, with the names of the first other cell of its row that has any."""
    cell = row[column]
    if len(cell.tokens) != 1 or not _is_value(cell.tokens[0], dated=dated):
        return None
    names = next((found for other in row if other is not cell and (found := names_in(other.tokens))), [])
    at = draft.sentences[cell.number].index_at(cell.tokens[0].start)
    return Pair(cell.number, at, tuple(dict.fromkeys(names))) if names else None
