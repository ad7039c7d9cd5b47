"""Columns of a table that other columns make in all rows but one, whatever their headings say."""

from __future__ import annotations

from fractions import Fraction
from itertools import chain, combinations, islice, pairwise, permutations
from math import log10
from typing import TYPE_CHECKING

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules.problem import Problem, Related
from factlint.rules.reading.cells import written_like
from factlint.rules.working.slips import is_slip
from factlint.values import Quantity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from factlint.rules.reading.cells import Cell

_FEWEST_ROWS = 4
_FEWEST_DIGITS = 4.8
"""So many digits the rows where a relation holds must show together, or chance may make it."""
_MOST_COLUMNS, _FEWEST_PARTS, _MOST_PARTS = 8, 2, 4
_MOST_WEIGHT, _LONG = 20, 1000
_PER = (1, 100, 1000, 100_000)
"""How many of the second column the first is told for: each, per cent, per thousand."""
_NOTHING = 1e-9
"""What counts as no difference, as a share of a figure."""
_ROUNDED = 1e-5
_OF_ALL = pattern(r"(?i)\W*(?:(?:grand |sub-?)?totals?|all|average|mean|median|others?|sum|combined)\b")
_PLAIN = pattern(r"[-−–+$€£]?[0-9][0-9,.]*(?: ?[a-z%×]+)?")
"""A figure without a note, which may say why it is out of line."""


class Relation(NamedTuple):
    """What some columns make, and the column that holds it; `made` gives it for their figures in one row.

    `form` tells how, with a place for the name of each.
    """

    form: str
    parts: tuple[int, ...]
    target: int
    made: Callable[[Sequence[float]], float]

    def makes(self, row: Row) -> float:
        return self.made([row.figures[at] for at in self.parts])

    def holds(self, row: Row) -> bool:
        """Whether what the figures make rounds to the one that stands there."""
        stated = row.figures[self.target]
        return abs(self.makes(row) - stated) <= row.places[self.target] / 2 + abs(stated) * _NOTHING

    def evidence(self, rows: Sequence[Row]) -> float:
        """How many digits chance would have to hit; rows that say the same again tell nothing."""
        varied = (*self.parts, self.target) if self.made in _ADDED else (self.target,)
        told = {tuple(row.figures[at] for at in varied): row for row in rows if all(self._figures(row))}
        return sum(log10(max(abs(row.figures[self.target]) / row.places[self.target], 1.0)) for row in told.values())

    def _figures(self, row: Row) -> Iterator[float]:
        return (row.figures[at] for at in (*self.parts, self.target))


class Row(NamedTuple):
    """The cells of a row with their figures, 0 where there is none, and the place value of the last digit of each."""

    cells: tuple[Cell, ...]
    figures: tuple[float, ...]
    places: tuple[float, ...]


def odd_rows(header: Sequence[Cell], body: Sequence[tuple[Cell, ...]]) -> Iterator[Problem]:
    """Judge the row of a table that alone breaks what its columns make of each other.

    Of 3 × W + D = Pts a league table does not speak, but all its rows do. A column that others make in all rows is
    right; where one wrong figure breaks several relations, it is told once, at the figure that only broken ones have.
    """
    if len(body) < _FEWEST_ROWS:
        return
    rows = [
        Row(cells, tuple(float(one.figure or 0) for one in cells), tuple(float(one.place or 1) for one in cells))
        for cells in body
    ]
    columns = [at for at in range(len(body[0])) if _may_be_made(rows, at)]
    if not _FEWEST_PARTS <= len(columns) <= _MOST_COLUMNS:
        return
    whole: list[Relation] = []
    broken: dict[int, list[Relation]] = {}
    for relation in _relations(rows, columns):
        wrong = list(islice((at for at, row in enumerate(rows) if not relation.holds(row)), 2))
        if not wrong:
            whole.append(relation)
        elif len(wrong) == 1 and relation.evidence(rows[: wrong[0]] + rows[wrong[0] + 1 :]) >= _FEWEST_DIGITS:
            broken.setdefault(wrong[0], []).append(relation)
    made = {relation.target for relation in whole}
    for at, found in broken.items():
        told = [relation for relation in found if relation.target not in made and _is_slip(relation, rows[at])]
        if told and not _OF_ALL.match(body[at][0].words):
            kept = [*whole, *(one for other, some in broken.items() if other != at for one in some)]
            yield _problem(min(told, key=_is_turned), rows, at, header, kept)


def _may_be_made(rows: Sequence[Row], column: int) -> bool:
    """Whether a column has a figure in each row, and not those of a count, such as years or places."""
    steps = {other.figures[column] - one.figures[column] for one, other in pairwise(rows)}
    return all(row.cells[column].stated for row in rows) and (len(steps) > 1 or steps == {0})


def _is_turned(relation: Relation) -> bool:
    """Whether a relation is told the other way round: what is worked out stands to the right of its parts."""
    return relation.target < max(relation.parts)


def _relations(rows: Sequence[Row], columns: Sequence[int]) -> Iterator[Relation]:
    """Every relation between columns that may hold in all rows but one, as it does in one of the first two."""
    varied = [at for at in columns if len({row.figures[at] for row in rows}) > 1]
    for target in columns:
        others, varying = ([at for at in some if at != target] for some in (columns, varied))
        made = chain(
            _sums(others, target),
            _weighted(rows, varying, target),
            _ratios(varying, target),
            _multiples(rows, varying, target),
        )
        yield from (one for one in made if one.holds(rows[0]) or one.holds(rows[1]))


