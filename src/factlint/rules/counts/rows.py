"""The rows of the tables of a draft, read once for all rules that ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from factlint.rules.reading.cells import Cell, read_cells

if TYPE_CHECKING:
    from factlint.documents import Table
    from factlint.rules.context import Context

Rows: TypeAlias = tuple[tuple[Cell, ...], ...]


def rows_of(context: Context, table: Table) -> Rows:
    """The cells of a table, row by row."""
    return context.once(_rows)[table.start]


def _rows(context: Context) -> dict[int, Rows]:
    """The rows of each table, by where it starts."""
    return {table.start: read_cells(context.text, table) for table in context.document.tables}
