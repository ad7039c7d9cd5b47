"""T06: a figure in the text that the table it cites gives otherwise."""

from __future__ import annotations

import re
from bisect import bisect
from fractions import Fraction
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES
from factlint.mentions.counted import counted_after
from factlint.patterns import pattern
from factlint.rules import Context, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.comparing import slip
from factlint.rules.counts.extremes import nowhere_extreme
from factlint.rules.counts.placed_rows import nowhere_placed
from factlint.rules.counts.said import Said, difference, done, extreme, rows_counted, total
from factlint.rules.counts.tables import Row, follows, holds, owner, read_sheet
from factlint.rules.reading.dates import is_relative, year_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.documents import Table
    from factlint.mentions import Mention
    from factlint.rules.reading.cells import Cell
    from factlint.rules.reading.sentence import Sentence

_CITES = pattern(
    r"\b(?:[Tt]able\s+(?P<number>\d{1,2})|(?:[Tt]he|[Tt]his)\s+table(?:\s+(?:above|below))?|"
    r"(?:as )?(?:listed|shown|set out|given|summari[sz]ed|detailed|outlined)\s+(?:in\s+the\s+table|below|above)|"
    r"[Tt]able\s+(?:above|below)|see\s+(?:the\s+)?table|(?i:the|these)\s+(?:(?:[a-z]+\s+)?(?:figures|numbers|data|list|results|breakdown|sheet|"
    r"accounts|statement|prices|schedule|summary|survey|census|rates|returns|chart)\s+(?:above|below)))\b"
)
_FIGURES = frozenset({"number", "percent", "money", "quantity", "duration"})
_CAPTION = pattern(r"\W*Table\s+(?P<number>\d{1,2})\b")
_OF_A_WHOLE = pattern(r"(?i)\s*\bof\s+(?:the|its|all|their)\s+\Z")
"""Before a whole of which the table may only hold the part."""
_PART = pattern(r"\s+of\s+(?:whom|which|them|these|those|the)\b")
"""After a part of what was told before: "two of whom had rowed before"."""
_OF_OLD = pattern(
    r"(?i)\b(?:then|once|formerly|previously|originally|initially|used to|at first|had been|earlier|before|"
    r"last (?:year|month)|"
    r"next|will|would|ago|old)\b"
)
"""Words of a time that the table need not be of."""
_OF_ANOTHER = pattern(r"\bof the (?=[0-9]|whole|rest)")
_YEAR = pattern(r"\b(?:1[5-9]|20)[0-9]{2}\b")
_SHARES = pattern(r"(?i)%|\b(?:per ?cent|percent(?:age)?|pct|shares?|rates?|proportion)\b")
_NEAR = 24
_TENS = (Fraction(10), Fraction(100), Fraction(1000))
_REACH, _GAP = 200, 5
"""How far a caption stands above its table at most, and below it."""
_CHANGED = pattern(rf"\b(?:by|(?:{CHANGES}) of)\s+\Z")
"""Before the amount of a change."""
_NOT_A_CELL = pattern(
    r"\b(?:total|sum|together|in all|altogether|all told|"
    r"average|difference|more|fewer|less|times|half|third|per|hop\w+|"
    r"expect\w*|plan(?:s|ned|ning)? (?:to|for)|planned|target|forecast|aim\w*|would|will)\b",
    re.IGNORECASE,
)


_SIZE = pattern(r"(?![0-9]{4}s?\Z)[0-9.,]+\s?[A-Za-z]{0,2}")
"""A label that is a figure itself, as the 10k of a matrix of sizes; a year or a decade is a label like any other."""


