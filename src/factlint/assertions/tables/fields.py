"""The cells of a table with the entity and the heading that each is a value of."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from factlint.assertions.referents.naming import names_in, only_name
from factlint.assertions.tables.headings import Heading, date_of, read_heading, without_notes
from factlint.mentions import find_mentions
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from factlint.assertions.draft import Draft
    from factlint.assertions.sentences.tokens import Token
    from factlint.documents.document import Table
    from factlint.values import Period

_DATING = frozenset("year date when time season edition as of at".split())


class Cell(NamedTuple):
    """One cell: its span in the text without blanks and notes, its words, the number of its sentence, its tokens."""

    start: int
    end: int
    text: str
    number: int
    tokens: tuple[Token, ...]


class Field(NamedTuple):
    """A cell with what it is a value of, and the time that its row gives; `sure` where no other time may be meant."""

    cell: Cell
    entity: str
    heading: Heading
    when: Period | None = None
    sure: bool = True


def fields_of(draft: Draft, table: Table, owners: Sequence[str | None]) -> Iterator[list[Field]]:
    """The cells under each heading: of a table of entities, of years of one entity, or of names and values of one.

    `owners` are what the page, or the heading above it, is about for every sentence.
    """
    rows = [[cell_at(draft, *span) for span in row] for row in table.rows]
    heads, body = (rows[0], rows[1:]) if table.header else ([], rows)
    if not body or len(body[0]) == 1:
        return
    owner = owners[max(rows[0][0].number, 0)]
    stubs = [_entity(row[0]) for row in body]
    if any(stubs):
        yield from _by_rows(heads, body, stubs)
    elif any(_entity(cell) for cell in heads[1:]):
        yield from _by_columns(heads, body)
    elif owner and heads and all(date_of(row[0].text) for row in body):
        yield from _by_years(heads, body, owner)
    elif len(body[0]) == 2 and not any(find_mentions(head.text) for head in heads):
        pairs = [(row[1], read_heading(row[0].text)) for row in body if row[1:]]
        leading = [name for name in (*map(_entity, heads[:1]), _led_by(draft, table)) if name]
        owning = (name for name in leading if _has_any(draft, name, [heading for _, heading in pairs]))
        entity = next(owning, owner)
        yield from ([Field(cell, entity, heading)] for cell, heading in pairs if entity)


def _led_by(draft: Draft, table: Table) -> str | None:
    """The one entity that the line leading to a table names: "The limits of Tarn matter here:"."""
    before = bisect_left(draft.sentences, table.start, key=lambda sentence: sentence.start) - 1
    block = draft.document.block_at(draft.sentences[before].start) if before >= 0 else None
    if block is None or not draft.document.text[block.start : block.end].endswith(":"):
        return None
    led = [one for one in draft.sentences[: before + 1] if block.start <= one.start]
    named = {name for sentence in led for name in names_in(sentence.tokens)}
    return named.pop() if len(named) == 1 else None


def _has_any(draft: Draft, entity: str, headings: Sequence[Heading]) -> bool:
    """Whether the facts give an entity any of what headings name."""
    known = set(draft.facts.attributes_of(entity))
    return any(known & heading.attributes(draft.vocabulary) for heading in headings)


def cell_at(draft: Draft, start: int, end: int) -> Cell:
    """The cell at a span of the text."""
    words = draft.document.text[start:end]
    start += len(words) - len(words.lstrip(" *_"))
    plain = without_notes(words)
    number = bisect_left(draft.sentences, start + 1, key=lambda sentence: sentence.start) - 1
    tokens = draft.sentences[number].tokens if number >= 0 else ()
    inside = tuple(token for token in tokens if start <= token.start < start + len(plain))
    return Cell(start, start + len(plain), plain, number, inside)


def _by_rows(
    heads: Sequence[Cell], body: Sequence[Sequence[Cell]], stubs: Sequence[str | None]
) -> Iterator[list[Field]]:
    """A row for each entity; where a column gives years, they may be of something else: of founding, of joining."""
    dated = any(head.text and set(head.text.casefold().split()) <= _DATING for head in heads)
    for at, head in enumerate(heads[1:], 1):
        heading = read_heading(head.text)
        told = [(row[at], entity) for row, entity in zip(body, stubs, strict=True) if entity and at < len(row)]
        yield [Field(cell, entity, heading, sure=not dated) for cell, entity in told]


def _by_columns(heads: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> Iterator[list[Field]]:
    """A column for each entity and a row for each attribute."""
    for row in body:
        heading = read_heading(row[0].text)
        told = zip(map(_entity, heads[1:]), row[1:], strict=False)
        yield [Field(cell, entity, heading) for entity, cell in told if entity]


def _by_years(heads: Sequence[Cell], body: Sequence[Sequence[Cell]], owner: str) -> Iterator[list[Field]]:
    """A row for each year of what the page or the heading is about."""
    for at, head in enumerate(heads[1:], 1):
        heading = read_heading(head.text)
        yield [Field(row[at], owner, heading, date_of(row[0].text)) for row in body if at < len(row)]


def _entity(cell: Cell) -> str | None:
    """The entity that a cell names and nothing else."""
    return only_name(cell.tokens) if cell.tokens else None
