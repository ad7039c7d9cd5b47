"""Rows that are told to be second or third of a table of which they are so in no column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.mentions.counted import singular
from factlint.patterns import pattern
from factlint.rules.counts.extremes import columns_of
from factlint.rules.problem import Problem, Related
from factlint.values.wording import NTH

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator, Sequence
    from fractions import Fraction
    from typing import TypeAlias

    from factlint.rules.counts.said import Said
    from factlint.rules.counts.tables import Row, Sheet

    _Columns: TypeAlias = Sequence[Sequence[Fraction]]

_PLACE = f"(?P<place>{'|'.join(NTH[1:])})"
_NTH_LARGEST = pattern(
    rf"[^A-Z0-9.;:]{{0,50}}?[ ,] ?(?:the|our|its|their) {_PLACE}"
    r"[- ](?:largest|biggest|busiest|longest|highest|strongest|heaviest|(?P<least>smallest|lowest|weakest|shortest|"
    r"quietest)) (?P<noun>[a-z]+)(?=[,.;:)]|\Z| and\b)"
)
"""Behind the name of a row, "our third-largest line", with what the table calls its rows."""
_NTH_FOR = pattern(
    rf"(?i) (?:is|was|were|are|came|comes|come|ranked|ranks) {_PLACE} (?:for|in|on|by) (?P<noun>[a-z]+)\b"
)
"""The same with the heading of a column: "was third for survival"."""
_FINISHED = pattern(
    r"(?i)(?:,? (?:who|which|that))? (?:finish(?:ed|es)?|came|comes?|ended|stay(?:ed|s)?|lies?|stands?|sits?|"
    rf"remain(?:ed|s)?|(?<=who )are|(?<=who )were|(?<=which )is)(?: up| now| still)?(?: in)? {_PLACE}(?: place)?"
    r"(?=[,.;:)]|\Z| (?:and|on|with)\b)"
)
"""The same of a table of standings."""
_PLACED = pattern(rf"(?i)\b{_PLACE}[- ]place(?:d)? \Z")
"""Before the name of a row of one: "third-placed Leith"."""
_POINTS = pattern(r"(?i)\A(?:pts|points?)\Z")
_FEWEST_ROWS = 3
_STEM = 5
_LONGEST = 24
"""How many characters before a name may tell its place."""


def nowhere_placed(said: Said) -> Iterator[Problem]:
    """Judge "Cheese, our third-largest line", "Nethershaw was third for survival" and "Leith, who finish fourth"."""
    text, sheet = said.sentence.document_text, said.sheet
    for one in said.named if len(sheet.rows) >= _FEWEST_ROWS else ():
        behind = ((columns, words.match(text, one.end, said.sentence.end)) for columns, words in _BEHIND)
        before = _PLACED.search(text, max(said.sentence.start, one.start - _LONGEST), one.start)
        for columns_meant, found in (*behind, (_of_points, before)):
            columns = columns_meant(sheet, found) if found else []
            if found and columns and not any(_is_at(column, sheet, one.row, found) for column in columns):
                yield Problem(
                    *found.span("place"),
                    f"It says of {one.row.label}: {found['place']}. In no column of the table is it so.",
                    related=(Related(one.row.cells[0].start, one.row.cells[-1].end, "the row"),),
                )


def _of_all(sheet: Sheet, found: re.Match[str]) -> _Columns:
    """All columns of a table whose rows are what the words call them: "our third-largest line"."""
    rows = singular(found["noun"].lower())
    return columns_of(sheet) if sheet.headings and sheet.headings[0].lower().startswith(rows) else []


def _of_heading(sheet: Sheet, found: re.Match[str]) -> _Columns:
    """The columns whose heading begins as the words call them: "third for survival"."""
    stem = found["noun"].lower()[:_STEM]
    return _headed(sheet, lambda heading: heading.lower().startswith(stem))


def _of_points(sheet: Sheet, _: re.Match[str]) -> _Columns:
    """The column of points in a table of standings."""
    return _headed(sheet, lambda heading: _POINTS.match(heading.strip()) is not None)


def _headed(sheet: Sheet, is_meant: Callable[[str], bool]) -> _Columns:
    """The columns of some headings that have a figure in each row, but perhaps in the last, which may sum up others."""
    headed = [index for index, heading in enumerate(sheet.headings) if index and is_meant(heading)]
    columns = [[cell.figure if cell.stated else None for cell in sheet.column(index)] for index in headed]
    whole = [column[:-1] if column[-1] is None else column for column in columns]
    return [[one for one in column if one is not None] for column in whole if None not in column]


_BEHIND = ((_of_all, _NTH_LARGEST), (_of_heading, _NTH_FOR), (_of_points, _FINISHED))
"""The columns by which a row may have the place that words behind its name give it; none if they tell of no table."""


def _is_at(column: Sequence[Fraction], sheet: Sheet, row: Row, found: re.Match[str]) -> bool:
    """Whether a row has a place in a column, alike ones sharing theirs; a table may show only a part of all rows."""
    index, place = sheet.rows.index(row), NTH.index(found["place"].lower()) + 1
    if index >= len(column) or place > len(column) + 1:
        return True
    mine = column[index]
    ahead = sum(one < mine if found.groupdict().get("least") else one > mine for one in column)
    return ahead < place <= ahead + list(column).count(mine)
