"""A fact file in the making, and its text."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from factlint.facts.language.tree import AMBIGUOUS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST_REASONS = 3
"""How many remarks are given as reasons why nothing was imported."""

_PLAIN = re.compile(r"[A-Za-z0-9$€£][^\x00-\x1f:#,\[\]{}&*!|>'\"%@`]*")


class ImportDataError(ValueError):
    """Data that cannot be imported, with the reason as a sentence, and its line and column where they are known."""

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.place = "" if line is None else f":{line}:{column}"


@dataclass
class DraftFile:
    """What an importer found: plain text values under the keys of the language.

    `recipe` is the command that makes the file again from newer data.
    """

    about: str
    sources: dict[str, dict[str, str]] = field(default_factory=dict)
    attributes: dict[str, dict[str, str | list[str]]] = field(default_factory=dict)
    entities: dict[str, dict[str, str | list[str]]] = field(default_factory=dict)
    facts: dict[tuple[str, str], list[dict[str, str]]] = field(default_factory=dict)
    events: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    known_errors: list[dict[str, str]] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    recipe: str = ""
    _ids: dict[str, str] = field(default_factory=dict)

    def entity(self, name: str) -> str:
        """The id of the entity of this name, which is new where the name is."""
        known = self._ids.get(name)
        if known is None:
            known = free = slug(name)
            while known in self.entities:
                known = f"{free}-{len(self.entities)}"
            self.entities[known] = {"name": name}
            self._ids[name] = known
        return known

    def add(self, entity: str, attribute: str, statement: dict[str, str]) -> None:
        """One more entry of a timeline."""
        self.facts.setdefault((entity, attribute), []).append(statement)

    def text(self) -> str:
        """The fact file, remarks first, for a person to read and complete; raises `ImportDataError` if it has none."""
        if not self.facts and not self.known_errors:
            remarks = "; ".join(self.remarks[:MOST_REASONS])
            raise ImportDataError(f"nothing in it became a fact{f': {remarks}' if remarks else ''}")
        return "\n".join(self._lines()) + "\n"

    def _lines(self) -> Iterator[str]:
        yield "factlint: 1"
        yield f"about: {written(self.about)}"
        if self.recipe:
            yield f"# made by: {' '.join(self.recipe.split())}"
        for remark in self.remarks:
            yield f"# review: {' '.join(remark.split())}"
        if self.sources:
            yield from ("", "sources:")
            for name, source in self.sources.items():
                yield f"  {name}: {_flow(source)}"
        if self.attributes:
            yield from ("", "attributes:")
            for name, attribute in self.attributes.items():
                yield f"  {name}: {_flow(attribute)}"
        yield from ("", "entities:")
        timelines: dict[str, dict[str, list[dict[str, str]]]] = {}
        for (owner, stated), entries in self.facts.items():
            timelines.setdefault(owner, {})[stated] = entries
        for name, described in self.entities.items():
            yield from self._entity(name, described, timelines.get(name, {}))
        if self.known_errors:
            yield from ("", "known_errors:")
            for error in self.known_errors:
                yield f"  - {_flow(error)}"

    def _entity(
        self, name: str, entity: Mapping[str, str | list[str]], timelines: Mapping[str, list[dict[str, str]]]
    ) -> Iterator[str]:
        yield f"  {name}:"
        for key, value in entity.items():
            yield f"    {key}: {_inner(value)}"
        if timelines:
            yield "    facts:"
        for attribute, entries in timelines.items():
            if len(entries) == 1:
                yield f"      {attribute}: {_flow(entries[0])}"
                continue
            yield f"      {attribute}:"
            for entry in entries:
                yield f"        - {_flow(entry)}"
        if self.events.get(name):
            yield "    events:"
            for event in self.events[name]:
                yield f"      - {_flow(event)}"


def _flow(values: Mapping[str, str | list[str]]) -> str:
    return "{" + ", ".join(f"{key}: {_inner(value)}" for key, value in values.items()) + "}"


def _inner(value: str | list[str]) -> str:
    return "[" + ", ".join(written(item) for item in value) + "]" if isinstance(value, list) else written(value)


def written(value: str) -> str:
    """A scalar as a person would write it: bare where that is safe, else in quotes."""
    safe = _PLAIN.fullmatch(value) and not value.endswith(" ") and not AMBIGUOUS.fullmatch(value)
    if safe:
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda match: f"\\x{ord(match[0]):02x}", escaped) + '"'


def slug(text: str, separator: str = "-") -> str:
    """An id for a name: "Côte d'Ivoire" is `cote-d-ivoire`."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", separator, plain.lower()).strip(separator) or "unnamed"
