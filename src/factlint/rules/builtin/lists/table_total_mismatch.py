"""T01: a total in a table that is not the sum of its parts."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import product
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.rules import Context, Edit, Fix, Problem, Related, rule
from factlint.rules.corpus import on_all_prose
from factlint.rules.counts.column_relations import odd_rows
from factlint.rules.counts.priced_rows import wrong_rows
from factlint.rules.counts.row_differences import row_differences
from factlint.rules.counts.rows import rows_of
from factlint.rules.counts.share_columns import WrongShare, WrongShares, wrong_share_of_count, wrong_shares
from factlint.rules.reading.cells import Cell, read_cell, written_like
from factlint.rules.reading.dates import MONTH
from factlint.rules.working.slips import differ_in_a_digit
from factlint.values import Quantity, exact_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Item

_TOTAL = pattern(
    r"\s*\W*(?:grand |overall |all |net |[a-z ]+\()?(?:total|sum)s?\b(?! (?:of|unique|distinct))"
    r"(?:\s*\((?!.*\b(?:unique|distinct|average|mean|median|once|incl|excl|net)\b)[^() ]+(?: [^() ]+)?\)|:)?\W*\Z|"
    r"\s*\W*(?:all(?: (?:two|three|four|five|six|seven|eight|nine|ten|\d+))?|overall|altogether|together|in all"
    r"|all told)\W*\Z",
    re.IGNORECASE,
)
_TOTAL_OF = pattern(
    r"\s*\W*(?:grand |overall )?total [a-z ]+\W*\Z|\s*\W*(?:all (?!other\b)|(?:the )?(?:whole|entire) )[a-z ]+\W*\Z",
    re.IGNORECASE,
)
"""A last row such as "Total ballots" or "All sources", which is a total where it comes near the sum."""
_TOTAL_HEADING = pattern(r"(?i)\btotals?\W*\Z|\W*total [a-z ]+\Z|\W*(?:combined|aggregate|altogether)\b")
_OF_YEAR = pattern(r"\s*\W*(?:(?:full|whole) )?(?:year|twelve months|12 months)\W*\Z", re.IGNORECASE)
_PART_OF_YEAR = pattern(
    rf"\W*(?:Q[1-4]|H[12]|(?:first|second|third|fourth|last) (?:quarter|half)|{MONTH})\b", re.IGNORECASE
)
"""The rows under "Year" of which it is the total, where it comes near their sum."""
_NEAR = Fraction(3, 20)
_OF_BOTH = 4
"""The columns of a table that has two and "Both" behind its labels."""
_NOTED = pattern(r"(?:[*†‡]|\[\w{1,3}\]|\(\w\))\s*\Z")
_SUBTOTAL = pattern(r"\s*(?:sub-?\s?total|total )", re.IGNORECASE)
_PART_OF_ROW = pattern(
    r"\b(?:of which|thereof|including|incl\.?|of whom|average|mean|median|per cent|percent|share|change|rate|%)",
    re.IGNORECASE,
)
_NO_SUM = pattern(
    r"\b(?:average|avg|mean|median|rate|ratio|per|rank|position|year|date|day|index|price|max|min|maximum|minimum|"
    r"unique|distinct|change|growth|score|age|no\.|(?<!^)number|number(?! of\b|\W*$)|id|version|level|"
    r"(?<!full[ -])(?<!part[ -])time|"
    r"duration|speed|density|margin|"
    r"cumulative|running|code|weight|gpa|p|q|percentile|swing|±|difference|diff|record|"
    r"points against)\b|%\s*(?:change|of)|[+/]-|Δ",
    re.IGNORECASE,
)
_OVERLAP = pattern(
    r"\b(?:counted (?:only )?once|more than (?:one|once)|twice|several|overlap\w*|(?:do|does|may|need) not (?:add|sum)|"
    r"only\b[^.]{0,60}\b(?:shown|listed|given|included)|rounded|excludes?|excluding|omitted|left out|"
    r"not (?:shown|listed|included)|that apply|multiple|deduct\w+|docked|penalt(?:y|ies)|bonus(?:es)?)\b",
    re.IGNORECASE,
)
_GAP = 3
"""So many characters before or behind a table stands the block beside it."""
_LABELLED = pattern(r"(?P<label>[^\n]*[^\W\d][^\n]*?)\s*[:,–—-]?\s+(?P<figure>[$€£]?\d[\d,.  ]*%?)\s*")
_LAST_FIGURE = pattern(r"\d[\d,.  ]*%?\s*\Z")
_LONGEST_FIGURE = 40
_OPENS = pattern(r"\s*(?:opening|initial|starting|at the (?:start|beginning)|brought forward)\b", re.IGNORECASE)
_CLOSES = pattern(r"\s*(?:closing|final|ending|at the end|carried forward)\b", re.IGNORECASE)
_SHARE_OF = pattern(r"\s*(?:%|percent|per cent|share) of\b", re.IGNORECASE)
_LEAST, _TELLING, _LONG = 3, 20, 1000
"""So many rows tell of a sum; from such a number on chance hardly makes one, nor, so long, one but for a digit."""
_MOST = 8
"""Rows of a balance: of more, some signs always fit."""
_WHOLE = 100
"""Parts under this total are taken for shares in percent, which may be rounded."""
_ROUNDED = pattern(
    r"%|percent|per cent|\b(?:millions?|thousands?|billions?|bn|mn?|rounded|(?<![\d,])'?000s?)\b|[$€£]\s?m",
    re.IGNORECASE,
)


@rule(
    "T01",
    "table-total-mismatch",
    needs="rows",
    quoted="silent",
    measured=on_all_prose(right=0, read=0),
    bad=[
        "| | Budget | Actual | Difference |\n|---|---|---|---|\n| Stage | 4,000 | 4,350 | +350 |\n"
        "| Tents | 1,200 | 1,050 | «−250» |\n| Bands | 6,500 | 6,900 | +400 |\n",
        "| Zone | Adult | Child |\n|---|---|---|\n| A | £2.40 | £1.20 |\n| B | «£3.60» | £1.60 |\n"
        "| C | £5.00 | £2.50 |\n| D | £7.20 | £3.60 |\n",
        "| Age | Percent |\n|---|---|\n| 18–29 | 22% |\n| 30–64 | 45% |\n| 65 and over | «23%» |\n",
        "| Answer | Percent |\n|---|---|\n| Yes | 48 |\n| No | 31 |\n| Don't know | «11» |\n",
        "| Hall | Votes | % of votes |\n|---|---|---|\n| A | 420 | 42.0 |\n| B | 350 | 35.0 |\n| C | 230 | «32.0» |\n",
        "| Staff | Full time | Part time |\n|---|---|---|\n| Cooks | 212 | 64 |\n"
        "| Porters | 48 | 21 |\n| Total | 260 | «95» |\n",
        "| Van | Number |\n|---|---|\n| Red | 212 |\n| Blue | 94 |\n| Grey | 71 |\n| **Total** | **«397»** |\n",
        "| Fuel | Share |\n|---|---|\n| Gas | 45% |\n| Wind | 35% |\n| Others | «30%» |\n",
        "How the budget is spent:\n\n| On | Percent |\n|---|---|\n| Pay | 61 |\n| Rent | 27 |\n| Books | «22» |\n",
        "| Ward | Votes |\n|---|---|\n| North | 412 |\n| South | 586 |\n| Total | «1,008» |\n",
        "| Ward | Votes |\n|---|---|\n| North | 312 |\n| South | 288 |\n| East | 398 |\n| All | «1,000» |\n",
        "| Side | One | Two | Three | Final |\n|---|---|---|---|---|\n| Ayr | 24 | 19 | 22 | «68» |\n"
        "| Wick | 18 | 25 | 20 | 63 |\n",
        "| Land | Gold | Silver | Bronze | Total |\n|---|---|---|---|---|\n| Arl | 8 | 5 | 7 | «22» |\n"
        "| Bek | 6 | 6 | 4 | 16 |\n",
        "| Month | N |\n|---|---|\n| May | 1,204 |\n| June | 1,588 |\n| July | 1,911 |\n| Summer | «4,803» |\n",
        "| Fuel | Share |\n|---|---|\n| Gas | 45 |\n| Wind | 35 |\n| Coal | 24 |\n| All fuels | «100» |\n",
        "| Club | P | W | D | L | Pts |\n|---|---|---|---|---|---|\n| Ayr | 14 | 10 | 1 | 3 | 31 |\n"
        "| Wick | 14 | 9 | 2 | 3 | 29 |\n| Oban | 14 | 7 | 4 | 3 | «52» |\n| Tain | 14 | 6 | 2 | 6 | 20 |\n"
        "| Nairn | 14 | 3 | 2 | 9 | 11 |\n| Elgin | 14 | 1 | 1 | 12 | 4 |\n",
        "| Club | P | W | D | L | Pts |\n|---|---|---|---|---|---|\n| Ayr | 14 | 10 | 1 | 3 | 31 |\n"
        "| Wick | 14 | 9 | 2 | 3 | 29 |\n| Oban | 14 | 7 | 4 | 3 | 25 |\n| Tain | 14 | 6 | 2 | «8» | 20 |\n"
        "| Nairn | 14 | 3 | 2 | 9 | 11 |\n| Elgin | 14 | 1 | 1 | 12 | 4 |\n",
        "| Task | Old | New | Speed-up |\n|---|---|---|---|\n| Start | 850 ms | 340 ms | 2.5× |\n"
        "| Index | 96 s | 40 s | «2.8×» |\n| Update | 6.3 s | 2.1 s | 3.0× |\n| Query | 18 ms | 15 ms | 1.2× |\n"
        "| Write | 240 ms | 150 ms | 1.6× |\n| Read | 77 ms | 70 ms | 1.1× |\n",
        "| Item | 2023 | 2024 | Total |\n|---|---|---|---|\n| Roads | 4 | 5 | 9 |\n| Parks | 2 | 3 | 5 |\n"
        "| Pools | 1 | 1 | «3» |\n",
    ],
    good=[
        "| | Budget | Actual | Difference |\n|---|---|---|---|\n| Stage | 4,000 | 4,350 | +350 |\n"
        "| Tents | 1,200 | 1,050 | −150 |\n| Bands | 6,500 | 6,900 | +400 |\n",
        "| Zone | Adult | Child |\n|---|---|---|\n| A | £2.40 | £1.20 |\n| B | £3.60 | £1.90 |\n| C | £5.00 | £2.40 |\n"
        "| D | £7.20 | £3.60 |\n",
        "| Age | Percent who vote |\n|---|---|\n| 18–29 | 22% |\n| 30–64 | 45% |\n| 65 and over | 63% |\n",
        "| Hall | Votes | % of the roll |\n|---|---|---|\n| A | 420 | 62.0 |\n| B | 350 | 75.0 |\n| C | 230 | 52.0 |\n",
        "| Tongue | Share |\n|---|---|\n| Welsh | 62% |\n| English | 48% |\n| Irish | 5% |\n",
        "| Party | Seats |\n|---|---|\n| Reds | 61 |\n| Blues | 44 |\n| Total | 120 |\n\n"
        "Only the two largest parties are listed.\n",
        "| Van | Number |\n|---|---|\n| Red | 212 |\n| Blue | 94 |\n| Grey | 71 |\n| **Total** | **377** |\n",
        "| Van | Room number |\n|---|---|\n| Red | 212 |\n| Blue | 94 |\n| Grey | 71 |\n| Total | 9 |\n",
        "| Fuel | Share |\n|---|---|\n| Gas | 45% |\n| Wind | 35% |\n| Others | 20% |\n",
        "| Fuel | Share |\n|---|---|\n| Gas | 45% |\n| Wind | 35% |\n| Coal | 9% |\n",
        "| Subject | Percent who passed |\n|---|---|\n| Maths | 61 |\n| Latin | 27 |\n| Others | 22 |\n",
        "| Ward | Votes |\n|---|---|\n| North | 412 |\n| South | 586 |\n| Total | 998 |\n",
        "| Third | Share |\n|---|---|\n| A | 33% |\n| B | 33% |\n| C | 33% |\n| Total | 100% |\n",
        "| Staff | Number of posts |\n|---|---|\n| Full time | 30 |\n| Part time | 12 |\n| of which new | 4 |\n"
        "| Total | 42 |\n",
        "| Third | Share |\n|---|---|\n| A | 33 |\n| B | 33 |\n| C | 33 |\n| Total | 100 |\n",
        "| Site | Guests |\n|---|---|\n| A | 40 |\n| B | 30 |\n| Total (unique) | 54 |\n",
        "| Site | Guests |\n|---|---|\n| A | 40 |\n| B | 30 |\n| Total (each guest counted once) | 54 |\n",
        "| Site | Average age |\n|---|---|\n| A | 40 |\n| B | 44 |\n| Total | 42 |\n",
        "| Item | Cost |\n|---|---|\n| Ads | 5 |\n| Print | 7 |\n| Subtotal | 12 |\n| Rent | 8 |\n| Total | 20 |\n",
        "| Answer | Percent |\n|---|---|\n| Price | 64 |\n| Place | 51 |\n| Staff | 22 |\n| All readers | 100 |\n",
        "| Side | One | Two | Three | Final |\n|---|---|---|---|---|\n| Ayr | 24 | 19 | 22 | 65 |\n"
        "| Wick | 18 | 25 | 20 | 63 |\n",
        "| Year | Visits |\n|---|---|\n| 2019 | 1,204 |\n| 2020 | 1,588 |\n| 2021 | 1,911 |\n| 2022 | 4,650 |\n",
        "| Land | Gold | Silver | Total |\n|---|---|---|---|\n| Arl | 8 | 5 | 22 |\n| Bek | 6 | 6 | 12 |\n",
        "| Club | P | W | L | OT | Pts |\n|---|---|---|---|---|---|\n| Ayr | 10 | 7 | 3 | 0 | 14 |\n"
        "| Wick | 10 | 6 | 4 | 0 | 12 |\n| Oban | 10 | 5 | 4 | 1 | 11 |\n| Tain | 10 | 3 | 7 | 0 | 6 |\n"
        "| Nairn | 10 | 1 | 9 | 0 | 2 |\n| Elgin | 10 | 2 | 8 | 0 | 4 |\n",
        "| Club | P | W | D | L | Pts |\n|---|---|---|---|---|---|\n| Ayr | 14 | 10 | 1 | 3 | 31 |\n"
        "| Wick | 14 | 9 | 2 | 3 | 29 |\n| Oban | 14 | 7 | 4 | 3 | 22 |\n| Tain | 14 | 6 | 2 | 6 | 20 |\n"
        "| Nairn | 14 | 3 | 2 | 9 | 11 |\n| Elgin | 14 | 1 | 1 | 12 | 4 |\n\nOban had three points deducted.\n",
        "| Year | Staff | Cost |\n|---|---|---|\n| 2019 | 3 | 2022 |\n| 2020 | 4 | 2024 |\n| 2021 | 5 | 2026 |\n"
        "| 2022 | 6 | 2028 |\n| 2023 | 7 | 2030 |\n| 2024 | 8 | 2033 |\n",
        "| Site | Visits |\n|---|---|\n| A | 40 |\n| B | n/a |\n| Total | 42 |\n",
    ],
)
def table_total_mismatch(context: Context) -> Iterator[Problem]:
    """A row or a column called total is not the sum of the figures it stands for.

    A line was added or corrected, and the total stayed.

    Checked are the row whose label is "Total" or "Sum", the column whose heading is, a last row such as "Total
    ballots" that comes near the sum, a last row or column that is the sum elsewhere in the table, the items of a list
    in the same way, and a closing balance with what was added to the opening one or taken off; and the column of an
    age, a change or a margin that in most rows is what the two before it differ by. Whatever the headings say, a row
    stands out that alone breaks what the columns make of each other in four rows or more: sums and differences,
    products and quotients, points for games won and drawn. Without a total, shares that leave
    nothing out (the last row has the others, or the words beside the table divide a whole) must make a hundred.

    Silent where a cell of the column
    holds no figure ("n/a"), where words around the table tell of overlaps or of what is left out, where the heading
    speaks of what is not added (averages, rates, ranks, years, changes), and where a sum exists that fits: with or
    without subtotals and "of which" rows. Percentages, decimals and columns headed in thousands or millions may be
    rounded: half a unit of the last digit for each row is allowed. A column of totals is only trusted where it fits in
    most rows.

    The fix offers the sum; it is not applied, because one of the parts may be wrong.
    """
    for table in context.document.tables:
        cells = rows_of(context, table)
        header = cells[0] if table.header and cells else ()
        body = cells[1:] if table.header else cells
        if any(len(row) != len(body[0]) for row in body) or _is_explained(context, table.start, table.end):
            continue
        told = [
            *_column_totals(header, body),
            *_row_totals(header, body),
            *row_differences(header, body),
            *_balances(header, body),
            *map(_of_number, wrong_share_of_count(header, body)),
            *map(_not_all, wrong_shares(header, body, _beside(context, table.start, table.end))),
        ]
        yield from told
        known = [*(one.start for one in told), *(row.total.start for row in wrong_rows(header, body))]
        rows = [row for row in body if not any(row[0].start <= start < row[-1].end for start in known)]
        yield from odd_rows(header, rows)
    for one in context.document.lists:
        items = [found for item in one.items if (found := _item(context.text, item))]
        if len(items) == len(one.items) and not _is_explained(context, one.start, one.end):
            yield from _column_totals((), items)


def _is_explained(context: Context, start: int, end: int) -> bool:
    """Whether the words around a table tell that its parts overlap, or that some are left out."""
    return any(map(_OVERLAP.search, _beside(context, start, end)))


def _beside(context: Context, start: int, end: int) -> list[str]:
    """The paragraphs right before a table and behind it."""
    beside = (context.document.block_at(place) for place in (start - _GAP, end + _GAP))
    return [context.text[one.start : one.end] for one in beside if one is not None and one.kind == "paragraph"]


def _of_number(share: WrongShare) -> Problem:
    new = written_like(share.made, share.cell)
    return Problem(
        share.cell.start,
        share.cell.end,
        f"{share.number.words} of {exact_text(share.whole)} is {new} percent, not {share.cell.words}.",
        related=(Related(share.number.start, share.number.end, "the number"),),
    )


def _not_all(shares: WrongShares) -> Problem:
    *others, last = shares.cells
    return Problem(
        last.start,
        last.end,
        f"These shares are all there are, and make {exact_text(shares.sum)} percent.",
        related=tuple(Related(one.start, one.end, "a share") for one in others),
    )


def _item(text: str, item: Item) -> tuple[Cell, Cell] | None:
    """An item that ends in a figure, "spoilt papers 95", as the two cells of a row."""
    last = _LAST_FIGURE.search(text, max(item.start, item.end - _LONGEST_FIGURE), item.end)
    found = _LABELLED.fullmatch(text, item.start, item.end) if last else None
    if found is None:
        return None
    label, figure = (read_cell(text, *found.span(name)) for name in ("label", "figure"))
    return (label, figure) if figure.stated else None


def _balances(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[Problem]:
    """Judge a last row that closes what the first one opens, with the rows between added or taken off."""
    if len(body) < _LEAST or not _OPENS.match(body[0][0].words) or not _CLOSES.match(body[-1][0].words):
        return
    for column in range(1, len(body[0])):
        *rows, last = (row[column] for row in body)
        figures = [cell.figure for cell in rows if cell.figure is not None and cell.stated]
        if len(figures) != len(rows) or not last.stated or len(rows) > _MOST:
            continue
        slack = _slack([*rows, last], header[column].words if column < len(header) else "")
        signs = product((1, -1), repeat=len(figures) - 1)
        sums = [figures[0] + sum(sign * one for sign, one in zip(each, figures[1:], strict=True)) for each in signs]
        if not any(_fits(last, one, slack) for one in sums):
            yield _problem(last, sums[0], rows)


def _column_totals(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[Problem]:
    totals = [index for index, row in enumerate(body) if row and _TOTAL.match(row[0].words)]
    last = len(body) - 1
    named = not totals and body and (_sums_up(body[last][0].words) or _sums_up_a_year(body) or _adds_up(header, body))
    if named:
        totals = [last]
    if len(totals) != 1 or totals[0] < 2:
        return
    at = totals[0]
    whole = [[row[column] for row in body[: at + 1]] for column in range(1, len(body[at]))]
    labelled = not named or (_sums_up(body[last][0].words) and any(_is_sum(each[-1], each[:-1]) for each in whole))
    for column in range(1, len(body[at])):
        heading = header[column].words if column < len(header) else ""
        total = body[at][column]
        rows = [row for row in body[:at] if row[column].words or row[0].words]
        above = [row[column] for row in rows]
        shares = (
            total.figure == _WHOLE and _SHARE_OF.match(heading) and _is_out_by_a_digit([row[column] for row in rows])
        )
        if not total.stated or (_NO_SUM.search(heading) and not shares) or any(c.figure is None for c in above):
            continue
        if _NOTED.search(total.words) and not any(_NOTED.search(cell.words) for cell in above):
            continue  # a note says how it was counted
        sums = list(_sums(rows, column))
        slack = _slack([*above, total], heading)
        if len([c for c in above if c.stated]) < 2 or _is_between(total, above):
            continue
        if not labelled and (total.figure is None or abs(total.figure - sums[0]) > _NEAR * abs(sums[0])):
            continue
        if not any(_fits(total, one, slack) for one in sums):
            yield _problem(total, sums[0], above)


def _sums_up(label: str) -> bool:
    """Whether a label tells of all, such as "All sources", and of nothing that is not summed."""
    return _TOTAL_OF.match(label) is not None and not _NO_SUM.search(label)


def _sums_up_a_year(body: Sequence[Sequence[Cell]]) -> bool:
    """Whether the last row is of a year and those before it are of its quarters, halves or months."""
    parts = [row[0].words for row in body[:-1]]
    of_year = _OF_YEAR.match(body[-1][0].words) is not None
    return of_year and len(parts) in {2, 4, 12} and all(map(_PART_OF_YEAR.match, parts))


def _adds_up(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> bool:
    """Whether the last row is the sum of the others in some column, or is but for a digit of a long figure."""
    *rows, last = body
    columns = [[row[at] for row in rows] for at in range(1, len(last)) if len(rows) >= _LEAST and last[at].stated]
    totals = [cell for cell in last[1:] if cell.stated]
    headings = [cell.words for at, cell in enumerate(header) if at and at < len(last) and last[at].stated]
    return not any(map(_NO_SUM.search, headings)) and any(
        _is_sum(total, above) or (len(totals) == 1 and _is_sum_but_for_a_digit(total, above, least=_LONG))
        for total, above in zip(totals, columns, strict=False)
    )


def _is_sum(total: Cell, parts: Sequence[Cell]) -> bool:
    """Whether a figure is the sum of others, all stated, which chance hardly makes it."""
    figures = [cell.figure for cell in parts if cell.stated and cell.figure]
    whole = len(figures) == len(parts) > 1 and min(figures) > 0 and total.figure is not None
    return whole and total.figure == sum(figures, Fraction(0)) >= _TELLING


def _is_sum_but_for_a_digit(total: Cell, parts: Sequence[Cell], least: int = 0) -> bool:
    """Whether a figure of `least` last places or more is the sum of others but for a digit."""
    figures = [cell.figure for cell in parts if cell.stated and cell.figure]
    if len(figures) < len(parts) or min(figures, default=Fraction(0)) <= 0 or total.figure is None:
        return False
    written = Quantity(total.figure, total.figure, quantum=total.place or 1)
    return (
        total.figure >= least * (total.place or 1)
        and total.figure > max(figures)
        and differ_in_a_digit(written, sum(figures, Fraction(0)))
    )


def _sums(rows: Sequence[Sequence[Cell]], column: int) -> Iterator[Fraction]:
    """The sums that a total may mean: of all rows, without parts of rows, of the subtotals, without them."""
    part = [bool(_PART_OF_ROW.search(row[0].words)) for row in rows]
    sub = [bool(_SUBTOTAL.match(row[0].words)) for row in rows]
    figures = [row[column].figure or Fraction(0) for row in rows]
    plain = [f for f, p, s in zip(figures, part, sub, strict=True) if not p and not s]
    yield sum(plain, Fraction(0))
    yield sum(figures, Fraction(0))
    yield sum((f for f, s in zip(figures, sub, strict=True) if s), Fraction(0))
    yield sum((f for f, s in zip(figures, sub, strict=True) if not s), Fraction(0))
    yield sum((abs(f) for f in plain), Fraction(0))
    if True in sub:
        last = len(sub) - sub[::-1].index(True) - 1
        yield figures[last] + sum(figures[last + 1 :], Fraction(0))


def _row_totals(header: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[Problem]:
    columns = [i for i, cell in enumerate(header) if _TOTAL.match(cell.words)]
    if not columns and len(header) == _OF_BOTH and re.fullmatch(r"\W*both\W*", header[-1].words, re.IGNORECASE):
        columns = [len(header) - 1]
    if not columns and len(body) >= _LEAST and header and _TOTAL_HEADING.search(header[-1].words):
        columns = [len(header) - 1]
    unnamed = not columns and len(header) > _LEAST and any(_is_sum(row[-1], row[1:-1]) for row in body)
    if unnamed and not any(_NO_SUM.search(cell.words) for cell in header[1:]):
        columns = [len(header) - 1]
    if len(columns) != 1:
        return
    total = columns[0]
    parts = [i for i in range(1, len(header)) if i != total and not _NO_SUM.search(header[i].words)]
    rows = [row for row in body if row[total].stated and all(row[i].figure is not None for i in parts)]
    wrong = []
    for row in rows:
        figures = [row[i] for i in parts]
        expected = sum((cell.figure or Fraction(0) for cell in figures), Fraction(0))
        if not _fits(row[total], expected, _slack([*figures, row[total]], header[total].words)):
            wrong.append((row[total], expected, figures))
    if unnamed:
        told = len(wrong) < len(rows) and all(_is_sum_but_for_a_digit(cell, figures) for cell, _, figures in wrong)
    else:
        # Where three parts or more make the total of one row of two, that of the other is no total of something else.
        enough = _LEAST if len(rows) >= _LEAST or len(parts) < _LEAST else len(rows)
        told = len(rows) > 1 and enough * len(wrong) <= len(rows)
    if len(parts) >= 2 and told:
        for cell, expected, figures in wrong:
            yield _problem(cell, expected, figures)


def _fits(total: Cell, expected: Fraction, slack: Fraction) -> bool:
    return total.figure is not None and abs(total.figure - expected) <= slack


def _is_out_by_a_digit(parts: Sequence[Cell]) -> bool:
    """Whether parts of a hundred make a ten more or less, as where one digit of them is another."""
    return abs(sum((cell.figure or Fraction(0) for cell in parts), Fraction(0)) - _WHOLE) in {10, 20}


def _is_between(total: Cell, parts: Sequence[Cell]) -> bool:
    """Whether a total lies among its parts, as an average or a count without doubles does."""
    figures = [cell.figure for cell in parts if cell.stated and cell.figure is not None]
    return total.figure is not None and min(figures) <= total.figure <= max(figures)


def _slack(cells: Sequence[Cell], heading: str) -> Fraction:
    """How far rounding may take a total from its sum."""
    places = [cell.place for cell in cells if cell.place is not None]
    words = f"{heading} " + " ".join(cell.words for cell in cells)
    shares = re.search(r"\bshare\b", heading, re.IGNORECASE) or cells[-1].figure == _WHOLE
    rounded = min(places, default=Fraction(1)) < 1 or shares or _ROUNDED.search(words)
    most = Fraction(len(places) + 1, 4) if cells[-1].figure == _WHOLE else Fraction(len(places), 2)
    return max(places, default=Fraction(0)) * most if rounded else Fraction(0)


def _problem(total: Cell, expected: Fraction, parts: Sequence[Cell]) -> Problem:
    new = written_like(expected, total)
    digits = re.search(r"\d[\d,.  ]*", total.words)
    start = total.start + (digits.start() if digits else 0)
    end = start + len(digits[0].rstrip()) if digits else total.end
    return Problem(
        start,
        end,
        f"The total is given as {total.words}, but the figures add up to {new}.",
        related=(Related(parts[0].start, parts[-1].end, f"these add up to {new}"),),
        fixes=(Fix(f"write {new}", (Edit(start, end, new),), "display"),),
    )
