"""What a sentence says of a whole table: which row has the most, what a column adds up to, how two rows differ."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from factlint.mentions.counted import counted_after, singular
from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.counts.tables import Named, Sheet, holds, owner, rows_named
from factlint.rules.problem import Problem, Related
from factlint.rules.reading.cells import Cell, written_like
from factlint.rules.reading.sentence import Sentence  # noqa: TC001 - a named tuple names it
from factlint.rules.working.slips import is_slip

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.mentions import Mention

_MOST = pattern(
    r"(?<!second )(?<!third )(?<!fourth )(?<!second-)(?<!third-)(?<!next )(?<!one of the )(?<!among the )(?<!at )"
    r"(?<!at the )"
    r"\b(?P<word>most|highest|largest|biggest|greatest|fewest|lowest|smallest|least)\b"
    r"(?!\s+(?:of|likely|recent\w*|important\w*|since|ever|on record|in (?:years|decades))\b)",
    re.IGNORECASE,
)
_FEWEST = frozenset({"fewest", "lowest", "smallest", "least"})
_NEAR_NOUN = 30
"""How many characters behind "the most" its noun may stand."""
_IN_ALL = pattern(r"\b(?:a total of|in (?:all|total),?|altogether,?|together,?)\s+\Z", re.IGNORECASE)
_ALTOGETHER = pattern(
    r"\s+(?:[^\W\d_]+\s+){0,3}?(?:in (?:all|total)|altogether|all told|between them|combined)\b", re.IGNORECASE
)
_APART = pattern(
    r"\s+(?:[^\W\d_]+\s+){0,2}?(?:more|fewer|less|higher|lower|ahead|behind|faster|slower|older|younger)\b"
)
_DEFINITE = pattern(r"\b(?:all|the|these|those|our|its)\s+\Z", re.IGNORECASE)
_NOT_ALL = pattern(r"\s+(?:of|with|that|which|where|who|in which|without|other)\b")
_HEADED = {
    "won": pattern(r"W|Won|Wins?", re.IGNORECASE),
    "lost": pattern(r"L|Lost|Loss(?:es)?|Defeats?", re.IGNORECASE),
    "drawn": pattern(r"D|Drawn|Draws?|Tied", re.IGNORECASE),
    "drew": pattern(r"D|Drawn|Draws?|Tied", re.IGNORECASE),
    "played": pattern(r"P|Pl|GP|Played|Games|Matches", re.IGNORECASE),
}
"""How tables head the columns of what was done."""
_DID = pattern(r"\b(?P<verb>won|lost|drawn|drew|played)\s+(?:all\s+|only\s+|just\s+)?\Z", re.IGNORECASE)
_GAMES = frozenset("game match fixture bout contest race tie round event".split())
_NOT_OF_ALL = pattern(
    r"\s+(?:of|in a row|more|fewer|straight|successive|consecutive|on the (?:trot|bounce|road)|at home|away|since|"
    r"times|and a half|points?|goals?|sets?|titles?|cups?|trophies|medals?|to|by|days?|minutes?|years?)\b|[-–:]"
)
"""After a number that is not that of all games of a table."""
_OF_OTHER_GAMES = pattern(r"\b(?:at home|away|last|previous|season|year|cup|had|then|once|until|when)\b", re.IGNORECASE)
_OPPOSED = pattern(r"\b(?:against|over|beat|than|from|to)\b")
_FEW = 2
"""By how many rows a number of rows may be wrong to be told of the table."""


class Said(NamedTuple):
    """A sentence near a table or citing it, with its figures."""

    sentence: Sentence
    sheet: Sheet
    figures: tuple[Mention, ...]
    cited: bool

    @property
    def words(self) -> str:
        return self.sentence.text

    @cached_property
    def named(self) -> list[Named]:
        """Where it names rows."""
        return rows_named(self.sheet, self.sentence)


def extreme(said: Said) -> Iterator[Problem]:
    """Judge "South had the most votes" by the cells of the column that it names."""
    for found in _MOST.finditer(said.words):
        start, end = said.sentence.clause_at(said.sentence.start + found.start())
        columns = said.sheet.columns_named(said.sentence.document_text[start:end], only=False)
        rows = {one.row.label: one.row for one in said.named if start <= one.start < end}
        if len(columns) != 1 or len(rows) != 1:
            continue
        cells = [cell for cell in said.sheet.column(columns[0]) if cell.stated and cell.figure is not None]
        row = next(iter(rows.values()))
        mine = row.cells[columns[0]] if columns[0] < len(row.cells) else None
        if mine is None or not mine.stated or len(cells) != len(said.sheet.rows) or len(cells) < _FEW:
            continue
        best = (min if found["word"].lower() in _FEWEST else max)(cells, key=_figure)
        if mine.figure != best.figure:
            at = said.sentence.start + found.start()
            holder = next(one for one in said.sheet.rows if one.cells[columns[0]] is best)
            yield Problem(
                at,
                at + len(found[0]),
                f"In the table it is {holder.label} that has the {found['word'].lower()}: {best.words}, against "
                f"{mine.words} for {row.label}.",
                related=(Related(holder.cells[0].start, best.end, "the row"),),
            )


def _figure(cell: Cell) -> Fraction:
    return cell.figure if cell.figure is not None else Fraction(0)


def total(said: Said) -> Iterator[Problem]:
    """Judge "1,008 votes in all" by what the column makes."""
    if said.named:
        return
    for figure in said.figures:
        text = said.sentence.document_text
        before = text[max(said.sentence.start, figure.start - 20) : figure.start]
        if not _IN_ALL.search(before) and not _ALTOGETHER.match(text, figure.end, said.sentence.end):
            continue
        columns = said.sheet.columns_named(text[figure.end : figure.end + _NEAR_NOUN], figure.unit)
        cells = said.sheet.column(columns[0]) if len(columns) == 1 else []
        if len(cells) < _FEW or any(cell.figure is None for cell in cells) or figure.quantity is None:
            continue
        due = sum((_figure(cell) for cell in cells), Fraction(0))
        given = [row.cells[columns[0]] for row in said.sheet.totals if columns[0] < len(row.cells)]
        made = cells[0]._replace(figure=due)
        if holds([*given, *cells, made], figure) or not is_slip(figure.quantity, due * made.scale):
            continue
        yield Problem(
            figure.start,
            figure.end,
            f"The column of the table makes {written_like(due, cells[0])}, not {figure.text}.",
            related=(Related(cells[0].start, cells[-1].end, "the column"),),
        )


def difference(said: Said) -> Iterator[Problem]:
    """Judge "South had 545 more votes than East" by the two rows."""
    rows = list({one.row.label: one.row for one in said.named}.values())
    if len(rows) != _FEW:
        return
    for figure in said.figures:
        apart = _APART.match(said.sentence.document_text, figure.end, said.sentence.end)
        if apart is None or figure.quantity is None or figure.kind in {"percent", "fraction", "multiple"}:
            continue
        named = said.sheet.columns_named(said.words, figure.unit)
        pairs = [
            (rows[0].cells[index], rows[1].cells[index])
            for index in range(1, min(len(row.cells) for row in rows))
            if all(row.cells[index].stated for row in rows)
        ]
        made = [Cell(0, 0, "", abs(_figure(one) - _figure(other)), Fraction(1)) for one, other in pairs]
        one = [abs(_figure(rows[0].cells[index]) - _figure(rows[1].cells[index])) for index in named]
        if holds(made, figure) or len(one) != 1 or not is_slip(figure.quantity, one[0]):
            continue
        shown = written_like(one[0], rows[0].cells[named[0]])
        yield Problem(
            figure.start,
            figure.end,
            f"In the table {rows[0].label} and {rows[1].label} differ by {shown}, not by {figure.text}.",
            related=tuple(Related(row.cells[0].start, row.cells[-1].end, "the row") for row in rows),
        )


def done(said: Said) -> Iterator[Problem]:
    """Judge "South have won five" by the column that is headed with the verb or with its letter."""
    text = said.sentence.document_text
    if _OF_OTHER_GAMES.search(said.words) or any(one.kind == "date" for one in said.sentence.mentions):
        return
    for figure in said.figures:
        verb = _DID.search(text, max(said.sentence.start, figure.start - _NEAR_NOUN), figure.start)
        row = owner(said.named, said.sentence, figure) if verb else None
        if verb is None or row is None or _NOT_OF_ALL.match(text, figure.end, said.sentence.end):
            continue
        counted = counted_after(text, figure.end, said.sentence.end)
        if counted is not None and counted.plural and counted.head not in _GAMES:
            continue  # "have drawn 26,950 people"
        heading = _HEADED[verb["verb"].lower()]
        columns = [at for at, one in enumerate(said.sheet.headings) if heading.fullmatch(one.strip())]
        cell = row.cells[columns[0]] if len(columns) == 1 and columns[0] < len(row.cells) else None
        apart = len(said.named) > 1 and _OPPOSED.search(text, said.named[0].end, figure.start)
        if cell is None or not cell.stated or holds([cell], figure) or figure.bound != "exact" or apart:
            continue
        yield Problem(
            figure.start,
            figure.end,
            f"The table gives {cell.words} for {row.label}, not {figure.text}.",
            related=(Related(row.cells[0].start, row.cells[-1].end, "the row"),),
        )


def rows_counted(said: Said) -> Iterator[Problem]:
    """Judge "the four villages" by the rows of a table whose first column is headed "Village"."""
    noun = (
        singular(said.sheet.headings[0].split()[-1]) if said.sheet.headings and said.sheet.headings[0].split() else ""
    )
    text, many = said.sentence.document_text, len(said.sheet.rows)
    for figure in said.figures if noun and said.cited else ():
        counted = counted_after(text, figure.end, said.sentence.end)
        number = figure.whole
        before = text[max(said.sentence.start, figure.start - 8) : figure.start]
        whole = counted and counted.head == noun and not counted.modifiers and _DEFINITE.search(before)
        if not whole or number is None or counted is None or _NOT_ALL.match(text, counted.end, said.sentence.end):
            continue
        if number != many and abs(number - many) <= _FEW and number > 1 and not said.named:
            yield Problem(
                figure.start,
                counted.end,
                f"The table has {many} rows; {figure.text} {text[counted.start : counted.end]} are told of.",
                related=(Related(said.sheet.rows[0].cells[0].start, said.sheet.rows[-1].cells[-1].end, "the rows"),),
            )
