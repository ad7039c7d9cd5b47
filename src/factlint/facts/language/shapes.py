"""Nodes of a fact file read by the tables of the language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from factlint.facts.language.figures import WrongValueError, parse_date, parse_delay, parse_number
from factlint.facts.language.keys import MISTAKEN, Key
from factlint.facts.language.tree import AMBIGUOUS, Mapping, Node, Scalar, Sequence, SourceText

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Sequence as Listing

    from factlint.facts.model import Location

_ID = re.compile(r"[^\W_][\w.+\-]*", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Fields:
    """What a mapping gave: its values by key, where each stands, and the keys that misspelt ones probably meant."""

    source: SourceText
    node: Node
    values: dict[str, Any]
    nodes: dict[str, Node]
    misspelt: frozenset[str] = frozenset()

    def get(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def location(self, key: str | None = None) -> Location:
        """The place of a key's value, or of the whole."""
        node = self.nodes.get(key, self.node) if key else self.node
        return self.source.location(node.start)


class Table:
    """The keys that one kind of mapping may have, ready for reading."""

    def __init__(self, what: str, keys: Listing[Key]) -> None:
        self.what = what
        self.keys = {key.name: key for key in keys}
        self.required = [key.name for key in keys if key.required]

    def read(self, source: SourceText, node: Node, *, also: Callable[[str], bool] | None = None) -> Fields | None:
        """Read a mapping; unknown keys, missing keys and wrong values are reported in `source`.

        `also` says which other keys are welcome; their nodes are kept unread.
        """
        if not isinstance(node, Mapping):
            source.report(node, "shape", f"expected {self.what}: a mapping of {_some(list(self.keys))}")
            return None
        values: dict[str, Any] = {}
        nodes: dict[str, Node] = {}
        misspelt: set[str] = set()
        for name, value in node.pairs:
            key = self.keys.get(name.text)
            if key is None:
                if also and also(name.text):
                    nodes[name.text] = value
                    continue
                hint = source.nearest(name.text, self.keys) if name.text not in MISTAKEN else None
                meant = MISTAKEN.get(name.text)
                message = f"{self.what} has no key {name.text!r}"
                source.report(name, "unknown-key", f"{message}; write {meant}" if meant else message, hint)
                misspelt.add(hint or (meant or "").split(" ")[0])
                continue
            nodes[name.text] = value
            read = _READERS[key.shape](source, value, key)
            if read is not None:
                values[name.text] = read
        for missing in self.required:
            if missing not in nodes and missing not in misspelt:
                source.report(node, "missing-key", f"{self.what} needs {missing}")
        return Fields(source, node, values, nodes, frozenset(misspelt))


def _some(names: list[str]) -> str:
    return ", ".join(names[:4]) + (", ..." if len(names) > 4 else "")


def is_empty(node: Scalar) -> bool:
    """Whether a key was begun and holds nothing yet, which YAML takes for null."""
    return not node.text.strip() or (node.plain and node.text in {"~", "null", "Null", "NULL"})


def scalar(source: SourceText, node: Node, what: str) -> Scalar | None:
    """The node as a text, or a report that it is none."""
    if not isinstance(node, Scalar):
        kind = "a list" if isinstance(node, Sequence) else "a mapping"
        source.report(node, "shape", f"{what}: expected one text here, not {kind}")
        return None
    if is_empty(node):
        source.report(node, "empty", f"{what} is empty; fill it in or remove the key")
        return None
    return node


def items(source: SourceText, node: Node, what: str) -> list[Node]:
    """The items of a list, or the one node as a list of one."""
    if isinstance(node, Sequence):
        return node.items
    if isinstance(node, Mapping):
        source.report(node, "shape", f"{what}: expected a list here, not a mapping")
        return []
    return [] if is_empty(node) else [node]


def entries(source: SourceText, node: Node, what: str) -> list[tuple[Scalar, Node]]:
    """The pairs of a mapping by id; nothing where there is nothing."""
    if isinstance(node, Mapping):
        return node.pairs
    if isinstance(node, Scalar) and is_empty(node):
        return []
    source.report(node, "shape", f"{what}: expected a mapping from ids to their descriptions")
    return []


