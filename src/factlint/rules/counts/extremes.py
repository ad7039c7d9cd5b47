"""Rows that are told to be the most or the least of a table of which they are in no column."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from factlint.assertions.sentences.directions import CHANGES
from factlint.patterns import pattern
from factlint.rules.problem import Problem, Related

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction

    from factlint.rules.counts.said import Said
    from factlint.rules.counts.tables import Row, Sheet

_LENGTHS = frozenset({"km", "mi", "m", "ft", "yd", "min", "h", "s", "d", "week", "month", "minute", "hour", "day"})
_WEIGHTS, _MONEY, _NONE = frozenset({"kg", "g", "t", "lb"}), frozenset({"GBP", "EUR", "USD", "$"}), frozenset[str]()
_MEASURES = (
    (("longest", "shortest"), "length|distance|duration|time|run|long", _LENGTHS),
    (("heaviest", "lightest"), "weight|mass", _WEIGHTS),
    (("dearest", "cheapest"), "price|cost|fee|rent", _MONEY),
    (("most expensive",), "price|cost|fee|rent", _NONE),
    (("wettest", "driest"), "rain|rainfall|precipitation", _NONE),
    (("hottest", "warmest"), "temperature|high|max", _NONE),
    (("coldest",), "temperature|low|min", _NONE),
    (("busiest", "quietest"), "visits|visitors|passengers|calls|loans|trips|users|customers|journeys|guests", _NONE),
    (
        ("largest", "biggest", "smallest"),
        "area|size|population|members|staff|pupils|seats|capacity|inhabitants|employees|acres|hectares|ha",
        _NONE,
    ),
    (("tallest",), "height|tall", _NONE),
    (("highest", "lowest"), "height|altitude|elevation", _NONE),
    (("deepest",), "depth|deep", _NONE),
    (("widest",), "width|wide|span", _NONE),
    (("fastest", "slowest"), "time|speed|seconds|minutes", _NONE),
)
"""By what a row can be so: what the heading of a column says, or the unit of its figures."""
_MEASURED = {word: (pattern(rf"(?i)\b(?:{heading})\b"), units) for words, heading, units in _MEASURES for word in words}
_GUARD = r"(?<!second )(?<!third )(?<!fourth )(?<!second-)(?<!third-)(?<!fourth-)(?<!next )(?<!joint )"
_IS = pattern(
    rf"(?i)(?:,? (?:is|was|remains|remained) (?:also |still |again |easily |by far |now )?|, )the {_GUARD}"
    rf"(?P<word>{'|'.join(_MEASURED)})"
    r"(?= of (?:the|all|them)\b(?! [a-z]+s? (?:in|on|at|with|that|to)\b)| and\b|[,.;:)]|\Z)"
)
"""Behind the name of a row."""
_FARED = pattern(
    r"(?i) (?:led the (?:way|table|field|list)|tops? the (?:table|list)|topped the (?:table|list)|"
    r"(?:comes?|came|finishe[sd]|finish) (?:last|bottom|top)|fare[sd] (?:best|worst)|did (?:best|worst)|"
    r"(?:comes?|came) off (?:best|worst))(?= of (?:the|all)\b| and\b|[,.;:)]|\Z)"
)
_CHANGED = pattern(
    rf"(?i) (?:(?:show(?:s|ed)?|ha[sd]|have|saw|sees|record(?:s|ed)|ma[dk]e|makes|report(?:s|ed)) the {_GUARD}"
    rf"(?P<much>strongest|weakest|biggest|smallest|largest|greatest|sharpest|steepest|highest|lowest) "
    rf"(?:[a-z]+ )?(?:{CHANGES}|growth)"
    r"|(?:gain(?:s|ed)?|los(?:t|es?)|gr[eo]ws?|f[ea]ll(?:s|en)?|r[io]se[sn]?|sav(?:es?|ed)|dropped|drops?|shrank|shrinks?|"
    r"improve[sd]?|climb(?:s|ed)?) the (?P<most>most|least))(?= of (?:the|all)\b| and\b| at\b|[,.;:)]|\Z)"
)
_FEWEST_ROWS = 3
_LEAST = pattern(r"(?i)(?:weak|small|slow|low|least|short|light|cheap|dri|cold|quiet)")
_EITHER_END = pattern(r"(?i)fastest|slowest")
"""The fastest has the least time, or the highest speed."""


def nowhere_extreme(said: Said) -> Iterator[Problem]:
    """Judge "Leith is the longest", "Leith led the way" and "Leith shows the strongest growth".

    What column is meant is not asked: in none of them, nor in what two of them make, is the row the first or the last.
    """
    sheet, text = said.sheet, said.sentence.document_text
    for one in said.named:
        place = (text, one.end, said.sentence.end)
        if (found := _IS.match(*place)) and _is_measured(sheet, found["word"]):
            wrong = _is_wrong(sheet, one.row, found["word"], columns_of(sheet))
        elif found := _FARED.match(*place):
            wrong = _is_wrong(sheet, one.row, "", [*columns_of(sheet), *_changes(sheet)])
        elif found := _CHANGED.match(*place):
            sizes = [[abs(figure) for figure in column] for column in (*columns_of(sheet), *_changes(sheet))]
            wrong = _is_wrong(sheet, one.row, found["much"] or found["most"], sizes)
        else:
            continue
        if wrong:
            words = found[0].strip(" ,")
            yield Problem(
                one.start,
                found.end(),
                f"It says of {one.row.label}: {words}. In no column of the table is it so.",
                related=(Related(one.row.cells[0].start, one.row.cells[-1].end, "the row"),),
            )


def _is_measured(sheet: Sheet, word: str) -> bool:
    """Whether a column measures by what a row can be the longest, or the cheapest."""
    heading, units = _MEASURED[word.lower()]
    return any(heading.search(one) for one in sheet.headings[1:]) or not units.isdisjoint(sheet.units)


def _rows(sheet: Sheet) -> list[Row]:
    """The rows, but for the last where it adds the others up in some column."""
    if len(sheet.rows) > _FEWEST_ROWS and any(sum(column[:-1]) == column[-1] for column in _read(sheet.rows)):
        return list(sheet.rows[:-1])
    return list(sheet.rows)


def _read(rows: Sequence[Row]) -> list[list[Fraction]]:
    """The columns of figures; none where one holds digits that are no figures."""
    read: list[list[Fraction]] = []
    for index in range(1, max(len(row.cells) for row in rows)):
        cells = [row.cells[index] for row in rows if index < len(row.cells)]
        figures = [cell.figure for cell in cells if cell.stated and cell.figure is not None]
        if len(figures) == len(rows):
            read.append(figures)
        elif any(any(map(str.isdigit, cell.words)) for cell in cells):
            return []
    return read


def columns_of(sheet: Sheet) -> list[list[Fraction]]:
    """The columns of figures of a table, without a row that adds the others up; none of too few rows."""
    rows = _rows(sheet)
    return _read(rows) if len(rows) >= _FEWEST_ROWS else []


def _changes(sheet: Sheet) -> list[list[Fraction]]:
    """By how much, and by what share, each column differs from each before it, row by row."""
    made: list[list[Fraction]] = []
    for first, second in combinations(columns_of(sheet), 2):
        if all(first):
            pairs = list(zip(first, second, strict=True))
            made += [[new - old for old, new in pairs], [new / old - 1 for old, new in pairs]]
    return made


def _is_wrong(sheet: Sheet, row: Row, word: str, columns: list[list[Fraction]]) -> bool:
    """Whether a row is in no column where the word puts it: at the top, at the bottom, or at either end."""
    columns = [column for column in columns if min(column) < max(column)]
    index = sheet.rows.index(row)
    if not columns or index >= len(columns[0]):
        return False
    ends: tuple[Callable[[list[Fraction]], Fraction], ...] = (min, max)
    if word and not _EITHER_END.match(word):
        ends = (min,) if _LEAST.match(word) else (max,)
    return all(column[index] != end(column) for column in columns for end in ends)
