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
    from collections.abc import Iterator, Sequence
    from fractions import Fraction

    from factlint.rules.counts.said import Said
    from factlint.rules.counts.tables import Row, Sheet

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
    rf"remain(?:ed|s)?)(?: up| now| still)?(?: in)? {_PLACE}(?: place)?(?=[,.;:)]|\Z| (?:and|on|with)\b)"
)
"""The same of a table of standings."""
_POINTS = pattern(r"(?i)\A(?:pts|points?)\Z")
_FEWEST_ROWS = 3
_STEM = 5


def nowhere_placed(said: Said) -> Iterator[Problem]:
    """Judge "Cheese, our third-largest line", "Nethershaw was third for survival" and "Leith, who finish fourth"."""
    text = said.sentence.document_text
    for one in said.named:
        for words in (_NTH_LARGEST, _NTH_FOR, _FINISHED):
            found = words.match(text, one.end, said.sentence.end)
            columns = _columns_meant(said.sheet, words, found) if found else []
            if found and columns and not any(_is_at(column, said.sheet, one.row, found) for column in columns):
                place = found.span("place")
                yield Problem(
                    *place,
                    f"It says of {one.row.label}: {found['place']}. In no column of the table is it so.",
                    related=(Related(one.row.cells[0].start, one.row.cells[-1].end, "the row"),),
                )


def _columns_meant(sheet: Sheet, words: re.Pattern[str], found: re.Match[str]) -> Sequence[Sequence[Fraction]]:
    """The columns by which a row may have the place; none where the words are hardly about the table."""
    if len(sheet.rows) < _FEWEST_ROWS:
        return []
    if words is _NTH_LARGEST:
        rows = singular(found["noun"].lower())
        return columns_of(sheet) if sheet.headings and sheet.headings[0].lower().startswith(rows) else []
    stem = found["noun"].lower()[:_STEM] if words is _NTH_FOR else None
    headed = [
        index
        for index, heading in enumerate(sheet.headings)
        if index and (heading.lower().startswith(stem) if stem else _POINTS.match(heading.strip()))
    ]
    columns = [[cell.figure if cell.stated else None for cell in sheet.column(index)] for index in headed]
    whole = [column[:-1] if column[-1] is None else column for column in columns]  # the last row may sum up others
    return [[one for one in column if one is not None] for column in whole if None not in column]


def _is_at(column: Sequence[Fraction], sheet: Sheet, row: Row, found: re.Match[str]) -> bool:
    """Whether a row has a place in a column, alike ones sharing theirs."""
    index = sheet.rows.index(row)
    if index >= len(column):
        return True
    mine, place = column[index], NTH.index(found["place"].lower()) + 1
    ahead = sum(one < mine if found.groupdict().get("least") else one > mine for one in column)
    return ahead < place <= ahead + list(column).count(mine)