def warn_if_ambiguous(source: SourceText, node: Scalar) -> None:
    """YAML readers disagree about some bare words; quoted they are plain."""
    if node.plain and AMBIGUOUS.fullmatch(node.text):
        source.warn(
            node,
            "ambiguous",
            f"{node.text} is kept as text, where other YAML readers see yes, no or nothing; put it in quotes",
        )


def _text(source: SourceText, node: Node, key: Key) -> str | None:
    found = scalar(source, node, key.name)
    if found is None:
        return None
    warn_if_ambiguous(source, found)
    return found.text


def _texts(source: SourceText, node: Node, key: Key) -> tuple[str, ...]:
    texts = [_text(source, item, key) for item in items(source, node, key.name)]
    return tuple(text for text in texts if text is not None)


def _id(source: SourceText, node: Node, key: Key) -> str | None:
    found = scalar(source, node, key.name)
    return found.text if found and check_id(source, found) else None


def check_id(source: SourceText, node: Scalar) -> bool:
    """Whether the text can be an id: letters, digits, hyphens, underscores and dots, with no spaces."""
    if _ID.fullmatch(node.text):
        return True
    source.report(node, "bad-id", f"{node.text!r} is not an id; use letters, digits and hyphens, such as mark-rutte")
    return False


def _ids(source: SourceText, node: Node, key: Key) -> tuple[Scalar, ...]:
    found = [scalar(source, item, key.name) for item in items(source, node, key.name)]
    return tuple(item for item in found if item is not None and check_id(source, item))


def _references(source: SourceText, node: Node, key: Key) -> tuple[Scalar, ...]:
    found = tuple(item for item in (scalar(source, part, key.name) for part in items(source, node, key.name)) if item)
    exactly = key.name in {"share_of", "difference_of"}
    if (exactly and len(found) != 2) or len(found) < 2:
        source.report(node, "shape", f"{key.name} takes {'two' if exactly else 'two or more'} attributes, as [a, b]")
        return ()
    return found


def _parsed(parse: Callable[[str], Any]) -> Callable[[SourceText, Node, Key], Any]:
    def read(source: SourceText, node: Node, key: Key) -> Any:
        found = scalar(source, node, key.name)
        if found is None:
            return None
        try:
            return parse(found.text)
        except WrongValueError as error:
            source.report(found, error.kind, f"{key.name}: {error}")
            return None

    return read


def _flag(text: str) -> bool:
    if text in {"true", "false"}:
        return text == "true"
    raise WrongValueError(f"{text!r} is neither true nor false")


def _whole(text: str) -> int:
    if text.isascii() and text.isdigit() and len(text) < 10 and int(text) > 0:
        return int(text)
    raise WrongValueError(f"{text!r} is not a whole number from 1")


def _number(text: str) -> Any:
    if re.fullmatch(r"[0-9][0-9_,]*(\.[0-9]+)?", text):
        return parse_number(text)[0]
    raise WrongValueError(f"{text!r} is not a number")


def _choice(source: SourceText, node: Node, key: Key) -> str | None:
    found = scalar(source, node, key.name)
    if found is None:
        return None
    if found.text in key.choices:
        return found.text
    known = " or ".join(key.choices) if len(key.choices) < 3 else "one of " + ", ".join(key.choices)
    source.report(
        found, "bad-value", f"{key.name}: {found.text!r} is not {known}", source.nearest(found.text, key.choices)
    )
    return None


def _unread(_source: SourceText, node: Node, _key: Key) -> Node:
    return node


def _value(source: SourceText, node: Node, key: Key) -> Scalar | None:
    return scalar(source, node, key.name)


def _values(source: SourceText, node: Node, key: Key) -> tuple[Scalar, ...]:
    found = [scalar(source, item, key.name) for item in items(source, node, key.name)]
    return tuple(item for item in found if item is not None)


_READERS: dict[str, Callable[[SourceText, Node, Key], Any]] = {
    "text": _text,
    "texts": _texts,
    "id": _id,
    "ids": _ids,
    "reference": _text,
    "references": _references,
    "date": _parsed(parse_date),
    "flag": _parsed(_flag),
    "whole": _parsed(_whole),
    "delay": _parsed(parse_delay),
    "tolerance": _value,
    "number": _parsed(_number),
    "choice": _choice,
    "value": _value,
    "values": _values,
    "nested": _unread,
}
