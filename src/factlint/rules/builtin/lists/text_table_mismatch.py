"""T06: a figure in the text that the table it cites gives otherwise."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_third_prose
from factlint.rules.reading.cells import Cell, read_cells

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Table
    from factlint.mentions import Mention
    from factlint.rules.reading.sentence import Sentence

_CITES = pattern(
    r"\b(?:[Tt]able\s+(?P<number>\d{1,2})|(?:[Tt]he|[Tt]his)\s+table(?:\s+(?:above|below))?|"
    r"[Tt]able\s+(?:above|below))\b"
)
_FIGURES = frozenset({"number", "percent", "money", "quantity", "duration"})
_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_CAPTION = pattern(r"\W*Table\s+(?P<number>\d{1,2})\b")
_NOT_A_CELL = pattern(
    r"\b(?:total|sum|together|average|difference|more|fewer|less|times|half|third|rose|fell|of the|per|hop\w+|"
    r"expect\w*|plan\w*|target|forecast|aim\w*|would|will)\b",
    re.IGNORECASE,
)


@rule(
    "T06",
    "text-table-mismatch",
    needs="table",
    quoted="silent",
    measured=on_third_prose(right=0, read=0),
    bad=[
        "As Table 2 shows, «64 percent» of rural schools had one.\n\nTable 2. Schools\n\n| Area | Percent |\n"
        "|---|---|\n| Rural | 46 |\n| Urban | 81 |\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had «568» votes.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nThe port had «418» boats in 2022.\n",
        "| Farm | Hens | Ill |\n|---|---|---|\n| Lea | 410 | 82 |\n| Ash | 690 | 207 |\n\nAs the table shows, «270» "
        "of the 690 hens of Ash were ill.\n",
    ],
    good=[
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had 586 votes.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had about 600.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nThe table gives South 545 more votes.\n",
        "| Ward | 2019 | 2023 |\n|---|---|---|\n| East | 41 | 49 |\n| South | 586 | 512 |\n\nAs the table shows, "
        "East gained 8 votes.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nIn March South had 568 votes.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nThe port had 586 boats in 2022.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nIn 2022 it had more than the 418 of 2021.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nA berth cost 418 crowns in 2022.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nThe table leaves out the West (91 votes).\n",
    ],
)
def text_table_mismatch(context: Context) -> Iterator[Problem]:
    """A sentence cites a table and a row of it, and gives a figure that no cell of the row holds.

    Near the only table of a draft, a sentence need not cite it where it names a row and a column and has the figure of
    another row.

    Silent unless the sentence names exactly one row and one plain figure; where the figure is hedged, a sum, a
    difference, a share or a comparison; where a cell of the row rounds to it; and inside quotation marks.
    """
    for sentence in context.sentences:
        if sentence.kind not in {"paragraph", "item"} or not sentence.mentions or sentence.quoted:
            continue
        cited = _CITES.search(sentence.text)
        table = _table(context, sentence, cited["number"]) if cited else _beside(context, sentence)
        cited_at = sentence.start + cited.start() if cited else 0, sentence.start + cited.end() if cited else 0
        figures = [
            mention
            for mention in sentence.mentions
            if mention.kind in _FIGURES and not cited_at[0] <= mention.start < cited_at[1]
        ]
        row = _row(context, sentence, table, figures[0]) if table is not None and figures else None
        if table is None or row is None:
            continue
        told = [mention for mention in figures if not _holds(row, mention)]
        if len(told) != 1 or _compares(sentence, told[0], alone=len(figures) == 1):
            continue
        if cited is None and not _stands_beside(context, table, row, sentence, told[0]):
            continue
        if not _follows(context, table, row, told[0]):
            stated = ", ".join(cell.words for cell in row[1:] if cell.stated)
            yield Problem(
                told[0].start,
                told[0].end,
                f"The table gives {stated} for {row[0].words}, not {told[0].text}.",
                related=(Related(row[0].start, row[-1].end, "the row"),),
            )


def _compares(sentence: Sentence, figure: Mention, *, alone: bool) -> bool:
    """Whether words of the clause make the figure a sum, a share or a difference; behind a comma they tell of it."""
    text, (start, end) = sentence.document_text, sentence.clause_at(figure.start)
    comma = text.find(", ", figure.end, end)
    words = text[start : end if comma < 0 else comma]
    if not alone:
        words = words.replace("of the", "")  # "270 of the 690", of which the row holds the other
    return _NOT_A_CELL.search(words) is not None


def _beside(context: Context, sentence: Sentence) -> Table | None:
    """The only table of the draft, where no heading stands between it and a sentence that does not cite it."""
    tables = context.document.tables
    if len(tables) != 1:
        return None
    start, end = sorted((tables[0].start, sentence.start))
    headings = any(start < one.start < end for one in context.document.blocks if one.kind == "heading")
    return None if headings else tables[0]


def _stands_beside(context: Context, table: Table, row: Sequence[Cell], sentence: Sentence, figure: Mention) -> bool:
    """Whether a figure is that of another row, in a column whose heading the sentence names: it slipped a line."""
    cells = read_cells(context.text, table)
    if not table.header or figure.quantity is None or figure.quantity.number is None:
        return False
    for index, heading in enumerate(cells[0]):
        nouns = [word[:6].lower() for word in re.findall(r"[^\W\d_]{4,}", heading.words)]
        named = any(re.search(rf"\b{re.escape(noun)}", sentence.text, re.IGNORECASE) for noun in nouns)
        column = [one[index] for one in cells[table.header :] if index < len(one) and one[0].words != row[0].words]
        if index and named and any(cell.stated and cell.figure == figure.quantity.number for cell in column):
            return True
    return False


def _table(context: Context, sentence: Sentence, number: str | None) -> Table | None:
    """The table cited: by the number of its caption, else the nearest one."""
    tables = context.document.tables
    if number is None:
        return min(tables, key=lambda table: min(abs(table.start - sentence.end), abs(sentence.start - table.end)))
    for block in context.document.blocks:
        caption = _CAPTION.match(context.text[block.start : block.end])
        if caption and caption["number"] == number and block.kind in {"paragraph", "caption", "heading"}:
            following = [table for table in tables if table.start >= block.end]
            return following[0] if following and following[0].start - block.end < 200 else None
    return None


def _row(context: Context, sentence: Sentence, table: Table, figure: Mention) -> Sequence[Cell] | None:
    """The one row whose label the sentence names, or the part of it up to the comma after the figure."""
    rows = [row for row in read_cells(context.text, table)[table.header :] if row and row[0].words]
    labels = [(row, rf"\b{re.escape(row[0].words)}\b") for row in rows]
    comma = context.text.find(", ", figure.end, sentence.end)
    for words in (sentence.text, context.text[sentence.start : sentence.end if comma < 0 else comma]):
        named = [row for row, label in labels if re.search(label, words, re.IGNORECASE)]
        if len(named) == 1:
            break
    whole = all(cell.figure is not None for row in named for cell in row[1:])
    year = len(named) == 1 and _YEAR.fullmatch(named[0][0].words)
    return named[0] if len(named) == 1 and whole and (year or not named[0][0].stated) else None


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
