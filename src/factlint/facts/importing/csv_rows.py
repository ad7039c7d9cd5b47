"""Facts from a table: one row a fact."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, TypeAlias

from factlint.facts.importing.draft import DraftFile, ImportDataError, slug
from factlint.facts.language.figures import WrongValueError, parse_date, parse_figure
from factlint.facts.problems import nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_ROWS = 200_000
_NOTHING = frozenset(["", "-", "–", "—", "n/a", "na", "n.a.", "..", "...", "?"])
"""What tables write into cells of which the value is not known."""
_Types: TypeAlias = dict[str, dict[str, str]]
"""By attribute and type, the first row that has a value of the type."""


def import_csv(
    text: str, columns: Mapping[str, str], *, attribute: str, source: Mapping[str, str], delimiter: str = ","
) -> DraftFile:
    """A fact file from CSV.

    `columns` names the columns of `entity`, `value` and, where there are any, of `attribute`, `from`, `until`,
    `through`, `as_of`, `in`, `unit` and `note`. `attribute` is the attribute of rows that name none. Rows that cannot
    be read become remarks. Raises `ImportDataError` where a column is missing.
    """
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    draft = DraftFile(f"imported from {source['title']}; review before use", {"imported": dict(source)})
    types: _Types = {}
    number = 1
    try:
        header = list(rows.fieldnames or [])
        missing = next((column for column in columns.values() if column not in header), None)
        if missing is not None:
            raise ImportDataError(f"no column {missing!r}; {_advice(missing, header)}")
        for number, row in enumerate(rows, 2):
            if number > MAX_ROWS:
                raise ImportDataError(f"more than {MAX_ROWS:,} rows; split the file")
            if None in row:
                draft.remarks.append(f"row {number} has more cells than there are columns")
            cells = {key: (row.get(column) or "").strip() for key, column in columns.items()}
            _add(draft, cells, attribute, number, types)
    except csv.Error as error:
        raise ImportDataError(f"row {number + 1}: {error}") from None
    for name, found in types.items():
        draft.attributes[name] = {"type": widest(set(found)), "nouns": [name.replace("_", " ")]}
        if "text" in found and len(found) > 1:
            draft.remarks.append(f"{name} is taken for text, because of {found['text']}; its other values are figures")
    return draft


def _advice(column: str, header: list[str]) -> str:
    """What may have been meant by a column that is not there."""
    if not header:
        return "the table is empty"
    other = next((mark for mark in ";\t|" if len(header) == 1 and mark in header[0]), None)
    if other is not None:
        return f"its cells seem to be parted by {other!r}, which --delimiter can say"
    hint = nearest(column, header)
    return f"did you mean {hint}?" if hint else f"there are {', '.join(header)}"


def _add(draft: DraftFile, cells: dict[str, str], attribute: str, number: int, types: _Types) -> None:
    name, value = cells.pop("entity"), cells.pop("value")
    if not name or value.casefold() in _NOTHING:
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
    types.setdefault(stated, {}).setdefault(guessed_type(value), f"row {number}, {value!r}")
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
