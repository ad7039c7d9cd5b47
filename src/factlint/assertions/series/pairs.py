"""Where names and values stand in pairs: in a sentence, down a list, in the rows of a table."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from factlint.assertions.figures.gapped import plain_figure
from factlint.assertions.referents.naming import names_in
from factlint.assertions.sentences.phrases import before_aside
from factlint.assertions.sentences.verbs import word_at
from factlint.assertions.tables.fields import cell_at
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
    cells = {number for table in draft.document.tables for number in _sentences_of(draft, table.start, table.end)}
    for number in range(len(draft.sentences)):
        for dated in (True, False) if number not in cells else ():
            yield from _within(draft, number, dated=dated)
    yield from _down(draft, cells)
    yield from _in_tables(draft)


def _sentences_of(draft: Draft, start: int, end: int) -> Iterator[int]:
    return (i for i, sentence in enumerate(draft.sentences) if start <= sentence.start < end)


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
    skipped = 0
    while (
        skipped < lead and end >= 0 and not tokens[end].name and tokens[end].cls != "COMMA" and not tokens[end].mention
    ):
        end, skipped = end - 1, skipped + 1
    last = end
    while end >= 0 and (tokens[end].name or tokens[end].cls in _RUN):
        end -= 1
    named = tokens[end + 1 : last + 1]
    return tuple(dict.fromkeys(names_in(named))) if named and named[-1].name else ()


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
    """The cells of each column that are one value, with the names of the first cell of the row that has any."""
    for table in draft.document.tables:
        rows = [[cell_at(draft, *span) for span in row] for row in table.rows[table.header :]]
        for column in range(max(map(len, rows), default=0)):
            for dated in (True, False):
                pairs = []
                for row in rows:
                    cell = row[column] if column < len(row) else None
                    names = next(
                        (found for other in row if other is not cell and (found := names_in(other.tokens))), []
                    )
                    if cell and len(cell.tokens) == 1 and _is_value(cell.tokens[0], dated=dated) and names:
                        at = draft.sentences[cell.number].tokens.index(cell.tokens[0])
                        pairs.append(Pair(cell.number, at, tuple(dict.fromkeys(names))))
                if len(pairs) >= FEWEST:
                    yield pairs