@rule(
    "T06",
    "text-table-mismatch",
    needs="table",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "Cheese, though dear, held on as our «third»-largest line.\n\n"
        "| Line | 2023 | 2024 |\n|---|---|---|\n| Milk | 17.9 | 18.6 |\n"
        "| Cheese | 10.8 | 12.4 |\n| Butter | 6.5 | 6.3 |\n| Eggs | 4.8 | 4.7 |\n",
        "Leith go to «third»-placed Truro on Sunday.\n\n"
        "| Team | W | L | Points |\n|---|---|---|---|\n| Leith | 15 | 3 | 49 |\n"
        "| Truro | 14 | 3 | 47 |\n| Hull | 12 | 4 | 42 |\n| Poole | 11 | 7 | 37 |\n",
        "Hull, who finish «fourth», drew with Leith.\n\n"
        "| Team | W | L | Points |\n|---|---|---|---|\n| Leith | 15 | 3 | 49 |\n"
        "| Truro | 14 | 3 | 47 |\n| Hull | 12 | 4 | 42 |\n| Poole | 11 | 7 | 37 |\n",
        "The Ash plan has 50 GB and the Birch plan «210 GB».\n\n"
        "| Plan | Price | Space |\n|---|---|---|\n| Ash | $9 | 50 GB |\n"
        "| Birch | $19 | 250 GB |\n",
        "The Birch plan costs «$29», as listed below.\n\n"
        "| Plan | Price | Space |\n|---|---|---|\n| Ash | $9 | 50 GB |\n"
        "| Birch | $19 | 250 GB |\n",
        "As Table 2 shows, «64 percent» of rural schools had one.\n\nTable 2. Schools\n\n| Area | Percent |\n"
        "|---|---|\n| Rural | 46 |\n| Urban | 81 |\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had «568» votes.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nThe port had «418» boats in 2022.\n",
        "| Year | Guests (000) |\n|---|---|\n| 2021 | 12 |\n| 2022 | 15 |\n\nIn 2022 it had «1,500» guests.\n",
        "Table 1. Votes\n\n| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\n"
        "By Table 1, some «410» votes of the people were cast in South, two of which were void.\n",
        "**Table 1: Replies**\n\n| Answer | Share |\n|---|---|\n| Agree | 63% |\n| Disagree | 37% |\n\n"
        "As Table 1 shows, «36%» of those asked agree.\n",
        "| Country | Mills |\n|---|---|\n| Spain | 21 |\n| Italy | 17 |\n\nWith «27» mills, Italy comes second in "
        "the table.\n",
        "**Table 3: Sales (€ million)**\n\n| Line | 2022 | 2023 |\n|---|---|---|\n| Board | 140 | 162 |\n\n"
        "Table 3 shows that sales of Board were «€126 million» in 2023.\n",
        "| Farm | Hens | Ill |\n|---|---|---|\n| Lea | 410 | 82 |\n| Ash | 690 | 207 |\n\nAs the table shows, «270» "
        "of the 690 hens of Ash were ill.\n",
        "| Team | W | L |\n|---|---|---|\n| Truro | 9 | 2 |\n| Leith | 7 | 4 |\n\nLeith have won «eight» so far.\n",
        "| Wine | Years |\n|---|---|\n| Port, old | 18 |\n| Port, white | 3 |\n\nIn the table the oldest, at "
        "«24 years», was the old Port.\n",
        "| Year | Pupils | Done |\n|---|---|---|\n| Year 3 | 60 | 45 |\n| Year 4 | 60 | 39 |\n| Year 5 | 60 | 48 |\n"
        "| Year 6 | 60 | 36 |\n\n«Year 4 led the way», three ahead of Year 3.\n",
        "| Stage | Length (km) |\n|---|---|\n| Stage 1 | 14.0 |\n| Stage 2 | 17.5 |\n| Stage 3 | 21.0 |\n\n"
        "«Stage 2 is the longest» and the best.\n",
        "| Source | 2021 | 2022 |\n|---|---|---|\n| Shops | 50 | 59 |\n| Gifts | 70 | 77 |\n| Grants | 80 | 84 |\n"
        "| Fees | 20 | 22 |\n\n«Gifts showed the strongest growth».\n",
        "| Decade | Left |\n|---|---|\n| 1840s | 11,320 |\n| 1850s | 9,775 |\n\nThe figures above show that in the "
        "1850s «7,975» people left.\n",
    ],
    good=[
        "Cheese, though dear, held on as our second-largest line. Eggs sold well; Milk led.\n\n"
        "| Line | 2023 | 2024 |\n|---|---|---|\n| Milk | 17.9 | 18.6 |\n"
        "| Cheese | 10.8 | 12.4 |\n| Butter | 6.5 | 6.3 |\n| Eggs | 4.8 | 4.7 |\n",
        "Leith, who are ninth, go to tenth-placed Truro on Sunday.\n\n"
        "| Team | W | L | Points |\n|---|---|---|---|\n| Leith | 15 | 3 | 49 |\n"
        "| Truro | 14 | 3 | 47 |\n| Hull | 12 | 4 | 42 |\n| Poole | 11 | 7 | 37 |\n",
        "Hull, who finish third, drew with Leith.\n\n"
        "| Team | W | L | Points |\n|---|---|---|---|\n| Leith | 15 | 3 | 49 |\n"
        "| Truro | 14 | 3 | 47 |\n| Hull | 12 | 4 | 42 |\n| Poole | 11 | 7 | 37 |\n",
        "Hull, who came second in the cup, drew with Leith.\n\n"
        "| Team | W | L | Points |\n|---|---|---|---|\n| Leith | 15 | 3 | 49 |\n"
        "| Truro | 14 | 3 | 47 |\n| Hull | 12 | 4 | 42 |\n| Poole | 11 | 7 | 37 |\n",
        "| Side | Won | Drawn | Lost |\n|---|---|---|---|\n| Ayr Rovers | 9 | 4 | 3 |\n| Wick | 8 | 2 | 6 |\n\n"
        "Over 11 home games Rovers have drawn 26,950 people.\n",
        "The Ash plan has 50 GB and the Birch plan 250 GB.\n\n"
        "| Plan | Price | Space |\n|---|---|---|\n| Ash | $9 | 50 GB |\n"
        "| Birch | $19 | 250 GB |\n",
        "The Ash plan had 50 GB at first, and the Birch plan then had 210 GB.\n\n"
        "| Plan | Price | Space |\n|---|---|---|\n| Ash | $9 | 50 GB |\n"
        "| Birch | $19 | 250 GB |\n",
        "| Kind | Sales |\n|---|---|\n| Flats | 330 |\n| Villas | 385 |\n\nVillas made up 35 per cent of all sales.\n",
        "| Team | W | L |\n|---|---|---|\n| Truro | 9 | 2 |\n| Leith | 7 | 4 |\n\nLeith have won five in a row.\n",
        "| Team | W | L |\n|---|---|---|\n| Truro | 9 | 2 |\n| Leith | 7 | 4 |\n\nAt home Leith have won five.\n",
        "| Town | Members |\n|---|---|\n| Truro | 40 |\n| Leith | 51 |\n\nSee the list above: 12 of the 40 members in "
        "Truro left.\n",
        "Rain has 7 bytes, as in Table 1.\n\nTable 1.\n\n| Field | Bytes |\n|---|---|\n| Rain | |\n| year | 2 |\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had 586 votes.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nAs the table shows, South had about 600.\n",
        "| Year | Guests (000) |\n|---|---|\n| 2021 | 12 |\n| 2022 | 15 |\n\nIn 2022 it had 15,000 guests.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nThe table gives South 545 more votes.\n",
        "| Ward | 2019 | 2023 |\n|---|---|---|\n| East | 41 | 49 |\n| South | 586 | 512 |\n\nAs the table shows, "
        "East gained 8 votes.\n",
        "Table 1. Votes in 2023\n\n| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\n"
        "South (Table 1) had 431 votes in 1968.\n",
        "**Table 3: Sales (€ million)**\n\n| Line | 2022 | 2023 |\n|---|---|---|\n| Board | 140 | 162 |\n\n"
        "Table 3 shows that sales of Board were €162 million in 2023.\n",
        "| Country | Mills |\n|---|---|\n| Spain | 21 |\n| Italy | 17 |\n\nWith 21 mills, Spain leads Italy in "
        "the table.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nIn March South had 568 votes.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nThe port had 586 boats in 2022.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nIn 2022 it had more than the 418 of 2021.\n",
        "| Year | Boats |\n|---|---|\n| 2021 | 418 |\n| 2022 | 586 |\n\nA berth cost 418 crowns in 2022.\n",
        "| Stage | Length (km) |\n|---|---|\n| Stage 1 | 14.0 |\n| Stage 2 | 17.5 |\n| Stage 3 | 21.0 |\n\n"
        "Stage 3 is the longest, Stage 2 is the hardest, and Stage 2 has the longest climb.\n",
        "| Town | Rent (£) |\n|---|---|\n| Truro | 640 |\n| Leith | 720 |\n| Oban | 680 |\n\n"
        "Oban, the smallest of the three, has no station, and Truro fared best. Oban is the cheapest place to eat.\n",
        "| Ward | Votes |\n|---|---|\n| East | 41 |\n| South | 586 |\n\nThe table leaves out the West (91 votes).\n",
    ],
)
def text_table_mismatch(context: Context) -> Iterator[Problem]:
    """A sentence tells what a table says, and the table says otherwise.

    Checked are the figure of a row, where the sentence cites the table, or where it stands near the only table of the
    section and gives the figure of another row or one with digits exchanged; the row that is said to have the most or
    the fewest, or to be the longest, to lead or to have grown most, where no column has it first or last; the total of
    a column; the difference between two rows; and how many rows there are.

    Silent where the sentence names no row, or several for one figure; where the figure is hedged, a sum, a share or a
    comparison; where a cell of the row rounds to it; and inside quotation marks.
    """
    if not context.document.tables:
        return
    for sentence in context.sentences:
        if sentence.kind not in {"paragraph", "item"} or sentence.quoted or sentence.crowded:
            continue
        cited = _CITES.search(sentence.text)
        table = _table(context, sentence, cited["number"]) if cited else _beside(context, sentence)
        if table is None:
            continue
        if _is_of_another_year(context, table, sentence):
            continue
        place = (sentence.start + cited.start(), sentence.start + cited.end()) if cited else (0, 0)
        figures = [m for m in sentence.mentions if m.kind in _FIGURES and not place[0] <= m.start < place[1]]
        said = Said(sentence, read_sheet(context, table), tuple(figures), cited is not None)
        yield from _cell(said)
        yield from extreme(said)
        yield from nowhere_extreme(said)
        yield from nowhere_placed(said)
        yield from total(said)
        yield from difference(said)
        yield from done(said)
        yield from rows_counted(said)


