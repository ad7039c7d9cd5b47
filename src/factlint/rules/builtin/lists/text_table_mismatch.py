"""T06: a figure in the text that the table it cites gives otherwise."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.rules import Context, Problem, Related, rule
from factlint.rules.cells import Cell, read_cells
from factlint.rules.corpus import on_second_prose

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Table
    from factlint.mentions import Mention
    from factlint.rules.sentence import Sentence

_CITES = (
    r"\b(?:[Tt]able\s+(?P<number>\d{1,2})|(?:[Tt]he|[Tt]his)\s+table(?:\s+(?:above|below))?|"
    r"[Tt]able\s+(?:above|below))\b"
)
_FIGURES = frozenset({"number", "percent", "money", "quantity"})
_CAPTION = r"\W*Table\s+(?P<number>\d{1,2})\b"
_NOT_A_CELL = r"\b(?:total|sum|together|average|difference|more|fewer|less|times|half|third|rose|fell|of the|per)\b"


@rule(
    "T06",
    "text-table-mismatch",
    needs="table",
    quoted="silent",
    measured=on_second_prose(right=0, read=0),
    bad=[
        "As Table 2 shows, «64 percent» of rural schools had one.\n\nTable 2. Schools\n\n| Area | Percent |\n"
        "|---|---|\n| Rural | 46 |\n| Urban | 81 |\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had «568» votes.\n",
    ],
    good=[
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had 586 votes.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had about 600.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nThe table gives South 545 more votes.\n",
        "| Ward | 2019 | 2023 |\n|---|---|---|\n| East | 41 | 49 |\n| South | 586 | 512 |\n\nAs the table shows, "
        "East gained 8 votes.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nIn March South had 568 votes.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nThe table leaves out the West (91 votes).\n",
    ],
)
def text_table_mismatch(context: Context) -> Iterator[Problem]:
    """A sentence cites a table and a row of it, and gives a figure that no cell of the row holds.

    Silent unless the sentence names exactly one row and one plain figure; where the figure is hedged, a sum, a
    difference, a share or a comparison; where a cell of the row rounds to it; and inside quotation marks.
    """
    for sentence in context.sentences:
        cited = re.search(_CITES, sentence.text) if sentence.kind in {"paragraph", "item"} else None
        table = _table(context, sentence, cited["number"]) if cited else None
        cited_at = sentence.start + cited.start() if cited else 0, sentence.start + cited.end() if cited else 0
        figures = [
            mention
            for mention in sentence.mentions
            if mention.kind in _FIGURES and not cited_at[0] <= mention.start < cited_at[1]
        ]
        if table is None or len(figures) != 1 or re.search(_NOT_A_CELL, sentence.text, re.IGNORECASE):
            continue
        row = _row(context, sentence, table)
        if row is not None and not _holds(row, figures[0]) and not _follows(context, table, row, figures[0]):
            stated = ", ".join(cell.words for cell in row[1:] if cell.stated)
            yield Problem(
                figures[0].start,
                figures[0].end,
                f"The table gives {stated} for {row[0].words}, not {figures[0].text}.",
                related=(Related(row[0].start, row[-1].end, "the row"),),
            )


def _table(context: Context, sentence: Sentence, number: str | None) -> Table | None:
    """The table cited: by the number of its caption, else the nearest one."""
    tables = context.document.tables
    if number is None:
        return min(tables, key=lambda table: min(abs(table.start - sentence.end), abs(sentence.start - table.end)))
    for block in context.document.blocks:
        caption = re.match(_CAPTION, context.text[block.start : block.end])
        if caption and caption["number"] == number and block.kind in {"paragraph", "caption", "heading"}:
            following = [table for table in tables if table.start >= block.end]
            return following[0] if following and following[0].start - block.end < 200 else None
    return None


def _row(context: Context, sentence: Sentence, table: Table) -> Sequence[Cell] | None:
    """The one row whose label the sentence names."""
    rows = [row for row in read_cells(context.text, table)[table.header :] if row and row[0].words]
    labels = [(row, rf"\b{re.escape(row[0].words)}\b") for row in rows]
    named = [row for row, label in labels if re.search(label, sentence.text, re.IGNORECASE)]
    whole = all(cell.figure is not None for row in named for cell in row[1:])
    return named[0] if len(named) == 1 and whole and not named[0][0].stated else None


def _holds(row: Sequence[Cell], mention: Mention) -> bool:
    """Whether a cell of the row states the figure, or rounds to it."""
    quantity = mention.quantity
    if quantity is None or quantity.bound != "exact" or quantity.number is None:
        return True
    return any(
        cell.figure is not None and abs(Fraction(quantity.number) - cell.figure) <= Fraction(quantity.quantum) / 2
        for cell in row[1:]
    )


def _follows(context: Context, table: Table, row: Sequence[Cell], mention: Mention) -> bool:
    """Whether the figure is a sum or a difference of two cells of the row, or of one of them and one above or below."""
    number = mention.quantity.number if mention.quantity else None
    if number is None:
        return True
    body = read_cells(context.text, table)[table.header :]
    columns = [[one[index] for one in body if index < len(one)] for index in range(1, len(row))]
    pairs = [pair for group in (row[1:], *columns) for pair in combinations(group, 2)]
    stated = [(one.figure, other.figure) for one, other in pairs if one.figure is not None and other.figure is not None]
    return any(number in {abs(one - other), one + other} for one, other in stated)