def _sums(others: Sequence[int], target: int) -> Iterator[Relation]:
    for size in range(_FEWEST_PARTS, _MOST_PARTS + 1):
        for parts in combinations(others, size):
            yield Relation(" + ".join(["{}"] * size), parts, target, _sum)


def _weighted(rows: Sequence[Row], others: Sequence[int], target: int) -> Iterator[Relation]:
    """Two columns that count so many times each: 3 × W and D."""
    for parts in combinations(others, 2):
        weights = {weight for pair in combinations(rows[:4], 2) if (weight := _weights(pair, parts, target))}
        for one, other in sorted(weights):
            form = " + ".join("{}" if weight == 1 else f"{weight} × {{}}" for weight in (one, other))
            yield Relation(form, parts, target, _by(one, other))


def _weights(rows: Sequence[Row], parts: Sequence[int], target: int) -> tuple[int, int] | None:
    """How often each of two columns counts, by two rows; None for what is no small whole number."""
    (a, b), (c, d) = ([row.figures[at] for at in parts] for row in rows)
    e, f = (row.figures[target] for row in rows)
    both = a * d - b * c
    if not both:
        return None
    one, other = (e * d - b * f) / both, (a * f - e * c) / both
    whole = abs(one - round(one)) < _NOTHING and abs(other - round(other)) < _NOTHING
    return (round(one), round(other)) if whole and min(one, other) > 0 and 1 < max(one, other) <= _MOST_WEIGHT else None


def _multiples(rows: Sequence[Row], others: Sequence[int], target: int) -> Iterator[Relation]:
    """A column that is another so many times: what children pay is half of what others do."""
    for part in others:
        times = {row.figures[target] / row.figures[part] for row in rows[:2] if row.figures[part]}
        for one in times:
            if _FEWEST_PARTS <= one <= _MOST_WEIGHT and abs(one - round(one)) < _NOTHING:
                yield Relation(f"{round(one)} × {{}}", (part,), target, _times(round(one)))


def _ratios(others: Sequence[int], target: int) -> Iterator[Relation]:
    for parts in permutations(others, 2):
        for per in _PER:
            yield Relation("{} / {}" if per == 1 else f"{{}} / {{}} × {per:,}", parts, target, _quotient(per))
        yield Relation("{} − {}", parts, target, _difference)
    for parts in combinations(others, 2):
        yield Relation("{} × {}", parts, target, _product)


def _sum(figures: Sequence[float]) -> float:
    return sum(figures)


def _by(one: int, other: int) -> Callable[[Sequence[float]], float]:
    return lambda figures: one * figures[0] + other * figures[1]


def _times(many: int) -> Callable[[Sequence[float]], float]:
    return lambda figures: many * figures[0]


def _quotient(per: int) -> Callable[[Sequence[float]], float]:
    return lambda figures: per * figures[0] / figures[1] if figures[1] else 0.0


def _difference(figures: Sequence[float]) -> float:
    return figures[0] - figures[1]


def _product(figures: Sequence[float]) -> float:
    return figures[0] * figures[1]


_ADDED = (_sum, _difference)
"""What makes no figure again by chance, though it be the same in all rows."""


def _is_slip(relation: Relation, row: Row) -> bool:
    """Whether a figure of a row is one digit from what it should be, and no note tells why it is out of line."""
    stated, made, place = abs(row.figures[relation.target]), relation.makes(row), row.places[relation.target]
    apart = abs(abs(made) - stated)
    if relation.made is _sum and made < stated < _LONG * place:
        return False  # of a kind that has no column: games neither won nor lost
    if (place < 1 and apart < (len(relation.parts) + 1) * place) or apart < stated * _ROUNDED:
        return False  # rounded before
    close = apart <= 10 * place  # a digit more, or the tens
    written = Quantity(Fraction(stated), Fraction(stated), quantum=Fraction(place))
    near = close or is_slip(written, Fraction(abs(made)))
    return near and all(_PLAIN.fullmatch(row.cells[at].words) for at in (*relation.parts, relation.target))


def _problem(
    relation: Relation, rows: Sequence[Row], at: int, header: Sequence[Cell], kept: Sequence[Relation]
) -> Problem:
    """The figure that is out of line: the only one that no relation which is kept has, else what the others make."""
    cells, target = rows[at].cells, relation.target
    sure = {column for one in kept for column in (*one.parts, one.target)}
    alike = len({row.figures[target] for row in rows}) == 1
    doubtful = [column for column in relation.parts if column not in sure]
    wrong = cells[doubtful[0] if len(doubtful) == 1 and (alike or target in sure) else target]
    made = written_like(Fraction(relation.makes(rows[at])), cells[target])
    others = [cells[column] for column in (*relation.parts, target)]
    names = [_name(header, column) for column in relation.parts]
    return Problem(
        wrong.start,
        wrong.end,
        f"In all other rows {_name(header, target)} is {relation.form.format(*names)}; here that is {made}, "
        f"not {cells[target].words}.",
        related=tuple(Related(one.start, one.end, "beside it") for one in others if one is not wrong),
    )


def _name(header: Sequence[Cell], column: int) -> str:
    """What a message calls a column."""
    heading = header[column].words if column < len(header) else ""
    return f"“{heading}”" if heading else f"column {column + 1}"