def _is_of_another_year(context: Context, table: Table, sentence: Sentence) -> bool:
    """Whether a sentence tells of a year, and the table with the words right above it of others alone."""
    dates = [mention for mention in sentence.mentions if mention.kind == "date" and not is_relative(mention)]
    told = {year for one in dates if (year := year_of(one))}
    known = {int(year) for year in _YEAR.findall(context.text, max(table.start - _REACH, 0), table.end)}
    return bool(told and known) and told.isdisjoint(known)


def _cell(said: Said) -> Iterator[Problem]:
    """Judge the one figure that the row it is told of does not hold."""
    figures = [figure for figure in said.figures if _is_exchanged(said, figure) or not _is_aside(said, figure)]
    told = []
    for figure in figures:
        row = owner(said.named, said.sentence, figure)
        if (
            row is None
            or _SIZE.fullmatch(row.label)
            or not any(cell.stated for cell in row.figures)
            or (figure.kind == "percent" and not _has_shares(said))
            or (holds(row.figures, figure) and not _is_of_other_column(said, row, figure))
        ):
            continue
        whole = all(cell.figure is not None for cell in row.figures)
        if not whole and _cell_meant(said, row, figure) is None:
            continue
        if not _is_of_held(said, row, figure) and not _compares(said.sentence, figure, alone=len(said.figures) == 1):
            told.append((figure, row))
    if len(told) != 1:
        return
    figure, row = told[0]
    elsewhere = any(holds(one.figures, figure) for one in said.sheet.rows)
    if elsewhere and len(figures) > len(said.named):
        return  # it may be told of another row that the sentence calls by other words
    if not _is_exchanged(said, figure) and follows(said.sheet, row, figure):
        return
    told_beside = _is_beside_another(said, row, figure) or _is_beside_other_row(said, row, figure)
    if not (said.cited or told_beside or _slipped(said, row, figure)):
        return
    meant = _cell_meant(said, row, figure)
    stated = meant.words if meant else ", ".join(cell.words for cell in row.figures if cell.stated)
    yield Problem(
        figure.start,
        figure.end,
        f"The table gives {stated} for {row.label}, not {figure.text}.",
        related=(Related(row.cells[0].start, row.cells[-1].end, "the row"),),
    )


