"""Changes to a person's fact file: only the words that change are touched, and that is proved before writing.

A round trip through a YAML writer would lay out lines anew that nobody changed (long lists, aligned columns, folded
texts); here the text is spliced at the places that the composer kept. The new text is then read again: its tree must
differ from the old one at the wanted place alone, and every character outside the splice must be the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlint.facts.language.keys import BEGINNINGS, DERIVATIONS, STATEMENT
from factlint.facts.language.tree import Mapping, Node, Scalar, Sequence, SourceText, compose

if TYPE_CHECKING:
    from collections.abc import Mapping as PlainMapping

_STATEMENT_KEYS = [key.name for key in STATEMENT]
_FLAGS = frozenset(key.name for key in STATEMENT if key.shape == "flag")
_PLAIN = re.compile(r"[A-Za-z0-9$€£][^\x00-\x1f:#,\[\]{}&*!|>'\"%@`]*")
_AMBIGUOUS = re.compile(r"(?:y|n|yes|no|on|off|true|false|null|~)", re.IGNORECASE)


class EditError(ValueError):
    """A change that cannot be made, with the reason as a sentence."""


@dataclass(frozen=True, slots=True)
class Splice:
    """`text[start:end]` becomes `replacement`."""

    start: int
    end: int
    replacement: str

    def applied(self, text: str) -> str:
        return text[: self.start] + self.replacement + text[self.end :]


def set_value(text: str, entity: str, attribute: str, value: str, *, start: str | None = None) -> str:
    """The text with another value for a fact: the one that begins at `start`, or the only or latest one."""
    root = _tree(text)
    entry = _entry(_timeline(root, entity, attribute), entity, attribute, start)
    node = _value_node(entry, entity, attribute)
    new = _like(node, text, value)
    return _proved(text, Splice(node.start, node.end, new), root, node, value)


def add_entry(text: str, entity: str, attribute: str, fields: PlainMapping[str, str]) -> str:
    """The text with one more entry of a timeline, written as the entries beside it are."""
    root = _tree(text)
    facts = _child(_child(_child(root, "entities"), entity), "facts")
    owner = _child(_child(root, "entities"), entity)
    if not isinstance(owner, Mapping):
        raise EditError(f"{entity} is not under entities of this file")
    newline = "\r\n" if "\r\n" in text else "\n"
    if facts is None:
        splice = _new_facts(text, owner, attribute, fields, newline)
    elif not isinstance(facts, Mapping):
        raise EditError(f"the facts of {entity} are not written as a mapping")
    else:
        timeline = _child(facts, attribute)
        if timeline is None:
            splice = _new_timeline(text, facts, attribute, fields, newline)
        else:
            splice = _another_entry(text, timeline, fields, newline)
    new = splice.applied(text)
    if plain(_tree(new)) != _with_entry(root, entity, attribute, fields):
        raise EditError("the entry cannot be added without changing more; change the file by hand")
    return new


def add_entity(text: str, entity: str, name: str) -> str:
    """The text with one more entity, which has a name and nothing else yet."""
    root = _tree(text)
    entities = _child(root, "entities")
    if not isinstance(entities, Mapping) or not entities.pairs or _is_flow(text, entities):
        raise EditError("this file has no list of entities to add to; add the first one by hand")
    newline = "\r\n" if "\r\n" in text else "\n"
    first, last = entities.pairs[0][0], entities.pairs[-1][1]
    line = f"{_indent(text, first.start)}{entity}: {{name: {written(name)}}}"
    new = _insert_line(text, max(_closing(text, last), _last_place(last)), line, newline).applied(text)
    wanted = plain(root)
    assert isinstance(wanted, dict)  # noqa: S101 - a fact file is a mapping
    wanted["entities"][entity] = {"name": name}
    if plain(_tree(new)) != wanted:
        raise EditError(f"{entity} cannot be added without changing more; change the file by hand")
    return new


def _tree(text: str) -> Node:
    source = SourceText("facts", text)
    root = compose(source)
    if root is None or source.errors:
        raise EditError("; ".join(str(problem) for problem in source.errors))
    return root


def _child(node: Node | None, name: str) -> Node | None:
    pairs = node.pairs if isinstance(node, Mapping) else []
    return next((value for key, value in pairs if key.text == name), None)


def _timeline(root: Node, entity: str, attribute: str) -> Node:
    owner = _child(_child(root, "entities"), entity)
    if owner is None:
        raise EditError(f"{entity} is not under entities of this file")
    timeline = _child(_child(owner, "facts"), attribute)
    if timeline is None:
        raise EditError(f"{entity} has no fact {attribute} in this file")
    return timeline


def _entry(timeline: Node, entity: str, attribute: str, start: str | None) -> Node:
    if not isinstance(timeline, Sequence):
        return timeline
    if not timeline.items:
        raise EditError(f"{entity}.{attribute} has no entries")
    if start is None:
        if len(timeline.items) > 1:
            starts = ", ".join(_start_of(item) or "always" for item in timeline.items)
            raise EditError(
                f"{entity}.{attribute} has {len(timeline.items)} entries ({starts}); say which with --start"
            )
        return timeline.items[0]
    found = [item for item in timeline.items if _start_of(item) == start]
    if len(found) != 1:
        starts = ", ".join(_start_of(item) or "always" for item in timeline.items)
        raise EditError(f"{entity}.{attribute} has no entry that begins {start}; there are {starts}")
    return found[0]


def _start_of(entry: Node) -> str | None:
    for name in BEGINNINGS:
        node = _child(entry, name)
        if isinstance(node, Scalar):
            return node.text
    return None


def _value_node(entry: Node, entity: str, attribute: str) -> Scalar:
    node = entry if isinstance(entry, Scalar) else _child(entry, "value")
    if not isinstance(node, Scalar):
        derived = next((name for name in DERIVATIONS if _child(entry, name)), None)
        reason = f"is derived by {derived}; change what it is derived from" if derived else "has no value to change"
        raise EditError(f"{entity}.{attribute} {reason}")
    return node


def _like(node: Scalar, text: str, value: str) -> str:
    """The value in the quotes of the one it replaces."""
    quote = text[node.start : node.start + 1]
    if not node.plain and quote == "'":
        return "'" + value.replace("'", "''") + "'"
    if not node.plain and quote == '"':
        return _quoted(value)
    if not node.plain:
        raise EditError("the value is a block of lines; change it by hand")
    return written(value)


def written(value: str) -> str:
    """A scalar as a person would write it: bare where that is safe, else in quotes."""
    safe = _PLAIN.fullmatch(value) and not value.endswith(" ") and not _AMBIGUOUS.fullmatch(value)
    return value if safe else _quoted(value)


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\x00-\x1f\x7f-\x9f]", lambda match: f"\\x{ord(match[0]):02x}", escaped) + '"'


def _inline(fields: PlainMapping[str, str]) -> str:
    ordered = sorted(fields, key=lambda name: _STATEMENT_KEYS.index(name) if name in _STATEMENT_KEYS else 99)
    if ordered == ["value"]:
        return written(fields["value"])
    texts = [fields[name] if name in _FLAGS else written(fields[name]) for name in ordered]
    return "{" + ", ".join(f"{name}: {text}" for name, text in zip(ordered, texts, strict=True)) + "}"


def _indent(text: str, at: int) -> str:
    line = text.rfind("\n", 0, at) + 1
    return " " * (at - line)


def _line_end(text: str, at: int) -> int:
    """The end of the line in which `at` stands, where a new line can be put in."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _insert_line(text: str, after: int, line: str, newline: str) -> Splice:
    end = _line_end(text, after)
    missing = "" if end and text[end - 1 : end] == "\n" else newline
    return Splice(end, end, f"{missing}{line}{newline}")


