"""Tables as the prose beside them sees them: rows by their labels, columns by their headings, and what follows."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from factlint.assertions.tables.figures import figure_in
from factlint.assertions.tables.headings import read_heading
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.rows import rows_of
from factlint.rules.reading.cells import Cell  # noqa: TC001 - a named tuple names it

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.documents import Table
    from factlint.mentions import Mention
    from factlint.rules.context import Context
    from factlint.rules.reading.sentence import Sentence

_TOTAL = pattern(
    r"\W*(?:(?:grand |overall )?totals?\b|sum\b|all\b|altogether\b|together\b|average\b|mean\b)", re.IGNORECASE
)
_YEAR = pattern(r"(?:1[5-9]|20)\d\d")
_JOINED = pattern(r",?\s+(?:(?:and|or|to|with)\s+)?(?:in\s+)?(?:the\s+)?", re.IGNORECASE)
_IN = pattern(r"(?:\s+[^\W\d_]+)?\s+in\s+", re.IGNORECASE)
"""Between a figure and the year that it is told of: "41,200 in 2020"."""
_BESIDE = pattern(r"\A[$€£]|(?<=\d)\s?(?:%|[^\W\d_]+)")
_WORD = pattern(r"[^\W\d_]{4,}")
_ABOUT = 4
_GAP, _LONGEST = 3, 200
"""So many characters before a table its caption ends, which is no longer than this."""
_FRONTED = pattern(r"(?:With|At|Having)\s[^,;:]*,\s")
"""A phrase before the subject of a sentence: "With 27 plants, Italy comes second"."""
_ASIDE = pattern(r",\s+(?:is|was|are|were|came)\b")
"""After a figure that is set between commas before who it is of: "the oldest, at 24 months, was the old Brie"."""
_NUMBERED = pattern(r"([0-9]{1,3})[.:)]? (?=[^\W\d_])")
_STEM = 6
"""By so many letters a heading's noun is known again: "Homes" in "homeless" is not, "votes" in "voted" is."""


class Row(NamedTuple):
    """A row with its label in the first cell."""

    cells: tuple[Cell, ...]

    @property
    def label(self) -> str:
        return self.cells[0].words

    @property
    def figures(self) -> tuple[Cell, ...]:
        return self.cells[1:]