def _is_aside(said: Said, figure: Mention) -> bool:
    """Whether a number is that of a whole of which the table holds a part, or counts what no heading names."""
    text = said.sentence.document_text
    in_words = not any(map(str.isdecimal, figure.text))
    if in_words and (figure.kind == "duration" or _PART.match(text, figure.end)):  # "between the two years"
        return True
    if _OF_A_WHOLE.search(text[max(figure.start - 12, 0) : figure.start]):
        return True
    counted = counted_after(text, figure.end, said.sentence.end)
    if figure.kind != "number" or counted is None or not counted.plural:
        return False
    noun = text[counted.start : counted.end].split()[-1]
    return not said.sheet.names(counted.head) and not said.sheet.names(noun)


def _has_shares(said: Said) -> bool:
    """Whether the table gives percentages, in its cells, its headings or its caption."""
    sheet = said.sheet
    signs = any("%" in cell.words for row in sheet.rows for cell in row.figures)
    return signs or "%" in sheet.units or any(_SHARES.search(heading) for heading in sheet.headings)


def _is_of_held(said: Said, row: Row, figure: Mention) -> bool:
    """Whether a figure is a part of one that its row holds: "12 of the 40 members of Ayr"."""
    text = said.sentence.document_text
    return sum(cell.stated for cell in row.figures) == 1 and any(
        _OF_A_WHOLE.fullmatch(text, figure.end, whole.start) is not None and holds(row.figures, whole)
        for whole in said.figures
    )