def _last_place(node: Node) -> int:
    """The end of the last scalar or bracket of a node: block spans take in the blank lines and comments after them."""
    if isinstance(node, Scalar):
        return node.end
    children = node.items if isinstance(node, Sequence) else [part for pair in node.pairs for part in pair]
    return max((_last_place(child) for child in children), default=node.end)


def _is_flow(text: str, node: Node) -> bool:
    return text[node.start : node.start + 1] in {"{", "["} and not isinstance(node, Scalar)


def _another_entry(text: str, timeline: Node, fields: PlainMapping[str, str], newline: str) -> Splice:
    if isinstance(timeline, Sequence) and not _is_flow(text, timeline) and timeline.items:
        dash = text.rfind("-", 0, timeline.items[-1].start)
        line = f"{_indent(text, dash)}- {_inline(fields)}"
        return _insert_line(text, max(_last_place(timeline), _closing(text, timeline.items[-1])), line, newline)
    if isinstance(timeline, Sequence) and timeline.items:
        return Splice(timeline.end - 1, timeline.end - 1, f", {_inline(fields)}")
    if isinstance(timeline, Scalar | Mapping) and (isinstance(timeline, Scalar) or _is_flow(text, timeline)):
        old = text[timeline.start : timeline.end]
        return Splice(timeline.start, timeline.end, f"[{old}, {_inline(fields)}]")
    raise EditError("this timeline is written over several lines in a way that cannot be added to; change it by hand")


