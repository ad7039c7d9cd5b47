"""One fact file, read into what it states. References and values wait until all files are there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.facts.language import keys as language
from factlint.facts.language.attributes import read_attribute
from factlint.facts.language.figures import WrongValueError, parse_date
from factlint.facts.language.shapes import Fields, Table, check_id, entries, is_empty, items, scalar, warn_if_ambiguous
from factlint.facts.language.stated import (
    Defaults,
    FactFile,
    StatedEntity,
    StatedEvent,
    StatedList,
    Statement,
    existence,
)
from factlint.facts.language.tree import Mapping, Node, Scalar, Sequence, SourceText
from factlint.facts.model import Alias, Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from factlint.values import Period

FILE = Table("a fact file", language.FILE)
DEFAULTS = Table("defaults", language.DEFAULTS)
SOURCE = Table("a source", language.SOURCE)
ATTRIBUTE = Table("an attribute", language.ATTRIBUTE)
ENTITY = Table("an entity", language.ENTITY)
ALIAS = Table("an alias", language.ALIAS)
STATEMENT = Table("a fact", language.STATEMENT)
MEMBER_LIST = Table("a membership list", language.MEMBER_LIST)
EVENT = Table("an event", language.EVENT)
KNOWN_ERROR = Table("a known error", language.KNOWN_ERROR)


def read_file(source: SourceText, compose: Callable[[SourceText], Node | None]) -> FactFile:
    """Read a fact file; its faults are in `source.problems`."""
    file = FactFile(source)
    root = compose(source)
    if root is None:
        return file
    if not isinstance(root, Mapping):
        source.report(root, "shape", "expected a mapping with entities, attributes or events")
        return file
    fields = FILE.read(source, root)
    assert fields is not None  # noqa: S101 - the root is a mapping
    _Reading(file, fields).read()
    return file


def is_list_key(key: str) -> bool:
    """Whether a key of an entity names a membership list."""
    return key.endswith("_list")


class _Reading:
    def __init__(self, file: FactFile, fields: Fields) -> None:
        self.file, self.fields, self.source = file, fields, file.source
        self.defaults = Defaults()

    def read(self) -> None:
        nodes, source = self.fields.nodes, self.source
        self.file.owner = self.fields.get("owner")
        if "include" in nodes:
            found = [scalar(source, item, "include") for item in items(source, nodes["include"], "include")]
            self.file.includes = [item for item in found if item]
        if "defaults" in nodes and (defaults := DEFAULTS.read(source, nodes["defaults"])):
            self.defaults = self.defaults.under(defaults)
        for key, node in self._pairs("sources"):
            self._source(key, node)
        for key, node in self._pairs("attributes"):
            if attribute := ATTRIBUTE.read(source, node):
                self.file.attributes[key.text] = (read_attribute(key.text, attribute), attribute)
        for key, node in self._pairs("entities"):
            self._entity(key, node)
        if "events" in nodes:
            self._events(None, nodes["events"], self.defaults)
        if "known_errors" in nodes:
            read = (KNOWN_ERROR.read(source, item) for item in self._listed(nodes["known_errors"], "known_errors"))
            self.file.known_errors = [fields for fields in read if fields]

    def _pairs(self, name: str) -> Iterator[tuple[Scalar, Node]]:
        if name in self.fields.nodes:
            for key, node in entries(self.source, self.fields.nodes[name], name):
                if check_id(self.source, key):
                    yield key, node

    def _listed(self, node: Node, what: str) -> list[Node]:
        if isinstance(node, Sequence):
            return node.items
        if not (isinstance(node, Scalar) and is_empty(node)):
            self.source.report(node, "shape", f"{what}: expected a list, each entry after a hyphen or between brackets")
        return []

    def _source(self, key: Scalar, node: Node) -> None:
        fields = SOURCE.read(self.source, node)
        if fields:
            known = {name: value for name, value in fields.values.items() if name != "note"}
            self.file.sources[key.text] = Source(
                id=key.text, location=self.source.location(key.start), **{"title": key.text, **known}
            )

    def _entity(self, key: Scalar, node: Node) -> None:
        fields = ENTITY.read(self.source, node, also=is_list_key)
        if fields is None:
            return
        aliases = tuple(self._aliases(key.text, fields.nodes["aliases"])) if "aliases" in fields.nodes else ()
        self.file.entities.append(StatedEntity(key.text, key, fields, aliases))
        defaults = self.defaults.under(fields)
        if "facts" in fields.nodes:
            for attribute, value in entries(self.source, fields.nodes["facts"], "facts"):
                if check_id(self.source, attribute):
                    self.file.statements.extend(self._statements(key.text, attribute, value, defaults))
        for name, value in fields.nodes.items():
            if is_list_key(name):
                self._member_list(key.text, name, value, defaults)
        if "events" in fields.nodes:
            self._events(key.text, fields.nodes["events"], defaults)

    def _aliases(self, entity: str, node: Node) -> Iterator[Alias]:
        for item in items(self.source, node, "aliases"):
            if isinstance(item, Mapping) and len(item.pairs) == 1:
                key, options = item.pairs[0]
                fields = ALIAS.read(self.source, options)
                if fields:
                    after = fields.get("only_after")
                    after = entity if after == "name" else after
                    if after:
                        self.file.conditions.append((after, fields))
                    yield Alias(key.text, after == entity, existence(fields), after)
            elif isinstance(item, Mapping):
                self.source.report(item, "shape", "an alias with conditions is written {the alias: {only_after: name}}")
            elif text := scalar(self.source, item, "aliases"):
                warn_if_ambiguous(self.source, text)
                yield Alias(text.text)

    def _statements(self, entity: str, attribute: Scalar, node: Node, defaults: Defaults) -> Iterator[Statement]:
        entries_ = node.items if isinstance(node, Sequence) else [node]
        if not entries_:
            self.source.report(node, "empty", f"{attribute.text} is empty; fill it in or remove the key")
        for entry in entries_:
            if isinstance(entry, Scalar):
                value = scalar(self.source, entry, attribute.text)
                if value:
                    fields = Fields(self.source, entry, {"value": value}, {"value": entry})
                    yield Statement(entity, attribute.text, attribute, fields, value, defaults)
                continue
            stated = STATEMENT.read(self.source, entry)
            if stated and self._is_whole(stated, entry):
                value = stated.get("value")
                own = defaults.under(stated)
                yield Statement(entity, attribute.text, attribute, stated, value, own)

    def _is_whole(self, fields: Fields, node: Node) -> bool:
        given = [name for name in ("value", *language.DERIVATIONS) if name in fields.nodes]
        if len(given) > 1:
            self.source.report(fields.nodes[given[1]], "conflict", f"{given[0]} and {given[1]} cannot both be given")
        elif not given and not fields.get("remove") and "value" not in fields.misspelt:
            self.source.report(
                node, "missing-key", "a fact needs a value, or one of " + ", ".join(language.DERIVATIONS)
            )
        begins = [name for name in language.BEGINNINGS if name in fields.nodes]
        if len(begins) > 1:
            self.source.report(fields.nodes[begins[1]], "conflict", f"{begins[0]} and {begins[1]} cannot both be given")
        if "until" in fields.nodes and "through" in fields.nodes:
            message = "until (first day it no longer holds) and through (last day it holds) cannot both be given"
            self.source.report(fields.nodes["through"], "conflict", message)
        if "in" in begins and ("until" in fields.nodes or "through" in fields.nodes):
            self.source.report(fields.nodes["in"], "conflict", "in names the whole period; leave until and through out")
        stated = all(name in fields.values for name in given) and (len(given) == 1 or fields.get("remove"))
        return bool(stated) and all(name in fields.values for name in begins)

    def _member_list(self, entity: str, name: str, node: Node, defaults: Defaults) -> None:
        fields = MEMBER_LIST.read(self.source, node)
        if fields is None:
            return
        if not {"since", "members"} & fields.nodes.keys():
            self.source.report(node, "missing-key", "a membership list needs since: the members by the day they joined")
        joined: list[tuple[Period | None, Scalar, Scalar]] = list(self._dated(fields, "since"))
        joined[:0] = [(None, member, member) for member in fields.get("members", ())]
        left = list(self._dated(fields, "left"))
        self.file.lists.append(StatedList(entity, name, fields, joined, left, defaults.under(fields)))

    def _dated(self, fields: Fields, name: str) -> Iterator[tuple[Period, Scalar, Scalar]]:
        if name not in fields.nodes:
            return
        for key, node in entries(self.source, fields.nodes[name], name):
            day = read_date(self.source, key)
            for item in items(self.source, node, name):
                member = scalar(self.source, item, name)
                if member and check_id(self.source, member) and day:
                    yield day, member, key

    def _events(self, entity: str | None, node: Node, defaults: Defaults) -> None:
        for item in self._listed(node, "events"):
            fields = EVENT.read(self.source, item)
            if fields is None:
                continue
            begins = [name for name in ("on", "in") if name in fields.nodes]
            if not begins and "on" in fields.misspelt:
                continue
            if len(begins) != 1:
                message = "on and in cannot both be given" if begins else "an event needs on: the day it happened"
                self.source.report(item, "conflict" if begins else "missing-key", message)
            elif begins[0] in fields.values and "name" in fields.values:
                self.file.events.append(StatedEvent(entity, fields, defaults.under(fields)))


def read_date(source: SourceText, node: Scalar) -> Period | None:
    """A key that is a date."""
    try:
        return parse_date(node.text)
    except WrongValueError as error:
        source.report(node, error.kind, str(error))
        return None