def _slipped(said: Said, row: Row, figure: Mention) -> bool:
    """Whether a figure is that of another row in a column that the sentence names, or has its digits exchanged."""
    number = figure.quantity.number if figure.quantity else None
    places = {one.start for one in said.named}
    dates = [m for m in said.sentence.mentions if m.kind == "date" and m.start not in places and not is_relative(m)]
    if number is None or any(year_of(one) not in said.sheet.years for one in dates):
        return False
    named = said.sheet.columns_named(said.words, figure.unit, only=False)
    for index in named or said.sheet.columns_of_unit(figure):
        others = [one.cells[index] for one in said.sheet.rows if index < len(one.cells) and one.label != row.label]
        if any(cell.stated and cell.figure == number for cell in others):
            return True
        own = row.cells[index] if index < len(row.cells) else None
        how = slip(figure.text, own.words) if own else None
        if own and (how in {"transposed", "dropped", "added"} or _is_misscaled(Fraction(number), own)):
            return True
    return False


def _is_misscaled(number: Fraction, cell: Cell) -> bool:
    """Whether a figure has the digits of a cell, but not the scale that its heading tells."""
    whole = cell.figure * cell.scale if cell.figure else Fraction(0)
    return cell.scale > 1 and whole > 0 and abs(number) in {whole * ten**sign for ten in _TENS for sign in (1, -1)}


def _cell_meant(said: Said, row: Row, figure: Mention) -> Cell | None:
    """The only cell of a row in the unit of a figure, or in a column that is named right behind it."""
    columns = said.sheet.columns_of_unit(figure)
    behind = said.sentence.document_text[figure.end : figure.end + _NEAR]
    words = re.split(r"[,.;]| and ", behind)[0]
    named = [one for one in said.sheet.columns_named(words, only=False) if not columns or one in columns]
    places = named if len(named) == 1 else columns or said.sheet.columns_named("", figure.unit, only=False)
    cells = [row.cells[index] for index in places if index < len(row.cells) and row.cells[index].stated]
    return cells[0] if len(cells) == 1 else None


