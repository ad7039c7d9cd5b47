"""One fact file, read into what it states. References and values wait until all files are there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from factlint.facts.language import keys as language
from factlint.facts.language.figures import WrongValueError, parse_date, parse_tolerance
from factlint.facts.language.inflection import plural, verb_forms
from factlint.facts.language.shapes import Fields, Table, check_id, entries, items, scalar, warn_if_ambiguous
from factlint.facts.language.tree import Mapping, Node, Scalar, Sequence, SourceText
from factlint.facts.model import Alias, Attribute, Location, Phrase, Source, ValidTime
from factlint.facts.validity import before, day_after
from factlint.values import Period

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

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


@dataclass(frozen=True, slots=True)
class Defaults:
    """The source and the review date of what gives none of its own."""

    sources: tuple[Scalar, ...] = ()
    review_by: Period | None = None
    owner: str | None = None

    def under(self, fields: Fields) -> Defaults:
        """These defaults, overridden by what an entity, list, fact or event says of itself."""
        return Defaults(
            fields.get("source", self.sources), review_date(fields) or self.review_by, fields.get("owner", self.owner)
        )


@dataclass(frozen=True, slots=True)
class Statement:
    """What a file says of one attribute of one entity; its value is still text."""

    entity: str
    attribute: str
    attribute_node: Scalar
    fields: Fields
    value: Scalar | None
    defaults: Defaults


@dataclass(frozen=True, slots=True)
class StatedList:
    """A membership list as one file has it: joining and leaving, in the order written."""

    entity: str
    id: str
    fields: Fields
    joined: list[tuple[Period | None, Scalar, Scalar]]
    left: list[tuple[Period, Scalar, Scalar]]
    defaults: Defaults


@dataclass(frozen=True, slots=True)
class StatedEvent:
    """An event as one file has it."""

    entity: str | None
    fields: Fields
    defaults: Defaults


@dataclass(frozen=True, slots=True)
class StatedEntity:
    """An entity as one file has it."""

    id: str
    key: Scalar
    fields: Fields
    aliases: tuple[Alias, ...]


@dataclass
class FactFile:
    """What one fact file states."""

    source: SourceText
    includes: list[Scalar] = field(default_factory=list)
    owner: str | None = None
    sources: dict[str, Source] = field(default_factory=dict)
    attributes: dict[str, tuple[Attribute, Fields]] = field(default_factory=dict)
    entities: list[StatedEntity] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    lists: list[StatedList] = field(default_factory=list)
    events: list[StatedEvent] = field(default_factory=list)
    known_errors: list[Fields] = field(default_factory=list)
    conditions: list[tuple[str, Fields]] = field(default_factory=list)


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
        if not (isinstance(node, Scalar) and not node.text.strip()):
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


def existence(fields: Fields) -> ValidTime:
    """The time between `from` and `until` or `through`."""
    end = fields.get("until")
    if "through" in fields.values:
        end = day_after(fields.values["through"])
    start = fields.get("from")
    if "since_before" in fields.values:
        start = before(fields.values["since_before"])
    if start and end and start.start >= end.last:
        fields.source.report(fields.nodes["from"], "order", "it ends before it begins")
    return ValidTime(start, end)


def review_date(fields: Fields) -> Period | None:
    """The day of review: `review_by`, or `checked` and `review_in` after that."""
    checked, delay = fields.get("checked"), fields.get("review_in")
    if checked and delay:
        return fields.get("review_by") or Period.of_day(delay.after(checked.last))
    if delay and not checked and "review_in" in fields.nodes and "checked" not in fields.nodes:
        fields.source.report(
            fields.nodes["review_in"], "missing-key", "review_in counts from checked: give that date too"
        )
    found: Period | None = fields.get("review_by")
    return found


def read_attribute(id_: str, fields: Fields) -> Attribute:
    """The attribute with all forms of its words."""
    source = fields.source
    kind = fields.get("type", "text")
    tolerance = fields.get("tolerance")
    read: dict[str, Any] = {}
    for name in ("nouns", "adjectives", "verbs", "phrases", "ignore"):
        if name in fields.nodes:
            read[name] = tuple(_phrases(source, fields.nodes[name], name))
    return Attribute(
        id=id_,
        label=fields.get("label") or id_.replace("_", " "),
        type=kind,
        unit=fields.get("unit"),
        bound=fields.get("bound"),
        tolerance=read_tolerance(source, tolerance, kind) if tolerance else None,
        rounding=fields.get("rounding"),
        stale_after=fields.get("stale_after"),
        max_at_once=fields.get("max_at_once"),
        location=fields.location(),
        **read,
    )


def read_tolerance(source: SourceText, node: Scalar, kind: str) -> Any:
    """The tolerance, or `None` and a report."""
    try:
        return parse_tolerance(node.text, kind)
    except WrongValueError as error:
        source.report(node, error.kind, f"tolerance: {error}")
        return None


def _phrases(source: SourceText, node: Node, name: str) -> Iterator[Phrase]:
    for item in items(source, node, name):
        if isinstance(item, Sequence):
            forms = [form for form in (scalar(source, part, name) for part in item.items) if form]
            if name in {"nouns", "ignore"} and len(item.items) != 2:
                source.report(item, "shape", f"{name}: a pair gives singular and plural, as [ally, allies]")
            elif forms:
                yield Phrase(tuple(form.text for form in forms))
            continue
        text = scalar(source, item, name)
        if text is None:
            continue
        warn_if_ambiguous(source, text)
        word = text.text
        if name in {"nouns", "ignore"}:
            yield Phrase((word, plural(word)) if plural(word) != word else (word,))
        elif name == "verbs":
            yield Phrase(verb_forms(word))
        else:
            yield Phrase((word,))


def place_of(fields: Fields) -> Location:
    """Where a statement's value stands."""
    name = next((name for name in ("value", *language.DERIVATIONS) if name in fields.nodes), None)
    return fields.location(name)
