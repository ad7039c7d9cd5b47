"""Facts from a table: one row a fact."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from factlint.facts.importing.draft import DraftFile, ImportDataError, slug
from factlint.facts.language.figures import WrongValueError, parse_date, parse_figure
from factlint.facts.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_ROWS = 200_000


def import_csv(
    text: str, columns: Mapping[str, str], *, attribute: str, source: Mapping[str, str], delimiter: str = ","
) -> DraftFile:
    """A fact file from CSV.

    `columns` names the columns of `entity`, `value` and, where there are any, of `attribute`, `from`, `until`,
    `through`, `as_of`, `in`, `unit` and `note`. `attribute` is the attribute of rows that name none. Rows that cannot
    be read become remarks. Raises `ImportDataError` where a column is missing.
    """
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = list(rows.fieldnames or [])
    for column in columns.values():
        if column not in header:
            hint = nearest(column, header)
            ask = f"did you mean {hint}?" if hint else f"there are {', '.join(header) or 'none'}"
            raise ImportDataError(f"no column {column!r}; {ask}")
    draft = DraftFile(f"imported from {source['title']}; review before use", {"imported": dict(source)})
    types: dict[str, set[str]] = {}
    try:
        for number, row in enumerate(rows, 2):
            if number > MAX_ROWS:
                raise ImportDataError(f"more than {MAX_ROWS:,} rows; split the file")
            cells = {key: (row.get(column) or "").strip() for key, column in columns.items()}
            _add(draft, cells, attribute, number, types)
    except csv.Error as error:
        raise ImportDataError(f"row {rows.line_num}: {error}") from None
    for name, found in types.items():
        draft.attributes[name] = {"type": widest(found), "nouns": [name.replace("_", " ")]}
    return draft


def _add(draft: DraftFile, cells: dict[str, str], attribute: str, number: int, types: dict[str, set[str]]) -> None:
    name, value = cells.pop("entity"), cells.pop("value")
    if not name or not value:
        draft.remarks.append(f"row {number} has no {'entity' if not name else 'value'}")
        return
    if unit := cells.pop("unit", ""):
        value = f"{value} {unit}"
    stated = slug(cells.pop("attribute", "") or attribute, "_")
    statement = {"value": value, **{key: text for key, text in cells.items() if text}, "source": "imported"}
    for key in ("from", "until", "through", "as_of", "in"):
        if key in statement:
            try:
                parse_date(statement[key])
            except WrongValueError as error:
                draft.remarks.append(f"row {number}, {key}: {error}")
                return
    types.setdefault(stated, set()).add(guessed_type(value))
    draft.add(draft.entity(name), stated, statement)


def widest(kinds: set[str]) -> str:
    """The type that can hold values of all these types."""
    if kinds <= {"count", "number"}:
        return "number" if "number" in kinds else "count"
    return next(iter(kinds)) if len(kinds) == 1 else "text"


def guessed_type(value: str) -> str:
    """The narrowest type that a value can have."""
    for kind in ("count", "number", "percent", "money", "quantity"):
        try:
            parse_figure(value, kind)
        except WrongValueError:
            continue
        if kind != "percent" or "%" in value or "per" in value:
            return kind
    try:
        parse_date(value)
    except WrongValueError:
        return "text"
    return "date"
