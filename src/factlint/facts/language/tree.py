"""YAML text composed into nodes that keep their places.

Built on the event stream of PyYAML's C parser, because `compose` and `load` crash or explode on hostile files. Scalars
stay text: what they mean is decided by the schema of fact files, not by YAML's guesses.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias

from factlint.facts.model import Location
from factlint.facts.problems import FactFileError, FactProblem, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


MAX_DEPTH = 64
MAX_NODES = 500_000
MAX_HINTS = 100

_LINE_END = re.compile(r"\r\n|\n|\r")
AMBIGUOUS = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|~)", re.IGNORECASE)
"""Words that other readers of YAML take for something else than text."""
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ANCHOR = re.compile(r"&[\w-]+(?:\s+(?:#.*)?)*")
_INVISIBLE = re.compile(r"[\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


@dataclass(slots=True, eq=False)  # not frozen: files have hundreds of thousands, and freezing triples the time
class Scalar:
    """A text; `plain` says that it was written without quotes."""

    text: str
    start: int
    end: int
    plain: bool = True


@dataclass(slots=True, eq=False)  # not frozen: files have hundreds of thousands, and freezing triples the time
class Sequence:
    """A list of nodes."""

    items: list[Node]
    start: int
    end: int


@dataclass(slots=True, eq=False)  # not frozen: files have hundreds of thousands, and freezing triples the time
class Mapping:
    """Pairs of a text key and a node, in the order of the file."""

    pairs: list[tuple[Scalar, Node]]
    start: int
    end: int


Node: TypeAlias = Scalar | Sequence | Mapping


@dataclass
class SourceText:
    """The text of one fact file, and the faults found in it so far. Offsets count code points after the BOM."""

    path: str
    text: str
    first_line: int = 1
    problems: list[FactProblem] = field(default_factory=list)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END.finditer(self.text))]

    def location(self, offset: int) -> Location:
        """The line and column of an offset."""
        line = bisect_right(self._line_starts, offset)
        return Location(self.path, line + self.first_line - 1, offset - self._line_starts[line - 1] + 1)

    def nearest(self, word: str, known: Iterable[str]) -> str | None:
        """The known word most like `word`; a file with very many faults gets no more hints, which take their time."""
        if len(self.problems) > MAX_HINTS:
            return None
        return nearest(word, known)

    def report(self, where: Node | int, kind: str, message: str, hint: str | None = None) -> None:
        """Note an error at a node or an offset."""
        place = self.location(where if isinstance(where, int) else where.start)
        self.problems.append(FactProblem(place, kind, message, hint))

    def warn(self, where: Node | int, kind: str, message: str) -> None:
        """Note something that does not stop the file from being used."""
        place = self.location(where if isinstance(where, int) else where.start)
        self.problems.append(FactProblem(place, kind, message, severity="warning"))

    @property
    def errors(self) -> list[FactProblem]:
        return [problem for problem in self.problems if problem.severity == "error"]


class _RefusedError(Exception):
    """The file cannot be composed; the reason is already reported."""


def compose(source: SourceText) -> Node | None:
    """The one document of a file, or `None` with the reason reported in `source`."""
    control = _CONTROL.search(source.text)
    if control:
        name = f"U+{ord(control.group()):04X}"
        source.report(control.start(), "syntax", f"control character {name}; remove it")
        return None
    if source.text.startswith("%"):
        source.report(0, "directive", "directives are not allowed; remove this line")
        return None
    from yaml import CSafeLoader, YAMLError, events, parse  # noqa: PLC0415 - a compiled fact base needs no YAML

    try:
        return _Composer(source, parse(source.text, Loader=CSafeLoader), events).document()
    except _RefusedError:
        return None
    except YAMLError as error:
        source.report(*_syntax_error(source, error))
        return None


class _Composer:
    def __init__(self, source: SourceText, events: Iterator[Any], kinds: Any) -> None:
        self._kinds = kinds
        self._source = source
        self._text = source.text
        self._events = events
        self._count = 0

    def document(self) -> Node | None:
        root: Node | None = None
        documents = 0
        for event in self._events:
            if type(event) is self._kinds.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._refuse(event, "shape", "a second document begins here; one document a file only")
                root = self._tree()
        if root is None:
            self._source.report(0, "empty", "there is nothing in this file")
        return root

    def _tree(self) -> Node:
        """Compose iteratively: a hostile depth must not reach Python's stack."""
        kinds, text = self._kinds, self._text
        scalar, mapping, sequence = kinds.ScalarEvent, kinds.MappingStartEvent, kinds.SequenceStartEvent
        ends = (kinds.MappingEndEvent, kinds.SequenceEndEvent)
        stack: list[tuple[Any, int, list[Node]]] = []
        children: list[Node] = []
        for event in self._events:
            kind = type(event)
            node: Node
            if kind is scalar:
                start, end = self._admitted(event), event.end_mark.index
                node = Scalar(event.value, min(start, end), end, not event.style)
                if text.startswith(" #", node.end) and node.plain:
                    self._warn_of_cut(node)
            elif kind is mapping or kind is sequence:
                start = self._admitted(event)
                if stack and stack[-1][0] is mapping and len(children) % 2 == 0:
                    self._refuse_key(event)
                if len(stack) >= MAX_DEPTH:
                    self._refuse(event, "too-deep", f"nested deeper than {MAX_DEPTH} levels")
                children = []
                stack.append((kind, start, children))
                continue
            elif kind in ends:
                _, start, parts = stack.pop()
                end = event.end_mark.index
                node = self._mapping(parts, start, end) if kind is ends[0] else Sequence(parts, start, end)
                children = stack[-1][2] if stack else []
            else:
                self._refuse(event, "alias", "aliases are not allowed; write the value out")
            if not stack:
                return node
            children.append(node)
        raise _RefusedError

    def _admitted(self, event: Any) -> int:
        """Where the value of a node begins: after its anchor, which means nothing, since no alias may stand for it."""
        self._count += 1
        if self._count > MAX_NODES:
            self._refuse(event, "too-large", f"more than {MAX_NODES:,} values in one file; split it")
        if event.tag is not None:
            self._refuse(event, "tag", f"tags such as {event.tag!r} are not allowed; remove it")
        start: int = event.start_mark.index
        anchor = None if event.anchor is None else _ANCHOR.match(self._text, start)
        return start if anchor is None else anchor.end()

    def _warn_of_cut(self, node: Scalar) -> None:
        """ "ranked #1 of 5" is a value and a comment for YAML, and seldom so for its writer."""
        cut = re.match(r" (#[0-9]\w*)", self._text[node.end : node.end + 20])
        if cut:
            self._source.warn(
                node, "ambiguous", f"the value ends before {cut[1]}, which begins a comment; put it in quotes"
            )

    def _refuse_key(self, event: Any) -> None:
        outer = event.start_mark.index - 1
        if self._text.startswith("{{", outer):
            self._source.report(outer, "shape", "a template was left in; fill it in or put it in quotes")
            raise _RefusedError
        self._refuse(event, "shape", "a key must be plain text, not a list or a mapping")

    def _mapping(self, children: list[Node], start: int, end: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        seen: dict[str, Scalar] = {}
        for key, value in zip(children[::2], children[1::2], strict=True):
            assert isinstance(key, Scalar)  # noqa: S101 - other keys were refused
            word = key.text if key.text.isascii() else unicodedata.normalize("NFC", key.text)
            invisible = None if word.isascii() else _INVISIBLE.search(word)
            if invisible:
                name = unicodedata.name(invisible.group(), "an invisible character").lower()
                self._source.report(key, "invisible", f"{name} in the key {word.strip()!r}; remove it")
                continue
            if word in seen:
                first = self._source.location(seen[word].start)
                self._source.report(
                    key, "duplicate-key", f"{word} is already given at line {first.line}, column {first.column}"
                )
                continue
            seen[word] = key
            pairs.append((key if word is key.text else Scalar(word, key.start, key.end, key.plain), value))
        return Mapping(pairs, start, end)

    def _refuse(self, event: Any, kind: str, message: str) -> None:
        self._source.report(event.start_mark.index, kind, message)
        raise _RefusedError


def _syntax_error(source: SourceText, error: Any) -> tuple[int, str, str]:
    mark = getattr(error, "problem_mark", None)
    offset = min(mark.index, len(source.text)) if mark else 0
    said = getattr(error, "problem", None) or "this is not YAML"
    character = source.text[offset : offset + 1]
    if "nesting depth" in said:  # the reader of YAML may meet its own limit first, since it reads ahead
        return offset, "too-deep", f"nested deeper than {MAX_DEPTH} levels"
    if "cannot start any token" in said and character in set("%@`"):
        return offset, "syntax", f"put a value that starts with {character} in quotes"
    if "surrogate" in said or "Unicode character" in said:
        return offset, "encoding", "an escape that is no character (lone surrogate); remove it"
    if "\t" in character:
        return offset, "syntax", "a tab cannot indent; use spaces"
    begun = getattr(error, "context", None)
    return offset, "syntax", f"{said}{f' ({begun})' if begun else ''}; check quotes, brackets, colons and indentation"


def child(node: Node | None, name: str) -> Node | None:
    """The value that a mapping has for a key."""
    pairs = node.pairs if isinstance(node, Mapping) else []
    return next((value for key, value in pairs if key.text == name), None)


def decode(data: bytes, path: str) -> SourceText:
    """The text of a fact file; raise `FactFileError` where it is not UTF-8."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8", "replace")) + 1
        message = f"byte 0x{data[error.start]:02x} is not UTF-8; save the file as UTF-8"
        raise FactFileError([FactProblem(Location(path, line, column), "encoding", message)]) from None
    return SourceText(path, text)