def _closing(text: str, node: Node) -> int:
    """Where a flow node ends; elsewhere the end of its last part."""
    return node.end if _is_flow(text, node) else _last_place(node)


def _new_timeline(text: str, facts: Mapping, attribute: str, fields: PlainMapping[str, str], newline: str) -> Splice:
    if _is_flow(text, facts):
        comma = ", " if facts.pairs else ""
        return Splice(facts.end - 1, facts.end - 1, f"{comma}{attribute}: {_inline(fields)}")
    first, last = facts.pairs[0][0], facts.pairs[-1][1]
    line = f"{_indent(text, first.start)}{attribute}: {_inline(fields)}"
    return _insert_line(text, max(_closing(text, last), _last_place(last)), line, newline)


def _new_facts(text: str, owner: Mapping, attribute: str, fields: PlainMapping[str, str], newline: str) -> Splice:
    facts = f"facts: {{{attribute}: {_inline(fields)}}}"
    if _is_flow(text, owner):
        return Splice(owner.end - 1, owner.end - 1, f", {facts}" if owner.pairs else facts)
    first, last = owner.pairs[0][0], owner.pairs[-1][1]
    indent = _indent(text, first.start)
    lines = f"{indent}facts:{newline}{indent}  {attribute}: {_inline(fields)}"
    return _insert_line(text, max(_closing(text, last), _last_place(last)), lines, newline)


def plain(node: Node | None) -> object:
    """A tree as plain data, for comparing."""
    if node is None or isinstance(node, Scalar):
        return node.text if node else None
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.pairs}


def _proved(text: str, splice: Splice, root: Node, changed: Scalar, value: str) -> str:
    new = splice.applied(text)
    wanted = _with(root, changed, value)
    if plain(_tree(new)) != wanted:
        raise EditError(f"{value!r} cannot be put there without changing more; change it by hand")
    return new


def _with(node: Node, changed: Scalar, value: str) -> object:
    if node is changed:
        return value
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [_with(item, changed, value) for item in node.items]
    return {key.text: _with(inner, changed, value) for key, inner in node.pairs}


def _with_entry(root: Node, entity: str, attribute: str, fields: PlainMapping[str, str]) -> object:
    wanted = plain(root)
    assert isinstance(wanted, dict)  # noqa: S101 - a fact file is a mapping
    facts = wanted["entities"][entity].setdefault("facts", {})
    entry: object = dict(fields) if set(fields) != {"value"} else fields["value"]
    if attribute not in facts:
        facts[attribute] = entry
    elif isinstance(facts[attribute], list):
        facts[attribute].append(entry)
    else:
        facts[attribute] = [facts[attribute], entry]
    return wanted