class Sheet(NamedTuple):
    """The headings of a table, its rows, and those among them that add the others up."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]
    totals: tuple[Row, ...]
    units: tuple[str | None, ...] = ()
    """The units that the headings tell."""

    def names(self, noun: str) -> bool:
        """Whether a heading has a noun, or the headings tell none."""
        told = [heading for heading in self.headings if _WORD.search(heading)]
        return not told or any(noun[:_STEM].lower() in heading.lower() for heading in told)

    @property
    def years(self) -> frozenset[int]:
        """The years that head rows and columns."""
        labels = " ".join((*self.headings, *(row.label for row in self.rows)))
        return frozenset(int(year) for year in _YEAR.findall(labels))

    def column(self, index: int) -> list[Cell]:
        """The cells of a column, without totals."""
        return [row.cells[index] for row in self.rows if index < len(row.cells)]

    def columns_of_unit(self, figure: Mention) -> list[int]:
        """The columns whose cells, or heading, are in the unit of a figure, by the word or sign after or before it."""
        of_unit = [index for index, unit in enumerate(self.units) if index and unit and unit == figure.unit]
        if of_unit:
            return of_unit
        unit = _BESIDE.search(figure.text)
        sign = unit[0].strip() if unit else ""
        width = max((len(row.cells) for row in self.rows), default=0)
        return [
            index
            for index in range(1, width)
            if sign and all(sign in cell.words for cell in self.column(index) if cell.stated) and self.column(index)
        ]

    def columns_named(self, words: str, unit: str | None = None, *, only: bool = True) -> list[int]:
        """The columns whose heading shares a noun or a year with words, or has a unit; with `only` the only one."""
        width = max((len(row.cells) for row in self.rows), default=0)
        numeric = [index for index in range(1, width) if any(cell.stated for cell in self.column(index))]
        named = [index for index in numeric if index < len(self.headings) and _names(self.headings[index], words, unit)]
        named = named or [index for index in numeric if unit and self.units[index : index + 1] == (unit,)]
        return named or (numeric if only and len(numeric) == 1 else [])


def _names(heading: str, words: str, unit: str | None) -> bool:
    if unit and re.search(rf"(?<!\w){re.escape(unit)}(?!\w)", heading):
        return True
    stems = [word[:_STEM].lower() for word in _WORD.findall(heading)] + _YEAR.findall(heading)
    return any(re.search(rf"\b{re.escape(stem)}", words, re.IGNORECASE) for stem in stems)


def read_sheet(context: Context, table: Table) -> Sheet:
    cells = rows_of(context, table)
    headings = tuple(cell.words for cell in cells[0]) if table.header and cells else ()
    told = [read_heading(heading).unit for heading in headings]
    whole = _unit_of_caption(context, table) if not any(told) else ""
    ones = [figure_in("1", unit or (whole if at else "")) for at, unit in enumerate(told)]
    scales = [Fraction(one.number) if one and one.number else Fraction(1) for one in ones]
    body = [Row(_scaled(row, scales)) for row in cells[table.header :] if row and row[0].words]
    totals = tuple(row for row in body if _TOTAL.match(row.label))
    units = tuple(one and one.unit for one in ones)
    return Sheet(headings, tuple(row for row in body if row not in totals), totals, units)


def _unit_of_caption(context: Context, table: Table) -> str:
    """The unit that the words right above a table tell for all its figures: "Sales by region (€ million)"."""
    block = context.document.block_at(table.start - _GAP)
    words = context.text[block.start : block.end] if block is not None and block.kind != "cell" else ""
    return read_heading(words).unit if len(words) <= _LONGEST else ""


def _scaled(row: tuple[Cell, ...], scales: Sequence[Fraction]) -> tuple[Cell, ...]:
    """The cells of a row, each with the scale that the heading of its column tells."""
    return tuple(cell._replace(scale=scales[index]) if index < len(scales) else cell for index, cell in enumerate(row))


class Named(NamedTuple):
    """A place of the text that names a row."""

    start: int
    end: int
    row: Row


def rows_named(sheet: Sheet, sentence: Sentence) -> list[Named]:
    """Where a sentence names rows of a table, by their whole label or by a word that no other label has."""
    labels = [row.label for row in sheet.rows]
    found: dict[int, Named] = {}
    for row in sheet.rows:
        if _is_figure(row.label):
            continue
        words = [row.label, *_turned(row.label), *_own_words(row.label, labels), *_numbered(row.label, sheet.headings)]
        for word in words:
            for match in re.finditer(rf"(?<![\w-]){re.escape(word)}(?:e?s)?(?![\w-]*\w)", sentence.text, re.IGNORECASE):
                start = sentence.start + match.start()
                found.setdefault(start, Named(start, sentence.start + match.end(), row))
    places = sorted(found.values())
    return [one for one in places if not any(other.start < one.start < other.end for other in places)]


def _turned(label: str) -> Iterator[str]:
    """A label as prose has it: "Brie, old" is "old Brie"."""
    noun, comma, kind = label.partition(", ")
    if comma and "," not in kind:
        yield f"{kind} {noun}"


def _numbered(label: str, headings: Sequence[str]) -> Iterator[str]:
    """A label with a number before it as prose has it under its heading: "2 Oban – Ayr" is "stage 2"."""
    number = _NUMBERED.match(label)
    if number and headings and headings[0].isalpha():
        yield f"{headings[0]} {number[1]}"


def _own_words(label: str, labels: Sequence[str]) -> Iterator[str]:
    """The words of a label with a capital that stand in no other label."""
    for word in _WORD.findall(label):
        if word[:1].isupper() and sum(word.lower() in other.lower() for other in labels) == 1:
            yield word


def _is_figure(label: str) -> bool:
    return bool(re.fullmatch(r"[\d.,%\s–-]+", label)) and not _YEAR.fullmatch(label)


def owner(named: Sequence[Named], sentence: Sentence, figure: Mention) -> Row | None:
    """The row that a figure is told of: the last one named before it, else the first behind it; None for several."""
    text = sentence.document_text
    of_years = [one for one in named if _is_of_year(text, figure, one)]
    if of_years:
        return of_years[0].row
    taken = [one for one in named if any(_is_of_year(text, mention, one) for mention in sentence.mentions)]
    before = [one for one in named if one.end <= figure.start and one not in taken]
    if before:
        group = [
            one
            for one in before[:-1]
            if _JOINED.fullmatch(text, one.end, before[-1].start) and one.row != before[-1].row
        ]
        return None if group else before[-1].row
    after = [one for one in named if one.start >= figure.end]
    fronted = _FRONTED.match(text, sentence.start, sentence.end)
    aside = _ASIDE.match(text, figure.end) if text[: figure.start].endswith((", at ", ", with ")) else None
    clause = max(figure.end, fronted.end() if fronted else 0, aside.end() if aside else 0)
    stop = next((at for at in (text.find(mark, clause, sentence.end) for mark in (", ", ";")) if at >= 0), sentence.end)
    near = {one.row.label: one.row for one in after if one.start < stop}
    return next(iter(near.values())) if len(near) == 1 else None


def _is_of_year(text: str, figure: Mention, one: Named) -> bool:
    """Whether a row is the year that is named right behind a figure: "41,200 in 2020"."""
    return _YEAR.fullmatch(one.row.label) is not None and _IN.fullmatch(text, figure.end, one.start) is not None


def holds(cells: Sequence[Cell], mention: Mention) -> bool:
    """Whether a cell states the figure, or rounds to it; one that is about so much, to a quarter of it.

    A limit is held by any.
    """
    quantity = mention.quantity
    if quantity is None or quantity.bound not in {"exact", "about"} or quantity.number is None:
        return True
    number, slack = Fraction(quantity.number), Fraction(quantity.quantum) / 2
    if quantity.bound == "about":
        slack = max(slack, abs(number) / _ABOUT)
    return any(
        cell.figure is not None
        and (
            abs(number - abs(cell.figure)) <= slack
            or abs(number - abs(cell.figure) * cell.scale) <= max(slack, cell.hidden)
        )
        for cell in cells
    )


def follows(sheet: Sheet, row: Row, mention: Mention) -> bool:
    """Whether a figure is a sum or a difference of two cells of a row, or of one of them and one above or below."""
    number = mention.quantity.number if mention.quantity else None
    if number is None:
        return True
    columns = [sheet.column(index) for index in range(1, len(row.cells))]
    pairs = [pair for group in (row.figures, *columns) for pair in combinations(group, 2)]
    stated = [(one.figure, other.figure) for one, other in pairs if one.figure is not None and other.figure is not None]
    return any(number in {abs(one - other), one + other} for one, other in stated)