def _is_of_other_column(said: Said, row: Row, figure: Mention) -> bool:
    """Whether a figure that its row holds is told of another column: the 29 tonnes of barley as of wheat."""
    meant = _cell_meant(said, row, figure)
    number = figure.quantity.number if figure.quantity else None
    return said.cited and meant is not None and number is not None and not holds((meant,), figure)


def _is_exchanged(said: Said, figure: Mention) -> bool:
    """Whether two digits of a figure have changed places in the row that it is told of."""
    row = owner(said.named, said.sentence, figure)
    return row is not None and any(slip(figure.text, cell.words) == "transposed" for cell in row.figures)


def _is_beside_another(said: Said, row: Row, figure: Mention) -> bool:
    """Whether the sentence gives another figure of the row as it is, and one cell only can be meant by this one."""
    others = [
        one
        for one in said.figures
        if one is not figure
        and owner(said.named, said.sentence, one) == row
        and one.bound == "exact"
        and holds([cell for cell in row.figures if cell.stated], one)
    ]
    return bool(others) and _cell_meant(said, row, figure) is not None


def _is_beside_other_row(said: Said, row: Row, figure: Mention) -> bool:
    """Whether the sentence gives the figure of another row, in the same column, as it is: "50 GB here, 20 there"."""
    meant = _cell_meant(said, row, figure)
    column = row.cells.index(meant) if meant in row.cells else 0
    others = [
        one
        for one in said.figures
        if (one.kind, one.unit, one.bound) == (figure.kind, figure.unit, "exact")
        and (other := owner(said.named, said.sentence, one)) is not None
        and other != row
        and holds(other.cells[column : column + 1], one)
    ]
    return column > 0 and bool(others) and not _OF_OLD.search(said.sentence.text)


def _compares(sentence: Sentence, figure: Mention, *, alone: bool) -> bool:
    """Whether words of the clause make the figure a sum, a share or a difference; behind a comma they tell of it."""
    text, (start, end) = sentence.document_text, sentence.clause_at(figure.start)
    comma = text.find(", ", figure.end, end)
    words = text[start : figure.start] + text[figure.end : end if comma < 0 else comma]
    changed = _CHANGED.search(text[max(figure.start - 20, 0) : figure.start])
    share = figure.kind == "percent"  # of whom or what a share is one, the table tells too
    part = alone and (
        (not share and _PART.match(text, figure.end)) or _OF_ANOTHER.search(words)
    )  # of two the row holds the other
    return (changed or part or _NOT_A_CELL.search(words)) is not None


def _beside(context: Context, sentence: Sentence) -> Table | None:
    """The only table that no heading stands between and a sentence that does not cite it."""
    headings = context.once(_headings)
    section = bisect(headings, sentence.start)
    tables = [table for table in context.document.tables if bisect(headings, table.start) == section]
    return tables[0] if len(tables) == 1 else None


def _headings(context: Context) -> list[int]:
    """Where the sections of a draft begin."""
    return [block.start for block in context.document.blocks if block.kind == "heading"]


def _table(context: Context, sentence: Sentence, number: str | None) -> Table | None:
    """The table cited: by the number of its caption, else the nearest one."""
    tables = context.document.tables
    if number is None:
        return min(tables, key=lambda table: min(abs(table.start - sentence.end), abs(sentence.start - table.end)))
    for block in context.document.blocks:
        caption = _CAPTION.match(context.text[block.start : block.end])
        if caption and caption["number"] == number and block.kind in {"paragraph", "caption", "heading"}:
            following = [table for table in tables if 0 <= table.start - block.end < _REACH]
            above = [table for table in tables if 0 <= block.start - table.end < _GAP]
            return next(iter(following or above), None)
    return None
